"""The live-change listener: reruns what it is mounted in when the database says that something changed."""

from collections.abc import Mapping

import streamlit as st

from pages.components import actions, loader

Seen = tuple[str, int]  # the process that read what is shown, and the number of the newest change it knew of

_component = st.components.v2.component("saydone_live", js=loader.javascript("live.js"), isolate_styles=False)


def listen(
    *topics: str,
    key: str,
    seen: Seen,
    restarts: bool = False,
    counts: Mapping[str, int] | None = None,
) -> tuple[str, ...] | None:
    """Reruns the fragment or page it is called in when one of the topics changes, at most twice in 600 ms.

    `key` is unique on the page. `seen` is how new the data are that the page shows: ask for it before reading them.
    With `restarts=True`, which belongs outside all fragments, the page also runs when the server was restarted.
    `counts` are shown beside the sidebar's pages of those addresses, which a fragment could not redraw itself.
    Returns why this run happens: topics that changed, "restart" after a server restart; or None.
    """
    result = _component(
        key=f"live_{key}",
        # Tuples: a list or a mapping could be a table to Streamlit, which imports pandas to find out.
        data={
            "topics": topics,
            "seen": seen,
            "restarts": restarts,
            "counts": tuple((counts or {}).items()),
        },
        on_change_change=actions.ignore,
        width="content",
    )
    return None if result.change is None else tuple(result.change)
