"""What is installed is pinned by version and hash, and is what the project says and uses."""

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator

import pytest
from packaging import requirements, utils

from core import config

FILES = ("requirements.txt", "requirements-dev.txt")
OURS = ("core", "pages", "alembic")


def _pins(file: str) -> dict[str, requirements.Requirement]:
    pins = {}
    for block in re.split(r"\n(?=[A-Za-z])", (config.ROOT / file).read_text()):
        line, *rest = [part.strip() for part in block.split("\\\n")]
        if line.startswith("#"):
            continue
        hashes = [part.split()[0] for part in rest if part.startswith("--hash=")]
        assert hashes and all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", one) for one in hashes), line
        pin = requirements.Requirement(line)
        assert re.fullmatch(r"==[\w.+!]+", str(pin.specifier)), line
        pins[utils.canonicalize_name(pin.name)] = pin
    return pins


def _named(group: str) -> set[str]:
    with (config.ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    listed = project["project"]["dependencies"] if group == "run" else project["dependency-groups"][group]
    return {utils.canonicalize_name(requirements.Requirement(line).name) for line in listed}


def _imported() -> Iterator[str]:
    for source in [
        config.ROOT / "app.py",
        *(path for top in OURS for path in (config.ROOT / top).rglob("*.py")),
    ]:
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module.partition(".")[0]


def test_every_dependency_is_pinned_with_its_hashes() -> None:
    assert _named("run") <= _pins("requirements.txt").keys()
    assert _named("run") | _named("dev") <= _pins("requirements-dev.txt").keys()


def test_tests_run_on_the_versions_that_are_served() -> None:
    served, tested = _pins("requirements.txt"), _pins("requirements-dev.txt")
    assert {name: str(tested.get(name)) for name in served} == {
        name: str(pin) for name, pin in served.items()
    }


def test_everything_imported_is_installed_by_the_requirements() -> None:
    given = importlib.metadata.packages_distributions()
    pinned = _pins("requirements.txt").keys()
    foreign = set(_imported()) - sys.stdlib_module_names - {"core", "pages"}
    missing = {
        name
        for name in foreign
        if not {utils.canonicalize_name(dist) for dist in given.get(name, ())} & pinned
    }
    assert missing == set()


@pytest.mark.parametrize("file", FILES)
def test_the_pins_name_no_host_and_no_folder(file: str) -> None:
    text = (config.ROOT / file).read_text()
    assert text.splitlines()[1].strip() == "#    make lock"
    assert not re.search(r"://|file:|^\s*(-i|--index|--extra|--find)|@ ", text, re.MULTILINE)
