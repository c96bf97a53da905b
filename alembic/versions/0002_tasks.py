"""Projects, tasks, their history, and idempotency keys."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = """
create table projects (
  user_id uuid not null references users (id) on delete cascade,
  id integer not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);
create unique index projects_name_key on projects (user_id, lower(name));

create table tasks (
  user_id uuid not null references users (id) on delete cascade,
  id integer not null,
  title text not null,
  notes text not null default '',
  status text not null default 'todo' constraint tasks_status_check check (status in ('todo', 'doing', 'done', 'dropped')),
  priority text not null default 'none'
    constraint tasks_priority_check check (priority in ('none', 'low', 'medium', 'high', 'urgent')),
  due_on date,
  due_at timestamptz,
  recurrence text,
  project_id integer,
  tags text[] not null default '{}',
  estimate_minutes integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  started_at timestamptz,
  completed_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (user_id, id),
  constraint tasks_project_fkey foreign key (user_id, project_id) references projects (user_id, id),
  constraint tasks_due_check check (num_nonnulls(due_on, due_at) < 2)
);
create index tasks_stats_idx on tasks (user_id) include (status, priority, created_at, completed_at, deleted_at);

create table changes (
  user_id uuid not null references users (id) on delete cascade,
  id bigint not null,
  at timestamptz not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  actor_id uuid,
  channel text not null,
  request_id text not null default '',
  turn_id uuid,
  hash bytea not null,
  primary key (user_id, id)
);
create index changes_turn_idx on changes (user_id, turn_id);
create index changes_request_idx on changes (user_id, request_id);

create table idempotency_keys (
  user_id uuid not null references users (id) on delete cascade,
  key text not null,
  operation text not null,
  fingerprint bytea not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
"""

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"


def protect(table: str) -> None:
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    op.execute(f"create policy own on {table} using ({OWN}) with check ({OWN})")


# One history a user, each row's hash covering the one before. The lock is the one every writing transaction already
# holds; taking it here too keeps the chain whole for writers that forget. Accounts are audited without their secrets.
AUDIT = """
create function change_hash(previous bytea, row_ changes) returns bytea language sql stable as $$
  select sha256(coalesce(previous, '') || convert_to(jsonb_build_array(
    row_.user_id, row_.id, extract(epoch from row_.at), row_.subject, row_.subject_id, row_.before, row_.after,
    row_.actor_id, row_.channel, row_.request_id, row_.turn_id)::text, 'UTF8'))
$$;

create function audit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  secret constant text[] := array['password_hash', 'next_task_id', 'next_project_id'];
  image jsonb := coalesce(to_jsonb(new), to_jsonb(old)) - secret;
  is_account constant boolean := tg_table_name = 'users';
  owner uuid := case when is_account then image ->> 'id' else image ->> 'user_id' end;
  last changes;
  entry changes;
begin
  -- a removed account takes its history along: its rows are going by cascade
  if tg_op = 'DELETE' and not exists (select from users where users.id = owner) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(owner::text, 0));
  select * into last from changes where user_id = owner order by id desc limit 1;
  entry.user_id := owner;
  entry.id := coalesce(last.id, 0) + 1;
  entry.at := clock_timestamp();
  entry.subject := tg_table_name;
  entry.subject_id := image ->> 'id';
  entry.before := case when tg_op <> 'INSERT' then to_jsonb(old) - secret end;
  entry.after := case when tg_op <> 'DELETE' then to_jsonb(new) - secret end;
  if tg_op = 'UPDATE' then
    -- what stayed as it was, and long notes above all, need not be written again with every small change
    select jsonb_object_agg(was.key, was.value), jsonb_object_agg(was.key, entry.after -> was.key)
      into entry.before, entry.after
      from jsonb_each(entry.before) was
      where was.value is distinct from entry.after -> was.key or was.key in ('id', 'title', 'name');
  end if;
  entry.actor_id := nullif(current_setting('app.user_id', true), '')::uuid;
  entry.channel := coalesce(nullif(current_setting('app.channel', true), ''), 'job');
  entry.request_id := coalesce(current_setting('app.request_id', true), '');
  entry.turn_id := nullif(current_setting('app.turn_id', true), '')::uuid;
  entry.hash := change_hash(last.hash, entry);
  insert into changes select entry.*;
  perform pg_notify('saydone', 'tasks ' || owner);
  return null;
end $$;

create function verify_audit() returns table (user_id uuid, id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.user_id, c.id from (
    select c as row_, c.user_id, c.id, c.hash, lag(c.hash) over history as previous, row_number() over history as expected
    from changes c window history as (partition by c.user_id order by c.id)
  ) c where c.hash <> change_hash(c.previous, c.row_) or c.id <> c.expected
$$;

create function audit_size() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$ select count(*) from changes $$;

create trigger audit after insert or update or delete on tasks for each row execute function audit();
create trigger audit after insert or update or delete on projects for each row execute function audit();
create trigger audit after update of role, name, email, full_name, time_zone, disabled_at on users
  for each row execute function audit();
"""

GRANTS = """
grant select, insert, update on projects, tasks, idempotency_keys to saydone_app;
grant delete on projects to saydone_app;  -- an undone addition; a project with tasks is held by its foreign key
grant select on changes to saydone_app;
grant select, insert on changes to saydone_audit;
grant select (id) on users to saydone_audit;
create policy audited on users for select to saydone_audit using (true);
create policy everyone on changes to saydone_audit using (true) with check (true);
create policy everyone on tasks to saydone_system using (true) with check (true);
create policy everyone on idempotency_keys to saydone_system using (true) with check (true);
grant select, delete on tasks, idempotency_keys to saydone_system;
"""

# The housekeeping that looks across users: each call removes what has outlived its promise, and says how much.
PURGE = """
create function purge_expired() returns table (what text, removed bigint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- one purge at a time; another replica's turn is as good as ours
  if not pg_try_advisory_xact_lock(hashtextextended('purge_expired', 0)) then return; end if;
  return query with gone as (delete from users u where u.demo_until < now() returning 1) select 'demo users', count(*) from gone;
  return query with gone as (delete from tasks t where t.deleted_at < now() - interval '30 days' returning 1)
    select 'trashed tasks', count(*) from gone;
  return query with gone as (delete from auth_tokens a where a.expires_at < now() - interval '30 days' returning 1)
    select 'logins', count(*) from gone;
  return query with gone as (delete from idempotency_keys k where k.created_at < now() - interval '7 days' returning 1)
    select 'idempotency keys', count(*) from gone;
  return query with gone as (delete from throttles h where h.resets_at < now() - interval '1 day' returning 1)
    select 'throttles', count(*) from gone;
end $$;
"""


def upgrade() -> None:
    op.execute(TABLES)
    for table in ("projects", "tasks", "changes", "idempotency_keys"):
        protect(table)
    op.execute("grant create on schema public to saydone_system, saydone_audit")
    op.execute(AUDIT)
    op.execute(GRANTS)
    op.execute(PURGE)
    for function, owner in (("audit()", "saydone_audit"), ("verify_audit()", "saydone_audit"), ("audit_size()", "saydone_audit"), ("purge_expired()", "saydone_system")):
        op.execute(f"alter function {function} owner to {owner}")
        op.execute(f"revoke all on function {function} from public")
    op.execute("grant execute on function purge_expired() to saydone_app")
    op.execute("grant execute on function change_hash(bytea, changes) to saydone_audit")
    op.execute(
        "do $$ begin execute 'grant execute on function verify_audit(), audit_size() to ' || quote_ident(current_user); end $$"
    )
    op.execute("revoke create on schema public from saydone_system, saydone_audit")


def downgrade() -> None:
    op.execute("drop policy audited on users")
    op.execute("revoke select (id) on users from saydone_audit")
    op.execute("drop trigger audit on users")
    op.execute("drop trigger audit on tasks")
    op.execute("drop trigger audit on projects")
    op.execute("drop function purge_expired(), verify_audit(), audit_size(), audit(), change_hash(bytea, changes)")
    op.execute("drop table idempotency_keys, changes, tasks, projects")
