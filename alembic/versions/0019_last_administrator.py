"""The command line keeps the last administrator too, as the page does: nobody else could make the next one."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

SET_ROLE = """
create or replace function set_role_by_name(account text, new_role text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('set_account_role', 0));
  if new_role <> 'admin'
    and exists (select from users where role = 'admin' and disabled_at is null and lower(name) = lower(account))
    and not exists (select from users where role = 'admin' and disabled_at is null and lower(name) <> lower(account))
  then raise exception 'the last administrator' using errcode = '23514'; end if;
  update users set role = new_role where lower(name) = lower(account);
  return found;
end $$
"""

WITHOUT = """
create or replace function set_role_by_name(account text, new_role text) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with changed as (update users set role = new_role where lower(name) = lower(account) returning 1)
  select exists (select from changed)
$$
"""


def upgrade() -> None:
    op.execute(SET_ROLE)


def downgrade() -> None:
    op.execute(WITHOUT)
