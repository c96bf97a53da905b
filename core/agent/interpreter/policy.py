"""When a reading is sure enough to act on: doubt becomes a question, and what only talks about acting never acts."""

import re

from core.agent.interpreter import intents, rules

MUTATIONS = frozenset({"create", "update", "complete", "delete", "reopen", "start", "restore"})
_REPORTED = re.compile(
    r"^\W*(?:(?:my|the|our|his|her) \w+|he|she|they|someone|somebody|everyone|people|[a-z]+)(?: \w+)? (?:said|says|told|tells|asked|asks|thinks|thought|wants|wrote|wrote me|suggested|claims)\b"
    r"|^\W*(?:if|imagine|suppose|what if|pretend|translate|say|spell|define|repeat after me)\b"
)


def decide(masked: str, hit: rules.Hit | None) -> tuple[intents.Op, float]:
    """The operation to follow and how sure we are of it."""
    if hit is None:
        return ("out_of_scope", 0.6)
    if hit.op in MUTATIONS and _REPORTED.match(masked):
        return ("clarify", 0.6)
    return (hit.op, 0.97 if hit.sure else 0.8)
