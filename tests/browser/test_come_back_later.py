"""Nothing is lost: a reload, another tab, a killed server, a message sent in its last moment."""

import pathlib
from collections.abc import Iterator
from typing import Any

import harness
import httpx
import journeys
import psycopg
import pytest
from integration import serving
from playwright.sync_api import Browser, expect


class Server:
    """`python app.py` at one address, which can be killed and started again."""

    def __init__(self, database: str, log: pathlib.Path) -> None:
        self.database = database
        self.log = log
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{serving.free_port()}", timeout=30)
        self.start()

    def start(self) -> None:
        """Start it, and wait until it is ready."""
        self._process = serving.start_app(self.client, self.database, self.log)

    def kill(self) -> None:
        """End it at once, as the kernel or a power cut would."""
        self._process.kill()
        self._process.join()


@pytest.fixture(scope="module")
def process(prepared: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    process = Server(prepared, tmp_path_factory.mktemp("server") / "log")
    yield process
    process.kill()
    process.client.close()


@pytest.fixture(scope="module")
def world(process: Server, browser: Browser) -> journeys.World:
    url = str(process.client.base_url).rstrip("/")
    return journeys.World(serving.Served(url, process.database, process.log, process.client), browser)


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
