"""What a click costs, against a twin that does nothing but draw, and against Streamlit as it comes.

Prints markdown tables; every ratio comes from one run on one machine, the two sides taking turns.
"""

import argparse
import asyncio
import contextlib
import os
import platform
import statistics
from collections.abc import Sequence

from bench import acts, measure, servers, streamlit_client

PARTS = ["cost", "crowd", "memory", "stock"]
COUNTER = "/metrics#saydone_database_round_trips_total"
RUN = "run {script} --server.port {{port}} --server.headless true"
STOCK = {
    # With this project's configuration and requirements: uvloop, and no collection after each run.
    "streamlit run": f"python -m streamlit {RUN}",
    # As `pip install streamlit` leaves it.
    "streamlit run, untuned": (
        "env STREAMLIT_RUNNER_POST_SCRIPT_GC=true STREAMLIT_SERVER_FILE_WATCHER_TYPE=auto "
        "python -c \"import sys; sys.modules['uvloop'] = None; from streamlit.web import cli; cli.main()\" "
        + RUN
    ),
}


def main() -> None:
    """Run the measurements that were asked for."""
    asked = _arguments()
    login = servers.imported(asked.login) if asked.login else servers.no_login
    app = servers.Target(asked.name, asked.app, login, asked.counter)
    twin = servers.Target("twin", asked.twin, servers.no_login)
    stock = [servers.Target(name, command, login) for name, command in asked.stock.items()]
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, load average before {load:.1f}\n")
    with servers.running(app, asked.port) as first:
        if set(asked.only) != {"stock"}:
            with servers.running(twin, asked.port + 1) as second:
                if (
                    "memory" in asked.only
                ):  # first: a process that had many sessions gives their memory to new ones
                    asyncio.run(memory(first, second, asked.sessions))
                if "cost" in asked.only:
                    rounds, count = (12, 6) if asked.quick else (60, 6)
                    asyncio.run(costs(first, second, rounds, count))
                if "crowd" in asked.only:
                    asyncio.run(crowds(first, second, asked.sessions, rounds=1 if asked.quick else 3))
        if "stock" in asked.only:
            with contextlib.ExitStack() as stack:
                others = [
                    stack.enter_context(servers.running(one, asked.port + at))
                    for at, one in enumerate(stock, 2)
                ]
                asyncio.run(throughput([first, *others], rounds=2 if asked.quick else 4, seconds=3))


async def costs(app: servers.Server, twin: servers.Server, rounds: int, count: int) -> None:
    """One session on each; short blocks of acts in alternation, so that a slow moment hits both."""
    print(
        f"## What one act costs\n\nMedian of {rounds} blocks of {count} acts by one session, and the ratios' quartiles.\n"
    )
    rows = []
    async with contextlib.AsyncExitStack() as stack:
        pages = {}
        for server in (app, twin):
            cookies = server.target.login(server.address, 0)
            pages[server] = await stack.enter_async_context(streamlit_client.Client(server.address, cookies))
            await pages[server].open()
        for title, act in acts.ACTS.items():
            found: dict[servers.Server, list[measure.Cost]] = {app: [], twin: []}
            for server in (app, twin):
                await measure.cost(server, pages[server], act, 10)
            for turn in range(rounds):
                for server in (app, twin) if turn % 2 else (twin, app):
                    found[server].append(await measure.cost(server, pages[server], act, count))
            rows += [_cost_row(title, server.target.name, found[server]) for server in (app, twin)]
            rows[-2].append(_ratio([one.cpu for one in found[app]], [one.cpu for one in found[twin]]))
            rows[-1].append("1")
    columns = ["act", "server", "CPU ms", "wall ms", "messages", "kB", "round trips", "CPU ratio (range)"]
    _print(columns, rows)


async def crowds(app: servers.Server, twin: servers.Server, sessions: int, rounds: int) -> None:
    """Many sessions with a second between acts, on one server and then the other; medians of the rounds."""
    seconds = 10
    print(f"## {sessions} sessions, about 1 s between acts, {rounds} x {seconds} s\n")
    found: dict[servers.Server, list[measure.Crowd]] = {app: [], twin: []}
    for turn in range(rounds):
        for server in (app, twin) if turn % 2 else (twin, app):
            found[server].append(await measure.crowd(server, sessions, seconds, think=1))
    rows, late = [], []
    for server, blocks in found.items():
        cuts = [statistics.quantiles(block.waits, n=100, method="inclusive") for block in blocks]
        late.append([cut[94] for cut in cuts])
        milliseconds = [f"{statistics.median(cut[at] for cut in cuts) * 1000:.1f}" for at in (49, 94, 98)]
        cores = [
            f"{statistics.fmean(getattr(block, who) for block in blocks):.2f}"
            for who in ("server_cpu", "client_cpu")
        ]
        rows.append(
            [server.target.name, f"{sum(len(block.waits) for block in blocks)}", *milliseconds, *cores]
        )
    rows[0].append(_ratio(*late))
    rows[1].append("1")
    columns = ["server", "acts", "p50 ms", "p95 ms", "p99 ms", "server's cores", "client's cores"]
    _print([*columns, "p95 ratio (range)"], rows)


async def memory(app: servers.Server, twin: servers.Server, sessions: int) -> None:
    """What an open session weighs."""
    print(f"## Memory that each of {sessions} sessions adds\n")
    rows = []
    for server in (app, twin):
        before, each = server.memory() / 2**20, await measure.session_memory(server, sessions) / 2**20
        rows.append([server.target.name, f"{before:.0f}", f"{each:.3f}"])
    _print(["server", "before, MiB", "each, MiB"], rows)


async def throughput(running: Sequence[servers.Server], rounds: int, seconds: float) -> None:
    """The same application under our launcher, which comes first, and under others, in alternation."""
    names = [server.target.name for server in running]
    print(f"## Acts a second under each launcher\n\nMedian of {rounds} turns of {seconds:g} s.\n")
    rows = []
    for title, act in list(acts.ACTS.items())[:2]:
        for sessions in (1, 8):
            found: dict[servers.Server, list[float]] = {server: [] for server in running}
            for turn in range(rounds):
                for server in running if turn % 2 else running[::-1]:
                    found[server].append(await measure.per_second(server, act, sessions, seconds))
            rates = [statistics.median(found[server]) for server in running]
            ratios = [f"{rates[0] / rate:.1f}" for rate in rates[1:]]
            rows.append([title, str(sessions), *(f"{rate:.0f}" for rate in rates), *ratios])
    _print(["act", "sessions", *names, *(f"ratio to {name}" for name in names[1:])], rows)


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> str:
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    if len(ratios) < 10:
        return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    low, middle, high = statistics.quantiles(ratios, n=4)
    return f"{middle:.2f} ({low:.2f}-{high:.2f})"


def _cost_row(title: str, name: str, blocks: list[measure.Cost]) -> list[str]:
    trips = [block.round_trips for block in blocks if block.round_trips is not None]
    return [
        title,
        name,
        f"{statistics.median(block.cpu for block in blocks) * 1000:.2f}",
        f"{statistics.median(block.wall for block in blocks) * 1000:.1f}",
        f"{blocks[0].messages:.0f}",
        f"{blocks[0].bytes / 1000:.1f}",
        f"{statistics.median(trips):.1f}" if trips else "-",
    ]


def _print(columns: list[str], rows: list[list[str]]) -> None:
    for row in [columns, ["---"] * len(columns), *rows]:
        print(f"| {' | '.join(row)} |")
    print(flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.rerun", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a minute, coarser")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--script", default="app.py", help="what both launchers serve")
    parser.add_argument("--name", default="app", help="its name in the tables")
    parser.add_argument("--app", help="command that serves it (default: python SCRIPT)")
    parser.add_argument("--twin", default="python bench/twin.py", help="command that serves the twin")
    parser.add_argument(
        "--login", default="bench.login:person", help="module:function, (address, number) -> cookies"
    )
    parser.add_argument("--counter", default=COUNTER, help="path#metric counting database round trips")
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--port", type=int, default=8630, help="the first of four ports")
    asked = parser.parse_args()
    asked.app = asked.app or f"python {asked.script}"
    asked.stock = {name: command.format(script=asked.script) for name, command in STOCK.items()}
    return asked


if __name__ == "__main__":
    main()
