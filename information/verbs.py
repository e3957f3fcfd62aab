"""What can be done with a request: the holder answers, the asker confirms."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from information.forms import request as forms
from information.services import answering, asking
from information.states import POWER, WAITING
from tasks.dossier.verbs import Subject, Verb, step
from tasks.models import ExternalRequest


def _leads(subject: Subject) -> bool:
    """Who sends for the holder."""
    power = answering.sending_power(subject.dossier)
    return subject.request.powers.can(power, subject.dossier.task.lead_office_id)


def _sends(subject: Subject) -> bool:
    return bool(answering.sending_offices(subject.dossier, subject.request.powers))


def asks(subject: Subject) -> bool:
    """Who works in the office that asks."""
    return subject.request.powers.can(POWER, subject.dossier.asker_id)


def answers(subject: Subject) -> bool:
    """Who works in the office that answers the line."""
    return subject.request.powers.can(POWER, subject.row.holder_id)


def _items(found: Any) -> Any:
    return found.items.select_related("request__task", "other_body")


def _suppliers(found: Any) -> Any:
    return ExternalRequest.objects.waiting().filter(part__task=found.task, part__role="lead")


def _item(subject: Subject) -> dict[str, Any]:
    return {"item": subject.row}


def _words(subject: Subject) -> str:
    return str(subject.row.text)


def _waiting(found: Any) -> bool:
    return found.state in WAITING


VERBS = (
    step(
        name="deliver",
        label=_("Provide all"),
        icon="send",
        kind="primary",
        may=_leads,
        run=answering.deliver,
        form=forms.DeliverForm,
        done=_("Provided; the office that asks confirms."),
        lead=_("Every line has its answer."),
    ),
    Verb(
        name="send_ready",
        label=_("Send what is ready"),
        icon="send",
        may=_sends,
        run=answering.send_ready,
        done=_("Sent; the date of the rest runs on."),
        fits=_waiting,
    ),
    step(
        name="confirm",
        label=_("Confirm that it was received"),
        icon="circle-check",
        kind="primary",
        may=asks,
        run=asking.confirm,
        done=_("Received; the task is completed."),
    ),
    step(
        name="ask_more",
        label=_("Ask for more"),
        icon="file-plus",
        may=asks,
        run=asking.ask_more,
        form=forms.MoreForm,
        done=_("Asked for."),
    ),
    Verb(
        name="ask_supplier",
        path="suppliers/new/",
        label=_("Ask a body outside"),
        icon="building-2",
        run=asking.ask_supplier,
        form=forms.SupplierForm,
        form_args=lambda subject: {"found": subject.dossier},
        done=_("The request is kept; your officer follows it."),
        fits=_waiting,
        template="tasks/dossier/sheet_with_bodies.html",
    ),
    Verb(
        name="supplied",
        path="suppliers/<int:supplier_id>/",
        rows=_suppliers,
        label=_("The body has answered"),
        run=asking.note_supplied,
        form=forms.SuppliedForm,
        done=_("Noted."),
        lead=lambda subject: subject.row.ask,
    ),
    Verb(
        name="item_answer",
        path="items/<int:item_id>/",
        rows=_items,
        label=_("Answer the line"),
        run=answering.answer_item,
        form=forms.AnswerForm,
        form_args=_item,
        lead=_words,
        done=_("The answer is kept."),
        may=answers,
        template="tasks/dossier/sheet_with_bodies.html",
    ),
    Verb(
        name="item_correct",
        path="items/<int:item_id>/correct/",
        rows=_items,
        label=_("Correct the value"),
        run=answering.correct,
        form=forms.CorrectForm,
        form_args=_item,
        lead=_words,
        done=_("Corrected; who got the former value is told."),
        may=answers,
    ),
)
