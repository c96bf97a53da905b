"""Figures about everyone, for analysts: totals only, never a title, never a group of fewer than five people.

What keeps single people out of the totals:
- `saydone_stats`, which owns the functions, may read the columns that are counted and no others;
- nothing can be chosen: no arguments, fixed weeks (Monday, UTC), everyone except demo users;
- a total is published from five people up, and parts of a total are merged until no part is smaller, so that
  subtracting what is shown from what is known gives nobody's figure. No total is published twice in different cuts:
  weekdays count only the weeks that are shown, durations and on-time shares stay inside their week.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# One row: measuring a large installation takes longer than looking at a page may.
TABLES = """
create schema stats;
create table stats.snapshot (
  only_row boolean primary key default true constraint snapshot_only_row_check check (only_row),
  taken_at timestamptz not null,
  took interval not null,
  figures jsonb not null
);
"""

COUNTED = "user_id, status, priority, due_on, due_at, created_at, started_at, completed_at, deleted_at"
GRANTS = f"""
grant usage on schema public to saydone_stats;
grant usage on schema stats to saydone_app;
grant select ({COUNTED}) on tasks to saydone_stats;
grant select (id, role, demo_until, disabled_at) on users to saydone_stats;
create policy counted on tasks for select to saydone_stats using (true);
create policy counted on users for select to saydone_stats using (true);
"""

FUNCTIONS = """
create function stats.measure() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
with this_week as materialized (select date_trunc('week', now() at time zone 'UTC')::date as monday),
weeks as (select monday - 7 * n as week from this_week, generate_series(0, 51) n),
people as materialized (select id from users where demo_until is null),
created as (
  select week, sum(tasks)::bigint as tasks from (
    select date_trunc('week', created_at at time zone 'UTC')::date as week, count(*) as tasks
    from tasks, this_week
    where created_at >= (monday - 51 * 7)::timestamp at time zone 'UTC' and deleted_at is null
      and user_id in (select id from people)
    group by user_id, 1) one_person
  group by week having count(*) >= 5),
done as materialized (
  select user_id, date_trunc('week', completed_at at time zone 'UTC')::date as week,
    extract(isodow from completed_at at time zone 'UTC')::integer as weekday,
    extract(epoch from completed_at - created_at)::real / 86400 as lead,
    extract(epoch from completed_at - started_at)::real / 86400 as cycle,
    -- a day is over when it is over everywhere: at noon of the next one in UTC
    case when due_at is not null then completed_at <= due_at
      when due_on is not null then completed_at at time zone 'UTC' < due_on + interval '36 hours' end as on_time
  from tasks, this_week
  where completed_at >= (monday - 51 * 7)::timestamp at time zone 'UTC' and status = 'done' and deleted_at is null
    and user_id in (select id from people)),
completed as materialized (
  select week, count(*) as tasks, count(distinct user_id) as people,
    percentile_cont(array[0.5, 0.85]) within group (order by lead) as lead,
    case when count(distinct user_id) filter (where cycle is not null) >= 5
      then percentile_cont(array[0.5, 0.85]) within group (order by cycle) end as cycle,
    case when count(distinct user_id) filter (where on_time is not null) >= 5
      then round(100.0 * count(*) filter (where on_time) / count(on_time)) end as on_time
  from done group by week having count(distinct user_id) >= 5),
weekly as (
  select jsonb_agg(jsonb_build_object(
    'week', w.week, 'created', c.tasks, 'completed', d.tasks, 'people', d.people, 'on_time_percent', d.on_time,
    'lead_50', round(d.lead[1]::numeric, 1), 'lead_85', round(d.lead[2]::numeric, 1),
    'cycle_50', round(d.cycle[1]::numeric, 1), 'cycle_85', round(d.cycle[2]::numeric, 1)) order by w.week) as figures
  from weeks w left join created c using (week) left join completed d using (week)),
opened as materialized (
  select user_id, status, priority, count(*) as tasks,
    count(*) filter (where due_at < now() or now() at time zone 'UTC' >= due_on + interval '36 hours') as overdue
  from tasks
  where status in ('todo', 'doing') and deleted_at is null and user_id in (select id from people)
  group by user_id, status, priority),
parts as (
  select 'weekday' as cut, weekday::text as part, user_id, count(*) as tasks
  from done where week in (select week from completed) group by weekday, user_id
  union all select 'status', status, user_id, sum(tasks) from opened group by status, user_id
  union all select 'priority', priority, user_id, sum(tasks) from opened group by priority, user_id),
sized as (
  select cut, part, count(*) >= 5 as is_enough, row_number() over (partition by cut order by count(*), part) as place
  from parts group by cut, part),
-- when any part is too small, all such parts and the next larger one become "other"
merged as (
  select s.cut, case when not is_enough or place = 1 + smalls then 'other' else part end as name, part
  from sized s join (
    select cut, nullif(count(*) filter (where not is_enough), 0) as smalls from sized group by cut) n using (cut)),
shown as (
  select cut, name, sum(tasks)::bigint as tasks from parts join merged using (cut, part)
  group by cut, name having count(distinct user_id) >= 5),
cuts as (
  select jsonb_object_agg(cut, figures) as figures
  from (select cut, jsonb_object_agg(name, tasks) as figures from shown group by cut) one_cut),
overdue as (select case when count(distinct user_id) >= 5 then sum(overdue) end as tasks from opened where overdue > 0)
select jsonb_build_object('weeks', weekly.figures, 'cuts', coalesce(cuts.figures, '{}'), 'overdue', overdue.tasks)
from weekly, cuts, overdue
$$;

-- Takes new figures, except when measuring is slow and was done less than five minutes ago. Whoever comes while
-- another measures gets what there is.
create function stats.refresh() returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  began constant timestamptz := clock_timestamp();
  fresh jsonb;
begin
  if exists (select from stats.snapshot
             where took > interval '100 milliseconds' and taken_at > began - interval '5 minutes')
    or not pg_try_advisory_xact_lock(hashtextextended('stats.refresh', 0)) then return; end if;
  fresh := stats.measure();
  insert into stats.snapshot (taken_at, took, figures) values (began, clock_timestamp() - began, fresh)
  on conflict (only_row) do update set taken_at = excluded.taken_at, took = excluded.took, figures = excluded.figures;
end $$;

create function stats.organisation() returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from users where id = nullif(current_setting('app.user_id', true), '')::uuid
                 and role in ('analyst', 'admin') and disabled_at is null)
  then raise exception 'only analysts read the figures about everyone' using errcode = '42501'; end if;
  -- the housekeeping renews slow figures before they are this old: then nobody waits for them here
  if not exists (select from stats.snapshot
                 where took > interval '100 milliseconds' and taken_at > clock_timestamp() - interval '20 minutes')
  then perform stats.refresh(); end if;
  return coalesce(
    (select figures || jsonb_build_object('taken_at', taken_at) from stats.snapshot),
    stats.measure() || jsonb_build_object('taken_at', now()));
end $$;
"""

APP_FUNCTIONS = ("stats.organisation()", "stats.refresh()")


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(GRANTS)
    op.execute(FUNCTIONS)
    op.execute("grant usage, create on schema stats to saydone_stats")
    op.execute("alter table stats.snapshot owner to saydone_stats")
    for signature in ("stats.measure()", *APP_FUNCTIONS):
        op.execute(f"alter function {signature} owner to saydone_stats")
        op.execute(f"revoke all on function {signature} from public")
    for signature in APP_FUNCTIONS:
        op.execute(f"grant execute on function {signature} to saydone_app")
    op.execute("revoke create on schema stats from saydone_stats")


def downgrade() -> None:
    op.execute("drop schema stats cascade")
    op.execute("drop policy counted on users")
    op.execute("drop policy counted on tasks")
    op.execute("revoke select (id, role, demo_until, disabled_at) on users from saydone_stats")
    op.execute(f"revoke select ({COUNTED}) on tasks from saydone_stats")
    op.execute("revoke usage on schema public from saydone_stats")
