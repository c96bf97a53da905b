"""What a person does about a turn: stops it, has it tried again, decides on what it asks."""

import datetime
import uuid
from typing import Annotated, Literal

import pydantic

from core import errors, telemetry
from core.domain import conversations, fields
from core.storage import models
from core.storage.workspace import Workspace

# Whoever runs it ends it, and says what was done. The question is taken back with its preview: trying again asks anew.
_STOP_WAITING = """
with asked as (update tool_calls k set approval = null, preview = null, approval_expires_at = null
  where k.user_id = %(caller_id)s and k.turn_id = %(turn_id)s and k.approval = 'pending' returning k.turn_id)
update turns set status = 'queued', stop_requested_at = %(now)s, lease_owner = null, lease_until = null, attempts = 0
where user_id = %(caller_id)s and id in (select turn_id from asked) and status = 'waiting_for_approval' returning id
"""


def request_stop(ws: Workspace, turn_id: uuid.UUID) -> None:
    """Ask a turn to stop: after the step it is in, or instead of what it waits for the person's word on.

    One that nobody has begun stops at once.
    """
    turn = conversations.find_turn(ws, turn_id, locked=True)  # it may be coming to wait at this moment
    if ws.rows(_STOP_WAITING, {"turn_id": turn_id, "now": ws.now}):
        return
    if turn.status == "queued":
        turn.status, turn.finished_at = "stopped", ws.now
    elif turn.status == "running":
        turn.stop_requested_at = ws.now


def retry(ws: Workspace, turn_id: uuid.UUID) -> None:
    """Run a failed or stopped turn again, from its last stored step."""
    turn = conversations.find_turn(ws, turn_id)
    if turn.status not in ("failed", "stopped"):
        raise errors.Conflict("This answer is not waiting for another try.")
    turn.status, turn.error_code, turn.error_message = "queued", None, None
    turn.stop_requested_at, turn.lease_until, turn.finished_at, turn.attempts = None, None, None, 0


Decision = Literal["approve", "reject"]
# A question that was asked since then is what a plain "yes" answers.
_WAITING = """
select t.id as turn_id, k.call_id from turns t
join tool_calls k on k.user_id = t.user_id and k.turn_id = t.id and k.approval = 'pending' and k.approval_expires_at > now()
where t.user_id = %(caller_id)s and t.conversation_id = %(conversation)s and t.status = 'waiting_for_approval'
  and not exists (select from turns l where l.user_id = t.user_id and l.conversation_id = t.conversation_id
    and l.number > t.number and (l.status in ('queued', 'running') or exists (select from messages m
      where m.user_id = l.user_id and m.turn_id = l.id and m.role = 'assistant' and m.content ~ '[?？؟]')))
order by t.number desc, k.position limit 1
"""


class Waiting(pydantic.BaseModel):
    """An act that waits for the person's word."""

    turn_id: uuid.UUID
    call_id: str


def waiting(ws: Workspace, conversation_id: uuid.UUID) -> Waiting | None:
    """The act that a plain yes or no in this conversation is about; None when none waits, or something else was asked."""
    rows = ws.rows(_WAITING, {"conversation": conversation_id})
    return Waiting.model_validate(dict(rows[0]._mapping)) if rows else None


_DECIDE = """
update tool_calls set approval = %(decision)s
where user_id = %(caller_id)s and turn_id = %(turn_id)s and approval = 'pending' returning call_id
"""
_GO_ON_DECIDED = """
update turns set status = 'queued', lease_owner = null, lease_until = null, attempts = 0
where user_id = %(caller_id)s and id = %(turn_id)s and status = 'waiting_for_approval' returning id
"""


@fields.checked
def decide(
    ws: Workspace,
    turn_id: uuid.UUID,
    call_id: Annotated[str, pydantic.Field(max_length=200)],
    decision: Decision,
    until: datetime.datetime | None = None,
) -> None:
    """Answer an act that waits for the person's word, and with it all that was asked about at once; the turn goes on.

    `until` is the `expires_at` of the question that the person saw: one that was asked anew since is not answered.
    Raises `NotFound` for no such act and `Conflict` for one that was decided or has expired: each is asked once.
    """
    conversations.find_turn(ws, turn_id, locked=True)  # first, as a stop does that comes at this moment
    call = ws.db.get(models.ToolCall, (ws.caller.user_id, turn_id, call_id))
    if call is None or call.approval is None:
        raise errors.NotFound("There is nothing to decide.")
    if until is not None and until != call.approval_expires_at:
        raise errors.Conflict("You were asked anew since. Look at what would change now.")
    expired = call.approval_expires_at is not None and call.approval_expires_at < ws.now
    if call.approval != "pending" or (expired and decision == "approve"):
        raise errors.Conflict("This was decided already, or waited too long. Say it again to be asked again.")
    decided = {"turn_id": turn_id, "decision": "approved" if decision == "approve" else "rejected"}
    count = len(ws.rows(_DECIDE, decided))
    ws.rows(_GO_ON_DECIDED, decided)
    facts = {"tool": call.name, "calls": count, "account": str(ws.caller.user_id)}
    telemetry.event("approval", decision=decision, **facts)
