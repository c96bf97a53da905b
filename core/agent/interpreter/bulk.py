# ruff: noqa: E501 — word tables
"""Many tasks to another day, with a verb or without: "everything from Thursday to next Tuesday"."""

import datetime
import re

from core.agent.interpreter import intents, moments, normalise, slots
from core.agent.interpreter.phrases import vocab

_PATTERNS = {
    "en": r"(?:(?:please |can you |could you |let's )*(?:move|push|shift|postpone|reschedule|bump|put off|put|delay|carry over|carry) )?"
    r"(?:(?:everything|whatever|anything|all(?: of)?(?: (?:the|my|our))?(?: (?:tasks|stuff|things|to-?dos))?|(?:all of )?(?:the|my) (?:tasks|stuff|to-?dos))(?: (?:that|which))?(?: ?(?:'s|is|are|was))?(?: (?:due|planned|scheduled|left))?(?: (?:from|for|on|of|by))?"
    r" (?P<which>.+?)|(?P<of>.+?)(?:'s)? (?:tasks|stuff|to-?dos))(?: tasks| stuff| things| to-?dos)?,? (?:to|onto|until|till) (?:the )?(?P<when>.+?)(?: please| instead)?",
    "de": r"(?:bitte )?(?:(?:verschiebe?|verlege?|schiebe?|leg|setze?|pack) (?:bitte |mal |noch )*)?(?:alles|alle(?: meine)?(?: aufgaben| termine| sachen)?|die aufgaben)(?:,? was)?(?: (?:von|vom|für|am|zum|an|ab|fällig))?"
    r" (?P<which>.+?)(?: (?:ist|sind|fällig|ansteht|anstehen|steht))*(?: aufgaben)?,? (?:auf|zum|nach) (?:den |die )?(?P<when>.+?)(?: (?:verschieben|verlegen|schieben|bitte))*",
    "fr": r"(?:(?:déplace|repousse|reporte|décale|mets|passe)[rz]? )?(?:tout(?:es)?(?: (?:les|mes) tâches)?)(?: ce qui (?:est|était))?(?: (?:prévue?s?|dû))?(?: (?:pour|de|du|le))?"
    r" (?P<which>.+?),? (?:à|au|vers|sur|jusqu'à) (?P<when>.+?)(?: (?:stp|s'il te plaît))?",
    "es": r"(?:(?:mueve|pasa|aplaza|cambia|pospón|pon|mover|pasar) )?tod[oa]s?(?: (?:las tareas|mis tareas|lo))?(?: (?:que (?:es|hay|tengo|está)))?(?: (?:de|del|para(?: el)?))?"
    r" (?P<which>.+?),? (?:al?|para(?: el)?|hasta(?: el)?) (?P<when>.+?)(?: por favor)?",
    "ur": r"(?P<which>.+?) (?:ke|kay|ka|ki|کے|کا|کی) (?:sab|saare|sare|saray|tamam|سب|سارے|تمام)(?: (?:kaam|kam|tasks?|کام))? (?P<when>.+?) (?:par|pe|tak|ko|ke liye|پر|تک|کو)(?: (?:le jao|kar do|kardo|karo|rakho|rakh do|daal do|shift karo|shift kar do|لے جاؤ|کر دو|کرو|رکھو|رکھ دو))?",
}
_MOVES = {language: re.compile(rf"\W*{pattern}\W*") for language, pattern in _PATTERNS.items()}
_MANY = re.compile(
    r"every|all|tasks|stuff|to-?dos|whatever|anything|aufgaben|tout|tod[oa]|\bsab\b|sa+ra?[ey]|tamam|سب|سارے|تمام"
)
_LATE = re.compile(
    rf"(?:ce qui est |que está |lo )?(?:{vocab.DUE['overdue']}|überfällige[ns]?|en retard|vencido|atrasado)"
)


def read(
    clause: normalise.Text, speech: str, now: datetime.datetime
) -> tuple[intents.Filter, intents.Draft] | None:
    """Which tasks to move, and to when; None when it is not such a move, of all tasks of a day or all that are late."""
    if not _MANY.search(clause.masked):
        return None
    for language in dict.fromkeys((speech, "en")):
        found = _MOVES[language].fullmatch(clause.masked)
        if found is None:
            continue
        name = "which" if found["which"] else "of"
        chosen = _chosen(clause.shown[slice(*found.span(name))], language, now)
        moment = moments.ahead(clause.shown[slice(*found.span("when"))], now, language, moments.whole)
        if chosen and moment and not moment.recurrence:
            return chosen, slots.dated(moment)
    return None


def _chosen(words: str, language: str, now: datetime.datetime) -> intents.Filter | None:
    if _LATE.fullmatch(words.lower()):
        return intents.Filter(due="overdue")
    day = moments.whole(re.sub(r"'s$", "", words), now, language)
    if day is None or day.recurrence:
        return None
    return intents.Filter(due_from=day.first, due_to=day.last)
