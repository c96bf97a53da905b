"""Whether the dates, priorities and the like of a write are those the person spoke of, and whether it erases anything."""

import datetime
import re
from typing import Any

from core.agent import provenance_words
from core.agent.evidence import Evidence
from core.agent.interpreter import intents, rows
from core.domain.when import parse

_CLEARED = {"due_on": "due", "due_at": "due"}  # what the interpreter's names are for a tool
_ENDS = {"INTERVAL", "COUNT", "UNTIL"}
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?")
_MOST_READ = 1_000  # pieces of text, of which each takes a moment
_WEEK = datetime.timedelta(days=7)  # between what two people may call next Friday


def doubt(field: str, value: Any, row: rows.Row | None, found: Evidence) -> str:
    """Why a field's new value, of a task known as `row`, was not asked for; "" when it was."""
    if value is None or value == "none":
        return ""
    text = "\n".join((*found.asked, found.agreed))
    drafts = [one.draft for one in found.wishes]
    match field:
        case "due_on" | "due_at":
            return (
                "" if _is_a_day(value, row, drafts, text, found) else f"You did not name {value} as a date."
            )
        case "recurrence":
            return "" if _repeats(value, drafts, text, found) else "You did not ask to have this repeated."
        case "priority":
            named = {draft.priority for draft in drafts if draft.priority}
            steps = any(draft.priority_steps for draft in drafts)
            said = value in named if named and not steps else steps or provenance_words.PRIORITY.search(text)
            return "" if said else "You did not ask for this priority."
        case "status":
            ops, words = provenance_words.STATUS.get(str(value), (set(), r"(?!)"))
            said = any(one.op in ops for one in found.wishes) or bool(re.search(words, text, re.I))
            return "" if said else f"You did not ask for the status “{value}”."
        case "estimate_minutes":
            drafted = any(draft.estimate_minutes for draft in drafts)
            return "" if drafted or provenance_words.LASTS.search(text) else "You named no estimate."
        case "depends_on":
            return (
                ""
                if not value or provenance_words.WAITS.search(text)
                else "You did not ask for an order of tasks."
            )
        case "clear":
            named = {_CLEARED.get(name, name) for draft in drafts for name in draft.clear}
            said = set(value) <= named if named else provenance_words.ERASES.search(text)
            return "" if said else "You did not ask to erase this."
    return ""


def erased(name: str, piece: dict[str, Any], row: rows.Row | None, found: Evidence) -> str:
    """What a write would take from a task without being asked to; "" for nothing."""
    if not name.startswith("update"):
        return ""
    text = "\n".join((*found.asked, found.agreed))
    may_erase = provenance_words.ERASES.search(text)
    drafts = [one.draft for one in found.wishes]
    for field in ("tags", "depends_on"):
        given, had = piece.get(field), set(getattr(row, field)) if row else set()
        if isinstance(given, list) and (had - set(given) or not (given or row)) and not may_erase:
            return "You did not ask to erase anything."
    notes = piece.get("notes")
    if isinstance(notes, str) and _loses(row.notes if row else "", notes, is_known=row is not None):
        speaks = may_erase or provenance_words.NOTES.search(text) or any(one.notes for one in drafts)
        if not speaks:
            return "You did not ask to change the notes."
    title = piece.get("title")
    if isinstance(title, str) and row and title.strip().casefold() != row.title.strip().casefold():
        renames = provenance_words.RENAMES.search(text) or any(
            one.op == "update" and one.draft.title for one in found.wishes
        )
        if not renames:
            return "You did not ask for another title."
    return ""


def _loses(had: str, given: str, *, is_known: bool) -> bool:
    if not is_known:
        return not given.strip()
    return had.strip().casefold() not in given.casefold()


def _is_a_day(
    value: Any, row: rows.Row | None, drafts: list[intents.Draft], text: str, found: Evidence
) -> bool:
    """Whether a date is what the request names, shifts to or leaves open."""
    try:
        day = datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        return True  # for the tool to refuse
    if shifts := [one for one in drafts if one.shift_days or one.shift_minutes]:
        return row is None or any(_is_shifted(day, row, one) for one in shifts)
    spans = [_days(one.start, one.end) for one in found.dates if one.start]
    spans += [_days(one.due_on or one.due_at, None) for one in drafts if one.due_on or one.due_at]
    if spans:
        return any(
            first <= day + moved < last for first, last in spans for moved in (-_WEEK, 0 * _WEEK, _WEEK)
        )
    kept = row is not None and day in (
        row.due_on,
        row.due_at and row.due_at.astimezone(found.now.tzinfo).date(),
    )
    named = bool(provenance_words.MOVES.search(text)) or any(one.rrule for one in found.dates)
    named = named or any(one.recurrence or one.hour is not None for one in drafts)
    return kept or (named and not _is_told(day, found))


def _is_told(day: datetime.date, found: Evidence) -> bool:
    """Whether a date stands, however it is written, in what the model was told; of more than can be read, it may."""
    if any(day.isoformat() in text for text in found.seen):
        return True
    pieces = {
        text[start : start + parse.LONGEST]
        for text in found.seen
        if not _STAMP.fullmatch(text)
        for start in range(0, len(text), parse.LONGEST // 2)
    }
    if len(pieces) > _MOST_READ:
        return True
    spans = (
        _days(one.start, one.end) for piece in pieces for one in parse.find_all(piece, found.now) if one.start
    )
    return any(first <= day < last for first, last in spans)


def _days(start: datetime.date | datetime.datetime | None, end: Any) -> tuple[datetime.date, datetime.date]:
    first = start.date() if isinstance(start, datetime.datetime) else start
    last = end.date() if isinstance(end, datetime.datetime) else end
    assert first is not None
    return first, max(last or first, first + datetime.timedelta(days=1))


def _is_shifted(day: datetime.date, row: rows.Row, draft: intents.Draft) -> bool:
    due = row.due_on or (row.due_at.date() if row.due_at else None)
    if due is None:
        return True
    meant = due + datetime.timedelta(days=draft.shift_days or 0, minutes=draft.shift_minutes or 0)
    return abs((day - meant).days) <= 1  # an hour before midnight, or another zone


def _repeats(value: Any, drafts: list[intents.Draft], text: str, found: Evidence) -> bool:
    rules = [
        rule for rule in (*(one.recurrence for one in drafts), *(one.rrule for one in found.dates)) if rule
    ]
    if rules:
        return any(_rhythm(str(value)) <= _rhythm(rule) for rule in rules)
    return bool(provenance_words.REPEATS.search(text)) and not _ENDS & _parts(str(value)).keys()


def _rhythm(rule: str) -> set[tuple[str, str]]:
    """What a rule says of how often and how long; the days of a week or month may be the model's."""
    return {part for part in _parts(rule).items() if part[0] in _ENDS | {"FREQ"}}


def _parts(rule: str) -> dict[str, str]:
    found = dict(re.findall(r"(\w+)=([^;\s]+)", rule.upper()))
    return {name: value for name, value in found.items() if (name, value) != ("INTERVAL", "1")}
