"""What one account may keep."""

import psycopg
import pytest

from core import errors
from core.domain import conversations, quotas, tokens
from core.storage import workspace


@pytest.fixture
def small(monkeypatch):
    """Limits that a test can reach."""
    for kind in quotas.LIMITS:
        monkeypatch.setitem(quotas.LIMITS, kind, (3, 1))


@pytest.mark.parametrize(
    ("name", "arguments"), [("add_task", {"title": "one more"}), ("add_project", {"name": "one more"})]
)
def test_one_more_than_an_account_may_have_is_refused_and_the_others_stay(small, do, name, arguments):
    key = next(iter(arguments))
    for n in range(3):
        do(name, **{key: f"number {n}"})
    with pytest.raises(errors.Conflict, match="the most an account may have"):
        do(name, **arguments)
    assert do("list_tasks" if name == "add_task" else "list_projects").total == 3


def test_a_demo_user_may_keep_less(small, do, database):
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update users set demo_until = now() + interval '1 day'")
    do("add_task", title="one")
    with pytest.raises(errors.Conflict):
        do("add_task", title="two")


def test_tokens_and_conversations_are_limited_too(small, caller):
    for _ in range(3):
        with workspace.open_workspace(caller) as ws:
            tokens.add_api_token(ws, "laptop")
            conversations.submit(ws, "hello")
    with pytest.raises(errors.Conflict), workspace.open_workspace(caller) as ws:
        tokens.add_api_token(ws, "laptop")
    with pytest.raises(errors.Conflict), workspace.open_workspace(caller) as ws:
        conversations.submit(ws, "hello")


def test_a_small_change_of_a_long_task_writes_little_history(do, caller):
    do("add_task", title="Write", notes="x" * 15_000)
    do("update_task", task_id=1, priority="high")
    [row] = workspace.read(
        caller.user_id, "select length(before::text || after::text) as n from changes where id = 2"
    )
    assert row.n < 1_000
