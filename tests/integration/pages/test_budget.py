"""What the task page may cost, counted at the websocket of a served application: messages, bytes, round trips."""

import asyncio
import pathlib
from collections.abc import Awaitable, Callable, Iterator

import psycopg
import pytest
from integration import serving

from bench import acts, fill, servers, streamlit_client
from core.domain import accounts, sessions

Steps = Callable[[streamlit_client.Client], Awaitable[None]]
PEOPLE = 3


@pytest.fixture(scope="module")
def served(prepared: str) -> Iterator[serving.Served]:
    fill.fill(prepared, PEOPLE * 1000)
    with serving.app(prepared) as served:
        yield served


def on_the_page_of(served: serving.Served, number: int, steps: Steps) -> None:
    with psycopg.connect(served.database) as owner:
        row = owner.execute("select id from users where name = %s", [fill.NAME.format(number)]).fetchone()
    assert row is not None
    login = sessions.log_in(row[0], accounts.Address("192.0.2.7"))

    async def session() -> None:
        async with streamlit_client.Client(served.url, {"saydone": login.token}) as page:
            assert (await page.open()).errors == []
            await steps(page)

    asyncio.run(session())


def test_a_whole_page_is_40_messages_25_kb_and_3_round_trips(
    served: serving.Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYDONE_METRICS_TOKEN", serving.METRICS_TOKEN)
    counter = "/metrics#saydone_database_round_trips_total"
    server = servers.Server(servers.Target("app", "", servers.no_login, counter), served.url, pid=0)

    async def steps(page: streamlit_client.Client) -> None:
        trips = []
        for _ in range(5):
            before = server.round_trips()
            run = await page.rerun()
            after = server.round_trips()
            assert before is not None
            assert after is not None
            trips.append(after - before)
            assert run.errors == []
            assert run.messages <= 40
            assert run.bytes <= 25_000
        assert min(trips) <= 3, trips  # what runs beside the pages may have asked something in between

    on_the_page_of(served, 0, steps)


@pytest.mark.skipif(not pathlib.Path("/proc/self/maps").exists(), reason="needs /proc to see what is loaded")
def test_the_first_visitor_does_not_wait_for_pandas(served: serving.Served) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        for act in acts.ACTS.values():
            assert (await act(page, 1)).errors == []

    on_the_page_of(served, 0, steps)
    loaded = pathlib.Path(f"/proc/{served.pid}/maps").read_text()
    assert "pydantic_core" in loaded
    assert "pandas" not in loaded


def test_turning_a_page_is_10_messages(served: serving.Served) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        for number in range(4):
            run = await acts.turn_page(page, number)
            assert run.errors == []
            assert run.messages <= 10
            assert run.bytes <= 10_000

    on_the_page_of(served, 1, steps)


def test_filtering_draws_the_list_alone(served: serving.Served) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        for number in range(4):
            run = await acts.filter_tasks(page, number)
            assert run.errors == []
            # Some of them tell of a run that ends at once: the click's own, in whose place the list's comes.
            assert run.messages <= 10
            assert run.bytes <= 12_000

    on_the_page_of(served, 1, steps)


def test_completing_a_task_is_10_messages_with_the_offer_to_undo_it(served: serving.Served) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        for number in range(4):
            run = await acts.complete_task(page, number)
            assert run.errors == []
            assert run.messages <= 10
            assert run.bytes <= 10_000
        assert page.find("Undo").kind == "button"

    on_the_page_of(served, 2, steps)
