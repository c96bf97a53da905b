"""Turns that ended otherwise than well, or were only copied, done again."""

import pytest

from core import errors
from core.agent import replay, runner
from core.domain import branches, steering
from core.storage import workspace
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.agent.test_replay import assert_same
from tests.integration.provider_double import calls, page, says, status

MILK = ("add_task", {"title": "Buy milk"})


@pytest.fixture
def double(database):
    with provider_double.running() as served:
        yield served


def answering(double, **more):
    return talking.answering(openai_base_url=double.url, model="m", **more)


def decide(caller, turn, decision):
    [first, *_] = [call for call in turn.calls if call.approval == "pending"]
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, first.call_id, decision)
    runner.wake()


def test_a_turn_whose_model_failed_after_a_call(double, caller, database, do):
    double.will(calls(MILK), page("<h1>Sign in</h1>"))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "failed"
    assert_same(turn.id, database, changes=1)


def test_a_turn_that_was_tried_again(double, caller, database, do):
    double.will(calls(MILK), status(401), says("Added."))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
        talking.retry(caller, turn.id)
        assert talking.ended(caller, turn.id).status == "done"
    assert_same(turn.id, database, changes=1)


def test_a_turn_that_another_model_took_over(double, caller, database, do):
    double.will(status(401))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "done"
    assert_same(turn.id, database, changes=1)


def test_a_turn_that_failed_at_once(double, caller, database, do):
    double.will(status(401))
    with answering(double, fallback=False):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "failed"
    assert_same(turn.id, database, changes=0)


def test_a_turn_that_reached_its_end_of_the_day(double, caller, database, do):
    double.will(calls(MILK, ("add_task", {"title": "Eggs"})))
    with answering(double, daily_changes=1):
        turn = talking.ask(caller, "add buy milk and eggs")
    assert turn.status == "stopped"
    assert_same(turn.id, database, changes=1)


def test_a_word_on_rows_that_had_changed(double, caller, database, do):
    do("add_task", title="Laundry")
    double.will(calls(("delete_task", {"task_id": 1})), says("It had changed."))
    with answering(double):
        turn = talking.ask(caller, "delete task 1")
        do("update_task", task_id=1, notes="n")
        decide(caller, turn, "approve")
        assert talking.ended(caller, turn.id).status == "done"
    assert_same(turn.id, database, changes=0)


def test_a_no_and_another_question_after_it(double, caller, database, do):
    do("add_task", title="Laundry")
    double.will(
        calls(("delete_task", {"task_id": 1})), calls(("complete_task", {"task_id": 1})), says("Done.")
    )
    with answering(double):
        turn = talking.ask(caller, "delete task 1")
        decide(caller, turn, "reject")
        turn = talking.ended(caller, turn.id)
        decide(caller, turn, "approve")
        turn = talking.ended(caller, turn.id)
    assert turn.status == "done"
    assert_same(turn.id, database, changes=1)


def test_nonsense_among_the_calls(double, caller, database, do):
    wrong = [("add_task", {"titel": "x"}), ("no_such_tool", {}), ("delete_task", {"task_id": 99}), MILK]
    double.will(calls(*wrong), calls(MILK), says("Added."))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "done"
    assert_same(turn.id, database, changes=2)


def test_a_turn_of_a_branch(double, caller, database, do):
    double.will(calls(MILK), says("Added."), calls(("complete_task", {"task_id": 1})), says("Done."))
    with answering(double):
        first = talking.ask(caller, "add buy milk")
        with workspace.open_workspace(caller) as ws:
            branch = branches.branch_conversation(ws, first.id)
        second = talking.ask(caller, "complete buy milk", branch.conversation_id)
        assert second.status == "done"
    assert_same(second.id, database, changes=1)
    [copied] = [
        row.id
        for row in workspace.read(
            caller.user_id,
            "select id from turns where user_id = %(caller_id)s and conversation_id = %(it)s and number = 1",
            {"it": branch.conversation_id},
        )
    ]
    with pytest.raises(errors.Conflict, match="copy"):
        replay.replay(copied, database)
