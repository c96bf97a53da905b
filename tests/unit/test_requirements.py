"""What is installed is pinned by version and hash, and is what the project says and uses."""

import ast
import importlib.metadata
import json
import re
import subprocess
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


def _nodes() -> Iterator[ast.AST]:
    for source in [
        config.ROOT / "app.py",
        *(path for top in OURS for path in (config.ROOT / top).rglob("*.py")),
    ]:
        yield from ast.walk(ast.parse(source.read_text()))


def _imported() -> Iterator[str]:
    for node in _nodes():
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_sec_73_every_dependency_is_pinned_with_its_hashes() -> None:
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


def test_sec_73_the_bill_of_materials_is_the_lock_file_and_names_who_needs_whom() -> None:
    written = subprocess.run(
        [sys.executable, config.ROOT / "scripts" / "write_sbom.py"], capture_output=True, check=True
    )
    bill = json.loads(written.stdout)
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    listed = {one["name"]: f"=={one['version']}" for one in bill["components"]}
    assert listed == {name: str(pin.specifier) for name, pin in _pins("requirements.txt").items()}
    digests = [digest["content"] for one in bill["components"] for digest in one["hashes"]]
    lock = (config.ROOT / "requirements.txt").read_text()
    assert digests == re.findall(r"sha256:([0-9a-f]{64})", lock)
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    reached, waiting = set(), ["saydone"]
    while waiting:
        if (ref := waiting.pop()) not in reached:
            reached.add(ref)
            waiting += needs.get(ref, [])
    assert reached == {one["bom-ref"] for one in bill["components"]} | {"saydone"}
    unlicensed = [one["name"] for one in bill["components"] if "licenses" not in one]
    given = {utils.canonicalize_name(one.name) for one in importlib.metadata.distributions()}
    assert given.isdisjoint(unlicensed)


def test_sec_74_nothing_that_is_read_can_become_code() -> None:
    assert set(_imported()).isdisjoint(
        {"pickle", "cPickle", "dill", "marshal", "shelve", "yaml", "jsonpickle"}
    )
    called = {
        node.func.id for node in _nodes() if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint({"eval", "exec", "compile", "__import__"})
