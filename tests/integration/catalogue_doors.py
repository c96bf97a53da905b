"""The four doors to an operation, asked alike and answering alike."""

import dataclasses
import datetime
import functools
import uuid
from typing import Any

import anyio
import httpx
import mcp
from integration import serving

from core import errors, operations, tools
from core.agent import providers, tool_results, toolbox
from core.domain import conversations, turns
from core.storage import models, workspace
from core.storage.workspace import Caller

_WORKER = "the tests"
DOORS = ("page", "mcp", "rest", "chat")
# What differs from one time to the next, and is no more than that: the instants of what was done, a request's name.
_INSTANTS = {"created_at", "updated_at", "started_at", "completed_at", "deleted_at"}


@dataclasses.dataclass(frozen=True)
class Answer:
    """A result, or the one error shape."""

    ok: bool
    body: dict[str, Any]

    @property
    def error(self) -> dict[str, Any]:
        """The error's object; the operation must have been refused."""
        assert not self.ok, self.body
        error: dict[str, Any] = self.body["error"]
        return error

    @property
    def result(self) -> dict[str, Any]:
        """The result; the operation must have been done."""
        assert self.ok, self.body
        return self.body

    def normalised(self) -> "Answer":
        """The answer without what no two requests have in common."""
        return Answer(self.ok, _normalised(self.body))


def _normalised(value: Any) -> Any:
    if isinstance(value, list):
        return [_normalised(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: "an instant" if name in _INSTANTS and inner else _normalised(inner)
        for name, inner in value.items()
        if name != "request_id"
    }


@dataclasses.dataclass(frozen=True)
class Visitor:
    """Somebody at all four doors."""

    served: serving.Served
    caller: Caller

    def ask(self, door: str, name: str, arguments: dict[str, Any], key: str | None = None) -> Answer:
        """Do an operation through a door; the same `key` makes it the same request."""
        answer: Answer = getattr(self, f"_{door}")(name, arguments, key)
        return answer

    def _page(self, name: str, arguments: dict[str, Any], key: str | None) -> Answer:
        request_id = uuid.uuid4().hex
        caller = dataclasses.replace(self.caller, channel="page", request_id=request_id)
        try:
            result = operations.BY_NAME[name].perform(arguments, caller, key=key)
        except errors.DomainError as error:
            return Answer(False, error.as_json(request_id))
        return Answer(True, result.model_dump(mode="json"))

    def _mcp(self, name: str, arguments: dict[str, Any], key: str | None) -> Answer:
        async def call() -> Any:
            asking = dataclasses.replace(self.caller, channel="mcp", request_id=uuid.uuid4().hex)
            with tools.acting_as(asking):
                async with mcp.Client(tools.server) as client:
                    meta: Any = {tools.IDEMPOTENCY_META: key} if key else None
                    return await client.call_tool(name, arguments, meta=meta)

        result = anyio.run(call)
        return Answer(not result.is_error, tool_results.as_json(result))

    def _rest(self, name: str, arguments: dict[str, Any], key: str | None) -> Answer:
        method, path = operations.BY_NAME[name].route.split(" ")
        rest = dict(arguments)
        if "{task_id}" in path:
            path = path.replace("{task_id}", str(rest.pop("task_id", "missing")))
        given: dict[str, Any] = {"params" if method in ("GET", "DELETE") else "json": rest}
        headers = {"authorization": f"Bearer {self._token}"} | ({"idempotency-key": key} if key else {})
        response: httpx.Response = self.served.ask(method, f"/api/v1{path}", headers=headers, **given)
        return Answer(response.is_success, response.json())

    def _chat(self, name: str, arguments: dict[str, Any], key: str | None) -> Answer:
        assert self.in_turn.turn_id is not None
        loaded = turns.load(self.caller.user_id, self.in_turn.turn_id)
        work = dataclasses.replace(loaded, caller=self.in_turn, ask_before="never")
        # A call that was made before is one whose process died before it could store the result.
        before = [
            dataclasses.replace(step, result=None) for step in work.current.steps if step.call_id == key
        ]

        async def call() -> dict[str, Any]:
            box = toolbox.Toolbox(tools.server)
            await box.connect()
            try:
                with box.turn(work, _WORKER) as making:
                    making.provider = providers.OFFLINE  # nobody's model, whose words would be doubted
                    if before:
                        [again] = await making.finish_interrupted(before)
                        return again.result or {}
                    return tool_results.as_json(await making.call(name, arguments, key or uuid.uuid4().hex))
            finally:
                await box.cleanup()

        body = anyio.run(call)
        return Answer("error" not in body, body)

    @functools.cached_property
    def _token(self) -> str:
        owner = dataclasses.replace(self.caller, scope="full", project_id=None)
        with workspace.open_workspace(owner) as ws:
            only = ws.db.get(models.Project, (owner.user_id, self.caller.project_id or 0))
            project = only.name if only else None
        return serving.api_token(owner, self.caller.scope, project)

    @functools.cached_property
    def in_turn(self) -> Caller:
        """The person in a turn of the chat."""
        with workspace.open_workspace(dataclasses.replace(self.caller, scope="full", project_id=None)) as ws:
            submitted = conversations.submit(ws, "Whatever was said")
            # Under a lease of ours, so that no runner answers it: the tests make its calls.
            turn = ws.db.get_one(models.Turn, (self.caller.user_id, submitted.turn_id))
            turn.status, turn.lease_owner = "running", _WORKER
            turn.lease_until = ws.now + datetime.timedelta(hours=1)
        return dataclasses.replace(self.caller, channel="chat", turn_id=submitted.turn_id)
