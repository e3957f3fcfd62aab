"""The register of visits: by month and office, a new row, and the register as a file."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from citizens.figures.periods import CountPeriod, chosen, presets
from citizens.figures.registers import REGISTERS, register_file
from citizens.forms.visits import HandledForm, VisitForm
from citizens.models import Reception, Visit
from citizens.pages.letters import LETTERS, area_crumbs
from citizens.papers.letters import PrintedBy, marked
from citizens.papers.visits import refusal
from citizens.services.visits import enter_visit, note_handled
from citizens.states import LETTERS as POWER
from offices.http import OfficeRequest
from offices.models import Office
from offices.views.answering import answer
from offices.views.paging import paged
from tasks.dossier.printing import KINDS, choice
from tasks.dossier.refusals import RefusedIn
from tasks.dossier.verbs import manages
from tasks.dossier.views.verbs import asked, once, row_or_404, sent
from ui.downloads import letter_download

INVALID = 422


def reading_offices(request: OfficeRequest) -> frozenset[int]:
    """Where the person handles letters, or leads; raises PermissionDenied without any."""
    powers = request.powers
    found = powers.offices_with(POWER) | powers.offices_with("read_restricted")
    if not found:
        raise PermissionDenied(str(LETTERS.no_power))
    return found


@require_safe
def visit_list(http: HttpRequest) -> HttpResponse:
    """Day, content, people, result; who it was stands in the register that is printed."""
    request = asked(http)
    period, form = chosen(request.GET)
    offices, office = offices_shown(request)
    rows = Visit.objects.between(period.first, period.last).of_offices(offices)
    context = paged(request, rows.for_register().marking_groups().order_by("-on", "-pk"), 50)
    context |= {
        "form": form,
        "period": period,
        "presets": presets(),
        "office": office,
        "offices": office_links(request, office, period),
        "may_enter": LETTERS.may_enter(request),
        "crumbs": area_crumbs(_("Visits")),
        "papers": [
            choice(
                _("Register of visits"),
                kind,
                f"{reverse('citizens:register', args=['visits', kind])}?{period.query}",
            )
            for kind in ("pdf", "xlsx")
        ],
    }
    return render(request, "citizens/visits.html", context)


def offices_shown(request: OfficeRequest) -> tuple[frozenset[int], Office | None]:
    """Those read, and the one chosen among them: by its code in the address."""
    able = reading_offices(request)
    code = request.GET.get("office", "")
    found = Office.objects.filter(pk__in=able, code=code).first() if code else None
    return (frozenset({found.pk}) if found else able), found


def office_links(request: OfficeRequest, here: Office | None, period: CountPeriod) -> list[Any]:
    """One tab an office, where more than one is read."""
    rows = list(Office.objects.filter(pk__in=reading_offices(request)).order_by("sort"))
    if len(rows) < 2:
        return []
    tabs = [{"label": _("All offices"), "href": f"?{period.query}", "current": here is None}]
    return tabs + [
        {
            "label": one.short_name,
            "href": f"?{period.query}&office={one.code}",
            "current": one == here,
        }
        for one in rows
    ]


def _receptions(request: OfficeRequest, office_id: int) -> Any:
    rows = Reception.objects.visible_to(request.powers).filter(office=office_id).by_leaders()
    return rows.exclude(state="closed").select_related("receiver").soonest()


@require_http_methods(["GET", "HEAD", "POST"])
def visit_new(http: HttpRequest) -> HttpResponse:
    """One row, the kind first."""
    request = asked(http)
    office = LETTERS.desk(request)
    start = {"reception": request.GET.get("reception")}
    form = VisitForm(sent(request), receptions=_receptions(request, office.pk), initial=start)
    if form.is_valid() and _entered(request, form):
        messages.success(request, _("The visit is in the register."))
        return redirect("citizens:visits")
    title = _("New visit")
    lead = _(
        "Of a denunciation only kind, day and result are taken; the rest goes into the paper book."
    )
    context = {
        "form": form,
        "title": title,
        "lead": lead,
        "icon": "user",
        "back": "citizens:visits",
        "crumbs": area_crumbs(title),
    }
    status = INVALID if form.errors else 200
    return render(request, "citizens/new.html", context, status=status)


def _entered(request: OfficeRequest, form: VisitForm) -> bool:
    with RefusedIn(form):
        enter_visit(actor=request.actor, **form.words())
    return not form.errors


def _found(request: OfficeRequest, visit_id: int) -> Visit:
    """404 for who does not read the reception it belongs to."""
    rows = Visit.objects.visible_to(request.powers).for_register()
    found: Visit = row_or_404(rows.select_related("reception__task"), visit_id)
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def visit_result(http: HttpRequest, visit_id: int) -> HttpResponse:
    """What came of a case registered for the day of a leader."""
    request = asked(http)
    visit = _found(request, visit_id)
    if not manages(request, visit.reception):
        raise PermissionDenied(str(LETTERS.no_power))
    form, reception = HandledForm(sent(request)), visit.reception
    title = _("Result of the visit")
    context = {
        "title": title,
        "icon": "check",
        "eyebrow": f"{visit.on:%d/%m/%Y}",
        "dossier": reception,
        "crumbs": area_crumbs(_("Visits"), title),
        "lead": visit.get_kind_display(),
    }
    act = once(request, form, partial(note_handled, visit_id=visit_id))
    to = reception.get_absolute_url() if reception.is_session else reverse("citizens:visits")
    return answer(request, form, act, done=_("Noted."), to=to, context=context)


@require_safe
def refusal_paper(http: HttpRequest, visit_id: int, kind: str) -> HttpResponse:
    """01/TCD, of a refusal that bears it; marked with its reader and the hour."""
    request = asked(http)
    visit = _found(request, visit_id)
    if kind not in KINDS or not visit.bears_form_01:
        raise Http404
    with override("vi"):
        reader = PrintedBy.of(request.actor)
        return letter_download(marked(refusal(visit), reader), f"tu-choi-tiep-{visit.pk}", kind)


@require_safe
def register(http: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A register with its names: of the own office, logged, marked with reader and hour."""
    request = asked(http)
    office = LETTERS.desk(request)
    if name not in REGISTERS or kind not in ("xlsx", *KINDS):
        raise Http404
    period, _form = chosen(request.GET)
    with override("vi"):
        reader = PrintedBy.of(request.actor)
        return register_file(
            name, kind, period=period, office=office, powers=request.powers, reader=reader
        )
