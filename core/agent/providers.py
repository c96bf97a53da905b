"""Which model answers: OpenAI, any compatible server, or the offline interpreter. And what to say when one fails."""

import dataclasses
import functools
import pathlib

import agents
import httpx2
import openai
from agents import retry
from agents.models import interface, openai_responses

from core import approvals, config
from core.agent import remote
from core.agent.interpreter import model as interpreter
from core.domain import turns

_INSTRUCTIONS = (pathlib.Path(__file__).parent / "instructions.md").read_text()
_OPENAI = "https://api.openai.com/v1"
_MOST_PROJECTS = 100  # named to a language model
_TIMEOUT = httpx2.Timeout(60, connect=5, pool=5)  # seconds without a byte
_CALL_SECONDS = 120  # for one whole answer
_RETRIES, _LONGEST_WAIT = 2, 5.0
FAILURES = (*remote.PROVIDER_FAILURES, TimeoutError)


@dataclasses.dataclass(frozen=True)
class Provider:
    """A model, the name it goes by, and how it is to be called."""

    name: str
    model: interface.Model
    settings: agents.ModelSettings
    is_remote: bool


def _try_again(context: retry.RetryPolicyContext) -> retry.RetryDecision:
    """Soon and seldom: somebody is waiting. Who asks for a long pause is taken at their word, and so is a silence."""
    facts = context.normalized
    passing = (
        facts.is_network_error or facts.status_code in (408, 409, 429) or (facts.status_code or 0) >= 500
    )
    pause = facts.retry_after if facts.retry_after is not None else 0.5 * 2 ** (context.attempt - 1)
    return retry.RetryDecision(retry=passing and not facts.is_timeout and pause <= _LONGEST_WAIT, delay=pause)


class Providers:
    """Makes the model for each turn; one HTTP client for the whole process."""

    def __init__(self, settings: config.Settings) -> None:
        self._client: openai.AsyncOpenAI | None = None
        self._remote: Provider | None = None
        if settings.openai_api_key or settings.openai_base_url:
            key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "unused"
            base_url = settings.openai_base_url or _OPENAI
            self._client = openai.AsyncOpenAI(api_key=key, base_url=base_url, timeout=_TIMEOUT, max_retries=0)
            self._remote = _remote(self._client, settings)

    def for_turn(self, work: turns.Work) -> Provider:
        """The model that answers this turn."""
        if self._remote is not None:
            return self._remote
        return offline(work)

    async def close(self) -> None:
        """Close the HTTP client."""
        if self._client is not None:
            await self._client.close()


def offline(work: turns.Work) -> Provider:
    """The interpreter, which asks in words only about what is not shown to the person before it happens."""
    now = work.asked_at.astimezone(work.caller.zone)
    asked = functools.partial(approvals.all_wait, ask_before=work.ask_before, bulk_limit=work.bulk_limit)
    model = interpreter.InterpreterModel(
        lambda: now,
        work.projects,
        lambda calls: asked([(call.name, dict(call.arguments)) for call in calls]),
    )
    return Provider("offline", model, agents.ModelSettings(), is_remote=False)


def _remote(client: openai.AsyncOpenAI, settings: config.Settings) -> Provider:
    model: interface.Model
    if settings.openai_base_url is None:
        model = openai_responses.OpenAIResponsesModel(settings.model, client)
    else:
        model = remote.ChatCompletions(settings.model, client, buffer_streamed_tool_calls=True)
    calling = agents.ModelSettings(
        timeout=_CALL_SECONDS,
        retry=agents.ModelRetrySettings(max_retries=_RETRIES, policy=_try_again),
    )
    return Provider(settings.model, remote.Remote(model), calling, is_remote=True)


def instructions(work: turns.Work) -> str:
    """The system prompt of a turn."""
    now = work.asked_at.astimezone(work.caller.zone)
    more = len(work.projects) - _MOST_PROJECTS
    named = [*work.projects[:_MOST_PROJECTS], *([f"and {more} more"] if more > 0 else [])]
    return _INSTRUCTIONS.format(
        now=now.strftime("%A, %d %B %Y, %H:%M"),
        zone=work.caller.time_zone,
        name=work.caller.name,
        projects=", ".join(named) or "none yet",
    )


_REASONS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    (
        (openai.AuthenticationError, openai.PermissionDeniedError),
        "The language model refused our key. Please tell your administrator.",
    ),
    ((openai.RateLimitError,), "The language model has too much to do right now. Try again in a minute."),
    (
        (openai.APITimeoutError, TimeoutError, agents.ModelTimeoutError, httpx2.TimeoutException),
        "The language model took too long. Try again.",
    ),
    ((openai.APIConnectionError, httpx2.HTTPError), "The language model cannot be reached. Try again."),
    ((openai.InternalServerError,), "The language model has a fault of its own. Try again."),
    (
        (openai.APIStatusError,),
        "The language model refused the request. Please tell your administrator.",
    ),
)


def explain(error: BaseException) -> str:
    """A provider's failure in words for the person who is waiting; what the provider itself said stays out of it."""
    for kinds, reason in _REASONS:
        if isinstance(error, kinds):
            return reason
    return "The language model gave an answer that makes no sense. Try again."
