"""People's words in replies stay words."""

import re

import hypothesis
import pytest
from hypothesis import strategies as st

from core.agent.interpreter import markup


@pytest.mark.parametrize(
    ("title", "live"),
    [
        ("[click](http://evil.example)", r"(?<!\\)\]|\]\("),
        ("![x](https://evil.example/a.png)", r"(?<!\\)\[|https://"),
        ("<img src=x onerror=alert(1)>", "[<>]"),
        ("see www.evil.example or me@evil.example", r"www\.|e@e"),
        (":red[hot] :material/home: :smile:", r"(?<!\\):(?=\w)"),
        ("**bold** _it_ `code` ~~gone~~ $x$", r"(?<!\\)[*_`~$]"),
        ("# head\n- item", r"\n|(?<!\\)#"),
    ],
)
def test_markup_in_a_title_does_not_come_alive(title: str, live: str) -> None:
    assert not re.search(live, markup.plain(title))


@pytest.mark.parametrize(
    "title", ["Call the insurer", "Buy milk (2 %)", "Pay 10:30 - 11:00, then rest", "Déjà vu – fête"]
)
def test_ordinary_titles_read_as_they_are(title: str) -> None:
    assert markup.plain(title) == title


@pytest.mark.parametrize("title", ["👩‍👩‍👧‍👦 party", "می‌خواهم"])
def test_what_joins_and_parts_letters_and_emoji_stays(title: str) -> None:
    assert title in markup.plain(title)


def test_a_long_title_is_cut() -> None:
    assert len(markup.plain("a" * 500)) == markup.MAX_LENGTH


@hypothesis.given(st.text(max_size=80))
def test_any_text_becomes_one_line_without_bare_markup(text: str) -> None:
    shown = markup.plain(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]<>$~|#]", shown)
    assert len(shown.splitlines()) <= 1
