"""An application that connects to a running Saydone as the protocol says, step by step, or as an attacker would."""

import base64
import dataclasses
import hashlib
import re
import secrets
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
from integration import serving

CALLBACK = "http://127.0.0.1:41999/callback"


def challenge(verifier: str) -> str:
    """The S256 challenge for a verifier."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def query(location: str) -> dict[str, str]:
    """The parameters of an address."""
    return dict(parse_qsl(urlsplit(location).query))


@dataclasses.dataclass
class Application:
    """A registered client."""

    served: serving.Served
    id: str
    secret: str | None = None
    verifier: str = dataclasses.field(default_factory=lambda: secrets.token_urlsafe(48))

    def authorize(self, **changes: str | None) -> httpx.Response:
        """The answer to the authorization request; a parameter of None is left out."""
        return self.served.ask("GET", f"/authorize?{parameters(self, **changes)}")

    def question(self, person: serving.Person, **changes: str | None) -> httpx.Response:
        """The consent page as a logged-in person sees it."""
        location = self.authorize(**changes).headers["location"]
        return self.served.ask("GET", location, headers={"cookie": f"saydone={person.login}"})

    def decide(self, person: serving.Person, page: str, **form: str) -> httpx.Response:
        """The person's answer on that page."""
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
        chosen = hidden | {"decision": "allow", "scope": "full", "project": ""} | form
        headers = {"cookie": f"saydone={person.login}", "origin": self.served.url}
        return self.served.ask("POST", "/authorize/consent", data=chosen, headers=headers)

    def code(
        self, person: serving.Person, scope: str = "full", project: str = "", **changes: str | None
    ) -> str:
        """A code that the person has just allowed."""
        page = self.question(person, **changes).text
        location = self.decide(person, page, scope=scope, project=project).headers["location"]
        return query(location)["code"]

    def token(self, **form: str) -> httpx.Response:
        """The answer of the token endpoint."""
        given = {"client_id": self.id} | ({"client_secret": self.secret} if self.secret else {}) | form
        return self.served.ask("POST", "/token", data={k: v for k, v in given.items() if v is not None})

    def exchange(self, code: str, **changes: Any) -> httpx.Response:
        """Exchange a code for tokens."""
        form = {"code": code, "redirect_uri": CALLBACK, "code_verifier": self.verifier}
        return self.token(grant_type="authorization_code", **(form | changes))

    def refresh(self, token: str, **changes: str) -> httpx.Response:
        """Exchange a refresh token for new ones."""
        return self.token(grant_type="refresh_token", refresh_token=token, **changes)

    def connect(self, person: serving.Person, scope: str = "full", project: str = "") -> dict[str, Any]:
        """The tokens of a connection that the person has allowed."""
        tokens: dict[str, Any] = self.exchange(self.code(person, scope, project)).raise_for_status().json()
        return tokens


def register(served: serving.Served, **metadata: Any) -> httpx.Response:
    """The answer to a registration."""
    body = {
        "client_name": "Test application",
        "redirect_uris": [CALLBACK],
        "token_endpoint_auth_method": "none",
    }
    return served.ask("POST", "/register", json=body | metadata)


def application(served: serving.Served, **metadata: Any) -> Application:
    """A newly registered application."""
    made = register(served, **metadata)
    assert made.status_code == 201, made.text
    return Application(served, made.json()["client_id"], made.json().get("client_secret"))


def parameters(app: Application, **changes: str | None) -> str:
    """What an application asks the person's browser to bring along; a parameter of None is left out."""
    asked: dict[str, str | None] = {
        "response_type": "code",
        "client_id": app.id,
        "redirect_uri": CALLBACK,
        "code_challenge": challenge(app.verifier),
        "code_challenge_method": "S256",
        "state": "of the application",
        "resource": f"{app.served.url}/mcp",
    } | changes
    return urlencode({name: value for name, value in asked.items() if value is not None})
