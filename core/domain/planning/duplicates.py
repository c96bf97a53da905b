"""Tasks that say the same twice, and how two become one."""

import dataclasses
import datetime
import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from core.domain import stems
from core.domain.planning import drafts
from core.domain.planning.board import Board
from core.domain.task_rows import Task
from core.storage import models

# Titles are the same when their stems are, in any order, up to slips of the finger; below that, and down to SIMILAR of
# 100, they are only shown. Measured on the pairs in tests/unit/domain/test_planning.py: no merge of different things.
SIMILAR = 82
_SLIPS = (
    (8, 2),
    (5, 1),
)  # letters of a word, and how many of them may be wrong: short ones are names too often
_APART = datetime.timedelta(days=7)  # due further apart than that, they are two occasions
_COMPARED = 400  # the latest tasks that are compared each with each
_MERGES = 3  # groups one draft merges: each is a change to read and approve
_LONGEST_NOTES = 20_000
_MOST_TAGS = 20


@dataclasses.dataclass(frozen=True)
class Group:
    """Tasks that are the same; the oldest is kept."""

    keep: Task
    others: tuple[Task, ...]


def draft(found: Board, language: drafts.Language | None) -> drafts.Draft:
    """Tasks that are the same, with the merges that would make them one, and pairs that are only alike."""
    same, alike = find(found, language or "en")
    merges = same[:_MERGES]
    shown = [
        item
        for group in same
        for item in (
            drafts.item(group.keep, "kept"),
            *(drafts.item(other, "double") for other in group.others),
        )
    ]
    similar = [drafts.item(task, "similar") for pair in alike for task in pair]
    return drafts.Draft(
        kind="duplicates",
        headline=_headline(same, alike),
        facts={"groups": len(same), "similar": len(alike), "merged": len(merges)},
        sections=drafts.present(drafts.section("merge", shown), drafts.section("similar", similar)),
        proposed=[*itertools.chain(*(_merge(group, found) for group in merges)), *_trash(merges)],
    )


def find(found: Board, language: str) -> tuple[list[Group], list[tuple[Task, Task]]]:
    """Groups of tasks that are the same, and pairs that are only alike."""
    titles = {task.id: stems.of(task.title, language) for task in found.tasks}
    leader: dict[int, int] = {}
    exact: dict[tuple[str, ...], list[Task]] = {}
    for task in sorted(found.tasks, key=lambda one: (one.created_at, one.id)):
        for earlier in exact.setdefault(tuple(sorted(titles[task.id])), []):
            if _is_one_occasion(found, earlier, task):
                leader[task.id] = leader.get(earlier.id, earlier.id)
                break
        exact[tuple(sorted(titles[task.id]))].append(task)
    alike: list[tuple[Task, Task]] = []
    latest = sorted(found.tasks, key=lambda one: one.updated_at, reverse=True)[:_COMPARED]
    latest.sort(key=lambda one: (one.created_at, one.id))
    joined = {task.id: " ".join(sorted(titles[task.id])) for task in latest}
    for one, other in itertools.combinations(latest, 2):
        if fuzz.ratio(joined[one.id], joined[other.id], score_cutoff=SIMILAR) == 0:
            continue
        first, second = leader.get(one.id, one.id), leader.get(other.id, other.id)
        if first == second or second != other.id or not _is_one_occasion(found, one, other):
            continue
        if _is_slip(titles[one.id], titles[other.id]):
            leader[other.id] = first
        elif not (_numbers_differ(titles[one.id], titles[other.id]) or _is_step(one, other)):
            alike.append((one, other))
    groups: dict[int, list[Task]] = {}
    for task in sorted(found.tasks, key=lambda one: (one.created_at, one.id)):
        if task.id in leader:
            groups.setdefault(_root(leader, task.id), []).append(task)
    merged = [Group(found.by_id[first], tuple(others)) for first, others in groups.items()]
    pairs = [pair for pair in alike if not {pair[0].id, pair[1].id} & leader.keys()]
    return merged, pairs


def _root(leader: dict[int, int], number: int) -> int:
    while number in leader:
        number = leader[number]
    return number


def _is_one_occasion(found: Board, one: Task, other: Task) -> bool:
    """Whether two tasks of the same words can be the same: in one project, not due far apart, not one a repetition."""
    if one.project and other.project and one.project != other.project:
        return False
    if (one.recurrence or None) != (other.recurrence or None):
        return False
    days = found.day(one), found.day(other)
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _APART


def _is_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether titles of as many words differ by slips of the finger only."""
    left, right = sorted(set(one) - set(other)), sorted(set(other) - set(one))
    return len(one) == len(other) and len(left) == len(right) and all(map(_is_near, left, right))


def _is_near(one: str, other: str) -> bool:
    if any(letter.isdigit() for letter in one + other):
        return False
    allowed = next((slips for size, slips in _SLIPS if min(len(one), len(other)) >= size), 0)
    return OSA.distance(one, other) <= allowed


def _numbers_differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether they count something: "chapter 2" and "chapter 3" are never alike."""
    numbers = [{word for word in words if any(map(str.isdigit, word))} for words in (one, other)]
    return numbers[0] != numbers[1]


def _is_step(one: Task, other: Task) -> bool:
    """Whether one is a step of the other, named as a break-down names them."""
    short, long = sorted((one.title.casefold(), other.title.casefold()), key=len)
    return long.startswith(f"{short}:")


def _merge(group: Group, found: Board) -> list[drafts.ProposedCall]:
    """What the kept task takes over, and who waits for it from now on; nothing where it has all of it already."""
    gone = {other.id for other in group.others}
    calls = []
    if taken := merged(group.keep, group.others, found):
        calls.append(_update(group.keep.id, taken))
    for task in found.tasks:
        if task.id not in gone and task.id != group.keep.id and gone & set(task.depends_on):
            numbers = [group.keep.id if number in gone else number for number in task.depends_on]
            calls.append(_update(task.id, {"depends_on": list(dict.fromkeys(numbers))}))
    return calls


def _update(task_id: int, values: dict[str, Any]) -> drafts.ProposedCall:
    return drafts.ProposedCall(purpose="merge", name="update_task", arguments={"task_id": task_id, **values})


def merged(keep: Task, others: Sequence[Task], found: Board) -> dict[str, Any]:
    """The fields of `keep` that change when it takes over what only the others have: arguments of `update_task`."""
    everyone = [keep, *others]
    taken: dict[str, Any] = {}
    tags = list(dict.fromkeys(tag for task in everyone for tag in task.tags))[:_MOST_TAGS]
    if tags != keep.tags:
        taken["tags"] = tags
    notes = "\n\n".join(dict.fromkeys(task.notes.strip() for task in everyone if task.notes.strip()))
    if notes != keep.notes.strip() and len(notes) <= _LONGEST_NOTES:
        taken["notes"] = notes
    dated = [task for task in everyone if found.day(task) is not None]
    if dated:
        first = min(dated, key=lambda task: (found.day(task), task.due_at is None))
        if first is not keep and (first.due_on, first.due_at) != (keep.due_on, keep.due_at):
            taken |= {"due_at": first.due_at.isoformat()} if first.due_at else {"due_on": str(first.due_on)}
    priority = max((task.priority for task in everyone), key=models.PRIORITIES.index)
    if priority != keep.priority:
        taken["priority"] = priority
    for name in ("project", "estimate_minutes"):
        value = next((getattr(task, name) for task in everyone if getattr(task, name)), None)
        if value != getattr(keep, name):
            taken[name] = value
    if keep.status == "todo" and any(task.status == "doing" for task in others):
        taken["status"] = "doing"
    numbers = [number for task in everyone for number in task.depends_on]
    waits = [number for number in dict.fromkeys(numbers) if number not in {task.id for task in everyone}]
    if waits != keep.depends_on and all(number in found.by_id for number in waits):
        taken["depends_on"] = waits
    return taken


def _trash(groups: Sequence[Group]) -> list[drafts.ProposedCall]:
    gone = [other.id for group in groups for other in group.others]
    arguments = {"task_ids": gone}
    return [drafts.ProposedCall(purpose="trash", name="delete_tasks", arguments=arguments)] if gone else []


def _headline(same: Sequence[Group], alike: Sequence[tuple[Task, Task]]) -> str:
    if same:
        several = len(same) != 1
        return f"{len(same)} {'sets' if several else 'set'} of tasks {'say' if several else 'says'} the same."
    return f"No duplicates; {drafts.count(len(alike), 'pair')} alike." if alike else "No duplicates."
