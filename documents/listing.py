"""The list of files: its sides, its filter, and how each row reads."""

from typing import Any

from django import forms
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.choices import Form, Verdict
from documents.models import Appraisal
from documents.models.appraisal import AppraisalQuerySet
from documents.states import ENDED, AppraisalState
from offices.http import OfficeRequest
from tasks.dossier.listing import Chosen, DossierFilter, Side
from tasks.models import Task

S = AppraisalState
MOST_MEETINGS = 5
TONES = {
    S.RECEIVED: ("info", "inbox"),
    S.INCOMPLETE: ("warn", "file-plus"),
    S.EXAMINING: ("accent", "search"),
    S.REPORTED: ("info", "file-check"),
    S.REVISING: ("warn", "pencil-line"),
    S.POLLING: ("accent", "users"),
    S.TABLED: ("info", "send"),
    S.DECIDED: ("ok", "circle-check"),
    S.RETURNED: ("muted", "undo-2"),
    S.WITHDRAWN: ("muted", "ban"),
}


class AppraisalFilter(DossierFilter):
    form = forms.ChoiceField(label=pgettext_lazy("appraisal", "Form"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["form"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("All forms")), *Form.choices]


def of_form(rows: AppraisalQuerySet, chosen: Chosen) -> AppraisalQuerySet:
    form = chosen.get("form")
    return rows.filter(form=form) if form else rows


def badge(appraisal: Appraisal) -> dict[str, str]:
    tone, icon = TONES[AppraisalState(appraisal.state)]
    return {"label": str(appraisal.get_state_display()), "tone": tone, "icon": icon}


def row(appraisal: Appraisal) -> dict[str, Any]:
    task = appraisal.task
    return {
        "appraisal": appraisal,
        "task": task,
        "badge": badge(appraisal),
        "due": task.next_due_on,
        "destination_on": appraisal.destination_on,  # type: ignore[attr-defined]  # annotated
    }


def _side(code: str, label: Any, *states: str) -> Side:
    """Oldest first: what lies longest comes first."""
    return Side(code, label, lambda rows, _c: rows.filter(state__in=states).soonest(), True)


SIDES = (
    _side("received", pgettext_lazy("appraisals", "Just received"), S.RECEIVED),
    _side(
        "incomplete", pgettext_lazy("appraisals", "Waiting for papers"), S.INCOMPLETE, S.RETURNED
    ),
    _side("examining", pgettext_lazy("appraisals", "Being examined"), S.EXAMINING),
    _side("revising", pgettext_lazy("appraisals", "To be revised"), S.REPORTED, S.REVISING),
    _side("polling", pgettext_lazy("appraisals", "Members asked"), S.POLLING),
    _side("tabled", pgettext_lazy("appraisals", "Submitted"), S.TABLED),
    Side(
        "over", pgettext_lazy("appraisals", "Done"),
        lambda rows, _c: rows.filter(state__in=ENDED).latest(),
    ),
    Side("all", pgettext_lazy("appraisals", "All"), lambda rows, _c: rows.latest()),
)  # fmt: skip


def meetings_ahead(request: OfficeRequest) -> dict[str, Any]:
    """For each meeting or session this person reads: its files, how many are fit, short, late."""
    powers, today = request.powers, timezone.localdate()
    rows = Appraisal.objects.visible_to(powers).open().filter(destination__isnull=False)
    late = Q(task__next_due_on__lt=today)
    counted = rows.order_by().values("destination").annotate(
        files=Count("pk"), fit=Count("pk", filter=Q(verdict__in=(Verdict.READY, Verdict.AFTER))),
        short=Count("pk", filter=Q(state=S.INCOMPLETE)), late=Count("pk", filter=late),
    )[:MOST_MEETINGS]  # fmt: skip
    found = {row["destination"]: row for row in counted}
    known = Task.objects.visible_to(powers).filter(pk__in=found).order_by("next_due_on", "pk")
    return {"meetings": [{"task": task, **found[task.pk]} for task in known]}
