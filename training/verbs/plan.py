"""What can be done with the plan of a year."""

from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from offices.foundation.actor import Actor
from tasks.dossier.verbs import Subject, Verb, leads, step
from training.forms.plan import IssueForm, NeedsForm
from training.models import TrainingPlan
from training.services import plans
from training.states import SENDS, PlanState


def needs_of_office(subject: Subject) -> bool:
    """The acting office has a part in the plan, and the person works on training there."""
    request = subject.request
    return plans.needs_office(subject.dossier, request.powers, request.office) is not None


def sends_needs(subject: Subject) -> bool:
    office = subject.request.office
    return needs_of_office(subject) and subject.request.powers.can(SENDS, office.pk)  # type: ignore[union-attr]


def _gathering(plan: TrainingPlan) -> bool:
    return plan.state == PlanState.GATHERING


def _drop(*, task_id: int, need_id: int, sent: Any, actor: Actor) -> str:
    plans.drop_need(task_id=task_id, need_id=need_id, actor=actor)
    return _now("The need is taken off the plan.")


VERBS = (
    step(
        name="agree",
        label=_("Agree on the plan"),
        icon="handshake",
        kind="primary",
        run=plans.agree_plan,
        may=leads,
        done=_("The plan is agreed."),
        lead=_("Every office asked has sent its needs, or its part was ended without them."),
    ),
    step(
        name="issue",
        label=_("Issue the plan"),
        icon="stamp",
        kind="primary",
        form=IssueForm,
        run=plans.issue_plan,
        may=leads,
        done=_("The plan is issued."),
    ),
    Verb(
        name="need_new",
        path="needs/new/",
        label=_("Enter needs"),
        run=plans.add_needs,
        form=NeedsForm,
        may=needs_of_office,
        fits=_gathering,
        offered=False,
        done=_("The needs are entered."),
    ),
    Verb(
        name="need_drop",
        path="needs/<int:need_id>/drop/",
        rows=lambda plan: plan.needs.all(),
        direct=True,
        run=_drop,
        label=_("Take the need off the plan"),
        may=needs_of_office,
        after="#needs",
    ),
    Verb(
        name="needs_send",
        label=_("Send the needs of the office"),
        run=plans.send_needs,
        may=sends_needs,
        fits=_gathering,
        offered=False,
        done=_("The needs are sent."),
        submit=_("Send the needs of the office"),
    ),
)
