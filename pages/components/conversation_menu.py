"""The list of conversations: links, each with a menu to rename, pin, save and delete it."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pages.components import actions, loader

_LONGEST = 1_000

_mount = st.components.v2.component("saydone_conversations", js=loader.javascript("conversations/main.js"))


@dataclasses.dataclass(frozen=True)
class Row:
    """A conversation; `excerpt` of a message in turn number `turn` when words were looked for."""

    id: str
    title: str
    pinned: bool = False
    excerpt: str = ""
    turn: int | None = None

    def encoded(self) -> list[Any]:
        """Without the empty end."""
        values = [self.id, self.title, int(self.pinned), self.excerpt, self.turn or 0]
        while not values[-1]:
            values.pop()
        return values


@dataclasses.dataclass(frozen=True)
class Rename:
    """Give it another title."""

    id: str
    title: str


@dataclasses.dataclass(frozen=True)
class Pin:
    """Keep it at the top, or no longer."""

    id: str
    pinned: bool


@dataclasses.dataclass(frozen=True)
class Delete:
    """Move it to the trash."""

    id: str


Action = Rename | Pin | Delete


def answer(key: str, whose: str, on_action: Callable[[Action], str | None]) -> actions.Answers | None:
    """Perform what its owner chose in the menus of the list mounted under `key`; call it before the list is read.

    `on_action` answers None, or a sentence that says why not. An action may come twice.
    """
    return actions.answer(key, whose, _parse, on_action)


def opened(key: str) -> tuple[str, int] | None:
    """For `on_open`: the conversation that was just clicked, and the number of the turn to show or 0."""
    match (st.session_state.get(key) or {}).get("open"):
        case [str(name), int(turn)]:
            return name, turn
    return None


def conversation_menu(
    rows: Sequence[Row],
    *,
    key: str,
    whose: str,
    words: Sequence[str],
    more: bool,
    answers: actions.Answers | None,
    on_open: Callable[[], None],
) -> None:
    """Show conversations to `whose` page it is, in the words of `answer`; the one on the page is marked.

    `words` are those looked for, `more` tells of others.
    """
    _mount(
        key=key,
        data={
            "key": key,
            "whose": whose,
            "words": list(words),
            "more": more,
            "items": [row.encoded() for row in rows],
            "answer": answers and answers.encoded(),
        },
        on_act_change=actions.ignore,
        on_open_change=on_open,
    )


def _parse(_key: str, words: list[Any]) -> Action:
    match words:
        case ["rename", str(name), str(title)]:
            return Rename(name[:_LONGEST], title[:_LONGEST])
        case ["pin", str(name), "yes" | "no" as pinned]:
            return Pin(name[:_LONGEST], pinned == "yes")
        case ["delete", str(name)]:
            return Delete(name[:_LONGEST])
    raise ValueError(words)
