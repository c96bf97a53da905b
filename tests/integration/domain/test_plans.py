"""Drafts of plans over a real database: whose tasks they see, and that they change nothing."""

import functools

import pytest

from core import errors
from core.domain import profiles
from core.storage import workspace


@pytest.fixture
def draft(do):
    return functools.partial(do, "draft_plan")


def sections(found):
    return {one.name: [item.title for item in one.items] for one in found.sections}


def test_a_day_is_planned_within_ones_own_capacity_and_usual_length(do, draft, caller, stranger):
    do("add_task", by=stranger, title="Bob's", due_on="2026-01-01")
    do("add_tasks", tasks=[{"title": "Was long", "estimate_minutes": 60}] * 3)
    do("complete_tasks", task_ids=[1, 2, 3])
    late = [{"title": f"Late {number}", "due_on": "2026-01-01"} for number in range(4)]
    do("add_tasks", tasks=late)
    assert draft(kind="day").facts["planned_minutes"] == 240
    with workspace.open_workspace(caller) as ws:
        profiles.choose_capacity(ws, capacity_minutes=120)
    found = draft(kind="day")
    assert (found.facts["capacity_minutes"], found.facts["planned_minutes"]) == (120, 120)
    assert sections(found) == {"today": ["Late 0", "Late 1"], "no_room": ["Late 2", "Late 3"]}
    assert draft(kind="day", capacity_minutes=60).facts["planned_tasks"] == 1


def test_a_proposed_call_is_one_of_the_catalogue_and_does_what_the_draft_says(do, draft):
    do("add_task", title="Summer party", project="Home", due_on="2031-05-01")
    [proposed] = draft(kind="breakdown", task_id=1).proposed
    added = do(proposed.name, **proposed.arguments)
    assert {outcome.task.project for outcome in added.results} == {"Home"}
    assert draft(kind="breakdown", task_id=1).proposed == []


def test_duplicates_become_one(do, draft):
    do("add_tasks", tasks=[{"title": "Buy milk", "tags": ["a"]}, {"title": "buy the milk", "tags": ["b"]}])
    for proposed in draft(kind="duplicates").proposed:
        do(proposed.name, **proposed.arguments)
    [left] = do("list_tasks").items
    assert (left.id, left.tags) == (1, ["a", "b"])
    assert draft(kind="duplicates").sections == []


def test_a_review_and_a_summary_tell_of_ones_own_tasks(do, draft, stranger):
    do("add_task", by=stranger, title="Bob's", project="Garden")
    do("add_tasks", tasks=[{"title": "Dig", "project": "Garden"}, {"title": "Sow", "project": "garden"}])
    do("complete_task", task_id=1)
    assert sections(draft(kind="week_review")) == {"done": ["Dig"]}
    found = draft(kind="project_summary", project="GARDEN")
    assert found.headline == "Garden: 1 of 2 tasks done (50 %)."
    assert sections(found) == {"next_steps": ["Sow"], "done": ["Dig"], "recently_added": ["Sow"]}
    assert draft(kind="project_summary", project="").headline == "Inbox is empty."


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"kind": "breakdown"}, errors.InvalidInput),
        ({"kind": "breakdown", "task_id": 9}, errors.NotFound),
        ({"kind": "project_summary"}, errors.InvalidInput),
        ({"kind": "project_summary", "project": "Nowhere"}, errors.NotFound),
        ({"kind": "day", "capacity_minutes": 5}, errors.InvalidInput),
        ({"kind": "year"}, errors.InvalidInput),
    ],
)
def test_what_cannot_be_drafted_is_refused(draft, arguments, kind):
    with pytest.raises(kind):
        draft(**arguments)


@pytest.mark.parametrize("minutes", [0, 14, 1441, True])
def test_a_day_has_between_a_quarter_of_an_hour_and_all_its_hours(caller, minutes):
    with workspace.open_workspace(caller) as ws, pytest.raises(errors.InvalidInput):
        profiles.choose_capacity(ws, capacity_minutes=minutes)
