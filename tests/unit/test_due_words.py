import datetime as dt
import zoneinfo

import pytest

from pages.components import due_words

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=BERLIN)  # a Tuesday


@pytest.mark.parametrize(
    ("days", "said", "group"),
    [
        (-400, "20 Oct 2025", "overdue"),
        (-14, "10 Nov", "overdue"),
        (-13, "13 days ago", "overdue"),
        (-2, "2 days ago", "overdue"),
        (-1, "Yesterday", "overdue"),
        (0, "Today", "today"),
        (1, "Tomorrow", "week"),
        (2, "Thursday", "week"),
        (5, "Sunday", "week"),
        (6, "Monday", "next_week"),
        (7, "1 Dec", "next_week"),
        (12, "6 Dec", "next_week"),
        (13, "7 Dec", "later"),
        (400, "29 Dec 2027", "later"),
    ],
)
def test_a_due_date_is_said_and_listed_by_its_distance(days: int, said: str, group: str) -> None:
    due = NOW.date() + dt.timedelta(days=days)
    assert due_words.words(due, None, NOW) == said
    assert due_words.group("todo", due, None, NOW) == group


def test_on_a_sunday_nothing_is_left_of_the_week_and_tomorrow_is_next_week() -> None:
    sunday = dt.datetime(2026, 11, 29, 10, tzinfo=NOW.tzinfo)
    assert due_words.group("todo", sunday.date() + dt.timedelta(days=1), None, sunday) == "next_week"
    assert due_words.group("todo", sunday.date() + dt.timedelta(days=8), None, sunday) == "later"


def test_a_task_without_a_date_has_no_words_and_its_own_group() -> None:
    assert due_words.words(None, None, NOW) == ""
    assert due_words.group("doing", None, None, NOW) == "none"


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_closed_task_is_never_overdue_in_the_list(status: str) -> None:
    assert due_words.group(status, dt.date(2020, 1, 1), None, NOW) == "done"


def test_an_instant_is_said_on_the_users_day_and_clock() -> None:
    late = dt.datetime(2026, 11, 24, 23, 30, tzinfo=dt.UTC)  # 00:30 on Wednesday in Berlin
    assert due_words.words(None, late, NOW) == "Tomorrow 00:30"
    assert due_words.group("todo", None, late, NOW) == "week"


def test_an_instant_earlier_today_is_overdue_but_still_says_today() -> None:
    passed = NOW - dt.timedelta(minutes=1)
    assert due_words.is_overdue(None, passed, NOW)
    assert due_words.words(None, passed, NOW) == "Today 09:29"
    assert due_words.group("todo", None, passed, NOW) == "overdue"


def test_an_instant_of_a_day_gone_by_is_said_without_its_time() -> None:
    assert due_words.words(None, NOW - dt.timedelta(days=3), NOW) == "3 days ago"


def test_a_date_is_not_overdue_on_its_own_day() -> None:
    assert not due_words.is_overdue(NOW.date(), None, NOW)


def test_within_a_sentence_only_a_months_name_is_in_capitals() -> None:
    ago = [dt.timedelta(0), dt.timedelta(days=1), dt.timedelta(days=21)]
    assert [due_words.since(NOW - each, NOW) for each in ago] == ["today 09:30", "yesterday", "3 Nov"]
