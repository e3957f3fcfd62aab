"""The plan of a year, by the year itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tasks.dossier.views.detail import dossier_detail
from tasks.dossier.views.verbs import asked
from training.models import TrainingPlan
from training.pages import PLANS


@require_safe
def plan_of_year(http: HttpRequest, *, year: int) -> HttpResponse:
    """404 for one that is not to be seen; where there is none it may be begun."""
    plan = TrainingPlan.objects.filter(year=year).first()
    if plan is not None:
        return dossier_detail(http, PLANS, task_id=plan.pk)
    request = asked(http)
    context = {
        "year": year,
        "crumbs": PLANS.crumbs(None, str(year)),
        "may_enter": PLANS.may_enter(request),
    }
    return render(request, "training/no_plan.html", context)
