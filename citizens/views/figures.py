"""Today of the board, the figures of a period with their check sums, figures of older reports."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from citizens.figures.board import board_numbers, week_in_numbers
from citizens.figures.counts import Figures, figures_of
from citizens.figures.periods import chosen, presets
from citizens.figures.report import PETITIONS, WORK, report
from citizens.models import Reception, ReportedFigure
from citizens.pages.letters import LETTERS, area_crumbs
from citizens.services.between import number_for
from citizens.views.visits import reading_offices
from offices.http import OfficeRequest
from offices.views.paging import paged
from tasks.dossier.printing import KINDS, choice
from tasks.dossier.report_sections import sections
from tasks.dossier.views.verbs import asked
from ui.downloads import letter_download


@require_safe
def board(http: HttpRequest) -> HttpResponse:
    """What the head of the board looks at first: today, overdue, near 45 days, awaited."""
    request = asked(http)
    offices, today = reading_offices(request), timezone.localdate()
    may, desk = LETTERS.may_enter(request), request.office
    receptions = Reception.objects.visible_to(request.powers).by_leaders().ahead()
    numbers = board_numbers(request.powers, offices, today)
    handles = request.powers.can_anywhere("handle_denunciations")
    context = {
        "stats": _stats(numbers),
        "ahead": receptions.select_related("receiver").soonest()[:5],
        "incoming": number_for(desk.pk) if desk and may else 0,
        "denunciations": numbers["denunciations"] if handles else None,
        "may_enter": may,
        "erases": bool(request.powers.offices_with("read_restricted") & offices),
    }
    return render(request, "citizens/board.html", context | week_in_numbers(offices, today))


def _stats(numbers: Mapping[str, int]) -> list[Any]:
    rows = [
        ("today", _("Due today"), "due", "info"),
        ("overdue", _("Overdue"), "due", "danger"),
        ("near", _("Near 45 days"), "near", "danger"),
        ("approve", _("To be approved"), "approve", "warn"),
        ("sort", _("To be sorted"), "sort", "info"),
        ("propose", _("To be proposed"), "propose", "info"),
        ("result", _("Result awaited"), "result", "warn"),
    ]
    here = reverse("citizens:list")
    return [
        {"label": label, "value": numbers[name], "href": f"{here}?side={side}", "tone": tone}
        for name, label, side, tone in rows
    ]


def _counted(request: OfficeRequest) -> tuple[Figures, Any, Any]:
    period, form = chosen(request.GET)
    return figures_of(period, reading_offices(request)), period, form


@require_safe
def figures(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    found, period, form = _counted(request)
    context = {
        "figures": found,
        "period": period,
        "office": None,
        "leaders": found.leaders,
        "form": form,
        "presets": presets(),
        "crumbs": area_crumbs(_("Figures")),
        "may_enter": LETTERS.may_enter(request),
        "papers": _papers(period.query, books=LETTERS.may_enter(request)),
    }
    return render(request, "citizens/figures.html", context)


def _papers(query: str, *, books: bool) -> list[dict[str, str]]:
    """The reports of the period, and its book of letters for who keeps it."""
    forms = [
        (_("Report"), "pdf", reverse("citizens:report", args=["pdf"])),
        (_("Report"), "docx", reverse("citizens:report", args=["docx"])),
        (_("Report on petitions"), "docx", reverse("citizens:petitions_report", args=["docx"])),
    ]
    if books:
        book = reverse("citizens:register", args=["letters", "xlsx"])
        forms.append((_("Book of letters"), "xlsx", book))
    return [choice(label, kind, f"{at}?{query}") for label, kind, at in forms]


@require_safe
def figures_paper(http: HttpRequest, kind: str) -> HttpResponse:
    """The report of the period; where a sum does not agree, the paper says so."""
    return _paper(asked(http), kind, "bao-cao-tiep-cong-dan", WORK)


@require_safe
def petitions_paper(http: HttpRequest, kind: str) -> HttpResponse:
    """Báo cáo công tác dân nguyện: petitions of voters beside letters and visits, totals alone."""
    return _paper(asked(http), kind, "bao-cao-dan-nguyen", PETITIONS)


def _paper(request: OfficeRequest, kind: str, name: str, about: str) -> HttpResponse:
    found, period, _form = _counted(request)
    office = request.office or LETTERS.desk(request)
    if kind not in KINDS:
        raise Http404
    with override("vi"):
        beside = about == PETITIONS
        others = sections(request.powers, period.first, period.last) if beside else []
        made = report(found, period, office, others=others, about=about)
        return letter_download(made, name, kind)


@require_safe
def reported(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = LETTERS.desk(request)
    context = paged(request, ReportedFigure.objects.of_office(office.pk).newest(), 50)
    context |= {"crumbs": area_crumbs(_("Figures taken over"))}
    return render(request, "citizens/reported.html", context)
