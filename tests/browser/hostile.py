"""Texts that try to become more than text, and what can be seen of one that has succeeded."""

from playwright.sync_api import Page

# Whatever of these comes to life has the id or sets the variable `pwned`.
TITLES = (
    "<script>window.pwned=1</script>",
    '<img id=pwned src=x onerror="window.pwned=1">',
    "<svg id=pwned onload=window.pwned=1>",
    '"><b id=pwned onmouseover=window.pwned=1>over</b>',
    "'><iframe id=pwned srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<style id=pwned>*{display:none!important}</style>",
    '<div id=pwned style="position:fixed;inset:0;z-index:99999;background:red">Approved</div>',
    "[click](javascript:window.pwned=1)",
    "[x](data:text/html,<script>window.pwned=1</script>)",
    "![x](https://evil.example/pixel.png)",
    "![x][1] [1]: https://evil.example/pixel.png",
    "<https://evil.example> :red[red] :material/delete: :rocket: :red-badge[9]",
    "# Heading **bold** `code` $\\LaTeX$ ~~gone~~",
    "| a | b |",
    "```mermaid graph TD; A-->B ```",
    "{{7*7}} ${7*7} {0.__class__} %(caller_id)s",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200b\u00ad",
    "\U000e0041\U000e0042 tags \ufeff",
)

_ALIVE = """() => {
  const found = [];
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const address = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      const leads = /^(javascript|data:text|https?:..evil)/.test(address);
      const acts = [...element.attributes].some(({ name, value }) => /^on/.test(name) && /pwned/.test(value));
      if (element.id === "pwned" || leads || acts) found.push(element.outerHTML.slice(0, 200));
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  if (window.pwned) found.push("a script ran");
  return found;
}"""


def alive(page: Page) -> list[str]:
    """The foreign nodes, links and scripts in a page, its shadow trees included; none is how it should be."""
    found: list[str] = page.evaluate(_ALIVE)
    return found
