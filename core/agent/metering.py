"""A language model whose tokens are counted, and may run out for the day: by their number, or by what they cost."""

import dataclasses
import decimal
import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Any

import agents
import anyio.to_thread
from agents.models import interface

from core import config, errors
from core.agent import failures, tokens
from core.domain import model_usage
from core.storage.workspace import Caller

log = logging.getLogger(__name__)


def cost(used: Iterable[model_usage.Used], prices: Mapping[str, config.Price]) -> decimal.Decimal:
    """What tokens cost; those of a model without a price, nothing."""
    priced = [(one, prices[one.provider]) for one in used if one.provider in prices]
    return (
        sum((one.given * price.given + one.got * price.got for one, price in priced), decimal.Decimal(0))
        / 10**6
    )


@dataclasses.dataclass(frozen=True)
class Budget:
    """What one person may use of the deployment's models a day; 0: no end."""

    tokens: int = 0
    money: decimal.Decimal = decimal.Decimal(0)
    prices: Mapping[str, config.Price] = dataclasses.field(default_factory=dict)

    def check(self, used: Iterable[model_usage.Used]) -> None:
        """Raise `BudgetSpent` when nothing is left after what was used."""
        used = list(used)
        spent = sum(one.given + one.got for one in used)
        if self.tokens and spent >= self.tokens:
            raise failures.BudgetSpent(f"{spent} of {self.tokens} tokens")
        if self.money and cost(used, self.prices) >= self.money:
            raise failures.MoneySpent(f"{cost(used, self.prices)} of {self.money}")


@dataclasses.dataclass
class Allowance:
    """What one try at answering a message may use, of all models together, in tokens; 0: no end."""

    tokens: int
    used: int = 0

    def check(self) -> None:
        """Raise `TurnSpent` when nothing is left."""
        if self.tokens and self.used >= self.tokens:
            raise failures.TurnSpent(f"{self.used} of {self.tokens} tokens")


class Metered(interface.Model):
    """Another model, asked only while something is left of its turn's `allowance` and its user's `budget`, and counted.

    Whether something is left is looked up before each question; the last answer may go beyond. Without a
    budget there is no end.
    """

    def __init__(
        self,
        model: interface.Model,
        name: str,
        caller: Caller,
        *,
        is_own: bool,
        budget: Budget | None,
        allowance: Allowance,
    ) -> None:
        self._model, self._name, self._caller = model, name, caller
        self._is_own, self._budget, self._allowance = is_own, budget, allowance

    async def get_response(
        self, system_instructions: str | None, input: Any, *given: Any, **named: Any
    ) -> agents.ModelResponse:
        """The whole answer at once."""
        await self._check()
        response = await self._model.get_response(system_instructions, input, *given, **named)
        await self._count(response.usage, input, "")
        return response

    async def stream_response(
        self, system_instructions: str | None, input: Any, *given: Any, **named: Any
    ) -> AsyncIterator[Any]:
        """The answer as events."""
        await self._check()
        usage, heard, said = None, False, list[str]()
        try:
            async for event in self._model.stream_response(system_instructions, input, *given, **named):
                heard = True
                if isinstance(part := getattr(event, "delta", None), str):
                    said.append(part)
                if event.type == "response.completed":
                    usage = event.response.usage
                yield event
        finally:
            if heard:  # what broke off has cost something as well
                await self._count(usage, input, "".join(said))

    async def _check(self) -> None:
        self._allowance.check()
        if self._budget is None:
            return
        try:
            used = await anyio.to_thread.run_sync(model_usage.used_today, self._caller.user_id)
        except errors.Unavailable:
            return  # a turn that cannot store its steps goes no further anyway
        self._budget.check(used)

    async def _count(self, usage: Any, input: Any, said: str) -> None:
        """Store what an answer has cost; where a server counts nothing, what its text suggests."""
        told = bool(usage and usage.total_tokens)
        given, got = (
            (usage.input_tokens, usage.output_tokens)
            if told
            else (tokens.of_items(input), tokens.estimate(said))
        )
        self._allowance.used += given + got
        try:
            await anyio.to_thread.run_sync(self._spend, given, got)
        except errors.Unavailable:
            log.warning("tokens not counted: the database does not answer", extra={"tokens": given + got})

    def _spend(self, given: int, got: int) -> None:
        model_usage.spend(self._caller, self._name, is_own=self._is_own, given=given, got=got)

    def get_retry_advice(self, request: Any) -> Any:
        """What the model itself knows about trying again."""
        return self._model.get_retry_advice(request)
