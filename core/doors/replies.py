"""What the HTTP doors share: reading a body, knowing who asks, and the one error shape."""

import functools
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pydantic
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core import errors, telemetry
from core.domain import accounts, fields

log = logging.getLogger(__name__)
Model = TypeVar("Model", bound=pydantic.BaseModel)
Handler = Callable[[Request], Awaitable[Response]]


class _HungUp(errors.DomainError):
    """Whoever asked has gone before all was said: nobody reads this, and it is no bug of ours."""

    code, http_status = "incomplete_request", 400


def error_response(error: errors.DomainError) -> JSONResponse:
    """The error shape of every door, with `Retry-After` and `WWW-Authenticate` where they belong."""
    headers = {}
    if isinstance(error, errors.TooManyRequests):
        headers["retry-after"] = str(error.retry_after)
    if isinstance(error, errors.Unavailable):
        headers["retry-after"] = "2"
    if isinstance(error, errors.Unauthenticated):
        headers["www-authenticate"] = "Bearer"
    return JSONResponse(
        error.as_json(telemetry.request_id.get()), status_code=error.http_status, headers=headers
    )


def bug_response(error: BaseException) -> JSONResponse:
    """What a stranger sees of a bug: a reference, nothing else. The rest is in the log."""
    log.error("unexpected error", exc_info=error)
    shown = errors.DomainError(f"Something went wrong (ref {telemetry.request_id.get()}).")
    return JSONResponse(shown.as_json(telemetry.request_id.get()), status_code=500)


def endpoint(handler: Handler) -> Handler:
    """Turn what a handler raises into the error shape."""

    @functools.wraps(handler)
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except errors.DomainError as error:
            return error_response(error)
        except ClientDisconnect:
            return error_response(_HungUp("The request ended too early."))
        except Exception as error:
            return bug_response(error)

    return answer


@endpoint
async def _nothing(_request: Request) -> Response:
    raise errors.NotFound("There is nothing here. See /api/docs.")


_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def nothing_else_at(path: str) -> list[Route]:
    """What to put after a door's own routes: for any other address of its own, Streamlit would send its page."""
    return [Route(each, _nothing, methods=_METHODS) for each in (path, f"{path}/{{anything:path}}")]


async def body(request: Request, model: type[Model]) -> Model:
    """The JSON body as `model`; raises `InvalidInput`."""
    try:
        return model.model_validate_json(await request.body())
    except pydantic.ValidationError as error:
        raise fields.invalid_input(error) from None


async def form(request: Request) -> FormData:
    """The fields of a form, which the request keeps for whoever asks next; raises `InvalidInput`."""
    try:
        return await request.form()
    except HTTPException as error:
        raise errors.InvalidInput(f"the body is not a valid form: {error.detail}") from None


def address(request: Request) -> accounts.Address:
    """Where a request comes from. The server has already decided which proxies to believe."""
    return accounts.Address(
        request.client.host if request.client else "", request.headers.get("user-agent", "")
    )
