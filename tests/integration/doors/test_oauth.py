"""Connecting an application with nothing but the address, over real HTTP; and everything an attacker might try."""

import concurrent.futures
import dataclasses
import html
import re
import secrets
from urllib.parse import urlsplit

import anyio
import httpx
import httpx2
import mcp
import psycopg
import pytest
from integration import serving
from integration.mcp_client import with_client
from integration.oauth_client import CALLBACK, Application, application, challenge, query, register
from mcp.client import streamable_http
from mcp.client.auth import OAuthClientProvider
from mcp.shared.auth import AuthorizationCodeResult, OAuthClientMetadata

from core import operations
from core.domain import accounts, connections, passwords, tokens
from core.storage import workspace

PING = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}


running = serving.in_its_own_process(SAYDONE_TRUSTED_PROXIES="127.0.0.1")


@pytest.fixture
def served(running: serving.Served) -> serving.Served:
    """The application, asked from an address that has not asked before."""
    running.client.headers["x-forwarded-for"] = f"2001:db8:{secrets.randbelow(65536):x}::1"
    return running


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


@pytest.fixture
def bob(served: serving.Served) -> serving.Person:
    return served.person("bob")


@pytest.fixture
def app(served: serving.Served) -> Application:
    return application(served)


def works(served: serving.Served, access: str) -> bool:
    """Whether the MCP endpoint takes this token."""
    headers = {"authorization": f"Bearer {access}", "accept": "application/json, text/event-stream"}
    status = served.ask("POST", "/mcp", json=PING, headers=headers).status_code
    assert status in (200, 401)
    return status == 200


def refused(response, error="invalid_grant", status=400) -> None:
    assert (response.status_code, response.json()["error"]) == (status, error), response.text
    assert "access_token" not in response.text


def way_back(page: httpx.Response) -> str:
    """Where a page that refuses a request leads whoever clicks; nobody is sent there who has not agreed to anything."""
    assert (page.status_code, page.headers.get("location")) == (400, None)
    [link] = re.findall(r'<a href="([^"]+)">', page.text)
    return html.unescape(link)


def test_from_the_address_alone_a_client_finds_its_way_to_a_token(served, ana):
    unknown = served.ask("POST", "/mcp", json=PING)
    assert unknown.status_code == 401
    [where] = re.findall(r'resource_metadata="([^"]+)"', unknown.headers["www-authenticate"])
    protected = served.ask("GET", where).json()
    assert protected["resource"] == f"{served.url}/mcp"
    [issuer] = protected["authorization_servers"]
    metadata = served.ask("GET", f"{issuer}/.well-known/oauth-authorization-server").json()
    assert metadata["issuer"] == issuer == served.url
    assert metadata["code_challenge_methods_supported"] == ["S256"]
    assert "none" in metadata["token_endpoint_auth_methods_supported"]
    ends = ("authorization_endpoint", "token_endpoint", "registration_endpoint", "revocation_endpoint")
    assert [urlsplit(metadata[end]).path for end in ends] == ["/authorize", "/token", "/register", "/revoke"]
    tokens = application(served).connect(ana)
    assert (tokens["token_type"], tokens["scope"]) == ("Bearer", "read write delete")
    assert 0 < tokens["expires_in"] <= 3600

    async def act(client: mcp.Client) -> None:
        assert len((await client.list_tools()).tools) == len(operations.CATALOGUE)
        assert not (await client.call_tool("add_task", {"title": "from an application"})).is_error

    with_client(ana, act, tokens["access_token"])
    assert ana.rest("GET", "/tasks").json()["items"][0]["title"] == "from an application"


def test_the_sdks_own_client_connects_by_itself(served, ana):
    class Storage:
        tokens = information = None

        async def get_tokens(self):
            return self.tokens

        async def set_tokens(self, tokens):
            self.tokens = tokens

        async def get_client_info(self):
            return self.information

        async def set_client_info(self, information):
            self.information = information

    answer: dict[str, str] = {}

    async def ask_the_person(address: str) -> None:
        cookie = {"cookie": f"saydone={ana.login}"}
        page = served.ask("GET", address, headers=cookie)
        page = served.ask("GET", page.headers["location"], headers=cookie)
        asking = Application(served, "")
        answer.update(query(asking.decide(ana, page.text, scope="no-delete").headers["location"]))

    async def hear() -> AuthorizationCodeResult:
        return AuthorizationCodeResult(**answer)

    async def run() -> set[str]:
        metadata = OAuthClientMetadata(
            redirect_uris=[CALLBACK], client_name="SDK", token_endpoint_auth_method="none"
        )
        auth = OAuthClientProvider(f"{served.url}/mcp", metadata, Storage(), ask_the_person, hear)
        async with httpx2.AsyncClient(auth=auth, timeout=30) as http:
            transport = streamable_http.streamable_http_client(f"{served.url}/mcp", http_client=http)
            async with mcp.Client(transport) as client:
                return {tool.name for tool in (await client.list_tools()).tools}

    names = anyio.run(run)
    assert "add_task" in names
    assert "delete_task" not in names


def test_the_answer_goes_back_with_its_state_and_who_gave_it(app, ana, served):
    page = app.question(ana)
    answer = app.decide(ana, page.text)
    assert answer.status_code == 303
    location = answer.headers["location"]
    assert location.startswith(CALLBACK + "?")
    assert (query(location)["state"], query(location)["iss"]) == ("of the application", served.url)
    denied = query(app.decide(ana, page.text, decision="deny").headers["location"])
    assert (denied["error"], denied["state"], "code" in denied) == (
        "access_denied",
        "of the application",
        False,
    )


@pytest.mark.parametrize(
    ("scope", "granted", "kinds"),
    [("read", "read", {"read"}), ("no-delete", "read write", {"read", "write"})],
)
def test_an_application_gets_what_the_person_chose_and_no_more(app, ana, served, scope, granted, kinds):
    tokens = app.connect(ana, scope)
    assert tokens["scope"] == granted

    async def act(client: mcp.Client) -> None:
        names = {tool.name for tool in (await client.list_tools()).tools}
        assert names == {one.name for one in operations.CATALOGUE if one.kind in kinds}
        assert (await client.call_tool("undo", {})).is_error

    with_client(ana, act, tokens["access_token"])
    again = app.refresh(tokens["refresh_token"]).json()
    assert again["scope"] == granted
    refused(app.refresh(again["refresh_token"], scope="read write delete"), "invalid_scope")
    less = app.refresh(again["refresh_token"], scope="read").json()
    assert less["scope"] == "read"
    assert app.refresh(less["refresh_token"]).json()["scope"] == granted  # narrowed for that token only


def test_an_application_can_be_held_to_one_project(app, ana):
    for title, project in (("inside", "Home"), ("outside", "Attic")):
        operations.BY_NAME["add_task"].perform({"title": title, "project": project}, ana.caller)
    tokens = app.connect(ana, "full", "Home")

    async def act(client: mcp.Client) -> list[str]:
        listed = (await client.call_tool("list_tasks", {})).structured_content
        return [task["title"] for task in listed["items"]]

    assert with_client(ana, act, tokens["access_token"]) == ["inside"]
    renewed = app.refresh(tokens["refresh_token"]).json()["access_token"]
    assert with_client(ana, act, renewed) == ["inside"]


@pytest.mark.parametrize(
    ("asked", "offered", "suggested"),
    [
        (None, ["read", "no-delete", "full"], "no-delete"),
        ("read", ["read"], "read"),
        ("read write", ["read", "no-delete"], "no-delete"),
        ("read write delete offline_access", ["read", "no-delete", "full"], "full"),
        ("something else", ["read", "no-delete", "full"], "no-delete"),
    ],
)
def test_the_person_is_offered_no_more_than_was_asked_for(app, ana, asked, offered, suggested):
    page = app.question(ana, scope=asked).text
    assert re.findall(r'name="scope" value="([\w-]+)"', page) == offered
    assert re.findall(r'value="([\w-]+)" checked', page) == [suggested]
    if "full" not in offered:
        assert app.decide(ana, page, scope="full").status_code == 422


def test_the_page_says_who_asks_and_where_the_answer_goes_and_runs_nothing(served, ana):
    evil = '<script>alert(1)</script>"&'
    app = application(served, client_name=evil, redirect_uris=["https://app.example.org/back"])
    page = app.question(ana, redirect_uri="https://app.example.org/back")
    assert page.status_code == 200
    assert html.escape(evil) in page.text
    assert "<script" not in page.text
    assert "app.example.org" in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "form-action 'self' https://app.example.org;" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["cache-control"] == "no-store"


def test_a_stranger_signs_in_first_and_comes_back(app, served, ana):
    location = app.authorize().headers["location"]
    first = served.ask("GET", location)
    [onward] = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', first.text)
    then = served.ask("GET", html.unescape(onward))
    assert then.status_code == 303
    assert then.headers["location"].startswith("/?connect=")
    signed = query(then.headers["location"])["connect"]
    assert "authorize/consent" in html.unescape(onward)
    back = served.ask(
        "GET", f"/authorize/consent?request={signed}", headers={"cookie": f"saydone={ana.login}"}
    )
    assert "Allow" in back.text


# ── What an attacker would try ──────────────────────────────────────────────


def test_a_wrong_verifier_gets_nothing(app, ana):
    code = app.code(ana)
    refused(app.exchange(code, code_verifier="x" * 64))
    refused(app.exchange(code, code_verifier=challenge(app.verifier)))
    refused(app.exchange(code, code_verifier=None), "invalid_request")


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge": None},
        {"code_challenge_method": "plain"},
        {"code_challenge": "short"},
        {"code_challenge": "a" * 43 + "="},
        {"response_type": "token"},
    ],
    ids=str,
)
def test_without_a_sound_challenge_nobody_is_asked(app, changes):
    back = way_back(app.authorize(**changes))
    assert back.startswith(CALLBACK + "?")
    assert query(back)["error"] in ("invalid_request", "unsupported_response_type")
    assert (query(back)["state"], query(back)["iss"]) == ("of the application", app.served.url)


def test_a_code_is_good_once_and_its_second_use_ends_what_the_first_gave(app, ana, served):
    code = app.code(ana)
    tokens = app.exchange(code).json()
    assert works(served, tokens["access_token"])
    refused(app.exchange(code))
    assert not works(served, tokens["access_token"])
    refused(app.refresh(tokens["refresh_token"]))


def test_of_those_who_use_a_code_or_a_refresh_token_at_once_one_gets_something(app, ana, served):
    for _ in range(3):
        code = app.code(ana)
        with concurrent.futures.ThreadPoolExecutor(6) as pool:
            answers = [one.result() for one in [pool.submit(apart, app.exchange, code) for _ in range(6)]]
        assert sorted(one.status_code for one in answers) == [200] + [400] * 5
        [won] = [one.json() for one in answers if one.status_code == 200]
        assert not works(served, won["access_token"])  # the others ended it: who was first is not known
    first = app.connect(ana)["refresh_token"]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        answers = [one.result() for one in [pool.submit(apart, app.refresh, first) for _ in range(6)]]
    assert sorted(one.status_code for one in answers) == [200] + [400] * 5


def apart(ask, secret):
    """One request of a process of its own, for which no connection is shared."""
    app = ask.__self__
    with httpx.Client(base_url=app.served.url, timeout=30, headers=app.served.client.headers) as client:
        other = dataclasses.replace(app, served=dataclasses.replace(app.served, client=client))
        return getattr(other, ask.__name__)(secret)


def test_a_code_is_good_for_a_minute(app, ana, served):
    code = app.code(ana)
    with psycopg.connect(served.database, autocommit=True) as owner:
        owner.execute("update oauth_grants set code_until = now() where user_id = %s", [ana.caller.user_id])
    refused(app.exchange(code))


def test_another_clients_code_and_refresh_token_are_worth_nothing(app, ana, served):
    thief = application(served)
    thief.verifier = app.verifier
    code = app.code(ana)
    refused(thief.exchange(code))
    tokens = app.exchange(code).json()  # and the theft has not used it up
    refused(thief.refresh(tokens["refresh_token"]))
    thief.served.ask("POST", "/revoke", data={"client_id": thief.id, "token": tokens["access_token"]})
    assert works(served, tokens["access_token"])


@pytest.mark.parametrize(
    "uri",
    [
        "https://evil.example.org/callback",
        CALLBACK + "/more",
        CALLBACK + "?more=1",
        CALLBACK.replace("127.0.0.1", "127.0.0.1.example.org"),
        CALLBACK.replace("127.0.0.1", "localhost"),
        CALLBACK.replace("http:", "https:"),
        "http://127.0.0.1:41999@example.org/callback",
        "//example.org",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_is_not_registered_is_never_gone_to(app, uri):
    for changes in ({}, {"code_challenge": None}, {"response_type": "token"}):
        response = app.authorize(redirect_uri=uri, **changes)
        assert response.status_code == 400
        assert "location" not in response.headers


def test_on_this_computer_any_port_will_do(app, ana):
    elsewhere = CALLBACK.replace("41999", "50123")
    code = app.code(ana, redirect_uri=elsewhere)
    refused(app.exchange(code), "invalid_request")  # it was sent to another address than is said now
    assert app.exchange(code, redirect_uri=elsewhere).status_code == 200


@pytest.mark.parametrize(
    "uris",
    [
        ["http://example.org/callback"],
        ["javascript:alert(1)"],
        ["data:text/html,x"],
        ["https://example.org/#fragment"],
        ["https://user:secret@example.org/"],
        ["https://a;script-src*/"],
        [CALLBACK, "file:///etc/passwd"],
        [f"https://example.org/{number}" for number in range(11)],
        ["https://example.org/" + "x" * 2000],
        [],
    ],
    ids=lambda uris: str(uris)[:40],
)
def test_an_application_cannot_register_an_address_that_is_none_of_an_applications(served, uris):
    response = register(served, redirect_uris=uris)
    assert response.status_code == 400
    assert response.json()["error"] in ("invalid_redirect_uri", "invalid_client_metadata")


@pytest.mark.parametrize(
    "uri", ["cursor://anysphere.cursor-retrieval/oauth/cb", "com.example.app:/cb", "http://[::1]:1/cb"]
)
def test_an_applications_own_scheme_is_an_address(served, ana, uri):
    app = application(served, redirect_uris=[uri])
    page = app.question(ana, redirect_uri=uri)
    location = app.decide(ana, page.text).headers["location"]
    assert location.startswith(uri + "?code=")


def test_a_token_is_for_this_server_and_only_for_mcp(app, ana, served):
    back = way_back(app.authorize(resource="https://example.org/mcp"))
    assert query(back)["error"] == "invalid_target"
    refused(app.exchange(app.code(ana), resource="https://example.org/mcp"), "invalid_target")
    tokens = app.connect(ana)
    refused(app.refresh(tokens["refresh_token"], resource="https://example.org/mcp"), "invalid_target")
    assert ana.rest("GET", "/me", token=tokens["access_token"]).status_code == 401
    assert not works(served, tokens["refresh_token"])
    with psycopg.connect(served.database, autocommit=True) as owner:
        owner.execute("update oauth_grants set resource = 'https://example.org/mcp'")
    assert not works(served, tokens["access_token"])


def test_a_spent_refresh_token_ends_its_whole_family(app, ana, served):
    first = app.connect(ana)
    second = app.refresh(first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert works(served, second["access_token"])
    refused(app.refresh(first["refresh_token"]))
    assert not works(served, second["access_token"])
    refused(app.refresh(second["refresh_token"]))


@pytest.mark.parametrize("path", ["/token", "/revoke", "/authorize/consent"])
@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("multipart/form-data", "a=1"),
        ("multipart/form-data; boundary=x", "--y"),
        ("application/x-www-form-urlencoded", "&".join(f"a{number}=1" for number in range(2_000))),
    ],
)
def test_a_form_that_is_none_is_refused(served, path, kind, content):
    response = served.ask("POST", path, content=content, headers={"content-type": kind})
    if path == "/authorize/consent":
        assert response.status_code == 422
    else:
        refused(response, "invalid_request")


@pytest.mark.parametrize("path", ["/token", "/revoke"])
def test_a_parameter_that_is_given_twice_is_refused(served, path):
    refused(served.ask("POST", path, data={"token": ["one", "another"]}), "invalid_request")


@pytest.mark.parametrize("method", ["client_secret_post", "client_secret_basic"])
def test_a_client_with_a_secret_has_to_know_it(served, ana, method):
    app = application(served, token_endpoint_auth_method=method)
    assert app.secret
    code = app.code(ana)
    known, app.secret = app.secret, None
    refused(app.exchange(code), "invalid_client", 401)
    refused(app.exchange(code, client_secret="0" * 64), "invalid_client", 401)
    if method == "client_secret_post":
        assert app.exchange(code, client_secret=known).status_code == 200


def test_nobody_can_consent_for_somebody_else(app, ana, bob, served):
    page = app.question(ana).text
    assert app.decide(bob, page).status_code == 403  # the proof is Ana's
    assert app.decide(ana, page, proof="0" * 64).status_code == 403
    assert app.decide(ana, page, proof="").status_code == 403
    assert app.decide(ana, page, proof="é").status_code == 403
    assert app.decide(ana, page, request="forged").status_code == 422
    other = app.question(ana, state="another").text
    [signed] = re.findall(r'name="request" value="([^"]*)"', other)
    assert app.decide(ana, page, request=signed).status_code == 403  # the proof is another request's
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    form = hidden | {"decision": "allow", "scope": "full"}
    cookie = {"cookie": f"saydone={ana.login}"}
    for foreign in ({"origin": "https://example.org"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        answer = served.ask("POST", "/authorize/consent", data=form, headers=cookie | foreign)
        assert answer.status_code == 403
    assert served.ask("POST", "/authorize/consent", data=form).status_code == 401
    with workspace.open_workspace(ana.caller) as ws:
        assert ws.rows("select 1 from oauth_grants") == []


def test_a_request_that_was_tampered_with_is_not_shown(app, ana, served):
    location = app.authorize().headers["location"]
    head, payload, signature = query(location)["request"].split(".")
    cookie = {"cookie": f"saydone={ana.login}"}
    for forged in (f"{head}.{payload[:-2]}AA.{signature}", f"{head}.{payload}.", "x", ana.login, ""):
        shown = served.ask("GET", f"/authorize/consent?request={forged}", headers=cookie)
        assert shown.status_code == 422
        assert "Allow" not in shown.text


# ── Ending it ───────────────────────────────────────────────────────────────


def test_a_person_sees_and_ends_a_connection(app, ana, bob, served):
    given = app.connect(ana, "read")
    assert works(served, given["access_token"])
    [shown] = connections.list_connections(workspace.read_workspace(ana.caller))
    assert (shown.name, shown.scope, shown.used_at is not None) == ("Test application", "read", True)
    assert connections.list_connections(workspace.read_workspace(bob.caller)) == []
    kinds = {one.kind for one in tokens.list_tokens(workspace.read_workspace(ana.caller))}
    assert kinds == {"session", "api"}
    with pytest.raises(Exception, match="no such connection"), workspace.open_workspace(bob.caller) as ws:
        connections.disconnect(ws, shown.id)
    with workspace.open_workspace(ana.caller) as ws:
        connections.disconnect(ws, shown.id)
    assert not works(served, given["access_token"])
    refused(app.refresh(given["refresh_token"]))
    assert connections.list_connections(workspace.read_workspace(ana.caller)) == []


def test_a_new_password_ends_every_connection_and_every_code_on_its_way(app, ana, served):
    password = "a long enough horse battery"
    with psycopg.connect(served.database, autocommit=True) as owner:
        hashed = passwords.hash_password(password)
        owner.execute("update users set password_hash = %s where id = %s", [hashed, ana.caller.user_id])
    tokens, code = app.connect(ana), app.code(ana)
    with workspace.open_workspace(ana.caller) as ws:
        accounts.change_password(ws, current=password, new=password + " staple")
    assert not works(served, tokens["access_token"])
    refused(app.refresh(tokens["refresh_token"]))
    refused(app.exchange(code))


def test_when_there_are_too_many_applications_those_that_nobody_uses_make_room(app, ana, served):
    app.connect(ana)
    with psycopg.connect(served.database, autocommit=True) as owner:
        owner.execute(
            "insert into oauth_clients (id, name, redirect_uris, auth_method, created_at)"
            " select gen_random_uuid(), 'x', '{}', 'none', now() from generate_series(1, 5000)"
        )
        assert register(served).status_code == 503
        owner.execute("update oauth_clients set created_at = now() - interval '2 hours'")
        assert register(served).status_code == 201
        left = [str(row[0]) for row in owner.execute("select id from oauth_clients").fetchall()]
    assert app.id in left
    assert len(left) < 100


@pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
def test_an_application_can_sign_out(app, ana, served, kind):
    tokens = app.connect(ana)
    for token in (tokens[kind], tokens[kind], "unknown"):
        assert served.ask("POST", "/revoke", data={"client_id": app.id, "token": token}).status_code == 200
    assert not works(served, tokens["access_token"])
    refused(app.refresh(tokens["refresh_token"]))


def test_tokens_and_codes_are_kept_as_hashes_only(app, ana, served):
    code = app.code(ana)
    tokens = app.exchange(code).json()
    with psycopg.connect(served.database) as owner:
        kept = str(
            [owner.execute(f"select * from {one}").fetchall() for one in ("oauth_grants", "auth_tokens")]
        )
    for secret in (code, tokens["access_token"], tokens["refresh_token"]):
        assert secret not in kept
        assert secret not in served.log.read_text()


def test_what_is_no_longer_needed_is_purged(app, ana, served):
    app.connect(ana)
    unused = application(served)
    with psycopg.connect(served.database, autocommit=True) as owner:
        owner.execute("select * from purge_expired()")
        assert app.exchange(app.code(ana)).status_code == 200
        owner.execute("update oauth_clients set created_at = now() - interval '3 days'")
        owner.execute("update oauth_grants set code_until = now() - interval '2 days'")
        app.code(ana)
        owner.execute("select * from purge_expired()")
        left = [str(row[0]) for row in owner.execute("select id from oauth_clients").fetchall()]
        assert app.id in left
        assert unused.id not in left
        owner.execute("update auth_tokens set expires_at = now() - interval '2 days' where kind <> 'session'")
        owner.execute("update oauth_grants set code_until = now() - interval '2 days'")
        for _ in range(2):
            owner.execute("select * from purge_expired()")
        assert owner.execute("select count(*) from oauth_grants").fetchone() == (0,)
        assert owner.execute("select count(*) from oauth_clients").fetchone() == (0,)


def test_registering_is_limited(served):
    for _ in range(200):
        response = register(served)
        if response.status_code == 429:
            break
    assert response.status_code == 429
    assert int(response.headers["retry-after"]) >= 1


def test_metadata_that_does_not_exist_is_not_found(served):
    response = served.ask("GET", "/.well-known/openid-configuration", headers={"accept": "text/html"})
    assert response.status_code == 404
