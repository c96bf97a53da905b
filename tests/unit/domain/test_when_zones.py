"""Aware times: the zone of `now` is kept, and the change of the clocks is counted right."""

import datetime
import zoneinfo

import pytest

from core.domain import quickadd
from core.domain.when import parse

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
EVENING = datetime.datetime(2026, 3, 28, 23, 30, tzinfo=BERLIN)  # the clocks go forward in the coming night


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow at 9am", "2026-03-29T09:00:00+02:00"),
        ("in 3 hours", "2026-03-29T03:30:00+02:00"),
        ("in 24 hours", "2026-03-30T00:30:00+02:00"),
        ("in 1 day at 9am", "2026-03-29T09:00:00+02:00"),
        ("at 11:45pm", "2026-03-28T23:45:00+01:00"),
    ],
)
def test_a_time_is_in_the_zone_of_now(text: str, expected: str) -> None:
    found = parse.find(text, EVENING)
    assert found is not None
    assert isinstance(found.start, datetime.datetime)
    assert found.start.isoformat() == expected
    assert found.start.tzinfo is BERLIN


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("this week", "2026-03-23", "2026-03-30"),
        ("this month", "2026-03-01", "2026-04-01"),
        ("this quarter", "2026-01-01", "2026-04-01"),
        ("this year", "2026-01-01", "2027-01-01"),
    ],
)
def test_a_span_under_way_is_given_whole(phrase: str, start: str, end: str) -> None:
    found = parse.find(phrase, EVENING)
    assert found is not None
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("Tidy up this week", "2026-03-29"),  # Friday has passed
        ("Tidy up this month", "2026-03-31"),
        ("Tidy up this year", "2026-12-31"),
        ("Tidy up next week", "2026-03-30"),
    ],
)
def test_a_span_under_way_is_due_at_its_end(line: str, due: str) -> None:
    read = quickadd.parse(line, EVENING)
    assert (read.title, str(read.due_on)) == ("Tidy up", due)
