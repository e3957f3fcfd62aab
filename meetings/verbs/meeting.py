"""What can be done with a meeting: one row each, read by its pages, addresses and buttons."""

from typing import Any

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from diary.forms.steps import HoldForm
from diary.services.case_slots import telling_clashes
from meetings.forms.course import (
    CloseForm,
    InviteForm,
    MeetingDayForm,
    MeetingNoticeForm,
    MinutesForm,
    TemplateForm,
)
from meetings.forms.meeting import MeetingForm, initial_of
from meetings.forms.rows import CarryForm, ItemForm, MeetingPaperForm, TakeForm
from meetings.models import AgendaItem, Meeting, Minutes
from meetings.services import agenda, concluding, course, templates
from meetings.services.preparing import change_meeting
from meetings.states import MeetingState
from offices.foundation.actor import Actor
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.shared_verbs import (
    PARTICIPANT_VERBS,
    about_dossier,
    conclusion_verbs,
    paper_verbs,
    title_of_row,
)
from tasks.dossier.verbs import Subject, Verb, step

MOVES_ALONG = _("Open dates counted from the meeting move with it.")


COURSE = (
    step(
        name="invite",
        label=_("Send the invitations"),
        done=_("The invitations have gone out."),
        icon="send",
        run=telling_clashes(course.invite),
        form=InviteForm,
        kind="primary",
        lead=_("Everybody entered who has not been told yet gets a mail with a calendar file."),
    ),
    step(
        name="hold",
        label=_("Note that it was held"),
        done=_("Noted as held."),
        icon="circle-check",
        run=telling_clashes(course.hold),
        form=HoldForm,
        kind="primary",
    ),
    step(
        name="close",
        label=_("Close the meeting"),
        done=_("The meeting is closed."),
        icon="archive",
        run=course.close,
        form=CloseForm,
        kind="primary",
        lead=_("Every line must be a task or marked; the task of the meeting is completed."),
    ),
    step(
        name="reschedule",
        label=_("Set the new day"),
        icon="calendar-check",
        kind="primary",
        done=_("The new day is set; those invited are told."),
        form=MeetingDayForm,
        run=telling_clashes(course.reschedule),
        lead=MOVES_ALONG,
    ),
    step(
        name="postpone",
        label=pgettext_lazy("verb", "Postpone"),
        icon="calendar-x",
        done=_("The meeting is postponed; those invited are told."),
        form=ReasonForm,
        run=telling_clashes(course.postpone),
    ),
    step(
        name="bring_forward",
        label=_("Bring forward"),
        icon="calendar-arrow-up",
        done=_("The meeting is brought forward; those invited are told."),
        form=MeetingDayForm,
        run=telling_clashes(course.bring_forward),
        lead=MOVES_ALONG,
    ),
    step(
        name="cancel",
        label=_("Cancel the meeting"),
        icon="ban",
        kind="danger",
        done=_("The meeting is cancelled; those invited are told."),
        form=ReasonForm,
        run=telling_clashes(course.cancel),
        lead=_("Papers are not owed any more; items of the agenda wait for another meeting."),
    ),
    step(
        name="no_notice",
        label=_("No notice is needed"),
        icon="file-x",
        form=ReasonForm,
        done=_("Noted: no notice of conclusions is issued."),
        run=concluding.need_no_notice,
        fits=lambda meeting: meeting.state == MeetingState.HELD and not meeting.no_notice,
    ),
    step(
        name="keep_template",
        label=_("Keep as a template"),
        icon="copy-plus",
        form=TemplateForm,
        done=_("The template is kept."),
        run=templates.keep_template,
        lead=_("Kind, chair, agenda, participants and papers are taken over."),
        fits=lambda meeting: not meeting.secret_content,
    ),
)


def _changed(subject: Subject) -> dict[str, Any]:
    office = subject.dossier.task.lead_office
    return {"office": office, "initial": initial_of(subject.dossier)}


def _items(meeting: Meeting) -> Any:
    return meeting.items.all()


def _ahead(subject: Subject) -> dict[str, Any]:
    """Other meetings of the office that lie ahead."""
    meeting, powers = subject.dossier, subject.request.powers
    own = Meeting.objects.visible_to(powers).led_by(meeting.task.lead_office_id).ahead()
    rows = own.filter(secret_content=False).exclude(pk=meeting.pk).select_related("task")
    return {"ahead": rows.soonest()}


def _waiting(subject: Subject) -> dict[str, Any]:
    office = subject.dossier.task.lead_office
    return {"waiting": AgendaItem.objects.waiting().filter(office=office)}


def _move_item(*, task_id: int, item_id: int, sent: Any, actor: Actor) -> str:
    """One place up or down, or off the agenda into the pool."""
    if sent.get("way") == "off":
        agenda.take_off(task_id=task_id, item_id=item_id, actor=actor)
        return gettext("The item waits for another meeting.")
    agenda.move_item(task_id=task_id, item_id=item_id, up=sent.get("way") == "up", actor=actor)
    return ""


def _take_file(*, task_id: int, file_id: int, sent: Any, actor: Actor) -> None:
    agenda.take_file(task_id=task_id, file_id=file_id, actor=actor)


def _for_item(subject: Subject) -> dict[str, Any]:
    get = subject.request.method != "POST"
    start = {"item": subject.request.GET.get("item")} if get else {}
    return about_dossier(subject) | {"initial": start}


def _minutes(subject: Subject) -> dict[str, Any]:
    known = Minutes.objects.filter(meeting=subject.dossier).first()
    return {"minutes": known, "row": known}


AGENDA = (
    Verb(
        name="change",
        label=_("Change the meeting"),
        done=_("The meeting is changed."),
        run=telling_clashes(change_meeting),
        form=MeetingForm,
        form_args=_changed,
        template="meetings/change.html",
        versioned=True,
        offered=False,
    ),
    Verb(
        name="item_new",
        path="agenda/new/",
        label=_("Add an item of the agenda"),
        run=agenda.add_item,
        form=ItemForm,
        done=_("The item is on the agenda."),
        offered=False,
    ),
    Verb(
        name="item_take",
        path="agenda/take/",
        label=_("Take from the items waiting"),
        run=agenda.take_from_pool,
        form=TakeForm,
        form_args=_waiting,
        offered=False,
        done=_("The items are on the agenda."),
    ),
    Verb(
        name="file_take",
        path="agenda/files/<int:file_id>/",
        direct=True,
        after="#agenda",
        label=_("Put on the agenda"),
        run=_take_file,
        offered=False,
        done=_("The file is on the agenda."),
    ),
    Verb(
        name="item_change",
        path="agenda/<int:item_id>/",
        rows=_items,
        label=_("Change the item"),
        run=agenda.change_item,
        form=ItemForm,
        form_args=lambda subject: {"item": subject.row},
        done=_("The item is changed."),
    ),
    Verb(
        name="item_move",
        path="agenda/<int:item_id>/move/",
        rows=_items,
        direct=True,
        label=_("Let it wait for another meeting"),
        run=_move_item,
        after="#agenda",
    ),
    Verb(
        name="item_carry",
        path="agenda/<int:item_id>/carry/",
        rows=_items,
        label=_("Carry the item over"),
        run=agenda.carry_over,
        form=CarryForm,
        form_args=_ahead,
        lead=title_of_row,
        done=_("The item is carried over."),
    ),
    Verb(
        name="minutes",
        label=_("Minutes of the meeting"),
        done=_("The minutes are kept."),
        run=concluding.write_minutes,
        form=MinutesForm,
        form_args=_minutes,
        offered=False,
        lead=_("Attendance is taken over from the participants."),
    ),
)

VERBS = (
    *COURSE,
    *AGENDA,
    *paper_verbs(MeetingPaperForm, ask=agenda.ask_paper, form_args=_for_item),
    *PARTICIPANT_VERBS,
    *conclusion_verbs(
        MeetingNoticeForm, line_change="meetings:line_change", issue=concluding.issue_notice
    ),
)
