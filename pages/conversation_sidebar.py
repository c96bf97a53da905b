"""The conversations in the sidebar of the chat page: a new one, the search field and the list."""

import functools
import uuid

import streamlit as st

from core import errors
from core.domain import conversation_list
from core.domain.conversation_list import Heading
from core.doors import events
from pages import conversation_address, look, thread, ui
from pages.components import conversation_menu, live

_LIST = "conversation_menu"
_SEARCH = "find"


def show(visit: ui.Visit) -> None:
    """The list; it follows what is said and done elsewhere."""
    with st.sidebar:
        _show(visit.again())


@ui.fragment(key="conversations")
def _show(visit: ui.Visit) -> None:
    visit = visit.now()
    answers = conversation_menu.answer(_LIST, visit.whose, functools.partial(_act, visit))
    live.listen("conversations", key="conversations", seen=events.hub.seen())
    if st.button("New conversation", icon=":material/add:", width="stretch", key="new_conversation"):
        conversation_address.begin_new()
        st.rerun()
    text = look.search_field("Search conversations", key=_SEARCH)
    found = conversation_list.list_conversations(ui.read(visit.caller), text)
    conversation_menu.conversation_menu(
        [_row(heading) for heading in found.items],
        key=_LIST,
        whose=visit.whose,
        words=text.split(),
        more=found.more,
        answers=answers,
        on_open=_open,
    )
    _offer_undo(visit, found.deleted)


def _row(heading: Heading) -> conversation_menu.Row:
    return conversation_menu.Row(
        str(heading.id), heading.title, heading.pinned, heading.excerpt, heading.turn
    )


def _open() -> None:
    """Show the conversation that was clicked, and draw nothing else anew."""
    wanted = conversation_menu.opened(_LIST)
    if wanted is not None:
        conversation_address.turn_to(*wanted)
        st.rerun(thread.FRAGMENT)


def _act(visit: ui.Visit, action: conversation_menu.Action) -> str | None:
    """Do what was chosen in a menu; a sentence when it cannot be done."""
    try:
        wanted = uuid.UUID(action.id)
    except ValueError:
        return "There is no such conversation."
    match action:
        case conversation_menu.Rename(_, title):
            act = functools.partial(
                conversation_list.rename_conversation, conversation_id=wanted, title=title
            )
        case conversation_menu.Pin(_, pinned):
            act = functools.partial(conversation_list.pin_conversation, conversation_id=wanted, pinned=pinned)
        case conversation_menu.Delete():
            act = functools.partial(conversation_list.delete_conversation, conversation_id=wanted)
    try:
        ui.write(visit.caller, act)
    except errors.DomainError as error:
        return error.message
    return None


def _offer_undo(visit: ui.Visit, deleted: Heading | None) -> None:
    if deleted and look.undo_bar(f"Deleted “{deleted.title}”", key=str(deleted.id)):
        with ui.errors_shown():
            restore = functools.partial(conversation_list.restore_conversation, conversation_id=deleted.id)
            ui.write(visit.caller, restore)
        st.rerun(scope="fragment")
