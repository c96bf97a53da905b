"""One turn: from what was said and what is known to the next tool calls, or to the reply.

A turn is a generator that yields the calls of one step and is sent their results. Nothing is kept between
steps: each step runs it again from the start over the results already recorded, and later turns do so too, to
learn what was asked.
"""

import dataclasses
import datetime
import re
from collections.abc import Mapping, Sequence

from core.agent.interpreter import (
    acting,
    answers,
    conversation,
    followup,
    intents,
    offers,
    planning,
    replies,
    restraint,
    state,
    together,
    understand,
)
from core.agent.interpreter.conversation import Turn

REPLAYED = 8  # earlier turns that still matter
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")


@dataclasses.dataclass(frozen=True)
class Answer:
    """The reply that ends a turn, what it leaves open, what it offers to say next, and the tasks it was about."""

    text: str
    pending: tuple[state.Pending, ...] = ()
    choices: tuple[str, ...] = ()
    focus: tuple[int, ...] = ()


@dataclasses.dataclass(frozen=True)
class Step:
    """The calls to make now by their place in the turn's step of that number; both count from 1.

    `upcoming` is what will be done after them, in the person's own words.
    """

    number: int
    calls: Mapping[int, conversation.Call]
    upcoming: tuple[str, ...] = ()


def next_step(
    turns: Sequence[Turn],
    now: datetime.datetime,
    projects: Sequence[str],
    is_shown: state.Shown = state.never,
    earlier: Sequence[datetime.datetime] = (),
) -> Step | Answer:
    """The calls to make now, or the reply, for the last turn; `now` is in the user's zone.

    `earlier` are the instants of the turns before it, where they are known: "tomorrow" is told from when it was said,
    and what was understood then is remembered.
    """
    memory = state.Memory(is_shown=is_shown)
    then = earlier if len(earlier) == len(turns) - 1 else [now] * (len(turns) - 1)
    for turn, at in list(zip(turns, then, strict=False))[-REPLAYED:]:
        memory = _after(turn, memory, at, projects)
    upcoming: list[str] = []
    found = _advance(_turn(turns[-1].said, memory, now, projects, upcoming), turns[-1].results)
    return dataclasses.replace(found, upcoming=tuple(upcoming)) if isinstance(found, Step) else found


def _advance(steps: state.Steps[Answer], recorded: Sequence[conversation.Result]) -> Step | Answer:
    """Run a turn over the results recorded so far; of a step cut short only the missing calls are made."""
    left = list(recorded)
    number = 0
    try:
        calls = next(steps)
        while True:
            number += 1
            results, left = _paired(calls, left)
            if len(results) < len(calls):
                missing = {place: call for place, call in enumerate(calls, 1) if place not in results}
                return Step(number, missing)
            calls = steps.send([results[place] for place in sorted(results)])
    except StopIteration as stop:
        answer: Answer = stop.value
        return answer


def _paired(
    calls: Sequence[conversation.Call], recorded: Sequence[conversation.Result]
) -> tuple[dict[int, conversation.Result], list[conversation.Result]]:
    """The results of a step's calls by place, and those of later steps; calls may end in any order."""
    window, left = list(recorded[: len(calls)]), list(recorded[len(calls) :])
    found: dict[int, conversation.Result] = {}
    for fits in (_is_same, _is_alike):
        for place, call in enumerate(calls, 1):
            result = (
                next((one for one in window if fits(one.call, call)), None) if place not in found else None
            )
            if result is not None:
                window.remove(result)
                found[place] = result
    return found, left


def _is_same(made: conversation.Call, planned: conversation.Call) -> bool:
    return made == planned


def _is_alike(made: conversation.Call, planned: conversation.Call) -> bool:
    # A call made before midnight may name yesterday's dates.
    return made.name == planned.name


def _after(turn: Turn, memory: state.Memory, now: datetime.datetime, projects: Sequence[str]) -> state.Memory:
    """What a finished turn leaves for the next one."""
    again = _advance(_turn(turn.said, memory, now, projects, []), turn.results)
    same = (
        isinstance(again, Answer) and _CLOCK.sub("", again.text).strip() == _CLOCK.sub("", turn.reply).strip()
    )
    known = again if same and isinstance(again, Answer) else Answer("")
    pending = known.pending
    touched = [
        row.id
        for result in turn.results
        if result.call.name in (*conversation.WRITES, "undo")
        for row in result.tasks
    ]
    asked = [row.id for one in pending for row in one.tasks]
    focus = tuple(dict.fromkeys(touched or asked or turn.shown or known.focus)) or memory.focus
    done = conversation.OPERATIONS[turn.written[-1].call.name] if turn.written else None
    changed = [
        row.id for one in turn.written if conversation.OPERATIONS[one.call.name] == done for row in one.tasks
    ]
    said = turn.said if done else memory.said
    return state.Memory(
        turn.shown or memory.shown, focus, done, tuple(changed), pending, memory.is_shown, said
    )


def _turn(
    said: str, memory: state.Memory, now: datetime.datetime, projects: Sequence[str], upcoming: list[str]
) -> state.Steps[Answer]:
    """Do what was said; `upcoming` always holds what comes after the calls that were yielded last."""

    def read(text: str) -> list[intents.Intent]:
        return understand.understand(text, now, projects)

    asked = [one for one in memory.pending if one.kind != "missed"]
    waiting = asked[0].intent.language if asked else None
    found = read(said)
    code = waiting or found[0].language
    voice = replies.Voice(code, now)
    named = any(one.op in together.CHANGING and one.target.words and not one.target.every for one in found)
    if restraint.about_others(said, projects, names_a_task=named):
        return Answer(voice.say("foreign"))
    todo = followup.jobs(said, read, memory, voice)
    if isinstance(todo, state.Outcome):
        return _answer([todo], voice)
    outcomes: list[state.Outcome] = []
    groups = together.groups(todo)
    for place, group in enumerate(groups, 1):
        if outcomes and outcomes[-1].focus:
            memory = dataclasses.replace(memory, focus=outcomes[-1].focus)
        upcoming[:] = together.clauses(groups[place:])
        outcomes += yield from together.run([_perform(jobs, memory, voice, projects) for jobs in group])
    return _answer(outcomes, voice) if outcomes else Answer(voice.unknown())


def _answer(outcomes: Sequence[state.Outcome], voice: replies.Voice) -> Answer:
    text = "\n\n".join(dict.fromkeys(one.text for one in outcomes if one.text))
    pending = tuple(one.pending for one in outcomes if one.pending)
    said = tuple(choice for one in outcomes for choice in one.choices)
    focus = tuple(number for one in outcomes for number in one.focus)
    return Answer(text, pending, said or offers.of(pending, voice), focus)


def _perform(
    jobs: Sequence[state.Job], memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[state.Outcome]:
    job, intent = jobs[0], jobs[0].intent
    if job.after_undo:
        taken_back = yield from answers.undo(voice)
        outcome = yield from acting.change(job, memory, voice, projects)
        return dataclasses.replace(outcome, text=f"{taken_back.text}\n\n{outcome.text}")
    match intent.op:
        case "create":
            outcome = yield from acting.add(jobs, memory, voice)
        case "query":
            outcome = yield from answers.listing(intent, memory, voice, projects)
        case "count":
            outcome = yield from answers.count(intent, voice, projects)
        case "undo":
            outcome = yield from answers.undo(voice)
        case _ if job.calls:
            outcome = yield from planning.carry_out(job.calls, voice)
        case _ if intent.op in intents.DRAFTS:
            outcome = yield from planning.draft(job, memory, voice, projects)
        case "complete" | "reopen" | "start" | "update" | "delete" | "restore":
            outcome = yield from acting.change(job, memory, voice, projects)
        case "clarify" | "out_of_scope" if intent.guess in together.CHANGING and intent.target.words:
            asking = dataclasses.replace(intent, op=intent.guess, confidence=0.0)
            asked = yield from acting.change(state.Job(asking, sure=False), memory, voice, projects)
            outcome = asked if asked.pending or asked.focus else state.Outcome(_talk(intent, voice))
        case "clarify" if intent.guess == "create" and intent.draft.title:
            offered = dataclasses.replace(intent, op="create", confidence=0.0)
            outcome = yield from acting.add([dataclasses.replace(job, intent=offered)], memory, voice)
        case "out_of_scope" if intent.guess == "query" and intent.target.words:
            listed = yield from answers.listing(intent, memory, voice, projects)
            outcome = listed if listed.focus else state.Outcome(_talk(intent, voice))
        case "reject":
            outcome = state.Outcome(voice.say("kept" if memory.done else "cancelled"))
        case _:
            outcome = state.Outcome(_talk(intent, voice))
    return dataclasses.replace(outcome, text=f"{job.note} {outcome.text}".strip())


def _talk(intent: intents.Intent, voice: replies.Voice) -> str:
    match intent.op:
        case "help":
            return voice.say("help")
        case "smalltalk":
            return voice.say(restraint.small_talk(intent.clause))
        case "confirm":
            return voice.say("nothing_waiting")
        case "out_of_scope":
            return voice.say("out_of_scope")
        case _:
            return voice.unknown()
