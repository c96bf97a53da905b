"""The audit rows, and taking changes back."""

import dataclasses
import uuid

import psycopg
import pytest

from core import errors, operations
from core.domain import change_words, desk
from core.storage import engine


def changes(caller):
    from core.storage import workspace

    return workspace.read_workspace(caller).rows(
        "select * from changes where user_id = %(caller_id)s order by id", {}
    )


def test_every_write_leaves_a_row_with_both_images_the_door_and_the_request(do, caller):
    do("add_task", title="Write")
    do("update_task", task_id=1, title="Write it")
    added, renamed = changes(caller)
    assert (added.before, added.after["title"]) == (None, "Write")
    assert (renamed.before["title"], renamed.after["title"]) == ("Write", "Write it")
    assert {added.channel, renamed.channel} == {"page"}
    assert added.actor_id == caller.user_id
    assert added.request_id
    assert added.request_id != renamed.request_id


def test_a_read_leaves_none(do, caller):
    do("add_task", title="Write")
    for name, arguments in (
        ("list_tasks", {}),
        ("get_task", {"task_id": 1}),
        ("task_counts", {}),
        ("list_projects", {}),
    ):
        do(name, **arguments)
    assert len(changes(caller)) == 1


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        (
            "update_task",
            {"title": "Other", "priority": "urgent", "due_on": "2027-01-01", "tags": ["x"], "project": "P"},
        ),
        ("complete_task", {}),
        ("start_task", {}),
        ("delete_task", {}),
        ("update_task", {"clear": ["notes", "tags", "due"]}),
    ],
)
def test_undo_restores_what_was_and_undoing_the_undo_brings_it_back(do, caller, name, arguments):
    before = do("add_task", title="Write", notes="n", tags=["a"], due_on="2026-12-24")
    do(name, task_id=1, **arguments)
    after = do("list_tasks").items or do("list_tasks", trash=True).items

    do("undo")
    restored = do("get_task", task_id=1)
    derived = {"version", "updated_at"}
    assert restored.model_dump(exclude=derived) == before.model_dump(exclude=derived)

    do("undo", request_id=changes(caller)[-1].request_id.partition(" ")[0])
    again = do("list_tasks").items or do("list_tasks", trash=True).items
    assert again[0].model_dump(exclude=derived) == after[0].model_dump(exclude=derived)


def test_undo_said_again_goes_a_step_further_back_whatever_was_undone_or_redone_between(do, caller):
    def undone(**arguments):
        assert do("undo", **arguments).undone == 1
        return changes(caller)[-1].request_id

    def state():
        return [(task.title, task.priority) for task in do("list_tasks").items]

    do("add_task", title="Write")
    added = changes(caller)[-1].request_id
    do("update_task", task_id=1, priority="high")
    do("update_task", task_id=1, title="Wrote")
    last = undone()
    assert last.partition(" ")[0] != last, "an undo is known by what it took back"
    undone()
    assert state() == [("Write", "none")]
    undone(request_id=last.partition(" ")[0])  # is done again …
    assert state() == [("Wrote", "none")]
    undone()  # … and so the last thing
    assert state() == [("Write", "none")]
    undone()
    assert state() == []
    undone(change_ids=[changes(caller)[-1].id])
    assert state() == [("Write", "none")]
    by_click = dataclasses.replace(caller, request_id=desk.undo_request_id(added))
    assert operations.BY_NAME["undo"].perform({"request_id": added}, by_click).undone == 1
    for _ in range(2):
        with pytest.raises(errors.NotFound, match="nothing to undo"):
            do("undo")
    undone(request_id=f"undo {added}")
    assert undone().endswith(added)


def test_two_ways_to_say_what_is_taken_back_are_refused(do, caller):
    do("add_task", title="Write")
    [added] = changes(caller)
    with pytest.raises(errors.InvalidInput) as refused:
        do("undo", change_ids=[added.id], request_id="another")
    assert refused.value.fields == {"change_ids": "excludes request_id"}
    assert do("list_tasks").total == 1


def test_what_has_all_changed_since_does_not_keep_undo_from_going_further_back(do, caller):
    for title in "abc":
        do("add_task", title=title)
    do("undo", change_ids=[change.id for change in changes(caller)[1:]])
    done = do("undo")
    assert (done.undone, done.conflicts, [task.title for task in done.tasks]) == (1, 2, ["a"])


def test_a_turn_is_taken_back_without_what_was_undone_in_it_or_the_undoing(do, caller):
    turn = dataclasses.replace(caller, turn_id=uuid.uuid4())

    def act(call, name, **arguments):
        acting = dataclasses.replace(turn, request_id=f"turn {turn.turn_id} {call}")
        return operations.BY_NAME[name].perform(arguments, acting)

    do("add_task", title="By hand")
    act("c1", "add_task", title="Milk")
    act("c2", "undo")
    act("c3", "add_task", title="Bread")
    do("update_task", task_id=3, priority="high")
    assert do("undo").tasks[0].title == "Bread"
    assert (done := do("undo")).conflicts == 0
    assert [task.title for task in done.tasks] == ["Bread"]
    assert [task.title for task in do("undo").tasks] == ["By hand"]


def test_undoing_an_addition_moves_the_task_to_the_trash(do):
    do("add_task", title="Write")
    assert do("undo").undone == 1
    assert do("list_tasks").total == 0
    assert do("list_tasks", trash=True).total == 1


def test_undoing_an_addition_removes_the_project_that_it_made_and_undoing_that_brings_both_back(do, caller):
    def state():
        projects = [(one.name, one.open_tasks) for one in do("list_projects").items]
        return projects, [(task.title, task.project) for task in do("list_tasks").items]

    do("add_task", title="Write", project="Freshly")
    added, mark = state(), changes(caller)[-1].request_id
    done = do("undo", request_id=mark)
    assert (done.undone, done.conflicts, state()) == (2, 0, ([], []))
    assert [(task.id, task.project) for task in done.tasks] == [(1, None)]
    again = do("undo", request_id=changes(caller)[-1].request_id.partition(" ")[0])
    assert (again.conflicts, state()) == (0, added)
    assert do("undo").conflicts == 0
    assert state() == ([], [])
    do("restore_task", task_id=1)
    assert state() == ([], [("Write", None)])


def test_undoing_the_completion_of_a_recurring_task_takes_its_successor_away(do):
    do("add_task", title="Rent", due_on="2026-12-01", recurrence="FREQ=MONTHLY")
    do("complete_task", task_id=1)
    do("undo")
    rent = do("get_task", task_id=1)
    assert (rent.status, rent.recurrence, do("list_tasks").total) == ("todo", "FREQ=MONTHLY", 1)


def test_undo_of_a_batch_takes_all_of_it_back(do):
    do("add_tasks", tasks=[{"title": "a"}, {"title": "b"}, {"title": "c"}])
    do("complete_tasks", task_ids=[1, 2, 3])
    result = do("undo")
    assert (result.undone, result.conflicts) == (3, 0)
    assert {task.status for task in do("list_tasks").items} == {"todo"}


def test_a_later_edit_of_something_else_is_kept(do, caller):
    do("add_task", title="Write")
    do("update_task", task_id=1, priority="high")
    do("update_task", task_id=1, title="Write it")
    result = do("undo", change_ids=[changes(caller)[1].id])
    task = do("get_task", task_id=1)
    assert (result.undone, task.priority, task.title) == (1, "none", "Write it")


def test_a_later_edit_of_the_same_thing_is_a_conflict_and_stays(do, caller):
    do("add_task", title="Write")
    do("update_task", task_id=1, priority="high")
    do("update_task", task_id=1, priority="low")
    result = do("undo", change_ids=[changes(caller)[1].id])
    assert (result.undone, result.conflicts) == (0, 1)
    assert do("get_task", task_id=1).priority == "low"


def test_sec_15_a_strangers_history_cannot_be_undone(do, caller, stranger):
    do("add_task", title="Ana's")
    [row] = changes(caller)
    for arguments in (
        {"change_ids": [row.id]},
        {"request_id": row.request_id},
        {"turn_id": str(uuid.uuid4())},
        {},
    ):
        with pytest.raises(errors.NotFound):
            do("undo", by=stranger, **arguments)
    assert do("get_task", task_id=1).version == 1


def test_the_app_may_read_history_and_not_write_it(do, caller):
    do("add_task", title="Write")
    from core.storage import workspace

    for statement in ("update changes set after = null", "delete from changes", "truncate changes"):
        with pytest.raises(Exception, match="permission denied"), workspace.open_workspace(caller) as ws:
            ws.db.connection().exec_driver_sql(statement)
    assert len(changes(caller)) == 1


def test_an_edited_history_is_found(do, database):
    do("add_task", title="Write")
    do("complete_task", task_id=1)
    with psycopg.connect(database, autocommit=True) as owner:
        assert owner.execute("select * from verify_audit()").fetchall() == []
        owner.execute("update changes set after = jsonb_set(after, '{title}', '\"Wrote\"') where id = 1")
        broken = {row[1] for row in owner.execute("select * from verify_audit()").fetchall()}
        assert 1 in broken


def test_a_removed_row_of_history_is_found_once(do, database):
    for n in range(4):
        do("add_task", title=f"t{n}")
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("delete from changes where id = 2")
        assert owner.execute("select id from verify_audit()").fetchall() == [(3,)]


def test_what_was_done_past_the_history_is_found(do, database):
    for n in range(4):
        do("add_task", title=f"t{n}", project="P", tags=["a"], due_at="2030-01-31T09:00:00+01:00")
    do("update_task", task_id=1, title="Write", clear=["tags"])
    do("delete_task", task_id=2)
    do("restore_tasks", task_ids=[2])
    do("delete_task", task_id=4)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("set time zone 'Asia/Karachi'")
        owner.execute("update tasks set priority = 'high' where id = 2")
        owner.execute("delete from tasks where id = 4")
        differing = "select subject, subject_id from audit_differs() order by 2"
        assert owner.execute(differing).fetchall() == []
        owner.execute(
            "delete from changes where id = (select max(id) from changes)"
        )  # that the last one is gone
        owner.execute("set session_replication_role = replica")
        owner.execute("update tasks set tags = '{a,b}' where id = 1")
        owner.execute("delete from tasks where id = 3")
        owner.execute("insert into projects (user_id, id, name) select user_id, 9, 'Q' from projects")
        found = [("tasks", "1"), ("tasks", "3"), ("tasks", "4"), ("projects", "9")]
        assert owner.execute(differing).fetchall() == found


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, {"title": "A"}, "Added A"),
        ({"title": "A", "status": "todo"}, {"title": "A", "status": "done"}, "Completed A"),
        ({"title": "A"}, {"title": "B"}, "Renamed A to B"),
        ({"title": "A", "deleted_at": None}, {"title": "A", "deleted_at": "2026-01-01"}, "Deleted A"),
        ({"title": "A", "due_on": None}, {"title": "A", "due_on": "2026-01-01"}, "Changed due date of A"),
    ],
)
def test_a_change_is_said_in_a_few_words(before, after, words):
    assert change_words.describe(before, after) == words


def test_purging_a_demo_user_takes_everything_of_theirs_along(do, caller, database):
    do("add_task", title="Write")
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update users set demo_until = now() - interval '1 hour'")
    with engine.engine().begin() as connection:
        connection.exec_driver_sql("select * from purge_expired()")
    with psycopg.connect(database) as owner:
        for table in ("users", "tasks", "changes"):
            assert owner.execute(f"select count(*) from {table}").fetchone() == (0,)


def test_the_trash_is_emptied_after_thirty_days(do, database):
    do("add_tasks", tasks=[{"title": "old"}, {"title": "fresh"}])
    do("delete_tasks", task_ids=[1, 2])
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update tasks set deleted_at = now() - interval '31 days' where id = 1")
    with engine.engine().begin() as connection:
        connection.exec_driver_sql("select * from purge_expired()")
    assert [task.title for task in do("list_tasks", trash=True).items] == ["fresh"]
    do("undo")  # of what was done, and not of the emptying
    assert [task.title for task in do("list_tasks").items] == ["fresh"]
