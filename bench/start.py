"""How long the application takes from its command to the first healthy answer: `python -m bench.start`.

Warm: the database is migrated, and the files have been compiled and read before. With `DATABASE_URL` that database;
otherwise the embedded server in a temporary folder, whose own start is then part of it.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from bench import servers

_ENOUGH = 120  # seconds after which a start counts as failed


def seconds(environment: dict[str, str], port: int) -> tuple[float, float]:
    """Seconds from the command until `/readyz` says yes, and of the processor; RuntimeError when it never does."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=servers.ROOT,
        env=environment | {"SAYDONE_PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not _is_ready(port):
            if process.poll() is not None or time.perf_counter() - began > _ENOUGH:
                raise RuntimeError("The application did not start.")
            time.sleep(0.01)
        return time.perf_counter() - began, servers.cpu_seconds(process.pid)
    finally:
        process.terminate()
        process.wait()


def _is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def main() -> None:
    """Start it a few times and print the figures; the first, cold start is not among them."""
    parser = argparse.ArgumentParser(prog="python -m bench.start", description=__doc__)
    parser.add_argument("--count", type=int, default=9)
    parser.add_argument("--port", type=int, default=8634)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder).chmod(0o755)  # as root the embedded server runs as somebody else
        environment = os.environ | {"SAYDONE_DATA_DIR": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        found = [seconds(environment, asked.port) for _ in range(asked.count + 1)]
    where = "DATABASE_URL" if os.environ.get("DATABASE_URL") else "the embedded server"
    print(
        f"load average {os.getloadavg()[0]:.1f}, with {where}: first {found[0][0]:.2f} s, then {asked.count} starts:"
    )
    for name, values in zip(
        ("from command to ready", "processor"), zip(*found[1:], strict=True), strict=True
    ):
        print(
            f"{name}: min {min(values):.2f} s, median {statistics.median(values):.2f} s, max {max(values):.2f} s"
        )


if __name__ == "__main__":
    main()
