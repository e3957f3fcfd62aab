"""Verbs of a review: of the lead office, of each office at its desk, of the chiefs, of its rows."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from reviews.models import Obstacle
from reviews.periodic import forms
from reviews.periodic.access import chief_office, offices_of
from reviews.periodic.figures.prefilled import prefilled
from reviews.periodic.services import (
    columns,
    conference,
    consent,
    course,
    entering,
    gathering,
    measures,
    writing,
)
from reviews.periodic.states import (
    ASKED,
    BECOME_TASKS,
    CHANGES,
    DELIVERS,
    FREEZES,
    FREEZING,
    JOINT,
    POWER,
    ReviewState,
)
from tasks.dossier.destinations import events_ahead
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.forms.conclusions import LineForm, LinesForm
from tasks.dossier.verbs import Subject, Verb, leads, step, still_open


def _at_desk(subject: Subject, power: str) -> bool:
    office = subject.request.office
    return office is not None and subject.request.powers.can(power, office.pk)


def freezes(subject: Subject) -> bool:
    return _at_desk(subject, FREEZES)


def delivers(subject: Subject) -> bool:
    return _at_desk(subject, DELIVERS)


def is_chief(subject: Subject) -> bool:
    return chief_office(subject.request.powers, offices_of(subject.dossier)) is not None


def writes(subject: Subject) -> bool:
    """Who works on reviews in the office of the section; of the joint text in the lead's."""
    office = subject.row.office_id or subject.dossier.task.lead_office_id
    return subject.request.powers.can(POWER, office)


def in_states(*states: str) -> Any:
    return lambda review: review.state in states


def _events(subject: Subject) -> dict[str, Any]:
    return {"events": events_ahead(subject.request.powers)}


def _again(subject: Subject) -> dict[str, Any]:
    office = subject.request.office
    columns_of = subject.dossier.columns
    return {"again": office is not None and columns_of.latest_of(office.pk) is not None}


def _prefilled(subject: Subject) -> dict[str, Any]:
    return {"section": subject.row, "prefilled": prefilled(subject.row, subject.request.powers)}


def _sections(review: Any) -> Any:
    return review.sections.select_related("office", "area", "review")


def _lines(review: Any) -> Any:
    return review.lines.all()


LEAD = (
    step(
        name="ask_offices", label=_("Ask the offices to write"), icon="send", kind="primary",
        may=leads, run=course.ask_offices, form=forms.AskForm, done=_("The offices are asked."),
        lead=_("Each active office owes its texts and its figures; the headings are laid out."),
    ),
    step(
        name="compile", label=_("Compile the texts"), icon="layers", kind="primary",
        run=course.compile_texts, done=_("The joint text begins with what the offices wrote."),
        lead=_("Parts that were delivered are noted; the joint text is written from them."),
    ),
    step(
        name="ask_chiefs", label=_("Send to the chiefs"), icon="stamp", kind="primary", may=leads,
        run=course.ask_chiefs, done=_("The chiefs are asked for their consent."),
        lead=_("The figures are fixed; any change of the text asks all chiefs again."),
    ),
    step(
        name="hold", label=_("Conference held"), icon="users", kind="primary", run=course.hold,
        form=forms.HoldForm, done=pgettext_lazy("conference", "Noted as held."),
    ),
    step(
        name="issue", label=_("Issue the report"), icon="file-check", kind="primary", may=leads,
        run=course.issue, form=forms.IssueForm, done=_("Issued; the task is completed."),
    ),
    step(
        name="conference", label=_("Conference"), icon="calendar-check",
        run=conference.set_conference, form=forms.ConferenceForm, form_args=_events,
        done=_("The conference is entered."), fits=still_open,
        lead=_("A meeting of its own, below this review."),
    ),
    step(
        name="change", label=_("Change the review"), icon="pencil", run=entering.change_review,
        form=forms.ReviewChangeForm, done=_("The review is changed."), fits=in_states(*CHANGES),
    ),
    step(
        name="take_back", label=_("Take back to be compiled"), icon="undo-2",
        run=course.take_back, form=ReasonForm, done=_("The chiefs will be asked again."),
    ),
    step(
        name="cancel", label=_("Cancel the review"), icon="ban", kind="danger", may=leads,
        run=course.cancel, form=ReasonForm, done=_("The review is cancelled."),
    ),
)  # fmt: skip
AT_DESK = (
    Verb(
        name="freeze", label=_("Freeze the figures"), icon="lock", may=freezes, offered=False,
        run=columns.freeze, form=forms.FreezeForm, form_args=_again, fits=in_states(*FREEZING),
        done=_("Frozen; only your office sees the numbers until they are released."),
        lead=_("Counted by the system with your rights: numbers alone, no title and no person."),
    ),
    Verb(
        name="release", label=_("Release the figures"), icon="send", may=delivers, offered=False,
        run=columns.release, fits=in_states(*FREEZING),
        done=_("The other offices see the numbers."),
        lead=_("The bare numbers become visible to all offices."),
    ),
    Verb(
        name="hand_in", label=_("Hand in the office's part"), icon="check-check", kind="primary",
        may=delivers, offered=False, run=writing.hand_in, fits=in_states(ReviewState.WRITING),
        done=_("Handed in; the other offices read it now."),
    ),
    step(
        name="agree", label=_("Agree to the text"), icon="stamp", kind="primary", may=is_chief,
        offered=False, run=consent.agree, fits=in_states(ReviewState.ASKING),
        done=_("Your office has agreed."),
        lead=_("You agree to the text as it stands now, with its figures."),
    ),
    Verb(
        name="ask_change", label=_("Ask for a change"), icon="pencil-line", may=is_chief,
        offered=False, run=consent.ask_change, form=forms.WordsForm,
        fits=in_states(ReviewState.ASKING), done=_("The lead office is told."),
    ),
    Verb(
        name="withdraw_consent", label=_("Take the consent back"), icon="undo-2", may=is_chief,
        offered=False, run=consent.withdraw_consent, form=ReasonForm, fits=in_states(*ASKED),
        done=_("Your consent is taken back."),
    ),
)  # fmt: skip
ROWS = (
    Verb(
        name="section_write", path="sections/<int:section_id>/", rows=_sections, may=writes,
        label=_("Write"), run=writing.write_section, form=forms.SectionForm,
        form_args=_prefilled, lead=lambda subject: subject.row.title, done=_("Kept."),
        versioned=True,
    ),
    Verb(
        name="section_slip", path="sections/<int:section_id>/slip/",
        rows=lambda review: _sections(review).joint(), may=writes,
        label=_("Correct a slip of the pen"), run=writing.correct_slip, form=forms.SlipForm,
        form_args=lambda subject: {"section": subject.row},
        lead=_("Spelling and form alone: consents stand, all chiefs are told."),
        done=_("Corrected; the chiefs are told."), versioned=True,
    ),
    Verb(
        name="obstacle_judge", path="obstacles/<int:obstacle_id>/",
        rows=lambda review: Obstacle.objects.shared().of_period(review),
        label=_("How the offices see it"), run=gathering.judge_obstacle, form=forms.StandingForm,
        lead=lambda subject: subject.row.text, done=_("Noted."),
    ),
    Verb(
        name="measures_new", path="measures/new/", label=_("Add measures"), offered=False,
        run=measures.add_measures, form=LinesForm, done=_("The measures are entered."),
        fits=in_states(*JOINT),
    ),
    Verb(
        name="measure_change", path="measures/<int:line_id>/", rows=_lines,
        label=_("Correct the measure"), run=measures.correct_measure, form=LineForm,
        form_args=lambda subject: {"line": subject.row},
        lead=lambda subject: subject.row.text, done=_("Corrected."),
    ),
    Verb(
        name="measure_drop", path="measures/<int:line_id>/drop/", rows=_lines, kind="danger",
        label=_("Leave the measure out"), run=measures.drop_measure, form=ReasonForm,
        lead=lambda subject: subject.row.text, done=_("Left out of the report."),
    ),
    Verb(
        name="measures_tasks", path="measures/tasks/", direct=True, offered=False,
        label=pgettext_lazy("measures of a review", "Make them tasks"), run=measures.make_tasks,
        after="#measures", fits=in_states(*BECOME_TASKS),
    ),
)  # fmt: skip
