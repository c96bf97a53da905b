"""Row-level security: what the database itself refuses, whatever the code above it does."""

import threading
import uuid

import psycopg
import pytest
import sqlalchemy as sa
import sqlmodel

from core import config, errors
from core.storage import engine, logins, models, reads, workspace
from tests import owners

NOT_A_USERS = {"throttles"}
USER_TABLES = sorted(set(sqlmodel.SQLModel.metadata.tables) - NOT_A_USERS)
assert models


def serving(statement, *parameters):
    with engine.engine().begin() as connection:
        return connection.exec_driver_sql(statement, parameters).all()


@pytest.mark.parametrize("table", USER_TABLES)
def test_row_security_is_enabled_and_forced_on(table, database):
    row = (
        owners.at(database)
        .execute("select relrowsecurity, relforcerowsecurity from pg_class where oid = %s::regclass", [table])
        .fetchone()
    )
    assert row == (True, True)


@pytest.mark.parametrize("table", USER_TABLES)
def test_sec_10_without_a_caller_there_is_no_row_in(table, do):
    do("add_task", title="Ana's", project="Home")
    assert serving(f"select count(*) from {table}") == [(0,)]


ONE = uuid.uuid4()
ROWS: dict[
    str, dict[str, object]
] = {  # one row of Ana's in each table; those of the other two make themselves
    "oauth_clients": {"id": ONE, "name": "App", "redirect_uris": [], "auth_method": "none"},
    "oauth_grants": {
        **{"id": ONE, "client_id": ONE, "scope": "full", "resource": "", "redirect_uri": ""},
        **{"redirect_given": False, "code_challenge": "", "code_hash": b"", "code_until": "2099-01-01"},
    },
    "auth_tokens": {"id": ONE, "kind": "session", "expires_at": "2099-01-01"},
    "projects": {"id": 1, "name": "Home"},
    "tasks": {"id": 1, "title": "Ana's"},
    "conversations": {"id": ONE},
    "turns": {"id": ONE, "conversation_id": ONE, "number": 1, "status": "done"},
    "messages": {"turn_id": ONE, "position": 0, "role": "user", "content": "hello"},
    "tool_calls": {"turn_id": ONE, "call_id": "1", "position": 0, "name": "add_task", "arguments": "{}"},
    "feedback": {"turn_id": ONE, "rating": "up"},
    "idempotency_keys": {"key": "k", "operation": "add_task", "fingerprint": b"", "result": "{}"},
    "model_usage": {"turn_id": ONE, "provider": "openai", "day": "2030-01-01"},
    "own_models": {"kind": "openai", "model": "m"},
}


@pytest.fixture
def filled(database, caller):
    """Ana has a row in every table."""
    for table, row in ROWS.items():
        owned = {} if table == "oauth_clients" else {"user_id": caller.user_id}
        owners.insert(database, table, owned | row)
    yield
    owners.at(database).execute("delete from oauth_clients where id = %s", [ONE])


def as_somebody(who, statement, values=None):
    """What the database answers to a statement without any condition, with that person's id set."""
    with engine.engine().connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("select set_config('app.user_id', %s, true)", (str(who.user_id),))
        result = connection.exec_driver_sql(statement, values)
        seen = result.scalar_one() if result.returns_rows else result.rowcount
        transaction.rollback()
        return seen


@pytest.mark.parametrize("table", USER_TABLES)
def test_sec_01_sec_10_the_policies_alone_keep_a_stranger_from(table, filled, database, caller, stranger):
    assert set(USER_TABLES) - set(ROWS) == {"users", "changes"}
    own = 1 if table == "users" else 0
    assert as_somebody(caller, f"select count(*) from {table}") >= 1
    assert as_somebody(stranger, f"select count(*) from {table}") == own
    changed = (
        owners.at(database)
        .execute(
            "select attname from pg_attribute where attrelid = %(t)s::regclass and attnum > 0 and not attisdropped"
            " and has_column_privilege('saydone_app', attrelid, attnum, 'update') limit 1",
            {"t": table},
        )
        .fetchone()
    )
    if changed:
        assert as_somebody(stranger, f"update {table} set {changed[0]} = {changed[0]}") == own
    if serving(f"select has_table_privilege('{table}', 'delete')") == [(True,)]:
        assert as_somebody(stranger, f"delete from {table}") == 0
    if serving(f"select has_table_privilege('{table}', 'insert')") == [(True,)]:
        row = {"user_id": caller.user_id} | ROWS[table]
        places = ", ".join(f"%({name})s" for name in row)
        with pytest.raises(sa.exc.ProgrammingError, match="row-level security"):
            as_somebody(stranger, f"insert into {table} ({', '.join(row)}) values ({places})", row)


def test_sec_10_the_serving_role_owns_nothing_and_cannot_bypass(database):
    [(superuser, bypass, createrole, createdb)] = serving(
        "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user"
    )
    assert not (superuser or bypass or createrole or createdb)
    assert (
        serving(
            "select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)"
        )
        == []
    )


@pytest.mark.parametrize(
    "statement",
    [
        "insert into tasks (user_id, id, title) values ('{stranger}', 99, 'planted')",
        "update tasks set user_id = '{stranger}'",
        "insert into projects (user_id, id, name) values ('{stranger}', 99, 'planted')",
        "insert into conversations (user_id, id) values ('{stranger}', '{stranger}')",
    ],
)
def test_a_row_for_somebody_else_is_refused(statement, do, caller, stranger):
    do("add_task", title="Ana's")
    with pytest.raises(sa.exc.DBAPIError, match="row-level security"), workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql(statement.format(stranger=stranger.user_id))


def test_sec_04_a_row_cannot_refer_to_another_users_row(do, caller, stranger):
    do("add_project", by=stranger, name="Bob's")
    do("add_task", title="Ana's")
    with pytest.raises(sa.exc.IntegrityError), workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql("update tasks set project_id = 1")


def test_the_setting_ends_with_its_statement_and_its_transaction(do, caller):
    do("add_task", title="Ana's")
    for _ in range(20):
        assert len(workspace.read(caller.user_id, "select id from tasks")) == 1
        assert serving("select count(*) from tasks") == [(0,)]
        assert reads.rows("select count(*) from tasks", {})[0][0] == 0


def test_sec_11_alternating_users_on_few_connections_never_see_each_other(do, caller, stranger):
    do("add_task", title="Ana's")
    do("add_task", by=stranger, title="Bob's")
    wrong: list[object] = []

    def ask(by, title, rounds=60):
        for n in range(rounds):
            try:
                if n % 7 == 3:
                    with workspace.open_workspace(by) as ws:
                        ws.db.connection().exec_driver_sql("select 1/0")
            except Exception:
                pass
            titles = [row.title for row in workspace.read(by.user_id, "select title from tasks")]
            with workspace.open_workspace(by) as ws:
                titles += [task.title for task in ws.db.execute(sa.select(models.Task)).scalars()]
            if set(titles) != {title}:
                wrong.append(titles)

    threads = [
        threading.Thread(target=ask, args=pair) for pair in [(caller, "Ana's"), (stranger, "Bob's")] * 4
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize("column", ["role", "disabled_at", "demo_until", "id", "created_at", "name"])
def test_sec_06_the_application_cannot_change_an_accounts(column, caller):
    with pytest.raises(Exception, match="permission denied"), workspace.open_workspace(caller) as ws:
        ws.db.connection().exec_driver_sql(f"update users set {column} = {column}")


@pytest.mark.parametrize(
    "function",
    ["verify_audit()", "audit_differs()", "set_role_by_name('ana', 'admin', true)", "audit_size()"],
)
def test_the_application_may_not_call_the_owners(function, database):
    with pytest.raises(sa.exc.ProgrammingError, match="permission denied"):
        serving(f"select * from {function}")


def test_the_service_refuses_a_role_that_could_bypass_row_security(prepared):
    engine.dispose()
    try:
        with psycopg.connect(prepared, autocommit=True) as owner:
            owner.execute("create role loose superuser login password 'loose'")
        loose = sa.make_url(prepared).set(username="loose", password="loose")
        with pytest.raises(errors.Unavailable, match="bypass"):
            engine.serve_as(logins.Login(loose.set(drivername="postgresql+psycopg"), False, False))
    finally:
        engine.dispose()
        with psycopg.connect(prepared, autocommit=True) as owner:
            owner.execute("drop role if exists loose")
        engine.prepare(prepared, config.secret())


def test_the_service_refuses_a_table_without_row_security(prepared):
    try:
        with psycopg.connect(prepared, autocommit=True) as owner:
            owner.execute("alter table tasks no force row level security")
        with pytest.raises(errors.Unavailable, match="tasks"):
            engine.check_roles()
    finally:
        with psycopg.connect(prepared, autocommit=True) as owner:
            owner.execute("alter table tasks force row level security")
    engine.check_roles()


def test_a_login_without_the_right_to_make_roles_steps_down_in_every_transaction(prepared, new_database):
    url = new_database()
    name = f"plain_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(f"create role {name} login password 'plain' noinherit")
        owner.execute(f"grant saydone_app to {name}")
    engine.dispose()
    try:
        plain = sa.make_url(url).set(username=name, password="plain").render_as_string(hide_password=False)
        engine.prepare(plain, config.secret(), migration_url=url)
        user = uuid.uuid4()
        with engine.engine().begin() as connection:
            connection.exec_driver_sql(
                "select register_user(%s, 'ana', null, '', null, 'UTC', null)", (user,)
            )
        assert (
            workspace.read(user, "select current_user::text as who, count(*) as n from users group by 1")[
                0
            ].who
            == "saydone_app"
        )
    finally:
        engine.dispose()
        with psycopg.connect(url, autocommit=True) as owner:
            owner.execute(f"drop owned by {name}")
            owner.execute(f"drop role {name}")
        engine.prepare(prepared, config.secret())


def test_two_replicas_share_their_login(prepared):
    first = engine.engine().url
    engine.dispose()
    engine.prepare(prepared, config.secret())
    assert engine.engine().url == first


def test_a_new_secret_gives_the_login_a_new_password(prepared):
    engine.dispose()
    engine.prepare(prepared, b"another secret of at least thirty-two")
    engine.dispose()
    engine.prepare(prepared, config.secret())
    engine.check_roles()
