"""Plain statements by the driver itself, on a connection of the pool: every run of a page and of a turn makes a few.

SQLAlchemy's execution around the driver takes longer than all the rest of such a statement, and adds nothing to it.
"""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg import pq
from sqlalchemy.engine import result

from core import telemetry
from core.storage import engine, exchange, failures

Rows = Sequence[sa.Row[Any]]
Statement = exchange.Statement


def rows(statement: str, values: Mapping[str, Any]) -> Rows:
    """Rows of a statement with `%(name)s` parameters, in autocommit: one round trip. Raises `DomainError`.

    It runs as nobody, whom row-level security shows nothing: unless it sets the caller itself, all it can do is call
    one of the few functions that look across users.
    """
    with failures.translated():
        return in_one_go((statement, values))


def in_one_go(*statements: Statement) -> Rows:
    """Rows of the last of several statements, a transaction of their own: one round trip. Raises SQLAlchemy's errors."""
    pooled = _pooled()
    connection = pooled.driver_connection
    assert isinstance(connection, psycopg.Connection)
    telemetry.ROUND_TRIPS.inc()
    try:
        return _rows_of(exchange.ask(connection, statements, prepare=engine.may_prepare())[-1])
    except psycopg.Error as error:
        if connection.closed or isinstance(error, failures.ELSEWHERE):
            # As SQLAlchemy does for its own: where one connection was lost, the others are not to be trusted either.
            engine.engine().pool._invalidate(pooled, error)
        raise _translated(error, *statements[-1]) from error
    finally:
        pooled.close()


def _pooled() -> sa.PoolProxiedConnection:
    with failures.translated():
        try:
            return engine.engine().pool.connect()
        except psycopg.Error as error:
            raise _translated(error, "", {}) from error


def end(transaction: sa.Connection, statements: Sequence[Statement]) -> None:
    """Run a transaction's last statements and commit it, in one round trip. Raises SQLAlchemy's errors."""
    # The transaction's own commit, which finds nothing left to do, counts the round trip.
    _ask_within(transaction, [*statements, ("commit", {})])


def rows_within(
    transaction: sa.Connection, statements: Sequence[Statement], before: Sequence[Statement] = ()
) -> Sequence[Rows]:
    """Rows of each of several statements inside an open transaction, in one round trip; none where nothing is returned.

    Those `before` run first. Raises SQLAlchemy's errors.
    """
    if not before:  # which the transaction's own beginning has counted
        telemetry.ROUND_TRIPS.inc()
    answers = _ask_within(transaction, [*before, *statements])
    return [_rows_of(answer) for answer in answers[len(answers) - len(statements) :]]


def _ask_within(transaction: sa.Connection, statements: Sequence[Statement]) -> list[exchange.Answer]:
    connection = transaction.connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    has_begun = connection.pgconn.transaction_status != pq.TransactionStatus.IDLE
    try:
        whole = statements if has_begun else [("begin", {}), *statements]
        return exchange.ask(connection, whole, prepare=engine.may_prepare())
    except psycopg.Error as error:
        if connection.closed or isinstance(error, failures.ELSEWHERE):
            engine.engine().pool._invalidate(transaction.connection, error)
            transaction.invalidate(error)
        raise _translated(error, *statements[-1]) from error


def _rows_of(answer: exchange.Answer) -> Rows:
    if not answer.columns:
        return ()
    shaped: result.Result[Any] = result.IteratorResult(_columns(answer.columns), iter(answer.rows()))
    return shaped.all()


def _translated(error: psycopg.Error, statement: str, values: Mapping[str, Any]) -> BaseException:
    dialect = engine.engine().dialect
    return sa.exc.DBAPIError.instance(
        statement, values, error, psycopg.Error, hide_parameters=True, dialect=dialect
    )


@functools.lru_cache(maxsize=512)
def _columns(names: tuple[bytes | None, ...]) -> result.SimpleResultMetaData:
    return result.SimpleResultMetaData([(name or b"").decode() for name in names])
