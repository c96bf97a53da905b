"""What may be left at the end of a title when all fields are out of it and belongs to none: a calendar, a laugh, "for me"."""

import re

# A calendar or "my list" is no project, so it is dropped wherever the sentence said it, before the date or behind it.
_PLACES = {
    "en": r"(?:at|to|on) the (?:very )?(?:top|bottom|end|head) of|(?:to|on|onto|in|into) (?:(?:my|the|our) (?:(?:google|work|personal|family|shared|own) )?(?:calendar|planner|(?:to-?do |task )?list)|calendar)",
    "de": r"(?:(?:in|auf|zu|an|von) )?(?:mein(?:e[mnr]?)|unser(?:e[mnr]?)|de[mnr]|die) (?:(?:google|persönlichen|privaten|familien)[ -]?)?(?:kalender|(?:aufgaben|to-?do-?)?liste|aufgaben)",
    "fr": r"(?:(?:à|sur|dans) (?:mon|ma|mes|le|la|notre|nos) |au )(?:calendrier|agenda|liste(?: (?:de|des) (?:tâches|choses à faire))?|tâches)(?: (?:google|familial|personnel|de travail))?",
    "es": r"(?:(?:a|en) (?:mi|mis|el|la|nuestro|nuestra) |al )(?:calendario|agenda|lista(?: de (?:tareas|pendientes))?|tareas)(?: (?:de google|familiar|personal|de trabajo))?",
}
# With these verbs the place is part of the doing: "put the photos in the calendar".
_PUTS = re.compile(
    r"(?:add|put|enter|write|log|copy|move|stick|include|paste|sync|import|füge|schreib|trag|setz|ajoute|mets|note|añad|pon|apunt|anot)\w*\b",
    re.I,
)
_ASIDES = r"[,.!]* (?:lol|lmao|haha\w*|hehe\w*|xd|mdr|ptdr|jaja\w*|jeje\w*|tbh|ngl|innit|:\)|;\)|:d)"
_ENDS = {language: re.compile(rf"(?:,? {place}|{_ASIDES})$", re.I) for language, place in _PLACES.items()}
_LAUGH = re.compile(rf"(?:{_ASIDES})+$", re.I)
_SHARP = re.compile(  # what was said of a time that is out of the title
    r",? (?:sharp(?:ly)?|on the dot|prompt(?:ly)?|at the latest|pünktlich|spätestens|pile|précises?|au plus tard|en punto|a más tardar)$",
    re.I,
)
_FOR_ME = {
    "en": re.compile(r",? for (?:me|myself)$", re.I),
    "de": re.compile(r",? für mich$", re.I),
    "fr": re.compile(r",? pour moi$", re.I),
    "es": re.compile(r",? para mí$", re.I),
}
_MEANT_FOR = re.compile(  # a gift, a call: whom it is for is part of it
    r"(?:something|gift|present|time|treat|lunch|dinner|etwas|zeit|geschenk|temps|cadeau|tiempo|regalo)\W*$",
    re.I,
)
_NOTHING = re.compile(
    r"(?:bloß |ja |gar |bitte |absolutely |überhaupt |jetzt |surtout )*(?:nothing|anything|nichts|rien|nada)(?: (?:else|more|yet|now|for now|new|mehr|weiter|neues|de plus|d'autre|más|nuevo))*\W*",
    re.I,
)


def trimmed(title: str, language: str, *, timed: bool) -> str:
    """The title without such an end; `timed` says whether a date or time was taken out of it."""
    if not _PUTS.match(title):
        ends = _ENDS.get(language, _LAUGH)
        while (found := ends.search(title)) and found.start() > 0:
            title = title[: found.start()]
    if timed and (found := _SHARP.search(title)) and found.start() > 0:
        title = title[: found.start()]
    mine = _FOR_ME.get(language)
    found = mine.search(title) if mine else None
    if found and found.start() > 0 and not _MEANT_FOR.search(title[: found.start()]):
        title = title[: found.start()]
    return title


def is_nothing(title: str) -> bool:
    """Whether a title says that there is none: "add nothing"."""
    return bool(_NOTHING.fullmatch(title))
