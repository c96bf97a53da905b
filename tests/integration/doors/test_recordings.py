"""Recordings reach Streamlit from signed-in people only, small ones, and only where a model can listen."""

from integration import serving

UPLOAD = "/_stcore/upload_file/11111111-1111-4111-8111-111111111111/22222222-2222-4222-8222-222222222222"


listening = serving.in_its_own_process(
    OPENAI_BASE_URL="http://127.0.0.1:9/v1", SAYDONE_TRANSCRIPTION_MODEL="w"
)


def test_a_stranger_may_not_upload(listening: serving.Served) -> None:
    for cookie in ({}, {"cookie": "saydone=forged"}):
        refused = listening.ask("PUT", UPLOAD, content=b"RIFF", headers=cookie)
        assert (refused.status_code, refused.json()["error"]["code"]) == (401, "unauthenticated")


def test_a_long_recording_is_refused_before_it_is_read(listening: serving.Served) -> None:
    signed_in = {"cookie": f"saydone={listening.person('ana').login}"}
    for given in (
        {"content": b"x" * 2_300_000},
        {"content": iter([b"without ", b"a length"])},
    ):
        refused = listening.ask("PUT", UPLOAD, headers=signed_in, **given)
        assert (refused.status_code, refused.json()["error"]["code"]) == (413, "too_large")
    # Streamlit itself knows no such page; this one came through.
    assert listening.ask("PUT", UPLOAD, content=b"RIFF", headers=signed_in).status_code not in (401, 404, 413)


def test_the_page_may_use_the_microphone_and_what_it_recorded(listening: serving.Served) -> None:
    headers = listening.ask("GET", "/").headers
    assert "microphone=(self)" in headers["permissions-policy"]
    assert "connect-src 'self' blob:;" in headers["content-security-policy"]
