"""The twin's page. `TWIN_BURN_MS=5` wastes that much processor in each run, to check the measuring itself."""

import os
import time
from typing import Any

import streamlit as st

PROJECTS = ["Finance", "Web app", "People", "Sales", "Platform", "Personal", "Product", "Marketing"]
LABELS = ["board", "bug", "auth", "offsite", "customer", "infra", "billing", "docs", "hiring", "security"]
DUE = ["6 days ago", "3 days ago", "Yesterday", "Today", "Tomorrow", "Thursday", "Friday", ""]
STATUSES = ["todo", "doing", "done", "dropped"]
PRIORITIES = ["none", "low", "medium", "high", "urgent"]
PAGE_SIZE = 50
BURN_SECONDS = float(os.environ.get("TWIN_BURN_MS", "0")) / 1000

TABLE_JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  const list = document.createElement("ul");
  for (const row of data.rows) {
    const line = document.createElement("li");
    line.textContent = row.title;
    line.onclick = () => setTriggerValue("complete", row.id);
    list.append(line);
  }
  parentElement.replaceChildren(list);
}
"""


@st.cache_resource(show_spinner=False)
def all_tasks() -> list[dict[str, Any]]:
    """Five hundred tasks, shared by every session."""
    return [
        {
            "id": n,
            "title": f"Task {n}: prepare the {LABELS[n % 10]} meeting with {PROJECTS[n * 7 % 8]}",
            "status": STATUSES[n * 5 % 4],
            "priority": PRIORITIES[n * 3 % 5],
            "due": DUE[n % 8],
            "overdue": n % 8 < 3,
            "project": PROJECTS[n % 8],
            "tags": [LABELS[n % 10], LABELS[(n + 3) % 10]],
            "recurs": n % 9 == 0,
            "version": 1,
        }
        for n in range(1, 501)
    ]


@st.cache_resource(show_spinner=False)
def table() -> Any:
    """The components-v2 table, registered once a process."""
    return st.components.v2.component("twin_table", js=TABLE_JS, css="li { height: 38px }")


def chosen() -> list[dict[str, Any]]:
    """The tasks that the search field, the pills and the sort order leave, in that order."""
    words = st.session_state.get("search") or ""
    filters = st.session_state.get("filters") or []
    found = [
        one
        for one in all_tasks()
        if words in one["title"]
        and ("Overdue" not in filters or one["overdue"])
        and ("Urgent" not in filters or one["priority"] == "urgent")
        and ("No date" not in filters or not one["due"])
    ]
    order = {"Title": "title", "Priority": "priority", "Newest": "id"}.get(st.session_state.get("sort", ""))
    return sorted(found, key=lambda one: one[order]) if order else found


@st.fragment
def rows() -> None:
    """The table with its pagination: a click here redraws only this."""
    burn()
    found = chosen()
    pages = max(1, -(-len(found) // PAGE_SIZE))
    page = min(st.session_state.get("page", 1), pages)
    shown = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    table()(
        data={"rows": shown, "total": len(found)},
        key="tasks",
        on_complete_change=lambda: complete(st.session_state["tasks"]["complete"]),
    )
    st.pagination(pages, key="page")


def burn() -> None:
    """Use up `BURN_SECONDS` of this thread's processor time."""
    end = time.thread_time() + BURN_SECONDS
    while time.thread_time() < end:
        pass


def complete(task_id: int) -> None:
    """Tick the task, or untick it when it is done."""
    task = all_tasks()[task_id - 1]
    task["status"] = "todo" if task["status"] == "done" else "done"


@st.fragment
def chat() -> None:
    """Six messages and the input."""
    with st.container(key="chat", height=600, autoscroll=True):
        for n in range(3):
            with st.container(key=f"u_{n}"):
                st.markdown(f"Move everything that slipped to Monday, part {n}")
            st.markdown(f"Found **4 overdue tasks**. I moved three; *Reply to Hartmann* is blocked. {n}")
    st.chat_input("Ask, or say what to do", key="ask", submit_mode="stop")


def tasks_page() -> None:
    """What the tasks page draws."""
    with st.container(key="head", horizontal=True):
        st.title("All tasks")
        with st.form("add", clear_on_submit=True, border=False):
            st.text_input("Add a task", placeholder="Pay rent every 1st, high, #home")
            st.form_submit_button("Add")
        st.text_input("Search", key="search")
    with st.container(key="bar", horizontal=True):
        filters = ["Mine", "Urgent", "Overdue", "No date"]
        st.pills("Show", filters, selection_mode="multi", key="filters")
        st.segmented_control("Layout", ["List", "Board"], default="List", key="layout")
        st.selectbox("Sort", ["Due", "Priority", "Newest", "Title"], key="sort")
    rows()
    chat()


def other_page() -> None:
    """Somewhere else to go."""
    st.title("Elsewhere")


st.set_page_config(page_title="Twin", layout="wide")
titles = [
    "Today :red-badge[9]",
    "Upcoming :gray-badge[12]",
    "Inbox :gray-badge[8]",
    "Chat",
    "My stats",
    "Organisation",
]
others = [st.Page(other_page, title=title, url_path=f"p{n}") for n, title in enumerate(titles)]
st.navigation([st.Page(tasks_page, title="All tasks", default=True), *others], expanded=True).run()
st.sidebar.menu_button("Ana Duarte", ["Account", "Sign out"])
