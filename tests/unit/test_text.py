"""People's and models' words in Streamlit's markdown; `browser/test_look.py` shows them in one."""

import pytest

from pages import text


def test_every_punctuation_mark_of_markdown_is_escaped() -> None:
    assert text.plain("*a* _b_ `c` #d [e](f) <g> |h| ~i~ $j$ !k") == (
        r"\*a\* \_b\_ \`c\` \#d \[e\]\(f\) \<g\> \|h\| \~i\~ \$j\$ \!k"
    )


def test_plain_text_is_one_line() -> None:
    assert text.plain("  Pay\n\n- rent\t now ") == r"Pay \- rent now"


@pytest.mark.parametrize(
    "directive", [":red[x]", ":smile:", ":material/home:", ":material_home:", ":+1:", "::note"]
)
def test_a_directive_is_broken_by_an_invisible_character(directive: str) -> None:
    shown = text.plain(directive)
    assert shown.startswith("\\:\u2060")
    assert shown.replace("\\", "").replace("\u2060", "") == directive


@pytest.mark.parametrize("time", ["at 12:30", "from 9:00 to 17:00", "note: call"])
def test_a_plain_colon_is_left_alone(time: str) -> None:
    assert "\u2060" not in text.plain(time)


@pytest.mark.parametrize("mark", ["->", "<-", "<->", "--", ">=", "<=", "~="])
def test_a_free_standing_arrow_stays_what_was_typed(mark: str) -> None:
    assert text.plain(f"a {mark} b").replace("\\", "") == f"a {mark[0]}\u2060{mark[1:]} b"


@pytest.mark.parametrize(
    "fetching",
    [
        "![a](https://x.test/p.png)",
        "![a][b]",
        "[b]: https://x.test",
        "[click](https://x.test/?q=1)",
        "[a][b]",
    ],
)
def test_a_models_images_and_disguised_links_lose_their_syntax(fetching: str) -> None:
    shown = text.cautious(f"See {fetching} now")
    assert "](" not in shown
    assert "][" not in shown
    assert "]:" not in shown
    assert shown.replace("\u2060", "") == f"See {fetching} now"


def test_a_models_formatting_survives() -> None:
    markdown = "**Bold** and *soft*, `code`:\n\n- one\n- [ ] two\n\n| a | b |\n|:--|--:|\n| 1 | 2 |"
    assert text.cautious(markdown) == markdown


def test_a_models_money_is_no_formula_but_its_code_is_untouched() -> None:
    assert text.cautious("$5 and `$HOME` and $6\n```\n$x$\n```\n$7") == (
        "\\$5 and `$HOME` and \\$6\n```\n$x$\n```\n\\$7"
    )


def test_an_unfinished_code_block_counts_as_code_while_it_streams() -> None:
    assert text.cautious("So:\n```\necho $HOME") == "So:\n```\necho $HOME"
