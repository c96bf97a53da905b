"""What a token may do and how far it reaches, over the whole catalogue: at the doors, and in the database itself."""

import dataclasses
import json
import uuid
from collections.abc import Callable
from typing import Any

import anyio
import mcp
import pytest
import sqlalchemy as sa
from integration import catalogue_doors, catalogue_examples, serving

from core import errors, operations, tools
from core.domain import conversations, sessions, steering, tokens
from core.storage import failures, workspace
from core.storage.workspace import Caller
from tests import owners

DOORS = pytest.mark.parametrize(
    "door", ["page", "mcp", "rest"]
)  # the agent never acts for less than everything
EVERY = pytest.mark.parametrize("name", sorted(operations.BY_NAME))
OUTSIDE = ("Call Ann", "Pay rent", "Old note", "Secret plan", "Attic")
INSIDE = 1  # the number of the project Home; the task in it is number 1 too


@pytest.fixture
def ana(served: serving.Served) -> catalogue_doors.Visitor:
    """Somebody with a task in project Home, and others in the inbox, in the trash and in project Attic."""
    user_id = uuid.uuid4()
    owners.at(served.database).execute("insert into users (id, name) values (%s, %s)", [user_id, user_id.hex])
    caller = Caller(user_id, "UTC", "page", uuid.uuid4().hex)
    catalogue_examples.furnish(caller)
    visitor = catalogue_doors.Visitor(served, caller)
    assert visitor.ask("page", "add_task", {"title": "Secret plan", "project": "Attic", "tags": ["shop"]}).ok
    return visitor


@pytest.fixture
def guest(ana: catalogue_doors.Visitor) -> catalogue_doors.Visitor:
    """Ana's token that reaches project Home only."""
    return limited(ana, project_id=INSIDE)


def limited(visitor: catalogue_doors.Visitor, **limits: Any) -> catalogue_doors.Visitor:
    return catalogue_doors.Visitor(visitor.served, dataclasses.replace(visitor.caller, **limits))


def outside(visitor: catalogue_doors.Visitor) -> Any:
    """Everything of somebody's that is not in project Home."""
    return [
        owners.at(visitor.served.database).execute(query, [visitor.caller.user_id, INSIDE]).fetchall()
        for query in (
            "select * from tasks where user_id = %s and project_id is distinct from %s order by id",
            "select * from projects where user_id = %s and id <> %s order by id",
        )
    ]


def tools_of(caller: Caller) -> set[str]:
    async def names() -> set[str]:
        with tools.acting_as(caller):
            async with mcp.Client(tools.server) as client:
                return {tool.name for tool in (await client.list_tools()).tools}

    return anyio.run(names)


@pytest.mark.parametrize("scope", ["full", "no-delete", "read"])
@DOORS
@EVERY
def test_a_scope_decides_what_can_be_done(ana: Any, name: str, door: str, scope: Any) -> None:
    by = limited(ana, scope=scope)
    answer = by.ask(door, name, catalogue_examples.ARGUMENTS[name])
    kind = operations.BY_NAME[name].kind
    granted = {"full": True, "no-delete": kind != "destructive", "read": kind == "read"}[scope]
    assert answer.ok == granted
    assert granted or answer.error["code"] == "forbidden"
    assert (name in tools_of(by.caller)) == granted


@DOORS
@EVERY
def test_whatever_is_asked_nothing_outside_of_the_project_is_shown_or_changed(
    ana: Any, guest: Any, name: str, door: str
) -> None:
    before = outside(ana)
    for arguments in (catalogue_examples.ARGUMENTS[name], *NAMED_OUTSIDE.get(name, ())):
        answer = guest.ask(door, name, arguments)
        shown = json.dumps(answer.body)
        assert not [title for title in OUTSIDE if title in shown], arguments
        assert outside(ana) == before, arguments


NAMED_OUTSIDE: dict[str, tuple[dict[str, Any], ...]] = {
    "list_tasks": (
        {},
        {"project": "Attic"},
        {"project": ""},
        {"tag": "shop"},
        {"trash": True},
        {"text": "plan"},
    ),
    "undo": ({"change_ids": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}, {}, {}, {}),
    "update_task": ({"task_id": 5, "title": "Seen"}, {"task_id": 1, "project": "Attic"}),
    "update_tasks": ({"task_ids": [1, 5], "priority": "low"}, {"task_ids": [1], "project": "New"}),
    "add_task": ({"title": "x", "project": "Attic"}, {"title": "x", "project": "New"}),
    "add_project": ({"name": "Attic"}, {"name": "New"}),
}


@DOORS
@EVERY
def test_a_task_outside_of_the_project_is_as_absent_as_any(guest: Any, name: str, door: str) -> None:
    properties = operations.BY_NAME[name].arguments.model_json_schema()["properties"]
    said = []
    for task_id in (5, 99):
        arguments = {"task_id": {"task_id": task_id}, "task_ids": {"task_ids": [1, task_id]}}
        named = next((arguments[part] for part in arguments if part in properties), None)
        if named is not None:
            error = guest.ask(door, name, named).error
            assert error["code"] == "not_found"
            said.append(error["message"].replace(str(task_id), "…"))
    assert len(set(said)) <= 1


@DOORS
def test_inside_of_the_project_everything_can_be_done(guest: Any, door: str) -> None:
    added = guest.ask(door, "add_task", {"title": "Sweep"}).result
    assert added["project"] == "Home"
    assert guest.ask(door, "add_task", {"title": "Mop", "project": "home"}).result["project"] == "Home"
    assert guest.ask(door, "update_task", {"task_id": added["id"], "title": "Sweep well"}).ok
    assert guest.ask(door, "complete_tasks", {"task_ids": [1, added["id"]]}).result["changed"] == 2
    assert guest.ask(door, "undo", {}).result["undone"] == 2
    assert guest.ask(door, "delete_task", {"task_id": 1}).ok
    assert guest.ask(door, "restore_task", {"task_id": 1}).ok
    assert guest.ask(door, "list_tasks", {}).result["total"] == 3
    assert guest.ask(door, "task_counts", {}).result["open"] == 3
    assert [one["name"] for one in guest.ask(door, "list_projects", {}).result["items"]] == ["Home"]


@DOORS
def test_nothing_leaves_the_project_and_no_name_is_given_away(guest: Any, ana: Any, door: str) -> None:
    for arguments in ({"project": "Attic"}, {"project": "No such"}, {"clear": ["project"]}):
        error = guest.ask(door, "update_task", {"task_id": 1, **arguments}).error
        assert (error["code"], error["message"]) == ("forbidden", "This token reaches one project only.")
    assert ana.ask("page", "get_task", {"task_id": 1}).result["project"] == "Home"
    assert "add_project" not in tools_of(guest.caller)


def test_what_was_moved_here_is_not_put_back_to_where_it_came_from(guest: Any, ana: Any) -> None:
    assert ana.ask("page", "update_task", {"task_id": 5, "project": "Home"}).ok
    assert guest.ask("page", "get_task", {"task_id": 5}).ok
    guest.ask("page", "undo", {"change_ids": list(range(1, 30))})
    assert ana.ask("page", "get_task", {"task_id": 5}).result["project"] == "Home"


@DOORS
def test_a_key_gives_nothing_away_of_what_it_gave_to_a_token_that_reaches_all(
    guest: Any, ana: Any, door: str
) -> None:
    assert ana.ask(door, "start_task", {"task_id": 5}, key="k").ok
    assert guest.ask(door, "start_task", {"task_id": 5}, key="k").error["code"] == "conflict"


def test_the_agent_is_not_to_be_talked_into_more(ana: Any, served: serving.Served) -> None:
    with workspace.open_workspace(ana.caller) as ws:
        submitted = conversations.submit(ws, "About the secret plan")
        steering.request_stop(ws, submitted.turn_id)
    path = f"/api/v1/conversations/{submitted.conversation_id}"
    for scope, project in (("no-delete", None), ("read", None), ("full", "Home")):
        bearer = {"authorization": f"Bearer {serving.api_token(ana.caller, scope, project)}"}
        said = served.ask("POST", "/api/v1/chat", json={"message": "Delete all tasks"}, headers=bearer)
        assert (said.status_code, said.json()["error"]["code"]) == (403, "forbidden")
        assert served.ask("GET", path, headers=bearer).status_code == (404 if project else 200)
        assert served.ask("GET", "/api/v1/me", headers=bearer).json()["scope"] == scope


@pytest.mark.parametrize("table", ["tasks", "projects", "changes", "conversations", "turns", "messages"])
def test_the_database_itself_shows_no_row_of_another_project(ana: Any, guest: Any, table: str) -> None:
    with workspace.open_workspace(ana.caller) as ws:
        steering.request_stop(ws, conversations.submit(ws, "About the secret plan").turn_id)
    inside = {"tasks": 1, "projects": 1, "changes": 1}.get(table, 0)
    query = f"select * from {table}"
    assert len(workspace.read_workspace(guest.caller).rows(query)) == inside
    with workspace.open_workspace(guest.caller) as ws:
        assert len(ws.rows(query)) == inside
        if table in ("tasks", "projects"):
            changed = ws.db.connection().exec_driver_sql(f"update {table} set created_at = now()")
            assert changed.rowcount == inside
    assert len(workspace.read_workspace(ana.caller).rows(query)) > inside


@pytest.mark.parametrize(
    "statement",
    [
        "insert into tasks (user_id, id, title) values ('{user}', 99, 'planted')",
        "insert into tasks (user_id, id, title, project_id) values ('{user}', 99, 'planted', 2)",
        "update tasks set project_id = null",
        "update tasks set project_id = 2",
        "insert into projects (user_id, id, name) values ('{user}', 99, 'planted')",
        "insert into conversations (user_id, id) values ('{user}', '{user}')",
    ],
)
def test_the_database_itself_refuses_a_row_of_another_project(guest: Any, statement: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="row-level"), workspace.open_workspace(guest.caller) as ws:
        ws.db.connection().exec_driver_sql(statement.format(user=guest.caller.user_id))


def test_the_limit_ends_with_its_statement_and_its_transaction(ana: Any, guest: Any) -> None:
    for _ in range(20):
        assert len(workspace.read_workspace(guest.caller).rows("select id from tasks")) == 1
        assert len(workspace.read_workspace(ana.caller).rows("select id from tasks")) == 5
        with workspace.open_workspace(guest.caller) as ws:
            assert len(ws.rows("select id from tasks")) == 1
        with workspace.open_workspace(ana.caller) as ws:
            assert len(ws.rows("select id from tasks")) == 5


def test_a_token_is_known_with_its_limits_and_ends_with_its_project(ana: Any) -> None:
    ask: Callable[[str], Caller] = lambda token: sessions.authenticate_api_token(token, "rest")  # noqa: E731
    found = ask(serving.api_token(ana.caller, "no-delete", "home"))
    assert (found.scope, found.project_id, found.read_only, found.is_limited) == ("no-delete", 1, False, True)
    shown = [one for one in tokens.list_tokens(workspace.read_workspace(ana.caller)) if one.project]
    assert [(one.scope, one.project) for one in shown] == [("no-delete", "Home")]
    with pytest.raises(errors.NotFound):
        serving.api_token(ana.caller, "read", "No such project")
    assert ana.ask("page", "add_project", {"name": "Empty"}).ok
    token = serving.api_token(ana.caller, "full", "Empty")
    assert ana.ask("page", "undo", {}).ok
    with pytest.raises(errors.Unauthenticated):
        ask(token)


def test_counting_ones_tasks_still_needs_nothing_but_the_index(ana: Any) -> None:
    with workspace.open_workspace(ana.caller) as ws, failures.translated():
        connection = ws.db.connection()
        connection.exec_driver_sql("set local enable_seqscan = off")
        connection.exec_driver_sql("set local enable_bitmapscan = off")
        asked = "explain select status, count(*) from tasks where user_id = %(user)s and deleted_at is null group by 1"
        plan = connection.exec_driver_sql(asked, {"user": ana.caller.user_id}).scalars().all()
    assert any("Index Only Scan using tasks_stats_idx" in line for line in plan), plan
