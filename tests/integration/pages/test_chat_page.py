"""The chat page as Streamlit runs it, without a browser: which conversation it shows, and what that costs."""

import psycopg
import pytest
from streamlit.testing.v1 import AppTest

from core import config, telemetry
from core.domain import conversation_list, conversations, sessions, steering
from core.storage import workspace
from tests import known_passwords

SHELL = str(config.ROOT / "pages" / "shell.py")


@pytest.fixture
def user(database, address):
    user_id = known_passwords.account(database, "ana", "correct horse battery")
    return sessions.authenticate(sessions.log_in(user_id, address).token)


def said(user, message, conversation=None):
    with workspace.open_workspace(user) as ws:
        submitted = conversations.submit(ws, message, conversation)
        steering.request_stop(ws, submitted.turn_id)
    return submitted.conversation_id


def opened(user, address, **params):
    """The chat page at an address with these parameters."""
    at = AppTest.from_string(
        f"""
import sys
sys.path.insert(0, {str(config.ROOT)!r})
from pages import chat, ui
chat.show(ui.identify())
""",
        default_timeout=30,
    )
    at.session_state["auth_token"] = sessions.log_in(user.user_id, address).token
    for name, value in params.items():
        at.query_params[name] = value
    return at.run()


def titles(at):
    assert not at.exception, at.exception
    return [title.value for title in at.title]


def test_the_latest_conversation_is_shown_and_the_address_may_name_another(user, address):
    first = said(user, "the first")
    said(user, "the second")
    assert titles(opened(user, address)) == ["the second"]
    assert titles(opened(user, address, c=str(first))) == ["the first"]
    assert titles(opened(user, address, c="new")) == ["New conversation"]


def test_the_page_costs_four_round_trips_however_long_the_conversation(user, address, database):
    conversation = said(user, "the first")
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            """
            with made as (insert into turns (user_id, id, conversation_id, number, status)
              select %(user)s, gen_random_uuid(), %(conversation)s, n, 'done' from generate_series(2, 5000) n
              returning user_id, id)
            insert into messages (user_id, turn_id, position, role, content)
            select user_id, id, p, case p when 0 then 'user' else 'assistant' end, 'word ' || p
            from made, generate_series(0, 1) p
            """,
            {"user": user.user_id, "conversation": conversation},
        )
        owner.execute("analyze turns, messages")  # as would have happened by itself while so much was said
    for params in ({"c": str(conversation)}, {"c": str(conversation), "upto": "2500"}, {"find": "first"}):
        at = opened(user, address, **params)
        before = telemetry.ROUND_TRIPS._value.get()
        assert titles(at.run()) == ["the first"]
        assert telemetry.ROUND_TRIPS._value.get() - before <= 4


def test_a_deleted_conversation_in_the_address_says_so_and_can_be_restored(user, address):
    gone = said(user, "the first")
    with workspace.open_workspace(user) as ws:
        conversation_list.delete_conversation(ws, gone)
    at = opened(user, address, c=str(gone))
    assert titles(at) == ["Chat"]
    assert any("This conversation was deleted" in each.value for each in at.markdown)
    at.button(key="restore_conversation").click().run()
    assert titles(at) == ["the first"]


@pytest.mark.parametrize("name", ["a930435a-7473-48a1-b9c3-d4c837be479e", "nonsense", ""])
def test_an_address_that_names_no_conversation_says_so(user, address, name):
    said(user, "the first")
    at = opened(user, address, c=name)
    assert titles(at) == ["Chat"]
    assert any("There is no such conversation" in each.value for each in at.markdown)
    assert "restore_conversation" not in [button.key for button in at.button]


def test_a_strangers_conversation_in_the_address_is_as_absent_as_any(user, address, database):
    other = known_passwords.account(database, "bob", "correct horse battery")
    theirs = said(sessions.authenticate(sessions.log_in(other, address).token), "a secret")
    at = opened(user, address, c=str(theirs))
    assert any("There is no such conversation" in each.value for each in at.markdown)
    assert "restore_conversation" not in [button.key for button in at.button]


def test_what_is_typed_goes_on_with_the_conversation_on_the_screen(user, address):
    shown = said(user, "the first")
    at = opened(user, address)
    said(user, "elsewhere")
    at.chat_input[0].set_value("more").run()
    assert at.query_params["c"] == str(shown)
    view = conversations.get_conversation(workspace.read_workspace(user), shown)
    assert [turn.question for turn in view.turns] == ["the first", "more"]
