"""What a person did in a component: sent until it is answered, done at once, answered in the very same run.

Streamlit keeps only the last of several triggers that arrive while a run is going on, and loses those that arrive
while there is no server. So the browser sends all unanswered actions every time, numbered, and the message that
this run mounts says how far it came. Nothing is remembered between runs: an action that comes twice has the same
`key`, and a write that is done under that idempotency key happens once. Each says whose it is: by the time that it comes,
the page may have become somebody else's, whose tasks have the same numbers.
"""

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

_LONGEST_NAME = 100

Action = TypeVar("Action")


@dataclasses.dataclass(frozen=True)
class Answers:
    """Whose actions were handled in this run, up to which number, and which of them were refused, with why."""

    client: str
    seen: int
    refused: tuple[tuple[int, str], ...]

    def encoded(self) -> list[Any]:
        """As `static/*/outbox.js` reads it."""
        return [self.client, self.seen, self.refused]


def answer(
    key: str, whose: str, parse: Callable[[str, list[Any]], Action], act: Callable[[Action], str | None]
) -> Answers | None:
    """Perform what the component mounted under `key` asks for; None when it asks for nothing in this run.

    Call it before reading what the component will show. What was clicked by anybody but `whose` page it is now, a name
    that the component's message has to tell, is left alone. `parse` makes an action of an idempotency key and the
    browser's words, and raises ValueError when they make no sense; `act` answers None, or a sentence that says
    why not.
    """
    match (st.session_state.get(key) or {}).get("act"):
        case [str(client), list(entries)] if client.startswith(f"{whose}-") and len(client) <= _LONGEST_NAME:
            pass
        case _:
            return None
    numbered = [entry for entry in entries if isinstance(entry, list) and entry and type(entry[0]) is int]
    refused = []
    for number, *words in sorted(numbered, key=lambda entry: int(entry[0])):
        try:
            action = parse(f"{client}-{number}", words)
        except ValueError:
            refusal: str | None = "That was not understood."
        else:
            refusal = act(action)
        if refusal is not None:
            refused.append((number, refusal))
    return Answers(client, max((entry[0] for entry in numbered), default=0), tuple(refused))


def ignore() -> None:
    """Streamlit keeps a component's triggers and state only when there is a callback for them."""
