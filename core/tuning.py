"""What Streamlit does over and over for each run and message, done once or together.

In each run of a page that costs as much as our own part of it, and has threads take turns at Python's lock, 5 ms each. The
functions that are replaced are those of the pinned version; what a page shows stays the same.
"""

import collections
import functools
from typing import Any

_MOST_TOGETHER = 100  # messages; a connection's queue takes 500


def apply() -> None:
    """Replace them, before the first session."""
    _describe_the_theme_once()
    _hear_together()
    _send_together()


def _describe_the_theme_once() -> None:
    """Describe each section of the theme once, not for each run: nothing changes it while we serve."""
    from streamlit.runtime import app_session

    describe = app_session._populate_theme_msg
    known: dict[str, Any] = {}

    def repeat(message: Any, section: str = "theme") -> None:
        if section not in known:
            known[section] = type(message)()
            describe(known[section], section)
        if known[section].ListFields():
            message.MergeFrom(known[section])

    app_session._populate_theme_msg = repeat  # type: ignore[assignment]


def _hear_together() -> None:
    """Wake the event loop once for all that a run has drawn meanwhile, instead of for each message."""
    from streamlit.runtime import app_session

    handle = app_session.AppSession._handle_scriptrunner_event_on_event_loop

    def hear(session: Any, *event: Any, **details: Any) -> None:
        heard = vars(session).setdefault("_heard", collections.deque())
        heard.append((event, details))
        if not vars(session).get("_is_called"):
            call(session, heard)

    def call(session: Any, heard: collections.deque[Any]) -> None:
        session._is_called = True
        session._call_soon_on_event_loop(functools.partial(answer, session, heard))

    def answer(session: Any, heard: collections.deque[Any]) -> None:
        session._is_called = False  # from here on what is heard calls again
        try:
            while heard:
                event, details = heard.popleft()
                handle(session, *event, **details)
        finally:
            if heard:  # what failed is its own
                call(session, heard)

    app_session.AppSession._on_scriptrunner_event = hear  # type: ignore[method-assign, assignment]


def _send_together() -> None:
    """Have Streamlit hand a connection all that it has for it, instead of yielding after each message.

    Each time it yields it waits for Python's lock again, and a page is some 36 messages. The event loop also writes what
    it is given at once in one system call.
    """
    from streamlit.runtime import app_session, runtime

    flush, send = app_session.AppSession.flush_browser_queue, runtime.Runtime._send_message

    def flush_in_parts(session: Any) -> list[Any]:
        messages = flush(session)
        return [messages[start : start + _MOST_TOGETHER] for start in range(0, len(messages), _MOST_TOGETHER)]

    def send_part(serving: Any, to: Any, part: Any) -> None:
        for message in part:
            send(serving, to, message)

    app_session.AppSession.flush_browser_queue = flush_in_parts  # type: ignore[method-assign, assignment]
    runtime.Runtime._send_message = send_part  # type: ignore[method-assign, assignment]
