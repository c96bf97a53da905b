"""What the runner of turns reads and writes: each function is one short transaction."""

import dataclasses
import datetime
import uuid
from typing import Any

import sqlalchemy as sa

from core import errors, telemetry
from core.storage import engine, models, workspace
from core.storage.workspace import Caller

LEASE_SECONDS = 6  # how long an answer waits when its process was killed
_MOST_ATTEMPTS = 5
_EARLIER_TURNS = 12


@dataclasses.dataclass(frozen=True)
class Step:
    """A stored tool call; `result` is None when it was interrupted."""

    call_id: str
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any] | None
    failed: bool


@dataclasses.dataclass(frozen=True)
class Exchange:
    """What was said and done in one turn."""

    question: str
    steps: tuple[Step, ...]
    answer: str | None


@dataclasses.dataclass(frozen=True)
class Work:
    """A claimed turn: who it is for, what went before, and how far it had come."""

    caller: Caller
    conversation_id: uuid.UUID
    earlier: tuple[Exchange, ...]
    current: Exchange
    projects: tuple[str, ...]
    attempts: int
    asked_at: datetime.datetime  # "tomorrow" means the same when a turn is resumed after midnight


_CLAIM = sa.text("select user_id, id, attempts from claim_turn(:worker, :lease, :wanted)")


def claim(worker: str, wanted: uuid.UUID | None = None) -> tuple[uuid.UUID, uuid.UUID] | None:
    """Take the oldest waiting turn, or `wanted`, under a lease: its (user id, turn id), or None."""
    with engine.translated_errors(), engine.engine().begin() as connection:
        values = {"worker": worker, "lease": LEASE_SECONDS, "wanted": wanted}
        row = connection.execute(_CLAIM, values).one_or_none()
    return (row.user_id, row.id) if row else None


_LOAD = """
select u.name, u.full_name, u.role, u.time_zone, w.conversation_id, w.request_id, w.attempts, w.created_at,
  coalesce((select array_agg(p.name order by lower(p.name)) from projects p where p.user_id = u.id), '{}') as projects,
  (select jsonb_agg(x.exchange order by x.number) from (
    select n.number, jsonb_build_object(
      'question', (select m.content from messages m where m.user_id = n.user_id and m.turn_id = n.id and m.position = 0),
      'answer', (select string_agg(m.content, E'\\n\\n' order by m.position) from messages m
                 where m.user_id = n.user_id and m.turn_id = n.id and m.role = 'assistant'),
      'steps', coalesce((select jsonb_agg(jsonb_build_object('call_id', k.call_id, 'name', k.name, 'arguments',
                 k.arguments, 'result', k.result, 'failed', k.failed) order by k.position)
                 from tool_calls k where k.user_id = n.user_id and k.turn_id = n.id), '[]')) as exchange
    from turns n where n.user_id = w.user_id and n.conversation_id = w.conversation_id and n.number <= w.number
      and (n.id = w.id or n.status in ('done', 'stopped', 'failed'))
    order by n.number desc limit %(earlier)s + 1) x) as exchanges
from turns w join users u on u.id = w.user_id
where w.user_id = %(caller_id)s and w.id = %(turn_id)s and u.id = %(caller_id)s and u.disabled_at is null
"""


def _exchange(data: dict[str, Any]) -> Exchange:
    return Exchange(data["question"] or "", tuple(Step(**step) for step in data["steps"]), data["answer"])


def load(user_id: uuid.UUID, turn_id: uuid.UUID) -> Work:
    """Everything needed to run a claimed turn, in one round trip. Raises `NotFound`."""
    rows = workspace.read(user_id, _LOAD, {"turn_id": turn_id, "earlier": _EARLIER_TURNS})
    if not rows:
        raise errors.NotFound("There is no such turn.")
    row = rows[0]
    caller = Caller(
        user_id=user_id,
        time_zone=row.time_zone,
        channel="chat",
        request_id=row.request_id,
        role=row.role,
        name=row.full_name or row.name,
        turn_id=turn_id,
    )
    exchanges = [_exchange(data) for data in row.exchanges]
    return Work(
        caller,
        row.conversation_id,
        tuple(exchanges[:-1]),
        exchanges[-1],
        tuple(row.projects),
        row.attempts,
        row.created_at,
    )


def is_beyond_hope(work: Work) -> bool:
    """Whether this turn has taken so many processes down with it that trying again is no use."""
    return work.attempts > _MOST_ATTEMPTS


def begin_step(caller: Caller, position: int, call_id: str, name: str, arguments: dict[str, Any]) -> None:
    """Store a tool call before it runs, so that a resumed turn finishes it instead of asking the model again."""
    assert caller.turn_id is not None
    with workspace.open_workspace(caller) as ws:
        if ws.db.get(models.ToolCall, (caller.user_id, caller.turn_id, call_id)) is None:
            ws.db.add(
                models.ToolCall(
                    user_id=caller.user_id,
                    turn_id=caller.turn_id,
                    call_id=call_id,
                    position=position,
                    name=name[:100],
                    arguments=arguments,
                    created_at=ws.now,
                )
            )


def end_step(caller: Caller, call_id: str, result: dict[str, Any], *, failed: bool, duration_ms: int) -> None:
    """Store a tool call's result."""
    with workspace.open_workspace(caller) as ws:
        row = ws.db.get_one(models.ToolCall, (caller.user_id, caller.turn_id, call_id))
        row.result, row.failed, row.duration_ms = result, failed, duration_ms


_RENEW = sa.text("""
update turns set lease_until = now() + make_interval(secs => :lease), partial = coalesce(:partial, partial)
where user_id = :user_id and id = :turn_id and lease_owner = :worker and status = 'running'
returning stop_requested_at is not null
""")


def renew(caller: Caller, worker: str, partial: str | None) -> bool | None:
    """Keep the lease and store the answer so far: whether a stop was asked for, or None when the lease is lost."""
    with workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql("set local synchronous_commit = off")
        values = {
            "lease": LEASE_SECONDS,
            "partial": partial,
            "user_id": caller.user_id,
            "turn_id": caller.turn_id,
            "worker": worker,
        }
        row = ws.db.connection().execute(_RENEW, values).one_or_none()
    return None if row is None else bool(row[0])


def finish(
    caller: Caller,
    worker: str,
    *,
    status: str,
    answer: str = "",
    provider: str = "",
    error: errors.DomainError | None = None,
) -> bool:
    """End a turn with its answer; False when another process has it by now, and then nothing is written."""
    assert caller.turn_id is not None
    with workspace.open_workspace(caller) as ws:
        turn = ws.db.get(models.Turn, (caller.user_id, caller.turn_id))
        if turn is None or turn.lease_owner != worker or turn.status != "running":
            return False
        turn.status, turn.partial, turn.provider, turn.finished_at = status, "", provider, ws.now
        turn.lease_until = None
        if error is not None:
            turn.error_code, turn.error_message = error.code, error.message
        if answer:
            ws.db.add(
                models.Message(
                    user_id=turn.user_id,
                    turn_id=turn.id,
                    position=1,
                    role="assistant",
                    content=answer,
                    created_at=ws.now,
                )
            )
    telemetry.TURNS.labels(status, provider or "none").inc()
    return True


_RELEASE = sa.text("""
update turns set status = 'queued', lease_owner = null, lease_until = null, attempts = attempts - 1
where user_id = :user_id and id = :turn_id and lease_owner = :worker and status = 'running'
""")


def release(caller: Caller, worker: str) -> None:
    """Give a turn back unfinished, so that another process takes it at once: this one is shutting down."""
    with workspace.open_workspace(caller) as ws:
        values = {"user_id": caller.user_id, "turn_id": caller.turn_id, "worker": worker}
        ws.db.connection().execute(_RELEASE, values)
