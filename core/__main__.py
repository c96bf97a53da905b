"""The command line: `python -m core --help`."""

import argparse
import getpass
import json
import runpy
import sys
import uuid
from collections.abc import Sequence

import psycopg

from core import config, errors, telemetry
from core.domain import accounts, demo, tokens
from core.storage import startup, workspace


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command; a failure is one sentence on standard error and exit status 1."""
    parsed = _parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except errors.DomainError as error:
        sys.exit(error.message)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m core", description="Saydone from the command line.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, about: str, within: object = commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = within.add_parser(name, help=about, description=about)  # type: ignore[attr-defined]
        made.set_defaults(run=run)
        return made

    command("serve", _serve, "serve the application, as `python app.py` does")
    command("migrate", _migrate, "bring the database's schema up to date")
    command("verify-audit", _verify_audit, "check that nobody has edited the history")
    users = commands.add_parser("user", help="manage accounts").add_subparsers(
        required=True, metavar="ACTION"
    )
    add = command("add", _add_user, "create an account; the password comes from standard input", users)
    add.add_argument("name")
    add.add_argument("--email")
    add.add_argument("--role", choices=("member", "analyst", "admin"))
    command("password", _reset_password, "set a forgotten password, from standard input", users).add_argument(
        "name"
    )
    tokens = commands.add_parser("token", help="manage API tokens").add_subparsers(
        required=True, metavar="ACTION"
    )
    token = command("add", _add_token, "make an API token and print it, alone", tokens)
    token.add_argument("name", help="the account's name")
    token.add_argument("--days", type=int, default=90, help="how long it lasts (default: 90)")
    token.add_argument(
        "--scope",
        choices=("full", "no-delete", "read"),
        default="full",
        help="what it may do (default: full)",
    )
    token.add_argument(
        "--confirm",
        action="store_true",
        help="have deleting, and changing many tasks, confirmed in a second step",
    )
    token.add_argument("--project", help="the only project it reaches (default: all)")
    role = command("role", _set_role, "give an account a role")
    role.add_argument("name")
    role.add_argument("role", choices=("member", "analyst", "admin"))
    command(
        "feedback", _export_feedback, "print the answers that people rated, as JSON lines, for evaluation"
    )
    again = command("replay", _replay, "do a turn of the chat again over a copy, and compare")
    again.add_argument("turn", type=uuid.UUID, help="its id")
    command("demo", _fill_demo, "fill an account with the demo board").add_argument("name")
    return parser


def _serve(_: argparse.Namespace) -> None:
    sys.argv[0] = str(config.ROOT / "app.py")
    runpy.run_path(sys.argv[0], run_name="__main__")


def _migrate(_: argparse.Namespace) -> None:
    startup.prepare()
    print("The schema is up to date.")


def _verify_audit(_: argparse.Namespace) -> None:
    with psycopg.connect(startup.prepare()) as owner:
        broken = owner.execute("select user_id, id from verify_audit()").fetchall()
        differing = owner.execute("select subject, subject_id, user_id from audit_differs()").fetchall()
        total = owner.execute("select audit_size()").fetchone()
    for user_id, change in broken:
        print(f"broken at change {change} of user {user_id}", file=sys.stderr)
    for subject, number, user_id in differing:
        print(f"number {number} in {subject} of user {user_id} is not as its history says", file=sys.stderr)
    if broken or differing:
        sys.exit(f"The history has been tampered with in {len(broken) + len(differing)} place(s).")
    print(f"The history is whole: {total[0] if total else 0} changes.")


def _export_feedback(_: argparse.Namespace) -> None:
    with psycopg.connect(startup.prepare()) as owner:
        for (turn,) in owner.execute("select * from rated_turns()"):
            print(json.dumps(turn, ensure_ascii=False))


def _add_user(given: argparse.Namespace) -> None:
    owner_url = startup.prepare()
    password = (getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline()).rstrip("\r\n")
    accounts.register(name=given.name, password=password, email=given.email)
    print(f"Created {given.name}.")
    if given.role:
        _grant(owner_url, given.name, given.role, is_new=True)


def _reset_password(given: argparse.Namespace) -> None:
    startup.prepare()
    password = (getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline()).rstrip("\r\n")
    with workspace.open_workspace(accounts.caller_named(given.name)) as ws:
        accounts.reset_password(ws, password)
    print(f"{given.name} has a new password, and is signed out everywhere.")


def _add_token(given: argparse.Namespace) -> None:
    startup.prepare()
    with workspace.open_workspace(accounts.caller_named(given.name)) as ws:
        name, scope = "command line", given.scope
        limits = {"scope": scope, "project": given.project, "asks_first": given.confirm}
        print(tokens.add_api_token(ws, name, days=given.days, **limits))


def _set_role(given: argparse.Namespace) -> None:
    _grant(startup.prepare(), given.name, given.role)
    print(f"{given.name} is {given.role} now.")


def _grant(owner_url: str, name: str, role: str, *, is_new: bool = False) -> None:
    # As the database's owner: whoever has that login may do anything anyway, and the application's login may not.
    try:
        with psycopg.connect(owner_url) as owner:
            row = owner.execute("select set_role_by_name(%s, %s, %s)", [name, role, is_new]).fetchone()
    except psycopg.errors.CheckViolation:
        raise errors.Conflict(
            f"{name} stays the only administrator. Make somebody else one first: python -m core role NAME admin"
        ) from None
    if row is None or not row[0]:
        raise errors.NotFound(f"There is no account named {name}.")
    telemetry.event("role_granted", account=name, role=role, by="command line")


def _fill_demo(given: argparse.Namespace) -> None:
    startup.prepare()
    with workspace.open_workspace(accounts.caller_named(given.name)) as ws:
        print(f"Added {demo.fill(ws)} tasks.")


def _replay(given: argparse.Namespace) -> None:
    from core.agent import replay  # with the agent's SDK, for which no other command should have to wait

    done = replay.replay(given.turn, startup.prepare())
    print(*done.lines(), sep="\n")
    if not done.is_same:
        sys.exit(1)


if __name__ == "__main__":
    main()
