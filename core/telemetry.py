"""Logs as one JSON object a line, and the counters behind `/metrics`."""

import contextlib
import contextvars
import datetime
import json
import logging
import sys
import time
from collections.abc import Iterator
from typing import TextIO

import prometheus_client

from core import errors

request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="")
user_id: contextvars.ContextVar[str] = contextvars.ContextVar("user_id", default="")
ip: contextvars.ContextVar[str] = contextvars.ContextVar("ip", default="")
_EVENTS = logging.getLogger("saydone.events")

OPERATIONS = prometheus_client.Counter(
    "saydone_operations", "Operations performed", ["name", "door", "outcome"]
)
OPERATION_SECONDS = prometheus_client.Histogram("saydone_operation_seconds", "Time of an operation", ["name"])
REQUESTS = prometheus_client.Counter(
    "saydone_requests", "HTTP requests answered", ["method", "route", "status"]
)
ROUND_TRIPS = prometheus_client.Counter(
    "saydone_database_round_trips", "Statements and transaction ends sent"
)
RERUNS = prometheus_client.Counter("saydone_reruns", "Page scripts run", ["page"])
TURNS = prometheus_client.Counter("saydone_turns", "Chat turns ended", ["status", "provider"])

_PLAIN = set(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}


class JsonFormatter(logging.Formatter):
    """One line a record: time (UTC), level, logger, message, request, user and address, and what was given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON; line breaks and control characters in values are escaped by it."""
        line: dict[str, object] = {
            "time": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request_id.get():
            line["request_id"] = request_id.get()
        if user_id.get():
            line["user_id"] = user_id.get()
        if ip.get():
            line["ip"] = ip.get()
        line |= {name: value for name, value in vars(record).items() if name not in _PLAIN}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=True)


def configure_logging(level: str) -> None:
    """Send all logs to standard error as JSON. Request and access logging is ours, so uvicorn's is off."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    _EVENTS.setLevel(logging.INFO)  # whoever wants less of the rest still wants these
    for noisy in (
        "uvicorn.access",
        "httpx",
        "httpx2",
        "httpcore",
        "openai",
        "mcp",
        "watchdog",
        "alembic.runtime",
    ):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))


def tell(line: str, to: TextIO | None = None) -> None:
    """Say a line to whoever watches the process, on standard error; where its disk is full, it serves without that."""
    with contextlib.suppress(OSError):
        print(line, file=to or sys.stderr, flush=True)


def event(name: str, **facts: object) -> None:
    """Log a security event: a login, a refusal, a role granted, a token used. Never pass secrets."""
    _EVENTS.info(name, extra={"event": name, **facts})


@contextlib.contextmanager
def operation(name: str, door: str) -> Iterator[None]:
    """Count and time one operation by how it ended: `ok`, an error's code, or `bug`."""
    outcome, began = "ok", time.perf_counter()
    try:
        yield
    except errors.DomainError as error:
        outcome = error.code
        if outcome in ("not_found", "forbidden"):
            event("denied", operation=name, door=door, outcome=outcome)
        raise
    except BaseException:
        outcome = "bug"
        raise
    finally:
        OPERATIONS.labels(name, door, outcome).inc()
        OPERATION_SECONDS.labels(name).observe(time.perf_counter() - began)
