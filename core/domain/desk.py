"""What the task page shows, in one round trip: a page of tasks in due groups, the groups' sizes, the last click."""

import dataclasses
import uuid
from typing import Any

from core.domain import change_words, task_lists
from core.storage.workspace import Workspace

GROUPS = ("overdue", "today", "week", "next_week", "later", "none", "done")
PAGE_SIZE = 50
_UNDO_SECONDS = 12


@dataclasses.dataclass(frozen=True)
class Click:
    """The last thing done by hand, a moment ago: how to name it in an undo, and in words."""

    request_id: str
    words: str


@dataclasses.dataclass(frozen=True)
class Desk:
    """One page of tasks in the order of their groups."""

    rows: list[dict[str, Any]]  # of `LISTED`
    total: int
    pages: int
    counts: dict[str, int]  # by group, over all pages
    click: Click | None


# Notes can be long, and a list shows none of the instants.
_OWN = (
    "id",
    "version",
    "title",
    "status",
    "priority",
    "due_on",
    "due_at",
    "recurrence",
    "tags",
    "estimate_minutes",
)
LISTED = (*_OWN, "project")

_GROUP = f"""case
  when not ({task_lists.OPEN}) then 6
  when {task_lists.DUE_DAY} < %(today)s or t.due_at < %(now)s then 0
  when {task_lists.DUE_DAY} = %(today)s then 1
  when {task_lists.DUE_DAY} <= %(monday)s + 6 then 2
  when {task_lists.DUE_DAY} <= %(monday)s + 13 then 3
  when {task_lists.DUE_DAY} is not null then 4
  else 5 end"""

# What is done is listed by when it was, whatever the sort: its due date no longer matters.
_DESK = f"""
with found as materialized (
  select {", ".join(f"t.{name}" for name in _OWN)}, t.project_id, t.created_at, t.updated_at, t.completed_at,
    {_GROUP} as place
  from tasks t where {{where}}
), sizes as (
  select 1::bigint as rank, count(*) as total,
    {", ".join(f"count(*) filter (where place = {n}) as size_{name}" for n, name in enumerate(GROUPS))} from found
), shown as (
  select t.*, row_number() over () as rank from (
    select {", ".join(_OWN)}, project_id from found t
    order by place, case when place = 6 then t.completed_at end desc nulls last, {{sort}} limit %(size)s offset %(skip)s
  ) t
), click as (
  select jsonb_build_object('request_id', c.request_id, 'size', count(*),
    'before', (array_agg(c.before order by c.id))[1], 'after', (array_agg(c.after order by c.id desc))[1]) as click
  from changes c
  where c.user_id = %(caller_id)s and c.channel = 'page' and c.subject = 'tasks' and c.request_id not like 'undo %%'
    and c.at > now() - make_interval(secs => %(undo_seconds)s)
    and c.request_id = (
      select l.request_id from changes l where l.user_id = %(caller_id)s order by l.id desc limit 1)
  group by c.request_id
)
select {", ".join(f"shown.{name}" for name in _OWN)}, p.name as project, total,
  {", ".join(f"size_{name}" for name in GROUPS)}, click
from sizes left join click on true full join shown using (rank)
  left join projects p on p.user_id = %(caller_id)s and p.id = shown.project_id order by rank
"""


def show(ws: Workspace, *, sort: task_lists.Sort, page: int, **filters: Any) -> Desk:
    """The page of tasks that meet all `filters` (those of `task_lists.matching`); `page` counts from 1."""
    where, values = task_lists.matching(ws, **filters)
    values |= {"size": PAGE_SIZE, "skip": (page - 1) * PAGE_SIZE, "undo_seconds": _UNDO_SECONDS}
    rows = ws.rows(_DESK.format(where=where, sort=task_lists.SORT[sort]), values)
    first = rows[0]
    return Desk(
        rows=[dict(zip(LISTED, row, strict=False)) for row in rows if row.id is not None],
        total=first.total,
        pages=max(1, -(-first.total // PAGE_SIZE)),
        counts={name: getattr(first, f"size_{name}") for name in GROUPS},
        click=_click(first.click) if first.click else None,
    )


def _click(data: dict[str, Any]) -> Click:
    words = change_words.describe(data["before"], data["after"])
    more = data["size"] - 1
    return Click(data["request_id"], f"{words} and {more} more" if more > 0 else words)


def undo_request_id(request_id: str) -> str:
    """The request id under which an undo of `request_id` goes into the history, so that it is known as undone."""
    return f"undo {request_id}"[:200] if request_id else f"undo {uuid.uuid4().hex}"
