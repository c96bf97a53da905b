"""Which models answer a turn, in which order: a person's own, the deployment's, the offline interpreter."""

import contextlib
import dataclasses
import functools
import json
import pathlib
import re
from collections.abc import AsyncIterator
from typing import Literal

import agents
import httpx2
import openai
from agents import retry
from agents.models import interface

from core import approvals, config
from core.agent import failures, metering, outbound, remote
from core.agent.interpreter import model as interpreter
from core.domain import own_models, turns

_INSTRUCTIONS = (pathlib.Path(__file__).parent / "instructions.md").read_text()
_OPENAI = "https://api.openai.com/v1"
_MOST_PROJECTS = 100  # named to a language model
_TIMEOUT = httpx2.Timeout(60, connect=5, pool=5)  # seconds without a byte
_CALL_SECONDS = 120  # for one whole answer
_RETRIES, _LONGEST_WAIT = 2, 5.0
# What OpenAI does not keep, it has to be given back, thoughts included; other models refuse to be asked for them.
_THINKS = re.compile(r"^(?:gpt-5(?!-chat)|o\d|codex)")
OFFLINE = "offline"
_IN_WORDS = "Before you change more than three tasks at once, or delete more than one, say exactly which ones and ask."
_BY_CARD = (
    "Deletions and changes of many tasks are shown to the person before they happen, to approve or reject: call the tool at "
    "once and do not ask for leave in words. What the person rejected stays as it is; do not try it in another way."
)


@dataclasses.dataclass(frozen=True)
class Provider:
    """A model and how it is to be called; `name` as turns store it, `label` as people read it."""

    name: str
    label: str
    model: interface.Model
    settings: agents.ModelSettings
    source: Literal["own", "deployment", "offline"]
    history_tokens: int = 0  # how much of the conversation before it is told

    @property
    def is_remote(self) -> bool:
        """Whether it is a language model behind HTTP."""
        return self.source != "offline"

    def explain(self, error: BaseException) -> str:
        """A failure of it in a sentence or two."""
        return failures.explain(error, self.label, is_own=self.source == "own")


def _try_again(context: retry.RetryPolicyContext) -> retry.RetryDecision:
    """Soon and seldom: somebody is waiting. Who asks for a long pause is taken at their word, and so is a silence."""
    facts = context.normalized
    passing = (
        facts.is_network_error or facts.status_code in (408, 409, 429) or (facts.status_code or 0) >= 500
    )
    pause = facts.retry_after if facts.retry_after is not None else 0.5 * 2 ** (context.attempt - 1)
    return retry.RetryDecision(retry=passing and not facts.is_timeout and pause <= _LONGEST_WAIT, delay=pause)


class Providers:
    """The models of this process. HTTP clients are made once: one for the deployment, one for all that people name."""

    def __init__(self, settings: config.Settings) -> None:
        self._settings = settings
        is_limited = settings.daily_tokens or settings.daily_cost
        budget = metering.Budget(settings.daily_tokens, settings.daily_cost, settings.prices)
        self._budget = budget if is_limited else None
        self._client: openai.AsyncOpenAI | None = None
        self._to_people: httpx2.AsyncClient | None = None
        self._deployment: list[Provider] = []
        if has_model(settings):
            key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "unused"
            base_url = settings.openai_base_url or _OPENAI
            http = openai.DefaultAsyncHttpxClient(verify=outbound.tls())
            self._client = openai.AsyncOpenAI(
                api_key=key, base_url=base_url, http_client=http, timeout=_TIMEOUT, max_retries=0
            )
            names = settings.models
            label = "The language model" if settings.openai_base_url else "OpenAI"
            for name in names:
                shown = f"{label} ({name})" if len(names) > 1 else label
                model = _model(self._client, name, is_openai=settings.openai_base_url is None)
                calling = _calling(name, is_openai=settings.openai_base_url is None)
                self._deployment.append(Provider(name, shown, model, calling, "deployment"))

    def for_turn(self, work: turns.Work) -> list[Provider]:
        """The models that may answer this turn, their tokens counted as its user's, in order."""
        allowance = metering.Allowance(self._settings.turn_tokens)
        return [self._metered(one, work, allowance) if one.is_remote else one for one in self.in_order(work)]

    def _metered(self, one: Provider, work: turns.Work, allowance: metering.Allowance) -> Provider:
        is_own = one.source == "own"
        budget = None if is_own else self._budget
        model = metering.Metered(
            one.model, one.name, work.caller, is_own=is_own, budget=budget, allowance=allowance
        )
        return dataclasses.replace(one, model=model, history_tokens=self._settings.history_tokens)

    def in_order(self, work: turns.Work) -> list[Provider]:
        """The models that may answer this turn, in the order in which they are tried; at least one.

        A turn that was interrupted goes on with the model that began it: the steps of one plan are no steps of
        another's. Between language models that is a matter of wording, since each is told what was done. The
        interpreter would take a stranger's steps for its own and could do the rest twice, so it never goes on there.
        """
        if work.begun_by == OFFLINE:
            return [offline(work)]
        own = self._own(work.own_model)
        if work.begun_by:
            remote_ones = [*([own] if own else []), *self._deployment]
            same = [one for one in remote_ones if one.name == work.begun_by]
            gone = failures.Failing(failures.Gone("no language model is set up"))
            begun = Provider(work.begun_by, "The language model", gone, agents.ModelSettings(), "deployment")
            return (same or remote_ones or [begun])[:1]
        interpreting = offline(work)
        deployment = (
            [*self._deployment, interpreting]
            if self._settings.fallback
            else self._deployment[:1] or [interpreting]
        )
        if own is None or work.own_model is None:
            return deployment
        otherwise = {"deployment": deployment, "offline": [interpreting], "nobody": []}
        return [own, *otherwise[work.own_model.otherwise]]

    def _own(self, chosen: own_models.OwnModel | None) -> Provider | None:
        if chosen is None or self._settings.user_providers == "off":
            return None
        if self._to_people is None:
            self._to_people = _to_people(self._settings)
        return _own(chosen, self._to_people)

    async def close(self) -> None:
        """Close the HTTP clients."""
        if self._client is not None:
            await self._client.close()
        if self._to_people is not None:
            await self._to_people.aclose()


def offline(work: turns.Work) -> Provider:
    """The interpreter, which asks in words only about what is not shown to the person before it happens."""
    zone = work.caller.zone
    now = work.asked_at.astimezone(zone)
    earlier = [one.asked_at.astimezone(zone) for one in work.recent if one.asked_at]
    asked = functools.partial(approvals.all_wait, ask_before=work.ask_before, bulk_limit=work.bulk_limit)
    model = interpreter.InterpreterModel(
        lambda: now,
        work.projects,
        lambda calls: asked([(call.name, dict(call.arguments)) for call in calls]),
        earlier,
    )
    return Provider(OFFLINE, "The offline interpreter", model, agents.ModelSettings(), "offline")


def described(settings: config.Settings) -> str:
    """The deployment's model in a few words: `gpt-5-mini`, or the offline interpreter."""
    return settings.model if has_model(settings) else "offline interpreter"


def has_model(settings: config.Settings) -> bool:
    """Whether the deployment has a language model."""
    return bool(settings.openai_api_key or settings.openai_base_url)


@contextlib.asynccontextmanager
async def alone(chosen: own_models.OwnModel, settings: config.Settings) -> AsyncIterator[Provider]:
    """Somebody's own model by itself, with a connection for the block."""
    async with _to_people(settings) as client:
        yield _own(chosen, client)


def _to_people(settings: config.Settings) -> httpx2.AsyncClient:
    return outbound.client(_TIMEOUT, only_public=settings.user_providers == "public")


def _own(chosen: own_models.OwnModel, http: httpx2.AsyncClient) -> Provider:
    is_openai = chosen.kind == "openai"
    label = f"Your model {chosen.model}"
    if chosen.is_key_lost:
        lost = failures.Failing(failures.KeyLost("sealed under another secret"))
        return Provider(own_models.PREFIX + chosen.model, label, lost, agents.ModelSettings(), "own")
    client = openai.AsyncOpenAI(
        api_key=chosen.key or "unused",
        base_url=_OPENAI if is_openai else chosen.base_url,
        http_client=http,
        timeout=_TIMEOUT,
        max_retries=0,
        # else the deployment's, which the client reads from the environment
        default_headers={"OpenAI-Organization": openai.Omit(), "OpenAI-Project": openai.Omit()},  # type: ignore[dict-item]
    )
    model, calling = _model(client, chosen.model, is_openai), _calling(chosen.model, is_openai)
    return Provider(own_models.PREFIX + chosen.model, label, model, calling, "own")


def _model(client: openai.AsyncOpenAI, name: str, is_openai: bool) -> interface.Model:
    if is_openai:
        return remote.Remote(remote.Responses(name, client))
    return remote.Remote(remote.ChatCompletions(name, client, buffer_streamed_tool_calls=True))


def _calling(name: str, is_openai: bool) -> agents.ModelSettings:
    retrying = agents.ModelRetrySettings(max_retries=_RETRIES, policy=_try_again)
    if not is_openai:
        return agents.ModelSettings(timeout=_CALL_SECONDS, retry=retrying)
    thoughts = ["reasoning.encrypted_content"] if _THINKS.match(name) else None
    return agents.ModelSettings(
        timeout=_CALL_SECONDS,
        retry=retrying,
        store=False,
        response_include=thoughts,
    )


def instructions(work: turns.Work) -> str:
    """The system prompt of a turn."""
    now = work.asked_at.astimezone(work.caller.zone)
    more = len(work.projects) - _MOST_PROJECTS
    named = json.dumps(work.projects[:_MOST_PROJECTS], ensure_ascii=False)
    return _INSTRUCTIONS.format(
        asking=_IN_WORDS if work.ask_before == "never" else _BY_CARD,
        now=now.strftime("%A, %d %B %Y, %H:%M"),
        zone=work.caller.time_zone,
        name=json.dumps(work.caller.name, ensure_ascii=False),
        projects=f"{named} and {more} more" if more > 0 else named,
    )
