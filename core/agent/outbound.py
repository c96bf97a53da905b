"""The way to servers that people name: to addresses they may name only, without redirects, and not without end."""

import functools
import http.cookiejar
import ssl
from collections.abc import AsyncIterator, Iterable
from typing import Any

import anyio
import httpcore2
import httpx2

from core.domain import net_addresses

_MOST_ADDRESSES = 4  # of one name that are tried
_MOST_BYTES = 8 * 2**20  # of one answer


class Refused(httpcore2.ConnectError):
    """The name leads to an address that may not be reached from here."""


@functools.cache
def tls() -> ssl.SSLContext:
    """What servers are known by: to read this machine's certificates takes longer than most requests."""
    return httpx2.create_ssl_context()


def client(timeout: httpx2.Timeout, *, only_public: bool) -> httpx2.AsyncClient:
    """An HTTP client for servers that people name. It knows no cookies, so that it can serve all of them.

    With `only_public`, addresses of this machine, its networks and its cloud are refused when a connection is made,
    whatever the name resolved to before; a proxy of the environment is not used, since it would resolve for us.
    """
    nothing = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
    return httpx2.AsyncClient(
        transport=_Transport(only_public),
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
        cookies=nothing,
        # Neither compressed bombs nor their defusing: what is counted is what arrives.
        headers={"accept-encoding": "identity"},
    )


class _Transport(httpx2.AsyncHTTPTransport):
    def __init__(self, only_public: bool) -> None:
        super().__init__(verify=tls())
        if only_public:
            self._pool = httpcore2.AsyncConnectionPool(
                ssl_context=tls(), max_connections=100, keepalive_expiry=5, network_backend=_PublicOnly()
            )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await super().handle_async_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise httpx2.RemoteProtocolError("an encoding that was not asked for")
        response.stream = _Bounded(response.stream)
        return response


class _Bounded(httpx2.AsyncByteStream):
    """Another stream, up to a number of bytes."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = _MOST_BYTES
        async for part in self._stream:
            left -= len(part)
            if left < 0:
                raise httpx2.ReadError("the answer is too long")
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()


class _PublicOnly(httpcore2.AsyncNetworkBackend):
    """Connects to the very addresses it has checked, so that a name cannot be one thing now and another then."""

    def __init__(self) -> None:
        self._inner = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        try:
            with anyio.fail_after(timeout):
                found = await anyio.getaddrinfo(host, port, type=1)
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError("the name is not known") from error
        addresses = list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))
        if not addresses or not all(map(net_addresses.is_public, addresses)):
            raise Refused("not a public address")
        for address in addresses[:_MOST_ADDRESSES]:
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except httpcore2.ConnectError as error:
                failed = error
        raise failed
