"""Tasks that wait for others, over a real database."""

import pytest

from core import errors


def test_a_task_waits_for_others_until_that_is_cleared(do):
    do("add_tasks", tasks=[{"title": "Buy paint"}, {"title": "Tape the doors"}])
    wall = do("add_task", title="Paint the wall", depends_on=[2, 1, 2])
    assert wall.depends_on == [2, 1]
    assert do("update_task", task_id=3, title="Paint it").depends_on == [2, 1]
    assert do("update_task", task_id=3, depends_on=[1]).depends_on == [1]
    assert do("update_task", task_id=3, clear=["depends_on"]).depends_on == []


@pytest.mark.parametrize(
    ("task_id", "depends_on", "kind", "says"),
    [
        (1, [1], errors.InvalidInput, "cannot wait for itself"),
        (1, [3], errors.InvalidInput, "already waits for it"),
        (1, [2], errors.InvalidInput, "already waits for it"),
        (3, [9], errors.NotFound, "no task 9"),
        (3, [4], errors.NotFound, "no task 4"),
    ],
)
def test_circles_and_tasks_that_are_not_there_are_refused(do, stranger, task_id, depends_on, kind, says):
    do("add_tasks", by=stranger, tasks=[{"title": "Bob's"}] * 9)
    do("add_tasks", tasks=[{"title": "One"}, {"title": "Two", "depends_on": [1]}])
    do("add_tasks", tasks=[{"title": "Three", "depends_on": [2]}, {"title": "Trashed"}])
    do("delete_task", task_id=4)
    with pytest.raises(kind, match=says):
        do("update_task", task_id=task_id, depends_on=depends_on)


def test_undo_brings_back_what_a_task_waited_for(do):
    do("add_tasks", tasks=[{"title": "One"}, {"title": "Two"}])
    do("update_task", task_id=2, depends_on=[1])
    do("update_task", task_id=2, clear=["depends_on"])
    do("undo")
    assert do("get_task", task_id=2).depends_on == [1]
