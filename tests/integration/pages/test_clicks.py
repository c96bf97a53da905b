"""What is clicked in the task table, sent as a browser sends it."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable

from integration import serving

from bench import streamlit_client, widgets
from tests import owners

Steps = Callable[[streamlit_client.Client], Awaitable[None]]


def on_the_page_of(person: serving.Person, steps: Steps) -> None:
    async def session() -> None:
        async with streamlit_client.Client(person.served.url, {"saydone": person.login}) as page:
            assert (await page.open()).errors == []
            await steps(page)

    asyncio.run(session())


async def click(
    page: streamlit_client.Client, whose: serving.Person, *kinds_and_tasks: tuple[str, int]
) -> streamlit_client.Run:
    """Clicks of somebody that arrive together."""
    entries = [[number, kind, task, 1, ""] for number, (kind, task) in enumerate(kinds_and_tasks, start=1)]
    return await page.act(
        {"tasks": widgets.Event("act", [f"{whose.caller.user_id.hex}-{secrets.token_hex(8)}", entries])}
    )


def statuses(person: serving.Person) -> list[str]:
    items = person.rest("GET", "/tasks", params={"sort": "created"}).json()["items"]
    return [task["status"] for task in items]


def test_each_of_several_clicks_is_undone_by_itself(served: serving.Served) -> None:
    ana = served.person("ana")
    for title in ("one", "two", "three"):
        ana.add(title)

    async def steps(page: streamlit_client.Client) -> None:
        assert (await click(page, ana, ("complete", 1), ("complete", 2))).errors == []
        assert (await click(page, ana, ("complete", 3))).errors == []
        requests = [
            row[0]
            for row in owners.at(served.database).execute(
                "select request_id from changes where user_id = %s and channel = 'page' order by id desc",
                [ana.caller.user_id],
            )
        ]
        for request, left in zip(
            requests, (["done", "done", "todo"], ["done", "todo", "todo"]), strict=False
        ):
            assert ana.rest("POST", "/undo", json={"request_id": request}).json()["undone"] == 1
            assert statuses(ana) == left

    on_the_page_of(ana, steps)


def test_a_click_that_somebody_left_unanswered_is_not_done_as_whoever_has_the_page_now(
    served: serving.Served,
) -> None:
    ana, bob = served.person("ana"), served.person("bob")
    bob.add("one")
    bob.add("two")

    async def steps(page: streamlit_client.Client) -> None:
        assert (await click(page, ana, ("complete", 1), ("delete", 2))).errors == []
        assert statuses(bob) == ["todo", "todo"]
        assert (await click(page, bob, ("complete", 2))).errors == []
        assert statuses(bob) == ["todo", "done"]

    on_the_page_of(bob, steps)
