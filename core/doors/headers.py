"""Security headers on every HTTP response, as pure ASGI middleware."""

import base64
import functools
import hashlib
import importlib.util
import pathlib
import re

from starlette import datastructures, types

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)

# Streamlit styles its page from JavaScript ('unsafe-inline' for styles), compiles parts of it to WebAssembly
# and loads components from blob: addresses; nothing may be fetched from, or sent to, any other host.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval' blob: {hashes}",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "media-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}

_RECORDINGS = {"connect-src": "'self' blob:", "media-src": "'self' blob:"}

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

_PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=({}), payment=(), usb=()"


@functools.cache
def streamlit_index() -> str:
    """The index.html of the installed Streamlit, read without importing Streamlit."""
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed, so its page cannot be served.")
    return pathlib.Path(spec.origin).with_name("static").joinpath("index.html").read_text(encoding="utf-8")


def inline_script_hashes(html: str) -> list[str]:
    """The CSP sources (`'sha256-…'`) that allow exactly the inline scripts of a page."""
    return [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(html)
    ]


def content_security_policy(html: str, *, microphone: bool = False) -> str:
    """The policy for a page: this origin only, and no inline script but the page's own.

    With a `microphone` the page may also read and play the recordings it made itself.
    """
    hashes = " ".join(inline_script_hashes(html))
    policy = _POLICY | (_RECORDINGS if microphone else {})
    return "; ".join(f"{name} {value.format(hashes=hashes).strip()}" for name, value in policy.items())


class SecurityHeaders:
    """Adds the headers and the policy; only public files may be stored."""

    def __init__(
        self, app: types.ASGIApp, public_url: str | None = None, *, microphone: bool = False
    ) -> None:
        self.app = app
        self._policy = content_security_policy(streamlit_index(), microphone=microphone)
        self._headers = _ALWAYS | {"permissions-policy": _PERMISSIONS.format("self" if microphone else "")}
        # Said over plain HTTP it would be ignored; said by mistake it locks a test domain for a year.
        if public_url is not None and public_url.startswith("https://"):
            self._headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"

    async def __call__(self, scope: types.Scope, receive: types.Receive, send: types.Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: types.Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(datastructures.MutableHeaders(scope=message))
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _complete(self, headers: datastructures.MutableHeaders) -> None:
        """Fills in what a response lacks; a route may only be stricter about scripts, never about caching."""
        for name, value in self._headers.items():
            headers[name] = value
        kind = headers.get("content-type", "").split(";")[0].strip()
        # Also of what is no page: a browser may be talked into showing anything as one.
        headers.setdefault("content-security-policy", self._policy)
        # Pages, answers and downloads hold one person's data: only what says "public" may be kept.
        if kind == "text/html" or "public" not in headers.get("cache-control", ""):
            headers["cache-control"] = "no-store"
