"""Names of films, books and the like inside a sentence: what stands in them is no date and no order."""

import re

_FIRST, _MOST = 0xE100, 100  # private-use letters, each standing for a name, so that no grammar reads it
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Tonight|Tomorrow(?<!After Tomorrow))"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_CAPITAL = r"(?:\d+|[A-Z][\w'&!-]*)"
_SMALL = r"(?:of|the|and|in|a|an|to|for|on|at|from|with|or|is|by|de|la|vs\.?)"
_RUN = rf"{_CAPITAL},?(?:(?: {_SMALL}){{0,3}} {_CAPITAL},?){{1,14}}"
_NAMED = re.compile(
    rf"\b(?i:watch|rewatch|read|reread|see|stream|binge|rent|borrow|tickets? (?:for|to)|finish (?:reading|watching)) (?P<seen>{_RUN})"
    rf"|(?<![\w'])(?P<the>The (?:{_SMALL} ){{0,2}}{_CAPITAL}(?:(?: {_SMALL}){{0,3}} {_CAPITAL}){{1,14}})"
    r"|(?<!\w)'(?P<quoted>[^'\n]{2,200})'(?!\w)"
)
_WHEN = re.compile(  # "Dune on Sunday": the day is not of the name
    rf"(?:,?(?: {_SMALL})*(?: Next| This)? (?:{_DAY}(?: (?:Morning|Afternoon|Evening|Night))?)|,?(?: {_SMALL})+ (?:\d+|{_MONTH}(?: \d+)?|\d+ {_MONTH})|,)+$"
)
_KEPT = re.compile(  # lists that hold nothing but names
    r"(?i:.*\b(?:watch|watch-?list|to-watch|read|reading|to-read|films?|movies?|books?|series|shows?|tv|albums?|music|games?|podcasts?)\b.*)"
)


def hold(text: str) -> tuple[str, list[str]]:
    """The text with a letter without meaning for each name in it, and those names in their order."""
    names: list[str] = []

    def blank(found: re.Match[str]) -> str:
        group = found.lastgroup or "seen"
        name = found[group] if group == "quoted" else _WHEN.sub("", found[group])
        if len(names) == _MOST or (group != "quoted" and " " not in name):
            return found[0]
        names.append(name)
        start = found.start(group) - found.start()
        return found[0][:start] + chr(_FIRST + len(names) - 1) + found[0][start + len(name) :]

    return _NAMED.sub(blank, text), names


def put_back(text: str, names: list[str]) -> str:
    """The text with its names again."""
    return text.translate({_FIRST + place: name for place, name in enumerate(names)})


def is_work(title: str, named_list: str) -> bool:
    """Whether what goes on such a list is a name from the first word to the last: "Any Given Sunday" on a watch list."""
    return bool(_KEPT.fullmatch(named_list)) and bool(re.fullmatch(_RUN, title))


def to_the_end(text: str, part: tuple[int, int] | None) -> tuple[int, int] | None:
    """A part that is a name in capitals, with what is written so behind it: "Catch Me If You Can" asks for no favour."""
    if part is None:
        return None
    name, rest = text[slice(*part)].strip(), text[part[1] :].strip()
    capital = bool(re.fullmatch(_RUN, name)) and len(rest.split()) > 1
    return (
        (part[0], len(text))
        if capital and re.fullmatch(rf"(?!Thank){_CAPITAL}(?: {_CAPITAL})+[.!?]?", rest)
        else part
    )
