"""Speech as text: what is asked of the provider, and what is said when it fails."""

import pytest
from integration import provider_double as double_of

from core import config, errors
from core.agent import transcription
from core.domain import model_usage


@pytest.fixture
def double():
    with double_of.running() as double:
        yield double


@pytest.fixture
def listening(double, monkeypatch):
    """Settings with a model that listens, at the double."""
    monkeypatch.setenv("OPENAI_BASE_URL", double.url)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("SAYDONE_TRANSCRIPTION_MODEL", "whisper-small")
    config.settings.cache_clear()
    transcription._client.cache_clear()
    yield double
    monkeypatch.undo()
    config.settings.cache_clear()
    transcription._client.cache_clear()


def test_a_recording_becomes_one_line_of_text(listening, caller):
    listening.will(double_of.status(200, '{"text": " Add milk\\nand eggs. "}'))
    assert transcription.transcribe(caller, b"RIFF....WAVE") == "Add milk and eggs."
    [request] = listening.requests
    assert request.path == "/v1/audio/transcriptions"
    assert request.headers["authorization"] == "Bearer sk-secret"
    assert 'name="model"\r\n\r\nwhisper-small' in request.raw
    assert 'filename="recording.wav"' in request.raw
    assert "RIFF....WAVE" in request.raw


@pytest.mark.parametrize(
    ("usage", "counted"),
    [
        (
            '{"type": "tokens", "input_tokens": 14, "output_tokens": 45, "total_tokens": 59}',
            [("whisper-small", 14, 45)],
        ),
        ('{"type": "duration", "seconds": 3}', []),
        ('{"type": "tokens", "input_tokens": 99999999999, "output_tokens": 1, "total_tokens": 1}', []),
    ],
)
def test_what_a_recording_has_cost_is_counted_where_it_is_told_in_tokens(listening, caller, usage, counted):
    listening.will(double_of.status(200, f'{{"text": "Add milk", "usage": {usage}}}'))
    assert transcription.transcribe(caller, b"RIFF") == "Add milk"
    assert model_usage.used_today(caller.user_id) == counted


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (double_of.status(401, '{"error": {"message": "sk-secret is wrong"}}'), "refused the key"),
        (double_of.status(404, '{"error": {"message": "no such model"}}'), "was not found at its server"),
        (double_of.page("<h1>Sign in</h1>"), "makes no sense"),
        (double_of.status(200, '{"words": 3}'), None),
    ],
)
def test_a_failure_is_told_in_words_that_give_nothing_away(listening, caller, reply, words):
    listening.will(reply, reply)
    with pytest.raises((errors.Unavailable, errors.InvalidInput)) as caught:
        transcription.transcribe(caller, b"RIFF")
    assert words is None or words in caught.value.message
    assert "sk-secret" not in caught.value.message


def test_silence_is_no_message(listening, caller):
    listening.will(double_of.status(200, '{"text": "  "}'))
    with pytest.raises(errors.InvalidInput, match="No words"):
        transcription.transcribe(caller, b"RIFF")


@pytest.mark.parametrize(
    ("settings", "listener"),
    [
        ({}, None),
        ({"OPENAI_API_KEY": "sk"}, "whisper-1"),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, None),
        ({"OPENAI_API_KEY": "sk", "SAYDONE_TRANSCRIPTION_MODEL": "none"}, None),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:1/v1", "SAYDONE_TRANSCRIPTION_MODEL": "w"}, "w"),
    ],
)
def test_who_can_listen_is_the_deployments_to_say(monkeypatch, settings, listener):
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert config.Settings(_env_file=None).listener == listener


def test_without_a_model_nobody_listens(caller):
    assert not transcription.is_available()
    with pytest.raises(errors.Unavailable):
        transcription.transcribe(caller, b"RIFF")
