"""The page of the tiny application."""

import streamlit as st

st.title("Launched")
