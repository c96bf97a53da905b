"""Pages run as Streamlit runs them, without a browser: who sees what, and what a rerun costs the database."""

import psycopg
import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from core import config, telemetry
from core.domain import demo, sessions, task_lists, tasks
from core.storage import engine, workspace
from pages import text
from tests import known_passwords, owners

SHELL = str(config.ROOT / "pages" / "shell.py")


@pytest.fixture
def user(database, address):
    user_id = known_passwords.account(database, "ana", "correct horse battery")
    return sessions.authenticate(sessions.log_in(user_id, address).token)


def opened(token=None, **params):
    at = AppTest.from_file(SHELL, default_timeout=30)
    if token:
        at.session_state["auth_token"] = token
    for name, value in params.items():
        at.query_params[name] = value
    return at.run()


@pytest.fixture
def token(user, address):
    return sessions.log_in(user.user_id, address).token


def round_trips():
    return telemetry.ROUND_TRIPS._value.get()


def test_a_stranger_sees_the_login_and_nothing_else(database):
    at = opened()
    assert not at.exception
    assert [button.label for button in at.button] == ["Sign in", "Try the demo"]
    assert not at.title


@pytest.mark.parametrize("token", ["forged", "a.b.c", "sdt_" + "x" * 43])
def test_a_forged_token_is_a_strangers(database, token):
    at = opened(token)
    assert "Try the demo" in [button.label for button in at.button]


def test_the_task_page_costs_three_round_trips(user, token):
    with workspace.open_workspace(user) as ws:
        demo.fill(ws)
    opened(token)
    before, said = round_trips(), []
    sa.event.listen(engine.engine(), "before_cursor_execute", lambda *given: said.append(given[2]))
    at = opened(token)
    assert not at.exception
    assert [title.value for title in at.title] == ["All tasks"]
    assert round_trips() - before <= 3, said


def test_every_page_of_an_administrator_runs_without_an_error(user, token):
    with workspace.open_workspace(user) as ws:
        demo.fill(ws)
    at = opened(token)
    assert not at.exception
    assert not at.error


def _people(user):
    from pages import admin, ui

    admin.show(ui.Visit(user, ()))


def test_ones_own_role_is_left_to_others_and_a_refusal_is_said(user, token, make_caller, database):
    at = AppTest.from_function(_people, args=(user,), default_timeout=30)
    at.session_state["auth_token"] = token
    assert len(at.run().selectbox) == 0
    assert "Administrator" in [caption.value for caption in at.caption]
    ben = make_caller("ben").user_id
    assert at.run().selectbox[0].label == "Role of ben"
    owners.at(database).execute("delete from users where id = %s", [ben])
    at.selectbox[0].select("analyst").run()
    assert at.session_state["said"] == text.plain("There is no such account.")


def test_a_wrong_password_is_said_and_the_name_stays(user):
    at = opened()
    at.text_input[0].set_value("ana")
    at.text_input[1].set_value("wrong")
    at.button[0].click().run()
    assert "do not match" in at.error[0].value
    assert at.text_input[0].value == "ana"


def test_signing_in_leads_to_the_tasks(user):
    at = opened()
    at.text_input[0].set_value("ana")
    at.text_input[1].set_value("correct horse battery")
    at.button[0].click().run()
    assert not at.exception
    assert [title.value for title in at.title] == ["All tasks"]


def test_a_revoked_login_falls_back_to_the_login_page_on_the_next_run(user, token):
    at = opened(token)
    assert at.title
    sessions.log_out(sessions.authenticate(token))
    at.run()
    assert "Try the demo" in [button.label for button in at.button]


def test_quick_add_reads_the_line_and_clears_the_field(user, token):
    at = opened(token)
    at.text_input(key="quick_add").set_value("Call Ann tomorrow p1 #Work @phone")
    at.button(key="quick_add_submit").click().run()
    assert not at.exception
    [row] = workspace.read(user.user_id, "select title, priority, tags from tasks")
    assert tuple(row) == ("Call Ann", "urgent", ["phone"])
    assert at.text_input(key="quick_add").value == ""


def test_filters_that_somebody_typed_into_the_address_are_taken_in_either_case(user, token):
    with workspace.open_workspace(user) as ws:
        tasks.add_task(ws, title="Buy paint", project="Home", priority="high")
    typed = {"status": "OPEN", "priority": "high", "due": "No_date", "project": "home", "sort": "-priority"}
    at = opened(token, **typed)
    assert not at.exception
    assert at.button_group(key="status").value == "open"
    assert at.multiselect(key="priority").value == ["high"]
    assert [at.selectbox(key=name).value for name in ("due", "project", "sort")] == [
        "no_date",
        "Home",
        "-priority",
    ]
    assert at.query_params == {  # as a reload, or a copy, takes it
        "status": "Open",
        "priority": "High",
        "due": "No date",
        "project": "Home",
        "sort": "Priority",
    }
    at = opened(token, status="sideways")
    assert at.button_group(key="status").value is None


def test_the_drawer_offers_what_a_task_may_wait_for_and_the_labels_there_are(user, token):
    with workspace.open_workspace(user) as ws:
        tasks.add_task(ws, title="Buy paint", tags=["shopping"])
        tasks.add_task(ws, title="Paint the wall", tags=["indoors"])
    at = opened(token, task="2")
    assert at.multiselect(key="tags_2").options == ["indoors", "shopping"]
    assert at.multiselect(key="waits_2").options == ["Buy paint"]
    at.text_input(key="estimate_2").set_value("a while")
    at.button(key="save_2").click().run()
    assert "“a while” is not a length of time" in at.error[0].value
    at.text_input(key="estimate_2").set_value("")
    at.multiselect(key="waits_2").select("Buy paint")
    at.button(key="save_2").click().run()
    assert not at.exception
    assert task_lists.get_task(workspace.read_workspace(user), 2).depends_on == [1]


def test_a_drawer_opened_again_is_about_what_the_task_is_then(user, token):
    with workspace.open_workspace(user) as ws:
        tasks.add_task(ws, title="Buy paint")
    at = opened(token, task="1")
    with workspace.open_workspace(user) as ws:
        tasks.update_task(ws, 1, title="Buy green paint")
    del at.session_state[
        "drawer_version"
    ]  # closed, in a run that was broken off before its fields were dropped
    at.run()
    at.text_area(key="notes_1").set_value("One pot.")
    at.button(key="save_1").click().run()
    assert not at.error
    assert task_lists.get_task(workspace.read_workspace(user), 1).notes == "One pot."


def test_a_drawer_that_was_closed_does_not_come_back_with_what_was_on_its_way(user, token):
    with workspace.open_workspace(user) as ws:
        tasks.add_task(ws, title="Buy paint")
    at = opened(token, task="1")
    at.button(key="save_1").click().run()  # closes it
    at.query_params["task"] = "1"  # sent by a browser that has not heard of it
    at.run()
    assert "title_1" not in [field.key for field in at.text_input]
    assert "task" not in at.query_params


def test_a_refused_quick_add_keeps_what_was_typed(user, token):
    at = opened(token)
    before = [each.type for each in at.main.children.values()]
    at.text_input(key="quick_add").set_value("x" * 900)
    at.button(key="quick_add_submit").click().run()
    assert at.error
    # What moves loses its hold on the address.
    assert [each.type for each in at.main.children.values()] == before
    assert at.text_input(key="quick_add").value == "x" * 900


def test_the_database_going_away_is_said_in_words(user, token, prepared):
    with psycopg.connect(prepared, autocommit=True) as owner:
        owner.execute("alter table auth_tokens rename to hidden")
        try:
            at = opened(token)
        finally:
            owner.execute("alter table hidden rename to auth_tokens")
    assert at.exception or at.error
    assert "select" not in " ".join(error.value for error in at.error)
