"""Drafts of plans in words, and carrying one out when the person agrees."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from core.agent.interpreter import acting, conversation, intents, lookup, markup, replies, rows, spans, state
from core.agent.interpreter.wording import tables
from core.domain.planning import drafts

_SHOWN = 8  # items of a section
_TOLD = 2  # reasons of an item
_LANGUAGES = ("en", "de", "fr", "es")
_PRESSING = ("overdue", "due_today", "at_a_time")


def draft(
    job: state.Job, memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[state.Outcome]:
    """Ask for the draft a job wants and show it; what it proposes then waits for a yes."""
    intent = job.intent
    arguments: dict[str, Any] = {"kind": intent.op}
    if voice.language in _LANGUAGES:
        arguments["language"] = voice.language
    if intent.op == "day" and intent.draft.estimate_minutes:
        arguments["capacity_minutes"] = min(max(intent.draft.estimate_minutes, 15), 1440)
    if intent.op == "project_summary":
        conditions, unknown = lookup.with_project(intent.target.filter, projects)
        if unknown:
            return state.Outcome(voice.quote("no_project", project=unknown))
        arguments["project"] = "" if lookup.is_inbox(conditions.project) else conditions.project
    if intent.op == "breakdown":
        found = yield from _task(job, memory, voice, projects)
        if isinstance(found, state.Outcome):
            return found
        arguments["task_id"] = found.id
    result = (yield [conversation.Call("draft_plan", arguments)])[0]
    if result.error is not None:
        return state.Outcome(voice.quote("failed", error=result.error or voice.say("no_answer")))
    return _shown(result.value, intent, voice)


def carry_out(calls: Sequence[conversation.Call], voice: replies.Voice) -> state.Steps[state.Outcome]:
    """Make the calls of a draft that the person has agreed to, and tell what each came to."""
    results = yield list(calls)
    told = [_done(result, voice) for result in results]
    text = "\n\n".join(dict.fromkeys(one.text for one in told))
    return state.Outcome(text, focus=tuple(number for one in told for number in one.focus))


def _done(result: conversation.Result, voice: replies.Voice) -> state.Outcome:
    op = conversation.OPERATIONS[result.call.name]
    if op == "update" and len(result.tasks) == 1:  # what it was before is not known here, nor needed
        [row] = result.tasks
        return state.Outcome(voice.say("plan_updated", task=voice.task(row)), focus=(row.id,))
    return acting.told(op, (), [result], voice)


def _task(
    job: state.Job, memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[rows.Row | state.Outcome]:
    """The one task to break down, or the question which."""
    if job.tasks:
        return job.tasks[0]
    found = yield from lookup.find(job.intent, memory, voice, projects)
    listed = found.tasks or found.several
    if len(listed) == 1:  # near enough: a draft changes nothing
        return listed[0]
    if listed:
        return acting.ask_which(job.intent, listed[: replies.SHOWN], voice)
    if found.problem:
        return state.Outcome(found.problem)
    if job.intent.target.words:
        return state.Outcome(voice.quote("not_found", words=job.intent.target.words))
    return state.Outcome(voice.say("ask_target"), state.Pending("which", job.intent))


def _shown(value: Mapping[str, Any], intent: intents.Intent, voice: replies.Voice) -> state.Outcome:
    sections = [_section(one, voice) for one in value["sections"]]
    calls = tuple(conversation.Call(one["name"], one["arguments"]) for one in value["proposed"])
    parts = [_headline(value, voice), *sections]
    if not calls:
        return state.Outcome("\n\n".join(parts))
    offer = [f"- {_proposal(one, voice)}" for one in _by_purpose(value["proposed"])]
    parts += ["\n".join([voice.say("plan_offer"), *offer]), voice.say("plan_ask")]
    return state.Outcome("\n\n".join(parts), state.Pending("draft", intent, calls=calls))


def _headline(value: Mapping[str, Any], voice: replies.Voice) -> str:
    facts = value["facts"]
    subject = markup.bold(value["subject"]) if value["subject"] else voice.say("plan_inbox")
    match value["kind"]:
        case "day":
            if not facts["planned_tasks"]:
                return voice.say("plan_day_none")
            return voice.say(
                "plan_day",
                n=facts["planned_tasks"],
                time=drafts.hours(facts["planned_minutes"]),
                capacity=drafts.hours(facts["capacity_minutes"]),
            )
        case "week_review":
            return voice.say("plan_week", n=facts["done"], late=facts["late"], upcoming=facts["upcoming"])
        case "project_summary":
            key = "plan_project" if facts["open"] + facts["done"] else "plan_project_none"
            return voice.say(
                key,
                project=subject,
                done=facts["done"],
                n=facts["open"] + facts["done"],
                percent=facts["percent"],
                open=facts["open"],
                urgent=facts["urgent"] + facts["high"],
            )
        case "breakdown":
            return voice.say(
                "plan_steps" if facts["steps"] else "plan_steps_none", n=facts["steps"], task=subject
            )
        case _:
            return voice.say("plan_doubles" if facts["groups"] else "plan_doubles_none", n=facts["groups"])


def _section(section: Mapping[str, Any], voice: replies.Voice) -> str:
    """A heading with its items, each with its number where it has one."""
    lines = [_item(item, voice) for item in section["items"][:_SHOWN]]
    left = section["total"] - len(lines)
    more = [voice.say("more", n=left)] if left > 0 else []
    heading = tables.language(voice.language).SECTIONS[section["name"]]
    return "\n".join([f"**{heading}**", "", *lines, *more])


def _item(item: Mapping[str, Any], voice: replies.Voice) -> str:
    said = [markup.bold(item["title"])]
    if item["minutes"]:
        said.append(drafts.hours(item["minutes"]))
    told = [text for reason in item["reasons"] if (text := _reason(reason, item, voice))][:_TOLD]
    when = spans.due(_day(item["due_on"]), _instant(item["due_at"]), voice.now, voice.language, short=True)
    if when and not any(reason in _PRESSING for reason in item["reasons"]) and when not in told:
        told.append(when)
    line = " · ".join([*said, *told])
    return f"- {line} ({item['task_id']})" if item["task_id"] else f"- {line}"


def _reason(reason: drafts.Reason, item: Mapping[str, Any], voice: replies.Voice) -> str:
    """Why an item is where it is; "" for what the heading or its date says already."""
    days = item["days"]
    match reason:
        case "overdue" if not days:
            return voice.say("plan_late_today")
        case "overdue" | "untouched":
            return voice.say(f"plan_{reason}", n=days)
        case "waits":
            return voice.say("plan_after", tasks=", ".join(map(markup.plain, item["waits_for"])))
        case "at_a_time":
            return f"{_instant(item['due_at']).astimezone(voice.now.tzinfo):%H:%M}"  # type: ignore[union-attr]
        case "started":
            return str(tables.language(voice.language).STATUS["doing"])
        case "important":
            return str(tables.language(voice.language).PRIORITY[item["priority"]])
        case "due_today" | "unblocks" | "longer_than_day" | "kept" | "double":
            return voice.say(f"plan_{reason}")
        case _:
            return ""


def _by_purpose(proposed: Sequence[Mapping[str, Any]]) -> list[tuple[str, int]]:
    """What is proposed, and for how many tasks."""
    found: dict[str, int] = {}
    for one in proposed:
        arguments = one["arguments"]
        touched = arguments.get("task_ids") or arguments.get("tasks") or [arguments.get("task_id")]
        found[one["purpose"]] = found.get(one["purpose"], 0) + len(touched)
    return list(found.items())


def _proposal(one: tuple[str, int], voice: replies.Voice) -> str:
    purpose, number = one
    return voice.say(f"plan_{purpose}", n=number)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _instant(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
