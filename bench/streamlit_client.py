"""A browser's half of Streamlit's websocket protocol, without the browser: open pages, act on widgets, count.

Written against Streamlit 1.67: `streamlit.proto`, `web/server/starlette/starlette_websocket.py` and
`runtime/app_session.py` are the sources.
"""

import asyncio
import dataclasses
import time
import types
import urllib.parse
from collections.abc import Mapping
from typing import Any, Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState, ContextInfo
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets import typing as websocket_typing
from websockets.asyncio import client as websocket_client

from bench import widgets

DEADLINE = 60.0  # seconds; a run that takes longer is an error, not a measurement
_FINISHED = ForwardMsg.ScriptFinishedStatus


@dataclasses.dataclass
class Run:
    """What one script run cost, seen from the client: wall seconds, messages and their bytes."""

    seconds: float = 0.0
    messages: int = 0
    bytes: int = 0
    errors: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class _Placed:
    kind: str
    proto: Any
    fragment_id: str
    run_id: str


class Client:
    """One session: `async with Client("http://127.0.0.1:8501") as page: await page.open()`.

    With `session_id`, that one is asked for, as a browser does whose connection was cut.
    """

    def __init__(self, address: str, cookies: Mapping[str, str] | None = None, session_id: str = "") -> None:
        self._address = address
        self._cookies = cookies or {}
        self.session_id = session_id
        self._elements: dict[tuple[int, ...], _Placed] = {}
        self._states: dict[str, WidgetState] = {}
        self._cache: dict[str, tuple[ForwardMsg, int]] = {}  # hash → message, full run it was last used in
        self._full_runs = 0
        self._run_id = ""
        self._page_hash = ""
        self._page_name = ""
        self._query = ""
        self.pages: dict[str, str] = {}  # url path and title → page hash

    async def __aenter__(self) -> Self:
        protocols = ["streamlit", *(["no-token", self.session_id] if self.session_id else [])]
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items())} if self._cookies else {}
        self._socket = await websocket_client.connect(
            self._address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=[websocket_typing.Subprotocol(one) for one in protocols],
            origin=websocket_typing.Origin(self._address),
            additional_headers=headers,
            compression=None,
            max_size=None,
            open_timeout=DEADLINE,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        await self._socket.close()

    async def open(self, page: str = "", query: str = "") -> Run:
        """Go to the page with that url path or title, as a click in the navigation does."""
        self._page_hash, self._page_name, self._query = self.pages.get(page, ""), page, query
        self._states.clear()
        return await self._run("", [])

    async def rerun(self) -> Run:
        """Run the whole page again with nothing changed, as the R key does."""
        return await self._run("", [])

    async def act(self, changes: Mapping[str, Any]) -> Run:
        """Give the widgets of these names these values in one run: of their fragment, or else of the page.

        A button takes True, a component an `Event`. Inputs of a form go together with its button.
        """
        touched = [(self.find(name), value) for name, value in changes.items()]
        for one, value in touched:
            self._query = _query_after(self._query, one, value)
        return await self._run(touched[-1][0].fragment_id, [one.state(value) for one, value in touched])

    def find(self, name: str) -> widgets.Widget:
        """The one widget of that label, placeholder, key or component; LookupError says what there is."""
        every = self.widgets()
        found = [one for one in every if name in one.names()]
        if len(found) != 1:
            there = sorted({name for one in every for name in one.names()})
            raise LookupError(f"{len(found)} widgets are called {name!r}; there are {there}")
        return found[0]

    def widgets(self) -> list[widgets.Widget]:
        """Every widget on the page."""
        return [
            widgets.Widget(placed.kind, placed.proto, placed.fragment_id)
            for placed in self._elements.values()
            if placed.kind in widgets.VALUE_FIELDS and placed.proto.id
        ]

    def texts(self) -> list[str]:
        """The text of every heading and markdown on the page."""
        shown = self._elements.values()
        return [placed.proto.body for placed in shown if placed.kind in ("heading", "markdown", "text")]

    async def _run(self, fragment_id: str, changes: list[WidgetState]) -> Run:
        triggers = [one for one in changes if one.WhichOneof("value") in widgets.TRIGGERS]
        self._states.update({one.id: one for one in changes if one not in triggers})
        state = ClientState(
            query_string=self._query,
            page_script_hash=self._page_hash,
            page_name=self._page_name,
            fragment_id=fragment_id,
            cached_message_hashes=list(self._cache),
            context_info=ContextInfo(
                timezone="Europe/Berlin",
                timezone_offset=-60,
                locale="en",
                url=self._address,
                color_scheme="light",
            ),
        )
        state.widget_states.widgets.extend([*self._states.values(), *triggers])
        run = Run()
        before = time.perf_counter()
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())
        async with asyncio.timeout(DEADLINE):
            while not self._receive(await self._socket.recv(decode=False), run):
                pass
        run.seconds = time.perf_counter() - before
        return run

    def _receive(self, data: bytes, run: Run) -> bool:
        """Take one message in; True when it ends the run."""
        run.messages += 1
        run.bytes += len(data)
        message = ForwardMsg.FromString(data)
        metadata = message.metadata
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._cache[message.ref_hash][0]
            kind = "delta"
            self._cache[message.hash] = (message, self._full_runs)
        elif metadata.cacheable:
            self._cache[message.hash] = (message, self._full_runs)
        if kind == "delta":
            self._place(message, metadata, run)
        elif kind == "new_session":
            self._run_id = metadata.run.script_run_id
            self.session_id = message.new_session.initialize.session_id
            self._page_hash = message.new_session.page_script_hash
        elif kind == "navigation":
            self._page_hash = message.navigation.page_script_hash
            for page in message.navigation.app_pages:
                self.pages[page.url_pathname] = self.pages[page.page_name] = page.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "session_event" and message.session_event.HasField("script_compilation_exception"):
            run.errors.append(message.session_event.script_compilation_exception.message)
        elif kind == "script_finished":
            return self._finish(message, set(metadata.run.fragment_ids))
        return False

    def _place(self, message: ForwardMsg, metadata: Any, run: Run) -> None:
        if message.delta.WhichOneof("type") != "new_element":
            return
        element = message.delta.new_element
        kind = element.WhichOneof("type") or "empty"
        proto = getattr(element, kind)
        if kind == "exception":
            run.errors.append(f"{proto.type}: {proto.message}")
        if kind == "alert" and proto.format == Alert.ERROR:
            run.errors.append(proto.body)
        placed = _Placed(kind, proto, message.delta.fragment_id, self._run_id)
        self._elements[tuple(metadata.delta_path)] = placed
        if kind in widgets.VALUE_FIELDS and proto.id and (proto.id not in self._states or _is_set(proto)):
            state = widgets.Widget(kind, proto, placed.fragment_id).reported()
            if state is not None:
                self._states[state.id] = state

    def _finish(self, message: ForwardMsg, fragments: set[str]) -> bool:
        if message.script_finished == _FINISHED.FINISHED_EARLY_FOR_RERUN:
            return False  # the next run has been asked for and follows
        for path, placed in list(self._elements.items()):
            if placed.run_id != self._run_id and (not fragments or placed.fragment_id in fragments):
                del self._elements[path]
        alive = {one.id for one in self.widgets()}
        self._states = {key: state for key, state in self._states.items() if key in alive}
        if not fragments:
            # As the browser does: what two full runs have not used is forgotten.
            self._full_runs += 1
            self._cache = {
                h: (m, used) for h, (m, used) in self._cache.items() if self._full_runs - used <= 2
            }
        return True


def _is_set(proto: Any) -> bool:
    return bool(getattr(proto, "set_value", False))


def _query_after(query: str, widget: widgets.Widget, value: Any) -> str:
    # As the browser does for a widget bound to the address: a default is left out of it.
    name = getattr(widget.proto, "query_param_key", "")
    if not name:
        return query
    given = urllib.parse.parse_qs(query)
    given.pop(name, None)
    if widget.state(value) != widget.default():
        given[name] = [str(one) for one in value] if isinstance(value, list) else [str(value)]
    return urllib.parse.urlencode(given, doseq=True)
