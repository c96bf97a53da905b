"""What stands before every route, tried from outside: hosts, origins, sizes, methods, ids, headers."""

import json
import re
import socket
import time
from collections.abc import Iterator

import pytest
from integration import serving
from websockets import exceptions
from websockets.sync import client as sync_client

EVERYWHERE = ["/", "/tasks", "/healthz", "/api/v1/me", "/api/docs", "/api/openapi.json", "/api/nothing", "/mcp",
              "/session/login", "/events", "/metrics", "/_stcore/health", "/app/static/app.css"]  # fmt: skip


# Strangers' many requests would have the others wait.
served = serving.in_its_own_process()


@pytest.fixture
def ana(served: serving.Served) -> serving.Person:
    return served.person("ana")


def raw(served: serving.Served, *parts: bytes) -> bytes:
    """Everything the server says to these bytes until it closes, or for a while."""
    port = int(served.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=3) as connection:
        answer = b""
        try:
            for part in parts:
                connection.sendall(part)
            while received := connection.recv(65536):
                answer += received
        except (TimeoutError, ConnectionError):
            pass
        return answer


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "localhost.example.org",
        "127.0.0.1.nip.io",
        "",
        "a b",
        "[::1",
        "[::1].example.org",
        "example.org@127.0.0.1",
        "127.0.0.1/example.org",
        "127.0.0.1?example.org",
        "127.0.0.1:example.org",
    ],
)
def test_sec_50_a_foreign_host_is_refused_by_every_route(served, host):
    for path in ("/", "/api/v1/me", "/api/openapi.json", "/session/login", "/_stcore/health"):
        response = served.ask("GET", path, headers={"host": host})
        assert response.status_code in (400, 421), path
        assert "example.org" not in response.text


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "[::1]:8501", "10.0.0.7"])
def test_localhost_and_plain_addresses_are_known(served, host):
    assert served.ask("GET", "/api/openapi.json", headers={"host": host}).status_code == 200


def test_a_probe_may_call_us_by_any_name(served):
    assert served.ask("GET", "/healthz", headers={"host": "10-0-0-7.pod.cluster.local"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://example.org"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1"},
        {"origin": "{url}.example.org"},
        {"origin": "http://[not-an-address"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_sec_48_other_sites_change_nothing_even_with_the_cookie(served, ana, headers):
    headers = {name: value.replace("{url}", served.url) for name, value in headers.items()}
    cookie = {"cookie": f"saydone={ana.login}"}
    for method, path in (
        ("POST", "/api/v1/tasks"),
        ("POST", "/api/v1/chat"),
        ("DELETE", "/api/v1/tasks/1"),
        ("POST", "/session/leave"),
        ("POST", "/session/login"),
        ("POST", "/mcp"),
    ):
        response = served.ask(method, path, headers=headers | cookie)
        assert (response.status_code, response.json()["error"]["code"]) == (403, "forbidden")
    assert ana.everything() == []
    assert served.ask("GET", "/api/v1/me", headers=cookie).status_code == 200


def test_sec_48_our_own_pages_and_programs_may_change_things(served, ana):
    for headers in ({"origin": served.url, "sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, {}):
        cookie = {"cookie": f"saydone={ana.login}"}
        body = {"title": "x"}
        assert served.ask("POST", "/api/v1/tasks", json=body, headers=headers | cookie).status_code == 201


def test_sec_49_no_origin_is_let_in_by_cors(served, ana):
    cookie = {"cookie": f"saydone={ana.login}"}
    for origin in ("https://example.org", "null", served.url + ".example.org"):
        for method in ("GET", "OPTIONS"):
            asked = {"origin": origin, "access-control-request-method": "POST"}
            for path in ("/api/v1/me", "/api/openapi.json", "/mcp", "/events/x"):
                response = served.ask(method, path, headers=asked | cookie)
                assert not [name for name in response.headers if name.startswith("access-control")], path


def test_sec_52_a_body_beyond_a_million_bytes_is_refused_declared_or_not(served, ana):
    bearer = {"authorization": f"Bearer {ana.token}", "content-type": "application/json"}

    def pieces() -> Iterator[bytes]:
        for _ in range(30):
            yield b" " * 50_000

    for path in ("/api/v1/tasks", "/session/login", "/session/claim", "/mcp"):
        for content in (b" " * 1_000_001, pieces()):
            response = served.ask("POST", path, content=content, headers=bearer)
            assert (response.status_code, response.json()["error"]["code"]) == (413, "too_large"), path
    lied = raw(
        served,
        b"POST /api/v1/tasks HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000000000\r\n\r\n{",
    )
    assert lied.startswith(b"HTTP/1.1 413 ")
    endless = raw(
        served,
        b"POST /session/login HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"f4241\r\n" + b" " * 1_000_001 + b"\r\n",
    )
    assert endless.startswith(b"HTTP/1.1 413 ")  # and not only once it has ended


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        b"Content-Length: +5\r\n",
        b"Content-Length: 5\r\n Folded: yes\r\n",
    ],
)
def test_sec_52_an_ambiguous_length_smuggles_no_second_request(served, head):
    hidden = b"GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    body = b"0\r\n\r\n" + hidden
    answer = raw(served, b"POST /session/claim HTTP/1.1\r\nHost: 127.0.0.1\r\n" + head + b"\r\n" + body)
    assert b'"openapi"' not in answer
    assert not answer or re.match(rb"HTTP/1.1 4\d\d ", answer)
    assert served.ask("GET", "/healthz").status_code == 200


def test_sec_52_huge_headers_and_slow_senders_leave_the_others_served(served):
    large = b"GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + b"a" * 100_000 + b"\r\n\r\n"
    answer = raw(served, large)
    assert not answer or re.match(rb"HTTP/1.1 4\d\d ", answer)
    port = int(served.url.rpartition(":")[2])
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(60)]
    try:
        for connection in slow:
            connection.sendall(
                b"POST /session/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n\r\n{"
            )
        assert served.ask("GET", "/healthz").status_code == 200
    finally:
        for connection in slow:
            connection.close()


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent", "/_stcore/agent/x", "/_stcore/debug"])
def test_sec_51_streamlits_open_doors_are_closed(served, path):
    response = served.ask("GET", path)
    assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")


@pytest.mark.parametrize("door", ["mcp", "api", "api/v1", "oauth", ".well-known", "session"])
def test_an_address_of_programs_that_does_not_exist_says_so_in_json(served, ana, door):
    for method, path in (("GET", "anything"), ("POST", "any/thing"), ("GET", "")):
        headers = {"accept": "text/html", "authorization": f"Bearer {ana.token}"}
        answer = served.ask(method, f"/{door}/{path}", headers=headers)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found"), (method, path)


def test_sec_51_trace_is_not_answered(served):
    for method in ("TRACE", "TRACK"):
        for path in ("/", "/api/v1/me", "/app/static/app.css"):
            response = served.ask(method, path, headers={"cookie": "saydone=canary"})
            assert response.status_code in (400, 404, 405)
            assert "canary" not in response.text


@pytest.mark.parametrize(
    "path", ["/.git/config", "/.env", "/app.py", "/core/config.py", "/requirements.txt", "/static/app.css"]
)
def test_sec_51_no_file_of_the_project_is_served(served, path):
    response = served.ask("GET", path)
    assert "[core]" not in response.text
    assert "import " not in response.text.split("<script")[0]
    assert response.status_code != 200 or response.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    "path",
    ["/app/static/..%2f..%2fapp.py", "/app/static/%2e%2e/app.py", "/app/static/..\\..\\app.py", "/app/static//etc/passwd",
     "/app/static/\\\\127.0.0.1\\c$", "/component/..%2f..%2f..%2fetc/passwd", "/media/..%2f..%2fetc%2fpasswd",
     "/api/docs/..%2f..%2fapp.py", "/api/v1/tasks/..%2f..%2fopenapi.json"],
)  # fmt: skip
def test_sec_54_no_path_leads_out_of_a_folder(served, path):
    response = served.ask("GET", path)
    assert 400 <= response.status_code < 500
    assert "import streamlit" not in response.text
    assert "root:" not in response.text


def test_sec_54_a_flood_of_ranges_is_no_work(served):
    ranges = "bytes=" + ",".join(f"{number}-{number + 1}" for number in range(0, 6000, 2))
    response = served.ask("GET", "/app/static/app.css", headers={"range": ranges})
    assert response.status_code in (200, 206, 400, 416)
    assert len(response.content) < 2_000_000


def test_every_answer_has_a_request_id_and_only_a_sane_one_is_taken_over(served):
    assert (
        served.ask("GET", "/healthz", headers={"x-request-id": "abc-123_X.9"}).headers["x-request-id"]
        == "abc-123_X.9"
    )
    for given in ("short", "a" * 65, "with space 1234", "<script>alert(1)</script>", "ünicode-1234"):
        answer = served.ask("GET", "/api/v1/me", headers={"x-request-id": given.encode()})
        own = answer.headers["x-request-id"]
        assert re.fullmatch("[0-9a-f]{32}", own)
        assert answer.json()["error"]["request_id"] == own


@pytest.mark.parametrize("path", EVERYWHERE)
def test_sec_46_every_answer_carries_the_security_headers(served, path):
    headers = served.ask("GET", path, headers={"accept": "text/html"}).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "server" not in headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    if "script-src" in policy:
        assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    else:
        assert "default-src 'none'" in policy
    if path.startswith(("/api/v1", "/session", "/mcp", "/events", "/metrics")):
        assert headers["cache-control"] == "no-store"


def test_sec_43_line_breaks_in_values_stay_within_one_line_of_the_log(served, ana):
    marker = "log-marker-7391"
    path = f"/api/v1/tasks/{marker}%0d%0a%1b%5b31m%7b%22event%22:%22forged%22%7d"
    response = served.ask("GET", path, headers={"authorization": f"Bearer {ana.token}"})
    assert response.status_code == 422
    lines: list[str] = []
    deadline = time.monotonic() + 20  # the line follows the answer
    while not lines and time.monotonic() < deadline:
        lines = [line for line in served.log.read_text().splitlines() if marker in line]
    assert [json.loads(line)["path"].startswith(f"/api/v1/tasks/{marker}\r\n\x1b") for line in lines] == [
        True
    ]
    assert "forged" not in [json.loads(line).get("event") for line in lines]


def test_sec_43_what_the_server_itself_says_is_in_lines_of_json_too(served):
    assert raw(served, b"this is no HTTP\r\n\r\n").startswith(b"HTTP/1.1 400 ")

    def written() -> list[str]:
        return [line for line in served.log.read_text().splitlines() if "Invalid HTTP request" in line]

    serving.wait_until(lambda: bool(written()), "the refusal is logged")
    assert {json.loads(line)["level"] for line in written() if line.startswith("{")} == {"warning"}
    assert [line for line in written() if not line.startswith("{")] == []


def test_who_hangs_up_while_sending_is_no_bug(served):
    port = int(served.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = b"POST /session/login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Request-Id: hung-up-1\r\nContent-Length: 90\r\n\r\n{"
        connection.sendall(head)
    lines: list[str] = []

    def logged() -> bool:
        lines[:] = [line for line in served.log.read_text().splitlines() if '"hung-up-1"' in line]
        return any('"message": "request"' in line for line in lines)

    serving.wait_until(logged, "the request is logged")
    assert [(json.loads(line)["level"], json.loads(line)["status"]) for line in lines] == [("info", 400)]


def websocket(served: serving.Served, **more):
    address = served.url.replace("http://", "ws://") + "/_stcore/stream"
    return sync_client.connect(address, subprotocols=["streamlit"], open_timeout=10, **more)


@pytest.mark.parametrize(
    "origin",
    ["https://example.org", "null", "http://localhost:1", "http://127.0.0.1", "http://[not-an-address"],
)
def test_sec_47_a_websocket_of_another_site_is_refused(served, origin):
    with pytest.raises(exceptions.InvalidStatus) as refused, websocket(served, origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_sec_47_sec_50_a_websocket_to_a_foreign_host_is_refused(served):
    with (
        pytest.raises(exceptions.InvalidStatus),
        websocket(served, additional_headers={"Host": "example.org"}),
    ):
        pass


def test_sec_47_a_websocket_of_our_own_page_is_accepted(served):
    with websocket(served, origin=served.url) as connection:
        assert connection.subprotocol == "streamlit"


@pytest.mark.parametrize(
    "message", [b"\n" * 1_000_001, "text, which no page sends"], ids=["too large", "text"]
)
def test_sec_52_a_message_that_no_page_sends_ends_its_websocket_and_is_no_bug(served, message):
    with websocket(served, origin=served.url) as connection:
        connection.send(message)
        with pytest.raises(exceptions.ConnectionClosed) as closed:
            connection.recv(timeout=10)
    assert closed.value.rcvd.code in (1003, 1009)
    assert "Exception in ASGI application" not in served.log.read_text()
