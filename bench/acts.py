"""What a person does in the benchmarks, by the names of the widgets: the same on the tasks page and its twin.

Each act takes an open page and a running number, and is one script run.
"""

import json
from collections.abc import Awaitable, Callable

from bench import streamlit_client, widgets

Act = Callable[[streamlit_client.Client, int], Awaitable[streamlit_client.Run]]


async def filter_tasks(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on a pill: the whole page runs and the table shows other rows."""
    return await page.act({"Show": [] if number % 2 else ["Overdue"]})


async def turn_page(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on the pagination: only the table's fragment runs, 50 other rows are sent."""
    return await page.act({"page": 2 - number % 2})


async def complete_task(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on a row's status: the table's fragment writes one task and shows it."""
    rows = json.loads(page.find("tasks").proto.json)["rows"]
    return await page.act({"tasks": widgets.Event("complete", rows[number % len(rows)]["id"])})


ACTS: dict[str, Act] = {
    "filter (whole page)": filter_tasks,
    "turn page (fragment)": turn_page,
    "complete (fragment)": complete_task,
}
