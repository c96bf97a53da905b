# ruff: noqa: E501 — word tables
"""Several titles said in one breath: "milk, eggs and bread" are three tasks, "fish and chips" is one."""

import datetime
import re
from collections.abc import Sequence

from core.agent.interpreter import moments, normalise, slots

_JOIN = re.compile(r"\s*,\s*(?:and|und|et|y|aur|اور)\s+|\s*[,\n]\s*|\s+(?:and|und|et|y|aur|اور)\s+", re.I)
_QUOTES = re.compile(rf'"[^"]+"(?:(?:{_JOIN.pattern}|\s*,\s*)"[^"]+")+', re.I)
_VERBS = frozenset(
    """buy call pay send email write clean wash cook book get pick make do fix check review read finish prepare plan order return visit meet schedule submit
    mail print feed walk water take bring go renew cancel update ask text drop study practice vacuum mow organize organise sell move study find file
    kaufe kaufen rufe anrufen bezahle bezahlen schicke putze putzen acheter appeler payer envoyer nettoyer comprar llamar pagar enviar limpiar""".split()
)
_ARTICLE = re.compile(
    r"^(?:(?:du|de la|des|une?|les?|la|el|l[oa]s|unas?|unos|eine?n?|den|die|das|der|noch|etwas) (?=[^\W\d_]{2})|(?:de )?l')",
    re.I,
)
_PAIRS = frozenset(
    "fish and chips|mac and cheese|bread and butter|salt and pepper|bed and breakfast|q and a|pros and cons|terms and conditions|research and development|bits and pieces|tom and jerry|r and d".split(
        "|"
    )
)
_FIELD = re.compile(
    r"^(?:due\b|by\b|on\b|at\b|tag|label|with\b|priority|(?:high|low|medium|urgent|top)\b|every\b|in \d|tomorrow|today|tonight|next\b|this\b|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d|note|in the|after|before|for\b|to\b|it\b|make\b|mark\b|set\b)",
    re.I,
)


def pieces(raw: str) -> list[str]:
    """What stands between commas and "and"; where there are quotations, all of it."""
    return [raw] if '"' in raw else [piece.strip() for piece in _JOIN.split(raw) if piece and piece.strip()]


def split(raw: str, language: str) -> list[str]:
    """The titles in `raw`: each with a verb of its own, or each a short name; otherwise `raw` as it is."""
    if several := _QUOTES.fullmatch(raw.strip()):
        return re.findall(r'"[^"]+"', several.group())
    if raw.lower().strip() in _PAIRS:
        return [raw]
    found = pieces(raw)
    if not 1 < len(found) <= 50 or any(_FIELD.match(piece) for piece in found[1:]):
        return [raw]
    heads = [piece.split()[0].lower() in _VERBS for piece in found]
    if all(heads) and all(len(piece.split()) > 1 for piece in found):
        return found
    longest = 2 if language == "en" else 1  # verbs of other languages are not listed here
    bare = [_ARTICLE.sub("", piece) if language != "en" else piece for piece in found]
    short = all(len(piece.split()) <= longest for piece in bare)
    return [normalise.trim(piece) for piece in found] if short and not any(heads) else [raw]


def dated(raw: str, now: datetime.datetime, language: str, projects: Sequence[str]) -> list[str]:
    """The titles that have each a day of their own: "the dentist on Monday and the barber on Tuesday"."""
    found = pieces(raw)
    drafts = [slots.draft(one, now, language, projects) for one in found] if 1 < len(found) <= 10 else []
    each = drafts and all(
        draft.title
        and (draft.due_on or draft.due_at)
        and not (moments.whole(one, now, language) or moments.is_time_alone(one, now, language))
        for draft, one in zip(drafts, found, strict=True)
    )
    return found if each else [raw]
