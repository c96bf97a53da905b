"""The PostgreSQL server Saydone brings along: created, shared by processes, and stopped by the last of them.

Three lock files beside the data keep it safe; the kernel drops a lock with its holder, even after kill -9:
`gate` (one process at a time starts or stops), `users` (shared, one for each open Server) and `server`
(handed down to PostgreSQL's own processes: while it is held, one of them lives).
"""

import contextlib
import functools
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


class Server:
    """A share in a running server: while any process holds one, the server stays up."""

    def __init__(self, place: pg_programs.Place, users: int, serve: Callable[[], str]) -> None:
        self.url, self._serve = serve(), serve
        self._place, self._users, self._process = place, users, os.getpid()

    def revive(self) -> None:
        """Start the server again if it has died: of a full disk, or for want of memory. Raises `Unavailable`."""
        with _gate(self._place):
            if self._users >= 0 and not _lives(self._place):
                self._serve()

    def close(self) -> None:
        """Give the share back; the last one out stops the server. Closing twice changes nothing."""
        # A forked child has the parent's lock: giving it back there would take it from the parent.
        if self._users >= 0 and self._process == os.getpid():
            users, self._users = self._users, -1
            with _gate(self._place):
                _leave(self._place, users)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def start(data_dir: pathlib.Path, *, say: Callable[[str], None], durable: bool = True) -> Server:
    """Join the server of `data_dir`; create its database and start it first where needed.

    `durable=False` is for clusters to be thrown away: faster, and lost in a crash; the process that starts
    the server decides. Raises Unavailable, with what to do about it.
    """
    if sys.platform == "win32":
        raise errors.Unavailable(
            "The embedded database does not run on Windows. Set DATABASE_URL to a PostgreSQL 15 or later, "
            "or run Saydone under WSL."
        )
    try:
        place = pg_programs.place(data_dir.resolve())
        with _gate(place, say):
            _make_socket_folder(place)
            users = _open(place, "users")
            fcntl.flock(users, fcntl.LOCK_SH)
            try:
                return Server(place, users, functools.partial(_serve, place, say, durable))
            except BaseException:
                _leave(place, users)
                raise
    except OSError as error:
        raise errors.Unavailable(f"The embedded database in {data_dir} cannot be used: {error}") from error


def _serve(place: pg_programs.Place, say: Callable[[str], None], durable: bool) -> str:
    # Called behind the gate: a server process that lives now answers, or is on its way up or down.
    if not place.data.exists():
        _create(place, say, durable)
    url, deadline, launched, pause = _url(place), time.monotonic() + START_WITHIN, False, 0.01
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


def _url(place: pg_programs.Place) -> str:
    password = (place.data / "password").read_text().strip()
    host = urllib.parse.quote(os.fsencode(place.sockets))
    return f"postgresql://saydone:{password}@/saydone?host={host}&port=5432"


def _create(place: pg_programs.Place, say: Callable[[str], None], durable: bool) -> None:
    programs = pg_programs.find(place)
    say(f"Creating a database in {place.data} …")
    lock = _open(place, "server")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)  # an initdb whose parent was killed has it, and goes on for a while
        for left_over in place.home.glob("new-*"):
            shutil.rmtree(left_over)
        new = pathlib.Path(tempfile.mkdtemp(prefix="new-", dir=place.home))
        password = new / "password"
        password.touch(0o600)
        password.write_text(secrets.token_urlsafe(32) + "\n")
        _give(place, password)
        _give(place, new)
        pg_programs.initdb(programs, new / "data", password, durable=durable, lock=lock)
        password.rename(new / "data" / "password")
        (new / "data").rename(place.data)
        new.rmdir()
    finally:
        os.close(lock)  # not unlocked: an interrupted initdb still holds it


def _launch(place: pg_programs.Place, say: Callable[[str], None], durable: bool) -> None:
    major = int((place.data / "PG_VERSION").read_text())
    programs = pg_programs.find(place, major=major)
    say(f"Starting PostgreSQL {major} …")
    lock, log = _open(place, "server"), _open(place, "start.log")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        os.ftruncate(log, 0)
        pg_programs.postgres(programs, place, durable=durable, lock=lock, log=log)
    finally:
        # Closed, not unlocked: the lock is the server's now, and ends with the last of its processes.
        os.close(lock)
        os.close(log)


def _leave(place: pg_programs.Place, users: int) -> None:
    # Called behind the gate: nobody can join between "am I the last?" and the end of the server.
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _stop(place)
    except BlockingIOError:
        pass  # somebody else still uses it
    finally:
        # Unlocked, not only closed: a child being forked at this moment has a copy that would keep the lock.
        fcntl.flock(users, fcntl.LOCK_UN)
        os.close(users)


def _stop(place: pg_programs.Place) -> None:
    for request, patience in ((signal.SIGINT, 30), (signal.SIGQUIT, 10)):  # fast, then immediate
        if pid := _listener(place):
            os.kill(pid, request)
        deadline = time.monotonic() + patience
        while (lives := _lives(place)) and time.monotonic() < deadline:
            time.sleep(0.01)
        if not lives:
            with contextlib.suppress(OSError):
                place.sockets.rmdir()
            break


def _listener(place: pg_programs.Place) -> int:
    # Asked of the kernel where it tells: after kill -9 the pid file can name somebody else's process.
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


def _lives(place: pg_programs.Place) -> bool:
    probe = _open(place, "server")
    try:
        fcntl.flock(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(probe, fcntl.LOCK_UN)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(probe)


@contextlib.contextmanager
def _gate(place: pg_programs.Place, say: Callable[[str], None] = lambda _: None) -> Iterator[None]:
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


def _open(place: pg_programs.Place, name: str) -> int:
    # A bare descriptor, which no garbage collection closes. Root follows no link planted by the folder's
    # owner, and leaves the file to that owner, who may come without root next time.
    file = os.open(place.home / name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    if os.geteuid() == 0:
        os.fchown(file, place.home.stat().st_uid, place.home.stat().st_gid)
    return file


def _make_socket_folder(place: pg_programs.Place) -> None:
    # Checked before the first connection: a folder in /tmp could be another user's trap for the password.
    folder, owners = place.sockets, {os.geteuid(), place.account[0] if place.account else os.geteuid()}
    if not os.path.lexists(folder):
        folder.mkdir(0o700)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid not in owners or status.st_mode & 0o077:
        raise errors.Unavailable(
            f"The folder {folder} is not ours. Have it removed, or use another data folder."
        )
    _give(place, folder)


def _give(place: pg_programs.Place, path: pathlib.Path) -> None:
    if place.account:
        os.chown(path, *place.account, follow_symlinks=False)


def _last_words(place: pg_programs.Place) -> str:
    logs = [place.home / "start.log", *(place.data / "log").glob("*.log")]
    newest = max(logs, key=lambda log: log.stat().st_mtime)
    return f"{newest.read_text(errors='replace').strip()[-300:]} (see {newest})"
