"""The PostgreSQL server Saydone brings along: created, shared by processes, and stopped by the last of them.

Three lock files beside the data keep it safe; the kernel drops each lock with its holder, even after kill -9:
`gate` (one process at a time starts or stops), `users` (shared, one for each open Server) and `server` (handed down
to the server's own processes: while it is held, one of them still lives).
"""

import contextlib
import dataclasses
import hashlib
import os
import pathlib
import secrets
import shutil
import signal
import socket
import stat
import struct
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Self

import psycopg

from core import errors
from core.storage import pg_programs

if sys.platform != "win32":
    import fcntl

START_WITHIN = 60  # seconds, crash recovery included
STOP_WITHIN = ((signal.SIGINT, 30), (signal.SIGQUIT, 10))  # ask for a fast stop, then for an immediate one


@dataclasses.dataclass(frozen=True)
class Place:
    """Where one cluster lives, and which account runs it (None: ourselves)."""

    home: pathlib.Path
    account: pg_programs.Account | None

    @property
    def data(self) -> pathlib.Path:
        """PostgreSQL's data directory, which exists wholly or not at all."""
        return self.home / "data"

    @property
    def sockets(self) -> pathlib.Path:
        """The folder of the Unix socket: a short one elsewhere when the path would be too long for the kernel."""
        folder = self.home / "run"
        # A socket's path holds 103 bytes on macOS and 107 on Linux, and libpq takes a comma for "several hosts".
        if len(os.fsencode(folder / ".s.PGSQL.5432")) <= 103 and "," not in str(folder):
            return folder
        return pathlib.Path("/tmp", f"saydone-{_digest(self.home)}")

    def url(self) -> str:
        """The owner's login as a libpq URL."""
        password = (self.data / "password").read_text().strip()
        host = urllib.parse.quote(str(self.sockets))
        return f"postgresql://saydone:{password}@/saydone?host={host}&port=5432"


class Server:
    """A share in a running server: while any process holds one, the server stays up."""

    def __init__(self, url: str, place: Place, users: int) -> None:
        self.url = url
        self._place, self._users, self._process = place, users, os.getpid()

    def close(self) -> None:
        """Give the share back; the last one out stops the server. Closing twice changes nothing."""
        # A forked child shares the parent's lock: giving it back there would take it from the parent.
        if self._users < 0 or self._process != os.getpid():
            return
        users, self._users = self._users, -1
        with _gate(self._place):
            _leave(self._place, users)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def start(data_dir: pathlib.Path, *, say: Callable[[str], None], durable: bool = True) -> Server:
    """Join the server of `data_dir`; create its database and start it first where needed.

    `durable=False` is for clusters to be thrown away: faster, and lost in a crash; the process that starts the server
    decides. Raises Unavailable, with what to do about it.
    """
    if sys.platform == "win32":
        raise errors.Unavailable(
            "The embedded database does not run on Windows. Set DATABASE_URL to a PostgreSQL 15 or later, "
            "or run Saydone under WSL."
        )
    try:
        place = _place(data_dir.resolve())
        with _gate(place, say):
            _make_socket_folder(place)
            users = _open(place, "users")
            fcntl.flock(users, fcntl.LOCK_SH)
            try:
                return Server(_serve(place, say, durable), place, users)
            except BaseException:
                _leave(place, users)
                raise
    except OSError as error:
        raise errors.Unavailable(f"The embedded database in {data_dir} cannot be used: {error}") from error


def _place(data_dir: pathlib.Path) -> Place:
    inside = data_dir / "postgres"
    if os.geteuid() != 0:
        data_dir.mkdir(0o700, parents=True, exist_ok=True)
        inside.mkdir(0o700, exist_ok=True)
        return Place(inside, None)
    outside = pathlib.Path("/var/lib", f"saydone-{_digest(data_dir)}")
    # Existing data decide, so that a later chmod of some parent never turns into an empty database.
    for home in (outside, inside):
        if (home / "data").exists():
            return Place(home, pg_programs.account_owning(home / "data"))
    data_dir.mkdir(0o711, parents=True, exist_ok=True)
    account = pg_programs.account_owning(data_dir)
    home = inside if pg_programs.can_enter(data_dir, account) else outside
    home.mkdir(exist_ok=True)
    home.chmod(0o711)  # whatever the umask: the account passes through to its own folders
    os.chown(home, home.parent.stat().st_uid, home.parent.stat().st_gid)
    return Place(home, account)


def _serve(place: Place, say: Callable[[str], None], durable: bool) -> str:
    # Called behind the gate: a server process that lives now answers, or is on its way up or down.
    if not place.data.exists():
        _create(place, say, durable)
    url, deadline, launched, pause = place.url(), time.monotonic() + START_WITHIN, False, 0.01
    while True:
        try:
            with psycopg.connect(url, dbname="postgres", autocommit=True, connect_timeout=5) as db:
                if not db.execute("select 1 from pg_database where datname = 'saydone'").fetchone():
                    db.execute("create database saydone")
            return url
        except psycopg.OperationalError as error:
            problem = str(error)
        if not _lives(place):
            if launched:
                raise errors.Unavailable(f"PostgreSQL does not start in {place.data}: {_last_words(place)}")
            _launch(place, say, durable)
            launched = True
        elif time.monotonic() > deadline:
            raise errors.Unavailable(f"PostgreSQL in {place.data} does not answer: {problem}")
        else:
            time.sleep(pause)
            pause = min(pause * 1.3, 0.5)  # each refusal during recovery costs the server a line of its log


def _create(place: Place, say: Callable[[str], None], durable: bool) -> None:
    programs = pg_programs.find(major=None, account=place.account, home=place.home)
    say(f"Creating a database in {place.data} …")
    for left_over in place.home.glob("new-*"):
        shutil.rmtree(left_over, ignore_errors=True)
    new = pathlib.Path(tempfile.mkdtemp(prefix="new-", dir=place.home))
    try:
        password = new / "password"
        password.touch(0o600)
        password.write_text(secrets.token_urlsafe(32) + "\n")
        _give(place, password)
        _give(place, new)
        pg_programs.initdb(programs, new / "data", password, account=place.account, durable=durable)
        password.rename(new / "data" / "password")
        (new / "data").rename(place.data)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _launch(place: Place, say: Callable[[str], None], durable: bool) -> None:
    major = int((place.data / "PG_VERSION").read_text())
    programs = pg_programs.find(major=major, account=place.account, home=place.home)
    say(f"Starting PostgreSQL {major} …")
    lock, log = _open(place, "server"), _open(place, "start.log")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        os.ftruncate(log, 0)
        pg_programs.postgres(
            programs, place.data, place.sockets, account=place.account, durable=durable, lock=lock, log=log
        )
    finally:
        # Closed, not unlocked: the lock now belongs to the server's processes, and ends with the last of them.
        os.close(lock)
        os.close(log)


def _leave(place: Place, users: int) -> None:
    # Called behind the gate, so nobody can join between the question "am I the last?" and the end of the server.
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    else:
        _stop(place)
    finally:
        # Unlocked, not only closed: a child forked at this moment has a copy that would keep the lock.
        fcntl.flock(users, fcntl.LOCK_UN)
        os.close(users)


def _stop(place: Place) -> None:
    for number, patience in STOP_WITHIN:
        if pid := _listener(place):
            os.kill(pid, number)
        deadline = time.monotonic() + patience
        while (lives := _lives(place)) and time.monotonic() < deadline:
            time.sleep(0.01)
        if not lives:
            with contextlib.suppress(OSError):
                place.sockets.rmdir()
            return


def _listener(place: Place) -> int:
    # Asked of the kernel: after kill -9, and across containers, the pid file can name somebody else's process.
    if sys.platform != "linux":
        pid_file = place.data / "postmaster.pid"
        return int(pid_file.read_text().split()[0]) if pid_file.exists() else 0
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(os.fsencode(place.sockets / ".s.PGSQL.5432"))
        except OSError:
            return 0
        pid: int = struct.unpack("3i", probe.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]
        return pid


def _lives(place: Place) -> bool:
    probe = _open(place, "server")
    try:
        fcntl.flock(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(probe, fcntl.LOCK_UN)
    except BlockingIOError:
        return True
    finally:
        os.close(probe)
    return False


@contextlib.contextmanager
def _gate(place: Place, say: Callable[[str], None] = lambda _: None) -> Iterator[None]:
    gate = _open(place, "gate")
    try:
        try:
            fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another process that starts or stops the database …")
            fcntl.flock(gate, fcntl.LOCK_EX)
        yield
    finally:
        fcntl.flock(gate, fcntl.LOCK_UN)
        os.close(gate)


def _open(place: Place, name: str) -> int:
    # A plain descriptor, which no garbage collection closes. Root never follows a link planted by the folder's owner,
    # and leaves the file to that owner, who may come without root next time.
    file = os.open(place.home / name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    if os.geteuid() == 0:
        os.fchown(file, place.home.stat().st_uid, place.home.stat().st_gid)
    return file


def _make_socket_folder(place: Place) -> None:
    # Checked before the first connection: a short folder in /tmp could be another user's trap for the password.
    folder, owner = place.sockets, place.account.uid if place.account else os.geteuid()
    if not os.path.lexists(folder):
        folder.mkdir(0o700)
        _give(place, folder)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != owner or status.st_mode & 0o077:
        raise errors.Unavailable(
            f"The folder {folder} is not ours. Have it removed, or choose another data folder."
        )


def _give(place: Place, path: pathlib.Path) -> None:
    if place.account:
        os.chown(path, place.account.uid, place.account.gid)


def _digest(path: pathlib.Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _last_words(place: Place) -> str:
    logs = [place.home / "start.log", *(place.data / "log").glob("*.log")]
    newest = max(logs, key=lambda log: log.stat().st_mtime)
    return f"{newest.read_text(errors='replace').strip().splitlines()[-1:]} (more in {newest})"
