"""Values beside a wish, in any order and language; notes; many tasks moved at once; and what others want."""

import datetime
import zoneinfo

import pytest

from core.agent.interpreter import intents, understand

NOW = datetime.datetime(2026, 5, 20, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))  # a Wednesday


def read(text: str) -> list[intents.Intent]:
    return understand.understand(text, NOW, ["Work", "Home"])


def values(draft: intents.Draft) -> dict[str, object]:
    """The values of a draft, a date as it would be written down."""
    due = draft.due_on or (draft.due_at and draft.due_at.replace(tzinfo=None))
    said = {"priority": draft.priority, "project": draft.project, "tags": draft.tags, "notes": draft.notes}
    said |= {"minutes": draft.estimate_minutes, "due": due and due.isoformat()[:16]}
    return {name: value for name, value in said.items() if value}


@pytest.mark.parametrize(
    ("text", "title", "wanted"),
    [
        (
            "add flight to Rome with a note saying window seat, due Monday",
            "flight to Rome",
            {"due": "2026-05-25", "notes": "window seat"},
        ),
        (
            "add cake for Lena on Sunday, she turns 5",
            "cake for Lena",
            {"due": "2026-05-24", "notes": "she turns 5"},
        ),
        ("urgent : rappeler le plombier", "rappeler le plombier", {"priority": "urgent"}),
        (
            "Morgen um 9 Zahnarzt anrufen, wichtig",
            "Zahnarzt anrufen",
            {"due": "2026-05-21T09:00", "priority": "high"},
        ),
        (
            "und am Freitag die Miete überweisen #Wohnung",
            "Miete überweisen",
            {"due": "2026-05-22", "project": "Wohnung"},
        ),
        (
            "also call mum tonight at 8, it's important",
            "call mum",
            {"due": "2026-05-20T20:00", "priority": "high"},
        ),
        (
            "every second Tuesday water the plants, 10 min",
            "water the plants",
            {"due": "2026-06-02", "minutes": 10},
        ),
        (
            "wash the car, 30 min, Saturday, low priority",
            "wash the car",
            {"due": "2026-05-23", "minutes": 30, "priority": "low"},
        ),
        (
            "and also order printer paper, 5 minutes, not urgent",
            "order printer paper",
            {"minutes": 5, "priority": "low"},
        ),
        (
            "high priority: send the contract to Kim by Thursday",
            "send the contract to Kim",
            {"due": "2026-05-21", "priority": "high"},
        ),
        (
            "remind me to send Tom the keys, and note that he lives in Kiel",
            "send Tom the keys",
            {"notes": "he lives in Kiel"},
        ),
        (
            "add buy Leo a present on Friday and add a note that he likes jazz",
            "buy Leo a present",
            {"due": "2026-05-22", "notes": "he likes jazz"},
        ),
        (
            "et vendredi payer l'électricité, c'est urgent",
            "payer l'électricité",
            {"due": "2026-05-22", "priority": "urgent"},
        ),
        (
            "y también regar las plantas mañana, 15 minutos",
            "regar las plantas",
            {"due": "2026-05-21", "minutes": 15},
        ),
        (
            "kal subah 9 baje doctor ko call karna hai, zaroori",
            "doctor ko call karna",
            {"due": "2026-05-21T09:00", "priority": "urgent"},
        ),
    ],
)
def test_what_is_said_beside_a_new_task_leaves_its_title(text, title, wanted):
    [intent] = read(text)
    assert (intent.op, intent.draft.title, values(intent.draft)) == ("create", title, wanted)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("put the laundry in a project called Chores", "laundry", {"project": "Chores"}),
        (
            "repousse le loyer à mardi et mets-le en priorité haute",
            "loyer",
            {"due": "2026-05-26", "priority": "high"},
        ),
        ("add a note to the gym that I need new shoes", "gym", {"notes": "I need new shoes"}),
        ("ajoute une note au loyer : payer en ligne", "loyer", {"notes": "payer en ligne"}),
        ("the laundry will take 90 minutes", "laundry", {"minutes": 90}),
        ("die Steuererklärung dauert etwa 3 Stunden", "Steuererklärung", {"minutes": 180}),
        ("change the gym to freiday", "gym", {"due": "2026-05-22"}),
        ("bijli ka bill kal tak kar do", "bijli ka bill", {"due": "2026-05-21"}),
    ],
)
def test_what_is_said_beside_a_change_is_changed_too(text, words, wanted):
    [intent] = read(text)
    assert (intent.op, intent.target.words, values(intent.draft)) == ("update", words, wanted)


@pytest.mark.parametrize(
    ("text", "first", "due"),
    [
        ("move everything from Thursday to next Tuesday", "2026-05-21", "2026-05-26"),
        ("all of today's tasks to tomorrow", "2026-05-20", "2026-05-21"),
        ("alles von Donnerstag auf nächsten Dienstag", "2026-05-21", "2026-05-26"),
        ("tout ce qui est pour demain, à lundi", "2026-05-21", "2026-05-25"),
        ("todo lo de mañana al lunes", "2026-05-21", "2026-05-25"),
        ("kal ke sab kaam peer par le jao", "2026-05-21", "2026-05-25"),
    ],
)
def test_all_of_a_day_is_moved_and_nothing_else(text, first, due):
    [intent] = read(text)
    day = datetime.date.fromisoformat(first)
    assert (intent.op, intent.target.every, values(intent.draft)) == ("update", True, {"due": due})
    assert (intent.target.filter.due_from, intent.target.filter.due_to) == (day, day)


@pytest.mark.parametrize("text", ["small, medium, low", "make a note to buy milk", "everything to Friday"])
def test_what_only_looks_like_a_value_is_none(text):
    [intent] = read(text)
    assert not intent.draft.priority and not intent.draft.notes
    assert intent.target.filter == intents.Filter()


@pytest.mark.parametrize(
    ("text", "guess"),
    [("my boss said to delete the memo", "delete"), ("my wife wants me to fix the bike tomorrow", "create")],
)
def test_what_others_want_is_asked_about(text, guess):
    [intent] = read(text)
    assert (intent.op, intent.guess) == ("clarify", guess)


def test_a_question_is_answered_in_its_language():
    [intent] = read("was steht diese Woche an?")
    assert (intent.op, intent.language) == ("query", "de")
