"""API tokens that may not delete, and tokens that reach one project only, which the database itself holds them to."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# `app.project_id` is set together with `app.user_id`; empty, it limits nothing. Restrictive policies are asked in
# addition to `own`. They are the application's only: history is written by another role, which must see everything.
ONE = "(select nullif(current_setting('app.project_id', true), '')::integer)"
LIMITS = {
    "tasks": f"project_id = {ONE}",
    "projects": f"id = {ONE}",
    # What happened to a task that is there, but no move: what came from elsewhere must not be put back to there.
    # History holds what changed only; of an addition it holds everything.
    "changes": f"""
      subject = 'tasks'
      and case when before is null then (after ->> 'project_id')::integer = {ONE}
          else before -> 'project_id' is not distinct from after -> 'project_id' end
      and exists (select from tasks t where t.user_id = changes.user_id and t.project_id = {ONE}
                  and t.id = case when changes.subject = 'tasks' then changes.subject_id::integer end)""",
    # what was said to the agent is about everything
    "conversations": "false",
    "turns": "false",
    "messages": "false",
    "tool_calls": "false",
}


def upgrade() -> None:
    op.execute("alter table auth_tokens drop constraint auth_tokens_scope_check")
    op.execute("""
        alter table auth_tokens add constraint auth_tokens_scope_check check (scope in ('full', 'no-delete', 'read'));
        alter table auth_tokens add column project_id integer;
        alter table auth_tokens add constraint auth_tokens_project_fkey
          foreign key (user_id, project_id) references projects (user_id, id) on delete cascade;
    """)
    for table, inside in LIMITS.items():
        op.execute(f"create policy one_project on {table} as restrictive to saydone_app using ({ONE} is null or ({inside}))")
    # The policy reads the project of every row: with it in the index, counting still needs nothing but the index.
    op.execute("drop index tasks_stats_idx")
    op.execute("""
        create index tasks_stats_idx on tasks (user_id)
          include (status, priority, project_id, created_at, completed_at, deleted_at)
    """)


def downgrade() -> None:
    op.execute("drop index tasks_stats_idx")
    op.execute("""
        create index tasks_stats_idx on tasks (user_id) include (status, priority, created_at, completed_at, deleted_at)
    """)
    for table in LIMITS:
        op.execute(f"drop policy one_project on {table}")
    # a token that could do less must not be able to do more
    op.execute("delete from auth_tokens where project_id is not null or scope = 'no-delete'")
    op.execute("""
        alter table auth_tokens drop column project_id;
        alter table auth_tokens drop constraint auth_tokens_scope_check;
        alter table auth_tokens add constraint auth_tokens_scope_check check (scope in ('full', 'read'));
    """)
