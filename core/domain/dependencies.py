"""Which tasks a task waits for."""

from collections.abc import Sequence

from core import errors
from core.storage.workspace import Workspace

# `union` keeps each number once, so that this ends whatever is stored.
_REACHED = """
with recursive reached(id, asked) as (
  select id, true from tasks where user_id = %(caller_id)s and id = any(%(wanted)s) and deleted_at is null
  union
  select unnest(t.depends_on), false
  from reached r join tasks t on t.user_id = %(caller_id)s and t.id = r.id
) select id, bool_or(asked) as asked from reached group by id
"""


def check(ws: Workspace, task_id: int | None, wanted: Sequence[int]) -> list[int]:
    """The numbers of the tasks that `task_id` (None: a new task) is to wait for, each once.

    Raises `NotFound` for one that is not there, and `InvalidInput` when the task would wait for itself.
    """
    numbers = list(dict.fromkeys(wanted))
    if not numbers:
        return []
    reached = {row.id: row.asked for row in ws.rows(_REACHED, {"wanted": numbers})}
    missing = [str(number) for number in numbers if not reached.get(number)]
    if missing:
        raise errors.NotFound(f"There is no task {' or '.join(missing)} to wait for.")
    if task_id in numbers:
        raise errors.InvalidInput(
            "A task cannot wait for itself.", fields={"depends_on": "names the task itself"}
        )
    if task_id in reached:
        raise errors.InvalidInput(
            f"Task {task_id} would wait for itself: what it is to wait for already waits for it.",
            fields={"depends_on": "goes round in a circle"},
        )
    return numbers
