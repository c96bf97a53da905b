"""Plans, reviews, summaries, break-downs and duplicates: pure functions of tasks and an instant."""

import datetime
import zoneinfo

import pytest

from core.domain import task_rows
from core.domain.planning import board, breakdown, day, drafts, duplicates, project, review

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))  # a Wednesday
TODAY = NOW.date()
DAY = datetime.timedelta(days=1)


def task(number: int, title: str = "", **values: object) -> task_rows.Task:
    created = NOW - 40 * DAY + number * datetime.timedelta(minutes=1)
    blank = {
        "notes": "", "status": "todo", "priority": "none", "due_on": None, "due_at": None, "recurrence": None,
        "project": None, "tags": [], "estimate_minutes": None, "depends_on": [], "created_at": created,
        "updated_at": NOW - DAY, "started_at": None, "completed_at": None, "deleted_at": None, "version": 1,
    }  # fmt: skip
    return task_rows.Task.model_validate(
        {"id": number, "title": title or f"Task {number}", **blank, **values}
    )


def on(*found: task_rows.Task, usual: int = 30) -> board.Board:
    return board.Board(found, NOW, usual)


def ids(draft: drafts.Draft, name: str) -> list[int | None]:
    return [item.task_id for one in draft.sections if one.name == name for item in one.items]


def calls(draft: drafts.Draft) -> list[tuple[str, dict[str, object]]]:
    return [(one.name, one.arguments) for one in draft.proposed]


def test_a_day_begins_with_what_has_its_time_then_what_presses_then_what_matters():
    found = on(
        task(1, priority="urgent"),
        task(2, due_on=TODAY - 3 * DAY),
        task(3, due_on=TODAY, priority="high"),
        task(4, due_at=NOW.replace(hour=15)),
        task(5, status="doing"),
        task(6, due_on=TODAY),
        task(7, due_on=TODAY + 30 * DAY, priority="urgent"),
        task(8),
    )
    draft = day.draft(found, 360)
    assert ids(draft, "today") == [4, 3, 2, 6, 5, 1, 8]
    reasons = {item.task_id: item.reasons for item in draft.sections[0].items}
    assert (reasons[4], reasons[2], reasons[1]) == (["at_a_time"], ["overdue"], ["important"])
    assert draft.facts["planned_minutes"] == 7 * 30


def test_a_day_holds_no_more_than_its_capacity_and_says_what_did_not_fit():
    found = on(*(task(number, due_on=TODAY, estimate_minutes=60) for number in range(1, 6)))
    draft = day.draft(found, 150)
    assert (ids(draft, "today"), ids(draft, "no_room")) == ([1, 2], [3, 4, 5])
    assert draft.facts["planned_minutes"] == 120
    assert draft.headline == "2 tasks for today, 2 h of 2 h 30 min. 3 pressing tasks did not fit."
    assert calls(draft) == [("update_tasks", {"task_ids": [3, 4], "due_on": "2026-03-12"})]


def test_tomorrow_takes_only_what_still_fits_there():
    late = [task(number, due_on=TODAY, estimate_minutes=60) for number in (1, 2, 3)]
    draft = day.draft(on(*late, task(4, due_on=TODAY + DAY, estimate_minutes=30)), 90)
    assert calls(draft) == [("update_tasks", {"task_ids": [2], "due_on": "2026-03-12"})]


def test_what_waits_for_something_open_is_left_out_and_what_it_waits_for_comes_first():
    found = on(
        task(1, "Paint", due_on=TODAY, depends_on=[2, 9]),
        task(2, "Buy paint", priority="low"),
        task(3, priority="urgent"),
    )
    draft = day.draft(found, 360)
    assert ids(draft, "today") == [2, 3]
    assert "unblocks" in draft.sections[0].items[0].reasons
    assert ids(draft, "waiting") == [1]
    assert draft.sections[1].items[0].waits_for == ["Buy paint"]


def test_tasks_that_wait_for_each_other_are_both_left_out():
    draft = day.draft(on(task(1, due_on=TODAY, depends_on=[2]), task(2, due_on=TODAY, depends_on=[1])), 360)
    assert (ids(draft, "today"), ids(draft, "waiting")) == ([], [1, 2])


def test_of_a_task_longer_than_a_day_a_part_is_planned():
    draft = day.draft(on(task(1, due_on=TODAY, estimate_minutes=600)), 240)
    [item] = draft.sections[0].items
    assert (item.minutes, "longer_than_day" in item.reasons) == (240, True)


def test_only_what_is_late_or_undated_is_proposed_for_today():
    later = task(3, due_on=TODAY + 2 * DAY)
    draft = day.draft(on(task(1, due_on=TODAY - DAY), task(2), later, task(4, due_on=TODAY)), 360)
    assert set(ids(draft, "today")) == {1, 2, 3, 4}
    assert calls(draft) == [("update_tasks", {"task_ids": [1, 2], "due_on": "2026-03-11"})]


def test_an_empty_board_needs_no_plan():
    draft = day.draft(on(), 360)
    assert (draft.sections, draft.proposed) == ([], [])
    assert draft.headline == "Nothing needs planning today."


def test_days_are_those_of_the_users_zone():
    late_evening = datetime.datetime(2026, 3, 11, 23, 30, tzinfo=datetime.UTC)  # the 12th in Berlin
    assert on().day(task(1, due_at=late_evening)) == TODAY + DAY


def test_a_review_sorts_what_is_late_by_how_late_it_is_and_finds_what_nobody_touches():
    found = on(
        task(1, due_on=TODAY - 2 * DAY, updated_at=NOW - 90 * DAY),  # its day has been in mind since
        task(2, due_on=TODAY - 20 * DAY, priority="high"),
        task(3, updated_at=NOW - 22 * DAY),
        task(4, updated_at=NOW - 20 * DAY),
        task(5, updated_at=NOW - 60 * DAY, recurrence="FREQ=WEEKLY"),
        task(6, due_on=TODAY + 6 * DAY),
        task(7, due_on=TODAY + 7 * DAY),
        task(8, due_on=TODAY - 50 * DAY, updated_at=NOW - 50 * DAY),
    )
    draft = review.draft(found, [task(9, status="done")])
    assert [(one.name, [item.task_id for item in one.items]) for one in draft.sections] == [
        ("done", [9]), ("slipped", [1]), ("overdue", [2]), ("stale", [8, 3]), ("upcoming", [6]),
    ]  # fmt: skip
    assert draft.headline.startswith("1 task done in the last seven days, 3 overdue, 2 untouched")
    assert calls(draft) == [
        ("update_tasks", {"task_ids": [2], "due_on": "2026-03-12"}),
        ("update_tasks", {"task_ids": [1], "due_on": "2026-03-16"}),
        ("update_tasks", {"task_ids": [8, 3], "status": "dropped"}),
    ]


def test_a_project_summary_says_how_far_it_is_and_what_comes_next():
    found = on(
        task(1, due_on=TODAY - DAY), task(2, priority="high"), task(3), task(4, "Last", depends_on=[3]),
    )  # fmt: skip
    draft = project.draft("Garden", found, 6, [task(9, status="done")], [found.tasks[2]])
    assert draft.headline == "Garden: 6 of 10 tasks done (60 %), 1 overdue."
    assert (ids(draft, "overdue"), ids(draft, "next_steps"), ids(draft, "waiting")) == ([1], [2, 3], [4])
    assert (draft.facts["high"], draft.facts["none"], draft.proposed) == (1, 3, [])


@pytest.mark.parametrize(
    ("title", "language", "step"),
    [
        ("Organise the summer party", "en", "Send the invitations"),
        ("Trip to Lisbon", "en", "Book somewhere to stay"),
        ("Write the annual report", "en", "Write the first draft"),
        ("Move to the new office", "en", "Hire movers or a van"),
        ("Launch version 3", "en", "Watch it and fix what turns up"),
        ("Buy a new laptop", "en", "Compare three offers"),
        ("Sort out the thing with Bob", "en", "Say what it looks like when it is done"),
        ("Umzug nach Leipzig", "de", "Umzugsfirma oder Wagen buchen"),
        ("Sommerfest vorbereiten", "de", "Einladungen verschicken"),
        ("Jahresbericht schreiben", None, "Ersten Entwurf schreiben"),
        ("Irgendwas Großes", "de", "Den Rest machen"),
        ("Préparer le mariage", "fr", "Envoyer les invitations"),
        ("Organizar la boda", "es", "Enviar las invitaciones"),
    ],
)
def test_steps_are_those_of_the_kind_of_task_in_its_language(title, language, step):
    assert step in breakdown.steps(title, language)


def test_steps_go_into_the_tasks_project_and_are_due_in_order_before_it():
    whole = task(
        5, "Summer party", project="Home", tags=["fun"], due_on=TODAY + 12 * DAY, estimate_minutes=300
    )
    draft = breakdown.draft(whole, on(whole), "en")
    [(name, arguments)] = calls(draft)
    new = arguments["tasks"]
    assert name == "add_tasks" and len(new) == 6
    days = [one["due_on"] for one in new]
    assert days == sorted(days) and str(TODAY) < days[0] and days[-1] < str(whole.due_on)
    assert new[0] == {
        "title": "Summer party: Settle date, budget and guest list",
        "project": "Home",
        "tags": ["fun"],
        "due_on": "2026-03-12",
        "estimate_minutes": 50,
    }


@pytest.mark.parametrize("ahead", [1, 2, 3])
def test_steps_of_a_task_due_soon_are_all_due_before_it(ahead):
    draft = breakdown.draft(task(1, "Party", due_on=TODAY + ahead * DAY), on(), "en")
    assert all(TODAY <= item.due_on < TODAY + ahead * DAY for item in draft.sections[0].items)


def test_steps_that_are_on_the_list_already_are_left_out():
    whole = task(1, "Party")
    all_of_them = breakdown.draft(whole, on(whole), "en").sections[0].items
    there = [task(number, item.title) for number, item in enumerate(all_of_them[1:], 2)]
    assert breakdown.draft(whole, on(whole, *there), "en").facts["steps"] == 1
    there.append(task(20, all_of_them[0].title))
    again = breakdown.draft(whole, on(whole, *there), "en")
    assert (again.proposed, again.sections) == ([], [])


SAME = (
    ("Buy milk", "buy the milk"),
    ("Call the dentist", "Call dentist."),
    ("Book flights for Rome", "Book flight to Rome"),
    ("Write quarterly report", "Write quaterly report"),
    ("Report: quarterly, write", "Write the quarterly report"),
    ("Renew the insurance", "Renew insurence"),
)
DIFFERENT = (
    ("Buy milk", "Buy oat milk"),
    ("Call Ann", "Call Anna"),
    ("Pay invoice 12", "Pay invoice 13"),
    ("Review chapter 2", "Review chapter 3"),
    ("Email Tom", "Email Tim"),
    ("Send the report", "Read the report"),
    ("Book flight to Rome", "Book flight to Oslo"),
    ("Plan Q1 budget", "Plan Q2 budget"),
    ("Open account", "Close account"),
    ("Water plants", "Water planes in the museum"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_thing_said_twice_is_found(one, other):
    [group], _ = duplicates.find(on(task(1, one), task(2, other)), "en")
    assert (group.keep.id, [task.id for task in group.others]) == (1, [2])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_things_that_only_sound_alike_are_never_merged(one, other):
    assert duplicates.find(on(task(1, one), task(2, other)), "en")[0] == []


@pytest.mark.parametrize(
    "values",
    [
        {"project": "Work"},
        {"due_on": TODAY + 20 * DAY},
        {"recurrence": "FREQ=WEEKLY"},
    ],
)
def test_the_same_words_on_another_occasion_are_not_a_duplicate(values):
    found = on(task(1, "Buy milk", project="Home", due_on=TODAY), task(2, "Buy milk", **values))
    assert duplicates.find(found, "en")[0] == []


def test_a_merge_keeps_the_older_task_with_all_that_either_has():
    found = on(
        task(1, "Buy milk", tags=["shop"], notes="Oat.", due_on=TODAY + 3 * DAY),
        task(
            2, "buy milk", tags=["home"], notes="Two litres.", due_on=TODAY, priority="high", project="Home"
        ),
        task(3, "Bake", depends_on=[2]),
    )
    assert calls(duplicates.draft(found, None)) == [
        ("update_task", {
            "task_id": 1, "tags": ["shop", "home"], "notes": "Oat.\n\nTwo litres.", "due_on": "2026-03-11",
            "priority": "high", "project": "Home",
        }),
        ("update_task", {"task_id": 3, "depends_on": [1]}),
        ("delete_tasks", {"task_ids": [2]}),
    ]  # fmt: skip


def test_three_times_the_same_is_one_group():
    [group], _ = duplicates.find(on(*(task(number, "Buy milk") for number in (3, 1, 2))), "en")
    assert (group.keep.id, sorted(one.id for one in group.others)) == (1, [2, 3])


def test_tasks_that_are_only_alike_are_shown_and_left_alone():
    draft = duplicates.draft(
        on(task(1, "Prepare the budget meeting"), task(2, "Prepare budget meetup")), None
    )
    assert draft.proposed == []
    assert ids(draft, "similar") == [1, 2]


def test_a_step_is_not_alike_to_the_task_it_is_a_step_of():
    found = on(task(1, "Write quarterly report"), task(2, "Write quarterly report: Outline it"))
    assert duplicates.draft(found, None).sections == []
