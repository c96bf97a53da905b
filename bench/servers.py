"""The servers that are measured: started from a command, watched from outside."""

import contextlib
import dataclasses
import importlib
import os
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator

ROOT = pathlib.Path(__file__).resolve().parent.parent
START_SECONDS = 120
Login = Callable[[str, int], dict[str, str]]


@dataclasses.dataclass(frozen=True)
class Target:
    """A server to measure: how to start it, how sessions log in, where it counts its database round trips.

    `command` is split as a shell would (`{port}` becomes the port, which is also in the environment) and must
    become the serving process itself; `login(address, session number)` gives cookies; `counter` is
    `path#metric` of a page in Prometheus' text format.
    """

    name: str
    command: str
    login: Login
    counter: str | None = None


@dataclasses.dataclass(frozen=True)
class Server:
    """A running target."""

    target: Target
    address: str
    pid: int

    def cpu_seconds(self) -> float:
        """Processor time of the process so far, all its threads, living and ended."""
        return cpu_seconds(self.pid)

    def memory(self) -> int:
        """Resident bytes."""
        pages = int(pathlib.Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * resource.getpagesize()

    def round_trips(self) -> float | None:
        """The application's own count of database round trips; None when the target has no counter."""
        if not self.target.counter:
            return None
        path, metric = self.target.counter.split("#")
        token = os.environ.get("SAYDONE_METRICS_TOKEN", "")
        request = urllib.request.Request(self.address + path, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read().decode()
        found = re.findall(rf"^{re.escape(metric)}(?:{{.*}})? (\S+)$", text, re.MULTILINE)
        if not found:
            raise LookupError(f"no metric {metric} at {path}")
        return sum(map(float, found))


def cpu_seconds(pid: int) -> float:
    """Processor time of a process so far, its children's left out."""
    # Linux's CPU clock of another process counts nanoseconds; /proc/<pid>/stat would count in 10 ms.
    return time.clock_gettime((~pid << 3) | 2)


@contextlib.contextmanager
def running(target: Target, port: int) -> Iterator[Server]:
    """The target's server on that port, from when it answers until the block ends."""
    words = [word.format(port=port) for word in shlex.split(target.command)]
    words = [sys.executable if word == "python" else word for word in words]
    environment = os.environ | {"SAYDONE_PORT": str(port), "STREAMLIT_SERVER_PORT": str(port)}
    process = subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + START_SECONDS
        while not _answers(address):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{target.name} did not start: {shlex.join(words)}")
            time.sleep(0.1)
        yield Server(target, address, process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def no_login(_address: str, _number: int) -> dict[str, str]:
    """No cookies: for a page that is open to all."""
    return {}


def imported(name: str) -> Login:
    """The login function of that name, e.g. `bench.login:demo`."""
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)  # type: ignore[no-any-return]


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
