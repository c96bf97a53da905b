"""What the task page shows, beside the same worked out task by task in Python."""

import collections
import dataclasses
import datetime
import itertools
import random
from collections.abc import Callable
from typing import Any

import pytest

from core.domain import desk, task_lists
from core.storage import workspace
from core.storage.workspace import Caller, Workspace
from tests import owners

NOW = datetime.datetime(2026, 11, 25, 23, 15, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
ZONES = ("Europe/Berlin", "Pacific/Kiritimati", "America/St_Johns", "Pacific/Marquesas")
_LONG_AGO = datetime.datetime.min.replace(tzinfo=datetime.UTC)
RANKS = ("none", "low", "medium", "high", "urgent")
Board = list[dict[str, Any]]


def a_board(chance: random.Random, caller: Caller, size: int) -> Board:
    """Tasks of all kinds, due around now."""
    today = NOW.astimezone(caller.zone).date()

    def task(number: int) -> dict[str, Any]:
        days, hours = chance.choice((-9, -1, 0, 1, 4, 7, 8, 13, 40)), chance.choice((-11, 0, 11))
        due = chance.choice(("no", "day", "instant"))
        status = chance.choice(("todo", "doing", "done", "dropped"))
        return {
            "id": number,
            "title": chance.choice(("alpha", "Beta", "gamma")),
            "status": status,
            "priority": chance.choice(RANKS),
            "due_on": today + days * DAY if due == "day" else None,
            "due_at": NOW + days * DAY + datetime.timedelta(hours=hours) if due == "instant" else None,
            "completed_at": NOW - abs(days) * DAY if status == "done" else None,
            "deleted_at": chance.choice((None, None, None, NOW)),
            "project_id": chance.choice((None, 1, 2)),
        }

    return [task(number) for number in range(1, size + 1)]


def store(database: str, caller: Caller, board: Board) -> None:
    with owners.at(database).cursor() as cursor:
        cursor.executemany(
            "insert into projects (user_id, id, name) values (%s, %s, %s)",
            [(caller.user_id, 1, "Home"), (caller.user_id, 2, "Work")],
        )
        if board:
            names = list(board[0])
            cursor.executemany(
                f"insert into tasks (user_id, {', '.join(names)}) values"
                f" (%(user_id)s, {', '.join(f'%({name})s' for name in names)})",
                [{"user_id": caller.user_id, **task} for task in board],
            )


class Reckoned:
    """Where each task belongs."""

    def __init__(self, zone: datetime.tzinfo) -> None:
        self.zone = zone
        self.today = NOW.astimezone(zone).date()
        self.sunday = self.today + (6 - self.today.weekday()) * DAY

    def day(self, task: dict[str, Any]) -> datetime.date | None:
        at = task["due_at"]
        return at.astimezone(self.zone).date() if at else task["due_on"]

    def group(self, task: dict[str, Any]) -> str:
        day = self.day(task)
        if task["status"] in ("done", "dropped"):
            return "done"
        if day is None:
            return "none"
        if day < self.today or (task["due_at"] and task["due_at"] < NOW):
            return "overdue"
        ends = ((self.today, "today"), (self.sunday, "week"), (self.sunday + 7 * DAY, "next_week"))
        return next((name for end, name in ends if day <= end), "later")

    def place(self, task: dict[str, Any], sort: str) -> tuple[Any, ...]:
        group, rank = desk.GROUPS.index(self.group(task)), RANKS.index(task["priority"])
        done = task["completed_at"] if group == 6 else None
        soonest = (self.day(task) or datetime.date.max, task["due_at"] or _LONG_AGO)
        by: dict[str, tuple[Any, ...]] = {
            "due": (*soonest, -rank),
            "priority": (rank, *soonest),
            "-priority": (-rank, *soonest),
            "title": (task["title"].lower(),),
        }
        return group, -done.timestamp() if done else 0, *by[sort], task["id"]

    def sidebar(self, board: Board) -> desk.Sidebar:
        open_ = [task for task in board if self.group(task) != "done"]
        days = [day for task in open_ if (day := self.day(task))]
        groups = collections.Counter(map(self.group, open_))
        return desk.Sidebar(
            open=len(open_),
            overdue=groups["overdue"],
            today=groups["today"],
            upcoming=sum(self.today < day <= self.today + 7 * DAY for day in days),
            inbox=sum(task["project_id"] is None for task in open_),
        )


FILTERS: tuple[tuple[dict[str, Any], Callable[[Reckoned, dict[str, Any]], bool]], ...] = (
    ({}, lambda *_: True),
    ({"status": ["todo", "done"]}, lambda _, task: task["status"] in ("todo", "done")),
    ({"project": ""}, lambda _, task: task["project_id"] is None),
    ({"due": "overdue"}, lambda reckoned, task: reckoned.group(task) == "overdue"),
    (
        {"text": "ETA", "priority": ["high"]},
        lambda _, task: (task["title"], task["priority"]) == ("Beta", "high"),
    ),
)
SORTS: tuple[task_lists.Sort, ...] = ("due", "priority", "-priority", "title")


@pytest.mark.parametrize("size", [0, 1, 40, 300])
@pytest.mark.parametrize("zone", ZONES)
def test_a_desk_shows_what_belongs_there_in_its_order_and_counts_it(
    make_caller: Callable[..., Caller], database: str, zone: str, size: int
) -> None:
    ana, bob = make_caller("ana", time_zone=zone), make_caller("bob")
    chance = random.Random(f"{zone} {size}")
    board = a_board(chance, ana, size)
    store(database, ana, board)
    store(database, bob, a_board(chance, bob, 20))
    owners.at(database).execute("analyze tasks")  # so that plans differ with the sizes
    ws, reckoned = Workspace(ana, NOW), Reckoned(ana.zone)
    board = [task for task in board if task["deleted_at"] is None]
    for (filters, is_wanted), sort in itertools.product(FILTERS, SORTS):
        wanted = [task for task in board if is_wanted(reckoned, task)]
        wanted.sort(key=lambda task: reckoned.place(task, sort))
        for page in (1, 2):
            found = desk.show(ws, sort=sort, page=page, **filters)
            shown = wanted[(page - 1) * desk.PAGE_SIZE : page * desk.PAGE_SIZE]
            assert [row["id"] for row in found.rows] == [task["id"] for task in shown], (filters, sort, page)
            groups = collections.Counter(map(reckoned.group, wanted))
            assert found.counts == {name: groups[name] for name in desk.GROUPS}
            assert (found.total, found.sidebar) == (len(wanted), reckoned.sidebar(board))
    assert desk.sidebar(ws) == reckoned.sidebar(board)


def test_a_desk_of_one_project_counts_that_project_alone(
    make_caller: Callable[..., Caller], database: str
) -> None:
    ana = make_caller("ana")
    board = a_board(random.Random(1), ana, 60)
    store(database, ana, board)
    within = [task for task in board if task["project_id"] == 1 and task["deleted_at"] is None]
    ws, reckoned = Workspace(dataclasses.replace(ana, project_id=1), NOW), Reckoned(ana.zone)
    found = desk.show(ws, sort="title", page=1)
    assert [row["id"] for row in found.rows] == [
        task["id"] for task in sorted(within, key=lambda task: reckoned.place(task, "title"))
    ]
    assert (found.total, found.sidebar) == (len(within), reckoned.sidebar(within))


def test_the_sidebar_counts_a_task_of_earlier_today_once(
    caller: Caller, do: Callable[..., object], workspace_of: Callable[[Caller], Workspace]
) -> None:
    ws = workspace_of(caller)
    for minutes in (-1, 1):
        do("add_task", title="Call", due_at=(ws.now + datetime.timedelta(minutes=minutes)).isoformat())
    found = desk.sidebar(ws)
    assert found.overdue == 1
    assert found.today + found.upcoming == 1  # which of them, is a matter of the hour


def test_a_click_is_called_by_what_it_did_and_not_by_what_followed(do, caller):
    do("add_task", title="Water the plants", recurrence="FREQ=DAILY", due_on="2020-01-01", project="Home")
    do("add_task", title="Buy milk")
    do("add_task", title="Pay rent", recurrence="FREQ=MONTHLY", due_on="2020-01-01")

    def last() -> str:
        click = desk.show(workspace.read_workspace(caller), sort="due", page=1).click
        assert click is not None
        return click.words

    assert last() == "Added Pay rent · Wed 1 Jan"
    do("complete_task", task_id=1)
    assert last() == "Completed Water the plants"
    do("complete_tasks", task_ids=[2, 3])
    assert last() == "Completed Buy milk and 1 more"
    do("delete_tasks", task_ids=[1, 2, 3])
    assert last() == "Deleted Water the plants and 2 more"
