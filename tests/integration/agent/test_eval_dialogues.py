"""Our evaluation conversations over the runner, the tools and a real database: they go as they do in memory."""

import pathlib

import pytest

from core.storage import workspace
from tests.evals import adapters, score_dialogues, scores
from tests.integration.agent import database_agent, talking

ROWS = scores.read(pathlib.Path(__file__).parents[2] / "evals" / "data" / "dialogues.jsonl")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['turns'][0]['user'][:40]}")
def test_a_conversation_goes_as_it_does_in_memory(row, make_caller, monkeypatch):
    clock = database_agent.Clock()
    monkeypatch.setattr(workspace, "clock", clock)
    with talking.answering():
        wrong, said = score_dialogues.judge(row, database_agent.conversations_with(make_caller, clock))
    remembered, _ = score_dialogues.judge(row, adapters.make_agent)
    assert wrong == remembered, said
