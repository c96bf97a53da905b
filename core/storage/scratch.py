"""A database beside the one that serves, for rows as they once were; dropped when it has been looked at."""

import contextlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import psycopg
import psycopg.errors
from psycopg import sql
from psycopg.types import json as pg_json

from core import errors
from core.storage import logins, migrations

Row = Mapping[str, Any]
# What refers to others comes after them.
TABLES = ("users", "projects", "tasks", "changes", "conversations", "turns", "messages", "tool_calls")
_NOT_ALLOWED = (
    "This needs a database login that may create databases. Let it (alter role … createdb), "
    "or name another one in MIGRATION_DATABASE_URL."
)


class Scratch:
    """The open scratch database of one user, as its owner: row security and history work as they always do."""

    def __init__(self, connection: psycopg.Connection, name: str) -> None:
        self._connection, self.name = connection, name

    def fill(self, user_id: uuid.UUID, rows: Mapping[str, Sequence[Row]]) -> None:
        """Store rows as they are, history included, without any trigger's doing."""
        with self._connection.transaction():
            self._act_as(user_id, {})
            for table in TABLES:
                self._set_triggers("disable", table)
                for row in rows.get(table, ()):
                    self._insert(table, row)
                self._set_triggers("enable", table)

    def make_again(self, change: Row) -> None:
        """Do to the rows what a change of the history did to them; it enters this history under the same names."""
        table, before, after = change["subject"], change["before"], change["after"]
        key = {"id": change["subject_id"], "user_id": str(change["user_id"])}
        with self._connection.transaction():
            self._act_as(change["user_id"], change)
            if before is None:
                self._insert(table, after)
                self._count_up(table, after)
            elif after is None:
                self._run("delete from {} as t {}", table, _matching(table), key)
            else:
                columns = self._columns(table, after)
                setting = sql.SQL(
                    "set ({}) = (select {} from jsonb_populate_record(null::{}, %(row)s))"
                ).format(columns, columns, sql.Identifier(table))
                self._run(
                    "update {} as t {}",
                    table,
                    sql.SQL(" ").join([setting, _matching(table)]),
                    key | {"row": pg_json.Jsonb(after)},
                )

    def _act_as(self, user_id: object, change: Row) -> None:
        names = {"user_id": user_id} | {
            name: change.get(name) for name in ("channel", "request_id", "turn_id")
        }
        for name, value in names.items():
            self._connection.execute("select set_config(%s, %s, true)", [f"app.{name}", str(value or "")])

    def _set_triggers(self, verb: str, table: str) -> None:
        self._connection.execute(
            sql.SQL("alter table {} {} trigger user").format(sql.Identifier(table), sql.SQL(verb))
        )

    def _columns(self, table: str, image: Row) -> sql.Composed:
        # An image may be older than the table: columns that are gone are left out, new ones get their defaults.
        known = self._connection.execute(
            "select attname from pg_attribute where attrelid = %s::regclass and attnum > 0 and not attisdropped",
            [table],
        )
        return sql.SQL(", ").join(sql.Identifier(name) for (name,) in known if name in image)

    def _insert(self, table: str, row: Row) -> None:
        columns = self._columns(table, row)
        statement = "insert into {} ({}) select {} from jsonb_populate_record(null::{}, %s)"
        name = sql.Identifier(table)
        self._connection.execute(
            sql.SQL(statement).format(name, columns, columns, name), [pg_json.Jsonb(dict(row))]
        )

    def _count_up(self, table: str, row: Row) -> None:
        counter = sql.Identifier({"tasks": "next_task_id", "projects": "next_project_id"}[table])
        self._connection.execute(
            sql.SQL("update users set {} = greatest({}, %s) where id = %s").format(counter, counter),
            [int(row["id"]) + 1, row["user_id"]],
        )

    def _run(self, verb: str, table: str, rest: sql.Composable, values: Row) -> None:
        statement = sql.SQL(verb).format(sql.Identifier(table), rest)
        self._connection.execute(statement, values)


def _matching(table: str) -> sql.SQL:
    own = "id" if table == "users" else "user_id"
    return sql.SQL(f"where t.id::text = %(id)s and t.{own}::text = %(user_id)s")


@contextlib.contextmanager
def database(owner_url: str) -> Iterator[Scratch]:
    """An empty, migrated database on the server at `owner_url`, until the end of the block.

    Those that killed processes have left are removed first. Raises `Forbidden` when that login may not create one.
    """
    url = logins.url_of(owner_url)
    with _connected(url) as owner:
        _remove_stale(owner)
        name = f"{_prefix(owner)}{uuid.uuid4().hex[:12]}"
        owner.execute("select pg_advisory_lock(hashtextextended(%s, 0))", [name])  # as long as we live
        _create(owner, name)
        try:
            copy = url.set(database=name)
            migrations.migrate(copy.render_as_string(hide_password=False))
            with _connected(copy) as connection:
                yield Scratch(connection, name)
        finally:
            _drop(owner, name)


def remove_stale(owner_url: str) -> int:
    """Remove the scratch databases beside this one whose process was killed; how many."""
    with _connected(logins.url_of(owner_url)) as owner:
        return _remove_stale(owner)


def _remove_stale(owner: psycopg.Connection) -> int:
    left = owner.execute(
        "select datname from pg_database where starts_with(datname, %s) and pg_get_userbyid(datdba) = current_user",
        [_prefix(owner)],
    ).fetchall()
    removed = 0
    for (name,) in left:
        # The lock is held by the process that uses it, and the server gives it up when that dies.
        if owner.execute("select pg_try_advisory_lock(hashtextextended(%s, 0))", [name]).fetchone() == (
            True,
        ):
            _drop(owner, name)
            owner.execute("select pg_advisory_unlock(hashtextextended(%s, 0))", [name])
            removed += 1
    return removed


def _prefix(owner: psycopg.Connection) -> str:
    """What the names of scratch databases begin with: several installations may share a server, and locks are of one."""
    row = owner.execute("select oid from pg_database where datname = current_database()").fetchone()
    assert row is not None
    return f"saydone_scratch_{row[0]}_"


def _drop(owner: psycopg.Connection, name: str) -> None:
    owner.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))


def _connected(url: Any) -> psycopg.Connection:
    address = logins.for_libpq(url)
    try:
        return psycopg.connect(address, autocommit=True)
    except psycopg.OperationalError as error:
        raise errors.Unavailable(f"The database does not answer: {str(error).strip()}") from error


def _create(owner: psycopg.Connection, name: str) -> None:
    # The same collation, so that lists come in the same order.
    like = owner.execute(
        "select pg_encoding_to_char(encoding), datcollate, datctype from pg_database where datname = current_database()"
    ).fetchone()
    assert like is not None
    statement = sql.SQL("create database {} template template0 encoding {} lc_collate {} lc_ctype {}")
    try:
        owner.execute(statement.format(sql.Identifier(name), *map(sql.Literal, like)))
    except psycopg.errors.InsufficientPrivilege:
        raise errors.Forbidden(_NOT_ALLOWED) from None


def owner_of_turn(owner_url: str, turn_id: uuid.UUID) -> uuid.UUID:
    """Whose turn it is. Raises `NotFound`, and `Forbidden` for a login that may not look across users."""
    with _connected(logins.url_of(owner_url)) as owner, owner.transaction():
        try:
            owner.execute("set local role saydone_system")
        except psycopg.errors.InsufficientPrivilege:
            raise errors.Forbidden(_NOT_ALLOWED) from None
        row = owner.execute("select user_id from turns where id = %s", [turn_id]).fetchone()
    if row is None:
        raise errors.NotFound("There is no such turn.")
    found: uuid.UUID = row[0]
    return found
