"""The part of the account page that lists connected applications; and the way back to the question they ask."""

import functools
import uuid
from urllib.parse import quote, urlsplit

import streamlit as st

from core import config
from core.domain import connections
from core.storage import workspace
from pages import look, text, ui
from pages.components import due_words

SCOPES: dict[workspace.Scope, str] = {
    "full": "Do everything",
    "no-delete": "Read and change",
    "read": "Only read",
}


def asked_before() -> str | None:
    """Where an application's question waits for whoever has just signed in to answer it."""
    signed = st.query_params.get("connect")
    return f"/authorize/consent?request={quote(signed, safe='')}" if signed else None


def section(visit: ui.Visit) -> None:
    """What may act in one's name, and ending that."""
    live = connections.list_connections(ui.read(visit.caller))
    hint = "Assistants and editors that speak MCP connect with this address alone:"
    with look.section("Connected applications", key="connections", hint=hint):
        st.code(_address(), language=None)
        for one in live:
            with st.container(horizontal=True, vertical_alignment="center", key=f"connection_{one.id}"):
                scope = scope_words(one.scope, one.project, asks_first=one.asks_first)
                since = f"since {one.created_at:%d.%m.%Y}"
                now = ui.read(visit.caller).now.astimezone(visit.caller.zone)
                used = f"used {due_words.since(one.used_at, now)}" if one.used_at else "never used"
                st.markdown(f"**{text.plain(one.name)}**  \n:gray[{scope} · {since} · {used}]")
                end = functools.partial(_disconnect, one.id)
                st.button("Disconnect", type="tertiary", key=f"disconnect_{one.id}", on_click=end)
        if not live:
            st.caption("None yet.")


def _address() -> str:
    parts = urlsplit(st.context.url or "")
    return (config.settings().public_url or f"{parts.scheme}://{parts.netloc}").rstrip("/") + "/mcp"


def scope_words(scope: workspace.Scope, project: str | None, *, asks_first: bool) -> str:
    """What a token may do, in words for a line of text."""
    place = f" in {text.plain(project)}" if project else ""
    return f"{SCOPES[scope].lower()}{place}{', asks first' if asks_first else ''}"


def _disconnect(grant_id: uuid.UUID) -> None:
    with ui.errors_shown():
        ui.write(ui.require_caller(), functools.partial(connections.disconnect, grant_id=grant_id))
