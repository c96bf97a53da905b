"""What tests of parts of Streamlit that are replaced share."""

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.bidi_component import main as component
from streamlit.runtime import app_session
from streamlit.runtime.scriptrunner import script_runner

from core import tuning


@pytest.fixture
def tuned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit with its parts replaced, for one test."""
    session, runner = app_session.AppSession, script_runner.ScriptRunner
    for owner, name in [
        (manifest_scanner, "scan_component_manifests"),
        (app_session, "_populate_theme_msg"),
        (component, "make_bidi_component_presenter"),
        (session, "_on_scriptrunner_event"),
        (session, "_create_scriptrunner"),
        (session, "request_rerun"),
        (session, "flush_browser_queue"),
        (runner, "start"),
    ]:
        monkeypatch.setattr(owner, name, getattr(owner, name))  # to be put back
    tuning.apply()
