"""The launcher, tried on a real process: what it sets, how it stops, what it says when it cannot start."""

import asyncio
import contextlib
import io
import os
import pathlib
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from websockets import typing
from websockets.sync import client as sync_client

from bench import streamlit_client
from core import telemetry

APP = pathlib.Path(__file__).parent / "apps" / "launched.py"
READY = "Saydone is ready: "


@contextlib.contextmanager
def launched(folder: pathlib.Path, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The tiny application, started from `folder` on a free port: its process and address."""
    process = subprocess.Popen(
        [sys.executable, str(APP)],
        cwd=folder,
        env=os.environ | {"SAYDONE_PORT": "0"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith(READY), line
            yield process, line.removeprefix(READY).strip()
        finally:
            process.kill()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with launched(tmp_path_factory.mktemp("elsewhere")) as (_, address):
        yield address


def probe(address: str) -> dict:
    return httpx.get(f"{address}/probe").raise_for_status().json()


def test_accepted_connections_have_nagles_delay_off(address: str) -> None:
    assert probe(address)["nodelay"] is True


def test_uvloop_drives_the_process(address: str) -> None:
    assert probe(address)["loop"] == "uvloop"


def test_without_uvloop_the_standard_loop_has_nagles_delay_off_too(tmp_path: pathlib.Path) -> None:
    (tmp_path / "uvloop.py").write_text("raise ImportError('not on this platform')")
    with launched(tmp_path, PYTHONPATH=str(tmp_path)) as (_, address):
        found = probe(address)
    assert found["loop"].startswith("asyncio.")
    assert found["nodelay"] is True


def test_what_was_imported_before_serving_is_frozen(address: str) -> None:
    found = probe(address)
    assert found["preloaded"] is True
    assert found["frozen"] > 10_000
    assert found["collects"] is True, "what is made while serving is not kept for ever"
    assert found["collect_after"] == [10_000, 10, 20]


def test_the_application_is_imported_once(address: str) -> None:
    assert probe(address)["imports_of_this_file"] == ["__main__"]


def test_a_rerun_is_not_followed_by_a_garbage_collection(address: str) -> None:
    assert probe(address)["options"]["runner.postScriptGC"] is False


def test_what_a_page_draws_is_sent_together_and_whole(address: str) -> None:
    async def texts(count: int) -> list[str]:
        async with streamlit_client.Client(address) as page:
            await page.open(query=f"texts={count}")
            return page.texts()

    before = probe(address)["calls"]
    # more than a connection's queue takes
    assert asyncio.run(texts(1200))[1:] == [f"text {number}" for number in range(1200)]
    assert probe(address)["calls"] - before < 100, "the event loop is called for many messages together"


def test_what_a_page_has_drawn_is_seen_while_it_goes_on(address: str, tmp_path: pathlib.Path) -> None:
    gate = tmp_path / "gate"

    async def session() -> list[str]:
        async with streamlit_client.Client(address) as page:
            run = asyncio.create_task(page.open(query=f"texts=3&until={gate}"))
            async with asyncio.timeout(30):
                while "text 2" not in page.texts():
                    await asyncio.sleep(0.01)
            gate.touch()
            await run
            return page.texts()

    assert asyncio.run(session()) == ["Launched", "text 0", "text 1", "text 2", "the end"]


def test_nothing_is_watched_reported_or_compressed(address: str) -> None:
    options = probe(address)["options"]
    assert options["server.fileWatcherType"] == "none"
    assert options["browser.gatherUsageStats"] is False
    assert options["server.enableWebsocketCompression"] is False


def test_errors_show_no_details(address: str) -> None:
    options = probe(address)["options"]
    assert options["client.showErrorDetails"] == "none"
    assert options["client.showErrorLinks"] is False


def test_the_configuration_file_beside_the_application_is_read(address: str) -> None:
    assert probe(address)["options"]["theme.primaryColor"] == "#0B7A63"


def test_streamlit_knows_the_port_that_was_found(address: str) -> None:
    assert f":{probe(address)['options']['server.port']}" in address


def test_streamlit_answers_at_the_announced_address(address: str) -> None:
    assert httpx.get(f"{address}/_stcore/health").text == "ok"


def test_a_page_of_the_public_address_may_connect_through_a_proxy_that_changes_the_host(
    tmp_path: pathlib.Path,
) -> None:
    public = "https://tasks.example.org"
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with launched(tmp_path, SAYDONE_PUBLIC_URL=public, SAYDONE_PORT=str(port)) as (_, shown):
        assert shown == public
        with sync_client.connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            origin=typing.Origin(public),
            subprotocols=[typing.Subprotocol("streamlit")],
        ) as connection:
            assert connection.subprotocol == "streamlit"


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_a_request_finish_and_ends_with_0(
    tmp_path: pathlib.Path, signum: signal.Signals
) -> None:
    with (
        launched(tmp_path) as (process, address),
        httpx.stream("GET", f"{address}/until_stopping", timeout=30) as answer,
    ):
        parts = answer.iter_bytes()
        assert next(parts) == b"started "
        process.send_signal(signum)
        assert b"".join(parts) == b"finished"
        assert process.wait(timeout=30) == 0


def test_an_endless_answer_is_cut_off_at_the_bound(tmp_path: pathlib.Path) -> None:
    with (
        launched(tmp_path) as (process, address),
        httpx.stream("GET", f"{address}/endless", timeout=30) as answer,
    ):
        assert next(answer.iter_bytes()) == b"started "
        process.terminate()
        assert process.wait(timeout=30) == 0


def test_a_thread_that_never_ends_is_left_behind_and_reported(tmp_path: pathlib.Path) -> None:
    with launched(tmp_path) as (process, address):
        assert httpx.get(f"{address}/stuck_thread").text == "started "
        process.terminate()
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 1
        assert "did not stop within 3 s" in errors


def test_rel_12_where_the_disk_of_the_log_is_full_a_line_is_lost_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with open("/dev/full", "wb", buffering=0) as full:
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(full, write_through=True))  # type: ignore[arg-type]
        with pytest.raises(OSError, match="No space left"):
            print("anything", file=sys.stderr)
        telemetry.tell("anything")


def refused(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(APP)], env=os.environ | environment, capture_output=True, text=True, timeout=60
    )


def test_a_taken_port_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        answer = refused(SAYDONE_PORT=str(port))
    assert answer.returncode == 1
    assert answer.stderr.strip() == (
        f"Port {port} on 127.0.0.1 is taken by another process. Set SAYDONE_PORT to a free one, or stop it."
    )


def test_an_address_that_is_not_ours_is_told_in_one_line() -> None:
    answer = refused(SAYDONE_HOST="192.0.2.1", SAYDONE_PORT="0")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Cannot listen on 192.0.2.1, port 0: ")
    assert len(answer.stderr.splitlines()) == 1
