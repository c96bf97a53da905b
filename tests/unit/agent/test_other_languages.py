"""What people type in German, French, Spanish and Urdu: without accents, as a question, about other things."""

import datetime
import zoneinfo

import pytest

from core.agent.interpreter import letters, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))


def op(text: str) -> str:
    """The one operation of a sentence."""
    (intent,) = understand.understand(text, NOW)
    return intent.op


@pytest.mark.parametrize(
    ("spelt", "typed", "expected"),
    [
        ("füge Käse zu meiner Einkaufsliste hinzu", "fuege Kaese zu meiner Einkaufsliste hinzu", "create"),
        ("lösche Brot von meiner Liste", "losche Brot von meiner Liste", "delete"),
        ("ajoute du lait à mes tâches", "ajoute du lait a mes taches", "create"),
        ("débarrasse-toi de la tâche devis", "debarrasse-toi de la tache devis", "delete"),
        ("añade pan a mi lista", "anade pan a mi lista", "create"),
        ("recuérdame sacar la basura", "recuerdame sacar la basura", "create"),
    ],
)
def test_accents_may_be_left_out(spelt, typed, expected):
    assert op(spelt) == op(typed) == expected


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("ya pagué el alquiler", "¿ya pagué el alquiler?"),
        ("la présentation est terminée", "la présentation est terminée ?"),
        ("der Müll ist rausgebracht", "ist der Müll schon rausgebracht?"),
    ],
)
def test_what_is_said_is_done_and_what_is_asked_changes_nothing(said, asked):
    assert op(said) == "complete"
    assert op(asked) == "query"


@pytest.mark.parametrize(
    "text",
    [
        "Stell die Heizung auf 21 Grad",
        "Allume la lumière du salon",
        "Enciende la luz del salón",
        "batti band kar do",
    ],
)
def test_what_other_assistants_look_after_changes_nothing(text):
    assert op(text) in ("out_of_scope", "smalltalk")


def test_a_letter_in_brackets_keeps_its_accent():
    assert letters.plain_phrase("termin[é] tâche") == "termin[é] tache"


def test_an_umlaut_may_be_one_letter_or_two():
    assert letters.plain_phrase("lösche") == "loe?sche"
