"""New accounts are asked before risky acts; what an answer offers to choose from is kept with it."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("alter table users alter column ask_before set default 'risky'")
    op.execute("alter table messages add column choices text[] not null default '{}'")


def downgrade() -> None:
    op.execute("alter table messages drop column choices")
    op.execute("alter table users alter column ask_before set default 'never'")
