"""The cookie bridge: the browser trades a single-use code for a cookie that scripts can never read."""

from typing import Literal

import streamlit as st

from pages.components import loader

_component = st.components.v2.component(
    "saydone_bridge", js=loader.javascript("bridge.js"), isolate_styles=False
)


def claim(code: str, then: str | None = None) -> None:
    """POSTs `{"code": …}` to `/session/claim`, once, in however many runs it is called.

    With `then`, an address of ours that is no page, the browser goes there as soon as it has the cookie.
    """
    _post("claim", code, then)


def leave(code: str) -> None:
    """POSTs `{"code": …}` to `/session/leave`, once, which drops the cookie."""
    _post("leave", code)


def _post(path: Literal["claim", "leave"], code: str, then: str | None = None) -> None:
    _component(key=f"bridge_{path}", data={"path": path, "code": code, "then": then}, width="content")
