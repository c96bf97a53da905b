"""How much one message may change, and the agent for one person in a day."""

from core import approvals, operations
from core.domain import turns

MOST_CHANGES = 200  # of one message
WRITES = tuple(one.name for one in operations.CATALOGUE if not one.is_read)


def beyond_message(step: turns.Step, changed: int) -> str:
    """Why a call is too much for a turn that has `changed` so many rows, in words; "" when it is not."""
    too_many = not _is_read(step.name) and changed + approvals.size(step.arguments) > MOST_CHANGES
    return f"I stopped: one message may change {MOST_CHANGES} tasks at most." if too_many else ""


def beyond_day(step: turns.Step, today: int, most: int) -> str:
    """The same for a day in which the agent has made `today` so many changes of `most`; 0: no end."""
    if not most or _is_read(step.name) or today + approvals.size(step.arguments) <= most:
        return ""
    return (
        f"I stopped at the {most:,} changes that I may make for you in a day; after midnight UTC I can go on."
    )


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
