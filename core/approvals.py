"""Which acts are shown before they happen, the agent's and other programs', and what is shown.

What an act would change is found by doing it and rolling it back: the audit rows it leaves in its transaction are the
diff. The same again, just before it is done, tells whether the tasks have changed since they were shown.
"""

import contextlib
import dataclasses
import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from core import errors, operations
from core.domain import change_words
from core.storage import models, workspace
from core.storage.workspace import Caller, Workspace

LIFETIME = datetime.timedelta(hours=24)
_MOST_SHOWN = 100
_VERBS = {
    "delete": "Move to the trash",
    "complete": "Complete",
    "reopen": "Reopen",
    "restore": "Restore",
    "add": "Add",
}


@dataclasses.dataclass(frozen=True)
class Preview:
    """A diff for the person: a title, what is common to all changes, and (task, old, new) for each."""

    title: str
    summary: str
    changes: list[tuple[str, str, str]]
    fingerprint: str  # of the rows as they were and would become: another one means another question
    count: int = 0  # of changes, also of those beyond what is shown
    deletes: bool = False  # whether anything that is there would be gone

    def as_json(self) -> dict[str, Any]:
        """As it is stored with the waiting call."""
        return dataclasses.asdict(self)


def is_needed(name: str, arguments: dict[str, Any], *, ask_before: str, bulk_limit: int) -> bool:
    """Whether this act waits for the person's word, by their setting: `always`, `risky` or `never`."""
    operation = operations.find_write(name)
    if operation is None or ask_before == "never" or name == "undo":
        return False  # in a conversation an undo takes back what the person has just seen
    if ask_before == "always" or operation.kind == "destructive":
        return True
    return size(arguments) > bulk_limit


def size(arguments: Mapping[str, Any]) -> int:
    """How many tasks a write means to touch."""
    touched = arguments.get("task_ids") or arguments.get("tasks")
    return len(touched) if isinstance(touched, list) else 1


def all_wait(calls: Sequence[tuple[str, dict[str, Any]]], *, ask_before: str, bulk_limit: int) -> bool:
    """Whether each of these calls waits for the person's word."""
    return all(is_needed(*call, ask_before=ask_before, bulk_limit=bulk_limit) for call in calls)


DRAFT = "draft_plan"
_NAMES_TASKS = ("task_id", "task_ids", "tasks", "title", "version")


def carries_out(draft: Mapping[str, Any], name: str, arguments: Mapping[str, Any]) -> bool:
    """Whether an act does a part of what a draft (a result of `draft_plan`) proposed; such an act is always shown.

    The words may be somebody else's, a language model's for example, so it need not be the same call: one that
    deletes, adds or sets to the same value any task that the draft would.
    """
    for one in draft.get("proposed") or ():
        proposed = one["arguments"]
        alike = one["name"].split("_")[0] == name.split("_")[0] and _touched(proposed) & _touched(arguments)
        values = {field: value for field, value in proposed.items() if field not in _NAMES_TASKS}
        if alike and (not values or any(arguments.get(field) == value for field, value in values.items())):
            return True
    return False


def _touched(arguments: Mapping[str, Any]) -> set[Any]:
    """The numbers of the tasks a call is about, or the titles of those it adds."""
    numbers = arguments.get("task_ids") or [arguments.get("task_id")]
    added = arguments.get("tasks") or [dict(arguments)]
    titles = {str(task.get("title") or "").casefold() for task in added if isinstance(task, dict)}
    found = {number for number in numbers if isinstance(number, int)} if isinstance(numbers, list) else set()
    return found or titles - {""}


def about(name: str, arguments: dict[str, Any]) -> set[Any]:
    """What a call is about: its tasks' numbers, or the titles of those it adds; the act itself where it names none."""
    operation = operations.BY_NAME.get(name)
    return _touched(operation.understood(arguments) if operation else arguments) or {name}


class _Undone(Exception):
    """Ends the rehearsal's transaction without keeping anything of it."""


def rehearse(name: str, arguments: dict[str, Any], caller: Caller) -> Preview | None:
    """What the act would change; None when nothing. Raises what the act itself would raise."""
    found: list[Preview | None] = []
    _try([(name, arguments)], caller, found)
    return found[0]


def rehearse_together(calls: Sequence[tuple[str, dict[str, Any]]], caller: Caller) -> list[Preview | None]:
    """What each of these acts would change, done after those before it; None for what changes nothing or fails."""
    left = [place for place, (name, _) in enumerate(calls) if not operations.BY_NAME[name].is_read]
    while True:
        found: list[Preview | None] = []
        try:
            _try([calls[place] for place in left], caller, found)
        except errors.Unavailable:
            raise
        except errors.DomainError:
            del left[len(found)]  # the one that failed; what follows is tried without it
            continue
        previews = dict(zip(left, found, strict=True))
        return [previews.get(place) for place in range(len(calls))]


def _try(calls: Sequence[tuple[str, dict[str, Any]]], caller: Caller, found: list[Preview | None]) -> None:
    """Do the acts in one transaction that is not kept; `found` gets the preview of each that could be done."""
    try:
        with workspace.open_workspace(caller) as ws:
            for name, arguments in calls:
                last = newest_change(ws)
                operations.BY_NAME[name].function(ws, **arguments)
                found.append(preview_since(ws, name, last))
            raise _Undone
    except _Undone:
        pass


_CHANGE: Any = models.Change.__table__  # type: ignore[attr-defined]


def newest_change(ws: Workspace) -> int:
    """The number of the caller's newest change, 0 when there is none."""
    newest: int = ws.db.execute(sa.select(sa.func.coalesce(sa.func.max(_CHANGE.c.id), 0))).scalar_one()
    return newest


def preview_since(ws: Workspace, name: str, last: int) -> Preview | None:
    """What this transaction has done to tasks after the change `last`, as an act of that name; None for nothing."""
    ws.db.flush()
    rows = ws.rows(
        "select subject, subject_id, before, after from changes where user_id = %(caller_id)s"
        " and subject in ('tasks', 'projects') and id > %(last)s order by id",
        {"last": last},
    )
    rows = [row for row in rows if row.subject == "tasks"] or rows  # a project made in passing is no question
    if not rows:
        return None
    names = {
        row.id: row.name for row in ws.rows("select id, name from projects where user_id = %(caller_id)s")
    }
    first_and_last: dict[str, list[Any]] = {}
    for row in rows:
        pair = first_and_last.setdefault(row.subject_id, [row.before, None])
        pair[1] = row.after
    changes: list[tuple[str, str, str]] = []
    common: set[tuple[str, str]] = set()
    for before, after in first_and_last.values():
        found = change_words.differences(before, after, ws.caller.zone, names)
        common.add(tuple((label, new) for label, _, new in found)[:1][0] if len(found) == 1 else ("", ""))
        old = "; ".join(f"{label}: {was}" if len(found) > 1 else was for label, was, _ in found)
        new = "; ".join(f"{label}: {becomes}" if len(found) > 1 else becomes for label, _, becomes in found)
        changes.append((change_words.title_of(before, after), old, new))
    count = len(changes)
    return Preview(
        title=title(count),
        summary=_summary(name, common),
        changes=changes[:_MOST_SHOWN],
        fingerprint=_fingerprint(first_and_last),
        count=count,
        deletes=any(_is_there(before) and not _is_there(after) for before, after in first_and_last.values()),
    )


@contextlib.contextmanager
def as_shown(name: str, fingerprint: str, ws: Workspace) -> Iterator[None]:
    """Let what happens inside stand only if it is what was shown, or nothing; with an empty `fingerprint`, only nothing."""
    last = newest_change(ws)
    yield
    preview = preview_since(ws, name, last)
    if preview is not None and preview.fingerprint != fingerprint:
        raise errors.Conflict(
            "These tasks have changed since they were shown. Nothing was changed. Ask again to see what it would change now."
        )


def _is_there(image: Mapping[str, Any] | None) -> bool:
    return image is not None and not image.get("deleted_at")


def title(count: int, *, decided: bool = False) -> str:
    """What the question is called: `Approve 3 changes`, and `3 changes` once it is none."""
    changes = f"{count} change{'' if count == 1 else 's'}"
    return changes if decided else f"Approve {changes}"


def _summary(name: str, common: set[tuple[str, str]]) -> str:
    verb = _VERBS.get(name.split("_")[0])
    if verb:
        return verb
    labels = {label for label, _ in common}
    label = labels.pop().capitalize() if len(labels) == 1 else ""
    if not label:
        return "Several changes"
    return f"{label} → {next(iter(common))[1]}" if len(common) == 1 else label


_SET_BY_ACTS = ("started_at", "completed_at", "deleted_at", "created_at")


def _fingerprint(images: dict[str, list[Any]]) -> str:
    steady = {key: [_steady(image or {}) for image in pair] for key, pair in images.items()}
    return hashlib.sha256(json.dumps(steady, sort_keys=True, default=str).encode()).hexdigest()


def _steady(image: Mapping[str, Any]) -> dict[str, Any]:
    """What rehearsal and deed have in common: of an instant that the act itself sets, whether it is set.

    `updated_at` says nothing beside the version, and does not change between two acts of one rehearsal.
    """
    told = {name: value for name, value in image.items() if name != "updated_at"}
    return told | {name: bool(told[name]) for name in _SET_BY_ACTS if name in told}
