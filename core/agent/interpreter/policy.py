"""When a reading is sure enough to act on: doubt becomes a question, and what only talks about acting never acts."""

from core.agent.interpreter import classifier, intents, language, rules
from core.agent.interpreter.phrases import facts, foreign, orders, provisos, told

MUTATIONS = frozenset({"create", "update", "complete", "delete", "reopen", "start", "restore"})
ACT, ACT_NAMED = (
    0.75,
    0.4,
)  # how sure to be of any change; less is enough where the phrase names our own things,
DELETE, DELETE_NAMED = 0.65, 0.6  # of a deletion, which is asked about first below `acting.SURE_TO_DELETE`,
FINISH = 0.6  # of a completion by a loose phrase: it needs a task of that name, and is undone with a word
ALONE, LONE_DELETE = 0.8, 0.9  # of a change and a deletion that no phrase of ours speaks for
SUPPOSED = 0.7  # of a deletion that nobody ordered: it is asked about first
ABROAD = 0.9  # of a change in another language than English that no phrase of ours speaks for
CERTAIN = 0.97  # of a change in words that other assistants' business is done in
STATE = 0.35  # of a change of state by a phrase of ours: it needs a task of that name, and "start" means many things
POINTED = 0.1  # of a change by a sure phrase to what was spoken of before: what "it" is was just said
PLAIN = -2.0  # log-odds of a tale: a sentence under it is none
WISHED = 0.55  # of an adding by a loose phrase in such a sentence
TOLD = {  # how much has to speak for a tale, in log-odds, by the phrase there is; in English and in what was learnt less of
    True: {"none": -1.35, "loose": 1.0, "sure": 1.8},
    False: {"none": 0.5, "loose": 2.5, "sure": 3.2},
}

# The classifier has never seen these: the phrase alone decides.
_TALK = frozenset({"undo", "help", "confirm", "reject", "smalltalk", "out_of_scope"}) | intents.DRAFTS
_KNOWN_ABROAD = ("create", "update", "complete", "delete")
_STATES = ("reopen", "start", "restore")
_CLASS = {"reopen": "update", "start": "update", "restore": "update", "count": "query"}
_BARS = {"delete": (DELETE, DELETE_NAMED), "complete": (FINISH, ACT_NAMED)}
_HARMLESS = ("out_of_scope", "smalltalk", "query")
_OPS: dict[str, intents.Op] = {
    "create": "create", "update": "update", "complete": "complete", "delete": "delete", "query": "query",
    "out_of_scope": "out_of_scope", "smalltalk": "smalltalk",
}  # fmt: skip


def decide(masked: str, hit: rules.Hit | None) -> tuple[intents.Op, float]:
    """The operation to follow and how sure we are of it; `clarify` when acting would be a guess."""
    if hit and hit.op in _TALK:
        return hit.op, 0.97
    chances = classifier.predict(masked, hit)
    chances["query"] += chances.pop("count", 0.0)
    top = max(chances, key=lambda name: chances[name])
    wish = _wish(masked, hit, top, chances)
    sure = chances[_CLASS.get(wish, wish)]
    if wish not in MUTATIONS:
        if _CLASS.get(wish, wish) == "query" and _speaks_foreign(masked, hit):
            return "out_of_scope", sure
        return wish, sure
    if told.is_no_speech(masked) or told.confesses(masked):
        return "out_of_scope", 1 - sure
    if hit is None and (facts.states(masked) if wish == "create" else facts.happened(masked)):
        return "out_of_scope", 1 - sure
    finishes = wish == "complete" or (wish == "update" and hit is None)
    if _names_nothing(wish, masked, hit) or (finishes and told.recounts(masked)):
        return "clarify", sure
    if hit is None and orders.tells(wish, masked):
        return "clarify", sure
    if wish != "create" and _is_not_yet(wish, masked):
        return "clarify", sure
    if (told.reports(masked) and not _is_noted(masked, hit)) or (
        (wish != "create" or hit is None) and told.negates(masked)
    ):
        return "clarify", sure
    # "is it done?" asks; "is milk on it? if not, add it" adds
    if (wish != "create" and orders.begins_as_question(masked)) or (
        orders.asks_why(masked) or orders.ponders(masked)
    ):
        return "query", 1 - sure
    if _only_tells(wish, masked, hit):
        return "clarify", sure
    if wish == "complete" and hit and orders.is_asked(masked):
        return "query", 1 - sure
    if wish != "create" and orders.asks_of(masked):
        return "clarify", sure
    if _is_foreign(wish, masked, hit, sure):
        return ("out_of_scope", 1 - sure) if hit and hit.language != "en" else _asking(chances)
    needed = _needed(wish, masked, hit, top)
    plain = (
        needed == POINTED
        or _adds(masked, hit)
        or (wish == "update" and hit is not None and _unmistakable(masked, hit))
    )
    plain = plain or (wish in ("create", "update") and hit is not None and hit.sure and _spoken(masked, hit))
    return (wish, max(sure, ACT) if plain else sure) if sure >= needed else _asking(chances)


def suspected(masked: str, hit: rules.Hit | None) -> intents.Op | None:
    """The change to an existing task that an unclear clause most likely asks for: worth a question, if there is one."""
    if told.is_no_speech(masked) or provisos.is_denied(masked):
        return None
    if hit and hit.op in MUTATIONS - {"create"}:
        return hit.op
    chances = classifier.predict(masked, hit)
    top = max(chances, key=lambda name: chances[name])
    return _OPS[top] if top in ("complete", "delete", "update") and not told.reports(masked) else None


def _is_not_yet(wish: intents.Op, masked: str) -> bool:
    """Whether a change is to wait for something, or what sounds done is so in part, or by somebody else."""
    unfinished = provisos.is_unfinished(masked) or provisos.is_by_another(masked)
    return provisos.waits(masked) or (wish == "complete" and unfinished)


def _names_nothing(wish: intents.Op, masked: str, hit: rules.Hit | None) -> bool:
    """Whether what an English phrase takes for a task's name goes on where a name would begin: "move over, Batman"."""
    if hit is None or hit.op != wish or hit.language != "en":
        return False
    start, end = hit.parts.get("target", (0, 0))
    return end > start and orders.is_no_name(masked, start, end, sure=hit.sure)


def _is_foreign(wish: intents.Op, masked: str, hit: rules.Hit | None, sure: float) -> bool:
    """Whether a change is too likely another assistant's: in words of theirs, or an adding without a word for it."""
    if foreign.is_of_another_list(masked):
        return True
    if hit is None and wish == "create" and language.guess(masked) == "en":
        if orders.begins_as_question(masked):
            return True
        if sure < CERTAIN and not foreign.hints_at_adding(masked):
            return True
    if (
        hit and hit.sure and "prio" in hit.parts and hit.language != "ur"
    ):  # only tasks have one; "kam" lowers all
        return False
    ours = wish == "complete" or foreign.names_what_is_ours(masked)
    named = hit and hit.sure and (hit.language == "en" or ours)
    certain = sure >= CERTAIN and (hit.language if hit else language.guess(masked)) == "en"
    return not named and not certain and foreign.speaks_of_other_things(masked)


def _speaks_foreign(masked: str, hit: rules.Hit | None) -> bool:
    """Whether a question in another language than English is about what other assistants look after."""
    loose = hit is None or (hit.language == "en" and not hit.sure)
    spoken = hit.language if hit and not loose else language.guess(masked)
    if spoken == "en" or foreign.names_what_is_ours(masked):
        return False
    return loose or foreign.speaks_of_other_things(masked)  # unknown sentences look like questions to it


def _wish(masked: str, hit: rules.Hit | None, top: str, chances: dict[str, float]) -> intents.Op:
    """The phrase's operation when the classifier has the same in mind or is of two minds, else the classifier's."""
    if hit and _CLASS.get(hit.op, hit.op) == top:
        return hit.op
    if hit and _spoken(masked, hit) and not (top in _KNOWN_ABROAD and chances[top] >= CERTAIN):
        return hit.op  # the classifier has seen too little of other languages to know better than a phrase
    if hit and hit.op in _STATES and chances["update"] >= STATE:
        return hit.op
    if hit and (_unmistakable(masked, hit) or _adds(masked, hit)):
        return hit.op
    if (
        hit
        and hit.sure
        and (chances[top] < 0.9 or (hit.op in ("query", "count") and orders.names_tasks(masked)))
    ):
        return hit.op
    return _OPS[top]


def _unmistakable(masked: str, hit: rules.Hit) -> bool:
    """Whether a phrase says so clearly what it wants of a list that no doubt of the classifier counts."""
    return _is_noted(masked, hit) or (hit.sure and orders.is_unmistakable(hit.op, masked))


def _adds(masked: str, hit: rules.Hit | None) -> bool:
    """Whether a clause is "add" and a thing that is not what other assistants look after."""
    plain = hit is not None and hit.op == "create" and hit.language == "en" and orders.only_adds(masked)
    return plain and not foreign.speaks_of_other_things(masked)


def _only_tells(wish: intents.Op, masked: str, hit: rules.Hit | None) -> bool:
    """Whether a sentence sounds more like a tale than like a wish, the more so the less a phrase speaks for a wish."""
    if hit and (_unmistakable(masked, hit) or (wish == "create" and hit.sure and hit.language != "en")):
        return False
    spoken = hit.language if hit else language.guess(masked)
    kind = "none" if hit is None else "sure" if hit.sure else "loose"
    return classifier.only_tells(masked) >= TOLD[spoken == "en"][kind]


def _is_noted(masked: str, hit: rules.Hit | None) -> bool:
    """Whether a phrase asks at its end to note what was told before."""
    return hit is not None and hit.op == "create" and hit.sure and orders.is_noted(masked)


def _spoken(masked: str, hit: rules.Hit) -> bool:
    """Whether a phrase is of the language that the sentence seems to be in, and that is not English."""
    return hit.language != "en" and language.guess(masked) == hit.language


def _needed(wish: intents.Op, masked: str, hit: rules.Hit | None, top: str) -> float:
    """The certainty an operation needs; more than 1 is never reached."""
    if hit is None:
        if language.guess(masked) != "en":  # of which the classifier has seen little but orders
            vague = wish == "create" and not foreign.hints_at_adding(masked)
            return 2 if wish == "delete" else CERTAIN if vague else ABROAD
        if wish == "complete" and not foreign.hints_at_finishing(masked):
            return 2
        return _of_a_lone_delete(masked) if wish == "delete" else ALONE
    if wish == "delete" and not hit.sure and hit.language == "en" != language.guess(masked):
        return 2  # "bin gleich da" throws nothing away
    if hit.op == wish and wish in _STATES:
        return STATE
    if hit.op == wish and (_unmistakable(masked, hit) or _adds(masked, hit)):
        return 0.0
    if hit.op == wish == "update" and hit.sure and orders.points(masked, *hit.parts.get("target", (0, 0))):
        return POINTED
    if wish == hit.op and _spoken(masked, hit):
        return 0.0
    if wish == "delete" and hit.op in ("query", "count"):
        return _of_a_lone_delete(masked)
    if _CLASS.get(hit.op, hit.op) == top:
        common, named = _BARS.get(wish, (ACT, ACT_NAMED))
        if wish == "create" and classifier.only_tells(masked) <= PLAIN:
            return WISHED
        return named if hit.sure else common
    if "delete" in (wish, hit.op):  # phrase and classifier disagree, and one of them would delete
        return 2
    return ACT_NAMED if hit.sure and hit.op == wish else ALONE


def _of_a_lone_delete(masked: str) -> float:
    """That of a deletion no phrase speaks for: "love the milk task" is as near to "delete the milk task" as can be."""
    return LONE_DELETE if foreign.hints_at_deleting(masked) else 2


def _asking(chances: dict[str, float]) -> tuple[intents.Op, float]:
    """A question, unless the sentence most likely wants nothing of a task list at all."""
    harmless = max(_HARMLESS, key=lambda name: chances[name])
    return (
        (_OPS[harmless], chances[harmless]) if chances[harmless] > 0.5 else ("clarify", 1 - chances[harmless])
    )
