"""What the agent may change for somebody in a day has an end: it stops there, says so, and goes on another day."""

import asyncio

import psycopg
import pytest

from core import tools
from core.agent import steps, toolbox
from core.domain import turns
from core.storage.workspace import Caller
from tests.integration.agent import talking


def a_day_goes_by(database: str) -> None:
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update changes set at = at - interval '1 day'")


@pytest.fixture
def spent(caller: Caller, do) -> Caller:
    """Ana, whose agent has made three changes today, in a conversation that is gone."""
    talking.never_ask(caller)
    with talking.answering():
        assert talking.ask(caller, "add milk, eggs and bread").status == "done"
    do("add_task", title="By hand, which is the agent's business no more than its undoing")
    return caller


def test_at_the_end_it_stops_in_one_sentence_and_goes_on_the_next_day(spent: Caller, database: str):
    with talking.answering(daily_changes=4):
        assert talking.ask(spent, "complete milk").status == "done"
        turn = talking.ask(spent, "complete eggs")
        assert turn.status == "stopped"
        assert turn.answer == (
            "I stopped at the 4 changes that I may make for you in a day; after midnight UTC I can go on. "
            "Nothing was changed."
        )
        assert talking.ask(spent, "what is pending?").status == "done", "looking is free"
        a_day_goes_by(database)
        talking.retry(spent, turn.id)
        assert talking.ended(spent, turn.id).answer == "Completed **eggs**."


def test_what_was_done_before_the_end_is_said(spent: Caller):
    with talking.answering(daily_changes=4):
        turn = talking.ask(spent, "complete milk and complete eggs")
    assert turn.status == "stopped"
    assert turn.answer.endswith("I can go on. Already done: Completed milk.")


def test_a_large_act_that_would_go_beyond_is_not_begun(spent: Caller):
    with talking.answering(daily_changes=5):
        turn = talking.ask(spent, "add a, b and c")
    assert turn.status == "stopped"
    assert turn.answer.endswith("Nothing was changed.")


def test_everybody_has_their_own_and_without_a_number_there_is_no_end(spent: Caller, stranger: Caller):
    with talking.answering(daily_changes=3):
        assert talking.ask(stranger, "add milk").status == "done"
    with talking.answering(daily_changes=0):
        assert talking.ask(spent, "add more milk").status == "done"


def test_two_turns_at_once_do_not_go_beyond_together(caller: Caller):
    talking.never_ask(caller)
    first, second = talking.submit(caller, "add milk"), talking.submit(caller, "add eggs")

    async def add(box, turn_id, title, meanwhile=None):
        def stepping(work, worker, invoke):
            async def later(*given):
                if meanwhile:
                    await asyncio.create_task(meanwhile())
                return await invoke(*given)

            return steps.Steps(work, worker, later, a_day=1)

        work = turns.load(*turns.claim("me", turn_id))
        with box.turn(work, "me", stepping) as making:
            await making.call("add_task", {"title": title}, "c1")

    async def both():
        box = toolbox.Toolbox(tools.server)
        await box.connect()

        async def other():
            with pytest.raises(steps.LimitReached):
                await add(box, second.turn_id, "Eggs")

        try:
            await add(box, first.turn_id, "Milk", meanwhile=other)
        finally:
            await box.cleanup()

    asyncio.run(both())
    assert talking.titles(caller) == ["Milk"]
