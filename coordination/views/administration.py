"""The start page of administration, and the log of what was changed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from coordination.administration.overview import attention, sections
from coordination.forms.clocks import AuditFilter
from coordination.models import (
    Area,
    Body,
    CalendarDay,
    Car,
    Charge,
    DeadlineRule,
    DiarySetting,
    DocumentKind,
    Leader,
    LeadRule,
    MailSetting,
    Regulation,
    ReminderLadder,
    Responsibility,
    Room,
    Setting,
)
from offices.audit.words import kind_of, tabs
from offices.changes.read import Model, Narrowed
from offices.changes.words import changes
from offices.http import OfficeRequest
from offices.models import (
    Absence,
    AccessRequest,
    Division,
    Office,
    OfficeGroupPermission,
    Person,
    Post,
    SignInRules,
)
from offices.views.administration import administrators, crumbs, holders_of
from offices.views.paging import address, page_up_to

SETTINGS_MODELS: tuple[Model, ...] = (
    Person,
    Post,
    AccessRequest,
    Absence,
    Office,
    Division,
    OfficeGroupPermission,
    Regulation,
    Area,
    Responsibility,
    LeadRule,
    Charge,
    Body,
    Leader,
    DeadlineRule,
    CalendarDay,
    ReminderLadder,
    Setting,
    SignInRules,
    MailSetting,
    DocumentKind,
    Room,
    Car,
    DiarySetting,
)


PAGE = 50
FARTHEST_PAGE = 200


@require_safe
@administrators
def administration(request: OfficeRequest) -> HttpResponse:
    """Where to go, and what wants attention."""
    context = {
        "sections": sections(),
        "attention": attention(),
        "changes": changes(SETTINGS_MODELS, Narrowed(without=Person.objects.system().pk), limit=5),
    }
    return render(request, "coordination/administration.html", context)


@require_safe
@holders_of("configure", "read_audit")
def audit(request: OfficeRequest) -> HttpResponse:
    """Changes of settings, newest first: who, when, from what to what; nothing of cases."""
    kinds = [(m._meta.label_lower, kind_of(m)) for m in SETTINGS_MODELS]
    form = AuditFilter(request.GET, kinds=kinds)
    given = form.cleaned_data if form.is_valid() else {}
    chosen = [m for m in SETTINGS_MODELS if given.get("kind") in ("", None, m._meta.label_lower)]
    narrowed = Narrowed(
        first=given.get("first"),
        last=given.get("last"),
        without=None if given.get("system") else Person.objects.system().pk,
    )
    page = page_up_to(request, FARTHEST_PAGE)
    found = changes(chosen, narrowed, offset=(page - 1) * PAGE, limit=PAGE + 1)
    context = {
        "form": form,
        "tabs": tabs("coordination:audit"),
        "changes": found[:PAGE],
        "previous": address(request, page=page - 1) if page > 1 else "",
        "next": address(request, page=page + 1) if len(found) > PAGE else "",
        "note": _("Page %(n)d") % {"n": page},
        "crumbs": crumbs(_("System log")) if request.powers.can_anywhere("configure") else [],
    }
    return render(request, "coordination/audit.html", context)
