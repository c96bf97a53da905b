"""REST under `/api/v1`, derived from the catalogue of operations."""

import dataclasses
import functools
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from core import confirmations, errors, fairness, operations, telemetry
from core.domain import sessions, task_rows
from core.doors import chat, conversations, docs, endpoints, limits, openapi, replies, session
from core.doors.endpoints import Endpoint
from core.storage.workspace import Caller

PREFIX = "/api/v1"


class _WrongMethod(errors.DomainError):
    """There is something at this address, and it cannot be asked that way."""

    code, http_status = "method_not_allowed", 405


def _authenticate(request: Request) -> Caller:
    """The caller behind a personal API token, else behind the login cookie. Raises `Unauthenticated`."""
    given = request.headers.get("authorization")
    if given is None:
        cookie = session.token_of(request)
        if cookie is None:
            raise errors.Unauthenticated("Send a personal API token: Authorization: Bearer sdt_…")
        return sessions.authenticate(cookie, "rest")
    scheme, _, token = given.partition(" ")
    if scheme.lower() != "bearer":
        raise errors.Unauthenticated("Send a personal API token: Authorization: Bearer sdt_…")
    return sessions.authenticate_api_token(token.strip(), "rest")


async def _caller(request: Request) -> Caller:
    try:
        caller = await anyio.to_thread.run_sync(_authenticate, request)
    except errors.Unauthenticated:
        limits.take(limits.REFUSED, limits.network(replies.address(request))).check()
        raise
    telemetry.user_id.set(str(caller.user_id))
    return caller


def _from_operation(operation: operations.Operation) -> Endpoint:
    method, path = operation.route.split(" ")
    adds = operation.name.startswith("add_")

    async def answer(request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
        key = None if operation.is_read else endpoints.idempotency_key(request)
        token = request.headers.get("confirm")
        perform = functools.partial(confirmations.perform, operation, arguments, caller, key=key, token=token)
        result = await fairness.in_thread(caller.user_id, perform)
        headers = {}
        if isinstance(result, task_rows.Task):
            headers["etag"] = f'"{result.version}"'
            if adds:
                headers["location"] = f"{PREFIX}/tasks/{result.id}"
        status = 201 if adds else 200
        return Response(
            result.model_dump_json(), status_code=status, headers=headers, media_type="application/json"
        )

    return Endpoint(
        method,
        path,
        operation.name,
        operation.description,
        operation.arguments,
        operation.returns,
        limits.READ if operation.is_read else limits.WRITE,
        answer,
        201 if adds else 200,
    )


def _counted(endpoint: Endpoint) -> Endpoint:
    """What is no operation is counted and logged like one: somebody who tries others' conversations above all."""

    async def answer(request: Request, caller: Caller, arguments: dict[str, Any]) -> Response:
        with telemetry.operation(endpoint.name, caller.channel):
            return await endpoint.answer(request, caller, arguments)

    return dataclasses.replace(endpoint, answer=answer)


ENDPOINTS = (
    *(_from_operation(operation) for operation in operations.CATALOGUE),
    *map(_counted, (*chat.ENDPOINTS, *conversations.ENDPOINTS)),
)


async def _answer(endpoint: Endpoint, request: Request) -> Response:
    allowance: limits.Allowance | None = None

    @replies.endpoint
    async def guarded(request: Request) -> Response:
        nonlocal allowance
        caller = await _caller(request)
        allowance = limits.take(endpoint.policy, str(caller.user_id))
        allowance.check()
        return await endpoint.answer(request, caller, await endpoints.read(endpoint, request))

    response = await guarded(request)
    if allowance is not None:
        response.headers.update(allowance.headers)
    return response


class _Resource:
    """One path and its methods."""

    def __init__(self, methods: dict[str, Endpoint]) -> None:
        self._methods = methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        endpoint = self._methods.get("GET" if request.method == "HEAD" else request.method)
        if endpoint is not None:
            response = await _answer(endpoint, request)
        else:
            response = replies.error_response(_WrongMethod(f"{request.method[:20]} is not possible here."))
            response.headers["allow"] = ", ".join(sorted(self._methods))
        await response(scope, receive, send)


def _resources() -> list[Route]:
    paths: dict[str, dict[str, Endpoint]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method] = endpoint
    # Fixed names before names that stand for a number: /tasks/counts before /tasks/{task_id}.
    ordered = sorted(paths, key=lambda path: "{" in path)
    return [Route(PREFIX + path, _Resource(paths[path])) for path in ordered]


ROUTES = [
    *_resources(),
    openapi.route("/api/openapi.json", PREFIX, ENDPOINTS),
    *docs.ROUTES,
    *replies.nothing_else_at("/api"),
]
