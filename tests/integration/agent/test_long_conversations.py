"""A long conversation stays short for the model: older turns become notes, written once, kept with the conversation."""

import itertools
from collections.abc import Iterator

import psycopg
import pytest

from core.agent import conversation_items, summaries, tokens
from core.domain import branches, turns
from core.storage import workspace
from core.storage.workspace import Caller
from tests.integration import provider_double
from tests.integration.agent import talking
from tests.integration.agent.test_provider_faults import refused
from tests.integration.provider_double import Double, says

LONG = "word " * 160  # 200 tokens
NOTES = "They like tea."


@pytest.fixture
def double(database: str) -> Iterator[Double]:
    with provider_double.running() as served:
        yield served


def kept(database: str) -> tuple[str, int]:
    with psycopg.connect(database) as owner:
        query = "select summary, summary_until from conversations order by created_at limit 1"
        return owner.execute(query).fetchone()


def told(double: Double) -> list[tuple[str, str]]:
    """What the model was told last, without its prompt: (role, text)."""
    return [(m["role"], m["content"]) for m in double.requests[-1].body["messages"][1:]]


def talk(double: Double, caller: Caller, count: int):
    """So many turns of 200 tokens each, in one conversation; its id."""
    conversation = None
    for number in range(1, count + 1):
        double.will(says(LONG))
        submitted = talking.submit(caller, f"question {number}", conversation)
        assert talking.ended(caller, submitted.turn_id).status == "done"
        conversation = submitted.conversation_id
    return conversation


def test_older_turns_become_notes_once(double: Double, caller: Caller, database: str):
    with talking.answering(openai_base_url=double.url, model="m", history_tokens=700):
        conversation = talk(double, caller, 3)
        assert kept(database) == ("", 0)
        assert [text for role, text in told(double) if role == "user"] == [
            "question 1",
            "question 2",
            "question 3",
        ]
        double.will(says(LONG))
        talking.ask(caller, "question 4", conversation)
        double.will(says("<think>Hm.</think>" + NOTES), says(LONG))  # it goes beyond the room there is
        talking.ask(caller, "question 5", conversation)
        assert kept(database) == (NOTES, 3)
        asked, _ = double.requests[-2:]
        assert "question 1" in asked.raw and "question 3" in asked.raw and not asked.body.get("tools")
        users = [text for role, text in told(double) if role == "user"]
        assert NOTES in users[0] and users[1:] == ["question 4", "question 5"]
        roles = [role for role, _ in told(double)]
        assert all(one != two for one, two in itertools.pairwise(roles)), "they take turns"

        before = len(double.requests)
        for number in (6, 7):
            double.will(says(LONG))
            talking.ask(caller, f"question {number}", conversation)
        assert len(double.requests) == before + 2, "notes are not written again each time"
        double.will(says("They like tea and milk."), says("Yes."))
        talking.ask(caller, "question 8", conversation)
    assert kept(database)[0] == "They like tea and milk."
    assert any(NOTES in request.raw and "Notes so far" in request.raw for request in double.requests)


def test_where_the_model_writes_no_notes_they_list_what_was_said(
    double: Double, caller: Caller, database: str
):
    with talking.answering(openai_base_url=double.url, model="m", history_tokens=500):
        conversation = talk(double, caller, 3)
        double.will(refused(400), says("Here."))
        turn = talking.ask(caller, "question 4", conversation)
    assert turn.answer == "Here."
    notes, until = kept(database)
    assert until == 2
    assert "They said: question 1" in notes and "They said: question 2" in notes
    assert len(notes) < 1_000


def test_notes_are_kept_offline_as_well_and_told_to_a_model_that_comes_later(
    double: Double, caller: Caller, database: str
):
    with talking.answering():
        conversation = None
        for number in range(31):
            submitted = talking.submit(caller, f"add thing {number}", conversation)
            conversation = submitted.conversation_id
            assert talking.ended(caller, submitted.turn_id).status == "done"
        talking.ask(caller, "what's pending?", conversation)
    notes, until = kept(database)
    assert until >= 15
    assert "They said: add thing 0\n  Answer: Added **thing 0**." in notes
    double.will(says("Thing 0."))
    with talking.answering(openai_base_url=double.url, model="m"):
        talking.ask(caller, "what did I add first?", conversation)
    assert "thing 0" in told(double)[0][1]


def test_a_branch_takes_notes_along_only_if_they_tell_of_nothing_later(
    double: Double, caller: Caller, database: str
):
    with talking.answering(openai_base_url=double.url, model="m", history_tokens=500):
        conversation = talk(double, caller, 3)
        double.will(says(NOTES), says("Here."))
        talking.ask(caller, "question 4", conversation)
    with psycopg.connect(database) as owner:
        numbered = dict(owner.execute("select number, id from turns").fetchall())
    for number, expected in ((1, ("", 0)), (4, (NOTES, 2))):
        with workspace.open_workspace(caller) as ws:
            made = branches.branch_conversation(ws, numbered[number])
        with psycopg.connect(database) as owner:
            query = "select summary, summary_until from conversations where id = %s"
            assert owner.execute(query, [made.conversation_id]).fetchone() == expected


def test_what_earlier_turns_saw_is_cut_until_it_fits(caller: Caller):
    seen = turns.Step("c1", "list_tasks", {}, {"items": ["x" * 20_000]}, failed=False)
    before = turns.Exchange("list", (seen,), "Here.", 1)
    work = turns.Work(caller, caller.user_id, (before,), turns.Exchange("and?", (), None, 2), (), 1, None)  # type: ignore[arg-type]
    for room, longest in ((6_000, 4_100), (600, 1_100), (10, 350)):
        [_, _, output, *_] = conversation_items.for_language_model(work, (), room)
        assert len(output["output"]) < longest


def test_a_digest_stays_short_and_keeps_the_latest():
    said = [
        turns.Exchange(f"question {number} " + "x" * 5_000, (), "y" * 5_000, number) for number in range(99)
    ]
    digest = summaries.digest("- old notes", said)
    assert len(digest) <= 4_000
    assert "question 98" in digest and "old notes" not in digest


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("", 0, 0),
        ("Buy milk tomorrow", 3, 6),
        ("کل دودھ خریدیں", 8, 14),
        ("明日牛乳を買う", 5, 9),
        ('{"a": 1}', 2, 4),
    ],
)
def test_tokens_are_estimated_rather_too_many_than_too_few(text: str, least: int, most: int):
    assert least <= tokens.estimate(text) <= most
