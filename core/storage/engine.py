"""The engine of this process: pool, serving role, and the checks that must pass before anybody is served."""

import contextlib
import select
import time
from collections.abc import Iterator
from typing import Any

import psycopg
import sqlalchemy as sa

from core import config, errors, telemetry
from core.storage import failures, logins, migrations

_POOL_LIMIT, _POOL_WAIT_S = 20, 3
_SPARE_S = 60  # so long a connection that was opened for a rush is kept for the next
_QUIET_S = 5  # after which it is looked whether the server has closed a connection


_serving: sa.Engine | None = None
_login: logins.Login | None = None  # which it is of
_listening_url: str | None = None  # where a process listens, if that is not where it serves


def prepare(owner_url: str, secret: bytes, *, migration_url: str | None = None) -> None:
    """Migrate, log in with the least rights the server allows, and refuse to serve when row security could be bypassed.

    With a login that may create roles, replicas share a login of their own whose password follows from `secret`;
    otherwise every connection begins by stepping down to the application role.
    """
    global _listening_url
    try:
        migrations.migrate(migration_url or owner_url)
        login = logins.serving_login(owner_url, secret)
    except psycopg.OperationalError as error:
        raise errors.Unavailable(f"The database does not answer: {str(error).strip()}") from error
    _listening_url = migration_url if login.is_pooled else None
    try:
        serve_as(login)
    except errors.Unavailable as error:
        cause = getattr(error.__cause__, "orig", None)
        if isinstance(cause, psycopg.OperationalError):
            raise errors.Unavailable(
                f"Cannot log in to the database as {login.url.username}: {str(cause).strip()}"
            ) from error
        raise


def serve_as(login: logins.Login) -> None:
    """Open the pool with this login. Raises `Unavailable` when it could bypass row security."""
    global _serving, _login
    dispose()
    _serving, _login = _opened(login), login
    check_roles()


@contextlib.contextmanager
def serving_from(database: str) -> Iterator[None]:
    """Serve from another database of the server, as the same login, until the end of the block."""
    global _serving
    usual, login = engine(), _login
    assert login is not None
    _serving = _opened(login._replace(url=usual.url.set(database=database)))
    try:
        check_roles()
        yield
    finally:
        _serving.dispose()
        _serving = usual


def _opened(login: logins.Login) -> sa.Engine:
    pool_size = config.settings().pool_size
    # Not SQLAlchemy's overflow: it closes a connection as soon as it is given back, and a login takes longer than a page.
    engine_ = sa.create_engine(
        login.url,
        pool_size=_POOL_LIMIT,
        max_overflow=0,
        pool_timeout=_POOL_WAIT_S,
        pool_use_lifo=True,
        hide_parameters=True,  # an unexpected error goes to the log, what people wrote does not
        connect_args=logins.connect_arguments(login),
    )
    for moment in ("before_cursor_execute", "begin", "commit", "rollback"):
        sa.event.listen(engine_, moment, _count_round_trip)

    def mark_spare(_dialect: Any, _record: Any, _given: Any, arguments: dict[str, Any]) -> None:
        if not login.is_pooled and _open_connections(_pool_of(engine_)) > pool_size:
            arguments["options"] += f" -c idle_session_timeout={_SPARE_S}s"

    sa.event.listen(engine_, "do_connect", mark_spare)
    sa.event.listen(engine_, "handle_error", _give_up_elsewhere)
    sa.event.listen(engine_, "checkin", _note_use)
    sa.event.listen(engine_, "checkout", _check_open)
    return engine_


def _give_up_elsewhere(context: sa.ExceptionContext) -> None:
    if isinstance(context.original_exception, failures.ELSEWHERE):
        context.is_disconnect = True


def _note_use(_connection: Any, record: Any) -> None:
    record.info["used"] = time.monotonic()


def _check_open(connection: Any, record: Any, _pooled: Any) -> None:
    """Let the pool open another where the server has closed this one meanwhile: without a question to the server."""
    if time.monotonic() - record.info.get("used", time.monotonic()) > _QUIET_S:
        said = select.poll()
        said.register(connection.fileno(), select.POLLIN)
        if said.poll(0):  # nothing was asked, so what it says is goodbye
            raise sa.exc.DisconnectionError


def _pool_of(engine_: sa.Engine) -> sa.QueuePool:
    assert isinstance(engine_.pool, sa.QueuePool)
    return engine_.pool


def _open_connections(pool: sa.QueuePool) -> int:
    return pool.checkedin() + pool.checkedout()


def _count_round_trip(*_: Any) -> None:
    telemetry.ROUND_TRIPS.inc()


def engine() -> sa.Engine:
    """The engine that serves; `prepare` comes first."""
    if _serving is None:
        raise errors.Unavailable("Saydone is still starting. Try again in a moment.")
    return _serving


def direct_url() -> str:
    """The serving login's address for libpq, past a pooler if there is one, for the one connection that listens."""
    url = engine().url
    if _listening_url is not None:
        url = logins.url_of(_listening_url).set(username=url.username, password=url.password)
    return logins.for_libpq(url.update_query_dict({name: str(value) for name, value in logins.LINE.items()}))


def may_prepare() -> bool:
    """Whether a connection finds what it prepared: a pooler may give each transaction another server process."""
    return _login is not None and not _login.is_pooled


def is_ready() -> bool:
    """Whether `prepare` has finished in this process."""
    return _serving is not None


def dispose() -> None:
    """Close every connection."""
    global _serving
    if _serving:
        _serving.dispose()
    _serving = None


_UNSAFE = """
select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('alembic_version', 'throttles')
  and not (c.relrowsecurity and c.relforcerowsecurity and row_security_active(c.oid))
"""


def check_roles() -> None:
    """Raise `Unavailable` unless the effective role is subject to row security on every user table."""
    with failures.translated(), engine().connect() as connection, connection.begin():
        # the login too, not only the role it has stepped down to: `reset role` would lead back
        unbound = connection.exec_driver_sql(
            "select rolname from pg_roles where rolname in (current_user, session_user) and (rolsuper or rolbypassrls)"
        ).first()
        if unbound:
            role = unbound[0]
            raise errors.Unavailable(
                f"Refusing to serve: the database role {role} could bypass row-level security."
            )
        unsafe = [row[0] for row in connection.exec_driver_sql(_UNSAFE)]
        if unsafe:
            raise errors.Unavailable(
                f"Refusing to serve: row-level security is not in force on {', '.join(unsafe)}."
            )


def check_revision() -> None:
    """Raise `Unavailable` unless the schema is one this code knows; a newer one is fine (a rolling update)."""
    known = migrations.newest()
    with failures.translated(), engine().connect() as connection:
        try:
            found = connection.exec_driver_sql("select schema_revision()").scalar_one()
        except sa.exc.ProgrammingError:  # there is none, as while a dump is restored over it
            found = None
    if found is None or str(found) < known:
        raise errors.Unavailable(
            f"The database schema is at {found}, and {known} is needed. Run the migrations."
        )


def check_writable() -> None:
    """Raise `Unavailable` where the database takes no writes: another server has become the one to ask."""
    with failures.translated(), engine().connect() as connection:
        is_read_only = "select pg_is_in_recovery() or current_setting('transaction_read_only')::bool"
        if connection.exec_driver_sql(is_read_only).scalar_one():
            connection.invalidate()
            raise errors.Unavailable("The database can only be read at the moment.")


def pool_status() -> dict[str, int]:
    """Connections of the pool: open, in use, and the most there may be."""
    pool = _pool_of(engine())
    return {"open": _open_connections(pool), "used": pool.checkedout(), "limit": _POOL_LIMIT}
