"""The steps of a turn: its tool calls, stored before they run and after, each function one short transaction."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from core.domain import change_words, idempotency
from core.domain.turns import Step
from core.storage import workspace
from core.storage.workspace import Caller

_BEGIN = """
insert into tool_calls (user_id, turn_id, call_id, position, name, arguments, provider, created_at)
select t.user_id, t.id, %(call_id)s, %(position)s, %(name)s, cast(%(arguments)s as jsonb), %(provider)s, %(now)s
from turns t join users u on u.id = t.user_id
where t.user_id = %(caller_id)s and t.id = %(turn_id)s and t.lease_owner = %(worker)s and t.status = 'running'
  and t.stop_requested_at is null and u.disabled_at is null
on conflict (user_id, turn_id, call_id) do update set created_at = excluded.created_at
returning (select count(*) from changes h where h.user_id = %(caller_id)s and h.turn_id is not null and h.subject = 'tasks'
  and h.at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc')
  + (select coalesce(sum(greatest(1, jsonb_array_length(jsonb_path_query_array(k.arguments, '$.task_ids[*]')),
      jsonb_array_length(jsonb_path_query_array(k.arguments, '$.tasks[*]')))), 0)
    from tool_calls k join turns o on o.user_id = k.user_id and o.id = k.turn_id
    where k.user_id = %(caller_id)s and k.turn_id <> %(turn_id)s and o.status = 'running' and k.result is null
      and k.name = any(%(writes)s::text[])) as changed_today
"""


class Begun(NamedTuple):
    """A step that may run; so many changes of tasks the agent has made for its user since midnight UTC, or is about to."""

    changed_today: int


_LONGEST_WORDS, _MOST_WORDS = 200, 20
_PLAN = """
update turns set upcoming = %(upcoming)s
where user_id = %(caller_id)s and id = %(turn_id)s and lease_owner = %(worker)s returning id
"""


def plan_steps(
    caller: Caller, worker: str, first: int, steps: Sequence[Step], upcoming: Sequence[str]
) -> bool:
    """Store the calls of one answer, from position `first` on, before the first begins; and what comes after them.

    A turn that is resumed makes all of them. False when it must not go on.
    """
    with workspace.open_workspace(caller, durable=False) as ws:
        stored = [
            ws.rows(_BEGIN, _stored(caller, worker, position, step))
            for position, step in enumerate(steps, first)
        ]
        words = [one[:_LONGEST_WORDS] for one in upcoming[:_MOST_WORDS]]
        ws.rows(_PLAN, {"turn_id": caller.turn_id, "worker": worker, "upcoming": words})
        return all(stored)


def begin_step(
    caller: Caller, worker: str, position: int, step: Step, writes: Sequence[str] = ()
) -> Begun | None:
    """Store a tool call as it begins, so that a resumed turn finishes it instead of asking the model again.

    What other turns have begun of these `writes` counts as changed: two at once are not to go beyond a limit together.

    None when it must not run: another process has the turn by now, a stop was asked for, the conversation was
    deleted or the account disabled.
    """
    values = _stored(caller, worker, position, step) | {"writes": list(writes)}
    rows = workspace.write(caller, _BEGIN, values=values, durable=False)
    return Begun(rows[0].changed_today) if rows else None


def _stored(caller: Caller, worker: str, position: int, step: Step) -> dict[str, Any]:
    return {
        "turn_id": caller.turn_id,
        "worker": worker,
        "call_id": step.call_id,
        "position": position,
        "name": step.name[:100],
        "arguments": json.dumps(step.arguments),
        "provider": step.provider,
        "now": workspace.clock(),
        "writes": [],
    }


_WAIT = """
update tool_calls set approval = 'pending', preview = cast(%(preview)s as jsonb),
  approval_expires_at = now() + make_interval(secs => %(seconds)s)
where user_id = %(caller_id)s and turn_id = %(turn_id)s and call_id = %(call_id)s returning call_id
"""


def wait_for_approval(caller: Caller, asked: Sequence[tuple[str, dict[str, Any]]], seconds: float) -> None:
    """Have stored calls, (call id, preview) each, wait together for the person's word, for so long."""
    with workspace.open_workspace(caller) as ws:
        for call_id, preview in asked:
            values = {
                "turn_id": caller.turn_id,
                "call_id": call_id,
                "preview": json.dumps(preview),
                "seconds": seconds,
            }
            ws.rows(_WAIT, values)


_END = """
update tool_calls set result = cast(%(result)s as jsonb), failed = %(failed)s, duration_ms = %(duration_ms)s
where user_id = %(caller_id)s and turn_id = %(turn_id)s and call_id = %(call_id)s returning call_id
"""


def end_step(caller: Caller, step: Step, duration_ms: int) -> None:
    """Store a tool call's result."""
    values = {
        "turn_id": caller.turn_id,
        "call_id": step.call_id,
        "result": json.dumps(step.result),
        "failed": step.failed,
        "duration_ms": duration_ms,
    }
    workspace.write(caller, _END, values=values, durable=False)


def was_done(caller: Caller, key: str) -> bool:
    """Whether the effect that goes by this idempotency key has happened."""
    return idempotency.is_used(workspace.read_workspace(caller), key)


_DONE = """
select subject, before, after from changes where user_id = %(caller_id)s and turn_id = %(turn_id)s
order by id limit 50
"""


def done_so_far(caller: Caller) -> list[str]:
    """What the turn has changed, in the order it happened: `Added Buy milk`."""
    rows = workspace.read(caller.user_id, _DONE, {"turn_id": caller.turn_id})
    return [change_words.describe(row.before, row.after) for row in rows if row.subject == "tasks"]
