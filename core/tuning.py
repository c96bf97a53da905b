"""What Streamlit does over and over for each run and message, done once or together, or not at all.

In each run of a page that costs as much as our own part of it, and has threads take turns at Python's lock, 5 ms each. The
functions that are replaced are those of the pinned version; what a page shows stays the same.
"""

import contextvars
import queue
import threading
from collections.abc import Callable
from typing import Any

from core import delivery

_IDLE_SECONDS = 30  # after which a thread without a run ends


def apply() -> None:
    """Replace them, before Streamlit's runtime is made."""
    _look_for_no_components()
    _describe_the_theme_once()
    _present_components()
    delivery.deliver_together()
    _keep_threads()


def _look_for_no_components() -> None:
    """Spare the start a look at what each installed package says of itself: none brings a component, and ours are pages'."""
    from streamlit.components.v2 import manifest_scanner

    manifest_scanner.scan_component_manifests = lambda: []  # type: ignore[assignment, misc]


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


class _Shown(dict[str, Any]):
    """A component's values as a page reads them; what it sets is kept."""

    __slots__ = ("_kept", "_kept_id")

    def __init__(self, values: dict[str, Any], kept: Any, kept_id: str | None) -> None:
        super().__init__(values)
        self._kept, self._kept_id = kept, kept_id

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(name, value)
        if self._kept_id is not None:
            self._kept.set_from_value(self._kept_id, dict(self))

    def __deepcopy__(self, _memo: object) -> "_Shown":
        return self  # as Streamlit's: it stands for what is kept


def _present_components() -> None:
    """Show what a component has kept, and what it has just fired, by one class.

    Streamlit makes one for each reading, and reads all components anew for many a widget: that was a tenth of a run.
    """
    from streamlit.components.v2.bidi_component import main

    def presenter(
        fired_id: str, kept_id: str | None = None, _names: object = None
    ) -> Callable[[Any, Any], Any]:
        def present(kept: Any, state: Any) -> Any:
            values = state._new_widget_state
            about = values.widget_metadata.get(fired_id)
            if not isinstance(kept, dict) or about is None or about.value_type != "json_trigger_value":
                return kept
            fired = {each["event"]: each.get("value") for each in values.get(fired_id) or ()}
            return _Shown(fired | kept, values, kept_id)

        return present

    main.make_bidi_component_presenter = presenter  # type: ignore[attr-defined, assignment]


def _keep_threads() -> None:
    """Give each run a thread that has ended another one, where Streamlit makes one for each.

    Making one holds the event loop up until the new thread has had Python's lock.
    """
    from streamlit.runtime.scriptrunner import script_runner
    from streamlit.runtime.scriptrunner_utils.script_run_context_attr import SCRIPT_RUN_CONTEXT_ATTR_NAME

    threads = Threads("ScriptRunner.scriptThread")

    def start(runner: Any) -> None:
        if runner._script_thread is not None:
            raise RuntimeError("ScriptRunner was already started")

        def run() -> None:
            runner._script_thread = threading.current_thread()
            try:
                runner._run_script_thread()
            finally:
                # Or the thread would keep that session until it has another.
                vars(runner._script_thread).pop(SCRIPT_RUN_CONTEXT_ATTR_NAME, None)

        threads.run(run)

    script_runner.ScriptRunner.start = start  # type: ignore[method-assign, assignment]


class Threads:
    """Threads that do one job after the other, as many as there are jobs at a time; idle ones end after a while.

    Like those they replace they do not keep the process from ending, which an executor's do.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self.idle, self._lock = 0, threading.Lock()

    def run(self, job: Callable[[], object]) -> None:
        """Have a thread do it, in a context of its own."""
        with self._lock:
            is_one_idle = self.idle > 0
            if is_one_idle:  # which will take it
                self.idle -= 1
        if not is_one_idle:
            threading.Thread(target=self._work, name=self._name, daemon=True).start()
        self._jobs.put(job)  # now that there is a thread for it

    def _work(self) -> None:
        while (job := self._next()) is not None:
            try:
                contextvars.Context().run(job)
            except BaseException as error:
                threading.excepthook(
                    threading.ExceptHookArgs((type(error), error, error.__traceback__, None))
                )
            del job  # which knows the session too
            with self._lock:
                self.idle += 1

    def _next(self) -> Callable[[], object] | None:
        try:
            return self._jobs.get(timeout=_IDLE_SECONDS)
        except queue.Empty:
            with self._lock:
                if self.idle:
                    self.idle -= 1
                    return None
            return self._jobs.get()  # those who are waiting were promised one each
