"""English times of day. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-12T18:00 | pick up the suit tomorrow before 6pm
2026-03-13T17:00 | friday by 5pm
2026-03-14T12:30 | lunch 12.30 on saturday
2026-03-12T17:00 | see Tom tomorrow at 5pm
2026-03-12T17:00 | 5 pm tomorrow
2026-03-12T09:30 | tomorrow 9:30am
2026-03-12T09:30 | tomorrow morning at half past nine
2026-03-12T09:30 | tomorrow half past 9
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
2026-03-11T12:30 | half past noon
2026-03-11T15:30 | half 3 this afternoon
2026-03-11T17:45 | quarter of six pm
2026-03-11T16:50 | ten minutes before 5pm
2026-03-11T23:00 | 11 at night
2026-03-11T20:00 | eight pm
2026-03-12T19:00 | 7 tomorrow evening
2026-03-12T07:00 | 7 tomorrow morning
2026-03-12T07:00 | tomorrow morning at 7
2026-03-12T19:00 | tomorrow evening at seven
2026-03-12T19:00 | 7pm tomorrow night
2026-03-11T19:00 | tonight at 7pm
2026-03-11T19:15 | tonight 7:15
2026-03-13T10:00 | friday 10 o'clock
2026-03-13T10:30 | ten thirty on friday morning
2026-03-16T10:00 | next Monday at 10
2026-03-16T10:00 | at 10 on monday
2026-03-18T17:00 | next week Wednesday 5 pm
2026-03-12T08:30 | wake me up tomorrow at 8.30
2026-03-11T20:00 | let's do it at eight this evening
2026-03-11T20:00 | this evening at 8
2026-03-11T20:00 | 8:00 tonight
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
2026-03-11T16:30 | half past four this afternoon
2026-03-11T16:30 | at four-thirty pm
2026-03-11T16:30 | 430pm
2026-03-11T16:30 | 4:30 P.M.
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
2026-03-12T23:59 | end of day tomorrow
2026-03-13T23:59 | EOD Friday
2026-03-13T23:59 | Friday EOD
2026-03-13T23:59 | by end of day friday
2026-08-01T11:00 | August 1 at 11am
2026-08-01T11:00 | 11am on August 1st
2026-08-01T11:00 | 11:00, 1 August
2026-08-01T11:00 | Sat 1 Aug 11:00
2026-08-01T11:00 | 2026-08-01 11:00:00
2026-08-01T11:00 | 2026-08-01T11:00:00Z
2026-08-01T11:00 | 8/1/2026 11:00 AM
2026-08-01T11:00 | 08/01/26 @ 11am
2026-08-01T11:00 | 1 August 2026, 11 o'clock
2026-08-01T11:00 | the morning of August 1 at 11
2026-03-12T06:00 | 6 tomorrow morning
2026-03-12T06:00 | 6am tmr
2026-03-12T18:00 | tomorrow evening at 6
2026-03-12T18:00 | six pm tomorrow
2026-03-12T18:00 | tomorrow 18:00h
2026-03-12T18:00 | tomorrow at 1800 hours
2026-03-12T18:20 | twenty past six tomorrow evening
2026-03-12T17:40 | 20 to 6 tomorrow evening
2026-03-13T17:40 | on Friday at 17:40
2026-03-13T09:00 | friday @ 9
2026-03-13T21:00 | friday night at 9
2026-03-13T12:00 | friday noon
2026-03-13T12:00 | at noon on friday
2026-03-13T12:00 | friday at 12
2026-03-20T09:00 | next friday 9am
2026-03-11T23:00 | tonight at 11
2026-03-11T23:00 | 11 tonight
2026-03-11T11:30 | at 11:30
2026-03-11T13:15 | 1:15
2026-03-11T13:15 | 1.15pm
2026-03-11T13:15 | 13h15
2026-03-16T15:30 | call Jo monday 3 30
2026-03-16T13:30 | monday at one 30 pm
2026-03-16T13:30 | monday at 1 30 pm
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_an_english_time_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
