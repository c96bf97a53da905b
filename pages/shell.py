"""The script of every page: who is asking, then that person's pages; a stranger gets the login at every address."""

import functools
import urllib.parse

import streamlit as st

from core import errors, fairness
from core.doors import events
from pages import account, admin, chat, connections, login, look, organisation, stats, tasks, trash, ui
from pages.components import bridge, live

# On these a part that runs after each change reads the sidebar's numbers too.
_COUNTING = ("", "today", "upcoming", "inbox", "chat", "trash")
_PATHS = ("today", "upcoming", "inbox", "chat", "stats", "organisation", "account", "admin", "trash")


def _asked() -> list[str]:
    """The path in the address, if it could be a page's."""
    path = urllib.parse.unquote(urllib.parse.urlsplit(st.context.url or "").path).strip("/")
    return [path] if path and "/" not in path else []


def _strangers_pages() -> list[st.Page]:
    # Every address is the login's, also one that is no page's: a stranger need not learn which there are. After
    # signing in, one is where one wanted to be.
    hidden = [
        st.Page(login.show, title="Sign in", url_path=path) for path in dict.fromkeys([*_PATHS, *_asked()])
    ]
    return [st.Page(login.show, title="Sign in", default=True), *hidden]


def _pages(visit: ui.Visit) -> list[st.Page]:
    def page(show, title: str, icon: str, path: str | None, **options):  # type: ignore[no-untyped-def]
        return st.Page(
            functools.partial(show, visit),
            title=title,
            icon=f":material/{icon}:",
            url_path=path,
            default=path is None,
            **options,
        )

    shown = [
        page(functools.partial(tasks.show, "all"), "All tasks", "checklist", None),
        page(functools.partial(tasks.show, "today"), "Today", "today", "today"),
        page(functools.partial(tasks.show, "upcoming"), "Upcoming", "event", "upcoming"),
        page(functools.partial(tasks.show, "inbox"), "Inbox", "inbox", "inbox"),
        page(chat.show, "Chat", "chat_bubble", "chat"),
        page(stats.show, "My stats", "insights", "stats"),
    ]
    if visit.caller.role in ("analyst", "admin"):
        shown.append(page(organisation.show, "Organisation", "groups", "organisation"))
    shown.append(page(trash.show, "Trash", "delete", "trash"))
    shown.append(page(account.show, "Account", "settings", "account", visibility="hidden"))
    if visit.caller.role == "admin":
        shown.append(page(admin.show, "People", "shield_person", "admin"))
    known = {chosen.url_path for chosen in shown}
    return shown + [
        page(
            functools.partial(_no_page, shown[0]), "Page not found", "explore_off", path, visibility="hidden"
        )
        for path in _asked()
        if path not in known
    ]


def _no_page(home: st.Page, _visit: ui.Visit) -> None:
    # Streamlit's own answer is a dialog about files.
    with st.container(key="form_page"):
        with look.page_header("Page not found"):
            pass
        with look.empty_state("explore_off", "There is no such page", "The address may be mistyped, or old."):
            if st.button("All tasks", key="to_all_tasks"):
                st.switch_page(home, query_params={})


def _run() -> None:
    try:
        visit = ui.identify()
    except errors.Unavailable as error:
        look.page_chrome("Saydone")
        if look.error_state("Saydone cannot reach its database.", error.message):
            st.rerun()
        return
    if visit is None:
        st.navigation(_strangers_pages(), position="hidden").run()
        return
    with fairness.run_of_a_page():
        _show(visit)


def _show(visit: ui.Visit) -> None:
    pages = _pages(visit)
    chosen = st.navigation(pages, expanded=True)
    look.page_chrome(chosen.title)
    if code := st.session_state.get("auth_claim"):
        bridge.claim(code, connections.asked_before())
    live.listen(key="page", seen=events.hub.seen(), restarts=True)
    if chosen.url_path not in _COUNTING:
        _count(visit.again())
    account.user_menu(visit, pages)
    ui.say()
    try:
        chosen.run()
    except errors.DomainError as error:
        look.error_state("This page did not load.", f"{error.message}")


@ui.fragment()
def _count(visit: ui.Visit) -> None:
    # By itself: a run of the whole page would take along what is half-typed in a form.
    seen = events.hub.seen()
    live.listen("tasks", key="counts", seen=seen, counts=visit.now().counts)


_run()
