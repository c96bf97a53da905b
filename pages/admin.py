"""People: the administrator's page that grants roles."""

import functools

import streamlit as st

from core import errors
from core.domain import accounts
from pages import look, paging, text, ui

_ROLES = {"member": "Member", "analyst": "Analyst", "admin": "Administrator"}
_KINDS = {"member": "a member", "analyst": "an analyst", "admin": "an administrator"}


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
            with look.empty_state("search", "Nobody found", "No name or email contains that."):
                pass
        else:
            with st.container(border=True, key="section_people"):
                for account in found.items:
                    _account(visit, account)
        paging.choose("people", found)


def _account(visit: ui.Visit, account: accounts.Account) -> None:
    is_self = account.id == visit.caller.user_id
    with st.container(horizontal=True, vertical_alignment="center", key=f"person_{account.id}"):
        you = " (you)" if is_self else ""
        st.markdown(
            f"**{text.plain(account.name)}**{you}  \n:gray[{text.plain(account.email or 'no email')}]"
        )
        if is_self:  # one slip, and nobody here could give it back
            st.caption(_ROLES[account.role], width=160, help="Another administrator can change your role.")
            return
        key = f"role_{account.id}"
        st.session_state[key] = account.role  # what it is, whatever was wished for
        st.selectbox(
            f"Role of {account.name}",
            list(_ROLES),
            format_func=_ROLES.__getitem__,
            label_visibility="collapsed",
            key=key,
            width=160,
            on_change=functools.partial(_grant, account, key),
        )


def _grant(account: accounts.Account, key: str) -> None:
    role: accounts.Role = st.session_state[key]
    grant = functools.partial(accounts.grant_role, account=account.id, role=role)
    # The list may be scrolled far down, and who is refused may have left it: it is said where it can be seen.
    try:
        ui.write(ui.require_caller("admin"), grant)
        ui.say_next(f"{text.plain(account.name)} is {_KINDS[role]} now.")
    except errors.DomainError as error:
        ui.say_next(text.plain(error.message))
