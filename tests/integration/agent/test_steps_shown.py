"""A message that takes several steps shows them, and can be stopped before the next one."""

import contextlib
import dataclasses
import uuid
import zoneinfo
from collections.abc import Callable, Iterator

import psycopg
import pytest

from core import errors
from core.agent import runner, spoken
from core.domain import conversations, steering
from core.storage import workspace
from core.storage.workspace import Caller
from pages import cards
from pages.components.thread_message import Card
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import calls, says

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
NAMES = ("Alpha", "Beta", "Gamma")


@pytest.fixture
def double(database: str) -> Iterator[provider_double.Double]:
    with provider_double.running() as served:
        yield served


@contextlib.contextmanager
def nothing_can_be_written(database: str) -> Iterator[Callable[[], bool]]:
    """Tasks can be read and not changed until the end of the block: a call that writes takes as long.

    Gives what says whether one is at it.
    """
    waiting = "select from pg_locks where relation = 'tasks'::regclass and not granted limit 1"
    with psycopg.connect(database) as owner, psycopg.connect(database, autocommit=True) as onlooker:
        owner.execute("lock table tasks in share mode")
        yield lambda: onlooker.execute(waiting).fetchone() is not None
        owner.rollback()


def shown(caller: Caller, turn_id) -> list[tuple[str, str, str]]:
    """(fact, subject, state) of each card."""
    return [
        (card.fact, card.subject, card.state) for card in cards.of_turn(talking.look(caller, turn_id), ZONE)
    ]


def ask_slowly(caller: Caller, database: str, words: str) -> conversations.TurnView:
    """Say it, stop at the first step, and let that step come to its end."""
    with nothing_can_be_written(database) as is_at_it:
        said = talking.submit(caller, words)
        talking.until(is_at_it, "the first step")
        assert [state for _, _, state in shown(caller, said.turn_id)] == ["running", "coming", "coming"]
        talking.stop(caller, said.turn_id)
    return talking.ended(caller, said.turn_id)


def test_the_calls_of_an_answer_are_shown_before_they_are_made_and_a_stop_leaves_the_rest(
    double: provider_double.Double, caller: Caller, database: str
):
    double.will(calls(*[("add_task", {"title": name}) for name in NAMES]))
    with talking.answering(openai_base_url=double.url, model="m"):
        turn = ask_slowly(caller, database, f"add {', '.join(NAMES)}")
        assert turn.status == "stopped"
        assert turn.answer == "Stopped. Already done: Added Alpha."
        [done, *left] = cards.of_turn(turn, ZONE)
        assert done == Card("Added", "Alpha", "Inbox", undo=turn.calls[0].request_id(turn.id))
        assert left == [Card("Add", name, state="left") for name in NAMES[1:]]
        double.will(says("All three are there."))
        talking.retry(caller, turn.id)
        assert talking.ended(caller, turn.id).answer == "All three are there."
    assert talking.titles(caller) == list(NAMES)
    assert [state for _, _, state in shown(caller, turn.id)] == ["done"] * 4, "with one to take back all"


def test_the_offline_agent_stops_before_its_next_act(caller: Caller, database: str, do):
    do("add_tasks", tasks=[{"title": name} for name in NAMES])
    with talking.answering():
        turn = ask_slowly(caller, database, "complete alpha, complete beta and rename gamma to Delta")
        assert (turn.status, turn.answer) == ("stopped", "Stopped. Already done: Completed Alpha.")
        assert [(card.fact, card.subject, card.state) for card in cards.of_turn(turn, ZONE)] == [
            ("Completed", "Alpha", "done"),
            ("Complete", "Beta", "left"),
            ("Change", "Gamma", "left"),
        ]
        do("undo", turn_id=turn.id)
        assert do("get_task", task_id=1).status == "todo"


def test_what_comes_after_a_question_is_shown_with_it(caller: Caller, do):
    do("add_task", title="Call the dentist")
    with talking.answering():
        turn = talking.ask(caller, "delete the dentist, then add milk tomorrow. What is overdue?")
        assert turn.status == "waiting_for_approval"
        assert shown(caller, turn.id) == [
            ("", "add milk tomorrow", "coming"),
            ("", "What is overdue?", "coming"),
        ]
        [waiting] = [call for call in turn.calls if call.approval]
        with workspace.open_workspace(caller) as ws:
            steering.decide(ws, turn.id, waiting.call_id, "approve")
        runner.wake()
        assert talking.ended(caller, turn.id).status == "done"
    assert shown(caller, turn.id) == [
        ("Deleted", "Call the dentist", "done"),
        ("Added", "milk", "done"),
        ("All of this", "", "done"),
    ]


def test_what_waits_for_a_word_can_be_stopped_with_all_that_comes_after_it(
    caller: Caller, stranger: Caller, do
):
    do("add_tasks", tasks=[{"title": "Call the dentist"}, {"title": "Old idea"}])
    words = "complete the old idea, then delete the dentist, then add milk tomorrow"
    with talking.answering():
        turn = talking.ask(caller, words)
        assert turn.status == "waiting_for_approval"
        with pytest.raises(errors.NotFound):
            talking.stop(stranger, turn.id)
        assert talking.look(caller, turn.id) == turn
        talking.stop(caller, turn.id)
        stopped = talking.ended(caller, turn.id)
        assert (stopped.status, stopped.answer) == ("stopped", "Stopped. Already done: Completed Old idea.")
        assert cards.approvals(stopped) == [], "the question is no longer open"
        assert shown(caller, turn.id) == [
            ("Completed", "Old idea", "done"),
            ("Delete", "Call the dentist", "left"),
            ("", "add milk tomorrow", "left"),
        ]
        [asked] = [call for call in turn.calls if call.approval]
        with pytest.raises(errors.NotFound), workspace.open_workspace(caller) as ws:
            steering.decide(ws, turn.id, asked.call_id, "approve")
        talking.retry(caller, turn.id)
        again = talking.ended(caller, turn.id)
        assert (again.status, len(cards.approvals(again))) == ("waiting_for_approval", 1), "it is asked anew"
        with pytest.raises(errors.Conflict, match="asked anew"), workspace.open_workspace(caller) as ws:
            steering.decide(ws, turn.id, asked.call_id, "approve", asked.expires_at)  # on a page from before
        [shown_now] = [call for call in again.calls if call.approval]
        with workspace.open_workspace(caller) as ws:
            steering.decide(ws, turn.id, asked.call_id, "approve", shown_now.expires_at)
        runner.wake()
        assert talking.ended(caller, turn.id).status == "done"
    assert [state for _, _, state in shown(caller, turn.id)] == ["done"] * 4, "with one to take back all"
    assert talking.titles(caller) == ["Call the dentist", "Old idea", "milk"]


@pytest.mark.parametrize("word", ["stop", "Stopp!", "رکو"])
def test_a_typed_stop_ends_what_waits_where_a_no_would_go_on(word: str, caller: Caller, do):
    do("add_task", title="Call the dentist")
    with talking.answering():
        first = talking.submit(caller, "delete the dentist, then add milk tomorrow")
        assert talking.ended(caller, first.turn_id).status == "waiting_for_approval"
        with workspace.open_workspace(dataclasses.replace(caller, request_id=uuid.uuid4().hex)) as ws:
            assert spoken.submit(ws, word, first.conversation_id).turn_id == first.turn_id
        runner.wake()
        turn = talking.ended(caller, first.turn_id)
    assert (turn.status, turn.answer) == ("stopped", "Stopped. Nothing was changed.")
    assert talking.titles(caller) == ["Call the dentist"]


def test_one_step_alone_has_no_plan(caller: Caller, do):
    do("add_task", title="Call the dentist")
    with talking.answering():
        turn = talking.ask(caller, "delete the dentist")
    assert turn.status == "waiting_for_approval"
    assert shown(caller, turn.id) == []
