"""Whether a write rests on what the person said, or may stem from text that anybody could have put into a task.

A language model obeys whatever it reads. So each of its writes is traced back to the person's own words: the kind of
act, each task it touches, and each text and value it brings. What cannot be traced waits for the person's word,
whatever their settings. This errs on the side of asking: a question costs a click.
"""

import datetime
import re
from typing import Any

from core.agent import evidence, provenance_words
from core.agent.evidence import Evidence
from core.agent.interpreter import intents, rows

_TEXTS = ("title", "name", "notes", "project")
_LISTS = ("tags", "add_tags", "remove_tags")
_LOOSE = 0.34  # the share of a text's words that may be the model's own


def doubt(name: str, arguments: dict[str, Any], found: Evidence) -> str:
    """What in a write the person did not ask for, in words for them; "" when their words back all of it."""
    return _act(name, found) or _targets(arguments, found) or _content(arguments, found)


def _act(name: str, found: Evidence) -> str:
    verb = name.split("_")[0]
    ops = {one.op for one in found.wishes} | {one.guess for one in found.wishes if one.guess}
    if ops & provenance_words.ALLOWED.get(verb, frozenset()):
        return ""
    if verb == "delete" and found.agreed and provenance_words.DELETES.search(found.agreed):
        return ""
    if verb == "undo" and found.corrects:
        return ""
    if name == "add_project" and ops & (provenance_words.CHANGES | provenance_words.UNCLEAR):
        return ""
    return "You did not ask for this kind of change."


def _targets(arguments: dict[str, Any], found: Evidence) -> str:
    for number in _numbers(arguments):
        if not _is_meant(number, found):
            row = found.known.get(number)
            return f"You did not mention “{row.title}”." if row else f"You did not mention task {number}."
    return ""


def _numbers(arguments: dict[str, Any]) -> list[int]:
    given = [arguments.get("task_id"), *_list(arguments.get("task_ids")), *_list(arguments.get("depends_on"))]
    given += [
        one
        for task in _list(arguments.get("tasks"))
        if isinstance(task, dict)
        for one in _list(task.get("depends_on"))
    ]
    return [int(one) for one in given if isinstance(one, int) or (isinstance(one, str) and one.isdecimal())]


def _is_meant(number: int, found: Evidence) -> bool:
    if number in found.touched or any(number in one.target.ids for one in found.wishes):
        return True
    if any(re.fullmatch(rf"\W*{number}\W*", text) or f"#{number}" in text.split() for text in found.asked):
        return True
    row = found.known.get(number)
    if row is None:
        return False
    if any(evidence.holds(found.request, stem) for stem in evidence.stems_of(row.title)):
        return True
    if found.agreed and row.title.casefold() in found.agreed.casefold():
        return True
    if number in found.shown and any(_refers(one, found) for one in found.wishes):
        return True
    return _in_a_set(row, found)


def _refers(wish: intents.Intent, found: Evidence) -> bool:
    target = wish.target
    return bool(target.pronoun or target.ordinals or any(map(provenance_words.REFERS.search, found.asked)))


def _in_a_set(row: rows.Row, found: Evidence) -> bool:
    """Whether the request is about all tasks of a kind, and this is one of them."""
    kinds = [one.target for one in found.wishes if one.target.every or one.target.filter != intents.Filter()]
    if not kinds:
        return any(map(provenance_words.EVERY.search, found.asked))
    return any(_fits(row, one.filter, found.now) for one in kinds)


def _fits(row: rows.Row, kind: intents.Filter, now: datetime.datetime) -> bool:
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
    if kind.due == "no_date":
        return day is None
    if (first or last) and (day is None or (first and day < first) or (last and day > last)):
        return False
    if kind.project and (row.project or "inbox").casefold() != kind.project.casefold():
        return False
    if kind.tag and kind.tag.casefold() not in {tag.casefold() for tag in row.tags}:
        return False
    return not kind.priority or row.priority in kind.priority


def _content(arguments: dict[str, Any], found: Evidence) -> str:
    pieces = [arguments, *(task for task in _list(arguments.get("tasks")) if isinstance(task, dict))]
    before = found.known.get(arguments["task_id"]) if isinstance(arguments.get("task_id"), int) else None
    for piece in pieces:
        for field in (*_TEXTS, *_LISTS):
            for text in _list(piece.get(field)) if field in _LISTS else [piece.get(field)]:
                if isinstance(text, str) and not _is_said(text, _kept(before, field), found):
                    return f"“{_short(text)}” is not in what you said."
        for field, value in piece.items():
            if why := _value(field, value, found):
                return why
    return ""


def _kept(row: rows.Row | None, field: str) -> str:
    """What the task holds already: keeping it is no news."""
    if row is None:
        return ""
    held = {"title": row.title, "notes": row.notes, "project": row.project or "", "tags": " ".join(row.tags)}
    return held.get(field, "")


def _is_said(text: str, kept: str, found: Evidence) -> bool:
    folded = text.casefold().strip()
    if not folded or folded in found.text or folded == kept.casefold().strip():
        return True
    if any(
        part.casefold() not in found.text and part not in kept
        for part in provenance_words.FETCHES.findall(text)
    ):
        return False
    own, words = frozenset(evidence.stems_of(kept)) if kept else frozenset(), evidence.stems_of(text)
    missing = [stem for stem in words if stem not in own and not evidence.holds(found.words, stem)]
    if any(stem.isdecimal() for stem in missing) or len(missing) == len(words):
        return False
    if sum(stem in found.seen_words for stem in missing) > 1:
        return False
    return len(missing) <= max(1, _LOOSE * len(words))


def _value(field: str, value: Any, found: Evidence) -> str:
    """A date, a priority and the like: whether the request speaks of such a thing at all."""
    if value is None or value == "none" or value == []:
        return ""
    text = "\n".join((*found.asked, found.agreed))
    drafts = [one.draft for one in found.wishes]
    match field:
        case "due_on" | "due_at" | "recurrence":
            dated = any(
                draft.due_on or draft.due_at or draft.recurrence or draft.shift_days or draft.shift_minutes
                for draft in drafts
            )
            said = bool(found.dates) or dated or bool(provenance_words.MOVES.search(text))
            if said and not _is_smuggled(value, found):
                return ""
            return f"You did not name {value} as a date."
        case "priority":
            said = any(draft.priority or draft.priority_steps for draft in drafts) or bool(
                provenance_words.PRIORITY.search(text)
            )
            return "" if said else "You did not ask for another priority."
        case "status":
            ops, words = provenance_words.STATUS.get(str(value), (set(), r"(?!)"))
            said = any(one.op in ops for one in found.wishes) or bool(re.search(words, text, re.I))
            return "" if said else f"You did not ask for the status “{value}”."
        case "estimate_minutes":
            return (
                ""
                if re.search(r"\d|hour|stunde|heure|hora|ghant|half|halb|demi|media", text, re.I)
                else "You named no estimate."
            )
        case "clear":
            said = any(draft.clear for draft in drafts) or bool(provenance_words.ERASES.search(text))
            return "" if said else "You did not ask to erase anything."
    return ""


def _is_smuggled(value: Any, found: Evidence) -> bool:
    """Whether a date is none that the request names, but one that a tool's answer does."""
    day = str(value)[:10]
    starts = [one.start for one in found.dates]
    named = {(one.date() if isinstance(one, datetime.datetime) else one).isoformat() for one in starts if one}
    return bool(named) and day not in named and day in found.seen


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
