"""The person's word on an act that waits, typed instead of clicked."""

import datetime
import uuid

from core.agent.interpreter import subsets, understand
from core.domain import conversations, steering
from core.domain.conversations import Submitted
from core.domain.steering import Decision
from core.storage.workspace import Workspace

_SIGNS: dict[str, Decision] = {
    "approve": "approve",
    "approved": "approve",
    "👍": "approve",
    "reject": "reject",
}
_STOP = frozenset(
    ("stop", "stop it", "stopp", "halt", "arrête", "arrêter", "alto", "para", "ruko", "رکو", "روکو")
)
_WORDS = 5  # of a plain yes or no; a longer message says more than that
_ANY_TIME = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # neither yes nor no depends on it


def submit(ws: Workspace, message: str, conversation_id: uuid.UUID | None = None) -> Submitted:
    """Take a plain yes or no for the decision on what waits in this conversation, and a plain stop for its end.

    Anything else is a new turn; "only the first" is one too, and a no to all of what waits.
    """
    stops = _plain(message) in _STOP
    decision = None if conversation_id is None or stops else decision_in(message)
    is_part = not stops and decision is None and subsets.is_part(message)
    decides = stops or decision or is_part
    if conversation_id is None or not decides or not (waiting := steering.waiting(ws, conversation_id)):
        return conversations.submit(ws, message, conversation_id)
    if stops:
        steering.request_stop(ws, waiting.turn_id)
    else:
        steering.decide(ws, waiting.turn_id, waiting.call_id, decision or "reject")
    if is_part:
        return conversations.submit(ws, message, conversation_id)
    return Submitted(conversation_id=conversation_id, turn_id=waiting.turn_id)


def decision_in(message: str) -> Decision | None:
    """What a message decides when it is a yes or a no and nothing else, in any language we speak."""
    words = _plain(message)
    if words in _SIGNS:
        return _SIGNS[words]
    if not words or len(words.split()) > _WORDS:
        return None
    found = understand.understand(message, _ANY_TIME)
    if all(one.op == "reject" for one in found):
        return "reject"
    # "The second one" is a choice, not a yes.
    if all(one.op == "confirm" and not one.target.ordinals and not one.target.ids for one in found):
        return None if any(one.target.words for one in found) else "approve"
    return None


def _plain(message: str) -> str:
    return message.casefold().strip(" .!\n")
