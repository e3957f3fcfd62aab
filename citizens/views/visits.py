"""The register of visits: by month and office, a new row, and the register as a file."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from citizens.figures import registers
from citizens.figures.periods import chosen, presets
from citizens.figures.sheets import register_file
from citizens.forms.visits import VisitForm
from citizens.models import Reception, Visit
from citizens.pages.letters import LETTERS, area_crumbs
from citizens.papers.letters import Reader
from citizens.services.visits import enter_visit
from citizens.states import LETTERS as POWER
from offices.http import OfficeRequest
from offices.views.answering import add_errors
from offices.views.paging import paged
from tasks.dossier.views.verbs import asked
from tasks.states import WrongMove

INVALID = 422
KINDS = {
    "visits": ("SỔ TIẾP CÔNG DÂN", registers.VISIT_HEADS, registers.visit_rows),
    "letters": ("SỔ ĐƠN", registers.LETTER_HEADS, registers.letter_rows),
}


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
    rows = Visit.objects.between(period.first, period.last).of_offices(reading_offices(request))
    context = paged(request, rows.for_register().order_by("-on", "-pk"), 50)
    context |= {
        "form": form, "period": period, "presets": presets(),
        "may_enter": LETTERS.may_enter(request), "crumbs": area_crumbs(_("Visits")),
    }  # fmt: skip
    return render(request, "citizens/visits.html", context)


def _receptions(request: OfficeRequest, office_id: int) -> Any:
    rows = Reception.objects.visible_to(request.powers).filter(office=office_id).by_leaders()
    return rows.exclude(state="closed").select_related("receiver").soonest()


@require_http_methods(["GET", "HEAD", "POST"])
def visit_new(http: HttpRequest) -> HttpResponse:
    """One row, the kind first."""
    request = asked(http)
    office = LETTERS.desk(request)
    sent = request.POST if request.method == "POST" else None
    start = {"reception": request.GET.get("reception")}
    form = VisitForm(sent, receptions=_receptions(request, office.pk), initial=start)
    if form.is_valid() and _entered(request, form):
        messages.success(request, _("The visit is in the register."))
        return redirect("citizens:visits")
    title = _("New visit")
    lead = _(
        "Of a denunciation only kind, day and result are taken; the rest goes into the paper book."
    )
    context = {
        "form": form, "title": title, "lead": lead, "icon": "user", "back": "citizens:visits",
        "crumbs": area_crumbs(title),
    }  # fmt: skip
    status = INVALID if form.errors else 200
    return render(request, "citizens/new.html", context, status=status)


def _entered(request: OfficeRequest, form: VisitForm) -> bool:
    try:
        enter_visit(actor=request.actor, **form.words())
    except WrongMove as wrong:
        form.add_error(None, str(wrong))
    except ValidationError as error:
        add_errors(form, error)
    return not form.errors


@require_safe
def register(http: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A register with its names: of the own office, logged, marked with reader and hour."""
    request = asked(http)
    office = LETTERS.desk(request)
    if name not in KINDS or kind not in ("xlsx", "docx", "pdf"):
        raise Http404
    period, _form = chosen(request.GET)
    with override("vi"):
        title, heads, rows = KINDS[name]
        reader = Reader(request.actor.person.full_name, timezone.now())
        found = list(rows(period, office, request.powers))
        return register_file(title, heads, found, office, period, reader=reader, kind=kind)
