"""The cookie bridge and the live listener against tiny doubles of `/session/*` and `/events`: `… PORT`."""

import asyncio
import json
import os
import pathlib
import sys
from collections.abc import AsyncIterator

import bridge_news
import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from core.doors import front, headers

BOOT = str(os.getpid())
listeners: set[asyncio.Queue[str]] = set()
opened = 0
posted: list[dict[str, str]] = []


async def claim(request: Request) -> Response:
    body = await request.json()
    posted.append({"path": request.url.path, **body})
    if body["code"] == "refused":
        return JSONResponse({}, status_code=403)
    answer = Response(status_code=204)
    if request.url.path.endswith("claim"):
        answer.set_cookie("session", body["code"], httponly=True, samesite="strict")
    else:
        answer.delete_cookie("session")
    return answer


def message(topic: str) -> str:
    return json.dumps({"boot": BOOT, "topic": topic, "newest": bridge_news.newest})


async def events(_: Request) -> Response:
    global opened
    opened += 1
    queue: asyncio.Queue[str] = asyncio.Queue()
    listeners.add(queue)

    async def lines() -> AsyncIterator[str]:
        try:
            yield f"data: {message('hello')}\n\n"
            while True:
                yield f"data: {await queue.get()}\n\n"
        finally:
            listeners.discard(queue)

    return StreamingResponse(lines(), media_type="text/event-stream")


async def emit(request: Request) -> Response:
    topic = request.query_params["topic"]
    for _ in range(int(request.query_params.get("times", 1))):
        bridge_news.newest[topic] = bridge_news.number() + 1
        for queue in listeners:
            queue.put_nowait(message(topic))
    return JSONResponse({"listeners": len(listeners)})


async def seen(_: Request) -> Response:
    return JSONResponse({"opened": opened, "listeners": len(listeners), "posted": posted})


app = st.App(
    pathlib.Path(__file__).with_name("bridge_pages.py"),
    routes=[
        front.static_files(),
        Route("/session/claim", claim, methods=["POST"]),
        Route("/session/leave", claim, methods=["POST"]),
        Route("/events", events),
        Route("/test/emit", emit, methods=["POST"]),
        Route("/test/seen", seen),
    ],
    middleware=[Middleware(headers.SecurityHeaders), Middleware(front.FrontPage)],
)

if __name__ == "__main__":
    uvicorn.run(
        app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", timeout_graceful_shutdown=0
    )
