"""Writes what Saydone consists of as a CycloneDX 1.6 document to standard output: python scripts/write_sbom.py.

Names, versions, digests and who needs whom come from `requirements.txt`, so that what is listed is what is installed; the
licences from the installed packages' own metadata. The same lock file gives the same document.
"""

import importlib.metadata
import json
import pathlib
import re
import sys
import tomllib
import uuid
from typing import Any

from packaging import requirements, utils

ROOT = pathlib.Path(__file__).resolve().parent.parent
_NEEDED_BY = re.compile(r"^    #(?: via|  ) ([\w.\-]+)", re.MULTILINE)
_DIGEST = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def document(lock: str) -> dict[str, Any]:
    """The document for the text of a lock file."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    components, needs = [], {project["name"]: []}  # type: tuple[list[Any], dict[str, list[str]]]
    for block in re.split(r"\n(?=[A-Za-z])", lock):
        if not block.startswith("#"):
            component = _component(block)
            components.append(component)
            for needed_by in _NEEDED_BY.findall(block):
                needs.setdefault(utils.canonicalize_name(needed_by), []).append(component["bom-ref"])
    refs = {component["name"]: component["bom-ref"] for component in components}
    refs[project["name"]] = project["name"]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, lock)}",
        "version": 1,
        "metadata": {"component": _ourselves(project)},
        "components": components,
        "dependencies": [{"ref": refs[name], "dependsOn": sorted(needed)} for name, needed in needs.items()],
    }


def _ourselves(project: dict[str, Any]) -> dict[str, Any]:
    name, version = project["name"], project["version"]
    return {"type": "application", "bom-ref": name, "name": name, "version": version}


def _component(block: str) -> dict[str, Any]:
    pin = requirements.Requirement(block.partition(" \\\n")[0])
    name, version = utils.canonicalize_name(pin.name), str(pin.specifier).removeprefix("==")
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}@{version}",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name}@{version}",
        # one for each file that may be installed, for the systems there are
        "hashes": [{"alg": "SHA-256", "content": digest} for digest in _DIGEST.findall(block)],
    }
    licence = _licence(name)
    return found | ({"licenses": [licence]} if licence else {})


def _licence(name: str) -> dict[str, Any] | None:
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return None  # for another system
    expression, text = metadata.get("License-Expression"), (metadata.get("License") or "").strip()
    if expression:
        return {"expression": expression}
    if text and len(text) < 100:
        return {"license": {"name": text}}
    classified = [
        line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier", []) if "License ::" in line
    ]
    return {"license": {"name": classified[0]}} if classified else None


if __name__ == "__main__":
    json.dump(document((ROOT / "requirements.txt").read_text()), sys.stdout, indent=1, sort_keys=True)
    print()
