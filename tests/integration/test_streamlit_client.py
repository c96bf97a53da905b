"""The benchmark client against a real server of the twin: it must do what a browser would do."""

import asyncio
import os
import pathlib
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator

import pytest

from bench import streamlit_client, widgets

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


def titles(page: streamlit_client.Client) -> str:
    return page.find("tasks").proto.json


def test_widgets_are_found_by_label_placeholder_and_key(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        assert page.find("Sort") == page.find("sort")
        assert page.find("Pay rent every 1st, high, #home") == page.find("Add a task")
        assert page.find("twin_table").kind == "bidi_component"

    on_the_twin(address, steps)


def test_an_unknown_widget_is_an_error_that_lists_the_known_ones(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        with pytest.raises(LookupError, match=r"0 widgets are called 'Colour'.*'Sort'"):
            page.find("Colour")

    on_the_twin(address, steps)


def test_a_pill_reruns_the_page_and_filters_the_table(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        assert "Task 3:" in titles(page)
        run = await page.act({"Show": ["Overdue"]})
        assert run.errors == []
        assert "Task 3:" not in titles(page)
        assert page.texts()[0] == "All tasks"

    on_the_twin(address, steps)


def test_a_value_is_kept_by_the_next_rerun(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        await page.act({"Search": "Task 77:"})
        await page.rerun()
        assert titles(page).count("title") == 1

    on_the_twin(address, steps)


def test_a_table_event_reaches_the_page_and_draws_only_its_fragment(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        whole = await page.act({"Search": "Task 42:"})
        before = titles(page)
        part = await page.act({"tasks": widgets.Event("complete", 42)})
        assert titles(page) != before
        assert part.messages < whole.messages / 2
        assert page.texts()[0] == "All tasks"

    on_the_twin(address, steps)


def test_what_the_client_has_is_not_sent_again(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        shown = titles(page)
        run = await page.rerun()
        assert run.bytes < len(shown)
        assert titles(page) == shown

    on_the_twin(address, steps)


def test_a_click_in_the_navigation_leaves_nothing_of_the_page_before(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        await page.open("Chat")
        assert page.texts() == ["Elsewhere"]
        await page.open("All tasks")
        assert page.find("tasks").fragment_id

    on_the_twin(address, steps)


def test_a_value_of_the_wrong_kind_is_refused(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        with pytest.raises(ValueError, match="is no value for selectbox"):
            await page.act({"Sort": 3})

    on_the_twin(address, steps)


def test_an_exception_on_the_page_is_reported(address: str) -> None:
    async def steps(page: streamlit_client.Client) -> None:
        run = await page.act({"tasks": widgets.Event("complete", "no number")})
        assert len(run.errors) == 1

    on_the_twin(address, steps)
