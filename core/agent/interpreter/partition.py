# ruff: noqa: E501 — word tables
"""Where a task's name ends and its new value begins: "move go to the bank to Friday" could be cut twice.

And where the next name begins: "move the report to Friday and the taxes to Monday" has two values.
"""

import dataclasses
import datetime
import itertools
import re
from collections.abc import Sequence

from core.agent.interpreter import measures, moments, normalise, rules
from core.agent.interpreter.phrases import vocab

_JOINTS = re.compile(  # between a name and a value; in between they may also stand in a name
    r"(?<!\S)(?:to|until|till|for|onto|into|in|on|auf|zu[mr]?|bis|für|in|ins|à|au|aux|pour|jusqu'à|jusqu'au|vers|a|al|para|hasta|por|en)"
    r"(?: (?:the|den|das|die|le|la|les|el|las|los))?\s+",
    re.I,
)
_UNFINISHED = re.compile(  # a verb that says nothing without what follows it: "llamar a mamá"
    r"(?:go|get|come|talk|speak|listen|write|reply|respond|apply|walk|drive|fly|travel|return|move|head|subscribe|reach out|sign up|say (?:hi|hello|thanks))"
    r"|[^\W\d_]{2,}(?:ar|er|ir)|aller|parler|répondre|écrire|téléphoner|penser|retourner|assister|jouer",
    re.I,
)

_READ = 320  # characters that several names and values are looked for in
_AND = re.compile(r"\s*,\s*(?:(?:and|und|et|y) )?|\s+(?:and|und|et|y|with|mit|avec|con) ", re.I)
_SAYS = re.compile(  # between a name and what is said of it: "the taxes are high priority and should be on Friday"
    r"(?:(?<=\s)|^)(?:is|are|should be|must be|needs? to be|ha(?:s|ve) to be|ist|sind|soll(?:en)?|muss|müssen|est|sont|doi(?:t|vent) être|es|está|están)"
    r"(?: (?:now|due|done|finished|fällig|faite?s?|finie?s?|für|pour))?(?: (?:on|by|for|at|am|bis|auf))?\s+",
    re.I,
)
_FIELD = re.compile(  # "move it to Friday and the priority to high"
    rf"(?:(?:setze?|set|mets|pon) )?(?:(?:the|its|die|das|la|le|el|su) )?(?:{vocab.LEVEL_NOUN}|{'|'.join(vocab.CLEARABLE)})",
    re.I,
)
_ENDS = re.compile(r"(?: (?:fertig|erledigt))? (?:sein|werden)$")


def pieces(hit: rules.Hit, shown: str, now: datetime.datetime, projects: Sequence[str]) -> list[rules.Hit]:
    """A phrase once for each name and value it gives; nothing but a value is said of the name before."""
    name = next((name for name in ("value", "place", "when", "prio") if name in hit.parts), None)
    if name is None or hit.parts.keys() != {"target", name} or hit.language == "ur":
        return [again(hit, shown, now, projects)]
    start, end = hit.parts["target"][0], hit.parts[name][1]
    joints = [] if end - start > _READ else [joint.span() for joint in _AND.finditer(shown, start, end)]
    found: list[rules.Hit] = []
    kinds: set[bool] = set()
    cuts = [(start, start), *joints, (end, end)] if joints else []
    for (_, first), (last, _) in itertools.pairwise(cuts):
        last = first + len(_ENDS.sub("", shown[first:last]))
        named, value = _said(shown, first, last, hit.language, now, projects)
        is_level = measures.level(shown[value:last]) is not None
        if named is not None and named > first and not _FIELD.fullmatch(shown, first, named):
            target, kinds = (first, named), set()
        elif value < last and found and is_level not in kinds:
            target = found[-1].parts["target"]
        else:
            return [again(hit, shown, now, projects)]
        kinds.add(is_level)
        kind = "place" if name == "place" else "value"
        found.append(dataclasses.replace(hit, parts={"target": target, kind: (value, last)}))
    return found if len(found) > 1 else [again(hit, shown, now, projects)]


def _said(
    shown: str, start: int, end: int, language: str, now: datetime.datetime, projects: Sequence[str]
) -> tuple[int | None, int]:
    """Where the name in a piece ends and its value begins; a piece that is only a value has no name."""
    bare = not re.match(r"(?:it|that|this|them)\b", shown[start:end], re.I)  # "it on Friday" has a name
    if bare and _is_value(shown[start:end], language, now, projects):
        return None, start
    joints = (found for pattern in (_SAYS, _JOINTS) for found in pattern.finditer(shown, start, end))
    for joint in sorted(joints, key=lambda found: (found.start(), -found.end())):
        if _is_value(shown[joint.end() : end], language, now, projects):
            return len(shown[: joint.start()].rstrip()), joint.end()
    return None, end


def again(hit: rules.Hit, shown: str, now: datetime.datetime, projects: Sequence[str]) -> rules.Hit:
    """The same phrase with its name reaching further, where only that leaves something that is a value.

    Without such a value, and after half a verb, all of it is the name.
    """
    name = next((name for name in ("value", "place", "title") if name in hit.parts), None)
    if name is None or "target" not in hit.parts:
        return hit
    (first, last), (start, end) = hit.parts["target"], hit.parts[name]
    if (
        hit.language == "ur"
    ):  # the value stands behind the name, with nothing between: "bijli ka bill kal tak kar do"
        return _behind(hit, name, shown, now, projects)
    half = bool(_UNFINISHED.fullmatch(shown[first:last].strip()))
    if (
        start < last
        or (name == "title" and not half)
        or _is_value(shown[start:end], hit.language, now, projects)
    ):
        return hit
    for joint in _JOINTS.finditer(shown, start + 1, end):
        if name == "title" or _is_value(shown[joint.end() : end], hit.language, now, projects):
            if shown[start : joint.start()].strip().isdecimal():
                return hit  # "to 4 on Thursday"
            from_when = moments.whole(shown[start : joint.start()], now, hit.language)
            reach = last if from_when else joint.start()  # "from 3 to 4": the old time is not of the name
            parts = {**hit.parts, "target": (first, reach), name: (joint.end(), end)}
            return dataclasses.replace(hit, parts=parts)
    if half and name != "title":
        return dataclasses.replace(hit, parts={"target": (first, end)})
    return hit


def _behind(
    hit: rules.Hit, name: str, shown: str, now: datetime.datetime, projects: Sequence[str]
) -> rules.Hit:
    """The phrase with a value of fewer words, where only those are one and what is before them is of the name."""
    start, end = hit.parts[name]
    for space in re.finditer(r" ", shown[start:end]):
        later = start + space.end()
        if _is_value(shown[start:end], hit.language, now, projects):
            break
        if _is_value(shown[later:end], hit.language, now, projects):
            named = (hit.parts["target"][0], later - 1)
            return dataclasses.replace(hit, parts={**hit.parts, "target": named, name: (later, end)})
    return hit


def _is_value(text: str, language: str, now: datetime.datetime, projects: Sequence[str]) -> bool:
    """Whether a text is a value of a task and nothing else: a date, a level, a state, a project, a quotation."""
    text = text.strip()
    if normalise.quoted(text) or measures.level(text) or measures.status(text):
        return True
    name = text.lower().removesuffix(" project").removesuffix(" list")
    return name in (one.lower() for one in projects) or moments.whole(text, now, language) is not None
