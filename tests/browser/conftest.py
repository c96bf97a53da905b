"""What the journeys share."""

import pathlib
from collections.abc import Iterator

import journeys
import pytest
from integration import serving

HERE = pathlib.Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a journey that fails be made once more: the summary names it, and failing twice it fails.

    A browser, a server and a database on two processors are sometimes not done within the time that a test waits.
    """
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="module")
def world(served: serving.Served) -> Iterator[journeys.World]:
    """The application and a browser, for a module's tests."""
    with journeys.visit(served) as world:
        yield world
