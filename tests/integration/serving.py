"""The whole application as a process of its own, and people who speak HTTP with it."""

import contextlib
import dataclasses
import importlib
import json
import multiprocessing
import os
import pathlib
import runpy
import secrets
import socket
import sys
import tempfile
import time
import types
import uuid
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from typing import Any
from unittest import mock

import httpx
import pytest
import sqlalchemy as sa

from core import config
from core.domain import accounts, sessions, tokens
from core.storage import workspace
from core.storage.workspace import Caller
from tests import owners

METRICS_TOKEN = "a-token-that-only-this-test-knows"
_PATIENCE = 60.0  # seconds until a start counts as failed
_STRANGE = ("FORWARDED_ALLOW_IPS", "SAYDONE_TRUSTED_PROXIES", "SAYDONE_HOST")

# Each application comes from a process that has imported everything, which is most of a start, and done nothing else.
# `test_launcher` and others start theirs from nothing.
_processes = multiprocessing.get_context("forkserver")
_pages = [f"pages.{page.stem}" for page in (config.ROOT / "pages").glob("[a-z]*.py") if page.stem != "shell"]
_processes.set_forkserver_preload(
    ["core.__main__", "core.process", "core.launcher", "core.doors.rest", *_pages]
)


@dataclasses.dataclass(frozen=True)
class Served:
    """A running application: its address, its owner's database, its log, its process."""

    url: str
    database: str
    log: pathlib.Path
    client: httpx.Client
    pid: int | None = None

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """One request by nobody in particular; cookies of earlier answers are not sent."""
        self.client.cookies.clear()
        return self.client.request(method, path, **more)

    def person(self, name: str, **columns: str) -> "Person":
        """A new account with a token for everything, one for reading, and a login."""
        user_id = uuid.uuid4()
        values = {"role": "member", "time_zone": "Europe/Berlin"} | columns
        owners.at(self.database).execute(
            "insert into users (id, name, role, time_zone) values (%s, %s, %s, %s)",
            [user_id, f"{name}-{secrets.token_hex(4)}", values["role"], values["time_zone"]],
        )
        caller = Caller(user_id, values["time_zone"], "page", uuid.uuid4().hex, role=values["role"])
        login = sessions.log_in(user_id, accounts.Address("192.0.2.7"))
        return Person(self, caller, api_token(caller), api_token(caller, "read"), login.token)


def api_token(
    caller: Caller,
    scope: workspace.Scope = "full",
    project: str | None = None,
    *,
    asks_first: bool = False,
) -> str:
    """A personal API token of `caller`."""
    with workspace.open_workspace(caller) as ws:
        return tokens.add_api_token(ws, "test", scope, project=project, asks_first=asks_first)


@dataclasses.dataclass(frozen=True)
class Person:
    """Somebody with an account."""

    served: Served
    caller: Caller
    token: str
    read_token: str
    login: str

    def rest(self, method: str, path: str, *, token: str | None = None, **more: Any) -> httpx.Response:
        """One REST request as this person; `path` begins after `/api/v1`."""
        headers = {"authorization": f"Bearer {token or self.token}"} | more.pop("headers", {})
        return self.served.ask(method, f"/api/v1{path}", headers=headers, **more)

    def add(self, title: str = "Buy milk", **fields: Any) -> dict[str, Any]:
        """Add a task over REST and return it."""
        return self.rest("POST", "/tasks", json={"title": title, **fields}).raise_for_status().json()

    @contextlib.contextmanager
    def news(self) -> Iterator[Iterator[str]]:
        """What this person's open page is told has changed, once it has been greeted."""
        cookie = {"cookie": f"saydone={self.login}"}
        with httpx.stream("GET", f"{self.served.url}/events", headers=cookie, timeout=_PATIENCE) as stream:
            told = (json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: "))
            assert next(told)["topic"] == "hello"
            yield (message["topic"] for message in told)

    def everything(self) -> list[Any]:
        """All rows of this person's tasks and projects: what must not change when something is refused."""
        queries = [f"select * from {table} where user_id = %s order by id" for table in ("tasks", "projects")]
        owner = owners.at(self.served.database)
        return [row for query in queries for row in owner.execute(query, [self.caller.user_id]).fetchall()]


def name_of(database: str) -> str:
    """What the database at this URL is called."""
    name = sa.make_url(database).database
    assert name is not None
    return name


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def app(database: str, **environment: str) -> Iterator[Served]:
    """`python app.py` over the database at this URL, on a free port, until the end of the block."""
    # From an empty folder, so that no `.env` of a developer's is read.
    with tempfile.TemporaryDirectory() as folder:
        log, port = pathlib.Path(folder) / "log", free_port()
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
            process = start_app(client, database, log, **environment)
            try:
                yield Served(f"http://127.0.0.1:{port}", database, log, client, process.pid)
            finally:
                process.terminate()
                process.join(20)
                process.kill()
                process.join()


def start_app(client: httpx.Client, database: str, log: pathlib.Path, **environment: str) -> BaseProcess:
    """Start `python app.py` at the client's port, and wait until it is ready; its log goes to the end of `log`."""
    own = {
        "DATABASE_URL": database,
        "SAYDONE_PORT": str(client.base_url.port),
        "SAYDONE_SECRET_KEY": config.secret().decode(),
        "SAYDONE_METRICS_TOKEN": METRICS_TOKEN,
    }
    inherited = {name: value for name, value in os.environ.items() if name not in _STRANGE}
    process = _start(_serve, inherited | own | environment, str(log.parent), log)
    try:
        wait_until(lambda: _is_ready(process, client, log), "the application is ready")
    except BaseException:
        process.kill()
        raise
    return process


def _serve(environment: dict[str, str], folder: str, log: pathlib.Path) -> None:
    """What `python app.py` does with this environment, in this folder, saying all of it to the log."""
    _become(environment, folder, os.devnull, str(log), str(log))
    sys.argv = [str(config.ROOT / "app.py")]
    runpy.run_path(sys.argv[0], run_name="__main__")


def command(*arguments: str, stdin: str = "", **environment: str) -> tuple[int | None, str, str]:
    """`python -m core` with these arguments: its exit status, output and errors."""
    with tempfile.TemporaryDirectory() as folder:
        given, said, complained = (pathlib.Path(folder) / name for name in ("in", "out", "err"))
        given.write_text(stdin)
        files = [str(path) for path in (given, said, complained)]
        process = _start(_command, os.environ | environment, folder, files, arguments)
        process.join(_PATIENCE)
        process.kill()
        return process.exitcode, said.read_text().strip(), complained.read_text().strip()


def _command(environment: dict[str, str], folder: str, files: list[str], arguments: tuple[str, ...]) -> None:
    _become(environment, folder, *files)
    importlib.import_module("core.__main__").main(arguments)


def _start(target: Callable[..., None], *arguments: Any) -> BaseProcess:
    process = _processes.Process(target=target, args=arguments)
    with mock.patch.dict(sys.modules, {"__main__": types.ModuleType("__main__")}):
        process.start()  # the child would run the main module, which is a page's once Streamlit has run one here
    return process


def _become(environment: dict[str, str], folder: str, *files: str) -> None:
    """A process with this environment, in this folder, with these files as input, output and errors."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 - it is as long open as the process lives


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Return as soon as `holds()` is true; fail, naming `what`, when it takes too long."""
    deadline = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < deadline, f"not within {_PATIENCE:g} s: {what}"
        time.sleep(0.05)


def in_its_own_process(**environment: str) -> Any:
    """A module's fixture: the application over this worker's database, for nobody but this module's tests."""

    @pytest.fixture(scope="module")
    def served(prepared: str) -> Iterator[Served]:
        with app(prepared, **environment) as running:
            yield running

    return served


def _is_ready(process: BaseProcess, client: httpx.Client, log: pathlib.Path) -> bool:
    assert process.is_alive(), f"the application stopped:\n{log.read_text()}"
    with contextlib.suppress(httpx.TransportError):
        return client.get("/readyz").status_code == 200
    return False
