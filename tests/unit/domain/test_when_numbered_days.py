"""English days written with numbers. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-14 | in 3 days
2026-03-16 | 3 working days from now
2026-03-01 | 10 days ago
2026-03-22 | 2 sundays from now
2026-03-13 | Friday the 13th
2026-03-19 | Thu 19th
2026-04-14 | Tuesday 14 April
2026-04-14 | tuesday, april 14
2026-04-14 | 14th of April
2026-04-14 | April 14th
2026-04-14 | 14 Apr 2026
2027-03-11 | next year on march 11
2027-03-11 | march 11 next year
2027-05-05T15:00 | next year on 5 may at 3pm
2027-01-05 | Jan 5
2026-05-22 | on the 22nd of may
2026-06-03 | june 3rd, 2026
2026-06-03 | 3-Jun-2026
2026-06-03 | 2026-06-03
2026-06-03 | 06/03/2026
2026-06-03 | 6/3
2026-06-23 | 23/6/2026
2026-06-03 | 3.6.2026
2026-06-03 | 2026/06/03
2026-06-03 | 20260603
2026-03-15 | on the 15th
2026-04-05 | by the 5th
2026-04-20 | 20th of next month
2026-03-20 | the 20th of this month
2026-05-29 | last Friday of May 2026
2028-02-29 | last day of February 2028
2026-03-14 | 3 days hence
2026-03-14 | after 3 days
2026-03-14 | 3 days later
2026-03-14 | let me know in 3 days' time
2026-05-11 | in 2 months
2026-03-13 | the 13th
2026-03-13 | let's meet on the 13th
2026-08-04 | 4th aug
2026-08-04 | Aug. 4
2026-08-04 | aug the 4th
2019-08-04 | 4 August 2019
2019-08-04 | August 4, 2019
2019-08-04 | the 4th of August, 2019
2019-08-14 | 08-14-2019
1999-12-31 | 12/31/99
2030-12-31 | 12/31/30
2026-04-22 | I'll pay you back 4/22
2026-04-22 | on 4-22
2026-04-22 | on 4.22
2026-04-22 | due 22/4
2026-04-22 | by 4/22
2026-04-20 | April 20th next month
2026-04-20 | next month on the 20th
2027-12-25 | christmas 2027
2027-01-04 | first monday of 2027
2026-03-18 | 7 days from today
2026-02-25 | 2 wks ago
2026-03-21 | 10 days after today
2026-05-10 | 30 days after april 10
2026-04-09 | day before april 10
2026-04-11 | day after april 10th
2026-04-17 | one week after April 10
2026-03-13 | fri the 13th
2026-03-13 | Friday 13 March 2026
2026-03-13 | Friday (13 March)
2026-03-13 | 13 March, Friday
2026-03-13 | March the 13th
2026-03-13 | march 13, 2026
2026-03-13 | 13.03.2026
2026-03-13 | 13-03-2026
2026-03-13 | 13Mar2026
2026-03-13 | Mar13
2026-03-13 | 03/13
2026-03-13 | 3-13-2026
2026-03-13 | 3/13/26
2026-12-31 | december 31st
2026-12-31 | 31st December
2026-12-31 | dec. 31
2026-12-31 | last day of 2026
2028-02-29 | february 29, 2028
2026-05-04 | the 1st monday in may
2026-05-04 | first monday in may 2026
2026-04-15 | 15th of next month
2026-04-15 | next month on the 15th
2026-04-15 | the 15th of April
2026-03-15 | the 15th of the month
2026-03-31 | end of march 2026
2026-12-31 | end of 2026
2026-03-12 | 2morrow
2026-03-14 | the morning of the 14th
2026-03-14 | on the evening of March 14
2026-03-14 | I need this done within 3 days
2026-03-20 | can we move it to the 20th?
2026-03-20 | reschedule the meeting to March 20th please
2026-03-20 | what about 20 March?
2026-03-20 | it expires 03/20/2026
2026-03-20 | (due 2026-03-20)
2026-03-20 | due:2026-03-20
2026-03-20 | [2026-03-20] release
2026-03-20 | 2026.03.20
2026-03-20 | 20. March 2026
2026-03-20 | 20/03/26
2026-03-20 | 20th March, 2026
2026-03-20 | march 20 of this year
2026-03-20 | 20 of march
2026-03-20 | the 20th day of March
2026-03-20 | Friday 20th
2026-03-20 | Friday, the 20th of March
2026-03-20 | 9 days from now
2026-03-18 | 1w from now
2026-03-18 | in 1w
2026-04-08 | 4 weeks from today
2026-06-11 | in 3 months
2026-03-12 | 1 day from now
2026-03-10 | 1 day ago
2026-07-04 | 4th July
2026-12-25 | 25th of December
2027-03-10 | March 10
2026-03-11 | March 11
2027-02-28 | 28 Feb
2028-02-29 | 29 February
2026-06-30 | June 30
2026-08-01 | 1 Aug
2026-08-01 | 1-Aug
2026-08-01 | Aug-1
2026-08-01 | aug 1st, 2026
2026-08-01 | Saturday August 1
2026-08-01 | on Saturday, the 1st of August
2026-10-19 | nineteenth october twenty twenty six
2028-03-02 | march second, twenty twenty eight
2018-05-04 | may fourth two thousand and eighteen
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_a_numbered_day_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
