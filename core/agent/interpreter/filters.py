"""The conditions a person names: overdue, high priority, in Work, tagged finance, finished last week."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence

from core.agent.interpreter import intents, moments
from core.agent.interpreter.phrases import vocab

_TAG = re.compile(
    r"(?:tagged(?: with| as)?|labell?ed(?: with| as)?|with (?:the )?(?:tag|label)|mit (?:dem )?(?:tag"
    r"|etikett)|avec l'étiquette|con (?:la )?etiqueta|tag)\s+#?([\w-]{1,40})|(?<!\w)[#@]([^\W\d][\w-]{0,39})"
)
_PROJECT = re.compile(
    r"\b(?:in|from|on|of|under|for|aus|im|in|auf|dans|de|du|sur|en|del)\s+(?:(?:the|my|our|dem|der|meinem"
    r"|meiner|le|la|mon|ma|el|mi|project|projekt|projet|proyecto)\s+)*"
    r"([\w&-]{2,40}(?: [\w&-]{2,40})??)\s*(?:project|list|projekt|liste|projet|proyecto|lista)\b"
    r"|\b(?:project|projekt|projet|proyecto)\s+([\w&-]{2,40})"
)
_IN = (  # what stands before a project's name
    r"\b(?:(?:in|from|on|of|under|for|to|im|aus|dans|du|de|del|en|ka|ke|ki)\s+)?"
    r"(?:project|projekt|projet|proyecto)"
    r"|\b(?:in|from|on|of|under|for|to|im|aus|dans|de|en|ka|ke|ki)"
)
_NOW = ("now", "right now", "jetzt", "maintenant", "ahora", "abhi", "ابھی")
_OPENING = re.compile(r"^\W*(?:please |can you |could you )*open (?=(?:the |my )?(?:task|todo|item|#)(?!s))")
_AS_WELL = re.compile(
    rf"\b(?:including|include|and also|even|as well as|auch|inklusive|y compris|incluso|incluidas?)"
    rf"(?: the| die| les| las)? (?:{vocab.STATUS['done']})\b"
)
_BY = re.compile(r"(?:.*\s)?(?:by|until|till|bis|jusqu'[aà]u?|hasta)(?: (?:zum|the|le|la|el))?\s*$")
_BEFORE = re.compile(r"(?:.*\s)?(?:before|vor|avant|antes(?: de| del)?)(?: (?:dem|the|le|la|el))?\s*$")
_LIMIT = re.compile(r"(?:due |fällig )?(by|until|till|bis|hasta|before|vor|avant|antes)\b")
# By the asker, or by anybody: "which tasks were added this week".
_ADDED = re.compile(
    r"\b(?:did (?:i|we) (?:just )?(?:add|create|enter|note)|(?:have|had) (?:i|we) (?:just )?(?:added|created|entered|noted)"
    r"|(?:i|we)(?:'ve| have)? (?:just |recently |newly )?(?:added|created|entered)"
    r"|(?:were|was|been|got) (?:just |recently |newly )?(?:added|created|entered)"
    r"|(?:hab(?:e|en)? (?:ich|wir)|ich|wir|wurden?)\b.*\b(?:hinzugefügt|angelegt|erstellt|eingetragen)"
    r"(?: (?:habe|haben|wurden?))?"
    r"|(?:qu'|que )?(?:ai-je|j'ai|avons-nous|nous avons|on a|ont été) (?:ajoutée?s?|créée?s?)"
    r"|añadí|añadimos|agregué|agregamos|creé|creamos|he (?:añadido|creado|agregado))\b"
)
_DELETED = re.compile(
    r"\b(?:did (?:i|we) (?:delete|remove|throw away|trash)|(?:have|had) (?:i|we) (?:deleted|removed|thrown away|trashed)"
    r"|(?:i|we)(?:'ve| have)? (?:just |recently )?(?:deleted|removed|trashed)"
    r"|(?:were|was|been|got) (?:just |recently )?(?:deleted|removed|trashed)|in the (?:trash|bin)"
    r"|(?:hab(?:e|en)? (?:ich|wir)|ich|wir|wurden?)\b.*\bgelöscht(?: (?:habe|haben|wurden?))?|im papierkorb"
    r"|(?:qu'|que )?(?:ai-je|j'ai|avons-nous|nous avons|on a|ont été) supprimée?s?|dans la corbeille"
    r"|borré|borramos|eliminé|eliminamos|he (?:borrado|eliminado)|en la papelera)\b"
)
_COMPLETED = re.compile(rf"\b(?:{vocab.STATUS['done']})\b")


def parse(text: str, now: datetime.datetime, language: str, projects: Sequence[str] = ()) -> intents.Filter:
    """Every condition found in `text`; the empty Filter when none is named."""
    low = text.lower()
    if _ADDED.search(low) or _DELETED.search(low):
        return _of_the_past(text, low, now, language, projects)
    chosen = intents.Filter(
        status=_status(low), priority=_priority(low), due=_named_due(low),
        project=project(low, projects), tag=next((m[1] or m[2] for m in _TAG.finditer(low)), None),
    )  # fmt: skip
    return _dated(chosen, text, low, now, language)


def _of_the_past(
    text: str, low: str, now: datetime.datetime, language: str, projects: Sequence[str]
) -> intents.Filter:
    """Tasks by when they were added, the newest first, or those in the trash; whatever has become of them."""
    chosen = intents.Filter(status=("todo", "doing", "done", "dropped"), project=project(low, projects))
    if _DELETED.search(low):
        return dataclasses.replace(chosen, trash=True, sort="-updated")
    moment = moments.find(text, now, language)
    first, last = _looking_back(moment, now.date(), low) if moment and moment.first else (None, None)
    return dataclasses.replace(chosen, sort="-created", created_from=first, created_to=last)


def only_conditions(low: str, now: datetime.datetime, language: str, projects: Sequence[str] = ()) -> bool:
    """True when every word is a condition, a filler or the noun "task", and there is a condition."""
    chosen = parse(low, now, language, projects)
    plural = re.search(
        r"\b(?:tasks|todos|to-dos|items|ones|aufgaben|tâches|tareas|stuff|reminders|kaam|chores)\b", low
    )
    return bool(plural) and chosen != intents.Filter() and not rest(low, now, language, chosen)


def asked(low: str, now: datetime.datetime, language: str, chosen: intents.Filter) -> str:
    """What a question is about besides its conditions and its question words, "" when nothing."""
    return " ".join(
        word
        for word in rest(low, now, language, chosen).split()
        if not _asking().fullmatch(word)
        and not all(_asking().fullmatch(part) for part in word.split("-"))  # "montre-moi"
    )


def rest(low: str, now: datetime.datetime, language: str, chosen: intents.Filter) -> str:
    """What remains of a phrase after its conditions: the words to look for in titles."""
    moment = moments.find(low, now, language)
    dated = chosen.due or chosen.due_from or chosen.due_to or chosen.completed_from or chosen.sort
    if moment and dated:
        low = low[: moment.span[0]] + " " + low[moment.span[1] :]
    if chosen.sort:
        low = _DELETED.sub(" ", _ADDED.sub(" ", low))
    low = _TAG.sub(" ", low)
    if chosen.project:
        low = re.sub(rf"(?:(?:{_IN})\s+)?\b{re.escape(chosen.project.lower())}\b", " ", low)
    low = _PROJECT.sub(" ", low)
    kept = _known().sub(" ", low)
    return " ".join(re.findall(r"\w[\w'-]*", kept.replace("'s ", " ")))


def project(low: str, projects: Sequence[str]) -> str | None:
    """The project named in the phrase, in the spelling of `projects` when it is one of them."""
    for name in sorted(projects, key=len, reverse=True):
        if re.search(
            rf"(?:(?:{_IN})\s+(?:the |my |our )?|['\"]){re.escape(name.lower())}\b|\b{re.escape(name.lower())}\s+(?:project"
            rf"|list|tasks?|items|things|ones|stuff|mein|ke|ka|ki)\b",
            low,
        ):
            return name
    for found in _PROJECT.finditer(low):
        name = found[1] or found[2]
        if name not in vocab.GENERIC_LISTS and not all(w in vocab.GENERIC_LISTS for w in name.split()):
            return name
    return None


def _status(low: str) -> tuple[str, ...]:
    if _AS_WELL.search(low):  # "all tasks including done"
        return ("todo", "doing", "done", "dropped")
    low = _OPENING.sub("", low)  # "open task 3" is not about open tasks
    if _word("STATUS", "open").search(low) or re.search(
        r"\bnot (?:yet )?(?:done|finished|completed?|started)\b", low
    ):
        return ("todo",) if "not started" in low else ("todo", "doing")
    return tuple(name for name in ("done", "doing", "dropped", "todo") if _word("STATUS", name).search(low))


def _priority(low: str) -> tuple[str, ...]:
    found = [p for p in ("urgent", "high", "medium", "low") if _word("PRIORITY", p).search(low)]
    return tuple(found)


def _named_due(low: str) -> str | None:
    return next((name for name in vocab.DUE if _word("DUE", name).search(low)), None)


def _dated(
    chosen: intents.Filter, text: str, low: str, now: datetime.datetime, language: str
) -> intents.Filter:
    completed = "done" in chosen.status and bool(_COMPLETED.search(low))
    if chosen.due in ("overdue", "no_date") or (chosen.due and not completed):
        return chosen
    moment = moments.find(text, now, language)
    if moment is None or moment.first is None or low[slice(*moment.span)] in _NOW:
        return chosen
    if completed:
        first, last = _looking_back(moment, now.date(), low)
        return dataclasses.replace(chosen, due=None, completed_from=first, completed_to=last)
    limit = _LIMIT.match(low[moment.span[0] :])
    if _BEFORE.match(low[: moment.span[0]]) or (limit and limit[1] in ("before", "vor", "avant", "antes")):
        return dataclasses.replace(chosen, due_to=moment.first - datetime.timedelta(days=1))
    first = None if limit or _BY.match(low[: moment.span[0]]) else moment.first
    return dataclasses.replace(chosen, due_from=first, due_to=moment.last)


def _looking_back(
    moment: moments.Moment, today: datetime.date, low: str
) -> tuple[datetime.date | None, datetime.date | None]:
    """Dates prefer the future; something finished lies behind: "what did I finish on Monday" is the last one."""
    first, last = moment.first, moment.last
    if first == today and last and last > today:  # "this week" began before today
        month = any(word in low for word in ("month", "monat", "mois", "mes"))
        return (today.replace(day=1) if month else today - datetime.timedelta(days=today.weekday())), last
    if first and last and first > today:
        return first - datetime.timedelta(days=7), last - datetime.timedelta(days=7)
    return first, last


@functools.cache
def _word(table: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{getattr(vocab, table)[name]})(?![\w-])")


@functools.cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"(?:{vocab.ASKING}|s)")


@functools.cache
def _known() -> re.Pattern[str]:
    tables = [*vocab.STATUS.values(), *vocab.PRIORITY.values(), *vocab.DUE.values()]
    known = [
        *tables,
        vocab.LEVEL_NOUN,
        vocab.EVERY,
        vocab.TASK_NOUN,
        vocab.FILLER,
        "due",
        "fällige?[nrs]?",
        "dues?",
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(known)})(?![\w-])")
