"""One line of quick add, field by field. Seen from Wednesday 11 March 2026, ten o'clock."""

# ruff: noqa: E501 - a table reads better unbroken

import pytest

from core.domain import quickadd, quickadd_marks
from tests.unit.domain import when_notation

# dialect | line | title | the other fields that are set, as name=value
CASES = r"""
todoist | Buy milk | Buy milk
todoist | Buy milk tomorrow | Buy milk | due=2026-03-12
todoist | Buy milk tomorrow at 5pm | Buy milk | due=2026-03-12T17:00
todoist | Tomorrow buy milk | buy milk | due=2026-03-12
todoist | tomorrow dentist at 3pm | dentist | due=2026-03-12T15:00
todoist | dentist tomorrow at ten sharp | dentist | due=2026-03-12T10:00
todoist | buy ten sharp knives | buy ten sharp knives
todoist | Friday call mom at 5pm | call mom | due=2026-03-13T17:00
todoist | at 5pm call mom on Friday | call mom | due=2026-03-13T17:00
todoist | call mom at 5pm, Friday p2 | call mom | due=2026-03-13T17:00 | priority=high
todoist | 20 March tax office at 8:30 | tax office | due=2026-03-20T08:30
todoist | every Monday standup at 9:30 | standup | rule=FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30
todoist | monthly pay rent on the 1st to the landlord | pay rent to the landlord | rule=FREQ=MONTHLY;BYMONTHDAY=1
todoist | monthly backup on Friday | backup on Friday | rule=FREQ=MONTHLY
superproductivity | Lunch @12:30 | Lunch | due=2026-03-11T12:30
todoist | morgen Zahnarzt um 15 Uhr | Zahnarzt | due=2026-03-12T15:00
todoist | demain dentiste à 15h | dentiste | due=2026-03-12T15:00
todoist | move Monday meeting to Friday at 3pm | move Monday meeting | due=2026-03-13T15:00
todoist | Pay rent every month on the 1st p1 #Home | Pay rent | rule=FREQ=MONTHLY;BYMONTHDAY=1 | priority=urgent | project=Home
todoist | Call Ann @phone @work p2 | Call Ann | priority=high | tags=phone,work
todoist | Write report due friday #Work @deep for 2 hours | Write report | due=2026-03-13 | project=Work | tags=deep | minutes=120
todoist | Review PR #45 | Review PR #45
todoist | Mail bob@example.com about the plan | Mail bob@example.com about the plan
todoist | Read "Tomorrow never dies" | Read "Tomorrow never dies"
todoist | Read "Tomorrow never dies" on sunday | Read "Tomorrow never dies" | due=2026-03-15
todoist | Explain \#hashtags to mum | Explain #hashtags to mum
todoist | Gym ~45m | Gym | minutes=45
todoist | Gym 1h30 | Gym | minutes=90
todoist | Standup every weekday at 9:15 for 15 min | Standup | rule=FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=15 | minutes=15
todoist | Meeting with Sam tomorrow 3-4pm | Meeting with Sam | due=2026-03-12T15:00 | minutes=60
todoist | urgent: fix the boiler | fix the boiler | priority=urgent
todoist | Fix the boiler, high priority | Fix the boiler | priority=high
todoist | call mom, high, tomorrow 5pm | call mom | due=2026-03-12T17:00 | priority=high
todoist | call mom tomorrow 5pm high | call mom | due=2026-03-12T17:00 | priority=high
todoist | call mom friday low #home | call mom | due=2026-03-13 | priority=low | project=home
todoist | tomorrow high tea with ann | high tea with ann | due=2026-03-12
todoist | parent evening on friday at 7pm | parent evening | due=2026-03-13T19:00
todoist | call mom; tomorrow 5pm; Low. | call mom | due=2026-03-12T17:00 | priority=low
todoist | buy milk, urgent | buy milk | priority=urgent
todoist | call mom, high #home @phone | call mom | priority=high | project=home | tags=phone
todoist | Pagar la luz mañana !alta | Pagar la luz | due=2026-03-12 | priority=high
todoist | Arzt anrufen, hoch, morgen | Arzt anrufen | due=2026-03-12 | priority=high
todoist | امی کو فون، ضروری، کل | امی کو فون | due=2026-03-12 | priority=urgent
todoist | call mom, high, buy a high chair | call mom, buy a high chair | priority=high
todoist | call mom, p3, high | call mom, high | priority=medium
todoist | buy high chair | buy high chair
todoist | check low tide, high tide | check low tide, high tide
todoist | aim high, shoot low | aim high, shoot low
todoist | set the fan to low, medium, high | set the fan to low, medium, high
todoist | sort shirts by small, medium, large | sort shirts by small, medium, large
todoist | buy jeans, top, socks | buy jeans, top, socks
todoist | high, call mom | high, call mom
todoist | read "run, high, hide" | read "run, high, hide"
vikunja | call mom, high | call mom, high
todoist | Fix the boiler !!! | Fix the boiler | priority=urgent
todoist | Fix the boiler ! | Fix the boiler | priority=medium
todoist | Wow! | Wow!
todoist | !2 Fix the boiler | Fix the boiler | priority=high
todoist | low priority: sort photos | sort photos | priority=low
todoist | Plan trip next week | Plan trip | due=2026-03-16
todoist | Plan trip by end of month | Plan trip | due=2026-03-31
todoist | Water plants every 3 days | Water plants | rule=FREQ=DAILY;INTERVAL=3
todoist | Buy 3 apples and 2 pears | Buy 3 apples and 2 pears
todoist | Watch Friday Night Lights | Watch Friday Night Lights
todoist | Pay rent every 1st p1 #Home | Pay rent | rule=FREQ=MONTHLY;BYMONTHDAY=1 | priority=urgent | project=Home
todoist | Watch Friday night lights | Watch lights | due=2026-03-13
todoist | Prepare for Monday's meeting | Prepare for Monday's meeting
todoist | Dentist (tomorrow 9am) | Dentist | due=2026-03-12T09:00
todoist | Dentist - tomorrow 9am | Dentist | due=2026-03-12T09:00
todoist | Dentist, tomorrow, 9am | Dentist | due=2026-03-12T09:00
todoist | Ask +maria about invoice | Ask about invoice | people=maria
todoist | Paint #"Summer house" @"big job" | Paint | project=Summer house | tags=big job
todoist | Tomorrow | Tomorrow | due=2026-03-12
todoist | C# course | C# course
todoist | Learn C++ and c# by friday | Learn C++ and c# | due=2026-03-13
todoist | buy 2% milk today | buy 2% milk | due=2026-03-11
todoist | Renew passport 2026-06-01 | Renew passport | due=2026-06-01
todoist | Renew passport on 1 June 2026 at 10:00 | Renew passport | due=2026-06-01T10:00
todoist | call mom in 2 hours | call mom | due=2026-03-11T12:00
todoist | Call mom tonight at 8 p3 | Call mom | due=2026-03-11T20:00 | priority=medium
vikunja | Lawn tomorrow *garden *"hard work" +Home !3 @ann | Lawn | due=2026-03-12 | priority=high | project=Home | tags=garden,hard work | people=ann
vikunja | Lawn in 5 days +'My House' | Lawn | due=2026-03-16 | project=My House
vikunja | Compute 2 * 3 | Compute 2 * 3
vikunja | Write to ann@example.com | Write to ann@example.com
vikunja | Lawn 17th | Lawn | due=2026-03-17
vikunja | Lawn 06/26/2026 | Lawn | due=2026-06-26
vikunja | Lawn at 15:00 | Lawn | due=2026-03-11T15:00
vikunja | Lawn today at 15:00 | Lawn | due=2026-03-11T15:00
vikunja | Lawn today 3pm | Lawn | due=2026-03-11T15:00
vikunja | Lawn this weekend | Lawn | due=2026-03-14
vikunja | Lawn later this week | Lawn | due=2026-03-13
vikunja | Lawn next month | Lawn | due=2026-04-01
vikunja | Lawn end of month | Lawn | due=2026-03-31
vikunja | Lawn every 5 hours | Lawn | rule=FREQ=HOURLY;INTERVAL=5
vikunja | Lawn annually | Lawn | rule=FREQ=YEARLY
vikunja | monitor the todays sunscreen | monitor the todays sunscreen
vikunja | Lawn jun 26 | Lawn | due=2026-06-26
vikunja | Lawn 26 jun | Lawn | due=2026-06-26
vikunja | Lawn June 26th at 5pm | Lawn | due=2026-06-26T17:00
vikunja | Lawn mon | Lawn | due=2026-03-16
vikunja | Lawn next fri | Lawn | due=2026-03-20
superproductivity | Pay bills @tomorrow 10am #money 30m | Pay bills | due=2026-03-12T10:00 | tags=money | minutes=30
superproductivity | Prepare friday party | Prepare friday party
superproductivity | Fix #12 +Web 15m/2h | Fix #12 | project=Web | minutes=120
superproductivity | Do it @in 3 days | Do it | due=2026-03-14
superproductivity | Do it t45m | Do it | minutes=45
superproductivity | Do it 1.5h | Do it | minutes=90
tasknotes | Call the bank tomorrow at 2pm #money high priority | Call the bank | due=2026-03-12T14:00 | priority=high | tags=money
tasknotes | Write spec urgent 2h | Write spec | priority=urgent | minutes=120
tasknotes | Plan +[[Big Project]] #x/y | Plan | project=Big Project | tags=x/y
todoist | Arzt morgen um 15 Uhr #Privat | Arzt | due=2026-03-12T15:00 | project=Privat
todoist | Miete überweisen jeden 1. im Monat | Miete überweisen | rule=FREQ=MONTHLY;BYMONTHDAY=1
todoist | Appeler le médecin demain à 15h | Appeler le médecin | due=2026-03-12T15:00
todoist | Llamar al médico mañana a las 3 de la tarde | Llamar al médico | due=2026-03-12T15:00
todoist | kal shaam 5 baje ammi ko call | ammi ko call | due=2026-03-12T17:00
vikunja | *errand Mow lawn | Mow lawn | tags=errand
vikunja | Mow *errand lawn *garden | Mow lawn | tags=errand,garden
vikunja | Mow lawn *'big job' +"My house" | Mow lawn | project=My house | tags=big job
vikunja | Mow lawn !6 | Mow lawn !6
vikunja | !1 Mow lawn | Mow lawn | priority=low
vikunja | Mow lawn! | Mow lawn!
vikunja | Mow lawn @bob @ann | Mow lawn | people=bob,ann
vikunja | @bob mow lawn | mow lawn | people=bob
vikunja | Mow lawn 2026-06-24 at 10:00 | Mow lawn | due=2026-06-24T10:00
vikunja | Mow lawn 2026-06-24 10:00 | Mow lawn | due=2026-06-24T10:00
vikunja | Mow lawn tomorrow at 10:30 *x !2 +y | Mow lawn | due=2026-03-12T10:30 | priority=medium | project=y | tags=x
vikunja | Mow lawn in 2 weeks | Mow lawn | due=2026-03-25
vikunja | Mow lawn in 1 month | Mow lawn | due=2026-04-11
vikunja | Mow lawn in 4 hours | Mow lawn | due=2026-03-11T14:00
vikunja | Mow lawn tonight | Mow lawn | due=2026-03-11
vikunja | Mow lawn next monday | Mow lawn | due=2026-03-16
vikunja | Mow lawn on thursday | Mow lawn | due=2026-03-12
vikunja | Mow thu lawn | Mow lawn | due=2026-03-12
vikunja | thursday Mow lawn | Mow lawn | due=2026-03-12
vikunja | Mow lawn every day | Mow lawn | rule=FREQ=DAILY
vikunja | Mow lawn every day at 11:42 | Mow lawn | rule=FREQ=DAILY;BYHOUR=11;BYMINUTE=42
vikunja | Mow lawn every two weeks tomorrow | Mow lawn | rule=FREQ=WEEKLY;INTERVAL=2
vikunja | Mow lawn every 6 months | Mow lawn | rule=FREQ=MONTHLY;INTERVAL=6
vikunja | Mow lawn weekly | Mow lawn | rule=FREQ=WEEKLY
vikunja | Mow lawn biennially | Mow lawn | rule=FREQ=YEARLY;INTERVAL=2
vikunja | Everyday mow | mow | rule=FREQ=DAILY
vikunja | Mow 17/06/2026 | Mow | due=2026-06-17
vikunja | Mow 06/17 | Mow | due=2026-06-17
vikunja | Mow 17. June | Mow | due=2026-06-17
vikunja | Mow June 17 | Mow | due=2026-06-17
vikunja | Mow 17th June 2027 | Mow | due=2027-06-17
vikunja | Mow june 17 at 2:00 pm | Mow | due=2026-06-17T14:00
vikunja | Release 0.21.3 notes | Release 0.21.3 notes
vikunja | Ship v1.2 | Ship v1.2
vikunja | Pick room 12:30 | Pick room | due=2026-03-11T12:30
vikunja | Pay 300 to Bob | Pay 300 to Bob
vikunja | https://example.com/2026-06-24/x read | https://example.com/2026-06-24/x read
todoist | Mow lawn @garden @"big job" #House p4 | Mow lawn | priority=low | project=House | tags=garden,big job
todoist | p1 Mow lawn | Mow lawn | priority=urgent
todoist | Mow lawn P2 today | Mow lawn | due=2026-03-11 | priority=high
todoist | Buy mp3 player p5 | Buy mp3 player p5
todoist | Meet @work friday at 3pm #Clients p2 | Meet | due=2026-03-13T15:00 | priority=high | project=Clients | tags=work
todoist | Submit report by Friday 5pm | Submit report | due=2026-03-13T17:00
todoist | Submit report before end of week | Submit report | due=2026-03-13
todoist | Submit report due: 2026-04-01 | Submit report | due=2026-04-01
todoist | Team sync every other monday 10am #Team | Team sync | rule=FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=10;BYMINUTE=0 | project=Team
todoist | Birthday party on June 5th at 18:00 for 3 hours | Birthday party | due=2026-06-05T18:00 | minutes=180
todoist | Read for half an hour | Read | minutes=30
todoist | Run [45m] | Run | minutes=45
todoist | Run for 1h 30m tomorrow | Run | due=2026-03-12 | minutes=90
todoist | Cook dinner for 6 people | Cook dinner for 6 people
todoist | Wait for Bob | Wait for Bob
todoist | Plan Q3 budget | Plan Q3 budget
todoist | Watch 2001: A Space Odyssey | Watch 2001: A Space Odyssey
todoist | Sell the 2019 car | Sell the 2019 car
todoist | Email Ann re: May numbers | Email Ann re: May numbers
todoist | Ask April about the flat | Ask April about the flat
todoist | call mom, tomorrow, p1 | call mom | due=2026-03-12 | priority=urgent
todoist | Call mom tomorrow! | Call mom! | due=2026-03-12
todoist | Is rent due tomorrow? | Is rent? | due=2026-03-12
tasknotes | Submit report tomorrow #work @office | Submit report | due=2026-03-12 | tags=work,office
tasknotes | Important: ship release friday 45min | ship release | due=2026-03-13 | priority=high | minutes=45
tasknotes | Clean desk weekly low priority | Clean desk | rule=FREQ=WEEKLY | priority=low
tasknotes | Review docs 1h30m #a | Review docs | tags=a | minutes=90
tasknotes | Pay bills every month +home | Pay bills | rule=FREQ=MONTHLY | project=home
superproductivity | Call #a tomorrow | Call tomorrow | tags=a
superproductivity | Call +Pro @mon 9:00 1h #b | Call | due=2026-03-16T09:00 | project=Pro | tags=b | minutes=60
superproductivity | Call 20m/ | Call 20m/
superproductivity | Mail me@x.org @today | Mail me@x.org | due=2026-03-11
superproductivity | Call @ 6pm | Call | due=2026-03-11T18:00
superproductivity | Call @home | Call @home
todoist | Buy Christmas presents | Buy Christmas presents
todoist | vendredi payer le loyer | payer le loyer | due=2026-03-13
todoist | viernes pagar la luz | pagar la luz | due=2026-03-13
todoist | Buy presents before Christmas | Buy presents | due=2026-12-25
todoist | Close the books in July | Close the books | due=2026-07-01
todoist | Carve pumpkins on Halloween | Carve pumpkins | due=2026-10-31
"""


def _fields(read: quickadd.QuickAdd) -> dict[str, str]:
    due = (
        read.due_at.isoformat(timespec="minutes")
        if read.due_at
        else read.due_on.isoformat()
        if read.due_on
        else ""
    )
    estimate = str(read.estimate_minutes or "")
    named = {
        "rule": read.recurrence,
        "due": "" if read.recurrence else due,
        "priority": read.priority,
        "project": read.project,
    }
    listed = {"tags": ",".join(read.tags), "people": ",".join(read.assignees), "minutes": estimate}
    return {name: value for name, value in {**named, **listed}.items() if value}


@pytest.mark.parametrize("row", CASES.strip().splitlines())
def test_a_line_is_read_into_its_fields(row: str) -> None:
    dialect, line, title, *fields = row.split(" | ")
    read = quickadd.parse(line, when_notation.NOW, dialect=dialect)
    assert read.title == title
    assert _fields(read) == dict(field.split("=", 1) for field in fields)


def test_a_recurrence_sets_the_first_due_date() -> None:
    read = quickadd.parse("Pay rent every month on the 1st", when_notation.NOW)
    assert (read.due_on and read.due_on.isoformat(), read.due_at) == ("2026-04-01", None)


def test_a_recurrence_with_a_time_is_due_at_that_time() -> None:
    read = quickadd.parse("Standup every weekday at 9:15", when_notation.NOW)
    assert (read.due_on, read.due_at and read.due_at.isoformat()) == (None, "2026-03-12T09:15:00")


def test_the_spans_say_where_everything_stands() -> None:
    line = "Call Ann tomorrow p1 #work @phone ~15m"
    spans = quickadd.parse(line, when_notation.NOW).spans
    assert [(kind, line[start:end]) for kind, start, end in spans] == [
        ("due", "tomorrow"), ("priority", "p1"), ("project", "#work"), ("tag", "@phone"), ("estimate", "~15m"),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["at ten am", "at 10am", "10:00", "um 10 Uhr", "a las 10", "today at 10"])
def test_a_time_of_day_is_due_also_when_it_is_this_minute(said: str) -> None:
    read = quickadd.parse(f"meeting {said}", when_notation.NOW)
    assert (read.title, read.due_at) == ("meeting", when_notation.NOW)


@pytest.mark.parametrize("said", ["now", "right now", "jetzt", "maintenant"])
def test_what_is_to_be_done_now_has_no_time(said: str) -> None:
    read = quickadd.parse(f"breathe {said}", when_notation.NOW)
    assert (read.due_on, read.due_at) == (None, None)


def test_an_unknown_dialect_is_read_like_the_usual_one() -> None:
    assert quickadd.parse("Call #work", when_notation.NOW, dialect="nobody's").project == "work"


def test_a_length_of_time_by_itself_is_read_in_minutes() -> None:
    said = {
        "45": 45,
        "45 min": 45,
        " 1 h 30 min ": 90,
        "1 h 30": 90,
        "2h": 120,
        "1,5 Std": 90,
        "": None,
        "a while": None,
    }
    assert {words: quickadd_marks.minutes(words) for words in said} == said
