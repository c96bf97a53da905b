"""What language models were given and gave, in tokens; and what a long conversation was about, so that it stays short."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"
NO_PROJECT = "(select nullif(current_setting('app.project_id', true), '')::integer) is null"


def upgrade() -> None:
    # No reference to the turn: deleting a conversation must not give its tokens back.
    op.execute("""
        create table model_usage (
          user_id uuid not null references users (id) on delete cascade,
          turn_id uuid not null,
          provider text not null,
          day date not null,
          is_own boolean not null default false,
          input_tokens integer not null default 0,
          output_tokens integer not null default 0,
          primary key (user_id, turn_id, provider, day)
        );
        create index model_usage_day_idx on model_usage (user_id, day);
        alter table conversations
          add column summary text not null default '',
          add column summary_until integer not null default 0;
    """)
    op.execute("alter table model_usage enable row level security")
    op.execute("alter table model_usage force row level security")
    op.execute(f"create policy own on model_usage using ({OWN}) with check ({OWN})")
    op.execute(f"create policy one_project on model_usage as restrictive to saydone_app using ({NO_PROJECT})")
    op.execute("grant select, insert, update on model_usage to saydone_app")


def downgrade() -> None:
    op.execute("alter table conversations drop column summary, drop column summary_until")
    op.execute("drop table model_usage")
