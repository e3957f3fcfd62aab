"""The table of leads, its cells, and how the lead of an item is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.forms.matrix import CellForm, LeadRuleForm
from coordination.models import Area, LeadRule, Regulation, Responsibility
from coordination.services.lead import propose_lead
from coordination.services.matrix import set_lead_rule, set_responsibility
from offices.changes.read import Narrowed
from offices.changes.words import changes, changes_of
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer
from offices.views.houses import office_or_404


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """`changed_at` is set when somebody has changed it since it was put in place."""

    office: Office
    responsibility: Responsibility | None
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    area: Area
    cells: Sequence[MatrixCell]


@dataclass(frozen=True, slots=True)
class MatrixTable:
    offices: Sequence[Office]
    rows: Sequence[MatrixRow]


def matrix_table(regulation: Regulation | None) -> MatrixTable:
    """Every area with the cell of every office; four statements."""
    offices = list(Office.objects.active())
    cells = Responsibility.objects.filter(regulation=regulation)
    known = {(cell.area_id, cell.office_id): cell for cell in cells}
    changed = _changed([cell.pk for cell in known.values()])

    def cell_of(area: Area, office: Office) -> MatrixCell:
        found = known.get((area.pk, office.pk))
        return MatrixCell(office, found, changed.get(found.pk) if found else None)

    rows = [
        MatrixRow(area, [cell_of(area, office) for office in offices])
        for area in Area.objects.order_by("sort", "number")
    ]
    return MatrixTable(offices, rows)


def _changed(ids: list[int]) -> dict[int, datetime]:
    """When each cell was last changed after it was put in place."""
    rows = Responsibility.history.filter(id__in=ids, history_type="~").order_by("history_date")
    return dict(rows.values_list("id", "history_date"))


ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def matrix(request: OfficeRequest) -> HttpResponse:
    """Areas × offices of the regulation in force."""
    regulation = Regulation.objects.current()
    context = {
        "regulation": regulation,
        "table": matrix_table(regulation),
        "changes": changes([Responsibility], Narrowed(), limit=8),
        "crumbs": crumbs(_("Table of lead and coordination")),
    }
    return render(request, "coordination/matrix.html", context)


@require_http_methods(ANSWERED)
@administrators
def matrix_cell(request: OfficeRequest, number: int, code: str) -> HttpResponse:
    """One cell with its history; the old value stays there."""
    area, office = get_object_or_404(Area, number=number), office_or_404(code)
    cell = Responsibility.objects.current().filter(area=area, office=office).first()
    row = cell or Responsibility(area=area, office=office, regulation=Regulation.objects.current())
    steps = (("coordination:matrix", _("Table of lead and coordination")),)
    context = {
        "title": f"{area.number}. {area.short_name} – {office.short_name}",
        "lead": area.name,
        "crumbs": crumbs(f"{area.short_name} – {office.abbreviation}", *steps),
        "changes": changes_of(cell) if cell else [],
    }
    return answer(
        request,
        CellForm(request.POST or None, instance=row),
        lambda **words: set_responsibility(actor=request.actor, area=area, office=office, **words),
        done=_("The table is changed."),
        to=reverse("coordination:matrix"),
        context=context,
        row=cell,
    )


@require_safe
@administrators
def lead_rules(request: OfficeRequest) -> HttpResponse:
    """How each area finds its lead office, and what that gives today."""
    rules = LeadRule.objects.select_related("area", "office").order_by("area__sort")
    today = timezone.localdate()
    missing = Area.objects.open_on(today).filter(lead_rule=None)
    context = {
        "rules": [(rule, _proposal(rule)) for rule in rules],
        "missing": missing,
        "crumbs": crumbs(_("Rules for finding the lead office")),
    }
    return render(request, "coordination/lead_rules.html", context)


def _proposal(rule: LeadRule) -> Any:
    """Only a fixed office and a turn by year can be told without an item."""
    if rule.kind not in ("fixed", "rotation"):
        return None
    return propose_lead(area=rule.area, on=timezone.localdate()).office


@require_http_methods(ANSWERED)
@administrators
def lead_rule(request: OfficeRequest, number: int) -> HttpResponse:
    area = get_object_or_404(Area, number=number)
    rule = LeadRule.objects.filter(area=area).first()
    steps = (("coordination:lead_rules", _("Rules for finding the lead office")),)
    context = {
        "title": f"{area.number}. {area.short_name}",
        "lead": area.name,
        "crumbs": crumbs(area.short_name, *steps),
        "changes": changes_of(rule) if rule else [],
        "offices": Office.objects.active(),
    }
    return answer(
        request,
        LeadRuleForm(request.POST or None, instance=rule or LeadRule(area=area)),
        lambda **words: set_lead_rule(actor=request.actor, area=area, **words),
        done=_("The rule is changed."),
        to=reverse("coordination:lead_rules"),
        context=context,
        row=rule,
    )
