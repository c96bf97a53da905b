"""Starts an application on a free port and a real Chromium; import what a test needs from here."""

import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import axe_playwright_python.sync_playwright
import pytest
from playwright import sync_api

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("SAYDONE_TEST_CHROMIUM", "/usr/bin/chromium")
# No page lives as long as compiling ahead, optimising or sparing memory would pay: together a third of a page's cost.
_V8 = ("no-opt", "no-maglev", "single-threaded-gc", "min-semi-space-size=64", "max-semi-space-size=64")
_OFF = ("ScriptStreaming", "V8ConcurrentSparkplug", "ProduceCompileHints", "ConsumeCompileHints")
# Those that Playwright turns off itself and that show here: its list counts no more once there is another.
_OFF_BEFORE = (
    "PaintHolding",
    "HttpsUpgrades",
    "MediaRouter",
    "OptimizationHints",
    "ThirdPartyStoragePartitioning",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",  # a microphone,
    "--use-fake-ui-for-media-stream",  # which pages may use unasked
    "--renderer-process-limit=1",  # a window's pages share a process: to start one costs as much as half a page
    f"--js-flags={','.join(f'--{flag}' for flag in _V8)}",
    f"--disable-features={','.join(_OFF + _OFF_BEFORE)}",
)
PATIENCE = 30.0  # seconds until something that should happen counts as not happening
DESKTOP = sync_api.ViewportSize(width=1440, height=900)
PHONE = sync_api.ViewportSize(width=390, height=844)
# Each layout once and each set of colours once: loading is what takes long.
IN_EACH_LOOK = pytest.mark.parametrize(
    ("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["wide-light", "phone-dark"]
)


def free_port(ports: Sequence[int] = ()) -> int:
    """A port of 127.0.0.1 that nothing listens on, the first free of `ports` when any are given."""
    for port in ports or (0,):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return int(probe.getsockname()[1])
    raise OSError(f"none of the ports {ports} is free")


@contextlib.contextmanager
def serve(
    argv: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    ready: str = "/_stcore/health",
    ports: Sequence[int] = (),
) -> Iterator[str]:
    """Run a command in the project's folder, wait until `ready` answers, yield its address, then stop it.

    `{port}` in the arguments and in the values of `env` is the port. A start that fails shows its output.
    """
    port = free_port(ports)
    url = f"http://127.0.0.1:{port}"
    command = [part.replace("{port}", str(port)) for part in argv]
    more = {name: value.replace("{port}", str(port)) for name, value in (env or {}).items()}
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **more},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until(lambda: process.poll() is not None or _answers(url + ready), "the application answers")
            if process.poll() is not None:
                output.seek(0)
                raise RuntimeError(f"{command} stopped:\n{output.read().decode(errors='replace')}")
            yield url
        finally:
            _stop(process)


def streamlit(script: str) -> list[str]:
    """The arguments that serve one Streamlit script, or `st.App`, of this project at `{port}`."""
    options = ("--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true")
    return [sys.executable, "-m", "streamlit", "run", script, *options]


@contextlib.contextmanager
def chromium() -> Iterator[sync_api.Browser]:
    """A headless Chromium that talks to nobody but the page's own host."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        sync_api.expect.set_options(timeout=PATIENCE * 1000)
        try:
            yield browser
        finally:
            browser.close()


_free: weakref.WeakKeyDictionary[sync_api.Browser, dict[str, list[sync_api.BrowserContext]]] = (
    weakref.WeakKeyDictionary()
)


@contextlib.contextmanager
def window(browser: sync_api.Browser, **options: Any) -> Iterator[sync_api.BrowserContext]:
    """A window with the cookies and the storage of nobody.

    What one of the same options has fetched and compiled before it need not again, which takes longer than most tests.
    An empty page, its first, keeps the process that has done so.
    """
    free = _free.setdefault(browser, {}).setdefault(repr(sorted(options.items())), [])
    if free:
        context = free.pop()
    else:
        context = browser.new_context(**options)
        context.new_page()
    try:
        yield context
    except BaseException:
        context.close()
        raise
    _empty(context)
    free.append(context)


def _empty(context: sync_api.BrowserContext) -> None:
    context.unroute_all()
    for page in context.pages[1:]:
        if page.url.startswith("http"):
            origin = "/".join(page.url.split("/")[:3])
            devtools = context.new_cdp_session(page)
            kinds = "local_storage,session_storage,indexeddb,service_workers,cookies"
            devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
        page.close()
    context.clear_cookies()
    context.clear_permissions()


def wait_until(holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Return as soon as `holds()` is true; fail, naming `what`, when it is not within `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds:g} s: {what}")
        time.sleep(0.05)


_WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
_CONTRAST = {"type": "rule", "values": ["color-contrast"]}


def accessibility_problems(page: sync_api.Page, *, only_colours: bool = False) -> list[str]:
    """What axe finds in a page against WCAG 2.2 A and AA, as `rule: target summary`.

    With `only_colours` nothing is looked for but what other colours can change.
    """
    options = {
        "runOnly": _CONTRAST if only_colours else _WCAG,
        "resultTypes": ["violations"],
        "rules": {} if only_colours else {"heading-order": {"enabled": True}},
    }
    found = axe_playwright_python.sync_playwright.Axe().run(page, options=options)
    return [
        f"{problem['id']}: {node['target']} {node['failureSummary']}"
        for problem in found.response["violations"]
        for node in problem["nodes"]
    ]


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the process and what it started, which is its own process group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
