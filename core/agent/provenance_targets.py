"""Whether the tasks of a write are those that the person's words mean."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence
from typing import Any

from core.agent import evidence, provenance_acts, provenance_words
from core.agent.evidence import Evidence
from core.agent.interpreter import intents, rows

_SENTENCE_END = re.compile(r"[.!;]\s+(?=\S)")  # "the laundry. The milk smells" is about the laundry


def doubt(name: str, arguments: dict[str, Any], found: Evidence) -> str:
    """Which task of a write the person did not speak of; "" when they spoke of all."""
    meanings = [_Meaning(wish, name, found) for wish in provenance_acts.backing(name, found)]
    # What it is to wait for stands anywhere in the sentence.
    whole = [dataclasses.replace(one, whole=True) for one in meanings]
    for numbers, wishes in ((_changed(arguments), meanings), (_awaited(arguments), whole)):
        for number in numbers:
            if not _is_meant(number, wishes, found):
                row = found.known.get(number)
                return f"You did not mention “{row.title}”." if row else f"You did not mention task {number}."
    return ""


def _changed(arguments: dict[str, Any]) -> list[int]:
    return _numbers([arguments.get("task_id"), *evidence.as_list(arguments.get("task_ids"))])


def _awaited(arguments: dict[str, Any]) -> list[int]:
    added = [task for task in evidence.as_list(arguments.get("tasks")) if isinstance(task, dict)]
    return _numbers([one for task in (arguments, *added) for one in evidence.as_list(task.get("depends_on"))])


def _numbers(given: Sequence[Any]) -> list[int]:
    return [int(one) for one in given if isinstance(one, int) or (isinstance(one, str) and one.isdecimal())]


def _is_meant(number: int, meanings: Sequence["_Meaning"], found: Evidence) -> bool:
    if number in found.touched or any(number in one.wish.target.ids for one in meanings):
        return True
    if any(re.fullmatch(rf"\W*{number}\W*", text) or f"#{number}" in text.split() for text in found.asked):
        return True
    row = found.known.get(number)
    if row is None:
        return False
    if found.agreed and (_names(found.agreed, row.title) or _points_at(number, found.agreed, found)):
        return True
    return any(one.fits(row) for one in meanings)


def _names(text: str, title: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(title.casefold())}(?!\w)", text.casefold()))


def _points_at(number: int, text: str, found: Evidence, *, several: bool = False) -> bool:
    """Whether a text points at what was shown; "it" only where that is one."""
    several = several or bool(provenance_words.SEVERAL.search(text))
    return (
        number in found.shown
        and bool(several or provenance_words.REFERS.search(text))
        and (several or len(found.shown) == 1)
    )


@dataclasses.dataclass(frozen=True)
class _Meaning:
    """What one wish means among the tasks that a model knows of."""

    wish: intents.Intent
    name: str
    found: Evidence
    whole: bool = False  # whether all words of the wish may name a task, or only those of its target

    def fits(self, row: rows.Row) -> bool:
        """Whether it is about this task."""
        target = self.wish.target
        if self.held.get(row.id) and self._is_best(row):
            return True
        if self.whole or (target.words and any(self.held.values())):
            return False  # it is about what its words name
        if target.ordinals:
            return row.id in {rows.pick(self.found.shown, place) for place in target.ordinals}
        if target.pronoun:
            return _points_at(row.id, self.wish.clause, self.found, several=target.every)
        if target.every or target.filter != intents.Filter():
            return _is_of(row, target.filter, self.found.now) and self._is_there(row)
        if target.words or any(self.held.values()):
            return False
        if provenance_words.EVERY.search(self.wish.clause):
            return self._is_there(row)
        return _points_at(row.id, self.wish.clause, self.found)

    @functools.cached_property
    def held(self) -> dict[int, frozenset[str]]:
        """The stems of each task's title that the wish says."""
        text = "" if self.whole else _SENTENCE_END.split(self.wish.target.words)[0]
        words = evidence.stems_in(text or self.wish.clause, but_acts=True)
        return {
            row.id: frozenset(stem for stem in evidence.stems_of(row.title) if evidence.holds(words, stem))
            for row in self.found.named
        }

    def _is_there(self, row: rows.Row) -> bool:
        """Whether a task is in a project that the wish names, if it names one beside that to which tasks are moved."""
        named = [
            one
            for one in self.found.projects
            if one != self.wish.draft.project and _names(self.wish.clause, one)
        ]
        return not named or row.project in named

    def _is_best(self, row: rows.Row) -> bool:
        """Whether some word means this task rather than another: "laundry" is "Laundry", not "Pay laundry bill"."""
        several = (
            self.whole or self.wish.target.every or bool(provenance_words.SEVERAL.search(self.wish.clause))
        )
        rank = self._rank(row)
        for stem in self.held[row.id]:
            others = [
                self._rank(other)
                for other in self.found.named
                if other.id != row.id and stem in self.held[other.id]
            ]
            if all(one < rank or (several and one == rank) for one in others):
                return True
        return bool(self.wish.target.every)

    def _rank(self, row: rows.Row) -> tuple[bool, int, float]:
        """How well the words name a task; one that the act can be about goes first."""
        is_over = row.deleted or row.status in rows.CLOSED
        held = len(self.held[row.id])
        brings_back = self.name.startswith(("reopen", "restore"))
        return is_over == brings_back, held, held / max(1, len(evidence.stems_of(row.title)))


def _is_of(row: rows.Row, kind: intents.Filter, now: datetime.datetime) -> bool:
    """Whether a task is one of a kind that was named."""
    day = row.due_on or (row.due_at.astimezone(now.tzinfo).date() if row.due_at else None)
    today = now.date()
    spans = {
        "overdue": (None, today),
        "today": (today, today),
        "tomorrow": (today + datetime.timedelta(days=1),) * 2,
        "this_week": (None, today + datetime.timedelta(days=6 - today.weekday())),
        "next_7_days": (None, today + datetime.timedelta(days=7)),
    }
    first, last = spans.get(kind.due or "", (kind.due_from, kind.due_to))
    if (kind.due == "no_date" and day is not None) or kind.sort:  # of when it was added a row says nothing
        return False
    if (first or last) and (day is None or (first and day < first) or (last and day > last)):
        return False
    if kind.project and (row.project or "inbox").casefold() != kind.project.casefold():
        return False
    if kind.tag and kind.tag.casefold() not in {tag.casefold() for tag in row.tags}:
        return False
    if (kind.status and row.status not in kind.status) or (
        (kind.completed_from or kind.completed_to) and row.status != "done"
    ):
        return False
    return not kind.priority or row.priority in kind.priority
