"""Writes `catalogue_schema.json`, what programs may rely on: `python -m tests.integration.regenerate_catalogue`.

A change of that file is a change of a published interface; review it as one.
"""

import json
import pathlib
from typing import Any

from core import operations, tools

PATH = pathlib.Path(__file__).with_name("catalogue_schema.json")


def published() -> dict[str, Any]:
    """Every tool as MCP clients see it, with its REST route, by name."""
    return {
        operation.name: {"route": operation.route, **_tool(operation)} for operation in operations.CATALOGUE
    }


def _tool(operation: operations.Operation) -> dict[str, Any]:
    shown: dict[str, Any] = tools._tool(operation).model_dump(mode="json", by_alias=True, exclude_none=True)
    return shown


if __name__ == "__main__":
    PATH.write_text(json.dumps(published(), indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    print(f"Wrote {PATH}")
