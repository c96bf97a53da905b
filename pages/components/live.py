"""The live-change listener: reruns what it is mounted in when the database says that something changed."""

import dataclasses
from collections.abc import Callable, Mapping

import streamlit as st

from pages.components import actions, loader


@dataclasses.dataclass(frozen=True)
class Change:
    """Why this run happens: topics that changed ("restart" after a server restart) and the newest number."""

    topics: tuple[str, ...]
    seq: int


_component = st.components.v2.component("saydone_live", js=loader.javascript("live.js"), isolate_styles=False)


def listen(
    *topics: str,
    key: str,
    boot: str = "",
    restarts: bool = False,
    counts: Mapping[str, int] | None = None,
    on_change: Callable[[], None] = actions.ignore,
) -> Change | None:
    """Reruns the fragment or page it is called in when one of the topics changes, at most once in 300 ms.

    `key` is unique on the page. With `restarts=True`, which belongs outside all fragments, the page also runs
    when the server was restarted: `boot` is the id of this process, the same that `/events` sends.
    `counts` are shown beside the sidebar's pages of those addresses, which a fragment could not redraw itself.
    `on_change` is called before that run, and may ask for another fragment's in its place.
    """
    result = _component(
        key=f"live_{key}",
        data={"topics": list(topics), "boot": boot, "restarts": restarts, "counts": dict(counts or {})},
        on_change_change=on_change,
        width="content",
    )
    if result.change is None:
        return None
    return Change(topics=tuple(result.change["topics"]), seq=result.change["seq"])
