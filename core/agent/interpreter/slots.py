# ruff: noqa: E501 — word tables
"""The values a clause gives: title, date, priority, tags, project and notes of a new or changed task."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence

from core.agent.interpreter import intents, moments, normalise
from core.agent.interpreter.phrases import leftovers, vocab, works
from core.domain import quickadd

_LEVELS = {name: words for name, words in vocab.PRIORITY.items() if name != "none"}
_LEVEL = "|".join(f"(?P<{name}>{words})" for name, words in _LEVELS.items())
_PRIORITY = re.compile(
    rf"[,;]?\s*(?:\b(?:and|with|at|as|und|mit|et|avec|y|con|aur)\s+)?(?:\b(?:a|an|set|make it|it's"
    rf"|it is|einer?|une?|una)\s+)?"
    rf"(?:\b(?:{_LEVEL})[ -](?:{vocab.LEVEL_NOUN})\b|\b(?:{vocab.LEVEL_NOUN})[ :=]+(?:is |to |de "
    rf"|ist )?(?:{_LEVEL.replace('?P<', '?P<_')})(?!\w))"
)
_MARKED = re.compile(
    r"(?:^|[,;]\s*|\s+-\s*)(?:it's |it is |mark (?:it )?(?:as )?)?(urgent|important|asap|dringend"
    r"|wichtig|urgente?|zaroori)[.!]*$|^(urgent|important|asap)\s*[:!,]\s*"
)
_TAGS = re.compile(
    r"[,;]?\s*(?:\b(?:and|und|et|y|aur)\s+)?\b(?:tag(?:ged)?|label(?:l?ed)?|with (?:the )?(?:tags?"
    r"|labels?)|mit (?:dem )?(?:tag|etikett)|avec l'étiquette|con (?:la )?etiqueta)"
    r"(?:\s+(?:it|this|them|them all))?(?:\s+(?:as|with))?[\s:]+#?([\w-]{1,40}(?:(?:\s*,\s*(?:and\s+)?"
    r"|\s+and\s+)#?[\w-]{1,40}(?=\s*(?:,|$)))*)"
)
_NOTES = re.compile(
    r"[,;]?\s*(?:\b(?:and|with)\s+)?(?:\b(?:a|the)\s+)?\b(?:notes?|description|notiz|nota)(?:\s*:"
    r"|\s+(?:that says|saying))\s*(.+?)(,\s*(?:due|fällig|échéance|vence) [^,]+)?$"
)
_REMARK = re.compile(  # ", she turns 80"; with a date in it, it is said of the task
    r",\s+((?:s?he|they|it)(?:'s|'re|'ll|'ve| (?:is|are|was|turns?|has|have|needs?|wants?|likes?|will|leaves?|starts?"
    r"|closes?|opens?|can't|doesn't|don't|won't))\b[^,]{2,120})$",
    re.I,
)
_NEW_PROJECT = re.compile(
    r"[,;]?\s*\b(?:to|in|into|under|for|zum|im|ins|dans|au|en|al)\s+(?:(?:the|my|le|mon|el|mi|projekt"
    r"|project|projet|proyecto)\s+)*?(?:(?:project|projekt|projet|proyecto)\s+(?P<a>[\w&-]{2,40})"
    r"|(?P<b>[\w&-]{2,40})\s+project)\b"
)
# What people call their projects; another capitalised word after "to" may be a person: "send the letter to Anna".
_COMMON_PROJECT = re.compile(
    r"\s(?:to|in|into|under|zu|in|à|dans|en|a)\s(Work|Home|Personal|Private|Shopping|Groceries|Errands|Office|Family"
    r"|Health|Finances?|School|University|Uni|Travel|Garden|House|Kids|Hobby|Hobbies|Leisure|Admin|Marketing|Sales|Chores|Fitness"
    r"|Ideas|Someday|Arbeit|Privat|Einkauf|Einkaufen|Haushalt|Büro|Travail|Maison|Courses|Bureau|Perso|Trabajo|Casa"
    r"|Compras|Oficina)(?=$|,|\s(?:for|on|by|at|with|due|every|tomorrow|today|tonight|next|this|high|low|urgent)\b)"
)
_GOING = re.compile(
    r"(?:^|\s)(?:go|going|drive|walk|get|come|cycle|bring|back|return|head|move|travel|fly|take .+)$"
)
_CALLED = re.compile(  # "a project called Admin"
    r"^\s*(?:(?:an?|the|my|new|ein|einem|das|dem|un|le|el) )*(?:project|projekt|projet|proyecto) (?:called|named|namens|mit (?:dem )?namen|appelé|nommé|llamado|que se llama) ",
    re.I,
)
_DANGLING = re.compile(
    r"[\s,;:-]+(?:due|by|on|at|for|and|with|to|fällig|am|um|bis|pour|le|à|para|el|a las|ko)?[\s,;:-]*$", re.I
)
_ARTICLES = {
    "en": r"(?:an? |the |some |my |our |this |(?:that )?i have (?:an? )?)",
    "de": r"(?:an |für )?(?:der|die|das|den|dem|einige|eine?|einen) ",
    "fr": r"(?:(?:les?|la|des|du|une?|de la) |de l'|l')",
    "es": r"(?:las|los|algun[oa]s|una?|para(?= \w+[aei]r\b)) ",
}
_EASING = {
    "de": "(?:noch(?! einmal| mal)|mal|bitte|auch|doch|eben) ",
    "fr": "(?:aussi|encore|donc) ",
    "es": "(?:también|además) ",
}
_LEADING = re.compile(
    r"^(?:(?:that (?:i|we) (?:need to|have to|must|should|ought to)|(?:i|we) (?:need to|have to|must)|to|that|about"
    r"|called|named|saying"
    r"|daran,?|dran,?|dass ich|zu|de|que|ke|keh)\s+|d'(?=\w)|[:,-]\s*)(?=\S)",
    re.I,
)


def draft(
    raw: str, now: datetime.datetime, language: str, projects: Sequence[str], named_list: str = ""
) -> intents.Draft:
    """The fields of a new task from the words after "add": quoted titles stay as they are, dates leave the title."""
    return _draft(raw, now, now.tzinfo, language, tuple(projects), named_list)


@functools.lru_cache(256)  # of one clause it is asked for again and again
def _draft(
    raw: str,
    now: datetime.datetime,
    zone: datetime.tzinfo | None,
    language: str,
    projects: tuple[str, ...],
    named_list: str,
) -> intents.Draft:
    del zone  # the same instant in two zones is equal, and its day is not
    text = normalise.trim_end(raw.replace("\n", " "))
    quote = re.match(r"\"([^\"]{1,2000})\"|'(.{2,2000}?)'(?!\w)", text)
    title = ""
    if quote:
        title, text = (quote[1] or quote[2]).strip(), text[quote.end() :]
    if works.is_work(text, named_list):
        title, text = text, ""
    text, held = works.hold(text)
    fields, text = _fields(text, now, projects)
    if fields.notes:
        fields = dataclasses.replace(fields, notes=works.put_back(fields.notes, held))
    quick = quickadd.parse(text, now, languages=moments.languages(language))
    left = works.put_back(_DANGLING.sub("", _LEADING.sub("", quick.title.strip())), held)
    timed = bool(quick.due_on or quick.due_at)
    if timed:  # "later today"
        left = re.sub(r"\s+(?:later|sometime)$", "", left)
    left = leftovers.trimmed(left, language, timed=timed)
    tags = tuple(dict.fromkeys((*fields.tags, *quick.tags)))
    name = project_name(named_list, projects) or fields.project or quick.project
    return dataclasses.replace(
        fields,
        title=title or normalise.quoted(left) or _bare(normalise.trim_end(left), language) or None,
        priority=fields.priority or quick.priority,
        due_on=None if quick.due_at else quick.due_on,
        due_at=quick.due_at,
        recurrence=quick.recurrence,
        project=name,
        tags=tags,
        estimate_minutes=quick.estimate_minutes,
    )


def _bare(title: str, language: str) -> str:
    """A title without its article and what only eases a wish: "noch eine Zahnbürste" is kept as "Zahnbürste"."""
    if language == "ur":
        title = re.sub(r" (?:bhi|بھی)(?= )", "", title)
    title = re.sub(rf"^(?:{_EASING.get(language, '(?!)')})+(?=[^\W\d_]{{2}})", "", title, flags=re.I)
    return re.sub(rf"^{_ARTICLES.get(language, '(?!)')}(?=[^\W\d_]{{2}})", "", title)


def _fields(text: str, now: datetime.datetime, projects: Sequence[str]) -> tuple[intents.Draft, str]:
    """What is said in so many words ("high priority", "tag it finance", "to Work"), and the text without it."""
    fields = intents.Draft()
    if found := _NOTES.search(text.lower()):
        fields = dataclasses.replace(fields, notes=text[found.start(1) : found.end(1)].strip())
        text = text[: found.start()] + (found[2] or "")
    elif (found := _REMARK.search(text)) and quickadd.parse(found[1], now).title == found[1]:
        fields = dataclasses.replace(fields, notes=found[1])
        text = text[: found.start()]
    if found := _TAGS.search(text.lower()):
        fields = dataclasses.replace(fields, tags=_tags(text[found.start(1) : found.end(1)]))
        text = _without(text, found)
    if found := _PRIORITY.search(text.lower()):
        level = next(k.strip("_") for k, v in found.groupdict().items() if v)
        fields, text = dataclasses.replace(fields, priority=level), _without(text, found)
    elif (found := _MARKED.search(text.lower())) and found.group().strip(" .!") != text.lower().strip(" .!"):
        word = (found[1] or found[2]).lower()
        level = "high" if word in ("important", "wichtig") else "urgent"
        fields, text = dataclasses.replace(fields, priority=level), _without(text, found)
    name, text = _project(text, projects)
    return dataclasses.replace(fields, project=name), text


def _tags(said: str) -> tuple[str, ...]:
    return tuple(name.strip("# ") for name in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", said))


def beside(text: str) -> tuple[intents.Draft, str] | None:
    """The tags said behind a value, and the value without them; None when there are none or nothing else."""
    found = _TAGS.search(text.lower())
    rest = _without(text, found) if found else ""
    return (intents.Draft(tags=_tags(text[found.start(1) : found.end(1)])), rest) if found and rest else None


def taken_project(text: str, projects: Sequence[str]) -> tuple[str, str]:
    """The known project a phrase ends in, "" when there is none, and the phrase without it."""
    ending = re.search(r"\s(?:to|in|into|on|zu|in|auf|à|dans|a|en)\s[^,]*$", text)
    name, rest = _project(text[ending.start() :], projects) if ending else (None, "")
    return (name, text[: ending.start()]) if name in projects and not rest and ending else ("", text)  # type: ignore[return-value]


def _project(text: str, projects: Sequence[str]) -> tuple[str | None, str]:
    low = text.lower()
    for name in sorted(projects, key=len, reverse=True):
        found = re.search(
            rf"[,;]?\s*(?<!\w)(?:to|in|into|under|on|project:?|zu|zum|im|in|dans|à|en|al?)\s+(?:(?:the"
            rf"|my|our|project|projekt|projet|proyecto|le|el)\s+)*{re.escape(name.lower())}(?!\w)(?:\s+(?:project"
            rf"|list))?", low
        ) or re.search(rf"\s*(?<!\w){re.escape(name.lower())}\s+(?:mein|men|me)\b", low)  # fmt: skip
        if found:
            return name, _without(text, found)
    if (found := _COMMON_PROJECT.search(text)) and not _GOING.search(low[: found.start()]):
        return found[1], _without(text, found)
    if found := _NEW_PROJECT.search(low):
        group = "a" if found["a"] else "b"
        return project_name(text[found.start(group) : found.end(group)], projects), _without(text, found)
    return None, text


def _without(text: str, found: re.Match[str]) -> str:
    return (text[: found.start()].rstrip() + " " + text[found.end() :].lstrip()).strip(" ,;")


def uncalled(named: str) -> str:
    """A project's name without the words that say it is one: "a project called Admin"."""
    return _CALLED.sub("", named)


def called(words: str, projects: Sequence[str]) -> str | None:
    """The project that is called just so."""
    return next((name for name in projects if name.casefold() == words.casefold()), None)


def project_name(named: str, projects: Sequence[str]) -> str | None:
    """The project a list name stands for: one of `projects`, a new name, or None for "my list"."""
    if (alone := uncalled(named)) != named:  # by that name, whatever the word means otherwise
        return called(alone, projects) or alone.strip()
    words = [w for w in re.findall(r"[\w'&/-]+", named) if w.lower() not in vocab.GENERIC_LISTS]
    name = " ".join(words).strip()
    if not name:
        return None
    known = {p.lower(): p for p in projects}
    singular = name.lower().rstrip("s")
    for candidate in (name.lower(), f"{name.lower()} list", singular, f"{singular}s"):
        if candidate in known:
            return known[candidate]
    return name if name != name.lower() else name[:1].upper() + name[1:]


def dated(moment: moments.Moment) -> intents.Draft:
    """A date as field values."""
    on = moment.due_on if moment.due_at is None else None
    return intents.Draft(due_on=on, due_at=moment.due_at, recurrence=moment.recurrence)
