"""French dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-18 | rappeler le garage dans huit jours
2026-03-25 | dans quinze jours
2026-04-05 | payer le loyer le 5
2026-03-23 | lundi en huit
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
2026-03-13 | rendez-vous vendredi
2026-03-13 | d'ici vendredi
2026-03-13 | vendredi 13
2026-03-13 | le vendredi 13 mars 2026
2026-03-13 | le 13/03
2026-03-20 | vendredi de la semaine prochaine
2026-03-20 | vendredi prochain
2026-03-16T09:30 | lundi à 9h30
2026-03-16T09:30 | lundi matin à 9h30
2026-03-16T09:30 | lundi à neuf heures et demie
2026-03-12T18:00 | demain soir à 18h
2026-03-12T18:00 | demain à 18 heures
2026-03-12T18:00 | à 18h demain
2026-03-12T18:45 | demain à 19h moins le quart
2026-03-11T20:00 | ce soir à 20h
2026-03-11T20:00 | ce soir à huit heures
2026-03-11T12:00 | dans deux heures
2026-03-11T10:15 | dans un quart d'heure
2026-03-11T10:05 | dans cinq minutes
2026-04-11 | dans un mois
2026-05-21 | le 21 mai
2026-12-25 | à noël
2026-03-04 | il y a une semaine
2026-03-02 .. 2026-03-09 | la semaine dernière
2027-01-01 .. 2028-01-01 | l'année prochaine
2026-05-01 .. 2026-06-01 | en mai
2026-06-01 .. 2026-09-01 | cet été
2026-05-01 .. 2026-05-04 | du 1er au 3 mai
2026-03-12T14:00 .. 2026-03-12T16:00 | demain de 14h à 16h
2026-03-12T14:00 .. 2026-03-12T16:00 | demain 14h-16h
FREQ=WEEKLY | chaque semaine
FREQ=WEEKLY | toutes les semaines
FREQ=MONTHLY | chaque mois
FREQ=YEARLY | chaque année
FREQ=DAILY;INTERVAL=2 | tous les deux jours
FREQ=DAILY;INTERVAL=2 | un jour sur deux
FREQ=WEEKLY;BYDAY=TU,TH | tous les mardis et jeudis
FREQ=WEEKLY;BYDAY=TU,TH | les mardis et jeudis
FREQ=WEEKLY;BYDAY=SA,SU | tous les week-ends
FREQ=MONTHLY;BYMONTHDAY=1 | le 1er de chaque mois
FREQ=MONTHLY;BYMONTHDAY=1 | tous les mois le 1er
FREQ=MONTHLY;BYMONTHDAY=-1 | le dernier jour de chaque mois
FREQ=MONTHLY;BYDAY=2TU | le deuxième mardi de chaque mois
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | tous les soirs à 20h
FREQ=WEEKLY;BYDAY=WE;BYHOUR=19;BYMINUTE=30 | tous les mercredis à 19h30
FREQ=HOURLY;INTERVAL=4 | toutes les 4 heures
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | un lundi sur deux
FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;BYHOUR=10;BYMINUTE=0 | le marché un samedi sur deux à 10h
FREQ=WEEKLY;INTERVAL=3;BYDAY=TU | un mardi sur 3
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | tous les deux lundis
FREQ=DAILY;INTERVAL=2 | arroser un jour sur deux
FREQ=DAILY;INTERVAL=3 | un jour sur trois
FREQ=WEEKLY;INTERVAL=2 | une semaine sur deux
FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU | un week-end sur deux
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | tous les jours ouvrables
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0 | tous les jours ouvrés à 8h
- | un Français sur deux
2026-03-16 | parler à lundi sur deux sujets
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | chaque année le 3 mai
- | acheter du lait
- | le dernier métro
- | une seconde chance
- | la première fois
- | ma mère et mon père
- | deux cafés
- | un de ces quatre
- | l'heure du thé
- | le soleil
2026-03-12T15:00 .. 2026-03-12T16:30 | demain de 15 à 16h30
2026-03-18T17:30 .. 2026-03-18T18:30 | mercredi 18 à 17h30 à 18h30
2026-06-24 | mercredi 24
2026-03-12T08:30 | demain à huit heures trente
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_french_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "fr", "en") == expected
