"""Other English recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
FREQ=DAILY | every day
FREQ=DAILY | daily standup
FREQ=DAILY | water the plants each day
FREQ=DAILY | meditate everyday
FREQ=DAILY;INTERVAL=3 | every 3 days
FREQ=DAILY;INTERVAL=3 | every third day
FREQ=MONTHLY | once a month
FREQ=MONTHLY;INTERVAL=3 | quarterly
FREQ=MONTHLY;INTERVAL=3 | every quarter
FREQ=MONTHLY;INTERVAL=6 | every 6 months
FREQ=YEARLY | annually
FREQ=YEARLY | each year
FREQ=HOURLY;INTERVAL=4 | take the pills every 4 hours
FREQ=MINUTELY;INTERVAL=30 | every half hour
FREQ=MINUTELY;INTERVAL=45 | every 45 min
FREQ=MONTHLY;BYMONTHDAY=1 | first of every month
FREQ=MONTHLY;BYMONTHDAY=1 | on the 1st of each month
FREQ=MONTHLY;BYMONTHDAY=15 | every 15th
FREQ=MONTHLY;BYMONTHDAY=15 | every month on the 15th
FREQ=MONTHLY;BYMONTHDAY=15 | monthly on the 15th
FREQ=MONTHLY;BYMONTHDAY=15 | on the 15th day of every month
FREQ=MONTHLY;BYMONTHDAY=1,15 | every 1st and 15th of the month
FREQ=MONTHLY;BYMONTHDAY=-1 | last day of every month
FREQ=MONTHLY;BYMONTHDAY=-1 | every last day of the month
FREQ=MONTHLY;BYDAY=1MO | first monday of every month
FREQ=MONTHLY;BYDAY=1MO | every first Monday of the month
FREQ=MONTHLY;BYDAY=1MO | every month on the first monday
FREQ=MONTHLY;BYDAY=-1FR | last friday of each month
FREQ=MONTHLY;BYDAY=-1FR | every last friday
FREQ=MONTHLY;BYDAY=3FR | every 3rd friday
FREQ=MONTHLY;BYDAY=2TU,4TU | every 2nd and 4th Tuesday of the month
FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=3 | every june 3rd
FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=3 | every 3rd of June
FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=3 | yearly on June 3
FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=3 | every year on 3 June
FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25 | every christmas
FREQ=YEARLY;BYMONTH=6 | every june
FREQ=DAILY;BYHOUR=9;BYMINUTE=0 | every day at 9am
FREQ=DAILY;BYHOUR=9;BYMINUTE=0 | at 9am every day
FREQ=DAILY;BYHOUR=9;BYMINUTE=0 | daily at 9
FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0 | every day at 9am and 9pm
FREQ=DAILY;BYHOUR=7;BYMINUTE=0 | every morning at 7
FREQ=DAILY;BYHOUR=22;BYMINUTE=0 | every night at 10
FREQ=DAILY | every evening
FREQ=DAILY;COUNT=10 | every day, 10 times
FREQ=DAILY;UNTIL=20260331 | every day for 3 weeks
FREQ=DAILY from 2026-04-01 | every day starting April 1
FREQ=DAILY;UNTIL=20260320 from 2026-03-12 | every day from tomorrow until 20 March
FREQ=DAILY;BYHOUR=10,12,17;BYMINUTE=0 | every day at 10, 12 and 17
FREQ=DAILY;BYHOUR=16;BYMINUTE=0 | at 4pm daily
FREQ=DAILY;BYHOUR=16;BYMINUTE=0 | 4 pm every day
FREQ=DAILY;BYHOUR=16;BYMINUTE=0 | every afternoon at 4pm
FREQ=DAILY | every night
FREQ=DAILY | nightly
FREQ=DAILY;INTERVAL=2 | every second day
FREQ=DAILY;INTERVAL=2 | every 2nd day
FREQ=DAILY;INTERVAL=2 | alternate days
FREQ=DAILY;INTERVAL=10 | once every ten days
FREQ=MONTHLY | monthly
FREQ=MONTHLY;BYMONTHDAY=4 | every month on the 4th
FREQ=MONTHLY;BYMONTHDAY=-4 | every month on the 4th last
FREQ=MONTHLY;BYDAY=3TU | every month on the 3rd Tuesday
FREQ=MONTHLY;BYDAY=-3TU | every month on the 3rd last Tuesday
FREQ=MONTHLY;BYDAY=-1MO | every month on the last Monday
FREQ=MONTHLY;BYDAY=-2FR | every month on the 2nd last Friday
FREQ=MONTHLY;BYDAY=1TH | first thursday of each month
FREQ=MONTHLY;BYDAY=1TH | the 1st Thursday every month
FREQ=MONTHLY;BYDAY=1TH | monthly on the first thursday
FREQ=MONTHLY;BYDAY=1TH | first thursday monthly
FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1 | every 3 months on the 1st
FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5 | every other month on the 5th
FREQ=MONTHLY;BYMONTHDAY=4 | every 4th of the month
FREQ=MONTHLY;BYMONTHDAY=4 | 4th of each month
FREQ=MONTHLY;BYMONTHDAY=4 | each month on the 4th
FREQ=MONTHLY;BYMONTHDAY=4 | on the fourth of every month
FREQ=MONTHLY;BYMONTHDAY=-1 | every month on the last day
FREQ=MONTHLY;BYMONTHDAY=-1 | at the end of every month
FREQ=MONTHLY;BYMONTHDAY=-1 | end of each month
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | last workday of every month
FREQ=YEARLY | yearly
FREQ=YEARLY;BYDAY=1FR | every year on the 1st Friday
FREQ=YEARLY;BYMONTH=1 | every January
FREQ=YEARLY;BYMONTH=3,9 | every march and september
FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | every year on the fourth thursday of november
FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | fourth thursday of november every year
FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | every fourth thursday in november
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | 3rd of may every year
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | May 3 every year
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | annually on the third of May
FREQ=HOURLY | hourly
FREQ=HOURLY;INTERVAL=2 | every other hour
FREQ=DAILY;UNTIL=20270101 | every day until January 1, 2027
FREQ=DAILY;COUNT=3 | every day for 3 times
FREQ=DAILY;UNTIL=20260601 from 2026-04-01 | daily from april to june
FREQ=DAILY from 2026-03-12 | starting tomorrow every day
FREQ=DAILY from 2026-03-12 | daily starting tomorrow
FREQ=DAILY;UNTIL=20260405 from 2026-04-01 | from April 1 to April 5 every day
FREQ=DAILY | each and every day
FREQ=DAILY | Every single day
FREQ=DAILY | on a daily basis
FREQ=DAILY | once a day
FREQ=DAILY | repeat daily
FREQ=DAILY;BYHOUR=6;BYMINUTE=30 | 6:30 every morning
FREQ=DAILY;BYHOUR=6;BYMINUTE=30 | every morning at 6:30
FREQ=DAILY;BYHOUR=18;BYMINUTE=30 | at half past six every evening
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | every evening at 8
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | 8pm daily
FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0 | daily at 8am and 8pm
FREQ=DAILY;INTERVAL=2;BYHOUR=8;BYMINUTE=0 | every other day at 8am
FREQ=DAILY;INTERVAL=2 | every two days
FREQ=DAILY;INTERVAL=2 | every alternate day
FREQ=DAILY;INTERVAL=4 | every 4th day
FREQ=DAILY;INTERVAL=90 | every ninety days
FREQ=MONTHLY;BYDAY=2TH | every second Thursday of the month
FREQ=MONTHLY;BYDAY=2TH | the second thursday of every month
FREQ=MONTHLY;BYDAY=2TH | 2nd Thursday each month
FREQ=MONTHLY;BYDAY=2TH | every month on the second thursday
FREQ=MONTHLY;BYDAY=2TH | monthly, on the 2nd Thursday
FREQ=MONTHLY;BYDAY=1TH,3TH | every first and third thursday of the month
FREQ=MONTHLY;BYDAY=1TH,3TH | 1st and 3rd thursday of each month
FREQ=MONTHLY;BYDAY=-1TH | every last thursday of the month
FREQ=MONTHLY;BYMONTHDAY=10 | monthly on day 10
FREQ=MONTHLY;BYMONTHDAY=10 | every 10th of the month
FREQ=MONTHLY;BYMONTHDAY=10 | on the 10th of every month
FREQ=MONTHLY;BYMONTHDAY=10 | the tenth of each month
FREQ=MONTHLY;BYMONTHDAY=10 | each 10th
FREQ=MONTHLY;BYMONTHDAY=10 | on the tenth day of each month
FREQ=MONTHLY;BYMONTHDAY=1,15 | monthly on the 1st and 15th
FREQ=MONTHLY;BYMONTHDAY=1,15 | 1st and 15th of every month
FREQ=MONTHLY;BYMONTHDAY=1 | first day of every month
FREQ=MONTHLY;BYMONTHDAY=1 | beginning of every month
FREQ=MONTHLY;BYMONTHDAY=1 | every month on the first
FREQ=MONTHLY;BYMONTHDAY=-1 | the last of every month
FREQ=MONTHLY;INTERVAL=2 | every other month
FREQ=MONTHLY;INTERVAL=2 | every 2 months
FREQ=MONTHLY;INTERVAL=2 | bimonthly
FREQ=MONTHLY;INTERVAL=3 | every three months
FREQ=MONTHLY;INTERVAL=3 | each quarter
FREQ=MONTHLY;INTERVAL=6 | semiannually
FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=9;BYMINUTE=0 | 5th of every month at 9am
FREQ=YEARLY;INTERVAL=2 | every two years
FREQ=YEARLY;INTERVAL=2 | every other year
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | every july 4th
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | every 4th of July
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | each year on July 4
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | yearly on the 4th of july
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | july 4th each year
FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4 | annually on 4 july
FREQ=YEARLY;BYMONTH=7 | every year in july
FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | every thanksgiving
FREQ=HOURLY | each hour
FREQ=HOURLY;INTERVAL=6 | every six hours
FREQ=HOURLY;INTERVAL=6 | once every 6 hrs
FREQ=MINUTELY | every minute
FREQ=MINUTELY;INTERVAL=15 | every quarter of an hour
FREQ=MINUTELY;INTERVAL=15 | every 15 mins
FREQ=DAILY;COUNT=5 | daily for 5 occurrences
FREQ=DAILY;COUNT=5 | every day five times
FREQ=DAILY;COUNT=5 | every day, for 5 times
FREQ=DAILY;UNTIL=20260313 | every day until friday
FREQ=DAILY;UNTIL=20260601 | every day till June
FREQ=DAILY;BYHOUR=9;BYMINUTE=0;UNTIL=20260313 | every day at 9am until Friday
FREQ=MONTHLY from 2026-04-01 | monthly starting April 1
FREQ=MONTHLY from 2026-04-01 | every month beginning April 1st
FREQ=MONTHLY from 2026-04-01 | starting april 1, every month
FREQ=DAILY;BYHOUR=21;BYMINUTE=0 | call mum every day at 9 pm
FREQ=DAILY;BYHOUR=21;BYMINUTE=0 | call mum every night at 9
FREQ=DAILY;BYHOUR=21;BYMINUTE=0 | every single night at 9pm
FREQ=DAILY;BYHOUR=12;BYMINUTE=0 | every day at noon
FREQ=DAILY;BYHOUR=0;BYMINUTE=0 | every day at midnight
FREQ=MONTHLY;BYMONTHDAY=28 | pay rent on the 28th of each month
FREQ=MONTHLY;BYMONTHDAY=28 | pay rent monthly on the 28th
FREQ=MONTHLY;BYMONTHDAY=28 | rent every 28th
FREQ=MONTHLY;BYMONTHDAY=28 | every month, 28th
FREQ=MONTHLY;BYMONTHDAY=28;BYHOUR=9;BYMINUTE=0 | every 28th at 9am
FREQ=MONTHLY;BYMONTHDAY=-1 | monthly on the last day
FREQ=MONTHLY;BYDAY=2SA | second saturday of every month
FREQ=MONTHLY;BYDAY=2SA | every 2nd Saturday of the month
FREQ=MONTHLY;BYDAY=2SA | every 2nd sat
FREQ=MONTHLY;BYDAY=2SA;BYHOUR=10;BYMINUTE=0 | 2nd saturday of each month at 10am
FREQ=MONTHLY;BYDAY=-1SU | last sunday of every month
FREQ=MONTHLY;BYDAY=-1SU | last sunday every month
FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12 | Anna's birthday every September 12
FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12 | every year on the 12th of september
FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12 | 12 September every year
FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12 | yearly on sept 12
FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12 | every sep 12th
FREQ=DAILY;INTERVAL=5 | change the filter every 5 days
FREQ=MONTHLY;INTERVAL=3 | change the filter every 3 months
FREQ=HOURLY;INTERVAL=3 | drink water every 3 hours
FREQ=MINUTELY;INTERVAL=20 | every 20 minutes look up
FREQ=DAILY;COUNT=7 | every day for 7 times
FREQ=DAILY;UNTIL=20260317 | daily for a week
FREQ=DAILY;UNTIL=20260410 | daily for one month
FREQ=DAILY from 2026-05-01 | every day starting on May 1
FREQ=MONTHLY from 2026-05-01 | monthly from May 1st
FREQ=DAILY from 2026-03-16 | every day starting next monday
FREQ=DAILY from 2026-03-16 | daily from monday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | every day except sunday
FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU | daily apart from wednesdays
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | sweep the yard every day but sunday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | check the post on working days
FREQ=WEEKLY;BYDAY=MO,TU,TH,FR | every weekday but not on wednesdays
FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU | 2nd tuesday of every other month
FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5 | the 5th of every other month
FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25 | every year on christmas
FREQ=WEEKLY;BYDAY=SA;BYHOUR=10;BYMINUTE=0 | every saturday from 10 to 12
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_a_recurrence_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
