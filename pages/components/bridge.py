"""The cookie bridge: the browser trades a single-use code for a cookie that scripts can never read."""

from typing import Literal

import streamlit as st

from pages.components import loader

Answer = Literal["done", "failed"] | None

_component = st.components.v2.component(
    "saydone_bridge", js=loader.javascript("bridge.js"), isolate_styles=False
)


def claim(code: str, then: str | None = None) -> Answer:
    """POSTs `{"code": …}` to `/session/claim`; None until answered, then "done" or "failed" for one run.

    With `then`, an address of ours that is no page, the browser goes there as soon as it has the cookie.
    """
    return _post("claim", code, then)


def leave(code: str) -> Answer:
    """POSTs `{"code": …}` to `/session/leave`, which drops the cookie; answers as `claim` does."""
    return _post("leave", code)


def _post(path: Literal["claim", "leave"], code: str, then: str | None = None) -> Answer:
    result = _component(
        key=f"bridge_{path}",
        data={"path": path, "code": code, "then": then},
        on_answer_change=lambda: None,
        width="content",
    )
    answer = result.answer
    if answer is None or answer["code"] != code:
        return None
    return "done" if answer["done"] else "failed"
