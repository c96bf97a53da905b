"""Which calls of one answer of a model wait for the person's word, and what they are asked: all of it at once."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from core import approvals, errors, operations
from core.agent import drafted, gate
from core.domain import turns


@dataclasses.dataclass(frozen=True)
class Asked:
    """A call that waits, and the preview of it as it is stored."""

    step: turns.Step
    preview: dict[str, Any]


@dataclasses.dataclass(frozen=True)
class Question:
    """What waits before a call is made, and what it then may do and nothing else.

    `shown` is the fingerprint of that, "" for nothing at all; None for whatever it does.
    """

    asked: Sequence[Asked] = ()
    shown: str | None = None


def question(
    steps: Sequence[turns.Step], told: Sequence[turns.Step], work: turns.Work, changed: int
) -> Question:
    """The first of these steps and those of the same answer after it that have to wait; nothing when the first need not.

    `told` are the calls made in this turn, which have `changed` so many rows. Each step is previewed as it would go
    after those before it. What fails or changes nothing is not asked about: it will say so in its own words.
    """
    if _why(steps, 0, told, work, changed) is None:
        return Question()
    previews = approvals.rehearse_together([(step.name, step.arguments) for step in steps], work.caller)
    if previews[0] is None:
        return Question(shown="")
    found = []
    for place, (step, preview) in enumerate(zip(steps, previews, strict=True)):
        why = _why(steps, place, told, work, changed)
        if preview is not None and why is not None:
            shown = dataclasses.replace(preview, summary=f"{preview.summary}. {why}") if why else preview
            found.append(Asked(step, shown.as_json()))
    return Question(found)


def decided(step: turns.Step) -> Question:
    """What a call that the person has decided on may do."""
    return Question(shown=str((step.preview or {}).get("fingerprint") or ""))


def refusal(step: turns.Step) -> errors.DomainError | None:
    """Why a call that the person has decided on may not run; None when it may."""
    if step.approval in ("rejected", "expired"):
        return errors.Rejected("The person said no to this. Nothing was changed.")
    return None


def _why(
    steps: Sequence[turns.Step], place: int, told: Sequence[turns.Step], work: turns.Work, changed: int
) -> str | None:
    """What is doubtful about a step; "" when the person's settings alone ask for it, None when it need not wait."""
    step = steps[place]
    others = sum(_size(one) for one in steps if one is not step)
    doubt = gate.reason(step, tuple(told), work, changed + others)
    needed = drafted.is_of(step, told, work.recent) or approvals.is_needed(
        step.name, step.arguments, ask_before=work.ask_before, bulk_limit=work.bulk_limit
    )
    if step.approval == "approved":
        return None
    return doubt if doubt or needed or step.approval == "pending" else None


def _size(step: turns.Step) -> int:
    return approvals.size(step.arguments) if operations.find_write(step.name) else 0
