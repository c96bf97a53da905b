"""An in-memory stand-in for the task tools: one user's view of a table several users share."""

import copy
import datetime
import inspect
import json
from collections.abc import Callable
from typing import Any

from core import operations
from core.domain.planning import board as plan_board
from core.domain.planning import breakdown, day, drafts, duplicates, review
from core.domain.planning import project as project_summary
from core.domain.task_rows import Task
from tests.evals import board_days

RANK = ("none", "low", "medium", "high", "urgent")


class Refused(Exception):
    """A tool error: (code, message)."""


class Board:
    """Tasks of several owners; every tool sees those of `user` only. `now` is aware."""

    def __init__(self, rows: list[dict[str, Any]], now: datetime.datetime, user: str) -> None:
        self.rows, self.now, self.user, self.turn = rows, now, user, 0
        self._history: list[tuple[int, list[dict[str, Any]]]] = []

    def tools(self) -> dict[str, Callable[..., dict[str, Any]]]:
        """The tools by name."""
        methods = inspect.getmembers(self, inspect.ismethod)
        return {name.removeprefix("tool_"): method for name, method in methods if name.startswith("tool_")}

    def call(self, name: str, arguments: str) -> str:
        """One tool call, JSON in and out; a failure is `{"error": …}` and changes nothing."""
        before = copy.deepcopy(self.rows)
        given = json.loads(arguments)
        operations.BY_NAME[name].arguments.model_validate(
            given
        )  # a call the real tools would refuse is a bug
        try:
            answer = self.tools()[name](**given)
        except Refused as refused:
            self.rows[:] = before
            return json.dumps(
                {"error": {"code": refused.args[0], "message": refused.args[1], "request_id": "r"}}
            )
        if name != "undo" and before != self.rows:
            self._history.append((self.turn, before))
        return json.dumps(answer)

    def _mine(self, trash: bool = False) -> list[dict[str, Any]]:
        return [row for row in self.rows if row["owner"] == self.user and bool(row["deleted_at"]) == trash]

    def _find(self, task_id: int, trash: bool | None = False) -> dict[str, Any]:
        rows = self._mine() + self._mine(True) if trash is None else self._mine(trash)
        row = next((row for row in rows if row["id"] == task_id), None)
        if row is None:
            raise Refused("not_found", f"There is no task {task_id}.")
        return row

    def _apply(self, row: dict[str, Any], clear: list[str] | None = None, **given: Any) -> dict[str, Any]:
        for name in clear or []:
            fields = {"due": ("due_on", "due_at")}.get(name, (name,))
            row.update({one: [] if one == "tags" else "" if one == "notes" else None for one in fields})
        given = {name: value for name, value in given.items() if value is not None}
        if "due_on" in given and "due_at" in given:
            raise Refused("invalid_input", "Give due_on or due_at, not both.")
        if "due_on" in given or "due_at" in given:
            row["due_on"] = row["due_at"] = None
        if len(given.get("title", "x")) > 500 or not given.get("title", "x").strip():
            raise Refused("invalid_input", "title should have 1 to 500 characters")
        status = given.pop("status", None)
        row.update(given)
        if status and status != row["status"]:
            row.update(status=status, completed_at=self.now.isoformat() if status == "done" else None)
        return dict(row)

    def tool_add_task(self, **given: Any) -> dict[str, Any]:
        number = 1 + max((row["id"] for row in self.rows), default=0)
        row = {
            "id": number,
            "title": "",
            "notes": "",
            "status": "todo",
            "priority": "none",
            "due_on": None,
            "due_at": None,
            "recurrence": None,
            "project": None,
            "tags": [],
            "estimate_minutes": None,
            "completed_at": None,
            "created_at": self.now.isoformat(),
            "deleted_at": None,
            "owner": self.user,
        }
        self.rows.append(row)
        return self._apply(row, **given)

    def tool_add_tasks(self, tasks: list[dict[str, Any]]) -> dict[str, Any]:
        return self._bulk(self.tool_add_task(**task) for task in tasks)

    def tool_get_task(self, task_id: int) -> dict[str, Any]:
        return dict(self._find(task_id))

    def tool_update_task(self, task_id: int, **given: Any) -> dict[str, Any]:
        return self._apply(self._find(task_id), **given)

    def tool_start_task(self, task_id: int) -> dict[str, Any]:
        return self.tool_update_task(task_id, status="doing")

    def tool_complete_task(self, task_id: int) -> dict[str, Any]:
        return self.tool_update_task(task_id, status="done")

    def tool_reopen_task(self, task_id: int) -> dict[str, Any]:
        return self.tool_update_task(task_id, status="todo")

    def tool_delete_task(self, task_id: int) -> dict[str, Any]:
        row = self._find(task_id)
        row["deleted_at"] = self.now.isoformat()
        return dict(row)

    def tool_restore_task(self, task_id: int) -> dict[str, Any]:
        row = self._find(task_id, None)
        row["deleted_at"] = None
        return dict(row)

    def tool_update_tasks(
        self,
        task_ids: list[int],
        add_tags: list[str] | None = None,
        keep_times: bool = False,
        **given: Any,
    ) -> dict[str, Any]:
        for task_id in task_ids if add_tags else []:
            row = self._find(task_id)
            row["tags"] = list(dict.fromkeys([*row["tags"], *(add_tags or [])]))
        return self._bulk(
            self.tool_update_task(one, **self._moved(one, keep_times, given)) for one in task_ids
        )

    def _moved(self, task_id: int, keep_times: bool, given: dict[str, Any]) -> dict[str, Any]:
        was = self._find(task_id)["due_at"]
        if not (keep_times and was and given.get("due_on")):
            return given
        local = datetime.datetime.fromisoformat(was).astimezone(self.now.tzinfo)
        day = datetime.date.fromisoformat(given["due_on"])
        return {**given, "due_on": None, "due_at": datetime.datetime.combine(day, local.timetz()).isoformat()}

    def tool_complete_tasks(self, task_ids: list[int]) -> dict[str, Any]:
        return self._bulk(self.tool_complete_task(one) for one in task_ids)

    def tool_reopen_tasks(self, task_ids: list[int]) -> dict[str, Any]:
        return self._bulk(self.tool_reopen_task(one) for one in task_ids)

    def tool_delete_tasks(self, task_ids: list[int]) -> dict[str, Any]:
        return self._bulk(self.tool_delete_task(one) for one in task_ids)

    def tool_restore_tasks(self, task_ids: list[int]) -> dict[str, Any]:
        return self._bulk(self.tool_restore_task(one) for one in task_ids)

    def _bulk(self, done: Any) -> dict[str, Any]:
        results = [{"task_id": task["id"], "changed": True, "task": task} for task in done]
        return {"results": results, "changed": len(results)}

    def tool_list_tasks(
        self,
        status: Any = None,
        priority: Any = None,
        project: Any = None,
        tag: Any = None,
        due: Any = None,
        due_from: Any = None,
        due_to: Any = None,
        completed_from: Any = None,
        completed_to: Any = None,
        created_from: Any = None,
        created_to: Any = None,
        text: Any = None,
        sort: str = "due",
        page: int = 1,
        page_size: int = 50,
        trash: bool = False,
    ) -> dict[str, Any]:
        def fits(row: dict[str, Any]) -> bool:
            day, done = board_days.day(row, self.now), board_days.done_on(row, self.now)
            made = row.get("created_at", "")[
                :10
            ]  # those that were there from the start are older than all days
            return all(
                (
                    not status or row["status"] in status,
                    not priority or row["priority"] in priority,
                    project is None or (row["project"] or "").lower() == project.lower(),
                    not tag or tag.lower() in [one.lower() for one in row["tags"]],
                    not due or board_days.is_due(row, due, self.now),
                    not due_from or bool(day and day.isoformat() >= due_from),
                    not due_to or bool(day and day.isoformat() <= due_to),
                    not completed_from or bool(done and done.isoformat() >= completed_from),
                    not completed_to or bool(done and done.isoformat() <= completed_to),
                    not created_from or made >= created_from,
                    not created_to or made <= created_to,
                    not text or text.lower() in (row["title"] + " " + row["notes"]).lower(),
                )
            )

        keys: dict[str, Callable[[dict[str, Any]], Any]] = {
            "due": lambda row: (str(board_days.day(row, self.now) or "9999"), row["due_at"] or "", row["id"]),
            "priority": lambda row: RANK.index(row["priority"]),
            "completed": lambda row: row["completed_at"] or "",
            "created": lambda row: row["id"],
            "updated": lambda row: row["deleted_at"] or "",
            "title": lambda row: row["title"].lower(),
        }
        found = sorted(
            filter(fits, self._mine(trash)), key=keys[sort.lstrip("-")], reverse=sort.startswith("-")
        )
        start = (page - 1) * page_size
        pages = max(1, -(-len(found) // page_size))
        return {"items": found[start : start + page_size], "total": len(found), "page": page, "pages": pages}

    def tool_task_counts(self) -> dict[str, Any]:
        mine = self._mine()
        left = [row for row in mine if row["status"] in board_days.OPEN]
        counts = {
            name: sum(board_days.is_due(row, due, self.now) for row in left)
            for name, due in {
                "overdue": "overdue",
                "due_today": "today",
                "due_this_week": "this_week",
                "no_date": "no_date",
            }.items()
        }
        status = {
            name: sum(row["status"] == name for row in mine) for name in ("todo", "doing", "done", "dropped")
        }
        return {"open": len(left), **status, **counts, "completed_today": 0, "completed_this_week": 0}

    def tool_draft_plan(
        self,
        kind: str,
        task_id: int | None = None,
        project: str | None = None,
        capacity_minutes: int = 360,
        language: Any = None,
    ) -> dict[str, Any]:
        mine = [self._task(row) for row in self._mine() if project in (None, row["project"] or "")]
        found = plan_board.Board([one for one in mine if one.status in board_days.OPEN], self.now)
        done = [one for one in mine if one.status == "done"]
        draft: drafts.Draft
        match kind:
            case "breakdown":
                draft = breakdown.draft(self._task(self._find(task_id or 0)), found, language)
            case "project_summary":
                draft = project_summary.draft(project or "", found, len(done), done, [])
            case "duplicates":
                draft = duplicates.draft(found, language)
            case "week_review":
                draft = review.draft(found, done)
            case _:
                draft = day.draft(found, capacity_minutes)
        return draft.model_dump(mode="json")

    def _task(self, row: dict[str, Any]) -> Task:
        blank: dict[str, Any] = {"depends_on": [], "started_at": None, "version": 1}
        known = {name: row[name] for name in Task.model_fields if name in row}
        at = self.now - datetime.timedelta(days=1)
        return Task.model_validate({**blank, "created_at": at, "updated_at": at, **known})

    def tool_list_projects(self) -> dict[str, Any]:
        names = sorted({row["project"] for row in self._mine() if row["project"]})
        return {
            "items": [{"id": n, "name": name, "open_tasks": 0} for n, name in enumerate(names, 1)],
            "total": len(names),
        }

    def tool_undo(self) -> dict[str, Any]:
        if not self._history:
            raise Refused("not_found", "There is nothing to undo.")
        last = self._history[-1][0]
        now = {row["id"]: dict(row) for row in self.rows}
        while self._history and self._history[-1][0] == last:
            self.rows[:] = self._history.pop()[1]
        then = {row["id"]: row for row in self.rows}
        touched = [
            then.get(number) or {**row, "deleted_at": self.now.isoformat()}
            for number, row in now.items()
            if then.get(number) != row
        ]
        return {
            "undone": len(touched),
            "conflicts": 0,
            "summary": f"Took back the changes to {len(touched)} tasks.",
            "tasks": touched,
        }
