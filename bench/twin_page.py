"""The twin's page. `TWIN_WEIGHT=2` draws everything twice, to check that the measuring sees a difference."""

import os
from typing import Any

import streamlit as st

PROJECTS = ["Finance", "Web app", "People", "Sales", "Platform", "Personal", "Product", "Marketing"]
LABELS = ["board", "bug", "auth", "offsite", "customer", "infra", "billing", "docs", "hiring", "security"]
DUE = ["6 days ago", "3 days ago", "Yesterday", "Today", "Tomorrow", "Thursday", "Friday", ""]
STATUSES = ["todo", "doing", "done", "dropped"]
PRIORITIES = ["none", "low", "medium", "high", "urgent"]
PAGE_SIZE = 50
WEIGHT = int(os.environ.get("TWIN_WEIGHT", "1"))

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


def chosen(copy: str) -> list[dict[str, Any]]:
    """The tasks that the search field, the pills and the sort order leave, in that order."""
    words = st.session_state.get(f"search{copy}") or ""
    filters = st.session_state.get(f"filters{copy}") or []
    found = [
        one
        for one in all_tasks()
        if words in one["title"]
        and ("Overdue" not in filters or one["overdue"])
        and ("Urgent" not in filters or one["priority"] == "urgent")
        and ("No date" not in filters or not one["due"])
    ]
    order = {"Title": "title", "Priority": "priority", "Newest": "id"}.get(
        st.session_state.get(f"sort{copy}", "")
    )
    return sorted(found, key=lambda one: one[order]) if order else found


@st.fragment
def rows(copy: str) -> None:
    """The table with its pagination: a click here redraws only this."""
    found = chosen(copy)
    pages = max(1, -(-len(found) // PAGE_SIZE))
    page = min(st.session_state.get(f"page{copy}", 1), pages)
    shown = found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    table()(
        data={"rows": shown, "total": len(found)},
        key=f"tasks{copy}",
        on_complete_change=lambda: complete(st.session_state[f"tasks{copy}"]["complete"]),
    )
    st.pagination(pages, key=f"page{copy}")


def complete(task_id: int) -> None:
    """Tick the task, or untick it when it is done."""
    task = all_tasks()[task_id - 1]
    task["status"] = "todo" if task["status"] == "done" else "done"


@st.fragment
def chat(copy: str) -> None:
    """Six messages and the input."""
    with st.container(key=f"chat{copy}", height=600, autoscroll=True):
        for n in range(3):
            with st.container(key=f"u_{n}{copy}"):
                st.markdown(f"Move everything that slipped to Monday, part {n}")
            st.markdown(f"Found **4 overdue tasks**. I moved three; *Reply to Hartmann* is blocked. {n}")
    st.chat_input("Ask, or say what to do" + copy, key=f"ask{copy}", submit_mode="stop")


def tasks_page() -> None:
    """What the tasks page draws."""
    for number in range(WEIGHT):
        copy = "" if number == 0 else f" {number + 1}"
        with st.container(key=f"head{copy}", horizontal=True):
            st.title("All tasks")
            with st.form(f"add{copy}", clear_on_submit=True, border=False):
                st.text_input("Add a task" + copy, placeholder="Pay rent every 1st, high, #home" + copy)
                st.form_submit_button("Add" + copy)
            st.text_input("Search" + copy, key=f"search{copy}")
        with st.container(key=f"bar{copy}", horizontal=True):
            filters = ["Mine", "Urgent", "Overdue", "No date"]
            st.pills("Show" + copy, filters, selection_mode="multi", key=f"filters{copy}")
            st.segmented_control("Layout" + copy, ["List", "Board"], default="List", key=f"layout{copy}")
            st.selectbox("Sort" + copy, ["Due", "Priority", "Newest", "Title"], key=f"sort{copy}")
        rows(copy)
        chat(copy)


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
