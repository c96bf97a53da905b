"""The benchmark's measuring, tried where the right answer is known."""

import asyncio
import http.server
import socket
import threading
from collections.abc import Iterator

import pytest

from bench import acts, measure, servers, streamlit_client

METRICS = b"""# HELP trips Round trips.
trips_total{kind="read"} 40
trips_total{kind="write"} 2.0
trips_total_created 1700000000
"""


class Metrics(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(METRICS)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def metrics_address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Metrics) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def target(command: str, counter: str | None = None) -> servers.Target:
    return servers.Target("tried", command, servers.no_login, counter)


def test_processor_time_that_a_page_burns_is_seen_in_full() -> None:
    async def burnt(server: servers.Server, act: acts.Act) -> measure.Cost:
        async with streamlit_client.Client(server.address) as page:
            await page.open()
            return await measure.cost(server, page, act, 10)

    with servers.running(target("env TWIN_BURN_MS=30 python bench/twin.py"), free_port()) as server:
        for act in acts.ACTS.values():
            assert asyncio.run(burnt(server, act)).cpu >= 0.030


def test_round_trips_are_summed_over_a_metrics_labels(metrics_address: str) -> None:
    server = servers.Server(target("", "/metrics#trips_total"), metrics_address, pid=0)
    assert server.round_trips() == 42


def test_a_metric_that_is_not_there_is_an_error_and_not_zero(metrics_address: str) -> None:
    server = servers.Server(target("", "/metrics#absent_total"), metrics_address, pid=0)
    with pytest.raises(LookupError, match="absent_total"):
        server.round_trips()


def test_a_server_that_does_not_start_is_told_by_its_name() -> None:
    with (
        pytest.raises(SystemExit, match="tried did not start"),
        servers.running(target("python -c 'raise SystemExit(1)'"), free_port()),
    ):
        pass
