"""The tables. Policies, triggers and functions around them live in the migrations.

Every primary key starts with the owner, and every foreign key carries it: a row can only refer to rows of its own user.
All of the schema is in this one file because it is one thing: tables refer to each other across subjects, and the
migrations are compared with all of them at once.
"""

import datetime
import uuid
from typing import Any

import sqlalchemy as sa
import sqlmodel
from sqlalchemy.dialects import postgresql as pg

STATUSES = ("todo", "doing", "done", "dropped")
PRIORITIES = ("none", "low", "medium", "high", "urgent")
ROLES = ("member", "analyst", "admin")
SCOPES = ("full", "no-delete", "read")
ASK_BEFORE = ("always", "risky", "never")
APPROVAL_STATES = ("pending", "approved", "rejected", "expired")
TURN_STATES = ("queued", "running", "waiting_for_approval", "done", "failed", "stopped")


def _one_of(column: str, allowed: tuple[str, ...], table: str) -> sa.CheckConstraint:
    values = ", ".join(f"'{value}'" for value in allowed)
    return sa.CheckConstraint(f"{column} in ({values})", name=f"{table}_{column}_check")


def _part_of(whole: str, wholes: str, table: str) -> sa.ForeignKeyConstraint:
    """That a row of `table` goes with a row of `wholes`, which its column `{whole}_id` names."""
    return sa.ForeignKeyConstraint(
        ["user_id", f"{whole}_id"],
        [f"{wholes}.user_id", f"{wholes}.id"],
        name=f"{table}_{whole}_fkey",
        ondelete="CASCADE",
    )


def _owner() -> Any:
    return sqlmodel.Field(
        sa_column=sa.Column(sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    )


def _at(*, optional: bool = False, now: bool = False) -> Any:
    default = sa.func.now() if now else None
    column: sa.Column[Any] = sa.Column(sa.DateTime(timezone=True), nullable=optional, server_default=default)
    return sqlmodel.Field(default=None, sa_column=column)


def _text(server_default: str | None = None, *, optional: bool = False) -> Any:
    column: sa.Column[Any] = sa.Column(sa.Text, nullable=optional, server_default=server_default)
    return sqlmodel.Field(default=None if optional else server_default, sa_column=column)


def _json(*, optional: bool = True) -> Any:
    return sqlmodel.Field(default=None, sa_column=sa.Column(pg.JSONB(none_as_null=True), nullable=optional))


def _int(server_default: int | None = None) -> Any:
    default = None if server_default is None else str(server_default)
    return sqlmodel.Field(
        default=server_default, sa_column=sa.Column(sa.Integer, nullable=False, server_default=default)
    )


def _number() -> Any:
    return sqlmodel.Field(sa_column=sa.Column(sa.Integer, primary_key=True, autoincrement=False))


def _bytes(*, optional: bool = False) -> Any:
    return sqlmodel.Field(default=None, sa_column=sa.Column(sa.LargeBinary, nullable=optional))


def _list(of: type[sa.types.TypeEngine[Any]]) -> Any:
    column: sa.Column[Any] = sa.Column(pg.ARRAY(of), nullable=False, server_default="{}")
    return sqlmodel.Field(default_factory=list, sa_column=column)


def _flag() -> Any:
    return sqlmodel.Field(
        default=False, sa_column=sa.Column(sa.Boolean, nullable=False, server_default=sa.false())
    )


class User(sqlmodel.SQLModel, table=True):
    """One account. The counters hand out the small numbers that people say ("task 12")."""

    __tablename__ = "users"
    __table_args__ = (
        sa.Index("users_name_key", sa.text("lower(name)"), unique=True),
        sa.Index("users_email_key", sa.text("lower(email)"), unique=True),
        _one_of("role", ROLES, "users"),
        _one_of("ask_before", ASK_BEFORE, "users"),
        sa.CheckConstraint("bulk_limit between 1 and 200", name="users_bulk_limit_check"),
        sa.CheckConstraint("capacity_minutes between 15 and 1440", name="users_capacity_minutes_check"),
    )
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    name: str = _text()
    email: str | None = _text(optional=True)
    full_name: str = _text("")
    password_hash: str | None = _text(optional=True)  # absent for demo users: nobody can log in as one
    role: str = _text("member")
    time_zone: str = _text("UTC")
    next_task_id: int = _int(1)
    next_project_id: int = _int(1)
    ask_before: str = _text("risky")  # which of the agent's acts are shown before they happen
    bulk_limit: int = _int(3)  # more tasks than this at once count as risky
    capacity_minutes: int = _int(360)  # of a day, for tasks: what "plan my day" fills
    demo_until: datetime.datetime | None = _at(optional=True)
    disabled_at: datetime.datetime | None = _at(optional=True)
    created_at: datetime.datetime = _at(now=True)


class OwnModel(sqlmodel.SQLModel, table=True):
    """The language model that somebody brings along; the key is sealed (`core.domain.sealing`)."""

    __tablename__ = "own_models"
    __table_args__ = (
        _one_of("kind", ("openai", "compatible"), "own_models"),
        _one_of("otherwise", ("deployment", "offline", "nobody"), "own_models"),
    )
    user_id: uuid.UUID = _owner()
    kind: str = _text()
    base_url: str = _text("")
    model: str = _text()
    otherwise: str = _text("deployment")
    sealed_key: bytes | None = _bytes(optional=True)


class ModelUsage(sqlmodel.SQLModel, table=True):
    """What a turn has used of a language model on a day (UTC), in tokens; it outlives the turn."""

    __tablename__ = "model_usage"
    __table_args__ = (sa.Index("model_usage_day_idx", "user_id", "day"),)
    user_id: uuid.UUID = _owner()
    turn_id: uuid.UUID = sqlmodel.Field(primary_key=True)
    provider: str = sqlmodel.Field(sa_column=sa.Column(sa.Text, primary_key=True))
    day: datetime.date = sqlmodel.Field(primary_key=True)
    is_own: bool = _flag()
    input_tokens: int = _int(0)
    output_tokens: int = _int(0)


class AuthToken(sqlmodel.SQLModel, table=True):
    """A login of a browser (`id` is the JWT's `jti`), a personal API token, or a connected application's token.

    Of the tokens only hashes are kept.
    """

    __tablename__ = "auth_tokens"
    __table_args__ = (
        _one_of("kind", ("session", "api", "oauth", "refresh"), "auth_tokens"),
        _part_of("grant", "oauth_grants", "auth_tokens"),
        sa.Index(
            "auth_tokens_grant_idx",
            "user_id",
            "grant_id",
            postgresql_where=sa.text("grant_id is not null"),
        ),
        _one_of("scope", SCOPES, "auth_tokens"),
        _part_of("project", "projects", "auth_tokens"),
        sa.Index("auth_tokens_secret_key", "secret_hash", unique=True),
        sa.Index("auth_tokens_claim_key", "claim_hash", unique=True),
    )
    user_id: uuid.UUID = _owner()
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    kind: str = _text()
    name: str = _text("")
    scope: str = _text("full")
    project_id: int | None = None  # the only project it reaches; absent: everything
    asks_first: bool = _flag()  # whether risky acts are shown and confirmed before they are done
    grant_id: uuid.UUID | None = None  # what a connected application's token came of
    secret_hash: bytes | None = _bytes(optional=True)
    claim_hash: bytes | None = _bytes(optional=True)
    claim_until: datetime.datetime | None = _at(optional=True)
    created_at: datetime.datetime = _at(now=True)
    expires_at: datetime.datetime = _at()
    used_at: datetime.datetime | None = _at(optional=True)
    revoked_at: datetime.datetime | None = _at(optional=True)
    address: str = _text("")
    user_agent: str = _text("")


class OAuthClient(sqlmodel.SQLModel, table=True):
    """An application that has registered itself."""

    __tablename__ = "oauth_clients"
    __table_args__ = (
        _one_of("auth_method", ("none", "client_secret_post", "client_secret_basic"), "oauth_clients"),
    )
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    name: str = _text()
    redirect_uris: list[str] = sqlmodel.Field(sa_column=sa.Column(pg.ARRAY(sa.Text), nullable=False))
    auth_method: str = _text()
    created_at: datetime.datetime = _at(now=True)


class OAuthGrant(sqlmodel.SQLModel, table=True):
    """One "Allow": the code until it is exchanged, and what all tokens that came of it may do."""

    __tablename__ = "oauth_grants"
    __table_args__ = (
        _one_of("scope", SCOPES, "oauth_grants"),
        _part_of("project", "projects", "oauth_grants"),
        sa.Index("oauth_grants_code_key", "code_hash", unique=True),
        sa.Index("oauth_grants_client_idx", "client_id"),
    )
    user_id: uuid.UUID = _owner()
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    client_id: uuid.UUID = sqlmodel.Field(
        sa_column=sa.Column(sa.ForeignKey("oauth_clients.id", ondelete="CASCADE"), nullable=False)
    )
    scope: str = _text()
    project_id: int | None = None
    asks_first: bool = _flag()
    resource: str = _text()  # the address the tokens are good for
    redirect_uri: str = _text()
    redirect_given: bool = sqlmodel.Field(sa_column=sa.Column(sa.Boolean, nullable=False))
    code_challenge: str = _text()
    code_hash: bytes = _bytes()
    code_until: datetime.datetime = _at()
    created_at: datetime.datetime = _at(now=True)
    exchanged_at: datetime.datetime | None = _at(optional=True)
    revoked_at: datetime.datetime | None = _at(optional=True)


class Throttle(sqlmodel.SQLModel, table=True):
    """Attempts counted per hashed key (an account, an address); shared by all replicas."""

    __tablename__ = "throttles"
    key: bytes = sqlmodel.Field(sa_column=sa.Column(sa.LargeBinary, primary_key=True))
    hits: int = _int()
    resets_at: datetime.datetime = _at()


class Project(sqlmodel.SQLModel, table=True):
    """A named list of tasks; a task without one is in the inbox."""

    __tablename__ = "projects"
    __table_args__ = (sa.Index("projects_name_key", "user_id", sa.text("lower(name)"), unique=True),)
    user_id: uuid.UUID = _owner()
    id: int = _number()
    name: str = _text()
    created_at: datetime.datetime = _at(now=True)


class Task(sqlmodel.SQLModel, table=True):
    """A thing to do, due on a day (`due_on`) or at an instant (`due_at`), never both."""

    __tablename__ = "tasks"
    __table_args__ = (
        sa.ForeignKeyConstraint(
            ["user_id", "project_id"], ["projects.user_id", "projects.id"], name="tasks_project_fkey"
        ),
        sa.CheckConstraint("num_nonnulls(due_on, due_at) < 2", name="tasks_due_check"),
        _one_of("status", STATUSES, "tasks"),
        _one_of("priority", PRIORITIES, "tasks"),
        sa.Index(
            "tasks_stats_idx",
            "user_id",
            postgresql_include=[
                "status",
                "priority",
                "project_id",
                "created_at",
                "completed_at",
                "deleted_at",
            ],
        ),
    )
    user_id: uuid.UUID = _owner()
    id: int = _number()
    title: str = _text()
    notes: str = _text("")
    status: str = _text("todo")
    priority: str = _text("none")
    due_on: datetime.date | None = None
    due_at: datetime.datetime | None = _at(optional=True)
    recurrence: str | None = _text(optional=True)
    project_id: int | None = None
    tags: list[str] = _list(sa.Text)
    estimate_minutes: int | None = None
    depends_on: list[int] = _list(sa.Integer)  # numbers of tasks to be done first; some may be gone meanwhile
    created_at: datetime.datetime = _at(now=True)
    updated_at: datetime.datetime = _at(now=True)
    started_at: datetime.datetime | None = _at(optional=True)
    completed_at: datetime.datetime | None = _at(optional=True)
    deleted_at: datetime.datetime | None = _at(optional=True)
    version: int = _int(1)


class Change(sqlmodel.SQLModel, table=True):
    """The audit row, written by a trigger only: what a row was before and after, by whom, through which door.

    `hash` chains each user's rows, so that a later edit of history is found (`python -m core verify-audit`).
    """

    __tablename__ = "changes"
    __table_args__ = (
        sa.Index("changes_turn_idx", "user_id", "turn_id"),
        sa.Index("changes_request_idx", "user_id", "request_id"),
        # what the agent did, for its budget of a day
        sa.Index("changes_agent_idx", "user_id", "at", postgresql_where=sa.text("turn_id is not null")),
    )
    user_id: uuid.UUID = _owner()
    id: int = sqlmodel.Field(sa_column=sa.Column(sa.BigInteger, primary_key=True, autoincrement=False))
    at: datetime.datetime = _at()
    subject: str = _text()  # the table
    subject_id: str = _text()
    before: dict[str, Any] | None = _json()
    after: dict[str, Any] | None = _json()
    actor_id: uuid.UUID | None = None
    channel: str = _text()
    request_id: str = _text("")
    turn_id: uuid.UUID | None = None
    hash: bytes = _bytes()


class Conversation(sqlmodel.SQLModel, table=True):
    """A thread of turns with the agent."""

    __tablename__ = "conversations"
    __table_args__ = (
        sa.Index("conversations_recent_idx", "user_id", "updated_at"),
        sa.Index("conversations_trash_idx", "deleted_at", postgresql_where=sa.text("deleted_at is not null")),
    )
    user_id: uuid.UUID = _owner()
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    title: str = _text("")
    summary: str = _text("")  # of the turns up to and with number `summary_until`
    summary_until: int = _int(0)
    created_at: datetime.datetime = _at(now=True)
    updated_at: datetime.datetime = _at(now=True)
    pinned_at: datetime.datetime | None = _at(optional=True)
    deleted_at: datetime.datetime | None = _at(optional=True)


class Turn(sqlmodel.SQLModel, table=True):
    """One user message and all that follows; run under a lease, so that a killed process loses nothing."""

    __tablename__ = "turns"
    __table_args__ = (
        _part_of("conversation", "conversations", "turns"),
        sa.Index("turns_number_key", "user_id", "conversation_id", "number", unique=True),
        sa.Index(
            "turns_waiting_idx", "created_at", postgresql_where=sa.text("status in ('queued', 'running')")
        ),
        _one_of("status", TURN_STATES, "turns"),
    )
    user_id: uuid.UUID = _owner()
    id: uuid.UUID = sqlmodel.Field(primary_key=True)
    conversation_id: uuid.UUID
    number: int = _int()
    status: str = _text("queued")
    provider: str = _text("")
    notice: str = _text("")  # why another model than the first of the list answered
    partial: str = _text("")  # the answer so far, written a few times a second while it is produced
    upcoming: list[str] = _list(sa.Text)  # what is to come after the stored calls, in words
    error_code: str | None = _text(optional=True)
    error_message: str | None = _text(optional=True)
    request_id: str = _text("")
    attempts: int = _int(0)
    lease_owner: str | None = _text(optional=True)
    lease_until: datetime.datetime | None = _at(optional=True)
    stop_requested_at: datetime.datetime | None = _at(optional=True)
    created_at: datetime.datetime = _at(now=True)
    finished_at: datetime.datetime | None = _at(optional=True)
    origin_id: uuid.UUID | None = None  # of a copy in a branch: the turn that did what it tells of


class Message(sqlmodel.SQLModel, table=True):
    """What was said in a turn: position 0 by the user, later ones by the agent."""

    __tablename__ = "messages"
    __table_args__ = (
        _part_of("turn", "turns", "messages"),
        _one_of("role", ("user", "assistant"), "messages"),
    )
    user_id: uuid.UUID = _owner()
    turn_id: uuid.UUID = sqlmodel.Field(primary_key=True)
    position: int = _number()
    role: str = _text()
    content: str = _text()
    choices: list[str] = _list(sa.Text)  # what an answer offers to say next
    created_at: datetime.datetime = _at(now=True)


class ToolCall(sqlmodel.SQLModel, table=True):
    """A step of a turn: stored before it runs (no result yet) and again with its result."""

    __tablename__ = "tool_calls"
    __table_args__ = (
        _part_of("turn", "turns", "tool_calls"),
        _one_of("approval", APPROVAL_STATES, "tool_calls"),
    )
    user_id: uuid.UUID = _owner()
    turn_id: uuid.UUID = sqlmodel.Field(primary_key=True)
    call_id: str = sqlmodel.Field(sa_column=sa.Column(sa.Text, primary_key=True))
    position: int = _int()
    name: str = _text()
    provider: str = _text("")  # who asked for it: another cannot go on from it
    arguments: dict[str, Any] = _json(optional=False)
    result: dict[str, Any] | None = _json()
    failed: bool = _flag()
    duration_ms: int | None = None
    approval: str | None = _text(optional=True)  # set for a call that waits, or waited, for the person's word
    preview: dict[str, Any] | None = _json()  # what it would change, as shown
    approval_expires_at: datetime.datetime | None = _at(optional=True)
    created_at: datetime.datetime = _at(now=True)


class Feedback(sqlmodel.SQLModel, table=True):
    """What a person thought of an answer: the consent to show this one turn to whoever evaluates the agent."""

    __tablename__ = "feedback"
    __table_args__ = (_part_of("turn", "turns", "feedback"), _one_of("rating", ("up", "down"), "feedback"))
    user_id: uuid.UUID = _owner()
    turn_id: uuid.UUID = sqlmodel.Field(primary_key=True)
    rating: str = _text()
    comment: str = _text("")
    created_at: datetime.datetime = _at(now=True)


class IdempotencyKey(sqlmodel.SQLModel, table=True):
    """The stored result of a write, kept in the same transaction as its effect."""

    __tablename__ = "idempotency_keys"
    user_id: uuid.UUID = _owner()
    key: str = sqlmodel.Field(sa_column=sa.Column(sa.Text, primary_key=True))
    operation: str = _text()
    fingerprint: bytes = _bytes()
    result: dict[str, Any] = _json(optional=False)
    created_at: datetime.datetime = _at(now=True)
