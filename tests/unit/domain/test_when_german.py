"""German dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-11 | heute einkaufen
2026-03-12 | morgen Oma anrufen
2026-03-13 | übermorgen
2026-03-10 | gestern
2026-03-12T15:00 | morgen um 15 Uhr
2026-03-12T15:30 | morgen 15:30 Uhr
2026-03-12T15:30 | morgen um 15.30 Uhr
2026-03-12T15:30 | morgen um halb vier nachmittags
2026-03-12T09:00 | morgen früh um 9
2026-03-12T20:00 | morgen Abend um 8
2026-03-11T20:00 | heute Abend 20 Uhr
2026-03-11T18:15 | viertel nach sechs abends
2026-03-11T17:45 | um viertel vor sechs abends
2026-03-12 | am Donnerstag Zahnarzt
2026-03-16 | nächsten Montag
2026-03-16 | am kommenden Montag
2026-03-09 | letzten Montag
2026-03-16 | Montag nächster Woche
2026-03-17 | nächste Woche Dienstag
2026-03-13 | diesen Freitag
2026-03-13T14:00 | Freitag um 14 Uhr
2026-03-13 | Freitagabend
2026-03-13T19:00 | Freitagabend um 7
2026-03-14 | in 3 Tagen
2026-03-18 | in einer Woche
2026-03-25 | in zwei Wochen
2026-03-11T10:30 | in einer halben Stunde
2026-03-11T11:30 | in anderthalb Stunden
2026-03-11T10:20 | in 20 Minuten
2026-03-08 | vor drei Tagen
2026-05-05 | am 5. Mai
2026-05-05 | 5. Mai 2026
2026-05-05 | 5.5.2026
2026-05-05 | am 5.5. Steuer abgeben
2026-05-05 | Dienstag, den 5. Mai
2026-05-05T10:00 | am 5. Mai um 10 Uhr
2026-05-01 | am ersten Mai
2026-03-16 .. 2026-03-23 | nächste Woche
2026-04-01 .. 2026-05-01 | nächsten Monat
2026-03-14 .. 2026-03-16 | am Wochenende
2026-03-23 .. 2026-03-30 | übernächste Woche
2026-03-31 | Ende März
2026-04-01 | Anfang April
2026-04-15 | Mitte April
2026-03-31 | bis Monatsende
2026-03-13 | bis Freitag
2026-07-03 .. 2026-07-11 | vom 3. bis 10. Juli
2026-03-16 .. 2026-03-21 | von Montag bis Freitag
2026-03-12T09:00 .. 2026-03-12T11:00 | morgen von 9 bis 11 Uhr
2026-03-12T09:00 .. 2026-03-12T11:00 | morgen zwischen 9 und 11 Uhr
2026-03-31 | Keller aufräumen bis Ende des Monats
2026-03-31 | bis Ende dieses Monats
2026-12-31 | bis Ende des Jahres
2026-03-31 | bis Ende März
FREQ=DAILY | jeden Tag
FREQ=DAILY | täglich
FREQ=WEEKLY;BYDAY=MO | jeden Montag
FREQ=WEEKLY;BYDAY=MO | montags
FREQ=WEEKLY;BYDAY=MO,WE | jeden Montag und Mittwoch
FREQ=WEEKLY;INTERVAL=2 | alle zwei Wochen
FREQ=WEEKLY;INTERVAL=2 | jede zweite Woche
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | jeden zweiten Dienstag
FREQ=DAILY;INTERVAL=3 | alle 3 Tage
FREQ=MONTHLY;BYMONTHDAY=15 | jeden 15.
FREQ=MONTHLY;BYMONTHDAY=15 | am 15. jeden Monats
FREQ=MONTHLY;BYDAY=1MO | jeden ersten Montag im Monat
FREQ=MONTHLY;BYDAY=-1FR | jeden letzten Freitag im Monat
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | werktags
FREQ=DAILY;BYHOUR=8;BYMINUTE=0 | jeden Tag um 8 Uhr
FREQ=DAILY | jeden Morgen
FREQ=DAILY;BYHOUR=7;BYMINUTE=0 | jeden Morgen um 7
FREQ=WEEKLY;BYDAY=SU;BYHOUR=18;BYMINUTE=0 | jeden Sonntag um 18 Uhr
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601 | jeden Montag bis 1. Juni
FREQ=DAILY from 2026-03-12 | täglich ab morgen
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | jedes Jahr am 3. Mai
2026-12-24 | Heiligabend
- | guten Morgen
- | Kaffee kochen
- | drei Äpfel kaufen
- | das ist so
- | die Miete überweisen
- | Mi Band kaufen
- | erste Hilfe Kurs
2026-03-13 | Treffen am Freitag
2026-03-13 | bis spätestens Freitag abgeben
2026-03-13 | Freitag, den 13. März
2026-03-13 | Freitag, 13.3.
2026-03-13 | am 13.
2026-03-13 | 13.03.26
2026-03-20 | Freitag nächste Woche
2026-03-18 | heute in einer Woche
2026-03-16 | am Montag
2026-03-16 | kommenden Montag
2026-03-16T09:30 | am Montag um halb zehn
2026-03-16T09:45 | am Montag um dreiviertel zehn
2026-03-11T10:45 | in einer dreiviertel Stunde
2027-03-20 | nächstes Jahr am 20. März
2026-03-16T09:30 | Montag 9:30
2026-03-16T09:30 | Montagmorgen um 9:30 Uhr
2026-03-16T10:00 | Montag Vormittag um 10
2026-03-12T18:00 | morgen um 18 Uhr
2026-03-12T18:00 | morgen abend um sechs
2026-03-12T18:00 | morgen, 18:00
2026-03-12T18:00 | um 18 Uhr morgen
2026-03-12T07:00 | morgen früh um sieben
2026-03-11T18:45 | heute um 18:45 Uhr
2026-03-11T18:45 | heute Abend um Viertel vor sieben
2026-03-11T12:00 | in zwei Stunden
2026-03-11T10:15 | in einer Viertelstunde
2026-03-11T10:05 | in fünf Minuten
2026-04-11 | in einem Monat
2026-05-01 | am 1. Mai
2026-05-01 | 1. Mai
2026-05-21 | am 21. Mai
2026-12-25 | an Weihnachten
2026-12-31 | zu Silvester
2026-04-05 | Ostern
2026-03-04 | vor einer Woche
2026-03-06 | letzten Freitag
2026-03-02 .. 2026-03-09 | letzte Woche
2026-04-01 .. 2026-05-01 | nächster Monat
2027-01-01 .. 2028-01-01 | nächstes Jahr
2026-05-01 .. 2026-06-01 | im Mai
2026-06-01 .. 2026-09-01 | im Sommer
2026-03-21 .. 2026-03-23 | nächstes Wochenende
2026-05-01 .. 2026-05-04 | 1. bis 3. Mai
2026-05-01 .. 2026-05-04 | vom 1. Mai bis 3. Mai
2026-05-01 .. 2026-05-04 | 1.-3. Mai
2026-03-12T14:00 .. 2026-03-12T16:00 | morgen 14-16 Uhr
2026-03-12T14:00 .. 2026-03-12T16:00 | morgen von 14 bis 16 Uhr
FREQ=WEEKLY | jede Woche
FREQ=WEEKLY | wöchentlich
FREQ=MONTHLY | jeden Monat
FREQ=MONTHLY | monatlich
FREQ=YEARLY | jedes Jahr
FREQ=DAILY;INTERVAL=2 | jeden zweiten Tag
FREQ=DAILY;INTERVAL=2 | alle 2 Tage
FREQ=WEEKLY;BYDAY=TU,TH | dienstags und donnerstags
FREQ=WEEKLY;BYDAY=TU,TH | jeden Dienstag und Donnerstag
FREQ=WEEKLY;BYDAY=TU | immer dienstags
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | alle zwei Wochen am Dienstag
FREQ=WEEKLY;BYDAY=SA,SU | jedes Wochenende
FREQ=MONTHLY;BYMONTHDAY=1 | jeden Ersten des Monats
FREQ=MONTHLY;BYMONTHDAY=1 | am 1. jedes Monats
FREQ=MONTHLY;BYMONTHDAY=-1 | am letzten Tag jedes Monats
FREQ=MONTHLY;BYDAY=-1FR | am letzten Freitag jedes Monats
FREQ=MONTHLY;BYDAY=2TU | jeden zweiten Dienstag im Monat
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | montags bis freitags
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | jeden Werktag
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | jeden Abend um 8
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | täglich um 20 Uhr
FREQ=WEEKLY;BYDAY=WE;BYHOUR=19;BYMINUTE=30 | mittwochs um 19:30 Uhr
FREQ=HOURLY;INTERVAL=4 | alle vier Stunden
- | Milch holen
- | Brot und Butter
- | der letzte Tropfen
- | zweite Wahl
- | halbe Sachen
- | ein Tag am Meer
- | so ist das
- | Do it yourself Markt
- | drei Minuten Ei
- | zum ersten Mal
- | 10 Eier
2026-03-12T17:30 | morgen um siebzehn Uhr dreißig
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_german_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "de", "en") == expected
