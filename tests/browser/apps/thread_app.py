"""A tiny application around the conversation, under the product's security policy, with a way in for tests."""

import pathlib
from typing import Any

import streamlit as st
import thread_talks
from starlette import middleware, requests, responses, routing

from core.doors import front, headers

_PAGE = pathlib.Path(__file__).with_name("thread_page.py")


async def control(request: requests.Request) -> responses.JSONResponse:
    """GET tells what happened to a talk, POST sets its fields; `change` alters turns by id, `add` appends some."""
    talk = thread_talks.named(request.path_params["name"])
    if request.method == "POST":
        wanted: dict[str, Any] = await request.json()
        for turn_id, changes in wanted.pop("change", {}).items():
            talk.change(turn_id, **changes)
        for turn in wanted.pop("add", []):
            talk.turns.append(thread_talks.turn(**turn))
        if "turns" in wanted:
            talk.turns = [thread_talks.turn(**turn) for turn in wanted.pop("turns")]
        for name, value in wanted.items():
            setattr(talk, name, value)
    return responses.JSONResponse({"done": talk.done, "runs": talk.runs})


app = st.App(
    _PAGE,
    routes=[routing.Route("/test/{name}", control, methods=["GET", "POST"]), front.static_files()],
    middleware=[middleware.Middleware(headers.SecurityHeaders)],
)
