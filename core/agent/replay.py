"""A stored turn done again over a copy of what its user had before it: the same calls, results and changes?

The offline interpreter thinks again. A language model is not asked again, it would say something else: what it called
is taken for its words. Decisions of the person, and what came from elsewhere in between, are repeated as they were.
"""

import contextlib
import dataclasses
import functools
import itertools
import json
import uuid
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import agents
import anyio
import anyio.to_thread
import mcp_types as types

from core import tools
from core.agent import answering, asking, providers, recorded, steps, toolbox
from core.domain import past, turn_steps, turns
from core.storage import engine, scratch, workspace

_OFFLINE, _WORKER = "offline", "replay"
_LONGEST_SAME = 160  # characters of a line that needs no comparing
# Instants that an act itself sets: whether they are set counts, not when.
_SET_BY_ACTS = ("created_at", "updated_at", "started_at", "completed_at", "deleted_at")


@dataclasses.dataclass(frozen=True)
class Trace:
    """What a turn did: calls, their results, and changes of rows, each as a line of text that the same turn repeats."""

    calls: tuple[str, ...]
    results: tuple[str, ...]
    changes: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Replay:
    """A turn as it was stored, and as it went this time."""

    stored: Trace
    again: Trace

    @property
    def is_same(self) -> bool:
        """Whether the same calls gave and changed the same."""
        return self.stored == self.again

    def lines(self) -> Iterator[str]:
        """Both for a person: what is the same once, what differs as stored (`-`) and as it went now (`+`)."""
        for heading in ("calls", "results", "changes"):
            stored, again = getattr(self.stored, heading), getattr(self.again, heading)
            yield f"{heading.capitalize()}:{'' if stored or again else ' none'}"
            for old, new in itertools.zip_longest(stored, again):
                if old == new:
                    yield f"  = {old if len(old) <= _LONGEST_SAME else old[:_LONGEST_SAME] + '…'}"
                    continue
                yield from (f"  {mark} {line}" for mark, line in (("-", old), ("+", new)) if line is not None)
        yield "same" if self.is_same else "differs"


def replay(turn_id: uuid.UUID, owner_url: str) -> Replay:
    """Do a turn again in a database of its own, which is dropped afterwards.

    `owner_url` is a login that may create databases. Raises `NotFound`, `Conflict` for a turn that is not over, and
    `Forbidden`.
    """
    user_id = scratch.owner_of_turn(owner_url, turn_id)
    then = past.before_turn(user_id, turn_id)
    stored = _trace(user_id, turn_id)
    with scratch.database(owner_url) as copy:
        copy.fill(user_id, then.rows)
        with engine.serving_from(copy.name):
            anyio.run(_do_again, then, copy)
            return Replay(stored, _trace(user_id, turn_id))


_CALLS = """
select name, arguments, failed, result from tool_calls
where user_id = %(caller_id)s and turn_id = %(turn_id)s order by position
"""
_CHANGES = """
select subject, subject_id, before, after from changes
where user_id = %(caller_id)s and turn_id = %(turn_id)s order by id
"""


def _trace(user_id: uuid.UUID, turn_id: uuid.UUID) -> Trace:
    calls = workspace.read(user_id, _CALLS, {"turn_id": turn_id})
    changes = workspace.read(user_id, _CHANGES, {"turn_id": turn_id})
    return Trace(
        tuple(
            f"{row.name} {_text(row.arguments)}"
            f"{' (refused)' if row.failed else ' (not done)' if row.result is None else ''}"
            for row in calls
        ),
        tuple(f"{row.name} → {_text(_timeless(row.result))}" for row in calls if row.result is not None),
        tuple(f"{row.subject} {row.subject_id}: {_differences(row.before, row.after)}" for row in changes),
    )


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _timeless(value: Any) -> Any:
    """A result whose instants are those of the acts, wherever in it they stand."""
    if isinstance(value, list):
        return [_timeless(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: "now" if name in _SET_BY_ACTS and one else _timeless(one) for name, one in value.items()}


def _differences(before: dict[str, Any] | None, after: dict[str, Any] | None) -> str:
    if before is None:
        return f"added {_text(_given(after or {}))}"
    if after is None:
        return f"removed {_text(_given(before))}"
    old, new = _steady(before), _steady(after)
    changed = [name for name in sorted(new) if before.get(name) != after.get(name)]
    return ", ".join(f"{name} {_text(old.get(name))} → {_text(new[name])}" for name in changed)


def _steady(image: dict[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in image.items() if name != "user_id"}
    return told | {name: "now" for name in _SET_BY_ACTS if told.get(name)}


def _given(image: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in _steady(image).items() if value}


async def _do_again(then: past.Past, copy: scratch.Scratch) -> None:
    agents.set_trace_processors([])
    agents.set_tracing_disabled(True)
    turn_id = uuid.UUID(then.turn["id"])
    claimed = await _in_thread(turns.claim, _WORKER, turn_id)
    assert claimed, "a fresh turn without any before it that is not over"
    work = await _in_thread(turns.load, *claimed)
    box = toolbox.Toolbox(tools.server)
    await box.connect()
    try:
        stepping = functools.partial(_Repeating, then=then, copy=copy)
        with box.turn(work, _WORKER, stepping) as making:
            answer = answering.Answer([_speaking(work, then)])
            # One that ends early: the calls tell whether it did so then.
            with contextlib.suppress(agents.AgentsException):
                await answering.converse(work, answer, making, await box.offered())
    finally:
        await box.cleanup()


def _speaking(work: turns.Work, then: past.Past) -> providers.Provider:
    if then.turn["provider"] in ("", _OFFLINE):
        return providers.offline(work)
    model = recorded.RecordedModel(then.calls, then.answer, work.asked_at)
    return providers.Provider(_OFFLINE, "What was called", model, agents.ModelSettings(), "offline")


class _Repeating(steps.Steps):
    """Takes the steps of a turn again, each at the instant and after the decision and the changes it had then."""

    def __init__(
        self, work: turns.Work, worker: str, invoke: steps.Invoke, *, then: past.Past, copy: scratch.Scratch
    ) -> None:
        super().__init__(work, worker, invoke)
        self._then, self._copy = then, copy
        self._others_made: set[int] = set()

    async def _stored(self, position: int, step: turns.Step) -> types.CallToolResult:
        if position > len(self._then.calls):
            if self._then.turn["status"] != "done":
                self._halt(steps.Interrupted("It went no further then."))
            return await super()._stored(position, step)
        known = self._then.calls[position - 1]
        if known["result"] is None and known["approval"] is None and not self._then.has_effect(known):
            await _in_thread(turn_steps.begin_step, self._caller, self._worker, position, step)
            self._halt(steps.Interrupted("It was stopped before this."))
        for change in self._then.others_before(known):
            if change["id"] not in self._others_made:
                self._others_made.add(change["id"])
                await _in_thread(self._copy.make_again, change)
        if (known["name"], known["arguments"]) == (step.name, step.arguments):
            step = dataclasses.replace(step, approval=known["approval"], preview=known["preview"])
        with workspace.at(self._then.began(known)):
            return await super()._stored(position, step)

    def _question(self, step: turns.Step) -> asking.Question:
        return asking.Question()  # nobody was asked but then, whatever would be asked now

    async def _unapproved(
        self, step: turns.Step, asked: Sequence[asking.Asked]
    ) -> types.CallToolResult | None:
        if step.approval == "pending":
            self._halt(steps.Waiting("Nobody has decided on this."))
        return await super()._unapproved(step, asked)


async def _in_thread(function: Callable[..., Any], *values: Any) -> Any:
    return await anyio.to_thread.run_sync(functools.partial(function, *values))
