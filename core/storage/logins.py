"""The login that serves: confined to the application's role, whatever login the settings give."""

import contextlib
import hashlib
import hmac
from typing import Any, NamedTuple

import psycopg
import psycopg.errors
import psycopg.sql
import sqlalchemy as sa

from core import errors

APP_ROLE = "saydone_app"
_LOGIN_LOCK = 0x5A7D04F  # any constant: replicas that start together make the login one after the other
_CONNECT_TIMEOUT_S = 5
# What every connection that serves begins with.
SETTINGS = {
    "statement_timeout": "5s",
    "lock_timeout": "2s",
    "idle_in_transaction_session_timeout": "15s",
    "TimeZone": "UTC",
}
# So that a line that goes nowhere is noticed, by whoever asks and by whoever listens.
LINE = {
    "connect_timeout": _CONNECT_TIMEOUT_S,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
_BEGINNINGS_ARE_DROPPED = (
    "DATABASE_URL leads through a connection pooler, which drops the role that connections begin with. "
    "Give it a login that may create roles (alter role … createrole), or one straight to the server."
)


class Login(NamedTuple):
    """Whom to serve as, whether its connections have to step down first, and whether a pooler is on the way."""

    url: sa.URL
    steps_down: bool
    is_pooled: bool


def url_of(text: str) -> sa.URL:
    """A PostgreSQL address as SQLAlchemy takes it. Raises `Unavailable` for what is none."""
    try:
        url = sa.make_url(text.replace("postgres://", "postgresql://", 1))
    except (sa.exc.ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() != "postgresql":
        raise errors.Unavailable(
            "The address of the database cannot be read. Write postgresql://user:password@host:5432/database, "
            "with %40 for an @ in the password and the like."
        )
    return url.set(drivername="postgresql+psycopg")


def for_libpq(url: sa.URL) -> str:
    """The same for psycopg alone, which knows of no drivers; with the password."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def connect_arguments(login: Login) -> dict[str, Any]:
    """What the driver is given for a connection that serves."""
    settings = SETTINGS | ({"role": APP_ROLE} if login.steps_down else {})
    # A pooler refuses them; there the login brings its own.
    options = "" if login.is_pooled else " ".join(f"-c {name}={value}" for name, value in settings.items())
    return {
        **LINE,
        # What is asked often is prepared by `exchange`; for psycopg's own a rollback would discard that as well.
        "prepare_threshold": None,
        "application_name": "saydone",
        "options": options,
    }


def serving_login(owner_url: str, secret: bytes) -> Login:
    """The login to serve as, in the end confined to the application's role.

    A login that may create roles makes one that is confined from the start; its password follows from `secret`,
    so that all replicas know it. Raises `Unavailable` where connections would have to step down and could not.
    """
    login = _found_or_made(owner_url, secret)
    if login.is_pooled and login.steps_down:
        raise errors.Unavailable(_BEGINNINGS_ARE_DROPPED)
    return login


def _found_or_made(owner_url: str, secret: bytes) -> Login:
    url = url_of(owner_url)
    with psycopg.connect(for_libpq(url), autocommit=True) as connection:
        row = connection.execute(
            "select rolsuper or rolcreaterole, current_database(), pg_backend_pid() from pg_roles"
            " where rolname = current_user"
        ).fetchone()
        assert row is not None
        may_create_roles, database, pid = row
        is_pooled = pid != connection.info.backend_pid  # who let us in is not who answers
        if not may_create_roles:
            return Login(url, True, is_pooled)
        name = f"saydone_{hashlib.sha256(database.encode()).hexdigest()[:10]}"
        password = hmac.new(secret, f"database login {name}".encode(), hashlib.sha256).hexdigest()
        confined = Login(url.set(username=name, password=password), False, is_pooled)
        # The usual case: made by an earlier start. Connections through a pooler begin with the role's own settings only.
        if (not is_pooled or _has_settings(connection, name)) and _lets_in(confined.url):
            return confined
        try:
            _make(connection, name, password)
        except psycopg.errors.InsufficientPrivilege:
            return Login(url, True, is_pooled)  # the roles are somebody else's: as with a login that may not
        return confined


def _lets_in(url: sa.URL) -> bool:
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(for_libpq(url), connect_timeout=_CONNECT_TIMEOUT_S).close()
        return True
    return False


def _has_settings(connection: psycopg.Connection, name: str) -> bool:
    row = connection.execute("select rolconfig from pg_roles where rolname = %s", [name]).fetchone()
    found = (row and row[0]) or []
    return all(f"{setting}={value}" in found for setting, value in SETTINGS.items())


def _make(connection: psycopg.Connection, name: str, password: str) -> None:
    with connection.transaction():
        connection.execute("select pg_advisory_xact_lock(%s)", [_LOGIN_LOCK])
        exists = connection.execute("select 1 from pg_roles where rolname = %s", [name]).fetchone()
        # Only a superuser may say of a role that exists that it is none.
        verb, kind = ("alter", "") if exists else ("create", "nosuperuser nobypassrls")
        identifier, literal = psycopg.sql.Identifier(name), psycopg.sql.Literal(password)
        connection.execute(
            psycopg.sql.SQL(f"{verb} role {{}} login {kind} inherit password {{}}").format(
                identifier, literal
            )
        )
        for setting, value in SETTINGS.items():
            connection.execute(
                psycopg.sql.SQL("alter role {} set {} = {}").format(
                    identifier, psycopg.sql.Identifier(setting), psycopg.sql.Literal(value)
                )
            )
        connection.execute(
            psycopg.sql.SQL("grant {} to {}").format(psycopg.sql.Identifier(APP_ROLE), identifier)
        )
