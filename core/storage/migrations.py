"""The schema's revisions: the newest that the code knows, what a database is at, and the way there.

Alembic is imported when there is something to migrate: at nearly every start there is not, and it takes long to import.
"""

from __future__ import annotations

import typing

import psycopg
import psycopg.errors
import sqlalchemy as sa

from core import config, errors
from core.storage import logins

if typing.TYPE_CHECKING:
    import alembic.config

_LOCK = 0x5A7D04E  # any constant: replicas that start together migrate one after the other
# A busy table, a full disk, a login that may not: whoever runs the database can do something about these.
_OF_THE_SERVER = psycopg.OperationalError, psycopg.errors.InsufficientPrivilege
_FAILED = (
    "The schema cannot be brought up to date: {}. No step is left half done, so start again when that is mended. "
    "What a login has to be allowed is in the README, under “Your own PostgreSQL”."
)


def newest() -> str:
    """The newest revision this code knows; its files are named after their revisions, which count up."""
    files = (config.ROOT / "alembic" / "versions").glob("[0-9]*_*.py")
    return max(file.name.partition("_")[0] for file in files)


def alembic_config(url: str) -> alembic.config.Config:
    """Alembic's configuration for the database at `url`."""
    import alembic.config

    configuration = alembic.config.Config(toml_file=str(config.ROOT / "pyproject.toml"))
    configuration.attributes["url"] = logins.url_of(url)
    return configuration


def migrate(url: str) -> None:
    """Bring the schema at `url` to the newest revision, unless it is there or beyond; replicas wait for one another.

    Raises `Unavailable` where it is the server that keeps it from that.
    """
    try:
        _upgrade(url)
    except (sa.exc.DBAPIError, psycopg.errors.InsufficientPrivilege) as error:
        cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
        if not isinstance(cause, _OF_THE_SERVER):
            raise
        raise errors.Unavailable(_FAILED.format(cause.diag.message_primary or cause)) from error


def _upgrade(url: str) -> None:
    with psycopg.connect(logins.for_libpq(logins.url_of(url)), autocommit=True) as connection:
        if _revision(connection) >= newest():
            return
        import alembic.command

        with connection.transaction():  # which a pooler leaves to one server process, and with it the lock
            connection.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
            alembic.command.upgrade(alembic_config(url), "head")


def _revision(connection: psycopg.Connection) -> str:
    """What the database is at; "" for an empty one."""
    if connection.execute("select to_regclass('public.alembic_version')").fetchone() == (None,):
        return ""
    found = connection.execute("select max(version_num) from public.alembic_version").fetchone()
    return (found and found[0]) or ""
