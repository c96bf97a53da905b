"""The catalogue as one MCP server: the object that answers at `/mcp` and that the agent uses in process."""

import contextlib
import contextvars
import dataclasses
import functools
import json
import logging
import uuid
from collections.abc import Iterator
from typing import Any

import anyio
import anyio.to_thread
import mcp_types as types
import pydantic_core
from mcp.server.lowlevel import Server

from core import errors, operations
from core.storage.workspace import Caller

log = logging.getLogger(__name__)
IDEMPOTENCY_META = "saydone/idempotency-key"
_acting: contextvars.ContextVar[Caller] = contextvars.ContextVar("acting")


@contextlib.contextmanager
def acting_as(caller: Caller) -> Iterator[None]:
    """Tool calls inside are `caller`'s."""
    token = _acting.set(caller)
    try:
        yield
    finally:
        _acting.reset(token)


def act_as(caller: Caller) -> None:
    """Tool calls in the rest of this task are `caller`'s."""
    _acting.set(caller)


@functools.cache
def _tool(operation: operations.Operation) -> types.Tool:
    hints = types.ToolAnnotations(
        read_only_hint=operation.is_read,
        destructive_hint=operation.kind == "destructive",
        idempotent_hint=operation.idempotent,
        open_world_hint=False,
    )
    return types.Tool(
        name=operation.name,
        description=operation.description,
        input_schema=operation.arguments.model_json_schema(),
        output_schema=operation.returns.model_json_schema(mode="serialization"),
        annotations=hints,
    )


def _allowed(caller: Caller) -> list[operations.Operation]:
    return [operation for operation in operations.CATALOGUE if operation.refusal(caller) is None]


async def _list_tools(_context: Any, _params: Any) -> types.ListToolsResult:
    return types.ListToolsResult(tools=[_tool(operation) for operation in _allowed(_acting.get())])


def _failure(error: errors.DomainError, request_id: str) -> types.CallToolResult:
    text = json.dumps(error.as_json(request_id), ensure_ascii=False)
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)


async def _call_tool(_context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
    given = dict(params.meta or {}).get(IDEMPOTENCY_META)
    key = str(given) if given is not None else None
    caller = _acting.get()
    # Within a turn each call is a request of its own in the history, so that it can be undone alone.
    named = key if caller.turn_id else caller.request_id
    caller = dataclasses.replace(caller, request_id=named or uuid.uuid4().hex)
    try:
        operation = operations.BY_NAME.get(params.name)
        if operation is None:
            raise errors.NotFound(f"There is no tool named {params.name[:100]}.")
        perform = functools.partial(operation.perform, params.arguments or {}, caller, key=key)
        result = await anyio.to_thread.run_sync(perform)
    except errors.DomainError as error:
        return _failure(error, caller.request_id)
    except Exception:
        log.exception("tool failed", extra={"tool": params.name, "request_id": caller.request_id})
        return _failure(
            errors.DomainError(f"Something went wrong (ref {caller.request_id})."), caller.request_id
        )
    data = result.model_dump(mode="json")
    text = pydantic_core.to_json(data).decode()
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], structured_content=data)


server: Server[Any] = Server(
    "saydone",
    title="Saydone",
    version="0.1.0",
    instructions=(
        "The user's own tasks. Ids are the user's small task numbers. Look a task up with list_tasks before changing it; "
        "deleting moves to the trash, and undo takes back the last change."
    ),
    on_list_tools=_list_tools,
    on_call_tool=_call_tool,
)
