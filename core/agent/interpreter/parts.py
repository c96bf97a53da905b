"""A clause whose operation is known → what it is about: the title or the target, and the values."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import (
    changes,
    clauses,
    filters,
    freely,
    intents,
    measures,
    normalise,
    partition,
    policy,
    rules,
    slots,
    targets,
    titles,
    values,
)
from core.agent.interpreter.phrases import leftovers, orders, works

_ASSIGNS = re.compile(r"\b(?:re)?assign\b")
_PUTS_OFF = re.compile(r"\b(?:postpone|reschedule|snooze|put off|delay|defer) (?:it|that|this|them)\W*$")


def _create(
    intent: intents.Intent,
    hit: rules.Hit | None,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> list[intents.Intent]:
    shown = clause.shown
    known = hit if hit and hit.op == "create" else None
    unasked = known is not None and known.part(shown, "title") == shown.strip(" .!")  # no word for adding
    if known is None or unasked or orders.obliges(clause.masked):
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
        pieces = titles.dated(raw, now, intent.language, projects) if several else [raw]
    level = measures.level(known.part(shown, "prio")) if known and "prio" in known.parts else None
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
        draft = freely.values(clause, now, intent.language, projects)
        return [dataclasses.replace(one, draft=draft) for one in _act(intent, hit, clause, now, projects)]
    found: list[intents.Intent] = []
    for piece in partition.pieces(hit, clause.shown, now, projects):
        changed = _changed(intent, piece, clause, now, projects)
        if found and found[-1].target == changed.target and found[-1].op == changed.op:
            changed = dataclasses.replace(changed, draft=values.merged(found.pop().draft, changed.draft))
        found.append(changed)
    return found


def _changed(
    intent: intents.Intent,
    hit: rules.Hit,
    clause: normalise.Text,
    now: datetime.datetime,
    projects: Sequence[str],
) -> intents.Intent:
    """The change that one name and its value ask for."""
    op, draft = changes.draft(hit, clause.shown, now, projects)
    target = _target(hit, clause.shown, intent.language, now, projects)
    if target.every and not target.pronoun:  # "everything from Work to Friday": not simply everything
        target = _whence(target, hit, clause.shown, intent.language, now, projects)
    says_project = re.search(r"\bproje[ck]?t|\bproyecto", clause.masked)
    unknown = "place" in hit.parts and draft.project and draft.project not in projects and not says_project
    valueless = draft == intents.Draft() and not _PUTS_OFF.search(clause.masked)  # asked to when
    if op == "update" and target.pronoun and (valueless or unknown):
        op = "clarify"  # "make it brighter", "put this on my wall": no value of a task of ours
    changed = dataclasses.replace(intent, op=op, draft=draft, target=target)
    if unknown and _ASSIGNS.search(clause.masked):
        changed = dataclasses.replace(changed, confidence=0.0)  # "to Bob": a task has nobody but its owner
    if "told" in hit.parts:  # told rather than ordered: "the gym is booked for Friday" is asked about
        changed = dataclasses.replace(changed, op="clarify", guess="update")
    if (draft.due_on or draft.due_at) and orders.puts_quoted(clause.masked):
        changed = dataclasses.replace(changed, confidence=max(intent.confidence, policy.ACT), or_new=True)
    return changed


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
    if not chosen.project and (alone := slots.called(about, projects)):
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
    minutes = measures.minutes(parts["minutes"], now) if parts.get("minutes") else None
    named = parts.get("named") or parts.get("maybe") or ""
    named = normalise.quoted(named) or named
    project = slots.called(named, projects) or named
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


def _whence(
    target: intents.Target,
    hit: rules.Hit,
    shown: str,
    speech: str,
    now: datetime.datetime,
    projects: Sequence[str],
) -> intents.Target:
    """All that a condition between "everything" and its new value leaves."""
    start, end = hit.parts["target"]
    value = next((hit.parts[name][0] for name in ("place", "value", "when") if name in hit.parts), end)
    between = shown[end:value].rsplit(maxsplit=1)
    if value <= end or len(between) < 2 or " " not in between[0].strip():
        return target
    return targets.parse(shown[start:end] + " " + between[0].strip(), now, speech, projects)


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


READINGS = {
    "create": _create, "update": _update, "query": _query, "count": _query, "confirm": _confirm,
    "complete": _act, "delete": _act, "reopen": _act, "start": _act, "restore": _act,
    "day": _plan, "project_summary": _plan, "breakdown": _act,
}  # fmt: skip
