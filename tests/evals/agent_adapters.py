"""The offline interpreter behind the dialogue scorer: real agent runs over an in-memory table."""

import asyncio
import datetime
import functools
import zoneinfo
from typing import Any

import agents

from core.agent.interpreter import model
from tests.evals import board


class Agent:
    """One user's conversation; `send` is a turn, `tasks` the whole table as the scorer wants it."""

    def __init__(self, tasks: list[dict[str, Any]], now: datetime.datetime, tz: str, user: str) -> None:
        self._zone, self._now = tz, now.replace(tzinfo=zoneinfo.ZoneInfo(tz))
        inboxes = [task["project"] for task in tasks if (task.get("project") or "inbox").lower() == "inbox"]
        self._inbox = inboxes[0] if inboxes else None
        self.board = board.Board([self._inward(task) for task in tasks], self._now, user)
        self._items: list[Any] = []
        self.replies: list[str] = []

    def send(self, text: str) -> str:
        """One user turn, run by the agents SDK; the reply."""
        self.board.turn += 1
        return asyncio.run(self._send(text))

    async def _send(self, text: str) -> str:
        projects = [one["name"] for one in self.board.tool_list_projects()["items"]]
        agent = agents.Agent(
            name="Saydone",
            model=model.InterpreterModel(lambda: self._now, projects),
            tools=[*map(self._tool, self.board.tools())],
        )
        self._items.append({"role": "user", "content": text})
        config = agents.RunConfig(tracing_disabled=True)
        result = agents.Runner.run_streamed(agent, self._items, run_config=config, max_turns=12)
        deltas = []
        async for event in result.stream_events():
            if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
                deltas.append(event.data.delta)
        self._items = result.to_input_list()
        self.replies.append(str(result.final_output))
        assert "".join(deltas) == result.final_output, "what is streamed is what is said"
        return str(result.final_output)

    def _tool(self, name: str) -> agents.Tool:
        async def invoke(called: str, context: Any, arguments: str) -> Any:
            return {"type": "text", "text": self.board.call(called, arguments)}

        return agents.FunctionTool(
            name=name,
            description=name,
            params_json_schema={"type": "object", "properties": {}},
            on_invoke_tool=functools.partial(invoke, name),
            strict_json_schema=False,
        )

    def tasks(self) -> list[dict[str, Any]]:
        """The whole table, all owners, without the trash."""
        return [self._outward(row) for row in self.board.rows if not row["deleted_at"]]

    def _inward(self, task: dict[str, Any]) -> dict[str, Any]:
        due, done = task.get("due"), task.get("completed_at")
        timed = bool(due) and "T" in due
        project = task.get("project")
        return {
            "id": int(task["id"]),
            "title": task["title"],
            "notes": "",
            "estimate_minutes": None,
            "deleted_at": None,
            "status": {"open": "todo"}.get(task["status"], task["status"]),
            "priority": task.get("priority") or "none",
            "due_on": due if due and not timed else None,
            "due_at": self._instant(due) if timed else None,
            "recurrence": task.get("recurrence"),
            "tags": list(task.get("tags") or []),
            "owner": task["owner"],
            "project": None if (project or "inbox").lower() == "inbox" else project,
            "completed_at": self._instant(done) if done else None,
        }

    def _instant(self, text: str) -> str:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=zoneinfo.ZoneInfo(self._zone)).isoformat()

    def _outward(self, row: dict[str, Any]) -> dict[str, Any]:
        return {
            "id": row["id"],
            "title": row["title"],
            "status": "done" if row["status"] == "done" else "open",
            "due": row["due_on"] or _wall(row["due_at"], self._zone),
            "priority": row["priority"],
            "tags": row["tags"],
            "project": row["project"] or self._inbox,
            "recurrence": row["recurrence"],
            "owner": row["owner"],
        }


def make_agent(tasks: list[dict[str, Any]], now: datetime.datetime, tz: str, user: str) -> Agent:
    """An agent over a copy of `tasks`; `now` is the user's wall clock in zone `tz`."""
    return Agent(tasks, now, tz, user)


def _wall(value: str | None, zone: str) -> str | None:
    """A stored instant as the user's wall clock, to the minute."""
    if value is None:
        return None
    return f"{datetime.datetime.fromisoformat(value).astimezone(zoneinfo.ZoneInfo(zone)):%Y-%m-%dT%H:%M}"
