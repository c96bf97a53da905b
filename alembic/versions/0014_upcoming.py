"""What a turn is still going to do, in words, so that a person sees it and can stop in time."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("alter table turns add column upcoming text[] not null default '{}'")


def downgrade() -> None:
    op.execute("alter table turns drop column upcoming")
