"""Which writes of a language model wait for the person's word beyond what their settings say, and the words for why."""

import dataclasses
import functools
from collections.abc import Sequence

from core import approvals, operations
from core.agent import evidence, provenance, providers
from core.domain import task_lists, turns
from core.storage import workspace


def reason(step: turns.Step, made: Sequence[turns.Step], work: turns.Work, changed: int) -> str:
    """Why a call waits after the calls `made` in this turn; "" when it need not.

    `changed` is how many rows the turn has changed, and would with the other calls of the same answer.
    The interpreter is not asked: it knows nothing but the person's words to act upon.
    """
    if (
        step.provider == providers.OFFLINE
        or step.approval is not None
        or not operations.find_write(step.name)
    ):
        return ""
    if _was_refused(step, made):
        return "You said no to this, or to a part of it, just before."
    talk = (*work.recent, dataclasses.replace(work.current, steps=tuple(made)))
    now = work.asked_at.astimezone(work.caller.zone)
    titled = functools.partial(task_lists.titled, workspace.read_workspace(work.caller))
    found = evidence.of(talk, now, work.projects, work.notes, titled)
    return provenance.doubt(step.name, step.arguments, found) or _excess(step, made, work, changed)


def _was_refused(step: turns.Step, made: Sequence[turns.Step]) -> bool:
    """Whether the person has refused something in this turn that was about the same: pieces of it are no new wish."""
    about = approvals.about(step.name, step.arguments)
    refused = [one for one in made if one.approval in ("rejected", "expired")]
    return any(about & approvals.about(one.name, one.arguments) for one in refused)


def _excess(step: turns.Step, made: Sequence[turns.Step], work: turns.Work, changed: int) -> str:
    """Whether one message changes many tasks in small acts; who has approved some of it is not asked again."""
    if work.ask_before != "risky" or not changed or step.name == "undo" or any(one.approval for one in made):
        return ""
    many = changed + approvals.size(step.arguments) > work.bulk_limit
    return f"With this, one message changes more than {work.bulk_limit} tasks." if many else ""
