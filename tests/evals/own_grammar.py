"""English sentences put together from parts: what is wished × what it is about × how people frame a wish.

A form may hold `<part>` and `(this|that|)`; both are chosen anew each time.
"""

import random
import re

from tests.evals import (
    own_grammar_adding,
    own_grammar_asking,
    own_grammar_changing,
    own_grammar_harmless,
    own_grammar_parts,
    own_grammar_telling,
    own_grammar_values,
)

_EACH = 70  # sentences a form
_EACH_TOLD = 40  # of those that only tell
_GAP = re.compile(r"<(\w+)>|\(([^()<>]*)\)")

_FORMS = {
    "create": own_grammar_adding.CREATE,
    "complete": own_grammar_changing.COMPLETE,
    "delete": own_grammar_changing.DELETE,
    "update": own_grammar_values.UPDATE,
    "query": own_grammar_asking.QUERY,
    "smalltalk": own_grammar_harmless.TALK,
    "out_of_scope": own_grammar_harmless.FOREIGN,
}
# Which parts name the task, for each wish; a new title in an update does not.
_NAMES = {
    "create": frozenset(("title", "vp", "np", "ving", "goods", "bare", "event")),
    "complete": frozenset(("ref", "vdid", "np", "event", "ving", "bare")),
    "delete": frozenset(("dref", "np", "event", "vp", "bare")),
    "update": frozenset(("ref", "np", "event")),
    "query": frozenset(("ref", "np", "vp")),
}
_OPEN, _CLOSE = "\ue001", "\ue002"
_BRACKETS = str.maketrans("⦅⦆", "()")  # as a form writes those that are to stay
_PARTS = {**own_grammar_parts.PARTS, **own_grammar_telling.PARTS}


def rows(chance: random.Random) -> list[dict[str, str]]:
    """Labelled sentences with what they name, each form filled many times; the same for the same `chance`."""
    found = []
    for op, forms in _FORMS.items():
        for form in forms.strip().splitlines():
            texts = {_filled(form, _NAMES.get(op, frozenset()), chance) for _ in range(_EACH)}
            found += [_row(text, op) for text in sorted(texts)]
    return found


def told(chance: random.Random) -> list[dict[str, str]]:
    """Sentences that only tell, in five languages; what is learnt of them is kept apart from the operations."""
    found = []
    for (language, op), forms in own_grammar_telling.TELLING.items():
        for form in forms.strip().splitlines():
            texts = {_filled(form, frozenset(), chance) for _ in range(_EACH_TOLD)}
            found += [{**_row(text, op), "lang": language} for text in sorted(texts)]
    return found


def _row(marked: str, op: str) -> dict[str, str]:
    title = ""
    if _OPEN in marked:
        end = marked.rindex(_CLOSE) if op == "create" else marked.index(_CLOSE)
        title = marked[marked.index(_OPEN) : end]
    text, title = (re.sub(f"[{_OPEN}{_CLOSE}]", "", one) for one in (marked, title))
    return {"text": text, "op": op, "title": title.strip(), "lang": "en", "source": "grammar"}


def _filled(form: str, named: frozenset[str], chance: random.Random) -> str:
    text = form.replace("< when>", "(| <when>)")
    text = re.sub(r"<(\w+)>", lambda m: f"{_OPEN}{m[0]}{_CLOSE}" if m[1] in named else m[0], text)

    def choose(found: re.Match[str]) -> str:
        if found[1]:
            return chance.choice(_PARTS[found[1]])
        return chance.choice(found[2].split("|"))

    while (grown := _GAP.sub(choose, text)) != text:
        text = grown
    text = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(text.split()))
    return text.replace(" 's ", "'s ").translate(_BRACKETS).strip()
