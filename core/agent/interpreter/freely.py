"""What a clause means that no phrase takes apart: the words that name the task, and the values beside them."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import features, intents, moments, normalise, slots, tagger, targets, titles
from core.agent.interpreter import language as language_of
from core.agent.interpreter.phrases import foreign

_INFINITIVE = {  # what is to be done, as a list says it: "Müll rausbringen", "sacar la basura"
    "de": re.compile(
        r"(?!.*\b(?:ist|sind|war|waren|hat|haben|wird|werden|ich|wir|er|sie|es|man|du|ihr)\b)"
        r"\W*\S+ (?:.* )?[a-zäöü]{3,}(?:en|ern|eln)\W*$"
    ),
    "fr": re.compile(
        r"\W*(?!(?:hier|cher|premier|dernier|entre|autre|notre|votre|être|avoir|pour|leur|sur|mère|père|frère"
        r"|janvier|février|contre|chaque)\b)[^\W\d_]{2,}(?:er|ir|re) (?!(?:je|tu|il|elle|on|nous|vous)\b)",
        re.I,
    ),
    "es": re.compile(
        r"\W*(?!(?:ayer|mujer|lugar|mar|bar|hogar|por|ser|estar|haber|mejor|mayor|amor|señor)\b)"
        r"[^\W\d_]{2,}[aei]r(?:l[aeo]s?|me|se|nos)? ",
        re.I,
    ),
    "ur": re.compile(  # "meeting ki tayyari", "bill jama karana"
        r"(?!.*(?:\b(?:hai|hain|tha|thi|ho|kya|kab|nahi|nahin|mat|na)\b|ہے|ہیں|تھا|کیا|کب|نہیں|مت))"
        r"\W*(?:\S+ ){1,4}(?:(?:ki|ka|ke|کی|کا|کے) \S+(?: \S+)?|\S+(?:na|ni|نا|نی))\W*$",
        re.I,
    ),
}
_DOING = re.compile(  # a doing, by the verb it begins with; the classifier was not taught these
    r"\W*(?:pick up|drop off|put (?:away|up|out|in)|take (?:out|back|in|down)|hand in|sort out|look (?:into|up|for)"
    r"|talk to|speak (?:to|with)|follow up|set up|sign up|top up|chase up|tidy up|clean up|clear out|back up"
    r"|feed|shave|trim|rake|dust|mop|rinse|dry|fold|stretch|meditate|exercise|jog|run|swim|pray|journal|revise|apply"
    r"|contact|invoice|prep|sell|rent|measure|weigh|refill|defrost|descale|rotate|service|shovel|wax|polish|wipe|scrub"
    r"|unload|load|bring|give|tell|thank|help|drive|move|look|let|make|put|set|cut|change|shop|vote|declutter|recycle"
    r"|donate|cancel) (?!(?:is|are|was|were|has|had)\b)\w"
)
_VALUES = ("priority", "due_on", "due_at", "recurrence", "project", "tags", "estimate_minutes")
_LISTED = re.compile(r"^\s*(?:,|&|\+|and\b)|(?:,|&|\+|\band)\s*$")
_LEADS = frozenset(("me", "need", ":"))
_ARTICLES = frozenset(("the", "my", "our", "that", "this", "a", "an"))
_TAILS = frozenset(("add", "remind", "task", "end", "drop"))


def is_told(shown: str) -> bool:
    """Whether a clause tells something rather than asks for it: "i sold the car" before a wish is its reason."""
    first = next(iter(features.tokens(shown.lower())), None)
    return first is not None and first.kind in ("me", "my", "the", "they")


def is_to_recur(clause: normalise.Text, now: datetime.datetime, projects: Sequence[str]) -> bool:
    """Whether a clause is a doing and when it recurs, and nothing else: "water the ferns every sunday"."""
    draft = slots.draft(clause.shown, now, language_of.guess(clause.lower), projects)
    return bool(draft.recurrence) and (is_doing(clause) or _ends_in_doing(clause, draft))


def is_to_be_done(clause: normalise.Text, now: datetime.datetime, projects: Sequence[str]) -> bool:
    """Whether a clause says what to do and when, once or again and again, and nothing that other assistants do."""
    return is_to_recur(clause, now, projects) or _is_to_do(clause, now, projects)


def _is_to_do(clause: normalise.Text, now: datetime.datetime, projects: Sequence[str]) -> bool:
    spoken = language_of.guess(clause.lower)
    found = slots.draft(clause.shown, now, spoken, projects)
    if (found.due_on or found.due_at) is None or foreign.speaks_of_other_things(clause.masked):
        return False
    return is_doing(clause) or _infinitive(found.title or "", spoken)


def _infinitive(title: str, spoken: str) -> bool:
    """Whether a title without its date is a doing of the languages that name it in the infinitive."""
    return spoken in _INFINITIVE and bool(_INFINITIVE[spoken].match(title))


def _ends_in_doing(clause: normalise.Text, draft: intents.Draft) -> bool:
    """Whether a clause says when, and then a doing: "tous les 5 du mois, payer le loyer"."""
    title = draft.title or ""
    return clause.shown.endswith(title) and is_doing(
        clause.cut(len(clause.shown) - len(title), len(clause.shown))
    )


def is_doing(clause: normalise.Text) -> bool:
    """Whether a clause begins with, or ends in, what is to be done, as a list says it."""
    spoken = language_of.guess(clause.lower)
    if spoken in _INFINITIVE:
        return bool(_INFINITIVE[spoken].match(clause.shown))
    words = features.tokens(clause.masked)
    if _DOING.match(clause.masked):
        return not any(word.kind == "you" for word in words)
    return bool(words) and words[0].kind == "verb" and not any(word.kind == "you" for word in words)


def drafts(
    clause: normalise.Text, now: datetime.datetime, language: str, projects: Sequence[str]
) -> list[intents.Draft]:
    """The tasks a clause names to be added, with the fields given anywhere in it; none when no words seem to be a title."""
    start, end = tagger.span(clause.masked, "create")
    whole = slots.draft(clause.shown, now, language, projects)
    if whole.title and (
        is_doing(clause)
        or _infinitive(whole.title, language_of.guess(clause.lower))
        or (whole.recurrence and _ends_in_doing(clause, whole))
    ):  # "call mum tomorrow": all but the day
        return [whole]
    pieces = titles.split(clause.shown[start:end].strip(), language) if start < end else []
    return [
        dataclasses.replace(whole, title=slots.draft(piece, now, language, projects).title or whole.title)
        for piece in pieces
    ]


def target(
    clause: normalise.Text, op: str, now: datetime.datetime, language: str, projects: Sequence[str]
) -> intents.Target | None:
    """The task a clause names, None when no words of it seem to."""
    found = tagger.span(clause.masked, op)
    spoken = _parsed(clause, found, now, language, projects)
    if spoken and spoken.pronoun:  # "the groceries are sorted, you can close that one"
        other = tagger.span(clause.masked, op, besides=found)
        return _parsed(clause, other, now, language, projects) or spoken
    return spoken


def _parsed(
    clause: normalise.Text,
    part: tuple[int, int],
    now: datetime.datetime,
    language: str,
    projects: Sequence[str],
) -> intents.Target | None:
    words = clause.shown[slice(*_with_its_noun(clause, part))].strip()
    if not words or words.lower() in _ARTICLES:  # of "the bike's all fixed up" an article is no name
        return None
    return targets.parse(words, now, language, projects)


def _with_its_noun(clause: normalise.Text, part: tuple[int, int]) -> tuple[int, int]:
    """A bare number with the words around it that it numbers or counts: "chapter 14", "14 people" are no task 14."""
    start, end = part
    if clause.masked[start:end].isdecimal():
        things = [token for token in features.tokens(clause.masked) if token.kind == "thing"]
        start = next((one.start for one in things if one.end == part[0] - 1), start)
        end = next((one.end for one in things if one.start == part[1] + 1), end)
    return start, end


def values(
    clause: normalise.Text, now: datetime.datetime, language: str, projects: Sequence[str]
) -> intents.Draft:
    """The new values that stand beside the name: dates, priority, project, tags; never a new title."""
    start, end = tagger.span(clause.masked, "update")
    rest = f"{clause.shown[:start]} {clause.shown[end:]}".strip()
    found = slots.draft(rest, now, language, projects) if rest else intents.Draft()
    alone = found.due_at is not None and moments.is_time_alone(rest, now, language)
    return intents.Draft(keeps_day=alone, **{name: getattr(found, name) for name in _VALUES})


def trimmed(clause: normalise.Text, op: str, part: tuple[int, int]) -> str:
    """A part that a phrase took out, without what frames the name in it ("i promised leo i'd", ", make a task").

    Only a frame is cut off: of what may belong to the name, no word is lost.
    """
    start, end = part
    first, last = tagger.span(clause.masked, op)
    if start <= first < last <= end:
        if _frames(clause.masked[start:first], _LEADS):
            start = first
        if clause.masked[last:end].lstrip().startswith((",", ".", ";", "-")) and _frames(
            clause.masked[last:end], _TAILS
        ):
            end = last
    return clause.shown[start:end].strip()


def narrowed(
    clause: normalise.Text,
    op: str,
    part: tuple[int, int],
    now: datetime.datetime,
    language: str,
    projects: Sequence[str],
) -> intents.Target:
    """The target in a part that a loose phrase took out: by title, of fewer words where only those seem to name it."""
    start, end = part
    whole = targets.parse(clause.shown[start:end], now, language, projects)
    first, last = tagger.span(clause.masked, op)
    if whole != intents.Target(words=whole.words) or not start <= first < last <= end:
        return whole
    before, left = clause.shown[start:first].lower().split(), clause.shown[first:last].lower().split()
    if clause.masked[first:last].isdecimal():  # "level 14" is a name, and not the task of that number
        return whole
    if _LISTED.search(clause.masked[start:first]) or _LISTED.match(clause.masked[last:end]):
        return whole  # "done: laundry, gym"
    # "The tax return" is one name: after such a word none of it is left out, and it is no name by itself.
    if (len(before) > 1 and before[0] in _ARTICLES) or _ARTICLES.issuperset(left):
        return whole
    return targets.parse(clause.shown[first:last], now, language, projects)


def _frames(masked: str, kinds: frozenset[str]) -> bool:
    return any(token.kind in kinds for token in features.tokens(masked))
