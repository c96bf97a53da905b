"""What a question offers to answer with a tap: each choice is a text that means the same when it is typed."""

from collections import Counter
from collections.abc import Sequence

from core.agent.interpreter import replies, rows, state


def of(pending: Sequence[state.Pending], voice: replies.Voice) -> tuple[str, ...]:
    """The choices of open questions: the tasks that may be meant, yes and no, or a draft to apply.

    There are none when a question wants words.
    """
    if any(one.kind == "draft" for one in pending):
        return voice.say("apply"), voice.say("not_now")
    if pending and all(one.kind == "confirm" for one in pending):
        return voice.say("yes"), voice.say("no")
    if len(pending) != 1 or pending[0].kind != "which" or len(pending[0].tasks) > replies.SHOWN:
        return ()
    return tuple(_labels(pending[0].tasks))


def chosen(text: str, tasks: Sequence[rows.Row]) -> rows.Row | None:
    """The task whose choice this text is, letter by letter."""
    return _labels(tasks).get(text.strip())


def _labels(tasks: Sequence[rows.Row]) -> dict[str, rows.Row]:
    """By its title, or title and number where several are called the same."""
    seen = Counter(row.title.casefold() for row in tasks)
    return {row.title if seen[row.title.casefold()] == 1 else f"{row.title} #{row.id}": row for row in tasks}
