# ruff: noqa: E501 — word tables
"""What is said beside a wish, in any order: "important: …", "…, about 20 minutes, tag it garden, and note that …"."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import intents, measures, normalise, slots
from core.agent.interpreter.phrases import vocab

_LED = re.compile(  # joins a wish to what was said before
    r"\W*(?:(?:oh|ah|ach|ok|okay|ja|ah oui|ah sí),? )*(?:and also|and then|and|also|plus|und auch noch|und auch|und dann|und|auch noch|auch|außerdem"
    r"|et aussi|et puis|et|aussi|y también|y luego|y|también|además|aur haan|aur|اور)[,:]? (?=\S+ \S)"
)
_BARE = r"urgent|asap|critical|important|high|low|dringend|eilig|wichtig|urgente|importante|zaroori|aham|ضروری|اہم|فوری"
_LEVELLED = (
    rf"(?:(?:top|high(?:est)?|medium|normal|low(?:est)?|urgent|hohe[rn]?|höchste[rn]?|mittlere[rn]?|niedrige[rn]?|geringe[rn]?|haute|moyenne|basse|faible|alta|media|baja|máxima)[ -](?:{vocab.LEVEL_NOUN})"
    rf"|(?:{vocab.LEVEL_NOUN})[ :]+(?:ist |is |est |es )?(?:hoch|mittel|niedrig|high|medium|low|haute|moyenne|basse|alta|media|baja|urgent|urgente))"
)
_CALM = r"(?:not|isn't|nicht|pas|no)(?: es| that| so| very| too| really| besonders| sehr| très| vraiment| muy| tan)* (?:urgent|important|dringend|wichtig|eilig|urgente|importante)"
_IT_IS = (
    r"(?:it's|it is|it isn't|that's|that is|this is|(?:es|das) ist|ist|c'est|es|est|yeh?|make it|mark (?:it|this|that)(?: as)?|set it to|(?:mach|setze?|markiere?) (?:es|sie|ihn|das)(?: als| auf)?"
    r"|mets-l[ea](?: en| à)?|marque-l[ea](?: comme)?|ponl[ao](?: como| en| con)?|márcal[ao](?: como)?|with|mit|avec|con|an?)"
)
_VERY = r"(?:(?:very|really|quite|super|pretty|rather|so|actually|sehr|echt|wirklich|ziemlich|ganz|très|vraiment|assez|muy|realmente|bastante|bohat|bahut|bohot) )*"
_IMPORTANCE = re.compile(rf"(?:{_IT_IS} )?{_VERY}(?P<level>{_CALM}|{_LEVELLED}|{_BARE})(?: hai| ہے)?")
_COUNT = rf"(?:\d{{1,3}}(?:[.,]\d)?|half an|{'|'.join(sorted((word for word in vocab.NUMBERS if ' ' not in word), key=len, reverse=True))})"
_LENGTH = re.compile(
    r"(?:(?:it |that |this |das |es |ça |ce )?(?:(?:'ll|will|should|would|might|may|needs?|sollte|wird|devrait)(?: probably| only| about)? )?(?:takes?|lasts?|dauert|dauern|prend(?:ra|re)?|dure|tarda|lleva|needs?|for|maybe|about|around|roughly|approx\.?|ca\.?|circa|etwa|ungefähr|rund|vielleicht|environ|à peu près|unos|unas|aproximadamente|taqreeban|nur|only|just|für|pendant) )*"
    rf"~?(?P<length>{_COUNT} ?(?:hours?|hrs?|h|std\.?|stunden?|heures?|horas?|ghant[ae]y?|minutes?|mins?|min\.?|(?<=\d)m|minuten|minutos?|منٹ|گھنٹے|گھنٹہ)(?: and a half)?)(?: of work| long| lang| max| job)?"
)
_TAG = re.compile(
    r"(?:with (?:the )?|mit (?:dem )?|avec (?:l'|le )?|con (?:la )?)?(?:tag(?:ged)?|label(?:l?ed)?|etikett|schlagwort|étiquette|étiqueté|etiqueta|etiquetad[oa])(?: it| this)?(?: as| with)?[ :]+#?(?P<tag>[\w-]{1,40})"
)
_CALLED = (
    r"(?:project|projekt|projet|proyecto)(?: called| named| namens| appelé| nommé| llamado| que se llama)?"
)
_PROJECT = re.compile(
    rf"(?:(?:put|file|stick|add|move) it |(?:pack|leg|setz)e? (?:es|sie|das) |mets-l[ea] |ponl[ao] )?(?:in|into|under|to|im|ins|unter|dans|sous|au|en|al)(?: (?:an?|the|my|das|dem|ein|einem|le|un|el|mi))*(?: new| neues| nouveau| nuevo)? {_CALLED} (?P<project>[^\s,;.]+(?: [^\s,;.]+)?)"
    r"|(?:(?:put|file|stick|add|move) it )?(?:in|into|under|to|im|ins|dans|en) (?P<known>[^,;.]{2,40})"
)
_SIGN = re.compile(r"(?P<sign>[#@])(?P<name>[^\W\d][\w&-]{0,39})")
_SPLITS = re.compile(
    r"\s*[,;،]\s*(?:(?:and|but|und|aber|et|mais|y|pero|aur|اور) )?|\.\s+|\s+[–—-]\s+"
    r"|\s+(?:and|und|et|y) (?=(?:make it|mark (?:it|this|that)|put it (?:in|under)|set it to|tag it|(?:mach|setze?|markiere?) (?:es|sie|ihn|das))\b|mets-l|marque-l|ponl|márcal)"
    r"|\s+(?=[#@]\S+\W*$)"
)
_BETWEEN = re.compile(r"(?<=\S)\s*[,;،]\s*(?P<part>[^,;،]{2,40}?)\s*[,;،]\s*(?=\S)")
_LEVELLED_ALONE = re.compile(_LEVELLED)
_HEAD = re.compile(rf"\W*(?:{_VERY})(?P<level>{_LEVELLED}|{_BARE})(?: please)?\s*[:!]+\s+(?=\S+ \S)")
_NOTES = re.compile(  # a note on what was spoken of; "make a note to …" and "note: …" are tasks
    r"\W*(?:(?:and|also|und|auch|et|aussi|y|también|please|bitte|can you|could you|oh) )*(?:"
    r"(?:add|attach|put|leave|write|include)(?: in)? (?:a|the|another|one more) (?:little |quick |short )?(?:note|comment|remark)(?: (?:to|on) (?:it|that|this))?(?: that says| that| saying(?: that)?| about| ?:)"
    r"|(?:füge?|schreibe?|häng|setze?|mache?)(?: noch| mir| bitte| auch)* (?:eine |die |als )?(?:kleine |kurze )?notiz(?: hinzu| dazu| dran| rein)?(?:,? dass| ?:)|notiere? dazu(?:,? dass| ?:)?"
    r"|(?:ajoute[rz]?|mets|mettez|écris|écrivez)(?: aussi| encore)? (?:une |en |la )(?:petite )?note(?: qui dit)?(?: que| qu'(?=\w)| ?:)"
    r"|(?:añade|añadir|agrega|pon|escribe)(?:le)?(?: también)? (?:una |la )nota(?: que diga| que| ?:)"
    r"|(?:(?:is|us) (?:mein|main|me|par) )?(?:ek )?note (?:likho|likh do|karo|kar lo|add karo|daalo)(?: ke| keh| ki)?[ :,]|(?:اس میں )?نوٹ (?:لکھو|لکھ دو|کرو)(?: کہ)?[ :،]"
    r")\s*(?P<notes>\S.*)"
)
_NOTED_TOO = re.compile(
    r"\W*(?P<led>(?:and|also|und|et|y) )*(?:note|notiere?|apunta|nota)(?: down| also| dazu| auch)?,? (?:that|dass|que) (?!(?:i|we) (?:need to|have to|must|should)\b)(?P<notes>\S.*)"
)
_LAST_NOTE = re.compile(
    r"(?:\s*[,;.]\s*(?:and |und |et |y )?(?:note|notiz|nota|nb|p\.?s\.?|نوٹ)\s*:"
    r"|(?:\s*[,;.])?\s+(?:and|und|et|y) (?:also )?(?:note|notiere?|nota|apunta)(?: down)?,? (?:that|dass|que) (?!(?:i|we) (?:need to|have to|must|should)\b))"
    r"\s*(?P<notes>\S.*)"
)
_KIND_BEFORE = re.compile(rf"[,;]\s*(?:{_BARE}|medium)$")  # "small, medium, low" are no priority
_FIELDS = ("priority", "project", "tags", "estimate_minutes", "notes")


def taken(
    clause: normalise.Text, now: datetime.datetime, projects: Sequence[str]
) -> tuple[normalise.Text, intents.Draft]:
    """A clause without what joins it to others and the values said beside the wish, and these values."""
    said = intents.Draft()
    if (led := _LED.match(clause.lower)) and led.end():
        clause = clause.cut(led.end(), len(clause.shown))
    if (head := _HEAD.match(clause.masked)) and (level := _level(head["level"])):
        said = dataclasses.replace(said, priority=level)
        clause = clause.cut(head.end(), len(clause.shown))
    if (noted := _LAST_NOTE.search(clause.masked)) and noted.start():
        said = dataclasses.replace(said, notes=clause.shown[slice(*noted.span("notes"))].strip())
        clause = clause.cut(0, noted.start())
    while cut := _last(clause, said, now, projects):
        clause, said = cut
    return clause, said


def _last(
    clause: normalise.Text, said: intents.Draft, now: datetime.datetime, projects: Sequence[str]
) -> tuple[normalise.Text, intents.Draft] | None:
    """The clause without its last part, where that is a value; None where it is part of the wish."""
    for found in _SPLITS.finditer(clause.masked):
        part = clause.cut(found.end(), len(clause.shown))
        value = _value(part.shown.rstrip(" .!?"), now, projects)
        before = clause.masked[: found.start()]
        is_of_a_kind = bool(re.fullmatch(_BARE, part.lower)) and _KIND_BEFORE.search(before)
        if value is None or len(before.split()) < 2 or is_of_a_kind:
            continue
        return clause.cut(0, found.start()), together(value, said)
    return _middle(clause, said, now, projects)


def _middle(
    clause: normalise.Text, said: intents.Draft, now: datetime.datetime, projects: Sequence[str]
) -> tuple[normalise.Text, intents.Draft] | None:
    """The clause without a part between commas that is unmistakably a value: "wash the car, 30 min, Saturday"."""
    for found in _BETWEEN.finditer(clause.masked):
        value = _value(clause.shown[slice(*found.span("part"))], now, projects)
        if value and (value.estimate_minutes or value.tags or _LEVELLED_ALONE.search(found["part"])):
            before, after = clause.cut(0, found.start()), clause.cut(found.end(), len(clause.shown))
            pairs = ((getattr(before, name), getattr(after, name)) for name in ("shown", "lower", "masked"))
            return normalise.Text(*(f"{one}, {two}" for one, two in pairs)), together(value, said)
    return None


def _value(shown: str, now: datetime.datetime, projects: Sequence[str]) -> intents.Draft | None:
    low = shown.lower()
    if found := _IMPORTANCE.fullmatch(low):
        level = "low" if "isn't" in low else _level(found["level"])
        return intents.Draft(priority=level) if level else None
    if found := _LENGTH.fullmatch(low):
        length = found["length"]
        minutes = measures.clock_minutes(length) or measures.minutes(length.replace("std", "h"), now)
        return intents.Draft(estimate_minutes=minutes) if minutes else None
    if found := _TAG.fullmatch(low):
        return intents.Draft(tags=(shown[slice(*found.span("tag"))],))
    if found := _SIGN.fullmatch(shown):
        name = found["name"]
        return intents.Draft(project=name) if found["sign"] == "#" else intents.Draft(tags=(name,))
    if found := _PROJECT.fullmatch(low):
        name = shown[slice(*found.span("project" if found["project"] else "known"))]
        named = slots.called(name, projects)
        if named is None and found["project"]:
            named = slots.project_name(name, projects)
        return intents.Draft(project=named) if named else None
    return None


def _level(words: str) -> str | None:
    if re.fullmatch(_CALM, words):
        return "low"
    if words in ("asap", "eilig"):
        return "urgent"
    return measures.level(words)


def value(text: str, now: datetime.datetime, projects: Sequence[str] = ()) -> intents.Draft | None:
    """The value that a message is and nothing else: "et c'est important", "tag it garden"; None when it says more."""
    low = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    led = re.match(rf"(?:{_LED.pattern})?(?:please |bitte )?", low)
    return _value(text[led.end() if led else 0 :].strip(" .!?"), now, projects)


def note(lower: str, *, alone: bool) -> tuple[int, int] | None:
    """Where the text of a note stands in an order to note something on what was spoken of; `alone` in its message."""
    found = _NOTES.fullmatch(lower)
    too = None if found else _NOTED_TOO.fullmatch(lower)
    if too and (too["led"] or not alone):  # by itself, "note that the car is dirty" is a task
        found = too
    return found.span("notes") if found else None


def together(first: intents.Draft, more: intents.Draft) -> intents.Draft:
    """The values of both; where both have one, the later."""
    said = {name: value for name in _FIELDS if (value := getattr(more, name))}
    tags = tuple(dict.fromkeys((*first.tags, *more.tags)))
    return dataclasses.replace(first, **{**said, "tags": tags})
