"""Rules are checked, followed and said in words."""

import datetime
import zoneinfo

import pytest

from core import errors
from core.domain import recurrence

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
NOW = datetime.datetime(2026, 3, 11, 10, tzinfo=BERLIN)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("RRULE:BYDAY=mo,we;freq=weekly", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("FREQ=MONTHLY; BYMONTHDAY=-1;", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYDAY=+1FR", "FREQ=MONTHLY;BYDAY=+1FR"),
        ("FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        ("FREQ=DAILY;UNTIL=20260401T000000Z;INTERVAL=2", "FREQ=DAILY;INTERVAL=2;UNTIL=20260401T000000Z"),
    ],
)
def test_a_rule_is_put_into_its_normal_form(text: str, expected: str) -> None:
    assert recurrence.check_rule(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "nonsense", "FREQ=",
        "FREQ=SECONDLY", "FREQ=SOMETIMES", "BYDAY=MO", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=100000", "FREQ=DAILY;COUNT=2;UNTIL=20260101", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO", "FREQ=MONTHLY;BYDAY=6MO", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;UNTIL=20261340", "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO", "FREQ=HOURLY;INTERVAL=24;BYHOUR=3", "FREQ=YEARLY;BYEASTER=1", "FREQ=DAILY;X=1",
        "FREQ=DAILY\nDTSTART:20260101", "FREQ=DAILY;" + "BYHOUR=1;" * 100,
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_followed_is_refused(text: str) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        recurrence.check_rule(text)
    assert refused.value.fields["recurrence"] in refused.value.message


@pytest.mark.parametrize(
    ("rule", "due", "expected"),
    [
        ("FREQ=DAILY", "2026-03-11", "2026-03-12"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-03-09", "2026-03-16"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-03-16", "2026-03-23"),
        ("FREQ=WEEKLY", "2026-03-02", "2026-03-16"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-03-02", "2026-03-16"),
        ("FREQ=WEEKLY;INTERVAL=2", "2026-02-23", "2026-03-23"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31", "2026-04-30"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2026-03-02", "2026-04-06"),
        ("FREQ=YEARLY", "2025-12-24", "2026-12-24"),
        ("FREQ=DAILY;INTERVAL=3", "2026-03-01", "2026-03-13"),
        ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0", "2026-03-09", "2026-03-16T09:00:00+01:00"),
    ],
)
def test_the_next_occurrence_lies_after_the_last_one_and_after_today(
    rule: str, due: str, expected: str
) -> None:
    following = recurrence.next_occurrence(rule, datetime.date.fromisoformat(due), NOW)
    assert following == (rule, _read(expected))


def _read(text: str) -> datetime.date:
    return datetime.datetime.fromisoformat(text) if "T" in text else datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("rule", "first", "expected"),
    [
        ("FREQ=DAILY", "2026-03-28T09:00+01:00", "29T09:00+02:00 30T09:00+02:00 31T09:00+02:00"),
        # 2:30 is not there on the 29th; the day after it is there again
        ("FREQ=DAILY", "2026-03-28T02:30+01:00", "29T03:30+02:00 30T02:30+02:00 31T02:30+02:00"),
        ("FREQ=DAILY;COUNT=9", "2026-03-28T02:30+01:00", "29T03:30+02:00 30T02:30+02:00 31T02:30+02:00"),
        ("FREQ=HOURLY", "2026-03-29T01:30+01:00", "29T03:30+02:00 29T04:30+02:00"),
        # 2:30 is there twice on the 25th
        ("FREQ=DAILY", "2026-10-24T02:30+02:00", "25T02:30+02:00 26T02:30+01:00"),
        ("FREQ=DAILY", "2026-10-25T02:30+01:00", "26T02:30+01:00"),
    ],
)
def test_rel_14_a_time_of_day_comes_once_a_day_and_stays_over_the_changes_of_the_clocks(
    rule: str, first: str, expected: str
) -> None:
    due, seen = datetime.datetime.fromisoformat(first).astimezone(BERLIN), []
    for _ in expected.split():
        following = recurrence.next_occurrence(rule, due, due)
        assert following is not None
        rule, moment = following
        assert isinstance(moment, datetime.datetime)
        due = moment.astimezone(datetime.UTC).astimezone(BERLIN)  # as the database gives it back
        seen.append(due.isoformat(timespec="minutes")[8:])
    assert seen == expected.split()


def test_a_due_time_in_another_zone_is_followed_in_the_zone_of_now() -> None:
    due = datetime.datetime(2026, 3, 11, 8, tzinfo=datetime.UTC)  # nine o'clock in Berlin
    following = recurrence.next_occurrence("FREQ=DAILY", due, NOW)
    assert following is not None
    assert following[1].isoformat() == "2026-03-12T09:00:00+01:00"


def test_each_completion_uses_up_one_of_the_count() -> None:
    due = datetime.date(2026, 3, 11)
    assert recurrence.next_occurrence("FREQ=DAILY;COUNT=3", due, NOW) == (
        "FREQ=DAILY;COUNT=2",
        datetime.date(2026, 3, 12),
    )
    assert recurrence.next_occurrence("FREQ=DAILY;COUNT=1", due, NOW) is None


def test_until_includes_its_day_and_nothing_after_it() -> None:
    rule = "FREQ=DAILY;UNTIL=20260312"
    assert recurrence.next_occurrence(rule, datetime.date(2026, 3, 11), NOW) == (
        rule,
        datetime.date(2026, 3, 12),
    )
    assert recurrence.next_occurrence(rule, datetime.date(2026, 3, 12), NOW) is None


def test_years_of_missed_minutes_are_passed_over() -> None:
    due = datetime.datetime(2006, 3, 11, 10, 2, tzinfo=BERLIN)
    following = recurrence.next_occurrence("FREQ=MINUTELY;INTERVAL=5", due, NOW)
    assert following is not None
    assert following[1].isoformat() == "2026-03-11T10:02:00+01:00"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3;COUNT=5", "every 3 days, 5 times"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;BYDAY=SA,SU", "every weekend"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "every other Thursday"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;BYHOUR=9;BYMINUTE=5",
            "every 2 weeks on Monday and Friday at 09:05",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on the 1st and 15th"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last working day"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "every year on 3 May"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "every year on the 4th Thursday of November"),
        ("FREQ=DAILY;UNTIL=20260401", "every day until 1 April 2026"),
    ],
)
def test_a_rule_is_said_in_words(rule: str, expected: str) -> None:
    assert recurrence.describe(rule) == expected
