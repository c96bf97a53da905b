"""The image without a container: the same files, the same commands, a user without rights, a read-only folder."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from integration import serving

from core import config

SECRET = "bJk3Vn8QwZr5Tt1LxYp7Gd2HsMf4CaKe"
NEEDED = {"app.py", "core", "pages", "static", "alembic", "pyproject.toml", ".streamlit", "requirements.txt"}
STOP_WITHIN = 30.0  # seconds; the service gives up by itself long before


def _instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions after its last FROM, as (word, rest)."""
    lines = (config.ROOT / "Dockerfile").read_text().splitlines()
    pairs = [line.partition(" ") for line in lines if line and not line.startswith("#")]
    last = max(place for place, pair in enumerate(pairs) if pair[0] == "FROM")
    return [(word, rest) for word, _, rest in pairs[last + 1 :]]


def _told(word: str) -> list[str]:
    return [rest for given, rest in _instructions() if given == word]


def _exec_form(text: str) -> list[str]:
    """A command as Docker gets it when it is JSON, without a shell in between."""
    arguments = json.loads(text[text.index("[") :])
    assert all(isinstance(argument, str) for argument in arguments)
    return arguments


def _environment() -> dict[str, str]:
    given = [pair.split("=", 1) for rest in _told("ENV") for pair in rest.split()]
    return {name: value for name, value in given if name != "PATH"}


def _is_shipped(path: pathlib.PurePath) -> bool:
    """Whether `.dockerignore` lets a file through: the last line that matches it or a folder above it decides."""
    shipped = True
    for line in (config.ROOT / ".dockerignore").read_text().splitlines():
        pattern = line.removeprefix("!")
        if not pattern or pattern.startswith("#"):
            continue
        anywhere = pattern.startswith("**/")
        names = path.parts if anywhere else [str(above) for above in (path, *path.parents)]
        if pattern == "*" or pattern.removeprefix("**/") in names:
            shipped = line.startswith("!")
    return shipped


def _files() -> Iterator[pathlib.PurePath]:
    for top in config.ROOT.iterdir():
        if top.name in (".git", ".venv"):  # large, and never shipped
            continue
        for path in (top, *top.rglob("*")):
            name = path.relative_to(config.ROOT)
            if path.is_file() and _is_shipped(name):
                yield name


@pytest.fixture(scope="module")
def folder() -> Iterator[pathlib.Path]:
    """`/app` of the image, compiled, where nobody but root may write."""
    root = pathlib.Path(tempfile.mkdtemp(prefix="saydone-image-", dir="/tmp"))
    try:
        for file in _files():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(config.ROOT / file, root / file)
        [compiling] = [rest for rest in _told("RUN") if "compileall" in rest]
        subprocess.run(compiling, shell=True, cwd=root, env=_shell(), check=True)
        subprocess.run(["chmod", "-R", "a-w,a+rX", str(root)], check=True)
        yield root
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(root)], check=True)
        shutil.rmtree(root)


def _shell() -> dict[str, str]:
    return {"PATH": f"{pathlib.Path(sys.executable).parent}:{os.defpath}", "HOME": "/nonexistent"}


def _as_nobody(database: str) -> list[str]:
    """What to put before a command so that it runs without rights: as the account that may reach the database."""
    if os.geteuid() != 0:
        return []
    host = sa.make_url(database).query.get("host", "")
    is_socket = isinstance(host, str) and host.startswith("/")
    uid = os.stat(host).st_uid if is_socket else 65534  # type: ignore[arg-type]
    drop = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups"]
    # Reading everywhere, and no more, for an interpreter in root's own folder.
    reading = [*drop, "--inh-caps=-all,+dac_read_search", "--ambient-caps=+dac_read_search"]
    for prefix in ([*drop, "--inh-caps=-all"], reading):
        trial = [*prefix, "python", "-c", "import starlette"]
        if subprocess.run(trial, env=_shell(), capture_output=True, check=False).returncode == 0:
            return prefix
    pytest.skip("no account without rights can run this Python")


@pytest.fixture
def container(
    folder: pathlib.Path, new_database: Callable[[], str], tmp_path: pathlib.Path
) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, str], list[str]]]:
    """The image's command, running; its environment; what a command has to begin with to run beside it."""
    database, port = new_database(), serving.free_port()
    own = {"DATABASE_URL": database, "SAYDONE_SECRET_KEY": SECRET, "SAYDONE_PORT": str(port)}
    environment = _shell() | _environment() | own | {"SAYDONE_HOST": "127.0.0.1"}
    prefix = _as_nobody(database)
    [command] = _told("CMD")
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [*prefix, *_exec_form(command)], cwd=folder, env=environment, stdout=log, stderr=log
        )
    try:
        yield process, environment, prefix
    finally:
        process.kill()
        process.wait()
        print((tmp_path / "log").read_text())


def _is_healthy(environment: dict[str, str], prefix: list[str]) -> bool:
    [check] = _told("HEALTHCHECK")
    command = [*prefix, *_exec_form(check)]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0


def test_the_image_starts_reads_healthy_and_ready_and_leaves_at_sigterm(container) -> None:
    process, environment, prefix = container
    serving.wait_until(
        lambda: process.poll() is not None or _is_healthy(environment, prefix), "the image is healthy"
    )
    assert process.poll() is None
    address = f"http://127.0.0.1:{environment['SAYDONE_PORT']}"
    with urllib.request.urlopen(f"{address}/readyz") as response:
        assert json.load(response) == {"status": "ready"}
    with urllib.request.urlopen(urllib.request.Request(address, headers={"accept": "text/html"})) as response:
        assert b"<title>Saydone</title>" in response.read()
    process.send_signal(signal.SIGTERM)
    assert process.wait(STOP_WITHIN) == 0  # 1 would mean that something had to be left behind
    assert not _is_healthy(environment, prefix)


def test_the_image_listens_to_others_and_runs_as_a_number_that_is_not_root() -> None:
    assert _environment()["SAYDONE_HOST"] == "0.0.0.0"
    assert [int(user) > 0 for user in _told("USER")] == [True]


def test_the_image_holds_what_the_service_needs_and_nothing_else() -> None:
    shipped = {file.parts[0] for file in _files()}
    assert shipped == NEEDED
    for private in (".env", ".git/config", ".streamlit/secrets.toml", "core/__pycache__/a.pyc", "tests/a.py"):
        assert not _is_shipped(pathlib.PurePath(private)), private
