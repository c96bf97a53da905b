"""Conversations over REST: what there is beside talking itself. They are no operations of the catalogue: an agent
needs no tools for what was said to it."""

import functools
import uuid
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

import anyio.to_thread
import pydantic
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core import errors, telemetry
from core.domain import branches, conversation_export, conversation_list, conversations, feedback, task_lists
from core.domain.conversations import ConversationView
from core.doors import limits
from core.doors.endpoints import Endpoint
from core.storage import workspace
from core.storage.workspace import Caller, Workspace

Result = TypeVar("Result")
_MARKDOWN = "text/markdown; charset=utf-8"


class _Closed(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid")


class Search(_Closed):
    """Which conversations."""

    text: Annotated[task_lists.Words | None, pydantic.Field(description="Words that all occur.")] = None
    size: conversation_list.Size = 60


class Conversation(_Closed):
    """Which conversation, in the path."""

    conversation_id: uuid.UUID


class Turns(Conversation):
    """Which turns of a conversation."""

    upto: Annotated[
        int | None, pydantic.Field(ge=1, le=2_147_483_647, description="The number of the last one shown.")
    ] = None


class Export(Conversation):
    """A conversation as a file."""

    format: Literal["json", "markdown"] = "json"


class Change(Conversation):
    """What is to change; nothing else does."""

    title: conversation_list.ConversationTitle | None = None
    pinned: bool | None = None


class Turn(_Closed):
    """Which turn, in the path."""

    turn_id: uuid.UUID


class Rate(Turn):
    """What one thinks of an answer; null takes it back."""

    rating: feedback.Rating | None
    comment: feedback.Comment = ""


class Done(pydantic.BaseModel):
    """The conversation it was done to, or made of it."""

    conversation_id: uuid.UUID


class Rated(pydantic.BaseModel):
    """The turn as it is rated now."""

    turn_id: uuid.UUID
    rating: feedback.Rating | None


async def _write(caller: Caller, act: Callable[[Workspace], Result]) -> Result:
    if caller.is_limited:  # conversations are about everything
        raise errors.Forbidden("This token does not reach far enough to change conversations.")

    def run() -> Result:
        with workspace.open_workspace(caller) as ws:
            return act(ws)

    return await anyio.to_thread.run_sync(run)


def _done(conversation: uuid.UUID, status: int = 200) -> Response:
    return JSONResponse(Done(conversation_id=conversation).model_dump(mode="json"), status)


async def _list(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    reading = workspace.read_workspace(caller)
    found = await anyio.to_thread.run_sync(
        functools.partial(conversation_list.list_conversations, reading, **arguments)
    )
    return JSONResponse(found.model_dump(mode="json", exclude={"deleted"}))


async def _show(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Turns.model_validate(arguments)
    read = functools.partial(
        conversations.get_conversation,
        workspace.read_workspace(caller),
        wanted.conversation_id,
        upto=wanted.upto,
    )
    return JSONResponse((await anyio.to_thread.run_sync(read)).model_dump(mode="json"))


async def _export(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Export.model_validate(arguments)

    def made() -> Response:
        reading = workspace.read_workspace(caller)
        view = conversation_export.whole_conversation(reading, wanted.conversation_id)
        as_text = wanted.format == "markdown"
        text = conversation_export.markdown(view, caller.zone) if as_text else view.model_dump_json(indent=2)
        name = conversation_export.file_name(view, "md" if as_text else "json")
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        telemetry.event("exported", account=str(caller.user_id), conversation=str(wanted.conversation_id))
        return Response(text, headers=headers, media_type=_MARKDOWN if as_text else "application/json")

    return await anyio.to_thread.run_sync(made)


async def _change(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Change.model_validate(arguments)

    def change(ws: Workspace) -> None:
        conversations.find(ws, wanted.conversation_id)
        if wanted.title is not None:
            conversation_list.rename_conversation(ws, wanted.conversation_id, wanted.title)
        if wanted.pinned is not None:
            conversation_list.pin_conversation(ws, wanted.conversation_id, wanted.pinned)

    await _write(caller, change)
    return _done(wanted.conversation_id)


async def _delete(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Conversation.model_validate(arguments).conversation_id
    await _write(caller, functools.partial(conversation_list.delete_conversation, conversation_id=wanted))
    return _done(wanted)


async def _restore(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Conversation.model_validate(arguments).conversation_id
    await _write(caller, functools.partial(conversation_list.restore_conversation, conversation_id=wanted))
    return _done(wanted)


async def _branch(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    turn = Turn.model_validate(arguments).turn_id
    made = await _write(caller, functools.partial(branches.branch_conversation, turn_id=turn))
    return _done(made.conversation_id, 201)


async def _rate(_request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
    wanted = Rate.model_validate(arguments)
    await _write(
        caller,
        functools.partial(
            feedback.rate_turn, turn_id=wanted.turn_id, rating=wanted.rating, comment=wanted.comment
        ),
    )
    return JSONResponse(Rated(turn_id=wanted.turn_id, rating=wanted.rating).model_dump(mode="json"))


_ONE = "/conversations/{conversation_id}"
_TURN = "/turns/{turn_id}"
_READ, _WRITE = limits.READ, limits.WRITE
_Listed = conversation_list.ConversationList
# fmt: off
ENDPOINTS = (
    Endpoint("GET", "/conversations", "list_conversations", "List conversations, pinned ones first, then the latest; "
             "or find those whose title or messages have some words.", Search, _Listed, _READ, _list),
    Endpoint("GET", _ONE, "get_conversation", "Show a conversation's last fifty turns, or the last fifty up to a number.",
             Turns, ConversationView, _READ, _show),
    Endpoint("GET", f"{_ONE}/export", "export_conversation", "A whole conversation as a file, JSON or Markdown.",
             Export, ConversationView, _READ, _export),
    Endpoint("PATCH", _ONE, "change_conversation", "Rename or pin a conversation.", Change, Done, _WRITE, _change),
    Endpoint("DELETE", _ONE, "delete_conversation", "Move a conversation to the trash, for 30 days. What it changed stays.",
             Conversation, Done, _WRITE, _delete),
    Endpoint("POST", f"{_ONE}/restore", "restore_conversation", "Take a conversation out of the trash.",
             Conversation, Done, _WRITE, _restore),
    Endpoint("POST", f"{_TURN}/branch", "branch_conversation", "Begin another conversation with the turns up to this one; "
             "nothing is done a second time.", Turn, Done, _WRITE, _branch, 201),
    Endpoint("PUT", f"{_TURN}/rating", "rate_turn", "Say whether an answer was good. Whoever runs this installation may "
             "read rated turns, to see how well the agent does.", Rate, Rated, _WRITE, _rate),
)
# fmt: on
