"""English times of day and offsets. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-12T17:00 | see Tom tomorrow at 5pm
2026-03-12T17:00 | 5 pm tomorrow
2026-03-12T09:30 | tomorrow 9:30am
2026-03-12T09:30 | tomorrow morning at half past nine
2026-03-12T09:30 | tomorrow half past 9
2026-03-12T18:45 | tomorrow at quarter to seven in the evening
2026-03-12T20:15 | quarter past eight tomorrow evening
2026-03-12T12:00 | tomorrow noon
2026-03-12T12:00 | at noon tomorrow
2026-03-13T00:00 | tomorrow at midnight
2026-03-11T19:00 | tonight at 7
2026-03-11T19:00 | 7 tonight
2026-03-11T21:30 | 9:30 this evening
2026-03-11T15:00 | 3pm
2026-03-11T15:00 | at 3
2026-03-12T09:00 | at 9am
2026-03-11T11:00 | at 11
2026-03-11T16:20 | 16:20
2026-03-11T16:20 | at 4:20 p.m.
2026-03-11T22:00 | 10 o'clock tonight
2026-03-12T08:00 | 8 o'clock tomorrow
2026-03-12T07:30 | seven thirty am tomorrow
2026-03-11T14:10 | ten past two pm
2026-03-11T13:40 | 20 minutes to 2pm
2026-03-11T13:50 | ten to two pm
2026-03-12T06:45 | 6.45am
2026-03-11T18:05 | 18:05:30
2026-03-11T13:00 | 1300 hours
2026-03-11T19:30 | 1930h
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
2026-03-13T16:00 | Friday at 4pm
2026-03-13T16:00 | 4pm on Friday
2026-03-13T16:00 | fri 16:00
2026-03-14T09:00 | Saturday morning at 9
2026-03-15T19:30 | sunday night 7:30
2026-06-03T14:30 | 2026-06-03T14:30
2026-06-03T14:30 | 2026-06-03 14:30
2026-06-03T14:30 | 6/3/26 2:30 PM
2026-06-03T14:30 | June 3 @ 2:30pm
2026-03-11T23:59 | end of day
2026-03-11T23:59 | EOD
2026-03-11T10:00 | right now
2026-03-11T10:00 | now
2026-03-12T15:00 | meeting tomorrow @ 3pm
2026-03-12T15:00 | tomorrow, 3 pm
2026-03-12T15:00 | on the 12th at 3pm
2026-03-12T15:00 | 3pm on the 12th
2026-03-12T15:00 | March 12, 3pm
2026-03-12T15:00 | 3 PM, Mar 12th
2026-03-12T15:00 | Thursday, March 12 at 3:00 pm
2026-03-12T15:00 | Thu 12 Mar 2026 15:00
2026-03-11T10:30 | in 0.5 hours
2026-03-11T11:40 | in 1 hour 40 minutes
2026-03-11T11:40 | in 1 hour and 40 minutes
2026-03-11T11:40 | in 1h40
2026-03-11T09:30 | half an hour ago
2026-03-11T10:30 | half an hour from now
2026-03-11T10:01 | in a minute
2026-03-11T12:15 | a quarter after 12
2026-03-11T12:30 | half past noon
2026-03-11T15:30 | half 3 this afternoon
2026-03-11T17:45 | quarter of six pm
2026-03-11T16:50 | ten minutes before 5pm
2026-03-11T15:25 | twenty five past three in the afternoon
2026-03-12T05:00 | five in the morning
2026-03-12T05:30 | at 5:30 in the morning
2026-03-11T21:00 | at 9 in the evening
2026-03-11T23:00 | 11 at night
2026-03-11T20:00 | at eight o'clock in the evening
2026-03-11T20:00 | eight pm
2026-03-12T19:00 | 7 tomorrow evening
2026-03-12T07:00 | 7 tomorrow morning
2026-03-12T07:00 | tomorrow morning at 7
2026-03-12T07:00 | tomorrow at 7 in the morning
2026-03-12T19:00 | tomorrow evening at seven
2026-03-12T19:00 | 7pm tomorrow night
2026-03-11T19:00 | tonight at 7pm
2026-03-11T19:15 | tonight 7:15
2026-03-13T10:00 | friday 10 o'clock
2026-03-13T10:30 | ten thirty on friday morning
2026-03-16T10:00 | next Monday at 10
2026-03-16T10:00 | at 10 on monday
2026-03-18T17:00 | next week Wednesday 5 pm
2026-04-14T08:00 | april 14th 8 in the morning
2026-04-14T20:00 | april 14th 8 o'clock in the evening
2026-03-12T08:30 | wake me up tomorrow at 8.30
2026-03-11T20:00 | let's do it at eight this evening
2026-03-11T20:00 | this evening at 8
2026-03-11T20:00 | 8:00 tonight
2026-03-11T16:00 | around 4 in the afternoon
2026-03-11T16:00 | about 4pm
2026-03-11T16:00 | 4ish pm
2026-03-11T16:00 | 4pmish
2026-03-11T16:00 | @4pm
2026-03-11T16:00 | by 4pm
2026-03-11T16:00 | 4pm today
2026-03-11T16:00 | today at 16
2026-03-11T16:00 | 1600h
2026-03-11T16:00 | at 1600
2026-03-11T16:05 | 16h05
2026-03-11T16:00 | four o'clock in the afternoon
2026-03-11T16:30 | half past four this afternoon
2026-03-11T16:30 | four thirty in the afternoon
2026-03-11T16:30 | at four-thirty pm
2026-03-11T16:30 | 430pm
2026-03-11T16:30 | 4:30 P.M.
2026-03-11T16:30 | 4:30 in the PM
2026-03-11T12:00 | 12 noon
2026-03-11T12:00 | 12pm
2026-03-12T00:00 | 12am
2026-03-12T00:00 | 12 midnight
2026-03-12T00:30 | 12:30 am
2026-03-12T00:15 | quarter past midnight
2026-03-11T11:45 | quarter to noon
2026-03-11T14:00 | at 2 pm sharp
2026-03-14T14:00 | 2pm this Saturday
2026-03-14T14:00 | saturday the 14th at 2pm
2026-03-14T14:00 | Sat Mar 14 2pm
2026-03-14T14:00 | Sat, 14 March, 14:00
2026-03-14T14:00 | 14/3/2026 14:00
2026-03-14T14:00 | 2026-03-14 2pm
2026-03-14T14:00 | 3/14 at 2pm
2026-03-14T14:00 | Mar-14-2026 2pm
2026-03-16T10:30 | Monday, 10:30am
2026-03-16T10:30 | 10:30am, Monday
2026-03-16T10:30 | next monday 10:30
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
2026-03-12T23:59 | end of day tomorrow
2026-03-13T23:59 | EOD Friday
2026-03-13T23:59 | Friday EOD
2026-03-13T23:59 | by end of day friday
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_an_english_time_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
