"""What a person has said in a conversation and what they were shown: what an act can be traced back to."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.agent import provenance_words
from core.agent.interpreter import conversation, intents, restraint, rows, understand, values
from core.domain import stems, turns
from core.domain.when import parse
from core.domain.when.values import When

_ASKS = re.compile(r"[?？؟]")
_SENTENCE = re.compile(r"[^.!?？؟\n]*[?？؟]+")
# What a page does not show of an answer, nor whoever agrees to it sees.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[^>\n]*>|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|^\s*\[[^\]\n]+\]:.*$", re.S | re.M
)
_WORD = re.compile(r"[^\W_]+")
Rivals = Callable[[Sequence[str]], Sequence[Mapping[str, Any]]]
_PREFIX = 5  # letters that say enough of a longer word
_MOST_SOUGHT = 100
_ANSWER = 8  # words in an answer to a question; a longer message is something new
_CHOICE = 2  # words that look like a question for tasks ("Friday") and are an answer
_NEW = frozenset(
    {"create", "count", "undo", "help", "complete", "reopen", "start", "delete", "restore"}
).union(intents.DRAFTS)
# What people do to tasks says nothing about which task is meant.
_ACTS = frozenset(
    "add create make put set new delete remove drop complete finish mark done move push postpone change update rename "
    "reopen start restore undo tag show list want need lösche erledige verschiebe ändere füge hinzu supprime termine "
    "déplace ajoute borra elimina completa mueve añade".split()
)


@dataclasses.dataclass(frozen=True)
class Evidence:
    """The person's own words: those that the current request consists of, and all of the conversation."""

    asked: tuple[str, ...]  # the current message, and those before it that wait for what it answers
    said: tuple[str, ...]
    agreed: str  # the question that a plain yes agreed to
    corrects: bool  # "no, I meant Friday": what was done before is part of it
    known: dict[int, rows.Row]  # every task that a tool has told of
    shown: tuple[int, ...]  # the tasks that "it" or "the second one" can mean, in the order they were shown
    touched: frozenset[int]  # the tasks that this turn has changed
    seen: tuple[str, ...]  # all texts in what the model was told that are not the person's own
    now: datetime.datetime
    projects: tuple[str, ...]
    rivals: Rivals  # finds tasks that a word of the request may mean; asked only where titles are compared

    @functools.cached_property
    def named(self) -> tuple[rows.Row, ...]:
        """Every task that words may mean: a model chooses what it looks at, and so what it is asked to compare."""
        rivals = map(rows.read, self.rivals(_sought(self.asked)))
        return tuple(({one.id: one for one in rivals} | self.known).values())

    @functools.cached_property
    def wishes(self) -> tuple[intents.Intent, ...]:
        """How the interpreter reads the request."""
        return tuple(
            one for text in self.asked for one in understand.understand(text, self.now, self.projects)
        )

    @functools.cached_property
    def text(self) -> str:
        """What the request says or agrees to, folded; with all that was said before when it points back to that."""
        points_back = any(map(provenance_words.BACK.search, self.asked))
        return "\n".join((*(self.said if points_back else self.asked), self.agreed)).casefold()

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The stems of the same."""
        return stems_in(self.text)

    @functools.cached_property
    def seen_words(self) -> frozenset[str]:
        """The stems of all that the person has not said themselves."""
        return stems_in(" ".join({word for text in self.seen for word in _WORD.findall(text.casefold())}))

    @functools.cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates, times and repetitions that the request names."""
        return tuple(found for text in (*self.asked, self.agreed) for found in parse.find_all(text, self.now))


def of(
    talk: Sequence[turns.Exchange],
    now: datetime.datetime,
    projects: Sequence[str] = (),
    notes: str = "",
    rivals: Rivals = lambda _words: (),
) -> Evidence:
    """What the last exchange of a conversation can rest on; `now` is aware, in the person's zone.

    `notes` are the model's own, on what was said before. `rivals` finds the tasks with such words in their titles.
    """
    message = talk[-1].question
    asked, agreed = [message], ""
    corrects = all(values.without_lead(message))  # a mere "no" says nothing of what is to be done
    for place, earlier in enumerate(reversed(talk[:-1])):
        if not (_waits(earlier) and _may_answer(message, now)) and not (corrects and place == 0):
            break
        asked.append(earlier.question)
    if len(talk) > 1 and _is_yes(message, now):
        agreed = _question(talk[-2].answer or "")
    known = {row.id: row for exchange in talk for result in _results(exchange) for row in result.tasks}
    return Evidence(
        asked=tuple(asked),
        said=tuple(exchange.question for exchange in talk),
        agreed=agreed,
        corrects=corrects,
        known=known,
        shown=tuple(_shown(talk[:-1], known)),
        touched=frozenset(_written(talk[-1])),
        seen=(
            *(text for exchange in talk for step in exchange.steps for text in _texts(step.result)),
            *(exchange.answer or "" for exchange in talk),
            notes,
            *projects,
        ),
        now=now,
        projects=tuple(projects),
        rivals=rivals,
    )


def _sought(asked: Sequence[str]) -> list[str]:
    """What to look for in titles: how the words of a request that may name a task begin, their endings left away."""
    found = (stem for text in asked for stem in stems_in(text, but_acts=True))
    return sorted({stem[:_PREFIX] for stem in found})[:_MOST_SOUGHT]


def holds(words: frozenset[str], wanted: str) -> bool:
    """Whether a stem is among the words, give or take a slip of the finger or an ending."""
    if wanted in words:
        return True
    if len(wanted) < _PREFIX:
        return False
    slips = 1 if len(wanted) < 8 else 2
    if process.extractOne(wanted, words, scorer=OSA.distance, score_cutoff=slips):
        return True
    return any(
        len(word) >= _PREFIX and (word.startswith(wanted) or wanted.startswith(word)) for word in words
    )


def as_list(value: Any) -> list[Any]:
    """An argument that should be a list; empty for anything else that a model may have given."""
    return value if isinstance(value, list) else []


def stems_of(text: str) -> list[str]:
    """The stems of the words that matter, each once."""
    return list(dict.fromkeys(stems.of(text, "en")))


def stems_in(text: str, *, but_acts: bool = False) -> frozenset[str]:
    """The stems in whatever language of all words, or of those that may say which task is meant."""
    kept = " ".join(word for word in _WORD.findall(text.casefold()) if not (but_acts and word in _ACTS))
    return frozenset(stem for code in ("en", "de", "fr", "es") for stem in stems.of(kept, code)) | frozenset(
        kept.split()
    )


def _waits(earlier: turns.Exchange) -> bool:
    """Whether nothing has come of what was asked but a question: what was done once is not asked for again."""
    return bool(_ASKS.search(earlier.answer or "")) and not _written(earlier)


def _may_answer(message: str, now: datetime.datetime) -> bool:
    """Whether a message may answer a question, and not say no to it or be about something else."""
    if _ASKS.search(message) or len(message.split()) > _ANSWER or restraint.thanks(message):
        return False
    if provenance_words.TALKS.search(message):
        return False
    found = understand.understand(message, now)
    if any(one.op in _NEW or (one.op == "query" and len(message.split()) > _CHOICE) for one in found):
        return False
    return all(values.without_lead(message)) or any(one.op != "reject" for one in found)


def _question(answer: str) -> str:
    """What an answer asks at its end, as far as it is seen."""
    asking = [line for line in _UNSEEN.sub(" ", answer).splitlines() if _ASKS.search(line)]
    return " ".join(_SENTENCE.findall(asking[-1])).strip() if asking else ""


def _is_yes(text: str, now: datetime.datetime) -> bool:
    return any(one.op == "confirm" for one in understand.understand(text, now))


def _results(exchange: turns.Exchange) -> list[conversation.Result]:
    return [
        conversation.Result(
            conversation.Call(step.name, step.arguments), step.result, "failed" if step.failed else None
        )
        for step in exchange.steps
        if step.result is not None
    ]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


def _written(exchange: turns.Exchange) -> list[int]:
    """The tasks that were changed in it."""
    return [row.id for one in _results(exchange) if one.call.name in conversation.WRITES for row in one.tasks]


def _shown(earlier: Sequence[turns.Exchange], known: dict[int, rows.Row]) -> list[int]:
    """The tasks that the last answer that named any named, with what its tools changed; else what they found."""
    for exchange in reversed(earlier):
        said = _UNSEEN.sub(" ", exchange.answer or "").replace("\\", "").casefold()
        places = {row.id: said.find(row.title.casefold()) for row in known.values()}
        told = sorted((number for number, place in places.items() if place >= 0), key=lambda one: places[one])
        told += _written(exchange)
        if told := told or [row.id for one in _results(exchange) for row in one.tasks]:
            return list(dict.fromkeys(told))
    return []
