"""My stats and Organisation as Streamlit runs them, over a real database."""

import datetime
import json
import random
import re
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing import v1

from core.domain import demo
from core.storage import engine, models, workspace
from core.storage.workspace import Caller
from pages import charts
from tests import owners

MakeCaller = Callable[..., Caller]


def _page(name, caller):  # type: ignore[no-untyped-def]
    # AppTest runs this body as a script of its own.
    import importlib

    from pages import ui

    importlib.import_module(f"pages.{name}").show(ui.Visit(caller, None))  # type: ignore[arg-type]


def run(name: str, caller: Caller) -> v1.AppTest:
    app = v1.AppTest.from_function(_page, args=(name, caller), default_timeout=30)
    app.run()
    assert not app.exception
    return app


def texts(app: v1.AppTest) -> str:
    shown = [*app.title, *app.subheader, *app.caption, *app.markdown, *app.error, *app.button]
    return "\n".join([str(getattr(one, "value", "")) + str(getattr(one, "label", "")) for one in shown])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[charts.Chart]:
    """The charts that a page has drawn."""
    seen: list[charts.Chart] = []
    original = charts.draw

    def draw(these: Any) -> None:
        seen.extend(these)
        original(these)

    monkeypatch.setattr(charts, "draw", draw)
    return seen


def filled(make_caller: MakeCaller, names: list[str], role: str = "member") -> list[Caller]:
    callers = [make_caller(name, role=role) for name in names]
    for caller in callers:
        with workspace.open_workspace(caller) as ws:
            demo.fill(ws)
    return callers


def test_a_new_user_is_told_where_figures_come_from(caller: Caller) -> None:
    assert "No figures yet" in texts(run("stats", caller))


def test_every_chart_has_a_sentence_and_the_same_figures_as_a_table(
    make_caller: MakeCaller, drawn: list[charts.Chart]
) -> None:
    (caller,) = filled(make_caller, ["ana"])
    shown = texts(run("stats", caller))
    assert len(drawn) == 6
    for chart in drawn:
        assert chart.title in shown
        assert chart.finding.endswith(".")
        assert chart.rows
        assert {len(row) for row in chart.rows} == {len(chart.columns)}


def test_no_chart_names_a_colour_so_that_all_follow_the_theme(
    make_caller: MakeCaller, drawn: list[charts.Chart]
) -> None:
    callers = filled(make_caller, ["ana", "ben", "cem", "dana", "eva"], role="analyst")
    run("stats", callers[0])
    run("organisation", callers[0])
    assert len(drawn) == 12
    for chart in drawn:
        assert not re.search(r'#[0-9a-f]{3,8}"|rgb|hsl|"color"', json.dumps(chart.options), re.I), chart.key


def test_the_period_can_be_changed(make_caller: MakeCaller, drawn: list[charts.Chart]) -> None:
    (caller,) = filled(make_caller, ["ana"])
    app = run("stats", caller)
    drawn.clear()
    app.segmented_control(key="period").set_value("4 weeks").run()
    assert [len(chart.rows) for chart in drawn if chart.key == "throughput"] == [4]


def test_the_period_comes_from_the_address(make_caller: MakeCaller, drawn: list[charts.Chart]) -> None:
    (caller,) = filled(make_caller, ["ana"])
    app = v1.AppTest.from_function(_page, args=("stats", caller), default_timeout=30)
    app.query_params["period"] = "1 year"
    app.run()
    assert [len(chart.rows) > 12 for chart in drawn if chart.key == "throughput"] == [True]


def test_too_few_people_have_no_figures_in_common(make_caller: MakeCaller) -> None:
    callers = filled(make_caller, ["ana", "ben"], role="analyst")
    assert "Too few people for figures" in texts(run("organisation", callers[0]))


def test_what_may_not_be_told_of_everyone_is_not_said_to_be_none(
    make_caller: MakeCaller, drawn: list[charts.Chart], do: Callable[..., object]
) -> None:
    callers = filled(make_caller, ["ben", "cem", "dana", "eva"], role="analyst")
    do("add_task", title="Buy milk")
    run("organisation", callers[0])
    assert {
        chart.key: chart.finding for chart in drawn if chart.key in ("throughput", "weekdays", "open")
    } == {
        "throughput": "No full week yet in which enough people added and completed tasks.",
        "weekdays": "Too few people completed tasks in the last 52 weeks.",
        "open": "169 open tasks.",
    }


def test_a_member_sees_nothing_of_the_organisation(
    make_caller: MakeCaller, drawn: list[charts.Chart]
) -> None:
    callers = filled(make_caller, ["ana", "ben", "cem", "dana", "eva"])
    assert "Your role does not allow this." in texts(run("organisation", callers[0])).replace("\\", "")
    assert not drawn


@pytest.mark.parametrize("name", ["stats", "organisation"])
def test_a_failing_database_is_said_in_words(
    make_caller: MakeCaller, name: str, engine_given_back: None
) -> None:
    caller = make_caller("ines", role="analyst")
    engine.dispose()
    shown = texts(run(name, caller))
    assert "did not load" in shown
    assert "Try again" in shown


def some_history(chance: random.Random, caller: Caller, number: int, one: bool) -> dict[str, Any]:
    """A task as it may have gone, now and then with little about it that differs from the others."""
    now = workspace.clock()
    ago = chance.choice([0, 0.01, 1, 6, 7, 40, 400, 4000]) if not one else 1
    created = now - datetime.timedelta(days=ago + chance.choice([0, 0, 3, 500]))
    ended = max(created, now - datetime.timedelta(days=ago))
    status = chance.choice(models.STATUSES) if not one else "done"
    due = chance.choice([None, ended.date(), datetime.date(1970, 1, 1), datetime.date(2999, 12, 31)])
    return {
        "user_id": caller.user_id,
        "id": number,
        "title": "Task",
        "status": status,
        "priority": chance.choice(models.PRIORITIES),
        "created_at": created,
        "updated_at": ended,
        "started_at": chance.choice([None, created, ended]),
        "completed_at": ended if status == "done" else None,
        "deleted_at": chance.choice([None, None, None, now]),
        "due_on": due,
    }


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_to_tasks_both_pages_draw_it(
    seed: int, database: str, make_caller: MakeCaller
) -> None:
    chance = random.Random(seed)
    callers = [make_caller(f"person{number}", role="analyst") for number in range(chance.choice([1, 5, 7]))]
    for caller in callers:
        for number in range(1, 1 + chance.choice([0, 1, 2, 12, 60])):
            row = some_history(chance, caller, number, one=seed % 3 == 0)
            owners.insert(database, "tasks", row)
    owners.at(database).execute("delete from stats.snapshot")
    for page in ("stats", "organisation"):
        assert texts(run(page, callers[0]))
