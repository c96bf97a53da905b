"""What the public conformance suite and inspector look at, for where they cannot be run: `make conformance` runs them."""

import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from integration import serving

ACCEPT = {"accept": "application/json, text/event-stream"}
VERSIONS = ("2025-03-26", "2025-06-18", "2025-11-25")


@pytest.fixture(scope="module")
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


def post(ana: serving.Person, method: str, params: dict[str, Any] | None = None, **headers: str) -> Any:
    """The answer to one message."""
    body = {"jsonrpc": "2.0", "id": 7, "method": method, "params": params or {}}
    bearer = {"authorization": f"Bearer {ana.token}"}
    return ana.served.ask("POST", "/mcp", json=body, headers=ACCEPT | bearer | headers)


def result(ana: serving.Person, method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
    answer = post(ana, method, params).json()
    assert (answer["jsonrpc"], answer["id"]) == ("2.0", 7)
    found: dict[str, Any] = answer["result"]
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_initialize_names_us_and_promises_only_what_there_is(ana, version):
    client = {"name": "test", "version": "1"}
    said = result(ana, "initialize", {"protocolVersion": version, "capabilities": {}, "clientInfo": client})
    assert said["protocolVersion"] == version
    assert said["serverInfo"]["name"] == "saydone"
    assert set(said["capabilities"]) == {"tools", "resources", "prompts", "completions"}
    assert not said["capabilities"]["resources"].get("subscribe")
    assert said["instructions"]


def test_ping_is_answered_with_nothing(ana):
    assert result(ana, "ping") == {}


def test_a_notification_gets_no_answer(ana):
    body = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    headers = ACCEPT | {"authorization": f"Bearer {ana.token}"}
    response = ana.served.ask("POST", "/mcp", json=body, headers=headers)
    assert (response.status_code, response.text) == (202, "")


def test_tools_are_few_well_named_and_their_schemas_are_json_schema(ana):
    listed = result(ana, "tools/list")["tools"]
    assert 0 < len(listed) <= 20
    for tool in listed:
        assert re.fullmatch(r"[a-zA-Z0-9_.-]{1,64}", tool["name"])
        assert tool["description"]
        for schema in (tool["inputSchema"], tool["outputSchema"]):
            assert schema["type"] == "object"
            jsonschema.Draft202012Validator.check_schema(schema)
            assert not UNKNOWN & set(keys(schema)), tool["name"]


# Bounds under pydantic's names, which no client would understand.
UNKNOWN = {"ge", "gt", "le", "lt", "min_length", "max_length"}


def keys(schema: Any) -> Iterator[str]:
    """All names of all objects in a schema."""
    if isinstance(schema, dict):
        for name, inner in schema.items():
            yield name
            yield from keys(inner)
    if isinstance(schema, list):
        for inner in schema:
            yield from keys(inner)


def test_a_result_is_text_and_the_same_structured_and_a_failure_says_so(ana):
    done = result(ana, "tools/call", {"name": "task_counts", "arguments": {}})
    assert [block["type"] for block in done["content"]] == ["text"]
    assert done["structuredContent"]["open"] == 0
    failed = result(ana, "tools/call", {"name": "get_task", "arguments": {"task_id": 99}})
    assert failed["isError"] is True
    assert "There is no task 99" in failed["content"][0]["text"]


def test_resources_templates_prompts_and_completions_are_listed(ana):
    for method, what in (
        ("resources/list", "resources"),
        ("resources/templates/list", "resourceTemplates"),
        ("prompts/list", "prompts"),
    ):
        for one in result(ana, method)[what]:
            assert one["name"]
            assert one["description"]
    read = result(ana, "resources/read", {"uri": "saydone://projects"})
    assert [(one["uri"], one["mimeType"]) for one in read["contents"]] == [
        ("saydone://projects", "application/json")
    ]
    ref = {"type": "ref/prompt", "name": "plan_my_day"}
    asked = {"ref": ref, "argument": {"name": "x", "value": ""}}
    assert result(ana, "completion/complete", asked)["completion"]["values"] == []


@pytest.mark.parametrize("method", ["logging/setLevel", "resources/subscribe", "no/such"])
def test_what_is_not_promised_is_not_found(ana, method):
    answer = post(ana, method, {"level": "info", "uri": "saydone://projects"}).json()
    assert answer["error"]["code"] == -32601


def test_other_names_of_this_computer_are_no_way_in(ana):
    assert post(ana, "ping", host="evil.example.com").status_code == 421
    assert post(ana, "ping", origin="http://evil.example.com").status_code == 403
    own = ana.served.url.removeprefix("http://")
    assert post(ana, "ping", host=own.replace("127.0.0.1", "localhost")).status_code == 200


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_there_is_no_stream_and_no_session_to_end(ana, method):
    headers = {"authorization": f"Bearer {ana.token}", "accept": "text/event-stream"}
    response = ana.served.ask(method, "/mcp", headers=headers)
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
