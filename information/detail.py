"""What the page of a request shows."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from information.choices import Shape
from information.models import InfoItem, InformationRequest
from information.services.similar import similar
from information.states import POWER, WAITING, RequestState
from offices.http import OfficeRequest
from tasks.audience import own_offices
from tasks.dossier.showing import fact_rows
from tasks.dossier.verbs import Subject
from tasks.models import ExternalRequest
from tasks.states import PartState

S = RequestState
TONES = {S.ASKED: "info", S.PROVIDED: "ok", S.MORE: "warn", S.RECEIVED: "ok"}
COLLECTING = (PartState.RECEIVED, PartState.ASSIGNED, PartState.SUBMITTED)


def badge(found: InformationRequest) -> dict[str, str]:
    """The state, or what its lines and the holder's part say of it."""
    if not hasattr(found, "items_sent"):
        found = InformationRequest.objects.for_lists().get(pk=found.pk)
    label, tone = str(found.get_state_display()), TONES[S(found.state)]
    if found.state == S.ASKED and found.lead_state == PartState.UNSENT:  # type: ignore[attr-defined]
        label, tone = _("Not sent yet"), "muted"
    elif found.state == S.ASKED and found.items_sent:  # type: ignore[attr-defined]  # annotated
        label = _("Provided in part")
    elif found.state == S.ASKED and found.lead_state in COLLECTING:  # type: ignore[attr-defined]
        label = _("Being collected")
    elif found.state == S.PROVIDED and not found.any_given:  # type: ignore[attr-defined]
        label, tone = _("Could not be provided"), "muted"
    return {"label": label, "tone": tone, "icon": "arrow-left-right"}


def beside(found: InformationRequest) -> list[Mapping[str, str]]:
    """Asked for how many times, from the second on."""
    more = found.history.filter(state=S.MORE).count() if found.state != S.ASKED else 0
    said = _("time %(n)s") % {"n": more + 1}
    return [{"label": said, "tone": "warn", "icon": "redo-2"}] if more else []


def facts(found: InformationRequest) -> list[dict[str, Any]]:
    shapes = dict(Shape.choices)
    rows = (
        (_("Office that asks"), found.asker),
        (_("Office that holds the information"), found.task.lead_office),
        (_("Purpose"), found.purpose),
        (_("Figures as of"), found.as_of or found.as_of_words),
        (_("In which shape"), ", ".join(str(shapes[one]) for one in found.shapes)),
        (_("Asked on"), found.asked_on),
        (_("Deadline"), found.task.next_due_on),
        (_("Provided on"), found.provided_on),
        (_("Reason of the last change"), found.move_reason),
    )
    return fact_rows(rows)


def item_rows(request: OfficeRequest, found: InformationRequest) -> list[dict[str, Any]]:
    """Answers not sent yet are read inside the office that answers alone."""
    powers, own = request.powers, own_offices(request.powers)
    rows = []
    for one in found.item_rows:
        one.request = found
        works = powers.can(POWER, one.holder_id)
        again = found.state == S.MORE and one.answer != "given"
        rows.append(
            {
                "item": one,
                "shown": one.sent_on is not None or one.holder_id in own,
                "may_answer": works and found.state in WAITING and (not one.sent_on or again),
                "may_correct": works and bool(one.sent_on and one.given),
            }
        )
    return rows


def context(request: OfficeRequest, found: InformationRequest) -> dict[str, Any]:
    subject, waiting = Subject(request, found), found.state in WAITING
    items = item_rows(request, found)
    suppliers = ExternalRequest.objects.visible_to(request.powers).filter(part__task=found.task)
    return {
        "items": items,
        "template": found.template,
        "suppliers": list(suppliers.select_related("body")),
        "supplies": subject.manages and waiting,
        "alike": alike(request, [row["item"] for row in items], found) if waiting else [],
    }


def alike(
    request: OfficeRequest, items: list[InfoItem], found: InformationRequest
) -> list[InfoItem]:
    """For the office that asks: what it could have looked up."""
    if found.is_exchange or not request.powers.can(POWER, found.asker_id):
        return []
    return similar([one.text for one in items], request.powers, but=found.pk)
