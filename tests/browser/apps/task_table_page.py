"""The page of the task table's test application: nothing but the table of the list named in the address."""

import streamlit as st
import task_table_lists

from pages.components import task_table

st.set_page_config(page_title="Task table", layout="wide")
tasks = task_table_lists.named(st.query_params.get("list", "sample"))


def table() -> None:
    """The table alone, as a page mounts it."""
    if tasks.deselect:
        tasks.deselect = False
        task_table.set_selection("tasks")
    answers = None if tasks.deaf else task_table.answer("tasks", tasks.whose, tasks.act)
    tasks.runs += 1
    place = st.container()
    if tasks.moved:
        place.write("Moved here")
        place = place.container(border=True)
    with place:
        tasks.selected = task_table.task_table(
            [dict(row) for row in tasks.rows],
            key="tasks",
            whose=tasks.whose,
            now=task_table_lists.NOW,
            answers=answers,
            open_id=tasks.open_id,
            reserved="9rem",
            reserved_phone="13rem",
        )


st.title("All tasks")
if tasks.fragment:
    st.fragment(table, run_every=0.5 if tasks.live else None)()
else:
    table()
