"""Which conversation a page shows, and how far: its address says so."""

import uuid

import streamlit as st

from core import errors
from core.domain import conversations
from core.domain.conversations import ConversationView
from pages import ui

NEW = "new"


def begin_new() -> None:
    """Turn to an empty conversation."""
    turn_to(NEW)


def turn_to(name: str, upto: int = 0) -> None:
    """Turn to a conversation: to its end, or to the turns up to a number."""
    st.query_params["c"] = name
    if upto:
        st.query_params["upto"] = str(upto)
    else:
        st.query_params.pop("upto", None)


def named() -> uuid.UUID | None:
    """The conversation that the address names, if it names one at all."""
    try:
        return uuid.UUID(st.query_params.get("c", ""))
    except ValueError:
        return None


def upto() -> int | None:
    """The number of the last turn that the address wants shown; None for the newest."""
    given = st.query_params.get("upto", "")
    return int(given) if given.isdecimal() and len(given) < 10 else None


def current(visit: ui.Visit, size: int, upto: int | None = None) -> ConversationView | None:
    """The conversation the address names, else the latest; None for a new one, and for one that is not there."""
    ws = ui.read(visit.caller)
    if "c" not in st.query_params:
        return conversations.latest_conversation(ws, size)
    wanted = named()
    try:
        return conversations.get_conversation(ws, wanted, size, upto) if wanted else None
    except errors.NotFound:
        return None
