"""Another conversation that goes on from a message of an earlier one."""

import uuid

import pydantic

from core import errors
from core.domain import conversations, quotas, throttle
from core.storage import models
from core.storage.workspace import Workspace

_BRANCHES_A_MINUTE = 10
_LONGEST_TITLE = 120

# Copies are what was said and done, not the doing: no copied turn runs, waits for a word or can be tried again, and
# steps without a result are left out. A copy's id is the original's hashed with the new conversation's, so that its
# messages and steps find it.
_COPY = """
with originals as (
  select t.*, md5(t.id::text || cast(%(new)s as text))::uuid as new_id from turns t
  where t.user_id = %(caller_id)s and t.conversation_id = %(old)s and t.number <= %(upto)s
), copies as (
  insert into turns (user_id, id, conversation_id, number, status, provider, notice, request_id, created_at, finished_at,
    origin_id)
  select user_id, new_id, %(new)s, number, 'done', provider, notice, request_id, created_at,
    coalesce(finished_at, %(now)s), coalesce(origin_id, id)
  from originals returning id
), said as (
  insert into messages (user_id, turn_id, position, role, content, created_at)
  select m.user_id, o.new_id, m.position, m.role, m.content, m.created_at
  from messages m join originals o on o.user_id = m.user_id and o.id = m.turn_id
  returning 1
), done as (
  insert into tool_calls (user_id, turn_id, call_id, position, name, arguments, result, failed, duration_ms, approval,
    preview, approval_expires_at, provider, created_at)
  select k.user_id, o.new_id, k.call_id, k.position, k.name, k.arguments, k.result, k.failed, k.duration_ms,
    case k.approval when 'pending' then 'expired' else k.approval end, k.preview,
    k.approval_expires_at, k.provider, k.created_at
  from tool_calls k join originals o on o.user_id = k.user_id and o.id = k.turn_id
  where k.result is not null
  returning 1
)
select (select count(*) from copies) as turns, (select count(*) from said) as messages, (select count(*) from done) as calls
"""


class Branch(pydantic.BaseModel):
    """The new conversation."""

    conversation_id: uuid.UUID


def branch_conversation(ws: Workspace, turn_id: uuid.UUID) -> Branch:
    """A new conversation with the turns up to this one; nothing is done a second time.

    Raises `NotFound`, and `Conflict` while an answer up to there is still being written.
    """
    attempt = throttle.attempt("branch", str(ws.caller.user_id), limit=_BRANCHES_A_MINUTE, window_seconds=60)
    throttle.refuse(ws.rows(*attempt))
    turn = conversations.find_turn(ws, turn_id)
    original = conversations.find(ws, turn.conversation_id)
    live = (
        "select 1 from turns where user_id = %(caller_id)s and conversation_id = %(id)s"
        " and number <= %(upto)s and status in ('queued', 'running') limit 1"
    )
    if ws.rows(live, {"id": original.id, "upto": turn.number}):
        raise errors.Conflict("Wait until the answer is complete, then branch from it.")
    quotas.check(ws, "conversations")
    title = original.title.removesuffix(" (branch)")[: _LONGEST_TITLE - 9].rstrip()
    made = models.Conversation(
        user_id=ws.caller.user_id,
        id=uuid.uuid4(),
        title=f"{title} (branch)",
        created_at=ws.now,
        updated_at=ws.now,
    )
    if original.summary_until < turn.number:  # else its notes tell of more than is taken along
        made.summary, made.summary_until = original.summary, original.summary_until
    ws.db.add(made)
    ws.db.flush()
    ws.rows(_COPY, {"old": original.id, "new": made.id, "upto": turn.number, "now": ws.now})
    return Branch(conversation_id=made.id)
