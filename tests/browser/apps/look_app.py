"""All pages with made-up data behind the real headers and front page: `python look_app.py PORT`."""

import pathlib
import sys

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route

from core.doors import front, headers

app = st.App(
    pathlib.Path(__file__).with_name("look_pages.py"),
    routes=[front.static_files(), Route("/events", lambda _: Response(status_code=204))],
    middleware=[Middleware(headers.SecurityHeaders), Middleware(front.FrontPage)],
)

if __name__ == "__main__":
    uvicorn.run(
        app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", ws_per_message_deflate=False
    )
