"""The table of powers: defaults put in place, single powers given and taken."""

from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office, OfficeGroupPermission, Role, RoleGroup
from offices.people.closed import GUARDED
from offices.powers import DEFAULT_POWERS, load_powers
from offices.services.access import is_system, require_configure


def role_group(*, office: Office, role: Role) -> RoleGroup:
    """The group that holds the powers of a role in an office, made on first use."""
    found = RoleGroup.objects.select_related("group").filter(office=office, role=role).first()
    if found is not None:
        return found
    group, _made = Group.objects.get_or_create(name=_group_name(office, role))
    return RoleGroup.objects.get_or_create(office=office, role=role, defaults={"group": group})[0]


@transaction.atomic
def install_default_powers(*, actor: Actor, office: Office) -> int:
    """Give each role of a new office its default powers; returns rows made.

    Groups that already hold a power are left as an administrator set them.
    """
    require_configure(actor)
    known, groups = _permissions(), _groups(office)
    held = OfficeGroupPermission.objects.filter(content_object=office)
    settled = set(held.values_list("group_id", flat=True))
    rows = [
        OfficeGroupPermission(group=groups[role], content_object=office, permission=known[codename])
        for role, codenames in DEFAULT_POWERS.items()
        if groups[role].pk not in settled
        for codename in sorted(codenames)
    ]
    create_many(OfficeGroupPermission, rows, actor=actor, reason="Bảng quyền hạn mặc định")
    return len(rows)


def _groups(office: Office) -> dict[Role, Group]:
    """The groups of all roles in an office, the missing ones made in two statements."""
    found = RoleGroup.objects.select_related("group").filter(office=office)
    groups = {Role(row.role): row.group for row in found}
    missing = [role for role in Role if role not in groups]
    made = Group.objects.bulk_create(Group(name=_group_name(office, role)) for role in missing)
    fresh = dict(zip(missing, made, strict=True))
    RoleGroup.objects.bulk_create(
        RoleGroup(office=office, role=role, group=group) for role, group in fresh.items()
    )
    return groups | fresh


def _group_name(office: Office, role: Role) -> str:
    return f"{office.code}/{role.value}"


@transaction.atomic
def grant_power(
    *, actor: Actor, office: Office, role: Role, codename: str, reason: str
) -> OfficeGroupPermission:
    """Give a role a power on its office; acts on the next request of everybody who holds it.

    Raises ValidationError for a role of one's own, and for powers that somebody else confirms.
    """
    require_configure(actor)
    refuse_own(actor, office, role)
    if codename in GUARDED and not is_system(actor):
        raise ValidationError(_("Another administrator or the chief of the office confirms this."))
    return put_power(actor=actor, office=office, role=role, codename=codename, reason=reason)


def refuse_own(actor: Actor, office: Office, role: Role) -> None:
    if not is_system(actor) and load_powers(actor.person.pk).has_role(role, office.pk):
        raise ValidationError(_("Nobody gives a power to a role of their own."))


@transaction.atomic
def put_power(
    *, actor: Actor, office: Office, role: Role, codename: str, reason: str
) -> OfficeGroupPermission:
    permission = _permission(codename)
    group = role_group(office=office, role=role).group
    held: OfficeGroupPermission | None = OfficeGroupPermission.objects.filter(
        group=group, content_object=office, permission=permission
    ).first()
    if held is not None:
        return held
    row = OfficeGroupPermission(group=group, content_object=office, permission=permission)
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def revoke_power(*, actor: Actor, office: Office, role: Role, codename: str, reason: str) -> None:
    """Take a power from a role; the last way to configure the system is never taken."""
    require_configure(actor)
    held = OfficeGroupPermission.objects.select_for_update().filter(
        group=role_group(office=office, role=role).group,
        content_object=office,
        permission=_permission(codename),
    )
    if codename == "configure" and role == Role.ADMINISTRATOR:
        raise ValidationError(_("Administrators always configure the system."))
    for row in held:
        row.delete(actor=actor, reason=reason)


def _permissions() -> dict[str, Permission]:
    found = Permission.objects.filter(
        content_type__app_label="offices", content_type__model="office"
    )
    return {permission.codename: permission for permission in found}


def _permission(codename: str) -> Permission:
    known = _permissions()
    if codename not in known:
        raise ValidationError(_("There is no such power."))
    return known[codename]
