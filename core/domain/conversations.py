"""Conversations as their owner sees and steers them. Running a turn is `core.agent.runner`'s work."""

import datetime
import uuid
from typing import Annotated, Any, Literal

import pydantic

from core import errors, telemetry
from core.domain import fields, quotas, throttle
from core.storage import models
from core.storage.workspace import Workspace

LONGEST_MESSAGE = 8_000
TurnStatus = Literal["queued", "running", "waiting_for_approval", "done", "failed", "stopped"]
Message = Annotated[fields.Text, pydantic.Field(min_length=1, max_length=LONGEST_MESSAGE)]
_TURNS_A_MINUTE = 40


class Call(pydantic.BaseModel):
    """One tool call of a turn."""

    call_id: str
    name: str
    arguments: dict[str, Any]
    result: dict[str, Any] | None
    failed: bool
    duration_ms: int | None
    approval: Literal["pending", "approved", "rejected", "expired"] | None = None
    preview: dict[str, Any] | None = None  # what a call that waits would change: `core.approvals.Preview`
    expires_at: datetime.datetime | None = (
        None  # of the question; calls with the same were asked about as one
    )
    changed: bool  # something in the history is of its making …
    undone: bool  # … and was taken back

    def request_id(self, turn_id: uuid.UUID) -> str:
        """The name of this call in the history."""
        return f"turn {turn_id} {self.call_id}"


class TurnView(pydantic.BaseModel):
    """One message of the user and all that followed."""

    id: uuid.UUID
    number: int
    status: TurnStatus
    question: str
    answer: str  # what there is of it while the turn runs
    calls: list[Call]
    error_message: str | None
    created_at: datetime.datetime
    rating: Literal["up", "down"] | None = None
    comment: str = ""  # said with the rating
    choices: list[str] = []  # what the answer offers to say next
    is_stopping: bool = False  # whether a stop was asked for
    upcoming: list[str] = []  # what was to come after the calls when it was last known, in words

    @property
    def request_id(self) -> str:
        """The name by which everything it did is taken back."""
        return f"turn {self.id}"

    @property
    def is_live(self) -> bool:
        """Whether more is to come."""
        return self.status in ("queued", "running")


class ConversationView(pydantic.BaseModel):
    """A conversation and some of its turns, oldest first."""

    id: uuid.UUID
    title: str
    last: int  # the number of its last turn, shown or not; the first is 1
    turns: list[TurnView]


class Submitted(pydantic.BaseModel):
    """Where a message went."""

    conversation_id: uuid.UUID
    turn_id: uuid.UUID


_BEGIN = """
  insert into conversations (user_id, id, title, created_at, updated_at)
  values (%(caller_id)s, %(conversation_id)s, %(title)s, %(now)s, %(now)s) returning id
"""
_GO_ON = """
  update conversations set updated_at = %(now)s
  where user_id = %(caller_id)s and id = %(conversation_id)s and deleted_at is null returning id
"""
_SUBMIT = """
with conversation as ({conversation}), turn as (
  insert into turns (user_id, id, conversation_id, number, request_id, created_at)
  select %(caller_id)s, %(turn_id)s, c.id, 1 + coalesce((select max(t.number) from turns t
    where t.user_id = %(caller_id)s and t.conversation_id = c.id), 0), %(request_id)s, %(now)s
  from conversation c returning id
)
insert into messages (user_id, turn_id, position, role, content, created_at)
select %(caller_id)s, turn.id, 0, 'user', %(message)s, %(now)s from turn returning turn_id
"""


@fields.checked
def submit(ws: Workspace, message: Message, conversation_id: uuid.UUID | None = None) -> Submitted:
    """Store a message as a turn to be run; a new conversation begins without an id."""
    if not message.strip():
        raise errors.InvalidInput("Type a message first.", fields={"message": "must not be empty"})
    attempt = throttle.attempt("turn", str(ws.caller.user_id), limit=_TURNS_A_MINUTE, window_seconds=60)
    begun = conversation_id or uuid.uuid4()
    turn_id = uuid.uuid4()
    values = {
        "conversation_id": begun,
        "title": " ".join(message.split())[:80],
        "turn_id": turn_id,
        "request_id": ws.caller.request_id,
        "message": message,
        "now": ws.now,
    }
    submission = _SUBMIT.format(conversation=_GO_ON if conversation_id else _BEGIN)
    counted = [] if conversation_id else [quotas.question("conversations")]
    # In one round trip: what turns out to be one too many is rolled back.
    tried, *kept, stored = ws.rows_of_each(attempt, *counted, (submission, values))
    throttle.refuse(tried)
    for found in kept:
        quotas.refuse("conversations", found)
    if not stored:
        raise errors.NotFound("There is no such conversation.")
    return Submitted(conversation_id=begun, turn_id=turn_id)


def find(ws: Workspace, conversation_id: uuid.UUID) -> models.Conversation:
    """The row of a conversation that was not deleted. Raises `NotFound`."""
    row = ws.db.get(models.Conversation, (ws.caller.user_id, conversation_id))
    if row is None or row.deleted_at is not None:
        raise errors.NotFound("There is no such conversation.")
    return row


def find_turn(ws: Workspace, turn_id: uuid.UUID, *, locked: bool = False) -> models.Turn:
    """The row of a turn, which nobody else changes until the transaction ends if it is `locked`. Raises `NotFound`."""
    # Not "for update": what the turn writes refers to its row, and would have to wait.
    lock: Any = {"key_share": True} if locked else None
    row = ws.db.get(models.Turn, (ws.caller.user_id, turn_id), with_for_update=lock)
    if row is None:
        raise errors.NotFound("There is no such turn.")
    return row


# The whole pane in one statement: a rerun costs one round trip, however long the conversation.
_VIEW = """
select c.id, c.title, coalesce((select max(l.number) from turns l
    where l.user_id = c.user_id and l.conversation_id = c.id), 0) as last, coalesce((
  select jsonb_agg(to_jsonb(t) order by t.number) from (
    select n.id, n.number, n.status, n.upcoming, n.error_message,
      n.stop_requested_at is not null as is_stopping, n.created_at, f.rating,
      coalesce(f.comment, '') as comment,
      coalesce((select m.content from messages m where m.user_id = n.user_id and m.turn_id = n.id and m.position = 0), '')
        as question,
      case when n.status in ('queued', 'running') then n.partial else concat_ws(E'\\n\\n', nullif(n.notice, ''), coalesce((
        select string_agg(m.content, E'\\n\\n' order by m.position) from messages m
        where m.user_id = n.user_id and m.turn_id = n.id and m.role = 'assistant'), n.partial)) end as answer,
      coalesce((select m.choices from messages m
        where m.user_id = n.user_id and m.turn_id = n.id and m.position = 1), '{{}}') as choices,
      coalesce((select jsonb_agg(jsonb_build_object('call_id', k.call_id, 'name', k.name, 'arguments', k.arguments,
                  'result', k.result, 'failed', k.failed, 'duration_ms', k.duration_ms,
                  'approval', case when k.approval = 'pending' and k.approval_expires_at < now() then 'expired'
                    else k.approval end, 'preview', k.preview, 'expires_at', k.approval_expires_at,
                  'changed', exists (select from changes h where h.user_id = k.user_id
                    and h.request_id = 'turn ' || k.turn_id || ' ' || k.call_id),
                  'undone', exists (select from changes h where h.user_id = k.user_id
                    and h.request_id in ('undo turn ' || k.turn_id, 'undo turn ' || k.turn_id || ' ' || k.call_id))
                  ) order by k.position)
                from tool_calls k where k.user_id = n.user_id and k.turn_id = n.id), '[]') as calls
    from turns n left join feedback f on f.user_id = n.user_id and f.turn_id = n.id
    where n.user_id = c.user_id and n.conversation_id = c.id {which_turns}
    order by n.number desc limit %(size)s
  ) t), '[]') as turns
from conversations c where c.user_id = %(caller_id)s and c.deleted_at is null {which}
"""


def _view(ws: Workspace, which: str, which_turns: str = "", **values: Any) -> ConversationView | None:
    statement = _VIEW.format(which=which, which_turns=which_turns)
    rows = ws.rows(statement, {"size": 50, **values})
    return ConversationView.model_validate(dict(rows[0]._mapping)) if rows else None


def get_conversation(
    ws: Workspace, conversation_id: uuid.UUID, size: int = 50, upto: int | None = None
) -> ConversationView:
    """A conversation with its last `size` turns, or the last of those up to number `upto`. Raises `NotFound`."""
    which_turns = "" if upto is None else "and n.number <= %(upto)s"
    view = _view(ws, "and c.id = %(id)s", which_turns, id=conversation_id, size=size, upto=upto)
    if view is None:
        raise errors.NotFound("There is no such conversation.")
    return view


def latest_conversation(ws: Workspace, size: int = 20) -> ConversationView | None:
    """The conversation that was spoken in last, or None."""
    return _view(ws, "order by c.updated_at desc limit 1", size=size)


def get_turn(ws: Workspace, turn_id: uuid.UUID) -> TurnView:
    """One turn. Raises `NotFound`."""
    view = _view(
        ws,
        "and c.id = (select x.conversation_id from turns x where x.user_id = c.user_id and x.id = %(turn)s)",
        "and n.id = %(turn)s",
        turn=turn_id,
        size=1,
    )
    if view is None:
        raise errors.NotFound("There is no such turn.")
    return view.turns[0]


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
    turn = find_turn(ws, turn_id, locked=True)  # it may be coming to wait at this moment
    if ws.rows(_STOP_WAITING, {"turn_id": turn_id, "now": ws.now}):
        return
    if turn.status == "queued":
        turn.status, turn.finished_at = "stopped", ws.now
    elif turn.status == "running":
        turn.stop_requested_at = ws.now


def retry(ws: Workspace, turn_id: uuid.UUID) -> None:
    """Run a failed or stopped turn again, from its last stored step."""
    turn = find_turn(ws, turn_id)
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
) -> None:
    """Answer an act that waits for the person's word, and with it all that was asked about at once; the turn goes on.

    Raises `NotFound` for no such act and `Conflict` for one that was decided or has expired: each is asked once.
    """
    call = ws.db.get(models.ToolCall, (ws.caller.user_id, turn_id, call_id))
    if call is None or call.approval is None:
        raise errors.NotFound("There is nothing to decide.")
    expired = call.approval_expires_at is not None and call.approval_expires_at < ws.now
    if call.approval != "pending" or (expired and decision == "approve"):
        raise errors.Conflict("This was decided already, or waited too long. Say it again to be asked again.")
    decided = {"turn_id": turn_id, "decision": "approved" if decision == "approve" else "rejected"}
    count = len(ws.rows(_DECIDE, decided))
    ws.rows(_GO_ON_DECIDED, decided)
    facts = {"tool": call.name, "calls": count, "account": str(ws.caller.user_id)}
    telemetry.event("approval", decision=decision, **facts)
