"""What can be done with a request: the holder answers, the asker confirms."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from information.forms import AnswerForm, CorrectForm
from information.services import answering, asking
from information.states import CHIEF, POWER, WAITING
from tasks.dossier.forms.base import ReasonForm
from tasks.dossier.verbs import Subject, Verb


def _leads(subject: Subject) -> bool:
    return subject.request.powers.can(CHIEF, subject.dossier.task.lead_office_id)


def asks(subject: Subject) -> bool:
    """Who works in the office that asks."""
    return subject.request.powers.can(POWER, subject.dossier.asker_id)


def _items(found: Any) -> Any:
    return found.items.all()


def _item(subject: Subject) -> dict[str, Any]:
    return {"item": subject.row}


def _words(subject: Subject) -> str:
    return str(subject.row.text)


VERBS = (
    Verb(
        name="deliver", label=_("Provide all"), icon="send", kind="primary", may=_leads,
        run=answering.deliver, done=_("Provided; the office that asks confirms."),
        lead=_("Every line has its answer."), versioned=True, submit=_("Provide all"),
    ),
    Verb(
        name="send_ready", label=_("Send what is ready"), icon="send", may=_leads,
        run=answering.send_ready, done=_("Sent; the date of the rest runs on."),
        fits=lambda found: found.state in WAITING,
    ),
    Verb(
        name="confirm", label=_("Confirm that it was received"), icon="circle-check",
        kind="primary", may=asks, run=asking.confirm, done=_("Received."), versioned=True,
        submit=_("Confirm that it was received"),
    ),
    Verb(
        name="ask_more", label=_("Ask for more"), icon="file-plus", may=asks, run=asking.ask_more,
        form=ReasonForm, done=_("Asked for."), versioned=True, submit=_("Ask for more"),
    ),
    Verb(
        name="item_answer", path="items/<int:item_id>/", rows=_items, label=_("Answer the line"),
        run=answering.answer_item, form=AnswerForm, form_args=_item, lead=_words,
        done=_("The answer is kept."),
    ),
    Verb(
        name="item_correct", path="items/<int:item_id>/correct/", rows=_items,
        label=_("Correct the value"), run=answering.correct, form=CorrectForm, lead=_words,
        done=_("Corrected; the former value stays struck through."),
    ),
)  # fmt: skip
