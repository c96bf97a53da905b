"""Talking to the agent over REST, and who one is: the endpoints that are no operations of the catalogue."""

import contextlib
import functools
import time
import uuid
from typing import Annotated, Any

import anyio.to_thread
import pydantic
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core import errors, telemetry
from core.agent import runner, spoken
from core.domain import accounts, conversations, idempotency, profiles, steering
from core.doors import endpoints, limits, replies
from core.doors.endpoints import Endpoint
from core.storage import workspace
from core.storage.workspace import Caller

_PATIENCE_SECONDS = 120.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 1.0


class Say(pydantic.BaseModel):
    """A message for the agent."""

    model_config = pydantic.ConfigDict(extra="forbid")
    message: conversations.Message
    conversation_id: Annotated[
        uuid.UUID | None,
        pydantic.Field(description="Goes on with this conversation; without it, a new one begins."),
    ] = None


class ToolCall(pydantic.BaseModel):
    """An operation that the agent performed."""

    name: str
    arguments: dict[str, Any]
    result: dict[str, Any] | None
    failed: bool


class Reply(pydantic.BaseModel):
    """What came of a message."""

    conversation_id: uuid.UUID
    turn_id: uuid.UUID
    status: conversations.TurnStatus
    response: str
    tool_calls: list[ToolCall]
    choices: list[str]  # what the answer offers to say next


class Nothing(pydantic.BaseModel):
    """No arguments."""

    model_config = pydantic.ConfigDict(extra="forbid")


class Me(pydantic.BaseModel):
    """The caller: the login name, the name to address them by, and what this login or token may do."""

    name: str
    full_name: str
    role: accounts.Role
    time_zone: str
    scope: workspace.Scope
    asks_first: bool


def _submit(caller: Caller, arguments: dict[str, Any], key: str | None) -> conversations.Submitted:
    if caller.is_limited:  # the agent may do whatever the person may
        raise errors.Forbidden("This token does not reach far enough to talk to the agent.")

    said_now = False

    def submit(ws: workspace.Workspace) -> conversations.Submitted:
        nonlocal said_now
        said_now = True
        return spoken.submit(ws, **arguments)

    submitted = idempotency.perform_once(caller, key, "chat", arguments, conversations.Submitted, submit)
    if not said_now:
        _go_on(caller, submitted.turn_id)
    return submitted


def _go_on(caller: Caller, turn_id: uuid.UUID) -> None:
    """Try a turn again that was said before and has failed: who repeats the request asks for its answer."""
    if conversations.get_turn(workspace.read_workspace(caller), turn_id).status != "failed":
        return
    # Where the request came twice at once, the other one has done so.
    with contextlib.suppress(errors.Conflict), workspace.open_workspace(caller) as ws:
        steering.retry(ws, turn_id)


async def _end_of(caller: Caller, turn_id: uuid.UUID, request: Request) -> conversations.TurnView:
    """The turn when it has ended, or as it is when patience ends or nobody listens any more."""
    read = functools.partial(conversations.get_turn, workspace.read_workspace(caller), turn_id)
    deadline, pause = time.monotonic() + _PATIENCE_SECONDS, _FIRST_PAUSE
    while (turn := await anyio.to_thread.run_sync(read)).is_live:
        if time.monotonic() > deadline or await request.is_disconnected():
            break
        await runner.ended(turn_id, pause)
        pause = min(_LONGEST_PAUSE, pause * 1.5)
    return turn


async def _chat(request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    key = endpoints.idempotency_key(request)
    submitted = await anyio.to_thread.run_sync(_submit, caller, arguments, key)
    runner.wake()
    turn = await _end_of(caller, submitted.turn_id, request)
    if turn.status == "failed":
        error = errors.Unavailable(turn.error_message or "This answer failed. Try again later.")
        ids = submitted.model_dump(mode="json")
        response = replies.error_response(error)
        shown = error.as_json(telemetry.request_id.get()) | ids
        return JSONResponse(
            shown, response.status_code, headers={"retry-after": response.headers["retry-after"]}
        )
    calls = [ToolCall.model_validate(call.model_dump()) for call in turn.calls]
    reply = Reply(
        conversation_id=submitted.conversation_id,
        turn_id=turn.id,
        status=turn.status,
        response=turn.answer or _question(turn),
        tool_calls=calls,
        choices=turn.choices or (["yes", "no"] if turn.status == "waiting_for_approval" else []),
    )
    return JSONResponse(reply.model_dump(mode="json"), 202 if turn.is_live else 200)


def _question(turn: conversations.TurnView) -> str:
    """What a turn that waits asks, for programs that show no card."""
    asked = [call.preview for call in turn.calls if call.approval == "pending" and call.preview]
    if turn.status != "waiting_for_approval" or not asked:
        return ""
    lines, heading = [], ""
    for one in asked:
        if one["summary"] != heading:
            heading = one["summary"]
            lines.append(f"{heading}?")
        lines += [
            f"- {what}: {old} → {new}" if old else f"- {what}: {new}" for what, old, new in one["changes"]
        ]
    return "\n".join([*lines, "", "Nothing is changed yet. Answer yes or no."])


async def _me(_request: Request, caller: Caller, _arguments: dict[str, Any]) -> Response:
    profile = await anyio.to_thread.run_sync(profiles.profile, workspace.read_workspace(caller))
    me = Me(
        **profile.model_dump(include=set(Me.model_fields)), scope=caller.scope, asks_first=caller.asks_first
    )
    return JSONResponse(me.model_dump(mode="json"))


ENDPOINTS = (
    Endpoint(
        "POST",
        "/chat",
        "chat",
        "Tell the agent something, wait for it to act, and get its answer. What takes longer than two "
        "minutes comes as 202; it goes on, and is in the conversation when it has ended.",
        Say,
        Reply,
        limits.CHAT,
        _chat,
    ),
    Endpoint("GET", "/me", "get_me", "Show who you are.", Nothing, Me, limits.READ, _me),
)
