"""Alive, ready, and what is measured: for whom, and what they say when the database is gone."""

import contextlib
import os
import signal
import time
import uuid
from collections.abc import Callable, Iterator

import psycopg
import pytest
import sqlalchemy as sa
from integration import serving

from core.doors import probes
from tests import owners

# What it has measured is counted.
served = serving.in_its_own_process()


def test_a_started_process_is_alive_and_ready(served):
    assert served.ask("GET", "/healthz").json() == {"status": "ok"}
    assert served.ask("GET", "/readyz").json() == {"status": "ready"}
    assert served.ask("HEAD", "/readyz").status_code == 200


def test_sec_51_metrics_are_closed_to_strangers_and_members(served):
    ana = served.person("ana")
    assert served.ask("GET", "/metrics").status_code == 401
    wrong = {"authorization": f"Bearer {serving.METRICS_TOKEN}x"}
    assert served.ask("GET", "/metrics", headers=wrong).status_code == 401
    assert served.ask("GET", f"/metrics?token={serving.METRICS_TOKEN}").status_code == 401
    for headers in ({"authorization": f"Bearer {ana.token}"}, {"cookie": f"saydone={ana.login}"}):
        response = served.ask("GET", "/metrics", headers=headers)
        assert (response.status_code, response.json()["error"]["code"]) == (403, "forbidden")


def test_metrics_are_open_to_their_token_and_to_administrators(served):
    root = served.person("root", role="admin")
    root.add("a secret title")
    for headers in (
        {"authorization": f"Bearer {serving.METRICS_TOKEN}"},
        {"authorization": f"Bearer {root.token}"},
        {"cookie": f"saydone={root.login}"},
    ):
        response = served.ask("GET", "/metrics", headers=headers)
        assert response.status_code == 200
        assert 'saydone_operations_total{door="rest",name="add_task",outcome="ok"}' in response.text


def test_metrics_are_of_all_people_and_not_for_an_administrators_token_of_one_project(served):
    root = served.person("root", role="admin")
    root.add("Paint", project="House")
    headers = {"authorization": f"Bearer {serving.api_token(root.caller, project='House')}"}
    assert served.ask("GET", "/metrics", headers=headers).status_code == 403


def test_sec_12_metrics_name_nobody_and_stay_few_whatever_strangers_ask_for(served):
    ana = served.person("ana")
    ana.add("a secret title", project="Hidden")
    for _ in range(20):
        served.ask("GET", f"/api/v1/tasks/{uuid.uuid4()}")
        served.ask("GET", f"/api/{uuid.uuid4()}")
        served.ask("GET", f"/{uuid.uuid4()}")
    headers = {"authorization": f"Bearer {serving.METRICS_TOKEN}"}
    text = served.ask("GET", "/metrics", headers=headers).text
    assert not any(word in text for word in ("secret", "Hidden", str(ana.caller.user_id)))
    assert 'route="/api/v1/tasks/{task_id}"' in text
    assert text.count('route="/api/') < 60


def test_without_its_database_a_process_is_alive_and_not_ready(new_database: Callable[[], str]):
    url = new_database()
    with serving.app(url) as served:
        with psycopg.connect(url, autocommit=True) as owner:
            owner.execute("drop schema public cascade")
        serving.wait_until(lambda: "Run the migrations" in served.ask("GET", "/readyz").text, "it says why")
        name = sa.make_url(url).database
        maintenance = sa.make_url(url).set(database="postgres").render_as_string(hide_password=False)
        with psycopg.connect(maintenance, autocommit=True) as owner:
            owner.execute(f"drop database {name} with (force)")
        serving.wait_until(lambda: served.ask("GET", "/readyz").status_code == 503, "it is not ready")
        bearer = {"authorization": "Bearer sdt_" + "A" * 43}
        for path, headers in (("/readyz", {}), ("/api/v1/tasks", bearer), ("/mcp", bearer)):
            response = served.ask("GET", path, headers=headers)
            assert response.status_code == 503
            assert response.json()["error"]["code"] == "unavailable"
            assert int(response.headers["retry-after"]) >= 1
            assert name not in response.text
        assert served.ask("GET", "/healthz").status_code == 200


@contextlib.contextmanager
def frozen(database: str) -> Iterator[None]:
    """The processes that serve this database's other connections stand still."""
    others = (
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'saydone'"
    )
    pids = [pid for (pid,) in owners.at(database).execute(others)]
    assert pids
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def test_rel_07_a_database_that_hangs_is_told_before_a_balancer_gives_up(served):
    if os.environ.get("TEST_DATABASE_URL"):
        pytest.skip("needs a server on this machine")
    served.ask("GET", "/readyz")
    with frozen(served.database):
        time.sleep(probes._READY_SECONDS)  # for so long the last answer holds
        assert (
            served.ask("GET", "/readyz", timeout=20).status_code == 503
        )  # the database itself never answers
        assert served.ask("GET", "/healthz").status_code == 200
    serving.wait_until(lambda: served.ask("GET", "/readyz").status_code == 200, "it is ready again")
