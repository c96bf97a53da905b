"""The new values of existing tasks: "to Friday", "to high", "to call mom tonight", "by two days", "the due date" removed."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import intents, measures, moments, normalise, rules, slots

_UP = frozenset(
    "raise increase bump up boost elevate higher more erhöhe erhöh wichtiger dringender augmente augmenter plus"
    " sube subir aumenta más zyada barha oonchi ooncha زیادہ بڑھا اونچی".split()
)
_EARLIER = (
    " earlier", " sooner", "forward by", "bring forward",
    " vor ", "nach vorn", " früher", "avance", " plus tôt", "adelant", " antes ", " advance", " early",
)  # fmt: skip
_HOUR = re.compile(
    r"(?:at |for |um |à |a las )?(\d{1,2})(?: ?o'clock| ?uhr| ?h)?(?: (?:instead|rather|please|then))?\W*"
)
_AT_HOUR = re.compile(r"\ba las? $")
_NO_PROJECT = re.compile(r"[,;]|(?:\S+ ){5}")  # no project is called a whole sentence
_STATES: dict[str, intents.Op] = {"done": "complete", "open": "reopen", "doing": "start"}


def draft(
    hit: rules.Hit, shown: str, now: datetime.datetime, projects: Sequence[str]
) -> tuple[intents.Op, intents.Draft]:
    """The operation and the values a matched update phrase asks for ("set task 2 to done" is a complete)."""
    language = hit.language
    draft = intents.Draft()
    if "clear" in hit.parts:
        return "update", intents.Draft(clear=measures.clearing(hit.part(shown, "clear")))
    if "untag" in hit.parts:
        return "update", intents.Draft(untag=_names(hit.part(shown, "untag")))
    if "untags" in hit.parts:
        return "update", intents.Draft(clear=("tags",))
    if "minutes" in hit.parts:
        return "update", intents.Draft(estimate_minutes=measures.minutes(hit.part(shown, "minutes"), now))
    if "step" in hit.parts:
        up = hit.part(shown, "step").lower().split()[0] in _UP
        return "update", intents.Draft(priority_steps=1 if up else -1)
    if "prio" in hit.parts:
        return "update", intents.Draft(priority=measures.level(hit.part(shown, "prio")))
    if "calm" in hit.parts:
        return "update", intents.Draft(clear=("priority",))
    if "tag" in hit.parts:
        return "update", intents.Draft(tags=_names(hit.part(shown, "tag")))
    if "notes" in hit.parts:
        return "update", intents.Draft(notes=_bare(hit.part(shown, "notes")))
    if "title" in hit.parts:
        return "update", intents.Draft(title=_bare(hit.part(shown, "title")) or None)
    if "project" in hit.parts:
        return "update", intents.Draft(project=slots.project_name(hit.part(shown, "project"), projects))
    if "shift" in hit.parts:
        length = hit.part(shown, "shift")
        sign = -1 if any(word in f"{shown.lower()} " for word in _EARLIER) else 1
        if number := measures.days(length):
            return "update", intents.Draft(shift_days=sign * number)
        return "update", intents.Draft(shift_minutes=sign * (measures.clock_minutes(length) or 0) or None)
    if "when" in hit.parts:
        moment = moments.ahead(hit.part(shown, "when"), now, language, moments.find)
        return "update", slots.dated(moment) if moment else draft
    for name in ("value", "setting", "correction", "place"):
        if name in hit.parts:
            text = hit.part(shown, name)
            at = _AT_HOUR.search(shown[: hit.parts[name][0]].lower())
            if at and moments.whole(f"{at[0]}{text}", now, language):
                text = f"{at[0]}{text}"  # of "a las cuatro" the frame leaves a bare number
            if re.search(r"\bthe $", shown[: hit.parts[name][0]]) and not moments.whole(text, now, language):
                text = f"the {text}" if moments.whole(f"the {text}", now, language) else text
            return _value(text, now, language, projects, name)
    return "update", draft


def _value(
    text: str, now: datetime.datetime, language: str, projects: Sequence[str], kind: str
) -> tuple[intents.Op, intents.Draft]:
    """What a value is decides which field it is for: a level, a state, a date, a project; else a new title."""
    if literal := normalise.quoted(text):
        return "update", intents.Draft(title=literal)
    if kind == "place" and (found := slots.beside(text)):  # "in project Home with label health"
        said, rest = found
        op, draft = _value(rest, now, language, projects, kind)
        return op, dataclasses.replace(draft, tags=said.tags, priority=said.priority or draft.priority)
    if priority := measures.level(text):
        return "update", intents.Draft(priority=priority)
    if state := measures.status(text):
        return _STATES[state], intents.Draft()
    is_bare = language == "en" and re.match(r"\d{1,2} \w", text)  # "to 4 on Thursday"
    if moment := moments.ahead(text, now, language, moments.whole) or (
        moments.ahead(f"at {text}", now, language, moments.whole) if is_bare else None
    ):
        alone = moment.due_at is not None and moments.is_time_alone(text, now, language)
        return "update", dataclasses.replace(slots.dated(moment), keeps_day=alone)
    known = {p.lower(): p for p in projects}
    if kind == "place" and slots.uncalled(text) != text:
        return "update", intents.Draft(project=slots.project_name(text, projects))
    name = (
        normalise.trim(text).lower().removesuffix(" project").removesuffix(" list").removeprefix("project ")
    )
    if name in known:
        return "update", intents.Draft(project=known[name])
    if kind == "place" and _NO_PROJECT.search(text):
        return "update", intents.Draft()
    if kind == "place":
        return "update", intents.Draft(
            project=slots.project_name(name if name != text.lower() else text, projects)
        )
    if kind in ("setting", "correction") and (hour := _HOUR.fullmatch(text.lower())) and int(hour[1]) < 24:
        return "update", intents.Draft(hour=int(hour[1]))
    if kind == "setting":  # "make it brighter" names no value of a task
        return "update", intents.Draft()
    values = slots.draft(text, now, language, projects)
    if kind == "correction" and (values.due_on or values.due_at or values.priority):
        return "update", dataclasses.replace(values, title=None)
    return "update", values


def _bare(text: str) -> str:
    return normalise.quoted(text) or normalise.trim_end(text.replace("\n", " "))


def _names(text: str) -> tuple[str, ...]:
    plain = text.replace('"', " ").replace("'", " ").replace(" and ", ",").replace("&", ",")
    return tuple(name.strip(" #.") for name in plain.split(",") if name.strip(" #."))
