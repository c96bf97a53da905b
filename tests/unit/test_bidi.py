"""Names that are written from right to left keep their place in sentences that are not."""

import pytest

from core.agent.interpreter import markup
from core.domain import bidi, change_words
from pages import text

MILK = "دودھ (2 litres)"
ISOLATED = f"\u2068{MILK}\u2069"


@pytest.mark.parametrize("name", ["", "Buy milk", "Größe 42 · 🥛", "买牛奶"])
def test_a_name_that_goes_the_usual_way_stays_as_it_is(name: str) -> None:
    assert bidi.isolated(name) == name


@pytest.mark.parametrize("name", [MILK, "Aslam کو", "חלב", "ﷺ"])
def test_a_name_with_letters_from_right_to_left_is_isolated(name: str) -> None:
    assert bidi.isolated(name) == f"\u2068{name}\u2069"


def test_wherever_a_name_stands_in_our_words_it_is_isolated() -> None:
    assert markup.bold(MILK) == f"**{ISOLATED}**"
    assert text.plain(MILK) == f"\u2068{text.plain('دودھ')[1:-1]} \\(2 litres\\)\u2069"
    old = {"title": "Milk", "status": "todo"}
    assert change_words.describe(None, {"title": MILK}) == f"Added {ISOLATED}"
    assert change_words.describe(old, old | {"title": MILK}) == f"Renamed Milk to {ISOLATED}"
    assert change_words.describe({"title": MILK}, {"title": "Milk"}) == f"Renamed {ISOLATED} to Milk"
