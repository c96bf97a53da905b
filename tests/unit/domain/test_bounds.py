"""What is said of a value that is too long, too short or written wrongly is what a person would say."""

from typing import Any

import pytest

from core import errors
from core.domain import fields, names, own_models


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


def test_what_was_given_by_its_place_is_called_by_its_name() -> None:
    with pytest.raises(errors.InvalidInput, match=r"^tags\.0 should have"):
        _take("x", ["x" * 41])


@fields.checked
def _name(
    name: names.Name = "ana", email: names.Email = "ana@example.org", model: own_models.ModelName = "m"
) -> None:
    """Anything with these types."""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "a b"}, "name may consist of letters, digits, dots, hyphens and underscores only"),
        ({"name": "a"}, "name should have at least 2 characters, not 1"),
        ({"name": "a\u200bb"}, "name may consist of letters, digits, dots, hyphens and underscores only"),
        ({"email": "ana"}, "email must be an address with an @ and a domain"),
        ({"model": "a model"}, "model must be a model's name as its server knows it, without blanks"),
    ],
)
def test_how_something_has_to_be_written_is_said_in_words(given: dict[str, Any], said: str) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        _name(**given)
    assert str(refused.value) == said
