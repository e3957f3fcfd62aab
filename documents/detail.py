"""What the page of a file shows, in a fixed number of statements."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.workdays import calendar_for
from documents.choices import PaperState, RoundState
from documents.counting.rounds import round_card
from documents.listing import waited_words
from documents.models import Appraisal, FilePaper, OpinionRound, Slip
from documents.services.checklists import SUMMARY
from documents.states import AppraisalState
from offices.http import OfficeRequest
from tasks.dossier.rows import date_rows
from tasks.dossier.showing import fact_rows, paper_words
from tasks.lists.rows import reader_at
from tasks.models import ExternalRequest, Task

MOST_PAGES = 10  # NĐ 191/2026 Đ14(2)
FEWEST_DAYS, MOST_DAYS = 2, 5  # Đ17(1)


def facts(appraisal: Appraisal) -> list[dict[str, Any]]:
    task = appraisal.task
    again = appraisal.round if appraisal.round > 1 else ""
    rows = (
        (pgettext("appraisal", "Form"), appraisal.get_form_display()),
        (_("Kind of document"), appraisal.doc_kind),
        (_("Submission"), paper_words(task.document_number, task.document_date)),
        (_("Abstract"), task.document_abstract if task.document_abstract != task.title else ""),
        (_("Submitting body"), appraisal.submitter),
        (_("Receiving body"), appraisal.receiving_body),
        (_("Examining body"), appraisal.examiner),
        (_("Legal act"), _("Yes") if appraisal.is_legal_act else ""),
        (_("Time of submission"), again),
        (_("Received on"), appraisal.received_on),
        (_("Complete on"), appraisal.complete_on),
        (_("Examination"), _waits_for_papers(appraisal)),
        (_("Verdict"), appraisal.get_verdict_display() if appraisal.verdict else ""),
        (_("Report"), paper_words(appraisal.report_number, appraisal.reported_on)),
        (_("Submitted on"), appraisal.tabled_on),
        (_("Waiting for the decision"), waited_words(appraisal)),
        (_("Decision"), paper_words(appraisal.get_decision_display(), appraisal.decided_on)),
        (_("To be submitted at"), appraisal.destination_words),
        (_("Days with us"), str(appraisal.days_here)),
        (_("Days with the submitting body"), str(appraisal.days_with_submitter)),
        (_("Written decision to keep more"), appraisal.opened_by),
        (_("Reason of the last change"), appraisal.move_reason),
    )
    return fact_rows(rows)


def _waits_for_papers(appraisal: Appraisal) -> str:
    """Its clock has not begun."""
    checked = appraisal.state in (AppraisalState.RECEIVED, AppraisalState.INCOMPLETE)
    if not checked or appraisal.complete_on is not None:
        return ""
    return _("counted from the day the file is complete")


def warnings(
    appraisal: Appraisal, papers: list[FilePaper], rounds: list[OpinionRound]
) -> list[str]:
    """What deserves a second look; nothing is refused for it."""
    found = []
    summary = {one.title: one.state for one in papers}.get(SUMMARY[0])
    if summary != PaperState.RECEIVED and any((one.pages or 0) > MOST_PAGES for one in papers):
        found.append(_("A paper has more than 10 pages: a summary of at most 6 is wanted."))
    for one in rounds:
        if one.sent_on and one.due_on and one.state == RoundState.OPEN:
            calendar = calendar_for(appraisal.task.lead_office_id)
            days = calendar.between(one.sent_on, one.due_on)
            if not FEWEST_DAYS <= days <= MOST_DAYS:
                said = _("Round %(n)s gives %(days)s working days; 2 to 5 are usual.")
                found.append(said % {"n": one.n, "days": days})
    if appraisal.times_returned > 1:
        found.append(_("This file was sent back twice."))
    return found


def dates(request: OfficeRequest, appraisal: Appraisal) -> list[dict[str, Any]]:
    """Its dates with the working of each."""
    reader = reader_at(request)
    rows = appraisal.task.deadlines.filter(is_internal=False, due_on__isnull=False)
    return date_rows(rows, reader)


def destination(request: OfficeRequest, appraisal: Appraisal) -> Task | None:
    """What it comes before, where this person reads that."""
    if appraisal.destination_id is None:
        return None
    return Task.objects.visible_to(request.powers).filter(pk=appraisal.destination_id).first()


def context(request: OfficeRequest, appraisal: Appraisal) -> dict[str, Any]:
    own = Slip.objects.filter(round__appraisal=appraisal)
    papers = list(appraisal.papers.select_related("file"))
    asked = ExternalRequest.objects.visible_to(request.powers).filter(part__task=appraisal.pk)
    return {
        "warnings": warnings(appraisal, papers, appraisal.round_rows),
        "my_slips": list(own.waiting_for(request.powers.person_id)),
        "file_papers": papers,
        "drafts": list(appraisal.drafts.defer("text").select_related("file")),
        "points": appraisal.point_rows,
        "rounds": [round_card(one) for one in appraisal.round_rows],
        "dates": dates(request, appraisal),
        "destination": destination(request, appraisal),
        "suppliers": list(asked.select_related("body")),
        "supplies": False,
    }
