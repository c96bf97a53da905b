"""Roles, accounts, logins and throttles.

Four roles without login share the work, each with the least it needs:
`saydone_app` serves (row security applies to it), `saydone_system` owns the few functions that must look across users
(finding a login, claiming a turn, purging), `saydone_audit` writes history, `saydone_stats` aggregates.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROLES = ("saydone_app", "saydone_system", "saydone_audit", "saydone_stats")

TABLES = """
create table users (
  id uuid primary key,
  name text not null,
  email text,
  full_name text not null default '',
  password_hash text,
  role text not null default 'member' constraint users_role_check check (role in ('member', 'analyst', 'admin')),
  time_zone text not null default 'UTC',
  next_task_id integer not null default 1,
  next_project_id integer not null default 1,
  demo_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index users_name_key on users (lower(name));
create unique index users_email_key on users (lower(email));

create table auth_tokens (
  user_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  kind text not null constraint auth_tokens_kind_check check (kind in ('session', 'api')),
  name text not null default '',
  scope text not null default 'full' constraint auth_tokens_scope_check check (scope in ('full', 'read')),
  secret_hash bytea,
  claim_hash bytea,
  claim_until timestamptz,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  address text not null default '',
  user_agent text not null default '',
  primary key (user_id, id)
);
create unique index auth_tokens_secret_key on auth_tokens (secret_hash);
create unique index auth_tokens_claim_key on auth_tokens (claim_hash);

create table throttles (
  key bytea primary key,
  hits integer not null,
  resets_at timestamptz not null
);
"""

# `nullif` because the setting is '' after the first transaction of a connection; the sub-select makes the planner
# evaluate it once. The column is never cast: that would lose the index.
POLICIES = """
alter table users enable row level security;
alter table users force row level security;
create policy own on users using (id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy everyone on users to saydone_system using (true) with check (true);
alter table auth_tokens enable row level security;
alter table auth_tokens force row level security;
create policy own on auth_tokens using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
  with check (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy everyone on auth_tokens to saydone_system using (true) with check (true);

grant usage on schema public to saydone_app, saydone_system, saydone_audit;
grant select on users to saydone_app;
-- not `role`, not `disabled_at`, not `demo_until`: nobody can promote themselves, whatever the code above does
grant update (full_name, email, password_hash, time_zone, next_task_id, next_project_id) on users to saydone_app;
grant select, insert, update on auth_tokens to saydone_app;
grant select, insert, update, delete on users, auth_tokens, throttles to saydone_system;
grant select on alembic_version to saydone_system;
"""

FUNCTIONS = """
create function find_login(login text) returns table (id uuid, password_hash text, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, password_hash, time_zone from users
  where disabled_at is null and (lower(name) = lower(login) or lower(email) = lower(login))
  order by (lower(name) = lower(login)) desc limit 1
$$;

-- The first account of an installation is its administrator; the lock makes "first" mean one.
create function register_user(new_id uuid, new_name text, new_email text, new_full_name text, new_hash text,
                              new_zone text, new_demo_until timestamptz)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare granted text := 'member';
begin
  if new_demo_until is null then
    perform pg_advisory_xact_lock(hashtextextended('register_user', 0));
    if not exists (select from users where demo_until is null) then granted := 'admin'; end if;
  end if;
  insert into users (id, name, email, full_name, password_hash, role, time_zone, demo_until)
  values (new_id, new_name, new_email, new_full_name, new_hash, granted, new_zone, new_demo_until);
  return granted;
end $$;

create function find_api_token(hashed bytea) returns table (user_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.user_id, t.id from auth_tokens t where t.secret_hash = hashed and t.kind = 'api'
$$;

create function claim_session(hashed bytea)
returns table (user_id uuid, id uuid, created_at timestamptz, expires_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  update auth_tokens t set claim_hash = null, claim_until = null
  where t.claim_hash = hashed and t.claim_until > now() and t.revoked_at is null
  returning t.user_id, t.id, t.created_at, t.expires_at
$$;

-- Counts one hit in a fixed window; returns the seconds to wait, 0 while under the limit.
create function throttle_hit(hit_key bytea, hit_limit integer, window_seconds integer) returns integer
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into throttles as t (key, hits, resets_at)
  values (hit_key, 1, now() + make_interval(secs => window_seconds))
  on conflict (key) do update set
    hits = case when t.resets_at <= now() then 1 else t.hits + 1 end,
    resets_at = case when t.resets_at <= now() then excluded.resets_at else t.resets_at end
  returning case when hits > hit_limit then greatest(1, ceil(extract(epoch from resets_at - now())))::integer else 0 end
$$;

create function throttle_clear(hit_key bytea) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from throttles where key = hit_key
$$;

create function is_admin() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from users where id = nullif(current_setting('app.user_id', true), '')::uuid
                 and role = 'admin' and disabled_at is null)
$$;

create function list_accounts() returns table (id uuid, name text, email text, role text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, email, role, created_at from users where is_admin() and demo_until is null order by lower(name)
$$;

-- Returns whether the account exists; refuses callers who are no administrators, and to take away the last one.
create function set_account_role(account uuid, new_role text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_admin() then raise exception 'only administrators grant roles' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended('set_account_role', 0));
  if new_role <> 'admin' and not exists (select from users where role = 'admin' and disabled_at is null and id <> account)
  then raise exception 'the last administrator' using errcode = '23514'; end if;
  update users set role = new_role where id = account and demo_until is null;
  return found;
end $$;

create function schema_revision() returns text
language sql stable security definer set search_path = public, pg_temp as $$ select max(version_num) from alembic_version $$;

-- For the command line on the server, which logs in as the owner of the database and not as the application.
create function set_role_by_name(account text, new_role text) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with changed as (update users set role = new_role where lower(name) = lower(account) returning 1)
  select exists (select from changed)
$$;
"""

APP_FUNCTIONS = (
    "find_login(text)",
    "register_user(uuid, text, text, text, text, text, timestamptz)",
    "find_api_token(bytea)",
    "claim_session(bytea)",
    "throttle_hit(bytea, integer, integer)",
    "throttle_clear(bytea)",
    "schema_revision()",
    "is_admin()",
    "list_accounts()",
    "set_account_role(uuid, text)",
)
OWNER_FUNCTIONS = ("set_role_by_name(text, text)",)


def upgrade() -> None:
    for role in ROLES:
        op.execute(f"""
            do $$ begin
              if not exists (select from pg_roles where rolname = '{role}') then
                create role {role} nologin nosuperuser nobypassrls noinherit;
              end if;
              if not pg_has_role(current_user, '{role}',
                case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then execute 'grant {role} to ' || quote_ident(current_user); end if;
            exception when unique_violation or duplicate_object then null; -- another database's migration, just now
            end $$""")
    op.execute(TABLES)
    op.execute(POLICIES)
    op.execute("grant create on schema public to saydone_system, saydone_audit")
    op.execute(FUNCTIONS)
    for signature in APP_FUNCTIONS + OWNER_FUNCTIONS:
        op.execute(f"alter function {signature} owner to saydone_system")
        op.execute(f"revoke all on function {signature} from public")
    for signature in APP_FUNCTIONS:
        op.execute(f"grant execute on function {signature} to saydone_app")
    for signature in OWNER_FUNCTIONS:
        op.execute(f"do $$ begin execute 'grant execute on function {signature} to ' || quote_ident(current_user); end $$")
    op.execute("revoke create on schema public from saydone_system, saydone_audit")


def downgrade() -> None:
    for signature in APP_FUNCTIONS + OWNER_FUNCTIONS:
        op.execute(f"drop function {signature}")
    op.execute("drop table throttles, auth_tokens, users")
    # The roles stay: they belong to the whole server, and another database may use them.
