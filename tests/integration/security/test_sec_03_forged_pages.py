"""A page's protocol spoken by hand: another user's ids, and values no browser would send."""

import asyncio
import contextlib
import re

import pytest
from integration import serving

from bench import streamlit_client, widgets


def shown(page: streamlit_client.Client) -> str:
    return repr(list(page._elements.values()))


def test_sec_03_sec_15_a_strangers_ids_in_a_forged_page_reach_nothing(served):
    ana, bob = served.person("ana"), served.person("bob")
    ana.add("A plan nobody may see")
    told = ana.rest("POST", "/chat", json={"message": "add a secret plan"}).json()
    bob.add("His own")  # number 1, so that the table is there; 2 is Ana's only
    turn, talk = told["turn_id"], f"/conversations/{told['conversation_id']}"
    forged = [["undo", f"turn {turn}"], ["undo", f"turn {turn} call_1_1_1"], ["retry", turn], ["stop", turn],
              ["decide", turn, "approve"], ["rate", turn, "up"], ["branch", turn]]  # fmt: skip
    forged = [[number, *words] for number, words in enumerate(forged, 1)]
    clicked = [
        [number, kind, 2, 1, "Mine"] for number, kind in enumerate(("complete", "rename", "delete"), 1)
    ]

    async def act(person: serving.Person) -> str:
        async with streamlit_client.Client(served.url, {"saydone": person.login}) as page:
            await page.open("", f"c={told['conversation_id']}&task=2")
            tab = f"{person.caller.user_id.hex}-forged"
            seen = shown(page)
            await page.act({"pane_thread": widgets.Event("act", [tab, forged])})
            seen += shown(page)
            await page.act({"tasks": widgets.Event("act", [tab, clicked])})
            return seen + shown(page)

    before = ana.everything(), ana.rest("GET", talk).raise_for_status().json()
    seen = asyncio.run(act(bob))
    assert "His own" in seen
    assert "nobody may see" not in seen
    assert "secret plan" not in seen
    assert (ana.everything(), ana.rest("GET", talk).json()) == before
    assert bob.rest("GET", "/conversations").json()["items"] == []
    assert "secret plan" in asyncio.run(act(ana))  # the same, and it is hers to do
    assert (ana.everything(), ana.rest("GET", talk).json()) != before
    assert ana.rest("GET", "/tasks/2").status_code == 404


@pytest.mark.parametrize(
    "query", ["task=%C2%B2", "task=%D9%A1%D9%A2", "page=%C2%B2", "c=%00", "task=" + "9" * 50]
)
def test_sec_37_an_address_that_means_nothing_opens_the_page_all_the_same(served, query):
    ana = served.person("ana")

    async def visit() -> list[str]:
        async with streamlit_client.Client(served.url, {"saydone": ana.login}) as page:
            return (await page.open("", query)).errors

    assert asyncio.run(visit()) == []


def test_sec_08_a_member_is_told_nothing_at_an_administrators_page(served):
    admin, bob = served.person("root", role="admin"), served.person("bob")

    async def visit(person: serving.Person, pages: dict[str, str]) -> tuple[str, dict[str, str]]:
        async with streamlit_client.Client(served.url, {"saydone": person.login}) as page:
            await page.open()
            page.pages |= pages
            await page.open("admin")
            return shown(page), page.pages

    seen, pages = asyncio.run(visit(admin, {}))
    assert "Nobody sees anybody else" in seen
    assert "Role of " in seen
    seen, _ = asyncio.run(visit(bob, pages))
    assert not any(told in seen for told in ("root", "Role of", "Nobody sees anybody else"))


def test_sec_03_sec_11_pages_that_run_at_once_are_each_their_own_persons(served):
    people = served.person("ana"), served.person("bob")
    for number, person in enumerate(people):
        person.add(f"A plan of number {number}")

    async def visit() -> None:
        async with contextlib.AsyncExitStack() as tabs:
            pages = [
                await tabs.enter_async_context(streamlit_client.Client(served.url, {"saydone": person.login}))
                for person in people
            ]
            for _ in range(3):
                await asyncio.gather(*(page.rerun() for page in pages))
                for number, page in enumerate(pages):
                    plans = set(re.findall(r"A plan of number (\d)", shown(page)))
                    assert plans == {str(number)}
            await asyncio.gather(
                *(page.act({"quick_add": f"Said by {n}", "Add": True}) for n, page in enumerate(pages))
            )

    asyncio.run(visit())
    for number, person in enumerate(people):
        titles = {task["title"] for task in person.rest("GET", "/tasks").json()["items"]}
        assert titles == {f"A plan of number {number}", f"Said by {number}"}
