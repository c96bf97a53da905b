"""What asks for a plan, in five languages, and what only sounds like it."""

import datetime
import zoneinfo

import pytest

from core.agent.interpreter import intents, understand

NOW = datetime.datetime(2026, 3, 11, 10, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
PROJECTS = ("Work", "Web app")
ASKED = {
    "day": (
        "plan my day", "Can you help me plan my day?", "what should I work on next?", "where do I start",
        "make me a plan for today",        "plane meinen Tag",
        "Woran soll ich heute arbeiten?", "planifie ma journée", "sur quoi dois-je travailler ?",
        "planifica mi día", "¿qué debo hacer primero?", "mera din plan karo",
        "aaj mujhe kya karna chahiye", "میرے دن کا پلان بناؤ",
    ),
    "week_review": (
        "weekly review", "let's do my weekly review", "how was my week?", "Wochenrückblick", "wie war meine Woche?",
        "bilan de la semaine", "revisión semanal", "¿cómo fue mi semana?", "hafte ka jaiza do", "ہفتے کا جائزہ دو",
    ),
    "project_summary": (
        "summarise project Work", "summarize the Work project", "how is the work project going?", "summarise Work",
        "fasse das Projekt Work zusammen", "où en est le projet Work ?", "¿cómo va el proyecto Work?",
        "project Work ka khulasa",
    ),
    "breakdown": (
        "break down task 5", "break #5 down into steps", "split task 5 into smaller steps", "zerlege Aufgabe 5 in Schritte",
        "décompose la tâche 5 en étapes", "divide la tarea 5 en pasos",
        "task 5 ko steps mein baant do", "ٹاسک 5 کو مراحل میں تقسیم کرو",
    ),
    "duplicates": (
        "find duplicates", "are there any duplicate tasks?", "merge my duplicate tasks", "gibt es doppelte Aufgaben?",
        "Duplikate zusammenführen", "trouve les doublons", "fusiona las tareas duplicadas", "duplicate tasks dhoondo",
    ),
    "confirm": ("apply", "apply the plan", "yes, apply it", "anwenden", "appliquer", "aplicar"),
    "reject": ("not now", "nicht jetzt", "pas maintenant", "ahora no"),
    "create": ("add plan my day", "add weekly review every friday", "remind me to break down the boxes"),
    "complete": ("I finished the weekly review", "mark plan my day as done"),
    "delete": ("delete the weekly review task",),
    "update": ("move the weekly review to monday",),
    "start": ("resume task 3",),
    "query": ("summarise my day", "give me a summary of my tasks", "what is due this week"),
}  # fmt: skip


@pytest.mark.parametrize(("op", "text"), [(op, text) for op, texts in ASKED.items() for text in texts])
def test_a_sentence_asks_for_this(op: str, text: str) -> None:
    assert understand.understand(text, NOW, PROJECTS)[0].op == op


@pytest.mark.parametrize("text", ASKED["project_summary"])
def test_a_summary_is_about_the_project_as_it_is_spelled(text: str) -> None:
    assert understand.understand(text, NOW, PROJECTS)[0].target.filter == intents.Filter(project="Work")


@pytest.mark.parametrize("text", ASKED["breakdown"])
def test_a_break_down_is_about_the_task_that_is_named(text: str) -> None:
    assert understand.understand(text, NOW, PROJECTS)[0].target.ids == (5,)


def test_a_day_can_be_given_a_length() -> None:
    assert understand.understand("plan my day with 3 hours", NOW)[0].draft.estimate_minutes == 180


def test_without_the_word_project_it_has_to_be_one() -> None:
    assert understand.understand("summarise the plumbing", NOW, PROJECTS)[0].op != "project_summary"
