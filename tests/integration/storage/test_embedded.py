"""The embedded server's life: every test creates, shares, kills or stops a real server of its own."""

import collections
import contextlib
import os
import pathlib
import re
import signal
import stat
import sys
import urllib.parse

import psycopg
import pytest

from core import errors
from core.storage import embedded

if sys.platform == "win32":
    pytest.skip("the embedded server needs Unix sockets", allow_module_level=True)

import embedded_servers as servers

folder = servers.folder


def test_a_cold_start_creates_the_database_and_says_so(folder: pathlib.Path) -> None:
    said: list[str] = []
    with servers.start(folder, said) as server:
        assert servers.query(server.url, "select current_database(), current_user") == [
            ("saydone", "saydone")
        ]
        major = (folder / "postgres" / "data" / "PG_VERSION").read_text().strip()
    assert said == [f"Creating a database in {folder}/postgres/data …", f"Starting PostgreSQL {major} …"]


def test_the_server_is_set_up_for_one_machine_in_utc_and_utf8(folder: pathlib.Path) -> None:
    with embedded.start(folder, say=print) as server:
        wanted = {"listen_addresses": "", "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}
        wanted |= {
            "TimeZone": "UTC",
            "server_encoding": "UTF8",
            "max_connections": "100",
            "data_checksums": "on",
        }
        wanted |= {"password_encryption": "scram-sha-256", "logging_collector": "on", "log_directory": "log"}
        assert {name: servers.setting(server.url, name) for name in wanted} == wanted
        assert servers.query(server.url, "select lower('ÉCOLE')") == [("école",)]
        assert list((folder / "postgres" / "data" / "log").glob("postgresql-*.log"))


def test_a_throw_away_server_does_not_wait_for_the_disk(folder: pathlib.Path) -> None:
    with servers.start(folder) as server:
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            assert servers.setting(server.url, name) == "off"


def test_nobody_gets_in_without_the_password_which_only_the_owner_can_read(folder: pathlib.Path) -> None:
    with servers.start(folder) as server:
        password = urllib.parse.urlsplit(server.url).password
        assert password
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(server.url.replace(password, "guess"))
        with pytest.raises(psycopg.OperationalError, match="no password supplied"):
            psycopg.connect(server.url.replace(f":{password}", ""))
        kept = folder / "postgres" / "data" / "password"
        assert kept.read_text().strip() == password
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        for private in ("data", "run"):
            assert stat.S_IMODE((folder / "postgres" / private).stat().st_mode) == 0o700


def test_the_environment_does_not_lead_to_another_server(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PGPORT": "1", "PGHOST": "nowhere", "PGDATABASE": "x", "PGDATA": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    with servers.start(folder) as server:
        assert servers.query(server.url, "select 1") == [(1,)]


def test_closing_stops_the_server_and_the_data_are_there_at_the_next_start(folder: pathlib.Path) -> None:
    with servers.start(folder) as server:
        servers.query(server.url, "create table kept as select 42 as answer")
        pid = servers.postmaster(folder)
    servers.eventually(lambda: not servers.lives(pid))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.url)
    said: list[str] = []
    with servers.start(folder, said) as again:
        assert servers.query(again.url, "table kept") == [(42,)]
    assert len(said) == 1


def test_closing_twice_gives_back_one_share_only(folder: pathlib.Path) -> None:
    with servers.start(folder) as first, servers.start(folder) as second:
        first.close()
        first.close()
        assert servers.query(second.url, "select 1") == [(1,)]


def test_the_server_stays_until_its_last_user_leaves(folder: pathlib.Path) -> None:
    said: list[str] = []
    with servers.user(folder) as other:
        servers.answer(other)
        pid = servers.postmaster(folder)
        with servers.start(folder, said) as server:
            servers.close(other)
            assert servers.query(server.url, "select 1") == [(1,)]
            assert servers.postmaster(folder) == pid
    assert said == []
    servers.eventually(lambda: not servers.lives(pid))


def test_processes_racing_a_cold_start_create_one_database_and_are_all_served(folder: pathlib.Path) -> None:
    with contextlib.ExitStack() as stack:
        racers = [stack.enter_context(servers.user(folder)) for _ in range(3)]
        answers = [servers.answer(racer) for racer in racers]
        assert len({str(one["url"]) for one in answers}) == 1
        said = collections.Counter(
            re.split(" in | [0-9]", line)[0] for one in answers for line in one["said"]
        )
        assert said["Creating a database"] == said["Starting PostgreSQL"] == 1
        for racer in racers:
            servers.close(racer)
    assert not list(folder.rglob("postmaster.pid"))


def test_users_coming_and_going_at_once_are_always_served(folder: pathlib.Path) -> None:
    with contextlib.ExitStack() as stack:
        crowd = [stack.enter_context(servers.user(folder, rounds=8)) for _ in range(3)]
        for one in crowd:
            for _ in range(8):
                assert "url" in servers.answer(one)
            servers.close(one)
    assert not list(folder.rglob("postmaster.pid"))


def test_a_killed_user_leaves_a_server_that_the_next_one_takes_over(folder: pathlib.Path) -> None:
    with servers.user(folder) as other:
        servers.answer(other)
        pid = servers.postmaster(folder)
        other.kill()
        other.wait()
    assert servers.lives(pid)
    said: list[str] = []
    with servers.start(folder, said) as server:
        assert servers.query(server.url, "select 1") == [(1,)]
        assert servers.postmaster(folder) == pid
    assert said == []
    servers.eventually(lambda: not servers.lives(pid))


def test_a_user_killed_while_creating_the_database_leaves_nothing_in_the_way(folder: pathlib.Path) -> None:
    with servers.user(folder) as other:
        servers.eventually(lambda: any((folder / "postgres").glob("new-*/data/PG_VERSION")))
        other.kill()
        other.wait()
    assert not (folder / "postgres" / "data").exists()
    with servers.start(folder) as server:
        assert servers.query(server.url, "select 1") == [(1,)]
    assert not list((folder / "postgres").glob("new-*"))


def test_a_killed_server_is_recovered_with_all_that_was_committed(folder: pathlib.Path) -> None:
    with embedded.start(folder, say=print) as first:
        servers.query(first.url, "create table kept as select 42 as answer")
        killed = servers.postmaster(folder)
        servers.end(killed, signal.SIGKILL)
        with servers.start(folder) as second:
            assert second.url == first.url
            assert servers.query(first.url, "table kept") == [(42,)]
            again = servers.postmaster(folder)
            assert again != killed
            servers.end(again, signal.SIGKILL)
            # its last processes may still be on their way out
            servers.eventually(lambda: first.revive() or servers.postmaster(folder) != again)
            alive = servers.postmaster(folder)
            second.revive()  # which finds nothing to do
            assert servers.query(first.url, "table kept") == [(42,)]
            assert servers.postmaster(folder) == alive
    first.revive()  # of one that was given back nothing is started
    assert not servers.lives(alive)


@pytest.mark.parametrize("then", ["start", "leave"])
def test_pid_files_that_name_a_stranger_harm_neither_us_nor_the_stranger(
    folder: pathlib.Path, then: str
) -> None:
    home = folder / "postgres"
    first = servers.start(folder)
    killed = servers.postmaster(folder)
    servers.end(killed, signal.SIGKILL)
    # PostgreSQL itself believes such files when the process is of the same user.
    with servers.running(["cat"], (home / "data").stat()) as stranger:
        for pid_file in (home / "data" / "postmaster.pid", home / "run" / ".s.PGSQL.5432.lock"):
            pid_file.write_text(pid_file.read_text().replace(str(killed), str(stranger.pid), 1))
        if then == "start":
            with servers.start(folder) as second:
                assert servers.query(second.url, "select 1") == [(1,)]
        first.close()
        answer, _ = stranger.communicate(b"still here")
        assert answer == b"still here"


def test_a_server_somebody_else_started_on_the_data_is_left_alone(folder: pathlib.Path) -> None:
    with servers.start(folder) as server:
        program = pathlib.Path(f"/proc/{servers.postmaster(folder)}/exe")
        if not program.exists():
            pytest.skip("needs /proc to find the running program")
        postgres, data = str(program.readlink()), folder / "postgres" / "data"
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(0o700)
    os.chown(elsewhere, data.stat().st_uid, data.stat().st_gid)
    options = ["-D", str(data), "-k", str(elsewhere), "-c", "listen_addresses="]
    url = server.url.replace(urllib.parse.quote(f"{folder}/postgres/run"), str(elsewhere))
    with servers.running([postgres, *options], data.stat()):
        servers.eventually(lambda: (elsewhere / ".s.PGSQL.5432").exists())
        with pytest.raises(errors.Unavailable, match="shared memory"):
            servers.start(folder)
        assert servers.query(url, "select 1") == [(1,)]


def test_ctrl_c_in_the_terminal_does_not_reach_the_server(folder: pathlib.Path) -> None:
    with servers.user(folder) as other:
        servers.answer(other)
        pid = servers.postmaster(folder)
        assert os.getsid(pid) != os.getsid(other.pid)
        os.killpg(other.pid, signal.SIGINT)
        other.wait()
    with servers.start(folder):
        assert servers.postmaster(folder) == pid


def test_a_forked_child_does_not_take_the_share_of_its_parent(folder: pathlib.Path) -> None:
    code = (
        "import os, pathlib, sys, psycopg; from core.storage import embedded\n"
        "server = embedded.start(pathlib.Path(sys.argv[1]), say=print, durable=False)\n"
        "if (child := os.fork()) == 0: server.close(); os._exit(0)\n"
        "os.waitpid(child, 0); psycopg.connect(server.url).close(); server.close(); print('served')"
    )
    assert servers.output(code, folder).endswith("served\n")
