"""Looking back at a week and ahead: what got done, what slipped, what has been lying there, what comes."""

import datetime
from collections.abc import Sequence

from core.domain.planning import drafts
from core.domain.planning.board import Board
from core.domain.task_rows import Task

DAYS = 7
STALE_DAYS = 21
_MOST = 50  # tasks one proposal moves: a person has to read them all
_DAY = datetime.timedelta(days=1)


def draft(found: Board, done: Sequence[Task]) -> drafts.Draft:
    """The review at the instant of `found`; `done` are the tasks of the last seven days, the latest first."""
    stale = [task for task in found.tasks if _is_stale(found, task)]
    lying = {task.id for task in stale}
    behind = [task for task in found.ranked() if found.is_overdue(task)]
    late = [task for task in behind if task.id not in lying]
    slipped = [task for task in late if found.days_late(task) <= DAYS]
    overdue = [task for task in late if found.days_late(task) > DAYS]
    upcoming = sorted(
        (task for task in found.tasks if _is_upcoming(found, task)),
        key=lambda task: (found.day(task), found.rank(task)),
    )
    stale.sort(key=lambda task: (task.updated_at, task.id))
    facts = {
        "done": len(done), "late": len(behind), "slipped": len(slipped), "overdue": len(overdue),
        "stale": len(stale), "upcoming": len(upcoming),
    }  # fmt: skip
    return drafts.Draft(
        kind="week_review",
        headline=_headline(facts),
        facts=facts,
        sections=drafts.present(
            drafts.section("done", [drafts.item(task) for task in done]),
            drafts.section("slipped", [_late(found, task) for task in slipped]),
            drafts.section("overdue", [_late(found, task) for task in overdue]),
            drafts.section(
                "stale",
                [drafts.item(task, "untouched", days=(found.now - task.updated_at).days) for task in stale],
            ),
            drafts.section("upcoming", [drafts.item(task) for task in upcoming]),
        ),
        proposed=_proposed(found, late, stale),
    )


def _late(found: Board, task: Task) -> drafts.Item:
    waits = found.waits_for(task)
    reasons: list[drafts.Reason] = ["overdue", "waits"] if waits else ["overdue"]
    return drafts.item(task, *reasons, days=found.days_late(task) or None, waits_for=waits)


def _is_stale(found: Board, task: Task) -> bool:
    """Whether nobody has touched it for weeks, nothing is going to bring it back, and its day is as long ago."""
    day = found.day(task)
    in_mind = day is not None and day >= found.today - STALE_DAYS * _DAY
    matters = task.recurrence or task.priority == "urgent" or in_mind or found.waits_for(task)
    return not matters and task.updated_at < found.now - STALE_DAYS * _DAY


def _is_upcoming(found: Board, task: Task) -> bool:
    day = found.day(task)
    return day is not None and not found.is_overdue(task) and day < found.today + DAYS * _DAY


def _proposed(found: Board, late: Sequence[Task], stale: Sequence[Task]) -> list[drafts.ProposedCall]:
    """Late tasks that matter tomorrow, the others at the start of next week; what lies there is dropped."""
    free = [task for task in late if not found.waits_for(task)][:_MOST]
    first = [task for task in free if task.status == "doing" or task.priority in ("high", "urgent")]
    rest = [task for task in free if task not in first]
    monday = found.today + (7 - found.today.weekday()) * _DAY
    tomorrow = found.today + _DAY
    dropped = {"task_ids": [task.id for task in stale[:_MOST]], "status": "dropped"}
    drop = drafts.ProposedCall(purpose="drop", name="update_tasks", arguments=dropped)
    return [
        *drafts.reschedule(first, tomorrow, "to_tomorrow"),
        *drafts.reschedule(rest, monday, "to_next_week"),
        *([drop] if stale else []),
    ]


def _headline(facts: dict[str, int]) -> str:
    said = [f"{drafts.count(facts['done'], 'task')} done in the last seven days"]
    said += [f"{facts['late']} overdue"] if facts["late"] else []
    said += [f"{facts['stale']} untouched for three weeks or more"] if facts["stale"] else []
    said += [f"{facts['upcoming']} due in the next seven days"]
    return ", ".join(said) + "."
