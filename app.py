"""Saydone: one process. `python app.py` serves it fast; `streamlit run app.py` and `uvicorn app:app` work too."""

import gc

if __name__ == "__main__":
    gc.disable()  # all that is imported stays, so looking through it for garbage, again and again, finds none

from core.storage import startup

if __name__ == "__main__":
    startup.begin()

import streamlit as st
from starlette.middleware import Middleware

from core import config, launcher, process
from core.doors import events, front, guard, headers, mcp, oauth, probes, recordings, rest, session
from pages import ui, voice

app = st.App(
    str(config.ROOT / "pages" / "shell.py"),
    routes=[
        *probes.ROUTES,
        *session.ROUTES,
        *events.ROUTES,
        *mcp.ROUTES,
        *oauth.ROUTES,
        *rest.ROUTES,
        front.static_files(),
    ],
    middleware=[
        Middleware(
            headers.SecurityHeaders,
            public_url=config.settings().public_url,
            microphone=config.settings().listener is not None,
        ),
        Middleware(guard.Guard),
        Middleware(recordings.Recordings, kept=voice.Kept()),
        Middleware(front.FrontPage),
    ],
    lifespan=process.lifespan,
    on_script_error=ui.script_failed,
)

if __name__ == "__main__":
    startup.prepare()
    pages = (page.stem for page in (config.ROOT / "pages").glob("[a-z]*.py") if page.stem != "shell")
    launcher.serve(
        app, config.settings(), preload=[f"pages.{name}" for name in pages], on_stop=events.hub.stop
    )
