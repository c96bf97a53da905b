import datetime as dt
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pages.components import task_message

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)


def row(number: int, **fields: Any) -> dict[str, Any]:
    blank = {
        "version": 1,
        "title": "Call",
        "status": "todo",
        "priority": "none",
        "due_on": None,
        "due_at": None,
    }
    return {"id": number, **blank, **fields}


def decoded(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(task_message.encode(rows, NOW, **more))
    return message


def test_fifty_rows_fit_in_six_kilobytes() -> None:
    rows = [
        row(
            1000 + number,
            title=f"Reply to Hartmann Logistics about renewal terms {number}",
            due_on=NOW.date() + dt.timedelta(days=number % 20 - 5),
            project=f"Project {number % 8}",
            tags=[f"label-{number % 11}", "customer"],
            priority="high",
            estimate_minutes=90,
        )
        for number in range(50)
    ]
    assert len(task_message.encode(rows, NOW)) < 6000


def test_rows_are_grouped_in_the_lists_order_and_keep_their_own() -> None:
    today = NOW.date()
    message = decoded(
        row(1, due_on=today), row(2), row(3, due_on=today - dt.timedelta(days=2)), row(4, due_on=today)
    )
    assert [(name, total, [each[0] for each in rows]) for name, total, rows in message["g"]] == [
        ("overdue", 1, [3]),
        ("today", 2, [1, 4]),
        ("none", 1, [2]),
    ]


def test_a_groups_count_can_be_larger_than_its_rows() -> None:
    assert decoded(row(1), counts={"none": 73})["g"][0][1] == 73


def test_a_word_used_often_is_sent_once() -> None:
    message = decoded(row(1, project="Home", tags=["Home", "x"]), row(2, project="Home"))
    assert message["w"] == ["", "Home", "x"]


@given(st.sampled_from(task_message.STATUSES), st.sampled_from(task_message.PRIORITIES), st.booleans())
def test_status_priority_and_repetition_share_one_number(status: str, priority: str, repeats: bool) -> None:
    rule = "FREQ=DAILY" if repeats else None
    bits = decoded(row(1, status=status, priority=priority, recurrence=rule))["g"][0][2][0][3]
    assert task_message.STATUSES[bits & 3] == status
    assert task_message.PRIORITIES[bits >> 2 & 7] == priority
    assert bool(bits >> 5 & 1) == repeats


@given(st.text())
def test_any_title_arrives_as_it_is(title: str) -> None:
    assert decoded(row(1, title=title))["g"][0][2][0][2] == title
