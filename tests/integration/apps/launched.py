"""A tiny application for the launcher's tests; its routes tell what the process that serves them is like."""

import asyncio
import contextlib
import gc
import os
import pathlib
import socket
import sys
import threading
from collections.abc import AsyncIterator

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3]))

import streamlit as st
import streamlit.config
from starlette import requests, responses, routing
from streamlit.runtime import app_session

from core import config, launcher

gc.disable()  # as app.py does
launcher.DRAIN_SECONDS = 1
launcher.LAST_EXIT_SECONDS = 3

stopping = asyncio.Event()
calls: list[None] = []  # of the event loop by runs of pages


def accepted_socket(client_port: int) -> socket.socket:
    """This process's end of the connection from `client_port`, found among its open files."""
    for entry in pathlib.Path("/proc/self/fd").iterdir():
        try:
            found = socket.socket(fileno=os.dup(int(entry.name)))
            if found.family == socket.AF_INET and found.getpeername()[1] == client_port:
                return found
        except OSError:  # not a socket, or not a connected one
            continue
    raise LookupError(client_port)


async def probe(request: requests.Request) -> responses.JSONResponse:
    """What the launcher has set, as seen from inside."""
    assert request.client is not None
    with accepted_socket(request.client.port) as accepted:
        nodelay = accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    names = [*launcher.STREAMLIT_OPTIONS, "server.port", "theme.primaryColor"]
    return responses.JSONResponse(
        {
            "loop": type(asyncio.get_running_loop()).__module__,
            "nodelay": bool(nodelay),
            "frozen": gc.get_freeze_count(),
            "collects": gc.isenabled(),
            "imports_of_this_file": [name for name in ("__main__", "launched") if name in sys.modules],
            "calls": len(calls),
            "collect_after": gc.get_threshold(),
            "preloaded": "colorsys" in sys.modules,
            "options": {name: streamlit.config.get_option(name) for name in names},
        }
    )


async def until_stopping(request: requests.Request) -> responses.StreamingResponse:
    """An answer that is complete only after stopping has begun."""

    async def parts() -> AsyncIterator[bytes]:
        yield b"started "
        await stopping.wait()
        yield b"finished"

    return responses.StreamingResponse(parts())


async def endless(request: requests.Request) -> responses.StreamingResponse:
    """An answer that never ends by itself."""

    async def parts() -> AsyncIterator[bytes]:
        yield b"started "
        await asyncio.Event().wait()

    return responses.StreamingResponse(parts())


async def stuck_thread(request: requests.Request) -> responses.Response:
    """Leaves a thread behind that nothing can stop."""
    threading.Thread(target=threading.Event().wait).start()
    return responses.Response("started ")


@contextlib.asynccontextmanager
async def count_calls(_app: object) -> AsyncIterator[None]:
    """Note how often runs of pages call the event loop."""
    call = app_session.AppSession._call_soon_on_event_loop

    def counted_call(*given: object) -> None:
        calls.append(None)
        call(*given)

    app_session.AppSession._call_soon_on_event_loop = counted_call
    yield


app = st.App(
    pathlib.Path(__file__).parent / "launched_page.py",
    routes=[routing.Route(f"/{f.__name__}", f) for f in (probe, until_stopping, endless, stuck_thread)],
    lifespan=count_calls,
)

if __name__ == "__main__":
    launcher.serve(app, config.Settings(), preload=["colorsys"], on_stop=stopping.set)
