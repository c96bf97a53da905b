"""When a reading is sure enough to act on: doubt becomes a question, and what only talks about acting never acts."""

import re

from core.agent.interpreter import classifier, intents, rules

MUTATIONS = frozenset({"create", "update", "complete", "delete", "reopen", "start", "restore"})
ACT, DELETE, ALONE = (
    0.6,
    0.8,
    0.8,
)  # how sure to be: any change, a deletion, a change no phrase of ours speaks for
LONE_DELETE = 0.95
NAMED = 0.25  # less is enough where the phrase names our own things
_TALK = ("undo", "help", "confirm", "reject")  # the classifier has never seen these: the phrase alone decides
_CLASS = {"reopen": "update", "start": "update", "restore": "update", "count": "query"}
_HARMLESS = ("out_of_scope", "smalltalk", "query")
_REPORTED = re.compile(
    r"^\W*(?:(?:my|the|our|his|her) \w+|he|she|they|someone|somebody|everyone|people|[a-z]+)(?: \w+)? (?:said|says|told|tells|asked|asks|thinks|thought|wants|wrote|suggested|claims)\b"
    r"|^\W*(?:if i|what if|imagine|suppose|pretend|translate|spell|define|repeat after me)\b"
    r"|^\W*(?:mein \w+|er|sie|mon \w+|elle|il|mi \w+|él|ella) (?:hat gesagt|sagte|sagt|a dit|dit|dijo|dice)\b"
)


def decide(masked: str, hit: rules.Hit | None) -> tuple[intents.Op, float]:
    """The operation to follow and how sure we are of it; `clarify` when acting would be a guess."""
    if hit and hit.op in _TALK:
        return hit.op, 0.97
    chances = classifier.predict(masked, hit)
    chances["query"] += chances.pop("count", 0.0)
    top = max(chances, key=lambda name: chances[name])
    wish = _wish(hit, top, chances)
    sure = chances[_CLASS.get(wish, wish)]
    if wish not in MUTATIONS:
        return wish, sure
    if _REPORTED.match(masked):
        return "clarify", sure
    if hit is None or _CLASS.get(hit.op, hit.op) != top:
        return _disagreeing(wish, hit, chances)
    needed = DELETE if wish == "delete" else ACT
    return (wish, sure) if sure >= (needed - NAMED if hit.sure else needed) else _asking(chances)


def _wish(hit: rules.Hit | None, top: str, chances: dict[str, float]) -> intents.Op:
    """The phrase's operation when the classifier has the same in mind, else the classifier's."""
    if hit and (_CLASS.get(hit.op, hit.op) == top or (hit.sure and chances[top] < 0.9)):
        return hit.op
    return _OPS[top]


def _disagreeing(
    wish: intents.Op, hit: rules.Hit | None, chances: dict[str, float]
) -> tuple[intents.Op, float]:
    sure = chances[_CLASS.get(wish, wish)]
    if wish == "delete" or (hit and hit.op == "delete"):
        return (wish, sure) if hit is None and sure >= LONE_DELETE else _asking(chances)
    if hit and hit.sure and hit.op == wish:  # the phrase names our own things; the classifier only doubts it
        return (wish, sure) if sure >= ACT / 2 else _asking(chances)
    return (wish, sure) if sure >= ALONE else _asking(chances)


def _asking(chances: dict[str, float]) -> tuple[intents.Op, float]:
    """A question, unless the sentence most likely wants nothing of a task list at all."""
    harmless = max(_HARMLESS, key=lambda name: chances[name])
    return (
        (_OPS[harmless], chances[harmless]) if chances[harmless] > 0.5 else ("clarify", 1 - chances[harmless])
    )


_OPS: dict[str, intents.Op] = {
    "create": "create", "update": "update", "complete": "complete", "delete": "delete", "query": "query",
    "out_of_scope": "out_of_scope", "smalltalk": "smalltalk",
}  # fmt: skip
