"""Who: offices, divisions, people, posts, powers, absences."""

from offices.models.absence import Absence
from offices.models.office import Division, Office
from offices.models.person import Person
from offices.models.post import Post, Role, RoleGroup
from offices.models.power import OfficeGroupPermission
from offices.models.refusal import Refusal

__all__ = [
    "Absence",
    "Division",
    "Office",
    "OfficeGroupPermission",
    "Person",
    "Post",
    "Refusal",
    "Role",
    "RoleGroup",
]
