"""Recordings reach Streamlit from signed-in people only, small ones, and only where a model can listen."""

import asyncio
import uuid

from integration import serving
from starlette import responses

from bench import streamlit_client
from core.doors import recordings

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


def test_the_page_may_use_the_microphone_and_what_it_recorded(listening: serving.Served) -> None:
    headers = listening.ask("GET", "/").headers
    assert "microphone=(self)" in headers["permissions-policy"]
    assert "connect-src 'self' blob:;" in headers["content-security-policy"]


def upload(
    to: serving.Served, by: serving.Person, session_id: str, name: str = "1", method: str = "PUT"
) -> int:
    """What comes of a recording for that session."""
    to.ask("GET", "/_stcore/health")
    proof = to.client.cookies["_streamlit_xsrf"]
    headers = {"cookie": f"saydone={by.login}; _streamlit_xsrf={proof}", "x-xsrftoken": proof}
    files = {"file": b"RIFF"} if method == "PUT" else None
    return to.ask(
        method, f"/_stcore/upload_file/{session_id}/{name}", headers=headers, files=files
    ).status_code


def test_sec_42_a_recording_goes_into_ones_own_page_only(listening: serving.Served) -> None:
    ana, bob = listening.person("ana"), listening.person("bob")

    async def session_of(person: serving.Person) -> None:
        async with streamlit_client.Client(listening.url, {"saydone": person.login}) as page:
            await page.open()
            for method in ("PUT", "DELETE"):
                asked = [
                    await asyncio.to_thread(upload, listening, by, page.session_id, method=method)
                    for by in (ana, bob)
                ]
                assert asked == [204, 404], method

    asyncio.run(session_of(ana))


class Remembered:
    """What was forgotten, in place of Streamlit."""

    def __init__(self) -> None:
        self.forgotten: list[str] = []

    def is_for(self, _session_id: str, _mark: str) -> bool:
        return True

    def forget(self, _session_id: str, file_id: str) -> None:
        self.forgotten.append(file_id)


def test_sec_42_of_recordings_that_are_never_sent_a_persons_last_few_are_kept() -> None:
    kept, ana, bob = Remembered(), uuid.uuid4(), uuid.uuid4()
    door = recordings.Recordings(responses.Response(), kept)
    for number in range(5):
        door._make_room(ana, ("page", f"ana's {number}"))
    door._make_room(bob, ("page", "bob's"))
    assert kept.forgotten == ["ana's 0", "ana's 1"]
    door._make_room(ana, ("page", "ana's 5"))
    for number in range(recordings._MOST_PEOPLE):
        door._make_room(uuid.uuid4(), ("page", f"{number}"))
    assert kept.forgotten == ["ana's 0", "ana's 1", "ana's 2", "bob's", "ana's 3", "ana's 4", "ana's 5"]
    assert len(door._latest) == recordings._MOST_PEOPLE
