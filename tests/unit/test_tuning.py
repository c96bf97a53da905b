"""What replaces parts of Streamlit does what they did."""

import contextvars
import copy
import functools
import queue
import threading
import time
import weakref
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.bidi_component import main as component
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import app_session
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.common import WidgetMetadata

from core import tuning

SECTIONS = {
    "theme": lambda theme: theme,
    "theme.light": lambda theme: theme.light,
    "theme.dark": lambda theme: theme.dark,
    "theme.sidebar": lambda theme: theme.sidebar,
    "theme.light.sidebar": lambda theme: theme.light.sidebar,
    "theme.dark.sidebar": lambda theme: theme.dark.sidebar,
}


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


def test_no_installed_package_brings_a_component(request: pytest.FixtureRequest) -> None:
    assert manifest_scanner.scan_component_manifests() == [], "or the start has to look for them"
    request.getfixturevalue("tuned")
    assert manifest_scanner.scan_component_manifests() == []


def component_state(fired: list[object] | None, kind: str) -> SessionState:
    """A session's state with a component that has fired that."""
    state = SessionState()
    for name, kept_as in {"fired": kind, "kept": "json_value"}.items():
        metadata = WidgetMetadata(name, lambda value: value, lambda value: value, kept_as)  # type: ignore[arg-type]
        state._new_widget_state.set_widget_metadata(metadata)
    if fired is not None:
        state._new_widget_state.set_from_value("fired", fired)
    return state


def seen(fired: list[object] | None, kept: object, kind: str = "json_trigger_value") -> list[Any]:
    """What a page sees of a component that has kept and fired that, and what is kept after it has set a value."""
    state = component_state(fired, kind)
    shown: Any = component.make_bidi_component_presenter("fired", "kept", {"page"})(kept, state)
    found = [shown if kept is None else type(kept)(shown), copy.deepcopy(shown) is shown]
    if isinstance(kept, dict):
        shown["page"] = 7
        found += [dict(shown), state._new_widget_state.get("kept")]
    return found


@pytest.mark.parametrize("kept", [{}, {"page": 2}, {"act": "kept"}, None, "no mapping"])
@pytest.mark.parametrize(
    "fired",
    [None, [], [{"event": "act", "value": [1, "done"]}, {"event": "open"}, {"event": "act", "value": 3}]],
)
def test_a_component_is_seen_and_set_as_by_streamlit(
    fired: list[object] | None, kept: object, request: pytest.FixtureRequest
) -> None:
    theirs = seen(fired, copy.deepcopy(kept)), seen(fired, copy.deepcopy(kept), "json_value")
    request.getfixturevalue("tuned")
    assert (seen(fired, copy.deepcopy(kept)), seen(fired, copy.deepcopy(kept), "json_value")) == theirs


def test_no_class_is_made_for_a_reading(tuned: None) -> None:
    state = component_state([], "json_trigger_value")
    present = component.make_bidi_component_presenter("fired", "kept")
    assert type(present({}, state)) is type(present({}, state))


_SAID: contextvars.ContextVar[str] = contextvars.ContextVar("said", default="nothing")


def test_a_run_is_given_a_thread_that_has_ended_another_and_knows_nothing_of_it() -> None:
    threads, found = tuning.Threads("test"), queue.SimpleQueue[tuple[threading.Thread, str]]()

    def job() -> None:
        found.put((threading.current_thread(), _SAID.get()))
        _SAID.set("something")

    first = None
    for _ in range(5):
        threads.run(job)
        thread, said = found.get(timeout=20)
        first = first or thread
        assert (thread, said) == (first, "nothing")
        while not threads.idle:
            time.sleep(0.001)


def test_runs_do_not_wait_for_each_others_threads() -> None:
    threads, all_there = tuning.Threads("test"), threading.Barrier(9)
    for _ in range(8):
        threads.run(functools.partial(all_there.wait, 20))
    all_there.wait(20)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_run_that_fails_does_not_take_its_thread_along() -> None:
    threads, found = tuning.Threads("test"), queue.SimpleQueue[threading.Thread]()

    def fail() -> None:
        found.put(threading.current_thread())
        raise ValueError

    threads.run(fail)
    first = found.get(timeout=20)
    while not threads.idle:
        time.sleep(0.001)
    threads.run(lambda: found.put(threading.current_thread()))
    assert found.get(timeout=20) is first


def test_a_thread_without_a_run_keeps_nothing_of_the_last_one() -> None:
    class Run:
        def __call__(self) -> None:
            """Do nothing."""

    threads, run = tuning.Threads("test"), Run()
    left = weakref.ref(run)
    threads.run(run)
    del run
    while not threads.idle:
        time.sleep(0.001)
    assert left() is None


def test_a_run_for_which_there_is_no_thread_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    threads, done = tuning.Threads("test"), queue.SimpleQueue[int]()
    with monkeypatch.context() as full, pytest.raises(RuntimeError):
        full.setattr(threading.Thread, "start", refuse)
        threads.run(functools.partial(done.put, 0))
    for number in (1, 2):
        let_go = threading.Event()
        threads.run(let_go.wait)  # nobody is free meanwhile
        threads.run(functools.partial(done.put, number))
        assert done.get(timeout=5) == number
        let_go.set()
        while threads.idle < 2:
            time.sleep(0.001)
