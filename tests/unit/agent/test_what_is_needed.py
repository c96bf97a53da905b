"""A house that runs short of something asks for it; a house that needs time, rain or a talk asks for nothing."""

import datetime

import pytest

from core.agent.interpreter import policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("we need loo roll", "loo roll"),
        ("we need more lightbulbs", "lightbulbs"),
        ("we desperately need cat litter", "cat litter"),
        ("we need a new bottle of washing-up liquid", "washing-up liquid"),
        ("we're out of milk", "milk"),
        ("oh, we're completely out of chilli flakes", "chilli flakes"),
        ("we're low on flour", "flour"),
        ("I'm nearly out of shampoo", "shampoo"),
        ("running low on coffee", "coffee"),
        ("we've run out of parsnips", "parsnips"),
        ("there's no bread left", "bread"),
        ("out of milk again", "milk"),
        ("mujhe doodh chahiye", "doodh"),
        ("wir haben keine Milch mehr", "Milch"),
        ("uns geht das Mehl aus", "Mehl"),
        ("die Butter ist fast alle", "Butter"),
        ("on n'a plus de lait", "lait"),
        ("il nous faut du papier toilette", "papier toilette"),
        ("no queda leche", "leche"),
        ("nos hemos quedado sin pan", "pan"),
        ("se acabó el café", "café"),
        ("doodh khatam ho gaya", "doodh"),
        ("آٹا ختم ہو گیا ہے", "آٹا"),
    ],
)
def test_what_has_run_out_is_to_be_bought(text: str, title: str) -> None:
    (intent,) = understand.understand(text, NOW)
    assert (intent.op, intent.draft.title) == ("create", title)


def test_several_things_that_have_run_out_are_several_tasks() -> None:
    found = understand.understand("we're out of milk and eggs", NOW)
    assert [(intent.op, intent.draft.title) for intent in found] == [("create", "milk"), ("create", "eggs")]


@pytest.mark.parametrize(
    "text",
    [
        "we need to talk",
        "we need more time",
        "we need a miracle",
        "we need rain",
        "we're out of time",
        "we're out of here",
        "I'm out of ideas",
        "we're low on staff",
        "I'm low on battery",
        "are we out of milk?",
        "we're out of the office on friday",
        "there is no sugar in my coffee",
        "il faut du courage",
        "wir brauchen mehr Zeit",
        "wir haben keine Zeit mehr",
        "on a besoin de plus de temps",
        "on n'a plus le temps",
        "necesitamos más tiempo",
        "no queda tiempo",
    ],
)
def test_what_no_shop_sells_is_no_task(text: str) -> None:
    found = understand.understand(text, NOW)
    assert not {intent.op for intent in found} & policy.MUTATIONS
