"""The list of tasks: shows, completes, renames, selects, opens and deletes; all else is the drawer's."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, get_args

import streamlit as st

from pages.components import due_words, loader, task_message

Kind = Literal["complete", "reopen", "rename", "open", "delete"]
_KINDS = frozenset(get_args(Kind))
_LONGEST_TITLE = 10_000

_mount = st.components.v2.component("saydone_tasks", js=loader.javascript("task_table/main.js"))


@dataclasses.dataclass(frozen=True)
class Action:
    """One thing a person did to one task: `version` is the seen row's, `key` can be an idempotency key."""

    kind: Kind
    task_id: int
    version: int
    title: str
    key: str


@dataclasses.dataclass
class _Memory:
    """What outlives a rerun of one session's table: which actions are done, and which selection counts."""

    client: str = ""
    seen: int = 0
    refused: list[tuple[int, str]] = dataclasses.field(default_factory=list)
    selection: tuple[int, tuple[int, ...]] = (0, ())


def task_table(
    rows: Sequence[Mapping[str, Any]],
    *,
    key: str,
    now: dt.datetime,
    on_action: Callable[[Action], str | None],
    counts: Mapping[due_words.Group, int] | None = None,
    open_id: int | None = None,
    reserved: str = "9.3rem",
    reserved_phone: str = "15rem",
) -> tuple[int, ...]:
    """Show rows (see `task_message.encode`) under their due groups and return the ids selected among them.

    `now` is aware and in the user's zone. `on_action` runs before the page's script and answers None, or
    a sentence that says why not: the row then goes back to what it was, with the sentence beside it.
    `counts` are the groups' whole sizes when rows are one page of them. `reserved` is the height that the
    window needs for everything but the list, `reserved_phone` the same where the list is narrow.
    """
    memory = _memory(key)
    chosen = _chosen(key, memory)
    shown = {row["id"] for row in rows}
    selected = tuple(each for each in chosen if each in shown)
    extra: dict[str, Any] = {"k": key, "h": [reserved, reserved_phone], "s": [memory.selection[0], selected]}
    if memory.client:
        extra["a"] = [memory.client, memory.seen, memory.refused]
    if open_id is not None:
        extra["o"] = open_id
    _mount(
        key=key,
        data=task_message.encode(rows, now, counts=counts, extra=extra),
        on_act_change=functools.partial(_act, key, on_action),
        on_selected_change=_ignore,
    )
    return selected


def set_selection(key: str, ids: Sequence[int] = ()) -> None:
    """Replace what is selected, for instance by nothing after a bulk change, from the next rerun on."""
    memory = _memory(key)
    memory.selection = (memory.selection[0] + 1, tuple(ids))


def _memory(key: str) -> _Memory:
    memory: _Memory = st.session_state.setdefault(f"{key}:table", _Memory())
    return memory


def _chosen(key: str, memory: _Memory) -> tuple[int, ...]:
    """The browser's selection, unless `set_selection` has spoken since (its number is then higher)."""
    number, ids = memory.selection
    said = (st.session_state.get(key) or {}).get("selected")
    match said:
        case [int(theirs), list(chosen)] if theirs == number:
            return tuple(each for each in chosen if isinstance(each, int))
    return ids


def _ignore() -> None:
    """Streamlit keeps a component's state only when there is a callback for it."""


def _act(key: str, on_action: Callable[[Action], str | None]) -> None:
    """Perform what is new among the actions the browser holds to be unanswered.

    Streamlit keeps only the last of several triggers that arrive while a run is going on, so the browser
    sends all unanswered actions every time and they are told apart by their number.
    """
    memory = _memory(key)
    match st.session_state[key].get("act"):
        case [str(client), list(entries)]:
            pass
        case _:
            return
    if client != memory.client:
        memory.client, memory.seen, memory.refused = client[:40], 0, []
    fresh = [entry for entry in map(_parse, entries) if entry is not None and entry[0] > memory.seen]
    if fresh:
        memory.refused = []
    for number, action in sorted(fresh, key=lambda each: each[0]):
        refusal = on_action(dataclasses.replace(action, key=f"{memory.client}-{number}"))
        # Changed in place: writing to st.session_state here may be cut short by the next click.
        memory.seen = number
        if refusal is not None:
            memory.refused.append((number, refusal))


def _parse(entry: object) -> tuple[int, Action] | None:
    match entry:
        case [int(number), str(kind), int(task_id), int(version), str(title)] if kind in _KINDS:
            return number, Action(kind, task_id, version, title[:_LONGEST_TITLE], "")  # type: ignore[arg-type]
    return None
