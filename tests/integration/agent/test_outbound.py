"""What somebody can have this server ask: every spelling of an address that is not public, and names that change."""

from collections.abc import Iterator

import anyio
import httpcore2
import httpx2
import pytest
from integration import provider_double
from integration.provider_double import Double, status

from core.agent import outbound


@pytest.fixture
def double() -> Iterator[Double]:
    with provider_double.running() as double:
        yield double


def ask(url: str, *, only_public: bool) -> int:
    async def request() -> int:
        async with outbound.client(httpx2.Timeout(5), only_public=only_public) as client:
            return (await client.get(url)).status_code

    return anyio.run(request)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0", "[::ffff:127.0.0.1]",
     "[::1]", "[::ffff:7f00:1]", "ⓛocalhost", "１２７.0.0.1", "127.0.0.1.", "169.254.169.254", "10.0.0.1"],
)  # fmt: skip
def test_sec_53_no_spelling_of_a_private_address_is_asked(double: Double, host: str):
    double.will(status(204))
    with pytest.raises((httpx2.TransportError, httpx2.InvalidURL)):
        ask(f"http://{host}:{double.port}/v1/models", only_public=True)
    assert double.requests == []
    assert ask(f"{double.url}/models", only_public=False) == 204  # it is there, and would have answered


def test_sec_53_a_name_is_looked_up_once_and_that_very_address_asked(monkeypatch):
    answers = [["9.9.9.9"], ["127.0.0.1"]]
    asked: list[str] = []

    async def look_up(_host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", (address, port)) for address in answers.pop(0)]

    async def connect(_self: object, host: str, *_: object) -> None:
        asked.append(host)
        raise httpcore2.ConnectError("nobody is there")

    monkeypatch.setattr(anyio, "getaddrinfo", look_up)
    monkeypatch.setattr(httpcore2.AnyIOBackend, "connect_tcp", connect)
    with pytest.raises(httpx2.ConnectError):
        ask("http://changing.example/v1", only_public=True)
    assert (asked, len(answers)) == (["9.9.9.9"], 1)


def test_sec_53_a_name_that_also_leads_inside_is_not_asked_at_all(monkeypatch):
    asked: list[str] = []

    async def look_up(_host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", (address, port)) for address in ("9.9.9.9", "10.0.0.1")]

    async def connect(_self: object, host: str, *_: object) -> None:
        asked.append(host)

    monkeypatch.setattr(anyio, "getaddrinfo", look_up)
    monkeypatch.setattr(httpcore2.AnyIOBackend, "connect_tcp", connect)
    with pytest.raises(httpx2.ConnectError):
        ask("http://mixed.example/v1", only_public=True)
    assert asked == []
