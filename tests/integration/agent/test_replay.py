"""A stored turn done again over a copy of the state before it: the same calls, the same changes."""

import dataclasses
import datetime
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator

import psycopg
import pytest

from core import config, errors
from core.agent import replay
from core.domain import profiles, steering, tasks
from core.storage import scratch, workspace
from core.storage.workspace import Caller
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking, test_steps_shown
from tests.integration.agent.test_kills import died, process
from tests.integration.provider_double import calls, says


def scratch_databases(database: str) -> list[str]:
    """Those of this database; others that share the server have their own."""
    with psycopg.connect(database) as owner:
        found = owner.execute(
            "select one.datname from pg_database own, pg_database one where own.datname = current_database()"
            " and starts_with(one.datname, format('saydone_scratch_%s_', own.oid))"
        ).fetchall()
    return [name for (name,) in found]


@pytest.fixture
def scratches(database: str) -> Iterator[None]:
    """Whatever happens, no scratch database is left over."""
    yield
    assert scratch_databases(database) == []


pytestmark = pytest.mark.usefixtures("scratches")


def everything(database: str) -> list[tuple]:
    tables = ("users", "projects", "tasks", "changes", "turns", "messages", "tool_calls")
    return [
        row
        for table in tables
        for row in owners.at(database).execute(f"select * from {table} order by 1, 2").fetchall()
    ]


def assert_same(turn_id: uuid.UUID, database: str, *, changes: int) -> replay.Replay:
    before = everything(database)
    done = replay.replay(turn_id, database)
    assert done.is_same, "\n".join(done.lines())
    assert len(done.again.changes) == changes, done.again
    assert everything(database) == before, "and nothing of the real thing is touched"
    return done


def test_turns_of_a_conversation_go_the_same_way_however_much_was_changed_since(
    caller: Caller, database: str, do
):
    do("add_tasks", tasks=[{"title": "Write report"}, {"title": "Call the dentist", "project": "Home"}])
    with talking.answering():
        first = talking.submit(caller, "add buy milk tomorrow 5pm high priority")
        assert talking.ended(caller, first.turn_id).status == "done"
        second = talking.submit(
            caller, "rename it to buy oat milk and complete the dentist", first.conversation_id
        )
        assert talking.ended(caller, second.turn_id).status == "done"
        third = talking.submit(caller, "what is pending?", first.conversation_id)
        assert talking.ended(caller, third.turn_id).status == "done"
    do("update_task", task_id=2, title="Something else", status="todo", project="Elsewhere")
    do("delete_task", task_id=3)
    do("undo")
    do("add_task", title="Later")
    with workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql("update users set time_zone = 'Asia/Tokyo'")
    done = assert_same(first.turn_id, database, changes=1)
    assert '"title": "buy milk"' in done.again.calls[-1]
    assert_same(second.turn_id, database, changes=2)
    assert_same(third.turn_id, database, changes=0)


def test_completing_a_recurring_task_adds_the_same_successor(caller: Caller, database: str, do):
    do("add_task", title="Water the plants", due_on="2026-11-02", recurrence="FREQ=WEEKLY")
    with talking.answering():
        turn = talking.ask(caller, "mark water the plants as done")
    assert_same(turn.id, database, changes=3)
    do("complete_task", task_id=2)
    assert_same(turn.id, database, changes=3)


def test_an_undo_takes_back_the_same(caller: Caller, database: str, do):
    with talking.answering():
        added = talking.submit(caller, "add buy milk and call Ann")
        talking.ended(caller, added.turn_id)
        undone = talking.submit(caller, "undo that", added.conversation_id)
        talking.ended(caller, undone.turn_id)
    done = assert_same(undone.turn_id, database, changes=2)
    assert [call.split()[0] for call in done.again.calls][-1] == "undo"
    do("restore_tasks", task_ids=[1, 2])
    assert_same(undone.turn_id, database, changes=2)


@pytest.mark.parametrize("point", ["after the effect"])
def test_a_turn_that_was_killed_and_resumed_is_one_turn(point: str, caller: Caller, database: str):
    submitted = talking.submit(caller, "add buy milk and call Ann")
    with process(database, point=point) as doomed:
        died(doomed)
    talking.expire_leases(database)
    with talking.answering():
        assert talking.ended(caller, submitted.turn_id).status == "done"
    assert_same(submitted.turn_id, database, changes=2)


def test_a_language_model_is_not_asked_again(caller: Caller, database: str):
    with provider_double.running() as double:
        double.will(
            calls(("add_task", {"title": "Buy milk"}), ("complete_task", {"task_id": 9})),
            calls(("list_tasks", {})),
            says("Added."),
        )
        with talking.answering(openai_base_url=double.url):
            turn = talking.ask(caller, "add buy milk")
        assert turn.status == "done"
        asked = len(double.requests)
        done = assert_same(turn.id, database, changes=1)
        assert len(double.requests) == asked
    assert [call.endswith("(refused)") for call in done.again.calls] == [False, True, False]


@pytest.fixture
def asked(caller: Caller, do) -> Caller:
    do("add_task", title="Call the dentist")
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "risky", 3)
    return caller


def decide(person: Caller, turn_id: uuid.UUID, decision: steering.Decision) -> None:
    [call] = [call for call in talking.look(person, turn_id).calls if call.approval == "pending"]
    with workspace.open_workspace(person) as ws:
        steering.decide(ws, turn_id, call.call_id, decision)


@pytest.mark.parametrize(("decision", "changes"), [("approve", 1), ("reject", 0)])
def test_what_was_decided_is_decided_the_same(
    decision: steering.Decision, changes: int, asked: Caller, database: str
):
    with talking.answering() as running:
        turn = talking.ask(asked, "delete the dentist task")
        assert_same(turn.id, database, changes=0)
        decide(asked, turn.id, decision)
        running.wake()
        assert talking.ended(asked, turn.id).status == "done"
    with workspace.open_workspace(asked) as ws:
        profiles.choose_approvals(ws, "never", 3)
    assert_same(turn.id, database, changes=changes)


def test_what_came_from_elsewhere_in_between_comes_again(asked: Caller, database: str, do):
    with talking.answering() as running:
        turn = talking.ask(asked, "delete the dentist task")
        do("update_task", task_id=1, notes="Bring the card")
        do("add_task", title="In between", project="New")
        decide(asked, turn.id, "approve")
        running.wake()
        assert talking.ended(asked, turn.id).status == "done"
    assert do("get_task", task_id=1).deleted_at is None, "it was not what was shown any more"
    done = assert_same(turn.id, database, changes=0)
    assert done.again.calls[-1].endswith("(refused)")


def test_another_outcome_is_told(caller: Caller, database: str, do):
    do("add_task", title="Call the dentist")
    with talking.answering():
        turn = talking.ask(caller, "complete the dentist")
    with psycopg.connect(
        database, autocommit=True
    ) as owner:  # as if another version had understood it otherwise
        owner.execute("update messages set content = 'start the dentist' where position = 0")
    done = replay.replay(turn.id, database)
    assert not done.is_same
    told = list(done.lines())
    assert told[-1] == "differs"
    assert [line[2] for line in told if "e_task" in line or "t_task" in line][-2:] == ["-", "+"]


def test_another_result_of_the_same_call_is_told(caller: Caller, database: str, do):
    do("add_task", title="Call the dentist")
    with talking.answering():
        turn = talking.ask(caller, "what is pending?")
    assert_same(turn.id, database, changes=0)
    with psycopg.connect(database, autocommit=True) as owner:  # as if another version had found more
        owner.execute("update tool_calls set result = jsonb_set(result, '{items,0,priority}', '\"high\"')")
    done = replay.replay(turn.id, database)
    assert not done.is_same
    assert done.stored.calls == done.again.calls
    [old, new] = [line for line in done.lines() if line.startswith(("  -", "  +"))]
    assert '"priority": "high"' in old and '"priority": "none"' in new


def test_what_one_card_decided_on_is_decided_the_same(asked: Caller, database: str, do):
    do("add_tasks", tasks=[{"title": "Buy eggs"}, {"title": "Write report"}])
    with talking.answering() as running:
        turn = talking.ask(asked, "delete the dentist and delete the eggs, then complete the report")
        assert_same(turn.id, database, changes=0)
        do("update_task", task_id=1, notes="Bring the card")
        [first, _] = [call for call in talking.look(asked, turn.id).calls if call.approval == "pending"]
        with workspace.open_workspace(asked) as ws:
            steering.decide(ws, turn.id, first.call_id, "approve")
        running.wake()
        assert talking.ended(asked, turn.id).status == "done"
    assert do("get_task", task_id=1).deleted_at is None, "it was not what was shown any more"
    done = assert_same(turn.id, database, changes=2)
    assert [call.endswith("(refused)") for call in done.again.calls].count(True) == 1


def test_a_turn_that_was_stopped_stops_at_the_same_step(caller: Caller, database: str, do):
    do("add_tasks", tasks=[{"title": name} for name in test_steps_shown.NAMES])
    with talking.answering():
        turn = test_steps_shown.ask_slowly(
            caller, database, "complete alpha, complete beta and complete gamma"
        )
        assert turn.status == "stopped"
    done = assert_same(turn.id, database, changes=1)
    assert [call.endswith("(not done)") for call in done.again.calls][-2:] == [True, True]


def test_a_turn_that_was_stopped_at_a_question_stops_at_it(asked: Caller, database: str, do):
    do("add_task", title="Old idea")
    with talking.answering():
        turn = talking.ask(asked, "complete the old idea, then delete the dentist")
        talking.stop(asked, turn.id)
        assert talking.ended(asked, turn.id).status == "stopped"
    done = assert_same(turn.id, database, changes=1)
    assert done.again.calls[-1].endswith("(not done)")


def test_what_a_killed_replay_leaves_is_removed_by_the_next_and_at_the_next_start(
    caller: Caller, database: str
):
    with talking.answering():
        turn = talking.ask(caller, "add milk")
    for remove in (lambda: scratch.remove_stale(database), lambda: replay.replay(turn.id, database)):
        command = [sys.executable, "-m", "core", "replay", str(turn.id)]
        with subprocess.Popen(
            command, cwd=config.ROOT, env={**os.environ, "DATABASE_URL": database}
        ) as doomed:
            talking.until(lambda: scratch_databases(database), "the scratch database")
            doomed.kill()
        assert doomed.returncode == -signal.SIGKILL
        assert len(scratch_databases(database)) == 1
        remove()
        assert scratch_databases(database) == []


def test_a_scratch_database_in_use_is_left_alone(database: str):
    with scratch.database(database) as living:
        assert scratch.remove_stale(database) == 0
        assert scratch_databases(database) == [living.name]


def test_only_a_turn_that_is_there_and_over_can_be_done_again(caller: Caller, database: str):
    with pytest.raises(errors.NotFound):
        replay.replay(uuid.uuid4(), database)
    submitted = talking.submit(caller, "add milk")
    with pytest.raises(errors.Conflict):
        replay.replay(submitted.turn_id, database)


def test_a_login_that_may_not_create_databases_is_told_so(caller: Caller, database: str):
    with talking.answering():
        turn = talking.ask(caller, "add milk")
    name = f"saydone_test_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(f"create role {name} login password 'p' in role saydone_system")
        try:
            address = psycopg.conninfo.make_conninfo(database, user=name, password="p")
            parts = psycopg.conninfo.conninfo_to_dict(address)
            url = f"postgresql://{name}:p@/{parts['dbname']}?host={parts['host']}&port={parts.get('port', 5432)}"
            with pytest.raises(errors.Forbidden, match="createdb"):
                replay.replay(turn.id, url)
            owner.execute(f"revoke saydone_system from {name}")
            with pytest.raises(errors.Forbidden, match="MIGRATION_DATABASE_URL"):
                replay.replay(turn.id, url)
        finally:
            owner.execute(f"drop role {name}")


def test_what_happens_at_an_earlier_instant_is_stored_as_of_then(caller: Caller):
    then = datetime.datetime(2026, 3, 4, 5, 6, tzinfo=datetime.UTC)
    with workspace.at(then), workspace.open_workspace(dataclasses.replace(caller)) as ws:
        assert tasks.add_task(ws, "Write").created_at == then
    assert workspace.clock() > then
