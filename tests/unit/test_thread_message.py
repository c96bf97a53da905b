"""The conversation's message: small, and exactly what was given."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pages.components import thread_message
from pages.components.thread_message import Approval, Card, Turn


def decoded(*turns: Turn, **extra: Any) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(thread_message.encode(turns, extra))
    return message


def test_fifty_turns_cost_little_more_than_their_words() -> None:
    answer = "Added **Call the insurer**, due tomorrow, high priority, in Finance, tagged errand."
    card = Card("Added", "Call the insurer", "Tomorrow · High · Inbox", undo=f"turn {'0' * 36} call_12345678")
    turns = [Turn(f"{number:036}", "Add call the insurer", answer, cards=[card]) for number in range(50)]
    words = (
        len(answer) + len("Add call the insurer") + len("Call the insurer") + len("Tomorrow · High · Inbox")
    )
    assert len(thread_message.encode(turns, {})) < 50 * (words + 150)


def test_what_is_empty_is_not_sent() -> None:
    assert decoded(Turn("1", "Hi", "Hello."), w="", g=[], r=None) == {
        "t": [{"i": "1", "q": "Hi", "a": "Hello."}]
    }


def test_a_card_is_as_long_as_what_it_tells() -> None:
    cards = [Card("Added", "Milk"), Card("Added", "Milk", state="undone"), Card("Undone", undo="x")]
    assert decoded(Turn("1", "", cards=cards))["t"][0]["c"] == [
        ["Added", "Milk"],
        ["Added", "Milk", "", "undone"],
        ["Undone", "", "", "", "x"],
    ]


def test_an_approval_lists_what_becomes_what() -> None:
    approval = Approval("7", "Approve 1 change", "Due date", [("Call", "Mon", "Tue")])
    told = decoded(Turn("1", "", approvals=[approval]))["t"][0]["v"]
    assert told == [["7", "Approve 1 change", "Due date", [["Call", "Mon", "Tue"]], "pending"]]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_arrive_as_they_are(words: str) -> None:
    turn = decoded(Turn("1", words, words, error=words, choices=[words]))["t"][0]
    assert turn.get("q", "") == turn.get("a", "") == turn.get("e", "") == words
    assert turn["o"] == [words]


def test_half_of_a_character_spoils_nothing_else() -> None:
    assert decoded(Turn("1", "a\ud83d b"))["t"][0]["q"] == "a? b"
