"""The signs of quick add: projects, labels, people, priorities and durations, in the dialects people know."""

import dataclasses
import re
from collections.abc import Mapping

_NAME = r"(?:\[\[(?P<wiki>[^\]\n]{1,100})\]\]|\x22(?P<quoted>[^\x22\n]{1,100})\x22|'(?P<single>[^'\n]{1,100})'|(?P<plain>[^\s,;!?()\[\]{}\x22|]{1,100}))"


SEPARATORS = ",;،؛"  # of the parts of a line


@dataclasses.dataclass(frozen=True)
class Mark:
    """Something a sign or a word said, with its span."""

    kind: str  # project | tag | assignee | priority | estimate | due
    start: int
    end: int
    value: str


@dataclasses.dataclass(frozen=True)
class Signs:
    """What the signs of a dialect stand for; `dated` is the sign a date needs, if it needs one."""

    project: str
    tag: str
    assignee: str = ""
    dated: str = ""
    bare_lengths: bool = False  # "30m" counts as an estimate wherever it stands
    priorities: str = (
        "p !1 ! word letter"  # how a priority may be written: p1, !1, in words, as a single word ("bare")
    )
    levels: tuple[str, ...] = ("urgent", "high", "medium", "low")  # of !1, !2, ...


DIALECTS: Mapping[str, Signs] = {
    "todoist": Signs(project="#", tag="@", assignee="+"),
    "superproductivity": Signs(project="+", tag="#", dated="@", bare_lengths=True, priorities=""),
    "tasknotes": Signs(project="+", tag="#@", bare_lengths=True, priorities="! word bare"),
    "vikunja": Signs(
        project="+",
        tag="*",
        assignee="@",
        priorities="!1",
        levels=("low", "medium", "high", "urgent", "urgent"),
    ),
    "todotxt": Signs(project="+", tag="@", priorities="letter"),
    "ticktick": Signs(project="~", tag="#", assignee="@"),
    "obsidian": Signs(project="+", tag="#"),
}

_LEVEL_WORDS = {
    "urgent": r"urgent|critical|top|highest|dringend(?:e|er|es)?|urgente?|kritisch|zaroori|fauri|ضروری|فوری",
    "high": r"high|higher|hoch|hohe|hoher|haute?|élevée?|alta|alto|zyada|important",
    "medium": r"medium|med|normal|moderate|mittel|mittlere|moyenne|media|normale",
    "low": r"low|lower|lowest|niedrig|niedrige|niedriger|gering|geringe|basse|faible|baja|bajo|kam",
}
_NOUN = r"priority|prio|importance|priorität|prioritaet|priorité|prioridad|ترجیح"
_LEVELS = "|".join(f"(?P<{name}>{words})" for name, words in _LEVEL_WORDS.items())
_NAMED_LEVEL = re.compile(
    rf"(?<!\w)(?:with |mit |avec |con )?(?:an? )?(?:{_LEVELS})[ -](?:{_NOUN})(?!\w)", re.I
)
_NOUN_LEVEL = re.compile(
    rf"(?<!\w)(?:with |mit |avec |con )?(?:{_NOUN})\s*(?:[:=]\s*|is |of )?(?:{_LEVELS})(?!\w)", re.I
)
_NOUN_NUMBER = re.compile(rf"(?<!\w)(?:{_NOUN})\s*(?:[:=]\s*)?(?P<number>[1-4])(?!\w)", re.I)
_ALONE = re.compile(
    r"(?<!\S)(?:asap|as soon as possible|urgent|dringend|urgente?|so bald wie möglich|lo antes posible|dès que possible|فوری)(?=[.!:,]?(?:\s|$))",
    re.I,
)
# A word that says nothing but a priority, a thing between commas. Not those that are things to do or to buy as well
# ("jeans, top, socks"), and not where it is one of several of a kind ("low, medium, high").
_LEVEL_ONLY = {
    "urgent": r"urgent|critical|highest|dringend|urgente?|kritisch|zaroori|fauri|ضروری|فوری",
    "high": r"high|hoch|haute?|élevée?|alta|important|wichtig",
    "medium": r"medium|mittel|moyenne",
    "low": r"low|lowest|niedrig|gering|basse|baja",
}
_BETWEEN = re.compile(
    rf"(?<=[{SEPARATORS}])\s*(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _LEVEL_ONLY.items())})"
    rf"[.!]?(?=\s*(?:[{SEPARATORS}]|$)|(?:\s+[#@+~*]\S+)+\s*$)",
    re.I,
)
_LAST = re.compile(  # what was found before is blanked by strokes
    rf"[\s{SEPARATORS}]+(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _LEVEL_ONLY.items())})[.!]?(?=[\s|]*$)",
    re.I,
)
_OF_A_KIND = rf"(?:{'|'.join(_LEVEL_ONLY.values())}|small|large|none|off)"
_KIND_BEFORE = re.compile(rf"(?<!\w){_OF_A_KIND}\s*[{SEPARATORS}]$", re.I)
_KIND_AFTER = re.compile(
    rf"\s*[{SEPARATORS}]\s*(?:and |or |und |oder |et |ou |y |o )?{_OF_A_KIND}(?!\w)", re.I
)
_LEVEL_P = re.compile(r"(?<!\S)p(?P<p>[1-4])(?=[,;.]?(?:\s|$))", re.I)
_LEVEL_BANG = re.compile(r"(?<!\S)!{1,2}(?P<bang>[1-5])(?=[,;.]?(?:\s|$))")
_WORD_BANG = re.compile(
    r"(?<!\S)!(?:(?P<urgent>urgent|dringend|urgente)|(?P<high>high|hoch|haute?|alt[ao])"
    r"|(?P<medium>medium|mittel|moyenne?|medi[ao])|(?P<low>low|niedrig|basse?|baj[ao]))(?=[,;.]?(?:\s|$))",
    re.I,
)
_BANGS = re.compile(r"(?<!\S)(?P<bangs>!{1,3})(?=\s|$)")
_BARE_LEVEL = re.compile(
    r"(?<!\w)(?:(?P<urgent>urgent|critical|highest)|(?P<high>high|important)|(?P<medium>medium|normal)|(?P<low>low|minor))(?!\w)",
    re.I,
)
_LETTER = re.compile(r"^\((?P<letter>[A-D])\)(?=\s)")
_ARROWS = {"🔺": "urgent", "⏫": "high", "🔼": "medium", "🔽": "low", "⏬": "low"}

_H, _M = (
    r"(?:hours?|hrs?|h|std|stunden?|heures?|horas?|ghant[ea]|گھنٹے|گھنٹہ)",
    r"(?:minutes?|mins?|min|m|minuten?|minutos?|منٹ)",
)
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_LENGTH = rf"(?:(?P<h>{_NUMBER})\s?{_H}(?:\s?(?:and |und |et |y )?(?P<hm>\d{{1,2}})\s?{_M}?)?|(?P<m>\d{{1,4}})\s?{_M})(?!\w)"
_SPENT = re.compile(
    rf"(?<!\S)(?:[\d.]{{1,5}}[hm]\s?)?/\s?{_LENGTH}(?=[,;.]?(?:\s|$))|(?<!\S)[\d.]{{1,5}}[hm]/{_LENGTH.replace('?P<', '?P<x')}(?=[,;.]?(?:\s|$))",
    re.I,
)
_FOR = re.compile(
    rf"(?<!\S)(?:for|für|pendant|durante|por|pour|~|≈|est(?:imate)?[:=]?|duration[:=]?|takes?|dauer[:=]?|t[:=]?(?=\d))\s*(?:about |around |etwa |environ |unos |approx\.? )?~?{_LENGTH}(?=[,;.)]?(?:\s|$))",
    re.I,
)
_BRACKETED = re.compile(rf"[(\[]\s?~?{_LENGTH}\s?[)\]]", re.I)
_COMPACT = re.compile(
    r"(?<!\S)(?P<h>\d{1,2}(?:\.\d{1,2})?)h(?:\s?(?P<hm>[0-5]?\d)m?)?(?!\w)(?=\s*(?:$|\|))|(?<!\S)(?P<m>\d{1,3})m(?:in)?(?!\w)(?=\s*(?:$|\|))",
    re.I,
)
_BARE = re.compile(rf"(?<!\S){_LENGTH}(?=[,;.]?(?:\s|$))", re.I)
_HALF = re.compile(
    r"(?<!\S)(?:for|~)\s*(?:(?P<half>half an hour)|(?P<hour>an hour)(?P<more> and a half)?)(?!\w)", re.I
)
_NOT_LENGTH = re.compile(
    r"(?:\bin|\bafter|\bwithin|\bevery|\bnext|\blast|\bper|\bdans|\ben|\bjede|\balle|\bnach|\bdentro de|\bcada|\bhar|\bat|\bum|\bà)\s+$",
    re.I,
)


_STYLES = (
    (_LEVEL_P, "p"), (_LEVEL_BANG, "!1"), (_WORD_BANG, "!"), (_NAMED_LEVEL, "word"), (_NOUN_LEVEL, "word"), (_NOUN_NUMBER, "word"),
    (_LETTER, "letter"), (_BARE_LEVEL, "bare"), (_BANGS, "!"), (_ALONE, "word"),
)  # fmt: skip


def find(hidden: str, text: str, signs: Signs) -> list[Mark]:
    """The names and the priority of a line; `hidden` is the line with its quotations made meaningless."""
    found: list[Mark] = []
    for kind, chars in (("project", signs.project), ("tag", signs.tag), ("assignee", signs.assignee)):
        for sign in chars:
            found += _names(hidden, text, kind, sign)
    priority = _priority(hidden, signs)
    if priority is None:
        return [*found, *_between(hidden, signs)]
    again = re.finditer(
        rf"(?<!\S){re.escape(text[priority.start : priority.end])}(?!\S)", hidden[priority.end :]
    )
    repeated = [
        Mark("priority", priority.end + one.start(), priority.end + one.end(), priority.value)
        for one in again
    ]
    return [*found, priority, *repeated]


def _names(hidden: str, text: str, kind: str, sign: str) -> list[Mark]:
    made = []
    for match in re.finditer(rf"(?<!\S){re.escape(sign)}{_NAME}", hidden):
        group = next(name for name in ("wiki", "quoted", "single", "plain") if match[name] is not None)
        name = text[match.start(group) : match.end(group)]
        end = match.end()
        if group == "plain":
            name = name.rstrip(".:'’")
            end = match.start(group) + len(name)
        if name and not name[0].isdigit() and any(letter.isalnum() for letter in name) and sign not in name:
            made.append(Mark(kind, match.start(), end, name))
    return made


def _priority(text: str, signs: Signs) -> Mark | None:
    for pattern, style in _STYLES:
        match = pattern.search(text) if style in signs.priorities.split() else None
        if match and (level := _level(match, signs)):
            return Mark("priority", match.start(), match.end(), level)
    for arrow, level in _ARROWS.items():
        if arrow in text:
            return Mark("priority", text.index(arrow), text.index(arrow) + len(arrow), level)
    return None


def _between(text: str, signs: Signs) -> list[Mark]:
    """A priority that is a part of the line by itself: "call mom, high, tomorrow"."""
    if "word" not in signs.priorities.split():
        return []
    for match in _BETWEEN.finditer(text):
        level = match.lastgroup or ""
        if not _KIND_BEFORE.search(text[: match.start()]) and not _KIND_AFTER.match(text[match.end() :]):
            return [Mark("priority", match.start(level), match.end(), level)]
    return []


def last(text: str, end: int, signs: Signs) -> list[Mark]:
    """A priority that is all a line says behind its date: "call mom tomorrow 9am high"."""
    match = _LAST.match(text, end) if "word" in signs.priorities.split() else None
    level = match.lastgroup if match else None
    return [Mark("priority", match.start(level), match.end(), level)] if match and level else []


def _level(match: re.Match[str], signs: Signs) -> str | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    usual = ("urgent", "high", "medium", "low")
    if "bang" in said:
        number = int(said["bang"])
        return signs.levels[number - 1] if number <= len(signs.levels) else None
    if "p" in said or "number" in said:
        return usual[int(said.get("p") or said["number"]) - 1]
    if "letter" in said:
        return usual["ABCD".index(said["letter"])]
    if "bangs" in said:
        return {1: "medium", 2: "high", 3: "urgent"}[len(said["bangs"])]
    return next(iter(said), "urgent")


def estimate(text: str, signs: Signs) -> tuple[int | None, list[Mark]]:
    """How many minutes a line says the work takes, and where it says so."""
    patterns = [_SPENT, _HALF, _FOR, _BRACKETED, *([_BARE] if signs.bare_lengths else []), _COMPACT]
    for pattern in patterns:
        for match in pattern.finditer(text):
            minutes = _minutes(match)
            if 0 < minutes <= 60_000 and not _NOT_LENGTH.search(text[: match.start()]):
                return minutes, [Mark("estimate", match.start(), match.end(), "")]
    return None, []


def minutes(words: str) -> int | None:
    """How many minutes "45", "45 min" or "1 h 30" are; None for what is no length of time."""
    match = re.fullmatch(_LENGTH, words.strip(), re.I)
    return _minutes(match) if match else int(words) if words.strip().isdecimal() else None


def _minutes(match: re.Match[str]) -> int:
    said = {name.removeprefix("x"): value for name, value in match.groupdict().items() if value}
    if "half" in said or "hour" in said:
        return 30 if "half" in said else 90 if "more" in said else 60
    hours = float(said.get("h", "0").replace(",", "."))
    return round(hours * 60) + int(said.get("hm", 0)) + int(said.get("m", 0))
