"""What a user had before a turn of theirs, computed from what they have now and the history since."""

import dataclasses
import datetime
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core import errors
from core.domain import undo_names
from core.storage import workspace

Row = Mapping[str, Any]
Rows = dict[str, list[dict[str, Any]]]
_AUDITED = ("users", "projects", "tasks")


@dataclasses.dataclass(frozen=True)
class Past:
    """Rows by table as they were when the turn's first call began; and since then its `own` changes and all `others`.

    `calls` are the turn's, in order.
    """

    user_id: uuid.UUID
    rows: Rows
    turn: dict[str, Any]
    answer: str
    calls: tuple[dict[str, Any], ...]
    own: tuple[dict[str, Any], ...]
    others: tuple[dict[str, Any], ...]

    def began(self, call: Row) -> datetime.datetime:
        """When a call took effect, as far as that is known."""
        first = self._first_change(call)
        return _instant(call["created_at"] if first is None else first["at"])

    def has_effect(self, call: Row) -> bool:
        """Whether anything in the history is of this call's making."""
        return self._first_change(call) is not None

    def others_before(self, call: Row) -> list[dict[str, Any]]:
        """The changes from elsewhere that came before a call took effect, oldest first."""
        first = self._first_change(call)
        if first is not None:
            return [change for change in self.others if change["id"] < first["id"]]
        return [change for change in self.others if _instant(change["at"]) < self.began(call)]

    def _first_change(self, call: Row) -> dict[str, Any] | None:
        name = f"turn {self.turn['id']} {call['call_id']}"[:200]
        # An undo's name goes on with what it took back.
        return next(
            (change for change in self.own if change["request_id"].partition(undo_names.UNDO)[0] == name),
            None,
        )


# One statement, so that everything is of one instant.
_READ = """
with t as (select x.* from turns x where x.user_id = %(caller_id)s and x.id = %(turn_id)s),
  said as (select x.* from turns x join t using (user_id, conversation_id) where x.number <= t.number)
select
  (select to_jsonb(x) from t x) as turn,
  (select to_jsonb(x) - 'password_hash' from users x where x.id = %(caller_id)s) as users,
  (select jsonb_agg(to_jsonb(x)) from projects x where x.user_id = %(caller_id)s) as projects,
  (select jsonb_agg(to_jsonb(x)) from tasks x where x.user_id = %(caller_id)s) as tasks,
  (select jsonb_agg(to_jsonb(x) order by x.id) from changes x where x.user_id = %(caller_id)s) as changes,
  (select jsonb_agg(to_jsonb(x)) from conversations x join t on (x.user_id, x.id) = (t.user_id, t.conversation_id))
    as conversations,
  (select jsonb_agg(to_jsonb(x)) from said x where x.id <> %(turn_id)s) as turns,
  (select jsonb_agg(to_jsonb(x)) from messages x join said on (x.user_id, x.turn_id) = (said.user_id, said.id)) as messages,
  (select jsonb_agg(to_jsonb(x) order by x.position) from tool_calls x
    join said on (x.user_id, x.turn_id) = (said.user_id, said.id)) as tool_calls
from t
"""


def before_turn(user_id: uuid.UUID, turn_id: uuid.UUID) -> Past:
    """What the user had when this turn began, conversation included.

    Raises `NotFound`, or `Conflict` while it runs and for a copy of a turn in a branch.
    """
    found = workspace.read(user_id, _READ, {"turn_id": turn_id})
    if not found:
        raise errors.NotFound("There is no such turn.")
    now: dict[str, Any] = {name: value or [] for name, value in found[0]._mapping.items()}
    turn = now["turn"]
    if turn["status"] in ("queued", "running"):
        raise errors.Conflict("This turn is not over yet.")
    if any(_instant(one["created_at"]) > _instant(turn["created_at"]) for one in now["conversations"]):
        raise errors.Conflict(
            "This turn is a copy, made for a branch: it did nothing. Replay the one it was made of."
        )
    is_ours = _of_turn(turn["id"])
    calls = [call for call in now["tool_calls"] if is_ours(call)]
    began = _instant(calls[0]["created_at"] if calls else turn["finished_at"] or turn["created_at"])
    before, since = _divide(now["changes"], is_ours, began)
    rows = _taken_back({"users": [now["users"]], "projects": now["projects"], "tasks": now["tasks"]}, since)
    _count_back(rows["users"][0], before, rows)
    earlier = [one for one in now["turns"] if one["finished_at"] and _instant(one["finished_at"]) <= began]
    told = {one["id"] for one in earlier}
    rows |= {
        "changes": before,
        "conversations": now["conversations"],
        "turns": [*earlier, _fresh(turn)],
        "messages": [
            one
            for one in now["messages"]
            if one["turn_id"] in told or (is_ours(one) and one["position"] == 0)
        ],
        "tool_calls": [one for one in now["tool_calls"] if one["turn_id"] in told],
    }
    answer = "\n\n".join(one["content"] for one in now["messages"] if is_ours(one) and one["position"])
    own = tuple(filter(is_ours, since))
    others = (change for change in since if not is_ours(change) and change["subject"] in _AUDITED)
    return Past(user_id, rows, turn, answer, tuple(calls), own, tuple(others))


def _of_turn(turn_id: str) -> Any:
    return lambda row: row.get("turn_id") == turn_id


def _instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def _divide(
    changes: Sequence[dict[str, Any]], is_ours: Any, began: datetime.datetime
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The history before the turn, and from its first effect or call on."""
    for place, change in enumerate(changes):
        if is_ours(change) or _instant(change["at"]) >= began:
            return list(changes[:place]), list(changes[place:])
    return list(changes), []


def _taken_back(rows: Rows, changes: Iterable[Row]) -> Rows:
    """The rows without what these changes, oldest first, did to them."""
    held = {(table, str(row["id"])): row for table, some in rows.items() for row in some}
    for change in reversed(list(changes)):
        key = (change["subject"], change["subject_id"])
        if change["before"] is None:
            held.pop(key, None)
        elif change["subject"] in rows:
            held[key] = held.get(key, {}) | change["before"]
    return {table: [row for (owner, _), row in held.items() if owner == table] for table in rows}


def _count_back(user: dict[str, Any], before: Iterable[Row], rows: Rows) -> None:
    # The counters are no part of the history, but every number they gave out is.
    for table, counter in (("tasks", "next_task_id"), ("projects", "next_project_id")):
        given = [int(change["subject_id"]) for change in before if change["subject"] == table]
        user[counter] = 1 + max([0, *given, *(int(row["id"]) for row in rows[table])])


def _fresh(turn: dict[str, Any]) -> dict[str, Any]:
    nothing_yet = dict.fromkeys(
        ("error_code", "error_message", "lease_owner", "lease_until", "stop_requested_at", "finished_at")
    )
    return {
        **turn,
        **nothing_yet,
        "status": "queued",
        "partial": "",
        "provider": "",
        "attempts": 0,
        "upcoming": [],
    }
