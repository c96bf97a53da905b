"""How the history tells what was taken back: by the names of requests.

An undo's changes stand under its own request id and the name of what it took back, a request or `turn …`: `a1 undo b2`.
A click on *Undo* has no id of its own: `undo b2`.
"""

from collections.abc import Iterator
from typing import Any

from core.storage.workspace import Workspace

UNDO = " undo "
_CLICK = UNDO.lstrip()

# What the purge removed is for nobody to bring back.
_NEWEST = """
select id, request_id, turn_id from changes
where user_id = %(caller_id)s and id < %(before)s and subject in ('tasks', 'projects') and channel <> 'job'
order by id desc limit 200
"""
_FIRST_OF = "select min(id) as id from changes where user_id = %(caller_id)s and {column} = %(value)s"


def be_known(ws: Workspace, name: str) -> None:
    """Have what is done from here on stand in the history as an undo of `name`."""
    request_id = ws.caller.request_id
    if not request_id.startswith(_CLICK):
        named = {"name": f"{request_id}{UNDO}{name}"}
        ws.rows("select set_config('app.request_id', %(name)s, true) as name", named)


def last(ws: Workspace, passed: set[str]) -> tuple[str, list[int]] | None:
    """The last thing that was done, not taken back and not `passed`: its name and changes.

    That is all of a turn, or else of a request.
    """
    gone, name, ids, first = set(passed), "", list[int](), 0
    for change in _newest(ws):
        if change.id < first:
            break
        request, took_back = _known(change.request_id)
        whole = f"turn {change.turn_id}" if change.turn_id else request
        if request in gone or whole in gone:
            continue
        if took_back is not None:  # and was not taken back itself: that would be newer, and have come before
            gone.add(took_back)
        elif not ids:
            name, ids = whole, [change.id]
            column, value = ("turn_id", change.turn_id) if change.turn_id else ("request_id", request)
            first = ws.rows(_FIRST_OF.format(column=column), {"value": value})[0].id
        elif whole == name:
            ids.append(change.id)
    return (name, ids) if ids else None


def own(request_id: str) -> str:
    """A request's own name, without what it took back."""
    return _known(request_id)[0]


def _known(request_id: str) -> tuple[str, str | None]:
    """A request's own name in the history, and what it took back if it is an undo."""
    if request_id.startswith(_CLICK):
        return request_id, request_id.removeprefix(_CLICK)
    request, is_undo, name = request_id.partition(UNDO)
    return request, name if is_undo else None


def _newest(ws: Workspace) -> Iterator[Any]:
    rows = ws.rows(_NEWEST, {"before": 2**62})
    while rows:
        yield from rows
        rows = ws.rows(_NEWEST, {"before": rows[-1].id})
