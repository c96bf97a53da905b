"""The agent's hands: our MCP server, in process, one connection for all turns, each call as its turn's user."""

import contextlib
import contextvars
import json
from collections.abc import Callable, Iterator
from typing import Any

import agents
import agents.mcp
import mcp
import mcp_types as types
from agents.mcp import util
from mcp.server.lowlevel import Server

from core import errors, tools
from core.agent import providers, steps, tool_results
from core.domain import turns

_current: contextvars.ContextVar[steps.Steps] = contextvars.ContextVar("steps")


def _call_id(context: util.MCPToolMetaContext) -> dict[str, Any]:
    return {"call_id": getattr(context.run_context, "tool_call_id", "")}


def _told(_context: Any, error: Exception) -> str:
    """What the model reads when its call could not even begin; anything but its own mistake ends the turn."""
    if not isinstance(error, agents.ModelBehaviorError):
        raise error
    return json.dumps(errors.InvalidInput("The arguments were not a JSON object.").as_json(""))


class Toolbox(agents.mcp.MCPServer):
    """An MCP client for all turns of the process.

    Listing the tools, turning them into the SDK's and compiling their schemas takes longer than a whole turn, so
    that is done once; whose call it is follows from the task that makes it.
    """

    def __init__(self, server: Server[Any]) -> None:
        # Structured, so that a result reaches the model as text: many servers take no other form.
        super().__init__(True, tool_meta_resolver=_call_id, failure_error_function=_told)
        self._client = mcp.Client(server, mode="2026-07-28", cache=None)
        self._stack = contextlib.AsyncExitStack()
        self._listed: list[types.Tool] | None = None
        self._offered: list[agents.Tool] | None = None

    @property
    def name(self) -> str:
        """What the SDK calls it in logs."""
        return "saydone"

    async def connect(self) -> None:
        """Open the in-process connection."""
        await self._stack.enter_async_context(self._client)

    async def cleanup(self) -> None:
        """Close the connection."""
        await self._stack.aclose()

    @contextlib.contextmanager
    def turn(
        self,
        work: turns.Work,
        worker: str,
        stepping: Callable[[turns.Work, str, steps.Invoke], steps.Steps] = steps.Steps,
    ) -> Iterator[steps.Steps]:
        """Calls inside, and in tasks begun inside, are this turn's; `stepping` makes what takes its steps."""
        mine = stepping(work, worker, self._invoke)
        token = _current.set(mine)
        try:
            with tools.acting_as(work.caller):
                yield mine
        finally:
            _current.reset(token)

    async def offered(self) -> list[agents.Tool]:
        """The tools as the SDK's agents take them. Call inside a turn."""
        if self._offered is None:
            listed = await self.list_tools()
            self._offered = [
                util.MCPUtil.to_function_tool(tool, self, convert_schemas_to_strict=False) for tool in listed
            ]
        return list(self._offered)

    async def list_tools(self, run_context: Any = None, agent: Any = None) -> list[types.Tool]:
        """The tools, asked for once. Call inside a turn."""
        if self._listed is None:
            self._listed = (await self._client.list_tools()).tools
        return self._listed

    async def call_tool(
        self, tool_name: str, arguments: dict[str, Any] | None, meta: dict[str, Any] | None = None
    ) -> types.CallToolResult:
        """Run one tool as a step of the current turn."""
        call_id = str((meta or {}).get("call_id") or "")
        making = _current.get()
        told = tool_results.as_json(await making.call(tool_name, arguments or {}, call_id))
        told = told if making.provider == providers.OFFLINE else tool_results.marked(told)
        return types.CallToolResult(content=[], structured_content=told)

    async def _invoke(
        self, name: str, arguments: dict[str, Any], key: str, shown: str | None
    ) -> types.CallToolResult:
        meta: Any = {tools.IDEMPOTENCY_META: key} | ({} if shown is None else {tools.SHOWN_META: shown})
        call = types.CallToolRequestParams(name=name, arguments=arguments, _meta=meta)
        # Not the client's `call_tool`: it compares each result with the schema, and our own server made it by that.
        return await self._client.session.send_request(
            types.CallToolRequest(params=call), types.CallToolResult
        )

    async def list_prompts(self) -> types.ListPromptsResult:
        """None are offered."""
        return types.ListPromptsResult(prompts=[])

    async def get_prompt(self, name: str, arguments: dict[str, Any] | None = None) -> types.GetPromptResult:
        """None are offered."""
        raise ValueError(f"no prompt named {name}")
