"""What an account says about itself, and how it wants the agent to behave."""

import datetime
from typing import Annotated, Literal

import pydantic
import sqlalchemy as sa

from core import errors, telemetry
from core.domain import accounts, fields, names, passwords, throttle
from core.storage import models
from core.storage.workspace import Workspace

AskBefore = Literal["always", "risky", "never"]


class Profile(pydantic.BaseModel):
    """What an account says about itself."""

    name: str
    email: str | None
    full_name: str
    role: accounts.Role
    time_zone: str
    ask_before: AskBefore
    bulk_limit: int
    capacity_minutes: int
    demo_until: datetime.datetime | None


def profile(ws: Workspace) -> Profile:
    """The caller's own profile."""
    row = ws.rows(
        "select name, email, full_name, role, time_zone, ask_before, bulk_limit, capacity_minutes, demo_until"
        " from users where id = %(caller_id)s"
    )
    return Profile.model_validate(dict(row[0]._mapping))


@fields.checked
def update_profile(
    ws: Workspace,
    full_name: names.FullName | None = None,
    email: names.Email | None = None,
    time_zone: str | None = None,
    password: accounts.Password | None = None,
) -> None:
    """Change one's profile; a new email needs the current password."""
    user = ws.db.get_one(models.User, ws.caller.user_id)
    if email is not None and email != user.email:
        throttle.hit("password", str(user.id), limit=10, window_seconds=900)
        if not passwords.is_right(password or "", user.password_hash):
            raise errors.InvalidInput(
                "Enter your current password to change the email.", fields={"password": "is wrong"}
            )
        user.email = email
        telemetry.event("email_changed", account=str(user.id))
    if full_name is not None:
        user.full_name = full_name
    if time_zone is not None:
        if accounts.known_zone(time_zone) != time_zone:
            raise errors.InvalidInput("That time zone is not known.", fields={"time_zone": "is not known"})
        user.time_zone = time_zone
    try:
        ws.db.flush()
    except sa.exc.IntegrityError:
        raise errors.Conflict("That email is taken.") from None


@fields.checked
def choose_approvals(
    ws: Workspace, ask_before: AskBefore, bulk_limit: Annotated[int, pydantic.Field(ge=1, le=200)]
) -> None:
    """Choose which of the agent's acts wait for one's word: all, the risky ones (deleting, many at once), or none."""
    user = ws.db.get_one(models.User, ws.caller.user_id)
    user.ask_before, user.bulk_limit = ask_before, bulk_limit


@fields.checked
def choose_capacity(
    ws: Workspace, capacity_minutes: Annotated[int, pydantic.Field(ge=15, le=1440), fields.NO_TRUTH]
) -> None:
    """Choose how many minutes of a day are meant for tasks: "plan my day" fills no more."""
    ws.db.get_one(models.User, ws.caller.user_id).capacity_minutes = capacity_minutes
