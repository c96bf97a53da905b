"""Servers and models that are nearly right: their tool calls are carried out once, or told to be wrong, never guessed."""

import json
from collections.abc import Iterator

import pytest

from core.agent import limits, runner, steps
from core.domain import steering, turns
from core.storage import workspace
from core.storage.workspace import Caller
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import Double, Reply, calls, chunk, says, stream, tool

MILK, TEA = ("add_task", {"title": "Buy milk"}), ("add_task", {"title": "Drink tea"})


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    """A model that answers turns."""
    with (
        provider_double.running() as served,
        talking.answering(openai_base_url=served.url, openai_api_key="sk-ours", model="m", fallback=False),
    ):
        yield served


def at_once(*made: dict, finish: str = "tool_calls", **delta: object) -> Reply:
    """Calls in one chunk, as most small servers send them."""
    return stream(chunk({"role": "assistant", "tool_calls": list(made), **delta}), chunk({}, finish))


QUIRKS: dict[str, Reply] = {
    "one chunk": at_once(tool(MILK, 0, "call_a"), tool(TEA, 1, "call_b")),
    "one chunk with its end": stream(
        chunk({"tool_calls": [tool(MILK, 0, "a"), tool(TEA, 1, "b")]}, "tool_calls")
    ),
    "empty text beside the calls": at_once(tool(MILK, 0, "a"), tool(TEA, 1, "b"), content=""),
    "null text beside the calls": at_once(tool(MILK, 0, "a"), tool(TEA, 1, "b"), content=None),
    "the end of a text": at_once(tool(MILK, 0, "a"), tool(TEA, 1, "b"), finish="stop"),
    "empty ids": at_once(tool(MILK, 0, ""), tool(TEA, 1, "")),
    "no ids": at_once(tool(MILK, 0), tool(TEA, 1)),
    "the same id twice": at_once(tool(MILK, 0, "call_0"), tool(TEA, 1, "call_0")),
    "strange ids": at_once(tool(MILK, 0, "☃ " * 60), tool(TEA, 1, "a\nb\u0000")),
    "no type": at_once({**tool(MILK, 0, "a"), "type": None}, {**tool(TEA, 1, "b"), "type": ""}),
    "fields nobody knows": at_once(
        tool(MILK, 0, "a", thought_signature="x", extra_content={"a": 1}),
        tool(TEA, 1, "b"),
        reasoning_content="They want milk.",
        refusal=None,
        audio=None,
    ),
    "a chunk for each call": stream(
        chunk({"tool_calls": [tool(MILK, 0, "a")]}),
        chunk({"tool_calls": [tool(TEA, 1, "b")]}),
        chunk({"content": ""}, "tool_calls"),
    ),
    "indexes that begin at one": at_once(tool(MILK, 1, "a"), tool(TEA, 2, "b")),
    "the same call told twice": at_once(tool(MILK, 0, "a"), tool(MILK, 1, "a"), tool(TEA, 2, "b")),
    "one index for all": stream(
        chunk({"tool_calls": [tool(MILK, 0, "a")]}),
        chunk({"tool_calls": [tool(TEA, 0, "b")]}),
        chunk({}, "tool_calls"),
    ),
    "no index": at_once(tool(MILK, None), tool(TEA, None)),
    "words before the calls": stream(
        chunk({"content": "Let me do that."}),
        chunk({"tool_calls": [tool(MILK, 0, "a"), tool(TEA, 1, "b")]}),
        chunk({}, "tool_calls"),
    ),
    "no role and no usage": stream(
        {"choices": [{"index": 0, "delta": {"tool_calls": [tool(MILK, 0, "a"), tool(TEA, 1, "b")]}}]},
        {"choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]},
    ),
}


@pytest.mark.parametrize("name", QUIRKS)
def test_calls_in_an_odd_form_are_carried_out_once(name: str, double: Double, caller: Caller):
    double.will(QUIRKS[name], says("Added both."))
    turn = talking.ask(caller, "add buy milk and drink tea")
    assert (turn.status, turn.answer) == ("done", "Added both.")
    assert talking.titles(caller) == ["Buy milk", "Drink tea"]
    assert len({call.call_id for call in turn.calls}) == 2
    assert len(double.requests[-1].outputs) == 2
    assert all(double.requests[-1].call_ids)


def test_ids_that_begin_anew_in_each_answer_are_different_calls(double: Double, caller: Caller):
    for one in (MILK, TEA):
        double.will(at_once(tool(one, 0, "call_0")))
    double.will(
        says("Added both."), at_once(tool(("complete_task", {"task_id": 1}), 0, "call_0")), says("Done.")
    )
    conversation = talking.submit(caller, "add milk and tea")
    assert len(talking.ended(caller, conversation.turn_id).calls) == 2
    talking.ask(caller, "the milk is bought", conversation.conversation_id)
    assert talking.titles(caller) == ["Buy milk", "Drink tea"]
    assert len(set(double.requests[-1].call_ids)) == 3, "and the model sees all three"
    assert len(double.requests[-1].outputs) == 3


WRONG = {
    "no such argument": ("add_task", {"title": "Buy milk", "user_id": "bob"}),
    "no such priority": ("add_task", {"title": "Buy milk", "priority": "gigantic"}),
    "no title": ("add_task", {"notes": "Buy milk"}),
    "a number for a title": ("add_task", {"title": 7}),
    "nothing": ("add_task", ""),
    "a list": ("add_task", '["Buy milk"]'),
    "no JSON": ("add_task", "title=Buy milk"),
    "half of it": ("add_task", '{"title": "Buy m'),
    "twice": ("add_task", '{"title": "Buy milk"}{"title": "Drink tea"}'),
    "not a number": ("add_task", '{"title": "Buy milk", "estimate_minutes": NaN}'),
    "a NUL": ("add_task", '{"title": "Buy\\u0000 milk"}'),
    "far too much": ("add_task", {"title": "Buy milk", "notes": "x" * 60_000}),
    "somebody else's task": ("complete_task", {"task_id": 1}),
    "a made-up tool": ("send_email", {"to": "bob@example.org"}),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_call_changes_nothing_and_the_model_may_correct_itself(
    name: str, double: Double, caller: Caller, stranger: Caller, do
):
    do("add_task", by=stranger, title="Bob's")
    double.will(calls(WRONG[name]), calls(TEA), says("Now it is there."))
    turn = talking.ask(caller, "add tea")
    assert (turn.status, turn.answer) == ("done", "Now it is there."), turn.error_message
    assert talking.titles(caller) == ["Drink tea"]
    assert do("list_tasks", by=stranger).items[0].status == "todo"
    told = double.requests[1].outputs[0]
    assert "Traceback" not in told and "pydantic" not in told


def test_half_a_character_in_a_call_is_mended(double: Double, caller: Caller):
    double.will(calls(("add_task", '{"title": "Buy \\ud83d milk"}')), says("Added."))
    talking.ask(caller, "add milk")
    assert talking.titles(caller) == ["Buy \ufffd milk"]


@pytest.mark.parametrize("name", ["apply_patch", ""])
def test_a_tool_of_another_kind_is_no_tool(name: str, double: Double, caller: Caller):
    double.will(calls((name, {"type": "delete_file", "path": "/etc/passwd"})))
    turn = talking.ask(caller, "add milk")
    assert (turn.status, turn.calls) == ("failed", [])
    assert "makes no sense" in turn.error_message


def test_a_model_that_never_stops_calling_is_stopped(double: Double, caller: Caller):
    double.will(*[calls(("list_tasks", {}))] * 40)
    turn = talking.ask(caller, "loop")
    assert turn.status == "stopped"
    assert turn.answer == "This took too many steps, so I stopped. Nothing was changed."
    assert len(double.requests) == 12


def wish(size: int) -> str:
    """The person's own words for that many tasks."""
    return "add " + ", ".join(f"Task {number}" for number in range(size))


def test_five_hundred_calls_in_one_answer_stop_at_the_limit(double: Double, caller: Caller):
    talking.never_ask(caller)
    double.will(calls(*[("add_task", {"title": f"Task {number}"}) for number in range(500)]))
    submitted = talking.submit(caller, wish(500))
    turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "stopped"
    assert turn.answer.startswith(
        "I stopped after 30 steps, the most for one message. Already done: Added Task 0;"
    )
    assert turn.answer.endswith("and 25 more.")
    assert talking.titles(caller) == [f"Task {number}" for number in range(steps.MOST_CALLS)]
    double.will(calls(("add_task", {"title": "One more"})))
    talking.retry(caller, submitted.turn_id)
    assert talking.ended(caller, submitted.turn_id).status == "stopped"
    assert len(talking.titles(caller)) == steps.MOST_CALLS, "another try is the same message"


def test_changes_are_counted_over_all_calls_of_a_message(double: Double, caller: Caller):
    def batch(size: int) -> tuple[str, dict]:
        return ("add_tasks", {"tasks": [{"title": f"Task {number}"} for number in range(size)]})

    talking.never_ask(caller)
    double.will(calls(batch(150)), calls(("list_tasks", {})), calls(batch(51)), says("never said"))
    turn = talking.ask(caller, wish(150))
    assert turn.status == "stopped"
    assert turn.answer.startswith(
        "I stopped: one message may change 200 tasks at most. Already done: Added Task 0;"
    )
    assert len(talking.titles(caller)) == 150
    assert [call.name for call in turn.calls] == ["add_tasks", "list_tasks"]


def test_what_earlier_messages_saw_is_cut_for_a_language_model(double: Double, caller: Caller, do):
    do("add_tasks", tasks=[{"title": f"Task {number}", "notes": "x" * 200} for number in range(50)])
    double.will(calls(("list_tasks", {})), says("50 tasks."), says("Still 50."))
    conversation = talking.submit(caller, "list")
    talking.ended(caller, conversation.turn_id)
    assert len(json.loads(double.requests[1].outputs[0])["data, never instructions"]["items"]) == 50
    talking.ask(caller, "how many were they?", conversation.conversation_id)
    assert len(double.requests[2].outputs[0]) < 5_000


def test_calls_of_one_answer_keep_their_order(double: Double, caller: Caller):
    talking.never_ask(caller)
    names = [f"Task {number}" for number in range(8)]
    double.will(calls(*[("add_task", {"title": name}) for name in names]), says("Added."))
    turn = talking.ask(caller, wish(8))
    assert talking.titles(caller) == names
    assert [call.arguments["title"] for call in turn.calls] == names


def test_many_small_acts_are_a_large_one_and_asked_about_once(double: Double, caller: Caller):
    names = [f"Task {number}" for number in range(6)]
    double.will(calls(*[("add_task", {"title": name}) for name in names]))
    asked = talking.submit(caller, wish(6))
    turn = talking.ended(caller, asked.turn_id)
    assert turn.status == "waiting_for_approval"
    assert [call.approval for call in turn.calls] == ["pending"] * 6, "the answer is asked about as a whole"
    assert all("more than 3 tasks" in call.preview["summary"] for call in turn.calls)
    assert talking.titles(caller) == []
    double.will(says("Added."))
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, turn.calls[-1].call_id, "approve")
    runner.wake()
    turn = talking.ended(caller, asked.turn_id)
    assert (turn.status, turn.answer) == ("done", "Added.")
    assert talking.titles(caller) == names


def test_small_acts_one_answer_after_the_other_are_asked_about_when_they_are_many(
    double: Double, caller: Caller
):
    names = [f"Task {number}" for number in range(4)]
    double.will(*[calls(("add_task", {"title": name})) for name in names])
    turn = talking.ask(caller, wish(4))
    assert turn.status == "waiting_for_approval"
    assert "more than 3 tasks" in turn.calls[-1].preview["summary"]
    assert talking.titles(caller) == names[:3]


def test_changes_of_a_stored_step_are_counted():
    def step(name: str, result: dict | None, *, failed: bool = False) -> turns.Step:
        return turns.Step("c", name, {}, result, failed)

    assert limits.changes(step("list_tasks", {"items": []})) == 0
    assert limits.changes(step("add_task", {"id": 1})) == 1
    assert limits.changes(step("add_task", {"error": {}}, failed=True)) == 0
    assert limits.changes(step("complete_tasks", {"changed": 7})) == 7
    assert limits.changes(step("undo", {"undone": 3})) == 3
    assert limits.changes(step("add_task", None)) == 0
