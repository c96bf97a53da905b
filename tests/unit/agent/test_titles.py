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
        ("add task: learn to look sharp", "learn to look sharp"),
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


@pytest.mark.parametrize(
    ("text", "title", "on"),
    [
        ("remind me to email Petra about next week", "email Petra about next week", None),
        ("remind me to call Petra about the roof tomorrow", "call Petra about the roof", "2026-03-12"),
        ("add book flights for Easter", "book flights for Easter", None),
        ("add the roast for Easter Monday", "roast", "2026-04-06"),
        ("neue Aufgabe: Geschenke für Weihnachten", "Geschenke für Weihnachten", None),
        ("remind me to book a table for two tonight", "book a table for two", "2026-03-11"),
    ],
)
def test_a_date_that_is_spoken_about_or_meant_for_is_of_the_title(text, title, on):
    draft = wish(text).draft
    assert (draft.title, draft.due_on and str(draft.due_on)) == (title, on)


@pytest.mark.parametrize(
    "text",
    ["add dinner this evening at 8", "añade cena esta noche a las 20:00", "ajoute dinner ce soir à 20h"],
)
def test_an_hour_of_this_evening_takes_all_of_it_out_of_the_title(text):
    draft = wish(text).draft
    assert (draft.title in ("dinner", "cena"), f"{draft.due_at:%d. %H:%M}") == (True, "11. 20:00")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("mettez de la crème glacée sur la liste d'épicerie.", "crème glacée"),
        ("ajoute à mes tâches acheter des fruits et des légumes", "acheter des fruits et des légumes"),
        ("pense à me rappeler d'acheter du pain ce soir", "acheter du pain"),
        ("planifier le bal mardi à quatre heures", "bal"),
        ("plane Mittagessen mit Mara am Dienstag", "Mittagessen mit Mara"),
        ("erinnere mich jeden Montag an Medizin", "Medizin"),
        ("pon en el calendario día de compras el 1 de abril", "día de compras"),
        ("water the ferns every other day, add that please", "water the ferns"),
        ("every 1st of the month I need to pay rent", "pay rent"),
    ],
)
def test_the_verb_of_adding_is_no_part_of_the_title_and_that_of_the_task_is(text, title):
    draft = wish(text).draft
    assert draft.title == title


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("cambia la fecha de París a la próxima semana", "París"),
        ("change la date de l'excursion pour demain à 9h", "excursion"),
        ("répète chaussures chaque semaine", "chaussures"),
        ("repite aspirina cada semana", "aspirina"),
        ("wiederhole Chorprobe jede Woche", "Chorprobe"),
    ],
)
def test_a_new_date_or_repetition_is_no_part_of_the_name_of_what_is_changed(text, named):
    found = wish(text)
    assert (found.op, found.target.words) == ("update", named)
    assert found.draft.due_on or found.draft.due_at
