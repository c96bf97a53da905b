"""Runs the migrations in one transaction each, with a short lock timeout so that a busy table never queues everybody."""

import os

import sqlalchemy as sa
import sqlmodel
from alembic import context

from core.storage import migrations, models

assert models  # its tables register themselves in the metadata
target = sqlmodel.SQLModel.metadata


def run() -> None:
    url = (
        context.config.attributes.get("url")
        or migrations.alembic_config(os.environ["DATABASE_URL"]).attributes["url"]
    )
    if context.is_offline_mode():
        context.configure(url=url, target_metadata=target, literal_binds=True, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
        return
    owner = sa.create_engine(url, poolclass=sa.NullPool)
    with owner.connect() as connection:
        connection.exec_driver_sql("set lock_timeout = '5s'")
        connection.commit()
        context.configure(connection=connection, target_metadata=target, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
    owner.dispose()


run()
