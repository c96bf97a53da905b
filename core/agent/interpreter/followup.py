"""What a message means after what was asked or done before: an answer, a correction, or something new."""

import dataclasses
import re
from collections.abc import Sequence

from core.agent.interpreter import (
    acting,
    corrections,
    intents,
    offers,
    replies,
    resolve,
    restraint,
    rows,
    state,
    subsets,
    values,
)
from core.domain import stems

_NUMBER = re.compile(
    r"^\W*(?:#|task|number|no\.?|nr\.?|nummer|aufgabe|tâche|numéro|tarea|número)?\s*(\d{1,9})\W*$", re.I
)
_ALL = re.compile(
    r"^\W*(?:both|all|all of them|both of them|beide|alle|les deux|toutes?|tous|l[ao]s dos|todas|amb[ao]s)"
    r"(?:\s+please)?\W*$",
    re.I,
)
_YES = re.compile(r"^\W*(?:yes|yep|yeah|sure|ok|okay|ja|oui|sí|si|haan|please do)\b", re.I)
_NEW = frozenset(
    {"create", "query", "count", "undo", "help", "complete", "reopen", "start", "delete", "restore"}
).union(intents.DRAFTS)
_AGREEABLE = ("confirm", "draft")
_SAID = 8  # words in an answer to a question; a longer message is something new
_SHORT = 6  # words of a message that, not understood after a question, must have been meant as its answer


@dataclasses.dataclass(frozen=True)
class Message:
    """What was just said, as it was understood."""

    text: str
    found: Sequence[intents.Intent]
    understand: values.Understand

    @property
    def first(self) -> intents.Intent:
        """What it is about, in the first place."""
        return self.found[0]

    @property
    def bare(self) -> str:
        """The text without "no, I meant"."""
        return values.without_lead(self.text)[0]

    def is_new(self, but: intents.Op) -> bool:
        """Whether it surely asks for something else than the operation in question."""
        return (
            self.first.op in _NEW and self.first.op != but and self.first.confidence >= acting.SURE_TO_DELETE
        )


def jobs(
    text: str, understand: values.Understand, memory: state.Memory, voice: replies.Voice
) -> list[state.Job] | state.Outcome:
    """The things a message asks for, given what waits for an answer."""
    message = Message(text, understand(text), understand)
    if asked := [one for one in memory.pending if one.kind != "missed"]:
        answered = _answer(message, asked, voice)
    else:
        answered = corrections.read(text, message.found, understand, memory, voice.now)
    return [state.Job(intent) for intent in message.found] if answered is None else answered


def _answer(
    message: Message, pending: Sequence[state.Pending], voice: replies.Voice
) -> list[state.Job] | state.Outcome | None:
    """The answer to an open question, None when the message is about something else."""
    waiting, first = pending[0], message.first
    if waiting.kind == "which" and (row := offers.chosen(message.text, waiting.tasks)):
        return [state.Job(waiting.intent, (row,), confirmed=True)]
    rest = [state.Job(intent) for intent in message.found[1:] if intent.op in _NEW or intent.op == "update"]
    draft = values.given(message.text, message.found, voice.now, message.understand)
    plain = values.bare(message.text, voice.now) is not None
    chosen = _chosen(message, waiting)
    if first.op == "reject" and not rest and not draft and not chosen:
        return state.Outcome(voice.say("cancelled"))
    match waiting.kind:
        case "title" if first.op == "confirm":
            return state.Outcome(voice.say("ask_title"), waiting)
        case "title":
            return _titled(message, waiting)
        case "value" if not plain and _names_another(message, waiting):
            return None
        case "value" if draft and (plain or not message.is_new("update")):
            return [_redrafted(waiting, draft)]
        case "value" if (
            acting.renames(waiting.intent) and not message.is_new("update") and first.op != "confirm"
        ):
            return [_redrafted(waiting, intents.Draft(title=message.text.strip()))]
        case "which" if (picked := _picked(message, waiting, chosen)) is not None:
            return [*picked, *rest]
        case "confirm" if len(waiting.tasks) > 1 and (part := _part(message, waiting)) is not None:
            return [part]
        case "confirm" if waiting.intent.op == "create" and _is_another(message, waiting):
            return None
        case "confirm" if (
            draft and waiting.intent.op in ("update", "create") and (plain or first.op not in _NEW)
        ):
            return [_redrafted(waiting, draft)]
        case "refused":
            return _instead(message, waiting, draft, plain=plain)
    if first.op == "confirm" and (waiting.kind in _AGREEABLE or len(waiting.tasks) == 1):
        return [*(_agreed(one) for one in pending if one.kind in _AGREEABLE or one is waiting), *rest]
    unclear = first.op in ("clarify", "out_of_scope", "smalltalk") and not restraint.thanks(message.text)
    unclear = unclear and len(message.text.split()) <= _SHORT
    return _again(waiting, voice) if unclear or first.op == "confirm" else None


def _names_another(message: Message, waiting: state.Pending) -> bool:
    """Whether an answer is a change of its own, of a task that the question was not about."""
    words = message.first.target.words
    return bool(message.first.op == "update" and words and waiting.tasks and not _described(words, waiting))


def _is_another(message: Message, waiting: state.Pending) -> bool:
    """Whether an answer names another doing than the one to be added: "call mum tomorrow instead"."""
    first, known = message.first, (waiting.intent.draft.title or "").casefold().split()
    words = {*(first.draft.title or first.target.words).casefold().split()}
    return bool(words) and first.op in ("create", "update", "clarify") and not words & set(known)


def _part(message: Message, waiting: state.Pending) -> state.Job | None:
    """Some of the tasks a question was about: "only the eggs", "all but the eggs", "yes, delete them all"."""
    tasks = subsets.chosen(message.text, waiting.tasks, waiting.intent.language)
    if tasks:
        alone = dataclasses.replace(waiting.intent.target, every=False)
        intent = dataclasses.replace(waiting.intent, target=alone)
        return state.Job(intent, tasks, confirmed=len(tasks) <= acting.FEW)
    again = message.first.op == waiting.intent.op and message.first.target.filter == intents.Filter()
    everything = message.first.target.every or message.first.target.pronoun
    if again and everything and not message.first.target.words and _YES.match(message.text):
        return _agreed(waiting)
    return None


def _instead(
    message: Message, waiting: state.Pending, draft: intents.Draft | None, *, plain: bool
) -> list[state.Job] | None:
    """What to do instead of what was refused: with a part of the tasks, or with other values."""
    if len(waiting.tasks) > 1 and (part := _part(message, waiting)) is not None:
        return [part]
    of_them = plain or (message.first.op == "update" and not message.first.target.words)  # "make it Monday"
    if draft and of_them and waiting.intent.op == "update":
        return [_redrafted(waiting, draft)]
    return None


def _agreed(waiting: state.Pending) -> state.Job:
    return state.Job(waiting.intent, waiting.tasks or None, confirmed=True, calls=waiting.calls)


def _redrafted(waiting: state.Pending, draft: intents.Draft) -> state.Job:
    """The same change with other values; many tasks are asked about once more."""
    intent = dataclasses.replace(waiting.intent, draft=values.merged(waiting.intent.draft, draft))
    return state.Job(intent, waiting.tasks or None, confirmed=len(waiting.tasks) <= acting.FEW)


def _again(waiting: state.Pending, voice: replies.Voice) -> list[state.Job] | state.Outcome:
    """Ask the same question once more."""
    if waiting.kind == "which":
        if waiting.tasks:
            return acting.ask_which(waiting.intent, waiting.tasks, voice)
        return state.Outcome(voice.say("ask_target"), waiting)
    return [state.Job(waiting.intent, waiting.tasks or None, sure=False, note=voice.say("ask_again"))]


def _titled(message: Message, waiting: state.Pending) -> list[state.Job] | None:
    """The answer to "what should it be called"; it may hold a date as well."""
    if message.is_new("create"):
        return None
    read = message.found if message.first.op == "create" else message.understand(f"add {message.text}")
    draft = read[0].draft if read[0].op == "create" and read[0].draft.title else None
    draft = draft or intents.Draft(title=message.text.strip())
    intent = dataclasses.replace(waiting.intent, draft=values.merged(waiting.intent.draft, draft))
    return [state.Job(intent, confirmed=True)]


def _picked(
    message: Message, waiting: state.Pending, chosen: tuple[int, ...] | None
) -> list[state.Job] | None:
    """The answer to "which one": a place, a number, "both", or words of a title; else None."""
    first = message.first
    if _ALL.match(message.text) and waiting.tasks:
        few = len(waiting.tasks) <= acting.FEW
        return [state.Job(waiting.intent, waiting.tasks, confirmed=few)]
    if first.op == "confirm" and first.target == intents.Target():
        return None
    ids = _numbers(message, waiting) or chosen
    if ids is None and first.op in (waiting.intent.op, "confirm"):
        ids = _described(first.target.words, waiting)
    if ids:
        tasks = tuple(row for row in waiting.tasks if row.id in ids)
        if len(tasks) == len(ids):
            return [state.Job(waiting.intent, tasks, confirmed=True)]
        return [state.Job(dataclasses.replace(waiting.intent, target=intents.Target(ids=ids)))]
    code = waiting.intent.language
    bare = first.op == "query" and stems.of(first.target.words, code) == stems.of(message.text, code)
    if not waiting.tasks and (bare or first.op not in _NEW or first.confidence < acting.SURE):
        target = first.target if first.target != intents.Target() else intents.Target(words=message.bare)
        return [state.Job(dataclasses.replace(waiting.intent, target=target, confidence=1.0))]
    return None


def _numbers(message: Message, waiting: state.Pending) -> tuple[int, ...] | None:
    """The ids an answer names by number or place: what was offered goes before what a number could mean."""
    offered = [row.id for row in waiting.tasks]
    if bare := _NUMBER.match(message.text):
        number = int(bare[1])
        place = rows.pick(offered, number) if number not in offered else None
        return (place or number,)
    if message.is_new(waiting.intent.op):
        return None
    target = message.first.target
    places = [rows.pick(offered, place) for place in target.ordinals]
    return target.ids or tuple(one for one in places if one) or None


def _chosen(message: Message, waiting: state.Pending) -> tuple[int, ...] | None:
    """The one offered task the whole message describes; something else asked for is not an answer."""
    if len(message.text.split()) > _SAID or not (ids := _described(message.bare, waiting)):
        return None
    code = waiting.intent.language
    title = next(row.title for row in waiting.tasks if row.id == ids[0])
    whole = set(stems.of(message.bare, code)) <= set(stems.of(title, code))
    return ids if whole or not message.is_new(waiting.intent.op) else None


def _described(words: str, waiting: state.Pending) -> tuple[int, ...] | None:
    """The one offered task that words describe."""
    if not words.strip() or not waiting.tasks:
        return None
    code = waiting.intent.language
    best = resolve.resolve(words, waiting.tasks, code).one
    if best is None:  # words all offered titles share say nothing: look at what tells them apart
        shared = set.intersection(*(set(stems.of(row.title, code)) for row in waiting.tasks))
        telling = " ".join(word for word in stems.of(words, code) if word not in shared)
        best = resolve.resolve(telling, waiting.tasks, code).one if telling else None
    return (best.id,) if best else None
