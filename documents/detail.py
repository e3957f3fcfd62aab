"""What the page of a file shows, in a fixed number of statements."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.workdays import calendar_for
from documents.choices import PaperState, RoundState
from documents.counting.rounds import round_card
from documents.listing import waited_words
from documents.models import Appraisal, Draft, FilePaper, OpinionRound, Point, Slip
from documents.services.receiving import SUMMARY
from documents.states import AppraisalState
from offices.http import OfficeRequest
from tasks.dossier.loading import OUTSIDE, PARTS, Loaded, Loads, Tables
from tasks.dossier.rows import date_rows, outside_rows
from tasks.dossier.showing import fact_rows, paper_words
from tasks.lists.rows import reader_at
from tasks.models import Task

MOST_PAGES = 10  # NĐ 191/2026 Đ14(2)
FEWEST_DAYS, MOST_DAYS = 2, 5  # Đ17(1)


def _settle(appraisal: Appraisal, loaded: Loaded) -> None:
    sent = Counter(slip.round_id for slip in loaded.of(Slip))
    back = Counter(slip.round_id for slip in loaded.of(Slip) if slip.answered_on)
    rounds: list[Any] = sorted(loaded.of(OpinionRound), key=lambda one: one.n)
    for one in rounds:
        one.slips_sent, one.slips_back = sent[one.pk], back[one.pk]
    appraisal.point_rows, appraisal.round_rows = loaded.of(Point), rounds


BODIES = Tables(named=((Appraisal, "submitter"), (Appraisal, "receiving_body")))
LOADS = Loads(
    model=Appraisal,
    tables=(
        PARTS,
        Tables({FilePaper: "appraisal", Draft: "appraisal", Point: "appraisal"}),
        Tables({OpinionRound: "appraisal", Slip: "round__appraisal"}),
        Tables(named=((FilePaper, "file"), (Draft, "file"), (Appraisal, "doc_kind"))),
        BODIES,
        OUTSIDE,
    ),
    columns={
        Draft: ("id", "appraisal_id", "n", "dated", "changed", "file_id"),
        Slip: ("id", "round_id", "answered_on"),
    },
    settle=_settle,
)


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


def destination(request: OfficeRequest, appraisal: Appraisal) -> Task | None:
    """What it comes before, where this person reads that."""
    if appraisal.destination_id is None:
        return None
    return Task.objects.visible_to(request.powers).filter(pk=appraisal.destination_id).first()


def context(request: OfficeRequest, appraisal: Appraisal) -> dict[str, Any]:
    assert appraisal.loaded is not None
    loaded, rounds = appraisal.loaded, appraisal.round_rows
    papers = loaded.of(FilePaper)
    own = Slip.objects.filter(round__appraisal=appraisal)
    dated = [one for one in loaded.deadlines() if not one.is_internal and one.due_on]
    return {
        "warnings": warnings(appraisal, papers, rounds),
        "my_slips": list(own.waiting_for(request.powers.person_id)) if rounds else [],
        "file_papers": papers,
        "drafts": sorted(loaded.of(Draft), key=lambda one: one.n, reverse=True),
        "points": appraisal.point_rows,
        "rounds": [round_card(one) for one in rounds],
        "dates": date_rows(dated, reader_at(request)),
        "destination": destination(request, appraisal),
        "suppliers": outside_rows(loaded, request.powers),
        "supplies": False,
    }
