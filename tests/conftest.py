"""What the tests share: one PostgreSQL server a run, one migrated template, a database a worker, clean tables a test.

`TEST_DATABASE_URL` (a login that may create databases and roles) uses that server instead of the embedded one.
"""

import dataclasses
import os
import pathlib
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator

os.environ["SAYDONE_SECRET_KEY"] = "kUvVtO6mQd7y1p0sZx3nB8cRwE2aJhLgTfYiMo5N"  # before the settings are read
for _name in (
    "DATABASE_URL",
    "MIGRATION_DATABASE_URL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "SAYDONE_PUBLIC_URL",
):
    os.environ.pop(_name, None)

import psycopg  # noqa: E402
import pytest  # noqa: E402
import sqlalchemy as sa  # noqa: E402
from integration import serving  # noqa: E402

from core import config  # noqa: E402
from core.domain import accounts  # noqa: E402
from core.storage import embedded, engine, migrations, workspace  # noqa: E402
from core.storage.workspace import Caller  # noqa: E402
from tests import owners  # noqa: E402

MakeCaller = Callable[..., Caller]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a server's owner; all workers of a run share the server."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        owners.close()
        return
    folder = _server_folder()
    folder.mkdir(exist_ok=True)  # not below pytest's own folder: as root the server runs as somebody else
    with embedded.start(folder / "data", say=lambda _: None, durable=False) as running:
        yield running.url
        owners.close()


def _server_folder() -> pathlib.Path:
    return pathlib.Path(tempfile.gettempdir()) / f"saydone-tests-{os.environ['SAYDONE_TEST_RUN']}"


def pytest_make_parametrize_id(val: object) -> str | None:
    """Keep `::` out of a test's name: its module would be two to those who share the tests out, each with its servers."""
    return val.replace("::", ":0:") if isinstance(val, str) and "::" in val else None


def pytest_configure(config: pytest.Config) -> None:
    """Name the run, before its workers start."""
    os.environ.setdefault("SAYDONE_TEST_RUN", uuid.uuid4().hex[:12])


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the server's data, once all workers are gone."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(_server_folder(), ignore_errors=True)


def address_of(server: str, name: str) -> str:
    """The URL of another database of the same server."""
    url = sa.make_url(server.replace("postgres://", "postgresql://", 1))
    return url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def new_database(server: str) -> Iterator[Callable[[], str]]:
    """Makes migrated databases, each a copy of one template; gives their URLs."""
    made: list[str] = []
    template = f"saydone_template_{os.environ['SAYDONE_TEST_RUN']}"
    maintenance = address_of(server, "postgres")

    def make() -> str:
        name = f"test_{uuid.uuid4().hex[:12]}"
        with psycopg.connect(maintenance, autocommit=True) as owner:
            owner.execute(
                "select pg_advisory_lock(20261123)"
            )  # one worker makes the template, the others wait
            if not owner.execute("select 1 from pg_database where datname = %s", [template]).fetchone():
                owner.execute(f"create database {template}")
                migrations.migrate(address_of(server, template))
            owner.execute(f"create database {name} template {template}")
        made.append(name)
        return address_of(server, name)

    yield make
    if not os.environ.get(
        "TEST_DATABASE_URL"
    ):  # the server goes with all of them; dropping one takes a second
        return
    with psycopg.connect(maintenance, autocommit=True) as owner:
        for name in made:
            owner.execute(f"drop database if exists {name} with (force)")


@pytest.fixture(scope="session")
def prepared(new_database: Callable[[], str]) -> Iterator[str]:
    """This worker's database, with the engine serving from it."""
    url = new_database()
    engine.prepare(url, config.secret())
    yield url
    engine.dispose()


def _serve_again(prepared: str) -> None:
    if not engine.is_ready():  # a test of starting up has taken the engine away
        engine.prepare(prepared, config.secret())


@pytest.fixture(scope="session")
def everyday(new_database: Callable[[], str]) -> Iterator[serving.Served]:
    """The application as most tests want it: one process and one database for all of a worker's."""
    with serving.app(new_database()) as served:
        yield served


@pytest.fixture(scope="module")
def served(prepared: str, everyday: serving.Served) -> Iterator[serving.Served]:
    """That application, with the engine serving from its database meanwhile; other modules' people are in it too."""
    _serve_again(prepared)
    with engine.serving_from(serving.name_of(everyday.database)):
        yield everyday


@pytest.fixture(scope="module")
def engine_given_back(prepared: str) -> Iterator[None]:
    """For tests that take this worker's engine away: those of other modules find it serving again."""
    yield
    engine.prepare(prepared, config.secret())


@pytest.fixture
def database(prepared: str) -> str:
    """The owner's URL of an empty database that the engine serves from."""
    _serve_again(prepared)
    # Whatever there is belongs to a user and goes along. Truncating makes all files anew, a hundred times as long.
    owners.at(prepared).execute("delete from users")
    owners.at(prepared).execute("delete from throttles")
    return prepared


@pytest.fixture
def make_caller(database: str) -> MakeCaller:
    """Makes accounts without the cost of a password; `role` and `time_zone` can be given."""

    def make(name: str = "ana", role: str = "member", time_zone: str = "Europe/Berlin") -> Caller:
        user_id = uuid.uuid4()
        owners.at(database).execute(
            "insert into users (id, name, full_name, role, time_zone) values (%s, %s, %s, %s, %s)",
            [user_id, name, name.capitalize(), role, time_zone],
        )
        return Caller(user_id, time_zone, "page", uuid.uuid4().hex, role=role, name=name.capitalize())

    return make


@pytest.fixture
def caller(make_caller: MakeCaller) -> Caller:
    """A member, Ana."""
    return make_caller("ana")


@pytest.fixture
def stranger(make_caller: MakeCaller) -> Caller:
    """Another member, who has nothing to do with Ana."""
    return make_caller("bob")


@pytest.fixture
def do(caller: Caller) -> Callable[..., object]:
    """Performs an operation as Ana, as a request of its own: `do("add_task", title="…")`."""
    from core import operations

    def perform(name: str, /, *, by: Caller = caller, key: str | None = None, **arguments: object) -> object:
        acting = dataclasses.replace(by, request_id=uuid.uuid4().hex)
        return operations.BY_NAME[name].perform(arguments, acting, key=key)

    return perform


@pytest.fixture
def workspace_of() -> Callable[[Caller], workspace.Workspace]:
    """A workspace for queries as a caller."""
    return workspace.read_workspace


@pytest.fixture
def address() -> accounts.Address:
    """Where a test's browser is."""
    return accounts.Address("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64) Chrome/130")
