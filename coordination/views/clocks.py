"""Time limits set by law, and when reminders go out."""

from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coordination.administration.ladder_drawing import drawn_ladder
from coordination.forms.clocks import LadderForm, ReplaceForm, RuleForm, TryForm
from coordination.models import DeadlineRule, ReminderLadder
from coordination.services.clocks import compute_due
from coordination.services.rules import add_deadline_rule, replace_deadline_rule, save_ladder
from coordination.workdays import calendar_for
from offices.changes.words import changes_of
from offices.http import OfficeRequest
from offices.views.administration import administrators, crumbs
from offices.views.answering import answer

ANSWERED = ["GET", "HEAD", "POST"]


@require_safe
@administrators
def deadline_rules(request: OfficeRequest) -> HttpResponse:
    """Limits in force today by area; `?all=1` also those over or still to come."""
    rows = DeadlineRule.objects.select_related("area").order_by("area__sort", "name", "valid_from")
    everything = bool(request.GET.get("all"))
    shown = rows if everything else rows.in_force(timezone.localdate())
    here = reverse("coordination:deadline_rules")
    tabs = [
        {"label": _("In force today"), "href": here, "current": not everything},
        {"label": _("All versions"), "href": f"{here}?all=1", "current": everything},
    ]
    context = {
        "groups": [(area, list(found)) for area, found in groupby(shown, lambda row: row.area)],
        "tabs": tabs,
        "today": timezone.localdate(),
        "crumbs": crumbs(_("Rules on deadlines")),
    }
    return render(request, "coordination/deadline_rules.html", context)


def _steps() -> tuple[str, str]:
    return ("coordination:deadline_rules", _("Rules on deadlines"))


@require_http_methods(ANSWERED)
@administrators
def deadline_rule_add(request: OfficeRequest) -> HttpResponse:
    title = _("Add a limit")
    return answer(
        request,
        RuleForm(request.POST or None, instance=DeadlineRule(valid_from=timezone.localdate())),
        lambda **words: add_deadline_rule(actor=request.actor, **words),
        done=_("The limit is added."),
        to=reverse("coordination:deadline_rules"),
        context={"title": title, "crumbs": crumbs(title, _steps())},
        template="coordination/deadline_rule_add.html",
    )


@require_http_methods(ANSWERED)
@administrators
def deadline_rule(request: OfficeRequest, pk: int) -> HttpResponse:
    """One limit: its versions, a day to try it with, and its replacement."""
    row = get_object_or_404(DeadlineRule.objects.select_related("area"), pk=pk)
    to = reverse("coordination:deadline_rules")
    trial = TryForm(request.GET if "start" in request.GET else None)
    context = {
        "title": row.name,
        "rule": row,
        "versions": DeadlineRule.objects.versions_of(row.code),
        "later": DeadlineRule.objects.versions_of(row.code).after(row).last(),
        "trial": trial,
        "computed": _tried(trial, row),
        "changes": changes_of(row),
        "crumbs": crumbs(row.name, _steps()),
    }
    return answer(
        request,
        ReplaceForm(request.POST or None, instance=row),
        lambda **words: replace_deadline_rule(actor=request.actor, rule=row, **words),
        done=_("The new version is entered; clocks already running keep the old one."),
        to=to,
        context=context,
        template="coordination/deadline_rule.html",
        row=row,
    )


def _tried(trial: TryForm, row: DeadlineRule) -> Any:
    if not trial.is_bound or not trial.is_valid():
        return None
    return compute_due(row, trial.cleaned_data["start"], calendar_for())


@require_safe
@administrators
def ladders(request: OfficeRequest) -> HttpResponse:
    """When reminders go out, drawn on a line of days."""
    rows = ReminderLadder.objects.select_related("area").order_by("area__sort", "pk")
    context = {
        "ladders": [drawn_ladder(row) for row in rows],
        "crumbs": crumbs(_("Reminder steps")),
    }
    return render(request, "coordination/ladders.html", context)


def _edit_ladder(request: OfficeRequest, row: ReminderLadder, title: str) -> HttpResponse:
    saved = row if row.pk else None
    return answer(
        request,
        LadderForm(request.POST or None, instance=row),
        lambda **words: save_ladder(actor=request.actor, ladder=saved, **words),
        done=_("The reminders are changed; they act from the next minute on."),
        to=reverse("coordination:ladders"),
        context={
            "title": title,
            "crumbs": crumbs(title, ("coordination:ladders", _("Reminder steps"))),
            "changes": changes_of(saved) if saved else [],
        },
        row=saved,
    )


@require_http_methods(ANSWERED)
@administrators
def ladder_add(request: OfficeRequest) -> HttpResponse:
    return _edit_ladder(request, ReminderLadder(), _("Add reminder steps"))


@require_http_methods(ANSWERED)
@administrators
def ladder(request: OfficeRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(ReminderLadder.objects.select_related("area"), pk=pk)
    return _edit_ladder(request, row, drawn_ladder(row).title)
