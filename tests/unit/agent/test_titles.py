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
        ("put rent a van at the top of my list", "rent a van"),
        ("rappeler le plombier demain", "rappeler le plombier"),
        ("Chorprobe am Freitag um 9 als Aufgabe anlegen", "Chorprobe"),
        ("meeting ki tayyari kal", "meeting ki tayyari"),
        ("Grandma's party on Saturday, she turns 80", "Grandma's party"),
        ("add a rowing trip", "rowing trip"),
        ("add CSS audit", "CSS audit"),
        ("put a note in to get the piano tuned by friday", "get the piano tuned"),
        ("note to self to oil the hinges every other day", "oil the hinges"),
        ("set a reminder to myself to oil the hinges", "oil the hinges"),
        ("i need to, um, renew the lease by friday", "renew the lease"),
        ("pick up the suit for monday 10", "pick up the suit"),
        ("add file the papers in two days time", "file the papers"),
        ("remind me to ring Ana on monday at 3, sorry, tuesday", "ring Ana"),
        ("remind me to oil the hinges, no, the lock tomorrow", "oil the lock"),
        ("ami ko khat likhna hai, add kar do", "ami ko khat likhna hai"),
        ("paudon ko paani dena yaad dilana kal", "paudon ko paani dena"),
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
        ("schedule an appointment for saturday at 1:30 pm to measure the shed", "measure the shed"),
        ("add an appointment to calendar", "appointment"),
        ("schedule an appointment with the dentist", "appointment with the dentist"),
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


def test_a_name_in_capitals_ends_in_no_favour():
    assert wish("add Catch Me If You Can").draft.title == "Catch Me If You Can"
    assert wish("add milk if you can").draft.title == "milk"


@pytest.mark.parametrize(
    ("text", "named", "field", "value"),
    [
        ("move go to the bank to Friday", "go to the bank", "due_on", datetime.date(2026, 3, 13)),
        ("pasa llamar a mamá al viernes", "llamar a mamá", "due_on", datetime.date(2026, 3, 13)),
        ("move talk to Ben to Work", "talk to Ben", "project", "Work"),
        ("rename go to gym to go to yoga", "go to gym", "title", "go to yoga"),
        ("change call mum to call dad", "call mum", "title", "call dad"),
        ("actualiza llamar a mamá", "llamar a mamá", "title", None),
    ],
)
def test_a_name_reaches_as_far_as_leaves_a_value(text, named, field, value):
    found = wish(text)
    assert (found.op, found.target.words, getattr(found.draft, field)) == ("update", named, value)


def test_the_time_a_task_had_is_not_of_its_name():
    found = wish("reprograma mi cita con el dentista a las 15:30 para las 16:00")
    assert found.target.words == "cita con el dentista"
    assert f"{found.draft.due_at:%H:%M}" == "16:00"


def test_an_hour_and_a_day_are_no_project():
    found = wish("move the dentist to 4 on Thursday")
    assert (found.draft.project, f"{found.draft.due_at:%d. %H:%M}") == (None, "12. 16:00")


@pytest.mark.parametrize("text", ["book MOT", "book the vet for friday", "can you book a haircut"])
def test_what_one_books_for_oneself_is_to_be_done(text):
    assert wish(text).op == "create"
    assert wish(text).draft.title.startswith("book ")


@pytest.mark.parametrize(
    "text", ["book a flight to Rome", "book me a hotel", "book a haircut for me at supercuts"]
)
def test_what_an_assistant_books_is_not(text):
    assert wish(text).op != "create"


def test_a_repetition_may_stand_before_what_is_done():
    draft = wish("tous les 5 du mois, payer le loyer").draft
    assert (draft.title, draft.recurrence) == ("payer le loyer", "FREQ=MONTHLY;BYMONTHDAY=5")


@pytest.mark.parametrize(
    "text",
    [
        "remind me about it an hour before",
        "remind me of that",
        "füg bloß nichts hinzu",
        "we need better leaders",
        "wir brauchen bessere Politiker",
        "on a besoin d'un meilleur gouvernement",
        "necesitamos mejores líderes",
        "falta sal en la sopa",
        "il manque du sel dans la soupe",
        "es fehlt Salz in der Suppe",
        "es fehlt mir an Geduld",
        "j'ai ajouté trop de sucre dans mon café",
    ],
)
def test_what_names_no_task_adds_none(text):
    assert wish(text).op not in ("create", "update", "complete", "delete")


@pytest.mark.parametrize(
    "text", ["we need new lightbulbs", "falta leche", "il manque du sel", "wir brauchen Salz"]
)
def test_what_the_house_lacks_is_still_to_be_bought(text):
    assert wish(text).op == "create"


def test_what_was_spoken_of_gets_a_date_and_no_task_of_its_own():
    found = wish("remind me about it tomorrow")
    assert (found.op, found.target.pronoun, str(found.draft.due_on)) == ("update", True, "2026-03-12")


def test_two_changes_of_what_was_spoken_of_are_two():
    first, second = understand.understand(
        "make it urgent and put it in project Home with label health", NOW, ("Home",)
    )
    assert (first.draft.priority, second.draft.project, second.draft.tags) == ("urgent", "Home", ("health",))
    assert first.target.pronoun and second.target.pronoun
