"""API tokens and connected applications that have risky acts confirmed; and a history of what the agent is to ask about.

What was asked depends on that setting: to do a turn again, one has to know what it was then.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

OF_ACCOUNTS = "role, name, email, full_name, time_zone, disabled_at"


def audit_accounts(columns: str) -> None:
    op.execute("drop trigger audit on users")
    op.execute(f"create trigger audit after update of {columns} on users for each row execute function audit()")


def upgrade() -> None:
    op.execute("alter table auth_tokens add column asks_first boolean not null default false")
    op.execute("alter table oauth_grants add column asks_first boolean not null default false")
    audit_accounts(f"{OF_ACCOUNTS}, ask_before, bulk_limit, capacity_minutes")


def downgrade() -> None:
    audit_accounts(OF_ACCOUNTS)
    # a token that had to ask must not become one that need not
    op.execute("delete from auth_tokens where asks_first")
    op.execute("delete from oauth_grants where asks_first")
    op.execute("alter table auth_tokens drop column asks_first")
    op.execute("alter table oauth_grants drop column asks_first")
