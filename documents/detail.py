"""What the page of a file shows, in a fixed number of statements."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from documents.counting.rounds import round_rows
from documents.models import Appraisal
from offices.http import OfficeRequest
from tasks.dossier.rows import date_rows
from tasks.dossier.verbs import manages
from tasks.lists.rows import reader_of
from tasks.models import Task


def _day(day: Any) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def facts(appraisal: Appraisal) -> list[dict[str, Any]]:
    task = appraisal.task
    again = appraisal.round if appraisal.round > 1 else ""
    rows = [
        (pgettext("appraisal", "Form"), appraisal.get_form_display()),
        (_("Kind of document"), appraisal.doc_kind),
        (_("Submission"), " ".join(filter(None, (task.document_number, _day(task.document_date))))),
        (_("Abstract"), task.document_abstract if task.document_abstract != task.title else ""),
        (_("Submitting body"), appraisal.submitter),
        (_("Receiving body"), appraisal.receiving_body),
        (_("Examining body"), appraisal.examiner),
        (_("Legal act"), _("Yes") if appraisal.is_legal_act else ""),
        (_("Time of submission"), again),
        (_("Received on"), _day(appraisal.received_on)),
        (_("Complete on"), _day(appraisal.complete_on)),
        (_("Verdict"), appraisal.get_verdict_display() if appraisal.verdict else ""),
        (_("Report"), f"{appraisal.report_number} {_day(appraisal.reported_on)}".strip()),
        (_("Submitted on"), _day(appraisal.tabled_on)),
        (_("Decision"), f"{appraisal.get_decision_display()} {_day(appraisal.decided_on)}".strip()),
        (_("To be submitted at"), appraisal.destination_words),
        (_("Days with us"), str(appraisal.days_here)),
        (_("Days with the submitting body"), str(appraisal.days_with_submitter)),
        (_("Written decision to keep more"), appraisal.opened_by),
        (_("Reason of the last change"), appraisal.move_reason),
    ]
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def dates(request: OfficeRequest, appraisal: Appraisal) -> list[dict[str, Any]]:
    """Its dates with the working of each."""
    reader = reader_of(request.powers, request.office.pk if request.office else None)
    rows = appraisal.task.deadlines.filter(is_internal=False, due_on__isnull=False)
    return date_rows(rows, reader)


def destination(request: OfficeRequest, appraisal: Appraisal) -> Task | None:
    """What it comes before, where this person reads that."""
    if appraisal.destination_id is None:
        return None
    return Task.objects.visible_to(request.powers).filter(pk=appraisal.destination_id).first()


def context(request: OfficeRequest, appraisal: Appraisal) -> dict[str, Any]:
    may = manages(request, appraisal)
    rounds = appraisal.rounds.with_slips().order_by("n")
    return {
        "appraisal": appraisal,
        "file_papers": list(appraisal.papers.select_related("file")),
        "drafts": list(appraisal.drafts.defer("text").select_related("file")),
        "points": list(appraisal.points.select_related("draft").defer("draft__text")),
        "rounds": [round_rows(one) for one in rounds],
        "dates": dates(request, appraisal),
        "destination": destination(request, appraisal),
        "may_enter": may and not appraisal.is_ended,
    }
