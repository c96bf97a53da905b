"""Whatever is typed, the grammar answers, soon, and with a span that lies in the text."""

import datetime
import zoneinfo

import hypothesis
from hypothesis import strategies as st

from core.domain import quickadd, recurrence
from core.domain.when import parse

WORDS = """
every each other day days week weekend month year monday tue fridays may march first 2nd third last next this in on at
by to until from for the of and a an 1 2 3 12 31 2026 5pm 17:30 9a noon midnight morning tonight tomorrow today now
ago later quarter half past end of mid minutes hour 5/6 31/12 2026-02-30 30 february 29 feb starting times , . - : ' "
# @ p1 ! for ~45m 1h30 heute morgen jeden montag um halb vier uhr bis ende demain tous les lundis à 15h il y a le
prochain mañana cada lunes a las que viene kal subah baje har peer ko baad کل صبح بجے christmas easter q3 summer 0 99
00:00 24:00 25:99 9999 1e9
""".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
NOWS = st.datetimes(
    datetime.datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    datetime.datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from(
        [zoneinfo.ZoneInfo(name) for name in ("UTC", "Asia/Karachi", "America/New_York")]
    ),
)


@hypothesis.given(SENTENCES | st.text(max_size=80), NOWS)
@hypothesis.settings(max_examples=300, deadline=None)
def test_every_text_has_an_answer_whose_span_lies_in_it(text: str, now: datetime.datetime) -> None:
    for found in parse.find_all(text, now):
        start, end = found.span
        assert 0 <= start < end <= len(text)
        assert not isinstance(found.start, datetime.datetime) or found.start.tzinfo is now.tzinfo
        if found.rrule:
            assert recurrence.check_rule(found.rrule) == found.rrule


@hypothesis.given(SENTENCES | st.text(max_size=80), NOWS)
@hypothesis.settings(max_examples=300, deadline=None)
def test_quick_add_reads_every_line_and_keeps_a_title(text: str, now: datetime.datetime) -> None:
    read = quickadd.parse(text, now)
    assert bool(read.title) == bool(text.strip())
    assert read.due_on is None or read.due_at is None
    assert all(0 <= start < end <= len(text) for _, start, end in read.spans)


def test_no_rule_makes_a_date_of_words_that_mean_nothing() -> None:
    assert [pattern for pattern, _ in parse.RULES if (hit := pattern.search("x" * 9)) and hit.group()] == []


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    now = datetime.datetime(2026, 3, 11, 10, tzinfo=datetime.UTC)
    assert parse.find("x " * 400 + "tomorrow", now) is None
    assert parse.find("tomorrow " + "x " * 100_000, now) is not None
