"""What a browser loads first: our static files, and Streamlit's index.html with our name, style and icon."""

import gzip
import re

from starlette import datastructures, responses, routing, staticfiles, types

from core import assets
from core.doors import headers

_FONT = f"{assets.PREFIX}/fonts/inter-latin-wght-normal.woff2"
_YEAR = 365 * 24 * 3600
# Headers of a request that could make Streamlit answer with something else than the plain, whole page.
_VARIANTS = (b"accept-encoding", b"range", b"if-none-match", b"if-modified-since")


class _Files(staticfiles.StaticFiles):
    """Static files that a browser may keep for ever when their address names their content."""

    async def get_response(self, path: str, scope: types.Scope) -> responses.Response:
        response = await super().get_response(path, scope)
        named = path.startswith("fonts") or scope["query_string"].startswith(b"v=")
        response.headers["cache-control"] = (
            f"public, max-age={_YEAR}, immutable" if named else "public, no-cache"
        )
        return response


def static_files() -> routing.Mount:
    """The route that serves `static/`; Streamlit's own serving knows no style sheets or modules."""
    return routing.Mount(assets.PREFIX, _Files(directory=assets.FOLDER), name="static_files")


def page(index: str) -> str:
    """Streamlit's index.html as Saydone's: title, icon, style, font, a word for those without scripts."""
    head = f"""
    <meta name="description" content="Saydone: tasks you can talk to." />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#F7F8F6" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101312" />
    <link rel="icon" type="image/svg+xml" href=".{assets.url("favicon.svg")}" />
    <link rel="alternate icon" type="image/png" href=".{assets.url("favicon.png")}" />
    <link rel="preload" href=".{_FONT}" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href=".{assets.url("app.css")}" />
    <script type="module" src=".{assets.url("shell.js")}"></script>
  </head>"""
    mark = f'<img class="sd-splash" src=".{assets.url("mark.svg")}" alt="Saydone is loading" />'
    without = "<noscript><p>Saydone needs JavaScript in this browser.</p></noscript>"
    for pattern, ours in (
        (r"<title>.*?</title>", "<title>Saydone</title>"),
        (r'<link rel="shortcut icon"[^>]*>', ""),
        (r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', ""),
        (r'<!--(?:(?!-->).)*RFC 8631(?:(?!-->).)*-->\s*<link rel="service-desc"[^>]*>', ""),
        (r"<noscript>.*?</noscript>", without),
        (r'<div id="root"></div>', f'<div id="root">{mark}</div>'),
        (r"\s*</head>", head),
    ):
        index = re.sub(pattern, ours.replace("\\", r"\\"), index, count=1, flags=re.DOTALL)
    return index


class FrontPage:
    """Sends our page wherever Streamlit would send its index.html, and nothing else differently."""

    def __init__(self, app: types.ASGIApp) -> None:
        self.app = app
        self._theirs = headers.streamlit_index().encode()
        self._ours = page(headers.streamlit_index()).encode()
        self._zipped = gzip.compress(self._ours, mtime=0)

    async def __call__(self, scope: types.Scope, receive: types.Receive, send: types.Send) -> None:
        wanted = datastructures.Headers(scope=scope) if scope["type"] == "http" else {}
        if scope.get("method") != "GET" or "text/html" not in wanted.get("accept", ""):
            await self.app(scope, receive, send)
            return
        zipped = "gzip" in wanted.get("accept-encoding", "")
        plain = [(name, value) for name, value in scope["headers"] if name not in _VARIANTS]
        start: types.Message = {}
        body = bytearray()

        async def hold_documents(message: types.Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                if not _is_document(message):
                    await send(message)
            elif not _is_document(start):
                await send(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    # Pages have one name: below a deeper address their own files would be looked for in vain.
                    if body == self._theirs and scope["path"].strip("/").count("/"):
                        await responses.RedirectResponse("/")(scope, receive, send)
                    else:
                        await self._finish(start, bytes(body), zipped, send)

        await self.app({**scope, "headers": plain}, receive, hold_documents)

    async def _finish(self, start: types.Message, body: bytes, zipped: bool, send: types.Send) -> None:
        """Sends a held document, ours in place of Streamlit's."""
        if body == self._theirs:
            body = self._zipped if zipped else self._ours
            fields = datastructures.MutableHeaders(scope=start)
            for name in ("etag", "last-modified", "accept-ranges"):
                del fields[name]
            fields["content-length"] = str(len(body))
            if zipped:
                fields["content-encoding"] = "gzip"
        await send(start)
        await send({"type": "http.response.body", "body": body})


def _is_document(start: types.Message) -> bool:
    kind = datastructures.Headers(raw=start["headers"]).get("content-type", "")
    return bool(start["status"] == 200 and kind.startswith("text/html"))
