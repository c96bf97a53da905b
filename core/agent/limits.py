"""How much one message may change, and the agent for one person in a day."""

from core import approvals, operations
from core.domain import turns
from core.storage.workspace import Caller

MOST_CHANGES = 200  # of one message


def excess(step: turns.Step, changed: int, caller: Caller, a_day: int) -> str:
    """Why a call goes too far in a turn that has `changed` so many rows, in words; "" when it does not.

    `a_day` is how many changes the agent may make for the caller between two midnights UTC, 0: no end.
    """
    if _is_read(step.name):
        return ""
    size = approvals.size(step.arguments)
    if changed + size > MOST_CHANGES:
        return f"I stopped: one message may change {MOST_CHANGES} tasks at most."
    if a_day and turns.changed_today(caller) + size > a_day:
        return f"I stopped at the {a_day:,} changes that I may make for you in a day; after midnight UTC I can go on."
    return ""


def changes(step: turns.Step) -> int:
    """How many rows a step changed, as far as its result tells; none as long as it has none."""
    result = step.result
    if result is None or step.failed or _is_read(step.name):
        return 0
    for counter in ("changed", "undone"):
        if isinstance(result.get(counter), int):
            return int(result[counter])
    return 1


def _is_read(name: str) -> bool:
    operation = operations.BY_NAME.get(name)
    return operation is not None and operation.is_read
