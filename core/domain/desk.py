"""What the task page shows, in one round trip.

A page of tasks in due groups, the groups' sizes, the sidebar's numbers, the last click.
"""

import dataclasses
import datetime
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
class Sidebar:
    """How many open tasks there are, whatever the list is narrowed to."""

    open: int
    overdue: int
    today: int  # not overdue
    upcoming: int  # in the seven days after today
    inbox: int  # in no project


@dataclasses.dataclass(frozen=True)
class Desk:
    """One page of tasks in the order of their groups."""

    rows: list[dict[str, Any]]  # of `LISTED`
    total: int
    pages: int
    counts: dict[str, int]  # by group, over all pages
    sidebar: Sidebar
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
_SOON = f"coalesce({task_lists.DUE_DAY} between %(today)s + 1 and %(today)s + 7, false)"


def _sum(condition: str, name: str) -> str:
    return f"coalesce(sum(size) filter (where {condition}), 0)::integer as {name}"


_SIDEBAR = {
    "open": "place < 6",
    "overdue": "place = 0",
    "today": "place = 1",
    "upcoming": "place < 6 and soon",
    "inbox": "place < 6 and loose",
}
_SUMS = ", ".join(_sum(condition, f"all_{name}") for name, condition in _SIDEBAR.items())
_SIZES = ", ".join(_sum(f"wanted and place = {n}", f"size_{name}") for n, name in enumerate(GROUPS))

# All tasks are looked at once, for the list and for the sidebar, and of each no more than that takes: what is shown is
# read for the fifty that are. What is done is listed by when it was, whatever the sort: its due date no longer matters.
# A click is called by its first change, and by how many tasks it changed: what follows may be of another task, as is the
# next occurrence of one that repeats.
# In the order of `shown.rank`: a mere `rank` would be the column of that name in the answer, which is that of `sizes`.
_DESK = f"""
with seen as materialized (
  select t.id, {{keys}}, t.completed_at, {_GROUP} as place, {_SOON} as soon, t.project_id is null as loose,
    {{where}} as wanted
  from tasks t where t.user_id = %(caller_id)s and t.deleted_at is null
), sizes as (
  select 1::bigint as rank, {_sum("wanted", "total")}, {_SIZES}, {_SUMS}
  from (select place, soon, loose, wanted, count(*) as size from seen group by place, soon, loose, wanted) s
), shown as (
  select id, row_number() over () as rank from (
    select id from seen where wanted
    order by place, case when place = 6 then completed_at end desc nulls last, {{order}} limit %(size)s offset %(skip)s
  ) s
), click as (
  select jsonb_build_object('request_id', c.request_id,
    'size', count(distinct c.subject_id) filter (where c.before is not null),
    'before', (array_agg(c.before order by c.id))[1], 'after', (array_agg(c.after order by c.id))[1]) as click
  from changes c
  where c.user_id = %(caller_id)s and c.channel = 'page' and c.subject = 'tasks' and c.request_id not like 'undo %%'
    and c.at > now() - make_interval(secs => %(undo_seconds)s)
    and c.request_id = (
      select l.request_id from changes l where l.user_id = %(caller_id)s order by l.id desc limit 1)
  group by c.request_id
)
select {", ".join(f"t.{name}" for name in _OWN)}, p.name as project, sizes.*, click
from sizes left join click on true full join shown using (rank)
  left join tasks t on t.user_id = %(caller_id)s and t.id = shown.id
  left join projects p on p.user_id = %(caller_id)s and p.id = t.project_id order by shown.rank
"""


def show(ws: Workspace, *, sort: task_lists.Sort, page: int, **filters: Any) -> Desk:
    """The page of tasks that meet all `filters` (those of `task_lists.matching`); `page` counts from 1."""
    where, values = task_lists.matching(ws, **filters)
    values |= {"size": PAGE_SIZE, "skip": (page - 1) * PAGE_SIZE, "undo_seconds": _UNDO_SECONDS}
    by = task_lists.SORT[sort]
    keys = ", ".join(f"{value} as key_{n}" for n, (value, _) in enumerate(by))
    order = ", ".join(f"key_{n} {direction}" for n, (_, direction) in enumerate(by))
    rows = ws.rows(_DESK.format(where=where, keys=keys, order=order), values)
    first = rows[0]
    return Desk(
        rows=[dict(zip(LISTED, row, strict=False)) for row in rows if row.id is not None],
        total=first.total,
        pages=max(1, -(-first.total // PAGE_SIZE)),
        counts={name: getattr(first, f"size_{name}") for name in GROUPS},
        sidebar=_sidebar(first),
        click=_click(first.click, ws.caller.zone) if first.click else None,
    )


_COUNTS = f"""
select {_SUMS} from (
  select {_GROUP} as place, {_SOON} as soon, t.project_id is null as loose, count(*) as size
  from tasks t where t.user_id = %(caller_id)s and t.deleted_at is null and {task_lists.OPEN} group by 1, 2, 3
) s
"""


def sidebar(ws: Workspace) -> Sidebar:
    """The sidebar's numbers alone."""
    return _sidebar(ws.rows(_COUNTS, task_lists.days(ws))[0])


def _sidebar(row: Any) -> Sidebar:
    return Sidebar(**{name: getattr(row, f"all_{name}") for name in _SIDEBAR})


def _click(data: dict[str, Any], zone: datetime.tzinfo) -> Click:
    before, after, more = data["before"], data["after"], data["size"] - 1
    words = change_words.describe(before, after)
    if more > 0:
        words += f" and {more} more"
    elif not before and (when := change_words.due(after, zone)):
        words += f" · {when}"  # what was read in the line, wherever in the list it now stands
    return Click(data["request_id"], words)


def undo_request_id(request_id: str) -> str:
    """The request id under which an undo of `request_id` goes into the history, so that it is known as undone."""
    return f"undo {request_id}"[:200] if request_id else f"undo {uuid.uuid4().hex}"
