"""Statements sent by libpq itself: one exchange with the server, however many they are.

A cursor of psycopg's calls libpq some eight times for each, and each call lets go of Python's lock: a page's thread would
then wait for it again behind everything else that computes. https://www.psycopg.org/psycopg3/docs/api/pq.html
"""

import collections
import functools
import itertools
import re
import select
import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import psycopg
from psycopg import abc, adapt, pq

Connection = psycopg.Connection[Any]
Statement = tuple[str, Mapping[str, Any]]  # with `%(name)s` parameters, and their values
_Key = tuple[bytes, tuple[int, ...]]  # a statement's text and its parameters' types
_Call = tuple[Callable[..., None], tuple[Any, ...]]  # a sending function, and what it is given

_PREPARED_AT_MOST = 100  # on one connection
_prepared: weakref.WeakKeyDictionary[Connection, collections.OrderedDict[_Key, bytes]] = (
    weakref.WeakKeyDictionary()
)
_numbers = itertools.count()  # a name is never used again, whatever became of what had it
# What was prepared is of no use any more: a migration has changed its tables, or the server has forgotten it.
_STALE = (psycopg.errors.FeatureNotSupported, psycopg.errors.InvalidSqlStatementName)
_WELL = {pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK}


class Answer:
    """What the server said to one statement."""

    def __init__(self, result: pq.abc.PGresult, transformer: abc.Transformer) -> None:
        self._result, self._transformer = result, transformer
        self.columns = tuple(map(result.fname, range(result.nfields)))

    def rows(self) -> list[tuple[Any, ...]]:
        """The rows, with values of Python's."""
        self._transformer.set_pgresult(self._result)
        return self._transformer.load_rows(0, self._result.ntuples, tuple)


def ask(connection: Connection, statements: Sequence[Statement], *, prepare: bool = True) -> list[Answer]:
    """The answer to each, in one round trip; outside a transaction they are one. Raises psycopg's errors.

    With `prepare` the server keeps them for the next time.
    """
    try:
        return _ask(connection, statements, prepare)
    except _STALE:
        known = bool(_prepared.pop(connection, None))
        if not known or connection.pgconn.transaction_status != pq.TransactionStatus.IDLE:
            raise
    return _ask(connection, statements, prepare)  # nothing of it was done


def _ask(connection: Connection, statements: Sequence[Statement], prepare: bool) -> list[Answer]:
    names = _prepared.setdefault(connection, collections.OrderedDict())
    calls: list[_Call] = []
    asked: dict[int, abc.Transformer] = {}  # by the place of its call
    fresh: list[_Key] = []
    pg = connection.pgconn
    for text, values in statements:
        numbered, order, formats = _numbered(text)
        transformer = adapt.Transformer(connection)
        given = transformer.dump_sequence([values[name] for name in order], formats)
        key = (numbered, transformer.types or ())
        if not prepare:
            asked[len(calls)] = transformer
            calls.append((pg.send_query_params, (numbered, given, key[1], transformer.formats)))
            continue
        if key not in names:
            names[key] = b"saydone_%d" % next(_numbers)
            fresh.append(key)
            calls.append((pg.send_prepare, (names[key], *key)))
        names.move_to_end(key)
        asked[len(calls)] = transformer
        calls.append((pg.send_query_prepared, (names[key], given, transformer.formats)))
    while len(names) > _PREPARED_AT_MOST:
        calls.append((pg.send_close_prepared, (names.popitem(last=False)[1],)))
    try:
        results = _alone(pg, *calls[0][1]) if prepare and len(calls) == 1 else _together(connection, calls)
    except BaseException:
        for key in fresh:
            names.pop(key, None)
        raise
    return [Answer(results[place], transformer) for place, transformer in asked.items()]


@functools.lru_cache(maxsize=1024)
def _numbered(text: str) -> tuple[bytes, tuple[str, ...], list[adapt.PyFormat]]:
    """The statement as the server takes it, the names of its `$1`, `$2` and so on, and how they are written."""
    order: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        return f"${order.setdefault(found[1], len(order) + 1)}" if found[1] else "%"

    numbered = re.sub(r"%(?:%|\((\w+)\)s)", number, text)
    return numbered.encode(), tuple(order), [adapt.PyFormat.AUTO] * len(order)


def _alone(pg: pq.abc.PGconn, *statement: Any) -> list[pq.abc.PGresult]:
    """A single statement, for which libpq itself waits: Python's lock is let go of once."""
    return [_sound(pg, pg.exec_prepared(*statement))]


def _together(connection: Connection, calls: Sequence[_Call]) -> list[pq.abc.PGresult]:
    pg = connection.pgconn
    try:
        pg.enter_pipeline_mode()
        for send, given in calls:
            send(*given)
        pg.pipeline_sync()
        results = []
        for _ in calls:
            results.append(_next(pg))
            pg.get_result()  # that there is no more to this one, which came with it
        _next(pg)  # the end of all
        pg.exit_pipeline_mode()
    except BaseException:
        connection.close()  # or what is still to come would be taken for the answer to something else
        raise
    return [_sound(pg, result) for result in results]


def _next(pg: pq.abc.PGconn) -> pq.abc.PGresult | None:
    # Getting a result would wait as well, but with Python's lock.
    while (is_sending := pg.flush()) or pg.is_busy():
        socket = select.poll()
        socket.register(pg.socket, select.POLLIN | (select.POLLOUT if is_sending else 0))
        socket.poll()
        pg.consume_input()
    return pg.get_result()


def _sound(pg: pq.abc.PGconn, result: pq.abc.PGresult | None) -> pq.abc.PGresult:
    if result is None or (result.status not in _WELL and not result.error_field(pq.DiagnosticField.SQLSTATE)):
        raise psycopg.OperationalError(pg.get_error_message())  # of a lost connection libpq itself tells
    if result.status not in _WELL:
        raise psycopg.errors.error_from_result(result, encoding="utf-8")
    return result
