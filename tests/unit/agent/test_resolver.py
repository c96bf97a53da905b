"""Which task a few words mean."""

import pytest

from core.agent.interpreter import resolve, rows

TITLES = (
    "Write quarterly report",
    "Review budget report",
    "Buy milk",
    "Call the dentist",
    "Zahnarzttermin ausmachen",
    "Buy salt and pepper",
    "Prepare slides for the board meeting",
)
KNOWN = tuple(rows.Row(number, title) for number, title in enumerate(TITLES, 1))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the dentist", "Call the dentist"),
        ("calling the dentist", "Call the dentist"),
        ("dentsit", "Call the dentist"),
        ("quartely reprot", "Write quarterly report"),
        ("budget report", "Review budget report"),
        ("the milk task", "Buy milk"),
        ("bought milk", "Buy milk"),
        ("wrote the quarterly report", "Write quarterly report"),
        ("salt and pepper", "Buy salt and pepper"),
        ("board meeting slides", "Prepare slides for the board meeting"),
        ("BUY MILK", "Buy milk"),
    ],
)
def test_words_find_the_one_task_they_describe(words: str, title: str) -> None:
    found = resolve.resolve(words, KNOWN)
    assert found.one is not None
    assert found.one.title == title


def test_words_two_titles_share_are_a_question() -> None:
    found = resolve.resolve("the report", KNOWN)
    assert found.one is None
    assert {row.id for row in found.several} == {1, 2}


@pytest.mark.parametrize("words", ["unicorn", "pay the rent", "", "the popcorn machine"])
def test_words_of_no_title_find_nothing(words: str) -> None:
    assert resolve.resolve(words, KNOWN) == resolve.Match()


def test_a_short_title_inside_a_long_wish_is_not_taken_for_it() -> None:
    known = [rows.Row(1, "Car")]
    found = resolve.resolve("call the insurer about the car", known)
    assert found.one is None
    assert not found.sure


def test_the_whole_title_wins_over_longer_ones_that_contain_it() -> None:
    known = [rows.Row(1, "Buy milk"), rows.Row(2, "Buy milk for the cat")]
    assert resolve.resolve("buy milk", known).one == known[0]


def test_two_tasks_of_one_title_are_a_question() -> None:
    known = [rows.Row(1, "Gym"), rows.Row(2, "Gym")]
    assert resolve.resolve("gym", known).several == tuple(known)


def test_part_of_a_compound_finds_it() -> None:
    found = resolve.resolve("Zahnarzt", KNOWN, "de")
    assert found.one is not None
    assert found.one.title == "Zahnarzttermin ausmachen"


def test_a_slip_that_could_be_two_words_is_not_put_right() -> None:
    known = [rows.Row(1, "Feed the cats"), rows.Row(2, "Wash the cars")]
    assert resolve.resolve("the caxs", known).one is None
