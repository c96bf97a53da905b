"""What is said of a value that is too long or too short counts what a person would count."""

from typing import Any

import pytest

from core import errors
from core.domain import fields


@fields.checked
def _take(
    title: fields.Title = "x", tags: fields.Tags | None = None, task_ids: fields.TaskIds | None = None
) -> None:
    """Anything with these types."""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"title": "x" * 501}, "title should have at most 500 characters, not 501"),
        ({"tags": ["x" * 41]}, "tags.0 should have at most 40 characters, not 41"),
        ({"tags": ["x"] * 21}, "tags should have at most 20 items, not 21"),
        ({"task_ids": []}, "task_ids should have at least 1 item, not 0"),
    ],
)
def test_too_much_and_too_little_is_counted_in_characters_or_items(given: dict[str, Any], said: str) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        _take(**given)
    assert str(refused.value) == said
