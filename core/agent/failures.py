"""What goes wrong with a language model, in words for the person who is waiting."""

import dataclasses
from collections.abc import AsyncIterator, Iterator
from typing import Any

import agents
import httpx2
import openai
from agents.models import interface

from core.agent import outbound, remote

FAILURES = (*remote.PROVIDER_FAILURES, TimeoutError)


class KeyLost(agents.AgentsException):
    """The stored key was sealed under another secret of the installation."""


class Gone(agents.AgentsException):
    """The model that began an answer is not set up any more."""


class BudgetSpent(agents.AgentsException):
    """Somebody's tokens of a day are used up."""


class MoneySpent(BudgetSpent):
    """What somebody's tokens of a day may cost is used up."""


class TurnSpent(BudgetSpent):
    """What the answer to one message may use is used up."""


class Failing(interface.Model):
    """A model that cannot even be asked, and says why when it is."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def get_response(self, *given: object, **named: object) -> agents.ModelResponse:
        """Raises its error."""
        raise self._error

    async def stream_response(self, *given: object, **named: object) -> AsyncIterator[Any]:
        """Raises its error at the first event."""
        for event in (await self.get_response()).output:
            yield event


@dataclasses.dataclass(frozen=True)
class _Reason:
    """`short` and `long` follow the model's name; `ours` and `own` say who can help."""

    kinds: tuple[type[BaseException], ...]
    short: str
    long: str
    ours: str = "Try again."
    own: str = "Try again."


_ADMIN, _ACCOUNT = "Please tell your administrator.", "Look at it under Account."
_REASONS = (
    _Reason(
        (KeyLost,),
        "has a key that cannot be read any more",
        "has a key that cannot be read any more, since this installation's own was changed.",
        own="Enter the key again under Account.",
    ),
    _Reason(
        (TurnSpent,),
        "has used all the tokens that one message may",
        "has used all the tokens that one message may; say what is missing in another one.",
        "",
        "",
    ),
    _Reason(
        (MoneySpent,),
        "has cost what it may for you today",
        "has cost what it may for you today; that begins anew at midnight UTC.",
        "",
        "",
    ),
    _Reason(
        (BudgetSpent,),
        "has no more tokens for you today",
        "has no more tokens for you today; they begin anew at midnight UTC.",
        "",
        "",
    ),
    _Reason(
        (Gone,),
        "is not set up any more",
        "began this answer and is not set up any more.",
        "Ask again.",
        "Ask again.",
    ),
    _Reason(
        (outbound.Refused,),
        "is at an address that may not be reached",
        "is at an address that is not public, and this installation allows only those.",
        _ADMIN,
        _ACCOUNT,
    ),
    _Reason(
        (openai.AuthenticationError, openai.PermissionDeniedError),
        "refused the key",
        "refused the key.",
        _ADMIN,
        "Enter it again under Account.",
    ),
    _Reason(
        (openai.RateLimitError,),
        "has too much to do",
        "has too much to do right now.",
        "Try again in a minute.",
        "Try again in a minute, or see whether your account there has credit.",
    ),
    _Reason(
        (openai.APITimeoutError, TimeoutError, agents.ModelTimeoutError, httpx2.TimeoutException),
        "took too long",
        "took too long.",
    ),
    _Reason((openai.APIConnectionError, httpx2.HTTPError), "could not be reached", "cannot be reached."),
    _Reason((openai.InternalServerError,), "had a fault of its own", "has a fault of its own."),
    _Reason(
        (openai.NotFoundError,),
        "was not found at its server",
        "was not found at its server.",
        _ADMIN,
        "Check its name and address under Account: most addresses end with /v1.",
    ),
    _Reason((openai.APIStatusError,), "refused the request", "refused the request.", _ADMIN, _ACCOUNT),
)
_NONSENSE = _Reason((), "did not answer sensibly", "gave an answer that makes no sense.")


def explain(error: BaseException, label: str, *, is_own: bool) -> str:
    """A model's failure as a sentence or two; what the provider itself said stays out of it."""
    reason = _reason(error)
    return f"{label} {reason.long} {reason.own if is_own else reason.ours}".strip()


def briefly(error: BaseException) -> str:
    """The same in a few words, to follow the model's name."""
    return _reason(error).short


def _reason(error: BaseException) -> _Reason:
    for cause in _causes(error):
        if isinstance(cause, (KeyLost, Gone, BudgetSpent, outbound.Refused)):
            error = cause  # wrapped by the clients that it came through
    return next((reason for reason in _REASONS if isinstance(error, reason.kinds)), _NONSENSE)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__
