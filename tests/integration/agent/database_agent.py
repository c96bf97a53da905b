"""The agent behind the dialogue scorer, over a real database: the product's own runner, tools and storage."""

import dataclasses
import datetime
import time
import uuid
import zoneinfo
from collections.abc import Callable
from typing import Any

from core import operations
from core.storage import workspace
from core.storage.workspace import Caller
from tests.integration.agent import talking


class Clock:
    """Stands where `workspace.clock` does: any instant, from where time goes on."""

    def __init__(self) -> None:
        self.set(datetime.datetime.now(datetime.UTC))

    def set(self, at: datetime.datetime) -> None:
        """Go to an aware instant."""
        self._start, self._began = at.astimezone(datetime.UTC), time.monotonic()

    def __call__(self) -> datetime.datetime:
        return self._start + datetime.timedelta(seconds=time.monotonic() - self._began)


class Agent:
    """One user's conversation; tasks keep the numbers the scenario gives them, others' tasks included."""

    def __init__(
        self,
        tasks: list[dict[str, Any]],
        now: datetime.datetime,
        tz: str,
        user: str,
        *,
        make_caller: Callable[..., Caller],
        clock: Clock,
    ) -> None:
        self._zone, self._clock, self._user = zoneinfo.ZoneInfo(tz), clock, user
        owners = dict.fromkeys([user, *(task["owner"] for task in tasks)])
        self._callers = {name: make_caller(name, time_zone=tz) for name in owners}
        talking.never_ask(self._callers[user])  # in memory, nothing is shown first
        self._numbers: dict[tuple[str, int], int] = {}
        self._known: dict[int, dict[str, Any]] = {task["id"]: task for task in tasks}
        for task in sorted(tasks, key=lambda one: one["id"]):
            self._add(task)
        clock.set(now.replace(tzinfo=self._zone))
        self._conversation: uuid.UUID | None = None

    def _add(self, task: dict[str, Any]) -> None:
        done_at = task.get("completed_at")
        started = datetime.datetime.fromisoformat(done_at or "2026-01-05T09:00").replace(tzinfo=self._zone)
        self._clock.set(started)
        due, project = task.get("due"), task.get("project")
        timed = bool(due) and "T" in due
        given = {
            "title": task["title"],
            "priority": task.get("priority"),
            "tags": task.get("tags") or None,
            "recurrence": task.get("recurrence"),
            "project": None if (project or "inbox").lower() == "inbox" else project,
            "due_on": due if due and not timed else None,
            "due_at": datetime.datetime.fromisoformat(due).replace(tzinfo=self._zone) if timed else None,
        }
        owner = task["owner"]
        made: Any = self._do(owner, "add_task", **{k: v for k, v in given.items() if v is not None})
        if done_at:
            self._do(owner, "complete_task", task_id=made.id)
        self._numbers[owner, made.id] = task["id"]

    def _do(self, owner: str, name: str, **arguments: object) -> Any:
        acting = dataclasses.replace(self._callers[owner], request_id=uuid.uuid4().hex)
        return operations.BY_NAME[name].perform(arguments, acting)

    def send(self, text: str) -> str:
        """One turn through the runner; the reply."""
        caller = self._callers[self._user]
        submitted = talking.submit(caller, text, self._conversation)
        self._conversation = submitted.conversation_id
        turn = talking.ended(caller, submitted.turn_id)
        assert turn.status == "done", turn.error_message
        return str(turn.answer)

    def tasks(self) -> list[dict[str, Any]]:
        """The whole table, all owners, without the trash."""
        return [
            self._outward(owner, row)
            for owner in self._callers
            for row in self._do(owner, "list_tasks", page_size=200).items
        ]

    def _outward(self, owner: str, row: Any) -> dict[str, Any]:
        number = self._numbers.get((owner, row.id), f"{owner} {row.id}")
        before = self._known.get(number) if isinstance(number, int) else None
        at = row.due_at.astimezone(self._zone) if row.due_at else None
        return {
            "id": number,
            "title": row.title,
            "status": "done" if row.status == "done" else "open",
            "due": f"{at:%Y-%m-%dT%H:%M}" if at else row.due_on and row.due_on.isoformat(),
            "priority": row.priority,
            "tags": row.tags,
            "project": row.project or ("Inbox" if before else None),
            "recurrence": row.recurrence,
            "owner": owner,
        }


def conversations_with(
    make_caller: Callable[..., Caller], clock: Clock
) -> Callable[[list[dict[str, Any]], datetime.datetime, str, str], Agent]:
    """A `make_agent` for the scorer; `clock` has to stand in for `workspace.clock`."""
    assert workspace.clock is clock, "the workspace reads another clock"

    def make(tasks: list[dict[str, Any]], now: datetime.datetime, tz: str, user: str) -> Agent:
        return Agent(tasks, now, tz, user, make_caller=make_caller, clock=clock)

    return make
