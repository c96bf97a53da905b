"""Names of films and books hold orders and days that mean nothing: the name is kept whole."""

import datetime

import pytest

from core.agent.interpreter import understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("text", "title", "project", "due"),
    [
        ("add Remember the Titans", "Remember the Titans", None, None),
        ("add Remember the Titans to my watchlist", "Remember the Titans", "Watchlist", None),
        ("add watch 'Finding Nemo' tomorrow", "watch 'Finding Nemo'", None, "2026-03-12"),
        ("add The Day After Tomorrow to my watchlist", "The Day After Tomorrow", "Watchlist", None),
        ("add watch The Day After Tomorrow on friday", "watch The Day After Tomorrow", None, "2026-03-13"),
        ("add watch 'The Day After Tomorrow' tonight", "watch 'The Day After Tomorrow'", None, "2026-03-11"),
        ("add Any Given Sunday to my watch list", "Any Given Sunday", "Watch", None),
        ("add Friday Night Lights to my watchlist", "Friday Night Lights", "Watchlist", None),
        ("add watch 28 Days Later", "watch 28 Days Later", None, None),
        ("add read Midnight in Paris", "read Midnight in Paris", None, None),
        ("remind me to watch Independence Day on friday", "watch Independence Day", None, "2026-03-13"),
        ("put Delete Me on my reading list", "Delete Me", "Reading", None),
        ("add watch Inception Friday", "watch Inception", None, "2026-03-13"),
        ("remind me to read The Call of the Wild tomorrow", "read The Call of the Wild", None, "2026-03-12"),
        ("add Finish the report tomorrow", "Finish the report", None, "2026-03-12"),
        ("add Call Mum Next Friday", "Call Mum", None, "2026-03-20"),
    ],
)
def test_the_name_of_a_work_is_kept_whole(
    text: str, title: str, project: str | None, due: str | None
) -> None:
    (intent,) = understand.understand(text, NOW)
    draft = intent.draft
    assert (intent.op, draft.title, draft.project) == ("create", title, project)
    assert (draft.due_on and draft.due_on.isoformat()) == due


def test_a_name_in_the_notes_is_kept_too() -> None:
    (intent,) = understand.understand(
        "add plan the evening with a note saying watch The Day After Tomorrow", NOW
    )
    assert intent.draft.notes == "watch The Day After Tomorrow"
