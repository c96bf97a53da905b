"""People: the administrator's page that grants roles."""

import functools

import streamlit as st

from core.domain import accounts
from pages import look, paging, text, ui

_ROLES = {"member": "Member", "analyst": "Analyst", "admin": "Administrator"}


def show(visit: ui.Visit) -> None:
    """The accounts with their roles. Analysts see the organisation's figures, never anybody's tasks."""
    if visit.caller.role != "admin":
        st.error("There is no such page.")
        return
    with st.container(key="form_page"):
        with look.page_header("People"):
            pass
        st.caption("Analysts see the organisation's figures. Nobody sees anybody else's tasks.")
        words = look.search_field(
            "Search people", key="people_q", hint="Search by name or email", on_change=paging.first_page
        )
        found = paging.read("people", functools.partial(accounts.list_accounts, ui.read(visit.caller), words))
        if not found.items:
            with look.empty_state("search", "Nobody is called so", "Try fewer letters."):
                pass
        for account in found.items:
            _account(visit, account)
        paging.choose("people", found)


def _account(visit: ui.Visit, account: accounts.Account) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"person_{account.id}"):
        you = " (you)" if account.id == visit.caller.user_id else ""
        st.markdown(
            f"**{text.plain(account.name)}**{you}  \n:gray[{text.plain(account.email or 'no email')}]"
        )
        key = f"role_{account.id}_{account.role}"
        st.selectbox(
            f"Role of {account.name}",
            list(_ROLES),
            list(_ROLES).index(account.role),
            format_func=_ROLES.__getitem__,
            label_visibility="collapsed",
            key=key,
            width=160,
            on_change=functools.partial(_grant, account, key),
        )


def _grant(account: accounts.Account, key: str) -> None:
    wanted = st.session_state[key]
    st.session_state[key] = account.role  # unless it is granted: the field then has another key
    with ui.errors_shown():
        grant = functools.partial(accounts.grant_role, account=account.id, role=wanted)
        ui.write(ui.require_caller("admin"), grant)
