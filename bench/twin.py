"""The twin: the application's own pages over a list in memory, to know what Streamlit itself costs.

`python bench/twin.py` serves it as the application is served; `streamlit run bench/twin.py` as usual.
"""

import pathlib
import sys

# In place of this folder, whose modules must not pass for installed ones.
sys.path.pop(0)
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import streamlit as st
from starlette.middleware import Middleware

from bench import memory
from core import config, launcher
from core.doors import front

memory.install()
app = st.App(
    str(config.ROOT / "pages" / "shell.py"),
    routes=[front.static_files()],
    middleware=[Middleware(front.FrontPage)],
)

if __name__ == "__main__":
    launcher.serve(app, config.settings(), preload=["pages.tasks"])
