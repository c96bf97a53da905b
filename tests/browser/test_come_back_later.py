"""Nothing is lost: a reload, another tab, a killed server, a message sent in its last moment."""

import contextlib
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import harness
import httpx
import journeys
import psycopg
import pytest
from integration import serving
from playwright.sync_api import expect

from core import config


class Server:
    """`python app.py` at one address, which can be killed and started again."""

    def __init__(self, database: str, log: pathlib.Path) -> None:
        port = serving.free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.database = database
        self.log = log
        self._own = {
            "DATABASE_URL": database,
            "SAYDONE_PORT": str(port),
            "SAYDONE_SECRET_KEY": config.secret().decode(),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        with self.log.open("a") as output:
            command = [sys.executable, str(config.ROOT / "app.py")]
            self._process = subprocess.Popen(
                command,
                cwd=self.log.parent,
                env=os.environ | self._own,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        harness.wait_until(self._is_ready, f"the application is ready; see {self.log}", 60)

    def _is_ready(self) -> bool:
        with contextlib.suppress(httpx.TransportError):
            return httpx.get(f"{self.url}/readyz").status_code == 200
        return False

    def kill(self) -> None:
        """End it at once, as the kernel or a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


@pytest.fixture(scope="module")
def process(prepared: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    process = Server(prepared, tmp_path_factory.mktemp("server") / "log")
    process.start()
    yield process
    process.kill()


@pytest.fixture(scope="module")
def world(process: Server) -> Iterator[journeys.World]:
    with httpx.Client(base_url=process.url, timeout=30) as client, harness.chromium() as browser:
        expect.set_options(timeout=harness.PATIENCE * journeys.MILLISECONDS)
        yield journeys.World(serving.Served(process.url, process.database, process.log, client), browser)


def _rows(process: Server, statement: str, person: serving.Person) -> list[tuple[Any, ...]]:
    with psycopg.connect(process.database) as owner:
        return owner.execute(statement, [person.caller.user_id]).fetchall()


def test_a_reload_and_another_tab_show_everything_again(world: journeys.World) -> None:
    with world.window(world.person()) as window:
        tab = window.open()
        tab.add("Renew the passport")
        tab.say("add buy stamps")
        tab.answer("Added", "buy stamps")
        tab.reload()
        for each in (tab, window.open(), window.open("/chat")):
            expect(each.chat).to_contain_text("add buy stamps")
            each.answer("Added", "buy stamps")
        expect(tab.row("Renew the passport")).to_be_visible()
        expect(tab.row("buy stamps")).to_be_visible()


def test_a_killed_server_costs_nobody_a_login_a_task_or_a_word(
    world: journeys.World, process: Server
) -> None:
    with world.window(world.person()) as window:
        tab = window.open()
        tab.add("Renew the passport")
        tab.say("add buy stamps")
        tab.answer("Added", "buy stamps")
        expect(tab.row("buy stamps")).to_be_visible()
        process.kill()
        process.start()
        tab.add("Still here")  # the open page goes on by itself
        expect(tab.row("Still here")).to_be_visible()
        tab.reload()
        expect(tab.heading).to_have_text("All tasks")
        for title in ("Renew the passport", "buy stamps", "Still here"):
            expect(tab.row(title)).to_be_visible()
        tab.answer("Added", "buy stamps")
        window.problems.clear()  # while it was away, nothing of it could be reached


def test_a_message_sent_in_the_last_moment_is_answered_once(world: journeys.World, process: Server) -> None:
    ana = world.person()
    with world.window(ana) as window, psycopg.connect(process.database) as owner:
        tab = window.open()
        owner.execute("lock table tasks in exclusive mode")  # the tool call begins and cannot end
        tab.say("add mend the roof")
        unfinished = "select 1 from tool_calls where user_id = %s and result is null"
        harness.wait_until(
            lambda: bool(_rows(process, unfinished, ana)), "the turn is in the middle of its step"
        )
        process.kill()
        owner.rollback()
        process.start()
        tab.answer("Added", "mend the roof")
        expect(tab.row("mend the roof")).to_have_count(1)
        assert len(_rows(process, "select 1 from tasks where user_id = %s", ana)) == 1
        assert _rows(process, "select role from messages where user_id = %s order by position", ana) == [
            ("user",),
            ("assistant",),
        ]
        assert _rows(process, "select status from turns where user_id = %s", ana) == [("done",)]
        window.problems.clear()
