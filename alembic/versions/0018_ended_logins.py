"""A write begins by making sure that the login it is done with has not ended since the request began."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

# Volatile, as functions are by default: it sees what was committed while its statement waited for the user's other writes.
FUNCTION = """
create function require_login(token uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (
    select from auth_tokens a join users u on u.id = a.user_id
    where a.user_id = nullif(current_setting('app.user_id', true), '')::uuid and a.id = token
      and a.revoked_at is null and a.expires_at > now() and u.disabled_at is null
  ) then raise exception 'this login has ended' using errcode = 'SD401'; end if;
end $$;
"""


def upgrade() -> None:
    op.execute(FUNCTION)
    op.execute("grant execute on function require_login(uuid) to saydone_app")


def downgrade() -> None:
    op.execute("drop function require_login(uuid)")
