"""A tiny application around the task table, under the product's security policy, with a way in for tests."""

import pathlib
from typing import Any

import streamlit as st
import task_table_lists
from starlette import middleware, requests, responses, routing

from core.doors import front, headers

_PAGE = pathlib.Path(__file__).with_name("task_table_page.py")


async def control(request: requests.Request) -> responses.JSONResponse:
    """GET tells what happened to a list, POST sets its fields; rows change by number, null removes one."""
    tasks = task_table_lists.named(request.path_params["name"])
    if request.method == "POST":
        wanted: dict[str, Any] = await request.json()
        for number, changes in wanted.pop("change", {}).items():
            row = next(row for row in tasks.rows if row["id"] == int(number))
            tasks.rows.remove(row) if changes is None else row.update(changes)
        for row in wanted.pop("add", []):
            tasks.rows.insert(0, task_table_lists.task(**row))
        for name, value in wanted.items():
            setattr(tasks, name, value)
    told = {"done": tasks.done, "selected": tasks.selected, "open": tasks.open_id, "runs": tasks.runs}
    return responses.JSONResponse(told)


app = st.App(
    _PAGE,
    routes=[routing.Route("/test/{name}", control, methods=["GET", "POST"]), front.static_files()],
    middleware=[middleware.Middleware(headers.SecurityHeaders)],
)
