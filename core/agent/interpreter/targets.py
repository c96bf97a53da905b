"""Which existing tasks a phrase means: numbers, places in the list shown, pronouns, "all …", or words of a title."""

import datetime
import functools
import re
from collections.abc import Sequence

from core.agent.interpreter import filters, intents, normalise, slots
from core.agent.interpreter.phrases import vocab

_MAX_ID = 2_147_483_647
_AND = r"(?:\s*(?:,|&|\+|\band\b|\bund\b|\bet\b|\by\b|\baur\b|اور)\s*)+"
_NUMBERS = re.compile(
    rf"(?:{vocab.NUMBER_NOUN}\s*)*(?:#|no\.?)?\s*\d{{1,9}}(?:{_AND}(?:{vocab.NUMBER_NOUN}\s*)*#?\d{{1,9}})*\.?"
)
_RANGE = re.compile(
    rf"(?:{vocab.NUMBER_NOUN}\s*)+(\d{{1,9}})\s*(?:-|–|to|through|bis|à|a)\s*(?:{vocab.NUMBER_NOUN}\s*)?(\d{{1,9}})"
)
_NAMED_NUMBER = re.compile(rf"(?:\b{vocab.NUMBER_NOUN}|#)\s*#?(\d{{1,9}})\b")
_AMBIGUOUS = ("a", "an", "do", "das", "another")  # also an article, a verb, a pronoun
_COUNTED = "|".join(word for word in vocab.NUMBERS if " " not in word and word not in _AMBIGUOUS)
_SPELLED = re.compile(rf"(?:task|item|number|aufgabe|tâche|tarea|nummer|numéro|número|kaam)\s+({_COUNTED})")
_PRONOUN = re.compile(rf"(?:{vocab.PRONOUNS})")
_DID_THEM = re.compile(
    r"(?:i|i've|we|we've)(?: have)?(?: just| already| finally)* \w+(?: \w+)? (?:them|him|her|it|there|that)"
)
_BOTH = re.compile(
    r"both(?: of (?:them|those|these))?|(?:them|those|these)(?: two| three)? (?:all|both)|(?:those|these) (?:two|three|four)"
    r"|alle beide|beide|sie alle|alle davon"
    r"|all of (?:that|it|this)|(?:das|dies) alles|alles (?:das|davon)|tout (?:ça|cela)|todo (?:eso|esto)"
    r"|les deux|eux tous|l[ao]s dos|amb[oa]s|tod[oa]s ell[oa]s|dono|donon|in sab"
)
_EVERY = re.compile(rf"^(?:{vocab.EVERY})\b")
_THEM = re.compile(r"^(?:all|both|alle|toutes|tous|tod[oa]s)(?: of)? (?:them|those|these)$")
_LIST = re.compile(
    r"(?:(?:the|my|our|this|whole|entire|contents? of|meine|die|ma|la|mi) )*((?:[\w'&-]+ ){0,2}?)"
    r"(?:to-?do |to do |todo |task )?(?:lists?|todos?|to-dos?|\w*liste|lista(?: de tareas)?)"
    r"(?: of (?:things|tasks)(?: to do)?)?(?: list)?"
)
_ALL_NAMED = re.compile(  # "both the gym and the garage", "all of gym, garage and laundry"
    r"(?:both(?: of)?|all of|all (?:two|three|four)(?: of)?"
    r"|alle (?:zwei|drei|beide)|beide[s]?|sowohl|l[ea]s deux|ambos|ambas)[ :,]+"
    r"(?!(?:of|them|those|these|tasks|ones)\b)(?=.*(?:,| and | und | et | y | als auch ))"
)
_TASKS_IN = re.compile(
    r"(?:(?:all|any|every|the|my|our|of|alle|meine|toutes?|tous|mes|les|todas?|mis|las) )*"
    r"(?:tasks|to-?dos|todos|items|chores|reminders|aufgaben|tâches|tareas)"
    r" (?:in|from|under|inside|aus|im|dans|de|du|en|del)(?: (?:the|my|our|dem|der|la|le|el|mi|mon|ma))? "
    r"(?P<name>[\w&'-]+(?: [\w&'-]+){0,2})"
)
_LEAD = re.compile(
    r"^(?:(?:the|teh|my|our|this|that|those|these|a|an|your|der|die|das|den|dem|meine?[nrms]?|le|la|les"
    r"|l'|mes|mon|ma|un|une|el|los|las|mis?|una?|mera|meri|mere)\s*\b)+"
)
_NAMED = re.compile(
    rf"^(?:{vocab.TASK_NOUN})(?:\s+(?:called|named|titled|labell?ed|saying|with (?:the )?(?:content"
    rf"|title|name)(?: of)?|that says|that|about|of|to|for"
    r"|namens|mit (?:dem|der|den|diesem)(?! titel)|wegen|mit dem titel|appelée?|nommée?|intitulée?|llamad[oa]|titulad[oa]"
    r"|de|pour|para|zum|zur"
    r"|zu))?[\s:,–-]+(?=\S)"
)
_LINK = re.compile(  # what joins "the task" to its name, and what is left of "that thing about the wardrobe"
    r"^(?:(?:thing|bit|part|stuff|business|note|one|reminder|sache|geschichte|sach)\s+(?:about|with|on|for|regarding|re|mit|wegen|von)\s+(?=\S)"
    r"|(?:(?:i|we)\s+(?:set|made|added|created|wrote)\s+)(?:(?:up|down)\s+)?(?:for|about|to)\s+(?=\S)"
    r"|(?:mit|für|wegen|über|zu|von|an)\s+(?:de[mrn]|die|das|meine[mnr]?)\s+(?=\S)|(?:vom|zum|zur|beim)\s+(?=\S)"
    r"|(?:du|des|sur\s+les?|sur\s+la|pour\s+l[ea]s?|de\s+la|concernant\s+l[ea]s?)\s+(?=\S)|(?:d'|de\s+l'|sur\s+l'|pour\s+l')(?=\w)"
    r"|lo\s+del?\s+(?:(?:la|las|los)\s+)?(?=\S)|(?:del|l|de\s+las?|de\s+los|sobre\s+(?:el|las?|los))\s+(?=\S))"
)
# Why it is so: "milk, i haven't bought it".
_REASON = re.compile(
    r",\s+(?:i|i've|i'm|we|we've|it|it's|they|they're|he|she|since|because|as|ich|wir|es|sie|weil"
    r"|je|j'ai|il|elle|on|parce|car|ya|lo|la|no|porque|ya que)\b.*$"
)
_ON_THE_WAY = re.compile(  # when and how it came to be done
    r",?\s+(?:on (?:the|my) way (?:home|back|to \w+|in|here|there)"
    r"|just now|at last|for once|last night)$"
)
_AS_DONE = re.compile(
    r"\s+as (?:done|completed?|finished)(?=,? (?:and|plus)\b|,)", re.I
)  # said once more of the next
_STARTS_QUOTED = re.compile(r"^\s*(?:\"([^\"]{2,400})\"|'([^']{2,400})'(?!\w))")
_TAIL = re.compile(rf"\s+(?:{vocab.TASK_NOUN})(?:\s+(?:wala|wali|wale))?$")
_LIST_TAIL = re.compile(
    r",?\s+(?:from|on|in|off(?: of)?|of|out of|von|aus|auf|in|de|dans|sur|à|del?|en)\s+"
    r"(?:(?:the|my|our|this|der|meiner|meinem|unserer|dem|la|ma|mes|notre|mi|mis|el|las|nuestra|the list of"
    r"|my list of)\s+)*"
    r"(?:(?:lists?|to-?dos?|to dos?|liste|lista|notas?|calendar|[\w-]*liste|tareas|tâches)(?:\s+(?:de"
    r"|del|des|du|d'|of)\s*(?:la |las |l')?[\w'-]+(?: à faire| to do)?)?"
    r"|(?:[\w-]+ ){1,2}?(?:lists?|calendar))$"
)


def parse(
    text: str, now: datetime.datetime, language: str = "en", projects: Sequence[str] = ()
) -> intents.Target:
    """The target a phrase names; words keep the letters as written, without articles and "task"."""
    shown = normalise.trim(text.replace("\n", " "))
    if literal := normalise.quoted(text):
        return intents.Target(words=literal)
    low = shown.lower()
    if numbers := _numbers(low):
        return intents.Target(ids=numbers)
    if _DID_THEM.fullmatch(low):  # "i called them, tick it off"
        return intents.Target(pronoun=True)
    if _PRONOUN.fullmatch(low):
        return intents.Target(pronoun=True, every=low in ("them", "those", "these", "they"))
    if _BOTH.fullmatch(low):
        return intents.Target(pronoun=True, every=True)
    if places := ordinals(low):
        return intents.Target(ordinals=places)
    if named := _ALL_NAMED.match(low):
        return intents.Target(words=_words(shown[named.end() :]))
    if within := _within(shown, low, now, language, projects):
        return within
    if _EVERY.match(low):
        return _everything(shown, low, now, language, projects)
    if listed := _LIST.fullmatch(low):  # "clear my list": everything on it
        name = slots.project_name(shown[listed.start(1) : listed.end(1)], projects)
        if name and name not in projects and low.endswith(("todo", "to-do")):  # "the newsletter todo"
            return intents.Target(words=_words(shown))
        return intents.Target(every=True, filter=intents.Filter(project=name))
    words = _words(shown)
    if filters.only_conditions(
        low, now, language, projects
    ):  # "delete completed tasks", "complete the overdue ones"
        return _everything(shown, low, now, language, projects)
    found = _NAMED_NUMBER.search(low)
    if found and int(found[1]) <= _MAX_ID:
        return intents.Target(words=words, ids=(int(found[1]),))
    return intents.Target(words=words)


def _within(
    shown: str, low: str, now: datetime.datetime, language: str, projects: Sequence[str]
) -> intents.Target | None:
    """All tasks of a project that may not exist, and is no other condition either: "the tasks in Holiday"."""
    found = _TASKS_IN.fullmatch(low)
    if found is None or filters.parse(shown, now, language, projects) != intents.Filter():
        return None
    project = slots.project_name(shown[slice(*found.span("name"))], projects)
    return intents.Target(every=True, filter=intents.Filter(project=project)) if project else None


def has_pronoun(low: str) -> bool:
    """Whether a sentence points at something said before."""
    return (
        re.search(r"\b(?:it|that|this|them|those|these|es|ihn|ça|cela|eso|esto|lo|isay|ise)\b", low)
        is not None
    )


def ordinals(low: str) -> tuple[int, ...]:
    """Places in the list last shown ("the second one", "first and third"), () when it is something else."""
    places = []
    for piece in re.split(_AND, low):
        core = _TAIL.sub("", _LEAD.sub("", f"{piece.strip()} ").strip()).strip()
        place = next((n for n, word in _ordinal_words() if word.fullmatch(core)), None)
        if place is None:
            return ()
        places.append(place)
    return tuple(places)


@functools.cache
def _ordinal_words() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((n, re.compile(words)) for n, words in vocab.ORDINALS.items())


def _numbers(low: str) -> tuple[int, ...]:
    low = _LEAD.sub("", f"{low} ").strip()
    if found := _RANGE.fullmatch(low):
        first, last = int(found[1]), int(found[2])
        return tuple(range(first, last + 1)) if first < last <= first + 100 else ()
    if _NUMBERS.fullmatch(low):
        return tuple(dict.fromkeys(n for n in map(int, re.findall(r"\d+", low)) if 0 < n <= _MAX_ID))
    if found := _SPELLED.fullmatch(low):
        return (vocab.NUMBERS[found[1]],)
    return ()


def _everything(
    shown: str, low: str, now: datetime.datetime, language: str, projects: Sequence[str]
) -> intents.Target:
    chosen = filters.parse(shown, now, language, projects)
    if _THEM.search(low):
        return intents.Target(pronoun=True, every=True)
    return intents.Target(every=True, filter=chosen, words=filters.rest(low, now, language, chosen))


def _words(shown: str) -> str:
    if quote := _STARTS_QUOTED.match(shown):
        return (quote[1] or quote[2]).strip()
    shown = _AS_DONE.sub("", shown)
    for pattern in (_LIST_TAIL, _ON_THE_WAY, _REASON):
        if (found := pattern.search(shown.lower())) and found.start() > 0:
            shown = shown[: found.start()]
    for pattern in (_LEAD, _NAMED, _LINK, _LEAD):
        found = pattern.match(shown.lower())
        if found and found.end() < len(shown):
            shown = shown[found.end() :].lstrip()
    found = _TAIL.search(shown.lower())
    if found and found.start() > 0:
        shown = shown[: found.start()]
    return normalise.quoted(shown) or normalise.trim(
        re.sub(r"\s(?:wala|wali|wale|والا|والی|والے)$", "", shown)
    )
