"""Questions about many tasks: the list, its counts, one task. Plain SQL, one round trip each."""

import datetime
from collections.abc import Sequence
from typing import Annotated, Any, Literal

import pydantic

from core.domain import fields, task_rows
from core.domain.fields import Priority, Status, TaskId
from core.domain.task_rows import Task
from core.storage.workspace import Workspace

Due = Literal["overdue", "today", "tomorrow", "this_week", "next_7_days", "no_date"]
Sort = Literal[
    "due", "-due", "priority", "-priority", "created", "-created",
    "updated", "-updated", "completed", "-completed", "title", "-title",
]  # fmt: skip
Page = Annotated[int, pydantic.Field(ge=1, le=1_000_000, description="Counted from 1."), fields.NO_TRUTH]
PageSize = Annotated[int, pydantic.Field(ge=1, le=200), fields.NO_TRUTH]
Words = Annotated[fields.Text, pydantic.Field(max_length=200)]


class TaskPage(pydantic.BaseModel):
    """One page of tasks, and how many there are in all."""

    items: list[Task]
    total: int
    page: int
    pages: int


class TaskCounts(pydantic.BaseModel):
    """How many tasks there are, by status and by due day in the user's zone."""

    open: int
    todo: int
    doing: int
    done: int
    dropped: int
    overdue: int
    due_today: int
    due_this_week: int
    no_date: int
    completed_today: int
    completed_this_week: int


# The day a task is due in the user's zone, whether it has a day or an instant.
DUE_DAY = "coalesce(t.due_on, (t.due_at at time zone %(zone)s)::date)"
OPEN = "t.status in ('todo', 'doing')"
_DUE: dict[str, str] = {
    "overdue": f"{OPEN} and ({DUE_DAY} < %(today)s or t.due_at < %(now)s)",
    "today": f"{DUE_DAY} = %(today)s",
    "tomorrow": f"{DUE_DAY} = %(today)s + 1",
    "this_week": f"{DUE_DAY} between %(monday)s and %(monday)s + 6",
    "next_7_days": f"{DUE_DAY} between %(today)s and %(today)s + 6",
    "no_date": "t.due_on is null and t.due_at is null",
}
_RANK = "array_position(array['none', 'low', 'medium', 'high', 'urgent'], t.priority)"
# What is due on a day comes before what is due at an instant of it. Not by the instant at which the day begins: finding
# that for each row is a tenth of what a list costs.
_SOONEST = ((DUE_DAY, "asc nulls last"), ("t.due_at", "asc nulls first"))
_MOST_URGENT = (_RANK, "desc")
_NUMBER = ("t.id", "asc")
# By name, what is compared first, second and so on.
SORT: dict[str, tuple[tuple[str, str], ...]] = {
    "due": (*_SOONEST, _MOST_URGENT, _NUMBER),
    "-due": ((DUE_DAY, "desc nulls last"), ("t.due_at", "desc nulls last"), _MOST_URGENT, _NUMBER),
    "priority": ((_RANK, "asc"), *_SOONEST, _NUMBER),
    "-priority": (_MOST_URGENT, *_SOONEST, _NUMBER),
    "created": (("t.created_at", "asc"), _NUMBER),
    "-created": (("t.created_at", "desc"), ("t.id", "desc")),
    "updated": (("t.updated_at", "asc"), _NUMBER),
    "-updated": (("t.updated_at", "desc"), ("t.id", "desc")),
    "completed": (("t.completed_at", "asc nulls last"), _NUMBER),
    "-completed": (("t.completed_at", "desc nulls last"), ("t.id", "desc")),
    "title": (("lower(t.title)", "asc"), _NUMBER),
    "-title": (("lower(t.title)", "desc"), ("t.id", "desc")),
}
_NAMED = "(select id from projects where user_id = %(caller_id)s and lower(name) = lower(%(project)s))"
COLUMNS = ", ".join(f"t.{name}" for name in Task.model_fields if name != "project") + ", p.name as project"
FROM = "tasks t left join projects p on p.user_id = t.user_id and p.id = t.project_id"


def order_by(sort: Sort) -> str:
    """The order of that name over `FROM`."""
    return ", ".join(f"{value} {direction}" for value, direction in SORT[sort])


def days(ws: Workspace) -> dict[str, Any]:
    """The values of `zone`, `today`, `monday` and `now` in conditions."""
    monday = ws.today - datetime.timedelta(days=ws.today.weekday())
    return {"zone": str(ws.caller.zone), "today": ws.today, "monday": monday, "now": ws.now}


def like(text: str) -> str:
    """`text` as a pattern that matches it literally anywhere."""
    return "%" + text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"


def matching(
    ws: Workspace,
    *,
    status: list[Status] | None = None,
    priority: list[Priority] | None = None,
    project: str | None = None,
    tag: str | None = None,
    due: Due | None = None,
    due_from: datetime.date | None = None,
    due_to: datetime.date | None = None,
    completed_from: datetime.date | None = None,
    completed_to: datetime.date | None = None,
    created_from: datetime.date | None = None,
    created_to: datetime.date | None = None,
    text: str | None = None,
    trash: bool = False,
) -> tuple[str, dict[str, Any]]:
    """The condition over `FROM` that all given filters make, and the values it needs."""
    where = ["t.user_id = %(caller_id)s", "t.deleted_at is not null" if trash else "t.deleted_at is null"]
    values: dict[str, Any] = days(ws)

    def condition(clause: str, **given: Any) -> None:
        where.append(clause)
        values.update(given)

    if status:
        condition("t.status = any(%(status)s)", status=status)
    if priority:
        condition("t.priority = any(%(priority)s)", priority=priority)
    if project:
        condition(f"t.project_id = {_NAMED}", project=project.strip())
    elif project is not None:
        condition("t.project_id is null")
    if tag:
        condition("exists (select from unnest(t.tags) as one where lower(one) = lower(%(tag)s))", tag=tag)
    if due:
        condition(_DUE[due])
    if due_from:
        condition(f"{DUE_DAY} >= %(due_from)s", due_from=due_from)
    if due_to:
        condition(f"{DUE_DAY} <= %(due_to)s", due_to=due_to)
    if completed_from:
        condition("(t.completed_at at time zone %(zone)s)::date >= %(done_from)s", done_from=completed_from)
    if completed_to:
        condition("(t.completed_at at time zone %(zone)s)::date <= %(done_to)s", done_to=completed_to)
    if created_from:
        condition("(t.created_at at time zone %(zone)s)::date >= %(made_from)s", made_from=created_from)
    if created_to:
        condition("(t.created_at at time zone %(zone)s)::date <= %(made_to)s", made_to=created_to)
    if text:
        condition("(t.title ilike %(pattern)s or t.notes ilike %(pattern)s)", pattern=like(text))
    return " and ".join(where), values


@fields.checked
def list_tasks(
    ws: Workspace,
    status: list[Status] | None = None,
    priority: list[Priority] | None = None,
    project: Annotated[fields.Text, pydantic.Field(max_length=80)] | None = None,
    tag: Annotated[fields.Text, pydantic.Field(max_length=40)] | None = None,
    due: Due | None = None,
    due_from: fields.Day | None = None,
    due_to: fields.Day | None = None,
    completed_from: fields.Day | None = None,
    completed_to: fields.Day | None = None,
    created_from: fields.Day | None = None,
    created_to: fields.Day | None = None,
    text: Words | None = None,
    sort: Sort = "due",
    page: Page = 1,
    page_size: PageSize = 50,
    trash: bool = False,
) -> TaskPage:
    """List tasks that meet every given condition; days are the user's and inclusive. `project=""` means the inbox."""
    where, values = matching(
        ws,
        status=status,
        priority=priority,
        project=project,
        tag=tag,
        due=due,
        due_from=due_from,
        due_to=due_to,
        completed_from=completed_from,
        completed_to=completed_to,
        created_from=created_from,
        created_to=created_to,
        text=text,
        trash=trash,
    )
    values |= {"size": page_size, "skip": (page - 1) * page_size}
    # The total rides on the page; a page past the end has no row to carry it and asks again.
    rows = ws.rows(
        f"select {COLUMNS}, count(*) over () as total from {FROM} where {where}"
        f" order by {order_by(sort)} limit %(size)s offset %(skip)s",
        values,
    )
    if rows or page == 1:
        total = rows[0].total if rows else 0
    else:
        total = ws.rows(f"select count(*) as total from {FROM} where {where}", values)[0].total
    items = [task_rows.view(row) for row in rows]
    return TaskPage(items=items, total=total, page=page, pages=max(1, -(-total // page_size)))


@fields.checked
def get_task(ws: Workspace, task_id: TaskId) -> Task:
    """Show one task."""
    return task_rows.view(task_rows.find(ws, task_id))


_COUNTS = f"""
select count(*) filter (where {OPEN}) as open,
  count(*) filter (where t.status = 'todo') as todo, count(*) filter (where t.status = 'doing') as doing,
  count(*) filter (where t.status = 'done') as done, count(*) filter (where t.status = 'dropped') as dropped,
  count(*) filter (where {_DUE["overdue"]}) as overdue,
  count(*) filter (where {OPEN} and {_DUE["today"]}) as due_today,
  count(*) filter (where {OPEN} and {_DUE["this_week"]}) as due_this_week,
  count(*) filter (where {OPEN} and {_DUE["no_date"]}) as no_date,
  count(*) filter (where (t.completed_at at time zone %(zone)s)::date = %(today)s) as completed_today,
  count(*) filter (where (t.completed_at at time zone %(zone)s)::date >= %(monday)s) as completed_this_week
from tasks t where t.user_id = %(caller_id)s and t.deleted_at is null
"""


@fields.checked
def task_counts(ws: Workspace) -> TaskCounts:
    """Count the tasks by status, and the open ones by when they are due."""
    return TaskCounts.model_validate(dict(ws.rows(_COUNTS, days(ws))[0]._mapping))


_TITLES = f"""
select t.id, t.title, t.tags from tasks t
where t.user_id = %(caller_id)s and t.deleted_at is null and ({OPEN} or t.id = any(%(also)s))
order by t.id = any(%(also)s) desc, t.updated_at desc, t.id limit 200
"""


def titles(ws: Workspace, also: list[int]) -> tuple[dict[int, str], list[str]]:
    """The titles of the open tasks by number, the latest changed first, and those of `also`; and the labels of them all."""
    rows = ws.rows(_TITLES, {"also": also})
    labels = {tag for row in rows for tag in row.tags}
    return {row.id: row.title for row in rows}, sorted(labels, key=str.casefold)


# The shorter a title, the better a word names it.
_TITLED = f"""
select t.id, t.title, t.status, t.deleted_at from tasks t
where t.user_id = %(caller_id)s and lower(t.title) like any(%(patterns)s)
order by t.deleted_at is null and {OPEN} desc, length(t.title), t.id limit 200
"""


def titled(ws: Workspace, pieces: Sequence[str]) -> list[dict[str, Any]]:
    """Number, title and state of the tasks with one of these pieces of words in their titles, also of those in the trash."""
    patterns = [f"%{piece.lower()}%" for piece in pieces]
    return [dict(row._mapping) for row in ws.rows(_TITLED, {"patterns": patterns})]
