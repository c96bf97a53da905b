"""Tokens are counted by turn, and a day's may be limited, in number and in money: then the chat stops and says why."""

import decimal
from collections.abc import Iterator

import psycopg
import pydantic
import pytest

from core import config
from core.agent import metering, providers
from core.domain import model_usage
from core.storage.workspace import Caller
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import Double, calls, chunk, message, responds, says, stream

MILK = ("add_task", {"title": "Buy milk"})


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    with provider_double.running() as served:
        yield served


def answering(double: Double, **more: object):
    return talking.answering(openai_base_url=double.url, model="m", **more)


def used(database: str) -> list[tuple]:
    query = "select provider, is_own, input_tokens, output_tokens from model_usage"
    return owners.at(database).execute(query).fetchall()


def test_each_turn_has_its_tokens_counted(double: Double, caller: Caller, database: str):
    double.will(calls(MILK), says("Added."))
    with answering(double):
        talking.ask(caller, "add buy milk")
        assert model_usage.spent_today(caller.user_id) > 18
    [(provider, is_own, given, got)] = used(database)
    assert (provider, is_own) == ("m", False)
    assert given > 9, "the call came without a count: estimated, and added to what was told of the answer"
    assert got >= 9


def test_what_openai_says_is_what_is_counted(double: Double, caller: Caller, database: str, monkeypatch):
    monkeypatch.setattr(providers, "_OPENAI", double.url)
    told = {"input_tokens": 120, "output_tokens": 30, "total_tokens": 150}
    details = {"input_tokens_details": {"cached_tokens": 0}, "output_tokens_details": {"reasoning_tokens": 0}}
    double.will(responds(message("Hello."), usage={**told, **details}))
    with talking.answering(openai_api_key="sk-ours", model="gpt-5-x"):
        talking.ask(caller, "hello")
    assert used(database) == [("gpt-5-x", False, 120, 30)]


def test_the_interpreter_costs_nothing(caller: Caller, database: str):
    with talking.answering(daily_tokens=1):
        assert talking.ask(caller, "add buy milk").status == "done"
    assert used(database) == []


def test_when_the_day_is_used_up_the_interpreter_answers_and_it_is_said(
    double: Double, caller: Caller, stranger: Caller
):
    double.will(says("Hello."), says("Hello Bob."))
    with answering(double, daily_tokens=10):
        assert talking.ask(caller, "hello").answer == "Hello."
        turn = talking.ask(caller, "add buy milk")
        assert turn.answer == (
            "*The language model has no more tokens for you today, so I worked offline:*\n\nAdded **buy milk**."
        )
        assert talking.ask(stranger, "hello").answer == "Hello Bob.", "everybody has their own"
    assert len(double.requests) == 2


def test_without_a_successor_the_turn_stops_and_says_so(double: Double, caller: Caller):
    double.will(says("Hello."))
    with answering(double, daily_tokens=10, fallback=False):
        talking.ask(caller, "hello")
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "stopped"
    assert turn.answer == (
        "The language model has no more tokens for you today; they begin anew at midnight UTC. Nothing was changed."
    )


def test_used_up_between_two_steps_it_says_what_was_done(double: Double, caller: Caller):
    double.will(calls(MILK), says("never said"))
    with answering(double, daily_tokens=10):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "stopped"
    assert turn.answer.endswith("they begin anew at midnight UTC. Already done: Added Buy milk.")
    assert talking.titles(caller) == ["Buy milk"]


def test_an_answer_that_has_used_what_one_message_may_stops_and_says_so(double: Double, caller: Caller):
    double.will(calls(MILK), says("never said"))
    with answering(double, turn_tokens=10):
        turn = talking.ask(caller, "add buy milk")
        assert turn.status == "stopped"
        assert turn.answer == (
            "The language model has used all the tokens that one message may; say what is missing in another one. "
            "Already done: Added Buy milk."
        )
        double.script.clear()
        double.will(says("Hello."))
        assert talking.ask(caller, "hello").answer == "Hello.", "each message has its own"


def test_deleting_the_conversation_gives_nothing_back(double: Double, caller: Caller, database: str):
    double.will(says("Hello."))
    with answering(double):
        talking.ask(caller, "hello")
    before = model_usage.spent_today(caller.user_id)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("delete from conversations")
    assert model_usage.spent_today(caller.user_id) == before > 0


def test_yesterdays_tokens_do_not_count(double: Double, caller: Caller, database: str):
    double.will(says("Hello."), says("Hello again."))
    with answering(double, daily_tokens=10, fallback=False):
        talking.ask(caller, "hello")
        with psycopg.connect(database, autocommit=True) as owner:
            owner.execute("update model_usage set day = day - 1")
        assert talking.ask(caller, "hello").answer == "Hello again."


def test_an_answer_that_breaks_off_has_cost_something_too(double: Double, caller: Caller, database: str):
    double.will(stream(chunk({"content": "Once upon a time"}), end="cut"))
    with answering(double):
        assert talking.ask(caller, "tell me a story").status == "failed"
    [(_, _, given, got)] = used(database)
    assert given > 0 and got == 4


PRICES = {"daily_cost": "0.01", "model_prices": "other=1/1, m=100/1000"}  # 9 tokens each way cost 0.0099


def test_a_day_may_be_limited_in_money_too(double: Double, caller: Caller, stranger: Caller):
    double.will(says("Hello."), says("Hello again."), says("Hello Bob."))
    with answering(double, **PRICES, fallback=False):
        assert talking.ask(caller, "hello").answer == "Hello."
        assert talking.ask(caller, "hello").answer == "Hello again.", "not quite a cent before it"
        turn = talking.ask(caller, "add buy milk")
        assert talking.ask(stranger, "hello").answer == "Hello Bob.", "everybody has their own"
    assert turn.status == "stopped"
    assert turn.answer == (
        "The language model has cost what it may for you today; that begins anew at midnight UTC. Nothing was changed."
    )


def test_the_interpreter_answers_when_the_money_is_spent(double: Double, caller: Caller):
    double.will(says("Hello."))
    with answering(double, daily_cost="0.001", model_prices="m=100/1000"):
        talking.ask(caller, "hello")
        assert talking.ask(caller, "add buy milk").answer == (
            "*The language model has cost what it may for you today, so I worked offline:*\n\nAdded **buy milk**."
        )


def test_a_model_costs_what_is_read_and_what_is_written():
    prices = config.Settings(model_prices="a/b:8=0.25/2, c = 1 / 4").prices
    used = [
        model_usage.Used("a/b:8", 1_000_000, 500_000),
        model_usage.Used("c", 10, 0),
        model_usage.Used("d", 9, 9),
    ]
    assert metering.cost(used, prices) == decimal.Decimal("1.25001")


@pytest.mark.parametrize("text", ["m", "m=1", "m=one/two", "=1/2", "m=-1/2", "m=nan/1", "m=inf/1"])
def test_a_price_that_cannot_be_read_is_refused_at_the_start(text: str):
    with pytest.raises(pydantic.ValidationError, match="is no price"):
        config.Settings(model_prices=text)


def test_a_budget_in_money_needs_the_price_of_each_model():
    with pytest.raises(pydantic.ValidationError, match="needs the price of b"):
        config.Settings(openai_api_key="sk", model="a, b", daily_cost="1", model_prices="a=1/2")
    config.Settings(model="a, b", daily_cost="1")  # nobody is asked then
