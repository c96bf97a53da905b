"""The catalogue as one MCP server: the object that answers at `/mcp` and that the agent uses in process."""

import contextlib
import contextvars
import dataclasses
import functools
import json
import logging
import uuid
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import anyio
import anyio.to_thread
import mcp_types as types
import pydantic_core
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError

from core import confirmations, elicitation, errors, fairness, operations, prompts, resources
from core.storage.workspace import Caller

log = logging.getLogger(__name__)
IDEMPOTENCY_META = "saydone/idempotency-key"
SHOWN_META = "saydone/shown"  # the fingerprint of what a call may do and nothing else: `approvals.as_shown`
Result = TypeVar("Result")
# What a model should know beyond what a person reads in the REST documentation.
_HINTS = {
    "add_task": "For several, call add_tasks once.",
    "list_tasks": "While page < pages there is more. Then act on several at once, for example with update_tasks.",
    "task_counts": "For the tasks themselves, call list_tasks.",
    "update_task": "For several tasks alike, call update_tasks once.",
    "complete_task": "For several, call complete_tasks once.",
    "delete_task": "For several, call delete_tasks once. restore_task or undo takes it back.",
    "delete_tasks": "restore_tasks or undo takes it back.",
    "draft_plan": "Show the draft and ask. Make the `proposed` calls only when the person has said yes.",
    "list_projects": "For a project's tasks, call list_tasks with its name.",
}
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
def _tool(operation: operations.Operation, *, asks_first: bool = False) -> types.Tool:
    hints = types.ToolAnnotations(
        read_only_hint=operation.is_read,
        destructive_hint=operation.kind == "destructive",
        idempotent_hint=operation.idempotent,
        open_world_hint=False,
    )
    schema = operation.arguments.model_json_schema()
    if asks_first and not operation.is_read:
        schema["properties"] |= elicitation.ARGUMENT
    return types.Tool(
        name=operation.name,
        description=f"{operation.description} {_HINTS.get(operation.name, '')}".strip(),
        input_schema=schema,
        output_schema=operation.returns.model_json_schema(mode="serialization"),
        annotations=hints,
    )


def _allowed(caller: Caller) -> list[operations.Operation]:
    return [operation for operation in operations.CATALOGUE if operation.refusal(caller) is None]


async def _list_tools(_context: Any, _params: Any) -> types.ListToolsResult:
    caller = _acting.get()
    listed = [_tool(operation, asks_first=caller.asks_first) for operation in _allowed(caller)]
    return types.ListToolsResult(tools=listed)


def _failure(error: errors.DomainError, request_id: str) -> types.CallToolResult:
    text = json.dumps(error.as_json(request_id), ensure_ascii=False)
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=True)


async def _call_tool(
    context: Any, params: types.CallToolRequestParams
) -> types.CallToolResult | types.InputRequiredResult:
    meta = dict(params.meta or {})
    key, shown = (
        None if meta.get(name) is None else str(meta[name]) for name in (IDEMPOTENCY_META, SHOWN_META)
    )
    caller = _acting.get()
    # Within a turn each call is a request of its own in the history, so that it can be undone alone.
    named = key if caller.turn_id else caller.request_id
    caller = dataclasses.replace(caller, request_id=named or uuid.uuid4().hex)
    try:
        operation = operations.BY_NAME.get(params.name)
        if operation is None:
            raise errors.NotFound(f"There is no tool named {params.name[:100]}.")
        arguments, token = elicitation.confirmation(caller, params)
        perform = functools.partial(
            confirmations.perform, operation, arguments, caller, key=key, token=token, shown=shown
        )
        result = await fairness.in_thread(caller.user_id, perform)
    except errors.ConfirmationNeeded as needed:
        can_ask = elicitation.can_ask(context)
        return elicitation.question(needed) if can_ask else _failure(needed, caller.request_id)
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


async def _answer(act: Callable[..., Result], *given: object) -> Result:
    """What `act` returns for the caller; its failures as errors of the protocol, which know no better shape."""
    caller = _acting.get()
    caller = dataclasses.replace(caller, request_id=caller.request_id or uuid.uuid4().hex)
    try:
        return await anyio.to_thread.run_sync(functools.partial(act, *given, caller))
    except errors.DomainError as error:
        raise MCPError(types.INVALID_PARAMS, error.message, error.as_json(caller.request_id)) from None
    except Exception:
        log.exception("reading failed", extra={"request_id": caller.request_id})
        shown = f"Something went wrong (ref {caller.request_id})."
        raise MCPError(types.INTERNAL_ERROR, shown) from None


async def _list_resources(_context: Any, _params: Any) -> types.ListResourcesResult:
    return types.ListResourcesResult(resources=resources.RESOURCES)


async def _list_templates(_context: Any, _params: Any) -> types.ListResourceTemplatesResult:
    return types.ListResourceTemplatesResult(resource_templates=resources.TEMPLATES)


async def _read_resource(_context: Any, params: types.ReadResourceRequestParams) -> types.ReadResourceResult:
    text = pydantic_core.to_json(await _answer(resources.read, params.uri)).decode()
    shown = types.TextResourceContents(uri=params.uri, mime_type="application/json", text=text)
    return types.ReadResourceResult(contents=[shown], cache_scope="private")


async def _list_prompts(_context: Any, _params: Any) -> types.ListPromptsResult:
    return types.ListPromptsResult(prompts=prompts.LISTED)


async def _get_prompt(_context: Any, params: types.GetPromptRequestParams) -> types.GetPromptResult:
    return await _answer(prompts.build, params.name)


async def _complete(_context: Any, params: types.CompleteRequestParams) -> types.CompleteResult:
    known = {template.uri_template for template in resources.TEMPLATES}
    if not isinstance(params.ref, types.ResourceTemplateReference) or params.ref.uri not in known:
        return types.CompleteResult(completion=types.Completion(values=[]))
    return types.CompleteResult(completion=await _answer(resources.suggest, params.argument.value))


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
    on_list_resources=_list_resources,
    on_list_resource_templates=_list_templates,
    on_read_resource=_read_resource,
    on_list_prompts=_list_prompts,
    on_get_prompt=_get_prompt,
    on_completion=_complete,
)
