"""The offline agent understands our own sentences at least as well as the committed figures say."""

import pytest

from tests.evals import run, scores


@pytest.mark.parametrize("path", run.OWN, ids=lambda path: path.stem)
def test_no_offline_figure_has_fallen(path):
    score = run.score_file(path)
    lost = run.fallen(path.stem, score.figures, run.committed_figures()[path.stem])
    assert not lost, "\n".join([*lost, *score.fails])


def test_a_smaller_share_of_right_answers_is_a_fall_and_a_larger_set_is_none():
    before = {"all": [8, 10], "title": [5, 5]}
    assert run.fallen("x", {"all": (7, 10), "title": (5, 5)}, before) == ["x, all: 7 of 10, was 8 of 10"]
    assert run.fallen("x", {"all": (16, 20), "title": (6, 6)}, before) == []


@pytest.mark.parametrize("path", run.OWN, ids=lambda path: path.stem)
def test_every_row_of_our_own_sets_is_said_once(path):
    rows = scores.read(path)
    said = [str(row.get("text") or (row["turns"], row["tasks"], row["now"])) for row in rows]
    assert len(set(said)) == len(rows) == len({row["id"] for row in rows})
