"""What the journeys share."""

import contextlib
import functools
import pathlib
from collections.abc import Generator, Iterator

import harness
import journeys
import pytest
from integration import serving
from playwright.sync_api import Browser

HERE = pathlib.Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a journey that fails be made once more: the summary names it, and failing twice it fails.

    A browser, a server and a database on two processors are sometimes not done within the time that a test waits.
    """
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.flaky(reruns=1))


_running = contextlib.ExitStack()


@functools.cache
def _chromium() -> Browser:
    return _running.enter_context(harness.chromium())


def _end() -> None:
    _running.close()
    _chromium.cache_clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Generator[None]:
    """End the browser with the last of these tests: to others it would be a loop of asyncio that runs already."""
    yield
    if nextitem is None or nextitem.path.parent != HERE:
        _end()


@pytest.fixture(scope="module")
def browser() -> Browser:
    """A worker's Chromium: what it has fetched and compiled for one module it need not for the next."""
    if not _chromium().is_connected():
        _end()
    return _chromium()


@pytest.fixture(scope="module")
def world(served: serving.Served, browser: Browser) -> Iterator[journeys.World]:
    """The application and a browser, for a module's tests."""
    with journeys.visit(served, browser) as world:
        yield world
