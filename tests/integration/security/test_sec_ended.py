"""What happens to those who are out: of their login, of their attempts, or of a database that says who they are."""

import asyncio
import collections
import contextlib
import itertools
import json
import threading
import uuid
from collections.abc import Iterator

import httpx
import psycopg
import pytest
from integration import serving

from bench import streamlit_client, widgets
from core import errors, operations
from core.domain import sessions
from tests import known_passwords, owners

PASSWORD = "seven lamps over a quiet harbour"
ENDINGS = {
    "deleted": "delete from users where id = %s",
    "disabled": "update users set disabled_at = now() where id = %s",
    "signed out": "update auth_tokens set revoked_at = now() where user_id = %s",
}


WAITING = "select from pg_locks where locktype = 'advisory' and not granted"
served = serving.in_its_own_process(SAYDONE_LOG_LEVEL="warning")


def sql(served: serving.Served, statement: str, *values: object) -> None:
    owners.at(served.database).execute(statement, values)


@pytest.mark.parametrize("ending", ENDINGS)
def test_sec_09_an_open_stream_tells_nothing_once_its_login_has_ended(served, ending):
    ana = served.person("ana")
    cookie = {"cookie": f"saydone={ana.login}"}
    with (
        httpx.Client(base_url=served.url, timeout=10) as client,
        client.stream("GET", "/events", headers=cookie) as stream,
    ):
        lines = stream.iter_lines()
        assert '"hello"' in next(lines)
        ana.add()
        assert any('"tasks"' in line for line in itertools.islice(lines, 2))
        sql(served, ENDINGS[ending], ana.caller.user_id)
        sql(served, "select pg_notify('saydone', %s)", f"chat {ana.caller.user_id}")
        assert not any('"chat"' in line for line in lines)  # and there it ends, instead of timing out


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("door", ["page", "rest"])
def test_sec_21_a_write_that_began_before_its_login_ended_is_refused_after(served, door, ending):
    ana = served.person("ana")
    caller = (
        sessions.authenticate(ana.login)
        if door == "page"
        else sessions.authenticate_api_token(ana.token, "rest")
    )
    before = ana.everything()
    failed = []

    def add() -> None:
        try:
            operations.BY_NAME["add_task"].perform({"title": "Planted"}, caller)
        except errors.DomainError as error:
            failed.append(error.code)

    with psycopg.connect(served.database) as other:  # whose transaction the write has to wait for
        user = str(caller.user_id)
        other.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [user])
        waiting = threading.Thread(target=add)
        waiting.start()
        serving.wait_until(
            lambda: bool(owners.at(served.database).execute(WAITING).fetchall()), "the write waits"
        )
        other.execute(ENDINGS[ending], [user])
    waiting.join()
    assert failed == ["unauthenticated"]
    assert ana.everything() == ([] if ending == "deleted" else before)


ACTS = {
    "reload": {},
    "row": {"tasks": ["complete", 1, 1, ""]},
    "suggestion": {"pane_thread": ["say", "add Planted"]},
    "form": {"quick_add": "Planted", "Add": True},
    "button": {"New conversation": True},
    "sentence": {"pane_thread_say": "add Planted"},
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_sec_09_sec_21_an_open_page_shows_the_login_and_does_nothing_once_its_own_has_ended(served, ending):
    ana = served.person("ana")
    ana.add("A plan of my own")
    kept = [*ana.everything(), ana.rest("POST", "/chat", json={"message": "hello"}).json()["turn_id"]]

    async def visit() -> dict[str, tuple[str, str]]:
        seen = {}
        async with contextlib.AsyncExitStack() as tabs:
            login = {"saydone": ana.login}
            pages = [await tabs.enter_async_context(streamlit_client.Client(served.url, login)) for _ in ACTS]
            for page in pages:
                await page.open("")
            before = [repr(list(page._elements.values())) for page in pages]
            sql(served, ENDINGS[ending], ana.caller.user_id)
            tab = f"{ana.caller.user_id.hex}-tab"
            for (name, changes), page, was in zip(ACTS.items(), pages, before, strict=True):
                said = {
                    widget: widgets.Event("act", [tab, [[1, *value]]]) if isinstance(value, list) else value
                    for widget, value in changes.items()
                }
                await (page.act(said) if said else page.open(""))
                seen[name] = was, repr(list(page._elements.values()))
        return seen

    for name, (before, after) in asyncio.run(visit()).items():
        assert "A plan of my own" in before
        assert "A plan of my own" not in after, name
        assert "Sign in" in after, name
    turns = owners.at(served.database).execute(
        "select id::text from turns where user_id = %s", [ana.caller.user_id]
    )
    left = [*ana.everything(), *(str(turn) for (turn,) in turns)]
    assert left == ([] if ending == "deleted" else kept)


def test_sec_21_a_conversation_is_not_renamed_from_a_page_whose_login_has_ended(served):
    ana = served.person("ana")
    told = ana.rest("POST", "/chat", json={"message": "hello"}).json()["conversation_id"]
    client = f"{ana.caller.user_id.hex}-tab"

    async def visit() -> None:
        async with streamlit_client.Client(served.url, {"saydone": ana.login}) as page:
            await page.open()
            await page.open("chat")
            for title in ("Mine", "Planted"):
                entries = [[1 if title == "Mine" else 2, "rename", told, title]]
                await page.act({"conversation_menu": widgets.Event("act", [client, entries])})
                sql(served, ENDINGS["signed out"], ana.caller.user_id)

    asyncio.run(visit())
    [(title,)] = owners.at(served.database).execute("select title from conversations where id = %s", [told])
    assert title == "Mine"


def test_sec_14_trying_all_numbers_finds_nothing_and_is_throttled(served):
    ana, bob = served.person("ana"), served.person("bob")
    for _ in range(3):
        ana.add()
    seen = collections.Counter(bob.rest("GET", f"/tasks/{number}").status_code for number in range(1, 900))
    assert seen.keys() == {404, 429}


REFUSED = {
    "counting": "execute on function throttle_hit(bytea, integer, integer)",
    "looking up": "execute on function find_login(text)",
}


@contextlib.contextmanager
def without(served: serving.Served, privilege: str) -> Iterator[None]:
    """The application may not do this in its own database, as when that is broken."""
    sql(served, f"revoke {privilege} from saydone_app")
    try:
        yield
    finally:
        sql(served, f"grant {privilege} to saydone_app")


@pytest.mark.parametrize("broken", REFUSED)
def test_sec_72_nobody_is_let_in_while_tries_cannot_be_counted_or_names_not_be_found(
    served, database, broken
):
    known_passwords.account(database, "hana", PASSWORD)
    body = {"name": "hana", "password": PASSWORD}
    with without(served, REFUSED[broken]):
        refused = served.ask("POST", "/session/login", json=body)
    assert (refused.status_code >= 500, "set-cookie" in refused.headers) == (True, False)
    assert set(refused.json()) == {"error"}
    assert served.ask("POST", "/session/login", json=body).status_code == 204


def test_sec_72_nobody_is_served_while_logins_cannot_be_looked_up(served):
    ana = served.person("ana")
    ana.add("A plan of my own")
    cookie = {"cookie": f"saydone={ana.login}"}
    with without(served, "select on auth_tokens"):
        answers = [
            served.ask("GET", "/api/v1/tasks", headers=cookie),
            ana.rest("GET", "/tasks"),
            served.ask("GET", "/events", headers=cookie),
            served.ask("GET", "/metrics", headers=cookie),
        ]
    assert all(answer.status_code >= 500 for answer in answers)
    assert not any("A plan" in answer.text for answer in answers)
    assert served.ask("GET", "/api/v1/tasks", headers=cookie).status_code == 200


def test_sec_71_what_security_cares_about_is_logged_however_little_else_is(served, database):
    known_passwords.account(database, "hana", PASSWORD)
    ana = served.person("ana")
    told = ana.rest("POST", "/chat", json={"message": "hello"}).json()
    ana.rest("GET", f"/conversations/{told['conversation_id']}/export").raise_for_status()
    ana.rest("GET", "/tasks/77")
    ana.rest("GET", f"/conversations/{uuid.uuid4()}")
    served.ask("POST", "/session/login", json={"name": "hana", "password": "canary-guess"})
    served.ask("GET", "/api/v1/me", headers={"authorization": f"Bearer sdt_{'c' * 43}"})
    said = served.log.read_text()
    lines = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    events = {line["event"]: line for line in lines if "event" in line}
    assert {"exported", "denied", "login_failed", "token_refused"} <= events.keys()
    denied = {line["operation"] for line in lines if line.get("event") == "denied"}
    assert denied >= {"get_task", "get_conversation"}
    for name in ("exported", "denied", "login_failed", "token_refused"):
        line = events[name]
        assert (line["ip"], bool(line["request_id"]), line["time"][-6:]) == ("127.0.0.1", True, "+00:00")
    assert events["denied"]["user_id"] == str(ana.caller.user_id)
    assert not any(line["logger"] == "saydone.requests" for line in lines)
    assert not any(secret in said for secret in ("canary-guess", "c" * 43, ana.token, ana.login))


SQL = (
    "'",
    "x' or '1'='1",
    "1; select pg_sleep(9) --",
    '"',
    "$$",
    "\\",
    "')) union select 1 --",
    "%s %(x)s {x}",
)


def test_sec_36_no_parameter_of_any_address_reaches_the_database_as_sql(served):
    ana = served.person("ana")
    document = served.ask("GET", "/api/openapi.json").json()
    asked = 0
    for path, methods in document["paths"].items():
        parameters = methods.get("get", {}).get("parameters", ())
        for parameter, text in itertools.product(parameters, SQL):
            values = {one["name"]: str(uuid.uuid4()) for one in parameters if one["in"] == "path"}
            query = {parameter["name"]: text} if parameter["in"] == "query" else {}
            values |= {} if query else {parameter["name"]: text.replace("/", "")}
            answer = ana.rest("GET", path.removeprefix("/api/v1").format(**values), params=query)
            assert answer.status_code < 500, (path, parameter["name"], text)
            assert answer.elapsed.total_seconds() < 5
            asked += 1
    assert asked > 100
