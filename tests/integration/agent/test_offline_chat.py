"""Chat turns with the offline interpreter, through the runner, the MCP server and a real database."""

import asyncio
import dataclasses
import time
import uuid
from collections.abc import Callable

import pytest

from core import config, operations, tools
from core.agent import providers, runner
from core.domain import conversations, desk
from core.storage import workspace
from core.storage.workspace import Caller
from tests.integration.agent import talking

PATIENCE_SECONDS = 30
Say = Callable[..., list[str]]


@pytest.fixture
def say(caller: Caller) -> Say:
    """Says things one after another in one conversation of Ana's (or another caller's); the answers."""

    async def talk(person: Caller, messages: tuple[str, ...]) -> list[str]:
        answers, conversation = [], None
        async with runner.Runner(providers.Providers(config.Settings()), tools.server).serve():
            for message in messages:
                with workspace.open_workspace(dataclasses.replace(person, request_id=uuid.uuid4().hex)) as ws:
                    submitted = conversations.submit(ws, message, conversation)
                conversation = submitted.conversation_id
                runner.wake()
                answers.append(await ended(person, submitted.turn_id))
        return answers

    def perform(*messages: str, by: Caller = caller) -> list[str]:
        talking.never_ask(by)
        return asyncio.run(talk(by, messages))

    return perform


async def ended(person: Caller, turn_id: uuid.UUID) -> str:
    """The answer of a turn, waited for."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        turn = conversations.get_turn(workspace.read_workspace(person), turn_id)
        if not turn.is_live:
            assert turn.status == "done", turn.error_message
            return turn.answer
        await asyncio.sleep(0.02)
    raise AssertionError("the turn did not end")


def titles(do, **conditions: object) -> list[str]:
    return [task.title for task in do("list_tasks", **conditions).items]


def test_a_day_of_small_wishes(say, do):
    do("add_project", name="Work")
    answers = say(
        'add "submit tax return" to Work, high priority, due tomorrow, tag it finance',
        "add buy milk and call Ann",
        "show my tasks",
        "complete the milk",
        "move the tax return to Friday",
        "rename task 3 to call Ann Miller",
        "how many tasks do I have?",
        "undo",
    )
    assert answers[0].startswith("Added **submit tax return**")
    assert "**submit tax return** · tomorrow · high priority · Work (1)" in answers[2]
    assert answers[3] == "Completed **buy milk**."
    assert "2 open tasks" in answers[6]
    assert titles(do, status=["done"]) == ["buy milk"]
    assert sorted(titles(do, status=["todo"])) == ["call Ann", "submit tax return"]
    [tax] = do("list_tasks", text="tax").items
    assert (tax.project, tax.priority, tax.tags) == ("Work", "high", ["finance"])


def test_undo_said_twice_takes_back_two_steps(say, do):
    do("add_task", title="Buy milk")
    do("add_task", title="Dentist")
    *_, once, twice = say("make the milk urgent", "rename the dentist to call dr who", "undo", "undo")
    assert (once, twice) == (
        "Took back the last change to **Dentist**.",
        "Took back the last change to **Buy milk**.",
    )
    assert [task.priority for task in do("list_tasks").items] == ["none", "none"]


def test_a_question_survives_until_the_next_turn(say, do):
    for title in ("eggs", "bread", "oat milk", "rice"):
        do("add_task", title=title, project="Shopping")
    asked, done, undone = say("I bought everything on the Shopping list", "yes please", "undo")
    assert "4 tasks" in asked
    assert asked.endswith("?") or "yes or no" in asked
    assert done.startswith("Completed 4 tasks")
    assert "4 tasks" in undone
    assert len(titles(do, status=["todo"])) == 4


def test_two_reports_are_asked_about(say, do):
    do("add_task", title="Write quarterly report")
    do("add_task", title="Review budget report")
    asked, told = say("delete the report", "the budget one")
    assert "Which one" in asked
    assert "Review budget report" in told
    assert titles(do) == ["Write quarterly report"]
    assert titles(do, trash=True) == ["Review budget report"]


def test_what_the_trash_holds_comes_back(say, do):
    do("add_task", title="Laundry", due_on="2026-03-11")
    answers = say("delete laundry", "restore laundry", "start laundry", "complete laundry", "reopen laundry")
    assert "trash" in answers[0]
    assert answers[1] == "Brought back **Laundry**."
    [row] = do("list_tasks").items
    assert row.status == "todo"


def test_a_tools_refusal_is_told(say):
    assert say("complete task 99") == ["There is no task 99."]


def test_another_users_tasks_stay_out_of_reach(say, do, stranger):
    do("add_task", by=stranger, title="Bob secret party")
    answers = say("show me bob's tasks", "delete the secret party", "complete task 1", "list everything")
    assert not [answer for answer in answers if "secret party**" in answer]
    assert do("list_tasks", by=stranger).items[0].status == "todo"


def test_days_are_the_users_own(say, do, make_caller):
    [answer] = say("add call mum tomorrow at 9", by=make_caller("kim", time_zone="Pacific/Auckland"))
    assert "tomorrow at 09:00" in answer


def test_what_a_question_offers_is_kept_with_it_and_answers_it_letter_by_letter(caller, do):
    for title in ("Buy milk", "Buy milk and call Ann", "buy milk"):
        do("add_task", title=title)
    with talking.answering():
        asked = talking.submit(caller, "complete the milk")
        question = talking.ended(caller, asked.turn_id)
        assert question.choices == ["Buy milk #1", "Buy milk and call Ann", "buy milk #3"]
        answer = talking.ask(caller, question.choices[1], asked.conversation_id)
    assert answer.choices == []
    assert [task.id for task in do("list_tasks", status=["done"]).items] == [2]


def test_yes_and_no_are_offered_in_the_language_spoken(caller, do):
    talking.never_ask(caller)
    do("add_tasks", tasks=[{"title": f"Einkauf {n}"} for n in range(4)])
    with talking.answering():
        assert talking.ask(caller, "lösche alle Aufgaben").choices == ["Ja", "Nein"]
        assert talking.ask(caller, "was ist heute fällig?").choices == []


def test_all_that_a_message_did_is_taken_back_at_once_and_shown_so(caller, do):
    do("add_task", title="Laundry")
    with talking.answering():
        turn = talking.ask(caller, "add buy bread and complete the laundry")
    named = dataclasses.replace(caller, request_id=desk.undo_request_id(turn.request_id))
    operations.BY_NAME["undo"].perform({"turn_id": str(turn.id)}, named)
    acts = [call for call in talking.look(caller, turn.id).calls if call.changed]
    assert [call.undone for call in acts] == [True, True]
    assert [task.title for task in do("list_tasks", status=["todo"]).items] == ["Laundry"]
