"""Filling an account with the sample board."""

from core.domain import demo, tasks
from core.storage import workspace
from core.storage.workspace import Caller

COUNTS = """
select (select count(*) from tasks) as tasks, (select count(*) from projects) as projects,
  (select next_task_id from users where id = %(caller_id)s) as next_task_id,
  (select next_project_id from users where id = %(caller_id)s) as next_project_id
"""
ADDED = """
select count(*) as n from changes
where user_id = %(caller_id)s and subject = 'tasks' and before is null and channel = %(channel)s
"""


def test_the_sample_board_belongs_to_its_caller_alone(caller: Caller, stranger: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        added = demo.fill(ws)

    mine = workspace.read_workspace(caller).rows(COUNTS)[0]
    theirs = workspace.read_workspace(stranger).rows(COUNTS)[0]
    assert mine.tasks == added > 100
    assert mine.projects >= 8
    assert (theirs.tasks, theirs.projects) == (0, 0)


def test_numbers_go_on_after_the_sample_board(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        added = demo.fill(ws)
    with workspace.open_workspace(caller) as ws:
        task = tasks.add_task(ws, "My own", project="A new project")

    counts = workspace.read_workspace(caller).rows(COUNTS)[0]
    assert task.id == added + 1
    assert (counts.next_task_id, counts.next_project_id) == (added + 2, counts.projects + 1)


def test_the_sample_board_joins_tasks_that_are_there_already(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        tasks.add_task(ws, "Mine", project="finance")
        added = demo.fill(ws)

    names = workspace.read_workspace(caller).rows("select lower(name) as name from projects")
    assert len({row.name for row in names}) == len(names)
    assert workspace.read_workspace(caller).rows(COUNTS)[0].tasks == added + 1


def test_every_sample_task_has_its_line_of_history(caller: Caller) -> None:
    with workspace.open_workspace(caller) as ws:
        added = demo.fill(ws)
    rows = workspace.read_workspace(caller).rows(ADDED, {"channel": caller.channel})
    assert rows[0].n == added
