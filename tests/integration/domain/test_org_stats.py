"""Figures about everyone: who may see them, and what they never show."""

import dataclasses
import datetime
from collections.abc import Callable, Iterator

import psycopg
import psycopg.errors
import pytest

from core import errors
from core.domain import demo, org_stats
from core.storage import workspace
from core.storage.workspace import Caller

MakeCaller = Callable[..., Caller]


@pytest.fixture
def owner(database: str) -> Iterator[psycopg.Connection]:
    """The owner's connection; leaves no taken figures behind."""
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection
        connection.execute("reset role")
        connection.execute("delete from stats.snapshot")


@pytest.fixture
def analyst(make_caller: MakeCaller) -> Caller:
    """An analyst without tasks."""
    return make_caller("ines", role="analyst")


def look(caller: Caller) -> org_stats.OrganisationStats:
    return org_stats.organisation(workspace.read_workspace(caller))


ADD = """
insert into tasks (user_id, id, title, notes, tags, priority, status, created_at, started_at, completed_at, due_on)
select %(user)s, coalesce(max(id), 0) + 1, 'Secret plan', 'Hidden note', '{private}', %(priority)s, %(status)s,
  %(at)s - interval '4 days', %(at)s - interval '2 days', case when %(status)s = 'done' then %(at)s end, %(at)s::date
from tasks where user_id = %(user)s
"""


def add(
    owner: psycopg.Connection, caller: Caller, priority: str = "medium", status: str = "todo", days: int = 14
) -> None:
    at = workspace.clock() - datetime.timedelta(days=days)
    owner.execute(ADD, {"user": caller.user_id, "priority": priority, "status": status, "at": at})


def people(make_caller: MakeCaller, count: int) -> list[Caller]:
    return [make_caller(f"person{number}") for number in range(count)]


def test_a_member_is_refused(caller: Caller) -> None:
    with pytest.raises(errors.Forbidden):
        look(caller)


def test_the_database_refuses_a_member_who_claims_to_be_an_analyst(caller: Caller) -> None:
    with pytest.raises(errors.Forbidden):
        look(dataclasses.replace(caller, role="analyst"))


def test_a_disabled_analyst_is_refused(owner: psycopg.Connection, analyst: Caller) -> None:
    owner.execute("update users set disabled_at = now() where id = %s", [analyst.user_id])
    with pytest.raises(errors.Forbidden):
        look(analyst)


def test_an_empty_installation_has_no_figures(analyst: Caller) -> None:
    figures = look(analyst)
    assert len(figures.weeks) == 52
    assert figures.cuts == org_stats.Cuts()
    assert figures.overdue is None


@pytest.mark.parametrize(("count", "shown"), [(4, False), (5, True)])
def test_nothing_is_said_about_fewer_than_five_people(
    owner: psycopg.Connection, analyst: Caller, make_caller: MakeCaller, count: int, *, shown: bool
) -> None:
    for person in people(make_caller, count):
        add(owner, person)
        add(owner, person, status="done")
        add(owner, person, status="done")
    figures = look(analyst)
    completed = [week for week in figures.weeks if week.completed is not None]
    assert bool(completed) == shown
    assert (figures.cuts.status, figures.cuts.priority, figures.overdue) == (
        ({"todo": 5}, {"medium": 5}, 5) if shown else ({}, {}, None)
    )
    if shown:
        (week,) = completed
        assert (week.completed, week.people, week.on_time_percent) == (10, 5, 100)
        assert (week.cycle_50, week.lead_50) == (2, 4)
        assert sum(figures.cuts.weekday.values()) == 10


def test_one_busy_person_is_no_group(owner: psycopg.Connection, analyst: Caller, caller: Caller) -> None:
    for _ in range(40):
        add(owner, caller, status="done")
    assert all(week.completed is None and week.created is None for week in look(analyst).weeks)


def test_demo_users_do_not_count(owner: psycopg.Connection, analyst: Caller, make_caller: MakeCaller) -> None:
    for person in people(make_caller, 6):
        owner.execute(
            "update users set demo_until = now() + interval '1 day' where id = %s", [person.user_id]
        )
        with workspace.open_workspace(person) as ws:
            demo.fill(ws)
    assert look(analyst).cuts == org_stats.Cuts()


def test_small_parts_are_merged_with_a_larger_one_so_that_subtraction_reveals_nobody(
    owner: psycopg.Connection, analyst: Caller, make_caller: MakeCaller
) -> None:
    everyone = people(make_caller, 7)
    for person in everyone:
        add(owner, person, "medium")
    for person in everyone[:6]:
        add(owner, person, "high")
    add(owner, everyone[0], "urgent")
    cuts = look(analyst).cuts
    assert cuts.status == {"todo": 14}
    assert cuts.priority == {"medium": 7, "other": 7}


def test_weekdays_count_only_the_weeks_that_are_shown(
    owner: psycopg.Connection, analyst: Caller, make_caller: MakeCaller
) -> None:
    everyone = people(make_caller, 5)
    for person in everyone:
        add(owner, person, status="done", days=14)
    add(owner, everyone[0], status="done", days=35)
    figures = look(analyst)
    assert sum(week.completed or 0 for week in figures.weeks) == sum(figures.cuts.weekday.values()) == 5


def test_no_word_of_a_user_is_in_the_answer(
    owner: psycopg.Connection, analyst: Caller, make_caller: MakeCaller
) -> None:
    everyone = people(make_caller, 5)
    for person in everyone:
        add(owner, person, status="done")
        add(owner, person)
    answer = look(analyst).model_dump_json()
    for word in ("Secret", "Hidden", "private", "person0", str(everyone[0].user_id)):
        assert word not in answer


@pytest.mark.parametrize(
    "query",
    [
        "select title from tasks",
        "select notes from tasks",
        "select tags from tasks",
        "select project_id from tasks",
        "select name from projects",
        "select name from users",
        "select email from users",
        "select password_hash from users",
        "select 1 from changes",
        "select 1 from messages",
    ],
)
def test_the_role_that_counts_cannot_read_words(owner: psycopg.Connection, query: str) -> None:
    owner.execute("set role saydone_stats")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        owner.execute(query)


@pytest.mark.parametrize("query", ["select stats.measure()", "select * from stats.snapshot"])
def test_the_application_reaches_the_figures_through_the_check_only(
    owner: psycopg.Connection, query: str
) -> None:
    owner.execute("set role saydone_app")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        owner.execute(query)


def test_no_function_about_everyone_lets_its_caller_choose_anything(owner: psycopg.Connection) -> None:
    rows = owner.execute(
        "select proname, pronargs, rolname from pg_proc p join pg_roles r on r.oid = p.proowner "
        "where pronamespace = 'stats'::regnamespace"
    ).fetchall()
    assert {row[0] for row in rows} == {"measure", "refresh", "organisation"}
    assert all(row[1:] == (0, "saydone_stats") for row in rows)


def test_figures_that_take_long_are_taken_once_and_shown_with_their_time(
    owner: psycopg.Connection, analyst: Caller
) -> None:
    taken_at = workspace.clock() - datetime.timedelta(minutes=15)
    owner.execute(
        "insert into stats.snapshot (taken_at, took, figures) values (%s, '4 s', %s)",
        [taken_at, '{"weeks": [], "cuts": {"status": {"todo": 77}}, "overdue": 9}'],
    )
    figures = look(analyst)
    assert (figures.taken_at, figures.cuts.status, figures.overdue) == (taken_at, {"todo": 77}, 9)

    org_stats.refresh()
    assert look(analyst).cuts.status == {}


def test_old_figures_are_taken_again_by_whoever_looks(owner: psycopg.Connection, analyst: Caller) -> None:
    owner.execute(
        "insert into stats.snapshot (taken_at, took, figures) values (now() - interval '21 minutes', '4 s', %s)",
        ['{"weeks": [], "cuts": {"status": {"todo": 77}}, "overdue": 9}'],
    )
    assert look(analyst).cuts.status == {}


def test_refreshing_ahead_of_time_is_open_to_the_housekeeping(owner: psycopg.Connection) -> None:
    org_stats.refresh()
    row = owner.execute("select figures -> 'weeks' -> 51 ->> 'week' from stats.snapshot").fetchone()
    today = workspace.clock().date()
    assert row is not None
    assert row[0] == str(today - datetime.timedelta(days=today.weekday()))
