"""A model of one's own: what may be chosen, and where its key is and is not."""

import dataclasses

import psycopg
import pytest

from core import config, errors
from core.domain import own_models, sealing
from core.storage import workspace
from tests import owners

KEY = "sk-canary-of-ana-8d2f"
OPENAI = {"kind": "openai", "model": "gpt-5-mini"}
HOME = {"kind": "compatible", "model": "qwen3:8b", "base_url": "https://llm.example.org/v1"}


@pytest.fixture
def allowed(monkeypatch):
    """Sets what the installation allows."""

    def allow(which):
        monkeypatch.setattr(config, "settings", lambda: config.Settings(user_providers=which))

    allow("public")
    return allow


def choose(caller, **wanted):
    with workspace.open_workspace(caller) as ws:
        drafted = own_models.drafted(ws, **wanted)
        own_models.choose(ws, drafted)


def stored(caller):
    return own_models.own_model(workspace.read_workspace(caller))


def everything(database):
    return owners.at(database).execute("select * from own_models").fetchall()


def test_a_key_is_stored_sealed_and_comes_back_for_its_owner_only(allowed, caller, stranger, database):
    choose(caller, **OPENAI, key=KEY)
    assert stored(caller).key == KEY
    assert stored(stranger) is None
    [row] = everything(database)
    assert KEY not in str(row) and KEY.encode() not in row[-1]
    assert KEY not in repr(stored(caller))


def test_the_same_key_is_sealed_differently_each_time(allowed, caller):
    assert sealing.seal(KEY, "a") != sealing.seal(KEY, "a")


def test_a_sealed_key_moved_to_another_person_or_server_does_not_open(allowed, caller, stranger):
    choose(caller, **HOME, key=KEY)
    hers = stored(caller)
    for moved in (
        dataclasses.replace(hers, user_id=stranger.user_id),
        dataclasses.replace(hers, base_url="https://elsewhere.example.org/v1"),
        dataclasses.replace(hers, sealed_key=hers.sealed_key[:-1] + bytes([hers.sealed_key[-1] ^ 1])),
        dataclasses.replace(hers, sealed_key=b""),
    ):
        assert moved.key is None and moved.is_key_lost


def test_another_secret_of_the_installation_loses_the_key_and_nothing_else(allowed, caller, monkeypatch):
    choose(caller, **OPENAI, key=KEY)
    monkeypatch.setattr(config, "secret", lambda: b"another secret of at least thirty-two bytes")
    assert stored(caller).is_key_lost
    assert stored(caller).model == "gpt-5-mini"
    with pytest.raises(errors.InvalidInput, match="needs a key"):
        choose(caller, **OPENAI)
    choose(caller, **OPENAI, key="sk-new")
    assert stored(caller).key == "sk-new"


def test_an_empty_key_keeps_the_stored_one_for_the_same_server_only(allowed, caller):
    choose(caller, **HOME, key=KEY)
    choose(caller, **{**HOME, "model": "other"})
    assert (stored(caller).model, stored(caller).key) == ("other", KEY)
    choose(caller, **{**HOME, "base_url": "https://evil.example.org/v1"})
    assert stored(caller).sealed_key is None, "a key goes to no address that it was not entered for"


def test_going_back_to_the_deployments_model_removes_the_key(allowed, caller, database):
    choose(caller, **OPENAI, key=KEY)
    with workspace.open_workspace(caller) as ws:
        own_models.forget(ws)
        own_models.forget(ws)
    assert everything(database) == []


def test_deleting_the_account_removes_the_key(allowed, caller, database):
    choose(caller, **OPENAI, key=KEY)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("delete from users where id = %s", [caller.user_id])
    assert everything(database) == []


def test_choosing_logs_no_key(allowed, caller, caplog):
    caplog.set_level("DEBUG")
    choose(caller, **OPENAI, key=KEY)
    assert caplog.records
    assert KEY not in "".join(str(vars(record)) for record in caplog.records)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "llm.example.org",
        "ftp://llm.example.org",
        "file:///etc/passwd",
        "https://",
        "https://user:pass@llm.example.org/v1",
        "https://llm.example.org/v1?x=1",
        "https://llm.example.org/v1#x",
        "https://llm.example.org:99999/v1",
        "https://[::1",
        "https://llm.exa mple.org/v1",
        "https://" + "a" * 400,
        "http://llm.example.org/v1",
        "https://localhost:11434/v1",
        "https://a.localhost/v1",
        "https://127.0.0.1/v1",
        "https://127.1/v1",
        "https://2130706433/v1",
        "https://[::1]/v1",
        "https://[::ffff:10.0.0.1]/v1",
        "https://169.254.169.254/latest",
        "https://10.0.0.1:8443/v1",
    ],
)
def test_sec_53_an_address_that_may_not_be_asked_is_refused_and_nothing_stored(address, allowed, caller):
    with pytest.raises(errors.InvalidInput) as refused:
        choose(caller, **{**HOME, "base_url": address})
    assert refused.value.fields == {"base_url": "cannot be used"}
    assert stored(caller) is None


def test_where_any_address_is_allowed_ones_own_machine_is(allowed, caller):
    allowed("any")
    for address, model in own_models.LOCAL_SERVERS.values():
        choose(caller, kind="compatible", model=model, base_url=f" {address}/chat/completions/ ")
        assert stored(caller).base_url == address


@pytest.mark.parametrize("name", ["", " ", "a b", "m`x", "x" * 101, "m\nx", "<m>"])
def test_a_name_that_no_model_has_is_refused(name, allowed, caller):
    with pytest.raises(errors.InvalidInput):
        choose(caller, **{**HOME, "model": name})


@pytest.mark.parametrize("key", ["a\nb", "a\x00b", "a b", "schlüssel", "x" * 501])
def test_a_key_that_no_header_takes_is_refused_without_being_repeated(key, allowed, caller):
    with pytest.raises(errors.InvalidInput) as refused:
        choose(caller, **OPENAI, key=key)
    assert key not in str(refused.value.as_json(""))


def test_where_own_models_are_off_none_can_be_chosen(allowed, caller):
    allowed("off")
    with pytest.raises(errors.Forbidden):
        choose(caller, **OPENAI, key=KEY)


def test_a_demo_account_cannot_choose_one(allowed, caller, database):
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update users set demo_until = now() + interval '1 day'")
    with pytest.raises(errors.Forbidden, match="demo"):
        choose(caller, **OPENAI, key=KEY)


def test_trials_are_counted(allowed, caller):
    with pytest.raises(errors.TooManyRequests):
        for _ in range(20):
            with workspace.open_workspace(caller) as ws:
                own_models.count_test(ws)
