# ruff: noqa: E501 — word tables
"""What "no, I meant Friday" changes about the last change."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import acting, details, intents, moments, resolve, state, values

_REDONE = frozenset({"complete", "delete", "reopen", "start"})
_SHORT = 5  # words of a value by itself
_AS_WELL = re.compile(  # what was just done, with another task
    r"^\W*(?:(?:oh|ah|ok|okay|ach|ah)\W+)?(?:and|und|et|y)\s+(?:also\s+)?(?:the|my|den|die|das|le|la|les|el|los|las)\s+(.{2,60}?)"
    r"(?:,?\s+(?:too|as well|also|auch|aussi|también))?(?:,?\s+(?:but|aber|mais|pero)\s+(?P<other>.{2,40}))?\W*$"
    r"|^\W*(?:(?:the|my|die|den|das|le|la|el)\s+)?(?:same (?:for|with) )?(.{2,60}?),?\s+(?:too|as well|auch|aussi|también)"
    r"(?:,?\s+(?:but|aber|mais|pero)\s+(?P<another>.{2,40}))?\W*$",
    re.I,
)
_NAMES = re.compile(r"^(?:the|my|den|die|das|le|la|les|el|los|las)\s+(?=\w{3})", re.I)
_UNCLEAR = frozenset({"clarify", "out_of_scope", "smalltalk", "query", "create", "update"})
_ALSO = re.compile(
    r"^\W*(?:(?:and|also|plus|with|und|mit|et|avec|y|con|make it|at|um|à|a las"
    r"|(?:it|that|this)(?:'s| is| has to be| should be)(?: really| very| quite| actually| pretty)*)\s+)*",
    re.I,
)
_PLEASE = re.compile(r"[,\s]*(?:please|pls|bitte|stp|s'il te plaît|por favor|too|as well)?\W*$", re.I)
_FOR = re.compile(r"^\W*(?:and |und |et |y )?(?:for|by|für|bis|pour|para)\s", re.I)
_SWAP = re.compile(
    r"(.{2,40}?),? (?:not|instead of|nicht|statt|pas|au lieu de|no|en vez de) (.{2,30}?)\W*$", re.I
)
_INSTEAD = re.compile(r",? (?:instead|stattdessen|à la place|en su lugar)\W*$", re.I)
_KEPT = re.compile(
    r"(?:please )?(?:keep|leave) (?:it|that|them|those)(?: there| in)?|behalte? (?:es|sie|ihn|das)|lass (?:es|sie|ihn|das)(?: drin)?"
    r"|gardez?-l[ea]s?|laissez?-l[ea]s?|guárdal[oa]s?|déjal[oa]s?",
    re.I,
)
_AS_IT_WAS = re.compile(
    r"(?:please |just )?(?:keep|leave|put) (?:it|that|them|those)(?: back)?(?: alone| (?:where|as|how|like|the way) (?:it|they|that) (?:was|were|is|are)(?: before)?)"
    r"|lass (?:es|sie|ihn|das)(?: so)?,? wie (?:es|sie|er|das) war(?:en)?|laissez?-l[ea]s? comme (?:c'était|avant)|déjal[oa]s? como estaban?",
    re.I,
)
_CHANGES = frozenset({"update", "complete", "start"})
_RENAMED = frozenset({"clarify", "create", "out_of_scope", "update"})


def read(
    text: str,
    found: Sequence[intents.Intent],
    understand: values.Understand,
    memory: state.Memory,
    now: datetime.datetime,
) -> list[state.Job] | None:
    """The correction a message makes: other values, another task, another title; None when it makes none."""
    said, corrects = values.without_lead(text)
    first = found[0]
    if first.op in _UNCLEAR and (more := _as_well(text, first, understand, memory, now)):
        return [more]
    missed = memory.pending[0].intent if memory.pending else None
    if missed and said and (corrects or _NAMES.match(said)) and first.op in (*_UNCLEAR, "reject"):
        target = intents.Target(words=_NAMES.sub("", said))  # "i meant the oven", where there is no such task
        return [state.Job(dataclasses.replace(missed, target=target))]
    if len(found) == 1 and (notes := _noted(text, first, memory)):
        return [notes]
    if adds := _added(text, first, memory, now):
        return [adds]
    if memory.changed and memory.done not in (None, "create") and _AS_IT_WAS.fullmatch(said.strip(" .!")):
        return [state.Job(dataclasses.replace(first, op="undo", guess=None))]
    if not corrects or not said or not memory.changed or memory.done is None:
        return None
    if memory.done == "delete" and (kept := _KEPT.match(said)):  # "no wait, keep it, just move it to Monday"
        rest = understand(said[kept.end() :]) if kept.end() < len(said) else []
        undo = dataclasses.replace(first, op="undo", guess=None)
        return [state.Job(undo), *(state.Job(one) for one in rest if one.op in _CHANGES)]
    [again, *others] = understand(_INSTEAD.sub("", said))
    if again.op in (*_REDONE, "undo") and again.target.pronoun and not others:  # "no, delete that"
        return [state.Job(dataclasses.replace(again, clause=text))]
    last = intents.Intent("update", 1.0, text, first.language, intents.Target(ids=memory.changed))
    draft = values.given(text, found, now, understand)
    few = len(memory.changed) <= acting.FEW
    if draft and memory.done in ("create", "update"):
        same = state.Job(dataclasses.replace(last, draft=draft), confirmed=few)
        another = _of_another(again, memory)
        return (
            [state.Job(dataclasses.replace(last, draft=draft, target=another), otherwise=same)]
            if another
            else [same]
        )
    if memory.done in _REDONE and first.op != "reject":
        if resolve.is_vague(said):  # "no, the other one"
            undo = dataclasses.replace(last, op="undo")
            return [state.Job(undo), state.Job(dataclasses.replace(last, op=memory.done), ())]
        target = first.target if first.target.ids or first.target.ordinals else intents.Target(words=said)
        return [state.Job(dataclasses.replace(last, op=memory.done, target=target), after_undo=True)]
    if memory.done == "update" and first.op in _UNCLEAR and _NAMES.match(said):  # the same, to another task
        before = next((one for one in understand(memory.said) if one.op == "update"), None)
        target = intents.Target(words=_NAMES.sub("", said))
        return [state.Job(dataclasses.replace(before, target=target), after_undo=True)] if before else None
    if memory.done == "create" and len(memory.changed) == 1 and first.op in _RENAMED:
        added = next((one.draft.title for one in understand(memory.said) if one.op == "create"), None)
        title = _respelled(added or "", said) or first.draft.title or said
        return [state.Job(dataclasses.replace(last, draft=intents.Draft(title=title)))]
    return None


def _as_well(
    text: str,
    first: intents.Intent,
    understand: values.Understand,
    memory: state.Memory,
    now: datetime.datetime,
) -> state.Job | None:
    """What was just done, done to another task, maybe with another value: "and the card too, but on Sunday"."""
    said = _AS_WELL.match(text) if memory.changed and memory.done in (*_REDONE, "update") else None
    if said is None or memory.done is None:
        return None
    before: intents.Intent | None = dataclasses.replace(
        first, op=memory.done, draft=intents.Draft(), guess=None
    )
    if memory.done == "update":
        before = next((one for one in understand(memory.said) if one.op == "update"), None)
    but = said["other"] or said["another"]
    other = values.given(but, understand(but), now, understand) if but and memory.done == "update" else None
    if before is None or (but and not other):
        return None
    draft = values.merged(before.draft, other) if other else before.draft
    target = intents.Target(words=said[1] or said[3])
    return state.Job(dataclasses.replace(before, draft=draft, target=target, confidence=1.0))


def _respelled(title: str, said: str) -> str | None:
    """A title with one word replaced: "call Sam" and "I meant Pam", "buy sugar" and "flour, not sugar"."""
    words = title.split()
    if swap := _SWAP.match(said):
        new, old = swap[1], swap[2].casefold()
        found = [place for place, word in enumerate(words) if word.casefold().strip(".,!") == old]
    else:
        new, found = said, [place for place, word in enumerate(words) if place and word[:1].isupper()]
        if " " in said or not said[:1].isupper():
            return None
    return " ".join([*words[: found[0]], new, *words[found[0] + 1 :]]) if len(found) == 1 else None


def _of_another(again: intents.Intent, memory: state.Memory) -> intents.Target | None:
    """The task that a correction names by a doing of its own: "actually call mum tomorrow instead"."""
    title = again.draft.title if again.op in ("create", "clarify") else again.target.words
    known = memory.said.casefold()
    if not title or resolve.is_vague(title) or all(word in known for word in title.casefold().split()):
        return None
    return intents.Target(words=title)


def _noted(text: str, first: intents.Intent, memory: state.Memory) -> state.Job | None:
    """A note on the one task that was spoken of: "and add a note that he likes jazz"."""
    spoken_of = memory.changed or memory.focus
    said = details.note(text.lower(), alone=True)
    if said is None or len(spoken_of) != 1 or (first.op == "update" and first.target.words):
        return None
    draft = intents.Draft(notes=text[slice(*said)].strip(" .\"'"))
    target = intents.Target(ids=spoken_of)
    return state.Job(intents.Intent("update", 1.0, text, first.language, target, draft), confirmed=True)


def _added(
    text: str, first: intents.Intent, memory: state.Memory, now: datetime.datetime
) -> state.Job | None:
    """A value by itself, said of the task just added or changed: "high priority please", "and every week"."""
    if memory.done not in ("create", "update") or len(memory.changed) != 1 or first.op not in _UNCLEAR:
        return None
    bare = _PLEASE.sub("", _ALSO.sub("", text))
    draft = values.bare(bare, now) if bare and len(bare.split()) <= _SHORT else None
    draft = draft or details.value(text, now)
    timed = draft is not None and (
        draft.due_at is not None or (draft.due_on is not None and _FOR.match(text))
    )
    if draft is None or not (
        draft.priority or draft.recurrence or draft.tags or draft.estimate_minutes or timed
    ):
        return None  # "today" by itself asks for the day's tasks
    if moments.is_time_alone(bare, now, first.language):  # "at 6pm": of the day it has
        draft = dataclasses.replace(draft, keeps_day=True)
    target = intents.Target(ids=memory.changed)
    return state.Job(intents.Intent("update", 1.0, text, first.language, target, draft), confirmed=True)
