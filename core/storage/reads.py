"""Plain statements by the driver itself, on a connection of the pool: every run of a page and of a turn makes a few.

SQLAlchemy's execution around the driver takes longer than all the rest of such a statement, and adds nothing to it.
"""

import contextlib
import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import result

from core import telemetry
from core.storage import engine

Rows = Sequence[sa.Row[Any]]
Statement = tuple[str, Mapping[str, Any]]  # with `%(name)s` parameters, and their values


def rows(statement: str, values: Mapping[str, Any]) -> Rows:
    """Rows of a statement with `%(name)s` parameters, in autocommit: one round trip. Raises SQLAlchemy's errors."""
    return in_one_go((statement, values))


def in_one_go(*statements: Statement) -> Rows:
    """Rows of the last of several statements, a transaction of their own: one round trip. Raises SQLAlchemy's errors."""
    serving = engine.engine()
    pooled = serving.pool.connect()
    connection = pooled.driver_connection
    assert isinstance(connection, psycopg.Connection)
    try:
        connection.autocommit = True
        if len(statements) == 1:
            return _ask(connection, *statements[0])
        telemetry.ROUND_TRIPS.inc()
        return _ask_all(connection, statements[-1:], statements[:-1])[0]
    except psycopg.Error as error:
        if connection.closed:
            # As SQLAlchemy does for its own: where one connection was lost, the others are not to be trusted either.
            serving.pool._invalidate(pooled, error)
        raise _translated(error, *statements[-1]) from error
    finally:
        if not connection.closed:
            connection.autocommit = False
        pooled.close()


def end(transaction: sa.Connection, statements: Sequence[Statement]) -> None:
    """Run a transaction's last statements and commit it, in one round trip. Raises SQLAlchemy's errors."""
    connection = transaction.connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    # The transaction's own commit, which finds nothing left to do, counts the round trip.
    with _errors_within(transaction, connection, *statements[-1]), connection.pipeline():
        for statement, values in statements:
            connection.execute(statement, values)
        connection.commit()


def rows_within(
    transaction: sa.Connection, statements: Sequence[Statement], before: Sequence[Statement] = ()
) -> Sequence[Rows]:
    """Rows of each of several statements inside an open transaction, in one round trip; none where nothing is returned.

    Those `before` run first. Raises SQLAlchemy's errors.
    """
    connection = transaction.connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    with _errors_within(transaction, connection, *(*before, *statements)[-1]):
        if len(statements) == 1 and not before:
            return (_ask(connection, *statements[0]),)
        if not before:  # which the transaction's own beginning has counted
            telemetry.ROUND_TRIPS.inc()
        return _ask_all(connection, statements, before)


@contextlib.contextmanager
def _errors_within(
    transaction: sa.Connection,
    connection: psycopg.Connection[Any],
    statement: str,
    values: Mapping[str, Any],
) -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        if connection.closed:
            engine.engine().pool._invalidate(transaction.connection, error)
            transaction.invalidate(error)
        raise _translated(error, statement, values) from error


def _ask_all(
    connection: psycopg.Connection[Any], statements: Sequence[Statement], before: Sequence[Statement]
) -> Sequence[Rows]:
    # What is sent before the pipeline ends is one transaction also in autocommit.
    with connection.pipeline():
        for statement, values in before:
            connection.execute(statement, values)
        asked = [connection.execute(statement, values) for statement, values in statements]
    return [_rows_of(cursor) for cursor in asked]


def _ask(connection: psycopg.Connection[Any], statement: str, values: Mapping[str, Any]) -> Rows:
    telemetry.ROUND_TRIPS.inc()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return _rows_of(cursor)


def _rows_of(cursor: psycopg.Cursor[Any]) -> Rows:
    got = cursor.pgresult
    if got is None or got.nfields == 0:
        return ()
    # Not the cursor's description: that makes an object of each column's type, size and precision as well.
    columns = _columns(tuple(map(got.fname, range(got.nfields))))
    shaped: result.Result[Any] = result.IteratorResult(columns, iter(cursor.fetchall()))
    return shaped.all()


def _translated(error: psycopg.Error, statement: str, values: Mapping[str, Any]) -> BaseException:
    dialect = engine.engine().dialect
    return sa.exc.DBAPIError.instance(
        statement, values, error, psycopg.Error, hide_parameters=True, dialect=dialect
    )


@functools.lru_cache(maxsize=512)
def _columns(names: tuple[bytes | None, ...]) -> result.SimpleResultMetaData:
    return result.SimpleResultMetaData([(name or b"").decode() for name in names])
