"""The list of tasks: shows, completes, renames, selects, opens and deletes; all else is the drawer's."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, Literal, get_args

import streamlit as st

from pages.components import actions, due_words, live, loader, task_message

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


def answer(key: str, whose: str, on_action: Callable[[Action], str | None]) -> actions.Answers | None:
    """Perform what its owner did in the table mounted under `key`; call it before the rows are read.

    `on_action` answers None, or a sentence that says why not: the row then goes back to what it was, with the
    sentence beside it. The result goes to `task_table` in the same run. An action may come twice, with one key.
    """
    return actions.answer(key, whose, _parse, on_action)


def task_table(
    rows: Sequence[Mapping[str, Any]],
    *,
    key: str,
    whose: str,
    now: dt.datetime,
    answers: actions.Answers | None = None,
    counts: Mapping[due_words.Group, int] | None = None,
    sidebar: Mapping[str, int] | None = None,
    seen: live.Seen | None = None,
    open_id: int | None = None,
    reserved: str = "9.3rem",
    reserved_phone: str = "15rem",
) -> tuple[int, ...]:
    """Show rows (see `task_message.encode`) under their due groups and return the ids selected among them.

    What it is called in runs again when tasks have changed since the rows were `seen`, if a `live.listen` is on the page.
    `whose` they are, in the words of `answer`, keeps one person's half-typed titles and clicks from the next one's table.
    `now` is aware and in the user's zone. `answers` are what `answer` gave in this run.
    `counts` are the groups' whole sizes when rows are one page of them; `sidebar` are numbers as in
    `live.listen`, sent along so that they need no message of their own. `reserved` is the height that the
    window needs for everything but the list, `reserved_phone` the same where the list is narrow.
    """
    number, _ = _selection(key)
    selected = selection(key, {row["id"] for row in rows})
    extra: dict[str, Any] = {"k": key, "u": whose, "h": [reserved, reserved_phone], "s": [number, selected]}
    if answers is not None:
        extra["a"] = answers.encoded()
    if open_id is not None:
        extra["o"] = open_id
    if sidebar:
        extra["c"] = sidebar
    if seen:
        extra["n"] = seen
    _mount(
        key=key,
        data=task_message.encode(rows, now, counts=counts, extra=extra),
        on_act_change=actions.ignore,
        on_selected_change=actions.ignore,
        on_news_change=actions.ignore,
    )
    return selected


def selection(key: str, shown: Set[int]) -> tuple[int, ...]:
    """Those of the `shown` tasks' ids that are selected by now."""
    return tuple(each for each in _selection(key)[1] if each in shown)


def set_selection(key: str, ids: Sequence[int] = ()) -> None:
    """Replace what is selected, for instance by nothing after a bulk change; before the table is shown in a run."""
    state = st.session_state.get(key)
    if state is not None:
        # The browser takes over a selection with a higher number than its own, and reports it as its own.
        state["selected"] = [_selection(key)[0] + 1, list(ids)]


def _selection(key: str) -> tuple[int, tuple[int, ...]]:
    """The selection's number and ids, as the browser or `set_selection` said last."""
    match (st.session_state.get(key) or {}).get("selected"):
        case [int(number), list(chosen)]:
            return number, tuple(each for each in chosen if isinstance(each, int))
    return 0, ()


def _parse(key: str, words: list[Any]) -> Action:
    match words:
        case [str(kind), int(task_id), int(version), str(title)] if kind in _KINDS:
            return Action(kind, task_id, version, title[:_LONGEST_TITLE], key)  # type: ignore[arg-type]
    raise ValueError(words)
