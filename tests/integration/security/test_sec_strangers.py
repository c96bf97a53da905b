"""What somebody without an account can make the server keep, log or believe."""

import asyncio
import json

import httpx
import pytest
from integration import serving
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import typing as websocket_typing
from websockets.sync import client as sync_client

served = serving.in_its_own_process(SAYDONE_LOG_LEVEL="debug")


def page(served: serving.Served, **headers: str) -> sync_client.ClientConnection:
    return sync_client.connect(
        served.url.replace("http", "ws", 1) + "/_stcore/stream",
        subprotocols=[websocket_typing.Subprotocol("streamlit")],
        origin=websocket_typing.Origin(served.url),
        additional_headers=headers,
        max_size=None,
    )


def test_sec_42_a_stranger_with_an_open_page_can_store_no_file(served):
    with page(served) as socket:
        socket.send(BackMsg(rerun_script=ClientState()).SerializeToString())
        while True:
            message = ForwardMsg.FromString(socket.recv(30, decode=False))
            if message.WhichOneof("type") == "new_session":
                break
        session_id = message.new_session.initialize.session_id
        with httpx.Client(base_url=served.url) as browser:
            browser.get("/_stcore/health")
            token = {"x-xsrftoken": browser.cookies["_streamlit_xsrf"]}
            for method in ("PUT", "DELETE", "OPTIONS"):
                answer = browser.request(
                    method,
                    f"/_stcore/upload_file/{session_id}/1",
                    headers=token,
                    files={"file": b"x"} if method == "PUT" else None,
                )
                assert answer.status_code == 404, method


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout", "/oauth2callback"])
def test_sec_51_streamlits_own_login_is_closed(served, path):
    assert served.ask("GET", path).status_code == 404


def test_sec_47_a_page_takes_messages_from_no_other_site(served):
    assert served.ask("GET", "/_stcore/host-config").json()["allowedOrigins"] == []


def test_sec_71_not_even_a_debug_log_holds_the_login_of_a_page(served):
    ana = served.person("ana")
    with page(served, cookie=f"saydone={ana.login}"):
        pass
    assert served.ask("GET", "/api/v1/me", headers={"cookie": f"saydone={ana.login}"}).status_code == 200
    said = served.log.read_text()
    assert ana.login.rpartition(".")[2] not in said


def test_sec_51_a_token_of_strange_letters_reads_no_metrics(served):
    answer = served.ask("GET", "/metrics", headers=[(b"authorization", "Bearer é".encode("latin-1"))])
    assert answer.status_code == 401


def test_sec_12_methods_nobody_knows_make_no_series_of_their_own(served):
    for number in range(5):
        served.ask(f"ODD{number}", "/api/v1/me")
    told = served.ask("GET", "/metrics", headers={"authorization": f"Bearer {serving.METRICS_TOKEN}"}).text
    assert "ODD" not in told


def test_sec_55_one_person_has_so_many_streams_and_others_have_theirs(served):
    ana, bob = served.person("ana"), served.person("bob")

    async def open_streams() -> tuple[list[int], int]:
        async with httpx.AsyncClient(base_url=served.url, timeout=30) as client:
            kept: list[httpx.Response] = []

            async def opened(person: serving.Person) -> int:
                request = client.build_request(
                    "GET", "/events", headers={"cookie": f"saydone={person.login}"}
                )
                kept.append(await client.send(request, stream=True))
                return kept[-1].status_code

            hers = [await opened(ana) for _ in range(60)]
            his = await opened(bob)
            await asyncio.gather(*(answer.aclose() for answer in kept))
            return hers, his

    hers, his = asyncio.run(open_streams())
    assert hers[0] == 200
    assert hers[-1] == 429
    assert his == 200


def test_sec_52_a_token_holds_no_stream_open_that_nothing_is_ever_sent_on(served):
    ana = served.person("ana")
    headers = {"authorization": f"Bearer {ana.token}", "accept": "text/event-stream"}
    answer = served.ask("GET", "/mcp", headers=headers)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


def test_sec_69_true_is_no_number_to_a_tool(served):
    ana = served.person("ana")
    task = ana.add()
    call = {"name": "complete_task", "arguments": {"task_id": True}}
    answer = served.ask(
        "POST",
        "/mcp",
        content=json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}),
        headers={
            "authorization": f"Bearer {ana.token}",
            "accept": "application/json",
            "content-type": "application/json",
            "mcp-protocol-version": "2025-06-18",
        },
    )
    assert answer.json()["result"]["isError"]
    assert ana.rest("GET", f"/tasks/{task['id']}").json()["status"] == "todo"
