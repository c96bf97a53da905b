"""The pages that explain the REST interface: Swagger UI from its package, started by our own script."""

import swagger_ui_bundle  # type: ignore[import-untyped]
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from core import assets, errors
from core.doors import replies

_FILES = ("swagger-ui.css", "swagger-ui-bundle.js")
# Relative addresses, so that it also works below a path of a proxy.
_PAGE = f"""<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Saydone API</title>
    <link rel="icon" type="image/svg+xml" href="..{assets.url("favicon.svg")}" />
    <link rel="stylesheet" href="docs/swagger-ui.css" />
    <script defer src="docs/swagger-ui-bundle.js"></script>
    <script defer src="..{assets.url("docs.js")}"></script>
  </head>
  <body>
    <main id="docs">
      <noscript>Turn on JavaScript, or read <a href="openapi.json">openapi.json</a>.</noscript>
    </main>
  </body>
</html>
"""


@replies.endpoint
async def _page(_request: Request) -> Response:
    """The documentation."""
    return HTMLResponse(_PAGE)


@replies.endpoint
async def _file(request: Request) -> Response:
    """One of Swagger UI's files."""
    name = request.path_params["name"]
    if name not in _FILES:
        raise errors.NotFound("There is nothing here.")
    path = str(swagger_ui_bundle.swagger_ui_path / name)
    return FileResponse(path, headers={"cache-control": "public, max-age=86400"})


ROUTES = [
    Route("/api/docs", _page, methods=["GET"]),
    Route("/api/docs/{name}", _file, methods=["GET"]),
]
