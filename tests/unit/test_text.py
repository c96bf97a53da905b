"""People's words in Streamlit's markdown; `browser/test_look.py` shows them in one."""

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
