"""Tokens that ask first: a risky act is shown, and done when it is confirmed; at REST and at MCP, by one rule."""

import dataclasses
import datetime
import json
from typing import Any

import httpx
import jwt
import mcp_types as types
import psycopg
import pytest
from integration import oauth_client, serving
from integration.mcp_client import with_client

from core import config, confirmations, errors, operations
from core.domain import profiles, sessions, tokens
from core.storage import workspace


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    """Somebody with five tasks, whom a new program has to ask."""
    return prudent(served.person("ana"))


def prudent(person: serving.Person) -> serving.Person:
    tasks = [{"title": f"Task {number}", "priority": "low"} for number in range(1, 6)]
    person.rest("POST", "/tasks/batch", json={"tasks": tasks}).raise_for_status()
    token = serving.api_token(person.caller, asks_first=True)
    return serving.Person(person.served, person.caller, token, person.read_token, person.login)


def needed(response: httpx.Response) -> dict[str, Any]:
    """The confirmation that an answer asks for."""
    assert response.status_code == 428, response.text
    error = response.json()["error"]
    assert error["code"] == "confirmation_needed"
    confirmation: dict[str, Any] = error["confirmation"]
    return confirmation


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["error"]["code"]


def confirmed(ana: serving.Person, token: str, method: str, path: str, **more: Any) -> httpx.Response:
    return ana.rest(method, path, headers={"confirm": token}, **more)


def test_a_token_that_does_not_ask_deletes_at_once(served):
    bob = served.person("bob")
    bob.add("Buy milk")
    assert bob.rest("DELETE", "/tasks/1").status_code == 200
    result = with_client(bob, lambda client: client.call_tool("restore_tasks", {"task_ids": [1]}))
    assert not result.is_error
    assert not with_client(bob, lambda client: client.call_tool("delete_task", {"task_id": 1})).is_error


def test_a_delete_is_shown_and_done_when_it_is_confirmed(ana):
    before = ana.everything()
    shown = needed(ana.rest("DELETE", "/tasks/2"))
    assert shown["summary"] == "Move to the trash"
    assert shown["changes"] == [{"task": "Task 2", "before": "on the list", "after": "in the trash"}]
    assert ana.everything() == before
    done = confirmed(ana, shown["token"], "DELETE", "/tasks/2")
    assert (done.status_code, done.json()["title"]) == (200, "Task 2")
    assert ana.rest("GET", "/tasks/2").status_code == 404


def test_only_what_is_many_or_deletes_is_asked_about(ana):
    few = ana.rest("POST", "/tasks/batch/update", json={"task_ids": [1, 2, 3], "priority": "high"})
    assert (few.status_code, few.json()["changed"]) == (200, 3)
    assert ana.rest("POST", "/tasks/4/complete").status_code == 200
    body = {"task_ids": [1, 2, 3, 4], "priority": "urgent"}
    shown = needed(ana.rest("POST", "/tasks/batch/update", json=body))
    assert shown["summary"] == "Priority → urgent"
    assert [change["before"] for change in shown["changes"]] == ["high"] * 3 + ["low"]
    done = confirmed(ana, shown["token"], "POST", "/tasks/batch/update", json=body)
    assert done.json()["changed"] == 4


def test_an_undo_is_asked_about_where_it_deletes_or_changes_many(ana):
    assert ana.rest("POST", "/tasks/4/complete").status_code == 200
    assert ana.rest("POST", "/undo").status_code == 200, "one task is open again"
    assert ana.rest("POST", "/tasks", json={"title": "New"}).status_code == 201
    shown = needed(ana.rest("POST", "/undo"))
    assert shown["changes"] == [{"task": "New", "before": "on the list", "after": "in the trash"}]
    assert confirmed(ana, shown["token"], "POST", "/undo").status_code == 200
    body = {"task_ids": [1, 2, 3, 4], "priority": "urgent"}
    token = needed(ana.rest("POST", "/tasks/batch/update", json=body))["token"]
    assert confirmed(ana, token, "POST", "/tasks/batch/update", json=body).status_code == 200
    assert len(needed(ana.rest("POST", "/undo"))["changes"]) == 4


def test_the_persons_own_setting_decides_what_is_many_and_whether_everything_is_asked(ana):
    def choose(ask_before: profiles.AskBefore, limit: int) -> None:
        with workspace.open_workspace(ana.caller) as ws:
            profiles.choose_approvals(ws, ask_before, limit)

    choose("never", 4)
    body = {"task_ids": [1, 2, 3, 4], "priority": "high"}
    assert ana.rest("POST", "/tasks/batch/update", json=body).status_code == 200
    needed(ana.rest("DELETE", "/tasks/2"))
    choose("always", 4)
    shown = needed(ana.rest("PATCH", "/tasks/1", json={"title": "Other"}))
    assert shown["changes"] == [{"task": "Other", "before": "Task 1", "after": "Other"}]


def test_sec_65_a_confirmation_is_good_once(ana):
    token = needed(ana.rest("DELETE", "/tasks/2"))["token"]
    assert confirmed(ana, token, "DELETE", "/tasks/2").status_code == 200
    assert ana.rest("POST", "/undo").status_code == 200
    with psycopg.connect(
        ana.served.database, autocommit=True
    ) as owner:  # back to the very state that was shown
        owner.execute("update tasks set version = 1 where user_id = %s", [ana.caller.user_id])
    again = confirmed(ana, token, "DELETE", "/tasks/2")
    assert code(again) == (409, "conflict")
    assert "used" in again.json()["error"]["message"]
    assert ana.rest("GET", "/tasks/2").status_code == 200


def test_sec_65_a_confirmation_is_for_its_user_its_operation_and_its_arguments(ana, served):
    bob = prudent(served.person("bob"))
    token = needed(ana.rest("DELETE", "/tasks/2"))["token"]
    before = ana.everything(), bob.everything()
    assert code(confirmed(bob, token, "DELETE", "/tasks/2")) == (409, "conflict")
    assert code(confirmed(ana, token, "DELETE", "/tasks/3")) == (409, "conflict")
    batch = {"task_ids": [2]}
    assert code(confirmed(ana, token, "POST", "/tasks/batch/delete", json=batch)) == (409, "conflict")
    assert code(confirmed(ana, "x", "DELETE", "/tasks/2")) == (409, "conflict")
    assert (ana.everything(), bob.everything()) == before
    assert confirmed(ana, token, "DELETE", "/tasks/2").status_code == 200, "nothing of that used it up"


def test_what_has_changed_since_it_was_shown_is_shown_again(ana):
    token = needed(ana.rest("DELETE", "/tasks/2"))["token"]
    assert ana.rest("PATCH", "/tasks/2", json={"notes": "This matters."}).status_code == 200
    refused = confirmed(ana, token, "DELETE", "/tasks/2")
    assert code(refused) == (409, "conflict")
    assert "changed" in refused.json()["error"]["message"]
    assert ana.rest("GET", "/tasks/2").json()["deleted_at"] is None
    anew = needed(ana.rest("DELETE", "/tasks/2"))
    assert confirmed(ana, anew["token"], "DELETE", "/tasks/2").status_code == 200


def test_sec_65_a_confirmation_expires(ana):
    shown = needed(ana.rest("DELETE", "/tasks/2"))
    left = datetime.datetime.fromisoformat(shown["expires_at"]) - workspace.clock()
    assert datetime.timedelta(minutes=8) < left <= datetime.timedelta(minutes=10)
    key = config.derived_key("confirmation")
    claims = jwt.decode(shown["token"], key, ["HS256"], audience="saydone-confirmation")
    old = jwt.encode(claims | {"exp": claims["exp"] - 3_600}, key, algorithm="HS256")
    assert code(confirmed(ana, old, "DELETE", "/tasks/2")) == (409, "conflict")
    assert ana.rest("GET", "/tasks/2").status_code == 200


def test_a_confirmation_lasts_as_long_at_a_replica_with_another_clock(ana):
    asking = dataclasses.replace(ana.caller, asks_first=True)
    behind = workspace.clock() - datetime.timedelta(hours=1)
    with workspace.at(behind), pytest.raises(errors.ConfirmationNeeded) as needs:
        confirmations.perform(operations.BY_NAME["delete_task"], {"task_id": 2}, asking)
    token = str(needs.value.confirmation["token"])
    assert confirmed(ana, token, "DELETE", "/tasks/2").status_code == 200


def test_with_an_idempotency_key_what_was_confirmed_is_told_again(ana):
    key = {"idempotency-key": "k"}
    token = needed(ana.rest("DELETE", "/tasks/2", headers=key))["token"]
    first = ana.rest("DELETE", "/tasks/2", headers=key | {"confirm": token})
    assert first.status_code == 200
    for again in (key, key | {"confirm": token}):
        told = ana.rest("DELETE", "/tasks/2", headers=again)
        assert (told.status_code, told.json()) == (200, first.json())


def test_a_key_that_is_called_like_a_confirmation_is_a_key_like_any_other(ana):
    token = needed(ana.rest("DELETE", "/tasks/2"))["token"]
    used = jwt.decode(token, options={"verify_signature": False})["jti"]
    key = {"idempotency-key": f"confirmation {used}"}
    first = ana.rest("DELETE", "/tasks/2", headers=key | {"confirm": token})
    assert first.status_code == 200
    assert ana.rest("DELETE", "/tasks/2", headers=key).json() == first.json()
    assert ana.rest("POST", "/undo").status_code == 200
    assert code(confirmed(ana, token, "DELETE", "/tasks/2")) == (409, "conflict"), (
        "it is good once all the same"
    )


def test_what_would_fail_or_change_nothing_fails_or_changes_nothing_at_once(ana):
    assert code(ana.rest("DELETE", "/tasks/99")) == (404, "not_found")
    assert code(ana.rest("POST", "/tasks/batch/delete", json={"task_ids": [1], "x": 1})) == (
        422,
        "invalid_input",
    )
    same = {"task_ids": [1, 2, 3, 4], "priority": "low"}
    assert ana.rest("POST", "/tasks/batch/update", json=same).json()["changed"] == 0


def test_a_token_that_asks_first_does_not_reach_the_agent(ana):
    assert ana.rest("GET", "/me").json()["asks_first"] is True
    assert code(ana.rest("POST", "/chat", json={"message": "delete task 2"})) == (403, "forbidden")


def test_the_document_names_the_header_and_the_answer(served):
    paths = served.ask("GET", "/api/openapi.json").json()["paths"]
    delete = paths["/api/v1/tasks/{task_id}"]["delete"]
    assert "Confirm" in [parameter["name"] for parameter in delete["parameters"]]
    assert "428" in delete["responses"]
    assert "Confirm" not in [each["name"] for each in paths["/api/v1/tasks"]["get"].get("parameters", ())]


def call(person: serving.Person, tool: str, /, *, options: Any = None, **arguments: Any) -> Any:
    return with_client(person, lambda client: client.call_tool(tool, arguments), **(options or {}))


def failure(result: types.CallToolResult) -> dict[str, Any]:
    assert result.is_error
    error: dict[str, Any] = json.loads(result.content[0].text)["error"]  # type: ignore[union-attr]
    return error


def answering(action: str, asked: list[str], **content: Any) -> dict[str, Any]:
    """A client whose person answers like that."""

    async def answer(_context: Any, params: types.ElicitRequestFormParams) -> types.ElicitResult:
        asked.append(params.message)
        return types.ElicitResult(action=action, content=content or None)  # type: ignore[arg-type]

    return {"elicitation_callback": answer}


@pytest.mark.parametrize("content", [{}, {"go_ahead": True}])
def test_a_client_that_can_asks_its_person_and_goes_ahead(ana, content):
    asked: list[str] = []
    result = call(ana, "delete_tasks", task_ids=[2, 3], options=answering("accept", asked, **content))
    assert not result.is_error, result
    assert result.structured_content["changed"] == 2
    [message] = asked
    assert message.splitlines()[1:] == [
        "- Task 2: on the list → in the trash",
        "- Task 3: on the list → in the trash",
    ]
    assert "Move to the trash" in message


@pytest.mark.parametrize(
    ("action", "content"), [("decline", {}), ("cancel", {}), ("accept", {"go_ahead": False})]
)
def test_a_person_who_does_not_say_yes_has_said_no(ana, action, content):
    before, asked = ana.everything(), list[str]()
    error = failure(call(ana, "delete_task", task_id=2, options=answering(action, asked, **content)))
    assert error["code"] == "rejected"
    assert len(asked) == 1
    assert ana.everything() == before


def test_what_is_changed_while_the_person_thinks_is_not_done(ana):
    async def answer(_context: Any, _params: types.ElicitRequestFormParams) -> types.ElicitResult:
        assert ana.rest("PATCH", "/tasks/2", json={"notes": "This matters."}).status_code == 200
        return types.ElicitResult(action="accept")

    error = failure(call(ana, "delete_task", task_id=2, options={"elicitation_callback": answer}))
    assert error["code"] == "conflict"
    assert ana.rest("GET", "/tasks/2").json()["deleted_at"] is None


def test_a_client_that_cannot_ask_calls_again_with_the_token(ana):
    error = failure(call(ana, "delete_task", task_id=2))
    assert error["code"] == "confirmation_needed"
    shown = error["confirmation"]
    assert shown["changes"] == [{"task": "Task 2", "before": "on the list", "after": "in the trash"}]
    assert failure(call(ana, "delete_task", task_id=3, confirmation=shown["token"]))["code"] == "conflict"
    assert not call(ana, "delete_task", task_id=2, confirmation=shown["token"]).is_error
    assert failure(call(ana, "delete_task", task_id=2, confirmation=shown["token"]))["code"] == "conflict"


def test_only_the_tools_of_a_token_that_asks_first_know_of_confirmations(ana, served):
    bob = served.person("bob")
    bob.add("Buy milk")
    for person, known in ((ana, True), (bob, False)):
        tools = with_client(person, lambda client: client.list_tools()).tools
        for tool in tools:
            has = "confirmation" in tool.input_schema["properties"]
            assert has == (known and not operations.BY_NAME[tool.name].is_read)
    error = failure(call(bob, "delete_task", task_id=1, confirmation="x"))
    assert error["code"] == "invalid_input"


def test_a_confirmation_of_one_door_is_good_at_the_other(ana):
    token = needed(ana.rest("DELETE", "/tasks/2"))["token"]
    assert not call(ana, "delete_task", task_id=2, confirmation=token).is_error


def test_a_person_can_have_a_connected_application_ask_first(served):
    ana = served.person("ana")
    ana.add("Buy milk")
    app = oauth_client.application(served)
    page = app.question(ana).text
    location = app.decide(ana, page, asks_first="on").headers["location"]
    tokens = app.exchange(oauth_client.query(location)["code"]).raise_for_status().json()
    for pair in (tokens, app.refresh(tokens["refresh_token"]).raise_for_status().json()):
        as_app = serving.Person(served, ana.caller, pair["access_token"], "", "")
        assert failure(call(as_app, "delete_task", task_id=1))["code"] == "confirmation_needed"
    free = serving.Person(served, ana.caller, app.connect(ana)["access_token"], "", "")
    assert not call(free, "delete_task", task_id=1).is_error


def test_the_owner_sees_which_token_asks(ana):
    shown = tokens.list_tokens(workspace.read_workspace(ana.caller))
    assert {one.asks_first for one in shown if one.kind == "api"} == {True, False}
    with workspace.open_workspace(ana.caller) as ws:
        token = tokens.add_api_token(ws, "t", asks_first=True)
    found = sessions.authenticate_api_token(token, "rest")
    assert (found.asks_first, found.is_limited, found.read_only) == (True, True, False)
