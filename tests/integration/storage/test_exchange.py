"""Statements that go to the server together, on a connection of its own."""

import concurrent.futures
import datetime
import time
import uuid
from collections.abc import Iterator

import psycopg
import pytest

from core.storage import exchange

Connection = psycopg.Connection


@pytest.fixture
def connection(database: str) -> Iterator[Connection]:
    with psycopg.connect(database, prepare_threshold=None) as found:
        yield found


def values(connection: Connection, text: str, **given: object) -> list[tuple]:
    [answer] = exchange.ask(connection, [(text, given)])
    return answer.rows()


def number_of_prepared(connection: Connection) -> int:
    return int(values(connection, "select count(*) from pg_prepared_statements")[0][0])


@pytest.mark.parametrize(
    "value",
    [
        1,
        2**40,
        True,
        None,
        "100 % of 'it' \\ $1",
        datetime.date(2026, 2, 28),
        datetime.datetime(2026, 2, 28, 9, tzinfo=datetime.UTC),
        uuid.UUID(int=7),
        ["a", "b"],
        "x" * 3_000_000,
    ],
)
def test_what_goes_in_comes_out(connection: Connection, value: object) -> None:
    kinds = {str: "text", list: "text[]", type(None): "text"}
    cast = f"::{kinds[type(value)]}" if type(value) in kinds else ""
    for _ in range(2):  # prepared first, then used again
        assert values(connection, f"select %(it)s{cast}, 5 %% 3, %(it)s{cast}", it=value) == [
            (value, 2, value)
        ]


def test_each_statement_has_its_answer(connection: Connection) -> None:
    answers = exchange.ask(
        connection,
        [
            ("select generate_series(1, 3) as number", {}),
            ("create temporary table one (word text)", {}),
            ("insert into one values (%(word)s)", {"word": "a"}),
            ("select word as first, word as second from one", {}),
            ("select 1 as none where false", {}),
        ],
    )
    assert [answer.columns for answer in answers] == [
        (b"number",),
        (),
        (),
        (b"first", b"second"),
        (b"none",),
    ]
    assert [answers[n].rows() for n in (0, 3, 4)] == [[(1,), (2,), (3,)], [("a", "a")], []]


def test_more_than_the_sockets_take_goes_both_ways(connection: Connection) -> None:
    size = 20_000_000
    several = [("select %(text)s::text", {"text": letter * size}) for letter in "ab"]
    assert [answer.rows()[0][0][-1] for answer in exchange.ask(connection, several)] == ["a", "b"]


def test_a_failure_names_its_cause_and_what_came_before_is_undone(connection: Connection) -> None:
    values(connection, "create temporary table one (word text)")
    with pytest.raises(psycopg.errors.UndefinedTable, match="no_such_table"):
        exchange.ask(connection, [("insert into one values ('a')", {}), ("select 1 from no_such_table", {})])
    assert values(connection, "select word from one") == []


def test_a_rollback_takes_nothing_from_what_is_prepared(connection: Connection) -> None:
    asked = "select %(number)s::int + 1"
    for number in range(3):
        exchange.ask(connection, [("begin", {}), (asked, {"number": number})])
        connection.rollback()
    assert values(connection, asked, number=4) == [(5,)]


@pytest.mark.parametrize("change", ["alter table one add column two int", "deallocate all"])
def test_what_was_prepared_before_a_migration_is_prepared_again(connection: Connection, change: str) -> None:
    values(connection, "create temporary table one (word text)")
    asked = "select * from one where %(word)s = 'a'"
    assert values(connection, asked, word="a") == []
    connection.execute(change)
    connection.commit()
    assert values(connection, asked, word="a") == []
    connection.execute("alter table one add column three int")
    connection.commit()
    with pytest.raises(psycopg.errors.FeatureNotSupported):
        exchange.ask(connection, [("begin", {}), (asked, {"word": "a"})])
    connection.rollback()
    exchange.ask(connection, [("begin", {}), (asked, {"word": "a"}), ("commit", {})])


def test_few_statements_stay_prepared(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_PREPARED_AT_MOST", 4)
    for _ in range(2):
        for number in range(9):
            assert values(connection, f"select {number}") == [(number,)]
    assert number_of_prepared(connection) <= 5


def test_waiting_keeps_nobody_else_waiting(connection: Connection) -> None:
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        for several in ([], [("select 1", {})]):
            waiting = pool.submit(exchange.ask, connection, [*several, ("select pg_sleep(0.5)", {})])
            turns = 0
            while not waiting.done():
                time.sleep(0.01)
                turns += 1
            assert turns > 10


@pytest.mark.parametrize("several", [[], [("select 1", {})]], ids=["alone", "together"])
def test_a_connection_that_is_lost_says_so(
    connection: Connection, database: str, several: list[exchange.Statement]
) -> None:
    pid = connection.info.backend_pid
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(exchange.ask, connection, [*several, ("select pg_sleep(20)", {})])
        with psycopg.connect(database, autocommit=True) as owner:
            while not owner.execute(
                "select 1 from pg_stat_activity where pid = %s and query like '%%pg_sleep(20)'", [pid]
            ).fetchone():
                time.sleep(0.01)
            owner.execute("select pg_terminate_backend(%s)", [pid])
        with pytest.raises(psycopg.OperationalError):
            waiting.result(10)
    with pytest.raises(psycopg.OperationalError):
        exchange.ask(connection, [("select 1", {})])
    assert connection.closed


def test_what_fails_half_way_leaves_no_answer_for_something_else(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(exchange.select, "poll", interrupted)
    with pytest.raises(KeyboardInterrupt):
        exchange.ask(connection, [("select pg_sleep(0.1)", {}), ("select 1", {})])
    assert connection.closed
