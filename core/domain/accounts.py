"""Accounts: register, log in, change what belongs to oneself, grant roles."""

import dataclasses
import datetime
import ipaddress
import secrets
import uuid
import zoneinfo
from typing import Annotated, Any, Literal

import pydantic
import sqlalchemy as sa

from core import errors, telemetry
from core.domain import devices, fields, names, passwords, throttle
from core.storage import models, reads, workspace
from core.storage.workspace import Caller, Workspace

Role = Literal["member", "analyst", "admin"]
Password = Annotated[str, pydantic.Field(max_length=10_000)]
_PAGE_SIZE = 50
DEMO_LIFE = datetime.timedelta(hours=24)


@dataclasses.dataclass(frozen=True)
class Address:
    """Where an attempt comes from, for throttles, the list of sessions and the log."""

    ip: str = ""
    user_agent: str = ""
    device: str = ""  # the cookie by which a browser is known that has signed in before

    @property
    def network(self) -> str:
        """Whom attempts are counted for: the address, or its /64, which is what one household has of IPv6."""
        try:
            ip = ipaddress.ip_address(self.ip)
        except ValueError:
            return self.ip
        if isinstance(ip, ipaddress.IPv4Address):
            return str(ip)
        return str(ip.ipv4_mapped or ipaddress.ip_network((ip, 64), strict=False))


class Account(pydantic.BaseModel):
    """An account as an administrator sees it."""

    id: uuid.UUID
    name: str
    email: str | None
    role: Role
    created_at: datetime.datetime


class AccountPage(pydantic.BaseModel):
    """Some of the accounts, and how many pages there are of them."""

    items: list[Account]
    total: int
    pages: int


def known_zone(name: str) -> str:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name


_REGISTER = """
select register_user(%(id)s, %(name)s, %(email)s, %(full_name)s, %(hash)s, %(zone)s, %(demo_until)s) as role
"""


@fields.checked
def register(
    name: names.Name,
    password: Password,
    email: names.Email | None = None,
    full_name: names.FullName = "",
    time_zone: str = "UTC",
    address: Address | None = None,
) -> uuid.UUID:
    """Create an account and return its id; the first of an installation is its administrator.

    Raises `InvalidInput` for a weak password or a malformed name, `Conflict` for a name or email in use.
    """
    _count_registration(address)
    passwords.check_strength(password, name=name, email=email)
    user_id = uuid.uuid4()
    values = {
        "id": user_id,
        "name": name,
        "email": email,
        "full_name": full_name,
        "hash": passwords.hash_password(password),
        "zone": known_zone(time_zone),
        "demo_until": None,
    }
    try:
        role = reads.rows(_REGISTER, values)[0].role
    except sa.exc.IntegrityError:
        _count_registration(address, times=2)  # finding out who is here costs three times as much as joining
        raise errors.Conflict("That user name or email is taken. Choose another, or sign in.") from None
    telemetry.event("account_created", account=str(user_id), role=role, ip=address.ip if address else "")
    return user_id


def _count_registration(address: Address | None, times: int = 1) -> None:
    if address is not None:
        for _ in range(times):
            throttle.hit("register", address.network, limit=20, window_seconds=3600)


def register_demo(time_zone: str, address: Address) -> uuid.UUID:
    """A throw-away account that nobody can log in to again and that is removed after a day."""
    throttle.hit("demo", address.network, limit=30, window_seconds=3600)
    user_id = uuid.uuid4()
    values = {
        "id": user_id,
        "name": f"demo-{secrets.token_hex(6)}",
        "email": None,
        "full_name": "Demo",
        "hash": None,
        "zone": known_zone(time_zone),
        "demo_until": workspace.clock() + DEMO_LIFE,
    }
    reads.rows(_REGISTER, values)
    return user_id


_FIND = "select id, password_hash, time_zone from find_login(%(login)s)"
_WRONG = "That name and password do not match. Check both and try again."


def _find(login: str) -> Any:
    """The id, password hash and time zone of the account with this name or email; None when there is none."""
    return next(iter(reads.rows(_FIND, {"login": login})), None)


def verify_login(login: str, password: str, address: Address) -> uuid.UUID:
    """The id of the account these belong to. Raises `Unauthenticated`, the same for a wrong password and no account.

    Ten wrong tries at an account, or fifty from an address, pause it for a quarter of an hour. So do a hundred from
    anywhere, but not for a browser that has signed in to the account before: it has ten of its own.
    """
    login = names.canonical(login.strip())[:254]
    subject = login.lower()
    if "\x00" in login or not subject:
        raise errors.Unauthenticated(_WRONG)
    row = _find(login)
    device = devices.recognise(address.device, row.id) if row else None
    # Counted with the address: a stranger's guesses must not lock the owner out elsewhere for good.
    budget = ("login device", device) if device else ("login", f"{subject} {address.network}")
    try:
        if not device:  # first, so that who has used this up adds no more rows with names made up
            throttle.hit("login address", address.network, limit=50, window_seconds=900)
        throttle.hit(*budget, limit=10, window_seconds=900)
        if not device:
            throttle.hit("login account", subject, limit=100, window_seconds=900)
    except errors.TooManyRequests as error:
        telemetry.event("login_throttled", login=subject, ip=address.ip)
        hint = f"{error.message} A browser in which you have signed in before may still work."
        raise errors.TooManyRequests(hint, retry_after=error.retry_after) from None
    if not passwords.is_right(password, row.password_hash if row else None) or row is None:
        # A name that nobody has may be a password in the wrong field: it is not written down.
        login, account = (subject, str(row.id)) if row else ("", "")
        telemetry.event("login_failed", login=login, account=account, ip=address.ip)
        raise errors.Unauthenticated(_WRONG)
    throttle.clear(*budget)
    telemetry.event("login", account=str(row.id), ip=address.ip)
    user_id: uuid.UUID = row.id
    return user_id


def caller_named(name: str) -> Caller:
    """The caller for work done on the server for an account, from the command line. Raises `NotFound`."""
    row = _find(name)
    if row is None:
        raise errors.NotFound(f"There is no account named {name}.")
    return Caller(row.id, row.time_zone, "job", uuid.uuid4().hex)


@fields.checked
def change_password(ws: Workspace, current: Password, new: Password) -> None:
    """Change one's password and end every session, API token and connection, this one too."""
    throttle.hit("password", str(ws.caller.user_id), limit=10, window_seconds=900)
    user = ws.db.get_one(models.User, ws.caller.user_id)
    if not passwords.is_right(current, user.password_hash):
        raise errors.InvalidInput("The current password is wrong.", fields={"current": "is wrong"})
    if new == current:
        raise errors.InvalidInput(
            "The new password is the current one.", fields={"new": "is the current one"}
        )
    reset_password(ws, new)


def reset_password(ws: Workspace, new: str) -> None:
    """Set a password without knowing the old one, and end every session and API token: for the command line."""
    user = ws.db.get_one(models.User, ws.caller.user_id)
    passwords.check_strength(new, name=user.name, email=user.email)
    user.password_hash = passwords.hash_password(new)
    ws.db.execute(
        sa.update(models.AuthToken)
        .where(models.AuthToken.user_id == user.id, sa.column("revoked_at").is_(None))  # type: ignore[arg-type]
        .values(revoked_at=sa.func.now())
    )
    ws.db.execute(
        sa.update(models.OAuthGrant)
        .where(models.OAuthGrant.user_id == user.id, sa.column("revoked_at").is_(None))  # type: ignore[arg-type]
        .values(revoked_at=sa.func.now())
    )
    telemetry.event("password_changed", account=str(user.id))


_LIST = """
select a.*, count(*) over () as total from list_accounts() a
where strpos(lower(a.name), %(words)s) > 0 or strpos(lower(coalesce(a.email, '')), %(words)s) > 0
order by lower(a.name) limit %(size)s offset %(size)s * (%(page)s - 1)
"""


def list_accounts(ws: Workspace, words: str = "", page: int = 1) -> AccountPage:
    """A page of the accounts with `words` in their name or address, by name.

    Raises `Forbidden` unless the caller is an administrator; the database checks it again.
    """
    require_role(ws.caller, "admin")
    sought = words.strip().lower().replace("\0", "")
    rows = ws.rows(_LIST, {"words": sought, "page": page, "size": _PAGE_SIZE})
    total = rows[0].total if rows else 0
    if not rows and page > 1:  # that page is gone
        total = list_accounts(ws, words).total
    items = [Account.model_validate(dict(row._mapping)) for row in rows]
    return AccountPage(items=items, total=total, pages=max(1, -(-total // _PAGE_SIZE)))


@fields.checked
def grant_role(ws: Workspace, account: uuid.UUID, role: Role) -> None:
    """Give an account a role. Only administrators may, and one always remains."""
    require_role(ws.caller, "admin")
    statement = sa.text("select set_account_role(:account, :role)")
    try:
        found = ws.db.execute(statement, {"account": account, "role": role}).scalar_one()
    except sa.exc.IntegrityError:
        raise errors.Conflict("This is the last administrator. Make somebody else one first.") from None
    if not found:
        raise errors.NotFound("There is no such account.")
    telemetry.event("role_granted", account=str(account), role=role, by=str(ws.caller.user_id))


def require_role(caller: Caller, *allowed: Role) -> None:
    """Raise `Forbidden` unless the caller has one of the roles."""
    if caller.role not in allowed:
        telemetry.event("denied", account=str(caller.user_id), needs=allowed)
        raise errors.Forbidden("Your role does not allow this.")
