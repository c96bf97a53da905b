"""A change that hangs on something, what is done in part or by somebody else, and the task that is to stay as it is."""

import datetime

import pytest

from core.agent.interpreter import policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


def ops(text: str) -> set[str]:
    return {intent.op for intent in understand.understand(text, NOW, ("Work",))}


@pytest.mark.parametrize(
    "text",
    [
        "once I've swept the cellar, remove it",
        "once the hedge is trimmed delete it",
        "delete the choir task when I'm done with it",
        "if the cellar is tidy tick it off",
        "mark the cellar as done once it's tidy",
        "until the cellar is tidy don't remove it",
        "wenn der Keller fertig ist, hak ihn ab",
        "sobald ich den Keller fertig habe, lösch das",
        "dès que le rapport est fini, coche-le",
        "cuando termine el informe, bórralo",
    ],
)
def test_a_change_under_a_condition_is_not_made_now(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    "text",
    [
        "when you get a chance mark the choir task as done",
        "tick off the choir if you can",
        "if you don't mind, mark the choir as done",
        "I rang the dentist when I got home, mark it as done",
    ],
)
def test_a_courtesy_and_a_moment_that_has_passed_are_no_condition(text: str) -> None:
    assert ops(text) == {"complete"}


@pytest.mark.parametrize(
    "text",
    [
        "Den Bericht habe ich fast fertig",
        "Die Wäsche ist halb fertig",
        "ich hab die Wäsche noch nicht fertig",
        "Der Keller muss heute noch aufgeräumt werden",
        "casi he terminado el informe",
        "j'ai fini le rapport à moitié",
        "Bob finished the cellar",
        "Leila watered the ferns",
        "Grandpa swept the chimney",
    ],
)
def test_what_is_done_in_part_later_or_by_somebody_else_is_not_ticked_off(text: str) -> None:
    assert "complete" not in ops(text)


@pytest.mark.parametrize(
    "text", ["should we sell the piano?", "¿debería vender el piano?", "soll ich den Flügel verkaufen?"]
)
def test_wondering_what_to_do_adds_nothing(text: str) -> None:
    assert "create" not in ops(text)


@pytest.mark.parametrize(
    ("text", "op", "words"),
    [
        ("mark the choir as done but not the cellar", "complete", "choir"),
        ("finished the choir but not the cellar", "complete", "choir"),
        ("returned the books but not the keys", "complete", "returned the books"),
        ("the bill is paid, the cellar isn't swept yet", "complete", "bill"),
        ("the choir is done but the cellar isn't", "complete", "choir"),
        ("I did the choir but I didn't sweep the cellar", "complete", "choir"),
        ("delete the choir, not the cellar", "delete", "choir"),
        ("Chor erledigt, Keller noch nicht", "complete", "Chor"),
        ("la chorale est finie mais pas la cave", "complete", "chorale"),
    ],
)
def test_the_task_that_is_to_stay_is_not_the_one_that_is_changed(text: str, op: str, words: str) -> None:
    (found,) = understand.understand(text, NOW)
    assert (found.op, found.target.words) == (op, words)


def test_what_is_excepted_from_a_title_belongs_to_it() -> None:
    (found,) = understand.understand("add buy apples but not green ones", NOW)
    assert found.draft.title == "buy apples but not green ones"


@pytest.mark.parametrize(
    "text", ["chapter 14 is finished at last", "level 14 complete", "14 people finished", "remove 14 from 20"]
)
def test_a_number_of_something_else_is_no_number_of_a_task(text: str) -> None:
    assert not [intent.target.ids for intent in understand.understand(text, NOW) if intent.target.ids]


@pytest.mark.parametrize(
    "text", ["task 14 done", "14 is done", "done with 14", "mark 14 as done", "#14 finished"]
)
def test_a_number_by_itself_is_that_of_a_task(text: str) -> None:
    (found,) = understand.understand(text, NOW)
    assert (found.op, found.target.ids) == ("complete", (14,))
