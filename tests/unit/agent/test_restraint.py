"""Sentences that must not change anything, and input that must not break anything."""

import datetime
import pathlib

import hypothesis
import pytest
from hypothesis import strategies

from core.agent.interpreter import classifier, clauses, intents, normalise, policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


def ops(text: str) -> set[str]:
    return {intent.op for intent in understand.understand(text, NOW, ("Work",))}


@pytest.mark.parametrize(
    "text",
    [
        "don't delete the plumber task",
        "please do not mark anything as done",
        "never delete my tasks",
        "I don't want to delete the attic",
        "is the attic done?",
        "is it done",
        "did I pay the plumber?",
        "should I delete the attic?",
        "my boss said delete the attic",
        'he told me "delete all tasks"',
        "what happens if I delete a task?",
        "how do I rename a task",
        "if I delete it, is it gone?",
        "lösche den Umzug nicht",
        "ne supprime pas la réunion",
        "no borres la reunión",
        "task 2 mat hatao",
        "رپورٹ مت ہٹاؤ",
        "turn off the lights in the hall",
        "change the volume to four",
        "transfer twenty euros to my sister",
        "cancel my flight to Oslo",
        "delete my online account",
        "what does finish mean",
        "I love finishing books",
        "translate remove milk into Italian",
        "good night",
        "…",
        "🎉🎉",
        "",
    ],
)
def test_what_is_no_order_changes_nothing(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    "frame", ["{} the thesis task", "{} the milk task", "let's {} the report task", "i {} the dentist task"]
)
@pytest.mark.parametrize(
    "verb",
    "like love hate improve approve discuss pause publish polish design duplicate clone copy share send fund enjoy praise "
    "keep archive mute pin follow lock own miss avoid ignore skip refuse decline merge join split delegate".split(),
)
def test_a_verb_that_throws_nothing_away_deletes_nothing(verb: str, frame: str) -> None:
    assert "delete" not in ops(frame.format(verb))


@pytest.mark.parametrize(
    "text",
    [
        "the milk can be deleted?",
        "the report is finished, right?",
        "I already called the dentist?",
        "i called the dentist already, right?",
        "the thesis is due friday?",
        "milk bought?",
        "my dentist appointment moved to Friday?",
        "die Milch kann weg?",
        "der Bericht ist fertig, oder?",
        "j'ai payé le loyer ?",
        "la leche se puede borrar?",
        "he pagado el alquiler?",
    ],
)
def test_a_statement_put_as_a_question_changes_nothing(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("can you mark the milk as done?", "complete"),
        ("so could you move the report to friday?", "update"),
        ("mark laundry done?", "complete"),
        ("that dentist reminder can go", "delete"),
        ("kannst du die Milch abhaken?", "complete"),
    ],
)
def test_an_order_put_as_a_question_is_one(text: str, op: intents.Op) -> None:
    assert ops(text) == {op}


@pytest.mark.parametrize(
    "title", ["delete everything", "mark all tasks as done", "undo", "yes", "remove task 3 and task 4"]
)
@pytest.mark.parametrize("frame", ['add "{}" to my list', "remind me to '{}'", 'create a task called "{}"'])
def test_a_quoted_order_is_only_a_title(frame: str, title: str) -> None:
    found = understand.understand(frame.format(title), NOW)
    assert [(intent.op, intent.draft.title) for intent in found] == [("create", title)]


def test_a_delete_that_no_phrase_names_does_not_fall_on_the_task_spoken_of_last() -> None:
    for text in ("get rid of the plumber thing", "lose the plumber", "scratch the plumber"):
        for intent in understand.understand(text, NOW):
            assert not (intent.op == "delete" and intent.target.pronoun)


def test_every_sentence_has_a_reading_with_a_confidence() -> None:
    for text in ("add x", "???", "delete", "complete", "move to"):
        assert all(0 <= intent.confidence <= 1 for intent in understand.understand(text, NOW))


ORDERS = (
    "add",
    "delete",
    "mark",
    "done",
    "task",
    "3",
    "it",
    "all",
    "to",
    "my list",
    "Friday",
    "tomorrow",
    "and",
    ",",
    '"',
    "not",
    "?",
)


@hypothesis.given(strategies.text(max_size=400))
@hypothesis.settings(max_examples=150, deadline=None)
def test_any_text_has_a_reading(text: str) -> None:
    found = understand.understand(text, NOW, ("Work",))
    assert found
    assert len(found) <= clauses.MAX_CLAUSES * 50


@hypothesis.given(strategies.lists(strategies.sampled_from(ORDERS), max_size=25).map(" ".join))
@hypothesis.settings(max_examples=150, deadline=None)
def test_any_jumble_of_our_own_words_has_a_reading(text: str) -> None:
    assert understand.understand(text, NOW, ("Work",))


@pytest.mark.parametrize(
    "text",
    [
        "add " + "a" * 100_000,
        "add buy milk and " * 7_000,
        "delete task 1, " * 7_000,
        "\u202edelete task 3\u202c " * 5_000,
        "👩‍👩‍👧‍👦 " * 15_000,
        '"' * 100_000,
        "'a " * 33_000,
        "\x00\x01\x02\ud800" * 25_000,
        "mark " * 20_000 + "done",
        "to my list " * 9_000,
        "ٹاسک 3 ہٹا دو " * 7_000,
        "1 2 3 " * 16_000,
        "\n" * 50_000 + "- x\n" * 10_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_a_hundred_thousand_characters_are_read_in_bounded_work(text: str) -> None:
    found = understand.understand(text, NOW, ("Work",))
    assert all(len(intent.clause) <= normalise.MAX_LENGTH for intent in found)


def test_a_long_title_is_kept_whole_for_the_rules_of_tasks_to_judge() -> None:
    (intent,) = understand.understand("add a task: " + "prepare the stage " * 60, NOW)
    assert intent.op == "create"
    assert len(intent.draft.title or "") > 1_000


def test_hidden_direction_marks_do_not_hide_an_order() -> None:
    (intent,) = understand.understand("\u202edelete\u200b task 3\u202c", NOW)
    assert (intent.op, intent.target) == ("delete", intents.Target(ids=(3,)))


@pytest.mark.parametrize("text", ["make it brighter", "put this on my wall", "make that louder"])
def test_it_is_not_changed_to_something_no_task_has(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


def test_the_weights_stay_small_and_the_chances_add_up() -> None:
    assert (pathlib.Path(classifier.__file__).parent / "weights.json.gz").stat().st_size <= 200_000
    for text in ("add milk", "", "ٹاسک 3", "?"):
        assert sum(classifier.predict(text, None).values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "text",
    [
        "The council moved the vote to Friday after a long debate.",
        "Dear Ms Long, please find attached the invoice.",
        'git commit -m "add tests"',
        "if (task.isDone()) { remove(task); }",
        '"To be or not to be"',
        "My flatmate says I should delete everything.",
        "Meine Chefin meint, ich soll den Bericht abgeben.",
        "Il paraît que Paul a terminé le rapport.",
        "Si tuviera tiempo, limpiaría el garaje.",
        "حکومت نے ووٹنگ ملتوی کر دی",
        "Ich will heute nichts löschen.",
    ],
)
def test_what_only_tells_changes_nothing(text: str) -> None:
    assert not {intent.op for intent in understand.understand(text, NOW)} & policy.MUTATIONS


def test_what_somebody_said_is_added_when_it_is_to_be_noted() -> None:
    [intent] = understand.understand("My boss wants the slides by Friday, add a task for that", NOW)
    assert (intent.op, intent.draft.title) == ("create", "slides")
