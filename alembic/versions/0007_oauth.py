"""Applications that connect by themselves (OAuth 2.1): the clients, what people granted them, and their tokens.

A grant is one "Allow" of one person: it holds the code until that is exchanged, and every token that came of it.
Access and refresh tokens are rows of `auth_tokens`. Of codes and tokens only hashes are kept.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = """
create table oauth_clients (
  id uuid primary key,
  name text not null,
  redirect_uris text[] not null,
  auth_method text not null constraint oauth_clients_auth_method_check
    check (auth_method in ('none', 'client_secret_post', 'client_secret_basic')),
  created_at timestamptz not null default now()
);

create table oauth_grants (
  user_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  client_id uuid not null references oauth_clients (id) on delete cascade,
  scope text not null constraint oauth_grants_scope_check check (scope in ('full', 'no-delete', 'read')),
  project_id integer,
  resource text not null,
  redirect_uri text not null,
  redirect_given boolean not null,
  code_challenge text not null,
  code_hash bytea not null,
  code_until timestamptz not null,
  created_at timestamptz not null default now(),
  exchanged_at timestamptz,
  revoked_at timestamptz,
  primary key (user_id, id),
  constraint oauth_grants_project_fkey foreign key (user_id, project_id) references projects (user_id, id) on delete cascade
);
create unique index oauth_grants_code_key on oauth_grants (code_hash);
create index oauth_grants_client_idx on oauth_grants (client_id);

alter table auth_tokens drop constraint auth_tokens_kind_check;
alter table auth_tokens add constraint auth_tokens_kind_check check (kind in ('session', 'api', 'oauth', 'refresh'));
alter table auth_tokens add column grant_id uuid;
alter table auth_tokens add constraint auth_tokens_grant_fkey
  foreign key (user_id, grant_id) references oauth_grants (user_id, id) on delete cascade;
create index auth_tokens_grant_idx on auth_tokens (user_id, grant_id) where grant_id is not null;
"""

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"

POLICIES = f"""
alter table oauth_grants enable row level security;
alter table oauth_grants force row level security;
create policy own on oauth_grants using ({OWN}) with check ({OWN});
create policy everyone on oauth_grants to saydone_system using (true) with check (true);
alter table oauth_clients enable row level security;
alter table oauth_clients force row level security;
create policy connected on oauth_clients for select
  using (exists (select from oauth_grants g where g.client_id = oauth_clients.id and g.{OWN}));
create policy everyone on oauth_clients to saydone_system using (true) with check (true);
grant select, insert, update on oauth_grants to saydone_app;
grant select on oauth_clients to saydone_app;
grant select, delete on oauth_grants to saydone_system;
grant select, insert, delete on oauth_clients to saydone_system;
"""

# What must work before it is known whose it is.
FUNCTIONS = """
create function register_oauth_client(new_id uuid, new_name text, uris text[], method text, most integer) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('register_oauth_client', 0));
  if (select count(*) from oauth_clients) >= most then
    -- somebody fills it up: those that nobody has connected for an hour make room
    delete from oauth_clients c where c.created_at < now() - interval '1 hour'
      and not exists (select from oauth_grants g where g.client_id = c.id);
  end if;
  if (select count(*) from oauth_clients) >= most then return false; end if;
  insert into oauth_clients (id, name, redirect_uris, auth_method) values (new_id, new_name, uris, method);
  return true;
end $$;

create function find_oauth_client(wanted uuid)
returns table (id uuid, name text, redirect_uris text[], auth_method text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name, c.redirect_uris, c.auth_method from oauth_clients c where c.id = wanted
$$;

create function find_oauth_code(hashed bytea) returns table (user_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.user_id, g.id from oauth_grants g where g.code_hash = hashed
$$;

create function find_oauth_token(hashed bytea, wanted text) returns table (user_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.user_id, t.id from auth_tokens t
  where t.secret_hash = hashed and t.kind = wanted and t.kind in ('oauth', 'refresh')
$$;
"""
SIGNATURES = (
    "register_oauth_client(uuid, text, text[], text, integer)",
    "find_oauth_client(uuid)",
    "find_oauth_code(bytea)",
    "find_oauth_token(bytea, text)",
)

# A spent refresh token is kept until it would have expired: only so can its second use be noticed.
OAUTH = """
  return query with gone as (
    delete from auth_tokens a where a.kind in ('oauth', 'refresh') and a.expires_at < now() - interval '1 day' returning 1)
    select 'application tokens', count(*) from gone;
  return query with gone as (
    delete from oauth_grants g
    where (g.exchanged_at is null and g.code_until < now() - interval '1 day')
      or (g.exchanged_at is not null
          and not exists (select from auth_tokens a where a.user_id = g.user_id and a.grant_id = g.id))
    returning 1)
    select 'connections', count(*) from gone;
  return query with gone as (
    delete from oauth_clients c where c.created_at < now() - interval '2 days'
      and not exists (select from oauth_grants g where g.client_id = c.id)
    returning 1)
    select 'applications', count(*) from gone;
"""

PURGE = """
create or replace function purge_expired() returns table (what text, removed bigint)
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
{more}end $$;
"""


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(POLICIES)
    op.execute("grant create on schema public to saydone_system")
    op.execute(FUNCTIONS)
    for signature in SIGNATURES:
        op.execute(f"alter function {signature} owner to saydone_system")
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to saydone_app")
    op.execute(PURGE.format(more=OAUTH))
    op.execute("revoke create on schema public from saydone_system")


def downgrade() -> None:
    op.execute(PURGE.format(more=""))
    for signature in SIGNATURES:
        op.execute(f"drop function {signature}")
    op.execute("""
        delete from auth_tokens where kind in ('oauth', 'refresh');
        drop index auth_tokens_grant_idx;
        alter table auth_tokens drop column grant_id;
        alter table auth_tokens drop constraint auth_tokens_kind_check;
        alter table auth_tokens add constraint auth_tokens_kind_check check (kind in ('session', 'api'));
        drop policy connected on oauth_clients;
        drop table oauth_grants, oauth_clients;
    """)
