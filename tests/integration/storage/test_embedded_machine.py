"""The embedded server on many machines: folders, users and programs, and what it says when they fail."""

import os
import pathlib
import pwd
import shutil
import stat
import sys
import urllib.parse

import pytest

from core import errors

if sys.platform == "win32":
    pytest.skip("the embedded server needs Unix sockets", allow_module_level=True)

import embedded_servers as servers

folder = servers.folder
only_root = pytest.mark.skipif(not servers.AS_ROOT, reason="needs root")


@pytest.mark.parametrize("name", ['it\'s a "folder" of $HOME at 100% Ärger', "one, two", "x" * 120])
def test_any_name_of_a_folder_will_do(folder: pathlib.Path, name: str) -> None:
    (folder / name).mkdir(0o755)
    with servers.start(folder / name) as server:
        assert servers.query(server.url, "select 1") == [(1,)]
        sockets = socket_folder(server.url)
        assert len(os.fsencode(sockets / ".s.PGSQL.5432")) <= 107
    assert not sockets.exists()


def test_a_short_socket_folder_of_somebody_else_is_refused(folder: pathlib.Path) -> None:
    (folder / ("x" * 120)).mkdir(0o755)
    with servers.start(folder / ("x" * 120)) as server:
        sockets = socket_folder(server.url)
    sockets.mkdir()
    sockets.chmod(0o777)
    with pytest.raises(errors.Unavailable, match=f"{sockets} is not ours"):
        servers.start(folder / ("x" * 120))
    sockets.rmdir()


def socket_folder(url: str) -> pathlib.Path:
    (host,) = urllib.parse.parse_qs(urllib.parse.urlsplit(url).query)["host"]
    return pathlib.Path(host)


def test_data_of_another_major_version_are_not_touched(folder: pathlib.Path) -> None:
    servers.start(folder).close()
    version = folder / "postgres" / "data" / "PG_VERSION"
    version.write_text("9\n")
    with pytest.raises(errors.Unavailable, match=r"written by PostgreSQL 9, .* Install PostgreSQL 9 "):
        servers.start(folder)
    assert version.read_text() == "9\n"
    assert not list(folder.rglob("postmaster.pid"))


def test_a_server_that_cannot_start_says_why_and_leaves_nothing_running(folder: pathlib.Path) -> None:
    servers.start(folder).close()
    configuration = folder / "postgres" / "data" / "postgresql.conf"
    right = configuration.read_text()
    configuration.write_text(right + "\nno_such_setting = 1\n")
    with pytest.raises(errors.Unavailable, match="no_such_setting"):
        servers.start(folder)
    assert not list(folder.rglob("postmaster.pid"))
    # Nor does the failed attempt count as a user: the next one is the last to leave.
    configuration.write_text(right)
    servers.start(folder).close()
    assert not list(folder.rglob("postmaster.pid"))


def test_a_folder_that_cannot_be_used_says_so(folder: pathlib.Path) -> None:
    (folder / "file").touch()
    with pytest.raises(errors.Unavailable, match=r"cannot be used: .*file"):
        servers.start(folder / "file")


def test_overgrown_logs_are_dropped_at_the_next_start(folder: pathlib.Path) -> None:
    servers.start(folder).close()
    small, large = (folder / "postgres" / "data" / "log" / f"postgresql-{name}.log" for name in ("A", "B"))
    for log, size in ((small, 1000), (large, 20_000_000)):
        log.touch()
        os.truncate(log, size)
    servers.start(folder).close()
    assert small.exists()
    assert not large.exists()


def test_an_ordinary_user_runs_the_server_as_himself(folder: pathlib.Path) -> None:
    uid, site = ordinary_user(folder)
    with servers.user(folder, uid=uid, site=site) as other:
        me = servers.answer(other)["uid"]
        assert me != 0
        assert (folder / "postgres" / "data").stat().st_uid == me
        assert stat.S_IMODE((folder / "postgres").stat().st_mode) == 0o700
        servers.close(other)


@only_root
def test_root_in_an_ordinary_user_s_folder_leaves_nothing_that_user_could_not_use(
    folder: pathlib.Path,
) -> None:
    uid, site = ordinary_user(folder)
    servers.start(folder).close()
    with servers.user(folder, uid=uid, site=site) as other:
        assert "url" in servers.answer(other)
        with servers.start(folder) as shared:
            assert servers.query(shared.url, "select 1") == [(1,)]
        servers.close(other)


def ordinary_user(folder: pathlib.Path) -> tuple[int, pathlib.Path | None]:
    """Who owns `folder` from now on, for `servers.user`: when we are root, somebody else with packages in reach."""
    if not servers.AS_ROOT:
        return 0, None
    uid = pwd.getpwnam("nobody").pw_uid
    site = servers.packages(folder / "site", wheel="copy")
    os.chown(folder, uid, -1)
    return uid, site


@only_root
def test_root_has_the_server_run_by_an_unprivileged_account(folder: pathlib.Path) -> None:
    with servers.start(folder) as server:
        assert (folder / "postgres" / "run" / ".s.PGSQL.5432").stat().st_uid != 0
        assert servers.query(server.url, "select 1") == [(1,)]


@only_root
def test_a_folder_only_root_can_enter_is_left_as_it_is_and_the_data_go_to_var_lib(
    folder: pathlib.Path,
) -> None:
    private = folder / "private"
    private.mkdir(0o700)
    said: list[str] = []
    with servers.start(private / "saydone", said) as server:
        home = pathlib.Path(str(servers.setting(server.url, "data_directory"))).parent
        try:
            assert home.parent == pathlib.Path("/var/lib")
            assert said[0] == f"Creating a database in {home}/data …"
            assert stat.S_IMODE(private.stat().st_mode) == 0o700
            servers.query(server.url, "create table kept as select 42 as answer")
            server.close()
            # Opened up later, it is still the same database.
            private.chmod(0o755)
            with servers.start(private / "saydone") as again:
                assert servers.query(again.url, "table kept") == [(42,)]
        finally:
            server.close()
            shutil.rmtree(home)


@only_root
def test_a_wheel_in_a_private_folder_is_copied_to_where_the_account_can_read_it(folder: pathlib.Path) -> None:
    site = servers.packages(folder / "site", wheel="copy")
    site.chmod(0o700)
    with servers.user(folder, site=site) as other:
        assert servers.answer(other)["version"] == 18
        assert len(list((folder / "postgres").glob("programs-*"))) == 1
        servers.close(other)


def test_without_the_wheel_the_machine_s_own_postgresql_serves(folder: pathlib.Path) -> None:
    installed = [int(path.parent.name) for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin")]
    if max(installed, default=0) < 15:
        pytest.skip("this machine has no PostgreSQL 15 or later of its own")
    with servers.user(folder, site=servers.packages(folder / "site", wheel=None)) as other:
        assert servers.answer(other)["version"] in installed
        servers.close(other)
    # With the wheel back, the data still get the version that wrote them.
    with servers.start(folder) as server:
        assert int(str(servers.setting(server.url, "server_version_num"))) // 10000 in installed


def test_windows_is_told_to_bring_its_own_postgresql(folder: pathlib.Path) -> None:
    code = (
        "import pathlib, sys, psycopg; from core import errors\n"
        "sys.platform = 'win32'; sys.modules['fcntl'] = sys.modules['pwd'] = None\n"
        "from core.storage import embedded\n"
        "try: embedded.start(pathlib.Path(sys.argv[1]), say=print)\n"
        "except errors.Unavailable as error: print(error.message)"
    )
    assert "Set DATABASE_URL" in servers.output(code, folder)
