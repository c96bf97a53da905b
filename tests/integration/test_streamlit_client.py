"""The benchmark client against a real server of the twin: it must do what a browser would do."""

import asyncio
import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator

import pytest

from bench import acts, streamlit_client

TWIN = pathlib.Path(__file__).parents[2] / "bench" / "twin.py"
Steps = Callable[[streamlit_client.Client], Awaitable[None]]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    environment = os.environ | {"SAYDONE_PORT": "0"}
    with subprocess.Popen(
        [sys.executable, str(TWIN)], env=environment, stdout=subprocess.PIPE, text=True
    ) as twin:
        assert twin.stdout is not None
        yield twin.stdout.readline().split(": ")[1].strip()
        twin.terminate()


def on_the_twin(address: str, steps: Steps) -> None:
    async def session() -> None:
        async with streamlit_client.Client(address) as page:
            first = await page.open()
            assert first.errors == []
            await steps(page)

    asyncio.run(session())


def titles(page: streamlit_client.Client) -> list[str]:
    groups = json.loads(page.find("tasks").proto.bytes)["g"]
    return [row[2] for _, _, rows in groups for row in rows]


def test_widgets_are_found_by_label_placeholder_key_and_component(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        assert page.find("Sort") == page.find("sort")
        assert page.find("Ask, or say what to do") == page.find("pane_thread_say")
        assert page.find("saydone_tasks").kind == "bidi_component"

    on_the_twin(address, steps)


def test_an_unknown_widget_is_an_error_that_lists_the_known_ones(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        with pytest.raises(LookupError, match=r"0 widgets are called 'Colour'.*'Sort'"):
            page.find("Colour")

    on_the_twin(address, steps)


def test_a_pill_filters_the_table(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        assert len(titles(page)) == 50
        before = titles(page)
        run = await page.act({"Status": ["In progress"]})
        assert run.errors == []
        assert titles(page) != before
        assert page.texts()[0] == "All tasks"

    on_the_twin(address, steps)


def test_a_value_is_kept_by_the_next_rerun(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        await page.act({"q": "Task 77:"})
        await page.rerun()
        assert len(titles(page)) == 1

    on_the_twin(address, steps)


def test_a_value_bound_to_the_address_stands_in_it_until_it_is_the_default_again(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        first = titles(page)
        await page.act({"page": 2})
        assert not set(titles(page)) & set(first)
        await page.act({"page": 1})
        assert titles(page) == first

    on_the_twin(address, steps)


def test_a_click_in_the_table_reaches_the_page_and_draws_only_its_fragment(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        whole = await page.rerun()
        part = await acts.complete_task(page, 0)
        done = titles(page)
        await acts.complete_task(page, 1)
        assert titles(page) != done
        assert part.messages < whole.messages
        assert page.texts()[0] == "All tasks"

    on_the_twin(address, steps)


def test_a_click_in_the_navigation_leaves_nothing_of_the_page_before(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        await page.open("today")
        assert page.texts()[0] == "Today"
        await page.open("All tasks")
        assert page.texts()[0] == "All tasks"
        assert page.find("tasks").fragment_id

    on_the_twin(address, steps)


def test_a_value_of_the_wrong_kind_is_refused(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        with pytest.raises(ValueError, match="is no value for selectbox"):
            await page.act({"Sort": 3})

    on_the_twin(address, steps)


def test_an_error_on_the_page_is_reported(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        run = await page.open("stats")  # asks for a database, which the twin has not
        assert len(run.errors) == 1

    on_the_twin(address, steps)
