"""Finding the tasks an intent is about, with `list_tasks` and `get_task`."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.agent.interpreter import conversation, intents, replies, resolve, rows, state, subsets
from core.domain import stems

PAGE = 200  # tasks a lookup page holds, the most the tool gives
PAGES = 5  # pages read at most; further on, only tasks that hold one of the words asked for
_PLURAL = re.compile(
    r"\b(them|those|these|they|both|all|beide|alle|diese|ils|elles|les|los|las|tous|todas?|todos?|\w{2,}l[oa]s)\b",
    re.I,
)
_SOME = re.compile(r"\b(some|any|most|other|one|einige|eine|quelques|algun[oa]s?)\b", re.I)
_INBOX = frozenset({"inbox", "eingang", "posteingang", "boîte de réception", "bandeja de entrada"})


@dataclasses.dataclass(frozen=True)
class Found:
    """The tasks meant, or the `several` to ask about, or a `problem` to tell."""

    tasks: tuple[rows.Row, ...] = ()
    several: tuple[rows.Row, ...] = ()
    sure: bool = True
    named: bool = True  # each was named; not so when a condition or "all" picked them
    problem: str = ""
    missing: bool = False  # nothing said which task


def find(
    intent: intents.Intent, memory: state.Memory, voice: replies.Voice, projects: Sequence[str]
) -> state.Steps[Found]:
    """The tasks of an intent that changes something."""
    target = intent.target
    if target.ids:
        return (yield from by_id(target.ids, intent.op))
    if target.ordinals:
        picked = [rows.pick(memory.shown, place) for place in target.ordinals]
        if None in picked:
            return Found(problem=voice.say("no_list"))
        return (yield from by_id([one for one in picked if one], intent.op))
    if target.pronoun and not target.words:
        if not memory.focus:
            return Found(problem=voice.say("no_focus"))
        found = yield from by_id(memory.focus, intent.op)
        many = len(found.tasks) > 1 and not target.every and not _PLURAL.search(intent.clause)
        return Found(several=found.tasks) if many else dataclasses.replace(found, named=len(found.tasks) == 1)
    conditions, unknown = with_project(target.filter, projects)
    if target.words:
        return (
            yield from _by_words(
                intent, conditions if not unknown else dataclasses.replace(conditions, project=None)
            )
        )
    if unknown:
        return Found(problem=voice.quote("no_project", project=unknown))
    if target.every or target.filter != intents.Filter():
        found_rows = yield from everything(_arguments(intent.op, conditions))
        return Found(tasks=found_rows, named=False, problem="" if found_rows else voice.say("no_rows"))
    if len(memory.focus) == 1:
        found = yield from by_id(memory.focus, intent.op)
        return dataclasses.replace(found, sure=intent.op != "delete")
    return Found(missing=True)


def by_id(ids: Sequence[int], op: intents.Op = "query") -> state.Steps[Found]:
    """Tasks by number; in the trash when they are to be restored."""
    if op == "restore":
        trash = yield from everything({"trash": True})
        return Found(tasks=tuple(row for row in trash if row.id in ids)) if trash else Found(missing=True)
    wanted = list(dict.fromkeys(ids))[:50]
    results = yield [conversation.Call("get_task", {"task_id": one}) for one in wanted]
    found = tuple(row for result in results for row in result.tasks)
    problem = next((result.error for result in results if result.error is not None), "")
    return Found(tasks=found, problem="" if found else problem)


def same(title: str, code: str) -> state.Steps[rows.Row | None]:
    """The open task that is called as a title says, but for words that say nothing."""
    asked = set(stems.of(title, code))
    found = yield from everything({"status": list(rows.OPEN)}, title)
    return next((row for row in found if asked and set(stems.of(row.title, code)) == asked), None)


def everything(arguments: Mapping[str, Any], words: str = "") -> state.Steps[tuple[rows.Row, ...]]:
    """All tasks a listing holds; of more than PAGE * PAGES those further on that hold one of the words."""
    base = {**arguments, "page_size": PAGE}
    first = (yield [conversation.Call("list_tasks", base)])[0]
    found = list(first.tasks)
    pages = int(first.value.get("pages", 1))
    if pages > 1:
        more: list[dict[str, Any]] = [{"page": page} for page in range(2, min(pages, PAGES) + 1)]
        if pages > PAGES:
            more += [{"text": word} for word in stems.telling(words)[:PAGES]]
        rest = yield [conversation.Call("list_tasks", {**base, **one}) for one in more]
        found += [row for result in rest for row in result.tasks]
    return tuple({row.id: row for row in found}.values())


def with_project(conditions: intents.Filter, projects: Sequence[str]) -> tuple[intents.Filter, str]:
    """The filter with its project spelled as it is stored, and the project's name when there is none such."""
    asked = conditions.project
    if asked is None or not projects or asked.casefold() in _INBOX:
        return conditions, ""
    wanted = set(stems.of(asked, "en"))
    same = [name for name in projects if name.casefold() == asked.casefold()]
    close = [name for name in projects if set(stems.of(name, "en")) == wanted]
    if found := same or close:
        return dataclasses.replace(conditions, project=found[0]), ""
    return conditions, asked


def is_inbox(project: str | None) -> bool:
    """Whether a project's name means: in no project."""
    return project is not None and project.casefold() in _INBOX


def conditions_of(conditions: intents.Filter) -> dict[str, Any]:
    """A filter as `list_tasks` arguments."""
    named = {field.name: getattr(conditions, field.name) for field in dataclasses.fields(conditions)}
    given = {name: value for name, value in named.items() if value}
    return {
        name: list(value)
        if isinstance(value, tuple)
        else value
        if isinstance(value, str | bool)
        else value.isoformat()
        for name, value in given.items()
    }


def _arguments(op: intents.Op, conditions: intents.Filter, other: bool = False) -> dict[str, Any]:
    """Where an operation looks first (open tasks, mostly), or where it looks when nothing was there."""
    if op == "restore":
        return {**conditions_of(conditions), "trash": True}
    first, second = (rows.CLOSED, rows.OPEN) if op == "reopen" else (rows.OPEN, rows.CLOSED)
    return {"status": list(second if other else first), **conditions_of(conditions)}


def _by_words(intent: intents.Intent, conditions: intents.Filter) -> state.Steps[Found]:
    words, code = intent.target.words, intent.language
    plain = dataclasses.replace(
        conditions, project=None, due=None, due_from=None, due_to=None, tag=None, priority=()
    )
    tries = [
        _arguments(intent.op, conditions),
        _arguments(intent.op, plain),
        _arguments(intent.op, plain, other=True),
    ]
    near: Found | None = None
    for place, arguments in enumerate(tries):
        if arguments in tries[:place]:
            continue
        known = yield from everything(arguments, words)
        exact = tuple(row for row in known if row.title.casefold() == words.casefold())
        if len(exact) == 1 and place != 1 and not intent.target.every:
            return Found(tasks=exact)  # "milk and eggs", "all but one" may be what it is called
        wanted, left_out = subsets.split(words)
        if left_out and (intent.target.every or not wanted):
            return _but(wanted, left_out, known, code)
        if _SOME.search(words) and resolve.is_vague(words):
            return Found(missing=True)
        if resolve.is_vague(words) and known and not match(words, known, code).tasks:
            return Found(tasks=known, named=False, sure=False)  # "clear my list": everything, so ask
        if intent.target.every:
            if matched := resolve.matching(words, known, code):
                return Found(tasks=tuple(matched), named=False)
            continue
        found = match(words, known, code)
        if found.tasks and place == 1:
            return Found(several=found.tasks, sure=False)  # not where the person said it is: ask
        if found.tasks or (found.several and found.sure):
            return found
        near = near or (found if found.several else None)
    return near or Found()


def match(words: str, known: Sequence[rows.Row], code: str) -> Found:
    """The tasks that words name among the known ones; "milk and eggs" may be one task or two."""
    if found := subsets.named(words, known, code):
        return Found(tasks=found)
    whole = resolve.resolve(words, known, code)
    return Found(several=whole.several, sure=whole.sure)


def _but(words: str, left_out: str, known: Sequence[rows.Row], code: str) -> Found:
    """All tasks, or all that match the words, but those left out; what is left out has to exist."""
    gone = [row for part in resolve.parts(left_out) for row in resolve.matching(part, known, code)]
    wanted = resolve.matching(words, known, code) if words else known
    kept = tuple(row for row in wanted if row not in gone) if gone else ()
    return Found(tasks=kept, named=False, sure=False)
