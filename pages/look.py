"""How Saydone looks: the small pieces every page is made of. Plain data in, no rules, no database."""

import contextlib
import html
from collections.abc import Callable, Iterator, Sequence

import streamlit as st
from streamlit import delta_generator

from core import assets
from pages import text


def page_chrome(title: str) -> None:
    """The browser tab's title, the logo and the wide layout; call it once, before anything else of a page."""
    st.set_page_config(page_title=f"{title} · Saydone", layout="wide")
    st.logo(assets.url("logo.svg"), icon_image=assets.url("mark.svg"), size="medium")


def user_menu(name: str, entries: Sequence[str]) -> str | None:
    """The menu at the sidebar's foot; returns the entry that was just chosen."""
    with st.sidebar.container(key="user_menu"):
        return st.menu_button(
            text.plain(name),
            entries,
            icon=":material/account_circle:",
            type="tertiary",
            key="user_menu_button",
        )


@contextlib.contextmanager
def page_header(title: str, *, key: str = "main") -> Iterator[None]:
    """One row that starts with the page's title; what is called inside stands beside it."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{key}"):
        st.title(text.plain(title), anchor=False)
        yield


@contextlib.contextmanager
def pane_header(title: str) -> Iterator[None]:
    """The chat pane's first row: a small heading and, at the right, the icon buttons called inside."""
    with st.container(horizontal=True, vertical_alignment="center", key="pane_head", gap="xsmall"):
        st.header(text.plain(title), anchor=False)
        yield


def ask_button() -> bool:
    """The pill that stands for the chat pane in a narrow window; returns whether it was just pressed."""
    with st.container(key="ask"):
        return st.button("Ask Saydone", icon=":material/chat_bubble:", type="primary", key="ask_button")


def search_field(label: str, *, key: str, hint: str = "", on_change: Callable[[], None] | None = None) -> str:
    """A search field, and what is in it: bound to the address, and answered while one types."""
    return st.text_input(
        label,
        placeholder=hint or label,
        label_visibility="collapsed",
        icon=":material/search:",
        key=key,
        type="search",
        live=True,
        max_chars=200,
        bind="query-params",
        on_change=on_change,
    )


def undo_bar(message: str, *, key: str) -> bool:
    """A bar that fades after ten seconds and says what was done; returns whether Undo was just pressed.

    Give each action its own `key` (the change's id): the same key would not appear a second time.
    """
    with st.container(horizontal=True, vertical_alignment="center", key=f"undo_bar_{key}"):
        # An inserted alert is read out by screen readers; Streamlit's toast could not hold the button.
        st.html(f'<p role="alert">{html.escape(message)}</p>', width="content")
        return st.button("Undo", type="tertiary", key=f"undo_bar_button_{key}")


@contextlib.contextmanager
def empty_state(icon: str, title: str, hint: str, *, key: str = "list") -> Iterator[None]:
    """A page's calm nothing: icon, fact, one hint, and the buttons that are called inside."""
    with st.container(key=f"empty_{key}", horizontal_alignment="center"):
        st.markdown(
            f":green[:material/{icon}:]  \n**{text.plain(title)}**  \n:gray[{text.plain(hint)}]",
            text_alignment="center",
        )
        with st.container(horizontal=True, horizontal_alignment="center"):
            yield


def error_state(what: str, detail: str, *, key: str = "list") -> bool:
    """What failed and what did not change; returns whether Try again was just pressed."""
    st.error(f"**{text.plain(what)}** {text.plain(detail)}", icon=":material/cloud_off:")
    return st.button("Try again", type="primary", key=f"try_again_{key}")


@contextlib.contextmanager
def section(title: str, *, key: str, hint: str = "") -> Iterator[None]:
    """A bordered part of a form page with its heading."""
    with st.container(border=True, key=f"section_{key}"):
        st.header(text.plain(title), anchor=False)
        if hint:
            st.caption(text.plain(hint))
        yield


@contextlib.contextmanager
def chart_card(
    place: delta_generator.DeltaGenerator, title: str, finding: str, *, key: str
) -> Iterator[None]:
    """A chart's card in a grid: title, the one sentence it says, then the chart that is called inside."""
    with place.container(border=True, height="stretch", key=f"card_{key}"):
        st.subheader(text.plain(title), anchor=False)
        st.caption(text.plain(finding))
        yield


def facts(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A small table of plain texts, with its header row."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(value)}</td>" for value in row) + "</tr>" for row in rows
    )
    st.html(f'<table class="sd-facts"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def activity(lines: Sequence[str]) -> None:
    """What happened to a task, newest first."""
    entries = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    st.html(f'<h3 class="sd-small-head">Activity</h3><ul class="sd-activity">{entries}</ul>')
