"""What a program can read without calling a tool: addresses below `saydone://`, answered as JSON by the catalogue."""

from typing import Any
from urllib.parse import quote, unquote

import mcp_types as types

from core import errors, operations
from core.storage.workspace import Caller

_JSON = "application/json"
_OPEN = ["todo", "doing"]
_PROJECT = "saydone://projects/"
_MOST_SUGGESTIONS = 100
RESOURCES = [
    types.Resource(
        uri="saydone://tasks/today",
        name="today",
        title="Due today",
        description="The open tasks that are due today, in the user's time zone.",
        mime_type=_JSON,
    ),
    types.Resource(
        uri="saydone://tasks/overdue",
        name="overdue",
        title="Overdue",
        description="The open tasks that should have been done by now.",
        mime_type=_JSON,
    ),
    types.Resource(
        uri="saydone://projects",
        name="projects",
        title="Projects",
        description="All projects with their number of open tasks; each is at saydone://projects/{name}.",
        mime_type=_JSON,
    ),
]
TEMPLATES = [
    types.ResourceTemplate(
        uri_template=_PROJECT + "{name}",
        name="project",
        title="A project's open tasks",
        description="The open tasks of one project, by its percent-encoded name; 200 at most, `total` says how many.",
        mime_type=_JSON,
    )
]


def perform(name: str, caller: Caller, **arguments: Any) -> Any:
    """The result of an operation that reads, as JSON values."""
    return operations.BY_NAME[name].perform(arguments, caller).model_dump(mode="json")


def read(uri: str, caller: Caller) -> Any:
    """What is at an address, as JSON values. Raises `NotFound`, the same for what is absent and somebody else's."""
    if uri in ("saydone://tasks/today", "saydone://tasks/overdue"):
        due = uri.rpartition("/")[2]
        return perform("list_tasks", caller, status=_OPEN, due=due, page_size=200)
    if uri == "saydone://projects":
        return perform("list_projects", caller)
    name = unquote(uri.removeprefix(_PROJECT)) if uri.startswith(_PROJECT) else ""
    if name.strip().lower() not in (project.lower() for project in _names(caller)):
        raise errors.NotFound(f"There is nothing at {uri[:200]}.")
    return perform("list_tasks", caller, status=_OPEN, project=name, page_size=200)


def suggest(typed: str, caller: Caller) -> types.Completion:
    """The percent-encoded names of the caller's projects that begin with what was typed."""
    found = [name for name in _names(caller) if name.lower().startswith(unquote(typed).lower())]
    values = [quote(name, safe="") for name in found[:_MOST_SUGGESTIONS]]
    return types.Completion(values=values, total=len(found), has_more=len(found) > len(values))


def _names(caller: Caller) -> list[str]:
    return [project["name"] for project in perform("list_projects", caller)["items"]]
