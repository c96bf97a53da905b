"""What tests of the whole application share."""

from collections.abc import Iterator

import pytest
from integration import serving


@pytest.fixture(scope="module")
def served(prepared: str) -> Iterator[serving.Served]:
    """The application over this worker's database, one process for a module's tests."""
    with serving.app(prepared) as served:
        yield served
