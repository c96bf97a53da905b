"""From characters to nodes: numbers, numeric dates, clock times and the words of one language."""

import re

from core.domain.when import lexicon, readings
from core.domain.when.values import Clock, Moment, Node

_TOKEN = re.compile(
    r"""(?P<slang>\b2(?:morrow|moro|day|nite|night)\b)
    |(?P<junk>(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.\w[\w.-]*
        |[$€£₹¥]\s?\d[\d.,]*[km]?\b|\d[\d.,]*\s?(?:[%$€£₹¥°]|usd\b|eur\b|rs\b|km\b|kg\b|k\b)|\#\s?\d+\b
        |\b(?:build|version|release|firmware)\ \d[\d.]*
        |(?<![\d-])\d{3,}-\d{3,}(?:-\d+)*|\+\d[\d\s-]{6,}\d|\bv\d+(?:\.\d+)*\b|\b24/7\b|\b[^\W\d_]+\d+[^\W\d_]+\b
        |\b[\w-]+\.(?:com|org|net|io|app)\b
        |\b(?:now\ or\ never|not\ now|at\ (?:some|a\ few)\ (?!hours|minutes)[a-z]+|months?\ of\ sundays
        |once\ in\ a\ blue\ moon
        |sunday\ (?:best|roasts?|school|times|drivers?)
        |monday\ blues|girl\ friday|(?:manic|freaky|casual|ruby)\ (?:mon|tues|fri|satur|sun)day
        |(?:every\ )?now\ and\ (?:then|again)|saturday\ night\ (?:live|fever)
        |(?:daily|weekly|monthly|yearly|annual)\ (?:pass(?:es)?|tickets?|magazines?|subscriptions?|newspapers?|papers?
        |grind|bread|specials?|salary|fees?)
        |midnight\ (?:blue|oil)|daily\ (?:mail|telegraph|express|show)|june\ bugs?|day\ job)\b
        |\b(?:room|pages?|suite|apt|gate|chapter)\ \d+(?:/\d+)?\b(?!:)
        |\d+\s(?:may|march|june|april|august)\s(?:st|str|street|road|rd|avenue|ave|lane|drive)\b
        |\b(?:tell|told|ask|asked|thank|thanked|invite|hug|marry|married|dear)\s(?:april|june|may|august)\b(?!\s?\d)
        |^(?:april|june|may|august)(?='s\s(?!\d)|\s(?:is|was|has|had|said|says|wants|needs|called|calls|sent|told|asked|came|likes|loves|wrote)\b)
        |\d+(?:\.\d+){3,}|\d{1,3}(?:,\d{3})+\b)
    |(?P<iso>(?<![\d/.])(?P<iy>\d{4})(?P<isep>[-/.])(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2})(?![\d])
        (?:t(?P<ih>\d{2}):?(?P<imin>\d{2})(?::?\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?)
    |(?P<compact>(?<![\d.])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:t\d{4,6}z?)?(?![\d.]))
    |(?P<full>(?<![\d/.])(?P<fa>\d{1,2})(?P<fsep>[-/.])(?P<fb>\d{1,2})(?P=fsep)(?P<fy>\d{4}|\d{2})(?![\d/]|[-.]\d))
    |(?P<fmy>(?<![\d/.-])(?P<fmym>\d{1,2})[/.-](?P<fmyy>(?:19|20)\d{2})(?![\d/]|[-.]\d))
    |(?P<clock>(?<![\d:.,])(?P<ch>\d{1,2})(?::(?P<cm>\d{2})|\.(?P<cd>\d{2})(?=\s?(?:[ap]\.?\s?m\b|uhr\b|o'?clock|h\b)|\s(?:on\s)?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight)))
        (?::\d{2}(?:\.\d+)?)?(?![\d:]|\.\d)(?:\s?(?P<cmer>[ap])\.?\s?m\b\.?|(?P<cmer1>[ap])\b|\s?(?:uhr|hrs|h)\b)?)
    |(?P<hour>(?<![\d:.,/])(?P<hh>1\d|2[0-3]|0?\d)(?P<hm>[0-5]\d)?(?:ish)?(?:\s?(?P<hmer>[ap])\.?\s?m(?:ish)?\b\.?|(?P<hmer1>[ap])\b(?!')))
    |(?P<uhr>(?<![\d:.,/])(?P<uh>\d{1,2})\s?(?:uhr(?:\s(?P<um>[0-5]\d)(?![\d.:]))?\b|o'?clock\b))
    |(?P<hnote>(?<![\d:.,/])(?P<nh>\d{1,2})\s?h\s?(?P<nm>[0-5]\d)(?:\s?m(?:in)?)?\b)
    |(?P<slash>(?<![\d/.])(?P<sa>\d{1,2})/(?P<sb>\d{1,2})(?![\d/]))
    |(?P<dotted>(?<![\d.,])(?P<da>\d{1,2})\.(?P<db>\d{1,2})\.(?!\d))
    |(?P<ordinal>(?<![\d.,])(?P<on>\d{1,2})(?:st|nd|rd|th|ers?|ere|eme|ieme|te[nrs]?|[ºª]|(?<=1)e)\b)
    |(?P<short>(?<=[\w,]\s)'\d{2}\b(?!'))
    |(?P<prime>(?<![\d.,])\d{1,3}'(?![\w']))
    |(?P<decimal>(?<![\d.,])\d+[.,]\d{1,2}(?![\d.,]\d|\d))
    |(?P<number>(?<![\d.,])\d+(?![.,]\d))
    |(?P<digits>\d[\d.,]*)
    |(?P<quarter>(?<![a-z])q[1-4]\b)
    |(?P<word>[^\W\d_]+)
    |(?P<space>[^\S\n]+)
    |(?P<sign>.|\n)""",
    re.VERBOSE | re.DOTALL,
)
_GLUE = frozenset("'-")
_DIGIT_UNITS = {"d": "day", "w": "week", "m": "minute", "h": "hour", "y": "year", "mo": "month", "hs": "hour", "s": "second",
                "j": "day", "t": "day"}  # fmt: skip


def nodes(text: str, lex: lexicon.Lexicon) -> list[Node]:
    """The nodes of a folded text, in order; spaces are dropped, what means nothing becomes `x`."""
    tokens = [(kind, match) for match in _TOKEN.finditer(text) if (kind := _kind(match)) != "space"]
    made: list[Node] = []
    place = 0
    while place < len(tokens):
        kind, match = tokens[place]
        if kind == "word":
            place = _word(text, tokens, place, lex, made)
            continue
        place += 1
        if match[0] == "'" and _joins(text, match):  # "week's", "aujourd'hui"
            continue
        node = readings.node(kind, match, lex.code)
        if lex.code == "de" and kind == "number" and _is_dotted_ordinal(tokens, place - 1, made):
            node = Node("O", int(match[0]), match.start(), match.end() + 1)
            place += 1
        made.append(node)
    return made


def _joins(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()].isalpha() and text[match.end() : match.end() + 1].isalpha()


def _is_dotted_ordinal(tokens: list[tuple[str, re.Match[str]]], place: int, made: list[Node]) -> bool:
    """Whether a number in German is an ordinal: a dot, and a word after it ("15. Mai") or one before it that wants a day."""
    if place + 1 >= len(tokens) or tokens[place + 1][1][0] != "." or not 1 <= int(tokens[place][1][0]) <= 31:
        return False
    if tokens[place + 1][1].start() != tokens[place][1].end():
        return False
    asked = bool(made) and made[-1].cat in "EnftbdW,"
    return asked or (
        place + 2 < len(tokens) and (tokens[place + 2][0] == "word" or tokens[place + 2][1][0] == "-")
    )


def _kind(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""  # the outer group: it is the last one to close
    return "word" if kind == "slang" else kind


def _word(
    text: str, tokens: list[tuple[str, re.Match[str]]], place: int, lex: lexicon.Lexicon, made: list[Node]
) -> int:
    """Adds the longest known phrase that starts at a word; gives the place after it."""
    match = tokens[place][1]
    start = match.start()
    touching = start > 0 and text[start - 1].isdigit()
    if (
        touching
        and match[0] in _DIGIT_UNITS
        and (match[0], lex.code) != ("h", "fr")
        and (not made or made[-1].cat in "NY")
    ):
        made.append(Node("U", _DIGIT_UNITS[match[0]], start, match.end()))
        return place + 1
    for rest, cat, value in lex.phrases.get(match[0], ()):
        after = _follow(tokens, place, rest)
        if after is None:
            continue
        end = tokens[after - 1][1].end()
        if end < len(text) and (text[end].isdigit() or text[end] == "_") and cat not in "/MW":
            break
        if end < len(text) and text[end] == "." and end - start <= 5 and cat in "WMUAL":
            end += 1
            after += 1
        if cat == "T":
            value = Moment(clock=Clock(*value))
        made.append(Node(cat, value, start, end))
        return after
    made.append(Node("x", None, start, match.end()))
    return place + 1


def _follow(tokens: list[tuple[str, re.Match[str]]], place: int, rest: tuple[str, ...]) -> int | None:
    """The place after the words `rest`, when they follow; hyphens and apostrophes between them do not matter."""
    at = place + 1
    for word in rest:
        while at < len(tokens) and tokens[at][1][0] in _GLUE:
            at += 1
        if (
            at < len(tokens)
            and tokens[at][1][0] == "."
            and at == place + 1
            and tokens[at][1].end() - tokens[place][1].start() <= 3
        ):
            at += 1
        if at >= len(tokens) or tokens[at][1][0] != word:
            return None
        at += 1
    return at


WORD = re.compile(r"[^\W\d_]+")
