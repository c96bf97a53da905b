"""English days by name. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-04-01 | rent on the first of the month
2026-03-20 | on the 20th of the month
2026-03-31 | invoice them by month end
2026-03-11 | pick up parcel today
2026-03-12 | tomorrow call the bank
2026-03-12 | dentist tmrw
2026-03-13 | day after tomorrow
2026-03-13 | submit it the day after tomorrow
2026-03-10 | what did I do yesterday
2026-03-09 | the day before yesterday
2026-03-11 | watch a film tonight
2026-03-11 | this afternoon
2026-03-12 | tomorrow night
2026-03-10 | last night
2026-03-18 | in a week
2026-03-25 | two weeks from today
2026-03-25 | in a fortnight
2026-04-11 | in one month
2027-03-11 | a year from now
2026-02-11 | a month ago
2026-03-14 | two days after tomorrow
2026-03-19 | a week from tomorrow
2026-12-22 | three days before Christmas
2026-12-26 | the day after christmas
2026-12-24 | day before christmas
2026-03-13 | on Friday
2026-03-13 | fri
2026-03-13 | this Friday
2026-03-16 | Monday
2026-03-16 | next Monday
2026-03-09 | last Monday
2026-03-11 | wednesday
2026-03-18 | coming Wednesday
2026-03-17 | tuesday next week
2026-03-17 | next week tuesday
2026-03-17 | next week on Tuesday
2026-03-13 | friday this week
2026-03-06 | Friday last week
2026-03-30 | Monday in three weeks
2026-03-20 | Friday after next
2027-03-01 | the first of March
2026-05-22 | twenty-second of May
2026-05-22 | May twenty second
2026-10-07 | first Wednesday of October
2026-11-30 | last Monday in November
2026-04-02 | first Thursday of next month
2026-03-31 | last day of the month
2026-04-30 | last day of next month
2026-03-31 | end of month
2026-03-31 | by the end of the month
2026-04-30 | end of next month
2026-03-13 | by end of week
2026-12-31 | end of the year
2026-04-01 | beginning of April
2026-04-15 | mid April
2026-04-15 | middle of april
2026-12-25 | Christmas
2026-12-31 | new year's eve
2027-01-01 | New Year's Day
2026-04-05 | Easter
2026-04-03 | good friday
2026-11-26 | thanksgiving
2026-10-31 | halloween party
2027-02-14 | Valentine's Day
2026-05-10 | mother's day
2026-03-11 | it is today
2026-03-25 | in two weeks' time
2026-03-12 | first thing tomorrow
2026-04-02 | the second of April
2026-04-03 | third of april
2026-04-30 | april thirtieth
2026-04-21 | twenty first of april
2026-03-11 | by today
2026-03-13 | before Friday
2026-03-13 | until Friday
2026-03-13 | due: friday
2026-03-13 | no later than Friday
2026-03-13 | deadline friday
2026-03-13 | friday, buy bread
2026-03-13 | FRIDAY
2026-03-13 | Fri.
2026-03-23 | a week from Monday
2026-03-30 | two weeks from monday
2026-05-25 | memorial day
2026-09-07 | labor day
2026-11-27 | black friday
2026-12-24 | xmas eve
2026-03-17 | St. Patrick's Day
2025-12-25 | last christmas
2026-11-03 | first tuesday in november
2026-10-03 | third day of October
2026-03-31 | the last tuesday of the month
2026-04-06 | first monday of next month
2026-12-31 | last day of the year
2026-03-31 | last day of this month
2026-03-13 | Remind me on Friday to send it
2026-03-18 | a week from now
2026-03-18 | one week from today
2026-03-04 | a week ago
2025-03-11 | a year ago
2026-01-11 | two months ago
2026-03-01 | ten days before today
2026-03-12 | the day after today
2026-03-12 | a day from now
2026-03-20 | Friday of next week
2026-03-20 | Friday, next week
2026-03-20 | next week's Friday
2026-03-13 | this week's friday
2026-03-06 | last week's Friday
2026-03-06 | last Friday
2026-03-06 | past friday
2026-03-06 | previous Friday
2026-03-13 | this coming Friday
2026-03-13 | upcoming friday
2026-03-13 | coming friday
2026-12-31 | thirty-first of December
2026-12-31 | the last day of the year
2026-12-31 | last day of december
2026-05-04 | first Monday of May
2026-05-25 | last monday of may
2026-04-10 | second Friday of next month
2026-03-20 | third friday of this month
2026-03-27 | last friday of this month
2026-03-27 | the fourth Friday in March
2026-03-31 | by the end of March
2026-06-30 | end of June
2026-06-01 | early June
2026-06-01 | start of june
2026-06-15 | mid-June
2026-06-30 | late june
2026-12-31 | end of this year
2027-12-31 | end of next year
2026-03-20 | end of next week
2026-03-31 | end of the quarter
2026-03-16 | beginning of next week
2026-04-01 | start of next month
2026-03-31 | EOM
2026-12-31 | EOY
2026-03-13 | EOW
2026-03-11 | later today
2026-03-11 | sometime today
2026-03-11 | as of today
2026-03-11 | today's
2026-03-11 | todo for today
2026-03-12 | tomorrow's
2026-03-12 | tommorow
2026-03-14 | Saturday morning
2026-03-14 | saturday afternoon
2026-03-14 | sat evening
2026-03-12 | tomorrow around lunch
2026-03-12 | early tomorrow morning
2026-03-12 | late tomorrow
2026-03-14 | the report is due in three days
2026-03-20 | friday the twentieth
2026-03-20 | on the twentieth of march
2026-03-20 | twentieth march
2026-03-20 | nine days from today
2026-03-18 | in exactly one week
2026-03-18 | one week later
2026-03-18 | next wednesday
2026-03-18 | wednesday next week
2026-03-15 | this sunday
2026-03-15 | coming sunday
2026-03-08 | last sunday
2026-03-08 | sunday last week
2026-03-07 | last saturday
2026-09-11 | six months from now
2026-06-11 | three months later
2016-03-11 | ten years ago
2026-02-11 | one month ago
2026-04-11 | a month from today
2026-03-10 | the previous day
2026-03-12 | next day
2026-07-04 | july the fourth
2026-07-04 | on Independence Day
2026-12-25 | by Christmas
2026-12-25 | Xmas day
2026-10-31 | on halloween
2026-08-01 | August first
2026-02-27 | the friday before last
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_a_named_day_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
