"""French dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-11 | aujourd'hui
2026-03-12 | appeler maman demain
2026-03-13 | après-demain
2026-03-10 | hier
2026-03-11 | ce soir
2026-03-12 | demain matin
2026-03-12T15:00 | demain à 15h
2026-03-12T15:30 | demain à 15h30
2026-03-12T15:30 | demain à 15 h 30
2026-03-12T08:00 | demain à huit heures du matin
2026-03-12T20:00 | demain à 8h du soir
2026-03-12T12:00 | demain à midi
2026-03-12T12:30 | demain à midi et demi
2026-03-12T15:30 | demain à 15 heures et demie
2026-03-12T09:15 | demain à neuf heures et quart
2026-03-12T08:45 | demain à neuf heures moins le quart
2026-03-16 | lundi
2026-03-16 | lundi prochain
2026-03-09 | lundi dernier
2026-03-13 | ce vendredi
2026-03-13 | vendredi 13 mars
2026-05-05 | le 5 mai
2026-05-01 | le 1er mai
2026-05-05 | 5 mai 2026
2026-05-05 | 05/05/2026
2026-06-05 | 05/06/2026
2026-05-05T10:00 | le 5 mai à 10h
2026-03-14 | dans 3 jours
2026-03-18 | dans une semaine
2026-03-25 | dans deux semaines
2026-03-11T10:30 | dans une demi-heure
2026-03-11T11:30 | dans une heure et demie
2026-03-11T12:00 | dans 2 heures
2026-03-08 | il y a trois jours
2026-03-16 .. 2026-03-23 | la semaine prochaine
2026-04-01 .. 2026-05-01 | le mois prochain
2026-03-14 .. 2026-03-16 | ce week-end
2026-03-31 | fin mars
2026-03-31 | fin du mois
2026-04-01 | début avril
2026-04-15 | mi-avril
2026-03-13 | avant vendredi
2026-03-13 | pour vendredi
2026-07-03 .. 2026-07-11 | du 3 au 10 juillet
2026-03-16 .. 2026-03-21 | de lundi à vendredi
2026-03-12T09:00 .. 2026-03-12T11:00 | demain de 9h à 11h
2026-03-12T09:00 .. 2026-03-12T11:00 | demain entre 9h et 11h
FREQ=DAILY | tous les jours
FREQ=DAILY | chaque jour
FREQ=WEEKLY;BYDAY=MO | tous les lundis
FREQ=WEEKLY;BYDAY=MO | chaque lundi
FREQ=WEEKLY;BYDAY=MO,WE | tous les lundis et mercredis
FREQ=WEEKLY;INTERVAL=2 | toutes les deux semaines
FREQ=WEEKLY;INTERVAL=2 | une semaine sur deux
FREQ=DAILY;INTERVAL=15 | tous les 15 jours
FREQ=MONTHLY | tous les mois
FREQ=MONTHLY;BYMONTHDAY=15 | le 15 de chaque mois
FREQ=MONTHLY;BYDAY=1MO | le premier lundi de chaque mois
FREQ=MONTHLY;BYDAY=1MO | chaque premier lundi du mois
FREQ=MONTHLY;BYDAY=-1FR | le dernier vendredi de chaque mois
FREQ=YEARLY | tous les ans
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | en semaine
FREQ=DAILY;BYHOUR=8;BYMINUTE=0 | tous les jours à 8h
FREQ=DAILY | tous les matins
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601 | tous les lundis jusqu'au 1er juin
FREQ=DAILY from 2026-03-12 | tous les jours à partir de demain
2026-12-25 | noël
- | acheter du pain
- | mon chat dort
- | bonjour
- | six pommes
- | la fin du film
- | il a un ami
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_french_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "fr", "en") == expected
