"""The table of who leads and who coordinates ("Bảng phân công chủ trì, phối hợp")."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from coordination.models import Area, LeadRule, Regulation, Responsibility
from coordination.models.area import LeadRuleKind, PartRole
from offices.foundation.actor import Actor
from offices.models import Office
from offices.services.access import require_configure


@transaction.atomic
def set_responsibility(
    *,
    actor: Actor,
    area: Area,
    office: Office,
    role: PartRole,
    reason: str,
    leads_when: str = "",
    article: str = "",
    note: str = "",
    instead_of: Sequence[Office] = (),
) -> Responsibility:
    """Set one cell of the matrix in force; the reason stays in its history.

    `instead_of`: offices that led before and coordinate from now on.
    """
    require_configure(actor)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the table changes.")})
    for other in instead_of:
        before = _cell(area, other)
        before.role, before.leads_when = PartRole.COORDINATE, ""
        before.full_clean()
        before.save(actor=actor, reason=reason)
    cell = _cell(area, office)
    cell.role, cell.leads_when = role, leads_when.strip()
    cell.article, cell.note = article.strip() or cell.article, note.strip()
    cell.full_clean()
    cell.save(actor=actor, reason=reason)
    return cell


def _cell(area: Area, office: Office) -> Responsibility:
    regulation = Regulation.objects.current()
    if regulation is None:
        raise ValidationError(_("No regulation is in force."))
    locked = Responsibility.objects.select_for_update()
    found = locked.filter(regulation=regulation, area=area, office=office).first()
    return found or Responsibility(regulation=regulation, area=area, office=office)


@transaction.atomic
def set_lead_rule(
    *,
    actor: Actor,
    area: Area,
    kind: LeadRuleKind,
    reason: str,
    office: Office | None = None,
    first_year: int | None = None,
    note: str = "",
) -> LeadRule:
    """Say how the area finds its lead office."""
    require_configure(actor)
    rule = LeadRule.objects.select_for_update().filter(area=area).first() or LeadRule(area=area)
    rule.kind, rule.office, rule.first_year, rule.note = kind, office, first_year, note
    rule.full_clean()
    rule.save(actor=actor, reason=reason)
    return rule
