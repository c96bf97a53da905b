"""Reads of one statement, by the driver itself on a connection of the pool: every run of a page makes a few.

SQLAlchemy's execution around the driver takes longer than all the rest of such a read, and adds nothing to it.
"""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import result

from core import telemetry
from core.storage import engine


def rows(statement: str, values: Mapping[str, Any]) -> Sequence[sa.Row[Any]]:
    """Rows of a statement with `%(name)s` parameters, in autocommit: one round trip. Raises SQLAlchemy's errors."""
    telemetry.ROUND_TRIPS.inc()
    serving = engine.engine()
    try:
        names, found = _ask(serving.pool, statement, values)
    except psycopg.Error as error:
        raise sa.exc.DBAPIError.instance(
            statement, values, error, psycopg.Error, hide_parameters=True, dialect=serving.dialect
        ) from error
    shaped: result.Result[Any] = result.IteratorResult(_columns(names), iter(found))
    return shaped.all()


def _ask(
    pool: sa.Pool, statement: str, values: Mapping[str, Any]
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    pooled = pool.connect()
    connection = pooled.driver_connection
    assert isinstance(connection, psycopg.Connection)
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return tuple(column.name for column in cursor.description or ()), cursor.fetchall()
    except psycopg.Error as error:
        if connection.closed:
            # As SQLAlchemy does for its own: where one connection was lost, the others are not to be trusted either.
            pool._invalidate(pooled, error)
        raise
    finally:
        if not connection.closed:
            connection.autocommit = False
        pooled.close()


@functools.lru_cache(maxsize=512)
def _columns(names: tuple[str, ...]) -> result.SimpleResultMetaData:
    return result.SimpleResultMetaData(names)
