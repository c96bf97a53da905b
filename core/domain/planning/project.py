"""Where a project stands: how far it is, what is late, what comes next, what happened lately."""

from collections.abc import Sequence

from core.domain.planning import drafts
from core.domain.planning.board import Board
from core.domain.task_rows import Task

_NEXT = 5  # next steps named
LATELY_DAYS = 14


def draft(
    name: str, found: Board, done_in_all: int, done_lately: Sequence[Task], added_lately: Sequence[Task]
) -> drafts.Draft:
    """The summary of the project `name` ("" is the inbox) from its open tasks and what happened lately."""
    overdue = [task for task in found.ranked() if found.is_overdue(task)]
    waiting = [task for task in found.ranked() if found.waits_for(task)]
    late = {task.id for task in (*overdue, *waiting)}
    following = [task for task in found.ranked() if task.id not in late]
    total = len(found.tasks) + done_in_all
    facts = {
        "open": len(found.tasks),
        "done": done_in_all,
        "percent": round(100 * done_in_all / total) if total else 0,
        "overdue": len(overdue),
        "minutes": sum(found.minutes(task) for task in found.tasks),
        "done_lately": len(done_lately),
        "added_lately": len(added_lately),
        **{
            level: sum(task.priority == level for task in found.tasks)
            for level in ("urgent", "high", "medium", "low", "none")
        },
    }
    return drafts.Draft(
        kind="project_summary",
        subject=name,
        headline=_headline(name, facts, total),
        facts=facts,
        sections=drafts.present(
            drafts.section(
                "overdue",
                [drafts.item(task, "overdue", days=found.days_late(task) or None) for task in overdue],
            ),
            drafts.Section(
                name="next_steps",
                items=[drafts.item(task, minutes=task.estimate_minutes) for task in following[:_NEXT]],
                total=len(following),
            ),
            drafts.section(
                "waiting", [drafts.item(task, "waits", waits_for=found.waits_for(task)) for task in waiting]
            ),
            drafts.section("done", [drafts.item(task) for task in done_lately]),
            drafts.section("recently_added", [drafts.item(task) for task in added_lately]),
        ),
        proposed=[],
    )


def _headline(name: str, facts: dict[str, int], total: int) -> str:
    if not total:
        return f"{name or 'Inbox'} is empty."
    text = f"{name or 'Inbox'}: {facts['done']} of {drafts.count(total, 'task')} done ({facts['percent']} %)"
    return f"{text}, {facts['overdue']} overdue." if facts["overdue"] else f"{text}."
