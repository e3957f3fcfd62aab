"""The list of files: its sides, its filter, and how each row reads."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from documents.choices import Form, RoundState
from documents.counting.meetings import meetings_ahead
from documents.models import Appraisal, Slip
from documents.models.appraisal import AppraisalQuerySet
from documents.states import ENDED, RELEASES, AppraisalState
from offices.http import OfficeRequest
from tasks.dossier.listing import Chosen, DossierFilter, Side
from tasks.dossier.showing import Heading, case_cell, cells, label_of, state_badge

S = AppraisalState
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
STATE_WORDS: Mapping[tuple[str, str], Any] = {
    (S.EXAMINING, Form.APPRAISAL): pgettext_lazy("appraisal", "Being appraised"),
    (S.REPORTED, Form.APPRAISAL): pgettext_lazy("appraisal", "Appraisal report issued"),
    (S.EXAMINING, Form.COMMENT): pgettext_lazy("appraisal", "Being commented on"),
    (S.REPORTED, Form.COMMENT): pgettext_lazy("appraisal", "Comments issued"),
    (S.EXAMINING, ""): pgettext_lazy("appraisal", "Being verified"),
    (S.REPORTED, ""): pgettext_lazy("appraisal", "Verification report issued"),
}
_badge = state_badge(TONES)


def badge(appraisal: Appraisal) -> dict[str, Any]:
    """Its state, in the words of its form."""
    state, shown = appraisal.state, _badge(appraisal)
    said = STATE_WORDS.get((state, appraisal.form)) or STATE_WORDS.get((state, ""))
    return shown | {"label": str(said)} if said else shown


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


def beside(appraisal: Appraisal) -> list[Mapping[str, str]]:
    """Badges beside the state: what goes on at the same time, and what is special to it."""
    found: list[Mapping[str, str]] = []
    if appraisal.state == S.POLLING and appraisal.is_away:
        tone, icon = TONES[S.REVISING]
        found.append({"label": str(S.REVISING.label), "tone": tone, "icon": icon})
    if appraisal.round > 1:
        again = gettext("time %(n)s") % {"n": appraisal.round}
        found.append({"label": again, "tone": "warn", "icon": "undo-2"})
    if appraisal.counts_only:
        found.append({"label": gettext("Counts only"), "tone": "muted", "icon": "lock"})
    if waited := waited_words(appraisal):
        found.append({"label": waited, "tone": "muted", "icon": "clock"})
    return found


def waited_words(appraisal: Appraisal) -> str:
    """Days shown, no date owed: a leader is nobody's debtor."""
    days = appraisal.days_waited
    if days is None:
        return ""
    return ngettext("has waited %(n)d day", "has waited %(n)d days", days) % {"n": days}


COLUMNS = (
    Heading(_("Document"), "wide"),
    Heading(_("Submitting body"), "wraps"),
    _("Complete on"),
    _("Deadline"),
    Heading(_("Step"), "wraps"),
    Heading(_("Days with us / with the submitting body"), "wraps numeric"),
    _("Meeting"),
)


def row(appraisal: Appraisal) -> dict[str, Any]:
    meets_on: dt.date | None = appraisal.destination_on  # type: ignore[attr-defined]  # annotated
    return cells(
        COLUMNS,
        (
            case_cell(appraisal, label_of(Form, appraisal.form)),
            appraisal.submitter.short_name if appraisal.submitter else "–",
            appraisal.complete_on or "–",
            appraisal.task.next_due_on or "–",
            {"badges": [badge(appraisal), *beside(appraisal)]},
            f"{appraisal.days_here} / {appraisal.days_with_submitter}",
            meets_on or appraisal.destination_words or "–",
        ),
    )


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
        "over",
        pgettext_lazy("appraisals", "Done"),
        lambda rows, _c: rows.filter(state__in=ENDED).latest(),
    ),
    Side("all", pgettext_lazy("appraisals", "All"), lambda rows, _c: rows.latest()),
)


def figures(request: OfficeRequest) -> dict[str, Any]:
    """Meetings ahead; for leaders also slips still out, and files sent back twice."""
    powers = request.powers
    found: dict[str, Any] = {"meetings": meetings_ahead(powers, timezone.localdate())}
    own = powers.offices_with(RELEASES)
    if not own:
        return found | {"slips_out": 0, "sent_back": 0}
    rows = Appraisal.objects.visible_to(powers).filter(task__lead_office__in=own)
    out = Slip.objects.filter(round__state=RoundState.OPEN, answered_on=None)
    out = out.filter(round__counts_only=False, round__appraisal__in=rows)
    return found | {"slips_out": out.count(), "sent_back": rows.sent_back_twice().count()}
