"""What the agent has changed for somebody in a day is counted before each of its writes."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("create index changes_agent_idx on changes (user_id, at) where turn_id is not null")


def downgrade() -> None:
    op.execute("drop index changes_agent_idx")
