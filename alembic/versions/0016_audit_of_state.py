"""The audit also finds what was changed past the history, and names each place once."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

VERIFY = """
create or replace function verify_audit() returns table (user_id uuid, id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.user_id, c.id from (
    select c as row_, c.user_id, c.id, c.hash, lag(c.hash) over history as previous, {expected} as expected
    from changes c window history as (partition by c.user_id order by c.id)
  ) c where c.hash <> change_hash(c.previous, c.row_) or c.id <> c.expected
$$
"""
ONE_AFTER_THE_LAST = "coalesce(lag(c.id) over history, 0) + 1"
COUNTED = "row_number() over history"

# Whose entries lead elsewhere than to the row there is: the newest were removed, or the row was changed with the trigger
# off. Fields that no entry names, of columns added later, are as they were added.
COMPARE = """
create function audit_differs() returns table (user_id uuid, subject text, subject_id text)
language sql stable security definer set search_path = public, pg_temp as $$
  with story as (
    select c.user_id, c.subject, c.subject_id, (array_agg(c.after is not null order by c.id desc))[1] as stays,
      jsonb_object_agg(f.key, f.value order by c.id) filter (where f.key is not null) as fields
    from changes c left join lateral jsonb_each(c.after) f on true
    where c.subject in ('tasks', 'projects') group by c.user_id, c.subject, c.subject_id
  )
"""
OF_ONE_TABLE = """
  select coalesce(t.user_id, s.user_id), '{table}', coalesce(t.id::text, s.subject_id)
  from {table} t full join (select * from story where subject = '{table}') s
    on s.user_id = t.user_id and s.subject_id = t.id::text
  where (t.user_id is not null) is distinct from coalesce(s.stays, false)
    or t.user_id is not null and t is distinct from jsonb_populate_record(t, s.fields)
"""
TABLES = ("projects", "tasks")


def upgrade() -> None:
    op.execute("grant create on schema public to saydone_audit")
    op.execute(VERIFY.format(expected=ONE_AFTER_THE_LAST))
    op.execute(COMPARE + " union all ".join(OF_ONE_TABLE.format(table=table) for table in TABLES) + "$$")
    for table in TABLES:
        op.execute(f"grant select on {table} to saydone_audit")
        op.execute(f"create policy audited on {table} for select to saydone_audit using (true)")
    op.execute("alter function audit_differs() owner to saydone_audit")
    op.execute("revoke all on function audit_differs() from public")
    op.execute(
        "do $$ begin execute 'grant execute on function audit_differs() to ' || quote_ident(current_user); end $$"
    )
    op.execute("revoke create on schema public from saydone_audit")


def downgrade() -> None:
    op.execute("drop function audit_differs()")
    for table in TABLES:
        op.execute(f"drop policy audited on {table}")
        op.execute(f"revoke select on {table} from saydone_audit")
    op.execute(VERIFY.format(expected=COUNTED))
