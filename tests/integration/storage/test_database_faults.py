"""What people are told, and what becomes of the connections, when the database fails in the middle of something."""

import contextlib
from collections.abc import Callable, Iterator
from concurrent import futures
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from integration import serving

from core import errors
from core.storage import engine, workspace
from core.storage.workspace import Caller
from tests import owners

Do = Callable[..., Any]
_CUT = """
create function cut() returns trigger language plpgsql as
  $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
"""


@pytest.fixture
def cut_at(database: str) -> Iterator[Callable[[str], None]]:
    """Has the server cut the connection of whoever adds a task: `cut_at("at once")` or `cut_at("the end")`."""
    owner = owners.at(database)

    def cut(moment: str) -> None:
        kind, how = ("constraint ", "deferrable initially deferred") if moment == "the end" else ("", "")
        owner.execute(_CUT)
        owner.execute(
            f"create {kind}trigger cut after insert on tasks {how} for each row execute function cut()"
        )

    yield cut
    owner.execute("drop function cut() cascade")


def test_rel_06_who_was_cut_off_at_the_end_is_not_told_that_nothing_was_changed(
    do: Do, cut_at: Callable[[str], None]
) -> None:
    cut_at("the end")
    with pytest.raises(errors.Unavailable, match="Look whether it was done"):
        do("add_task", title="Buy milk")


def test_rel_03_who_was_cut_off_before_the_end_is_told_that_nothing_was_changed(
    do: Do, cut_at: Callable[[str], None], caller: Caller
) -> None:
    cut_at("at once")
    with pytest.raises(errors.Unavailable, match="Nothing was changed"):
        do("add_task", title="Buy milk")
    assert workspace.read(caller.user_id, "select id from tasks") == []


@pytest.fixture
def read_only(database: str) -> Iterator[None]:
    """The database takes no writes, as the one does that has become a standby."""
    _make_read_only(database, "on")
    yield
    _make_read_only(database, "off")


def _make_read_only(database: str, value: str) -> None:
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("set default_transaction_read_only = off")
        owner.execute(
            f"alter database {serving.name_of(database)} set default_transaction_read_only = {value}"
        )
    engine.engine().dispose()


@pytest.mark.usefixtures("read_only")
def test_a_database_that_takes_no_writes_is_unavailable_and_no_bug(do: Do, caller: Caller) -> None:
    with pytest.raises(errors.Unavailable, match="Nothing was changed"):
        do("add_task", title="Buy milk")
    with pytest.raises(errors.Unavailable), workspace.open_workspace(caller) as ws:
        ws.transaction.execute(sa.text("update users set full_name = 'Ana L.'"))
    assert do("list_tasks")
    with pytest.raises(errors.Unavailable, match="read"):
        engine.check_writable()


def test_connections_to_a_server_that_has_become_a_standby_are_given_up(do: Do, database: str) -> None:
    do("add_task", title="Buy milk")
    with engine.engine().connect() as connection:  # of the pool, from before
        connection.exec_driver_sql("set default_transaction_read_only = on")
        connection.commit()
    with pytest.raises(errors.Unavailable):
        do("add_task", title="Buy tea")
    do("add_task", title="Buy tea")


def test_a_full_disk_is_called_one(caller: Caller) -> None:
    with pytest.raises(errors.Unavailable, match="no room left"), workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql("do $$ begin raise disk_full; end $$")


def test_whoever_finds_no_server_is_told_so(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = engine.engine().url.set(host="127.0.0.1", port=serving.free_port(), query={})
    monkeypatch.setattr(engine, "_serving", sa.create_engine(gone))
    with pytest.raises(errors.Unavailable, match="does not answer"):
        workspace.read(caller.user_id, "select 1 as one")
    with pytest.raises(errors.Unavailable, match="Nothing was changed"):
        workspace.write(caller, "select 1 as one", values={})


def test_rel_09_with_all_connections_in_use_a_request_is_refused_and_the_next_one_served(
    do: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.engine().pool, "_timeout", 0.05)
    with contextlib.ExitStack() as sleepers:
        for _ in range(engine.pool_status()["limit"]):
            sleepers.enter_context(engine.engine().connect())
        for name, arguments in (("add_task", {"title": "Buy milk"}), ("list_tasks", {})):
            with pytest.raises(errors.Unavailable, match="very busy"):
                do(name, **arguments)
    assert do("list_tasks").total == 0


def test_rel_10_who_meets_a_locked_task_is_told_and_others_are_served_meanwhile(
    do: Do, caller: Caller, stranger: Caller, database: str
) -> None:
    for by in (caller, stranger):
        do("add_task", by=by, title="Buy milk")
    with psycopg.connect(database) as owner:
        owner.execute("select from tasks where user_id = %s for update", [caller.user_id])
        with futures.ThreadPoolExecutor() as pool:
            waiting = pool.submit(do, "complete_task", task_id=1)
            assert do("complete_task", by=stranger, task_id=1).status == "done"
            assert do("list_tasks").total == 1  # and so is who only reads
            with pytest.raises(errors.Unavailable, match="Nothing was changed"):
                waiting.result()
    assert do("complete_task", task_id=1).status == "done"
