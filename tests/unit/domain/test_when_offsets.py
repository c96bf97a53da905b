"""Times counted from now in English. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-12T18:45 | tomorrow at quarter to seven in the evening
2026-03-11T15:00 | 3 in the afternoon
2026-03-12T04:00 | 4 in the morning
2026-03-12T06:00 | wake me at six in the morning
2026-03-11T10:20 | in 20 minutes
2026-03-11T10:30 | in half an hour
2026-03-11T11:30 | in an hour and a half
2026-03-11T12:30 | in two and a half hours
2026-03-11T10:15 | in a quarter of an hour
2026-03-11T13:00 | 3 hours from now
2026-03-11T12:00 | two hours later
2026-03-11T09:00 | an hour ago
2026-03-11T11:15 | in 1h 15m
2026-03-11T11:15 | in 75 mins
2026-03-11T10:45 | in about 45 minutes
2026-03-11T10:05 | within the next five minutes
2026-03-11T12:00 | in a couple of hours
2026-03-11T13:00 | in a few hours
2026-03-14T08:00 | in 3 days at 8am
2026-03-11T10:30 | in 0.5 hours
2026-03-11T11:40 | in 1 hour 40 minutes
2026-03-11T11:40 | in 1 hour and 40 minutes
2026-03-11T11:40 | in 1h40
2026-03-11T09:30 | half an hour ago
2026-03-11T10:30 | half an hour from now
2026-03-11T10:01 | in a minute
2026-03-11T12:15 | a quarter after 12
2026-03-11T15:25 | twenty five past three in the afternoon
2026-03-12T05:00 | five in the morning
2026-03-12T05:30 | at 5:30 in the morning
2026-03-11T21:00 | at 9 in the evening
2026-03-11T20:00 | at eight o'clock in the evening
2026-03-12T07:00 | tomorrow at 7 in the morning
2026-04-14T08:00 | april 14th 8 in the morning
2026-04-14T20:00 | april 14th 8 o'clock in the evening
2026-03-11T16:00 | around 4 in the afternoon
2026-03-11T16:00 | four o'clock in the afternoon
2026-03-11T16:30 | four thirty in the afternoon
2026-03-11T16:30 | 4:30 in the PM
2026-03-12T10:00 | 24 hours from now
2026-03-12T10:00 | in 24 hours
2026-03-12T11:05 | in 1d 1h 5min
2026-03-12T11:05 | in 1 day, 1 hour and 5 minutes
2026-03-11T10:03 | in three mins
2026-03-11T10:03 | 3min from now
2026-03-11T10:03 | 3 minutes later
2026-03-11T09:57 | 3 minutes ago
2026-03-11T11:00 | in one hour
2026-03-11T11:00 | in 60 min
2026-03-11T11:00 | an hour from now
2026-03-11T11:30 | one and a half hours from now
2026-03-11T11:30 | in 1 1/2 hours
2026-03-11T11:30 | 1.5 hours from now
2026-03-11T10:45 | in three quarters of an hour
2026-03-11T10:45 | 45 minutes from now
2026-03-11T08:00 | two hours ago
2026-03-11T08:00 | 2h ago
2026-08-01T11:00 | 11 in the morning on August 1
2026-03-12T06:00 | tomorrow at six in the morning
2026-03-12T18:20 | tomorrow 6:20 in the evening
2026-03-13T09:00 | this friday at 9 in the morning
2026-03-13T10:00 | in 2 days at 10
2026-03-13T10:00 | the day after tomorrow at 10am
2026-03-13T10:00 | 10am the day after tomorrow
2026-03-18T08:00 | in a week at 8am
2026-03-11T10:01 | in 1 min
2026-03-11T10:00 | in 30 seconds
2026-03-11T13:20 | in three hours and twenty minutes
2026-03-11T13:30 | in 3.5 hrs
2026-03-11T13:30 | in three and a half hours
2026-03-11T13:30 | 3 and a half hours from now
2026-03-11T13:30 | in 3h30m
2026-03-11T13:30 | in 3h 30min
2026-03-11T10:10 | 10 min from now
2026-03-11T10:10 | after 10 minutes
2026-03-11T10:10 | 10mins later
2026-03-27 | fortnight from Friday
2026-03-21 | week from Saturday
2026-03-12T17:00 | 5ish tomorrow evening
2026-03-12T19:00 | tomorrow sevenish in the evening
2026-03-12T06:00 | early tomorrow at 6
2026-03-13T20:00 | late Friday at 8
2026-03-12T16:00 | tomorrow afternoon, say 4pm
2026-03-24 | a week on Tuesday
2026-03-30 | two weeks on Monday
2026-03-25 | a fortnight today
2026-03-19 | a week tomorrow
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_a_time_counted_from_now_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
