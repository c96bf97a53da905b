"""Turns run under leases: in order, apart from each other, stopped, given back, lost and found again."""

import dataclasses
import threading
import uuid
from collections.abc import Iterator

import psycopg
import pytest

from core.domain import conversation_list, conversations, turn_steps, turns
from core.storage import workspace
from core.storage.workspace import Caller
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import Double, calls, chunk, held, says, stream

MILK = ("add_task", {"title": "Buy milk"})


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    with provider_double.running() as served:
        yield served


def begun(*words: str) -> provider_double.Reply:
    """The beginning of an answer that does not go on."""
    return stream(*(chunk({"content": word}) for word in words), end="open")


def state(database: str, turn_id: uuid.UUID) -> tuple:
    """(status, attempts, whether somebody has a lease)."""
    query = "select status, attempts, lease_until is not null from turns where id = %s"
    return owners.at(database).execute(query, [turn_id]).fetchone()


def test_turns_of_one_conversation_run_one_after_the_other(database: str, caller: Caller):
    first = talking.submit(caller, "add alpha")
    second = talking.submit(caller, "rename task 1 to beta", first.conversation_id)
    third = talking.submit(caller, "complete beta", first.conversation_id)
    with talking.answering():
        for submitted in (third, second, first):
            assert talking.ended(caller, submitted.turn_id).status == "done"
    assert talking.titles(caller) == ["beta"]
    assert talking.look(caller, third.turn_id).answer == "Completed **beta**."


def test_twenty_turns_by_five_people_at_once_stay_apart(database: str, make_caller):
    people = [make_caller(name) for name in ("ana", "bob", "cem", "dia", "eve")]
    with talking.answering():
        said = [
            (person, talking.submit(person, f'add "thing of {person.name} {number}"').turn_id)
            for number in range(4)
            for person in people
        ]
        for person, turn_id in said:
            turn = talking.ended(person, turn_id)
            assert turn.status == "done", turn.error_message
            assert person.name in turn.answer
            assert all(person.name in call.result["title"] for call in turn.calls)
    for person in people:
        assert sorted(talking.titles(person)) == [f"thing of {person.name} {number}" for number in range(4)]


def test_stopping_keeps_what_was_said_and_says_what_was_done(double: Double, caller: Caller):
    double.will(calls(MILK), begun("The milk is", " on"))
    with talking.answering(openai_base_url=double.url):
        submitted = talking.submit(caller, "add buy milk")
        talking.until(lambda: "on" in talking.look(caller, submitted.turn_id).answer)
        talking.stop(caller, submitted.turn_id)
        turn = talking.ended(caller, submitted.turn_id)
        assert turn.status == "stopped"
        assert turn.answer == "The milk is on\n\nStopped. Already done: Added Buy milk."
        double.will(says("The milk is on the list."))
        talking.retry(caller, submitted.turn_id)
        turn = talking.ended(caller, submitted.turn_id)
    assert (turn.status, turn.answer) == ("done", "The milk is on the list.")
    assert talking.titles(caller) == ["Buy milk"]


def test_a_process_that_shuts_down_gives_its_turns_back(double: Double, caller: Caller, database: str):
    double.will(calls(MILK), begun("The milk"))
    with talking.answering(openai_base_url=double.url):
        submitted = talking.submit(caller, "add buy milk")
        talking.until(lambda: talking.look(caller, submitted.turn_id).answer)
    assert state(database, submitted.turn_id) == ("queued", 0, False), "and it does not count as a try"
    double.will(says("Added."))
    with talking.answering(openai_base_url=double.url):
        turn = talking.ended(caller, submitted.turn_id)
    assert (turn.status, turn.answer, len(turn.calls)) == ("done", "Added.", 1)
    assert talking.titles(caller) == ["Buy milk"]


def test_who_has_lost_the_lease_stores_no_answer(double: Double, caller: Caller, database: str):
    double.will(begun("Mine"))
    with talking.answering(openai_base_url=double.url) as running:
        submitted = talking.submit(caller, "hello")
        talking.until(lambda: talking.look(caller, submitted.turn_id).answer)
        with psycopg.connect(database, autocommit=True) as owner:
            owner.execute("update turns set lease_owner = 'another', lease_until = now() + interval '1 hour'")
        talking.until(lambda: not running.running)
        assert state(database, submitted.turn_id) == ("running", 1, True)
        double.will(says("Theirs."))
        with psycopg.connect(database, autocommit=True) as owner:
            owner.execute("update turns set lease_until = now()")
        assert talking.ended(caller, submitted.turn_id).answer == "Theirs."


def test_nothing_begins_without_the_lease_or_after_a_stop(caller: Caller, database: str):
    with workspace.open_workspace(caller) as ws:
        submitted = conversations.submit(ws, "add milk")
    assert turns.claim("me") == (caller.user_id, submitted.turn_id)
    mine = dataclasses.replace(caller, turn_id=submitted.turn_id)
    step = turns.Step("call_1", "add_task", {"title": "Milk"}, None, failed=False)
    assert turn_steps.begin_step(mine, "me", 1, step)
    assert turn_steps.begin_step(mine, "me", 1, step), "beginning again is no new step"
    assert not turn_steps.begin_step(mine, "another", 1, step)
    assert not turns.finish(mine, "another", status="done", answer="Mine.")
    assert turns.watch(mine, "another") is None
    talking.stop(caller, submitted.turn_id)
    assert not turn_steps.begin_step(mine, "me", 1, step)
    assert turns.watch(mine, "me") is True
    with workspace.open_workspace(caller) as ws:
        conversation_list.delete_conversation(ws, submitted.conversation_id)
    assert not turn_steps.begin_step(mine, "me", 1, step)
    assert turns.renew(mine, "me", "text") is None
    assert not turns.finish(mine, "me", status="done", answer="Mine.")


def test_deleting_a_conversation_ends_its_turn_quietly(double: Double, caller: Caller, caplog):
    double.will(begun("Hello"), says("To the next."))
    with talking.answering(openai_base_url=double.url) as running:
        submitted = talking.submit(caller, "hello")
        talking.until(lambda: talking.look(caller, submitted.turn_id).answer)
        with workspace.open_workspace(caller) as ws:
            conversation_list.delete_conversation(ws, submitted.conversation_id)
        talking.until(lambda: not running.running)
        assert talking.ask(caller, "anybody there?").answer == "To the next."
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_a_disabled_account_stops_acting_at_once(double: Double, caller: Caller, database: str):
    gate = threading.Event()
    double.will(held(gate, calls(MILK)), says("never"))
    with talking.answering(openai_base_url=double.url) as running:
        submitted = talking.submit(caller, "add milk")
        talking.until(lambda: double.requests)
        with psycopg.connect(database, autocommit=True) as owner:
            owner.execute("update users set disabled_at = now() where id = %s", [caller.user_id])
        gate.set()
        talking.until(lambda: not running.running)
        talking.expire_leases(database)
        talking.until(lambda: state(database, submitted.turn_id)[0] == "failed")
    assert talking.titles(caller) == []


def test_a_turn_that_has_failed_five_times_is_given_up(caller: Caller, database: str):
    submitted = talking.submit(caller, "add milk")
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update turns set attempts = 5 where id = %s", [submitted.turn_id])
    with talking.answering():
        turn = talking.ended(caller, submitted.turn_id)
        assert turn.status == "failed"
        assert "failed several times" in turn.error_message
        talking.retry(caller, submitted.turn_id)
        assert talking.ended(caller, submitted.turn_id).status == "done", "the person may try again"


def test_a_database_that_goes_away_does_not_lose_the_turn(
    double: Double, caller: Caller, database: str, prepared
):
    gate = threading.Event()
    double.will(held(gate, calls(MILK)), calls(MILK), says("Added."))
    name = prepared.rpartition("/")[2].partition("?")[0]
    elsewhere = prepared.replace(name, "postgres")
    with talking.answering(openai_base_url=double.url) as running:
        submitted = talking.submit(caller, "add milk")
        talking.until(lambda: double.requests)
        with psycopg.connect(elsewhere, autocommit=True) as owner:
            try:
                owner.execute(f"alter database {name} allow_connections false")
                owner.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [name]
                )
                gate.set()
                talking.until(lambda: not running.running)
            finally:
                owner.execute(f"alter database {name} allow_connections true")
        turn = talking.ended(caller, submitted.turn_id)
    assert (turn.status, turn.answer, len(turn.calls)) == ("done", "Added.", 1)
    assert talking.titles(caller) == ["Buy milk"]


def test_connections_cut_in_the_middle_of_turns_cost_nothing(caller: Caller, prepared: str):
    with talking.answering():
        said = [talking.submit(caller, f"add thing {number}").turn_id for number in range(12)]
        with psycopg.connect(prepared, autocommit=True) as owner:
            for done in (3, 6, 9):
                talking.until(lambda done=done: len(_added(owner, caller)) >= done)
                owner.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity "
                    "where datname = current_database() and pid <> pg_backend_pid()"
                )
            talking.until(lambda: _ended(owner, caller) == 12)
            assert sorted(_added(owner, caller)) == sorted(f"thing {number}" for number in range(12))
    for turn_id in said:
        turn = talking.look(caller, turn_id)
        assert (turn.status, len(turn.calls)) == ("done", 1), turn.error_message


def _added(owner: psycopg.Connection, person: Caller) -> list[str]:
    rows = owner.execute("select title from tasks where user_id = %s", [person.user_id]).fetchall()
    return [row[0] for row in rows]


def _ended(owner: psycopg.Connection, person: Caller) -> int:
    query = "select count(*) from turns where user_id = %s and status not in ('queued', 'running')"
    row = owner.execute(query, [person.user_id]).fetchone()
    return row[0] if row else 0
