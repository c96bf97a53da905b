"""Conversations as their owner sees and steers them. Running a turn is `core.agent.runner`'s work."""

import datetime
import uuid
from typing import Annotated, Any, Literal

import pydantic

from core import errors
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
                  'changed', exists (select from changes h where h.user_id = k.user_id and h.turn_id = k.turn_id
                    and split_part(h.request_id, ' undo ', 1) = 'turn ' || k.turn_id || ' ' || k.call_id),
                  'undone', exists (select from changes h where h.user_id = k.user_id
                    and h.request_id in ('undo turn ' || coalesce(n.origin_id, n.id),
                      'undo turn ' || coalesce(n.origin_id, n.id) || ' ' || k.call_id))
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
