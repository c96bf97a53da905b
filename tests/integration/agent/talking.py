"""People who talk to the agent, and a runner of turns in a thread of its own."""

import contextlib
import dataclasses
import time
import uuid
from collections.abc import Callable, Iterator

import anyio.from_thread

from core import config, tools
from core.agent import providers, runner
from core.domain import conversations, profiles, steering
from core.domain.conversations import Submitted, TurnView
from core.storage import workspace
from core.storage.workspace import Caller
from tests import owners

PATIENCE_SECONDS = 60


@contextlib.contextmanager
def answering(**settings: object) -> Iterator[runner.Runner]:
    """A runner that takes turns until the end of the block; without settings, offline."""
    made = config.Settings(**settings)  # type: ignore[arg-type]
    with serving(runner.Runner(providers.Providers(made), tools.server, made.daily_changes)) as running:
        yield running


@contextlib.contextmanager
def serving(running: runner.Runner) -> Iterator[runner.Runner]:
    """The same, for a runner that is made already."""
    with (
        anyio.from_thread.start_blocking_portal() as portal,
        portal.wrap_async_context_manager(running.serve()),
    ):
        yield running


def submit(person: Caller, message: str, conversation: uuid.UUID | None = None) -> Submitted:
    """Store a message as a turn and wake whoever answers."""
    with workspace.open_workspace(dataclasses.replace(person, request_id=uuid.uuid4().hex)) as ws:
        submitted = conversations.submit(ws, message, conversation)
    runner.wake()
    return submitted


def never_ask(person: Caller) -> None:
    """Have no act of the agent wait for the person's word."""
    with workspace.open_workspace(person) as ws:
        profiles.choose_approvals(ws, "never", 3)


def retry(person: Caller, turn_id: uuid.UUID) -> None:
    """Press *Try again*."""
    with workspace.open_workspace(person) as ws:
        steering.retry(ws, turn_id)
    runner.wake()


def stop(person: Caller, turn_id: uuid.UUID) -> None:
    """Press *Stop*."""
    with workspace.open_workspace(person, alone=False) as ws:
        steering.request_stop(ws, turn_id)
    runner.wake()


def look(person: Caller, turn_id: uuid.UUID) -> TurnView:
    """The turn as the page shows it."""
    return conversations.get_turn(workspace.read_workspace(person), turn_id)


def until(condition: Callable[[], object], what: str = "what was awaited") -> None:
    """Wait until it is so."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come")
        time.sleep(0.02)


def ended(person: Caller, turn_id: uuid.UUID) -> TurnView:
    """The turn once it has ended."""
    until(lambda: not look(person, turn_id).is_live, "the turn's end")
    return look(person, turn_id)


def ask(person: Caller, message: str, conversation: uuid.UUID | None = None) -> TurnView:
    """Say something and wait for the answer."""
    return ended(person, submit(person, message, conversation).turn_id)


def titles(person: Caller) -> list[str]:
    """The titles of all tasks of a person, in the order they were added."""
    rows = workspace.read(person.user_id, "select title from tasks where user_id = %(caller_id)s order by id")
    return [row.title for row in rows]


def expire_leases(database: str) -> None:
    """Let the time pass that a dead process's turns have to wait."""
    owners.at(database).execute(
        "update turns set lease_until = now() - interval '1 second' where lease_until is not null"
    )
    runner.wake()
