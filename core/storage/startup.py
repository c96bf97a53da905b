"""From nothing to a database that serves: the embedded server or yours, migrated, logged in to."""

import atexit
import functools
import sys

from core import config, errors, telemetry
from core.storage import embedded, engine


@functools.cache
def prepare() -> str:
    """Start or find the database, migrate it and log in; the owner's URL. Exits with a sentence when that fails."""
    settings = config.settings()
    telemetry.configure_logging(settings.log_level)
    try:
        url = settings.database_url
        if url is None:
            server = embedded.start(
                settings.data_dir, say=lambda line: print(line, file=sys.stderr, flush=True)
            )
            atexit.register(server.close)
            url = server.url
        engine.prepare(url, config.secret(), migration_url=settings.migration_database_url)
    except errors.DomainError as error:
        sys.exit(f"Saydone cannot start. {error.message}")
    atexit.register(engine.dispose)
    return settings.migration_database_url or url
