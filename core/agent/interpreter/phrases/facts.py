"""How things are, and where one was: such a sentence asks for nothing, though it names a day, or a thing on the list."""

import re

_READ = 320  # characters that are looked at
_OPENING = r"\W*(?:(?:and|but|so|oh|ah|well|ok|okay|hey|yes|btw|by the way|turns out|you know) )*"
_DAY = (
    r"(?:(?:(?:next|this|last|the) )?(?:today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week(?:end)?|month|year"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|new year)"
    r"(?:'s| (?:morning|afternoon|evening|night|eve))?)"
)
_BE = r"(?:is|are|was|were|isn't|aren't|wasn't|weren't|will be|won't be|would be|has been|have been|had been)"
# What one was doing, or what happened, and no chore: "we parked in the garage", "tom came over for dinner".
_HAPPENED = (
    r"(?:met(?! with)|saw|was|were|wasn't|weren't|had|parked|sat|stood|stayed|waited|lived|lay|slept|ate|drank|spent|came|left|arrived"
    r"|grew up|walked past|drove past|ran into|bumped into|hung out|caught up|danced|laughed|cried|talked|chatted|started|ended|opened"
    r"|closed|fell|broke|rained|snowed|turned|happened|got (?:engaged|married|lost|stuck|caught|here|there))"
)
_ADVERBS = r"(?:(?:just|already|once|finally|also|all|both|really|never|always|even|then|only) )*"
_OTHERS = r"(?:he|she|they|it|you|everyone|everybody|nobody|someone|somebody|(?:the|my|our|his|her|their|your|this|that) [\w' -]{1,30}?|[a-z]+(?: and [a-z]+)?)"
_STATED = re.compile(  # of a day, of something one has no hand in, or of what was
    rf"{_OPENING}(?:{_DAY} {_BE}|(?:it|there)(?:'s| {_BE}| (?:has|had|rain|snow)\w*)|(?:i|we|{_OTHERS}) {_ADVERBS}(?:{_HAPPENED}|[a-z]{{3,}}ed (?:at|in|on|near|by|with|from)))\b"
)
_EVENT = re.compile(  # where and when something happened
    rf"{_OPENING}(?:i|we|{_OTHERS}) {_ADVERBS}{_HAPPENED}\b"
)
_ASKED_FOR = re.compile(
    r"\b(?:add\w*|remind\w*|reminder|note|jot|put|list|tasks?|to-?dos?|forget|remember|needs?|must|have to|has to|should|gotta|got to"
    r"|tick|cross|mark|check|close|done|finished|completed?|sorted|off|(?:delete|remove|scrap|drop|bin) (?:it|that|them))\b"
)
_ABROAD = re.compile(  # "morgen ist mein Geburtstag", "il pleut vendredi", "nos vimos en el gym", "kal meri salgirah hai"
    r"\W*(?:(?:heute|morgen|übermorgen|am \w+tag|\w+tag|nächste woche) (?:ist|sind|war|regnet|schneit|wird|hat|haben)\b(?! .*\b(?:erledigt|fertig|fällig)\b)"
    r"|es (?:regnet|schneit|wird|war|gibt)\b|(?:wir|ich) (?:waren?|trafen uns|haben uns .*getroffen)\b"
    r"|(?:(?:aujourd'hui|demain|après-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:c'est|c'était|il (?:pleut|neige|fait|pleuvra|y a)) (?!fait\b|fini\b|bon\b|terminé\b)|on s'est (?:vu|rencontr|crois)\w*\b|(?:j'étais|on était|nous étions)\b"
    r"|(?:(?:hoy|mañana|pasado mañana|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)) (?:es|llueve|nieva|hace|fue|era|hay fiesta)\b)|nos (?:vimos|encontramos|conocimos)\b|(?:estuve|estuvimos|fuimos) en\b"
    r"|(?:kal|aaj|parson) (?:meri|mera|mere|hamari|hamara)\b.*\bhai$|(?:کل|آج|پرسوں) (?:میری|میرا|میرے|ہماری|ہمارا).* ہے$)"
)


def states(masked: str) -> bool:
    """Whether a clause, which no phrase reads as a wish, says how something is or was, and asks for nothing."""
    read = masked[:_READ]
    if _ABROAD.match(read):
        return True
    return bool(_STATED.match(read)) and not _ASKED_FOR.search(read)


def happened(masked: str) -> bool:
    """Whether a clause tells where one was, or what came about, rather than that something is done."""
    read = masked[:_READ]
    return bool(_EVENT.match(read)) and not _ASKED_FOR.search(read)
