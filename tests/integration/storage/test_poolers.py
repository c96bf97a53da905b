"""Behind a connection pooler that gives each transaction another process of the server."""

import concurrent.futures
import uuid
from collections.abc import Iterator

import psycopg
import pytest
import sqlalchemy as sa
from integration import pooler, serving

from core import config, errors
from core.storage import logins, migrations
from tests import owners


@pytest.fixture(scope="module")
def pooled(prepared: str) -> Iterator[str]:
    with pooler.before(prepared) as url:
        yield url


@pytest.fixture(scope="module")
def served(prepared: str, pooled: str) -> Iterator[serving.Served]:
    with serving.app(prepared, DATABASE_URL=pooled, MIGRATION_DATABASE_URL=prepared) as running:
        yield running


def numbers_of(person: serving.Person, times: int) -> list[int]:
    return [person.add(f"Task {n} of {person.caller.user_id}")["id"] for n in range(times)]


def test_everybody_writes_and_reads_what_is_theirs(served: serving.Served) -> None:
    people = [served.person(f"one-of-many-{n}") for n in range(6)]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        added = list(pool.map(numbers_of, people, [20] * 6))
    assert added == [list(range(1, 21))] * 6
    for person in people:
        titles = [task["title"] for task in person.rest("GET", "/tasks").json()["items"]]
        assert len(titles) == 20
        assert all(str(person.caller.user_id) in title for title in titles)


def test_nothing_is_kept_in_the_servers_processes(served: serving.Served, prepared: str) -> None:
    served.person("ana").add()
    assert served.ask("GET", "/readyz").status_code == 200
    url, steps_down, is_pooled = logins.serving_login(prepared, config.secret())
    assert (steps_down, is_pooled) == (False, False)
    with pooler.before(prepared) as pooled, psycopg.connect(pooled) as owner:
        login = url.set(**{name: getattr(sa.make_url(pooled), name) for name in ("host", "port", "query")})
        with psycopg.connect(logins.for_libpq(login)) as connection:
            found = connection.execute("select count(*) from pg_prepared_statements").fetchone()
            assert found == (0,)
            assert connection.execute("show statement_timeout").fetchone() == ("5s",)
            assert connection.execute("show lock_timeout").fetchone() == ("2s",)
        assert owner.execute("show statement_timeout").fetchone() == ("0",)


def until_told(served: serving.Served, database: str) -> None:
    """Return once a page was told of a change that another process has made."""
    person = served.person("ana")
    with person.news() as topics:
        row = {"user_id": person.caller.user_id, "id": 1, "title": "From elsewhere"}
        owners.insert(database, "tasks", row)
        assert "tasks" in topics


def test_changes_are_heard_past_the_pooler(served: serving.Served, prepared: str) -> None:
    until_told(served, prepared)
    assert "not listening" not in served.log.read_text()


def test_without_a_way_past_it_pages_follow_a_little_later(prepared: str, pooled: str) -> None:
    with serving.app(prepared, DATABASE_URL=pooled) as served:
        serving.wait_until(lambda: "not listening" in served.log.read_text(), "it was noticed")
        until_told(served, prepared)


def test_a_login_that_would_have_to_step_down_is_refused(prepared: str) -> None:
    name = f"plain_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(prepared, autocommit=True) as owner:
        owner.execute(f"create role {name} login password 'plain' in role {logins.APP_ROLE}")
        plain = sa.make_url(prepared).set(username=name, password="plain").render_as_string(False)
        try:
            assert logins.serving_login(plain, config.secret()).steps_down
            with pooler.before(plain) as pooled, pytest.raises(errors.Unavailable, match="pooler"):
                logins.serving_login(pooled, config.secret())
        finally:
            owner.execute(f"drop role {name}")


def test_migrations_go_through_it_and_leave_no_lock(prepared: str, new_database) -> None:
    url = new_database()
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("drop schema public cascade; drop schema stats cascade; create schema public")
    with pooler.before(url) as pooled:
        migrations.migrate(pooled)
        with psycopg.connect(url) as owner:
            left = owner.execute(
                "select count(*) from pg_locks join pg_database d on d.oid = database"
                " where locktype = 'advisory' and datname = current_database()"
            )
            assert left.fetchone() == (0,)
