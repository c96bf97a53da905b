"""The catalogue: every function that is published as a tool and a route, one line each.

To add a capability, write a function in `core/domain` that takes a `Workspace` first, and add its line here. The
signature is the input schema, the docstring the description, the return type the output schema.
"""

import contextlib
import dataclasses
import functools
import inspect
from collections.abc import Callable
from typing import Any, Literal, get_type_hints

import pydantic

from core import errors, telemetry
from core.domain import history, idempotency, plans, projects, task_batches, task_lists, tasks
from core.storage import workspace

Kind = Literal["read", "write", "destructive"]
Around = Callable[[workspace.Workspace], contextlib.AbstractContextManager[object]]


@dataclasses.dataclass(frozen=True)
class Operation:
    """A published function and its REST route, for example `PATCH /tasks/{task_id}`."""

    function: Callable[..., pydantic.BaseModel]
    kind: Kind
    route: str
    idempotent: bool = True  # doing it twice leaves the same state as doing it once
    within_project: bool = True  # whether somebody who reaches one project only can do it

    @property
    def name(self) -> str:
        """The tool's name."""
        return self.function.__name__

    @property
    def description(self) -> str:
        """What people and models read."""
        return inspect.cleandoc(self.function.__doc__ or "")

    @property
    def is_read(self) -> bool:
        """Whether it changes nothing."""
        return self.kind == "read"

    @functools.cached_property
    def arguments(self) -> type[pydantic.BaseModel]:
        """The arguments as a model that forbids unknown ones."""
        hints = get_type_hints(self.function, include_extras=True)
        parameters = list(inspect.signature(self.function).parameters.values())[1:]
        given: dict[str, Any] = {
            p.name.rstrip("_"): (hints[p.name], ... if p.default is p.empty else p.default)
            for p in parameters
        }
        return pydantic.create_model(self.name, __config__=pydantic.ConfigDict(extra="forbid"), **given)

    @functools.cached_property
    def returns(self) -> type[pydantic.BaseModel]:
        """The result's model."""
        result: type[pydantic.BaseModel] = get_type_hints(self.function)["return"]
        return result

    def understood(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """The arguments that are given as the function is given them, in JSON: `"7"` and `7.0` are the number 7.

        As they are where it would refuse them.
        """
        try:
            read = self.arguments.model_validate(arguments)
        except pydantic.ValidationError:
            return arguments
        return read.model_dump(mode="json", exclude_none=True, exclude_unset=True)

    def refusal(self, caller: workspace.Caller) -> str | None:
        """Why this caller's token does not go that far; None when it does."""
        if caller.read_only and not self.is_read:
            return "This token may only read."
        if caller.scope == "no-delete" and self.kind == "destructive":
            return "This token may not delete or undo."
        if caller.project_id is not None and not self.within_project:
            return "This token reaches one project only."
        return None

    def perform(
        self,
        arguments: dict[str, Any],
        caller: workspace.Caller,
        *,
        key: str | None = None,
        around: Around = contextlib.nullcontext,
    ) -> pydantic.BaseModel:
        """Do it as `caller`; a write with an idempotency `key` happens once and gives the same result again.

        A write is done within `around`, in its transaction, which what that raises rolls back.
        """
        with telemetry.operation(self.name, caller.channel):
            refusal = self.refusal(caller)
            if refusal:
                raise errors.Forbidden(refusal)
            if self.is_read:
                return self.function(workspace.read_workspace(caller), **arguments)

            def act(ws: workspace.Workspace) -> pydantic.BaseModel:
                with around(ws):
                    return self.function(ws, **arguments)

            return idempotency.perform_once(caller, key, self.name, arguments, self.returns, act)


CATALOGUE = (
    Operation(tasks.add_task, "write", "POST /tasks", idempotent=False),
    Operation(task_batches.add_tasks, "write", "POST /tasks/batch", idempotent=False),
    Operation(task_lists.list_tasks, "read", "GET /tasks"),
    Operation(task_lists.task_counts, "read", "GET /tasks/counts"),
    Operation(task_batches.update_tasks, "write", "POST /tasks/batch/update"),
    Operation(task_batches.complete_tasks, "write", "POST /tasks/batch/complete"),
    Operation(task_batches.reopen_tasks, "write", "POST /tasks/batch/reopen"),
    Operation(task_batches.delete_tasks, "destructive", "POST /tasks/batch/delete"),
    Operation(task_batches.restore_tasks, "write", "POST /tasks/batch/restore"),
    Operation(task_lists.get_task, "read", "GET /tasks/{task_id}"),
    Operation(tasks.update_task, "write", "PATCH /tasks/{task_id}"),
    Operation(tasks.delete_task, "destructive", "DELETE /tasks/{task_id}"),
    Operation(tasks.start_task, "write", "POST /tasks/{task_id}/start"),
    Operation(tasks.complete_task, "write", "POST /tasks/{task_id}/complete"),
    Operation(tasks.reopen_task, "write", "POST /tasks/{task_id}/reopen"),
    Operation(tasks.restore_task, "write", "POST /tasks/{task_id}/restore"),
    Operation(projects.list_projects, "read", "GET /projects"),
    Operation(plans.draft_plan, "read", "GET /plans"),
    Operation(projects.add_project, "write", "POST /projects", idempotent=False, within_project=False),
    Operation(history.undo, "destructive", "POST /undo", idempotent=False),
)
BY_NAME = {operation.name: operation for operation in CATALOGUE}


def find_write(name: str) -> Operation | None:
    """The operation of that name if it changes something; None for one that reads, and for a name that is none."""
    found = BY_NAME.get(name)
    return None if found is None or found.is_read else found
