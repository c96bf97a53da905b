"""Logs the benchmark's sessions in: each is another of the people whom `bench.fill` has made."""

import functools

import psycopg

from bench import fill
from core import config
from core.domain import accounts, sessions
from core.doors import session
from core.storage import engine

_WHO = "select id from users where name = %s"


def person(address: str, number: int) -> dict[str, str]:
    """The cookie of a fresh login as person `number`; LookupError when the database has not that many."""
    owner = _prepared()
    with psycopg.connect(owner) as connection:
        row = connection.execute(_WHO, [fill.NAME.format(number)]).fetchone()
    if row is None:
        raise LookupError(f"There is no {fill.NAME.format(number)}: run python -m bench.fill first.")
    login = sessions.log_in(row[0], accounts.Address("127.0.0.1", "bench"))
    return {session.cookie_name(address): login.token}


@functools.cache
def _prepared() -> str:
    url = config.settings().database_url
    if not url:
        raise SystemExit("Set DATABASE_URL to the database that bench.fill has filled.")
    engine.prepare(url, config.secret())
    return url
