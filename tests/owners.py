"""The owners' connections that a worker keeps: logging in costs both sides more than most questions do.

Each statement is a transaction of its own. What needs a transaction, or cuts connections, opens a connection itself.
"""

import select
from collections.abc import Mapping

import psycopg

_kept: dict[str, psycopg.Connection] = {}


def at(url: str) -> psycopg.Connection:
    """An open connection to the database at this URL; the same as before, unless that was cut."""
    kept = _kept.get(url)
    if kept is None or kept.closed or _was_cut(kept):
        if kept is not None:
            kept.close()
        kept = _kept[url] = psycopg.connect(url, autocommit=True)
    return kept


def insert(url: str, table: str, row: Mapping[str, object]) -> None:
    """Add a row to a table, past all that the application does with one."""
    names, places = ", ".join(row), ", ".join(f"%({name})s" for name in row)
    at(url).execute(f"insert into {table} ({names}) values ({places})", row)


def close() -> None:
    """Give all of them back, before the server goes."""
    while _kept:
        _kept.popitem()[1].close()


def _was_cut(idle: psycopg.Connection) -> bool:
    # A server says nothing to who asks nothing, but for its farewell.
    return bool(select.select([idle.pgconn.socket], [], [], 0)[0])
