"""Plain statements by the driver itself, on a connection of the pool: every run of a page and of a turn makes a few.

SQLAlchemy's execution around the driver takes longer than all the rest of such a statement, and adds nothing to it.
"""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import result

from core import telemetry
from core.storage import engine

Rows = Sequence[sa.Row[Any]]


def rows(statement: str, values: Mapping[str, Any]) -> Rows:
    """Rows of a statement with `%(name)s` parameters, in autocommit: one round trip. Raises SQLAlchemy's errors."""
    serving = engine.engine()
    pooled = serving.pool.connect()
    connection = pooled.driver_connection
    assert isinstance(connection, psycopg.Connection)
    try:
        connection.autocommit = True
        return _ask(connection, statement, values)
    except psycopg.Error as error:
        if connection.closed:
            # As SQLAlchemy does for its own: where one connection was lost, the others are not to be trusted either.
            serving.pool._invalidate(pooled, error)
        raise _translated(error, statement, values) from error
    finally:
        if not connection.closed:
            connection.autocommit = False
        pooled.close()


def rows_within(transaction: sa.Connection, statement: str, values: Mapping[str, Any]) -> Rows:
    """Rows of a statement inside an open transaction; none for one that returns nothing. Raises SQLAlchemy's errors."""
    pooled = transaction.connection
    connection = pooled.driver_connection
    assert isinstance(connection, psycopg.Connection)
    try:
        return _ask(connection, statement, values)
    except psycopg.Error as error:
        if connection.closed:
            engine.engine().pool._invalidate(pooled, error)
            transaction.invalidate(error)
        raise _translated(error, statement, values) from error


def _ask(connection: psycopg.Connection[Any], statement: str, values: Mapping[str, Any]) -> Rows:
    telemetry.ROUND_TRIPS.inc()
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        if cursor.description is None:
            return ()
        names = tuple(column.name for column in cursor.description)
        shaped: result.Result[Any] = result.IteratorResult(_columns(names), iter(cursor.fetchall()))
        return shaped.all()


def _translated(error: psycopg.Error, statement: str, values: Mapping[str, Any]) -> BaseException:
    dialect = engine.engine().dialect
    return sa.exc.DBAPIError.instance(
        statement, values, error, psycopg.Error, hide_parameters=True, dialect=dialect
    )


@functools.lru_cache(maxsize=512)
def _columns(names: tuple[str, ...]) -> result.SimpleResultMetaData:
    return result.SimpleResultMetaData(names)
