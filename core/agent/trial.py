"""Trying a language model out before it is relied on: does it answer, and can it call a tool?"""

import asyncio

import agents

from core import config, errors
from core.agent import failures, providers, remote
from core.domain import own_models

_SECONDS = 30
_ASKED = "Call the tool `ready` now, without arguments. Say nothing else."


def try_out(chosen: own_models.OwnModel) -> str:
    """What came of asking this model, in a sentence. Raises `Unavailable` in words when it cannot be used.

    Blocks for up to half a minute; call it in a thread without an event loop, with no transaction open.
    """
    return asyncio.run(_try_out(chosen))


async def _try_out(chosen: own_models.OwnModel) -> str:
    called = []

    @agents.function_tool
    def ready() -> str:
        """Say that you are ready."""
        called.append(True)
        return "Good."

    async with providers.alone(chosen, config.settings()) as provider:
        agent = agents.Agent(
            name="Saydone",
            instructions="You are being tried out.",
            model=provider.model,
            model_settings=provider.settings,
            tools=[ready],
            tool_use_behavior="stop_on_first_tool",
        )
        try:
            said = await remote.ask(agent, _ASKED, seconds=_SECONDS, most_steps=2)
        except failures.FAILURES as error:
            raise errors.Unavailable(provider.explain(error)) from None
    if not said:
        raise errors.Unavailable(provider.explain(agents.ModelBehaviorError("the model said nothing")))
    if not called:
        raise errors.Unavailable(
            f"{provider.label} answers, but calls no tools, so it could not change a task. "
            "Choose a model that can, or switch tool calls on at its server."
        )
    return f"{provider.label} answers and calls tools."
