"""What holds for every operation, written once over the catalogue: a new one is covered when it has an example."""

import dataclasses
import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

import jsonschema
import psycopg
import pytest
from integration import catalogue_doors, catalogue_examples, regenerate_catalogue, serving

from core import operations
from core.storage.workspace import Caller
from tests import owners

Newcomer = Callable[..., catalogue_doors.Visitor]

EVERY = pytest.mark.parametrize("name", sorted(operations.BY_NAME))
READS = pytest.mark.parametrize("name", sorted(one.name for one in operations.CATALOGUE if one.is_read))
WRITES = pytest.mark.parametrize("name", sorted(one.name for one in operations.CATALOGUE if not one.is_read))
IDEMPOTENT = pytest.mark.parametrize(
    "name", sorted(one.name for one in operations.CATALOGUE if one.idempotent and not one.is_read)
)
DOORS = pytest.mark.parametrize("door", catalogue_doors.DOORS)
LONGEST_DESCRIPTION = 160
NAMES_AN_OBJECT = ("task_id", "task_ids", "turn_id", "request_id", "change_ids")


@pytest.fixture
def newcomer(served: serving.Served) -> Newcomer:
    """Makes somebody new, with the tasks of the examples unless `bare`."""

    def make(*, bare: bool = False, **changes: Any) -> catalogue_doors.Visitor:
        user_id = uuid.uuid4()
        owners.at(served.database).execute(
            "insert into users (id, name, time_zone) values (%s, %s, 'Europe/Berlin')", [user_id, user_id.hex]
        )
        caller = Caller(user_id, "Europe/Berlin", "page", uuid.uuid4().hex)
        if not bare:
            catalogue_examples.furnish(caller)
        return catalogue_doors.Visitor(served, dataclasses.replace(caller, **changes))

    return make


def rows(visitor: catalogue_doors.Visitor, table: str) -> list[dict[str, Any]]:
    """All of somebody's rows of a table."""
    asking = owners.at(visitor.served.database).cursor(row_factory=psycopg.rows.dict_row)
    found = asking.execute(f"select * from {table} where user_id = %s", [visitor.caller.user_id]).fetchall()
    return sorted(found, key=lambda row: str(row.get("id", row)))


def state(visitor: catalogue_doors.Visitor, *tables: str) -> str:
    """A digest of what somebody has: another one means that something has changed."""
    held = [rows(visitor, table) for table in tables or ("tasks", "projects", "changes", "idempotency_keys")]
    return hashlib.sha256(repr(held).encode()).hexdigest()


def history(visitor: catalogue_doors.Visitor, after: int) -> list[dict[str, Any]]:
    """The changes since number `after`, in their order."""
    return sorted(
        (row for row in rows(visitor, "changes") if row["id"] > after), key=lambda row: int(row["id"])
    )


def last_change(visitor: catalogue_doors.Visitor) -> int:
    return max((int(row["id"]) for row in rows(visitor, "changes")), default=0)


def kind_of(change: dict[str, Any]) -> str:
    if change["before"] is None:
        return "added"
    return "removed" if change["after"] is None else "changed"


def properties(name: str) -> dict[str, Any]:
    found: dict[str, Any] = operations.BY_NAME[name].arguments.model_json_schema()["properties"]
    return found


def required(name: str) -> list[str]:
    found: list[str] = operations.BY_NAME[name].arguments.model_json_schema().get("required", [])
    return found


def test_every_operation_has_an_example_and_every_write_says_what_it_changes() -> None:
    assert set(catalogue_examples.ARGUMENTS) == set(operations.BY_NAME)
    assert set(catalogue_examples.CHANGES) == {one.name for one in operations.CATALOGUE if not one.is_read}


@EVERY
def test_it_is_described_in_a_sentence_or_two(name: str) -> None:
    description = operations.BY_NAME[name].description
    assert 10 < len(description) <= LONGEST_DESCRIPTION
    assert description[0].isupper()
    assert description.endswith(".")
    assert "\n" not in description


@EVERY
def test_tasks_go_by_the_names_that_limits_and_approvals_count(name: str) -> None:
    for argument, schema in properties(name).items():
        if '"maximum": 2147483647' in json.dumps(schema):  # of a `TaskId`
            assert argument in ("task_id", "task_ids", "depends_on")


def test_what_is_published_is_what_was_agreed() -> None:
    agreed = json.loads(regenerate_catalogue.PATH.read_text())
    shown = json.loads(json.dumps(regenerate_catalogue.published()))
    assert shown == agreed, "if this was meant: python -m tests.integration.regenerate_catalogue"


@EVERY
def test_nobody_can_say_whose_it_is(name: str) -> None:
    assert not {"user_id", "owner_id", "ws", "caller"} & set(properties(name))
    assert "user_id" not in json.dumps(operations.BY_NAME[name].returns.model_json_schema())


@DOORS
@EVERY
def test_an_unknown_argument_is_refused_by_its_name(name: str, door: str, newcomer: Newcomer) -> None:
    ana = newcomer()
    before = state(ana)
    for unknown in ("user_id", "ws", "surprise"):
        arguments = {**catalogue_examples.ARGUMENTS[name], unknown: str(uuid.uuid4())}
        error = ana.ask(door, name, arguments).error
        assert error["code"] == "invalid_input"
        assert unknown in error["fields"]
    assert state(ana) == before


@DOORS
@EVERY
def test_an_argument_of_a_wrong_type_is_refused_by_its_name(name: str, door: str, newcomer: Newcomer) -> None:
    ana = newcomer()
    before = state(ana)
    for wrong in properties(name):
        in_an_address = door == "rest" and operations.BY_NAME[name].route.startswith(("GET", "DELETE"))
        if in_an_address and wrong in ("text", "tag", "project"):
            continue  # an address holds nothing but text
        value: Any = "no such thing" if in_an_address or wrong == "task_id" else {"no": "such thing"}
        error = ana.ask(door, name, {**catalogue_examples.ARGUMENTS[name], wrong: value}).error
        assert error["code"] == "invalid_input"
        assert any(field.split(".")[0] == wrong for field in error["fields"]), (wrong, error)
    assert state(ana) == before


@DOORS
@EVERY
def test_a_missing_argument_is_asked_for_by_its_name(name: str, door: str, newcomer: Newcomer) -> None:
    ana = newcomer()
    before = state(ana)
    for missing in required(name):
        if door == "rest" and f"{{{missing}}}" in operations.BY_NAME[name].route:
            continue  # without it, it is another address
        arguments = {
            key: value for key, value in catalogue_examples.ARGUMENTS[name].items() if key != missing
        }
        error = ana.ask(door, name, arguments).error
        assert (error["code"], error["fields"]) == ("invalid_input", {missing: "is required"})
    assert state(ana) == before


@DOORS
@EVERY
def test_it_answers_in_its_published_shape(name: str, door: str, newcomer: Newcomer) -> None:
    result = newcomer().ask(door, name, catalogue_examples.ARGUMENTS[name]).result
    schema = json.loads(regenerate_catalogue.PATH.read_text())[name]["outputSchema"]
    jsonschema.validate(result, schema, format_checker=jsonschema.FormatChecker())
    operations.BY_NAME[name].returns.model_validate(result, extra="forbid")


@EVERY
def test_all_doors_answer_the_same(name: str, newcomer: Newcomer) -> None:
    answers = {
        door: newcomer().ask(door, name, catalogue_examples.ARGUMENTS[name]).normalised()
        for door in catalogue_doors.DOORS
    }
    assert answers == dict.fromkeys(answers, answers["page"])


@EVERY
def test_all_doors_refuse_in_the_same_words(name: str, newcomer: Newcomer) -> None:
    wrong = {**catalogue_examples.ARGUMENTS[name], "surprise": "1"}
    gone = next((part for part in NAMES_AN_OBJECT if part in properties(name)), None)
    absent = {gone: {"task_id": 99, "task_ids": [1, 99]}.get(gone, "1" * 32)} if gone else wrong
    for arguments, only in ((wrong, ("page", "mcp", "chat")), (absent, catalogue_doors.DOORS)):
        if arguments is wrong and absent is wrong:
            continue
        said = {door: newcomer().ask(door, name, arguments).normalised() for door in only}
        assert not said["page"].ok
        assert said == dict.fromkeys(said, said["page"])


@READS
@DOORS
def test_a_read_leaves_nothing_behind(name: str, door: str, newcomer: Newcomer) -> None:
    ana = newcomer()
    before = state(ana)
    assert ana.ask(door, name, catalogue_examples.ARGUMENTS[name]).ok
    assert state(ana) == before


@WRITES
@DOORS
def test_a_write_leaves_exactly_its_changes_under_its_doors_name(
    name: str, door: str, newcomer: Newcomer
) -> None:
    ana = newcomer()
    before = last_change(ana)
    assert ana.ask(door, name, catalogue_examples.ARGUMENTS[name]).ok
    made = history(ana, before)
    told = [(change["subject"], change["subject_id"], kind_of(change)) for change in made]
    assert told == catalogue_examples.CHANGES[name]
    assert {(change["channel"], change["actor_id"]) for change in made} == {(door, ana.caller.user_id)}
    [request] = {change["request_id"] for change in made}
    assert request
    assert {change["turn_id"] is not None for change in made} == {door == "chat"}


@IDEMPOTENT
def test_doing_it_twice_leaves_what_doing_it_once_does(name: str, newcomer: Newcomer) -> None:
    ana = newcomer()
    arguments = {key: value for key, value in catalogue_examples.ARGUMENTS[name].items() if key != "version"}
    assert ana.ask("page", name, arguments).ok
    before = state(ana)
    again = ana.ask("page", name, arguments)
    # A task that is in the trash by now can only be restored.
    assert again.ok or (again.error["code"] == "not_found" and operations.BY_NAME[name].kind == "destructive")
    assert state(ana) == before


@WRITES
@DOORS
def test_the_same_key_does_it_once_and_gives_the_same_result(
    name: str, door: str, newcomer: Newcomer
) -> None:
    ana, arguments = newcomer(), catalogue_examples.ARGUMENTS[name]
    first = ana.ask(door, name, arguments, key="key-1").result
    before = state(ana)
    assert ana.ask(door, name, arguments, key="key-1").result == first
    assert state(ana) == before


@WRITES
def test_a_key_is_good_for_one_request_only(name: str, newcomer: Newcomer) -> None:
    ana, arguments = newcomer(), catalogue_examples.ARGUMENTS[name]
    assert ana.ask("page", name, arguments, key="key-1").ok
    before = state(ana)
    other = "complete_task" if name == "start_task" else "start_task"
    for other_name, other_arguments in ((name, {**arguments, "surprise": 1}), (other, {"task_id": 1})):
        assert ana.ask("page", other_name, other_arguments, key="key-1").error["code"] == "conflict"
    assert state(ana) == before


@WRITES
def test_sec_15_a_strangers_key_and_names_of_changes_are_worth_nothing(name: str, newcomer: Newcomer) -> None:
    ana, bob = newcomer(), newcomer(bare=True)
    arguments = catalogue_examples.ARGUMENTS[name]
    assert ana.ask("chat", name, arguments, key="key-1").ok
    before = state(ana)
    [request] = {row["request_id"] for row in history(ana, last_change(ana) - 1)}
    replayed = bob.ask("page", name, arguments, key=f"turn {ana.in_turn.turn_id} key-1")
    assert replayed.ok == name.startswith("add_")  # his own, then; not Ana's result
    for taken in (
        {"request_id": request},
        {"turn_id": str(ana.in_turn.turn_id)},
        {"change_ids": [1000, last_change(ana)]},
    ):
        assert bob.ask("page", "undo", taken).error["code"] == "not_found"
    assert state(ana) == before


@DOORS
@EVERY
def test_sec_05_another_users_object_is_not_found_and_nothing_changes(
    name: str, door: str, newcomer: Newcomer
) -> None:
    ana, bob = newcomer(), newcomer(bare=True)
    bob.ask("page", "add_task", {"title": "Bob's own"})  # his number 1; 2 and 3 are Ana's only
    before, his = state(ana), state(bob, "tasks", "projects", "changes")
    foreign: dict[str, Any] = {
        "task_id": 2,
        "task_ids": [1, 2],
        "turn_id": str(ana.in_turn.turn_id),
        "request_id": history(ana, 0)[0]["request_id"],
        "change_ids": [last_change(ana)],
    }
    named = [part for part in NAMES_AN_OBJECT if part in properties(name)]
    for part in named:
        error = bob.ask(door, name, {part: foreign[part]}).error
        assert error["code"] == "not_found"
        assert "Call Ann" not in error["message"]
    assert state(ana) == before
    if named:
        assert state(bob, "tasks", "projects", "changes") == his


@READS
@DOORS
def test_sec_12_a_stranger_sees_no_trace(name: str, door: str, newcomer: Newcomer) -> None:
    alone = newcomer(bare=True).ask(door, name, catalogue_examples.ARGUMENTS[name]).normalised()
    newcomer()
    assert newcomer(bare=True).ask(door, name, catalogue_examples.ARGUMENTS[name]).normalised() == alone
    assert "Buy milk" not in json.dumps(alone.body)


@DOORS
@WRITES
def test_sec_07_somebody_who_may_only_read_is_refused(name: str, door: str, newcomer: Newcomer) -> None:
    reader = newcomer(scope="read")
    before = state(reader)
    error = reader.ask(door, name, catalogue_examples.ARGUMENTS[name]).error
    assert error["code"] == "forbidden"
    assert state(reader) == before


@READS
@DOORS
def test_somebody_who_may_only_read_can_read(name: str, door: str, newcomer: Newcomer) -> None:
    arguments = catalogue_examples.ARGUMENTS[name]
    assert newcomer(scope="read").ask(door, name, arguments).normalised() == (
        newcomer().ask(door, name, arguments).normalised()
    )
