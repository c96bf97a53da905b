"""The page of the tiny application."""

import streamlit as st

st.title("Launched")
for number in range(int(st.query_params.get("texts", 0))):
    st.text(f"text {number}")
