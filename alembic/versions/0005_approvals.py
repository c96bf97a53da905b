"""Acts that wait for the person's word: a tool call that has not run yet, what it would change, and the decision."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        alter table tool_calls
          add column approval text constraint tool_calls_approval_check
            check (approval in ('pending', 'approved', 'rejected', 'expired')),
          add column preview jsonb,
          add column approval_expires_at timestamptz;
        alter table users
          add column ask_before text not null default 'never' constraint users_ask_before_check
            check (ask_before in ('always', 'risky', 'never')),
          add column bulk_limit integer not null default 3 constraint users_bulk_limit_check check (bulk_limit between 1 and 200);
        grant update (ask_before, bulk_limit) on users to saydone_app;
    """)


def downgrade() -> None:
    op.execute("alter table tool_calls drop column approval, drop column preview, drop column approval_expires_at")
    op.execute("alter table users drop column ask_before, drop column bulk_limit")
