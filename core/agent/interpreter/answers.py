"""Questions about tasks: lists, one task, counts. Nothing here changes anything."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from core.agent.interpreter import conversation, intents, lookup, markup, replies, resolve, rows, state
from core.agent.interpreter.wording import tables

_OR = re.compile(r"\s+(?:or|oder|ou|o)\s+", re.I)
_PROJECTS = frozenset("project projects projekt projekte projet projets proyecto proyectos lists".split())
_EACH = frozenset("each every per jedem jede pro chaque par cada por".split())  # of them


def listing(
    intent: intents.Intent, memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[state.Outcome]:
    """The tasks a question is about."""
    target = intent.target
    if target.ids or target.ordinals or (target.pronoun and memory.focus):
        found = yield from lookup.find(dataclasses.replace(intent, op="query"), memory, voice, projects)
        listed = found.tasks or found.several
        return _shown(listed, voice) if listed else state.Outcome(found.problem)
    if _asks_of_projects(target):
        return (yield from _projects(voice))
    conditions, unknown = lookup.with_project(target.filter, projects)
    if target.words and not resolve.is_vague(target.words):
        return (
            yield from _about(
                target.words,
                intent.language,
                dataclasses.replace(conditions, project=None) if unknown else conditions,
                voice,
            )
        )
    if unknown:
        return state.Outcome(voice.quote("no_project", project=unknown))
    return (yield from _filtered(conditions, voice))


def count(
    intent: intents.Intent, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[state.Outcome]:
    """How many tasks there are: overall, under a condition, or about some words."""
    if _asks_of_projects(intent.target):
        return (yield from _projects(voice))
    conditions, unknown = lookup.with_project(intent.target.filter, projects)
    if unknown:
        return state.Outcome(voice.quote("no_project", project=unknown))
    if intent.target.words and not resolve.is_vague(intent.target.words):
        return (yield from _about(intent.target.words, intent.language, conditions, voice))
    if conditions == intents.Filter():
        result = (yield [conversation.Call("task_counts", {})])[0]
        if result.error is not None:
            return _failed(result, voice)
        value = result.value
        return state.Outcome(
            voice.say(
                "counted",
                n=value["open"],
                overdue=value["overdue"],
                today=value["due_today"],
                week=value["due_this_week"],
                none=value["no_date"],
            )
        )
    result = (yield [_list(conditions, page_size=1)])[0]
    if result.error is not None:
        return _failed(result, voice)
    total = int(result.value["total"])
    if label := _label(conditions, voice):
        return state.Outcome(voice.say("counted_label", label=label, n=total))
    return state.Outcome(voice.say("counted_done" if _finished(conditions) else "counted_some", n=total))


def _asks_of_projects(target: intents.Target) -> bool:
    """Whether a question is about projects: which there are, or what there is in each."""
    words = {*target.words.casefold().split(), *(target.filter.project or "").casefold().split()}
    return bool(words & (_PROJECTS | _EACH)) and words <= _PROJECTS | _EACH


def _projects(voice: replies.Voice) -> state.Steps[state.Outcome]:
    result = (yield [conversation.Call("list_projects", {})])[0]
    if result.error is not None:
        return _failed(result, voice)
    found = result.value.get("items", ())
    if not found:
        return state.Outcome(voice.say("empty_projects"))
    lines = [
        f"- {voice.say('project', project=markup.bold(one['name']), n=one['open_tasks'])}" for one in found
    ]
    return state.Outcome("\n".join([voice.say("projects", n=len(found)), *lines]))


def undo(voice: replies.Voice) -> state.Steps[state.Outcome]:
    """Take back the last change."""
    result = (yield [conversation.Call("undo", {})])[0]
    if result.code == "not_found":
        return state.Outcome(voice.say("undo_nothing"))
    if result.error is not None:
        return _failed(result, voice)
    found = result.tasks
    if len(found) > 1:
        said = f"{voice.say('undone_bulk', n=len(found))}\n{voice.listed(found)}"
    else:
        said = voice.say("undone_task", task=voice.title(found[0])) if found else voice.say("undone")
    if conflicts := int(result.value.get("conflicts", 0)):
        said = f"{said}\n\n{voice.say('undo_conflicts', n=conflicts)}"
    return state.Outcome(said, focus=tuple(row.id for row in found))


def _filtered(conditions: intents.Filter, voice: replies.Voice) -> state.Steps[state.Outcome]:
    calls = [_list(conditions, page_size=replies.SHOWN)]
    today = conditions.due == "today" or conditions.due_from == conditions.due_to == voice.now.date()
    if today:
        calls.append(_list(intents.Filter(due="overdue", project=conditions.project), page_size=1))
    result, *more = yield calls
    if result.error is not None:
        return _failed(result, voice)
    late = int(more[0].value.get("total", 0)) if more else 0
    after = f" {voice.say('late', n=late)}" if late else ""
    found, total = result.tasks, int(result.value.get("total", 0))
    if not found:
        return state.Outcome(voice.say(_empty(conditions, voice)) + after)
    label = _label(conditions, voice)
    plain = "listed" if set(_list(conditions).arguments["status"]) <= set(rows.OPEN) else "found"
    head = voice.say("labelled", label=label, n=total) if label else voice.say(plain, n=total)
    tail = f"\n\n{after.strip()}" if after else ""
    return state.Outcome(f"{head}\n{voice.listed(found, total)}{tail}", focus=tuple(row.id for row in found))


def _about(
    words: str, code: str, conditions: intents.Filter, voice: replies.Voice
) -> state.Steps[state.Outcome]:
    """Tasks whose titles the words match: open ones first, then those already done."""
    for status in [conditions.status] if conditions.status else [rows.OPEN, rows.CLOSED]:
        wanted = dataclasses.replace(conditions, status=status)
        known = yield from lookup.everything(lookup.conditions_of(wanted), words)
        pieces = resolve.parts(_OR.sub(", ", words))
        each = [row for piece in pieces for row in resolve.matching(piece, known, code)]
        if found := resolve.matching(words, known, code) or list(dict.fromkeys(each)):
            return _shown(found, voice)
    return state.Outcome(voice.quote("empty_words", words=words))


def _shown(found: Sequence[rows.Row], voice: replies.Voice) -> state.Outcome:
    text = f"{voice.say('found', n=len(found))}\n{voice.listed(found)}"
    return state.Outcome(text, focus=tuple(row.id for row in found))


def _list(conditions: intents.Filter, **paging: Any) -> conversation.Call:
    status = conditions.status or (("done",) if _finished(conditions) else rows.OPEN)
    asked = lookup.conditions_of(dataclasses.replace(conditions, status=status))
    return conversation.Call(
        "list_tasks", {"sort": "-completed" if status == ("done",) else "due", **asked, **paging}
    )


def _finished(conditions: intents.Filter) -> bool:
    return bool(conditions.completed_from or conditions.completed_to or conditions.status == ("done",))


def _label(conditions: intents.Filter, voice: replies.Voice) -> str:
    labels = tables.language(voice.language).LABEL
    if _finished(conditions):
        return str(labels["done"])
    if conditions.sort:
        return str(labels["trash" if conditions.trash else "added"])
    alone = dataclasses.replace(conditions, due=None, project=None) == intents.Filter()
    return str(labels.get(conditions.due or "", "")) if alone else ""


def _empty(conditions: intents.Filter, voice: replies.Voice) -> str:
    if conditions == intents.Filter():
        return "empty"
    if _finished(conditions):
        return "empty_done"
    day = conditions.due if conditions.due in ("today", "tomorrow", "overdue") else ""
    if conditions.due_from and conditions.due_from == conditions.due_to == voice.now.date():
        day = "today"
    return f"empty_{day}" if day else "empty_filter"


def _failed(result: conversation.Result, voice: replies.Voice) -> state.Outcome:
    return state.Outcome(
        voice.quote("failed", error=result.error) if result.error else voice.say("no_answer")
    )
