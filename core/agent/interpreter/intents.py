"""What a sentence means, before any task has been looked up: the interface between understanding and acting."""

import dataclasses
import datetime
from typing import Literal

Op = Literal[
    "create", "query", "count", "complete", "reopen", "start", "update", "delete", "restore",
    "undo", "help", "confirm", "reject", "smalltalk", "out_of_scope", "clarify",
    "day", "week_review", "project_summary", "breakdown", "duplicates",
]  # fmt: skip


DRAFTS = frozenset(
    {"day", "week_review", "project_summary", "breakdown", "duplicates"}
)  # kinds of `draft_plan`


@dataclasses.dataclass(frozen=True)
class Filter:
    """The conditions a person named ("overdue high ones in Work"); `None` and `()` mean: not named."""

    status: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    project: str | None = None
    tag: str | None = None
    due: str | None = None  # overdue | today | tomorrow | this_week | next_7_days | no_date
    due_from: datetime.date | None = None
    due_to: datetime.date | None = None  # inclusive
    completed_from: datetime.date | None = None  # "what did I finish last week": both inclusive
    completed_to: datetime.date | None = None
    created_from: datetime.date | None = None  # "what did I add today"
    created_to: datetime.date | None = None
    sort: str | None = None
    trash: bool = False


@dataclasses.dataclass(frozen=True)
class Target:
    """Which existing tasks are meant."""

    words: str = ""  # what describes a title: "the dentist thing" → "dentist"
    ids: tuple[int, ...] = ()  # "task 3", "#3 and #5"
    ordinals: tuple[int, ...] = ()  # 1-based place among the rows last shown; -1 is the last one
    pronoun: bool = False  # "it", "that one", "them"
    every: bool = False  # "all", "everything"
    filter: Filter = Filter()


@dataclasses.dataclass(frozen=True)
class Draft:
    """Field values a person gave for a new task, or the new values of existing ones."""

    title: str | None = None
    notes: str | None = None
    priority: str | None = None
    due_on: datetime.date | None = None
    due_at: datetime.datetime | None = None  # aware, in the user's zone; then due_on is None
    recurrence: str | None = None  # RFC 5545 rule, e.g. FREQ=WEEKLY;BYDAY=MO
    project: str | None = None
    tags: tuple[str, ...] = ()
    estimate_minutes: int | None = None
    clear: tuple[str, ...] = ()  # names of fields to erase
    shift_days: int | None = None  # "push it by two days"
    shift_minutes: int | None = None  # "an hour later", of a task with a time of day
    keeps_day: bool = False  # `due_at` was said as a time alone: "make it 4 pm" is meant of the day there is
    hour: int | None = None  # "make that 7", of a task with a time of day
    untag: tuple[str, ...] = ()  # tags to take off
    priority_steps: int | None = None  # "lower its priority": how many levels up


@dataclasses.dataclass(frozen=True)
class Intent:
    """One clause: the operation, how sure we are, and what it is about."""

    op: Op
    confidence: float  # 0..1; acting below the policy's thresholds becomes a question
    clause: str
    language: str = "en"
    target: Target = Target()
    draft: Draft = Draft()
    guess: Op | None = (
        None  # of an unclear or foreign clause: the change it may be, to be asked about if there is such a task
    )
    unless_known: bool = (
        False  # of an adding: nobody said "add", so a task of that name that is open is the one meant
    )
    or_new: bool = False  # of a change: where no such task is known, one of that name is to be added
