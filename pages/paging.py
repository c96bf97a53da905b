"""Lists of several pages: which page is shown is in the address, so that a reload or a link shows the same one."""

from collections.abc import Callable
from typing import Protocol, TypeVar

import streamlit as st

# By list, what the number is called in the address. With one name for all, Streamlit would have each list begin at the
# page where the one before was left.
_NAMES = {"all": "page"} | {
    place: f"{place}_page" for place in ("today", "upcoming", "inbox", "trash", "people")
}
_LAST = 1_000_000


class Paged(Protocol):
    """What a list reads: one page, and how many there are."""

    @property
    def pages(self) -> int:
        """How many pages there are."""


Shown = TypeVar("Shown", bound=Paged)


def read(place: str, read_page: Callable[[int], Shown]) -> Shown:
    """The page of a list that is wanted; the last one when that is gone, as the last page is once its last task is."""
    wanted = _wanted(_NAMES[place])
    shown = read_page(wanted)
    return read_page(shown.pages) if wanted > shown.pages else shown


def choose(place: str, shown: Paged) -> None:
    """What the person turns pages with, where there are several."""
    if shown.pages <= 1:
        return
    name = _NAMES[place]
    was_read = min(_wanted(name), shown.pages)
    # Where somebody has gone back, Streamlit takes the number from the address only now.
    if st.pagination(shown.pages, key=name, bind="query-params") != was_read:
        st.rerun()


def first_page() -> None:
    """Go to the first page of the list that is shown; for callbacks."""
    for name in _NAMES.values():
        if name in st.session_state:
            st.session_state[name] = 1


def _wanted(name: str) -> int:
    try:
        return max(1, min(int(st.session_state.get(name) or st.query_params.get(name, "1")), _LAST))
    except ValueError:
        return 1
