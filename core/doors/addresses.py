"""Addresses in the dealings with other applications: our own, and those to which they want to be answered."""

import re
from urllib.parse import urlsplit

from starlette.requests import Request

from core import config

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,60}")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
# What a browser would run, read or show by itself instead of handing it to an application.
_NEVER = ("javascript", "data", "vbscript", "file", "blob", "about", "filesystem", "view-source", "ws", "wss",
          "ftp", "mailto", "tel", "sms", "intent", "chrome", "jar")  # fmt: skip
_LONGEST = 1_000


def base(request: Request) -> str:
    """The address under which this request reached us; the guard has let in only those that are ours."""
    public = config.settings().public_url
    return public.rstrip("/") if public else f"{request.url.scheme}://{request.headers.get('host', '')}"


def resource(request: Request) -> str:
    """What tokens are issued for: the MCP endpoint."""
    return f"{base(request)}/mcp"


def metadata(request: Request) -> str:
    """Where a client learns who issues tokens for the MCP endpoint."""
    return f"{base(request)}/.well-known/oauth-protected-resource/mcp"


def is_loopback(uri: str) -> bool:
    """Whether an address leads to the very computer that the browser runs on."""
    parts = urlsplit(uri)
    return parts.scheme == "http" and parts.hostname in _LOOPBACK


def is_acceptable(uri: str) -> bool:
    """Whether codes may be sent there: HTTPS, this very computer, or an application's own scheme."""
    try:
        parts = urlsplit(uri)
        _ = parts.port
    except ValueError:
        return False
    if len(uri) > _LONGEST or "#" in uri or not uri.isprintable() or parts.username is not None:
        return False
    if parts.scheme == "http":
        return is_loopback(uri)
    if parts.scheme == "https":
        return bool(_HOST.fullmatch(parts.hostname or ""))
    return bool(_SCHEME.fullmatch(parts.scheme)) and parts.scheme not in _NEVER


def is_same(registered: str, given: str) -> bool:
    """Whether an address is the registered one; an application on this computer may listen on any port (RFC 8252, 7.3)."""
    if registered == given:
        return True
    return (
        is_loopback(registered) and is_acceptable(given) and _without_port(registered) == _without_port(given)
    )


def _without_port(uri: str) -> tuple[str, str | None, str, str, str]:
    parts = urlsplit(uri)
    return parts.scheme, parts.hostname, parts.path, parts.query, parts.fragment
