"""The README's examples of REST and MCP, run as they stand there."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from integration import serving

from core import config
from core.storage import engine

README = (config.ROOT / "README.md").read_text()
SHELL = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
CONFIGURATION = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
ADDRESS = "http://localhost:8501"


@pytest.fixture(scope="module")
def person(new_database: Callable[[], str], engine_given_back: None) -> Iterator[serving.Person]:
    """Somebody at a running application."""
    database = new_database()
    engine.prepare(database, config.secret())
    with serving.app(database) as served:
        yield served.person("ana")


def _run(command: list[str], person: serving.Person) -> str:
    environment = {"PATH": os.environ["PATH"], "TOKEN": person.token}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("place", range(len(SHELL)))
def test_a_curl_example_works(place: int, person: serving.Person) -> None:
    if shutil.which("curl") is None:
        pytest.skip("there is no curl here")
    answer = json.loads(_run(["sh", "-c", SHELL[place].replace(ADDRESS, person.served.url)], person))
    assert "error" not in answer


def test_the_python_example_works(person: serving.Person) -> None:
    [example] = PYTHON
    shown = _run([sys.executable, "-c", example.replace(ADDRESS, person.served.url)], person)
    assert "is_error=False" in shown


def test_the_example_for_other_programs_names_an_address_that_takes_its_header(
    person: serving.Person,
) -> None:
    [example] = [one for one in CONFIGURATION if "mcpServers" in one]
    server = json.loads(example)["mcpServers"]["saydone"]
    headers = {name: value.replace("sdt_…", person.token) for name, value in server["headers"].items()}
    headers |= {"accept": "application/json, text/event-stream"}
    question = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    path = server["url"].removeprefix(ADDRESS)
    answer = person.served.ask("POST", path, headers=headers, json=question)
    assert answer.json()["result"]["tools"]
