"""Figures of older reports beside the counted ones, never among them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from citizens.models import ReportedFigure
from citizens.pages.letters import LETTERS, area_crumbs
from offices.views.paging import paged
from tasks.dossier.views.verbs import asked


@require_safe
def reported(http: HttpRequest) -> HttpResponse:
    request = asked(http)
    office = LETTERS.desk(request)
    context = paged(request, ReportedFigure.objects.of_office(office.pk).newest(), 50)
    context |= {"crumbs": area_crumbs(_("Figures taken over"))}
    return render(request, "citizens/reported.html", context)
