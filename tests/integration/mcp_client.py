"""The SDK's own client, connected to a running application as somebody."""

from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx2
import mcp
from integration import serving
from mcp.client import streamable_http


def with_client(
    person: serving.Person,
    act: Callable[[mcp.Client], Awaitable[Any]],
    token: str | None = None,
    **options: Any,
) -> Any:
    """What `act` returns, with a connected client of that person; `options` are the client's own."""

    async def run() -> Any:
        headers = {"authorization": f"Bearer {token or person.token}"}
        async with httpx2.AsyncClient(headers=headers, timeout=30) as http:
            transport = streamable_http.streamable_http_client(f"{person.served.url}/mcp", http_client=http)
            async with mcp.Client(transport, **options) as client:
                return await act(client)

    return anyio.run(run)
