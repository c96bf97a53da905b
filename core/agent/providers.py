"""Which model answers: OpenAI, any compatible server, or the offline interpreter. And what to say when one fails."""

import asyncio
import dataclasses
import json
import pathlib

import agents
import openai
from agents.models import interface

from core import config, errors
from core.agent.interpreter import model as interpreter
from core.domain import turns

_INSTRUCTIONS = (pathlib.Path(__file__).parent / "instructions.md").read_text()
_TIMEOUT_SECONDS, _RETRIES = 60, 2
FAILURES = (openai.APIError, json.JSONDecodeError, agents.AgentsException, asyncio.TimeoutError)


@dataclasses.dataclass(frozen=True)
class Provider:
    """A model and the name it goes by."""

    name: str
    model: interface.Model
    is_remote: bool


class Providers:
    """Makes the model for each turn; one HTTP client for the whole process."""

    def __init__(self, settings: config.Settings) -> None:
        self._settings = settings
        self._client: openai.AsyncOpenAI | None = None
        if settings.openai_api_key or settings.openai_base_url:
            key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "unused"
            self._client = openai.AsyncOpenAI(
                api_key=key,
                base_url=settings.openai_base_url or "https://api.openai.com/v1",
                timeout=_TIMEOUT_SECONDS,
                max_retries=_RETRIES,
            )

    def for_turn(self, work: turns.Work) -> Provider:
        """The model that answers this turn."""
        if self._client is None:
            now = work.asked_at.astimezone(work.caller.zone)
            return Provider(
                "offline", interpreter.InterpreterModel(lambda: now, work.projects), is_remote=False
            )
        provider = agents.OpenAIProvider(
            openai_client=self._client, use_responses=self._settings.openai_base_url is None
        )
        return Provider(self._settings.model, provider.get_model(self._settings.model), is_remote=True)

    async def close(self) -> None:
        """Close the HTTP client."""
        if self._client is not None:
            await self._client.close()


def instructions(work: turns.Work) -> str:
    """The system prompt of a turn."""
    now = work.asked_at.astimezone(work.caller.zone)
    return _INSTRUCTIONS.format(
        now=now.strftime("%A, %d %B %Y, %H:%M"),
        zone=work.caller.time_zone,
        name=work.caller.name,
        projects=", ".join(work.projects) or "none yet",
    )


def explain(error: BaseException) -> errors.Unavailable:
    """A provider's failure in words for the person who is waiting."""
    kept = "Your message is kept, and nothing was left half-done."
    if isinstance(error, openai.AuthenticationError | openai.PermissionDeniedError):
        return errors.Unavailable(
            f"The language model refused our key. {kept} Please tell your administrator."
        )
    if isinstance(error, openai.RateLimitError):
        return errors.Unavailable(
            f"The language model has too much to do right now. {kept} Try again in a minute."
        )
    if isinstance(error, openai.APITimeoutError | asyncio.TimeoutError):
        return errors.Unavailable(f"The language model took too long. {kept} Try again.")
    if isinstance(error, openai.APIConnectionError):
        return errors.Unavailable(f"The language model cannot be reached. {kept} Try again.")
    if isinstance(error, agents.MaxTurnsExceeded):
        return errors.Unavailable("This took too many steps, so I stopped. What was done is listed above.")
    return errors.Unavailable(f"The language model gave an answer that makes no sense. {kept} Try again.")
