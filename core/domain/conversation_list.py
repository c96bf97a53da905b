"""The list of somebody's conversations: found by words, pinned, named, deleted and taken out of the trash."""

import datetime
import re
import uuid
from typing import Annotated, Any

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import conversations, fields, quotas, task_lists
from core.storage import models
from core.storage.workspace import Workspace

ConversationTitle = Annotated[fields.Line, pydantic.Field(max_length=120)]
Size = Annotated[int, pydantic.Field(ge=1, le=200), fields.NO_TRUTH]
_MOST_WORDS = 8
_MARKS = re.compile(r"\*\*|`|^[-*#>]+ ", re.MULTILINE)  # of markdown
_UNDO_SECONDS = 12
_BEFORE, _EXCERPT = 40, 140  # characters of a message that are shown before the first word found, and in all


class Heading(pydantic.BaseModel):
    """A conversation in the list; what was found in its messages stands beside the number of that turn."""

    id: uuid.UUID
    title: str
    updated_at: datetime.datetime
    pinned: bool
    excerpt: str = ""
    turn: int | None = None


class ConversationList(pydantic.BaseModel):
    """Conversations, the pinned ones first, then the latest first."""

    items: list[Heading]
    more: bool  # there are others
    deleted: Heading | None = None  # a moment ago, and not yet beyond an undo


_NOTHING = "select null::uuid as conversation_id, null::integer as number, null::text as content where false"
# The latest message of each conversation that has all the words.
_FOUND = """
select distinct on (t.conversation_id) t.conversation_id, t.number, m.content
from messages m join turns t on t.user_id = m.user_id and t.id = m.turn_id
where m.user_id = %(caller_id)s and m.content ilike all (%(patterns)s)
order by t.conversation_id, t.number desc, m.position
"""
_LIST = """
with found as ({found})
select c.id, c.title, c.updated_at, c.pinned_at is not null as pinned, c.deleted_at is not null as deleted,
  found.number as turn, found.content
from conversations c left join found on found.conversation_id = c.id
where c.user_id = %(caller_id)s
  and ((c.deleted_at is null and (c.title ilike all (%(patterns)s) or found.number is not null))
    or c.id = (select d.id from conversations d where d.user_id = %(caller_id)s
      and d.deleted_at > now() - make_interval(secs => %(undo_seconds)s) order by d.deleted_at desc limit 1))
order by c.deleted_at desc nulls last, c.pinned_at is null, c.updated_at desc, c.id limit %(size)s
"""


@fields.checked
def list_conversations(
    ws: Workspace, text: task_lists.Words | None = None, size: Size = 60
) -> ConversationList:
    """Up to `size` conversations, or those whose title or one of whose messages has all words of `text`."""
    words = (text or "").split()[:_MOST_WORDS]
    values = {
        "patterns": [task_lists.like(word) for word in words],
        "undo_seconds": _UNDO_SECONDS,
        "size": size + 2,
    }
    rows = ws.rows(_LIST.format(found=_FOUND if words else _NOTHING), values)
    headings = [(row.deleted, _heading(row, words)) for row in rows]
    items = [heading for deleted, heading in headings if not deleted]
    deleted = next((heading for deleted, heading in headings if deleted), None)
    return ConversationList(items=items[:size], more=len(items) > size, deleted=deleted)


def _heading(row: sa.Row[Any], words: list[str]) -> Heading:
    return Heading(
        id=row.id,
        title=row.title,
        updated_at=row.updated_at,
        pinned=row.pinned,
        excerpt=excerpt(row.content or "", words),
        turn=row.turn,
    )


def excerpt(message: str, words: list[str]) -> str:
    """The part of a message around the first of the words, in one line; "" of an empty one."""
    line = " ".join(_MARKS.sub("", message).split())
    lowered = line.lower()
    places = [place for word in words if (place := lowered.find(word.lower())) >= 0]
    start = max(0, min(places, default=0) - _BEFORE)
    if start:
        start = line.find(" ", start) + 1 or start  # at the beginning of a word
    end = start + _EXCERPT
    return ("… " if start else "") + line[start:end].rstrip() + (" …" if end < len(line) else "")


@fields.checked
def rename_conversation(ws: Workspace, conversation_id: uuid.UUID, title: ConversationTitle) -> None:
    """Give a conversation another title. Raises `NotFound`."""
    conversations.find(ws, conversation_id).title = title


def pin_conversation(ws: Workspace, conversation_id: uuid.UUID, pinned: bool) -> None:
    """Keep a conversation at the top of the list, or no longer. Raises `NotFound`."""
    row = conversations.find(ws, conversation_id)
    if pinned != (row.pinned_at is not None):
        row.pinned_at = ws.now if pinned else None


# What nobody can see any more neither goes on nor waits for a word.
_END_TURNS = """
with ended as (
  update turns set status = 'stopped', finished_at = %(now)s, lease_owner = null, lease_until = null
  where user_id = %(caller_id)s and conversation_id = %(id)s and status in ('queued', 'running', 'waiting_for_approval')
  returning id)
update tool_calls k set approval = 'expired' from ended
where k.user_id = %(caller_id)s and k.turn_id = ended.id and k.approval = 'pending' returning 1
"""


def delete_conversation(ws: Workspace, conversation_id: uuid.UUID) -> None:
    """Move a conversation to the trash, from where the purge removes it after 30 days; what runs in it stops.

    What it changed stays, and so does its history. Raises `NotFound`.
    """
    conversations.find(ws, conversation_id).deleted_at = ws.now
    ws.rows(_END_TURNS, {"id": conversation_id, "now": ws.now})


def restore_conversation(ws: Workspace, conversation_id: uuid.UUID) -> None:
    """Take a conversation out of the trash. Raises `NotFound`, also when it is gone for good."""
    row = ws.db.get(models.Conversation, (ws.caller.user_id, conversation_id))
    if row is None:
        raise errors.NotFound("There is no such conversation.")
    if row.deleted_at is not None:
        quotas.check(ws, "conversations")
        row.deleted_at = None


def is_in_trash(ws: Workspace, conversation_id: uuid.UUID) -> bool:
    """Whether a conversation was deleted and can be restored."""
    query = (
        "select 1 from conversations where user_id = %(caller_id)s and id = %(id)s and deleted_at is not null"
    )
    return bool(ws.rows(query, {"id": conversation_id}))
