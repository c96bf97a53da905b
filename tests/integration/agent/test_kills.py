"""A process is killed at every point of a turn; another one finishes it: each effect once, one answer (REL-22)."""

import contextlib
import multiprocessing
import signal
import uuid
from collections.abc import Iterator
from multiprocessing.process import BaseProcess

import psycopg
import pytest

from core.domain import profiles, steering
from core.storage import workspace
from core.storage.workspace import Caller
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.apps import turn_process
from tests.integration.provider_double import calls, chunk, says, stream

POINTS = (
    "before the model is asked",
    "before the effect",
    "after the effect",
    "after the result is stored",
    "before the answer is stored",
)


# Forked from one that has imported all there is to import, and has done nothing else.
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload([turn_process.__name__])


@contextlib.contextmanager
def process(database: str, model: str = "", point: str = "") -> Iterator[BaseProcess]:
    """Another process that answers turns; it dies at `point`, or at the end of the block."""
    running = FORKED.Process(target=turn_process.serve, args=(database, model, point))
    running.start()
    try:
        yield running
    finally:
        running.kill()
        running.join()
        running.close()


def died(running: BaseProcess) -> None:
    running.join(talking.PATIENCE_SECONDS)
    assert running.exitcode == -signal.SIGKILL


def answers(database: str, turn_id: uuid.UUID) -> list[str]:
    query = "select content from messages where turn_id = %s and role = 'assistant'"
    return [row[0] for row in owners.at(database).execute(query, [turn_id]).fetchall()]


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_each_effect_happens_once(point: str, caller: Caller, database: str):
    submitted = talking.submit(caller, "add buy milk and call Ann")
    with process(database, point=point) as doomed:
        died(doomed)
    turn = talking.look(caller, submitted.turn_id)
    assert (turn.status, turn.answer) == ("running", "")
    talking.expire_leases(database)
    with talking.answering():
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "done", turn.error_message
    assert sorted(talking.titles(caller)) == ["buy milk", "call Ann"]
    assert answers(database, submitted.turn_id) == [turn.answer]
    assert all(call.result is not None and call.changed for call in turn.calls)


@pytest.mark.parametrize("point", POINTS)
def test_the_same_with_a_language_model(point: str, caller: Caller, database: str):
    with provider_double.running() as double:
        milk = calls(("add_task", {"title": "Buy milk"}))
        double.will(*{POINTS[0]: [], POINTS[4]: [milk, says("Lost.")]}.get(point, [milk]))
        submitted = talking.submit(caller, "add buy milk")
        with process(database, double.url, point) as doomed:
            died(doomed)
        assert not double.script
        double.will(*([milk] if point == POINTS[0] else []), says("Added."))
        talking.expire_leases(database)
        with talking.answering(openai_base_url=double.url):
            turn = talking.ended(caller, submitted.turn_id)
        assert "Buy milk" in double.requests[-1].outputs[0]
    assert (turn.status, turn.answer, len(turn.calls)) == ("done", "Added.", 1)
    assert talking.titles(caller) == ["Buy milk"]
    assert answers(database, submitted.turn_id) == ["Added."]


def test_killed_after_an_approved_act_it_counts_as_done(caller: Caller, database: str, do):
    do("add_task", title="Buy milk")
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "risky", 3)
    with talking.answering():
        submitted = talking.submit(caller, "delete buy milk")
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "waiting_for_approval"
    with workspace.open_workspace(caller) as ws:
        for call in turn.calls:
            if call.approval == "pending":
                steering.decide(ws, turn.id, call.call_id, "approve")
    with process(database, point="after the effect") as doomed:
        died(doomed)
    talking.expire_leases(database)
    with talking.answering():
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "done"
    assert not any(call.failed for call in turn.calls)
    assert "trash" in turn.answer
    assert [task.title for task in do("list_tasks", trash=True).items] == ["Buy milk"]


def test_killed_in_the_middle_of_a_sentence_another_process_begins_it_anew(caller: Caller, database: str):
    with provider_double.running() as double:
        double.will(
            calls(("add_task", {"title": "Buy milk"})), stream(chunk({"content": "I have a"}), end="open")
        )
        submitted = talking.submit(caller, "add buy milk")
        with process(database, double.url) as doomed:
            talking.until(lambda: talking.look(caller, submitted.turn_id).answer == "I have a")
            doomed.kill()
            died(doomed)
        double.will(says("Added."))
        with process(database, double.url):  # finds it when the lease has run out, without being told
            turn = talking.ended(caller, submitted.turn_id)
    assert (turn.status, turn.answer, len(turn.calls)) == ("done", "Added.", 1)
    assert talking.titles(caller) == ["Buy milk"]


def test_a_turn_that_kills_every_process_is_given_up(caller: Caller, database: str):
    submitted = talking.submit(caller, "add buy milk")
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update turns set attempts = 3")  # three have died before
    for _ in range(2):
        with process(database, point="before the effect") as doomed:
            died(doomed)
        talking.expire_leases(database)
    with process(database, point="before the effect"):
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "failed"
    assert "failed several times" in turn.error_message
    assert talking.titles(caller) == []
