# ruff: noqa: E501 — word tables
"""Text → what is wanted: the whole of understanding, without a model and without looking at any task."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence
from typing import Any

from core.agent.interpreter import (
    bulk,
    clauses,
    details,
    filters,
    freely,
    intents,
    language,
    normalise,
    parts,
    policy,
    rules,
    slips,
    slots,
)
from core.agent.interpreter.phrases import orders

_OWN = re.compile(
    r"(?:(?:about|of|for|up) )?(?:my|our|the)\b"
)  # "list my reports": there may be tasks about them
_RELAYED = re.compile(  # "my boss said to delete the memo"
    r"\W*(?:(?:my|the|our) (?!e-?mail|mail|note|message|text|document|page|website|sign|letter|file)[\w']+|(?!i\b|you\b|we\b|they\b|it\b|that\b|please\b|who\b|nobody\b)[a-z]+)"
    r" (?:(?:just|also|kindly) )?(?:(?:said|says|told me|tells me|asked me|asks me|wants? me|wanted me|reminded me|reminds me) to|(?:said|says|thinks)(?: that)? i (?:should|have to|need to|must|ought to))\s+(?=\S)"
    r"|\W*(?:mein|meine|der|die|unsere?) \w+ (?:hat (?:mir )?gesagt|meinte?|sagte?),? (?:dass )?ich (?:soll|sollte|muss|müsse|solle)\s+"
    r"|\W*(?:mon|ma|le|la|notre) \w+ m'a (?:dit|demandé) (?:de |d')"
)
_ASKED = re.compile(
    r"\W*(?:(?:hey|hi|please|and|also),? )?(?:can|could|would|will) you (?!(?:tell|show|say|list|remember|recall|see|help)\b)"
)
_NOTHING = intents.Intent("clarify", 1.0, "")
_VAGUE = frozenset({"clarify", "out_of_scope", "smalltalk"})
_REMEMBERED = 1024  # messages; every step of a turn reads all that was said again


def understand(text: str, now: datetime.datetime, projects: Sequence[str] = ()) -> list[intents.Intent]:
    """The wishes of a message in order, at least one; `now` is aware, `projects` are the user's project names.

    `confirm` with a target is a choice among rows just shown ("the second one"); `update` with a pronoun target
    is also what a correction is ("no, I meant Friday"); several titles or targets become several intents.
    """
    return list(_understood(text, now, now.tzinfo, tuple(projects)))


@functools.lru_cache(_REMEMBERED)
def _understood(
    text: str, now: datetime.datetime, zone: datetime.tzinfo | None, projects: tuple[str, ...]
) -> tuple[intents.Intent, ...]:
    """`zone` is part of what is remembered: the same instant in two zones is equal, and its day is not."""
    del zone
    whole = normalise.clean(text)
    if not whole.shown:
        return (_NOTHING,)
    speech = language.guess(whole.lower)
    if _ASKED.match(whole.masked):  # "could you move it and mark it urgent?" is no question
        whole = whole.cut(0, len(whole.shown.rstrip("?؟ ")))
    found: list[intents.Intent] = []
    for clause in clauses.split(whole):
        said = details.note(clause.lower, alone=False) if found else None
        if said and (noted := _with_note(found[-1], clause.shown[slice(*said)])):
            found[-1] = noted
        else:
            found.extend(_with_details(clause, speech, now, projects))
    wishes = [intent for intent in found if intent.op != "smalltalk"]
    if any(intent.op in policy.MUTATIONS for intent in wishes):
        wishes = [
            intent for intent in wishes if intent.op != "out_of_scope" or not freely.is_told(intent.clause)
        ]
    return tuple(wishes or found[:1])  # "hi there, hope you're well" before a wish needs no answer


def _with_note(intent: intents.Intent, notes: str) -> intents.Intent | None:
    """A wish with a note on what it is about; None where it has no place for one."""
    if intent.op not in ("create", "update") and intent.guess not in ("create", "update"):
        return None
    return dataclasses.replace(intent, draft=dataclasses.replace(intent.draft, notes=notes.strip()))


def _with_details(
    clause: normalise.Text, speech: str, now: datetime.datetime, projects: Sequence[str]
) -> list[intents.Intent]:
    """A clause read without what is said beside its wish, where that leaves a wish that has a place for it."""
    core, said = details.taken(clause, now, projects)
    if core is clause:
        return _clause(clause, speech, now, projects)
    read = _clause(core, speech, now, projects)
    if said == intents.Draft():
        whole = _clause(clause, speech, now, projects)
        if not all(map(_is_addable, read)) or whole[0].op not in (*_VAGUE, "create"):
            return whole
        op, guess = ("create", None) if whole[0].op == "create" else (read[0].op, read[0].guess)
        return [dataclasses.replace(one, op=op, guess=guess) for one in read]
    if all(one.op in _VAGUE for one in read) and freely.is_doing(core):
        doing = intents.Intent("create", policy.ALONE, core.shown, speech)
        read = parts.READINGS["create"](doing, None, core, now, projects)
    if not all(one.op == "update" or _is_addable(one) for one in read):
        return [_kept(one, core, said, now, projects) for one in _clause(clause, speech, now, projects)]
    return [
        dataclasses.replace(one, clause=clause.shown, draft=details.together(one.draft, said), **_surer(one))
        for one in read
    ]


def _kept(
    intent: intents.Intent,
    core: normalise.Text,
    said: intents.Draft,
    now: datetime.datetime,
    projects: Sequence[str],
) -> intents.Intent:
    """A new task that was understood only with the values beside it: they are its, and leave its title."""
    title = intent.draft.title
    if intent.op != "create" or not title:
        return intent
    if title not in core.shown:
        title = slots.draft(core.shown, now, intent.language, projects).title or title
    draft = dataclasses.replace(details.together(intent.draft, said), title=title)
    return dataclasses.replace(intent, draft=draft)


def _is_addable(intent: intents.Intent) -> bool:
    return intent.op == "create" or (intent.op == "clarify" and intent.guess == "create")


def _surer(intent: intents.Intent) -> dict[str, Any]:
    """What a value makes of a doing that would have been asked about: nothing but a task has one."""
    return {} if intent.op == "update" else {"op": "create", "guess": None, "confidence": policy.ALONE}


def _clause(
    clause: normalise.Text, speech: str, now: datetime.datetime, projects: Sequence[str]
) -> list[intents.Intent]:
    if (relayed := _RELAYED.match(clause.masked)) and not orders.is_noted(clause.masked):
        return _relayed(clause, clause.cut(relayed.end(), len(clause.shown)), speech, now, projects)
    clause = slips.corrected(clause, now, speech, projects)
    if moved := bulk.read(clause, speech, now):
        which = intents.Target(every=True, filter=moved[0])
        return [intents.Intent("update", 1.0, clause.shown, speech, which, moved[1])]
    hit = _hit(clause, speech, projects)
    if hit and hit.op == "create" and not hit.sure and _names_fields(clause, hit, now, projects):
        hit = dataclasses.replace(hit, sure=True)
    op, confidence = policy.decide(clause.masked, hit)
    loose = hit is None or (hit.op == "delete" and not hit.sure)  # "take out the bins every tuesday"
    if op in ("clarify", "delete") and loose and freely.is_to_recur(clause, now, projects):
        hit, op, confidence = None, "create", policy.ALONE
    offer = False
    offered = freely.is_to_recur if op == "smalltalk" else freely.is_to_be_done
    if hit is None and op in _VAGUE and offered(clause, now, projects):
        op, offer = "clarify", True  # "call mum tomorrow": offered to be added
    if op == "out_of_scope" and hit and hit.op == "query" and _asked_project(hit, clause, projects):
        op, confidence = "query", 0.7  # "what's in Work?": no phrase can know the names of projects
    told = hit is not None and (speech == "en" or op in intents.DRAFTS)  # the phrase says it better than "la"
    spoken = hit.language if hit and told else speech
    intent = intents.Intent(op, confidence, clause.shown, spoken)
    unclear = op == "clarify" or (op == "out_of_scope" and hit is not None)
    guess = policy.suspected(clause.masked, hit) if unclear and not offer else None
    if guess:
        guesses = parts.READINGS[guess](dataclasses.replace(intent, op=guess), hit, clause, now, projects)
        return [dataclasses.replace(one, op=op, guess=one.op) for one in guesses]
    if op == "out_of_scope" and hit and hit.op == "query" and _OWN.match(hit.part(clause.lower, "about")):
        asked = parts.READINGS["query"](dataclasses.replace(intent, op="query"), hit, clause, now, projects)
        return [dataclasses.replace(one, op=op, guess="query") for one in asked]
    reading = parts.READINGS.get(op)
    if op == "clarify" and (
        hit is None or hit.op == "create"
    ):  # what could be added, should the person agree
        reading = parts.READINGS["create"]
    found = reading(intent, hit, clause, now, projects) if reading else [intent]
    return [dataclasses.replace(one, guess="create") for one in found] if offer else found


def _relayed(
    clause: normalise.Text,
    rest: normalise.Text,
    speech: str,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    """What somebody else wants of the person: asked about, where it is clear and of certain tasks."""
    found = _clause(rest, speech, now, projects)
    wish = found[0].guess if found[0].op in _VAGUE else found[0].op
    if len(found) > 1 or wish not in policy.MUTATIONS or found[0].target.every:
        return [intents.Intent("clarify", 1.0, clause.shown, speech)]
    return [dataclasses.replace(found[0], op="clarify", guess=wish, clause=clause.shown)]


def _hit(clause: normalise.Text, speech: str, projects: Sequence[str]) -> rules.Hit | None:
    hit = rules.match(clause.masked, speech)
    maybe = hit.part(clause.shown, "maybe") if hit else ""
    if maybe and maybe.casefold() not in (name.casefold() for name in projects):
        return rules.match(clause.masked, speech, but="project_summary")
    return hit


def _asked_project(hit: rules.Hit, clause: normalise.Text, projects: Sequence[str]) -> str | None:
    """The project a question is about, said with or without a word for it: "what's in Work?", "show Work"."""
    return slots.called(hit.part(clause.shown, "about"), projects) or filters.project(clause.lower, projects)


def _names_fields(
    clause: normalise.Text, hit: rules.Hit, now: datetime.datetime, projects: Sequence[str]
) -> bool:
    """Whether what is to be added has a priority, a tag, a project or a repetition: nothing but a task has."""
    draft = slots.draft(hit.part(clause.shown, "title"), now, hit.language, projects)
    return bool(draft.priority or draft.tags or draft.recurrence or draft.project in projects)
