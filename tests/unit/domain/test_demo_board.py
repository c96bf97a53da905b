"""The sample board: believable around any instant."""

import collections
import datetime
import zoneinfo

import pytest

from core.domain import demo

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
MOMENTS = [
    datetime.datetime(2026, 11, 23, 18, 0, tzinfo=BERLIN),
    datetime.datetime(2027, 1, 1, 0, 5, tzinfo=BERLIN),
    datetime.datetime(2028, 2, 29, 9, 30, tzinfo=BERLIN),
    datetime.datetime(2027, 3, 28, 23, 59, tzinfo=BERLIN),  # the night the clocks change, a Sunday
]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_nothing_on_the_board_comes_from_the_future_or_ends_before_it_begins(now: datetime.datetime) -> None:
    for task in demo.board(now):
        steps = [task["created_at"], task["started_at"], task["completed_at"], now]
        known = [at for at in steps if at is not None]
        assert known == sorted(known), task["title"]
        assert (task["status"] == "done") == (task["completed_at"] is not None)
        assert task["due_on"] is None or task["due_at"] is None


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_the_board_has_work_in_every_state(now: datetime.datetime) -> None:
    tasks = demo.board(now)
    states = collections.Counter(task["status"] for task in tasks)
    overdue = [
        t for t in tasks if t["status"] in ("todo", "doing") and t["due_on"] and t["due_on"] < now.date()
    ]

    assert 140 <= len(tasks) <= 160
    assert states["done"] > 90
    assert states["dropped"] > 3
    assert states["doing"] > 3
    assert len(overdue) == 5
    assert any(task["due_on"] == now.date() for task in tasks)
    assert sum(task["recurrence"] is not None for task in tasks) > 5


def test_more_is_done_on_weekdays_than_at_weekends() -> None:
    done = [task["completed_at"] for task in demo.board(MOMENTS[0]) if task["completed_at"]]
    weekend = [at for at in done if at.weekday() > 4]
    assert 0 < len(weekend) < len(done) / 6


def test_the_same_instant_gives_the_same_board() -> None:
    assert demo.board(MOMENTS[0]) == demo.board(MOMENTS[0])


def test_titles_name_the_months_around_today() -> None:
    titles = {task["title"] for task in demo.board(MOMENTS[0])}
    assert "Pay the November cloud invoice" in titles
    assert "Reconcile travel expenses for October" in titles
    assert "Book venue for the December offsite" in titles
    assert "Send Q3 board deck to Priya for review" in titles
    assert not [title for title in titles if "{" in title]
