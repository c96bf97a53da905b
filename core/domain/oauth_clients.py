"""Applications that have registered to be connected (OAuth 2.0 dynamic client registration, RFC 7591)."""

import dataclasses
import uuid

from core import errors, telemetry
from core.storage import reads

_MOST_CLIENTS = 5_000


@dataclasses.dataclass(frozen=True)
class Client:
    """An application that has registered. Anybody can register; only a person's consent gives it anything."""

    id: uuid.UUID
    name: str
    redirect_uris: tuple[str, ...]
    auth_method: str


_REGISTER = "select register_oauth_client(%(id)s, %(name)s, %(uris)s, %(method)s, %(most)s) as has_room"
_CLIENT = "select id, name, redirect_uris, auth_method from find_oauth_client(%(id)s)"


def register(client: Client) -> None:
    """Keep a new client. Raises `Unavailable` when there are too many; unused ones are removed after two days."""
    values = {
        "id": client.id,
        "name": client.name,
        "uris": list(client.redirect_uris),
        "method": client.auth_method,
        "most": _MOST_CLIENTS,
    }
    if not reads.rows(_REGISTER, values)[0].has_room:
        raise errors.Unavailable("Too many applications have registered. Try again tomorrow.")
    telemetry.event("application_registered", application=str(client.id), called=client.name)


def find_client(client_id: str) -> Client | None:
    """The client of that id."""
    try:
        wanted = uuid.UUID(client_id)
    except ValueError:
        return None
    rows = reads.rows(_CLIENT, {"id": wanted})
    return next((Client(row.id, row.name, tuple(row.redirect_uris), row.auth_method) for row in rows), None)
