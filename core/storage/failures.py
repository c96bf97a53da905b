"""What the driver's failures mean to a person: translated here, once, for whoever asks the database anything."""

import contextlib
import logging
from collections.abc import Iterator

import psycopg
import psycopg.errors
import sqlalchemy as sa

from core import errors

log = logging.getLogger(__name__)
_BUSY = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled, psycopg.errors.DeadlockDetected)
# The server has become a standby: another one takes writes now.
ELSEWHERE = psycopg.errors.ReadOnlySqlTransaction
_LOGIN_ENDED = "SD401"  # what `require_login` raises
_UNDONE = "The database does not answer. Nothing was changed; try again shortly."
UNKNOWN = "The database has not said whether this was done. Look whether it was done before you try again."


@contextlib.contextmanager
def translated(*, lost: str = _UNDONE) -> Iterator[None]:
    """Turn the driver's failures into errors a person can act on; everything else stays a bug.

    `lost` is what is said of a connection that fails.
    """
    try:
        yield
    except sa.exc.TimeoutError as error:
        raise errors.Unavailable(
            "Saydone is very busy right now. Nothing was changed; try again shortly."
        ) from error
    except sa.exc.DBAPIError as error:
        cause = error.orig
        if getattr(cause, "sqlstate", None) == _LOGIN_ENDED:
            raise errors.Unauthenticated(errors.LOGIN_ENDED) from error
        if isinstance(cause, psycopg.errors.DataError | psycopg.errors.CheckViolation):
            raise errors.InvalidInput("That value cannot be stored. Nothing was changed.") from error
        if isinstance(cause, _BUSY):
            raise errors.Unavailable(
                "Something else is working on the same data. Nothing was changed; try again."
            ) from error
        if isinstance(cause, psycopg.errors.DiskFull):
            log.error("the database's disk is full", extra={"cause": str(cause)})
            raise errors.Unavailable(
                "The database has no room left. Nothing was changed; whoever runs it has to make some."
            ) from error
        if isinstance(cause, ELSEWHERE):
            raise errors.Unavailable(
                "The database can only be read at the moment. Nothing was changed; try again shortly."
            ) from error
        if (
            isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError)
            or error.connection_invalidated
        ):
            log.warning("database unavailable", extra={"cause": str(cause)})
            raise errors.Unavailable(lost) from error
        raise
