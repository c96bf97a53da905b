"""How the process is served fast: options, socket, event loop, garbage collection, and a bounded way out.

The only part of core that touches Streamlit, with `core.tuning`, and only inside `configure`; everything else is plain
uvicorn.
"""

import contextlib
import ctypes
import errno
import gc
import importlib
import logging
import os
import signal
import socket
import sys
import threading
import types
import urllib.parse
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import uvicorn

from core import config, sockets, telemetry, tuning
from core.doors import session

# `docker stop` kills after 10 s, so requests drain in 6 and whatever still hangs is left behind at 9.
DRAIN_SECONDS = 6
LAST_EXIT_SECONDS = 9

# Objects; collections of the youngest; and of those. A run of a page makes thousands of objects that do not outlive it, and
# the first requests import some 50,000 that stay: Python's own 700, 10, 10 would walk through them, all threads waiting,
# for 90 ms every other second of a crowd.
_COLLECT_AFTER = 10_000, 10, 20

_M_ARENA_MAX = -8  # as in malloc.h

# Streamlit's names. These win over `.streamlit/config.toml`, which keeps the theme and a deployment's own.
STREAMLIT_OPTIONS: dict[str, Any] = {
    "runner.postScriptGC": False,  # a full collection after every rerun, holding the GIL: 200 ms a click
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "server.enableWebsocketCompression": False,  # costs more CPU than the bytes it saves
    "server.enableAgentApi": False,
    "server.headless": True,
    "browser.gatherUsageStats": False,
    # Whose a session is that is asked for by its id.
    "server.trustedUserHeaders": {session.MARK: session.MARK},
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "logger.enableRich": False,
    "global.developmentMode": False,
}


def serve(
    app: Any,
    settings: config.Settings,
    *,
    preload: Sequence[str] = (),
    on_stop: Callable[[], None] | None = None,
) -> None:
    """Serve `app` (the ASGI object, so that nothing is imported twice) until SIGTERM or SIGINT; then return.

    `preload` names modules to import before the first request; `on_stop` is called in the event loop when
    stopping begins, so that endless answers can end. Exits with 1, saying why, if it cannot listen or stop.
    """
    _share_one_heap()
    listener = bind(settings.host, settings.port)
    configure(settings, listener.getsockname()[1])
    logging.disable(
        logging.WARNING
    )  # Streamlit warns of pages imported without a browser, which is what we want
    for name in preload:
        importlib.import_module(name)
    logging.disable(logging.NOTSET)
    server = _Server(_uvicorn_config(app, settings), _address(settings, listener), on_stop)
    # Before the loop exists: uvicorn would otherwise re-raise the signal at the end and exit with its number.
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, server.handle_exit)
    server.run(sockets=[listener])
    if not server.started:
        raise SystemExit(1)


def _share_one_heap() -> None:
    """Have all threads take memory from one heap, where the C library is glibc.

    It gives each a heap of its own, which grows by a page at a time. Python's lock lets one thread compute anyway.
    """
    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "mallopt"):
        library.mallopt(_M_ARENA_MAX, 1)


def bind(host: str, port: int) -> socket.socket:
    """A listening socket with Nagle's delay off, inherited by what it accepts; SystemExit if refused."""
    try:
        family, _, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        # The explicit protocol matters: asyncio turns Nagle off only on sockets that say IPPROTO_TCP.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if os.name != "nt":  # there it would let two processes share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
        listener.listen(2048)
    except OSError as exc:
        raise SystemExit(_refusal(host, port, exc)) from exc
    listener.setblocking(False)
    return listener


def configure(settings: config.Settings, port: int) -> None:
    """Set Streamlit's options over those of the `.streamlit/config.toml` beside the file that was started.

    And spare it what it does over and over.
    """
    import streamlit.config
    import streamlit.web.bootstrap

    # As `streamlit run app.py` does; left alone, Streamlit would look beside the page script for that file.
    streamlit.config._main_script_path = os.path.abspath(sys.argv[0])
    options = STREAMLIT_OPTIONS | {"server.address": settings.host, "server.port": port}
    if settings.public_url:
        # Behind a proxy that changes `Host`, pages opened at this address may still connect.
        options["browser.serverAddress"] = urllib.parse.urlsplit(settings.public_url).hostname
    streamlit.web.bootstrap.load_config_options(options)
    _log_in_one_way()
    tuning.apply()


def _log_in_one_way() -> None:
    """Have the root's handler write what Streamlit's and uvicorn's loggers say.

    Streamlit gives each a handler of its own, whose lines are no JSON, and in which a line break begins a new one.
    """
    import streamlit.logger

    def hand_on(logger: logging.Logger) -> None:
        logger.removeHandler(getattr(logger, "streamlit_console_handler", logging.NullHandler()))
        logger.propagate = True

    streamlit.logger.setup_formatter = hand_on  # also for loggers that are made later
    streamlit.logger.update_formatter()


def _uvicorn_config(app: Any, settings: config.Settings) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="auto",  # uvloop where it can be imported
        ws=sockets.Protocol,
        ws_max_size=1_000_000,  # as large as a body may be: strangers have sockets too
        ws_ping_interval=30,
        ws_ping_timeout=30,
        ws_per_message_deflate=False,
        lifespan="on",
        log_config=None,
        # At "info" uvicorn tells of every websocket, with the visitor's address; at "debug" with the login cookie.
        log_level={"debug": "warning", "info": "warning"}.get(settings.log_level, settings.log_level),
        access_log=False,
        server_header=False,
        # uvicorn's default believes `X-Forwarded-For` from this machine: whoever is here could pose as anybody.
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_keep_alive=75,  # longer than the proxies in front, or they reuse a connection as it closes
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )


class _Server(uvicorn.Server):
    """uvicorn, saying when it is ready, freezing what will live for ever, and leaving in bounded time."""

    def __init__(self, settings: uvicorn.Config, address: str, on_stop: Callable[[], None] | None) -> None:
        super().__init__(settings)
        self._address = address
        self._on_stop = on_stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # After the lifespan, which also builds things that stay: later collections then skip all of it. To look through it
        # once before takes a twentieth of the start and finds next to nothing.
        gc.freeze()
        gc.set_threshold(*_COLLECT_AFTER)
        gc.enable()  # off since the first import
        telemetry.tell(f"Saydone is ready: {self._address}", sys.stdout)

    def handle_exit(self, sig: int, frame: types.FrameType | None) -> None:
        if not self.should_exit:
            # A script thread or a lifespan that hangs would keep the process for ever; nothing outlives this.
            last_exit = threading.Timer(LAST_EXIT_SECONDS, _leave)
            last_exit.daemon = True
            last_exit.start()
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._on_stop is not None:
            self._on_stop()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # `serve` has installed the handlers, and the process ends with 0


def _leave() -> None:
    telemetry.tell(f"Something did not stop within {LAST_EXIT_SECONDS} s; leaving it.")
    os._exit(1)


def _address(settings: config.Settings, listener: socket.socket) -> str:
    host = "localhost" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104
    host = f"[{host}]" if ":" in host else host
    return settings.public_url or f"http://{host}:{listener.getsockname()[1]}"


def _refusal(host: str, port: int, exc: OSError) -> str:
    if exc.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is taken by another process. Set SAYDONE_PORT to a free one, or stop it."
        )
    if exc.errno in (errno.EACCES, errno.EPERM):
        return f"This user may not listen on port {port}. Set SAYDONE_PORT to one above 1023."
    return (
        f"Cannot listen on {host}, port {port}: {exc.strerror or exc}. Check SAYDONE_HOST and SAYDONE_PORT."
    )
