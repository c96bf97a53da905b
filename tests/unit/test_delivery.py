"""What runs have drawn reaches its browser whole, in order, and together."""

import asyncio
import collections
import functools
import gc
import pathlib
import weakref
from collections.abc import Callable, Iterator

import pytest
from streamlit import config as streamlit_config
from streamlit import runtime as streamlit_runtime
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import (
    app_session,
    memory_media_file_storage,
    memory_uploaded_file_manager,
    session_manager,
)
from streamlit.runtime.scriptrunner import ScriptRunnerEvent as Event

from core import delivery


class Message(str):
    """What a browser is sent."""

    def HasField(self, name: str) -> bool:
        """Whether it tells that runs go on, or no longer."""
        return name == "session_status_changed" and self in ("running", "still")


class Session:
    """A session whose event loop turns when it is told to, and what its browser was sent."""

    hear = property(lambda self: app_session.AppSession._on_scriptrunner_event.__get__(self))
    id = "session"

    def __init__(self) -> None:
        self.calls: collections.deque[Callable[[], None]] = collections.deque()
        self.timers: collections.deque[Callable[[], None]] = collections.deque()
        self.queue: list[str] = []
        self.sent: list[str] = []
        self.is_connected = True
        self._message_enqueued_callback = lambda: self.sent.append("left to Streamlit")
        self._call_soon_on_event_loop = self.calls.append
        self._event_loop = self

    def call_later(self, _seconds: float, callback: Callable[..., None], *given: object) -> None:
        self.timers.append(functools.partial(callback, *given))

    def _handle_scriptrunner_event_on_event_loop(self, _sender: str, event: Event, what: str = "") -> None:
        if what == "fails":
            raise ValueError("it fails")
        self.queue.append(Message(what or event.value))
        if self._message_enqueued_callback:
            self._message_enqueued_callback()

    def _take_queue(self) -> list[str]:
        queue, self.queue = self.queue, []
        return queue

    def on_flushed_messages_sent(self) -> None:
        """Nothing waits for that here."""

    # What it asks the runtime for.
    _session_mgr = property(lambda self: self)

    def get_active_session_info(self, _name: str) -> "Session | None":
        return self if self.is_connected else None

    def _send_message(self, _to: "Session", message: str) -> None:
        if message == "breaks the connection":
            raise session_manager.SessionClientDisconnectedError
        self.sent.append(message)

    client = "a browser"

    def disconnect_session(self, name: str, *, client: str) -> None:
        self.sent.append(f"{client} of {name} is gone")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, tuned: None) -> Session:
    found = Session()
    monkeypatch.setattr(streamlit_runtime, "get_instance", lambda: found)
    return found


def test_what_was_drawn_until_the_end_is_sent_in_one_call(session: Session) -> None:
    session.hear("runner", Event.SCRIPT_STARTED)
    session.calls.popleft()()  # which sets a timer
    session.hear("runner", Event.ENQUEUE_FORWARD_MSG, "a text")
    assert not session.calls
    session.hear("runner", Event.SCRIPT_STOPPED_WITH_SUCCESS)
    assert not session.calls, "the runner may have more to run"
    session.hear("runner", Event.SHUTDOWN)
    session.calls.popleft()()
    assert session.sent == ["SCRIPT_STARTED", "a text", "SCRIPT_STOPPED_WITH_SUCCESS", "SHUTDOWN"]
    assert not session.calls


def test_a_run_that_goes_on_is_looked_at_until_it_draws_nothing_more(session: Session) -> None:
    session.hear("runner", Event.SCRIPT_STARTED)
    session.calls.popleft()()
    for text in ("one", "two"):
        session.hear("runner", Event.ENQUEUE_FORWARD_MSG, text)
        session.timers.popleft()()
    assert session.sent == ["SCRIPT_STARTED", "one", "two"]
    session.timers.popleft()()
    assert not session.timers
    session.hear("runner", Event.ENQUEUE_FORWARD_MSG, "three")
    session.calls.popleft()()
    session.timers.popleft()()
    assert session.sent == ["SCRIPT_STARTED", "one", "two", "three"]


def test_a_run_calls_once_until_the_event_loop_has_come_to_it(session: Session) -> None:
    for text in ("one", "two"):
        session.hear("runner", Event.ENQUEUE_FORWARD_MSG, text)
    session.calls.popleft()()
    session.timers.popleft()()
    assert (session.sent, list(session.calls)) == (["one", "two"], [])


def test_a_run_need_not_call_while_what_it_drew_is_collected(session: Session) -> None:
    session.hear("runner", Event.ENQUEUE_FORWARD_MSG, "one")
    session.calls.popleft()()
    session.on_flushed_messages_sent = lambda: session.hear("runner", Event.ENQUEUE_FORWARD_MSG, "two")
    session.timers.popleft()()
    del session.on_flushed_messages_sent
    session.timers.popleft()()
    assert (session.sent, list(session.calls)) == (["one", "two"], [])


def test_what_the_event_loop_tells_of_itself_has_its_place_among_its_calls(session: Session) -> None:
    async def tell() -> None:
        session._event_loop = asyncio.get_running_loop()
        session.hear("runner", Event.SCRIPT_STARTED)
        session._call_soon_on_event_loop(lambda: session.sent.append("the next call"))

    asyncio.run(tell())
    while session.calls:
        session.calls.popleft()()
    assert session.sent == ["SCRIPT_STARTED", "the next call"]


def test_a_browser_is_not_told_of_pauses_that_are_over_when_it_hears_of_them(session: Session) -> None:
    for what in ("running", "a text", "still", "running", "another", "still"):
        session.hear("runner", Event.ENQUEUE_FORWARD_MSG, what)
    session.hear("runner", Event.SHUTDOWN, "the end")
    session.calls.pop()()
    assert session.sent == ["running", "a text", "another", "still", "the end"]


def test_what_cannot_be_handled_keeps_nothing_else_from_it(session: Session) -> None:
    for what in ("fails", "one", "fails", "two"):
        session.hear("runner", Event.SHUTDOWN, what)
    for _ in range(2):
        with pytest.raises(ValueError, match="it fails"):
            session.calls.popleft()()
    while session.calls:
        session.calls.popleft()()
    assert session.sent == ["one", "two"]


def test_streamlits_own_round_sends_all_at_once(session: Session) -> None:
    session.queue = [Message("one"), Message("two")]
    assert app_session.AppSession.flush_browser_queue(session) == [], "nothing is left to send one by one"
    assert session.sent == ["one", "two"]


def test_a_session_between_two_connections_keeps_what_there_is_for_it(session: Session) -> None:
    session.is_connected = False
    session.hear("runner", Event.SHUTDOWN, "the end")
    session.calls.popleft()()
    assert (session.queue, session.sent) == (["the end"], ["left to Streamlit"])


def test_a_browser_that_takes_nothing_is_let_go(session: Session) -> None:
    session.hear("runner", Event.SHUTDOWN, "breaks the connection")
    session.calls.popleft()()
    assert session.sent == ["a browser of session is gone"]


class Browser(session_manager.SessionClient):
    """A connection of Streamlit itself that notes what it is sent."""

    client_context = None  # type: ignore[assignment]

    def __init__(self) -> None:
        self.sent: list[ForwardMsg] = []

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        self.sent.append(msg)

    def drawn(self) -> list[str]:
        """The texts and toasts it was sent."""
        elements = [message.delta.new_element for message in self.sent if message.HasField("delta")]
        return [element.text.body or element.toast.body for element in elements]

    async def until_told(self, status: int) -> None:
        """Wait for the end of a run."""
        async with asyncio.timeout(20):
            while not any(m.HasField("script_finished") and m.script_finished == status for m in self.sent):
                await asyncio.sleep(0.005)


@pytest.fixture
def serve(
    tuned: None, monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> Iterator[Callable[[str], streamlit_runtime.Runtime]]:
    """Makes Streamlit serve a page; to be started in an event loop."""
    monkeypatch.setattr(streamlit_runtime.Runtime, "_instance", None)
    options = {"server.fileWatcherType": "none", "runner.postScriptGC": False}
    before = {name: streamlit_config.get_option(name) for name in options}

    def make(script: str) -> streamlit_runtime.Runtime:
        (tmp_path / "page.py").write_text(f"import pathlib, streamlit as st\n{script}\n")
        return streamlit_runtime.Runtime(
            streamlit_runtime.RuntimeConfig(
                script_path=str(tmp_path / "page.py"),
                media_file_storage=memory_media_file_storage.MemoryMediaFileStorage("/media"),
                uploaded_file_manager=memory_uploaded_file_manager.MemoryUploadedFileManager("/upload"),
            )
        )

    for name, value in options.items():
        streamlit_config.set_option(name, value)
    yield make
    for name, value in before.items():
        streamlit_config.set_option(name, value)


def test_what_a_run_has_drawn_is_not_lost_when_the_next_one_is_asked_for(
    serve: Callable[[str], streamlit_runtime.Runtime], tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "_TOGETHER_SECONDS", 60)
    said, gate = tmp_path / "said", tmp_path / "gate"
    script = f"""
if not pathlib.Path({str(said)!r}).exists():
    st.toast("Saved.")
    pathlib.Path({str(said)!r}).touch()
    while not pathlib.Path({str(gate)!r}).exists():
        pass
st.text("drawn")
"""

    async def visit() -> list[str]:
        serving, browser = serve(script), Browser()
        await serving.start()
        session = serving.get_app_session(serving.connect_session(browser, {}))
        assert session is not None
        session.request_rerun(ClientState())
        async with asyncio.timeout(20):
            while not said.exists():
                await asyncio.sleep(0.001)
        session.request_rerun(ClientState())
        await browser.until_told(ForwardMsg.FINISHED_SUCCESSFULLY)
        gate.touch()
        serving.stop()
        await serving.stopped
        return browser.drawn()

    assert asyncio.run(visit()) == ["Saved.", "drawn"]


def test_a_session_is_freed_as_soon_as_nobody_needs_it(
    serve: Callable[[str], streamlit_runtime.Runtime],
) -> None:
    async def visits() -> list[object]:
        serving = serve("st.text('drawn')")
        await serving.start()
        left = []
        for _ in range(3):
            browser = Browser()
            name = serving.connect_session(browser, {})
            session = serving.get_app_session(name)
            assert session is not None
            session.request_rerun(ClientState())
            await browser.until_told(ForwardMsg.FINISHED_SUCCESSFULLY)
            left.append(weakref.ref(session))
            del session
            serving.disconnect_session(name)
            serving._session_mgr._session_storage._cache.clear()  # type: ignore[attr-defined]
        await asyncio.sleep(2 * delivery._TOGETHER_SECONDS)
        found = [session() for session in left]
        serving.stop()
        await serving.stopped
        return found

    gc.disable()  # a session holds open files, which cannot wait until Python looks for cycles
    try:
        assert asyncio.run(visits())[:2] == [None, None]  # the loop of Streamlit still knows the last
    finally:
        gc.enable()
