"""What the journeys share."""

import pathlib
from collections.abc import Callable, Iterator

import journeys
import pytest
import sqlalchemy as sa
from integration import serving

from core.storage import engine

HERE = pathlib.Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a journey that fails be made once more: the summary names it, and failing twice it fails.

    A browser, a server and a database on two processors are sometimes not done within the time that a test waits.
    """
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def everyday(new_database: Callable[[], str]) -> Iterator[serving.Served]:
    """The application as most journeys want it: one process and one database for all of a worker's."""
    with serving.app(new_database()) as served:
        yield served


@pytest.fixture(scope="module")
def world(prepared: str, everyday: serving.Served) -> Iterator[journeys.World]:
    """That application and a browser, for a module's tests."""
    database = sa.make_url(everyday.database).database
    assert database is not None
    with engine.serving_from(database), journeys.visit(everyday) as world:
        yield world
