"""The command line keeps the last administrator too, as the page does: nobody else could make the next one."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

OLD, NEW = "set_role_by_name(text, text)", "set_role_by_name(text, text, boolean)"
SET_ROLE = """
create function set_role_by_name(account text, new_role text, is_new boolean) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('set_account_role', 0));
  if new_role <> 'admin' and not is_new
    and exists (select from users where role = 'admin' and disabled_at is null and lower(name) = lower(account))
    and not exists (select from users where role = 'admin' and disabled_at is null and lower(name) <> lower(account))
  then raise exception 'the last administrator' using errcode = '23514'; end if;
  update users set role = new_role where lower(name) = lower(account);
  return found;
end $$
"""

WITHOUT = """
create function set_role_by_name(account text, new_role text) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with changed as (update users set role = new_role where lower(name) = lower(account) returning 1)
  select exists (select from changed)
$$
"""


def upgrade() -> None:
    _replace(OLD, SET_ROLE, NEW)


def downgrade() -> None:
    _replace(NEW, WITHOUT, OLD)


def _replace(old: str, definition: str, new: str) -> None:
    op.execute(f"drop function {old}")
    op.execute("grant create on schema public to saydone_system")  # which its owner needs, as in the first migration
    op.execute(definition)
    op.execute(f"alter function {new} owner to saydone_system")
    op.execute(f"revoke all on function {new} from public")
    op.execute(f"do $$ begin execute 'grant execute on function {new} to ' || quote_ident(current_user); end $$")
    op.execute("revoke create on schema public from saydone_system")
