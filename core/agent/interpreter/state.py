"""What acting passes around: what waits for an answer, what earlier turns left, what an intent came to."""

import dataclasses
from collections.abc import Callable, Generator, Sequence
from typing import Literal, TypeVar

from core.agent.interpreter import conversation, intents, rows

T = TypeVar("T")
# Yields the calls of a step and is sent their results.
Steps = Generator[list[conversation.Call], list[conversation.Result], T]


# Whether these calls, made together, are all shown to the person before they run: then no words need to ask as well.
Shown = Callable[[Sequence[conversation.Call]], bool]


def never(_calls: Sequence[conversation.Call]) -> bool:
    """Nothing is shown first: what has to be asked is asked in words."""
    return False


@dataclasses.dataclass(frozen=True)
class Pending:
    """What the last reply asked: which of `tasks`, whether to go ahead with them or a draft, a missing title or value.

    Of what was refused when it was shown, a part or other values may follow, and of what was missed, for there is no
    task of that name, another name; both ask nothing.
    """

    kind: Literal["which", "confirm", "title", "value", "draft", "refused", "missed"]
    intent: intents.Intent
    tasks: tuple[rows.Row, ...] = ()
    calls: tuple[conversation.Call, ...] = ()  # what carries a draft out


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What one intent came to: what to say, what is asked, and the tasks it was about."""

    text: str
    pending: Pending | None = None
    focus: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()  # texts to offer for the next message, when no open question names them


@dataclasses.dataclass(frozen=True)
class Job:
    """One thing to do; `tasks` when known already (none: ask), `confirmed` when the person has agreed."""

    intent: intents.Intent
    tasks: tuple[rows.Row, ...] | None = None
    confirmed: bool = False
    sure: bool = True  # otherwise asked about, whatever it is
    note: str = ""  # said before the outcome
    calls: tuple[conversation.Call, ...] = ()  # of a draft that was agreed to
    otherwise: "Job | None" = None  # done in its place where no such task is known
    after_undo: bool = False  # take back the last change first: the person corrected it


@dataclasses.dataclass(frozen=True)
class Memory:
    """What earlier turns left: ids listed, ids talked about, the last operation, open questions."""

    shown: tuple[int, ...] = ()
    focus: tuple[int, ...] = ()
    done: intents.Op | None = None
    changed: tuple[int, ...] = ()  # the ids `done` was about
    pending: tuple[Pending, ...] = ()
    is_shown: Shown = never
    said: str = ""  # the message `done` came from
