"""Is the process alive, is it ready, and what does it measure."""

import secrets
import time

import anyio.to_thread
import prometheus_client
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core import config, errors
from core.domain import accounts, sessions
from core.doors import replies, session
from core.storage import engine

_POOL = prometheus_client.Gauge("saydone_pool_connections", "Database connections", ["state"])
_READY_SECONDS = 1.0
_PATIENCE_SECONDS = 4.0
_last_check: tuple[float, errors.DomainError | None] = (0.0, None)


async def _healthz(_request: Request) -> Response:
    """The process answers."""
    return JSONResponse({"status": "ok"})


def _check() -> None:
    global _last_check
    checked, failure = _last_check
    # Probes of many balancers must not become load, nor a stranger's way to make some.
    if time.monotonic() - checked > _READY_SECONDS:
        failure = None
        try:
            engine.check_roles()
            engine.check_revision()
            engine.check_writable()
        except errors.DomainError as error:
            failure = error
        _last_check = (time.monotonic(), failure)
    if failure is not None:
        raise failure


@replies.endpoint
async def _readyz(_request: Request) -> Response:
    """The database answers and takes writes, its schema is the one we know, and our role is confined."""
    # A database that says nothing at all is waited for no longer: whoever asks is told before giving up.
    with anyio.move_on_after(_PATIENCE_SECONDS):
        await anyio.to_thread.run_sync(_check, abandon_on_cancel=True)
        return JSONResponse({"status": "ready"})
    raise errors.Unavailable("The database does not answer.")


def _may_read_metrics(request: Request) -> None:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    wanted = config.settings().metrics_token
    if (
        scheme.lower() == "bearer"
        and wanted
        and secrets.compare_digest(given.strip().encode(), wanted.get_secret_value().encode())
    ):
        return
    if scheme.lower() == "bearer":
        caller = sessions.authenticate_api_token(given.strip(), "rest")
    else:
        caller = sessions.authenticate(session.token_of(request))
    accounts.require_role(caller, "admin")
    if caller.project_id is not None:
        raise errors.Forbidden("This token reaches one project only.")


@replies.endpoint
async def _metrics(request: Request) -> Response:
    """Prometheus text, for the metrics token or an administrator."""
    await anyio.to_thread.run_sync(_may_read_metrics, request)
    for state, number in engine.pool_status().items():
        _POOL.labels(state).set(number)
    return Response(prometheus_client.generate_latest(), media_type=prometheus_client.CONTENT_TYPE_LATEST)


ROUTES = [
    Route("/healthz", _healthz, methods=["GET"]),
    Route("/readyz", _readyz, methods=["GET"]),
    Route("/metrics", _metrics, methods=["GET"]),
]
