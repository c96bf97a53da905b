"""The tables of sentences, and dates and rules in words."""

import datetime
import re
import string
import zoneinfo

import pytest

from core.agent.interpreter import spans, understand
from core.agent.interpreter.wording import tables

NOW = datetime.datetime(2026, 3, 11, 10, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
ENGLISH = tables.LANGUAGES["en"]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", tables.LANGUAGES)
def test_every_language_says_everything_with_the_same_values(code: str) -> None:
    words = tables.LANGUAGES[code]
    assert words.TEXT.keys() == ENGLISH.TEXT.keys()
    assert {key: places(text) for key, text in words.TEXT.items()} == {
        key: places(text) for key, text in ENGLISH.TEXT.items()
    }
    for name in ("PRIORITY", "STATUS", "CLEARED", "UNITS", "RULE", "LABEL", "SECTIONS"):
        assert getattr(words, name).keys() == getattr(ENGLISH, name).keys()
    assert (len(words.WEEKDAYS), len(words.MONTHS)) == (7, 12)
    assert (len(words.SHORT_WEEKDAYS), len(words.SHORT_MONTHS)) == (7, 12)


@pytest.mark.parametrize("code", tables.LANGUAGES)
def test_nothing_is_exclaimed(code: str) -> None:
    assert not [text for text in tables.LANGUAGES[code].TEXT.values() if "!" in text]


@pytest.mark.parametrize("code", tables.LANGUAGES)
def test_help_says_only_what_is_understood(code: str) -> None:
    text = tables.LANGUAGES[code].TEXT
    examples = re.findall("[“„«]\\s?(.+?)\\s?[”“»]", text["help"] + text["examples"])
    assert len(examples) > 5
    for example in examples:
        [intent] = understand.understand(example, NOW)
        assert intent.op not in ("clarify", "help", "out_of_scope", "smalltalk"), example
        assert not (intent.op in ("query", "count") and intent.target.words), example


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-11", "today"),
        ("2026-03-12", "tomorrow"),
        ("2026-03-10", "yesterday"),
        ("2026-03-13", "Friday 13 March"),
        ("2027-01-01", "Friday 1 January 2027"),
    ],
)
def test_days_are_said_relative_to_now(day: str, words: str) -> None:
    assert spans.day(datetime.date.fromisoformat(day), NOW, "en") == words


def test_a_time_is_said_in_the_users_zone() -> None:
    at = datetime.datetime(2026, 3, 11, 23, 30, tzinfo=datetime.UTC)
    assert spans.due(None, at, NOW, "en") == "tomorrow at 00:30"
    assert spans.due(None, at, NOW, "de") == "morgen um 00:30"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "every 2 weeks on Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "every month on day 1"),
        ("FREQ=YEARLY", "every year"),
        ("FREQ=MONTHLY;BYDAY=1FR", "repeating"),
        ("nonsense", "repeating"),
    ],
)
def test_rules_are_said_in_words(rule: str, words: str) -> None:
    assert spans.rule(rule, "en") == words
