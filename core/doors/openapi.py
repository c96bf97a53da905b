"""The OpenAPI 3.1 document, made from the endpoints and their models."""

import functools
from collections.abc import Sequence
from typing import Any

import pydantic
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core import config
from core.doors import limits
from core.doors.endpoints import Endpoint

_REFERENCE = "#/components/schemas/{model}"
_ERRORS = {
    "401": "Unauthenticated: no token, or one that is wrong, expired or revoked.",
    "403": "Forbidden: the token may only read, or the request comes from another site.",
    "404": "NotFound: absent, or somebody else's.",
    "409": "Conflict: another version than the one you saw, or a key that was used for something else.",
    "413": "TooLarge: the body has more than a million bytes.",
    "415": "UnsupportedMediaType: the body is not JSON.",
    "422": "InvalidInput: `fields` says what is wrong; nothing was changed.",
    "428": "ConfirmationNeeded: this token asks first; `confirmation` shows what would change and holds the token.",
    "429": "TooManyRequests: try again after `Retry-After` seconds.",
    "500": "Bug: the request id finds it in the log.",
    "503": "Unavailable: the database or a model provider does not answer.",
}
_ERROR_SCHEMA = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "request_id"],
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "request_id": {"type": "string"},
                "fields": {"type": "object", "additionalProperties": {"type": "string"}},
                "confirmation": {
                    "type": "object",
                    "required": ["token", "expires_at", "title", "summary", "changes"],
                    "properties": {
                        "token": {"type": "string"},
                        "expires_at": {"type": "string", "format": "date-time"},
                        "title": {"type": "string"},
                        "summary": {"type": "string"},
                        "changes": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["task", "before", "after"],
                                "properties": {
                                    name: {"type": "string"} for name in ("task", "before", "after")
                                },
                            },
                        },
                    },
                },
            },
        }
    },
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "The same key and request again gives the same answer, and happens once.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]([ -~]*[!-~])?$"},
}
_IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "description": "The version you saw (`ETag`); 409 when the task has changed since.",
    "schema": {"type": "string", "pattern": '^("[1-9][0-9]{0,8}"|[1-9][0-9]{0,8})$'},
}
_CONFIRM = {
    "name": "Confirm",
    "in": "header",
    "description": "The token of the 428 that this very request was answered with. Only tokens that ask first need it.",
    "schema": {"type": "string"},
}
_ABOUT = """Everything a page can do, for programs. Make a personal API token on the Account page, send it as
`Authorization: Bearer sdt_…`. Ids are your own small task numbers. Errors have one shape:
`{"error": {"code", "message", "request_id", "fields"?}}`. The same operations are tools at `/mcp`."""


def _schema(model: type[pydantic.BaseModel], mode: Any, shared: dict[str, Any]) -> dict[str, Any]:
    """The model's schema, the ones it refers to being added to `shared`."""
    schema: dict[str, Any] = model.model_json_schema(mode=mode, ref_template=_REFERENCE)
    shared.update(schema.pop("$defs", {}))
    return schema


def _in_address(schema: dict[str, Any]) -> dict[str, Any]:
    # An address cannot say null, which is only what stands for "not given".
    options = [option for option in schema.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) != 1:
        return schema
    only: dict[str, Any] = options[0]
    return {name: value for name, value in schema.items() if name not in ("anyOf", "default")} | only


def _parameters(endpoint: Endpoint, arguments: dict[str, Any]) -> list[dict[str, Any]]:
    required = arguments.get("required", ())
    parameters = []
    for name, schema in arguments["properties"].items():
        place = "path" if name in endpoint.in_path else "query"
        if place == "query" and endpoint.has_body:
            continue
        parameters.append(
            {"name": name, "in": place, "required": name in required, "schema": _in_address(schema)}
        )
    if endpoint.policy is not limits.READ:
        parameters.append(_IDEMPOTENCY_KEY)
    if endpoint.policy is limits.WRITE:
        parameters.append(_CONFIRM)
    if "version" in arguments["properties"]:
        parameters.append(_IF_MATCH)
    return parameters


def _body(endpoint: Endpoint, arguments: dict[str, Any]) -> dict[str, Any]:
    properties = {n: s for n, s in arguments["properties"].items() if n not in endpoint.in_path}
    required = [name for name in arguments.get("required", ()) if name in properties]
    schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        schema["required"] = required
    return {"required": bool(required), "content": {"application/json": {"schema": schema}}}


def _operation(endpoint: Endpoint, shared: dict[str, Any]) -> dict[str, Any]:
    arguments = _schema(endpoint.arguments, "validation", shared)
    returned = endpoint.returns.__name__
    shared[returned] = _schema(endpoint.returns, "serialization", shared)
    success = {
        "description": "Done.",
        "content": {"application/json": {"schema": {"$ref": _REFERENCE.format(model=returned)}}},
    }
    responses: dict[str, Any] = {str(endpoint.status): success}
    if endpoint.policy is limits.CHAT:
        responses["202"] = {**success, "description": "Still running."}
    responses |= {status: {"$ref": f"#/components/responses/{status}"} for status in _ERRORS}
    operation = {
        "operationId": endpoint.name,
        "summary": endpoint.description.split(". ")[0].rstrip("."),
        "description": endpoint.description,
        "tags": [endpoint.path.split("/")[1]],
        "parameters": _parameters(endpoint, arguments),
        "responses": responses,
    }
    if endpoint.has_body:
        operation["requestBody"] = _body(endpoint, arguments)
    return operation


def document(prefix: str, endpoints: Sequence[Endpoint]) -> dict[str, Any]:
    """The whole document; `prefix` stands before every path."""
    shared: dict[str, Any] = {"Error": _ERROR_SCHEMA}
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in endpoints:
        paths.setdefault(prefix + endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint, shared)
    content = {"application/json": {"schema": {"$ref": _REFERENCE.format(model="Error")}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Saydone", "version": "1", "description": _ABOUT},
        "servers": [{"url": config.settings().public_url or "/"}],
        "security": [{"token": []}, {"cookie": []}],
        "paths": paths,
        "components": {
            "schemas": shared,
            "responses": {
                status: {"description": text, "content": content} for status, text in _ERRORS.items()
            },
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "A personal API token."},
                "cookie": {"type": "apiKey", "in": "cookie", "name": "saydone", "description": "A login."},
            },
        },
    }


def route(path: str, prefix: str, endpoints: Sequence[Endpoint]) -> Route:
    """The route that serves the document; it says nothing about anybody's data, so everybody may read it."""

    @functools.cache  # made when somebody asks: that takes longer than a twentieth of a start
    def made() -> dict[str, Any]:
        return document(prefix, endpoints)

    def answer(_request: Request) -> Response:
        return JSONResponse(made(), headers={"cache-control": "public, max-age=300"})

    return Route(path, answer, methods=["GET"])
