"""Which acts carry out a draft of a plan: those are shown first, whatever the person's settings."""

from collections.abc import Sequence

from core import approvals, operations
from core.domain import turns

_REMEMBERED = 3  # turns after which a draft is no longer what an act comes from


def is_of(step: turns.Step, made: Sequence[turns.Step], earlier: Sequence[turns.Exchange]) -> bool:
    """Whether a call carries out a draft: one of `made` in this turn, that nobody has seen yet, or of the last turns."""
    operation = operations.find_write(step.name)
    if operation is None or step.name == "undo":
        return False
    if any(one.name == approvals.DRAFT for one in made):
        return True
    before = (one for exchange in earlier[-_REMEMBERED:] for one in exchange.steps)
    drafts = (one.result for one in before if one.name == approvals.DRAFT and one.result)
    arguments = operation.understood(step.arguments)
    return any(approvals.carries_out(draft, step.name, arguments) for draft in drafts)
