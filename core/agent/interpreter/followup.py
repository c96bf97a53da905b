"""What a message means after what was asked or done before: an answer, a correction, or something new."""

import dataclasses
import re
from collections.abc import Callable, Sequence

from core.agent.interpreter import change, intents, lookup, replies, resolve, state, writes

Understand = Callable[[str], list[intents.Intent]]
_NUMBER = re.compile(
    r"^\W*(?:#|task|number|no\.?|nr\.?|nummer|aufgabe|tâche|numéro|tarea|número)?\s*(\d{1,9})\W*$", re.I
)
_ALL = re.compile(
    r"^\W*(?:both|all|all of them|both of them|beide|alle|les deux|toutes?|tous|las dos|los dos|todas|ambas|ambos)\b\W*$",
    re.I,
)
_CORRECTION = re.compile(
    r"^\W*(?:(?:oh|oops|sorry|hmm|wait)\b\W*)*(?:(?:no|nope|nah|not that(?: one)?|actually|rather|instead|i meant?|i said|nein|nee|ich meinte|doch"
    r"|lieber|non|plutôt|je voulais dire|quise decir|mejor|sorry)\b\W*)+(?:(?:make (?:it|that)|i meant?|i mean|it'?s|it is|it should be|should be"
    r"|ich meinte|auf|je voulais dire|quería decir|quise decir)\b\W*)?",
    re.I,
)
_NEW = frozenset(
    {"create", "query", "count", "undo", "help", "complete", "reopen", "start", "delete", "restore"}
)
_SAID = 8  # words in an answer to a question; a longer message is something new


def jobs(
    text: str, understand: Understand, memory: state.Memory, voice: replies.Voice
) -> list[state.Job] | state.Outcome:
    """The things a message asks for, given what waits for an answer."""
    found = understand(text)
    if memory.pending:
        answered = _answer(text, found, understand, memory, voice)
        if answered is not None:
            return answered
    elif memory.focus and memory.done and (corrected := _corrected(text, found, memory)):
        return corrected
    return [state.Job(intent) for intent in found]


def _answer(
    text: str,
    found: Sequence[intents.Intent],
    understand: Understand,
    memory: state.Memory,
    voice: replies.Voice,
) -> list[state.Job] | state.Outcome | None:
    """The answer to an open question, None when the message is about something else."""
    waiting, first = memory.pending[0], found[0] if found else None
    rest = [state.Job(intent) for intent in found[1:] if intent.op in _NEW or intent.op == "update"]
    if first and first.op == "reject" and not rest and not _values(found):
        if not (waiting.kind == "which" and _chosen(_bare(text), waiting)):
            return state.Outcome(voice.say("cancelled"))
    if waiting.kind == "title":
        return _titled(text, first, waiting, understand)
    if waiting.kind == "value":
        return _valued(text, found, waiting, understand)
    if waiting.kind == "which" and (picked := _picked(text, first, waiting, memory)) is not None:
        return [*picked, *rest]
    if first and first.op == "confirm":
        if waiting.kind == "confirm" or len(waiting.tasks) == 1:
            agreed = [one for one in memory.pending if one.kind == "confirm" or one is waiting]
            return [*(_agreed(one) for one in agreed), *rest]
        return _again(waiting, voice)
    if waiting.kind == "confirm" and (draft := _values(found)) and waiting.intent.op in ("update", "create"):
        return [_redrafted(waiting, draft)]
    if first and first.op in ("clarify", "out_of_scope", "smalltalk") and len(text.split()) <= 2:
        return _again(waiting, voice)
    return None


def _agreed(waiting: state.Pending) -> state.Job:
    return state.Job(waiting.intent, waiting.tasks or None, confirmed=True)


def _redrafted(waiting: state.Pending, draft: intents.Draft) -> state.Job:
    """The same change with other values, asked about again."""
    given = {f.name: value for f in dataclasses.fields(draft) if (value := getattr(draft, f.name))}
    if draft.due_on or draft.due_at:
        given = {"due_on": None, "due_at": None, "shift_days": None, **given}
    intent = dataclasses.replace(waiting.intent, draft=dataclasses.replace(waiting.intent.draft, **given))
    return state.Job(intent, waiting.tasks or None, confirmed=len(waiting.tasks) <= change.FEW)


def _again(waiting: state.Pending, voice: replies.Voice) -> list[state.Job] | state.Outcome:
    """Ask the same question once more."""
    if waiting.kind == "which" and waiting.tasks:
        return change.ask_which(waiting.intent, waiting.tasks, voice)
    if waiting.kind == "which":
        return state.Outcome(voice.say("ask_target"), waiting)
    return [state.Job(waiting.intent, waiting.tasks or None, note=voice.say("ask_again"))]


def _titled(
    text: str, first: intents.Intent | None, waiting: state.Pending, understand: Understand
) -> list[state.Job] | None:
    if first and first.op in _NEW and first.op != "create" and first.confidence >= change.SURE_TO_DELETE:
        return None
    given = (
        first
        if first and first.op == "create" and first.draft.title
        else next(iter(understand(f"add {text}")), None)
    )
    draft = (
        given.draft
        if given and given.op == "create" and given.draft.title
        else intents.Draft(title=text.strip())
    )
    known = waiting.intent.draft
    merged = {f.name: getattr(draft, f.name) or getattr(known, f.name) for f in dataclasses.fields(draft)}
    if merged["due_at"]:
        merged["due_on"] = None
    return [state.Job(dataclasses.replace(waiting.intent, draft=intents.Draft(**merged)), confirmed=True)]


def _valued(
    text: str, found: Sequence[intents.Intent], waiting: state.Pending, understand: Understand
) -> list[state.Job] | None:
    if found and found[0].op in _NEW and found[0].confidence >= change.SURE_TO_DELETE:
        return None
    draft = _values(found) or _values(understand(f"change it to {text}"))
    if draft is None:
        return None
    intent = dataclasses.replace(waiting.intent, draft=draft)
    return [state.Job(intent, waiting.tasks, confirmed=len(waiting.tasks) <= change.FEW)]


def _picked(
    text: str, first: intents.Intent | None, waiting: state.Pending, memory: state.Memory
) -> list[state.Job] | None:
    """The answer to "which one": a place, a number, "both", or words of a title; None when it is no answer."""
    if _ALL.match(text) and waiting.tasks:
        return [state.Job(waiting.intent, waiting.tasks, confirmed=len(waiting.tasks) <= change.FEW)]
    if first and first.op == "confirm" and first.target == intents.Target():
        return None
    ids = _numbers(text, first, waiting)
    if ids is None and len(text.split()) <= _SAID:
        ids = _chosen(_bare(text), waiting)
    if ids is None and first and first.op in (waiting.intent.op, "confirm") and first.target.words:
        ids = _chosen(first.target.words, waiting)
    if ids:
        rows = tuple(row for row in waiting.tasks if row.id in ids)
        if len(rows) == len(ids):
            return [state.Job(waiting.intent, rows, confirmed=True)]
        return [state.Job(dataclasses.replace(waiting.intent, target=intents.Target(ids=ids)))]
    if not waiting.tasks and not (first and first.op in _NEW and first.confidence >= change.SURE):
        target = (
            first.target if first and first.target != intents.Target() else intents.Target(words=_bare(text))
        )
        return [state.Job(dataclasses.replace(waiting.intent, target=target, confidence=1.0))]
    return None


def _numbers(text: str, first: intents.Intent | None, waiting: state.Pending) -> tuple[int, ...] | None:
    offered = [row.id for row in waiting.tasks]
    if bare := _NUMBER.match(text):
        number = int(bare[1])
        place = lookup.pick(offered, number) if number not in offered else None
        return (place or number,)
    if (
        first
        and first.op in _NEW
        and first.op != waiting.intent.op
        and first.confidence >= change.SURE_TO_DELETE
    ):
        return None
    if first and first.target.ids:
        return first.target.ids
    if first and first.target.ordinals:
        places = [lookup.pick(offered, place) for place in first.target.ordinals]
        return tuple(one for one in places if one) or None
    return None


def _chosen(words: str, waiting: state.Pending) -> tuple[int, ...] | None:
    """The one offered task whose title holds every word of the answer that matters."""
    if not words.strip() or not waiting.tasks:
        return None
    code = waiting.intent.language
    best = resolve.resolve(words, waiting.tasks, code).one
    if best is None:  # words all of the offered titles share say nothing: look at what tells them apart
        shared = set.intersection(*(set(resolve.stems(row.title, code)) for row in waiting.tasks))
        telling = " ".join(word for word in resolve.stems(words, code) if word not in shared)
        best = resolve.resolve(telling, waiting.tasks, code).one if telling else None
    return (best.id,) if best else None


def _bare(text: str) -> str:
    return _CORRECTION.sub("", text)


def _values(found: Sequence[intents.Intent]) -> intents.Draft | None:
    """The new values in an answer or correction ("Friday", "high"), without a title."""
    for intent in found:
        if intent.op in ("update", "clarify", "create", "reject", "confirm", "out_of_scope"):
            draft = dataclasses.replace(intent.draft, title=None, notes=None)
            if not writes.says_nothing(draft):
                return draft
    return None


def _corrected(text: str, found: Sequence[intents.Intent], memory: state.Memory) -> list[state.Job] | None:
    """What "no, I meant …" changes about the last change; None when it is no correction."""
    lead = _CORRECTION.match(text)
    if not lead or not lead.group() or memory.done is None or not found:
        return None
    said, first = text[lead.end() :].strip(" .!?"), found[0]
    if not said or (
        first.op in ("reject", "confirm", "undo", "query", "count", "help") and not _values(found)
    ):
        if first.op != "reject" or len(said.split()) > _SAID or not said or first.target.words == "":
            return None
    if (
        first.op in ("delete", "complete", "reopen", "restore", "start")
        and first.confidence >= change.SURE_TO_DELETE
    ):
        return None
    language, draft = first.language, _values(found)
    last = intents.Intent("update", 1.0, text, language, intents.Target(ids=memory.focus))
    if draft and memory.done in ("create", "update"):
        return [state.Job(dataclasses.replace(last, draft=draft), confirmed=len(memory.focus) <= change.FEW)]
    if memory.done in ("complete", "delete", "reopen", "start"):
        again = dataclasses.replace(last, op=memory.done, target=_meant(first, said))
        return [state.Job(again, after_undo=True)]
    if (
        memory.done == "create"
        and len(memory.focus) == 1
        and first.op in ("clarify", "create", "out_of_scope", "reject")
    ):
        title = first.draft.title or said
        return [state.Job(dataclasses.replace(last, draft=intents.Draft(title=title)))]
    return None


def _meant(first: intents.Intent, said: str) -> intents.Target:
    named = first.target.words or first.target.ids or first.target.ordinals
    return first.target if named else intents.Target(words=first.draft.title or said)
