"""The migrations: there, back, and there again; re-runnable after being killed; safe to start together."""

import subprocess
import sys
import uuid

import alembic.command
import alembic.script
import psycopg
import pytest
import sqlalchemy as sa

from core import config, errors
from core.storage import migrations


def snapshot(url):
    with psycopg.connect(url) as owner:
        return (
            owner.execute("""
            select table_schema, table_name, column_name, data_type, is_nullable, column_default
            from information_schema.columns where table_schema in ('public', 'stats') order by 1, 2, 3
        """).fetchall()
            + owner.execute("select tablename, policyname, qual from pg_policies order by 1, 2").fetchall()
        )


def test_down_and_up_again_gives_the_same_schema(new_database):
    url = new_database()
    before = snapshot(url)
    alembic.command.downgrade(migrations.alembic_config(url), "base")
    with psycopg.connect(url) as owner:
        left = owner.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
        ).fetchall()
    assert {name for (name,) in left} <= {"alembic_version", "alembic_version_pkc"}
    migrations.migrate(url)
    assert snapshot(url) == before


def test_migrating_twice_changes_nothing(new_database):
    url = new_database()
    before = snapshot(url)
    migrations.migrate(url)
    assert snapshot(url) == before


def test_a_process_starts_on_the_schema_of_a_newer_one(new_database):
    url = new_database()
    before = snapshot(url)
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("update alembic_version set version_num = '9999'")
    migrations.migrate(url)
    assert snapshot(url) == before


def test_the_newest_revision_is_the_one_that_alembic_finds():
    scripts = alembic.script.ScriptDirectory.from_config(migrations.alembic_config("postgresql://"))
    assert scripts.get_heads() == [migrations.newest()]


def test_without_anything_to_migrate_alembic_is_not_imported(new_database):
    migrate = "import sys; from core.storage import engine; engine.migrations.migrate(sys.argv[1]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", migrate, new_database()], cwd=config.ROOT, capture_output=True, text=True
    )
    assert "core.storage.migrations" in done.stdout.split()
    assert "alembic" not in done.stdout.split()


def test_rel_25_a_migration_that_is_cut_off_leaves_no_half(new_database):
    url = new_database()
    alembic.command.downgrade(migrations.alembic_config(url), "0002")
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(
            "create table messages (stumbling_block int)"
        )  # the third migration fails in its middle
    with pytest.raises(sa.exc.ProgrammingError, match="messages"):
        migrations.migrate(url)
    with psycopg.connect(url, autocommit=True) as owner:
        assert owner.execute("select to_regclass('conversations')").fetchone() == (None,)
        owner.execute("drop table messages")
    migrations.migrate(url)


def test_a_login_that_may_not_migrate_is_told_in_a_sentence(server, new_database):
    somebody = sa.make_url(new_database()).set(username=f"nobody_{uuid.uuid4().hex[:8]}", password="x")
    with psycopg.connect(server, autocommit=True) as owner:
        owner.execute(f"create role {somebody.username} login password 'x'")
    try:
        # one database with everything in it, one with nothing
        for url, told in (
            (somebody, "alembic_version"),
            (somebody.set(database="postgres"), "schema public"),
        ):
            with pytest.raises(
                errors.Unavailable, match=f"cannot be brought up to date: permission denied for .*{told}"
            ):
                migrations.migrate(url.render_as_string(hide_password=False))
    finally:
        with psycopg.connect(server, autocommit=True) as owner:
            owner.execute(f"drop role {somebody.username}")


def test_replicas_that_start_together_migrate_once(new_database):
    url = new_database()
    alembic.command.downgrade(migrations.alembic_config(url), "base")
    migrate = "import sys; from core.storage import migrations; migrations.migrate(sys.argv[1])"
    replicas = [subprocess.Popen([sys.executable, "-c", migrate, url], cwd=config.ROOT) for _ in range(3)]
    assert [replica.wait() for replica in replicas] == [0, 0, 0]
