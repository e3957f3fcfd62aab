"""Files that wait for a meeting or session, for the page of that one."""

from django.utils import timezone

from documents.choices import AppraisalVerdict
from documents.listing import badge
from documents.models import Appraisal
from documents.states import AppraisalState
from offices.powers import Powers
from tasks.dossier.destinations import WaitingFile

MOST = 200


def waiting_files(task_id: int, powers: Powers) -> list[WaitingFile]:
    """Those this person reads; what he may not read is not even counted."""
    rows = Appraisal.objects.visible_to(powers).waiting_for(task_id)
    rows = rows.select_related("task__lead_office").soonest()[:MOST]
    return [_waiting(one) for one in rows]


def _waiting(one: Appraisal) -> WaitingFile:
    shown, due = badge(one), one.task.next_due_on
    return WaitingFile(
        task=one.task,
        href=one.get_absolute_url(),
        state=shown["label"],
        tone=shown["tone"],
        office=one.task.lead_office,
        is_ready=one.verdict in (AppraisalVerdict.READY, AppraisalVerdict.AFTER),
        is_short=one.state == AppraisalState.INCOMPLETE,
        is_late=due is not None and due < timezone.localdate(),
    )
