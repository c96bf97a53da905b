"""What every page shares: who is asking, a workspace as that caller, and errors a person can read."""

import contextlib
import dataclasses
import logging
import uuid
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core import errors, fairness, operations, telemetry
from core.domain import accounts, desk, sessions
from core.doors import session
from core.storage import workspace
from core.storage.workspace import Caller, Workspace
from pages import text

log = logging.getLogger(__name__)
Result = TypeVar("Result")
Show = TypeVar("Show", bound=Callable[..., None])

# Characters that a page sends of one field, so that two are no more than its connection takes; the page drops what is
# longer. Shorter than that and yet too long is said by whom it is for, and stays in the field.
LONGEST_SENT = 120_000


def fragment(*, key: str | None = None) -> Callable[[Show], Show]:
    """A part of a page that runs by itself, in turn with others' pages."""
    return lambda show: st.fragment(fairness.run_of_a_page()(show), key=key)


def token() -> str | None:
    """The login token: of a login in this very session, else the cookie the page was opened with."""
    fresh: str | None = st.session_state.get("auth_token")
    return fresh or st.context.cookies.get(session.cookie_name(st.context.url or ""))


def enter(login: sessions.Login) -> None:
    """Begin a session here: the token serves this page, the code fetches the cookie for the next.

    From here on Streamlit resumes the page for a browser with that cookie only.
    """
    context = get_script_run_ctx()
    if context is not None:
        context.user_info[session.MARK] = session.mark(login.token)
    st.session_state["auth_token"] = login.token
    st.session_state["auth_claim"] = login.claim_code
    st.rerun()


def say_next(words: str) -> None:
    """Say this in the next run of the whole page: with `st.rerun()` goes what a run has said before it."""
    st.session_state["said"] = words


def say() -> None:
    """Say what the run before has left to be said."""
    if words := st.session_state.pop("said", None):
        st.toast(words)


def leave() -> None:
    """Forget the token of this session."""
    st.session_state.pop("auth_token", None)
    st.session_state.pop("auth_claim", None)


def sign_out(caller: Caller) -> None:
    """End this login; the login page then has the browser drop its cookie, which is worth nothing any more."""
    sessions.log_out(caller)
    leave()
    st.session_state["auth_leave"] = uuid.uuid4().hex


def address() -> accounts.Address:
    """Where this browser is."""
    return accounts.Address(
        str(st.context.ip_address or ""),
        st.context.headers.get("User-Agent", ""),
        str(st.context.cookies.get(session.device_cookie_name(st.context.url or "")) or ""),
    )


def begin_request() -> None:
    """A new id for what this run does; the log and the history name it."""
    telemetry.request_id.set(uuid.uuid4().hex)
    telemetry.user_id.set("")
    telemetry.ip.set(str(st.context.ip_address or ""))


def counts(sidebar: desk.Sidebar) -> dict[str, int]:
    """The sidebar's numbers, by its addresses."""
    return {
        "": sidebar.open,
        "today": sidebar.overdue + sidebar.today,
        "upcoming": sidebar.upcoming,
        "inbox": sidebar.inbox,
        "overdue": sidebar.overdue,
    }


@dataclasses.dataclass
class Visit:
    """Who is here, and their projects. Asked of the database once a run, whatever part of the page runs."""

    caller: Caller
    projects: tuple[str, ...]
    _fresh: bool = True

    @property
    def counts(self) -> dict[str, int]:
        """The sidebar's numbers, asked of the database."""
        return counts(desk.sidebar(read(self.caller)))

    @property
    def whose(self) -> str:
        """Whose clicks may be done here: what a page has not answered yet may be of somebody who was here before."""
        return self.caller.user_id.hex

    def acting(self) -> Caller:
        """The caller, in a request of its own: for one act, which can be undone by itself."""
        begin_request()
        telemetry.user_id.set(str(self.caller.user_id))
        return dataclasses.replace(self.caller, request_id=telemetry.request_id.get())

    def again(self) -> "Visit":
        """This visit for one fragment: good for the run that made it, asked for anew by every later one."""
        return dataclasses.replace(self, _fresh=True)

    def now(self) -> "Visit":
        """The visit as of this run; a login that has ended shows the login page."""
        if self._fresh:
            self._fresh = False
            return self
        found = identify()
        if found is None:
            st.rerun()
        return found


def identify() -> Visit | None:
    """Who is asking, in one round trip; None for a stranger. Raises `Unavailable` without a database."""
    begin_request()
    given = token()
    if not given:
        return None
    try:
        return Visit(*sessions.authenticate_for_page(given))
    except errors.Unauthenticated:
        leave()
        return None


def require_caller(*roles: accounts.Role) -> Caller:
    """The caller, asked of the database; a stranger gets the login page, whatever address was typed.

    With `roles`, somebody without one of them gets "not found": the page says nothing about itself.
    """
    found = identify()
    if found is None:
        st.rerun()
    if roles and found.caller.role not in roles:
        st.error("There is no such page.")
        st.stop()
    return found.caller


def read(caller: Caller) -> Workspace:
    """A workspace for queries."""
    return workspace.read_workspace(caller)


def write(caller: Caller, act: Callable[[Workspace], Result]) -> Result:
    """Run a verb that is no published operation (accounts, conversations) in a transaction; raises `DomainError`."""
    with workspace.open_workspace(caller) as ws:
        return act(ws)


def perform(caller: Caller, name: str, *, key: str | None = None, **arguments: Any) -> Any:
    """Do an operation as a click; raises `DomainError`."""
    return operations.BY_NAME[name].perform(arguments, caller, key=key)


@contextlib.contextmanager
def errors_shown() -> Iterator[None]:
    """Show what goes wrong inside in words, and keep the page."""
    try:
        yield
    except errors.DomainError as error:
        st.error(text.plain(sentence(error)))


def sentence(error: errors.DomainError) -> str:
    """What went wrong; what is wrong with a field begins with its name, in small letters."""
    return error.message[:1].upper() + error.message[1:]


def script_failed(error: Exception) -> bool:
    """What a person sees of an error nobody caught: its words, or for a bug a reference to find it in the log."""
    if isinstance(error, errors.DomainError):
        st.error(text.plain(error.message))
    else:
        log.error("page failed", exc_info=error)
        reference = telemetry.request_id.get()
        st.error(f"Something went wrong (ref {reference}). What you typed is still there; try again.")
    return True
