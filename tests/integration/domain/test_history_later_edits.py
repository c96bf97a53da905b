"""Undo with edits that came later, from elsewhere: they stay or are told of, and nothing else moves."""

import dataclasses
import threading
import uuid

import pytest

from core import errors, operations
from core.storage import workspace


def rows(caller):
    found = workspace.read(
        caller.user_id,
        "select id, title, notes, status, priority, project_id, recurrence, tags, due_on, deleted_at is not null as gone "
        "from tasks where user_id = %(caller_id)s order by id",
    )
    return [tuple(row) for row in found]


def named(do, caller, request, act, /, **arguments):
    acting = dataclasses.replace(caller, request_id=request)
    return operations.BY_NAME[act].perform(arguments, acting)


def test_undo_of_an_undo_of_a_bulk_act_keeps_later_edits(do, caller):
    do("add_tasks", tasks=[{"title": t} for t in "abc"])
    named(do, caller, "bulk", "update_tasks", task_ids=[1, 2, 3], priority="high")
    do("update_task", task_id=1, notes="later")  # another field: stays
    do("update_task", task_id=2, priority="low")  # the same field: a conflict
    undone = named(do, caller, "undo bulk", "undo", request_id="bulk")
    assert (undone.undone, undone.conflicts) == (2, 1)
    do("update_task", task_id=3, notes="later still")
    again = named(do, caller, "redo", "undo", request_id="undo bulk")
    assert (again.undone, again.conflicts) == (2, 0)
    assert [(row[4], row[2]) for row in rows(caller)] == [
        ("high", "later"),
        ("low", ""),
        ("high", "later still"),
    ]


def test_an_added_task_that_was_worked_on_since_stays(do, caller):
    named(do, caller, "mine", "add_task", title="Write")
    do("update_task", task_id=1, notes="an hour's work of somebody else")
    undone = do("undo", request_id="mine")
    assert (undone.undone, undone.conflicts) == (0, 1)
    assert do("get_task", task_id=1).notes


def test_an_addition_changed_in_the_same_request_goes_as_a_whole(do, caller):
    do("add_task", title="Weekly", due_on="2026-01-01", recurrence="FREQ=WEEKLY")
    before = rows(caller)
    named(do, caller, "done", "complete_task", task_id=1)
    undone = do("undo", request_id="done")
    assert undone.conflicts == 0
    assert rows(caller)[0] == before[0]


def test_a_project_that_stays_in_use_is_not_said_to_be_taken_back(do, caller):
    named(do, caller, "mine", "add_project", name="Garden")
    do("add_task", title="Dig", project="Garden")
    undone = do("undo", request_id="mine")
    assert (undone.undone, undone.conflicts) == (0, 1)
    assert do("list_projects").total == 1


def test_two_undos_at_once_take_back_once_each(do, caller):
    do("add_task", title="Write")
    for title in ("one", "two"):
        named(do, caller, title, "update_task", task_id=1, title=title)
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(do("undo", request_id="two"))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted((one.undone, one.conflicts) for one in results) == [(0, 1)] * 3 + [(1, 0)]
    assert do("get_task", task_id=1).title == "one"


def test_a_token_of_one_project_undoes_nothing_of_another(do, caller):
    do("add_task", title="Inside", project="P")
    do("add_task", title="Outside", project="Q")
    do("add_task", title="Elsewhere", project="Q")
    named(do, caller, "out", "update_task", task_id=3, title="Changed")
    named(do, caller, "moved", "update_task", task_id=2, project="P")
    limited = dataclasses.replace(caller, project_id=1)
    before = rows(caller)
    for request in ("out", "moved"):
        with pytest.raises(errors.NotFound):
            named(do, limited, uuid.uuid4().hex, "undo", request_id=request)
    assert rows(caller) == before
