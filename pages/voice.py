"""The chat's microphone: a recording becomes text in the line to type in, to be read before it is sent."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile
from streamlit.typing import ChatInputValue

from core import errors
from core.agent import transcription
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
        context.uploaded_file_mgr.remove_file(context.session_id, recording.file_id)  # type: ignore[attr-defined]
