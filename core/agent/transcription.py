"""Speech as text, by the provider's model for it (`/audio/transcriptions`); the offline interpreter cannot listen."""

import contextlib
import dataclasses
import functools
import uuid
from typing import Any

import openai

from core import config, errors
from core.agent import failures
from core.domain import conversations, model_usage, throttle
from core.storage.workspace import Caller

_RECORDINGS_A_MINUTE = 12
_TIMEOUT_SECONDS = 60.0


def is_available() -> bool:
    """Whether a recording can be made text here."""
    return config.settings().listener is not None


@functools.cache
def _client() -> openai.OpenAI:
    settings = config.settings()
    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "unused"
    return openai.OpenAI(
        api_key=key, base_url=settings.openai_base_url or None, timeout=_TIMEOUT_SECONDS, max_retries=1
    )


def transcribe(caller: Caller, recording: bytes, name: str = "recording.wav") -> str:
    """The words of a recording, in one line. Raises `Unavailable`, `InvalidInput` or `TooManyRequests`."""
    model = config.settings().listener
    if model is None:
        raise errors.Unavailable("Nobody here can listen to recordings. Type instead.")
    throttle.hit("voice", str(caller.user_id), limit=_RECORDINGS_A_MINUTE, window_seconds=60)
    try:
        heard = _client().audio.transcriptions.create(model=model, file=(name, recording))
        words = heard.text
    except Exception as error:  # servers that call themselves compatible send the strangest things
        raise errors.Unavailable(failures.explain(error, model, is_own=False)) from error
    _count(caller, model, getattr(heard, "usage", None))
    line = " ".join(str(words or "").split()).replace("\x00", "")
    if not line:
        raise errors.InvalidInput("No words were heard. Try again, closer to the microphone.")
    return line[: conversations.LONGEST_MESSAGE]


def _count(caller: Caller, model: str, usage: Any) -> None:
    """Store what a recording has cost, where its server says so in tokens; it belongs to no turn yet."""
    given, got = (getattr(usage, f"{name}_tokens", None) for name in ("input", "output"))
    if isinstance(given, int) and isinstance(got, int):
        said = dataclasses.replace(caller, turn_id=uuid.uuid4())
        with contextlib.suppress(errors.DomainError):  # the words are there, and waited for
            model_usage.spend(said, model, is_own=False, given=given, got=got)
