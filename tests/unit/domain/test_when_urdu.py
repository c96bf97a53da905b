"""Urdu dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
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
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_urdu_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "ur", "en") == expected
