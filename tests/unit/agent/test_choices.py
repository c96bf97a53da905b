"""What a language model's answer offers to say next."""

import agents
import pytest

from core.agent import answering, providers
from core.agent.interpreter import model


class Mute(model.interface.Model):
    """A language model of which only the text matters here."""

    async def get_response(self, *given, **named):
        raise NotImplementedError

    def stream_response(self, *given, **named):
        raise NotImplementedError


def answer(text: str) -> answering.Answer:
    remote = providers.Provider("m", "A model", Mute(), agents.ModelSettings(), "deployment")
    given = answering.Answer([remote])
    given.settle(text)
    return given


def test_the_last_line_offers_and_the_rest_is_said() -> None:
    found = answer("Which one?\n\nChoose: Buy milk | Buy oat milk |  | Buy milk\n")
    assert found.text == "Which one?"
    assert found.choices == ["Buy milk", "Buy oat milk"]


@pytest.mark.parametrize(
    "text", ["Choose: wisely, then act.\nDone.", "Nothing to choose: all done", "\n" * 9 + "x"]
)
def test_other_text_offers_nothing(text: str) -> None:
    found = answer(text)
    assert found.choices == []
    assert found.text == text.strip()
