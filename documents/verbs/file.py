"""Steps of a file, and what is written into it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.forms import file as file_forms
from documents.forms import papers as paper_forms
from documents.services import course, deciding, papers, receiving
from tasks.dossier.destinations import events_ahead
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.lifecycle import allows
from tasks.dossier.verbs import Subject, Verb, leads, step, still_open


def _events(subject: Subject) -> dict[str, Any]:
    return {"events": events_ahead(subject.request.powers), "row": subject.dossier}


def _reportable(appraisal: Any) -> bool:
    early = allows(appraisal, "report_beside") and appraisal.reported_on is None
    return early or allows(appraisal, "report")


def _content(appraisal: Any) -> bool:
    return not appraisal.is_ended and not appraisal.counts_only


COURSE = (
    step(
        name="confirm_complete",
        label=_("Confirm that the file is complete"),
        kind="primary",
        icon="check-check",
        run=course.confirm_complete,
        form=file_forms.CompleteForm,
        done=_("The file is complete; the clock of examining runs."),
    ),
    step(
        name="ask_missing",
        label=_("Ask for what is missing"),
        icon="file-plus",
        may=leads,
        run=course.ask_missing,
        form=file_forms.MissingForm,
        done=_("Asked for; the clock stands still until it is complete."),
    ),
    step(
        name="report",
        label=_("Enter the report"),
        icon="file-check",
        kind="primary",
        run=deciding.report,
        form=file_forms.AppraisalReportForm,
        fits=_reportable,
        done=_("The report is entered."),
    ),
    step(
        name="revise",
        label=_("Send the opinions to be revised"),
        icon="pencil-line",
        kind="primary",
        run=deciding.revise,
        form=file_forms.ReviseForm,
        fits=lambda appraisal: allows(appraisal, "revise") or allows(appraisal, "revise_beside"),
        done=_("The submitting body has them."),
    ),
    step(
        name="note_revised",
        label=_("Received after revision"),
        icon="inbox",
        run=deciding.note_revised,
        form=file_forms.ReceivedAgainForm,
        fits=lambda appraisal: appraisal.is_revised_there and appraisal.counts_only,
        done=_("It is with us again."),
    ),
    step(
        name="table",
        label=pgettext_lazy("appraisal", "Submit to the body"),
        icon="send",
        kind="primary",
        run=deciding.table,
        form=file_forms.FileTablingForm,
        done=_("Submitted; the body decides."),
    ),
    step(
        name="decide",
        label=_("Enter the decision"),
        icon="circle-check",
        kind="primary",
        run=deciding.decide,
        form=file_forms.DecideForm,
        done=_("The decision is entered."),
    ),
    step(
        name="carry_over",
        label=pgettext_lazy("appraisal", "Carry over to the next session"),
        icon="redo-2",
        run=deciding.carry_over,
        form=ReasonForm,
        done=_("It waits for another meeting."),
    ),
    step(
        name="take_back",
        label=_("Receive it again"),
        icon="undo-2",
        kind="primary",
        run=course.take_back,
        form=file_forms.ReceivedAgainForm,
        done=_("Received once more; new clocks run."),
    ),
    step(
        name="return_file",
        label=_("Return the file"),
        icon="undo-2",
        kind="danger",
        may=leads,
        run=course.return_file,
        form=ReasonForm,
        done=_("The file is returned."),
    ),
    step(
        name="withdraw",
        label=_("Withdrawn by the submitting body"),
        icon="ban",
        kind="danger",
        run=course.withdraw,
        form=ReasonForm,
        done=_("Noted as withdrawn."),
    ),
)
ROWS = (
    Verb(
        name="change",
        label=_("Change the file"),
        icon="pencil",
        run=receiving.change_appraisal,
        form=file_forms.FileChangeForm,
        done=_("The file is changed."),
        fits=still_open,
        versioned=True,
        template="tasks/dossier/sheet_with_bodies.html",
    ),
    Verb(
        name="destination",
        label=_("Where it is submitted"),
        icon="calendar-check",
        run=deciding.set_destination,
        form=file_forms.DestinationForm,
        form_args=_events,
        done=_("Kept; its dates follow that day."),
        fits=still_open,
    ),
    Verb(
        name="open_content",
        label=_("Keep more than counts"),
        icon="key-round",
        may=lambda subject: receiving.is_chief(subject.dossier, subject.actor),
        run=receiving.open_content,
        form=file_forms.OpenForm,
        done=_("Kept."),
        lead=_("By a written decision of the chief of the office of the Party committee alone."),
        fits=lambda appraisal: appraisal.counts_only and not appraisal.is_ended,
    ),
    Verb(
        name="paper_new",
        path="papers/new/",
        label=_("Add a paper"),
        run=papers.add_paper,
        form=paper_forms.FilePaperForm,
        done=_("The paper is on the list."),
        offered=False,
    ),
    Verb(
        name="papers_tick",
        path="papers/received/",
        label=_("Tick papers that are here"),
        run=papers.note_papers,
        form=paper_forms.TickForm,
        form_args=lambda subject: {"appraisal": subject.dossier},
        done=_("Noted."),
        offered=False,
    ),
    Verb(
        name="paper_change",
        path="papers/<int:paper_id>/",
        rows=lambda appraisal: appraisal.papers.all(),
        label=_("State of the paper"),
        run=papers.change_paper,
        form=paper_forms.PaperStateForm,
        form_args=lambda subject: {"paper": subject.row},
        done=_("Noted."),
        lead=lambda subject: subject.row.title,
    ),
    Verb(
        name="draft_new",
        path="drafts/new/",
        label=_("Add a draft"),
        run=papers.add_draft,
        form=paper_forms.DraftForm,
        done=_("The draft is kept."),
        offered=False,
        fits=_content,
    ),
    Verb(
        name="point_new",
        path="points/new/",
        label=pgettext_lazy("appraisal", "Add a point"),
        run=papers.add_point,
        form=paper_forms.PointForm,
        done=_("The point is kept."),
        offered=False,
        fits=_content,
    ),
    Verb(
        name="point_answer",
        path="points/<int:point_id>/",
        rows=lambda appraisal: appraisal.points.all(),
        label=_("How the point is taken up"),
        run=papers.answer_point,
        form=paper_forms.PointReplyForm,
        form_args=lambda subject: {"point": subject.row},
        done=_("Kept."),
        lead=lambda subject: subject.row.text,
    ),
)
