"""What the journeys share."""

from collections.abc import Iterator

import journeys
import pytest


@pytest.fixture(scope="module")
def world(prepared: str) -> Iterator[journeys.World]:
    """The application over this worker's database and a browser, for a module's tests."""
    with journeys.world(prepared) as world:
        yield world
