"""Conversations over REST, by the programs of two people."""

import pytest
from integration import serving


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


@pytest.fixture
def bob(served: serving.Served) -> serving.Person:
    return served.person("bob")


def talk(person: serving.Person, *messages: str) -> tuple[str, list[str]]:
    """Says these in one conversation: its id, and those of the turns."""
    conversation, turns = None, []
    for message in messages:
        more = {"conversation_id": conversation} if conversation else {}
        said = person.rest("POST", "/chat", json={"message": message, **more}).raise_for_status().json()
        conversation = said["conversation_id"]
        turns.append(said["turn_id"])
    assert conversation is not None
    return conversation, turns


def titles(person: serving.Person, query: str = "") -> list[str]:
    return [item["title"] for item in person.rest("GET", f"/conversations{query}").json()["items"]]


def test_a_conversation_is_found_renamed_pinned_deleted_and_restored(ana: serving.Person) -> None:
    conversation, _ = talk(ana, "add buy oat milk")
    talk(ana, "what's pending?")
    path = f"/conversations/{conversation}"
    assert titles(ana, "?text=oat&size=1") == ["what's pending?"], "the answer names the task"
    assert ana.rest("PATCH", path, json={"title": "Shopping", "pinned": True}).status_code == 200
    assert titles(ana) == ["Shopping", "what's pending?"]
    assert ana.rest("DELETE", path).status_code == 200
    assert titles(ana) == ["what's pending?"]
    assert ana.rest("GET", path).status_code == 404
    assert ana.rest("POST", f"{path}/restore").status_code == 200
    assert ana.rest("GET", path).json()["title"] == "Shopping"
    assert [task["title"] for task in ana.rest("GET", "/tasks").json()["items"]] == ["buy oat milk"]


def test_a_branch_goes_on_without_doing_anything_again(ana: serving.Person) -> None:
    conversation, turns = talk(ana, "add buy milk", "add buy bread")
    made = ana.rest("POST", f"/turns/{turns[0]}/branch")
    assert made.status_code == 201
    branch = ana.rest("GET", f"/conversations/{made.json()['conversation_id']}").json()
    assert [turn["question"] for turn in branch["turns"]] == ["add buy milk"]
    assert ana.rest("GET", f"/conversations/{conversation}?upto=1").json()["last"] == 2
    assert ana.rest("GET", "/tasks").json()["total"] == 2


def test_an_export_is_a_file_of_either_kind(ana: serving.Person) -> None:
    conversation, _ = talk(ana, "add buy milk")
    path = f"/conversations/{conversation}/export"
    text = ana.rest("GET", f"{path}?format=markdown")
    assert text.headers["content-type"] == "text/markdown; charset=utf-8"
    assert text.headers["content-disposition"] == 'attachment; filename="add-buy-milk.md"'
    assert "> add buy milk\n\n- `add_task` title: buy milk" in text.text
    as_json = ana.rest("GET", path)
    assert as_json.headers["content-disposition"].endswith('.json"')
    assert as_json.json()["turns"][0]["calls"][0]["name"] == "add_task"
    assert ana.rest("GET", f"{path}?format=pdf").status_code == 422


def test_an_answer_is_rated(ana: serving.Person) -> None:
    conversation, [turn] = talk(ana, "add buy milk")
    path = f"/turns/{turn}/rating"
    assert ana.rest("PUT", path, json={"rating": "down", "comment": "Oat."}).status_code == 200
    shown = ana.rest("GET", f"/conversations/{conversation}").json()["turns"][0]
    assert (shown["rating"], shown["comment"]) == ("down", "Oat.")
    assert ana.rest("PUT", path, json={"rating": None}).status_code == 200
    assert ana.rest("PUT", path, json={"rating": "great"}).status_code == 422
    assert ana.rest("PUT", path, json={}).status_code == 422


def test_a_strangers_conversation_is_as_absent_as_any(ana: serving.Person, bob: serving.Person) -> None:
    conversation, [turn] = talk(ana, "add my secret")
    for method, path, body in (
        ("GET", f"/conversations/{conversation}", None),
        ("GET", f"/conversations/{conversation}/export", None),
        ("PATCH", f"/conversations/{conversation}", {"title": "Mine"}),
        ("DELETE", f"/conversations/{conversation}", None),
        ("POST", f"/conversations/{conversation}/restore", {}),
        ("POST", f"/turns/{turn}/branch", {}),
        ("PUT", f"/turns/{turn}/rating", {"rating": "up"}),
    ):
        more = {} if body is None else {"json": body}
        refused = bob.rest(method, path, **more)
        assert (refused.status_code, refused.json()["error"]["code"]) == (404, "not_found"), path
    assert titles(bob) == titles(bob, "?text=secret") == []
    assert titles(ana) == ["add my secret"]


def test_a_reading_token_reads_and_changes_nothing(ana: serving.Person) -> None:
    conversation, [turn] = talk(ana, "add buy milk")
    path = f"/conversations/{conversation}"
    for method, where, body in (
        ("PATCH", path, {"title": "Mine"}),
        ("DELETE", path, None),
        ("POST", f"/turns/{turn}/branch", {}),
        ("PUT", f"/turns/{turn}/rating", {"rating": "up"}),
    ):
        more = {} if body is None else {"json": body}
        assert ana.rest(method, where, token=ana.read_token, **more).status_code == 403
    assert (
        ana.rest("GET", "/conversations", token=ana.read_token).json()["items"][0]["title"] == "add buy milk"
    )
