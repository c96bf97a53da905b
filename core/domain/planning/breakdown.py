"""A task broken down into the steps that tasks of its kind usually take."""

import datetime
import functools
import pathlib
import re
import tomllib
from collections.abc import Sequence
from typing import Any

from core.domain.planning import drafts
from core.domain.planning.board import Board
from core.domain.task_rows import Task

_LONGEST_NAME = 60  # characters of the parent's title in front of a step
_OTHER = "other"
_ROUND = 5  # minutes an estimate is rounded up to


@functools.cache
def _kinds(language: str) -> dict[str, tuple[re.Pattern[str], list[str]]]:
    text = pathlib.Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {
        name: (re.compile(kind["title"], re.I), kind["steps"])
        for name, kind in tomllib.loads(text)[language].items()
    }


def steps(title: str, language: drafts.Language | None) -> list[str]:
    """What a task of that title takes, in order.

    The language counts unless only another one knows this kind of task; English when none is given.
    """
    languages: tuple[drafts.Language, ...] = ("en", "de", "fr", "es")
    for tried in dict.fromkeys([language or "en", *languages]):
        for name, (pattern, found) in _kinds(tried).items():
            if name != _OTHER and pattern.search(title):
                return found
    return _kinds(language or "en")[_OTHER][1]


def draft(task: Task, found: Board, language: drafts.Language | None) -> drafts.Draft:
    """The steps of `task` as a draft, each due before the task itself; those that are on the list are left out."""
    name = task.title if len(task.title) <= _LONGEST_NAME else task.title[: _LONGEST_NAME - 1].rstrip() + "…"
    there = {one.title.casefold() for one in found.tasks}
    titles = [f"{name}: {step}" for step in steps(task.title, language)]
    titles = [title for title in titles if title.casefold() not in there]
    days = _days(found.today, found.day(task), len(titles))
    minutes = None
    if task.estimate_minutes and titles:
        minutes = -(-task.estimate_minutes // len(titles) // _ROUND) * _ROUND or _ROUND
    items = [
        drafts.Item(
            task_id=None, title=title, due_on=day, minutes=minutes, project=task.project, priority=task.priority,
            reasons=["step"],
        )
        for title, day in zip(titles, days, strict=True)
    ]  # fmt: skip
    return drafts.Draft(
        kind="breakdown",
        subject=task.title,
        headline=f"{drafts.count(len(titles), 'step')} for “{task.title}”."
        if titles
        else f"The steps of “{task.title}” are on the list already.",
        facts={"steps": len(titles), "task_id": task.id},
        sections=drafts.present(drafts.section("steps", items)),
        proposed=_proposed(task, items),
    )


def _days(today: datetime.date, due: datetime.date | None, number: int) -> Sequence[datetime.date | None]:
    """Spread evenly over the time until the task is due, all of them before it; no days where there is no time."""
    if due is None or due <= today:
        return [None] * number
    whole = (due - today).days
    return [
        today + datetime.timedelta(days=min(whole * place // (number + 1), whole - 1))
        for place in range(1, number + 1)
    ]


def _proposed(task: Task, items: Sequence[drafts.Item]) -> list[drafts.ProposedCall]:
    if not items:
        return []
    shared: dict[str, Any] = {
        "project": task.project,
        "tags": list(task.tags),
        "priority": None if task.priority == "none" else task.priority,
    }
    new = [
        {
            name: value
            for name, value in {
                "title": item.title,
                **shared,
                "due_on": item.due_on.isoformat() if item.due_on else None,
                "estimate_minutes": item.minutes,
            }.items()
            if value
        }
        for item in items
    ]
    return [drafts.ProposedCall(purpose="add_steps", name="add_tasks", arguments={"tasks": new})]
