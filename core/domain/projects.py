"""Projects: the named lists a task can belong to."""

import pydantic
import sqlalchemy as sa

from core import errors
from core.domain import fields, quotas
from core.domain.fields import ProjectName
from core.storage import models
from core.storage.workspace import Workspace

OUTSIDE = "This token reaches one project only."


class Project(pydantic.BaseModel):
    """A project and how much is open in it."""

    id: int
    name: str
    open_tasks: int


class ProjectList(pydantic.BaseModel):
    """All projects of the caller, by name."""

    items: list[Project]
    total: int


_LIST = """
select p.id, p.name, count(t.id) filter (where t.status in ('todo', 'doing') and t.deleted_at is null) as open_tasks
from projects p left join tasks t on t.user_id = p.user_id and t.project_id = p.id
where p.user_id = %(caller_id)s
group by p.id, p.name order by lower(p.name)
"""


@fields.checked
def list_projects(ws: Workspace) -> ProjectList:
    """List the projects with their number of open tasks."""
    items = [Project.model_validate(dict(row._mapping)) for row in ws.rows(_LIST)]
    return ProjectList(items=items, total=len(items))


def find(ws: Workspace, name: str) -> models.Project | None:
    """The project of that name, whatever its letter case."""
    statement = sa.select(models.Project).where(
        sa.and_(
            models.Project.user_id == ws.caller.user_id,  # type: ignore[arg-type]
            sa.func.lower(models.Project.name) == sa.func.lower(name),
        )
    )
    return ws.db.execute(statement).scalar_one_or_none()


def _insert(ws: Workspace, name: str) -> models.Project:
    if ws.caller.project_id is not None:
        raise errors.Forbidden(OUTSIDE)
    quotas.check(ws, "projects")
    user = ws.db.get_one(models.User, ws.caller.user_id)
    row = models.Project(user_id=user.id, id=user.next_project_id, name=name, created_at=ws.now)
    user.next_project_id += 1
    ws.db.add(row)
    ws.db.flush()
    return row


def find_or_add(ws: Workspace, name: str) -> models.Project:
    """The project of that name, whatever its letter case; created when there is none.

    Raises `Forbidden` for any name but theirs to those who reach one project only, whether there is one or not.
    """
    return find(ws, name.strip()) or _insert(ws, name.strip())


@fields.checked
def add_project(ws: Workspace, name: ProjectName) -> Project:
    """Add a project. Names are unique, whatever their letter case."""
    if find(ws, name.strip()):
        raise errors.Conflict(f"There is already a project named {name.strip()}.")
    return Project(id=_insert(ws, name.strip()).id, name=name.strip(), open_tasks=0)
