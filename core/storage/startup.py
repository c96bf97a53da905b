"""From nothing to a database that serves: the embedded server or yours, migrated, logged in to."""

import atexit
import concurrent.futures
import functools
import sys
import threading

from core import config, errors, telemetry
from core.storage import embedded, engine

_PATIENCE_SECONDS = 30  # for a start that is interrupted to get where it can be ended properly
_embedded: embedded.Server | None = None


@functools.cache
def begin() -> concurrent.futures.Future[str]:
    """Begin to `prepare` in a thread: the database comes up while the rest of the program is imported."""
    begun: concurrent.futures.Future[str] = concurrent.futures.Future()

    def run() -> None:
        try:
            begun.set_result(_prepare())
        except BaseException as error:  # of the thread that waits for it
            begun.set_exception(error)

    threading.Thread(target=run, name="startup", daemon=True).start()
    return begun


def prepare() -> str:
    """Start or find the database, migrate it and log in; the owner's URL. Exits with a sentence when that fails."""
    begun = begin()
    try:
        return begun.result()
    except KeyboardInterrupt:
        concurrent.futures.wait([begun], _PATIENCE_SECONDS)
        raise


def revive() -> None:
    """Start the embedded server again if it has died; one of yours is yours. Raises `Unavailable`."""
    if _embedded is not None:
        _embedded.revive()


def _prepare() -> str:
    global _embedded
    settings = config.settings()
    telemetry.configure_logging(settings.log_level)
    try:
        url = settings.database_url
        if url is None:
            _embedded = embedded.start(settings.data_dir, say=telemetry.tell)
            atexit.register(_embedded.close)
            url = _embedded.url
        engine.prepare(url, config.secret(), migration_url=settings.migration_database_url)
    except errors.DomainError as error:
        sys.exit(f"Saydone cannot start. {error.message}")
    atexit.register(engine.dispose)
    return settings.migration_database_url or url
