"""What tool calls become on screen."""

import datetime
import uuid
import zoneinfo
from typing import Any

from core.domain.conversations import Call, TurnView
from pages import cards
from pages.components.thread_message import Card

TURN = uuid.UUID(int=7)
TASK = {
    "id": 3,
    "title": "Call the insurer",
    "priority": "high",
    "due_on": "2026-11-25",
    "project": None,
    "updated_at": "2026-11-24T09:00:00+00:00",
}


BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def call(name: str, result: dict[str, Any] | None, call_id: str = "c1", **fields: Any) -> Call:
    values = {"arguments": {}, "failed": False, "duration_ms": 1, "changed": True, "undone": False, **fields}
    return Call(call_id=call_id, name=name, result=result, **values)


def turn(*calls: Call) -> TurnView:
    now = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
    return TurnView(
        id=TURN,
        number=1,
        status="running",
        question="?",
        answer="",
        calls=list(calls),
        error_message=None,
        created_at=now,
    )


def test_an_added_task_is_named_with_what_is_special_and_can_be_undone() -> None:
    assert cards.of_turn(turn(call("add_task", TASK)), BERLIN) == [
        Card("Added", "Call the insurer", "Tomorrow · High · Inbox", undo=f"turn {TURN} c1")
    ]


def test_a_capability_without_words_of_its_own_can_be_undone_too() -> None:
    assert cards.of_turn(turn(call("archive_task", TASK)), BERLIN) == [
        Card("Changed", "Call the insurer", "Tomorrow · High · Inbox", undo=f"turn {TURN} c1")
    ]


def test_what_was_taken_back_cannot_be_taken_back_again() -> None:
    (card,) = cards.of_turn(turn(call("add_task", TASK, undone=True)), BERLIN)
    assert (card.state, card.undo) == ("undone", "")


def test_what_several_acts_of_a_message_did_can_be_taken_back_at_once() -> None:
    acts = (call("add_task", TASK), call("complete_task", TASK, "c2"))
    ended = turn(*acts).model_copy(update={"status": "stopped"})
    assert cards.of_turn(ended, BERLIN)[-1] == Card(
        "All of this", "", "2 acts of one message", undo=f"turn {TURN}"
    )
    assert len(cards.of_turn(turn(*acts), BERLIN)) == 2, "not while it goes on"
    undone = turn(acts[0], call("complete_task", TASK, "c2", undone=True)).model_copy(
        update={"status": "done"}
    )
    assert len(cards.of_turn(undone, BERLIN)) == 2


def test_looking_up_leaves_no_card() -> None:
    assert cards.of_turn(turn(call("list_tasks", {"items": []}, changed=False)), BERLIN) == []


def test_a_batch_names_the_first_of_what_it_changed() -> None:
    results = [{"changed": number != 1, "task": {"title": f"Task {number}"}} for number in range(6)]
    (card,) = cards.of_turn(turn(call("complete_tasks", {"results": results})), BERLIN)
    assert (card.fact, card.subject, card.details) == ("Completed", "5 tasks", "Task 0, Task 2, Task 3 …")


def test_a_failure_is_told_unless_it_was_done_after_all() -> None:
    failed = call(
        "complete_task",
        {"error": {"message": "There is no such task."}},
        arguments={"task_id": 9},
        failed=True,
        changed=False,
    )
    assert cards.of_turn(turn(failed), BERLIN) == [
        Card("Not completed", "task 9", "There is no such task.", state="failed")
    ]
    assert [card.fact for card in cards.of_turn(turn(failed, call("complete_task", TASK, "c2")), BERLIN)] == [
        "Completed"
    ]


def test_progress_is_what_the_running_call_does() -> None:
    done = call("list_tasks", {"items": []}, changed=False)
    assert cards.progress(turn(done)) == ""
    assert cards.progress(turn(done, call("add_task", None, "c2"))) == "Adding a task"
    assert cards.progress(turn(call("get_task", None))) == "Looking at your tasks"
    assert cards.progress(turn(call("complete_tasks", None))) == "Changing your tasks"


def test_a_time_is_the_persons_own() -> None:
    timed = TASK | {"due_on": None, "due_at": "2026-11-25T16:00:00Z"}
    (card,) = cards.of_turn(turn(call("add_task", timed)), BERLIN)
    assert card.details.startswith("Tomorrow 17:00")


def test_what_was_shown_and_then_failed_is_called_as_it_was_shown_and_a_no_is_no_failure() -> None:
    error = {"error": {"message": "It has changed since."}}
    preview = {"changes": [["Buy milk", "on the list", "in the trash"]]}
    fields = {"arguments": {"task_id": 8}, "failed": True, "changed": False, "preview": preview}
    asked = [call("delete_task", error, approval=word, **fields) for word in ("approved", "rejected")]
    told = [card for one in asked for card in cards.of_turn(turn(one), BERLIN)]
    assert told == [Card("Not deleted", "Buy milk", "It has changed since.", state="failed")]
