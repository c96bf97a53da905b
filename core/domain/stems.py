"""Words without their endings, so that "the reports" and "report" are the same; the same for every part of the house."""

import functools
import re

import snowballstemmer

_ALGORITHMS = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
_WORD = re.compile(r"[^\W_]+")
_EMPTY = """
i have do does most some any all there a an the my our your this that these those of for to about from on
in at with by is it its one ones and or please task tasks todo todos item items thing things entry
reminder list stuff other wrong der die das den dem des ein eine einen einem einer mein meine meinen
meiner und oder zu zum zur von vom für mit aufgabe aufgaben eintrag erinnerung liste sache bitte le la
les l un une du de d mon ma mes et ou à au aux pour avec sur j ai je qu que est ce y tâche tâches tache
rappel chose celle celui el los las lo una unos unas mi mis o del al para con por tarea tareas
recordatorio lista cosa ka ki ke ko wala wali kaam mera meri
"""
_STOP = frozenset(_EMPTY.split())
# "I bought milk" is about "Buy milk"; no stemmer knows that.
_PAST = """
bought:buy brought:bring built:build chose:choose did:do drew:draw fed:feed found:find gave:give went:go
got:get held:hold kept:keep left:leave made:make met:meet paid:pay ran:run sent:send sold:sell
spoke:speak spent:spend swept:sweep taught:teach took:take told:tell thought:think wrote:write
written:write hung:hang
"""
_BASE = dict(pair.split(":") for pair in _PAST.split())


@functools.lru_cache(maxsize=8)
def _stemmer(code: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_ALGORITHMS.get(code, "english"))


@functools.lru_cache(maxsize=65_536)
def of(text: str, code: str) -> tuple[str, ...]:
    """The stems of the words that matter, in order; of all words when none of them does."""
    words = _WORD.findall(text.casefold())
    if code == "en":
        words = [_BASE.get(word, word) for word in words]
    kept = [word for word in words if word not in _STOP] or words
    return tuple(_stemmer(code).stemWords(kept))


def telling(words: str) -> list[str]:
    """The words that say something, as they were written."""
    return [word for word in _WORD.findall(words) if word.casefold() not in _STOP]
