"""What runs of pages have drawn, on its way to their browsers: together when a run ends, or every 50 ms."""

import asyncio
import collections
import functools
from collections.abc import Callable, Sequence
from typing import Any

# Streamlit itself waits for 10 ms. Nearly all runs have ended before this, and are not interrupted then.
_TOGETHER_SECONDS = 0.05
_MOST_TOGETHER = 100  # messages; a connection's queue takes 500


def deliver_together() -> None:
    """Have the event loop take what runs have drawn when the last one ends, or every 50 ms, and send it there and then.

    Streamlit wakes it for each message, each time waiting for Python's lock, to look through all sessions for what there is
    to send, at most every 10 ms: what a run draws after the first round comes one round later.
    """
    from streamlit.runtime import app_session
    from streamlit.runtime.scriptrunner import ScriptRunnerEvent as Event

    create, rerun = app_session.AppSession._create_scriptrunner, app_session.AppSession.request_rerun

    def begin(session: Any, request: Any) -> None:
        _mail_of(session).collect_later(session)
        create(session, request)

    def hear(session: Any, sender: Any, event: Event, *more: Any, **details: Any) -> None:
        mail = _mail_of(session)
        mail.heard.append(((sender, event, *more), details))
        if event is Event.SHUTDOWN or _is_in_the_loop_of(session):
            mail.call(session, mail.collect)
        elif not mail.is_awaited:
            mail.is_awaited = True  # at once: the loop may take a while, and one call will do
            mail.call(session, mail.wait)

    def ask_for_a_run(session: Any, state: Any) -> None:
        # Another runner may begin now, and from then on nobody listens to this one, which may have ended a moment ago.
        mail = _mail_of(session)
        for _ in range(0, len(mail.heard), _MOST_TOGETHER):
            mail.collect(session)
        rerun(session, state)

    def send_all(session: Any) -> list[Any]:
        # For Streamlit's own round, which lets others go on after each message: later ones would overtake the rest.
        _send(session, None)
        return []

    app_session.AppSession._take_queue = app_session.AppSession.flush_browser_queue  # type: ignore[attr-defined]
    app_session.AppSession.flush_browser_queue = send_all  # type: ignore[method-assign, assignment]
    app_session.AppSession._create_scriptrunner = begin  # type: ignore[method-assign, assignment]
    app_session.AppSession._on_scriptrunner_event = hear  # type: ignore[method-assign, assignment]
    app_session.AppSession.request_rerun = ask_for_a_run  # type: ignore[method-assign, assignment]


def _is_in_the_loop_of(session: Any) -> bool:
    """Whether this is no run's thread: what the event loop tells of itself has its place among its other calls."""
    try:
        return asyncio.get_running_loop() is session._event_loop
    except RuntimeError:
        return False


def _mail_of(session: Any) -> "_Mail":
    found: _Mail | None = vars(session).get("_mail")
    if found is None:
        found = session._mail = _Mail()
    return found


class _Mail:
    """What a session's runs have told the event loop, on its way to the browser.

    It is told its session each time: one that it knew would be freed, with its open files, only when Python looks for
    cycles.
    """

    def __init__(self) -> None:
        self.heard: collections.deque[tuple[tuple[Any, ...], dict[str, Any]]] = collections.deque()
        self.is_awaited = False  # whether `collect` will come without being called

    def call(self, session: Any, what: Callable[[Any], None]) -> None:
        """Have the event loop do it; from any thread."""
        session._call_soon_on_event_loop(functools.partial(what, session))

    def collect_later(self, session: Any) -> None:
        """Look in a moment for what there is by then, unless that is going to happen."""
        if not self.is_awaited:
            self.is_awaited = True
            self.wait(session)

    def wait(self, session: Any) -> None:
        """Look in a moment for what there is by then."""
        session._event_loop.call_later(_TOGETHER_SECONDS, self._collect_awaited, session)

    def _collect_awaited(self, session: Any) -> None:
        found = bool(self.heard)
        try:
            if found:
                self.collect(session)
        finally:
            self.is_awaited = False  # from here on a run calls again; while we collected it had no need to
            if found or self.heard:
                self.collect_later(session)

    def collect(self, session: Any) -> None:
        """Handle what was heard, and send what became of it."""
        handle = session._handle_scriptrunner_event_on_event_loop
        tell, session._message_enqueued_callback = session._message_enqueued_callback, None
        try:
            for _ in range(min(len(self.heard), _MOST_TOGETHER)):
                event, details = self.heard.popleft()
                handle(*event, **details)
        finally:
            session._message_enqueued_callback = tell
            if self.heard:  # what failed is its own; and a connection gets a turn before the rest
                self.call(session, self.collect)
            _send(session, tell)


def _send(session: Any, tell: Any) -> None:
    from streamlit import runtime
    from streamlit.runtime.session_manager import SessionClientDisconnectedError

    serving = runtime.get_instance()
    found = serving._session_mgr.get_active_session_info(session.id)
    if found is None:  # between two connections: the next one gets it
        if tell:
            tell()
        return
    try:
        for message in _without_pauses(session._take_queue()):
            serving._send_message(found, message)
    except SessionClientDisconnectedError:
        serving.disconnect_session(session.id, client=found.client)
    session.on_flushed_messages_sent()


def _without_pauses(messages: Sequence[Any]) -> list[Any]:
    """The messages without those that a run has ended and another begun which the browser gets at the same time."""
    told = [n for n, message in enumerate(messages) if message.HasField("session_status_changed")]
    return [message for n, message in enumerate(messages) if n not in told[1:-1]]
