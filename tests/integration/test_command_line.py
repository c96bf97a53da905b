"""`python -m core …`, as an operator runs it."""

import functools
import json
import subprocess
import sys

import pytest

from core import config
from core.domain import accounts, conversations, feedback, sessions, steering
from core.storage import workspace
from tests.integration import serving
from tests.integration.agent import talking

PASSWORD = "correct horse battery"


@pytest.fixture
def core(database):
    """Runs a command and gives its (exit status, output, errors)."""
    return functools.partial(serving.command, DATABASE_URL=database, SAYDONE_LOG_LEVEL="error")


def test_help_names_every_command():
    command = [sys.executable, "-m", "core", "--help"]  # a process from nothing, as nowhere else here
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=config.ROOT).stdout
    for name in ("serve", "user", "token", "role", "demo", "migrate", "feedback", "replay", "verify-audit"):
        assert name in said


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"SAYDONE_PORT": "hush"}, "SAYDONE_PORT"),
        ({"SAYDONE_LOG_LEVEL": "hush"}, "SAYDONE_LOG_LEVEL"),
        ({"SAYDONE_DAILY_COST": "1", "OPENAI_API_KEY": "hush"}, "SAYDONE_MODEL_PRICES"),
        ({"DATABASE_URL": "hush"}, "postgresql://"),
        ({"DATABASE_URL": "postgresql://ana:hush@localhost:port/db"}, "postgresql://"),
        ({"DATABASE_URL": "mysql://ana:hush@localhost/db"}, "postgresql://"),
        ({"MIGRATION_DATABASE_URL": "hush"}, "postgresql://"),
    ],
)
def test_a_setting_that_cannot_be_read_is_told_in_a_line_without_its_value(core, environment, told):
    status, _, said = core("migrate", **environment)
    assert status == 1
    assert said.startswith("Saydone cannot start. ")
    assert told in said
    assert "hush" not in said
    assert len(said.splitlines()) == 1


def test_the_last_administrator_stays_one(core, make_caller):
    make_caller("root", role="admin")
    status, said, errors = core("role", "Root", "member")
    assert (status, said) == (1, "")
    assert "Make somebody else one first: python -m core role NAME admin" in errors
    make_caller("ana")
    assert core("role", "ana", "admin")[0] == 0
    assert core("role", "root", "member")[0] == 0
    assert core("role", "ana", "analyst")[0] == 1


def test_an_account_made_here_can_log_in_and_use_its_token(core, address):
    assert (
        core("user", "add", "ana", "--email", "ana@example.org", "--role", "analyst", stdin=f"{PASSWORD}\n")[
            0
        ]
        == 0
    )
    assert accounts.verify_login("ana@example.org", PASSWORD, address)
    status, token, errors = core("token", "add", "ana")
    assert (status, json.loads(errors)["event"]) == (0, "token_created")
    assert sessions.authenticate_api_token(token, "rest").role == "analyst"


def test_a_token_can_be_made_to_ask_first(core, caller):
    status, token, _ = core("token", "add", "ana", "--confirm", "--scope", "full")
    assert (status, sessions.authenticate_api_token(token, "rest").asks_first) == (0, True)


def test_a_forgotten_password_can_be_set_anew(core, address):
    core("user", "add", "ana", stdin=f"{PASSWORD}\n")
    assert core("user", "password", "ana", stdin="another good phrase\n")[0] == 0
    assert accounts.verify_login("ana", "another good phrase", address)


def test_the_demo_board_fills_an_account(core, address):
    core("user", "add", "ana", stdin=f"{PASSWORD}\n")
    status, said, _ = core("demo", "ana")
    assert status == 0
    user_id = accounts.verify_login("ana", PASSWORD, address)
    [row] = workspace.read(user_id, "select count(*) as n from tasks")
    assert str(row.n) in said


def test_a_whole_history_is_confirmed(core, do):
    do("add_task", title="Write")
    status, said, _ = core("verify-audit")
    assert (status, "1 changes" in said) == (0, True)


def test_a_turn_done_again_shows_its_calls_and_changes(core, caller):
    with talking.answering():
        turn = talking.ask(caller, "add buy milk")
    status, said, errors = core("replay", str(turn.id))
    assert (status, errors) == (0, "")
    assert '= add_task {"title": "buy milk"}' in said
    assert "= tasks 1: added" in said
    assert said.endswith("same")


@pytest.mark.parametrize(
    ("arguments", "stdin", "reason"),
    [
        (("token", "add", "nobody"), "", "no account named nobody"),
        (("role", "nobody", "admin"), "", "no account named nobody"),
        (("replay", "00000000-0000-0000-0000-000000000000"), "", "no such turn"),
        (("user", "add", "zoe"), "short\n", "at least 8"),
        (("user", "add", "zoe"), "", "at least 8"),
    ],
)
def test_a_failure_is_one_sentence_and_a_status(core, arguments, stdin, reason):
    status, said, errors = core(*arguments, stdin=stdin)
    assert status == 1
    assert reason in errors
    assert "Traceback" not in errors
    assert said == ""


def test_rated_answers_are_printed_as_json_lines(core, caller):
    with workspace.open_workspace(caller) as ws:
        turn = conversations.submit(ws, "add milk").turn_id
        steering.request_stop(ws, turn)
        feedback.rate_turn(ws, turn, "down", "Nothing came.")
    status, said, _ = core("feedback")
    assert status == 0
    [row] = [json.loads(line) for line in said.splitlines()]
    assert (row["question"], row["rating"], row["comment"]) == ("add milk", "down", "Nothing came.")
