"""The login that serves: confined to the application's role, whatever login the settings give."""

import contextlib
import hashlib
import hmac

import psycopg
import psycopg.errors
import psycopg.sql
import sqlalchemy as sa

APP_ROLE = "saydone_app"
_LOGIN_LOCK = 0x5A7D04F  # any constant: replicas that start together make the login one after the other
_CONNECT_TIMEOUT_S = 5


def url_of(text: str) -> sa.URL:
    """A PostgreSQL address as SQLAlchemy takes it."""
    return sa.make_url(text.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")


def for_libpq(url: sa.URL) -> str:
    """The same for psycopg alone, which knows of no drivers; with the password."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def serving_login(owner_url: str, secret: bytes) -> tuple[sa.URL, bool]:
    """The login to serve as, and whether its connections must step down to the application's role.

    A login that may create roles makes one that is confined from the start; its password follows from `secret`,
    so that all replicas know it.
    """
    url = url_of(owner_url)
    with psycopg.connect(for_libpq(url), autocommit=True) as connection:
        row = connection.execute(
            "select rolsuper or rolcreaterole, current_database() from pg_roles where rolname = current_user"
        ).fetchone()
        assert row is not None
        may_create_roles, database = row
        if not may_create_roles:
            return url, True
        name = f"saydone_{hashlib.sha256(database.encode()).hexdigest()[:10]}"
        password = hmac.new(secret, f"database login {name}".encode(), hashlib.sha256).hexdigest()
        with contextlib.suppress(psycopg.OperationalError):  # the usual case: made by an earlier start
            psycopg.connect(
                for_libpq(url.set(username=name, password=password)),
                connect_timeout=_CONNECT_TIMEOUT_S,
            ).close()
            return url.set(username=name, password=password), False
        try:
            _make(connection, name, password)
        except (
            psycopg.errors.InsufficientPrivilege
        ):  # the roles are somebody else's: as with a login that may not
            return url, True
        return url.set(username=name, password=password), False


def _make(connection: psycopg.Connection, name: str, password: str) -> None:
    with connection.transaction():
        connection.execute("select pg_advisory_xact_lock(%s)", [_LOGIN_LOCK])
        exists = connection.execute("select 1 from pg_roles where rolname = %s", [name]).fetchone()
        verb = "alter" if exists else "create"
        identifier, literal = psycopg.sql.Identifier(name), psycopg.sql.Literal(password)
        connection.execute(
            psycopg.sql.SQL(verb + " role {} login nosuperuser nobypassrls inherit password {}").format(
                identifier, literal
            )
        )
        connection.execute(
            psycopg.sql.SQL("grant {} to {}").format(psycopg.sql.Identifier(APP_ROLE), identifier)
        )
