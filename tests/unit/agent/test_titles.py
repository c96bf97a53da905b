"""What of a sentence is the title: all that names the task, and nothing of what frames it."""

import datetime

import pytest

from core.agent.interpreter import intents, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)  # a Wednesday


def wish(text: str) -> intents.Intent:
    """The one wish of a sentence."""
    (intent,) = understand.understand(text, NOW, ("Work", "Home", "Travel"))
    return intent


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("add choir to my calendar monday 6 am", "choir"),
        ("put choir on my calendar thursday 9 am to 5 pm", "choir"),
        ("füge Chorprobe meinem Kalender um 15:30 hinzu", "Chorprobe"),
        ("voulez-vous ajouter du cirage à la liste des choses à faire ?", "cirage"),
        ("pon cita con la notaria en mi lista de tareas", "cita con la notaria"),
        ("remind me to put the photos in my calendar", "put the photos in my calendar"),
    ],
)
def test_a_calendar_or_my_list_is_not_of_the_title_unless_something_is_put_in_it(text, title):
    assert wish(text).draft.title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("we need coffee lol", "coffee"),
        ("jot down submit expenses for me, due tomorrow", "submit expenses"),
        ("remind me to buy something for me tomorrow", "buy something for me"),
        ("remind me about the audit sharply at ten", "audit"),
        ("add a talk on how to look sharp", "talk on how to look sharp"),
    ],
)
def test_what_is_only_said_beside_it_is_not_of_the_title(text, title):
    assert wish(text).draft.title == title


@pytest.mark.parametrize(
    ("text", "title", "at"),
    [
        ("setze Zahnarzt in meinen Kalender um 6:30", "Zahnarzt", "06:30"),
        ("programa cena con Inés todos los viernes a las 17:00", "cena con Inés", "17:00"),
        ("nueva cita mañana a las 15:00", "cita", "15:00"),
    ],
)
def test_the_colon_of_a_time_begins_no_title(text, title, at):
    draft = wish(text).draft
    assert draft.title == title
    assert f"{draft.due_at:%H:%M}" == at
