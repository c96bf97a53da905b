"""OpenAI itself is spoken to through its Responses API, others through chat completions; and nobody else hears of it."""

import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from core import config, tools
from core.agent import providers, runner
from core.storage.workspace import Caller
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.provider_double import (
    Double,
    calls,
    function_call,
    message,
    reset,
    responds,
    says,
    status,
)


@pytest.fixture
def double(database: str, monkeypatch) -> Iterator[Double]:
    """OpenAI, as far as the runner of turns can tell."""
    with provider_double.running() as served:
        monkeypatch.setattr(providers, "_OPENAI", served.url)
        ours = {"openai_api_key": "sk-ours", "model": "gpt-5-x", "fallback": False}
        settings = config.Settings(**ours)  # type: ignore[arg-type]
        with talking.serving(runner.Runner(providers.Providers(settings), tools.server)):
            yield served


def test_a_turn_through_the_responses_api(double: Double, caller: Caller):
    thought = {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAA-sealed"}
    reference = {"type": "reasoning", "id": "rs_2", "summary": []}
    milk = function_call("add_task", {"title": "Buy milk"}, "call_9")
    double.will(responds(thought, reference, milk), responds(message("Added.")))
    turn = talking.ask(caller, "add buy milk")
    assert (turn.status, turn.answer) == ("done", "Added.")
    assert talking.titles(caller) == ["Buy milk"]
    assert {request.path for request in double.requests} == {"/v1/responses"}
    first, second = double.requests
    assert first.headers["authorization"] == "Bearer sk-ours"
    assert first.body["model"] == "gpt-5-x"
    assert len(first.body["tools"]) == len(tools.operations.CATALOGUE)
    assert "Buy milk" in second.outputs[0]
    assert all(request.body["store"] is False for request in double.requests), "OpenAI is to keep nothing"
    assert first.body["include"] == ["reasoning.encrypted_content"]
    assert "gAAAA-sealed" in second.raw, "so its thoughts go back and forth"
    assert "rs_2" not in second.raw, "and one that it would have to remember does not"


FAULTS = {
    "failed": [responds(ending="failed", error={"code": "server_error", "message": "canary"})],
    "incomplete": [
        responds(message("Add"), ending="incomplete", incomplete_details={"reason": "max_tokens"})
    ],
    "no end": [responds(message("Added."), ending="")],
    "cut": [responds(message("Added."), ending="", end="cut")],
    "half a call": [
        responds({**function_call("add_task", '{"title": "Bu', "c"), "status": "incomplete"}, ending="")
    ],
    "nothing": [responds()],
    "no quota": [
        status(429, '{"error": {"code": "insufficient_quota", "message": "canary"}}', retry_after="99")
    ],
    "resets": [reset] * 3,
}


@pytest.mark.parametrize("name", FAULTS)
def test_its_faults_are_told_and_another_try_works(name: str, double: Double, caller: Caller):
    double.will(*FAULTS[name])
    submitted = talking.submit(caller, "add buy milk")
    turn = talking.ended(caller, submitted.turn_id)
    assert (turn.status, turn.answer, turn.calls) == ("failed", "", [])
    assert turn.error_message.startswith("OpenAI ") and "canary" not in turn.error_message
    assert not double.script
    double.will(responds(message("Hello.")))
    talking.retry(caller, submitted.turn_id)
    assert talking.ended(caller, submitted.turn_id).answer == "Hello."


def test_compatible_servers_get_chat_completions(database: str, caller: Caller):
    with provider_double.running() as double:
        double.will(calls(("list_tasks", {})), says("None."))
        with talking.answering(openai_base_url=double.url, openai_api_key=None, model="llama"):
            assert talking.ask(caller, "list").answer == "None."
    assert {request.path for request in double.requests} == {"/v1/chat/completions"}
    assert all(request.body["stream"] for request in double.requests)
    assert {
        type(m["content"]) for r in double.requests for m in r.body["messages"] if m["role"] == "tool"
    } == {str}


_TRACED = """
import agents, asyncio
from agents import testing
agent = agents.Agent(name="a", model=testing.ScriptedModel([[testing.assistant_message("hi")]]))
asyncio.run(agents.Runner.run(agent, "hi"))
agents.flush_traces()
"""
_OURS = """
import asyncio, sys, time
from tests.integration.apps import turn_process
from core import config
from core.storage import engine
import psycopg
database, model = sys.argv[1:]
engine.prepare(database, config.secret())

async def until_done():
    serving = asyncio.create_task(turn_process._serve(model))
    with psycopg.connect(database, autocommit=True) as owner:
        while not owner.execute("select 1 from turns where status = 'done'").fetchone():
            await asyncio.sleep(0.05)
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)

asyncio.run(until_done())
"""


def run(code: str, proxy: Double, *arguments: str) -> None:
    """Python in a process of its own, which reaches strangers only through the proxy."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(config.ROOT),
        "OPENAI_API_KEY": "sk-ours",
        "HTTPS_PROXY": f"http://127.0.0.1:{proxy.port}",
        "NO_PROXY": "127.0.0.1",
    }
    subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=pathlib.Path("/"),
        env=environment,
        check=True,
        timeout=60,
    )


def test_no_trace_of_a_turn_goes_to_openai(database: str, caller: Caller):
    with provider_double.running() as proxy, provider_double.running() as double:
        run(_TRACED, proxy)
        assert "api.openai.com" in proxy.requests[0].path, "this is how the SDK's own traces would be noticed"
        seen = len(proxy.requests)
        double.will(calls(("add_task", {"title": "Buy milk"})), says("Added."))
        submitted = talking.submit(caller, "add buy milk")
        run(_OURS, proxy, database, double.url)
        assert talking.ended(caller, submitted.turn_id).answer == "Added."
        assert len(proxy.requests) == seen
    with psycopg.connect(database) as owner:
        assert owner.execute("select status from turns").fetchone() == ("done",)
