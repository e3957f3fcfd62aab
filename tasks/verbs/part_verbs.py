"""Verbs of the office whose part it is: receive, give out, submit, deliver, hand back."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from tasks.forms.verbs import base, parts, results
from tasks.services import delivering, receiving
from tasks.services import results as with_files
from tasks.states import PartState
from tasks.verbs import fits, may
from tasks.verbs.base import Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _assign_words(_seen: Seen, part: Any) -> Words:
    return _("Hand over to someone else") if part.assignee_id else _("Assign")


def _assign(act: VerbCall) -> Any:
    data = act.data
    return receiving.assign_part(
        part_id=act.target.pk,
        assignee=data["assignee"],
        division=data["division"],
        helpers=list(data["helpers"]),
        reason=data["reason"],
        actor=act.actor,
        version=act.version,
    )


def _with_file(send: Callable[..., Any]) -> Callable[[VerbCall], Any]:
    """An answer, with the paper and the file that came with it."""
    return lambda act: send(
        part=act.target,
        answer=act.data["answer"],
        result=act.form.result(),
        upload=act.data["upload"],
        declared=act.data["declared"],
        actor=act.actor,
        version=act.version,
    )


def _report_words(_seen: Seen, part: Any) -> Words:
    """The lead office's own draft is no result yet: its button says what it does."""
    return _("Submit to the office's leaders") if part.is_lead else _("Report the result")


def _agreed_to(_seen: Seen, part: Any) -> bool:
    """What the leaders have agreed to is issued next, not put before them again."""
    return fits.approved(part)


def _begun(_seen: Seen, part: Any) -> bool:
    return part.assignee_id is not None


def _received_first(_seen: Seen, part: Any) -> bool:
    return bool(part.state != PartState.SENT)


VERBS = (
    Verb(
        name="receive",
        scope=VerbScope.PART,
        label=_("Receive"),
        icon="mail-open",
        kind="primary",
        may=may.receives,
        fits=fits.part_in("receive"),
        run=calls(receiving.receive_part, "part_id"),
        direct=True,
        intro=_("The office confirms that the request has arrived; it is not yet an agreement."),
        done=_("The request is received."),
    ),
    Verb(
        name="assign",
        scope=VerbScope.PART,
        label=_("Assign"),
        words=_assign_words,
        icon="user-plus",
        kind="primary",
        form=parts.AssignForm,
        may=may.assigns,
        fits=fits.to_assign,
        run=_assign,
        shown=_received_first,
        aside=_begun,
        intro=_(
            "The work is given to a division or a person of the office; other offices do not "
            "see it."
        ),
        done=_("The work is assigned."),
    ),
    Verb(
        name="submit_inside",
        scope=VerbScope.PART,
        label=_("Submit to the office's leaders"),
        icon="send-horizontal",
        kind="primary",
        form=results.SubmitForm,
        opens=_report_words,
        may=may.works_on,
        fits=fits.part_in("submit_inside"),
        run=_with_file(with_files.submit_with_file),
        shown=may.submits,
        aside=_agreed_to,
        intro=_("The draft goes to the leaders of the office; other offices do not see this step."),
        done=_("The draft is before the office's leaders."),
    ),
    Verb(
        name="approve_inside",
        scope=VerbScope.PART,
        label=_("Approve the result"),
        icon="check",
        kind="primary",
        may=may.approves,
        fits=fits.approving,
        run=calls(delivering.approve_inside, "part_id"),
        direct=True,
        intro=_("The draft is agreed to; the document may be issued."),
        done=_("The draft is agreed to."),
    ),
    Verb(
        name="deliver",
        scope=VerbScope.PART,
        label=_("Send the result"),
        icon="package-check",
        kind="primary",
        form=results.DeliverForm,
        opens=_report_words,
        may=may.delivers,
        fits=fits.delivering,
        run=_with_file(with_files.deliver_with_file),
        intro=_(
            "The result goes to the lead office. The date of the document is the day that "
            "counts; without a document it is today."
        ),
        done=_("The result is sent."),
    ),
    Verb(
        name="ask_rework",
        scope=VerbScope.PART,
        label=_("Ask for completion"),
        icon="pencil-line",
        form=base.ReasonForm,
        may=may.approves,
        fits=fits.part_in("ask_rework"),
        run=calls(delivering.ask_rework, "part_id", "reason"),
        intro=_("The draft goes back to who made it, inside the office."),
        done=_("The draft went back to be completed."),
    ),
    Verb(
        name="hand_back",
        scope=VerbScope.PART,
        label=_("Hand the request back"),
        icon="undo-2",
        kind="quiet",
        form=parts.HandBackForm,
        may=may.hands_back,
        fits=fits.handing_back,
        run=calls(receiving.hand_back, "part_id", "why", "reason"),
        intro=_("The request goes back to the office that asked, with one of three grounds."),
        done=_("The request is handed back."),
        not_now=_("This request cannot be handed back; you may propose another date."),
    ),
)
