"""What people think of answers: kept with the turn, and shown to whoever evaluates the agent only where they rated."""

import uuid
from typing import Annotated, Literal

import pydantic

from core import errors, telemetry
from core.domain import conversations, fields
from core.storage import models
from core.storage.workspace import Workspace

Rating = Literal["up", "down"]
Comment = Annotated[fields.Text, pydantic.Field(max_length=2_000)]


@fields.checked
def rate_turn(ws: Workspace, turn_id: uuid.UUID, rating: Rating | None, comment: Comment = "") -> None:
    """Keep what the person thinks of an answer, in place of what they thought before; None takes it back.

    Raises `NotFound`, and `Conflict` while there is no whole answer yet.
    """
    turn = conversations.find_turn(ws, turn_id)
    conversations.find(ws, turn.conversation_id)
    if turn.status in ("queued", "running"):
        raise errors.Conflict("Wait until the answer is complete, then rate it.")
    given = ws.db.get(models.Feedback, (ws.caller.user_id, turn_id))
    if rating is None:
        if given is not None:
            ws.db.delete(given)
        return
    if given is None:
        given = models.Feedback(user_id=ws.caller.user_id, turn_id=turn_id, rating=rating, created_at=ws.now)
        ws.db.add(given)
    given.rating, given.comment, given.created_at = rating, comment.strip(), ws.now
    telemetry.event("feedback", rating=rating, account=str(ws.caller.user_id))
