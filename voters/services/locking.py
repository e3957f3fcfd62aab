"""Who may act on a petition, and many in one act: locked in one order, the power asked once."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from offices.powers import Powers
from tasks.services.gate import empowered, lock_tasks
from voters.models import VoterPetition

MOST = 500


def may_act(petition: VoterPetition, powers: Powers, *, leads: str, asked: str) -> bool:
    """Who holds `leads` in the lead office, or `asked` in one that is asked."""
    if powers.can(leads, petition.task.lead_office_id):
        return True
    offices = petition.task.parts.coordinating().values_list("office_id", flat=True)
    return any(powers.can(asked, office_id) for office_id in offices)


def lock_many(
    petitions: Sequence[int], *, power: str, actor: Actor
) -> tuple[list[VoterPetition], Actor]:
    """In the order given; raises PermissionDenied without the power on their lead office."""
    ids = list(dict.fromkeys(petitions))[:MOST]
    if not ids:
        raise ValidationError(_("Tick at least one petition."))
    tasks = lock_tasks(ids)
    rows = VoterPetition.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    beside = ("competent__served_by", "contact__session_task", "reply_due")
    found = {row.pk: row for row in rows.select_related(*beside)}
    known = [found[pk] for pk in ids if pk in found]
    offices = {tasks[row.pk].lead_office_id for row in known}
    if len(offices) != 1:
        raise ValidationError(_("Choose petitions that one office leads."))
    for row in known:
        row.task = tasks[row.pk]
    return known, empowered(actor, power, offices.pop())
