"""The board a visitor of the demo finds: four months of believable office work, up to this minute.

The same instant always gives the same board, so that pictures and tests can rely on it.
"""

import datetime
import functools
import pathlib
import random
import tomllib
from typing import Any

import sqlalchemy as sa

from core.domain import projects
from core.storage import models
from core.storage.workspace import Workspace

_SEED = 161  # tried: a board that looks well on any day of the week
_WEEKS = 17
# More is done on a Tuesday than on a Friday, and hardly anything at the weekend.
_WEEKDAYS = (18, 25, 20, 19, 14, 2, 2)
# Later weeks are busier: a team that is picking up.
_BUSY = tuple(4 + week % 4 + week // 5 for week in range(_WEEKS))
_INBOX = "Inbox"
_DAY = datetime.timedelta(days=1)
_DEFAULTS: dict[str, Any] = {
    "notes": "", "status": "todo", "priority": "none", "due_on": None, "due_at": None, "recurrence": None,
    "tags": [], "estimate_minutes": None, "started_at": None, "completed_at": None, "version": 1,
}  # fmt: skip


@functools.cache
def _script() -> dict[str, Any]:
    return tomllib.loads(pathlib.Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def fill(ws: Workspace) -> int:
    """Add the sample tasks and their projects to the caller's account; returns how many tasks were added."""
    tasks = sorted(board(ws.now.astimezone(ws.caller.zone)), key=lambda task: task["created_at"])
    user = ws.db.get_one(models.User, ws.caller.user_id)
    names = [task.pop("project") for task in tasks]
    numbers = {name: projects.find_or_add(ws, name).id for name in dict.fromkeys(filter(None, names))}
    rows = [
        {**task, "user_id": user.id, "id": number, "project_id": numbers.get(name)}
        for number, (task, name) in enumerate(zip(tasks, names, strict=True), start=user.next_task_id)
    ]
    user.next_task_id += len(rows)
    ws.db.flush()
    ws.db.execute(sa.insert(models.Task), rows)
    return len(rows)


def board(now: datetime.datetime) -> list[dict[str, Any]]:
    """The sample tasks as columns plus `project` (a name or None), around `now` in the user's zone."""
    dice, script = random.Random(_SEED), _script()  # noqa: S311 (scenery, not a secret)
    words = _words(now.date())
    tasks = [_open(dice, entry, now) for entry in script["open"]]
    tasks += [_dropped(dice, entry, now) for entry in script["dropped"]]
    for entry in script["series"]:
        tasks += _series(dice, entry, now)
    single = [(project, line) for project, lines in script["done"].items() for line in lines]
    dice.shuffle(single)
    for index, (project, line) in enumerate(single):
        title, *tags = line.split(" #")
        at = now - datetime.timedelta(minutes=47 + 85 * index) if index < 2 else _worked_at(dice, now)
        given = {"title": title, "project": project, "tags": tags, "priority": _priority(dice)}
        tasks.append(_done(dice, given, at, now))
    for task in tasks:
        task["title"] = task["title"].format_map(words)
        task["updated_at"] = task["completed_at"] or task["started_at"] or task["created_at"]
    return tasks


def _words(today: datetime.date) -> dict[str, str]:
    first = today.replace(day=1)
    return {
        "month": f"{today:%B}",
        "last_month": f"{first - _DAY:%B}",
        "next_month": f"{first + 32 * _DAY:%B}",
        "quarter": f"Q{(today.month - 1) // 3 or 4}",
        "weekday": f"{today + 3 * _DAY:%A}",
    }


def _task(entry: dict[str, Any], created_at: datetime.datetime, **more: Any) -> dict[str, Any]:
    project = entry.get("project")
    copied: dict[str, Any] = {
        name: entry[name] for name in ("title", "notes", "priority", "tags") if name in entry
    }
    return {
        **_DEFAULTS,
        **copied,
        "project": None if project == _INBOX else project,
        "estimate_minutes": entry.get("minutes"),
        "recurrence": entry.get("repeat"),
        "created_at": created_at,
        **more,
    }


def _open(dice: random.Random, entry: dict[str, Any], now: datetime.datetime) -> dict[str, Any]:
    age = max(0.0, -entry.get("due", 0)) + min(dice.expovariate(1 / (45 if "due" in entry else 8)), 100.0)
    created_at = now - age * _DAY
    more: dict[str, Any] = {}
    if "due" in entry:
        day = now.date() + entry["due"] * _DAY
        if "at" in entry:
            more["due_at"] = datetime.datetime.combine(
                day, datetime.time.fromisoformat(entry["at"]), now.tzinfo
            )
        else:
            more["due_on"] = day
    if entry.get("doing"):
        more |= {"status": "doing", "started_at": now - dice.uniform(0.1, 0.6) * age * _DAY}
    return _task(entry, created_at, **more)


def _dropped(dice: random.Random, entry: dict[str, Any], now: datetime.datetime) -> dict[str, Any]:
    return _task(entry, now - dice.uniform(20, 100) * _DAY, status="dropped")


def _series(dice: random.Random, entry: dict[str, Any], now: datetime.datetime) -> list[dict[str, Any]]:
    step = entry["every"] * _DAY
    following = now.date() + (entry["weekday"] - now.date().weekday()) % 7 * _DAY
    done = []
    for times in range(1, _WEEKS * 7 // entry["every"]):
        day = following - times * step
        completed_at = datetime.datetime.combine(day, datetime.time(15, dice.randrange(60)), now.tzinfo)
        given = {**entry, "repeat": None}
        done.append(
            _task(
                given,
                completed_at - step,
                status="done",
                due_on=day,
                completed_at=completed_at,
            )
        )
    return [*done, _task(entry, max(task["completed_at"] for task in done), due_on=following)]


def _worked_at(dice: random.Random, now: datetime.datetime) -> datetime.datetime:
    # Within office hours of some past day; a day that has not come yet is drawn again.
    monday = now.date() - now.date().weekday() * _DAY
    while True:
        week = dice.choices(range(_WEEKS), _BUSY)[0]
        day = monday - (_WEEKS - 1 - week) * 7 * _DAY + dice.choices(range(7), _WEEKDAYS)[0] * _DAY
        if day < now.date():
            at = datetime.time(dice.randrange(8, 18), dice.randrange(60), dice.randrange(60))
            return datetime.datetime.combine(day, at, now.tzinfo)


def _done(
    dice: random.Random, entry: dict[str, Any], at: datetime.datetime, now: datetime.datetime
) -> dict[str, Any]:
    # Work took longer four months ago: the median was more than twice that of today.
    slower = 1 + 1.5 * (now - at) / (_WEEKS * 7 * _DAY)
    worked = min(dice.lognormvariate(0.45, 0.8) * slower, 19.0) * _DAY
    waited = min(dice.lognormvariate(1.9, 0.8), 40.0) * _DAY
    due_on = None
    if dice.random() < 0.8:
        late = dice.random() < 0.1 * slower
        due_on = at.date() + (-dice.randint(1, 5) if late else dice.randint(0, 4)) * _DAY
    ticked_at_once = dice.random() < 0.12
    return _task(
        entry,
        at - worked - waited,
        status="done",
        due_on=due_on,
        started_at=None if ticked_at_once else at - worked,
        completed_at=at,
        estimate_minutes=dice.choice((None, 15, 30, 45, 60, 90, 120, 240)),
    )


def _priority(dice: random.Random) -> str:
    return dice.choices(models.PRIORITIES, (3, 4, 7, 4, 1))[0]
