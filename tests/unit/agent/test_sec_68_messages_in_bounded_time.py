"""A message is read in time that grows with its length: one that does not stops everybody, not only its author."""

import asyncio
import datetime
import subprocess
import sys

import pytest

from core.agent.interpreter import model

_DEADLINE = 60  # seconds for milliseconds of work: only what would never end reaches it
_READ = """
import datetime, sys
from core.agent.interpreter import conversation, plan
for message in sys.argv[1:]:
    print(message, flush=True)
    plan.next_step([conversation.Turn(message)], datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC), ())
"""
_WORDS = ["task", "tasks", "todo", "item", "number", "no.", "nr.", "aufgabe", "kaam", "#", "id"]


def test_sec_68_a_word_said_again_and_again_is_read_at_once():
    messages = ["delete " + f"{word} " * 60 for word in _WORDS]
    try:
        command = [sys.executable, "-c", _READ, *messages]
        subprocess.run(command, check=True, timeout=_DEADLINE, capture_output=True, text=True)
    except subprocess.TimeoutExpired as error:
        pytest.fail(f"took for ever: {(error.stdout or b'').splitlines()[-1:]}")


def test_sec_68_others_are_served_while_a_long_message_is_read():
    now = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)

    async def serve() -> int:
        reading = asyncio.create_task(model.InterpreterModel(lambda: now).get_response(None, "," * 8_000))
        served = 0
        while not reading.done():
            await asyncio.sleep(0.001)
            served += 1
        await reading
        return served

    assert asyncio.run(serve()) > 3
