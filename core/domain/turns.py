"""What the runner of turns reads and writes: each function is one short transaction."""

import dataclasses
import datetime
import uuid
from collections.abc import Sequence
from typing import Any

from core import errors, telemetry
from core.domain import own_models
from core.storage import reads, workspace
from core.storage.workspace import Caller

LEASE_SECONDS = 6  # how long an answer waits when its process was killed
_MOST_ATTEMPTS = 5
_RECENT_TURNS = 12
_EARLIER_TURNS = 40  # more than are told in full: older ones have become notes by then


@dataclasses.dataclass(frozen=True)
class Step:
    """A stored tool call; `result` is None when it was interrupted."""

    call_id: str
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any] | None
    failed: bool
    approval: str | None = None  # of a call that waits, or waited, for the person's word
    preview: dict[str, Any] | None = None
    provider: str = ""  # who asked for it


@dataclasses.dataclass(frozen=True)
class Exchange:
    """What was said and done in one turn."""

    question: str
    steps: tuple[Step, ...]
    answer: str | None
    number: int = 0  # in its conversation
    asked_at: datetime.datetime | None = None


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
    ask_before: str = "never"  # which acts wait for the person's word: always, risky, never
    bulk_limit: int = 3
    own_model: own_models.OwnModel | None = None
    notes: str = ""  # on the turns up to and with number `notes_until`
    notes_until: int = 0
    upcoming: tuple[str, ...] = ()  # what was to come after the stored steps, in words

    @property
    def recent(self) -> tuple[Exchange, ...]:
        """The turns just before, which a message may refer to."""
        return self.earlier[-_RECENT_TURNS:]

    @property
    def begun_by(self) -> str:
        """The provider that made this turn's first step; empty when none was made yet."""
        return self.current.steps[0].provider if self.current.steps else ""


# Claims and steps need not be durable: a later commit that is (an effect) takes them along, or nothing has happened.
# That the call names `n` has PostgreSQL make it for each; it would keep the result of the first otherwise.
_CLAIM = """
select t.user_id, t.id from (select set_config('synchronous_commit', 'off', true)) as hurried,
  generate_series(1, %(most)s) as n cross join lateral claim_turn(%(worker)s, %(lease)s + 0 * n, %(wanted)s) t
"""


def claim_waiting(worker: str, most: int) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Take the oldest waiting turns, so many at most, under a lease each: their (user id, turn id)."""
    return _claim(worker, None, most)


def claim(worker: str, wanted: uuid.UUID | None = None) -> tuple[uuid.UUID, uuid.UUID] | None:
    """Take the oldest waiting turn, or `wanted`, under a lease: its (user id, turn id), or None."""
    return next(iter(_claim(worker, wanted, 1)), None)


def _claim(worker: str, wanted: uuid.UUID | None, most: int) -> list[tuple[uuid.UUID, uuid.UUID]]:
    values = {"worker": worker, "lease": LEASE_SECONDS, "wanted": wanted, "most": most}
    return [(row.user_id, row.id) for row in reads.rows(_CLAIM, values)]


_LOAD = """
select u.name, u.full_name, u.role, u.time_zone, u.ask_before, u.bulk_limit,
  w.conversation_id, w.request_id, w.attempts, w.created_at, w.upcoming, o.kind, o.base_url, o.model,
  o.otherwise, o.sealed_key, c.summary, c.summary_until,
  coalesce((select array_agg(p.name order by lower(p.name)) from projects p where p.user_id = u.id), '{}') as projects,
  (select jsonb_agg(x.exchange order by x.number) from (
    select n.number, jsonb_build_object('number', n.number, 'asked_at', n.created_at,
      'question', (select m.content from messages m where m.user_id = n.user_id and m.turn_id = n.id and m.position = 0),
      'answer', (select string_agg(m.content, E'\\n\\n' order by m.position) from messages m
                 where m.user_id = n.user_id and m.turn_id = n.id and m.role = 'assistant'),
      'steps', coalesce((select jsonb_agg(jsonb_build_object('call_id', k.call_id, 'name', k.name, 'arguments',
                 k.arguments, 'result', k.result, 'failed', k.failed, 'approval', k.approval, 'preview', k.preview,
                 'provider', k.provider) order by k.position)
                 from tool_calls k where k.user_id = n.user_id and k.turn_id = n.id), '[]')) as exchange
    from turns n where n.user_id = w.user_id and n.conversation_id = w.conversation_id and n.number <= w.number
      and (n.id = w.id or n.status in ('done', 'stopped', 'failed'))
    order by n.number desc limit %(earlier)s + 1) x) as exchanges
from turns w join users u on u.id = w.user_id left join own_models o on o.user_id = w.user_id
  join conversations c on c.user_id = w.user_id and c.id = w.conversation_id
where w.user_id = %(caller_id)s and w.id = %(turn_id)s and u.id = %(caller_id)s and u.disabled_at is null
"""


def _exchange(data: dict[str, Any]) -> Exchange:
    return Exchange(
        data["question"] or "",
        tuple(Step(**step) for step in data["steps"]),
        data["answer"],
        data["number"],
        datetime.datetime.fromisoformat(data["asked_at"]),
    )


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
        row.ask_before,
        row.bulk_limit,
        own_models.read(user_id, row) if row.kind else None,
        row.summary,
        row.summary_until,
        tuple(row.upcoming),
    )


def is_beyond_hope(work: Work) -> bool:
    """Whether this turn has taken so many processes down with it that trying again is no use."""
    return work.attempts > _MOST_ATTEMPTS


_KEEP = """
update conversations set summary = %(notes)s, summary_until = %(until)s
where user_id = %(caller_id)s and id = %(id)s and summary_until < %(until)s returning 1
"""


def keep_notes(work: Work, notes: str, until: int) -> None:
    """Store notes on a conversation's turns up to and with number `until`."""
    # Notes are a model's words: PostgreSQL stores no NUL and no half surrogates.
    text = notes.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    values = {"id": work.conversation_id, "notes": text, "until": until}
    workspace.write(work.caller, _KEEP, values=values, durable=False)


_OURS = """
t.user_id = %(caller_id)s and t.id = %(turn_id)s and t.lease_owner = %(worker)s and t.status = 'running'
and exists (select from users u where u.id = t.user_id and u.disabled_at is null)
"""
_WATCH = f"select t.stop_requested_at is not null as stop from turns t where {_OURS}"
_RENEW = f"""
update turns t set lease_until = now() + make_interval(secs => %(lease)s), partial = coalesce(%(partial)s, partial)
where {_OURS} returning t.stop_requested_at is not null as stop
"""


def watch(caller: Caller, worker: str) -> bool | None:
    """Whether a stop was asked for, or None when the turn is no longer this worker's. Writes nothing."""
    rows = workspace.read(caller.user_id, _WATCH, {"turn_id": caller.turn_id, "worker": worker})
    return bool(rows[0].stop) if rows else None


def renew(caller: Caller, worker: str, partial: str | None) -> bool | None:
    """Keep the lease and store the answer so far: whether a stop was asked for, or None when the lease is lost."""
    values = {"lease": LEASE_SECONDS, "partial": partial, "turn_id": caller.turn_id, "worker": worker}
    rows = workspace.write(caller, _RENEW, values=values, durable=False)
    return bool(rows[0].stop) if rows else None


# A turn that was stopped or failed and is tried again has one answer in the end, the last. One that is to wait for the
# person's word goes on where it was given, or a stop asked for, since the question was shown.
_FINISH = """
with ended as (update turns set status = case when %(status)s = 'waiting_for_approval' and (stop_requested_at is not null
    or not exists (select from tool_calls k where k.user_id = turns.user_id and k.turn_id = turns.id
      and k.approval = 'pending')) then 'queued' else %(status)s end,
  partial = '', provider = %(provider)s, finished_at = %(now)s,
  upcoming = case when %(status)s = 'done' then '{}' else upcoming end,
  notice = case when %(notice)s <> '' then %(notice)s when provider = %(provider)s then notice else '' end,
  lease_until = null, error_code = %(code)s, error_message = %(message)s
where user_id = %(caller_id)s and id = %(turn_id)s and lease_owner = %(worker)s and status = 'running'
returning user_id, id),
forgotten as (
  delete from messages m using ended e
  where m.user_id = e.user_id and m.turn_id = e.id and m.position = 1 and %(answer)s::text = ''),
answered as (
  insert into messages (user_id, turn_id, position, role, content, choices, created_at)
  select user_id, id, 1, 'assistant', %(answer)s, %(choices)s::text[], %(now)s from ended where %(answer)s::text <> ''
  on conflict (user_id, turn_id, position) do update
    set content = excluded.content, choices = excluded.choices, created_at = excluded.created_at)
select 1 from ended
"""


def finish(
    caller: Caller,
    worker: str,
    *,
    status: str,
    answer: str = "",
    choices: Sequence[str] = (),
    notice: str = "",
    provider: str = "",
    error: errors.DomainError | None = None,
) -> bool:
    """End a turn with its answer; False when another process has it by now, and then nothing is written."""
    # An end that a crash of the database swallows is found again from the last step.
    values = {
        "turn_id": caller.turn_id,
        "worker": worker,
        "status": status,
        "provider": provider,
        "answer": answer,
        "choices": [choice.replace("\0", "") for choice in choices],
        "notice": notice,
        "now": workspace.clock(),
        "code": error and error.code,
        "message": error and error.message,
    }
    if not workspace.write(caller, _FINISH, values=values, durable=False):
        return False
    # People name their own models as they like; a label for each would be a counter for each.
    counted = "own" if provider.startswith(own_models.PREFIX) else provider or "none"
    telemetry.TURNS.labels(status, counted).inc()
    return True


_RELEASE = """
update turns set status = 'queued', lease_owner = null, lease_until = null, attempts = attempts - 1
where user_id = %(caller_id)s and id = %(turn_id)s and lease_owner = %(worker)s and status = 'running'
"""


def release(caller: Caller, worker: str) -> None:
    """Give a turn back unfinished, so that another process takes it at once: this one is shutting down."""
    workspace.write(caller, _RELEASE, values={"turn_id": caller.turn_id, "worker": worker})
