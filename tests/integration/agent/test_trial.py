"""Trying a model out says in words whether it can be used."""

from collections.abc import Iterator

import pytest

from core import config, errors
from core.agent import trial
from core.domain import own_models
from core.storage.workspace import Caller
from tests.integration import provider_double
from tests.integration.agent.test_provider_faults import FAULTS, refused
from tests.integration.provider_double import Double, calls, says


@pytest.fixture
def double(monkeypatch) -> Iterator[Double]:
    monkeypatch.setattr(config, "settings", lambda: config.Settings(user_providers="any"))
    with provider_double.running() as served:
        yield served


def chosen(caller: Caller, base_url: str) -> own_models.OwnModel:
    return own_models.OwnModel(caller.user_id, "compatible", base_url, "m", "nobody")


def test_a_model_that_calls_tools_is_good(double: Double, caller: Caller):
    double.will(calls(("ready", {})))
    assert trial.try_out(chosen(caller, double.url)) == "Your model m answers and calls tools."


def test_a_model_that_only_talks_is_told_to_be_of_no_use(double: Double, caller: Caller):
    double.will(says("I am ready."))
    with pytest.raises(errors.Unavailable, match="answers, but calls no tools"):
        trial.try_out(chosen(caller, double.url))


@pytest.mark.parametrize("name", ["wrong key", "no such model", "a page", "nothing", "cut", "resets"])
def test_a_fault_is_told_in_words_of_ours(name: str, double: Double, caller: Caller):
    replies, sentence = FAULTS[name]
    double.will(*replies)
    with pytest.raises(errors.Unavailable) as told:
        trial.try_out(chosen(caller, double.url))
    assert told.value.message.startswith("Your model m ")
    assert sentence in told.value.message
    assert "canary" not in told.value.message


def test_sec_53_a_model_at_an_address_that_is_not_public_is_not_asked(
    double: Double, caller: Caller, monkeypatch
):
    monkeypatch.setattr(config, "settings", lambda: config.Settings(user_providers="public"))
    double.will(refused(401))
    with pytest.raises(errors.Unavailable, match="not public"):
        trial.try_out(chosen(caller, double.url))
    assert double.requests == []
