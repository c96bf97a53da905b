"""The language model that somebody brings along: where it is, what it is called, and the sealed key to it."""

import dataclasses
import re
import urllib.parse
import uuid
from typing import Annotated, Any, Literal

import pydantic

from core import config, errors, telemetry
from core.domain import fields, net_addresses, sealing, throttle
from core.storage import models
from core.storage.workspace import Workspace

Kind = Literal["openai", "compatible"]
Otherwise = Literal["deployment", "offline", "nobody"]  # who answers when it does not


def _sendable(key: str) -> str:
    if not re.fullmatch(r"[!-~]{1,500}", key):
        raise ValueError("must be one word of plain letters, digits and signs, at most 500")
    return key


ModelName = Annotated[
    str,
    pydantic.Field(max_length=100, pattern=r"^[\w.:/@+-]+$"),
    fields.written("must be a model's name as its server knows it, without blanks"),
]
Key = Annotated[str, pydantic.StringConstraints(strip_whitespace=True), pydantic.AfterValidator(_sendable)]
PREFIX = "own: "  # of the provider's name that turns store
_LONGEST_URL = 300
_TESTS_A_MINUTE = 6
# Where each server listens unless it is told otherwise, with the model that the README has it serve.
LOCAL_SERVERS = {
    "Ollama": ("http://localhost:11434/v1", "qwen3:8b"),
    "vLLM": ("http://localhost:8000/v1", "Qwen/Qwen3-8B"),
    "LM Studio": ("http://localhost:1234/v1", "qwen/qwen3-8b"),
    "llama.cpp": ("http://localhost:8080/v1", "any"),
}


@dataclasses.dataclass(frozen=True)
class OwnModel:
    """Somebody's own model, as stored."""

    user_id: uuid.UUID
    kind: Kind
    base_url: str  # empty for OpenAI itself
    model: str
    otherwise: Otherwise
    sealed_key: bytes | None = dataclasses.field(default=None, repr=False)

    @property
    def belongs_to(self) -> str:
        """What the key is bound to: it opens for this person and this server only."""
        return f"{self.user_id} {self.kind} {self.base_url}"

    @property
    def is_key_lost(self) -> bool:
        """Whether there is a key that cannot be read any more, since the installation's own was changed."""
        return self.sealed_key is not None and self.key is None

    @property
    def key(self) -> str | None:
        """The key in the clear, for nobody but the server it is for; None when there is none or it is lost."""
        return None if self.sealed_key is None else sealing.unseal(self.sealed_key, self.belongs_to)


COLUMNS = "kind, base_url, model, otherwise, sealed_key"


def read(user_id: uuid.UUID, row: Any) -> OwnModel:
    """The stored choice from a row with `COLUMNS`."""
    sealed = None if row.sealed_key is None else bytes(row.sealed_key)
    return OwnModel(user_id, row.kind, row.base_url, row.model, row.otherwise, sealed)


def own_model(ws: Workspace) -> OwnModel | None:
    """The caller's own model; None when the deployment's answers."""
    rows = ws.rows(f"select {COLUMNS} from own_models where user_id = %(caller_id)s")
    return read(ws.caller.user_id, rows[0]) if rows else None


@fields.checked
def drafted(
    ws: Workspace,
    kind: Kind,
    model: ModelName,
    base_url: str = "",
    key: Key | None = None,
    otherwise: Otherwise = "deployment",
) -> OwnModel:
    """A choice as it would be stored. Without a `key` the stored one stays, if it is for the same server.

    Raises `InvalidInput` for an address that may not be asked, and `Forbidden` where own models are not allowed.
    """
    _check_allowed(ws)
    address = "" if kind == "openai" else _address(base_url)
    if kind == "openai" and key is None and not _has_key_for(ws, kind, address):
        raise errors.InvalidInput("OpenAI needs a key.", fields={"key": "is missing"})
    made = OwnModel(ws.caller.user_id, kind, address, model, otherwise)
    if key is not None:
        return dataclasses.replace(made, sealed_key=sealing.seal(key, made.belongs_to))
    old = own_model(ws)
    same = old is not None and old.belongs_to == made.belongs_to
    return dataclasses.replace(made, sealed_key=old.sealed_key if old and same else None)


def choose(ws: Workspace, chosen: OwnModel) -> None:
    """Have this model answer from now on."""
    row = ws.db.get(models.OwnModel, ws.caller.user_id) or models.OwnModel(user_id=ws.caller.user_id)
    row.kind, row.base_url, row.model = chosen.kind, chosen.base_url, chosen.model
    row.otherwise, row.sealed_key = chosen.otherwise, chosen.sealed_key
    ws.db.add(row)
    telemetry.event("own_model", account=str(ws.caller.user_id), called=chosen.kind)


def forget(ws: Workspace) -> None:
    """Go back to the deployment's model; the key is removed."""
    row = ws.db.get(models.OwnModel, ws.caller.user_id)
    if row is not None:
        ws.db.delete(row)


def count_test(ws: Workspace) -> None:
    """Count a trial of an own model. Raises `TooManyRequests`: nobody is to knock at addresses through us."""
    throttle.hit("own model", str(ws.caller.user_id), limit=_TESTS_A_MINUTE, window_seconds=60)


def _has_key_for(ws: Workspace, kind: Kind, address: str) -> bool:
    old = own_model(ws)
    return old is not None and (old.kind, old.base_url) == (kind, address) and old.key is not None


def _check_allowed(ws: Workspace) -> None:
    if config.settings().user_providers == "off":
        raise errors.Forbidden("Your administrator has not allowed models of one's own.")
    if ws.db.get_one(models.User, ws.caller.user_id).demo_until is not None:
        raise errors.Forbidden("A demo account cannot bring a model of its own. Create an account first.")


def _address(text: str) -> str:
    """An address in one form. Raises `InvalidInput`."""
    text = text.strip().rstrip("/").removesuffix("/chat/completions")  # as servers' own examples have it
    try:
        parts = urllib.parse.urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urllib.parse.urlsplit("")
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    if (
        parts.scheme not in ("http", "https")
        or not host
        or port == 0
        or not plain
        or len(text) > _LONGEST_URL
    ):
        raise _wrong(
            "That is not the address of a server. One begins with https:// and mostly ends with /v1."
        )
    if re.search(r"[\s\x00-\x1f\\]", text):
        raise _wrong("There is a blank or a control character in that address.")
    if config.settings().user_providers == "public":
        if parts.scheme != "https":
            raise _wrong("Here the address has to begin with https://, or others could read your key.")
        is_number = re.fullmatch(r"[\d.]+|[0-9a-f:.%]*:[0-9a-f:.%]*", host)
        if (
            host == "localhost"
            or host.endswith(".localhost")
            or (is_number and not net_addresses.is_public(host))
        ):
            raise _wrong("That address is not a public one, and this installation allows only those.")
    return text


def _wrong(message: str) -> errors.InvalidInput:
    return errors.InvalidInput(message, fields={"base_url": "cannot be used"})
