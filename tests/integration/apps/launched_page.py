"""The page of the tiny application."""

import pathlib
import time

import streamlit as st

st.title("Launched")
for number in range(int(st.query_params.get("texts", 0))):
    st.text(f"text {number}")
if gate := st.query_params.get("until"):
    while not pathlib.Path(gate).exists():
        time.sleep(0.01)
    st.text("the end")
