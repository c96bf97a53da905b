"""Figures about everyone, for analysts. The database counts, refuses and leaves out; types are given here."""

import datetime

import psycopg.errors
import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import accounts
from core.storage import engine, failures
from core.storage.workspace import Workspace

PEOPLE = 5  # fewer people than this make no group: see the migration that adds the schema `stats`
OTHER = "other"


class Week(pydantic.BaseModel):
    """One week (from Monday, UTC) of everyone; None where fewer than five took part. Durations in days."""

    week: datetime.date
    created: int | None
    completed: int | None
    people: int | None
    on_time_percent: int | None
    lead_50: float | None
    lead_85: float | None
    cycle_50: float | None
    cycle_85: float | None


class Cuts(pydantic.BaseModel):
    """Totals by one attribute each; parts of fewer than five people are merged into `other`, or left out."""

    status: dict[str, int] = {}
    priority: dict[str, int] = {}
    weekday: dict[str, int] = {}  # ISO: Monday is "1"


class OrganisationStats(pydantic.BaseModel):
    """Everything that Organisation shows: the last 52 weeks, and what is open."""

    taken_at: datetime.datetime
    weeks: list[Week]
    cuts: Cuts
    overdue: int | None


def organisation(ws: Workspace) -> OrganisationStats:
    """The figures about everyone. Raises `Forbidden` for all but analysts; the database checks again."""
    accounts.require_role(ws.caller, "analyst", "admin")
    try:
        figures = ws.rows("select stats.organisation() as figures")[0].figures
    except sa.exc.ProgrammingError as error:
        if isinstance(error.orig, psycopg.errors.InsufficientPrivilege):
            raise errors.Forbidden("Your role does not allow this.") from error
        raise
    return OrganisationStats.model_validate(figures)


def refresh() -> None:
    """Take new figures where those there are have aged, so that no analyst waits (for the housekeeping)."""
    with failures.translated(), engine.engine().begin() as connection:
        # measuring millions of tasks may take longer than anybody should wait for a page
        connection.exec_driver_sql("set local statement_timeout = '2min'")
        connection.exec_driver_sql("select stats.refresh()")
