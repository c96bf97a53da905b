"""Urdu dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-12T09:30 | kal subah saarhe nau baje
2026-03-12T08:45 | کل صبح پونے نو بجے
2026-03-13 | jumme ko
2026-03-11 | aaj doodh lena hai
2026-03-12 | kal ammi ko call karna
2026-03-13 | parson
2026-03-12T17:00 | kal shaam 5 baje
2026-03-12T17:00 | kal shaam paanch baje meeting
2026-03-12T09:00 | kal subah 9 baje
2026-03-11T21:00 | aaj raat 9 baje
2026-03-11T15:30 | dopahar saadhe teen baje
2026-03-16 | peer ko bank jana
2026-03-16 | agle peer ko
2026-03-13 | juma ko
2026-03-13 | jume tak report bhejni hai
2026-03-13 | do din baad
2026-03-18 | ek hafte baad
2026-03-11T12:00 | do ghante baad
2026-03-11T10:20 | 20 minute mein
2026-03-09 | do din pehle
2026-03-15 | 15 march ko
2026-03-15 | 15 tareekh ko
2026-03-16 .. 2026-03-23 | agle hafte
2026-04-01 .. 2026-05-01 | agle mahine
2026-03-31 | mahine ke akhir tak
FREQ=DAILY | har roz
FREQ=DAILY | rozana
FREQ=WEEKLY;BYDAY=MO | har peer ko
FREQ=WEEKLY | har hafte
FREQ=MONTHLY | har mahine
FREQ=WEEKLY;INTERVAL=2 | har do hafte baad
FREQ=DAILY;BYHOUR=8;BYMINUTE=0 | har roz subah 8 baje
FREQ=MONTHLY;BYMONTHDAY=5 | har mahine ki 5 tareekh ko
2026-03-11 | آج دودھ لینا ہے
2026-03-12 | کل امی کو فون کرنا
2026-03-12T17:00 | کل شام 5 بجے
2026-03-12T17:00 | کل شام پانچ بجے
2026-03-12T09:00 | کل صبح ۹ بجے
2026-03-16 | پیر کو
2026-03-13 | جمعہ تک
2026-03-13 | دو دن بعد
2026-03-16 .. 2026-03-23 | اگلے ہفتے
FREQ=DAILY | روزانہ
FREQ=WEEKLY;BYDAY=MO | ہر پیر کو
FREQ=WEEKLY | ہر ہفتے
- | doodh lena hai
- | mujhe do kitabein chahiye
- | کتاب پڑھنی ہے
2026-03-12 | kal tak report
2026-03-13 | jumma ko dentist
2026-03-16 | somwar ko
2026-03-16 | peer tak
2026-03-16T09:30 | peer ko subah saadhe nau baje
2026-03-12T18:00 | kal shaam chhe baje
2026-03-12T18:00 | kal shaam ko 6 baje
2026-03-11T20:00 | aaj raat aath baje
2026-03-11T10:05 | paanch minute baad
2026-03-11T11:00 | ek ghante mein
2026-03-14 | teen din mein
2026-04-11 | ek mahine baad
2026-05-21 | 21 mai ko
2026-03-02 .. 2026-03-09 | pichle hafte
2027-01-01 .. 2028-01-01 | agle saal
FREQ=DAILY | har din
FREQ=DAILY | har subah
FREQ=WEEKLY;BYDAY=FR | har jumma
FREQ=WEEKLY;BYDAY=TU,TH | har mangal aur jumerat ko
FREQ=DAILY;INTERVAL=2 | har do din baad
FREQ=DAILY;INTERVAL=2 | har doosre din
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | rozana raat 8 baje
FREQ=WEEKLY;BYDAY=SU;BYHOUR=10;BYMINUTE=0 | har itwar subah 10 baje
2026-03-13 | پرسوں ڈاکٹر کے پاس جانا ہے
2026-03-11T20:00 | آج رات 8 بجے
2026-03-16T09:00 | پیر کو صبح 9 بجے
2026-03-14 | تین دن بعد
2026-03-11T12:00 | دو گھنٹے بعد
2026-04-01 .. 2026-05-01 | اگلے مہینے
FREQ=WEEKLY;BYDAY=FR | ہر جمعہ
FREQ=DAILY;BYHOUR=8;BYMINUTE=0 | ہر روز صبح 8 بجے
FREQ=MONTHLY | ہر مہینے
- | ammi ke liye tohfa
- | ek kilo cheeni
- | teen kitabein
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_urdu_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "ur", "en") == expected
