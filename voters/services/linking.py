"""Petitions that are one: joined, repeated from an earlier session, split, told apart."""

import uuid
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.foundation.history import set_many, update_many
from tasks.dossier.lifecycle import lock, move
from tasks.models import Deadline
from tasks.services.clocks import end_clocks
from tasks.services.gate import need_reason
from tasks.states import Outcome, WrongMove
from voters.choices import LinkKind
from voters.models import PetitionLink, VoterOpinion, VoterPetition
from voters.services.petitions import PetitionGiven, enter_many
from voters.states import PetitionState


def _other(petition: VoterPetition, other_id: int) -> VoterPetition:
    """Of the same lead office; raises ValidationError at `other`."""
    rows = VoterPetition.objects.led_by(petition.task.lead_office_id).select_for_update(
        of=("self",)
    )
    found = rows.select_related("task").filter(pk=other_id).exclude(pk=petition.pk).first()
    if found is None:
        raise ValidationError({"other": _("Choose another petition of this office.")})
    return found


def _link(
    petition: VoterPetition,
    other: VoterPetition,
    kind: str,
    *,
    actor: Actor,
    reason: str = "",
    before: str = "",
) -> PetitionLink:
    """The pair once: what was said of it before gives way."""
    row = PetitionLink.objects.filter(petition=petition, other=other).first()
    row = row or PetitionLink(petition=petition, other=other)
    row.kind, row.reason, row.before = kind, reason[:500], before
    row.save(actor=actor, reason=reason)
    return row


@transaction.atomic
def join(*, task_id: int, other: int, reason: str = "", actor: Actor) -> VoterPetition:
    """`Gộp`: this one follows the other, which keeps all places and opinions."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    head = _other(petition, other)
    before = petition.state
    if head.head_id is not None or not head.is_open:
        raise ValidationError({"other": _("The other petition is joined or over itself.")})
    if before == PetitionState.FORWARDED and petition.competent_id != head.competent_id:
        said = _("A forwarded petition is joined only where the same body solves both.")
        raise ValidationError({"other": said})
    if petition.joined.exists():
        raise ValidationError({"other": _("Others were joined with this one; join those first.")})
    move(petition, verb="join")
    petition.head = head
    petition.save(actor=actor, reason=reason)
    _link(petition, head, LinkKind.JOINED, actor=actor, reason=reason, before=before)
    places = {*head.communes.all(), *petition.communes.all()}
    set_many(head, "communes", places, actor=actor)
    parts = list(petition.task.parts.all())
    end_clocks(parts, Outcome.SUPERSEDED, actor=actor, reason=head.task.code)
    return petition


@transaction.atomic
def unjoin(*, task_id: int, reason: str, actor: Actor) -> VoterPetition:
    """Undone until there is a reply; its clock runs again as it stood."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    if petition.state != PetitionState.JOINED or petition.head is None:
        raise WrongMove(_("This petition is not joined with another."))
    if petition.head.replies.exists():
        raise WrongMove(_("A reply has been entered: the petitions stay joined."))
    link = PetitionLink.objects.get(petition=petition, kind=LinkKind.JOINED)
    petition.state, petition.head = link.before or PetitionState.SORTED, None
    petition.save(actor=actor, reason=need_reason(reason))
    link.kind, link.reason = LinkKind.DIFFERENT, reason[:500]
    link.save(actor=actor, reason=reason)
    _run_again(petition, actor=actor, reason=reason)
    return petition


def _run_again(petition: VoterPetition, *, actor: Actor, reason: str) -> None:
    """Clocks that ended with the joining go on."""
    rows = list(Deadline.objects.filter(task=petition.task, outcome=Outcome.SUPERSEDED))
    for row in rows:
        row.state = "running" if row.due_on else "waiting"
        row.outcome, row.recorded_at = "", None
    if rows:
        update_many(rows, ["state", "outcome", "recorded_at"], actor=actor, reason=reason)


@transaction.atomic
def repeats(*, task_id: int, other: int, reason: str = "", actor: Actor) -> VoterPetition:
    """`Kiến nghị nhiều lần`: of an earlier session; both stand, and it is raised once more."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    earlier = _other(petition, other)
    _link(petition, earlier, LinkKind.REPEATS, actor=actor, reason=reason)
    petition.times_raised = earlier.times_raised + 1
    petition.save(actor=actor, reason=reason)
    return petition


@transaction.atomic
def tell_apart(
    *, task_id: int, other: int, kind: str, reason: str = "", actor: Actor
) -> PetitionLink:
    """Related, or different: remembered, so that it is not asked again."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    if kind not in (LinkKind.RELATED, LinkKind.DIFFERENT):
        raise ValidationError({"kind": _("Say whether they are related or different.")})
    return _link(petition, _other(petition, other), kind, actor=actor, reason=reason)


@transaction.atomic
def split(*, task_id: int, texts: Sequence[str], actor: Actor) -> list[VoterPetition]:
    """`Tách`: one wish each; the children have its places and share its opinions."""
    petition, actor = lock(VoterPetition, task_id, actor=actor)
    words = [text.strip() for text in texts if text.strip()]
    if len(words) < 2:
        raise ValidationError({"texts": _("Write each wish on a line of its own, two at least.")})
    before = petition.state
    move(petition, verb="join")
    given = [_piece(petition, text, number) for number, text in enumerate(words)]
    made = enter_many(given=given, actor=actor, access=petition.task.access)
    petition.head = made[0]
    petition.save(actor=actor)
    for child in made:
        _link(child, petition, LinkKind.SPLIT, actor=actor, before=before)
    shared = list(VoterOpinion.objects.filter(petition=petition))
    for opinion in shared:
        opinion.petition = made[0]
    update_many(shared, ["petition"], actor=actor)
    end_clocks(list(petition.task.parts.all()), Outcome.SUPERSEDED, actor=actor, reason="")
    return made


def _piece(petition: VoterPetition, text: str, number: int) -> PetitionGiven:
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"petition {petition.pk} piece {number} {text[:80]}")
    return PetitionGiven(
        text=text,
        on=petition.on,
        stream=petition.stream,
        field=petition.field,
        level=petition.level,
        competent=petition.competent,
        contact=petition.contact,
        communes=tuple(petition.communes.all()),
        old_place=petition.old_place,
        session_name=petition.session_name,
        key=key,
    )
