"""Verbs on the task as a whole: let it out, bring it to its end, pause, reopen."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tasks.forms.verbs import base, dates, results, splitting
from tasks.services import closing, releasing
from tasks.services import results as with_files
from tasks.services.splitting import split_task
from tasks.states import TaskState
from tasks.verbs import fits, may
from tasks.verbs.base import Verb, VerbCall, VerbScope, Words, calls
from tasks.verbs.seen import Seen


def _send_words(seen: Seen, _task: Any) -> Words:
    """What pressing does depends on who presses and on whether anything leaves the office."""
    office = seen.task.assigned_by_office
    if all(part.office_id == office.pk for part in seen.parts):
        return _("Begin the work")
    if may.releases(seen, None) or not office.needs_release:
        return _("Send the coordination request")
    party = seen.desk is not None and seen.desk.layout == "party"
    return _("Submit to the office's leaders") if party else _("Submit for release")


def _complete(act: VerbCall) -> Any:
    return with_files.complete_with_file(
        task=act.target,
        result=act.form.result(),
        upload=act.data["upload"],
        declared=act.data["declared"],
        actor=act.actor,
        version=act.version,
    )


def _draft(seen: Seen, _task: Any) -> bool:
    return bool(seen.task.state == TaskState.DRAFT)


def _waits(seen: Seen, _task: Any) -> bool:
    return bool(seen.task.state == TaskState.TO_RELEASE)


def _draft_first(seen: Seen, _task: Any) -> bool:
    """Who has leaders puts the draft before them; what they have agreed to is completed."""
    lead = seen.lead
    return lead is not None and may.submits(seen, lead) and not fits.approved(lead)


NOT_SETTLED = _("Not every coordinating office's part is noted, withdrawn or ended yet.")
VERBS = (
    Verb(
        name="ask_release",
        scope=VerbScope.TASK,
        label=_("Submit for release"),
        words=_send_words,
        icon="send-horizontal",
        kind="primary",
        may=may.logs,
        fits=_draft,
        run=calls(releasing.ask_release, "task_id"),
        direct=True,
        intro=_("The draft goes on its way: to the leader, or to the offices asked."),
        done=_("The task is on its way."),
    ),
    Verb(
        name="release",
        scope=VerbScope.TASK,
        label=_("Release"),
        icon="stamp",
        kind="primary",
        may=may.releases,
        fits=_waits,
        run=calls(releasing.release, "task_id"),
        direct=True,
        intro=_("The requests go to the offices asked, and their deadlines begin to run."),
        done=_("The requests are released."),
    ),
    Verb(
        name="return_draft",
        scope=VerbScope.TASK,
        label=_("Ask for completion"),
        icon="pencil-line",
        form=base.ReasonForm,
        may=may.releases,
        fits=_waits,
        run=calls(releasing.return_draft, "task_id", "reason"),
        intro=_("The draft goes back to who made it, inside the office."),
        done=_("The draft went back to be completed."),
    ),
    Verb(
        name="complete",
        scope=VerbScope.TASK,
        label=_("Complete"),
        icon="circle-check",
        kind="primary",
        form=results.CompleteForm,
        may=may.leads,
        fits=fits.closing("complete"),
        aside=_draft_first,
        run=_complete,
        not_now=NOT_SETTLED,
        intro=_("Enter the product: the date on it is the day of completion."),
        done=_("The task is completed."),
    ),
    Verb(
        name="submit_above",
        scope=VerbScope.TASK,
        label=_("Record the submission to the superior level"),
        icon="landmark",
        form=dates.SubmitAboveForm,
        may=may.leads,
        fits=fits.task_in("submit_above"),
        run=calls(closing.submit_above, "task_id", "to", "on"),
        intro=_("The work lies with the superior level. The deadline stays visible."),
        done=_("The submission is recorded."),
    ),
    Verb(
        name="back_from_above",
        scope=VerbScope.TASK,
        label=_("The opinion has come"),
        icon="reply",
        form=base.OpinionForm,
        may=may.leads,
        fits=fits.task_in("back_from_above"),
        run=calls(closing.back_from_above, "task_id", "reason"),
        intro=_("The work goes on."),
        done=_("The opinion is recorded; the work goes on."),
    ),
    Verb(
        name="split",
        scope=VerbScope.TASK,
        label=_("Split the task"),
        icon="git-branch",
        kind="quiet",
        form=splitting.SplitForm,
        may=may.splits,
        fits=fits.alive,
        run=calls(split_task, "task_id", "pieces", "reason"),
        done=_("The task is split."),
        intro=_(
            "Each part becomes a task of its own under this one, led by the same office, with "
            "the same area, basis and access. This task stays open; requests already sent "
            "stay as they are, but for those chosen."
        ),
        not_now=_("The task is not in progress."),
    ),
    Verb(
        name="pause",
        scope=VerbScope.TASK,
        label=_("Pause"),
        icon="circle-pause",
        kind="quiet",
        form=dates.PauseForm,
        may=may.ends,
        fits=fits.task_in("pause"),
        run=calls(closing.pause, "task_id", "reason", "review_on"),
        intro=_("By directive, with a day to look again; all deadlines stand still."),
        done=_("The task is paused."),
    ),
    Verb(
        name="resume",
        scope=VerbScope.TASK,
        label=_("Continue"),
        icon="circle-play",
        kind="primary",
        form=dates.DecidedForm,
        may=may.ends,
        fits=fits.task_in("resume"),
        run=calls(closing.resume, "task_id", "reason", "decided_on"),
        intro=_(
            "The days not used are added from the date of the decision; every office is told "
            "its new date."
        ),
        done=_("The work goes on."),
    ),
    Verb(
        name="end_without_product",
        scope=VerbScope.TASK,
        label=_("End the follow-up"),
        icon="archive",
        kind="quiet",
        form=dates.EndForm,
        may=may.ends,
        fits=fits.closing("end_without_product"),
        not_now=NOT_SETTLED,
        run=calls(closing.end_without_product, "task_id", "why", "reason"),
        intro=_("No product is issued: the task is never counted as completed."),
        done=_("The follow-up is ended."),
    ),
    Verb(
        name="stop",
        scope=VerbScope.TASK,
        label=_("Stop the task"),
        icon="octagon-x",
        kind="quiet",
        form=base.ReasonForm,
        may=may.ends,
        fits=fits.task_in("stop"),
        run=calls(closing.stop, "task_id", "reason"),
        intro=_("A directive says not to go on; the task leaves the on-time figure."),
        done=_("The task is stopped."),
    ),
    Verb(
        name="cancel",
        scope=VerbScope.TASK,
        label=_("Cancel the task"),
        icon="ban",
        kind="quiet",
        form=base.ReasonForm,
        may=may.cancels,
        fits=fits.cancelling,
        run=calls(closing.cancel, "task_id", "reason"),
        intro=_("Only for what was logged by mistake or twice, while no office has received it."),
        done=_("The task is cancelled."),
        not_now=_("Another office has already received its request."),
    ),
    Verb(
        name="reopen",
        scope=VerbScope.TASK,
        label=_("Reopen"),
        icon="rotate-ccw",
        form=base.ReasonForm,
        may=may.reopens,
        fits=fits.task_in("reopen"),
        run=calls(closing.reopen, "task_id", "reason"),
        intro=_("The lead office's part owes its deadlines again, as they stood."),
        done=_("The task is reopened."),
    ),
)
