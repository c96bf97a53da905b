"""MCP over real HTTP with the SDK's own client, and by hand where a client would be too polite."""

import functools
import json
from typing import Any

import anyio
import httpx2
import mcp
import psycopg
import pytest
from integration import serving
from integration.mcp_client import with_client

from core import operations

LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
ACCEPT = {"accept": "application/json, text/event-stream"}


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


@pytest.fixture
def bob(served: serving.Served) -> serving.Person:
    return served.person("bob")


def call(person: serving.Person, tool: str, /, **arguments: Any) -> Any:
    """The result of one tool call."""
    return with_client(person, lambda client: client.call_tool(tool, arguments))


def failure(result: Any) -> dict[str, Any]:
    """The error inside a failed tool call."""
    assert result.is_error
    error = json.loads(result.content[0].text)["error"]
    assert {"code", "message", "request_id"} <= set(error)
    return error


def post(served: serving.Served, token: str | None, **more: Any):
    headers = ACCEPT | ({"authorization": f"Bearer {token}"} if token else {}) | more.pop("headers", {})
    return served.ask("POST", "/mcp", headers=headers, **({"json": LIST} | more))


def test_the_tools_are_the_catalogue_with_hints_and_schemas(ana):
    tools = with_client(ana, lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == [operation.name for operation in operations.CATALOGUE]
    for tool, operation in zip(tools, operations.CATALOGUE, strict=True):
        assert tool.annotations.read_only_hint == operation.is_read
        assert tool.annotations.destructive_hint == (operation.kind == "destructive")
        assert tool.input_schema["additionalProperties"] is False
        assert "user_id" not in tool.input_schema["properties"]
        assert tool.output_schema


def test_a_task_is_added_listed_and_completed(ana):
    async def act(client: mcp.Client) -> None:
        added = await client.call_tool("add_task", {"title": "Buy milk", "due_on": "2026-12-01"})
        task_id = added.structured_content["id"]
        listed = await client.call_tool("list_tasks", {"text": "milk"})
        assert [task["id"] for task in listed.structured_content["items"]] == [task_id]
        done = await client.call_tool("complete_task", {"task_id": task_id})
        assert done.structured_content["status"] == "done"

    with_client(ana, act)
    assert ana.rest("GET", "/tasks?status=done").json()["total"] == 1


def test_sec_69_unknown_and_wrong_arguments_are_refused_and_write_nothing(ana):
    for arguments in ({"title": "x", "user_id": str(ana.caller.user_id)}, {"title": 7}, {"name": "x"}, {}):
        assert failure(call(ana, "add_task", **arguments))["code"] == "invalid_input"
    assert failure(call(ana, "drop_tables"))["code"] == "not_found"
    assert ana.everything() == []


def test_sec_02_a_strangers_task_is_as_absent_as_any_to_every_tool(ana, bob):
    for _ in range(3):
        task_id = ana.add("secret", project="Hidden", tags=["covert"])["id"]
    before, tried = ana.everything(), set()

    async def act(client: mcp.Client) -> None:
        for operation in operations.CATALOGUE:
            properties = operation.arguments.model_json_schema()["properties"]
            refused = []
            for number in (task_id, 999_999):
                if "task_id" in properties:
                    arguments: dict[str, Any] = {"task_id": number}
                elif "task_ids" in properties:
                    arguments = {"task_ids": [number]}
                else:
                    break
                error = failure(await client.call_tool(operation.name, arguments))
                assert error["code"] == "not_found"
                refused.append(error["message"].replace(str(number), "N"))
                tried.add(operation.name)
            assert len(set(refused)) < 2  # in the same words
        for name, arguments in (
            ("list_tasks", {"text": "secret"}),
            ("list_tasks", {"tag": "covert"}),
            ("list_projects", {}),
        ):
            assert (await client.call_tool(name, arguments)).structured_content["total"] == 0
        assert failure(await client.call_tool("undo", {}))["code"] == "not_found"

    with_client(bob, act)
    assert {"get_task", "update_task", "delete_tasks"} <= tried
    assert (ana.everything(), bob.everything()) == (before, [])
    assert not call(ana, "get_task", task_id=task_id).is_error  # to her it is there


def test_sec_58_a_reading_token_sees_and_performs_only_what_reads(ana):
    task_id = ana.add()["id"]
    before = ana.everything()

    async def act(client: mcp.Client) -> None:
        names = {tool.name for tool in (await client.list_tools()).tools}
        assert names == {operation.name for operation in operations.CATALOGUE if operation.is_read}
        assert not (await client.call_tool("get_task", {"task_id": task_id})).is_error
        for name, arguments in (
            ("add_task", {"title": "x"}),
            ("complete_task", {"task_id": task_id}),
            ("delete_tasks", {"task_ids": [task_id]}),
            ("undo", {}),
        ):
            assert failure(await client.call_tool(name, arguments))["code"] == "forbidden"

    with_client(ana, act, ana.read_token)
    assert ana.everything() == before


def test_an_idempotency_key_in_the_meta_makes_a_repeated_call_happen_once(ana):
    body = LIST | {
        "method": "tools/call",
        "params": {
            "name": "add_task",
            "arguments": {"title": "once"},
            "_meta": {"saydone/idempotency-key": "k1"},
        },
    }
    answers = [post(ana.served, ana.token, json=body).json()["result"]["structuredContent"] for _ in range(2)]
    assert answers[0] == answers[1]
    assert len(ana.everything()) == 1


@pytest.mark.parametrize("key", ["\x00", "confirmation\nx", "k" * 201], ids=repr)
def test_a_key_that_cannot_be_kept_is_refused(ana, key):
    params = {"name": "add_task", "arguments": {"title": "x"}, "_meta": {"saydone/idempotency-key": key}}
    body = LIST | {"method": "tools/call", "params": params}
    [said] = post(ana.served, ana.token, json=body).json()["result"]["content"]
    assert json.loads(said["text"])["error"]["code"] == "invalid_input"
    assert ana.everything() == []


@pytest.mark.parametrize("kind", ["none", "login", "forged", "revoked", "expired", "short"])
def test_sec_56_sec_18_who_is_not_known_is_told_where_to_ask(served, ana, kind):
    token = {"none": None, "login": ana.login, "forged": "sdt_" + "A" * 43, "short": "x"}.get(kind, ana.token)
    if kind in ("revoked", "expired"):
        column = {"revoked": "revoked_at = now()", "expired": "expires_at = now() - interval '1 s'"}[kind]
        with psycopg.connect(served.database, autocommit=True) as owner:
            owner.execute(
                f"update auth_tokens set {column} where user_id = %s and kind = 'api'", [ana.caller.user_id]
            )
    response = post(served, token)
    assert response.status_code == 401
    challenge = response.headers["www-authenticate"]
    metadata = f"{served.url}/.well-known/oauth-protected-resource/mcp"
    assert challenge.startswith("Bearer ")
    assert f'resource_metadata="{metadata}"' in challenge
    assert served.ask("GET", metadata).json()["resource"] == f"{served.url}/mcp"


def test_sec_56_a_token_in_the_address_is_refused(served, ana):
    for name in ("access_token", "token", "authorization"):
        answer = served.ask("POST", f"/mcp?{name}={ana.token}", json=LIST, headers=ACCEPT)
        assert answer.status_code == 401


def test_sec_57_a_foreign_host_or_origin_is_refused(served, ana):
    foreign = post(served, ana.token, headers={"host": "tasks.example.org"})
    assert (foreign.status_code, foreign.json()["error"]["code"]) == (421, "misdirected_request")
    for origin in ("https://example.org", "null", "http://127.0.0.1:1", served.url + ".example.org"):
        assert post(served, ana.token, headers={"origin": origin}).status_code == 403
    assert post(served, ana.token, headers={"origin": served.url}).status_code == 200


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"content": b"{"}, 400),
        ({"json": [LIST, LIST]}, 400),
        ({"json": LIST | {"jsonrpc": "1.0"}}, 400),
        ({"content": b"[" * 100_000}, 400),
        ({"headers": {"mcp-protocol-version": "1999-01-01"}}, 400),
        ({"content": b" " * 8_000_000}, 413),
        ({"headers": {"accept": "text/html"}}, 406),
    ],
    ids=["broken", "batch", "old", "deep", "version", "large", "accept"],
)
def test_sec_57_what_is_no_message_is_refused(served, ana, more, status):
    headers = {"content-type": "application/json"} | more.pop("headers", {})
    response = post(served, ana.token, headers=headers, **more)
    assert response.status_code == status, response.text
    assert "Traceback" not in response.text
    assert "pydantic" not in response.text


def test_sec_57_an_unknown_method_is_an_error_of_the_protocol(served, ana):
    answer = post(served, ana.token, json=LIST | {"method": "tools/destroy"})
    assert answer.json()["error"]["code"] == -32601


def test_sec_59_a_session_id_makes_nobody_somebody_else(ana, bob):
    ana.add("secret")
    body = LIST | {"method": "tools/call", "params": {"name": "list_tasks", "arguments": {}}}
    answer = post(bob.served, bob.token, json=body, headers={"mcp-session-id": "of-ana"})
    assert answer.status_code in (200, 404)
    assert "secret" not in answer.text


def test_sec_11_callers_who_take_turns_never_see_each_other(ana, bob):
    ana.add("of ana")
    bob.add("of bob")

    async def run() -> None:
        async def titles(person: serving.Person, http: httpx2.AsyncClient) -> None:
            body = LIST | {"method": "tools/call", "params": {"name": "list_tasks", "arguments": {}}}
            headers = ACCEPT | {"authorization": f"Bearer {person.token}"}
            for _ in range(20):
                answer = (await http.post(f"{person.served.url}/mcp", json=body, headers=headers)).json()
                tasks = answer["result"]["structuredContent"]["items"]
                assert [task["title"] for task in tasks] == ["of ana" if person is ana else "of bob"]

        async with httpx2.AsyncClient(timeout=30) as http, anyio.create_task_group() as group:
            for person in (ana, bob) * 4:
                group.start_soon(functools.partial(titles, person, http))

    anyio.run(run)


def test_sec_55_calling_too_much_is_slowed_for_that_user_alone(ana, bob):
    body = LIST | {"method": "ping"}
    for _ in range(5000):
        response = post(ana.served, ana.token, json=body)
        if response.status_code == 429:
            break
    assert response.json()["error"]["code"] == "too_many_requests"
    assert int(response.headers["retry-after"]) >= 1
    assert post(bob.served, bob.token, json=body).status_code == 200


def test_sec_55_wrong_tokens_from_one_address_are_slowed_and_right_ones_are_not(served):
    with serving.app(served.database) as alone:
        ana = alone.person("ana")
        for number in range(1000):
            forwarded = {
                "x-forwarded-for": f"203.0.113.{number % 250}",
                "forwarded": f"for=203.0.113.{number % 250}",
            }
            response = post(alone, "sdt_" + "A" * 43, headers=forwarded)
            if response.status_code == 429:
                break
        assert response.json()["error"]["code"] == "too_many_requests"
        assert alone.ask("GET", "/api/v1/tasks").status_code == 429
        assert post(alone, ana.token).status_code == 200
        assert ana.rest("GET", "/tasks").status_code == 200
