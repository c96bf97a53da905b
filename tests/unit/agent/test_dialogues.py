"""Whole conversations with the offline interpreter: the state they leave, and what they ask and say."""

import copy
import datetime
import pathlib
import re
import tomllib
from typing import Any

import pytest

from core.agent.interpreter import conversation, plan
from tests.evals import agent_adapters

HERE = pathlib.Path(__file__).parent
DATA = tomllib.loads(
    "".join((HERE / name).read_text() for name in ("dialogues.toml", "dialogues_spoken.toml"))
)
NOW = "2026-03-11T10:00"
BLANK = {
    "status": "open",
    "due": None,
    "priority": "none",
    "tags": [],
    "project": "Inbox",
    "recurrence": None,
    "completed_at": None,
    "owner": "alice",
}


def agent_for(dialogue: dict[str, Any]) -> agent_adapters.Agent:
    tasks = [{**BLANK, **task} for task in DATA["boards"][dialogue["board"]]]
    now = datetime.datetime.fromisoformat(dialogue.get("now", NOW))
    return agent_adapters.make_agent(tasks, now, dialogue.get("zone", "UTC"), "alice")


def state(agent: agent_adapters.Agent) -> dict[str, dict[str, Any]]:
    kept = ("status", "notes", "estimate_minutes")
    stored = {str(row["id"]): {name: row[name] for name in kept} for row in agent.board.rows}
    return {str(task["id"]): {**task, **stored[str(task["id"])]} for task in agent.tasks()}


def fits(wanted: dict[str, Any], task: dict[str, Any]) -> bool:
    for name, value in wanted.items():
        if name.endswith("_re"):
            if not re.search(value, task[name.removesuffix("_re")] or "", re.I):
                return False
        elif (task[name] or "") != value:
            return False
    return True


def play(agent: agent_adapters.Agent, dialogue: dict[str, Any]) -> None:
    asked = False
    for turn in dialogue["turns"]:
        if turn.get("if_asked") and not asked:
            continue
        before = copy.deepcopy(state(agent))
        reply = agent.send(turn["user"].replace("LONG", dialogue.get("long", "") * 200))
        asked = "?" in reply
        said = f"{turn['user']!r} → {reply}"
        assert reply, said
        assert asked or not turn.get("asks"), said
        assert turn.get("still") is not True or state(agent) == before, said
        for part in turn.get("says", []):
            assert part.lower() in reply.lower(), said
        for part in turn.get("hides", []):
            assert part.lower() not in reply.lower(), said


@pytest.mark.parametrize("dialogue", DATA["dialogue"], ids=lambda one: one["name"])
def test_a_conversation_leaves_exactly_the_state_it_should(dialogue: dict[str, Any]) -> None:
    agent = agent_for(dialogue)
    before = copy.deepcopy(state(agent))
    play(agent, dialogue)
    after = state(agent)
    wanted = []
    for changed in dialogue.get("changed_any", [dialogue.get("changed", {})]):
        kept = {
            number: task for number, task in before.items() if int(number) not in dialogue.get("deleted", [])
        }
        for number, values in changed.items():
            kept[number] = {
                **kept[number],
                **{key: None if value == "" else value for key, value in values.items()},
            }
        wanted.append(kept)
    created = {number: task for number, task in after.items() if number not in before}
    log = "\n".join(agent.replies)
    assert {number: task for number, task in after.items() if number in before} in wanted, log
    specs = dialogue.get("created", [])
    assert len(created) == len(specs), f"{created}\n{log}"
    for spec in specs:
        assert any(fits(spec, task) for task in created.values()), f"{spec}\n{created}\n{log}"


def test_tomorrow_is_the_day_after_it_was_said_also_when_the_question_is_answered_later() -> None:
    said, asked_at = "move the report to tomorrow", datetime.datetime(2026, 3, 11, 10, tzinfo=datetime.UTC)
    rows = [{"id": number, "title": f"Report for {name}"} for number, name in ((1, "Ann"), (2, "Ben"))]
    look = plan.next_step([conversation.Turn(said)], asked_at, ())
    assert isinstance(look, plan.Step)
    [call] = look.calls.values()
    seen = conversation.Result(call, {"items": rows, "total": 2}, call_id="call_1_1_1")
    which = plan.next_step([conversation.Turn(said, (seen,))], asked_at, ())
    assert isinstance(which, plan.Answer)

    talk = [conversation.Turn(said, (seen,), which.text), conversation.Turn("the second one")]
    move = plan.next_step(talk, asked_at + datetime.timedelta(days=1), (), earlier=[asked_at])
    assert isinstance(move, plan.Step)
    [call] = move.calls.values()
    assert (call.name, call.arguments) == ("update_task", {"task_id": 2, "due_on": "2026-03-12"})
