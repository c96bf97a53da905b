"""The measurements: what an act costs, how it feels in company, how many fit in a second, session memory."""

import asyncio
import contextlib
import dataclasses
import random
import statistics
import time
from collections.abc import AsyncIterator

from bench import acts, servers, streamlit_client


@dataclasses.dataclass(frozen=True)
class Cost:
    """The mean of one block of acts by one session."""

    cpu: float  # seconds of the server's processor
    wall: float  # seconds at the client, median
    messages: float
    bytes: float
    round_trips: float | None


@dataclasses.dataclass(frozen=True)
class Crowd:
    """Many sessions at a human pace: seconds each act took, and shares of one core."""

    waits: list[float]
    server_cpu: float
    client_cpu: float


async def cost(server: servers.Server, page: streamlit_client.Client, act: acts.Act, count: int) -> Cost:
    """What `count` acts in a row on an open page cost; RuntimeError when the page shows an exception."""
    runs = []
    trips, cpu = server.round_trips(), server.cpu_seconds()
    for number in range(count):
        runs.append(_sound(await act(page, number)))
    cpu = server.cpu_seconds() - cpu
    after = server.round_trips()
    return Cost(
        cpu=cpu / count,
        wall=statistics.median(run.seconds for run in runs),
        messages=statistics.fmean(run.messages for run in runs),
        bytes=statistics.fmean(run.bytes for run in runs),
        round_trips=None if trips is None or after is None else (after - trips) / count,
    )


async def crowd(server: servers.Server, sessions: int, seconds: float, think: float) -> Crowd:
    """`sessions` people, each acting after about `think` seconds (half to one and a half), for `seconds`."""
    every = list(acts.ACTS.values())
    waits: list[float] = []

    async def person(page: streamlit_client.Client, number: int) -> None:
        chance = random.Random(number)
        await asyncio.sleep(chance.uniform(0, think))
        done = number  # people are not in step with each other
        while time.perf_counter() < end:
            waits.append(_sound(await every[done % len(every)](page, done // len(every))).seconds)
            done += 1
            await asyncio.sleep(chance.uniform(think / 2, think * 3 / 2))

    async with _sessions(server, sessions) as pages:
        before, used, own = time.perf_counter(), server.cpu_seconds(), time.process_time()
        end = before + seconds
        await asyncio.gather(*(person(page, number) for number, page in enumerate(pages)))
        wall = time.perf_counter() - before
        return Crowd(waits, (server.cpu_seconds() - used) / wall, (time.process_time() - own) / wall)


async def per_second(server: servers.Server, act: acts.Act, sessions: int, seconds: float) -> float:
    """Acts a second when `sessions` each act again as soon as they are answered."""
    count = 0

    async def hurry(page: streamlit_client.Client) -> None:
        nonlocal count
        number = 0
        while time.perf_counter() < end:
            _sound(await act(page, number))
            number += 1
        count += number

    async with _sessions(server, sessions) as pages:
        before = time.perf_counter()
        end = before + seconds
        await asyncio.gather(*map(hurry, pages))
        return count / (time.perf_counter() - before)


async def session_memory(server: servers.Server, sessions: int) -> float:
    """Bytes that one more open session adds to the server, after each act was done once."""
    async with _sessions(server, 5) as pages:  # what is loaded at first use is not the sessions' weight
        await _each_once(pages)
        before = server.memory()
        async with _sessions(server, sessions) as more:
            await _each_once(more)
            return (server.memory() - before) / sessions


async def _each_once(pages: list[streamlit_client.Client]) -> None:
    for page in pages:
        for act in acts.ACTS.values():
            _sound(await act(page, 0))


@contextlib.asynccontextmanager
async def _sessions(server: servers.Server, count: int) -> AsyncIterator[list[streamlit_client.Client]]:
    async with contextlib.AsyncExitStack() as stack:
        pages = []
        for number in range(count):
            cookies = server.target.login(server.address, number)
            pages.append(await stack.enter_async_context(streamlit_client.Client(server.address, cookies)))
            _sound(await pages[-1].open())
        yield pages


def _sound(run: streamlit_client.Run) -> streamlit_client.Run:
    if run.errors:
        raise RuntimeError(f"the page shows an exception: {run.errors[0]}")
    return run
