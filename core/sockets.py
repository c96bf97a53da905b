"""Websockets whose messages leave together: all that is written in one turn of the event loop is one system call.

Each call lets go of Python's lock, and a thread that computes takes it: of some forty messages of a page each would wait
for it again.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.websockets import websockets_sansio_impl

_MOST_BYTES = 65536  # as much as a transport takes before it asks to wait


class Protocol(websockets_sansio_impl.WebSocketsSansIOProtocol):
    """uvicorn's own, on a transport that gathers."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin, on what gathers before `transport`."""
        gathering = Gathering(cast(asyncio.Transport, transport), self.loop)
        super().connection_made(cast(asyncio.Transport, gathering))


class Gathering:
    """A transport that passes on what it was given when the event loop comes round."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._parts: list[bytes] = []
        self._size = 0  # of them all

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Take what is to be sent."""
        if not self._parts:
            self._loop.call_soon(self._pass_on)
        self._parts.append(data)
        self._size += len(data)
        if self._size > _MOST_BYTES:  # or a slow reader would not be noticed
            self._pass_on()

    def close(self) -> None:
        """Send what is left, and close."""
        self._pass_on()
        self._transport.close()

    def _pass_on(self) -> None:
        data, self._parts, self._size = b"".join(self._parts), [], 0
        if data and not self._transport.is_closing():
            self._transport.write(data)
