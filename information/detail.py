"""What the page of a request shows."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from information.choices import PROVIDED, Shape
from information.models import Correction, InfoItem, InformationRequest
from information.services.similar import similar
from information.states import POWER, WAITING, RequestState
from offices.http import OfficeRequest
from tasks.audience import own_offices
from tasks.dossier.loading import OUTSIDE, PARTS, Loaded, Loads, Tables
from tasks.dossier.rows import outside_rows
from tasks.dossier.showing import fact_rows, label_of
from tasks.dossier.verbs import Subject
from tasks.models import Part
from tasks.states import PartState

S = RequestState
TONES = {S.ASKED: "info", S.PROVIDED: "ok", S.MORE: "warn", S.RECEIVED: "ok"}
COLLECTING = (PartState.RECEIVED, PartState.ASSIGNED, PartState.SUBMITTED)


def _settle(found: Any, loaded: Loaded) -> None:
    """As `for_lists` would have told it."""
    corrections = loaded.of(Correction)
    found.item_rows = sorted(loaded.of(InfoItem), key=lambda one: one.n)
    for item in found.item_rows:
        item.corrected = [one for one in corrections if one.item_id == item.pk]
    found.items_sent = sum(1 for one in found.item_rows if one.sent_on)
    found.any_given = any(one.answer in PROVIDED for one in found.item_rows)
    found.lead_state = next((one.state for one in loaded.of(Part) if one.is_lead), None)


LOADS = Loads(
    model=InformationRequest,
    tables=(
        PARTS,
        Tables({InfoItem: "request", Correction: "item__request"}),
        Tables(named=((InfoItem, "file"), (InfoItem, "other_body"))),
        Tables(named=((InformationRequest, "template"),)),
        OUTSIDE,
    ),
    settle=_settle,
)


def badge(found: InformationRequest) -> dict[str, str]:
    """The state, or what its lines and the holder's part say of it."""
    if not hasattr(found, "items_sent"):
        found = InformationRequest.objects.for_lists().get(pk=found.pk)
    label, tone = label_of(S, found.state), TONES[S(found.state)]
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
    assert found.loaded is not None
    return {
        "items": items,
        "template": found.template,
        "suppliers": outside_rows(found.loaded, request.powers),
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
