"""Fills a database with people who each have the tasks of `bench.sample`: `python -m bench.fill [--tasks 1000000]`.

Writes to `DATABASE_URL` as the owner of its tables, past the audit trigger: a scratch database, never a real one.
"""

import argparse
import datetime
import os
import sys
import uuid
from typing import Any

import psycopg
from psycopg.types import json

from bench import sample
from core import config
from core.domain.task_rows import Task
from core.storage import engine

NAME = "bench-{:05}"
_CHUNK = 25  # people a transaction
_COLUMNS = [name for name in Task.model_fields if name != "project"]

_TASKS = """
insert into tasks (user_id, project_id, {columns}) select u.id, s.project_id, {chosen}
from unnest(%s::uuid[]) as u (id), sample s
"""
_TURNS = """
insert into turns (user_id, id, conversation_id, number, status, created_at, finished_at)
select u.id, %(id)s, %(conversation)s, %(number)s, 'done', %(at)s, %(at)s from unnest(%(people)s::uuid[]) as u (id)
"""
_MESSAGES = """
insert into messages (user_id, turn_id, position, role, content)
select u.id, %(id)s, m.* from unnest(%(people)s::uuid[]) as u (id),
  (values (0, 'user', %(question)s), (2, 'assistant', %(answer)s)) as m
"""
_CALLS = """
insert into tool_calls (user_id, turn_id, call_id, position, name, arguments, result, duration_ms)
select u.id, %(id)s, %(call_id)s, 1, %(name)s, %(arguments)s, %(result)s, %(duration_ms)s
from unnest(%(people)s::uuid[]) as u (id)
"""


def fill(url: str, total: int) -> None:
    """Add people until there are `total` tasks; those whom an earlier fill has made stay."""
    now = datetime.datetime.now(datetime.UTC)
    board = sample.tasks(now)
    wanted = -(-total // len(board))
    with psycopg.connect(url, autocommit=True) as owner:
        row = owner.execute("select count(*) from users where name like 'bench-%'").fetchone()
        assert row is not None
        owner.execute("create temp table sample (like tasks including defaults)")
        owner.execute("alter table sample alter user_id drop not null")
        _copy(owner, board)
        for first in range(row[0], wanted, _CHUNK):
            people = range(first, min(first + _CHUNK, wanted))
            _add(owner, people, len(board), now)
            print(f"\r{people.stop * len(board):,} of {wanted * len(board):,} tasks", end="", flush=True)
        print("\ncleaning up ...", flush=True)
        owner.execute("vacuum (analyze) tasks")
        owner.execute("analyze")


def _copy(owner: psycopg.Connection[Any], board: list[Task]) -> None:
    with owner.cursor().copy(f"copy sample (project_id, {', '.join(_COLUMNS)}) from stdin") as copy:
        for task in board:
            project = sample.PROJECTS.index(task.project) + 1 if task.project else None
            copy.write_row([project, *(getattr(task, name) for name in _COLUMNS)])


def _add(owner: psycopg.Connection[Any], numbers: range, size: int, now: datetime.datetime) -> None:
    people = [uuid.uuid4() for _ in numbers]
    talk = sample.conversation(now)
    with owner.transaction():
        for table in ("tasks", "projects"):
            owner.execute(f"alter table {table} disable trigger audit")
        owner.cursor().executemany(
            "insert into users (id, name, time_zone, next_task_id, next_project_id) values (%s, %s, %s, %s, %s)",
            [
                (person, NAME.format(number), "Europe/Berlin", size + 1, len(sample.PROJECTS) + 1)
                for person, number in zip(people, numbers, strict=True)
            ],
        )
        owner.execute(
            "insert into projects (user_id, id, name) select u.id, p.id, p.name"
            " from unnest(%s::uuid[]) as u (id), unnest(%s::text[]) with ordinality as p (name, id)",
            [people, list(sample.PROJECTS)],
        )
        chosen = [f"s.{name}" for name in _COLUMNS]
        owner.execute(_TASKS.format(columns=", ".join(_COLUMNS), chosen=", ".join(chosen)), [people])
        owner.execute(
            "insert into conversations (user_id, id, title) select unnest(%s::uuid[]), %s, %s",
            [people, talk.id, talk.title],
        )
        for turn in talk.turns:
            told = {"people": people, "conversation": talk.id, "at": turn.created_at}
            told |= {"id": turn.id, "number": turn.number, "question": turn.question, "answer": turn.answer}
            owner.execute(_TURNS, told)
            owner.execute(_MESSAGES, told)
            for call in turn.calls:
                told |= call.model_dump()
                told |= {name: json.Jsonb(told[name]) for name in ("arguments", "result")}
                owner.execute(_CALLS, told)
        for table in ("tasks", "projects"):
            owner.execute(f"alter table {table} enable trigger audit")


def main() -> None:
    """Migrate, then fill."""
    parser = argparse.ArgumentParser(prog="python -m bench.fill", description=__doc__)
    parser.add_argument("--tasks", type=int, default=1_000_000)
    asked = parser.parse_args()
    url = os.environ.get("DATABASE_URL")
    if not url:
        sys.exit("Set DATABASE_URL to a scratch database.")
    engine.prepare(url, config.secret())
    engine.dispose()
    fill(url, asked.tasks)


if __name__ == "__main__":
    main()
