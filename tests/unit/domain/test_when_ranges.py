"""English ranges. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-16 .. 2026-03-23 | next week
2026-04-01 .. 2026-05-01 | next month
2027-01-01 .. 2028-01-01 | next year
2026-03-14 .. 2026-03-16 | this weekend
2026-03-02 .. 2026-03-09 | last week
2026-07-01 .. 2026-08-01 | in July
2026-07-01 .. 2026-10-01 | Q3
2026-04-01 .. 2026-07-01 | next quarter
2026-06-01 .. 2026-09-01 | this summer
2026-05-01 .. 2026-06-01 | in May
2026-07-03 .. 2026-07-11 | July 3 to July 10
2026-07-03 .. 2026-07-11 | July 3-10
2026-07-03 .. 2026-07-11 | from the 3rd to the 10th of July
2026-07-03 .. 2026-07-11 | 3 - 10 July
2026-07-03 .. 2026-08-11 | from 3 July until 10 August
2026-03-16 .. 2026-03-19 | Monday to Wednesday
2026-03-16 .. 2026-03-21 | from Monday through Friday
2026-03-12T15:00 .. 2026-03-12T16:30 | tomorrow 3pm - 4:30pm
2026-03-12T15:00 .. 2026-03-12T16:00 | tomorrow from 3 to 4pm
2026-03-12T09:00 .. 2026-03-12T11:00 | between 9 and 11am tomorrow
2026-03-13T09:00 .. 2026-03-13T17:00 | Friday 9am-5pm
2026-03-13T13:00 .. 2026-03-13T15:00 | 1-3pm on Friday
2026-03-13T11:00 .. 2026-03-13T13:00 | Friday 11am to 1pm
2026-08-01 .. 2026-09-01 | August
2026-08-01 .. 2026-09-01 | August 2026
2027-02-01 .. 2027-03-01 | february
2014-02-01 .. 2014-03-01 | feb 2014
2026-02-01 .. 2026-03-01 | last month
2026-02-01 .. 2026-03-01 | last february
2025-01-01 .. 2026-01-01 | last year
2014-01-01 .. 2015-01-01 | in 2014
2026-03-23 .. 2026-03-30 | the week after next
2026-03-23 .. 2026-03-30 | week of March 24
2026-04-13 .. 2026-04-20 | the week of april 14th
2026-03-21 .. 2026-03-23 | next weekend
2026-03-07 .. 2026-03-09 | last weekend
2026-03-12 .. 2026-03-15 | next 3 days
2026-03-16 .. 2026-03-30 | next two weeks
2026-03-16 .. 2026-03-30 | the upcoming 2 weeks
2026-03-08 .. 2026-03-11 | last 3 days
2026-03-08 .. 2026-03-11 | the past three days
2026-02-23 .. 2026-03-09 | past two weeks
2026-04-01 .. 2026-06-01 | next 2 months
2026-03-11T10:00 .. 2026-03-11T13:00 | the next 3 hours
2026-07-01 .. 2026-10-01 | third quarter
2018-10-01 .. 2019-01-01 | 4th quarter 2018
2018-10-01 .. 2019-01-01 | Q4 2018
2018-10-01 .. 2019-01-01 | 2018Q4
2026-09-01 .. 2026-12-01 | this fall
2026-12-01 .. 2027-03-01 | this winter
2026-03-16 .. 2026-03-18 | March 16-17
2026-03-16 .. 2026-03-18 | 16-17 March
2026-03-16 .. 2026-03-18 | 16 to 17 mar
2026-03-16 .. 2026-03-18 | Mar 16 - Mar 17
2026-03-16 .. 2026-03-18 | between March 16 and March 17
2026-03-16 .. 2026-03-18 | from the 16th to the 17th
2026-03-16 .. 2026-03-18 | 3/16 - 3/17
2026-03-16 .. 2026-03-18 | 3/16/2026 to 3/17/2026
2026-12-28 .. 2027-01-04 | from 28 dec 2026 to 3 jan 2027
2026-12-28 .. 2027-01-04 | 28 december to 3 january
2026-03-11T15:00 .. 2026-03-11T16:00 | 3-4pm
2026-03-11T15:30 .. 2026-03-11T18:00 | 3:30 to 6 PM
2026-03-12T08:00 .. 2026-03-12T13:00 | tomorrow 8am - 1pm
2026-03-12T11:30 .. 2026-03-12T13:30 | 11:30-1:30 tomorrow
2026-03-12T09:30 .. 2026-03-12T11:00 | from 9:30 - 11:00 on Thursday
2026-03-12T09:30 .. 2026-03-12T11:00 | between 9:30 and 11:00 on thursday
2026-03-12T09:00 .. 2026-03-12T11:00 | Thursday from 9a to 11a
2026-03-12T14:00 .. 2026-03-12T16:00 | tomorrow between two and four pm
2026-03-12T22:00 .. 2026-03-13T02:00 | tomorrow 10pm to 2am
2026-03-12 .. 2026-03-15 | for 3 days from tomorrow
2026-10-05 .. 2026-10-12 | first week of October 2026
2026-03-16 .. 2026-03-23 | the following week
2026-03-16 .. 2026-03-23 | coming week
2026-04-01 .. 2026-05-01 | the following month
2025-01-01 .. 2026-01-01 | the previous year
2027-01-01 .. 2028-01-01 | in 2027
2026-06-01 .. 2026-07-01 | next June
2026-06-01 .. 2026-07-01 | this june
2025-06-01 .. 2025-07-01 | last June
2025-06-01 .. 2025-07-01 | June last year
2027-06-01 .. 2027-07-01 | june of next year
2027-06-01 .. 2027-07-01 | next year in june
2026-06-01 .. 2026-07-01 | 06/2026
2026-03-25 .. 2026-03-29 | march 25 to 28
2026-03-25 .. 2026-03-29 | 25th-28th March
2026-03-25 .. 2026-03-29 | from the 25th until the 28th of March
2026-03-25 .. 2026-03-29 | between the 25th and 28th of March
2026-03-25 .. 2026-03-29 | Mar 25 through Mar 28
2026-03-25 .. 2026-03-29 | 2026-03-25 to 2026-03-28
2026-03-25 .. 2026-03-29 | 25.3.2026 - 28.3.2026
2026-03-25 .. 2026-04-03 | Mar 25 - Apr 2
2026-03-25 .. 2026-04-03 | 25 March to 2 April
2026-03-12 .. 2026-03-15 | tomorrow until Saturday
2026-03-12 .. 2026-03-15 | from tomorrow to saturday
2026-05-01 .. 2026-09-01 | May to August
2026-05-01 .. 2026-09-01 | from May until August
2026-03-12T14:00 .. 2026-03-12T15:30 | tomorrow 14:00-15:30
2026-03-12T14:00 .. 2026-03-12T15:30 | 2pm to 3:30pm tomorrow
2026-03-12T14:00 .. 2026-03-12T15:30 | tomorrow at 2-3:30pm
2026-03-12T14:00 .. 2026-03-12T15:30 | tomorrow between 2pm and 3:30pm
2026-03-12T14:00 .. 2026-03-12T15:30 | from 2pm tomorrow to 3:30pm
2026-03-12T14:00 .. 2026-03-12T15:30 | 14:00 - 15:30 on March 12
2026-03-12T14:00 .. 2026-03-13T15:30 | march 12 2pm to march 13 3:30pm
2026-03-11T14:00 .. 2026-03-11T15:00 | from two to three pm
2026-03-11T14:00 .. 2026-03-11T15:00 | 2 to 3 this afternoon
2026-03-11T14:00 .. 2026-03-11T15:00 | 2-3 in the afternoon
2026-03-11T10:00 .. 2026-03-11T17:00 | from now until 5pm
2026-03-11T14:00 .. 2026-03-11T16:00 | 2pm for 2 hours
2026-03-16 .. 2026-03-18 | the 16th and 17th of March
2026-03-16 .. 2026-03-18 | 16th - 17th March 2026
2026-03-16 .. 2026-03-18 | monday - tuesday
2026-03-16 .. 2026-03-21 | Mon-Fri
2026-03-16 .. 2026-03-21 | Monday thru Friday
2026-04-28 .. 2026-05-03 | 28 April till 2 May
2026-04-28 .. 2026-05-03 | April 28 through May 2, 2026
2026-04-28 .. 2026-05-03 | from 4/28 to 5/2
2026-04-28 .. 2026-05-03 | between 28 April and 2 May
2026-10-01 .. 2027-01-01 | in the fourth quarter
2026-10-01 .. 2027-01-01 | Q4 this year
2027-01-01 .. 2027-04-01 | Q1 2027
2026-03-12T10:00 .. 2026-03-12T12:00 | tomorrow 10-12
2026-03-12T10:00 .. 2026-03-12T12:00 | tomorrow from 10 until noon
2026-03-12T10:00 .. 2026-03-12T12:00 | 10am to noon tomorrow
2026-03-12T10:00 .. 2026-03-12T12:00 | tomorrow morning from 10 to 12
2026-03-13T18:00 .. 2026-03-13T20:30 | Friday 6pm-8:30pm
2026-03-13T18:00 .. 2026-03-13T20:30 | friday evening 6 - 8:30
2026-03-13T18:00 .. 2026-03-13T20:30 | Friday from 6 to 8:30 in the evening
2026-03-13T18:00 .. 2026-03-13T20:30 | 6pm - 8:30pm, Friday
2026-03-13T18:00 .. 2026-03-13T20:30 | Friday between 18:00 and 20:30
2026-03-13T18:00 .. 2026-03-13T20:30 | 13 March 18:00 to 20:30
2026-11-17 .. 2026-12-01 | the last two weeks of november
2026-05-01 .. 2026-05-11 | the first ten days of May
2026-03-16 .. 2026-03-20 | between monday and thursday next week
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_an_english_range_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
