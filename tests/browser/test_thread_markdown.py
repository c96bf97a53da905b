"""The subset of markdown that answers are shown in, read by our own module in real Chromium."""

from collections.abc import Iterator

import harness
import pytest
from integration import serving
from playwright.sync_api import Browser, Page

READ = """async text => {
  const { markdown } = await import("/app/static/thread/markdown.js");
  const { build, h } = await import("/app/static/thread/patch.js");
  return build(h("div", null, markdown(text))).innerHTML.replace(/ (?:dir|tabindex|rel|target)="[^"]*"/g, "");
}"""


@pytest.fixture(scope="module")
def page(served: serving.Served, browser: Browser) -> Iterator[Page]:
    with harness.window(browser) as context:
        made = context.new_page()
        made.goto(served.url)
        yield made


TABLE = (
    '<div class="wide"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody>'
    "<tr><td>1</td><td><strong>2</strong></td></tr><tr><td>3</td><td></td></tr></tbody></table></div>"
)
HOSTILE = ["*a ", "a* ", "**", "_a*", "````a", "[a](", "![", "[[", "> ", "- ", "  - ", "- \n", "1. \n", "|"]
HOSTILE += ["| a\n|-\n", "# ", "&#", "https://x.test/)", "~~~", "\\", "<", " "]


def heading(inside: str) -> str:
    return f'<p class="heading"><strong>{inside}</strong></p>'


def link(address: str) -> str:
    return f'<a href="{address}">{address}</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Paragraphs, emphasis, code
        ("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"),
        ("**bold** *italic*", "<p><strong>bold</strong> <em>italic</em></p>"),
        ("__bold__ _italic_", "<p><strong>bold</strong> <em>italic</em></p>"),
        ("***both***", "<p><em><strong>both</strong></em></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("**„Titel“**, dann", "<p><strong>„Titel“</strong>, dann</p>"),
        ("2 * 3 * 4, snake_case_name, a** b", "<p>2 * 3 * 4, snake_case_name, a** b</p>"),
        ("**not closed", "<p>**not closed</p>"),
        ("`a *b* <c>` and ``d ` e``", "<p><code>a *b* &lt;c&gt;</code> and <code>d ` e</code></p>"),
        ("`not closed", "<p>`not closed</p>"),
        (r"\*plain\* \_plain\_ 1\. \\ \a", r"<p>*plain* _plain_ 1. \ \a</p>"),
        ("&lt;b&gt; &amp; &#42;x&#42; &copy; &#0;", "<p>&lt;b&gt; &amp; *x* &amp;copy; \ufffd</p>"),
        ("# Plan\n## *Now*", f"{heading('Plan')}{heading('<em>Now</em>')}"),
        ("#hash is no heading", "<p>#hash is no heading</p>"),
        # Lists, quotes, tables, code blocks
        ("Two:\n- a\n- **b**\n…and 3 more.", "<p>Two:</p><ul><li>a</li><li><strong>b</strong></li></ul><p>…and 3 more.</p>"),
        ("1. a\n2. b\n\n3. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("4) d\n5) e", '<ol start="4"><li>d</li><li>e</li></ol>'),
        ("- a\n  - b\n    1. c\n- d", "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>"),
        ("1. a\n\n   more\n2. b", "<ol><li>a<p>more</p></li><li>b</li></ol>"),
        ("In\n1986. a good year", "<p>In<br>1986. a good year</p>"),
        ("-5 degrees", "<p>-5 degrees</p>"),
        ("> said\n> twice\n\nno", "<blockquote><p>said<br>twice</p></blockquote><p>no</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("```py\nx = '<b>'\n\n- y\n```\nz", "<pre><code>x = '&lt;b&gt;'\n\n- y</code></pre><p>z</p>"),
        ("```\nstill being written", "<pre><code>still being written</code></pre>"),
        ("| a | b |\n|:--|--:|\n| 1 | **2** |\n| 3 |", TABLE),
        ("a | b", "<p>a | b</p>"),
        # Links show where they lead; nothing else is one
        ("See https://x.test/a?b=1.", f"<p>See {link('https://x.test/a?b=1')}.</p>"),
        ("(https://x.test/a_(b))", f"<p>({link('https://x.test/a_(b)')})</p>"),
        ("[here](https://x.test/a)", f"<p>here ({link('https://x.test/a')})</p>"),
        ("[https://good.test](https://evil.test/)", f'<p><a href="https://good.test/">https://good.test</a> ({link("https://evil.test/")})</p>'),
        ("![cat](https://x.test/cat.png)", f"<p>cat ({link('https://x.test/cat.png')})</p>"),
        ("<https://x.test/a>", f"<p>&lt;{link('https://x.test/a')}&gt;</p>"),
        ("https://\u0430\u0440\u0440l\u0435.test/", f"<p>{link('https://xn--l-7sbq6ba.test/')}</p>"),
        ("[a](javascript:alert(1)) [b](mailto:a@b.test)", "<p>[a](javascript:alert(1)) [b](mailto:a@b.test)</p>"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>"),
        ("[a](/stats) [b](//x.test) [c] [d][e]", "<p>[a](/stats) [b](//x.test) [c] [d][e]</p>"),
        ("https:// and http://[ and xhttps://x.test", "<p>https:// and http://[ and xhttps://x.test</p>"),
        ("<b>no</b><!-- no --><br/>", "<p>&lt;b&gt;no&lt;/b&gt;&lt;!-- no --&gt;&lt;br/&gt;</p>"),
        ("", ""),
    ],
)  # fmt: skip
def test_markdown_becomes(page: Page, text: str, shown: str) -> None:
    assert page.evaluate(READ, text) == shown


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_is_read_to_its_end(page: Page, piece: str) -> None:
    # Were any of it quadratic, thirty seconds would not be enough.
    assert isinstance(page.evaluate(READ, piece * (200_000 // len(piece))), str)


def test_every_prefix_of_an_answer_can_be_shown_while_it_is_written(page: Page) -> None:
    text = "Hi **there**, `x`:\n\n1. a [b](https://c.test)\n   - d\n\n| e | f |\n|---|---|\n| g | h |\n\n```\ni\n```\nj"
    shown = [page.evaluate(READ, text[:end]) for end in range(len(text) + 1)]
    assert all("<" in each for each in shown[1:])
