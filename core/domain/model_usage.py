"""How many tokens language models were given and gave, by turn; days are UTC's, the same for everybody."""

import uuid

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
_SPENT = """
select coalesce(sum(input_tokens::bigint + output_tokens), 0)::bigint as tokens from model_usage
where user_id = %(caller_id)s and day = (now() at time zone 'utc')::date and not is_own
"""


def spend(caller: Caller, provider: str, *, is_own: bool, given: int, got: int) -> None:
    """Add one answer's tokens to what the caller's turn has used of this model."""
    with workspace.open_workspace(caller, durable=False) as ws:
        used = {"turn_id": caller.turn_id, "provider": provider, "is_own": is_own, "given": given, "got": got}
        ws.rows(_SPEND, used)


def spent_today(user_id: uuid.UUID) -> int:
    """What somebody has used today of the deployment's models, in tokens."""
    return int(workspace.read(user_id, _SPENT)[0].tokens)
