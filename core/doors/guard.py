"""What stands before every route: who may address us, which origins may change things, sizes, ids and one log line."""

import ipaddress
import logging
import re
import time
import uuid
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core import config, errors, telemetry
from core.doors import replies, session

log = logging.getLogger("saydone.requests")
_OURS = re.compile(
    r"/(api|session|mcp|events|metrics|\.well-known|healthz|readyz|authorize|token|register|revoke)(/|$)"
)
_OPEN_TO_ANY_HOST = ("/healthz", "/readyz")
# Streamlit's own metrics answer anybody; ours are at /metrics, for those who may.
# Its login is not ours either. Uploads are in `recordings`.
_CLOSED = (
    "/_stcore/metrics", "/_stcore/agent", "/_stcore/debug", "/auth/", "/oauth2callback",
)  # fmt: skip
_LARGEST_BODY, _TOO_LARGE = 1_000_000, "The request is too large."
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
_METHODS = (*_SAFE_METHODS, "POST", "PUT", "PATCH", "DELETE")
# Streamlit refuses these too, in words of its own.
_UNSAFE_PATH = re.compile(r"\x00|[/\\]\.\.([/\\]|$)")
# What a `Host` may look like: with a user or a path in it, another reader could take it for another host's.
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:/?#@\\\[\]]+)(:[0-9]*)?")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def _known_hosts() -> set[str]:
    settings = config.settings()
    known = {"localhost", settings.host.lower()}
    if settings.public_url:
        known.add((urlsplit(settings.public_url).hostname or "").lower())
    return known


def _is_address(host: str) -> bool:
    # Names can be made to point here by strangers (DNS rebinding); a literal address cannot.
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _hostname(value: str) -> str:
    if not _HOST.fullmatch(value):
        return ""
    try:
        return (urlsplit(f"//{value}").hostname or "").lower()
    except ValueError:
        return ""


class Guard:
    """Pure ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._hosts = _known_hosts()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if not self._is_known(headers) or (origin and not _same_origin(origin, headers)):
            await send({"type": "websocket.close", "code": 1008})
            return

        async def receive_bytes() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive" and message.get("bytes") is None:
                # Pages send no text, and Streamlit knows none: each would be a bug in the log.
                await send({"type": "websocket.close", "code": 1003})
                return {"type": "websocket.disconnect", "code": 1003}
            return message

        await self.app(session.marked(scope), receive_bytes, send)

    def _is_known(self, headers: Headers) -> bool:
        host = _hostname(headers.get("host", ""))
        return host in self._hosts or _is_address(host)

    def _refusal(self, scope: Scope, headers: Headers) -> errors.DomainError | None:
        path, method = scope["path"], scope["method"]
        if "transfer-encoding" in headers and "content-length" in headers:
            return _Ambiguous("The request has two lengths.")
        if method in ("TRACE", "TRACK", "CONNECT") or path.startswith(_CLOSED):
            return errors.NotFound("There is nothing here.")
        if path not in _OPEN_TO_ANY_HOST and not self._is_known(headers):
            return _Misdirected("This address is not mine. Set SAYDONE_PUBLIC_URL to the one people use.")
        if _OURS.match(path) and _UNSAFE_PATH.search(path):
            return errors.NotFound("There is nothing here.")
        declared = headers.get("content-length", "0")
        if _OURS.match(path) and (not declared.isdigit() or int(declared) > _LARGEST_BODY):
            return _TooLarge(_TOO_LARGE)
        if method not in _SAFE_METHODS and _OURS.match(path) and not _may_change(headers):
            telemetry.event("cross_site_refused", path=path, origin=headers.get("origin", ""))
            return errors.Forbidden("Requests from other sites are refused.")
        return None

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        telemetry.request_id.set(request_id)
        telemetry.user_id.set("")
        telemetry.ip.set((scope.get("client") or ("",))[0])
        began, status, size = time.perf_counter(), 0, 0
        is_ours = _OURS.match(scope["path"]) is not None

        async def counted_receive() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if is_ours and size > _LARGEST_BODY:
                raise _TooLarge(_TOO_LARGE)
            return message

        async def send_unless_too_large(message: Message) -> None:
            # An application inside may have caught that and have words of its own for it.
            if status or not is_ours or size <= _LARGEST_BODY:
                await marked_send(message)

        async def marked_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = request_id
            await send(message)

        try:
            refusal = self._refusal(scope, headers)
            if refusal is not None:
                response = replies.error_response(refusal)
                if isinstance(refusal, _Ambiguous):
                    response.headers["connection"] = "close"
                await response(scope, receive, marked_send)
            else:
                await self.app(scope, counted_receive, send_unless_too_large)
        except _TooLarge:
            pass
        finally:
            if is_ours and size > _LARGEST_BODY and not status:
                await replies.error_response(_TooLarge(_TOO_LARGE))(scope, receive, marked_send)
            self._account(scope, status or 500, time.perf_counter() - began)

    def _account(self, scope: Scope, status: int, seconds: float) -> None:
        path = scope["path"]
        ours = _OURS.match(path)
        # Few labels, whatever strangers ask for: the route's pattern, never the address.
        route = getattr(scope.get("route"), "path", None) or (f"/{ours[1]}" if ours else "pages")
        method = scope["method"] if scope["method"] in _METHODS else "other"
        telemetry.REQUESTS.labels(method, route, status).inc()
        if ours and path not in _OPEN_TO_ANY_HOST:
            facts = {
                "method": scope["method"],
                "path": path,
                "status": status,
                "ms": round(seconds * 1000, 1),
            }
            log.info("request", extra=facts)


class _Misdirected(errors.DomainError):
    """The request names a host that is not us: a mistake, or a name that was made to point here."""

    code, http_status = "misdirected_request", 421


class _Ambiguous(errors.DomainError):
    """A proxy in front may have read another end of this request, and taken what follows for a new one."""

    code, http_status = "ambiguous_length", 400


class _TooLarge(errors.DomainError):
    """The body is larger than anything we take."""

    code, http_status = "too_large", 413


def _same_origin(origin: str, headers: Headers) -> bool:
    try:
        parts = urlsplit(origin)
    except ValueError:  # no browser says so; still, it is not us
        return False
    public = urlsplit(config.settings().public_url or "")
    if parts.netloc and parts.netloc.lower() == public.netloc.lower():
        return parts.scheme == public.scheme  # over plain HTTP anybody on the way could have written the page
    return parts.netloc.lower() == headers.get("host", "").lower() and bool(parts.netloc)


def _may_change(headers: Headers) -> bool:
    """Whether a mutating request comes from our own pages, or from a program rather than a browser."""
    site = headers.get("sec-fetch-site")
    origin = headers.get("origin")
    if origin is not None:
        return _same_origin(origin, headers)
    return site in (None, "same-origin", "none")
