"""Verbs on tasks, over a real database."""

import datetime
import threading

import pytest

from core import errors, telemetry
from core.storage import workspace


def test_a_new_task_has_the_owners_next_number_and_what_was_given(do):
    first = do(
        "add_task",
        title="Buy milk",
        priority="high",
        due_on="2026-12-01",
        tags=["@shop", "shop"],
        project="Home",
    )
    second = do("add_task", title="Call Ann")
    assert (first.id, second.id) == (1, 2)
    assert (first.priority, first.due_on, first.tags, first.project) == (
        "high",
        datetime.date(2026, 12, 1),
        ["shop"],
        "Home",
    )
    assert (second.status, second.priority, second.project, second.version) == ("todo", "none", None, 1)


def test_numbers_belong_to_their_owner(do, stranger):
    do("add_task", title="Ana's")
    assert do("add_task", by=stranger, title="Bob's").id == 1


def test_an_instant_without_offset_is_in_the_owners_zone(do):
    task = do("add_task", title="Call", due_at="2026-07-01T17:00:00")
    assert task.due_at == datetime.datetime(2026, 7, 1, 15, tzinfo=datetime.UTC)


def test_a_due_day_replaces_a_due_instant_and_the_other_way_round(do):
    do("add_task", title="Call", due_at="2026-07-01T17:00:00+02:00")
    day = do("update_task", task_id=1, due_on="2026-07-02")
    assert (day.due_on, day.due_at) == (datetime.date(2026, 7, 2), None)
    instant = do("update_task", task_id=1, due_at="2026-07-03T10:00:00Z")
    assert instant.due_on is None


def test_an_update_leaves_alone_what_was_not_named_and_clears_what_was(do):
    do("add_task", title="Call", notes="about the roof", priority="low", project="Home", tags=["a"])
    changed = do("update_task", task_id=1, title="Call Ann", clear=["notes", "project"])
    assert (changed.title, changed.notes, changed.priority, changed.project, changed.tags) == (
        "Call Ann",
        "",
        "low",
        None,
        ["a"],
    )


def test_a_stale_version_is_a_conflict_and_changes_nothing(do):
    do("add_task", title="Call")
    do("update_task", task_id=1, title="Call Ann", version=1)
    with pytest.raises(errors.Conflict):
        do("update_task", task_id=1, title="Call Bob", version=1)
    assert do("get_task", task_id=1).title == "Call Ann"


def test_work_and_its_end_are_dated(do):
    do("add_task", title="Write")
    started = do("start_task", task_id=1)
    done = do("complete_task", task_id=1)
    assert started.started_at and not started.completed_at
    assert done.started_at == started.started_at
    assert done.completed_at
    reopened = do("reopen_task", task_id=1)
    assert (reopened.status, reopened.completed_at) == ("todo", None)


@pytest.mark.parametrize(
    "name", ["complete_task", "start_task", "delete_task", "restore_task", "reopen_task"]
)
def test_doing_it_twice_is_doing_it_once(do, name):
    do("add_task", title="Write")
    first = do(name, task_id=1)
    if name == "delete_task":
        with pytest.raises(errors.NotFound):
            do(name, task_id=1)
    else:
        assert do(name, task_id=1) == first


def test_a_deleted_task_is_found_in_the_trash_alone_until_it_is_restored(do):
    do("add_task", title="Write")
    do("delete_task", task_id=1)
    with pytest.raises(errors.NotFound):
        do("get_task", task_id=1)
    assert do("list_tasks").total == 0
    assert [task.id for task in do("list_tasks", trash=True).items] == [1]
    do("restore_task", task_id=1)
    assert do("get_task", task_id=1).deleted_at is None


def test_completing_a_recurring_task_keeps_it_as_done_and_adds_its_successor(do):
    do(
        "add_task",
        title="Rent",
        due_on="2026-12-01",
        recurrence="FREQ=MONTHLY",
        project="Home",
        tags=["money"],
    )
    do("complete_task", task_id=1)
    done, following = do("get_task", task_id=1), do("get_task", task_id=2)
    assert (done.status, done.recurrence) == ("done", None)
    assert (following.title, following.due_on, following.recurrence) == (
        "Rent",
        datetime.date(2027, 1, 1),
        "FREQ=MONTHLY",
    )
    assert (following.project, following.tags, following.status) == ("Home", ["money"], "todo")


def test_completing_it_twice_at_once_adds_one_successor(do):
    do("add_task", title="Rent", due_on="2026-12-01", recurrence="FREQ=MONTHLY")
    barrier = threading.Barrier(6)

    def complete():
        barrier.wait()
        do("complete_task", task_id=1)

    threads = [threading.Thread(target=complete) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert do("list_tasks").total == 2


def test_tasks_added_at_once_have_numbers_of_their_own(do):
    threads = [threading.Thread(target=do, args=("add_task",), kwargs={"title": f"t{n}"}) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(task.id for task in do("list_tasks").items) == list(range(1, 13))


def test_a_batch_reports_on_each_and_repeats_nothing(do):
    do("add_tasks", tasks=[{"title": "a"}, {"title": "b"}, {"title": "c"}])
    do("complete_task", task_id=2)
    result = do("complete_tasks", task_ids=[1, 2, 2, 3])
    assert result.changed == 2
    assert [(one.task_id, one.changed) for one in result.results] == [(1, True), (2, False), (3, True)]


def test_tasks_moved_to_a_day_keep_their_times_where_that_is_wanted(do):
    do("add_tasks", tasks=[{"title": "a", "due_at": "2026-07-01T16:30:00"}, {"title": "b"}])
    moved = do("update_tasks", task_ids=[1, 2], due_on="2026-12-04", keep_times=True)
    first, second = (one.task for one in moved.results)
    # half past four in Berlin, in summer and in winter
    assert first.due_at == datetime.datetime(2026, 12, 4, 15, 30, tzinfo=datetime.UTC)
    assert (first.due_on, second.due_on) == (None, datetime.date(2026, 12, 4))
    [plain] = do("update_tasks", task_ids=[1], due_on="2026-12-05").results
    assert (plain.task.due_on, plain.task.due_at) == (datetime.date(2026, 12, 5), None)


@pytest.mark.parametrize("name", ["complete_tasks", "delete_tasks", "restore_tasks", "reopen_tasks"])
def test_a_batch_with_an_unknown_number_changes_nothing(do, name):
    do("add_task", title="a")
    with pytest.raises(errors.NotFound, match="Nothing was changed"):
        do(name, task_ids=[1, 99])
    assert do("get_task", task_id=1).version == 1


def test_an_invalid_task_in_a_batch_adds_none(do):
    with pytest.raises(errors.InvalidInput):
        do("add_tasks", tasks=[{"title": "fine"}, {"title": ""}])
    assert do("list_tasks").total == 0


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "   "}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"title": "two\nlines"}, "title"),
        ({"title": "nul\x00"}, "title"),
        ({"title": "\ud800"}, "title"),
        ({"title": 7}, "title"),
        ({}, "title"),
        ({"title": "x", "colour": "red"}, "colour"),
        ({"title": "x", "user_id": "bob"}, "user_id"),
        ({"title": "x", "id": 7}, "id"),
        ({"title": "x", "priority": "very"}, "priority"),
        ({"title": "x", "due_on": "2026-02-30"}, "due_on"),
        ({"title": "x", "due_on": "0"}, "due_on"),
        ({"title": "x", "due_at": 5}, "due_at"),
        ({"title": "x", "estimate_minutes": True}, "estimate_minutes"),
        ({"title": "x", "due_on": "2026-02-01", "due_at": "2026-02-01T10:00:00Z"}, "due_at"),
        ({"title": "x", "estimate_minutes": 0}, "estimate_minutes"),
        ({"title": "x", "tags": ["a"] * 21}, "tags"),
    ],
)
def test_bad_input_names_the_field_and_adds_nothing(do, arguments, field):
    with pytest.raises(errors.InvalidInput) as caught:
        do("add_task", **arguments)
    assert field in caught.value.fields
    assert do("list_tasks").total == 0


@pytest.mark.parametrize(
    "text",
    [
        "'; drop table tasks; --",
        "%s %(x)s",
        "{{7*7}}",
        "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
        "שלום",
        "🏳️‍🌈👩‍👩‍👧",
        "\u202egnp.exe",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_sec_35_naughty_text_comes_back_exactly(do, text):
    assert do("get_task", task_id=do("add_task", title=text, notes=text).id).notes == text
    assert [task.title for task in do("list_tasks", text=text).items] == [text]


@pytest.mark.parametrize("text", ["%", "_", "\\", "%%%", "a_c"])
def test_sec_44_search_takes_wildcards_literally(do, text):
    do("add_task", title="abc")
    do("add_task", title=f"has {text} inside")
    assert [task.id for task in do("list_tasks", text=text).items] == [2]


def test_the_same_key_gives_the_same_task_once(do):
    first = do("add_task", key="k1", title="Buy milk")
    assert do("add_task", key="k1", title="Buy milk") == first
    assert do("list_tasks").total == 1


def test_a_key_used_for_something_else_is_a_conflict(do):
    do("add_task", key="k1", title="Buy milk")
    with pytest.raises(errors.Conflict):
        do("add_task", key="k1", title="Buy bread")
    with pytest.raises(errors.Conflict):
        do("add_project", key="k1", name="Buy milk")


def test_rel_15_ten_submits_at_once_with_one_key_add_one_task(do):
    results = []
    threads = [
        threading.Thread(target=lambda: results.append(do("add_task", key="k", title="once")))
        for _ in range(10)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 10
    assert {task.id for task in results} == {1}
    assert do("list_tasks").total == 1


def test_sec_05_a_strangers_number_is_no_number(do, stranger):
    do("add_task", title="Ana's")
    for name in ("get_task", "complete_task", "start_task", "reopen_task", "delete_task", "restore_task"):
        with pytest.raises(errors.NotFound, match="There is no task 1"):
            do(name, by=stranger, task_id=1)
    with pytest.raises(errors.NotFound):
        do("update_task", by=stranger, task_id=1, title="Mine now")
    assert do("get_task", task_id=1).version == 1


def test_lists_filter_by_every_condition(do, workspace_of, caller):
    today = workspace_of(caller).today
    day = datetime.timedelta(days=1)
    do("add_task", title="late", due_on=today - day, priority="urgent", project="Work", tags=["x"])
    do("add_task", title="now", due_on=today)
    do("add_task", title="soon", due_on=today + day)
    do("add_task", title="never")
    do("add_task", title="done", due_on=today - day)
    do("complete_task", task_id=5)
    found = lambda **filters: {task.title for task in do("list_tasks", **filters).items}  # noqa: E731
    assert found(due="overdue") == {"late"}
    assert found(due="today") == {"now"}
    assert found(due="tomorrow") == {"soon"}
    assert found(due="no_date") == {"never"}
    assert found(status=["done"]) == {"done"}
    assert found(priority=["urgent", "high"]) == {"late"}
    assert found(project="work") == {"late"}
    assert found(project="", status=["todo"]) == {"now", "soon", "never"}
    assert found(tag="X") == {"late"}
    assert found(due_from=today, due_to=today + day) == {"now", "soon"}
    assert found(completed_from=today, completed_to=today) == {"done"}
    assert found(created_from=today, created_to=today) == found()
    assert found(created_from=today + day) == found(created_to=today - day) == set()
    assert found(text="EVE") == {"never"}


def test_pages_are_cut_and_counted(do):
    do("add_tasks", tasks=[{"title": f"t{n:03}"} for n in range(120)])
    second = do("list_tasks", page=2, sort="title")
    assert (second.total, second.pages, len(second.items), second.items[0].title) == (120, 3, 50, "t050")
    beyond = do("list_tasks", page=9)
    assert (beyond.items, beyond.total) == ([], 120)


def test_counts_agree_with_lists(do, workspace_of, caller):
    today = workspace_of(caller).today
    do("add_tasks", tasks=[{"title": "a", "due_on": today.isoformat()}, {"title": "b"}, {"title": "c"}])
    do("complete_task", task_id=3)
    do("start_task", task_id=2)
    counts = do("task_counts")
    assert (counts.open, counts.todo, counts.doing, counts.done, counts.due_today, counts.no_date) == (
        2,
        1,
        1,
        1,
        1,
        1,
    )
    assert counts.completed_today == counts.completed_this_week == 1


def test_an_exception_leaves_nothing_half_done(caller):
    from core.domain import tasks

    with pytest.raises(RuntimeError), workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, title="half")
        raise RuntimeError
    assert workspace.read_workspace(caller).rows("select 1 from tasks where user_id = %(caller_id)s") == []


@pytest.mark.parametrize(
    ("sort", "wanted"),
    [
        ("due", ["before", "that day", "half past midnight", "noon", "urgent after", "after", "never"]),
        ("-due", ["urgent after", "after", "noon", "half past midnight", "that day", "before", "never"]),
        ("priority", ["before", "that day", "half past midnight", "noon", "after", "never", "urgent after"]),
        ("-priority", ["urgent after", "before", "that day", "half past midnight", "noon", "after", "never"]),
    ],
)  # fmt: skip
def test_what_is_due_on_a_day_comes_before_what_is_due_at_an_hour_of_it(do, sort: str, wanted: list[str]):
    do("add_task", title="never")
    do("add_task", title="noon", due_at="2026-03-05T12:00:00+01:00")  # in Berlin, as are the days
    do("add_task", title="after", due_on="2026-03-06")
    do("add_task", title="urgent after", due_on="2026-03-06", priority="urgent")
    do("add_task", title="that day", due_on="2026-03-05")
    do("add_task", title="half past midnight", due_at="2026-03-04T23:30:00Z")
    do("add_task", title="before", due_on="2026-03-04")
    assert [task.title for task in do("list_tasks", sort=sort).items] == wanted


def test_changing_many_tasks_costs_two_round_trips_each(do):
    do("add_tasks", tasks=[{"title": "Write"}] * 20)
    before = telemetry.ROUND_TRIPS._value.get()
    do("update_tasks", task_ids=list(range(1, 21)), priority="high")
    assert telemetry.ROUND_TRIPS._value.get() - before <= 2 * 20 + 2
