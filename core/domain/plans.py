"""Planning help as drafts: what to do today, how a week went, where a project stands, steps of a task, duplicates."""

import datetime
from collections.abc import Sequence
from typing import Annotated, Any

import pydantic

from core import errors
from core.domain import fields, projects, task_lists, task_rows
from core.domain.planning import board, breakdown, day, drafts, duplicates, review
from core.domain.planning import project as summary
from core.domain.task_rows import Task
from core.storage.workspace import Workspace

_MOST = 2000  # open tasks planning looks at, the latest changed ones
_USUAL_MINUTES = 30
Capacity = Annotated[
    int,
    pydantic.Field(ge=15, le=1440, description="Minutes of the day for tasks; else as the person has set."),
    fields.NO_TRUTH,
]


Kind = Annotated[
    drafts.Kind,
    pydantic.Field(
        description="By default the breakdown of the task named, the summary of the project named, or else the day."
    ),
]
ProjectName = Annotated[
    fields.Text, pydantic.Field(max_length=80, description='Only this project\'s tasks; "" is the inbox.')
]
Language = Annotated[drafts.Language, pydantic.Field(description="Of the titles, and of steps to add.")]


@fields.checked
def draft_plan(
    ws: Workspace,
    kind: Kind | None = None,
    task_id: fields.TaskId | None = None,
    project: ProjectName | None = None,
    capacity_minutes: Capacity | None = None,
    language: Language | None = None,
) -> drafts.Draft:
    """Draft a plan without changing anything: a day, a review, a summary, steps or merges; `proposed` would do it."""
    kind = kind or ("breakdown" if task_id is not None else "day" if project is None else "project_summary")
    match kind:
        case "breakdown":
            if task_id is None:
                raise errors.InvalidInput("Say which task to break down.", fields={"task_id": "is required"})
            return breakdown.draft(task_lists.get_task(ws, task_id), _board(ws), language)
        case "project_summary":
            if project is None:
                raise errors.InvalidInput(
                    "Say which project to summarise.", fields={"project": "is required"}
                )
            return _summary(ws, project.strip())
        case "duplicates":
            return duplicates.draft(_board(ws, project), language)
        case "week_review":
            return review.draft(_board(ws, project), _done(ws, review.DAYS, project))
        case "day":
            return day.draft(_board(ws, project), capacity_minutes or _capacity(ws))


def _board(ws: Workspace, project: str | None = None) -> board.Board:
    found = _tasks(ws, sort="-updated", size=_MOST, status=["todo", "doing"], project=project)
    return board.Board(found, ws.now.astimezone(ws.caller.zone), _usual_minutes(ws))


def _tasks(ws: Workspace, *, sort: task_lists.Sort, size: int, **filters: Any) -> list[Task]:
    where, values = task_lists.matching(ws, **filters)
    rows = ws.rows(
        f"select {task_lists.COLUMNS} from {task_lists.FROM} where {where}"
        f" order by {task_lists.order_by(sort)} limit %(size)s",
        {**values, "size": size},
    )
    return [task_rows.view(row) for row in rows]


def _done(ws: Workspace, days: int, project: str | None) -> Sequence[Task]:
    since = ws.today - datetime.timedelta(days=days - 1)
    return _tasks(ws, sort="-completed", size=200, status=["done"], completed_from=since, project=project)


# How long tasks usually take this person; they seldom say so beforehand.
_USUAL = """
select percentile_disc(0.5) within group (order by estimate_minutes) as minutes from (
  select estimate_minutes from tasks
  where user_id = %(caller_id)s and status = 'done' and deleted_at is null and estimate_minutes is not null
  order by completed_at desc limit 200
) as latest
"""


def _usual_minutes(ws: Workspace) -> int:
    return int(ws.rows(_USUAL)[0].minutes or _USUAL_MINUTES)


def _capacity(ws: Workspace) -> int:
    rows = ws.rows("select capacity_minutes from users where id = %(caller_id)s")
    return int(rows[0].capacity_minutes)


def _summary(ws: Workspace, name: str) -> drafts.Draft:
    known = [one.name for one in projects.list_projects(ws).items if one.name.lower() == name.lower()]
    if name and not known:
        raise errors.NotFound(f"There is no project named {name}.")
    since = ws.now - datetime.timedelta(days=summary.LATELY_DAYS)
    open_tasks = _board(ws, name)
    added = [task for task in open_tasks.tasks if task.created_at >= since]
    where, values = task_lists.matching(ws, status=["done"], project=name)
    done = ws.rows(f"select count(*) as total from {task_lists.FROM} where {where}", values)[0].total
    return summary.draft(
        known[0] if known else "",
        open_tasks,
        done,
        _done(ws, summary.LATELY_DAYS, name),
        sorted(added, key=lambda task: task.created_at, reverse=True),
    )
