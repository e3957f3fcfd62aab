"""Who: offices, divisions, people, posts, powers, absences."""

from offices.models.absence import Absence
from offices.models.access import AccessKind, AccessRequest, AccessState
from offices.models.audit import AuditKind, AuditRow, AuditSeal, Refusal
from offices.models.office import Division, Office, OfficeGroupPermission
from offices.models.person import Person
from offices.models.post import Post, Role, RoleGroup
from offices.models.signin import SharedEntry, SignInRules
from offices.models.submissions import Submission

__all__ = [
    "Absence",
    "AccessKind",
    "AccessRequest",
    "AccessState",
    "AuditKind",
    "AuditRow",
    "AuditSeal",
    "Division",
    "Office",
    "OfficeGroupPermission",
    "Person",
    "Post",
    "Refusal",
    "Role",
    "RoleGroup",
    "SharedEntry",
    "SignInRules",
    "Submission",
]
