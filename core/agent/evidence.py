"""What a person has said in a conversation and what they were shown: what an act can be traced back to."""

import dataclasses
import datetime
import functools
import re
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.agent.interpreter import conversation, intents, rows, understand, values
from core.domain import stems, turns
from core.domain.when import parse
from core.domain.when.values import When

_ASKS = re.compile(r"[?？؟]")
_WORD = re.compile(r"[^\W_]+")
_PREFIX = 5  # letters that say enough of a longer word
# What people do to tasks says nothing about which task is meant.
_ACTS = frozenset(
    "add create make put set new delete remove drop complete finish mark done move push postpone change update rename "
    "reopen start restore undo tag show list want need lösche erledige verschiebe ändere füge hinzu supprime termine "
    "déplace ajoute borra elimina completa mueve añade".split()
)


@dataclasses.dataclass(frozen=True)
class Evidence:
    """The person's own words: those that the current request consists of, and all of the conversation."""

    asked: tuple[str, ...]  # the current message, and those before it whose answer was a question
    said: tuple[str, ...]
    agreed: str  # the answer that a plain yes agreed to
    corrects: bool  # "no, I meant Friday": what was done before is part of it
    known: dict[int, rows.Row]  # every task that a tool has told of
    shown: frozenset[int]  # the tasks that "it" or "the second one" can mean
    touched: frozenset[int]  # the tasks that this turn has changed
    seen: str  # all that tools have answered in this turn
    now: datetime.datetime
    projects: tuple[str, ...]

    @functools.cached_property
    def wishes(self) -> tuple[intents.Intent, ...]:
        """How the interpreter reads the request."""
        return tuple(
            one for text in self.asked for one in understand.understand(text, self.now, self.projects)
        )

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The stems of all that the person said or agreed to."""
        return _stems(" ".join((*self.said, self.agreed)))

    @functools.cached_property
    def request(self) -> frozenset[str]:
        """The stems of the words in the request that may say which task is meant."""
        return _stems(" ".join((*self.asked, self.agreed)), but=_ACTS)

    @functools.cached_property
    def seen_words(self) -> frozenset[str]:
        """The stems of all that tools have answered in this turn."""
        return _stems(self.seen)

    @functools.cached_property
    def text(self) -> str:
        """All that the person said or agreed to, folded."""
        return "\n".join((*self.said, self.agreed)).casefold()

    @functools.cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates, times and repetitions that the request names."""
        return tuple(found for text in (*self.asked, self.agreed) for found in parse.find_all(text, self.now))


def of(talk: Sequence[turns.Exchange], now: datetime.datetime, projects: Sequence[str] = ()) -> Evidence:
    """What the last exchange of a conversation can rest on; `now` is aware, in the person's zone."""
    asked, agreed = [talk[-1].question], ""
    corrects = values.without_lead(talk[-1].question)[1]
    for place, earlier in enumerate(reversed(talk[:-1])):
        if not (_ASKS.search(earlier.answer or "") or (corrects and place == 0)):
            break
        asked.append(earlier.question)
    if len(asked) > 1 and _is_yes(talk[-1].question, now):
        agreed = talk[-2].answer or ""
    results = [_result(step) for exchange in talk for step in exchange.steps if step.result is not None]
    known = {row.id: row for result in results for row in result.tasks}
    current = [_result(step) for step in talk[-1].steps if step.result is not None]
    written = {row.id for one in current if one.call.name in conversation.WRITES for row in one.tasks}
    return Evidence(
        asked=tuple(asked),
        said=tuple(exchange.question for exchange in talk),
        agreed=agreed,
        corrects=corrects,
        known=known,
        shown=frozenset(_shown(talk[:-1], known)),
        touched=frozenset(written),
        seen=str([step.result for step in talk[-1].steps]),
        now=now,
        projects=tuple(projects),
    )


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


def stems_of(text: str) -> list[str]:
    """The stems of the words that matter, each once."""
    return list(dict.fromkeys(stems.of(text, "en")))


def _stems(text: str, but: frozenset[str] = frozenset()) -> frozenset[str]:
    kept = " ".join(word for word in _WORD.findall(text.casefold()) if word not in but)
    return frozenset(stem for code in ("en", "de", "fr", "es") for stem in stems.of(kept, code)) | frozenset(
        kept.split()
    )


def _is_yes(text: str, now: datetime.datetime) -> bool:
    return any(one.op == "confirm" for one in understand.understand(text, now))


def _result(step: turns.Step) -> conversation.Result:
    error = "failed" if step.failed else None
    return conversation.Result(conversation.Call(step.name, step.arguments), step.result or {}, error)


def _shown(earlier: Sequence[turns.Exchange], known: dict[int, rows.Row]) -> set[int]:
    """The tasks that the last answer that named any named, with what its tools changed; else what they found."""
    for exchange in reversed(earlier):
        said = (exchange.answer or "").replace("\\", "").casefold()
        told = {row.id for row in known.values() if row.title.casefold() in said}
        results = [_result(step) for step in exchange.steps if step.result is not None]
        told |= {row.id for one in results if one.call.name in conversation.WRITES for row in one.tasks}
        if told := told or {row.id for one in results for row in one.tasks}:
            return told
    return set()
