"""Conversations that are pinned, in the trash and rated: `feedback` holds what people thought of an answer.

What was said stays between a person and the agent, but for the turns that the person rated: those an operator may
export (`rated_turns`), to see how well the agent does. The role that reads them sees no other message.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"
ONE = "(select nullif(current_setting('app.project_id', true), '')::integer)"

TABLES = """
alter table conversations add column pinned_at timestamptz, add column deleted_at timestamptz;
create index conversations_trash_idx on conversations (deleted_at) where deleted_at is not null;

create table feedback (
  user_id uuid not null references users (id) on delete cascade,
  turn_id uuid not null,
  rating text not null constraint feedback_rating_check check (rating in ('up', 'down')),
  comment text not null default '',
  created_at timestamptz not null default now(),
  primary key (user_id, turn_id),
  constraint feedback_turn_fkey foreign key (user_id, turn_id) references turns (user_id, id) on delete cascade
);
"""

POLICIES = f"""
alter table feedback enable row level security;
alter table feedback force row level security;
create policy own on feedback using ({OWN}) with check ({OWN});
create policy one_project on feedback as restrictive to saydone_app using ({ONE} is null);
create policy everyone on feedback to saydone_system using (true);
create policy rated on messages for select to saydone_system
  using (exists (select from feedback f where f.user_id = messages.user_id and f.turn_id = messages.turn_id));
create policy rated on tool_calls for select to saydone_system
  using (exists (select from feedback f where f.user_id = tool_calls.user_id and f.turn_id = tool_calls.turn_id));
create policy trash on conversations to saydone_system using (deleted_at is not null);
grant select, insert, update, delete on feedback to saydone_app;
grant select on feedback, messages, tool_calls to saydone_system;
grant select, delete on conversations to saydone_system;
"""

# `conversations` is news for the list, `chat` for whoever reads one of them.
FUNCTIONS = """
create function notify_conversations() returns trigger language plpgsql as $$
begin
  perform pg_notify('saydone', 'conversations ' || coalesce(new.user_id, old.user_id));
  return null;
end $$;
create trigger notify_conversations after insert or delete or update of title, pinned_at, deleted_at, updated_at
  on conversations for each row execute function notify_conversations();
drop trigger notify_chat on conversations;
create trigger notify_chat after insert or delete or update of title, deleted_at on conversations
  for each row execute function notify_chat();

create function rated_turns() returns setof jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('turn', f.turn_id, 'rating', f.rating, 'comment', f.comment, 'rated_at', f.created_at,
    'asked_at', t.created_at, 'provider', t.provider, 'status', t.status,
    'question', (select m.content from messages m where m.user_id = f.user_id and m.turn_id = f.turn_id and m.position = 0),
    'answer', coalesce((select string_agg(m.content, E'\\n\\n' order by m.position) from messages m
      where m.user_id = f.user_id and m.turn_id = f.turn_id and m.role = 'assistant'), ''),
    'calls', coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'arguments', k.arguments, 'failed', k.failed)
      order by k.position) from tool_calls k where k.user_id = f.user_id and k.turn_id = f.turn_id), '[]'))
  from feedback f join turns t on t.user_id = f.user_id and t.id = f.turn_id
  order by f.created_at, f.turn_id
$$;

create function purge_conversations() returns table (what text, removed bigint)
language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (delete from conversations c where c.deleted_at < now() - interval '30 days' returning 1)
  select 'deleted conversations', count(*) from gone
$$;
"""


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(POLICIES)
    op.execute("grant create on schema public to saydone_system")
    op.execute(FUNCTIONS)
    for function in ("rated_turns()", "purge_conversations()"):
        op.execute(f"alter function {function} owner to saydone_system")
        op.execute(f"revoke all on function {function} from public")
    op.execute("grant execute on function purge_conversations() to saydone_app")
    # For the owner's command line, not for the application.
    op.execute(
        "do $$ begin execute 'grant execute on function rated_turns() to ' || quote_ident(current_user); end $$"
    )
    op.execute("revoke create on schema public from saydone_system")


def downgrade() -> None:
    op.execute("""
        drop function purge_conversations(), rated_turns();
        drop trigger notify_chat on conversations;
        create trigger notify_chat after insert or delete or update of title on conversations
          for each row execute function notify_chat();
        drop trigger notify_conversations on conversations;
        drop function notify_conversations();
        revoke select, delete on conversations from saydone_system;
        revoke select on messages, tool_calls from saydone_system;
        drop policy trash on conversations;
        drop policy rated on tool_calls;
        drop policy rated on messages;
        drop table feedback;
        delete from conversations where deleted_at is not null;
        drop index conversations_trash_idx;
        alter table conversations drop column pinned_at, drop column deleted_at;
    """)
