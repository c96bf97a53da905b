"""The pages with made-up data, put together from `pages.look` as the real ones are."""

import datetime as dt

import look_stats
import pandas as pd
import streamlit as st
import thread_talks

from pages import look, text, welcome
from pages.components import actions, conversation_menu, live, thread, thread_message

TASKS = pd.DataFrame(
    {
        "Task": ["Send Q3 board deck to Priya", "Fix login redirect loop on Safari", "Pay the cloud invoice"]
        * 12,
        "Due": ["6 days ago", "3 days ago", "Today"] * 12,
        "Project": ["Finance", "Web app", "Finance"] * 12,
    }
)


def chat_pane() -> None:
    with st.container(key="pane"):
        with look.pane_header("Chat"):
            st.button("New conversation", icon=":material/edit_square:", type="tertiary", key="pane_new")
            st.button("Open as a page", icon=":material/open_in_full:", type="tertiary", key="pane_open")
            st.button("Hide chat", icon=":material/right_panel_close:", type="tertiary", key="pane_hide")
        suggestions = ["Plan my day", "What is overdue?", "Weekly review"]
        thread.thread(thread_talks.sample(), key="pane_thread", suggestions=suggestions)
        st.chat_input("Ask, or say what to do", key="pane_say")
    look.ask_button()


def tasks() -> None:
    state = st.query_params.get("state", "")
    with look.page_header("All tasks"):
        with st.form("add_box", border=False):
            st.text_input(
                "Add a task",
                placeholder="Add a task: “Pay rent every 1st, !high, #home”",
                label_visibility="collapsed",
                icon=":material/add:",
                key="quick_add",
            )
            st.form_submit_button("Add", key="quick_add_submit")
        st.text_input(
            "Search",
            placeholder="Search",
            label_visibility="collapsed",
            icon=":material/search:",
            key="q",
            type="search",
        )
    with st.container(horizontal=True, vertical_alignment="center", key="bar_tasks"):
        st.pills(
            "Filter",
            ["Mine", "Urgent", "Blocked", "No date"],
            selection_mode="multi",
            default=["Urgent"] if state == "undo" else None,
            label_visibility="collapsed",
            key="filter",
        )
        st.selectbox(
            "Sort",
            ["Due date", "Priority", "Title"],
            label_visibility="collapsed",
            key="sort",
            width=140,
        )
    if state == "empty":
        with look.empty_state("task_alt", "Nothing due today", "Enjoy it, or pull something forward."):
            st.button("See upcoming")
            st.button("Plan my day", icon=":material/chat_bubble:", type="primary")
    elif state == "error":
        look.error_state(
            "Tasks did not load.", "The database did not answer within 5 seconds. Nothing was changed."
        )
    elif state == "loading":
        for _ in range(6):
            st.skeleton(38)
    else:
        st.dataframe(TASKS, hide_index=True, height=700)
    chat_pane()
    if state == "undo":
        look.undo_bar("Completed Send Q3 board deck to Priya for review", key="7")
    if state == "drawer":
        drawer()


@st.dialog("Edit task", position="right", width="small")
def drawer() -> None:
    st.text_input("Title", "Fix login redirect loop on Safari")
    left, right = st.columns(2)
    left.selectbox("Status", ["To do", "In progress"])
    right.selectbox("Priority", ["Urgent", "High"])
    left.date_input("Due", dt.date(2026, 11, 21), format="DD.MM.YYYY")
    right.selectbox("Project", ["Web app", "Finance"])
    st.multiselect("Labels", ["bug", "auth"], default=["bug", "auth"])
    st.text_area("Notes", placeholder="Add notes")
    look.activity(
        ["Ana moved the due date from 18 Nov to 21 Nov · yesterday", "Agent added label auth · 3 days ago"]
    )
    with st.container(horizontal=True):
        st.button("Save", type="primary")
        st.button("Move to trash", icon=":material/delete:", type="tertiary")


def chat() -> None:
    with st.sidebar:
        st.button("New conversation", icon=":material/add:", width="stretch", key="new_conversation")
        names = [
            "Move what slipped to Monday",
            "Plan my Tuesday",
            "Weekly review, 20 Nov",
            "Import from the old board",
        ]
        rows = [conversation_menu.Row(str(number), name, number == 0) for number, name in enumerate(names)]
        conversation_menu.conversation_menu(
            rows, key="conversation_menu", words=(), more=False, answers=None, on_open=actions.ignore
        )
    with st.container(key="thread"):
        with look.page_header("Move what slipped to Monday"):
            pass
        running = st.query_params.get("state") == "running"
        said = "You have **three hours** free on Tuesday. I would"
        now = [thread_message.Turn("now", "Plan my Tuesday", said, state="live")] if running else []
        thread.thread([*thread_talks.sample(), *now], key="chat_thread")
        st.chat_input("Ask, or say what to do", key="say")


def account() -> None:
    with st.container(key="form_page"):
        with look.page_header("Account"):
            pass
        with look.section("Profile", key="profile"):
            left, right = st.columns(2)
            left.text_input("Name", "Ana Duarte")
            right.text_input("Email", "ana@example.org")
            left, right = st.columns(2)
            left.selectbox("Time zone", ["Europe/Lisbon"])
            right.selectbox("Week starts on", ["Monday", "Sunday"])
            st.button("Save profile", type="primary")
        with look.section(
            "Agent", key="agent", hint="Deleting, and changing more than three tasks, always asks first."
        ):
            st.radio("Ask before", ["Every change", "Bulk changes and deletes", "Deletes only"], index=1)
            st.toggle("Show tool details in chat", value=True)
        with look.section("Sessions", key="sessions"):
            look.facts(
                ("Device", "Last seen"),
                [("Chrome on macOS, this one", "Now"), ("Safari on iPhone", "2 hours ago")],
            )
            st.button("Sign out other sessions")
        with (
            look.section("Your data", key="data", hint="Everything you entered, as one JSON file."),
            st.container(horizontal=True),
        ):
            st.button("Export", icon=":material/download:")
            st.button("Delete account", icon=":material/delete:", type="tertiary", key="danger_delete")


def login() -> None:
    with welcome.login_layout():
        st.title("Welcome back", anchor=False)
        st.segmented_control(
            "What to do",
            ["Sign in", "Create account"],
            default="Sign in",
            required=True,
            label_visibility="collapsed",
            width="stretch",
            key="mode",
        )
        with st.form("sign_in", border=False):
            st.text_input(
                "Email", placeholder="you@example.org", icon=":material/mail:", autocomplete="username"
            )
            st.text_input("Password", type="password", autocomplete="current-password")
            st.form_submit_button("Sign in", type="primary", width="stretch")
        st.button("Try the demo", icon=":material/play_circle:", width="stretch", key="demo")
        st.caption("No sign-up. Sample tasks, deleted after 24 hours.", text_alignment="center")


NASTY = (
    "*not italic* **bold** `code` ~~no~~ # head",
    ":red[x] :material/home: :material_home: :smile: :streamlit: :red-badge[1]",
    "$a^2$ costs $5 and $10",
    "![x](https://evil.test/p.png) [click](https://evil.test)",
    "<img src=x onerror=alert(1)> <b>b</b> &amp; &lt;",
    "a -> b <- c -- d >= e <= f <-> g ~= h",
    "1. one - two + three > four | five",
    "at 12:30 until 17:00: call",
    "- [ ] todo",
    "\\*slash\\* ends with \\",
)


def words() -> None:
    st.title("Words", anchor=False)
    for number, nasty in enumerate(NASTY):
        with st.container(key=f"typed_{number}"):
            st.text(nasty)
        with st.container(key=f"plain_{number}"):
            st.markdown(text.plain(nasty))
        with st.container(key=f"label_{number}"):
            st.button(text.plain(nasty), key=f"nasty_{number}")


def stub() -> None:
    with look.page_header("Soon"):
        pass


if "visitor" in st.query_params:
    look.page_chrome("Sign in")
    st.navigation([st.Page(login)], position="hidden").run()
else:
    chosen = st.navigation(
        [
            st.Page(tasks, title="All tasks", icon=":material/checklist:", default=True),
            st.Page(stub, title="Today", icon=":material/today:", url_path="today"),
            st.Page(stub, title="Upcoming", icon=":material/event:", url_path="upcoming"),
            st.Page(stub, title="Inbox", icon=":material/inbox:", url_path="inbox"),
            st.Page(chat, title="Chat", icon=":material/chat_bubble:", url_path="chat"),
            st.Page(look_stats.stats, title="My stats", icon=":material/insights:", url_path="stats"),
            st.Page(words, title="Words", icon=":material/abc:", url_path="words"),
            st.Page(account, title="Account", icon=":material/settings:", url_path="account"),
        ],
        expanded=True,
    )
    look.page_chrome(chosen.title)
    live.listen(
        key="look", seen=("", 0), counts={"": 44, "today": 9, "overdue": 5, "upcoming": 12, "inbox": 8}
    )
    chosen.run()
    look.user_menu("Ana Duarte", ["Account", "Keyboard shortcuts", "Sign out"])
