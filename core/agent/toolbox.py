"""The agent's hands: our MCP server, in process, as one user; every call is stored before and after it runs."""

import asyncio
import contextlib
import json
import time
from typing import Any

import agents.mcp
import anyio.to_thread
import mcp
import mcp_types as types
from agents.mcp import util
from mcp.server.lowlevel import Server

from core import tools
from core.domain import turns
from core.storage.workspace import Caller

CALL_TIMEOUT_SECONDS = 15


def _call_id(context: util.MCPToolMetaContext) -> dict[str, Any]:
    return {"call_id": getattr(context.run_context, "tool_call_id", "")}


class Toolbox(agents.mcp.MCPServer):
    """An MCP client for one turn."""

    def __init__(self, server: Server[Any], caller: Caller, steps: int) -> None:
        super().__init__(tool_meta_resolver=_call_id)
        self._server, self._caller, self._position = server, caller, steps
        self._stack = contextlib.AsyncExitStack()
        self._client: mcp.Client | None = None
        self._tools: list[types.Tool] | None = None

    @property
    def name(self) -> str:
        """What the SDK calls it in logs."""
        return "saydone"

    async def connect(self) -> None:
        """Open the in-process connection as the turn's user."""
        self._stack.enter_context(tools.acting_as(self._caller))
        client = mcp.Client(self._server, mode="2026-07-28", cache=None)
        self._client = await self._stack.enter_async_context(client)

    async def cleanup(self) -> None:
        """Close the connection."""
        await self._stack.aclose()

    async def list_tools(self, run_context: Any = None, agent: Any = None) -> list[types.Tool]:
        """The tools, asked for once a turn."""
        assert self._client is not None
        if self._tools is None:
            self._tools = (await self._client.list_tools()).tools
        return self._tools

    async def call_tool(
        self, tool_name: str, arguments: dict[str, Any] | None, meta: dict[str, Any] | None = None
    ) -> types.CallToolResult:
        """Run one tool; its effect and its key are one transaction, so a repeated call does nothing twice."""
        assert self._client is not None
        call_id = (meta or {}).get("call_id") or f"{tool_name}_{self._position}"
        self._position += 1
        given, began = arguments or {}, time.perf_counter()
        await anyio.to_thread.run_sync(
            turns.begin_step, self._caller, self._position, call_id, tool_name, given
        )
        key = f"turn {self._caller.turn_id} {call_id}"[:200]
        async with asyncio.timeout(CALL_TIMEOUT_SECONDS):
            result = await self._client.call_tool(tool_name, given, meta=_meta(key))
        duration = round((time.perf_counter() - began) * 1000)

        def store() -> None:
            turns.end_step(
                self._caller, call_id, as_json(result), failed=bool(result.is_error), duration_ms=duration
            )

        await anyio.to_thread.run_sync(store)
        return result

    async def list_prompts(self) -> types.ListPromptsResult:
        """None are offered."""
        return types.ListPromptsResult(prompts=[])

    async def get_prompt(self, name: str, arguments: dict[str, Any] | None = None) -> types.GetPromptResult:
        """None are offered."""
        raise ValueError(f"no prompt named {name}")


def _meta(key: str) -> Any:
    return {tools.IDEMPOTENCY_META: key}


def as_json(result: types.CallToolResult) -> dict[str, Any]:
    """A result as stored: the structured content, or the error object."""
    if result.structured_content is not None:
        return dict(result.structured_content)
    text = "".join(block.text for block in result.content if isinstance(block, types.TextContent))
    try:
        data = json.loads(text)
    except json.JSONDecodeError:
        data = None
    return data if isinstance(data, dict) else {"text": text}
