"""How things are: a fact asks for nothing, and what is told of a task changes that task and no other."""

import datetime

import pytest

from core.agent.interpreter import intents, policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


def read(text: str) -> list[intents.Intent]:
    return understand.understand(text, NOW, ("Work",))


def names(text: str) -> list[tuple[str, str]]:
    return [(intent.op, intent.target.words) for intent in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "we ran into Petra at the pool on monday",
        "the neighbours came over for supper last night",
        "i saw my cousin in the library",
        "friday is my grandmother's birthday",
        "tomorrow is the longest day of the year",
        "it has been windy since tuesday",
        "übermorgen ist Ostern",
        "jeudi il neige",
        "el lunes es fiesta",
        "aaj meri salgirah hai",
        "there's no need to remind me",
        "i just got back from the choir",
        "the choir is booked for friday",
        "The verdict, due on Monday, will be appealed by both sides.",
        "Friday: prices fell sharply after the verdict",
        "add salt and stir",
    ],
)
def test_a_fact_changes_nothing(text: str) -> None:
    assert not {intent.op for intent in read(text)} & policy.MUTATIONS


@pytest.mark.parametrize("text", ["the fence isn't painted", "neither the choir nor the cellar is done"])
def test_what_is_denied_is_not_ticked_off(text: str) -> None:
    assert {intent.op for intent in read(text)} <= {"clarify", "reopen", "out_of_scope", "smalltalk"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("choir: done, cellar: done", [("complete", "choir"), ("complete", "cellar")]),
        ("choir done. cellar swept", [("complete", "choir"), ("complete", "cellar")]),
        ("the choir is done and the hedge is urgent", [("complete", "choir"), ("update", "hedge")]),
        ("both the choir and the cellar are finished", [("complete", "choir and the cellar")]),
        ("all of choir, cellar and hedge are done", [("complete", "choir, cellar and hedge")]),
        ("mark choir as done and cellar as done", [("complete", "choir and cellar")]),
        ("i've finished the essay so move choir to friday", [("complete", "essay"), ("update", "choir")]),
        ("i'm done with the essay so move choir to friday", [("complete", "essay"), ("update", "choir")]),
        ("done: choir, cellar", [("complete", "choir, cellar")]),
        ("the hedge's all trimmed up now", [("complete", "hedge")]),
        ("take out the bins every tuesday", [("create", "")]),
        ("delete the choir, no wait, the cellar", [("delete", "cellar")]),
        ("mvoe choir to friday", [("update", "choir")]),
        ("chuck stamps off my list, got plenty", [("delete", "stamps")]),
        ("well done, much appreciated", [("smalltalk", "")]),
    ],
)
def test_what_is_said_of_each_is_done_to_each(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


def test_what_is_marked_may_be_called_like_an_order() -> None:
    [one] = read("mark sort photos and delete all emails as done")
    assert (one.op, one.target.words) == ("complete", "sort photos and delete all emails")


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("the hedge is urgent", intents.Draft(priority="urgent")),
        ("the hedge is now a low priority", intents.Draft(priority="low")),
        ("sweep cellar -> high", intents.Draft(priority="high")),
        ("sweep cellar: high", intents.Draft(priority="high")),
        ("make the hedge a priority", intents.Draft(priority="high")),
        ("bump the hedge up to urgent", intents.Draft(priority="urgent")),
        ("move choir to monday, sorry, friday", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("set the hedge to low, no wait, high", intents.Draft(priority="high")),
        ("verschieb Chor auf Montag, nein, Freitag", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("choir → friday", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("choir to friday", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("set high priority for the hedge", intents.Draft(priority="high")),
        ("the hedge is no longer urgent", intents.Draft(clear=("priority",))),
        ("stop repeating the choir", intents.Draft(clear=("recurrence",))),
        ("no deadline for the hedge", intents.Draft(clear=("due_on", "due_at"))),
        ("set the choir to next year on may 5", intents.Draft(due_on=datetime.date(2027, 5, 5))),
        ("seto es urgente", intents.Draft(priority="urgent")),
        ("ponla urgente", intents.Draft(priority="urgent")),
        ("ponlo para el viernes", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("mets-la en urgent", intents.Draft(priority="urgent")),
        ("décale-le à vendredi", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("el seto es urgente", intents.Draft(priority="urgent")),
        ("safai zaroori hai", intents.Draft(priority="urgent")),
    ],
)
def test_what_a_task_is_said_to_be_becomes_its_value(text: str, draft: intents.Draft) -> None:
    [one] = read(text)
    assert (one.op, one.draft) == ("update", draft)


@pytest.mark.parametrize(
    "text", ["which ones are high priority", "what is urgent", "list whatever is high priority"]
)
def test_a_question_about_values_stays_one(text: str) -> None:
    assert {intent.op for intent in read(text)} == {"query"}


@pytest.mark.parametrize(
    "text", ["forget about the choir", "choir practice is cancelled", "the vet cancelled"]
)
def test_what_is_off_is_deleted_only_when_agreed(text: str) -> None:
    [one] = read(text)
    assert (one.op, one.confidence) == ("delete", policy.SUPPOSED)


def test_the_tasks_of_a_project_that_is_none_are_no_task_of_that_name() -> None:
    for text in ("delete tasks in Holiday", "complete all tasks in Holiday"):
        [one] = read(text)
        assert one.target == intents.Target(every=True, filter=intents.Filter(project="Holiday"))
