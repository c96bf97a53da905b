"""What a person does in the benchmarks, by the names of the widgets: the same on the tasks page and its twin.

Each act takes an open page and a running number, and is one script run.
"""

import itertools
import secrets
from collections.abc import Awaitable, Callable

from bench import sample, streamlit_client, widgets
from core.storage import workspace

Act = Callable[[streamlit_client.Client, int], Awaitable[streamlit_client.Run]]
_OPEN = sample.open_ids(sample.tasks(workspace.clock()))
_CLIENT = secrets.token_hex(8)  # as the table's script names a browser's tab
_clicks = itertools.count(1)  # each click's number, by which the page knows a repeated one


async def whole_page(page: streamlit_client.Client, _number: int) -> streamlit_client.Run:
    """The whole page runs, as after a reload or a click in the navigation."""
    return await page.rerun()


async def filter_tasks(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on a pill: the list's fragment runs and shows other rows."""
    return await page.act({"Status": [] if number % 2 else ["In progress"]})


async def turn_page(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on the pagination: the list's fragment runs, 50 other rows are sent."""
    return await page.act({"page": 2 - number % 2})


async def complete_task(page: streamlit_client.Client, number: int) -> streamlit_client.Run:
    """A click on a row's tick, or at odd numbers its taking back: the fragment writes one task and shows it."""
    kind, task_id = "reopen" if number % 2 else "complete", _OPEN[number // 2 % len(_OPEN)]
    action = [next(_clicks), kind, task_id, 1, ""]
    client = f"{page.find('tasks').message['u']}-{_CLIENT}"
    return await page.act({"tasks": widgets.Event("act", [client, [action]])})


ACTS: dict[str, Act] = {
    "rerun (whole page)": whole_page,
    "filter (fragment)": filter_tasks,
    "turn page (fragment)": turn_page,
    "complete (fragment)": complete_task,
}
