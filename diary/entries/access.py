"""What a person may do in the diary, asked the same way by every page."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from diary.models import Slot
from diary.models.slots import SlotState
from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import Powers

WRITE, ISSUE = "manage_meetings", "issue_diary"


def may_write(powers: Powers, office_id: int) -> bool:
    return powers.can(WRITE, office_id) or powers.can(ISSUE, office_id)


def may_change(powers: Powers, slot: Slot) -> bool:
    """An issued entry is changed by whoever may issue; others by whoever may register."""
    if slot.state == SlotState.ISSUED:
        return powers.can(ISSUE, slot.office_id)
    return may_write(powers, slot.office_id)


def slot_or_404(request: OfficeRequest, slot_id: int) -> Slot:
    """An entry the person may see, with everything its page shows."""
    found = Slot.objects.visible_to(request.powers).for_pages().filter(pk=slot_id).first()
    if found is None:
        raise Http404
    return found


def changeable(request: OfficeRequest, slot_id: int) -> Slot:
    """An entry the person may see (404), read (403) and change (403)."""
    slot = slot_or_404(request, slot_id)
    if not may_change(request.powers, slot) or not slot.open_to(request.powers):
        raise PermissionDenied(_("You may not change this entry of the diary."))
    return slot


def desk_or_403(request: OfficeRequest, power: str = WRITE) -> Office:
    """The acting office, in whose diary the person may write, or which he may issue."""
    office = request.office
    held = office is not None and request.powers.can(power, office.pk)
    if office is not None and power == WRITE:
        held = may_write(request.powers, office.pk)
    if office is None or not held:
        raise PermissionDenied(_("You do not hold this power over your office's diary."))
    return office
