"""The same said of several things in one breath: "gym: done, garage: done", "the bike is fixed and the rent is urgent"."""

import re

from core.agent.interpreter.phrases import en_states, vocab

_READ = 320  # characters that are looked at
_CUT = re.compile(r"\s*(?:[,;\n]|[.!](?=\s))\s*(?:(?:and|und|et|y|aur)\s+)?|\s+(?:and|und|et|y|aur|اور)\s+")
_DONE = (
    rf"(?:{vocab.STATUS['done']}|check(?:ed)?(?: off)?|sorted|ticked(?: off)?|✓|✔|✅|☑|bought|paid|sent|made|built|written|swept|fed|cut|put away"
    r"|taken out|picked up|(?!(?:need|bleed|seed|feed|speed|breed|weed|shed|bed|red)\b)[a-z]{3,}ed|ge\w{2,}(?:t|en))"
)
_STATED = re.compile(
    rf"(?!(?:well|nicely|much|not|no|never|almost|nearly|half|good|greatly|fully|highly|all)\b)(?:the |my |our )?[^,;:\n.!?]{{2,60}}?(?:\s*(?::|=+|{en_states.ARROW}|-(?=\s))\s*(?:all |now )?(?:{_DONE}|{en_states.LEVEL}|high|low|medium)"
    rf"|(?:'s| is| are| has been| have been| was| were| ist| sind| est| sont| está| están)(?: all| now| already| finally| both)* (?:{_DONE}|{en_states.LEVEL})| (?:all )?(?:{_DONE}))"
)
_ORDER = re.compile(  # no such statement begins as an order, a question or a tale does
    r"\W*(?:i|i've|we|we've|he|she|they|it|you|is|are|was|were|did|does|do|has|have|had|what|which|who|when|where|why|how|if|when|once|please|can|could|would|will"
    r"|add|create|remind|mark|set|make|put|delete|remove|move|push|show|list|tick|cross|complete|finish|close|note|new|task|todo|ist|sind|est-ce|habe|hake?|lösche?|coche|marque|marca|borra)\b"
)


_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|heute|morgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|aaj|kal)"
)
_BY_DAY = re.compile(rf"(?:^|\s*[,;.]\s+|\s+(?:and|und|et|y|aur)\s+)(?={_DAY}\s?:\s)")


def by_day(masked: str) -> list[tuple[int, int]]:
    """Where what is said of each of several days stands: "tomorrow: call the bank, friday: renew the insurance"."""
    cuts = [(found.start(), found.end()) for found in _BY_DAY.finditer(masked[:_READ])]
    if len(cuts) < 2 or cuts[0][0] or len(masked) > _READ:
        return []
    ends = [start for start, _ in cuts[1:]] + [len(masked)]
    return [(begin, end) for (_, begin), end in zip(cuts, ends, strict=True)]


def of_each(masked: str) -> list[tuple[int, int]]:
    """Where each of several such statements stands; none when the message is anything else, or only one of them."""
    if len(masked) > _READ or _ORDER.match(masked):
        return []
    found: list[tuple[int, int]] = []
    start, ends = 0, [*_CUT.finditer(masked)]
    for end, following in [*((cut.start(), cut.end()) for cut in ends), (len(masked), len(masked))]:
        if _STATED.fullmatch(masked[start:end].strip(" .!")):
            found.append((start, end))
            start = following
    return found if len(found) > 1 and start == len(masked) else []
