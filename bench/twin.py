"""The twin: the widgets of the tasks page over a list in memory, to know what Streamlit itself costs.

`python bench/twin.py` serves it as the application is served; `streamlit run bench/twin.py` as usual.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

import streamlit as st

from core import config, launcher

app = st.App(pathlib.Path(__file__).resolve().parent / "twin_page.py")

if __name__ == "__main__":
    launcher.serve(app, config.settings(), preload=["pandas"])
