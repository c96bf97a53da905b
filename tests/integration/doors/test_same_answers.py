"""Chat over REST, and that REST, MCP and chat give the same answers."""

import json
import threading
import uuid
from typing import Any

import httpx
import pytest
from integration import serving

from core.storage import engine

ACCEPT = {"accept": "application/json, text/event-stream"}


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


def tool(person: serving.Person, name: str, /, **arguments: Any) -> tuple[bool, dict[str, Any]]:
    """Whether a tool call over MCP succeeded, and what it says."""
    body = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "tools/call",
        "params": {"name": name, "arguments": arguments},
    }
    headers = ACCEPT | {"authorization": f"Bearer {person.token}"}
    result = person.served.ask("POST", "/mcp", json=body, headers=headers).json()["result"]
    return not result.get("isError", False), json.loads(result["content"][0]["text"])


def say(person: serving.Person, message: str, **more: Any) -> httpx.Response:
    return person.rest("POST", "/chat", json={"message": message, **more})


def test_a_message_is_acted_on_and_answered_with_what_was_done(ana):
    answer = say(ana, "add buy bread tomorrow")
    assert answer.status_code == 200
    said = answer.json()
    assert set(said) == {"conversation_id", "turn_id", "status", "response", "choices", "tool_calls"}
    assert (said["status"], bool(said["response"])) == ("done", True)
    call = said["tool_calls"][-1]
    assert (call["name"], call["failed"], call["result"]["title"]) == ("add_task", False, "buy bread")
    assert ana.rest("GET", f"/tasks/{call['result']['id']}").json()["title"] == "buy bread"


def test_a_conversation_goes_on_and_can_be_read_again(ana):
    first = say(ana, "add buy bread").json()
    second = say(ana, "mark it as done", conversation_id=first["conversation_id"]).json()
    assert second["conversation_id"] == first["conversation_id"]
    assert ana.rest("GET", "/tasks?status=done").json()["total"] == 1
    seen = ana.rest("GET", f"/conversations/{first['conversation_id']}").json()
    assert [turn["question"] for turn in seen["turns"]] == ["add buy bread", "mark it as done"]
    assert [turn["answer"] for turn in seen["turns"]] == [first["response"], second["response"]]


def test_a_repeated_idempotency_key_says_a_message_once(ana):
    headers = {"idempotency-key": "said-once"}
    body = {"message": "add buy bread"}
    answers = [ana.rest("POST", "/chat", json=body, headers=headers).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert ana.rest("GET", "/tasks").json()["total"] == 1
    other = ana.rest("POST", "/chat", json={"message": "add tea"}, headers=headers)
    assert other.json()["error"]["code"] == "conflict"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"message": ""}, 422),
        ({"message": "  \n"}, 422),
        ({"message": "x" * 8_001}, 422),
        ({"message": "a\x00b"}, 422),
        ({"message": 7}, 422),
        ({"message": "hi", "user_id": 1}, 422),
        ({"message": "hi", "conversation_id": "7"}, 422),
        ({"message": "hi", "conversation_id": str(uuid.UUID(int=7))}, 404),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_message_that_is_none_starts_no_turn(ana, body, status):
    response = ana.rest("POST", "/chat", json=body)
    assert response.status_code == status
    assert response.json()["error"]["request_id"] == response.headers["x-request-id"]


def test_sec_58_a_reading_token_cannot_talk(ana):
    response = ana.rest("POST", "/chat", token=ana.read_token, json={"message": "add buy bread"})
    assert (response.status_code, response.json()["error"]["code"]) == (403, "forbidden")
    assert ana.everything() == []


def test_sec_55_talking_too_much_is_slowed(ana):
    statuses = [ana.rest("POST", "/chat", json={}).status_code for _ in range(60)]
    assert set(statuses) == {422, 429}
    limited = say(ana, "hi")
    assert (limited.status_code, int(limited.headers["retry-after"]) >= 1) == (429, True)


def test_waiting_for_answers_keeps_nobody_else_from_being_served(served):
    people = [served.person(f"p{number}") for number in range(12)]
    answers: list[httpx.Response] = []

    def talk(person: serving.Person) -> None:
        headers = {"authorization": f"Bearer {person.token}"}
        body = {"message": "add buy bread"}
        answers.append(httpx.post(f"{served.url}/api/v1/chat", json=body, headers=headers, timeout=60))

    threads = [threading.Thread(target=talk, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    assert served.ask("GET", "/readyz").status_code == 200
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [200] * len(people)
    assert all(len(person.everything()) == 1 for person in people)


def test_a_failed_answer_is_unavailable_and_the_conversation_is_kept(new_database):
    # Nothing listens at this address, and nobody stands in.
    broken = {
        "OPENAI_API_KEY": "sk-none",
        "OPENAI_BASE_URL": "http://127.0.0.1:9/v1",
        "SAYDONE_FALLBACK": "false",
    }
    database = new_database()  # where nobody else answers
    with engine.serving_from(serving.name_of(database)), serving.app(database, **broken) as served:
        ana = served.person("ana")
        response = ana.rest("POST", "/chat", json={"message": "add buy bread"}, timeout=90)
        assert (response.status_code, response.json()["error"]["code"]) == (503, "unavailable")
        assert int(response.headers["retry-after"]) >= 1
        kept = ana.rest("GET", f"/conversations/{response.json()['conversation_id']}").json()
        assert [(turn["question"], turn["status"]) for turn in kept["turns"]] == [("add buy bread", "failed")]
        assert "127.0.0.1:9" not in response.text


def test_rest_mcp_and_chat_show_the_same_tasks(ana):
    ana.rest(
        "POST", "/tasks", json={"title": "Buy milk", "due_on": "2026-12-01", "project": "Home", "tags": ["x"]}
    )
    tool(ana, "add_task", title="Call Ann", due_at="2026-12-02T10:00:00+01:00", estimate_minutes=30)
    said = say(ana, "add water the plants").json()["tool_calls"][-1]["result"]
    for rest, name, arguments in (
        ("/tasks", "list_tasks", {}),
        ("/tasks?sort=-title&page_size=2", "list_tasks", {"sort": "-title", "page_size": 2}),
        ("/tasks?project=Home", "list_tasks", {"project": "Home"}),
        ("/tasks/counts", "task_counts", {}),
        ("/tasks/1", "get_task", {"task_id": 1}),
        ("/tasks/2", "get_task", {"task_id": 2}),
        ("/projects", "list_projects", {}),
    ):
        assert tool(ana, name, **arguments) == (True, ana.rest("GET", rest).json())
    shown = ana.rest("GET", f"/tasks/{said['id']}").json()
    assert {name: said[name] for name in shown} == shown


def test_rest_and_mcp_do_the_same_and_leave_the_same(served):
    one, two = served.person("one"), served.person("two")
    steps: list[tuple[str, str, str, dict[str, Any]]] = [
        ("POST", "/tasks", "add_task", {"title": "Buy milk", "project": "Home", "priority": "high"}),
        ("POST", "/tasks/batch", "add_tasks", {"tasks": [{"title": "a"}, {"title": "b", "tags": ["t"]}]}),
        ("PATCH", "/tasks/1", "update_task", {"task_id": 1, "notes": "two litres", "clear": ["project"]}),
        ("POST", "/tasks/2/start", "start_task", {"task_id": 2}),
        ("POST", "/tasks/2/complete", "complete_task", {"task_id": 2}),
        ("POST", "/tasks/batch/delete", "delete_tasks", {"task_ids": [1, 3]}),
        ("POST", "/undo", "undo", {}),
        ("POST", "/projects", "add_project", {"name": "Work"}),
        ("POST", "/tasks/batch/update", "update_tasks", {"task_ids": [1, 3], "add_tags": ["z"]}),
        ("GET", "/tasks", "list_tasks", {}),
    ]
    for method, path, name, arguments in steps:
        body = {key: value for key, value in arguments.items() if key != "task_id"}
        more = {} if method == "GET" else {"json": body}
        over_rest = one.rest(method, path, **more).raise_for_status().json()
        succeeded, over_mcp = tool(two, name, **arguments)
        assert succeeded, over_mcp
        assert without_times(over_rest) == without_times(over_mcp), name


def test_rest_and_mcp_refuse_with_the_same_words(ana):
    ana.add()
    for method, path, body, name in (
        ("POST", "/tasks", {"title": ""}, "add_task"),
        ("POST", "/tasks", {"title": "x", "colour": "red"}, "add_task"),
        (
            "POST",
            "/tasks",
            {"title": "x", "due_on": "2026-12-01", "due_at": "2026-12-01T10:00:00Z"},
            "add_task",
        ),
        ("POST", "/tasks", {"title": "x", "recurrence": "FREQ=SOMETIMES"}, "add_task"),
        ("POST", "/tasks/batch/complete", {"task_ids": [1, 99]}, "complete_tasks"),
        ("POST", "/tasks/batch/complete", {"task_ids": []}, "complete_tasks"),
        ("POST", "/undo", {"request_id": "nothing"}, "undo"),
    ):
        over_rest = ana.rest(method, path, json=body).json()["error"]
        succeeded, over_mcp = tool(ana, name, **body)
        assert not succeeded
        assert over_rest | {"request_id": ""} == over_mcp["error"] | {"request_id": ""}


def without_times(value: Any) -> Any:
    """An answer without what differs from second to second."""
    if isinstance(value, dict):
        return {
            name: without_times(part) if not name.endswith("_at") else bool(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [without_times(part) for part in value]
    return value
