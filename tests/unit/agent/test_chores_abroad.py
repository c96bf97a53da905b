"""Chores as lists of other languages say them, and orders of those languages that forbid."""

import datetime

import pytest

from core.agent.interpreter import policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("text", "titles", "project"),
    [
        ("sacar la basura cada martes", ["sacar la basura"], None),
        ("limpiar la cocina el sábado", ["limpiar la cocina"], None),
        ("regar las plantas todos los días laborables", ["regar las plantas"], None),
        ("faire les vitres un samedi sur deux", ["faire les vitres"], None),
        ("ajoute du lait aux courses", ["lait"], "Courses"),
        ("ajoute des piles et du dentifrice aux courses", ["piles", "dentifrice"], "Courses"),
        ("doodh list mein daal do", ["doodh"], None),
        ("doodh aur anday list mein daal do", ["doodh", "anday"], None),
        ("سبزی لانی ہے کل", ["سبزی لانی"], None),
        ("sabzi lani hai kal", ["sabzi lani"], None),
        ("grocery list mein doodh daal do", ["doodh"], "Grocery"),
    ],
)
def test_a_chore_is_added_whole(text: str, titles: list[str], project: str | None) -> None:
    found = understand.understand(text, NOW)
    assert [(one.op, one.draft.title, one.draft.project) for one in found] == [
        ("create", title, project) for title in titles
    ]


@pytest.mark.parametrize("text", ["Müll jeden zweiten Donnerstag rausbringen", "tirar la basura mañana"])
def test_a_chore_without_a_word_for_adding_is_offered(text: str) -> None:
    (intent,) = understand.understand(text, NOW)
    assert intent.op in ("clarify", "create")
    assert intent.draft.title == text.replace(" jeden zweiten Donnerstag", "").replace(" mañana", "")


@pytest.mark.parametrize(
    "text",
    [
        "lösch bitte nicht die Steuererklärung",
        "verschieb nicht den Zahnarzt",
        "hak nicht die Wäsche ab",
        "supprime pas la tâche du passeport",
        "coche surtout pas la lessive",
    ],
)
def test_what_is_forbidden_in_passing_changes_nothing(text: str) -> None:
    assert not {intent.op for intent in understand.understand(text, NOW)} & policy.MUTATIONS


def test_what_is_said_to_a_list_still_takes_off_it() -> None:
    for text in ("saca el pan de la lista", "quita el pan de la lista"):
        (intent,) = understand.understand(text, NOW)
        assert (intent.op, intent.target.words) == ("delete", "pan")


@pytest.mark.parametrize("text", ["scrap that, I meant thursday", "cancel that, make it thursday"])
def test_a_change_of_mind_corrects_and_deletes_nothing(text: str) -> None:
    (intent,) = understand.understand(text, NOW)
    assert (intent.op, intent.draft.due_on) == ("update", datetime.date(2026, 3, 12))


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("cambia el gimnasio a las 19h", 19),
        ("mueve el gimnasio a las 19", 19),
        ("pon el gimnasio a las 7 de la tarde", 19),
        ("pasa la reunión a las cuatro", 16),
    ],
)
def test_an_hour_to_move_to_is_no_new_name(text: str, hour: int) -> None:
    (intent,) = understand.understand(text, NOW)
    assert intent.draft.title is None
    assert intent.draft.due_at and intent.draft.due_at.hour == hour


def test_what_was_long_ago_is_a_tale() -> None:
    (intent,) = understand.understand("we completed the merger in 2019", NOW)
    assert intent.op not in policy.MUTATIONS
