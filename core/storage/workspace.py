"""One transaction for one user at one instant; row-level security and the audit trigger both read what is set here."""

import contextlib
import contextvars
import dataclasses
import datetime
import uuid
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import sqlalchemy as sa
import sqlmodel

from core.storage import engine, reads

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
        None  # the only project within reach, which row-level security sees to; None: all
    )

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed."""
        return self.scope == "read"

    @property
    def is_limited(self) -> bool:
        """Whether this is a token that may do less than its owner."""
        return self.scope != "full" or self.project_id is not None

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
    transaction: sqlmodel.Session | None = None

    @property
    def db(self) -> sqlmodel.Session:
        """The open transaction; a workspace opened for reading has none."""
        assert self.transaction is not None, "this workspace was opened for reading"
        return self.transaction

    @property
    def today(self) -> datetime.date:
        """The calendar day in the user's zone."""
        return self.now.astimezone(self.caller.zone).date()

    def rows(self, statement: str, values: Mapping[str, Any] | None = None) -> Sequence[sa.Row[Any]]:
        """Rows of a plain `select` with `%(name)s` parameters, `%(caller_id)s` being the user.

        Outside a transaction this is one round trip; inside one it sees what the transaction has done so far.
        """
        if self.transaction is None:
            return read(self.caller.user_id, statement, values, self.caller.project_id)
        connection = self.transaction.connection()
        self.transaction.flush()
        return connection.exec_driver_sql(
            statement, {**(values or {}), "caller_id": self.caller.user_id}
        ).all()


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
_SET_CALLER = sa.text("""
select set_config('app.user_id', :user_id, true), set_config('app.channel', :channel, true),
       set_config('app.request_id', :request_id, true), set_config('app.turn_id', :turn_id, true),
       set_config('app.project_id', :project_id, true),
       pg_advisory_xact_lock(hashtextextended(:user_id, 0))
""")


@contextlib.contextmanager
def open_workspace(caller: Caller) -> Iterator[Workspace]:
    """A transaction as `caller`: committed at the end, rolled back by an exception."""
    with engine.translated_errors(), sqlmodel.Session(engine.engine()) as db, db.begin():
        db.execute(
            _SET_CALLER,
            {
                "user_id": str(caller.user_id),
                "channel": caller.channel,
                "request_id": caller.request_id,
                "turn_id": str(caller.turn_id or ""),
                "project_id": _setting(caller.project_id),
            },
        )
        yield Workspace(caller, clock(), db)


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
    with engine.translated_errors():
        return reads.rows(_READ.format(statement=statement), parameters)
