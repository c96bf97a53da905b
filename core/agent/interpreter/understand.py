"""Text → what is wanted: the whole of understanding, without a model and without looking at any task."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence

from core.agent.interpreter import (
    clauses,
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

_OWN = re.compile(
    r"(?:(?:about|of|for|up) )?(?:my|our|the)\b"
)  # "list my reports": there may be tasks about them
_NOTHING = intents.Intent("clarify", 1.0, "")
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
    found: list[intents.Intent] = []
    for clause in clauses.split(whole):
        found.extend(_clause(clause, speech, now, projects))
    wishes = [intent for intent in found if intent.op != "smalltalk"]
    if any(intent.op in policy.MUTATIONS for intent in wishes):
        wishes = [
            intent for intent in wishes if intent.op != "out_of_scope" or not freely.is_told(intent.clause)
        ]
    return tuple(wishes or found[:1])  # "hi there, hope you're well" before a wish needs no answer


def _clause(
    clause: normalise.Text, speech: str, now: datetime.datetime, projects: Sequence[str]
) -> list[intents.Intent]:
    clause = slips.corrected(clause, now, speech, projects)
    hit = _hit(clause, speech, projects)
    if hit and hit.op == "create" and not hit.sure and _names_fields(clause, hit, now, projects):
        hit = dataclasses.replace(hit, sure=True)
    op, confidence = policy.decide(clause.masked, hit)
    loose = hit is None or (hit.op == "delete" and not hit.sure)  # "take out the bins every tuesday"
    if op in ("clarify", "delete") and loose and freely.is_to_recur(clause, now, projects):
        hit, op, confidence = None, "create", policy.ALONE
    offered = {"out_of_scope": freely.is_to_do, "smalltalk": freely.is_to_recur}.get(op)
    if hit is None and offered and offered(clause, now, projects):
        op = "clarify"  # "call mum tomorrow": offered to be added
    if op == "out_of_scope" and hit and hit.op == "query" and _asked_project(hit, clause, projects):
        op, confidence = "query", 0.7  # "what's in Work?": no phrase can know the names of projects
    told = hit is not None and (speech == "en" or op in intents.DRAFTS)  # the phrase says it better than "la"
    spoken = hit.language if hit and told else speech
    intent = intents.Intent(op, confidence, clause.shown, spoken)
    unclear = op == "clarify" or (op == "out_of_scope" and hit is not None)
    guess = policy.suspected(clause.masked, hit) if unclear else None
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
    return reading(intent, hit, clause, now, projects) if reading else [intent]


def _hit(clause: normalise.Text, speech: str, projects: Sequence[str]) -> rules.Hit | None:
    hit = rules.match(clause.masked, speech)
    maybe = hit.part(clause.shown, "maybe") if hit else ""
    if maybe and maybe.casefold() not in (name.casefold() for name in projects):
        return rules.match(clause.masked, speech, but="project_summary")
    return hit


def _asked_project(hit: rules.Hit, clause: normalise.Text, projects: Sequence[str]) -> str | None:
    """The project a question is about, said with or without a word for it: "what's in Work?", "show Work"."""
    return parts.called(hit.part(clause.shown, "about"), projects) or filters.project(clause.lower, projects)


def _names_fields(
    clause: normalise.Text, hit: rules.Hit, now: datetime.datetime, projects: Sequence[str]
) -> bool:
    """Whether what is to be added has a priority, a tag, a project or a repetition: nothing but a task has."""
    draft = slots.draft(hit.part(clause.shown, "title"), now, hit.language, projects)
    return bool(draft.priority or draft.tags or draft.recurrence or draft.project in projects)
