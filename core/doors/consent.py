"""The question "may this application work with your tasks?", asked on a page of our own, without any script.

Nothing is kept between the steps: what was asked for travels along, signed.
"""

import dataclasses
import datetime
import hashlib
import hmac
import html
import uuid
from typing import Any
from urllib.parse import urlencode, urlsplit

import anyio.to_thread
import jwt
from mcp.server.auth.provider import construct_redirect_uri
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from core import assets, config, errors
from core.domain import connections, projects, sessions
from core.doors import addresses, limits, replies, session
from core.storage import workspace
from core.storage.workspace import Caller, Scope

PATH = "/authorize/consent"
_LIFE = datetime.timedelta(minutes=30)  # long enough to make an account first
_AUDIENCE = "saydone-consent"
_MAY: dict[Scope, str] = {
    "read": "See your tasks",
    "no-delete": "See and change them, but not delete",
    "full": "Everything, deleting included",
}
_OVER = "This request is over. Start again from the application that you want to connect."


@dataclasses.dataclass(frozen=True)
class Asked:
    """What an application wants; `widest` is the most it may be given."""

    request: connections.Request
    state: str | None
    widest: Scope
    suggested: Scope
    name: str

    @property
    def choices(self) -> list[Scope]:
        """What the person can choose from, from little to much."""
        known = list(_MAY)
        return known[: known.index(self.widest) + 1]


def address(asked: Asked) -> str:
    """Where to send a person to be asked."""
    claims = dataclasses.asdict(asked)
    claims["request"]["client_id"] = str(asked.request.client_id)
    claims |= {"aud": _AUDIENCE, "exp": workspace.clock() + _LIFE}
    return f"{PATH}?{urlencode({'request': jwt.encode(claims, _key(), algorithm='HS256')})}"


def _key() -> bytes:
    return config.derived_key("oauth request")


def _read(signed: str) -> Asked:
    """What was asked for. Raises `InvalidInput` when it is forged or too old."""
    try:
        claims = jwt.decode(
            signed, _key(), algorithms=["HS256"], audience=_AUDIENCE, options={"require": ["exp"]}
        )
    except jwt.PyJWTError:
        raise errors.InvalidInput(_OVER) from None
    wanted = claims["request"] | {"client_id": uuid.UUID(claims["request"]["client_id"])}
    return Asked(
        connections.Request(**wanted), claims["state"], claims["widest"], claims["suggested"], claims["name"]
    )


def _proof(caller: Caller, signed: str) -> str:
    # Bound to this login and to this request: no other page can know it, and it is good for nothing else.
    text = f"{caller.token_id} {signed}".encode()
    return hmac.new(config.derived_key("oauth consent"), text, hashlib.sha256).hexdigest()


def _target(uri: str) -> tuple[str, str]:
    """Where the answer goes: in words, and as a source in a security policy."""
    parts = urlsplit(uri)
    if addresses.is_loopback(uri):
        # A policy cannot name an IPv6 address.
        return (
            "an application on this computer",
            "http:" if parts.hostname == "::1" else f"http://{parts.netloc}",
        )
    if parts.scheme == "https":
        return parts.netloc, f"https://{parts.netloc}"
    return f"the application that opens {parts.scheme}: addresses", f"{parts.scheme}:"


def _page(title: str, body: str, *, status: int = 200, head: str = "", then: str = "") -> HTMLResponse:
    policy = f"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self' {then}".strip()
    text = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">{head}
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{assets.url("favicon.svg")}">
<link rel="stylesheet" href="{assets.url("consent.css")}">
</head>
<body>
<main>
<img class="logo" src="{assets.url("logo.svg")}" alt="Saydone">
{body}
</main>
</body>
</html>
"""
    headers = {"content-security-policy": f"{policy}; base-uri 'none'; frame-ancestors 'none'"}
    return HTMLResponse(text, status, headers)


def _refusal(error: errors.DomainError) -> HTMLResponse:
    body = f'<h1>This did not work</h1>\n<p>{html.escape(error.message)}</p>\n<p><a href="/">To your tasks</a></p>'
    return _page("Saydone", body, status=error.http_status)


def refused(back: str) -> HTMLResponse:
    """Tells of a request that cannot be granted. Anybody can register an application and hand out a link that fails, so
    nobody is sent to its address who has not been asked (RFC 9700, 4.11.2); it is a link here, which says where it leads.
    """
    body = f"""<h1>This did not work</h1>
<p>The application asked in a way that Saydone does not know, or for something that it does not give.</p>
<p><a href="{html.escape(back)}">Back to {html.escape(_target(back)[0])}</a></p>"""
    return _page("Saydone", body, status=400)


def _question(caller: Caller, asked: Asked, signed: str) -> HTMLResponse:
    name, (place, then) = html.escape(asked.name), _target(asked.request.redirect_uri)
    choices = "\n".join(
        f'<label><input type="radio" name="scope" value="{scope}"'
        f"{' checked' if scope == asked.suggested else ''}> {_MAY[scope]}</label>"
        for scope in asked.choices
    )
    named = [one.name for one in projects.list_projects(workspace.read_workspace(caller)).items]
    options = "".join(f'<option value="{html.escape(one)}">{html.escape(one)}</option>' for one in named)
    body = f"""<h1>Connect {name}?</h1>
<p>An application that calls itself <strong>{name}</strong> asks to work with the tasks of
<strong>{html.escape(caller.name)}</strong>. The answer goes to <strong>{html.escape(place)}</strong>.</p>
<form method="post" action="{PATH}">
<input type="hidden" name="request" value="{html.escape(signed)}">
<input type="hidden" name="proof" value="{_proof(caller, signed)}">
<fieldset>
<legend>It may</legend>
{choices}
</fieldset>
<label class="field">In <select name="project"><option value="">All projects</option>{options}</select></label>
<label class="first"><input type="checkbox" name="asks_first" checked>
It asks before it deletes, or changes many tasks</label>
<div class="buttons">
<button name="decision" value="allow" class="primary">Allow</button>
<button name="decision" value="deny">Cancel</button>
</div>
</form>
<p class="note">Allow it only if you have just asked for this yourself. You can disconnect it at any time on the
Account page.</p>"""
    return _page(f"Connect {name} · Saydone", body, then=then)


def _sign_in_first(request: Request, signed: str) -> Response:
    if "again" in request.query_params:
        return RedirectResponse(f"/?{urlencode({'connect': signed})}", 303)
    # Coming from another site, the browser has kept the cookie back; on a step between our own pages it sends it.
    here = html.escape(f"{PATH}?{urlencode({'request': signed, 'again': 1})}")
    refresh = f'\n<meta http-equiv="refresh" content="0; url={here}">'
    return _page("Saydone", f'<p><a href="{here}">Continue</a></p>', head=refresh)


@replies.endpoint
async def _ask(request: Request) -> Response:
    """Show what an application wants, to whoever is logged in."""
    limits.take(limits.OAUTH, limits.network(replies.address(request))).check()
    signed = request.query_params.get("request", "")
    try:
        asked = _read(signed)
        try:
            caller = await anyio.to_thread.run_sync(sessions.authenticate, session.token_of(request))
        except errors.Unauthenticated:
            return _sign_in_first(request, signed)
        return await anyio.to_thread.run_sync(_question, caller, asked, signed)
    except errors.InvalidInput as error:
        return _refusal(error)


@replies.endpoint
async def _decide(request: Request) -> Response:
    """Send the person back to the application, with a code if they allow it."""
    limits.take(limits.OAUTH, limits.network(replies.address(request))).check()
    try:
        form = {name: str(value) for name, value in (await replies.form(request)).items()}
        asked = _read(form.get("request", ""))
        caller = await anyio.to_thread.run_sync(sessions.authenticate, session.token_of(request))
        if not hmac.compare_digest(_proof(caller, form["request"]).encode(), form.get("proof", "").encode()):
            raise errors.Forbidden(_OVER)
        answer = await anyio.to_thread.run_sync(_answer, caller, asked, form)
    except errors.DomainError as error:
        return _refusal(error)
    answer |= {"state": asked.state, "iss": addresses.base(request)}
    return RedirectResponse(construct_redirect_uri(asked.request.redirect_uri, **answer), 303)


def _answer(caller: Caller, asked: Asked, form: dict[str, str]) -> dict[str, Any]:
    if form.get("decision") != "allow":
        return {"error": "access_denied", "error_description": "The person said no."}
    scope = next((one for one in asked.choices if one == form.get("scope")), None)
    if scope is None:
        raise errors.InvalidInput("Choose what it may do.")
    with workspace.open_workspace(caller) as ws:
        only, asks_first = form.get("project") or None, "asks_first" in form
        return {"code": connections.allow(ws, asked.request, scope, only, asks_first=asks_first)}


ROUTES = [Route(PATH, _ask, methods=["GET"]), Route(PATH, _decide, methods=["POST"])]
