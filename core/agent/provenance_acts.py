"""Which wishes of a request, as the interpreter reads it, ask for a kind of change."""

import re
from typing import Any

from core.agent import provenance_words
from core.agent.evidence import Evidence
from core.agent.interpreter import intents

# Several words in quotation marks are somebody's words to talk about, unless a wish is plainly about them.
_QUOTES = re.compile(r"[\"“„«][^\"”“»]*\s[^\"”“»]*[\"”“»]|(?<!\w)['‘‚][^'’]*\s[^'’]*['’](?!\w)")


def doubt(name: str, arguments: dict[str, Any], found: Evidence) -> str:
    """Why this kind of change was not asked for; "" when it was."""
    if name == "undo" and arguments:  # what the person has seen last is what goes by no number
        return "You did not say that these changes are to be taken back."
    if backing(name, found) or (name == "undo" and found.corrects):
        return ""
    if name.startswith("delete") and found.agreed and provenance_words.DELETES.search(found.agreed):
        return ""
    return "You did not ask for this kind of change."


def backing(name: str, found: Evidence) -> list[intents.Intent]:
    """The wishes that ask for an act, or may do so where the interpreter does not understand them."""
    verb = name.split("_")[0]
    allowed = provenance_words.ALLOWED.get(verb, frozenset())
    if name == "add_project":
        allowed |= provenance_words.CHANGES
    backed = [wish for wish in found.wishes if _backs(wish, verb, allowed)]
    if backed and len(found.asked) > 1:  # an answer to a question may be a mere name
        backed.append(intents.Intent("clarify", 1.0, found.asked[0]))
    return backed


def _backs(wish: intents.Intent, verb: str, allowed: frozenset[str]) -> bool:
    if verb == "undo" and "restore" in (wish.op, wish.guess) and (wish.target.words or wish.target.ids):
        return False  # what is to come back need not be what was done last
    if wish.op in provenance_words.UNCLEAR:
        if wish.guess in allowed or wish.op in allowed:
            return not (provenance_words.TALKS.search(wish.clause) or _QUOTES.search(wish.clause))
        return False
    return wish.op in allowed
