"""What replaces parts of Streamlit does what they did."""

import collections
from collections.abc import Callable, Iterator

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import app_session, runtime

from core import tuning

SECTIONS = {
    "theme": lambda theme: theme,
    "theme.light": lambda theme: theme.light,
    "theme.dark": lambda theme: theme.dark,
    "theme.sidebar": lambda theme: theme.sidebar,
    "theme.light.sidebar": lambda theme: theme.light.sidebar,
    "theme.dark.sidebar": lambda theme: theme.dark.sidebar,
}


@pytest.fixture
def tuned() -> Iterator[None]:
    parts = [
        (app_session, "_populate_theme_msg"),
        (app_session.AppSession, "_on_scriptrunner_event"),
        (app_session.AppSession, "flush_browser_queue"),
        (runtime.Runtime, "_send_message"),
    ]
    before = [(owner, name, getattr(owner, name)) for owner, name in parts]
    yield tuning.apply()
    for owner, name, part in before:
        setattr(owner, name, part)


def described() -> ForwardMsg:
    message = ForwardMsg()
    for section, place in SECTIONS.items():
        app_session._populate_theme_msg(place(message.new_session.custom_theme), section)
    return message


def test_the_theme_is_described_again_as_streamlit_does(request: pytest.FixtureRequest) -> None:
    theirs = described()
    assert theirs.new_session.custom_theme.light.primary_color, "there is a theme to describe"
    request.getfixturevalue("tuned")
    assert [described(), described()] == [theirs, theirs]


class Session:
    """A session with an event loop that turns when it is told to."""

    hear = property(lambda self: app_session.AppSession._on_scriptrunner_event.__get__(self))

    def __init__(self) -> None:
        self.calls: collections.deque[Callable[[], None]] = collections.deque()
        self._call_soon_on_event_loop = self.calls.append


@pytest.fixture
def handled(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def handle(_session: Session, sender: str, event: str, forward_msg: str = "") -> None:
        found.append((event, forward_msg))
        if event == "fails":
            raise ValueError("it fails")

    monkeypatch.setattr(app_session.AppSession, "_handle_scriptrunner_event_on_event_loop", handle)
    request.getfixturevalue("tuned")
    return found


def test_the_event_loop_is_called_once_for_what_was_heard_meanwhile(handled: list) -> None:
    session = Session()
    session.hear("runner", "started")
    session.hear("runner", "drawn", forward_msg="a text")
    assert len(session.calls) == 1
    session.calls.popleft()()
    session.hear("runner", "stopped")
    session.calls.popleft()()
    assert handled == [("started", ""), ("drawn", "a text"), ("stopped", "")]
    assert not session.calls


def test_what_cannot_be_handled_keeps_nothing_else_from_it(handled: list) -> None:
    session = Session()
    for event in ("fails", "fails", "stopped"):
        session.hear("runner", event)
    for _ in range(2):
        with pytest.raises(ValueError, match="it fails"):
            session.calls.popleft()()
    session.calls.popleft()()
    assert [event for event, _ in handled] == ["fails", "fails", "stopped"]
    assert not session.calls
