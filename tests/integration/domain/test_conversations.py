"""Conversations: found, pinned, renamed, deleted, exported, branched and rated; always one's own only."""

import dataclasses
import functools
import uuid
from collections.abc import Callable

import psycopg
import pytest
import sqlalchemy

from core import errors, operations
from core.domain import (
    branches,
    conversation_export,
    conversation_list,
    conversations,
    desk,
    feedback,
    turn_steps,
    turns,
)
from core.storage import workspace
from core.storage.workspace import Caller, Workspace


def act(caller: Caller, verb: Callable[..., object], *given: object, **named: object):
    with workspace.open_workspace(caller) as ws:
        return verb(ws, *given, **named)


def said(caller: Caller, *exchanges: tuple[str, str], into: uuid.UUID | None = None) -> uuid.UUID:
    """A conversation in which all this was said and answered."""
    for question, answer in exchanges:
        submitted = act(caller, conversations.submit, question, into)
        into = submitted.conversation_id
        assert turns.claim("test", submitted.turn_id)
        acting = dataclasses.replace(caller, turn_id=submitted.turn_id)
        step = turns.Step("call_1", "add_task", {"title": question}, {"id": 1}, failed=False)
        assert turn_steps.begin_step(acting, "test", 1, step)
        turn_steps.end_step(acting, step, 3)
        assert turns.finish(acting, "test", status="done", answer=answer, provider="offline")
    assert into is not None
    return into


def listed(caller: Caller, text: str | None = None) -> list[str]:
    found = conversation_list.list_conversations(workspace.read_workspace(caller), text)
    return [heading.title for heading in found.items]


def view(caller: Caller, conversation: uuid.UUID, *given: int) -> conversations.ConversationView:
    return conversations.get_conversation(workspace.read_workspace(caller), conversation, *given)


def test_pinned_ones_come_first_and_then_the_latest(caller: Caller):
    first, *_ = (said(caller, (f"say {name}", "Yes.")) for name in ("one", "two", "three"))
    assert listed(caller) == ["say three", "say two", "say one"]
    act(caller, conversation_list.pin_conversation, first, True)
    assert listed(caller) == ["say one", "say three", "say two"]
    act(caller, conversation_list.pin_conversation, first, False)
    said(caller, ("again", "Yes."), into=first)
    assert listed(caller) == ["say one", "say three", "say two"]


def test_searching_finds_titles_and_messages_with_all_the_words(caller: Caller):
    flat = said(
        caller, ("the flat", "The landlord wants 100% of the RENT on Monday."), ("thanks", "Good luck.")
    )
    said(caller, ("pay the rent", "Added."))
    found = conversation_list.list_conversations(workspace.read_workspace(caller), "landlord  rent")
    [heading] = found.items
    assert (heading.id, heading.turn, found.more) == (flat, 1, False)
    assert "RENT on Monday" in heading.excerpt
    assert listed(caller, "Rent") == ["pay the rent", "the flat"]
    assert listed(caller, "100%") == ["the flat"]
    assert listed(caller, "_") == []
    act(caller, conversation_list.rename_conversation, flat, "Moving house")
    assert listed(caller, "moving") == ["Moving house"]


def test_a_long_list_says_that_there_are_more(caller: Caller):
    for number in range(4):
        said(caller, (f"number {number}", "Yes."))
    found = conversation_list.list_conversations(workspace.read_workspace(caller), size=3)
    assert ([heading.title for heading in found.items], found.more) == (
        ["number 3", "number 2", "number 1"],
        True,
    )


def test_sec_67_a_deleted_conversation_is_nowhere_until_it_is_restored(caller: Caller):
    gone = said(caller, ("buy milk", "Added."))
    said(caller, ("hello", "Hello."))
    turn = view(caller, gone).turns[0].id
    act(caller, conversation_list.delete_conversation, gone)
    reading = workspace.read_workspace(caller)
    assert listed(caller) == ["hello"]
    assert listed(caller, "milk") == []
    assert conversation_list.list_conversations(reading).deleted.title == "buy milk"
    assert conversation_list.is_in_trash(reading, gone)
    assert conversations.latest_conversation(reading).title == "hello"
    for attempt in (
        functools.partial(conversations.get_conversation, conversation_id=gone),
        functools.partial(conversations.get_turn, turn_id=turn),
        functools.partial(conversations.submit, message="more", conversation_id=gone),
        functools.partial(conversation_list.rename_conversation, conversation_id=gone, title="x"),
        functools.partial(branches.branch_conversation, turn_id=turn),
        functools.partial(feedback.rate_turn, turn_id=turn, rating="up"),
    ):
        with pytest.raises(errors.NotFound):
            act(caller, attempt)
    act(caller, conversation_list.restore_conversation, gone)
    assert set(listed(caller)) == {"hello", "buy milk"}
    assert conversation_list.list_conversations(reading).deleted is None


def test_deleting_ends_what_waits_and_restoring_does_not_start_it(caller: Caller):
    submitted = act(caller, conversations.submit, "add milk")
    act(caller, conversation_list.delete_conversation, submitted.conversation_id)
    assert turns.claim("test", submitted.turn_id) is None
    act(caller, conversation_list.restore_conversation, submitted.conversation_id)
    assert turns.claim("test", submitted.turn_id) is None
    assert view(caller, submitted.conversation_id).turns[0].status == "stopped"


def test_the_purge_removes_what_was_deleted_long_ago(caller: Caller, database: str):
    old, new = (said(caller, (name, "Yes.")) for name in ("old", "new"))
    for conversation in (old, new):
        act(caller, conversation_list.delete_conversation, conversation)
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("update conversations set deleted_at = now() - interval '31 days' where id = %s", [old])
        assert owner.execute("select removed from purge_conversations()").fetchone() == (1,)
        assert owner.execute("select id from conversations").fetchall() == [(new,)]
        assert owner.execute("select count(*) from messages").fetchone() == (2,)


def test_a_long_conversation_is_read_a_page_at_a_time(caller: Caller):
    long = said(caller, *((f"question {number}", "Yes.") for number in range(1, 8)))
    latest = view(caller, long, 3)
    assert (latest.last, [turn.number for turn in latest.turns]) == (7, [5, 6, 7])
    earlier = view(caller, long, 3, 5)
    assert (earlier.last, [turn.number for turn in earlier.turns]) == (7, [3, 4, 5])


def test_a_branch_has_what_was_said_up_to_there_and_can_undo_or_repeat_none_of_it(caller: Caller):
    long = said(caller, *((f"question {number}", f"Answer {number}.") for number in (1, 2, 3)))
    act(caller, feedback.rate_turn, view(caller, long).turns[0].id, "up")
    branched = act(caller, branches.branch_conversation, view(caller, long).turns[1].id).conversation_id
    told = view(caller, branched)
    assert told.title == "question 1 (branch)"
    assert [(turn.question, turn.answer, turn.status) for turn in told.turns] == [
        ("question 1", "Answer 1.", "done"),
        ("question 2", "Answer 2.", "done"),
    ]
    assert told.turns[0].calls[0].result == {"id": 1}
    assert not told.turns[0].calls[0].changed
    assert told.turns[0].rating is None
    assert turns.claim("test") is None
    said(caller, ("another way", "Fine."), into=branched)
    assert [turn.number for turn in view(caller, branched).turns] == [1, 2, 3]
    assert len(view(caller, long).turns) == 3
    again = act(caller, branches.branch_conversation, told.turns[0].id).conversation_id
    assert view(caller, again).title == "question 1 (branch)"

    first = view(caller, long).turns[0]
    did = first.calls[0].request_id(first.id)
    acting = dataclasses.replace(caller, request_id=did, turn_id=first.id)
    operations.BY_NAME["add_task"].perform({"title": "Milk"}, acting)
    undoing = dataclasses.replace(caller, request_id=desk.undo_request_id(did))
    operations.BY_NAME["undo"].perform({"request_id": did}, undoing)
    seen = [view(caller, conversation).turns[0].calls[0] for conversation in (long, branched, again)]
    assert [(call.changed, call.undone) for call in seen] == [(True, True), (False, True), (False, True)]


def test_a_branch_of_what_is_still_answered_waits(caller: Caller):
    submitted = act(caller, conversations.submit, "add milk")
    with pytest.raises(errors.Conflict):
        act(caller, branches.branch_conversation, submitted.turn_id)


def test_what_waited_for_a_word_does_not_wait_in_a_branch(caller: Caller, database: str):
    first = said(caller, ("delete all", "May I?"))
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(
            "update tool_calls set approval = 'pending', approval_expires_at = now() + interval '1 h'"
        )
        owner.execute("insert into tool_calls (user_id, turn_id, call_id, position, name, arguments) "
                      "select user_id, turn_id, 'call_2', 2, name, arguments from tool_calls")  # fmt: skip
        owner.execute("update turns set status = 'waiting_for_approval'")
    branched = act(caller, branches.branch_conversation, view(caller, first).turns[0].id).conversation_id
    [turn] = view(caller, branched).turns
    assert turn.status == "done"
    assert [call.approval for call in turn.calls] == ["expired"]


def test_a_rating_is_kept_changed_and_taken_back(caller: Caller):
    conversation = said(caller, ("add milk", "Added."))
    turn = view(caller, conversation).turns[0].id

    def rated():
        shown = view(caller, conversation).turns[0]
        return shown.rating, shown.comment

    assert rated() == (None, "")
    act(caller, feedback.rate_turn, turn, "down", " Wrong day. ")
    assert rated() == ("down", "Wrong day.")
    act(caller, feedback.rate_turn, turn, "up")
    assert rated() == ("up", "")
    act(caller, feedback.rate_turn, turn, None)
    assert rated() == (None, "")
    with pytest.raises(errors.InvalidInput):
        act(caller, feedback.rate_turn, turn, "sideways")
    with pytest.raises(errors.InvalidInput):
        act(caller, feedback.rate_turn, turn, "up", "x" * 2_001)


def test_only_rated_turns_are_exported_for_evaluation(caller: Caller, stranger: Caller, database: str):
    conversation = said(caller, ("add milk", "Added."), ("my secret", "Noted."))
    said(stranger, ("not rated", "Fine."))
    act(caller, feedback.rate_turn, view(caller, conversation).turns[0].id, "down", "Wrong day.")
    with psycopg.connect(database) as owner:
        rows = [row for (row,) in owner.execute("select * from rated_turns()").fetchall()]
    [row] = rows
    assert (row["question"], row["answer"], row["rating"], row["comment"], row["provider"]) == (
        "add milk",
        "Added.",
        "down",
        "Wrong day.",
        "offline",
    )
    assert row["calls"] == [{"name": "add_task", "arguments": {"title": "add milk"}, "failed": False}]
    assert str(caller.user_id) not in str(row)
    refused = pytest.raises(sqlalchemy.exc.ProgrammingError, match="permission denied")
    with refused, workspace.open_workspace(caller) as ws:
        ws.rows("select * from rated_turns()")


def test_the_role_that_exports_sees_no_other_message(caller: Caller, database: str):
    conversation = said(caller, ("add milk", "Added."), ("my secret", "Noted."))
    act(caller, feedback.rate_turn, view(caller, conversation).turns[0].id, "up")
    with psycopg.connect(database) as owner:
        owner.execute("set role saydone_system")
        told = owner.execute("select content from messages order by position").fetchall()
        assert [content for (content,) in told] == ["add milk", "Added."]
        assert owner.execute("select count(*) from tool_calls").fetchone() == (1,)
        assert owner.execute("select count(*) from conversations").fetchone() == (0,)


def test_sec_67_another_persons_conversation_is_as_if_there_were_none(caller: Caller, stranger: Caller):
    own = said(caller, ("my secret", "Noted."))
    turn = view(caller, own).turns[0].id
    attempts: list[Callable[[Workspace], object]] = [
        functools.partial(conversation_list.rename_conversation, conversation_id=own, title="Mine"),
        functools.partial(conversation_list.pin_conversation, conversation_id=own, pinned=True),
        functools.partial(conversation_list.delete_conversation, conversation_id=own),
        functools.partial(conversation_list.restore_conversation, conversation_id=own),
        functools.partial(branches.branch_conversation, turn_id=turn),
        functools.partial(feedback.rate_turn, turn_id=turn, rating="down"),
        functools.partial(conversation_export.whole_conversation, conversation_id=own),
    ]
    for attempt in attempts:
        with pytest.raises(errors.NotFound):
            act(stranger, attempt)
    assert listed(stranger) == listed(stranger, "secret") == []
    assert not conversation_list.is_in_trash(workspace.read_workspace(stranger), own)
    shown = view(caller, own)
    assert (shown.title, shown.turns[0].rating, listed(caller)) == ("my secret", None, ["my secret"])


def test_an_export_has_everything_that_was_said(caller: Caller):
    conversation = said(caller, ("add milk\nand eggs", "Added **both**."), ("what else?", "Nothing."))
    told = conversation_export.whole_conversation(workspace.read_workspace(caller), conversation)
    text = conversation_export.markdown(told, caller.zone)
    assert text.startswith("# add milk and eggs\n\n## You, 20")
    assert "> add milk\n> and eggs\n\nAdded **both**.\n" in text
    assert text.endswith("> what else?\n\nNothing.\n")
    assert conversation_export.file_name(told, "md") == "add-milk-and-eggs.md"
    unnamed = told.model_copy(update={"title": "دودھ"})
    assert conversation_export.file_name(unnamed, "json") == "conversation.json"
