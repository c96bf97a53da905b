"""When a model fails before it did anything the next one answers, and the answer says so; afterwards nobody steps in."""

from collections.abc import Callable, Iterator

import pytest

from core import config
from core.agent import providers
from core.domain import own_models, profiles, steering
from core.storage import workspace
from core.storage.workspace import Caller
from tests import owners
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.agent.test_provider_faults import FAULTS, refused
from tests.integration.provider_double import Double, calls, chunk, message, responds, says, stream

MILK = ("add_task", {"title": "Buy milk"})
SPOKE = {"no end", "cut", "malformed", "no choices"}  # something was shown already


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    """The deployment's model."""
    with provider_double.running() as served:
        yield served


@pytest.fixture
def hers(database: str) -> Iterator[Double]:
    """Ana's own model."""
    with provider_double.running() as served:
        yield served


@pytest.fixture
def choose(caller: Caller, hers: Double, monkeypatch) -> Callable[..., None]:
    """Has Ana choose her own model; more of the choice can be given."""

    def choosing(otherwise: str = "deployment", **more: str) -> None:
        monkeypatch.setattr(config, "settings", lambda: config.Settings(user_providers="any"))
        wanted = {"kind": "compatible", "model": "hers", "base_url": hers.url, "key": "sk-hers", **more}
        with workspace.open_workspace(caller) as ws:
            own_models.choose(ws, own_models.drafted(ws, otherwise=otherwise, **wanted))

    return choosing


def answering(double: Double | None = None, **more: object):
    ours = {"openai_base_url": double.url, "openai_api_key": "sk-ours", "model": "m"} if double else {}
    return talking.answering(**ours, user_providers="any", **more)


def provider(database: str) -> str:
    return owners.at(database).execute("select provider from turns order by created_at desc").fetchone()[0]


@pytest.mark.parametrize("name", sorted(set(FAULTS) - SPOKE))
def test_a_failure_before_the_first_word_is_answered_offline(
    name: str, double: Double, caller: Caller, database: str
):
    double.will(*FAULTS[name][0])
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert (turn.status, turn.error_message) == ("done", None)
    notice, said = turn.answer.split("\n\n")
    assert notice.startswith("*The language model ") and notice.endswith(", so I worked offline:*")
    assert said == "Added **buy milk**."
    assert "canary" not in turn.answer
    assert talking.titles(caller) == ["buy milk"]
    assert provider(database) == "offline"


@pytest.mark.parametrize("name", sorted(SPOKE))
def test_who_began_to_speak_is_not_replaced(name: str, double: Double, caller: Caller):
    double.will(*FAULTS[name][0])
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == "failed"
    assert talking.titles(caller) == []


def test_after_a_call_nobody_steps_in_and_another_try_repeats_nothing(double: Double, caller: Caller):
    double.will(calls(MILK), refused(400))
    with answering(double):
        submitted = talking.submit(caller, "add buy milk")
        turn = talking.ended(caller, submitted.turn_id)
        assert turn.status == "failed"
        assert turn.error_message.endswith("Already done: Added Buy milk.")
        double.will(refused(400))
        talking.retry(caller, submitted.turn_id)
        assert talking.ended(caller, submitted.turn_id).status == "failed", "nor on another try"
        double.will(says("It is on the list."))
        talking.retry(caller, submitted.turn_id)
        assert talking.ended(caller, submitted.turn_id).answer == "It is on the list."
    assert talking.titles(caller) == ["Buy milk"]


def test_after_a_mere_look_nobody_steps_in_either(double: Double, caller: Caller):
    double.will(calls(("list_tasks", {})), refused(401))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert (turn.status, talking.titles(caller)) == ("failed", [])


def test_what_a_language_model_began_is_not_finished_offline(double: Double, caller: Caller):
    double.will(calls(MILK), refused(400))
    with answering(double):
        submitted = talking.submit(caller, "add buy milk")
        talking.ended(caller, submitted.turn_id)
    with answering():
        talking.retry(caller, submitted.turn_id)
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "failed"
    assert "is not set up any more. Ask again." in turn.error_message
    assert talking.titles(caller) == ["Buy milk"]


def test_what_was_begun_offline_is_finished_offline_and_keeps_its_notice(double: Double, caller: Caller, do):
    do("add_tasks", tasks=[{"title": f"Old {number}"} for number in range(5)])
    with workspace.open_workspace(caller) as ws:
        profiles.choose_approvals(ws, "risky", 3)
    double.will(refused(401))
    with answering(double):
        submitted = talking.submit(caller, "delete old 1")
        turn = talking.ended(caller, submitted.turn_id)
        assert turn.status == "waiting_for_approval"
        [call] = [call for call in turn.calls if call.approval]
        with workspace.open_workspace(caller) as ws:
            steering.decide(ws, turn.id, call.call_id, "approve")
        talking.runner.wake()
        turn = talking.ended(caller, submitted.turn_id)
    assert turn.status == "done"
    assert turn.answer.startswith("*The language model refused the key, so I worked offline:*")
    assert len(double.requests) == 1
    assert do("list_tasks").total == 4


def test_the_notice_is_for_people_and_not_for_the_interpreter(double: Double, caller: Caller, do):
    do("add_tasks", tasks=[{"title": "Call Ben"}, {"title": "Call Eva"}])
    double.will(refused(401), refused(401))
    with answering(double):
        first = talking.submit(caller, "mark the call as done")
        asked = talking.ended(caller, first.turn_id)
        assert "which" in asked.answer.lower()
        turn = talking.ask(caller, "the second one", first.conversation_id)
    assert "Completed **Call Eva**" in turn.answer


def test_several_models_of_one_provider_are_tried_in_turn(double: Double, caller: Caller, database: str):
    double.will(refused(404), says("Hello."))
    with talking.answering(openai_base_url=double.url, model="m1, m2"):
        turn = talking.ask(caller, "hello")
    assert [request.body["model"] for request in double.requests] == ["m1", "m2"]
    assert turn.answer == (
        "*The language model (m1) was not found at its server, so the language model (m2) answered:*\n\nHello."
    )
    assert provider(database) == "m2"


def test_ones_own_model_answers_with_ones_own_key(
    double: Double, hers: Double, caller: Caller, choose, database: str, stranger: Caller
):
    choose()
    hers.will(calls(MILK), says("Added."))
    double.will(says("Hello Bob."))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
        assert talking.ask(stranger, "hello").answer == "Hello Bob."
    assert (turn.answer, talking.titles(caller)) == ("Added.", ["Buy milk"])
    assert {request.headers["authorization"] for request in hers.requests} == {"Bearer sk-hers"}
    assert {request.headers["authorization"] for request in double.requests} == {"Bearer sk-ours"}
    assert all("sk-hers" not in request.raw.partition("\r\n\r\n")[2] for request in hers.requests)


def test_the_order_is_ones_own_then_the_deployments_then_offline(
    double: Double, hers: Double, caller: Caller, choose
):
    choose()
    hers.will(refused(401))
    double.will(refused(403))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.answer.startswith(
        "*Your model hers refused the key, and the language model refused the key, so I worked offline:*"
    )
    assert (len(hers.requests), len(double.requests)) == (1, 1)


@pytest.mark.parametrize(("otherwise", "status"), [("offline", "done"), ("nobody", "failed")])
def test_who_does_not_want_the_deployments_model_is_not_sent_there(
    otherwise: str, status: str, double: Double, hers: Double, caller: Caller, choose
):
    choose(otherwise)
    hers.will(refused(401))
    with answering(double):
        turn = talking.ask(caller, "add buy milk")
    assert turn.status == status
    assert double.requests == []
    if status == "failed":
        assert turn.error_message.startswith(
            "Your model hers refused the key. Enter it again under Account. Your message is kept."
        )


def test_a_key_sealed_under_another_secret_is_asked_for_again(
    hers: Double, caller: Caller, choose, monkeypatch
):
    choose("nobody")
    monkeypatch.setattr(config, "secret", lambda: b"another secret of at least thirty-two bytes")
    with answering():
        turn = talking.ask(caller, "hello")
    assert turn.status == "failed"
    assert "Enter the key again under Account." in turn.error_message
    assert hers.requests == []


def test_where_own_models_are_off_the_deployments_answers(
    double: Double, hers: Double, caller: Caller, choose
):
    choose()
    double.will(says("Hello."))
    with talking.answering(openai_base_url=double.url, user_providers="off"):
        assert talking.ask(caller, "hello").answer == "Hello."
    assert hers.requests == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_model_in_ones_own_network_is_not_reached_where_only_public_ones_are_allowed(
    host: str, hers: Double, caller: Caller, choose
):
    choose("nobody", base_url=hers.url.replace("127.0.0.1", host))  # chosen while it was allowed
    with talking.answering(user_providers="public"):
        turn = talking.ask(caller, "hello")
    assert turn.status == "failed"
    assert "is at an address that is not public" in turn.error_message
    assert hers.requests == []


def test_openai_with_ones_own_key_is_told_to_keep_nothing(hers: Double, caller: Caller, choose, monkeypatch):
    monkeypatch.setattr(providers, "_OPENAI", hers.url)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-deployment")
    choose(kind="openai", base_url="", model="gpt-5-mini")
    hers.will(responds(message("Hello.")))
    with answering():
        assert talking.ask(caller, "hello").answer == "Hello."
    [request] = hers.requests
    assert (request.path, request.body["store"]) == ("/v1/responses", False)
    assert "org-of-the-deployment" not in request.raw


def test_a_redirect_is_not_followed_and_an_endless_answer_ends(
    hers: Double, double: Double, caller: Caller, choose, monkeypatch
):
    choose("nobody")
    hers.will(provider_double.status(307, location=double.url + "/chat/completions"))
    hers.will(stream(*[chunk({"tool_calls": [{"index": 0, "function": {"arguments": "x" * 60_000}}]})] * 200))
    with answering(double):
        for _ in range(2):
            assert talking.ask(caller, "hello").status == "failed"
    assert double.requests == []
    assert not hers.script
