"""What can be done with the plan of a session and its milestones."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from meetings.forms.sessions import MeetForm, MilestoneForm
from meetings.models import Session
from meetings.services import sessions
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.shared_verbs import about_dossier, title_of_row
from tasks.dossier.verbs import Verb


def _milestones(session: Session) -> Any:
    return session.milestones.select_related("deadline")


MOVE = Verb(
    name="session_move",
    path="move/",
    label=_("Move the opening day"),
    run=sessions.move_opening,
    done=_("The opening day is moved, and the ticked dates with it."),
)
VERBS = (
    Verb(
        name="session_hold",
        path="hold/",
        label=_("Note that the session was held"),
        run=sessions.hold_session,
        done=_("Noted as held."),
        icon="",
    ),
    Verb(
        name="session_cancel",
        path="cancel/",
        label=_("Cancel the session"),
        kind="danger",
        run=sessions.cancel_session,
        form=ReasonForm,
        done=_("The session is cancelled."),
    ),
    Verb(
        name="milestone_new",
        path="milestones/new/",
        label=_("Add a milestone"),
        icon="",
        run=sessions.add_milestone,
        form=MilestoneForm,
        form_args=about_dossier,
        done=_("The milestone is in the plan."),
    ),
    Verb(
        name="milestone_met",
        path="milestones/<int:milestone_id>/met/",
        rows=_milestones,
        label=_("Note a milestone as done"),
        run=sessions.meet_milestone,
        form=MeetForm,
        may=lambda subject: sessions.may_meet(subject.dossier, subject.row, subject.actor),
        refused="",
        lead=title_of_row,
        done=_("The milestone is done."),
        icon="",
    ),
    Verb(
        name="milestone_drop",
        path="milestones/<int:milestone_id>/drop/",
        rows=_milestones,
        label=_("Drop the milestone"),
        kind="danger",
        run=sessions.drop_milestone,
        form=ReasonForm,
        lead=title_of_row,
        done=_("The milestone is dropped."),
    ),
)
