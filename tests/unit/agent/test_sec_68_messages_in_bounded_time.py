"""A message is read in time that grows with its length: one that does not stops everybody, not only its author."""

import asyncio
import datetime
import subprocess
import sys
import threading

import pytest

from core.agent.interpreter import model, plan

_DEADLINE = 60  # seconds for milliseconds of work: only what would never end reaches it
_READ = """
import datetime, sys
from core.agent.interpreter import conversation, plan
plan.next_step([conversation.Turn(sys.argv[1])], datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC), ())
"""


@pytest.mark.parametrize(
    "word", ["task", "tasks", "todo", "item", "number", "no.", "nr.", "aufgabe", "kaam", "#", "id"]
)
def test_sec_68_a_word_said_again_and_again_is_read_at_once(word):
    message = "delete " + f"{word} " * 60
    subprocess.run([sys.executable, "-c", _READ, message], check=True, timeout=_DEADLINE)


def test_sec_68_others_are_served_while_a_long_message_is_read(monkeypatch):
    began, others_ran = threading.Event(), threading.Event()

    def slowly(*_: object) -> plan.Answer:
        began.set()
        assert others_ran.wait(_DEADLINE)
        return plan.Answer("Done.")

    monkeypatch.setattr(plan, "next_step", slowly)
    now = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)

    async def serve() -> None:
        reading = asyncio.create_task(model.InterpreterModel(lambda: now).get_response(None, "add milk"))
        while not began.is_set():
            await asyncio.sleep(0.01)
        others_ran.set()
        await reading

    asyncio.run(serve())
