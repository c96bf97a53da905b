"""All that one answer of a model wants to do and that has to wait is asked about at once, and decided at once."""

import dataclasses
import datetime
import uuid
import zoneinfo

import psycopg
import pytest

from core import errors
from core.agent import runner, spoken
from core.domain import profiles, steering
from core.storage import workspace
from pages import cards
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.agent.test_kills import died, process
from tests.integration.provider_double import calls, says

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")


@pytest.fixture
def double(database):
    with provider_double.running() as served:
        yield served


@pytest.fixture
def board(do):
    """Four tasks; the dentist, the report, the eggs and the plants."""
    titles = ("Call the dentist", "Write report", "Buy eggs", "Water plants")
    do("add_tasks", tasks=[{"title": title} for title in titles])


def pending(turn):
    return [call for call in turn.calls if call.approval == "pending"]


def say(caller, words, conversation=None):
    with workspace.open_workspace(dataclasses.replace(caller, request_id=uuid.uuid4().hex)) as ws:
        said = spoken.submit(ws, words, conversation)
    runner.wake()
    return said


def decide(caller, turn, decision):
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, pending(turn)[0].call_id, decision)
    runner.wake()


def on_the_list(do):
    return [task.title for task in do("list_tasks").items]


def asked(caller, words="delete the dentist and delete the eggs"):
    said = say(caller, words)
    turn = talking.ended(caller, said.turn_id)
    assert turn.status == "waiting_for_approval"
    return said, turn


def test_two_deletions_of_one_message_are_one_card_and_one_word(caller, do, board):
    with talking.answering():
        _, turn = asked(caller)
        assert [call.arguments for call in pending(turn)] == [{"task_id": 1}, {"task_id": 3}]
        [card] = cards.approvals(turn)
        assert (card.title, card.summary, card.state) == ("Approve 2 changes", "Move to the trash", "pending")
        assert card.changes == [
            ("Call the dentist", "on the list", "in the trash"),
            ("Buy eggs", "on the list", "in the trash"),
        ]
        decide(caller, turn, "approve")
        assert talking.ended(caller, turn.id).status == "done"
    assert on_the_list(do) == ["Write report", "Water plants"]
    [card] = cards.approvals(talking.look(caller, turn.id))
    assert (card.title, card.state) == ("2 changes", "approved")


@pytest.mark.parametrize(("word", "left"), [("yes", 2), ("no", 4)])
def test_a_typed_word_decides_all_of_it(word, left, caller, do, board):
    with talking.answering():
        said, turn = asked(caller)
        assert say(caller, word, said.conversation_id).turn_id == turn.id
        assert talking.ended(caller, turn.id).status == "done"
    assert len(on_the_list(do)) == left


def test_what_differs_is_grouped_by_call(double, caller, do, board):
    double.will(
        calls(
            ("delete_task", {"task_id": 1}),
            ("update_tasks", {"task_ids": [2, 3, 4], "priority": "high"}),
            ("delete_task", {"task_id": 3}),
        )
    )
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "risky", 2)
    with talking.answering(openai_base_url=double.url, model="m"):
        _, turn = asked(caller, "delete task 1, make tasks 2, 3 and 4 high priority, then delete task 3")
    [card] = cards.approvals(turn)
    assert (card.title, card.summary) == ("Approve 5 changes", "")
    # The model looked nothing up, so some headings say why they ask, too.
    assert [change[0].partition(".")[0] for change in card.changes] == [
        "Move to the trash",
        "Call the dentist",
        "Priority → high",
        "Write report",
        "Buy eggs",
        "Water plants",
        "Move to the trash",
        "Buy eggs",
    ]


def test_a_call_is_shown_and_checked_as_it_goes_after_those_before_it(double, caller, do, board):
    double.will(
        calls(("update_task", {"task_id": 1, "title": "Call Ann"}), ("delete_task", {"task_id": 1})),
        says("Renamed and deleted."),
    )
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "always", 3)
    with talking.answering(openai_base_url=double.url, model="m"):
        _, turn = asked(caller, "rename task 1 to Call Ann and delete task 1")
        assert cards.approvals(turn)[0].changes[-1] == ("Call Ann", "on the list", "in the trash")
        decide(caller, turn, "approve")
        after = talking.ended(caller, turn.id)
    assert (after.status, after.answer) == ("done", "Renamed and deleted.")
    assert not any(call.failed for call in after.calls)
    assert [task.title for task in do("list_tasks", trash=True).items] == ["Call Ann"]


def test_what_cannot_be_done_is_not_asked_about_and_fails_in_its_own_words(double, caller, do, board):
    numbers = (1, 99, 3)
    double.will(calls(*[("delete_task", {"task_id": number}) for number in numbers]), says("Two of three."))
    with talking.answering(openai_base_url=double.url, model="m"):
        _, turn = asked(caller, "delete task 1, task 99 and task 3")
        assert [call.arguments["task_id"] for call in pending(turn)] == [1, 3]
        decide(caller, turn, "approve")
        after = talking.ended(caller, turn.id)
    assert [call.failed for call in after.calls] == [False, True, False]
    assert after.calls[1].result["error"]["code"] == "not_found"
    assert on_the_list(do) == ["Write report", "Water plants"]


def test_what_need_not_wait_happens_in_its_place(double, caller, do, board):
    double.will(
        calls(
            ("complete_task", {"task_id": 2}),
            ("delete_task", {"task_id": 1}),
            ("complete_task", {"task_id": 4}),
        ),
        says("Done."),
    )
    with talking.answering(openai_base_url=double.url, model="m"):
        _, turn = asked(caller, "complete task 2, delete task 1 and complete task 4")
        assert do("get_task", task_id=2).status == "done"
        assert do("get_task", task_id=4).status == "todo", "it comes after what is asked about"
        decide(caller, turn, "reject")
        after = talking.ended(caller, turn.id)
    assert after.status == "done"
    assert [call.name for call in after.calls] == ["complete_task", "delete_task", "complete_task"]
    assert do("get_task", task_id=1).version == 1
    assert do("get_task", task_id=4).status == "done"


def test_what_has_changed_since_is_refused_and_the_rest_done(caller, do, board):
    with talking.answering():
        _, turn = asked(caller)
        do("update_task", task_id=1, notes="matters")
        decide(caller, turn, "approve")
        after = talking.ended(caller, turn.id)
    assert "changed since they were shown" in after.answer
    assert "Ask again" in after.answer
    assert on_the_list(do) == ["Call the dentist", "Write report", "Water plants"]


def test_sec_65_the_one_word_counts_once_and_is_nobody_elses(caller, do, board, stranger):
    with talking.answering():
        _, turn = asked(caller)
        first, second = pending(turn)
        with pytest.raises(errors.NotFound), workspace.open_workspace(stranger) as ws:
            steering.decide(ws, turn.id, second.call_id, "approve")
        decide(caller, turn, "reject")
        for call in (first, second):
            with pytest.raises(errors.Conflict), workspace.open_workspace(caller) as ws:
                steering.decide(ws, turn.id, call.call_id, "approve")
        assert talking.ended(caller, turn.id).status == "done"
    assert len(on_the_list(do)) == 4


def test_all_of_it_expires_together(caller, do, board, database):
    with talking.answering():
        _, turn = asked(caller)
        with psycopg.connect(database, autocommit=True) as owner:
            owner.execute("update tool_calls set approval_expires_at = now() where approval is not null")
        with pytest.raises(errors.Conflict):
            decide(caller, turn, "approve")
        [card] = cards.approvals(talking.look(caller, turn.id))
    assert card.state == "expired"
    assert len(on_the_list(do)) == 4


@pytest.mark.parametrize("point", ["before the effect", "after the effect", "after the result is stored"])
def test_killed_in_the_middle_of_what_was_approved_each_act_happens_once(point, caller, do, board, database):
    with talking.answering():
        _, turn = asked(caller)
        # No runner of ours is told: the doomed process takes it.
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, pending(turn)[0].call_id, "approve")
    with process(database, point=point) as doomed:
        died(doomed)
    talking.expire_leases(database)
    with talking.answering():
        after = talking.ended(caller, turn.id)
    assert after.status == "done"
    assert not any(call.failed for call in after.calls)
    assert [task.version for task in do("list_tasks", trash=True).items] == [2, 2]


def test_a_second_question_of_a_turn_is_a_card_of_its_own(double, caller, do, board):
    double.will(calls(("delete_task", {"task_id": 1})))
    with talking.answering(openai_base_url=double.url, model="m"):
        _, turn = asked(caller, "delete task 1 and task 3")
        double.will(calls(("delete_task", {"task_id": 3})), says("Both are gone."))
        decide(caller, turn, "approve")
        again = talking.ended(caller, turn.id)
        assert [card.state for card in cards.approvals(again)] == ["approved", "pending"]
        decide(caller, again, "approve")
        assert talking.ended(caller, turn.id).answer == "Both are gone."


def test_a_draft_of_several_calls_is_carried_out_by_one_card(caller, do):
    today = workspace.clock().astimezone(ZONE).date()
    late = (today - datetime.timedelta(days=3)).isoformat()
    do(
        "add_tasks",
        tasks=[{"title": "Milk"}, {"title": "milk"}, {"title": "Call Bob"}, {"title": "call bob"}],
    )
    do("add_task", title="Late", due_on=late)
    with talking.answering():
        planned = say(caller, "find duplicates")
        assert talking.ended(caller, planned.turn_id).choices
        proposed = talking.look(caller, planned.turn_id).calls[-1].result["proposed"]
        said = say(caller, "Apply", planned.conversation_id)
        turn = talking.ended(caller, said.turn_id)
        assert turn.status == "waiting_for_approval"
        assert len(pending(turn)) == len(proposed)
        assert len(cards.approvals(turn)) == 1
        decide(caller, turn, "approve")
        assert talking.ended(caller, turn.id).status == "done"
    assert sorted(on_the_list(do)) == ["Call Bob", "Late", "Milk"]
