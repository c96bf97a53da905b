"""A copied turn knows which one did what it tells of, so that it is seen when that was undone."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("alter table turns add column origin_id uuid")


def downgrade() -> None:
    op.execute("alter table turns drop column origin_id")
