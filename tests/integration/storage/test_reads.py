"""Reads beside SQLAlchemy: what becomes of the pool's connections when something goes wrong."""

import concurrent.futures
import time

import psycopg
import pytest
import sqlalchemy as sa
import sqlmodel
from integration import serving

from core import config, errors, telemetry
from core.domain import tasks
from core.storage import engine, models, workspace
from core.storage.workspace import Caller


def number(caller: Caller) -> int:
    return int(workspace.read(caller.user_id, "select count(*) as number from tasks")[0].number)


def test_a_read_is_one_round_trip_and_its_rows_have_names(caller: Caller) -> None:
    before = telemetry.ROUND_TRIPS._value.get()
    [row] = workspace.read(caller.user_id, "select %(word)s::text as word, 2 as two", {"word": "a"})
    assert telemetry.ROUND_TRIPS._value.get() - before == 1
    assert (row.word, row[1], dict(row._mapping)) == ("a", 2, {"word": "a", "two": 2})


def test_when_the_database_goes_away_one_read_fails_and_the_next_works(caller: Caller, database: str) -> None:
    read_at_once(caller, 4)  # so that several connections lie in the pool
    assert engine.pool_status()["open"] >= 4
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid()"
        )
    with pytest.raises(errors.Unavailable):
        number(caller)
    assert [number(caller) for _ in range(5)] == [0] * 5


def read_at_once(caller: Caller, number: int) -> None:
    """Have so many connections open at the same time."""
    with concurrent.futures.ThreadPoolExecutor(number) as pool:
        slow = "select 1 as one from pg_sleep(0.2)"
        list(pool.map(lambda _: workspace.read(caller.user_id, slow), range(number)))


def connections(database: str) -> int:
    """How many the server knows of ours."""
    counting = "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'saydone'"
    with psycopg.connect(database) as owner:
        [[number]] = owner.execute(counting).fetchall()
    return int(number)


def test_what_a_rush_has_opened_stays_for_the_next_and_goes_when_it_is_not_used(
    caller: Caller, prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_SPARE_S", 1)
    monkeypatch.setattr(engine, "_QUIET_S", 0.5)
    before = connections(prepared)
    with engine.serving_from(serving.name_of(prepared)):
        read_at_once(caller, 12)
        assert engine.pool_status() == {"open": 12, "used": 0, "limit": 20}
        time.sleep(2)
        assert connections(prepared) - before == config.settings().pool_size
        read_at_once(caller, 12)  # nobody notices that the server has closed the rest
        assert engine.pool_status()["open"] == 12


def test_after_a_failed_read_the_same_connection_writes_and_reads(caller: Caller) -> None:
    with pytest.raises(sa.exc.ProgrammingError):
        workspace.read(caller.user_id, "select 1 as one from no_such_table")
    with workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, title="Buy milk")
    assert number(caller) == 1


def test_a_value_that_no_column_can_hold_is_invalid_input(caller: Caller) -> None:
    with pytest.raises(errors.InvalidInput):
        workspace.read(caller.user_id, "select %(given)s::date as day", {"given": "never"})


def test_a_read_cannot_see_what_an_open_transaction_has_not_committed(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, title="Buy milk")
        assert number(caller) == 0


_NAME = "update users set full_name = %(name)s where id = %(caller_id)s returning full_name"
_ME = "select id, full_name from users"


def test_a_write_known_beforehand_is_one_round_trip_as_its_caller(caller: Caller, stranger: Caller) -> None:
    before = telemetry.ROUND_TRIPS._value.get()
    rows = workspace.write(caller, _NAME, _ME, values={"name": "Ana L."})
    assert telemetry.ROUND_TRIPS._value.get() - before == 1
    assert [(row.id, row.full_name) for row in rows] == [(caller.user_id, "Ana L.")]
    [theirs] = workspace.read(stranger.user_id, _ME)
    assert theirs.full_name == "Bob"


def test_of_a_write_that_fails_nothing_is_left_and_the_connection_is_nobodys(caller: Caller) -> None:
    with pytest.raises(sa.exc.ProgrammingError):
        workspace.write(caller, _NAME, "select 1 from no_such_table", values={"name": "Ana L."})
    [me] = workspace.read(caller.user_id, _ME)
    assert me.full_name == "Ana"
    with engine.engine().connect() as connection:
        assert connection.exec_driver_sql("select id from users").all() == []


def test_a_transaction_begins_with_its_first_statements_and_ends_with_its_last(caller: Caller) -> None:
    before = telemetry.ROUND_TRIPS._value.get()
    with workspace.open_workspace(caller) as ws:
        ws.at_last(_NAME, {"name": "Ana L."})
        [me], [number] = ws.rows_of_each((_ME, {}), ("select %(given)s::int as given", {"given": 3}))
        assert (me.full_name, number.given) == ("Ana", 3)
    assert telemetry.ROUND_TRIPS._value.get() - before == 2
    assert [row.full_name for row in workspace.read(caller.user_id, _ME)] == ["Ana L."]


def test_several_statements_in_the_middle_of_a_transaction_are_one_round_trip(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        ws.rows(_ME)
        before = telemetry.ROUND_TRIPS._value.get()
        assert [len(found) for found in ws.rows_of_each((_ME, {}), (_ME, {}), (_NAME, {"name": "A"}))] == [
            1,
            1,
            1,
        ]
        assert telemetry.ROUND_TRIPS._value.get() - before == 1


@pytest.mark.parametrize("only", ["at last", "models", "nothing"])
def test_whatever_a_transaction_begins_with_it_is_its_callers(
    only: str, caller: Caller, stranger: Caller
) -> None:
    with workspace.open_workspace(caller) as ws:
        if only == "at last":
            ws.at_last("update users set full_name = 'Ana L.'", {})
        elif only == "models":
            assert [one.name for one in ws.db.exec(sqlmodel.select(models.User))] == ["ana"]
    names = [row.full_name for one in (caller, stranger) for row in workspace.read(one.user_id, _ME)]
    assert names == ["Ana L." if only == "at last" else "Ana", "Bob"]


def test_when_the_last_statement_fails_nothing_was_done(caller: Caller) -> None:
    with pytest.raises(errors.InvalidInput), workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, title="Buy milk")
        ws.at_last("select %(given)s::date", {"given": "never"})
    assert number(caller) == 0
    with workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, title="Buy tea")
    assert number(caller) == 1


def test_a_write_waits_for_the_one_before_it_of_the_same_user(caller: Caller) -> None:
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        with workspace.open_workspace(caller) as ws:
            ws.rows(_ME)
            waiting = pool.submit(workspace.write, caller, _NAME, values={"name": "second"})
            with pytest.raises(concurrent.futures.TimeoutError):
                waiting.result(0.2)
            ws.rows(_NAME, {"name": "first"})
        assert [row.full_name for row in waiting.result(10)] == ["second"]
