"""Language models that people bring along: where, which, and the sealed key; and who answered instead of whom."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OWN = "user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)"
NO_PROJECT = "(select nullif(current_setting('app.project_id', true), '')::integer) is null"


def upgrade() -> None:
    op.execute("""
        create table own_models (
          user_id uuid primary key references users (id) on delete cascade,
          kind text not null constraint own_models_kind_check check (kind in ('openai', 'compatible')),
          base_url text not null default '',
          model text not null,
          otherwise text not null default 'deployment'
            constraint own_models_otherwise_check check (otherwise in ('deployment', 'offline', 'nobody')),
          sealed_key bytea
        )
    """)
    op.execute("alter table own_models enable row level security")
    op.execute("alter table own_models force row level security")
    op.execute(f"create policy own on own_models using ({OWN}) with check ({OWN})")
    # a token of one project is not for the account
    op.execute(f"create policy one_project on own_models as restrictive to saydone_app using ({NO_PROJECT})")
    op.execute("grant select, insert, update, delete on own_models to saydone_app")
    op.execute("alter table tool_calls add column provider text not null default ''")
    op.execute("alter table turns add column notice text not null default ''")


def downgrade() -> None:
    op.execute("alter table turns drop column notice")
    op.execute("alter table tool_calls drop column provider")
    op.execute("drop table own_models")
