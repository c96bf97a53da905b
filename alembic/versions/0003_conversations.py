"""Conversations, turns, messages and tool calls."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = """
create table conversations (
  user_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  title text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, id)
);
create index conversations_recent_idx on conversations (user_id, updated_at);

create table turns (
  user_id uuid not null references users (id) on delete cascade,
  id uuid not null,
  conversation_id uuid not null,
  number integer not null,
  status text not null default 'queued' constraint turns_status_check
    check (status in ('queued', 'running', 'waiting_for_approval', 'done', 'failed', 'stopped')),
  provider text not null default '',
  partial text not null default '',
  error_code text,
  error_message text,
  request_id text not null default '',
  attempts integer not null default 0,
  lease_owner text,
  lease_until timestamptz,
  stop_requested_at timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (user_id, id),
  constraint turns_conversation_fkey foreign key (user_id, conversation_id)
    references conversations (user_id, id) on delete cascade
);
create unique index turns_number_key on turns (user_id, conversation_id, number);
create index turns_waiting_idx on turns (created_at) where status in ('queued', 'running');

create table messages (
  user_id uuid not null references users (id) on delete cascade,
  turn_id uuid not null,
  position integer not null,
  role text not null constraint messages_role_check check (role in ('user', 'assistant')),
  content text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, turn_id, position),
  constraint messages_turn_fkey foreign key (user_id, turn_id) references turns (user_id, id) on delete cascade
);

create table tool_calls (
  user_id uuid not null references users (id) on delete cascade,
  turn_id uuid not null,
  call_id text not null,
  position integer not null,
  name text not null,
  arguments jsonb not null,
  result jsonb,
  failed boolean not null default false,
  duration_ms integer,
  created_at timestamptz not null default now(),
  primary key (user_id, turn_id, call_id),
  constraint tool_calls_turn_fkey foreign key (user_id, turn_id) references turns (user_id, id) on delete cascade
);
"""

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"

# Turns of one conversation run one after the other; an expired lease means that its process died.
FUNCTIONS = """
create function claim_turn(worker text, lease_seconds integer, wanted uuid)
returns table (user_id uuid, id uuid, attempts integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  update turns t set status = 'running', lease_owner = worker, attempts = t.attempts + 1,
    lease_until = now() + make_interval(secs => lease_seconds)
  where (t.user_id, t.id) = (
    select w.user_id, w.id from turns w
    where w.status in ('queued', 'running') and (w.lease_until is null or w.lease_until < now())
      and (wanted is null or w.id = wanted)
      and not exists (select from turns e where e.user_id = w.user_id and e.conversation_id = w.conversation_id
                      and e.number < w.number and e.status in ('queued', 'running'))
    order by w.created_at limit 1 for update skip locked)
  returning t.user_id, t.id, t.attempts
$$;

create function notify_chat() returns trigger language plpgsql as $$
begin
  perform pg_notify('saydone', 'chat ' || coalesce(new.user_id, old.user_id));
  return null;
end $$;
create trigger notify_chat after insert or update or delete on turns for each row execute function notify_chat();
create trigger notify_chat after insert or delete or update of title on conversations
  for each row execute function notify_chat();
"""


def upgrade() -> None:
    op.execute(TABLES)
    for table in ("conversations", "turns", "messages", "tool_calls"):
        op.execute(f"alter table {table} enable row level security")
        op.execute(f"alter table {table} force row level security")
        op.execute(f"create policy own on {table} using ({OWN}) with check ({OWN})")
    op.execute("create policy everyone on turns to saydone_system using (true) with check (true)")
    op.execute("grant select, update on turns to saydone_system")
    op.execute("grant select, insert, update, delete on conversations, turns, messages, tool_calls to saydone_app")
    op.execute("grant create on schema public to saydone_system")
    op.execute(FUNCTIONS)
    op.execute("alter function claim_turn(text, integer, uuid) owner to saydone_system")
    op.execute("revoke all on function claim_turn(text, integer, uuid) from public")
    op.execute("grant execute on function claim_turn(text, integer, uuid) to saydone_app")
    op.execute("revoke create on schema public from saydone_system")


def downgrade() -> None:
    op.execute("drop function claim_turn(text, integer, uuid)")
    op.execute("drop table tool_calls, messages, turns, conversations")
    op.execute("drop function notify_chat()")
