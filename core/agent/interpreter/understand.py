"""Text → what is wanted: the whole of understanding, without a model and without looking at any task."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence

from core.agent.interpreter import (
    changes,
    clauses,
    filters,
    freely,
    intents,
    language,
    normalise,
    partition,
    policy,
    rules,
    slips,
    slots,
    targets,
    titles,
)
from core.agent.interpreter.phrases import leftovers, orders, works

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
        guesses = _READINGS[guess](dataclasses.replace(intent, op=guess), hit, clause, now, projects)
        return [dataclasses.replace(one, op=op, guess=one.op) for one in guesses]
    if op == "out_of_scope" and hit and hit.op == "query" and _OWN.match(hit.part(clause.lower, "about")):
        asked = _query(dataclasses.replace(intent, op="query"), hit, clause, now, projects)
        return [dataclasses.replace(one, op=op, guess="query") for one in asked]
    reading = _READINGS.get(op)
    if op == "clarify" and (
        hit is None or hit.op == "create"
    ):  # what could be added, should the person agree
        reading = _create
    return reading(intent, hit, clause, now, projects) if reading else [intent]


def _hit(clause: normalise.Text, speech: str, projects: Sequence[str]) -> rules.Hit | None:
    hit = rules.match(clause.masked, speech)
    maybe = hit.part(clause.shown, "maybe") if hit else ""
    if maybe and maybe.casefold() not in (name.casefold() for name in projects):
        return rules.match(clause.masked, speech, but="project_summary")
    return hit


def _asked_project(hit: rules.Hit, clause: normalise.Text, projects: Sequence[str]) -> str | None:
    """The project a question is about, said with or without a word for it: "what's in Work?", "show Work"."""
    return _called(hit.part(clause.shown, "about"), projects) or filters.project(clause.lower, projects)


def _called(words: str, projects: Sequence[str]) -> str | None:
    """The project that is called just so."""
    return next((name for name in projects if name.casefold() == words.casefold()), None)


def _names_fields(
    clause: normalise.Text, hit: rules.Hit, now: datetime.datetime, projects: Sequence[str]
) -> bool:
    """Whether what is to be added has a priority, a tag, a project or a repetition: nothing but a task has."""
    draft = slots.draft(hit.part(clause.shown, "title"), now, hit.language, projects)
    return bool(draft.priority or draft.tags or draft.recurrence or draft.project in projects)


def _create(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    shown = clause.shown
    known = hit if hit and hit.op == "create" else None
    if known is None or orders.obliges(clause.masked):
        intent = dataclasses.replace(intent, unless_known=True)
    if known is None and (drafts := freely.drafts(clause, now, intent.language, projects)):
        return [dataclasses.replace(intent, draft=draft) for draft in drafts]
    titled = works.to_the_end(shown, known.parts.get("title")) if known else None
    raw = freely.trimmed(clause, "create", titled) if titled else "" if known else shown
    named = (
        " ".join(known.part(shown, name) for name in ("list", "project") if name in known.parts)
        if known
        else ""
    )
    after = " ".join(known.part(shown, name) for name in ("after", "often")) if known else ""
    project, alone = ("", raw) if named else slots.taken_project(raw, projects)
    several = known is not None and not clauses.names_one_task(clause.masked)
    pieces = titles.split(alone, intent.language) if several else [raw]
    if len(pieces) > 1:
        named = named or project
    else:
        pieces = [raw]
    level = slots.level(known.part(shown, "prio")) if known and "prio" in known.parts else None
    drafts = [slots.draft(f"{piece} {after}", now, intent.language, projects, named) for piece in pieces]
    if all(draft.title and leftovers.is_nothing(draft.title) for draft in drafts):
        intent = dataclasses.replace(intent, op="clarify")  # "füg bloß nichts hinzu"
    return [dataclasses.replace(intent, draft=_urgent(draft, level)) for draft in drafts]


def _urgent(draft: intents.Draft, level: str | None) -> intents.Draft:
    return dataclasses.replace(draft, priority=draft.priority or level)


def _update(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    if hit is None or hit.op != "update":
        values = freely.values(clause, now, intent.language, projects)
        return [dataclasses.replace(one, draft=values) for one in _act(intent, hit, clause, now, projects)]
    hit = partition.again(hit, clause.shown, now, projects)
    op, draft = changes.draft(hit, clause.shown, now, projects)
    target = _target(hit, clause.shown, intent.language, now, projects)
    says_project = re.search(r"\bproje[ck]?t|\bproyecto", clause.masked)
    unknown = "place" in hit.parts and draft.project and draft.project not in projects and not says_project
    if op == "update" and target.pronoun and (draft == intents.Draft() or unknown):
        op = "clarify"  # "make it brighter", "put this on my wall": no value of a task of ours
    changed = dataclasses.replace(intent, op=op, draft=draft, target=target)
    if "told" in hit.parts:  # told rather than ordered: "the gym is booked for Friday" is asked about
        changed = dataclasses.replace(changed, op="clarify", guess="update")
    if (draft.due_on or draft.due_at) and orders.puts_quoted(clause.masked):
        changed = dataclasses.replace(changed, confidence=max(intent.confidence, policy.ACT), or_new=True)
    return [changed]


def _act(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    known = hit if hit and (hit.op == intent.op or "target" in hit.parts) else None
    target = None if known else freely.target(clause, intent.op, now, intent.language, projects)
    if known and not known.sure and "target" in known.parts and not known.parts.keys() - {"target"}:
        part = known.parts["target"]
        target = freely.narrowed(clause, intent.op, part, now, intent.language, projects)
    target = target or _target(hit, clause.shown, intent.language, now, projects)
    if hit and "gone" in hit.parts:  # told rather than ordered: "dinner is off"
        intent = dataclasses.replace(intent, confidence=min(intent.confidence, policy.SUPPOSED))
    return [dataclasses.replace(intent, target=target)]


def _query(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    shown = clause.shown
    subject = hit.part(shown, "subject") if hit else ""
    if subject:  # "is the report done?": about one task, whatever its state
        return [dataclasses.replace(intent, target=targets.parse(subject, now, intent.language, projects))]
    about = hit.part(shown, "about") if hit else ""
    frame = shown.replace(about, " ") if about else shown
    chosen = filters.parse(frame if about else shown, now, intent.language, projects)
    if not chosen.project and (alone := _called(about, projects)):
        chosen, words = dataclasses.replace(chosen, project=alone), ""
    else:
        words = normalise.quoted(about) or about or filters.asked(clause.lower, now, intent.language, chosen)
    target = targets.parse(words, now, intent.language, projects) if words else intents.Target()
    return [dataclasses.replace(intent, target=dataclasses.replace(target, filter=chosen))]


def _plan(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    """The time there is for a day's plan, the project to summarise."""
    parts = {name: hit.part(clause.shown, name) for name in ("minutes", "named", "maybe")} if hit else {}
    minutes = slots.minutes(parts["minutes"], now) if parts.get("minutes") else None
    named = parts.get("named") or parts.get("maybe") or ""
    named = normalise.quoted(named) or named
    project = _called(named, projects) or named
    target = intents.Target(filter=intents.Filter(project=project)) if project else intents.Target()
    return [dataclasses.replace(intent, draft=intents.Draft(estimate_minutes=minutes), target=target)]


def _confirm(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    choice = hit.part(clause.shown, "choice") if hit else ""
    target = targets.parse(choice, now, intent.language, projects) if choice else intents.Target()
    return [dataclasses.replace(intent, target=target)]


def _target(
    hit: rules.Hit | None, shown: str, speech: str, now: datetime.datetime, projects: Sequence[str]
) -> intents.Target:
    if hit and "correction" in hit.parts:
        return intents.Target(pronoun=True)
    if hit and "bare" in hit.parts:  # "delete": which one is a question
        return intents.Target()
    words = hit.part(shown, "target") if hit else ""
    if not words:
        listed = slots.project_name(hit.part(shown, "list"), projects) if hit else None
        return _unnamed(shown, speech, now, projects, listed, known=hit is not None)
    target = targets.parse(words, now, speech, projects)
    within = _within(hit, shown) if hit else ""
    if within and filters.only_conditions(f"{words} project {within}".lower(), now, speech, projects):
        target = dataclasses.replace(target, every=True, words="")  # "the tasks in project Home"
    named = within or (hit.part(shown, "list") if hit else "")
    project = slots.project_name(named, projects)
    if project and not target.filter.project:
        target = dataclasses.replace(target, filter=dataclasses.replace(target.filter, project=project))
    return target


def _within(hit: rules.Hit, shown: str) -> str:
    """The project said behind the target: "the tasks in project Home"; of a change it is the new value."""
    behind = "project" in hit.parts and hit.parts["project"][0] >= hit.parts["target"][1]
    return hit.part(shown, "project") if behind and hit.op != "update" else ""


def _unnamed(
    shown: str, speech: str, now: datetime.datetime, projects: Sequence[str], named: str | None, known: bool
) -> intents.Target:
    """No phrase says what is meant: a whole list ("i'm finished with my list"), else "it", else all the words."""
    if listed := named or filters.project(shown.lower(), projects):
        return intents.Target(every=True, filter=intents.Filter(project=listed))
    if known or targets.has_pronoun(shown.lower()):
        return intents.Target(pronoun=True)
    words = filters.asked(shown.lower(), now, speech, intents.Filter())
    return intents.Target(words=words, pronoun=not words)


_READINGS = {
    "create": _create, "update": _update, "query": _query, "count": _query, "confirm": _confirm,
    "complete": _act, "delete": _act, "reopen": _act, "start": _act, "restore": _act,
    "day": _plan, "project_summary": _plan, "breakdown": _act,
}  # fmt: skip
