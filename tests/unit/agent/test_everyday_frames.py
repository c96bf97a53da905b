"""What people put around a wish: excuses, courtesies, questions, lists opened first."""

import datetime
import zoneinfo

import pytest

from core.agent.interpreter import understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))


def ops(text: str) -> list[str]:
    """The operations of a message."""
    return [intent.op for intent in understand.understand(text, NOW)]


@pytest.mark.parametrize(
    ("text", "op", "named"),
    [
        ("forget about the newsletter todo", "delete", "newsletter"),
        ("drop the thing about the attic", "delete", "attic"),
        ("delete the reminder I set for the parking permit", "delete", "parking permit"),
        ("untick parsnips, I haven't bought them", "reopen", "parsnips"),
        ("bring the attic task back to open", "reopen", "attic"),
        ("take parsnips off, we have plenty", "delete", "parsnips"),
        ("that's done now, the attic", "complete", "attic"),
        ("I managed to finish the slides", "complete", "slides"),
        ("oops, untick the ironing", "reopen", "ironing"),
        ("marca la llamada al banco como urgente", "update", "llamada al banco"),
        ("quítale la fecha a la suscripción", "update", "suscripción"),
        ("Pass verlängern bitte als wichtig markieren", "update", "Pass verlängern"),
        ("Meeting mit Sandra ist jetzt Dienstag um 11", "update", "Meeting mit Sandra"),
        ("tag both of them holiday", "update", ""),
        ("should I delete the attic task?", "query", "attic"),
        ("report's done", "complete", "report"),
        ("ive finished the hoovering", "complete", "hoovering"),
        ("lösch bitte die Aufgabe mit dem Friseur", "delete", "Friseur"),
        ("mach die Aufgabe mit der Wäsche wieder auf", "reopen", "Wäsche"),
        ("pack die Miete ins Projekt Haushalt", "update", "Miete"),
        ("ich fang jetzt mit der Präsentation an", "start", "Präsentation"),
        ("supprime la tâche du coiffeur", "delete", "coiffeur"),
        ("le plombier vient mercredi finalement, change-le", "update", "plombier"),
        ("mejor pon la piscina el sábado", "update", "piscina"),
        ("haz urgente la declaración de la renta", "update", "declaración de la renta"),
        ("bill wala kaam parson tak barha do", "update", "bill"),
        ("change the start time of choir to 9:15", "update", "choir"),
        ("get rid of parsnips on the list", "delete", "parsnips"),
        ("throw away the stale bread task", "delete", "stale bread"),
        ("go to my list and remove parsnips", "delete", "parsnips"),
        ("we changed plans, so take the picnic off my list", "delete", "picnic"),
        ("I already have pepper so remove it from the list", "delete", "pepper"),
        ("parsnips should be removed from the list", "delete", "parsnips"),
        ("I want parsnips off my shopping list", "delete", "parsnips"),
        ("no need to buy parsnips on the grocery list", "delete", "parsnips"),
        ("tick the box for sweep the cellar", "complete", "sweep the cellar"),
        ("change my lunch with Ines to one thirty", "update", "lunch with Ines"),
        ("le grenier est prioritaire", "update", "grenier"),
        ("setze den Haken bei Keller fegen", "complete", "Keller fegen"),
        ("leg den Elternabend eine Woche später", "update", "Elternabend"),
        ("all the laundry is folded and put away", "complete", "laundry"),
        ("the oven's repaired now", "complete", "oven"),
        ("cat's been fed, cross that off", "complete", "cat"),
        ("the dog's been walked, tick it off", "complete", "dog"),
        ("dishes done, cross them off", "complete", "dishes"),
        ("bins have been put out, cross that off", "complete", "bins"),
        ("the washing's been hung out", "complete", "washing"),
    ],
)
def test_a_frame_is_told_from_what_it_is_about(text, op, named):
    (intent,) = understand.understand(text, NOW)
    assert (intent.op, intent.target.words) == (op, named)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("give me a heads-up about the boiler check", "boiler check"),
        ("note for thursday 6pm: parents' evening", "parents' evening"),
        ("would you be able to pop parsnips on my list?", "parsnips"),
        ("jot down oil change for the van", "oil change for the van"),
        ("it'd be great if you could add parsnips", "parsnips"),
        ("gonna need a task for the insurance renewal", "insurance renewal"),
        ("set up a recurring task to sweep the cellar every month", "sweep the cellar"),
        ("el sábado debo cortar el césped", "cortar el césped"),
        ("I'd like to have parsnips on my list", "parsnips"),
        ("we've run out of parsnips add to list", "parsnips"),
        ('throw "reply to Jo" in the inbox', "reply to Jo"),
        ("water the orchids every sunday", "water the orchids"),
        ("har itwar paudon ko pani dena", "paudon ko pani dena"),
        ("doodh khatam ho gaya, list mein likh do", "doodh"),
        ("don't let me leave without my passport", "passport"),
        ("bring up the grocery list and add parsnips", "parsnips"),
        ("is there oat milk on my list, add it if it's not", "oat milk"),
        ("parsnips need to be added to the list", "parsnips"),
        ("my grocery list needs parsnips", "parsnips"),
        ("my list needs to have parsnips on it", "parsnips"),
        ("put parsnips in my grocery list", "parsnips"),
        ("put parsnips down on my shopping list", "parsnips"),
        ("add wax the skis as a task", "wax the skis"),
        ("pack noch Zahnpasta auf den Einkaufszettel", "Zahnpasta"),
        ("erinnere mich daran, noch einmal zu üben", "noch einmal zu üben"),
        ("ich muss noch einmal üben, schreib das auf", "noch einmal üben"),
        ("remember to switch off the heater", "switch off the heater"),
        ("I need a reminder set for my flight check-in", "flight check-in"),
        ("I'll need a reminder about the concert tickets", "concert tickets"),
        ("could I get a reminder to check the mail", "check the mail"),
        ("also parsnips for the list", "parsnips"),
        ("programme une visite chez le garagiste", "visite chez le garagiste"),
        ("mujhe gas ka bill bharna hai kal", "gas ka bill bharna"),
    ],
)
def test_what_is_to_be_added_is_found_in_its_frame(text, title):
    (intent,) = understand.understand(text, NOW)
    assert (intent.op, intent.draft.title) == ("create", title)


@pytest.mark.parametrize(
    "text",
    [
        "remind me what I have to buy",
        "what were the things i was trying to remember",
        "walk me through the items on my list",
        "confirm that soap is on my list",
        "on the shopping list did i put soap",
        "gibt es noch offene Punkte",
        "aaj shaam ko koi kaam hai",
    ],
)
def test_a_question_in_other_words_is_a_question(text):
    assert ops(text) == ["query"]


@pytest.mark.parametrize(
    "text",
    [
        "much obliged",
        "call me a cab for tomorrow",
        "put the car in sport mode",
        "what's up",
        "that's all for now",
        "change your voice",
        "ändere deine Stimme",
        "das hast du gut gemacht",
    ],
)
def test_what_asks_for_nothing_changes_nothing(text):
    assert set(ops(text)) <= {"smalltalk", "out_of_scope"}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("push the choir back an hour", 60),
        ("move the choir two hours earlier", -120),
        ("make the choir half an hour later", 30),
        ("delay the choir by 45 minutes", 45),
        ("verschieb den Chor um zwei Stunden", 120),
        ("décale la chorale d'une heure", 60),
    ],
)
def test_hours_move_a_time_of_day(text, minutes):
    (intent,) = understand.understand(text, NOW)
    assert (intent.op, intent.draft.shift_minutes, intent.draft.due_at) == ("update", minutes, None)


@pytest.mark.parametrize(
    "text", ["go ahead and take the gym off my list", "tomorrow at 4, remind me to start the oven"]
)
def test_a_courtesy_or_a_time_before_a_wish_is_no_wish_of_its_own(text):
    assert len(ops(text)) == 1


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("annule ce que tu viens de faire", "undo"),
        ("deshaz lo que has hecho", "undo"),
        ("wapas karo jo abhi kiya", "undo"),
        ("welche Aufgaben sind wichtig", "query"),
        ("gibt's was Dringendes", "query"),
        ("qu'est-ce qui est urgent", "query"),
    ],
)
def test_what_is_said_in_passing_is_read(text, op):
    assert ops(text) == [op]


def test_a_doing_on_a_day_is_offered_to_be_added():
    (intent,) = understand.understand("call mum tomorrow", NOW)
    assert (intent.op, intent.draft.title) == ("clarify", "call mum")
