"""One transaction for one user at one instant; row-level security and the audit trigger both read what is set here."""

import contextlib
import contextvars
import dataclasses
import datetime
import functools
import uuid
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import sqlalchemy as sa
import sqlmodel

from core.storage import engine, failures, reads

Channel = Literal["page", "chat", "mcp", "rest", "job"]
Scope = Literal["full", "no-delete", "read"]


@dataclasses.dataclass(frozen=True)
class Caller:
    """Who acts, through which door, in which request."""

    user_id: uuid.UUID
    time_zone: str
    channel: Channel
    request_id: str
    role: str = "member"
    name: str = ""
    turn_id: uuid.UUID | None = None
    token_id: uuid.UUID | None = None
    scope: Scope = "full"
    project_id: int | None = (
        None  # all that is within reach, which row-level security sees to; None: everything
    )
    asks_first: bool = False  # whether risky acts are shown and confirmed before they are done

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed."""
        return self.scope == "read"

    @property
    def is_limited(self) -> bool:
        """Whether this is a token that may do less than its owner."""
        return self.scope != "full" or self.project_id is not None or self.asks_first

    @property
    def zone(self) -> datetime.tzinfo:
        """The user's time zone (UTC when the stored name is no longer known)."""
        try:
            return zoneinfo.ZoneInfo(self.time_zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            return datetime.UTC


@dataclasses.dataclass(frozen=True)
class Workspace:
    """What every operation gets first: the caller, the instant and, for writes, the transaction."""

    caller: Caller
    now: datetime.datetime
    transaction: sa.Connection | None = None
    # What a transaction begins with, until it is sent with the first statement; and what it ends with.
    _first: list[reads.Statement] = dataclasses.field(default_factory=list)
    _last: list[reads.Statement] = dataclasses.field(default_factory=list)

    @functools.cached_property
    def db(self) -> sqlmodel.Session:
        """The rows of the open transaction as models; a workspace opened for reading has none."""
        assert self.transaction is not None, "this workspace was opened for reading"
        if self._first:
            self.rows_of_each()
        return sqlmodel.Session(self.transaction)

    def flush(self) -> None:
        """Write what was done to models; those that only ask in SQL pay nothing for them."""
        if "db" in self.__dict__:
            self.db.flush()

    @property
    def today(self) -> datetime.date:
        """The calendar day in the user's zone."""
        return self.now.astimezone(self.caller.zone).date()

    @functools.cached_property
    def database_now(self) -> datetime.datetime:
        """The database's instant, for what expires: a replica with a wrong clock changes nothing.

        Asked for once: in a transaction it stands still.
        """
        instant: datetime.datetime = self.rows("select now() as instant")[0].instant
        return instant

    def rows(self, statement: str, values: Mapping[str, Any] | None = None) -> Sequence[sa.Row[Any]]:
        """Rows of plain SQL with `%(name)s` parameters, `%(caller_id)s` being the user.

        Outside a transaction this is one `select` in one round trip; inside one it sees what was done so far.
        """
        if self.transaction is None:
            return read(self.caller.user_id, statement, values, self.caller.project_id)
        return self.rows_of_each((statement, values or {}))[0]

    def rows_of_each(self, *statements: reads.Statement) -> Sequence[reads.Rows]:
        """Rows of each of several statements of an open transaction, as for `rows`: one round trip for all of them."""
        assert self.transaction is not None, "this workspace was opened for reading"
        self.flush()
        before, self._first[:] = tuple(self._first), ()
        given = [(statement, self._given(values)) for statement, values in statements]
        return reads.rows_within(self.transaction, given, before)

    def at_last(self, statement: str, values: Mapping[str, Any]) -> None:
        """Have a statement run when all else is done, in one round trip with the commit."""
        self._last.append((statement, self._given(values)))

    def close(self) -> None:
        """Do what is left to do of a transaction, and commit it."""
        assert self.transaction is not None
        self.flush()
        if self._last:
            reads.end(self.transaction, [*self._first, *self._last])

    def _given(self, values: Mapping[str, Any] | None) -> dict[str, Any]:
        return {**(values or {}), "caller_id": self.caller.user_id}


_told: contextvars.ContextVar[datetime.datetime | None] = contextvars.ContextVar("told", default=None)


def clock() -> datetime.datetime:
    """The instant, in UTC: the only reader of system time."""
    return _told.get() or datetime.datetime.now(datetime.UTC)


@contextlib.contextmanager
def at(instant: datetime.datetime) -> Iterator[None]:
    """What happens inside happens at an earlier instant: for doing again what was done then."""
    token = _told.set(instant)
    try:
        yield
    finally:
        _told.reset(token)


# One writer a user: counters, the audit chain and "exactly one successor" need no further locks, and cannot deadlock.
# Whoever waited for that may have been signed out meanwhile.
_SET_CALLER = """
select set_config('app.user_id', %(user_id)s, true), set_config('app.channel', %(channel)s, true),
       set_config('app.request_id', %(request_id)s, true), set_config('app.turn_id', %(turn_id)s, true),
       set_config('app.project_id', %(project_id)s, true),
       set_config('synchronous_commit', coalesce(%(commit)s, current_setting('synchronous_commit')), true),
       case when %(alone)s then pg_advisory_xact_lock(hashtextextended(%(user_id)s, 0)) end,
       case when %(token_id)s::uuid is not null then require_login(%(token_id)s::uuid) end
"""


@contextlib.contextmanager
def open_workspace(caller: Caller, *, durable: bool = True, alone: bool = True) -> Iterator[Workspace]:
    """A transaction as `caller`: begun with its first statement, committed at the end, rolled back by an exception.

    Raises `Unauthenticated` with that statement where the login of the caller has ended.

    One that need not be `durable` does not wait for the disk: a crash of the database may lose it. One that need not
    be `alone` does not wait for the user's other writes; it may touch nothing that the history is kept of.
    """
    with (
        failures.translated(),
        engine.engine().connect() as connection,
        connection.begin() as transaction,
    ):
        first = (_SET_CALLER, _settings(caller, durable=durable, alone=alone))
        ws = Workspace(caller, clock(), connection, [first])
        yield ws
        with failures.translated(lost=failures.UNKNOWN):
            ws.close()
            transaction.commit()


def _settings(
    caller: Caller, *, durable: bool, alone: bool = True
) -> dict[str, str | bool | uuid.UUID | None]:
    return {
        "user_id": str(caller.user_id),
        "channel": caller.channel,
        "request_id": caller.request_id,
        "turn_id": str(caller.turn_id or ""),
        "token_id": caller.token_id,
        "project_id": _setting(caller.project_id),
        "commit": None if durable else "off",
        "alone": alone,
    }


def write(
    caller: Caller, *statements: str, values: Mapping[str, Any], durable: bool = True
) -> Sequence[sa.Row[Any]]:
    """Rows of the last of several statements as `caller`, a whole transaction in a single round trip.

    For what is known beforehand; `%(caller_id)s` is the user, and `values` are for all of them. Raises `DomainError`.
    """
    given = {**values, "caller_id": caller.user_id}
    whole = [(_SET_CALLER, _settings(caller, durable=durable)), *((each, given) for each in statements)]
    with failures.translated(lost=failures.UNKNOWN):
        return reads.in_one_go(*whole)


def read_workspace(caller: Caller) -> Workspace:
    """A workspace for queries: each of its `rows` is a transaction and a round trip of its own."""
    return Workspace(caller, clock())


_READ = """
with caller as materialized (
  select set_config('app.project_id', %(caller_project)s, true) as project_id,
         set_config('app.user_id', %(caller_text)s, true) as user_id
)
select rows.* from caller cross join lateral (
  select * from ({statement}) as inside where caller.user_id is not null and caller.project_id is not null offset 0
) as rows
"""


def _setting(project_id: int | None) -> str:
    return "" if project_id is None else str(project_id)


def read(
    user_id: uuid.UUID,
    statement: str,
    values: Mapping[str, Any] | None = None,
    project_id: int | None = None,
) -> Sequence[sa.Row[Any]]:
    """Rows of one `select` run as `user_id`, in a single round trip; of one project, if there is one to keep to.

    The settings live exactly as long as the statement. The lateral join makes PostgreSQL evaluate it first, and
    `offset 0` keeps the planner from flattening that order away; should it ever fail, the policies show no row.
    """
    parameters = {
        **(values or {}),
        "caller_id": user_id,
        "caller_text": str(user_id),
        "caller_project": _setting(project_id),
    }
    return reads.rows(_READ.format(statement=statement), parameters)
