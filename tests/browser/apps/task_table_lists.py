"""Lists of tasks held in memory, one for each test, with what happened to them."""

import dataclasses
import datetime as dt
import threading
from typing import Any

from pages.components import task_table

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)  # a Tuesday

_TASKS = (
    ("Send Q3 board deck to Priya for review", "todo", "urgent", -6, "Finance", ["board"]),
    ("Fix login redirect loop on Safari", "doing", "urgent", -3, "Web app", ["bug", "auth"]),
    ("Book venue for the December offsite", "todo", "high", -2, "People", ["offsite"]),
    ("Reply to Hartmann Logistics about renewal terms", "todo", "high", -1, "Sales", ["customer"]),
    ("Draft migration plan for Postgres 17", "doing", "medium", -1, "Platform", ["infra"]),
    ("Pay the November cloud invoice", "todo", "high", 0, "Finance", ["billing"]),
    ("Write the release notes for 2.4", "doing", "high", 0, "Web app", ["docs"]),
    ("Interview notes: Lena Okafor, product designer", "todo", "medium", 0, "People", ["hiring"]),
    ("Add rate limit to the public API", "todo", "medium", 0, "Platform", ["infra", "security"]),
    ("Renew the TLS certificate for status page", "todo", "urgent", 1, "Platform", ["security"]),
    ("Review pull request: undo for bulk edits", "doing", "medium", 1, "Web app", ["review"]),
    ("Call the landlord about the heating", "todo", "low", 1, "Personal", ["errand"]),
    ("Plan usability sessions with five customers", "todo", "medium", 2, "Product", ["research"]),
    ("Update the pricing page copy", "todo", "medium", 2, "Marketing", ["website"]),
    ("Reconcile travel expenses for October", "todo", "low", 2, "Finance", ["billing"]),
    ("Translate the onboarding emails to German", "todo", "medium", 3, "Marketing", ["i18n"]),
    ("Order a second monitor", "todo", "none", 9, "", []),
    ("Prepare the yearly review", "todo", "high", 40, "People", ["hiring", "docs", "meeting"]),
    ("Read the accessibility guidelines again", "todo", "none", None, "", ["reading"]),
    ("Cancel the old hosting contract", "done", "low", -4, "Platform", []),
    ("Try the new coffee place", "dropped", "none", None, "Personal", []),
)


def task(number: int, title: str, **fields: Any) -> dict[str, Any]:
    """One row as the table takes it, with nothing set that is not given."""
    blank: dict[str, Any] = {"due_on": None, "due_at": None, "project": None, "tags": [], "recurrence": None}
    blank |= {"estimate_minutes": None, "status": "todo", "priority": "none", "version": 1}
    return {**blank, "id": number, "title": title, **fields}


def sample() -> list[dict[str, Any]]:
    """Rows like those of the design's pictures: every group, status, priority and extra occurs."""
    rows = []
    for number, (title, status, priority, days, project, tags) in enumerate(_TASKS, start=1):
        due = None if days is None else NOW.date() + dt.timedelta(days=days)
        rows.append(
            task(number, title, status=status, priority=priority, due_on=due, project=project, tags=tags)
        )
    rows[5]["recurrence"] = "FREQ=MONTHLY"
    rows[1]["estimate_minutes"], rows[7]["estimate_minutes"] = 90, 30
    rows[9] |= {"due_on": None, "due_at": NOW + dt.timedelta(days=1, hours=5)}
    return rows


@dataclasses.dataclass
class List:
    """One test's tasks: `refusal` is what writes are answered with, `lock` is held while one is answered."""

    rows: list[dict[str, Any]] = dataclasses.field(default_factory=sample)
    refusal: str | None = None
    whose: str = "ana"
    fragment: bool = True
    live: bool = False
    open_id: int | None = None
    deselect: bool = False
    deaf: bool = False  # to what is clicked
    moved: bool = False
    done: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    selected: tuple[int, ...] = ()
    runs: int = 0
    answered: dict[str, str | None] = dataclasses.field(default_factory=dict)
    lock: threading.Lock = dataclasses.field(default_factory=threading.Lock)

    def act(self, action: task_table.Action) -> str | None:
        """Do what the table asks as a database would, once for each key, or refuse it."""
        with self.lock:
            if action.key not in self.answered:
                self.answered[action.key] = self._perform(action)
            return self.answered[action.key]

    def _perform(self, action: task_table.Action) -> str | None:
        self.done.append(dataclasses.asdict(action))
        if action.kind == "open":
            self.open_id = action.task_id
            return None
        if self.refusal is not None:
            return self.refusal
        row = next((row for row in self.rows if row["id"] == action.task_id), None)
        if row is None:
            return "There is no such task."
        if action.kind == "rename" and row["version"] != action.version:
            return "Somebody else changed this task."
        if action.kind == "delete":
            self.rows.remove(row)
            return None
        changes = {
            "complete": {"status": "done"},
            "reopen": {"status": "todo"},
            "rename": {"title": action.title},
        }
        row |= {**changes[action.kind], "version": row["version"] + 1}
        return None


LISTS: dict[str, List] = {}


def named(name: str) -> List:
    """The list of that name, made when it is first asked for."""
    return LISTS.setdefault(name, List())
