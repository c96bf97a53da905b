"""Adding and changing tasks: look up, ask where it is not clear, act, and tell."""

import dataclasses
import re
from collections.abc import Sequence

from core.agent.interpreter import conversation, intents, lookup, markup, replies, rows, state, values, writes

SURE, SURE_TO_DELETE = 0.6, 0.8  # an intent less certain than this is asked about first
FEW = 3  # tasks one sentence may change without asking
_RENAMES = re.compile(r"\b(?:rename|retitle|title|name|umbenennen|nenne|renomme|renombra)", re.I)
_NO_NAMES = (
    "add|create|new|task|a task|new task|todo|reminder|something|do something|etwas|quelque chose|algo"
)
_NAMELESS = frozenset(_NO_NAMES.split("|"))
_NEW_STATUS = {"complete": ("done",), "reopen": rows.OPEN, "start": ("doing",)}


def add(jobs: Sequence[state.Job], memory: state.Memory, voice: replies.Voice) -> state.Steps[state.Outcome]:
    """Add the tasks of one sentence, all in one call."""
    named = [job for job in jobs if not _is_nameless(job.intent.draft, voice)]
    if not named:
        return state.Outcome(voice.say("ask_title"), state.Pending("title", jobs[0].intent))
    jobs = named
    first = jobs[0].intent
    if len(jobs) == 1 and first.unless_known and not jobs[0].confirmed:
        known = yield from lookup.same(first.draft.title or "", first.language)
        if known:
            return (yield from _known(jobs[0], known, memory, voice))
    call = writes.adding([job.intent.draft for job in jobs])
    unsure = len(jobs) == 1 and first.confidence < SURE and not jobs[0].confirmed
    if unsure and not memory.is_shown([call]):
        return state.Outcome(
            voice.say("ask_create", task=_drafted(first.draft, voice)), state.Pending("confirm", first)
        )
    results = yield [call]
    return told("create", (), results, voice)


def _known(
    job: state.Job, known: rows.Row, memory: state.Memory, voice: replies.Voice
) -> state.Steps[state.Outcome]:
    """What to do where a task that was spoken of is there already: offer to give it the values that were said."""
    said = voice.say("already_create", task=voice.title(known))
    draft = dataclasses.replace(job.intent.draft, title=None)
    if writes.changes_nothing(draft, known):
        return state.Outcome(said, focus=(known.id,))
    intent = dataclasses.replace(job.intent, op="update", draft=draft, confidence=0.0)
    outcome = yield from change(state.Job(intent, (known,)), memory, voice, ())
    return dataclasses.replace(outcome, text=f"{said} {outcome.text}")


def change(
    job: state.Job, memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[state.Outcome]:
    """Carry out one operation on existing tasks, or ask what has to be known first."""
    intent, named, sure = job.intent, True, job.sure
    found_rows = job.tasks
    if found_rows is None:
        found = yield from lookup.find(intent, memory, voice, projects)
        if len(found.several) == 1 and _is_shown(intent, found.several, memory, voice):
            found = lookup.Found(found.several)
        if question := _question(found, intent, voice):
            return question
        found_rows, named, sure = found.tasks, found.named, found.sure
    if not found_rows and job.otherwise:
        return (yield from change(job.otherwise, memory, voice, projects))
    if job.tasks == ():
        return _ask_target(intent, voice)
    if not found_rows and intent.or_new:
        draft = dataclasses.replace(intent.draft, title=intent.target.words, keeps_day=False)
        new = dataclasses.replace(intent, op="create", draft=draft, target=intents.Target(), or_new=False)
        return (yield from add([dataclasses.replace(job, intent=new)], memory, voice))
    if not found_rows:
        return _absent(intent, voice)
    left = tuple(row for row in found_rows if row.status not in _NEW_STATUS.get(intent.op, ()))
    if not left:
        return state.Outcome(
            voice.say(f"already_{intent.op}", task=voice.title(found_rows[0])), focus=_ids(found_rows)
        )
    if intent.op == "update" and writes.says_nothing(intent.draft, left):
        return _ask_value(intent, left, voice)
    asked = "" if job.confirmed else _confirmation(intent, left, named, sure, voice)
    if asked and not _is_shown(intent, left, memory, voice):
        return state.Outcome(asked, state.Pending("confirm", intent, left), _ids(left))
    results = yield writes.changing(intent, left, voice.now)
    outcome = told(intent.op, left, results, voice)
    refused = state.Pending("refused", intent, left) if _are_refused(results) else None
    return dataclasses.replace(outcome, pending=refused)


def _is_shown(
    intent: intents.Intent, found: Sequence[rows.Row], memory: state.Memory, voice: replies.Voice
) -> bool:
    """Whether doing it is a question of its own already: the person sees it first, and decides."""
    if intent.op == "update" and writes.says_nothing(intent.draft, found):
        return False
    return memory.is_shown(writes.changing(intent, found, voice.now))


def renames(intent: intents.Intent) -> bool:
    """Whether a change without a value is about the name."""
    return bool(_RENAMES.search(intent.clause))


def ask_which(
    intent: intents.Intent, several: Sequence[rows.Row], voice: replies.Voice, sure: bool = True
) -> state.Outcome:
    """Ask which of several tasks is meant."""
    text = f"{voice.say('ask_which' if sure else 'ask_near')}\n{voice.listed(several)}"
    return state.Outcome(text, state.Pending("which", intent, tuple(several)), _ids(several))


def _question(found: lookup.Found, intent: intents.Intent, voice: replies.Voice) -> state.Outcome | None:
    if found.problem:
        return state.Outcome(found.problem)
    if len(found.several) == 1:  # near enough to offer, not to act on
        if intent.op == "update" and writes.says_nothing(intent.draft, found.several):
            return _ask_value(intent, found.several, voice)
        text = f"{voice.say('near')} {_ask_one(intent, found.several, voice)}"
        return state.Outcome(text, state.Pending("confirm", intent, found.several), _ids(found.several))
    if found.several:
        return ask_which(intent, found.several, voice, found.sure)
    if found.missing:
        return _ask_target(intent, voice)
    return None


def _ask_target(intent: intents.Intent, voice: replies.Voice) -> state.Outcome:
    return state.Outcome(voice.say("ask_target"), state.Pending("which", intent))


def _absent(intent: intents.Intent, voice: replies.Voice) -> state.Outcome:
    if intent.confidence < SURE:
        return state.Outcome(voice.unknown())
    if not intent.target.words:
        return state.Outcome(voice.say("no_rows"))
    return state.Outcome(voice.quote("not_found", words=intent.target.words), state.Pending("missed", intent))


def _confirmation(
    intent: intents.Intent, found: Sequence[rows.Row], named: bool, sure: bool, voice: replies.Voice
) -> str:
    """The question to ask before acting, "" when none is needed."""
    every = intent.target.every and not intent.target.pronoun
    bulk = every or len(found) > FEW or (intent.op == "delete" and len(found) > 1 and not named)
    changes = voice.changes(intent.draft)
    if bulk:
        head = voice.say(f"bulk_{intent.op}", n=len(found), changes=changes)
        return f"{head}\n{voice.listed(found)}\n\n{voice.say('go_ahead')}"
    if sure and intent.confidence >= (SURE_TO_DELETE if intent.op == "delete" else SURE):
        return ""
    return _ask_one(intent, found, voice)


def _ask_value(intent: intents.Intent, found: tuple[rows.Row, ...], voice: replies.Voice) -> state.Outcome:
    text = voice.say("ask_name" if renames(intent) else "ask_value", task=_names(found, voice))
    return state.Outcome(text, state.Pending("value", intent, found), _ids(found))


def _ask_one(intent: intents.Intent, found: Sequence[rows.Row], voice: replies.Voice) -> str:
    return voice.say(f"ask_{intent.op}", task=_names(found, voice), changes=voice.changes(intent.draft))


def told(
    op: intents.Op, before: Sequence[rows.Row], results: Sequence[conversation.Result], voice: replies.Voice
) -> state.Outcome:
    """What the tools answered, in a sentence or a list; what failed in its own words."""
    done = tuple(row for result in results for row in result.tasks)
    if _are_refused(results):
        return state.Outcome(voice.say("cancelled"), focus=_ids(before))
    errors = [result.error or voice.say("no_answer") for result in results if result.error is not None]
    said = _sentence(op, before, done, voice) if done else ""
    if errors and not said:
        return state.Outcome(" ".join(dict.fromkeys(voice.quote("failed", error=error) for error in errors)))
    if errors:
        said += "\n" + voice.say("failed_some", n=len(errors), error=markup.plain(errors[0]))
    return state.Outcome(said, focus=_ids(done))


def _are_refused(results: Sequence[conversation.Result]) -> bool:
    return bool(results) and all(result.code == "rejected" for result in results)


def _sentence(
    op: intents.Op, before: Sequence[rows.Row], done: Sequence[rows.Row], voice: replies.Voice
) -> str:
    verb = f"{op}{'' if op.endswith('e') else 'e'}d"
    if op in ("complete", "reopen", "start"):  # the verb says it
        done = [dataclasses.replace(row, status="todo") for row in done]
    if len(done) > 1:
        return f"{voice.say(f'{verb}_bulk', n=len(done))}\n{voice.listed(done)}"
    row = done[0]
    if op == "create":
        return voice.say(verb, task=voice.task(row))
    if op == "update":
        return _updated(next((old for old in before if old.id == row.id), row), row, voice)
    return voice.say(verb, task=voice.title(row))


def _updated(old: rows.Row, new: rows.Row, voice: replies.Voice) -> str:
    """What is different now: the values as stored, not as asked for."""
    if old.title != new.title:
        return voice.say("renamed", old=voice.title(old), task=voice.task(new))
    moved = (old.due_on, old.due_at) != (new.due_on, new.due_at)
    cleared = {
        "due": moved and not (new.due_on or new.due_at),
        "priority": old.priority != new.priority and new.priority == "none",
        "recurrence": bool(old.recurrence and not new.recurrence),
        "project": bool(old.project and not new.project),
        "tags": bool(old.tags and not new.tags),
        "notes": bool(old.notes and not new.notes),
        "estimate_minutes": bool(old.estimate_minutes and not new.estimate_minutes),
    }
    draft = intents.Draft(
        due_on=new.due_on if moved else None,
        due_at=new.due_at if moved else None,
        priority=new.priority if new.priority != old.priority and new.priority != "none" else None,
        recurrence=new.recurrence if new.recurrence != old.recurrence else None,
        project=new.project if new.project != old.project else None,
        tags=new.tags if new.tags != old.tags else (),
        notes=new.notes if new.notes != old.notes else None,
        estimate_minutes=new.estimate_minutes if new.estimate_minutes != old.estimate_minutes else None,
        clear=tuple(name for name, gone in cleared.items() if gone),
    )
    changes = voice.changes(draft)
    return (
        voice.say("updated", task=voice.title(new), changes=changes)
        if changes
        else voice.say("unchanged", task=voice.task(new))
    )


def _is_nameless(draft: intents.Draft, voice: replies.Voice) -> bool:
    """Whether nothing says what is to be done: no title, or one that is only a date or the word for adding."""
    title = (draft.title or "").strip(" .")
    return not title or title.casefold() in _NAMELESS or values.bare(title, voice.now) is not None


def _drafted(draft: intents.Draft, voice: replies.Voice) -> str:
    rest = voice.changes(dataclasses.replace(draft, title=None, clear=()))
    return ", ".join([markup.bold(draft.title or ""), *([rest] if rest else [])])


def _names(found: Sequence[rows.Row], voice: replies.Voice) -> str:
    return ", ".join(voice.title(row) for row in found)


def _ids(found: Sequence[rows.Row]) -> tuple[int, ...]:
    return tuple(row.id for row in found)
