"""What can be done with a round of contact: one row each."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from diary.forms.steps import HoldForm
from diary.services.case_slots import telling_clashes
from tasks.dossier.destinations import events_ahead
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.forms.conclusions import NoticeForm
from tasks.dossier.shared_verbs import conclusion_verbs
from tasks.dossier.verbs import Subject, Verb, step, still_open
from voters.forms.contact import (
    AnnounceForm,
    ContactDayForm,
    ContactForm,
    ContactSessionForm,
    KeptForm,
    PointForm,
    initial_of,
)
from voters.forms.minutes import OpinionForm
from voters.models import VoterOpinion
from voters.services import contacts, course, opinions, points
from voters.similar import offered
from voters.states import HEADS

WITH_BODIES = "tasks/dossier/sheet_with_bodies.html"


def heads(subject: Subject) -> bool:
    """The head of the division, or who leads the office."""
    return subject.request.powers.can(HEADS, subject.dossier.task.lead_office_id)


def _sessions(subject: Subject) -> dict[str, Any]:
    ahead = events_ahead(subject.request.powers)
    return {"sessions": [one for one in ahead if one.is_session], "contact": subject.dossier}


def _points(contact: Any) -> Any:
    return contact.points.all()


COURSE = (
    step(
        name="announce",
        label=_("Announce the plan"),
        icon="send",
        kind="primary",
        run=telling_clashes(course.announce),
        form=AnnounceForm,
        done=_("The plan is announced; its dates run."),
        lead=_(
            "The entries of the diary are shown to the three offices; the press is told by "
            "the date of the law."
        ),
    ),
    step(
        name="hold",
        label=_("Note that voters were met"),
        icon="circle-check",
        kind="primary",
        run=course.hold,
        form=HoldForm,
        done=pgettext_lazy("conference", "Noted as held."),
    ),
    step(
        name="compile",
        label=_("Compile opinions and petitions"),
        icon="layers",
        kind="primary",
        run=course.compile_round,
        may=heads,
        done=_("The round is compiled."),
        lead=_("Every opinion is a petition by now, or dealt with otherwise."),
    ),
    step(
        name="close",
        label=_("Close the round"),
        icon="archive",
        kind="primary",
        run=course.close,
        done=_("The round is closed."),
        lead=_("Its petitions go on by themselves."),
    ),
    step(
        name="reschedule",
        label=_("Set the new day"),
        icon="calendar-check",
        kind="primary",
        run=telling_clashes(course.reschedule),
        form=ContactDayForm,
        done=_("The new day is set."),
        lead=_("All points move by as many days, and the dates counted from them."),
    ),
    step(
        name="postpone",
        label=pgettext_lazy("verb", "Postpone"),
        icon="calendar-x",
        run=course.postpone,
        form=ReasonForm,
        done=_("The round is postponed."),
    ),
    step(
        name="cancel",
        label=_("Cancel the round"),
        icon="ban",
        kind="danger",
        run=course.cancel,
        form=ReasonForm,
        done=_("The round is cancelled."),
    ),
)
ROWS = (
    Verb(
        name="change",
        label=_("Change the round"),
        icon="pencil",
        run=contacts.change_contact,
        form=ContactForm,
        form_args=lambda subject: {"initial": initial_of(subject.dossier)},
        done=_("The round is changed."),
        fits=still_open,
        versioned=True,
        offered=False,
    ),
    Verb(
        name="session",
        label=_("Tie to a session"),
        icon="landmark",
        run=contacts.tie_session,
        form=ContactSessionForm,
        form_args=_sessions,
        fits=contacts.may_tie,
        done=_("Kept; its dates follow that session."),
    ),
    Verb(
        name="point_new",
        path="points/new/",
        label=_("Add a point"),
        icon="signpost",
        run=telling_clashes(points.add_point),
        form=PointForm,
        form_args=lambda subject: {"contact": subject.dossier},
        done=_("The point is entered."),
        fits=still_open,
        offered=False,
        template=WITH_BODIES,
    ),
    Verb(
        name="point_change",
        path="points/<int:point_id>/",
        rows=_points,
        label=_("Change the point"),
        run=telling_clashes(points.change_point),
        form=PointForm,
        form_args=lambda subject: {"contact": subject.dossier, "point": subject.row},
        done=_("The point is changed."),
        template=WITH_BODIES,
    ),
    Verb(
        name="point_drop",
        path="points/<int:point_id>/drop/",
        rows=_points,
        kind="danger",
        label=_("Drop the point"),
        run=points.drop_point,
        form=ReasonForm,
        done=_("The point is dropped."),
        lead=lambda subject: str(subject.row),
    ),
    Verb(
        name="minutes_kept",
        label=_("Note where the signed minutes lie"),
        icon="archive",
        run=contacts.keep_minutes,
        form=KeptForm,
        done=_("Noted."),
        fits=still_open,
        offered=False,
    ),
)


def _opinion(subject: Subject) -> dict[str, Any]:
    """What it says now; petitions that look the same are offered."""
    row = subject.row
    names = ("text", "place", "field", "level", "body", "handled", "reason")
    return {
        "initial": {name: getattr(row, name) for name in names},
        "others": offered(row.text, subject.request.powers),
    }


OPINION = Verb(
    name="opinion",
    path="opinions/<int:opinion_id>/",
    rows=lambda contact: VoterOpinion.objects.filter(point__contact=contact),
    label=_("Correct or deal with the opinion"),
    run=opinions.deal_with,
    form=OpinionForm,
    form_args=_opinion,
    done=_("The opinion is dealt with."),
    template=WITH_BODIES,
)
# What a committee asks for after its supervision becomes tasks, line by line.
SUPERVISION = conclusion_verbs(NoticeForm, line_change="voters:line_change")
VERBS = (*COURSE, *ROWS, OPINION, *SUPERVISION)
