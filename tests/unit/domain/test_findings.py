"""The sentence beside each chart: facts in plain words, and no blame."""

import itertools
import re

import pytest

from core.domain import findings, stats

NONE = stats.Duration(tasks=0, median=None, p85=None)
NOTHING = stats.Share(on_time=0, due=0)


def ended(
    cycle: stats.Duration = NONE, lead: stats.Duration = NONE, share: stats.Share = NOTHING
) -> stats.Ended:
    return stats.Ended(lead=lead, cycle=cycle, on_time=share)


def took(median: float, p85: float, tasks: int = 20) -> stats.Duration:
    return stats.Duration(tasks=tasks, median=median, p85=p85)


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0.0, "0 min"), (0.03, "43 min"), (0.2, "5 h"), (2.44, "2.4 d"), (12.6, "13 d")],
)
def test_a_length_of_time_is_given_in_the_unit_people_would_use(value: float | None, text: str) -> None:
    assert findings.days(value) == text


def test_a_difference_has_the_unit_of_what_it_is_compared_with() -> None:
    assert findings.days(0.9, 2.0) == "0.9 d"


def test_throughput_names_the_rhythm_and_whether_the_list_shrinks() -> None:
    weeks = [(9, 7), (8, 9), (11, 12), (12, 14), (9, 8), (1, 0)]
    assert (
        findings.throughput(weeks)
        == "About 10 completed a week; in three of the last four more than came in."
    )


def test_throughput_states_a_growing_list_as_a_number() -> None:
    weeks = [(9, 7), (13, 9), (11, 8), (12, 8), (1, 0)]
    text = "About 8 completed a week; over the last four weeks 13 more came in than went out."
    assert findings.throughput(weeks) == text


def test_throughput_of_a_first_week() -> None:
    assert findings.throughput([(3, 0)]) == "Nothing completed yet in these weeks; three tasks came in."
    assert findings.throughput([(3, 1)]) == "One task completed in these weeks."


def test_durations_are_compared_with_the_time_before() -> None:
    before = ended(cycle=took(2.8, 7))
    assert findings.duration(ended(cycle=took(2.4, 5.8)), before, "12 weeks") == (
        "Half of the tasks are done within 2.4 d of starting, 85 % within 5.8 d. "
        "The median is 0.4 d less than in the 12 weeks before."
    )
    assert findings.duration(ended(cycle=took(2.7, 5.8)), before, "12 weeks").endswith(
        "That is as in the 12 weeks before."
    )


def test_durations_of_tasks_that_were_never_started_count_from_adding_them() -> None:
    text = findings.duration(ended(lead=took(0.1, 0.5)), ended(), "4 weeks")
    assert text == "Half of the tasks are done within 2 h of being added, 85 % within 12 h."


def test_a_few_tasks_are_not_compared() -> None:
    text = findings.duration(ended(cycle=took(1, 2, tasks=3)), ended(cycle=took(9, 9)), "4 weeks")
    assert "before" not in text


def test_flow_tells_what_waits_and_how_that_changed() -> None:
    assert findings.flow((12, 2), (37, 5)) == (
        "Five tasks in progress and 37 waiting, 25 more than at the start of the period."
    )
    assert findings.flow((37, 2), (36, 0)) == (
        "Nothing in progress and 36 waiting, about as many as at the start of the period."
    )


def test_activity_names_the_best_day_only_when_there_is_one() -> None:
    assert findings.activity([(0, 4), (1, 9), (4, 5)], 26) == (
        "18 tasks completed in 26 weeks. Tuesdays are the best day."
    )
    assert findings.activity([(0, 9), (1, 9)], 26) == "18 tasks completed in 26 weeks."
    assert findings.activity([(1, 12)], 26) == "12 tasks completed in 26 weeks. Tuesdays are the best day."
    assert findings.activity([(None, 12)], 26) == "12 tasks completed in 26 weeks."
    assert findings.activity([(None, 9), (1, 2)], 26) == "11 tasks completed in 26 weeks."
    assert findings.activity([(0, 1)], 26) == "One task completed in 26 weeks."
    assert findings.activity([(0, 0)], 26) == "No task completed in the last 26 weeks."


def test_open_tasks_say_how_many_press() -> None:
    assert findings.open_tasks({"urgent": 3, "high": 10, "none": 29}) == (
        "42 open tasks, 13 of them urgent or high."
    )
    assert findings.open_tasks({"low": 1}) == "One open task, none of them urgent or high."
    assert findings.open_tasks({}) == "Nothing is open."
    assert findings.open_tasks({"low": 12}, untold=30) == "42 open tasks."


def test_on_time_is_told_as_a_share_and_its_change() -> None:
    now, before = stats.Share(on_time=43, due=50), stats.Share(on_time=41, due=50)
    assert findings.on_time(now, before, "12 weeks") == (
        "43 of 50 done tasks with a due date were on time. 4 points more than in the 12 weeks before."
    )
    assert findings.on_time(NOTHING, before, "12 weeks") == (
        "Tasks with a due date appear here once they are done."
    )


def test_gaps_in_the_figures_about_everyone_are_said_to_be_small_groups() -> None:
    assert findings.typical_weeks([None], [None]).startswith("Too few people")
    assert findings.people([None, None]).startswith("Too few people")
    assert findings.throughput_of_everyone([(5, None), (None, 9), (12, 9)]).startswith("No full week yet")
    weeks = [(9, 12), (None, 90), (9, 12), (9, 8), (9, 8), (None, None)]
    assert findings.throughput_of_everyone(weeks) == (
        "About 10 completed a week; in two of the last four more than came in."
    )
    assert findings.shares([None]).startswith("Too few people")
    assert findings.people([12, 14, 3]) == "13 people in a typical week, 14 at most."
    assert findings.shares([80, 90, None, 94]) == "Between 80 % and 94 % a week, 90 % in a typical one."


def test_no_sentence_scolds_or_shouts() -> None:
    sentences = [
        findings.throughput(list(weeks))
        for weeks in itertools.product([(0, 0), (9, 1), (1, 9), (5, 5)], repeat=4)
    ]
    sentences += [findings.flow((a, b), (c, d)) for a, b, c, d in itertools.product((0, 1, 40), repeat=4)]
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z0-9].*\.", sentence), sentence
        assert not re.search(r"!|only|fail|bad|slow|behind|should|must", sentence), sentence
