"""How an MCP client is asked before a risky act: its person by a question, or itself by having to call again."""

from typing import Any

import mcp_types as types
from mcp_types import version

from core import errors
from core.storage.workspace import Caller

_NAME = "confirmation"
# What the tools of a token that asks first take besides their own arguments.
ARGUMENT = {
    _NAME: {
        "type": "string",
        "description": "The token of the answer `confirmation_needed` to this very call, once the person has agreed.",
    }
}
_ASKING_SINCE = (
    "2026-07-28"  # the version of the protocol in which an answer may be a question: no session is needed
)
_MOST_SHOWN = 30  # changes in a question, which a person has to read
_FORM: Any = {
    "type": "object",
    "properties": {"go_ahead": {"type": "boolean", "title": "Go ahead", "default": True}},
}


def can_ask(context: Any) -> bool:
    """Whether the client of this request puts questions to its person, in a version in which we may ask."""
    capabilities = context.session.client_capabilities
    elicitation = capabilities and capabilities.elicitation
    if not elicitation or not version.is_version_at_least(context.protocol_version, _ASKING_SINCE):
        return False
    return (
        elicitation.form is not None or elicitation.url is None
    )  # neither is named: forms, as it used to be


def question(needed: errors.ConfirmationNeeded) -> types.InputRequiredResult:
    """What would change, for the person to accept; the token travels along and comes back with the answer."""
    shown: Any = needed.confirmation
    changes = [
        f"- {change['task']}: {' → '.join(filter(None, (change['before'], change['after'])))}"
        for change in shown["changes"]
    ]
    more = [f"… and {len(changes) - _MOST_SHOWN} more"] if len(changes) > _MOST_SHOWN else []
    text = "\n".join([f"{shown['title']}: {shown['summary']}", *changes[:_MOST_SHOWN], *more])
    asked = types.ElicitRequest(params=types.ElicitRequestFormParams(message=text, requested_schema=_FORM))
    return types.InputRequiredResult(input_requests={_NAME: asked}, request_state=str(shown["token"]))


def confirmation(caller: Caller, params: types.CallToolRequestParams) -> tuple[dict[str, Any], str | None]:
    """The arguments proper, and the token that came with them. Raises `Rejected` when the person said no."""
    arguments = dict(params.arguments or {})
    if not caller.asks_first:
        return arguments, None
    token = arguments.pop(_NAME, None)
    answer = (params.input_responses or {}).get(_NAME)
    if isinstance(answer, types.ElicitResult):
        if answer.action != "accept" or (answer.content or {}).get("go_ahead") is False:
            raise errors.Rejected("The person said no to this. Nothing was changed.")
        token = params.request_state
    return arguments, None if token is None else str(token)
