"""English weekly recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
FREQ=WEEKLY | every week
FREQ=WEEKLY;INTERVAL=2 | every two weeks
FREQ=WEEKLY;INTERVAL=2 | biweekly
FREQ=WEEKLY;INTERVAL=2 | every fortnight
FREQ=WEEKLY;INTERVAL=2 | every second week
FREQ=WEEKLY;BYDAY=MO | every monday
FREQ=WEEKLY;BYDAY=MO | on Mondays
FREQ=WEEKLY;BYDAY=MO | each Mon
FREQ=WEEKLY;BYDAY=MO | weekly on Monday
FREQ=WEEKLY;BYDAY=MO,WE | every monday and wednesday
FREQ=WEEKLY;BYDAY=MO,WE,FR | every mon, wed and fri
FREQ=WEEKLY;BYDAY=MO,WE,FR | mondays, wednesdays and fridays
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH | every monday to thursday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every weekday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | on weekdays
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | each working day
FREQ=WEEKLY;BYDAY=SA,SU | every weekend
FREQ=WEEKLY;BYDAY=SA,SU | on weekends
FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | every other thursday
FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | every second Thursday
FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | every 2 weeks on Thursday
FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | every other week on thu
FREQ=WEEKLY;BYDAY=MO | every Monday morning
FREQ=WEEKLY;BYDAY=FR;BYHOUR=17;BYMINUTE=30 | every friday at 5:30pm
FREQ=WEEKLY;BYDAY=FR;BYHOUR=17;BYMINUTE=30 | at 5:30 pm on Fridays
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0 | weekdays at 8am
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601 | every monday until june 1
FREQ=WEEKLY;BYDAY=MO;COUNT=5 | every monday for 5 times
FREQ=WEEKLY;INTERVAL=2 from 2026-03-16 | every two weeks starting on Monday
FREQ=WEEKLY;BYDAY=SU | every sunday
FREQ=WEEKLY;BYDAY=SU | sundays
FREQ=WEEKLY;BYDAY=TU,TH | Tuesdays and Thursdays
FREQ=WEEKLY;BYDAY=TU,TH | every Tue & Thu
FREQ=WEEKLY;BYDAY=TU,TH | every tuesday, thursday
FREQ=WEEKLY;BYDAY=MO,WE,FR | every mon wed fri
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every mon-fri
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every business day
FREQ=WEEKLY;BYDAY=TU;BYHOUR=15;BYMINUTE=15 | tuesdays at 3:15
FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9;BYMINUTE=0 | mondays and wednesdays at 9
FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9;BYMINUTE=0 | 9am on mondays and wednesdays
FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0 | every Monday 9am
FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0 | every monday morning at 9
FREQ=WEEKLY;BYDAY=MO;BYHOUR=19;BYMINUTE=0 | every Monday evening at 7
FREQ=WEEKLY;BYDAY=MO;BYHOUR=12;BYMINUTE=0 | every monday at noon
FREQ=WEEKLY;INTERVAL=2 | every couple of weeks
FREQ=WEEKLY;INTERVAL=2 | once every two weeks
FREQ=WEEKLY;INTERVAL=4 | every four weeks
FREQ=WEEKLY | once a week
FREQ=WEEKLY;BYDAY=FR | once a week on friday
FREQ=WEEKLY;BYDAY=WE | every week on Wednesday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every week on weekdays
FREQ=WEEKLY;COUNT=20 | every week for 20 times
FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201 | tuesdays until december
FREQ=WEEKLY;BYDAY=TU;UNTIL=20261225 | every tuesday till christmas
FREQ=WEEKLY;BYDAY=TU from 2026-03-17 | every tuesday starting next tuesday
FREQ=WEEKLY;BYDAY=WE from 2026-04-01 | every wednesday from april 1st
FREQ=WEEKLY | on a weekly basis
FREQ=WEEKLY | each week
FREQ=WEEKLY;INTERVAL=2 | every 2 wks
FREQ=WEEKLY;INTERVAL=3 | every third week
FREQ=WEEKLY;INTERVAL=6 | every six weeks
FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | biweekly on Fridays
FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | every 2 weeks on friday
FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | on Friday every two weeks
FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | fortnightly on friday
FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | alternate fridays
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR | every other Monday and Friday
FREQ=WEEKLY;BYDAY=FR | weekly on fridays
FREQ=WEEKLY;BYDAY=FR | every week on a Friday
FREQ=WEEKLY;BYDAY=FR | Friday every week
FREQ=WEEKLY;BYDAY=FR | each and every Friday
FREQ=WEEKLY;BYDAY=FR | friday weekly
FREQ=WEEKLY;BYDAY=FR | all Fridays
FREQ=WEEKLY;BYDAY=FR | ev fri
FREQ=WEEKLY;BYDAY=TU,WE | every tuesday and every wednesday
FREQ=WEEKLY;BYDAY=TU,WE | each Tuesday and Wednesday
FREQ=WEEKLY;BYDAY=TU,WE | weekly on tuesday and wednesday
FREQ=WEEKLY;BYDAY=TU,WE | every week on Tue, Wed
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | every monday through friday
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0 | every weekday at 9
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | weekdays
FREQ=WEEKLY;BYDAY=SA,SU | weekends
FREQ=WEEKLY;BYDAY=SA,SU | each weekend
FREQ=WEEKLY;BYDAY=SA,SU | every saturday and sunday
FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0 | thursdays 2pm
FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0 | 2pm every thursday
FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0 | every thursday afternoon at 2
FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0 | every week on Thursday at 2pm
FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0 | weekly on thursday 14:00
FREQ=WEEKLY;COUNT=4 | weekly 4x
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260407 | every monday for four weeks
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630 | every Monday until the end of June
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260331 | mondays until end of month
FREQ=WEEKLY;BYDAY=TH;UNTIL=20260501 from 2026-04-02 | thursdays from april to may
FREQ=WEEKLY;INTERVAL=2 from 2026-03-12 | every two weeks from tomorrow
FREQ=WEEKLY;BYDAY=WE | take out the bins every wednesday
FREQ=WEEKLY;BYDAY=WE;BYHOUR=7;BYMINUTE=0 | take out the bins every wed at 7am
FREQ=WEEKLY;BYDAY=WE;BYHOUR=7;BYMINUTE=0 | every wednesday morning at 7am take out the bins
FREQ=WEEKLY;BYDAY=MO,TH | gym on mondays & thursdays
FREQ=WEEKLY;BYDAY=MO,TH | gym every mon/thu
FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=18;BYMINUTE=0 | gym mondays and thursdays at 6pm
FREQ=WEEKLY;BYDAY=MO,TU,TH | mondays, tuesdays, and thursdays
FREQ=WEEKLY;INTERVAL=3;BYDAY=TU | every 3 weeks on Tuesday
FREQ=WEEKLY;INTERVAL=3;BYDAY=TU | every third week on Tuesday
FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | every other sat
FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;BYHOUR=10;BYMINUTE=0 | every other saturday at 10am
FREQ=WEEKLY;BYDAY=FR;COUNT=3 | every friday 3 times
FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231 | every friday until dec 31
FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231 | every friday till the end of the year
FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231 | every Friday until 2026-12-31
FREQ=WEEKLY;BYDAY=MO from 2026-05-04 | every monday starting May 1
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_a_weekly_recurrence_is_found(expected: str, text: str) -> None:
    assert when_notation.read(text) == expected
