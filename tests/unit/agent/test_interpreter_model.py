"""The interpreter as the agents SDK sees it: items in, items and events out."""

import asyncio
import datetime
import json
import zoneinfo
from typing import Any

import agents

from core.agent.interpreter import model

ZONE = zoneinfo.ZoneInfo("Europe/Berlin")
NOW = datetime.datetime(2026, 3, 11, 10, tzinfo=ZONE)
NAMES = (
    "add_task",
    "add_tasks",
    "list_tasks",
    "complete_task",
    "delete_task",
    "get_task",
    "task_counts",
    "undo",
)
MILK = {"id": 3, "title": "Buy milk", "status": "todo", "priority": "none", "tags": [], "version": 1}


async def _never(context: Any, arguments: str) -> str:
    raise AssertionError("the model does not run tools itself")


TOOLS = [
    agents.FunctionTool(
        name=name, description=name, params_json_schema={}, on_invoke_tool=_never, strict_json_schema=False
    )
    for name in NAMES
]


def respond(items: Any, tools: Any = TOOLS, interpreter: model.InterpreterModel | None = None) -> list[Any]:
    interpreter = interpreter or model.InterpreterModel(lambda: NOW, ["Work"])
    answer = asyncio.run(
        interpreter.get_response(
            None,
            items,
            agents.ModelSettings(),
            tools,
            None,
            [],
            agents.ModelTracing.DISABLED,
            previous_response_id=None,
            conversation_id=None,
            prompt=None,
        )
    )
    return answer.output


def stream(items: Any) -> list[Any]:
    async def collect() -> list[Any]:
        interpreter = model.InterpreterModel(lambda: NOW)
        given = interpreter.stream_response(
            None,
            items,
            agents.ModelSettings(),
            TOOLS,
            None,
            [],
            agents.ModelTracing.DISABLED,
            previous_response_id=None,
            conversation_id=None,
            prompt=None,
        )
        return [event async for event in given]

    return asyncio.run(collect())


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def done(call: Any, value: Any) -> list[dict[str, Any]]:
    made = {"type": "function_call", "call_id": call.call_id, "name": call.name, "arguments": call.arguments}
    return [made, {"type": "function_call_output", "call_id": call.call_id, "output": value}]


def page(*tasks: dict[str, Any]) -> str:
    return json.dumps({"items": tasks, "total": len(tasks), "page": 1, "pages": 1})


def said(output: list[Any]) -> str:
    return str(output[0].content[0].text)


def test_it_looks_up_first_then_acts_then_tells() -> None:
    items: list[Any] = [user("complete the milk")]
    [lookup] = respond(items)
    assert lookup.name == "list_tasks"
    items += done(lookup, page(MILK))
    [act] = respond(items)
    assert (act.name, json.loads(act.arguments)) == ("complete_task", {"task_id": 3})
    items += done(act, json.dumps({**MILK, "status": "done"}))
    assert said(respond(items)) == "Completed **Buy milk**."


def test_results_wrapped_as_text_parts_are_read_all_the_same() -> None:
    items: list[Any] = [user("complete the milk")]
    [lookup] = respond(items)
    items += done(lookup, [{"type": "input_text", "text": json.dumps({"type": "text", "text": page(MILK)})}])
    [act] = respond(items)
    assert act.name == "complete_task"


def test_the_same_step_has_the_same_call_ids_and_every_step_its_own() -> None:
    items: list[Any] = [user("complete the milk")]
    [first], [again] = respond(items), respond(items)
    assert first.call_id == again.call_id
    items += done(first, page(MILK))
    [second] = respond(items)
    items += done(second, json.dumps({**MILK, "status": "done"}))
    items += [{"role": "assistant", "content": said(respond(items))}, user("complete the milk")]
    [next_turn] = respond(items)
    assert len({first.call_id, second.call_id, next_turn.call_id}) == 3


def test_a_step_cut_short_is_completed_and_not_repeated() -> None:
    items: list[Any] = [user("complete tasks 3 and 5")]
    one, other = respond(items)
    items += done(other, json.dumps({**MILK, "id": 5}))
    [left] = respond(items)
    assert (left.call_id, left.arguments) == (one.call_id, one.arguments)


def test_a_tool_error_is_told_in_its_own_words() -> None:
    items: list[Any] = [user("complete task 9")]
    [lookup] = respond(items)
    items += done(
        lookup,
        json.dumps({"error": {"code": "not_found", "message": "There is no task 9.", "request_id": "r"}}),
    )
    assert said(respond(items)) == "There is no task 9."


def test_it_knows_beforehand_which_tools_a_step_calls() -> None:
    interpreter = model.InterpreterModel(lambda: NOW, ["Work"])
    items: list[Any] = [user("complete the milk")]
    for called in ("list_tasks", "complete_task", None):
        foreseen = asyncio.run(interpreter.foresee(items))
        assert foreseen == ({called} if called else set())
        [output] = respond(items, [tool for tool in TOOLS if tool.name in foreseen], interpreter)
        if called:
            items += done(output, page(MILK) if called == "list_tasks" else json.dumps(MILK))
    assert said([output]) == "Completed **Buy milk**."


def test_a_tool_that_is_not_offered_is_not_called() -> None:
    assert "not allowed" in said(respond([user("complete the milk")], tools=[]))


def test_a_question_whose_words_have_changed_since_is_not_taken_as_agreed() -> None:
    items: list[Any] = [user("delete everything")]
    [lookup] = respond(items)
    items += done(lookup, page(MILK))
    question = said(respond(items))
    assert "?" in question
    agreed = [*items, {"role": "assistant", "content": question}, user("yes")]
    assert respond(agreed)[0].name == "delete_task"
    stale = [*items, {"role": "assistant", "content": question.replace("milk", "bread")}, user("yes")]
    assert "Nothing is waiting" in said(respond(stale))


def test_a_reply_streams_in_the_order_the_sdk_expects() -> None:
    kinds = [event.type.removeprefix("response.") for event in stream([user("help")])]
    assert kinds[:2] == ["created", "output_item.added"]
    assert kinds[-2:] == ["output_item.done", "completed"]
    assert set(kinds[2:-2]) == {"output_text.delta"}
    assert len(kinds) > 8


def test_the_chunks_of_a_streamed_reply_are_the_reply() -> None:
    events = stream([user("help")])
    assert "".join(event.delta for event in events if event.type.endswith("delta")) == said(
        respond([user("help")])
    )


def test_a_turn_that_was_stopped_before_its_reply_leaves_nothing_open() -> None:
    items: list[Any] = [user("delete everything")]
    [lookup] = respond(items)
    items += [*done(lookup, page(MILK)), user("yes")]
    assert "Nothing is waiting" in said(respond(items))
