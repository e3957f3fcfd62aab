"""What can be done with opinion rounds and their slips."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from documents.forms import opinions as opinion_forms
from documents.models import Slip
from documents.services import opinions
from documents.states import OPEN
from offices.foundation.actor import Actor
from tasks.dossier.verbs import Subject, Verb, leads


def _rounds(appraisal: Any) -> Any:
    return appraisal.rounds.all()


def _slips(appraisal: Any) -> Any:
    return Slip.objects.filter(round__appraisal=appraisal).select_related("leader", "round")


def _slip(subject: Subject) -> dict[str, Any]:
    """The member writes nothing but his answers; who enters a signed slip also its number."""
    leader = subject.row.leader
    own = leader is not None and leader.person_id == subject.actor.person.pk
    return {"slip": subject.row, "signed": not own}


def _remind(*, task_id: int, round_id: int, sent: Any, actor: Actor) -> str:
    told = opinions.remind(task_id=task_id, round_id=round_id, actor=actor)
    if not told:
        return gettext("No member who is still asked has a secretary here; please phone.")
    said = ngettext("%(n)d secretary was reminded.", "%(n)d secretaries were reminded.", told)
    return said % {"n": told}


def _round_page(subject: Subject, _fault: Exception | None) -> str:
    row = subject.row
    poll = row.round if isinstance(row, Slip) else row
    return reverse("documents:round", args=[subject.dossier.pk, poll.n])


OPINIONS = (
    Verb(
        name="round_new",
        path="opinions/new/",
        label=_("Ask members for their opinion"),
        icon="users",
        run=opinions.compose,
        form=opinion_forms.RoundForm,
        form_args=lambda subject: {"appraisal": subject.dossier},
        done=_("The round is written; a leader sends it."),
        fits=lambda appraisal: appraisal.state in OPEN,
    ),
    Verb(
        name="round_send",
        path="rounds/<int:round_id>/send/",
        rows=_rounds,
        may=leads,
        label=_("Send the slips"),
        icon="send",
        run=opinions.send_round,
        form=opinion_forms.SendForm,
        after=_round_page,
        done=_("The slips are sent."),
    ),
    Verb(
        name="round_remind",
        path="rounds/<int:round_id>/remind/",
        rows=_rounds,
        direct=True,
        label=_("Remind"),
        icon="bell",
        run=_remind,
        after=_round_page,
    ),
    Verb(
        name="round_returned",
        path="rounds/<int:round_id>/returned/",
        rows=_rounds,
        label=_("Slips that came back"),
        run=opinions.note_returned,
        form=opinion_forms.ReturnedForm,
        after=_round_page,
        done=_("Noted."),
    ),
    Verb(
        name="round_compile",
        path="rounds/<int:round_id>/compile/",
        rows=_rounds,
        label=_("Compile the slips"),
        icon="layers",
        run=opinions.compile_round,
        form=opinion_forms.CompileForm,
        form_args=lambda subject: {"poll": subject.row},
        after=_round_page,
        done=pgettext_lazy("opinions", "The round is compiled."),
    ),
    Verb(
        name="slip_answer",
        path="slips/<int:slip_id>/",
        rows=_slips,
        may=lambda subject: opinions.may_answer(subject.dossier, subject.row, subject.actor),
        label=_("Enter the answer"),
        run=opinions.answer_slip,
        form=opinion_forms.SlipForm,
        form_args=_slip,
        after=_round_page,
        done=_("The answer is kept."),
        lead=lambda subject: subject.row.name,
    ),
)
