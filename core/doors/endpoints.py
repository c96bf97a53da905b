"""One REST endpoint, and how its arguments are read from a request: path, query or body, and headers."""

import dataclasses
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pydantic
import pydantic_core
from starlette.requests import Request
from starlette.responses import Response

from core import errors
from core.domain import fields
from core.doors import limits
from core.storage.workspace import Caller

_IF_MATCH = re.compile(r'"([0-9]{1,10})"|([0-9]{1,10})')
_INTEGER = re.compile(r"-?[0-9]{1,18}")
_IN_QUERY = ("GET", "DELETE")


@dataclasses.dataclass(frozen=True)
class Endpoint:
    """A method on a path below `/api/v1`, for example `PATCH` on `/tasks/{task_id}`."""

    method: str
    path: str
    name: str
    description: str
    arguments: type[pydantic.BaseModel]
    returns: type[pydantic.BaseModel]
    policy: limits.Policy
    answer: Callable[[Request, Caller, dict[str, Any]], Awaitable[Response]]
    status: int = 200

    @property
    def in_path(self) -> list[str]:
        """The names of the arguments that are in the path."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def has_body(self) -> bool:
        """Whether arguments come as a JSON object rather than in the query."""
        return self.method not in _IN_QUERY


class NotJson(errors.DomainError):
    """The body is of another kind than JSON."""

    code, http_status = "unsupported_media_type", 415


async def read(endpoint: Endpoint, request: Request) -> dict[str, Any]:
    """The arguments as JSON values, checked against the model. Raises `InvalidInput` or `NotJson`."""
    properties = endpoint.arguments.model_json_schema()["properties"]
    query = _from_query(request, {} if endpoint.has_body else properties, endpoint.in_path)
    given = await _from_body(request) if endpoint.has_body else query
    for name in endpoint.in_path:
        if name in given:
            raise errors.InvalidInput(f"{name} is in the path", fields={name: "is in the path"})
        given[name] = _typed(request.path_params[name], _kinds(properties[name]))
    version = _version(request)
    if version is not None:
        if "version" not in properties:
            raise errors.InvalidInput(
                "If-Match has no meaning here", fields={"If-Match": "has no meaning here"}
            )
        if given.get("version") not in (None, version):
            raise errors.Conflict("version and If-Match differ: at least one of them is another version's.")
        given["version"] = version
    try:
        # As JSON and strictly: neither "7" nor true is a number, and dates are text.
        endpoint.arguments.model_validate_json(json.dumps(given), strict=True)
    except pydantic.ValidationError as error:
        raise fields.invalid_input(error) from None
    return given


def idempotency_key(request: Request) -> str | None:
    """The `Idempotency-Key` header. Raises `InvalidInput` for one that cannot be kept."""
    key = request.headers.get("idempotency-key")
    if key is not None and not (1 <= len(key) <= 200 and key.isascii() and key.isprintable()):
        raise errors.InvalidInput(
            "Idempotency-Key must have 1 to 200 printable ASCII characters",
            fields={"Idempotency-Key": "must have 1 to 200 printable ASCII characters"},
        )
    return key


async def _from_body(request: Request) -> dict[str, Any]:
    raw = await request.body()
    if not raw:
        return {}
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise NotJson("Send the body as application/json.")
    try:
        data = pydantic_core.from_json(raw, allow_inf_nan=False)
    except ValueError as error:
        raise errors.InvalidInput(f"the body is not valid JSON: {error}") from None
    if not isinstance(data, dict):
        raise errors.InvalidInput("the body must be a JSON object")
    return {name: _whole(value) for name, value in data.items()}


def _whole(value: Any) -> Any:
    # JSON knows one kind of number, so 3.0 is an integer; some programs write all of theirs like that.
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_whole(element) for element in value]
    if isinstance(value, dict):
        return {name: _whole(element) for name, element in value.items()}
    return value


def _from_query(request: Request, properties: dict[str, Any], in_path: list[str]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name in request.query_params:
        if name not in properties or name in in_path:
            raise errors.InvalidInput(
                f"{name[:100]} is not a known parameter", fields={name[:100]: "is not known"}
            )
        kinds = _kinds(properties[name])
        values = [_typed(value, kinds) for value in request.query_params.getlist(name)]
        if "array" not in kinds and len(values) > 1:
            raise errors.InvalidInput(f"{name} is given twice", fields={name: "is given twice"})
        given[name] = values if "array" in kinds else values[0]
    return given


def _kinds(schema: dict[str, Any]) -> set[str]:
    return {schema.get("type", "")} | {option.get("type", "") for option in schema.get("anyOf", ())}


def _typed(text: str, kinds: set[str]) -> Any:
    """What was written in an address as the JSON value it stands for; the model judges what remains text."""
    if "integer" in kinds and _INTEGER.fullmatch(text):
        return int(text)
    if "boolean" in kinds and text in ("true", "false"):
        return text == "true"
    return text


def _version(request: Request) -> int | None:
    given = request.headers.get("if-match")
    if given is None or given.strip() == "*":
        return None
    match = _IF_MATCH.fullmatch(given.strip())
    if match is None:
        raise errors.InvalidInput(
            "If-Match must be the task's version", fields={"If-Match": "must be the task's version"}
        )
    return int(match[1] or match[2])
