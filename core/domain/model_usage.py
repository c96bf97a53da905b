"""How many tokens language models were given and gave, by turn; days are UTC's, the same for everybody."""

import uuid
from typing import NamedTuple

from core.storage import workspace
from core.storage.workspace import Caller

_SPEND = """
insert into model_usage (user_id, turn_id, provider, day, is_own, input_tokens, output_tokens)
values (%(caller_id)s, %(turn_id)s, %(provider)s, (now() at time zone 'utc')::date, %(is_own)s, %(given)s, %(got)s)
on conflict (user_id, turn_id, provider, day) do update set
  input_tokens = model_usage.input_tokens + excluded.input_tokens,
  output_tokens = model_usage.output_tokens + excluded.output_tokens
returning 1
"""
_USED = """
select provider, sum(input_tokens::bigint)::bigint as given, sum(output_tokens::bigint)::bigint as got from model_usage
where user_id = %(caller_id)s and day = (now() at time zone 'utc')::date and not is_own group by provider
"""


class Used(NamedTuple):
    """Tokens that one model was given and gave."""

    provider: str
    given: int
    got: int


def spend(caller: Caller, provider: str, *, is_own: bool, given: int, got: int) -> None:
    """Add one answer's tokens to what the caller's turn has used of this model."""
    with workspace.open_workspace(caller, durable=False) as ws:
        used = {"turn_id": caller.turn_id, "provider": provider, "is_own": is_own, "given": given, "got": got}
        ws.rows(_SPEND, used)


def used_today(user_id: uuid.UUID) -> list[Used]:
    """What somebody has used today of the deployment's models, by model."""
    return [Used(row.provider, row.given, row.got) for row in workspace.read(user_id, _USED)]


def spent_today(user_id: uuid.UUID) -> int:
    """The same of all these models together, in tokens."""
    return sum(used.given + used.got for used in used_today(user_id))
