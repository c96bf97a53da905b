"""The login page's frame: what Saydone is at the left, the form at the right."""

import contextlib
from collections.abc import Iterator

import streamlit as st

from core import assets

_CHANGES = ("Fix login redirect loop", "Book offsite venue", "Draft migration plan")

_BRAND = f"""
<img class="sd-brand-logo" src="{assets.url("logo-white.svg")}" alt="Saydone" />
<div class="sd-brand-pitch">
  <p class="sd-brand-claim">Tasks you can talk to.</p>
  <p class="sd-brand-text">Say what needs doing. Saydone files it, dates it and asks before it changes
  anything that matters.</p>
  <div class="sd-brand-scene" aria-hidden="true">
    <p class="sd-brand-said">Push what slipped to Monday</p>
    <div class="sd-brand-card"><p>Approve 3 changes</p>
      <ul>{"".join(f"<li><span>{title}</span><b>Monday</b></li>" for title in _CHANGES)}</ul>
      <span class="sd-brand-yes">Approve</span><span class="sd-brand-no">Edit</span></div>
  </div>
</div>
<p class="sd-brand-foot">Open source. Your data stays on your server.</p>
"""


@contextlib.contextmanager
def login_layout() -> Iterator[None]:
    """The brand panel, and the column in which the page puts its form."""
    with st.container(key="brand"):
        st.html(_BRAND)
    with st.container(key="login"):
        yield
