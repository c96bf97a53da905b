"""What a chat turn costs: one offline turn with one tool call, everything stored, against the bare Agents SDK.

    python -m bench.turn [--turns 60] [--rounds 5]

`DATABASE_URL` names a scratch database that is migrated and written to; without it, a temporary embedded server is used.
The bare run has the same two model steps from a script, one function tool in memory, and stores nothing.
"""

import argparse
import asyncio
import contextlib
import gc
import os
import pathlib
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator

import agents
import psycopg
from agents import testing

from core import config, tools
from core.agent import providers, runner
from core.domain import conversations
from core.storage import embedded, engine, workspace
from core.storage.workspace import Caller

_SAID, _REPLY = "add buy milk", "Added **buy milk**."
_TURNS_A_USER = 20  # a person may not say more in a minute than the throttle lets through


@contextlib.contextmanager
def _database() -> Iterator[str]:
    """The URL of a server's owner."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        where = pathlib.Path(folder) / "postgres"
        with embedded.start(where, say=lambda _: None) as server:
            yield server.url


def _new_user(database: str) -> Caller:
    user_id = uuid.uuid4()
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("insert into users (id, name) values (%s, %s)", [user_id, f"turn-{user_id.hex[:12]}"])
    return Caller(user_id, "Europe/Berlin", "chat", uuid.uuid4().hex)


def _say(person: Caller) -> uuid.UUID:
    """As a page does."""
    with workspace.open_workspace(person) as ws:
        turn_id = conversations.submit(ws, _SAID).turn_id
    runner.wake_and_wait(turn_id, 5)
    return turn_id


async def _whole(person: Caller) -> float:
    """Seconds from the message to the stored answer; RuntimeError when it is not the expected one."""
    began = time.perf_counter()
    turn_id = await asyncio.to_thread(_say, person)
    took = time.perf_counter() - began
    turn = conversations.get_turn(workspace.read_workspace(person), turn_id)
    if (turn.status, len(turn.calls)) != ("done", 1) or "buy milk" not in turn.answer:
        raise RuntimeError(f"not the turn that was to be measured: {turn}")
    return took


@agents.function_tool
def add_task(title: str) -> str:
    """Add a task."""
    return f'{{"title": "{title}"}}'


async def _bare() -> float:
    """Seconds of the same two steps in the SDK alone."""
    call = testing.function_call("add_task", {"title": "buy milk"}, call_id="call_1")
    model = testing.ScriptedModel([[call], [testing.assistant_message(_REPLY)]])
    began = time.perf_counter()
    agent = agents.Agent(name="bare", instructions="Add tasks.", model=model, tools=[add_task])
    quiet = agents.RunConfig(tracing_disabled=True)
    result = await agents.Runner.run(agent, input=_SAID, run_config=quiet)
    took = time.perf_counter() - began
    if result.final_output != _REPLY:
        raise RuntimeError("the bare run went wrong")
    return took


async def _measure(database: str, turns: int, rounds: int) -> None:
    settings = config.Settings(openai_api_key=None)
    running = runner.Runner(providers.Providers(settings), tools.server, settings.daily_changes)
    ratios, whole, bare, spent = [], [], [], []
    async with running.serve():
        for number in range(rounds + 1):  # the first one warms up
            ours, theirs = [], []
            for turn in range(turns):  # taking turns, so that a busy moment hits both
                if turn % _TURNS_A_USER == 0:
                    person = _new_user(database)
                used = time.process_time()
                ours.append(await _whole(person))
                between = time.process_time()
                theirs.append(await _bare())
                spent.append((between - used, time.process_time() - between))
            if number:
                whole += ours
                bare += theirs
                ratios.append(statistics.median(ours) / statistics.median(theirs))
    quick = statistics.quantiles(whole, n=20)
    print(f"load average  {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(
        f"whole turn    {statistics.median(whole) * 1000:6.1f} ms median, {quick[-1] * 1000:.1f} ms p95, n={len(whole)}"
    )
    print(f"bare SDK      {statistics.median(bare) * 1000:6.1f} ms median")
    print(f"ratio         {statistics.median(ratios):6.2f} ({min(ratios):.2f} to {max(ratios):.2f})")
    ours, theirs = (statistics.median(seconds) for seconds in zip(*spent, strict=True))
    print(
        f"processor     {ours * 1000:6.1f} ms a turn, {theirs * 1000:.1f} ms bare, {ours / theirs:.2f} times"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--turns", type=int, default=60, help="turns a round")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    with _database() as database:
        engine.prepare(database, config.secret())
        gc.collect()
        gc.freeze()  # as the launcher does
        try:
            asyncio.run(_measure(database, chosen.turns, chosen.rounds))
        finally:
            engine.dispose()


if __name__ == "__main__":
    main()
