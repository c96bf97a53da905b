"""The chat's microphone: a recording becomes text in the line to type in, to be read before it is sent."""

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile
from streamlit.typing import ChatInputValue

from core import errors
from core.agent import transcription
from core.doors import session
from pages import ui


def typed_in(key: str) -> str:
    """What was just sent from the chat input mounted under `key`; "" for a recording alone."""
    given = st.session_state.get(key)
    return given.text if isinstance(given, ChatInputValue) else str(given or "")


def sent_from(visit: ui.Visit, key: str) -> tuple[str, str]:
    """What was sent from the chat input mounted under `key`, and what went wrong; call it before it is drawn.

    A recording is nothing sent: its words are put into the input, after what was typed there already.
    """
    given = st.session_state.get(key)
    if not isinstance(given, ChatInputValue) or given.audio is None:
        return typed_in(key), ""
    recording = given.audio
    words, problem = "", ""
    try:
        words = transcription.transcribe(visit.caller, recording.getvalue(), recording.name)
    except errors.DomainError as error:
        problem = error.message
    finally:
        _forget(recording)
    st.session_state[key] = f"{given.text.strip()} {words}".strip()
    return "", problem


def _forget(recording: UploadedFile) -> None:
    # Streamlit would keep it in memory for as long as the page is open.
    context = get_script_run_ctx()
    if context is not None:
        Kept().forget(context.session_id, recording.file_id)


class Kept:
    """Where Streamlit keeps recordings, for the door they come through."""

    def is_for(self, session_id: str, mark: str) -> bool:
        """Whether there is such a page, of the login with that mark."""
        found = runtime.get_instance()._session_mgr.get_active_session_info(session_id)
        return found is not None and found.session.matches_user_info({session.MARK: mark})

    def forget(self, session_id: str, file_id: str) -> None:
        """Let go of a file, if it is there."""
        runtime.get_instance()._uploaded_file_mgr.remove_file(session_id, file_id)  # type: ignore[attr-defined]
