"""Do the migrations make exactly the tables of the models? Run by `make check`, on a database of its own."""

import os
import pathlib
import sys
import tempfile

import alembic.command
import alembic.util.exc
import psycopg

from core.storage import embedded, migrations


def main() -> None:
    """Exit with the differences, if there are any."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        with embedded.start(pathlib.Path(folder) / "postgres", say=lambda _: None, durable=False) as server:
            migrations.migrate(server.url)
            configuration = migrations.alembic_config(server.url)
            configuration.stdout = open(os.devnull, "w")  # noqa: SIM115
            try:
                alembic.command.check(configuration)
            except alembic.util.exc.CommandError as error:
                sys.exit(f"The migrations differ from the models: {error}")
            with psycopg.connect(server.url) as owner:
                [(revision,)] = owner.execute("select version_num from alembic_version").fetchall()
    print(f"Migrations and models agree at {revision}.")


if __name__ == "__main__":
    main()
