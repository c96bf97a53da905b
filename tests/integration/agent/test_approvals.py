"""Acts that wait for the person's word: shown first, done once, and only as they were shown."""

import asyncio
import contextlib
import dataclasses
import time
import uuid

import psycopg
import pytest

from core import approvals, config, errors, operations, tools
from core.agent import drafted, providers, runner, spoken
from core.domain import conversation_export, conversations, profiles, steering, turns
from core.storage import workspace

PATIENCE_SECONDS = 30


@pytest.fixture
def careful(caller):
    """Ana, for whom risky acts wait, as for everybody who chose nothing else."""
    assert profiles.profile(workspace.read_workspace(caller)).ask_before == "risky"
    return caller


def submitted(caller, message, conversation=None):
    with workspace.open_workspace(dataclasses.replace(caller, request_id=uuid.uuid4().hex)) as ws:
        return spoken.submit(ws, message, conversation)


def settled(caller, turn_id):
    """Run the turn until it ends or waits."""

    async def run():
        async with runner.Runner(providers.Providers(config.Settings()), tools.server).serve():
            runner.wake()
            deadline = time.monotonic() + PATIENCE_SECONDS
            while time.monotonic() < deadline:
                turn = conversations.get_turn(workspace.read_workspace(caller), turn_id)
                if not turn.is_live:
                    return turn
                await asyncio.sleep(0.02)
        raise AssertionError("the turn did not settle")

    return asyncio.run(run())


def decide(caller, turn, decision):
    [call] = [call for call in turn.calls if call.approval == "pending"]
    with workspace.open_workspace(caller) as ws:
        steering.decide(ws, turn.id, call.call_id, decision)


def test_a_delete_waits_and_shows_what_it_would_change(careful, do):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    assert turn.status == "waiting_for_approval"
    [call] = [call for call in turn.calls if call.approval]
    assert call.preview["title"] == "Approve 1 change"
    assert call.preview["changes"] == [["Call the dentist", "on the list", "in the trash"]]
    assert do("get_task", task_id=1).version == 1


def test_an_approved_act_is_done_once_and_answered(careful, do):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    decide(careful, turn, "approve")
    after = settled(careful, turn.id)
    assert after.status == "done"
    assert "Call the dentist" in after.answer
    assert do("list_tasks").total == 0
    assert do("list_tasks", trash=True).items[0].version == 2


def test_a_key_that_a_program_has_given_away_is_none_of_the_agents(careful, do):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    [call] = [call for call in turn.calls if call.approval]
    program = dataclasses.replace(careful, channel="rest", scope="no-delete")
    operations.BY_NAME["add_task"].perform({"title": "Milk"}, program, key=call.request_id(turn.id))
    decide(careful, turn, "approve")
    assert settled(careful, turn.id).calls[-1].failed is False
    assert [task.title for task in do("list_tasks").items] == ["Milk"]


def test_a_rejected_act_changes_nothing_and_is_said(careful, do):
    do("add_task", title="Call the dentist")
    said = submitted(careful, "delete the dentist task")
    turn = settled(careful, said.turn_id)
    decide(careful, turn, "reject")
    after = settled(careful, turn.id)
    assert after.status == "done"
    assert after.answer
    assert do("get_task", task_id=1).version == 1
    told = conversation_export.whole_conversation(workspace.read_workspace(careful), said.conversation_id)
    assert "- `delete_task` task_id: 1 (rejected)" in conversation_export.markdown(told, careful.zone)


def test_sec_65_a_decision_counts_once_and_is_nobody_elses(careful, do, stranger):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    [call] = [call for call in turn.calls if call.approval]
    with pytest.raises(errors.NotFound), workspace.open_workspace(stranger) as ws:
        steering.decide(ws, turn.id, call.call_id, "approve")
    decide(careful, turn, "reject")
    with pytest.raises(errors.Conflict), workspace.open_workspace(careful) as ws:
        steering.decide(ws, turn.id, call.call_id, "approve")
    assert settled(careful, turn.id).status == "done"
    assert do("get_task", task_id=1).version == 1


@contextlib.contextmanager
def about_to_wait(caller, turn, database):
    """Its question is stored and shown, and whoever runs it has not ended it yet: the block is in between."""
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            "update turns set status = 'running', lease_owner = 'me', lease_until = now() + interval '1 hour'"
        )
    yield
    turns.finish(dataclasses.replace(caller, turn_id=turn.id), "me", status="waiting_for_approval")


@pytest.mark.parametrize(("decision", "left"), [("approve", 0), ("reject", 1)])
def test_a_decision_counts_also_before_the_turn_has_come_to_wait_for_it(
    careful, do, database, decision, left
):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    with about_to_wait(careful, turn, database):
        decide(careful, turn, decision)
    assert settled(careful, turn.id).status == "done"
    assert do("list_tasks").total == left


def test_so_does_a_stop(careful, do, database):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    with about_to_wait(careful, turn, database), workspace.open_workspace(careful) as ws:
        steering.request_stop(ws, turn.id)
    after = settled(careful, turn.id)
    assert (after.status, [call.approval for call in after.calls]) == ("stopped", [None, None])
    assert do("list_tasks").total == 1


def test_an_act_on_tasks_that_have_changed_since_is_refused(careful, do):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    do("update_task", task_id=1, notes="these matter")
    decide(careful, turn, "approve")
    after = settled(careful, turn.id)
    assert do("get_task", task_id=1).deleted_at is None
    assert "changed" in after.answer


def test_an_approval_expires(careful, do, database):
    do("add_task", title="Call the dentist")
    turn = settled(careful, submitted(careful, "delete the dentist task").turn_id)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            "update tool_calls set approval_expires_at = now() - interval '1 second' where approval is not null"
        )
    with pytest.raises(errors.Conflict):
        decide(careful, turn, "approve")
    shown = conversations.get_turn(workspace.read_workspace(careful), turn.id)
    assert [call.approval for call in shown.calls if call.approval] == ["expired"]


def test_who_asked_for_no_questions_is_asked_none(caller, do):
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "never", 3)
    do("add_task", title="Call the dentist")
    assert settled(caller, submitted(caller, "delete the dentist task").turn_id).status == "done"
    assert do("list_tasks").total == 0


YES = ("yes", "OK.", "go ahead", "ja bitte", "vas-y", "sí", "haan", "ہاں", "👍")
NO = ("no", "no thanks", "nein", "non merci", "mejor no", "nahi", "نہیں")


@pytest.mark.parametrize("words", YES)
def test_a_typed_yes_is_a_yes(words):
    assert spoken.decision_in(words) == "approve"


@pytest.mark.parametrize("words", NO)
def test_a_typed_no_is_a_no(words):
    assert spoken.decision_in(words) == "reject"


@pytest.mark.parametrize(
    "words",
    [
        "yes, and add milk",
        "the second one",
        "yes but not the milk",
        "no, delete the other one",
        "what?",
        "  ",
    ],
)
def test_more_than_a_yes_or_no_decides_nothing(words):
    assert spoken.decision_in(words) is None


def test_a_typed_yes_decides_what_waits_and_its_turn_goes_on(careful, do):
    do("add_task", title="Call the dentist")
    asked = submitted(careful, "delete the dentist task")
    assert settled(careful, asked.turn_id).status == "waiting_for_approval"
    said = submitted(careful, "yes", asked.conversation_id)
    assert said.turn_id == asked.turn_id
    assert "Call the dentist" in settled(careful, said.turn_id).answer
    assert do("list_tasks").total == 0


def test_a_typed_no_in_another_language_leaves_everything(careful, do):
    do("add_task", title="Zahnarzt anrufen")
    asked = submitted(careful, "lösche die Aufgabe Zahnarzt")
    assert settled(careful, asked.turn_id).status == "waiting_for_approval"
    answer = settled(careful, submitted(careful, "nein danke", asked.conversation_id).turn_id).answer
    assert answer == "In Ordnung, nichts wurde geändert."
    assert do("get_task", task_id=1).version == 1


def test_anything_else_leaves_it_waiting(careful, do):
    do("add_task", title="Call the dentist")
    asked = submitted(careful, "delete the dentist task")
    settled(careful, asked.turn_id)
    other = submitted(careful, "add buy milk", asked.conversation_id)
    assert settled(careful, other.turn_id).status == "done"
    assert settled(careful, asked.turn_id).status == "waiting_for_approval"
    assert submitted(careful, "ok", asked.conversation_id).turn_id == asked.turn_id
    assert settled(careful, asked.turn_id).status == "done"
    assert [task.title for task in do("list_tasks").items] == ["buy milk"]


def test_a_yes_to_a_later_question_does_not_decide_what_waited_before(careful, do):
    do("add_tasks", tasks=[{"title": "Call the dentist"}, {"title": "Call Ann"}, {"title": "Call Bob"}])
    asked = submitted(careful, "delete the dentist task")
    settled(careful, asked.turn_id)
    which = settled(careful, submitted(careful, "complete the call", asked.conversation_id).turn_id)
    assert "?" in which.answer
    said = submitted(careful, "yes", asked.conversation_id)
    assert said.turn_id != asked.turn_id
    settled(careful, said.turn_id)
    assert do("get_task", task_id=1).version == 1


def test_a_yes_after_the_time_was_up_does_nothing(careful, do, database):
    do("add_task", title="Call the dentist")
    asked = submitted(careful, "delete the dentist task")
    settled(careful, asked.turn_id)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update tool_calls set approval_expires_at = now() where approval is not null")
    said = submitted(careful, "yes", asked.conversation_id)
    assert settled(careful, said.turn_id).answer.startswith("Nothing is waiting for an answer")
    assert do("get_task", task_id=1).version == 1


def test_many_tasks_are_asked_about_once_and_not_in_words(careful, do):
    do("add_tasks", tasks=[{"title": f"Errand {n}", "due_on": "2026-12-01"} for n in range(5)])
    turn = settled(careful, submitted(careful, "complete all tasks").turn_id)
    assert (turn.status, turn.answer) == ("waiting_for_approval", "")
    decide(careful, turn, "approve")
    assert settled(careful, turn.id).answer.startswith("Completed 5 tasks")
    assert do("list_tasks", status=["todo"]).total == 0


def test_tasks_with_and_without_a_time_are_moved_by_one_card(careful, do):
    today = workspace.clock().date().isoformat()
    do("add_tasks", tasks=[{"title": f"Errand {word}", "due_on": today} for word in ("one", "two", "three")])
    do("add_task", title="Call the bank", due_at=f"{today}T23:30:00")
    turn = settled(careful, submitted(careful, "move everything to next Friday").turn_id)
    assert turn.status == "waiting_for_approval"
    [call] = [call for call in turn.calls if call.approval]
    assert len(call.preview["changes"]) == 4


def test_who_is_never_asked_by_a_card_is_asked_in_words_before_many_change(caller, do):
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "never", 3)
    do("add_tasks", tasks=[{"title": f"Errand {n}"} for n in range(5)])
    asked = submitted(caller, "delete all tasks")
    turn = settled(caller, asked.turn_id)
    assert turn.status == "done"
    assert "?" in turn.answer
    assert do("list_tasks").total == 5
    settled(caller, submitted(caller, "yes", asked.conversation_id).turn_id)
    assert do("list_tasks").total == 0


def test_who_asked_for_all_is_asked_for_an_addition_too(caller, do):
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "always", 3)
    turn = settled(caller, submitted(caller, "add buy milk tomorrow").turn_id)
    assert turn.status == "waiting_for_approval"
    assert do("list_tasks").total == 0
    decide(caller, turn, "approve")
    assert settled(caller, turn.id).status == "done"
    assert [task.title for task in do("list_tasks").items] == ["buy milk"]


@pytest.mark.parametrize(
    ("name", "arguments", "ask_before", "needed"),
    [
        ("list_tasks", {}, "always", False),
        ("add_task", {"title": "a"}, "always", True),
        ("add_task", {"title": "a"}, "risky", False),
        ("delete_task", {"task_id": 1}, "risky", True),
        ("delete_task", {"task_id": 1}, "never", False),
        ("complete_tasks", {"task_ids": [1, 2, 3]}, "risky", False),
        ("complete_tasks", {"task_ids": [1, 2, 3, 4]}, "risky", True),
        ("add_tasks", {"tasks": [{}] * 4}, "risky", True),
        ("undo", {}, "always", False),
        ("no_such_tool", {}, "always", False),
    ],
)
def test_which_acts_wait(name, arguments, ask_before, needed):
    assert approvals.is_needed(name, arguments, ask_before=ask_before, bulk_limit=3) is needed


def test_a_number_in_any_form_carries_out_a_draft():
    proposed = {"name": "update_tasks", "arguments": {"task_ids": [7], "due_on": "2026-03-09"}}
    draft = turns.Step("c1", "draft_plan", {}, {"proposed": [proposed]}, failed=False)
    before = [turns.Exchange("plan my day", (draft,), "Apply?")]
    for number in (7, 7.0, "7", " 7.0"):
        arguments = {"task_id": number, "due_on": "2026-03-09"}
        assert drafted.is_of(turns.Step("c2", "update_task", arguments, None, failed=False), [], before)


def test_a_rehearsal_leaves_nothing_behind(caller, do):
    do("add_tasks", tasks=[{"title": "a", "due_on": "2026-12-01"}, {"title": "b", "due_on": "2026-12-02"}])
    preview = approvals.rehearse("update_tasks", {"task_ids": [1, 2], "due_on": "2026-12-07"}, caller)
    assert preview.summary == "Due date → Mon 7 Dec"
    assert preview.changes == [("a", "Tue 1 Dec", "Mon 7 Dec"), ("b", "Wed 2 Dec", "Mon 7 Dec")]
    rows = workspace.read(caller.user_id, "select count(*) as n from changes")
    assert rows[0].n == 2
    assert [task.version for task in do("list_tasks").items] == [1, 1]
    do("update_task", task_id=2, due_at="2026-12-02T16:30:00Z")
    moved = {"task_ids": [1, 2], "due_on": "2026-12-07", "keep_times": True}
    assert approvals.rehearse("update_tasks", moved, caller).summary == "Due date"


def test_what_a_draft_proposes_is_shown_before_it_happens_whatever_the_setting(caller, do):
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, ask_before="never", bulk_limit=3)
    do("add_tasks", tasks=[{"title": "Late", "due_on": "2026-01-02"}, {"title": "Party", "project": "Home"}])
    planned = submitted(caller, "plan my day")
    assert settled(caller, planned.turn_id).choices == ["Apply", "Not now"]
    assert do("get_task", task_id=1).version == 1
    asked = submitted(caller, "Apply", planned.conversation_id)
    turn = settled(caller, asked.turn_id)
    assert turn.status == "waiting_for_approval"
    [shown] = [call.preview for call in turn.calls if call.preview]
    assert [change[0] for change in shown["changes"]] == ["Late", "Party"]
    decide(caller, turn, "approve")
    assert settled(caller, asked.turn_id).answer.startswith("Updated 2 tasks")
    assert do("get_task", task_id=1).version == 2


def test_a_draft_whose_changes_are_refused_leaves_everything(careful, do):
    do("add_task", title="Summer party")
    planned = submitted(careful, "break down the summer party")
    settled(careful, planned.turn_id)
    asked = submitted(careful, "yes", planned.conversation_id)
    decide(careful, settled(careful, asked.turn_id), "reject")
    settled(careful, asked.turn_id)
    assert do("list_tasks").total == 1


def test_an_act_of_ones_own_after_a_draft_needs_no_word(careful, do):
    do("add_task", title="Late", due_on="2026-01-02")
    planned = submitted(careful, "plan my day")
    settled(careful, planned.turn_id)
    done = settled(careful, submitted(careful, "complete late", planned.conversation_id).turn_id)
    assert (done.status, do("get_task", task_id=1).status) == ("done", "done")


DRAFT = {
    "proposed": [
        {
            "purpose": "to_today",
            "name": "update_tasks",
            "arguments": {"task_ids": [1, 2], "due_on": "2026-03-11"},
        },
        {"purpose": "trash", "name": "delete_tasks", "arguments": {"task_ids": [7]}},
        {
            "purpose": "add_steps",
            "name": "add_tasks",
            "arguments": {"tasks": [{"title": "Party: book", "tags": []}]},
        },
    ]
}


@pytest.mark.parametrize(
    ("name", "arguments", "of_it"),
    [
        ("update_tasks", {"task_ids": [1, 2], "due_on": "2026-03-11"}, True),
        ("update_task", {"task_id": 2, "due_on": "2026-03-11", "priority": "high"}, True),
        ("update_task", {"task_id": 2, "title": "Another name"}, False),
        ("update_task", {"task_id": 3, "due_on": "2026-03-11"}, False),
        ("complete_task", {"task_id": 1}, False),
        ("delete_task", {"task_id": 7}, True),
        ("delete_task", {"task_id": 1}, False),
        ("add_task", {"title": "party: book"}, True),
        ("add_tasks", {"tasks": [{"title": "Buy milk"}]}, False),
        ("add_tasks", {"tasks": "nonsense"}, False),
    ],
)
def test_which_acts_carry_a_draft_out(name, arguments, of_it):
    assert approvals.carries_out(DRAFT, name, arguments) is of_it


def put_to(careful, do, message, *titles):
    """The turn that waits for the word on what was asked of these tasks."""
    for title in titles:
        do("add_task", title=title)
    submitted_ = submitted(careful, message)
    turn = settled(careful, submitted_.turn_id)
    assert turn.status == "waiting_for_approval"
    return submitted_.conversation_id, turn


def shown(turn):
    [call] = [call for call in turn.calls if call.approval == "pending"]
    return [change[0] for change in call.preview["changes"]]


ALL = ("Call the dentist", "Buy eggs", "Fix the bike", "Send the report")


@pytest.mark.parametrize("waits", [True, False], ids=["while it waits", "after a no"])
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("only the dentist", {"Call the dentist"}),
        ("just the eggs and the bike", {"Buy eggs", "Fix the bike"}),
        ("except the bike", set(ALL) - {"Fix the bike"}),
        ("all but the report and the eggs", {"Call the dentist", "Fix the bike"}),
        ("not the bike", set(ALL) - {"Fix the bike"}),
        ("keep the dentist", set(ALL) - {"Call the dentist"}),
        ("only task 2", {"Buy eggs"}),
        ("without the first", None),
        ("nur das zweite", None),
    ],
)
def test_a_part_of_what_was_shown_may_be_asked_for_instead(careful, do, said, left, waits):
    conversation, turn = put_to(careful, do, "delete all tasks", *ALL)
    if not waits:
        decide(careful, turn, "reject")
        assert settled(careful, turn.id).status == "done"
    after = settled(careful, submitted(careful, said, conversation).turn_id)
    assert after.id != turn.id
    assert after.status == "waiting_for_approval"
    [first, second, *_] = shown(turn)
    places = {"nur das zweite": {second}, "without the first": set(ALL) - {first}}
    expected = places[said] if left is None else left
    assert set(shown(after)) == expected
    assert do("list_tasks").total == 4, "nothing was done yet"
    assert settled(careful, turn.id).status == "done", "what was asked before no longer waits"
    decide(careful, after, "approve")
    assert settled(careful, after.id).status == "done"
    assert {task.title for task in do("list_tasks").items} == set(ALL) - expected


def test_another_value_may_be_asked_for_instead(careful, do):
    conversation, turn = put_to(careful, do, "move all tasks to friday", *ALL)
    decide(careful, turn, "reject")
    assert settled(careful, turn.id).status == "done"
    after = settled(careful, submitted(careful, "make it monday instead", conversation).turn_id)
    assert len(shown(after)) == 4
    decide(careful, after, "approve")
    assert settled(careful, after.id).status == "done"
    assert {task.due_on.weekday() for task in do("list_tasks").items} == {0}


@pytest.mark.parametrize(
    "said", ["add only the best apples", "what is open?", "yes", "thanks", "just kidding"]
)
def test_after_a_no_anything_else_is_something_new(careful, do, said):
    conversation, turn = put_to(careful, do, "delete all tasks", *ALL)
    decide(careful, turn, "reject")
    assert settled(careful, turn.id).status == "done"
    after = settled(careful, submitted(careful, said, conversation).turn_id)
    assert after.status == "done"
    assert {task.title for task in do("list_tasks").items} >= set(ALL)
