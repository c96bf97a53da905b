"""A no stays a no, and a yes is to what was shown: also where a model tries again, or rows change at that moment."""

import asyncio
import dataclasses
import threading
from collections.abc import Iterator

import pytest

from core import confirmations, errors, operations, tools
from core.agent import runner, steps, toolbox
from core.domain import steering, turns
from core.storage import workspace
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import Double, calls, says

ALL = ("Laundry", "Milk", "Write report", "Call Ann", "Water plants")


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    with provider_double.running() as served:
        yield served


@pytest.fixture
def board(do):
    do("add_tasks", tasks=[{"title": title} for title in ALL])


def answering(double: Double):
    return talking.answering(openai_base_url=double.url, openai_api_key="sk-ours", model="m")


def pending(turn):
    return [call for call in turn.calls if call.approval == "pending"]


def decide(caller, turn, decision):
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, pending(turn)[0].call_id, decision)
    runner.wake()


def done(do) -> list[int]:
    return [task.id for task in do("list_tasks", status=["done"]).items]


@pytest.mark.parametrize(
    "again",
    [
        [("complete_tasks", {"task_ids": [1, 2]})],
        [("complete_task", {"task_id": 3})],
        [("complete_task", {"task_id": 1.0})],
        [("update_tasks", {"task_ids": [1, 2, 3], "status": "done"})],
        [("complete_tasks", {"task_ids": [1, 2]}), ("complete_tasks", {"task_ids": [3, 4]})],
    ],
)
def test_sec_65_what_was_refused_is_not_done_in_pieces(again, caller, do, board, double):
    listed = ("list_tasks", {})
    double.will(calls(listed), calls(("complete_tasks", {"task_ids": [1, 2, 3, 4, 5]})))
    with answering(double):
        turn = talking.ask(caller, "complete all tasks")
        assert len(pending(turn)) == 1
        double.will(calls(*again), says("Done in pieces."))
        decide(caller, turn, "reject")
        after = talking.ended(caller, turn.id)
    assert done(do) == []
    assert [call.name for call in pending(after)] == [name for name, _ in again]


def test_sec_65_a_task_that_was_refused_twice_is_as_it_was(caller, do, board, double):
    talking.never_ask(caller)
    double.will(calls(("list_tasks", {})), calls(("delete_task", {"task_id": 2})))
    with answering(double):
        turn = talking.ask(caller, "what is on my list?")
        for again in (
            ("delete_tasks", {"task_ids": [2]}),
            ("update_task", {"task_id": 2, "status": "dropped"}),
        ):
            double.will(calls(again))
            decide(caller, turn, "reject")
            turn = talking.ended(caller, turn.id)
            assert len(pending(turn)) == 1, again
    assert do("get_task", task_id=2).version == 1


def test_sec_65_what_else_was_asked_for_is_still_done_after_a_no(caller, do, board, double):
    wanted = (("delete_task", {"task_id": 2}), ("add_task", {"title": "Eggs"}))
    double.will(calls(("list_tasks", {})), calls(*wanted), says("Added."))
    with answering(double):
        turn = talking.ask(caller, "delete the milk and add eggs")
        decide(caller, turn, "reject")
        assert talking.ended(caller, turn.id).status == "done"
    assert talking.titles(caller)[-1] == "Eggs"
    assert do("get_task", task_id=2).version == 1


def gone_on(turn_id, act, during):
    """What the first call that is open gives when `during` happens between the last look and the deed."""

    def late(work, worker, invoke):
        async def invoke_late(*given):
            await asyncio.to_thread(during)
            return await invoke(*given)

        return steps.Steps(work, worker, invoke_late)

    async def run():
        box = toolbox.Toolbox(tools.server)
        await box.connect()
        try:
            work = turns.load(*turns.claim("me", turn_id))
            with box.turn(work, "me", late) as making:
                making.provider = "m"
                return await act(making, work)
        finally:
            await box.cleanup()

    return asyncio.run(run())


async def the_rest(making, work):
    [*_, last] = await making.finish_interrupted(work.current.steps)
    return last.result


def test_sec_65_a_row_that_changes_at_the_moment_of_the_deed_is_left(caller, do, board, double):
    double.will(calls(("delete_task", {"task_id": 2})))
    with answering(double):
        turn = talking.ask(caller, "delete task 2")
    decide(caller, turn, "approve")
    result = gone_on(turn.id, the_rest, lambda: do("update_task", task_id=2, notes="these matter"))
    assert result["error"]["code"] == "conflict"
    assert do("get_task", task_id=2).notes == "these matter"


def test_sec_65_what_would_have_changed_nothing_may_still_change_nothing(caller, do, board):
    talking.never_ask(caller)
    turn = talking.submit(caller, "what is on my list?")

    async def obey(making, _work):
        return (await making.call("delete_task", {"task_id": 6}, "c1")).is_error

    assert gone_on(turn.turn_id, obey, lambda: do("add_task", title="Just added"))
    assert do("get_task", task_id=6).version == 1


def test_two_words_at_once_are_one(caller, do, board, double):
    double.will(calls(("delete_task", {"task_id": 2})))
    with answering(double):
        turn = talking.ask(caller, "delete task 2")
    failed = []

    def word(decision):
        try:
            decide(caller, turn, decision)
        except Exception as error:
            failed.append(type(error).__name__)

    threads = [
        threading.Thread(target=word, args=(one,)) for one in ("approve", "reject", "approve", "reject")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == ["Conflict"] * 3


def test_a_word_after_a_stop_that_came_at_once_is_refused_or_counts(caller, do, board, double, database):
    double.will(calls(("delete_task", {"task_id": 2})), says("Deleted."))
    with answering(double):
        turn = talking.ask(caller, "delete task 2")
        stopping = threading.Thread(target=talking.stop, args=(caller, turn.id))
        stopping.start()
        try:
            decide(caller, turn, "approve")
            approved = True
        except Exception:
            approved = False
        stopping.join()
        after = talking.ended(caller, turn.id)
    assert after.status in ("stopped", "done")
    if not approved:
        assert do("get_task", task_id=2).version == 1
    left = owners.at(database).execute("select approval from tool_calls").fetchall()
    assert ("pending",) not in left


def test_sec_65_a_small_undo_does_not_become_a_large_one_at_the_last_moment(caller, do, database):
    do("add_task", title="Laundry")
    do("update_task", task_id=1, priority="high")
    program = dataclasses.replace(caller, asks_first=True, request_id="program")
    outcome = []

    def take_back():
        try:
            outcome.append(confirmations.perform(operations.BY_NAME["undo"], {}, program))
        except errors.DomainError as error:
            outcome.append(error)

    def waiting():
        query = (
            "select count(*) from pg_locks join pg_database d on d.oid = database"
            " where locktype = 'advisory' and not granted and datname = current_database()"
        )
        return owners.at(database).execute(query).fetchone()[0]

    tasks = [{"title": title} for title in ALL]
    threads = [
        threading.Thread(target=take_back),
        threading.Thread(target=do, args=("add_tasks",), kwargs={"tasks": tasks}),
    ]
    with workspace.open_workspace(
        caller
    ) as ws:  # writers of one user take turns, in the order in which they came
        ws.rows("select 1 as one")
        for number, thread in enumerate(threads, 1):
            thread.start()
            talking.until(lambda number=number: waiting() >= number)
    for thread in threads:
        thread.join()
    assert isinstance(outcome[0], errors.Conflict), outcome
    assert do("list_tasks").total == 1 + len(ALL)
