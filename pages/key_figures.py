"""Key figures: a number, how it compares in words, and its line. Plain HTML, one message for all of them."""

import dataclasses
import html
from collections.abc import Sequence
from typing import Literal
from urllib import parse

import streamlit as st

Tone = Literal["plain", "good", "late"]


@dataclasses.dataclass(frozen=True)
class Figure:
    """`change` is the difference in words ("3 more"), `note` what with; `trend` goes from old to new."""

    label: str
    value: str
    change: str = ""
    note: str = ""
    tone: Tone = "plain"
    trend: Sequence[float | None] = ()


def draw(figures: Sequence[Figure]) -> None:
    """All figures in a row, or two by two in a narrow window."""
    # Unseen: the cards' headings below are of the third rank, and need one of the second before them.
    heading = '<h2 class="sd-unseen">Key figures and charts</h2>'
    st.html(f'{heading}<div class="sd-figures">{"".join(_card(figure) for figure in figures)}</div>')


def _card(figure: Figure) -> str:
    change = f'<b class="sd-{figure.tone}">{html.escape(figure.change)}</b> ' if figure.change else ""
    return (
        f'<div class="sd-figure"><p>{html.escape(figure.label)}</p>'
        f'<p class="sd-figure-value">{html.escape(figure.value)}</p>'
        f'<p class="sd-figure-note">{change}{html.escape(figure.note)}</p>{_line(figure)}</div>'
    )


def _line(figure: Figure) -> str:
    # st.html drops SVG elements, and an image could not follow the theme: the line is a mask over a colour.
    # A gap in the figures is bridged: the line shows where things go, the chart below shows each value.
    known = [(index, value) for index, value in enumerate(figure.trend) if value is not None]
    if len(known) < 2:
        return ""
    values = [value for _, value in known]
    low, span = min(values), (max(values) - min(values)) or 1
    wide = known[-1][0] - known[0][0]
    points = " L".join(
        f"{100 * (index - known[0][0]) / wide:.1f} {30 - 26 * (value - low) / span:.1f}"
        for index, value in known
    )
    path = 'fill="none" stroke="#000" stroke-width="1.75" vector-effect="non-scaling-stroke"'
    shape = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 32" preserveAspectRatio="none">'
        f'<path d="M0 32 L{points} L100 32 Z" opacity=".12"/><path d="M{points}" {path}/></svg>'
    )
    style = f"--shape:url('data:image/svg+xml,{parse.quote(shape)}')"
    return f'<i class="sd-spark sd-{figure.tone}" style="{style}"></i>'
