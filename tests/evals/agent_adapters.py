"""The agent behind the dialogue scorer: real runs of the agents SDK over an in-memory table."""

import asyncio
import datetime
import functools
import uuid
import zoneinfo
from typing import Any

import agents

from core import config, operations
from core.agent import providers
from core.agent.interpreter import model
from core.domain import turns
from core.storage.workspace import Caller
from tests.evals import board


class Agent:
    """One user's conversation; `send` is a turn, `tasks` the whole table as the scorer wants it."""

    def __init__(
        self,
        tasks: list[dict[str, Any]],
        now: datetime.datetime,
        tz: str,
        user: str,
        provider: str = "offline",
    ) -> None:
        self._zone, self._now = tz, now.replace(tzinfo=zoneinfo.ZoneInfo(tz))
        self._provider, self._user = provider, user
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
        tools = [*map(self._tool, self.board.tools())]
        if self._provider == "offline":
            agent = agents.Agent(
                "Saydone", model=model.InterpreterModel(lambda: self._now, projects), tools=tools
            )
        else:
            agent = self._remote(projects, tools)
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

    def _remote(self, projects: list[str], tools: list[agents.Tool]) -> agents.Agent[Any]:
        """The product's own agent with a language model."""
        caller = Caller(uuid.UUID(int=0), self._zone, "chat", "eval", name=self._user.capitalize())
        work = turns.Work(
            caller, uuid.UUID(int=0), (), turns.Exchange("", (), None), tuple(projects), 1, self._now
        )
        settings = config.Settings().model_copy(update={"model": self._provider})
        [one, *_] = providers.Providers(settings).in_order(work)
        if not one.is_remote:
            raise SystemExit("Set OPENAI_API_KEY or OPENAI_BASE_URL to score a language model.")
        return agents.Agent(
            "Saydone", instructions=providers.instructions(work), model=one.model, tools=tools
        )

    def _tool(self, name: str) -> agents.Tool:
        async def invoke(called: str, context: Any, arguments: str) -> Any:
            return {"type": "text", "text": self.board.call(called, arguments)}

        description, schema = _described(name)
        return agents.FunctionTool(
            name=name,
            description=description,
            params_json_schema=schema,
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


def make_agent(
    tasks: list[dict[str, Any]], now: datetime.datetime, tz: str, user: str, provider: str = "offline"
) -> Agent:
    """An agent over a copy of `tasks`; `now` is the user's wall clock in zone `tz`."""
    return Agent(tasks, now, tz, user, provider)


@functools.cache
def _described(name: str) -> tuple[str, dict[str, Any]]:
    operation = operations.BY_NAME[name]
    return operation.description, operation.arguments.model_json_schema()


def _wall(value: str | None, zone: str) -> str | None:
    """A stored instant as the user's wall clock, to the minute."""
    if value is None:
        return None
    return f"{datetime.datetime.fromisoformat(value).astimezone(zoneinfo.ZoneInfo(zone)):%Y-%m-%dT%H:%M}"
