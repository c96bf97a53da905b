"""What planning needs to know: which tasks wait for which, and how much of a day a person gives to tasks."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        alter table tasks add column depends_on integer[] not null default '{}';
        alter table users
          add column capacity_minutes integer not null default 360
            constraint users_capacity_minutes_check check (capacity_minutes between 15 and 1440);
        grant update (capacity_minutes) on users to saydone_app;
    """)


def downgrade() -> None:
    op.execute("alter table users drop column capacity_minutes")
    op.execute("alter table tasks drop column depends_on")
