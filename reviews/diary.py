"""F5: next week's diary, issued or tentative, and how many of its clashes are not settled."""

from django.urls import reverse
from django.utils.translation import gettext as _

from coordination.models import DiarySetting
from reviews.counters import Asked, Told
from tasks.models import DiaryIssue, Slot
from tasks.slots.clashes import clashes_among


def next_diary(asked: Asked) -> list[Told]:
    """Of the office asked for: where its diary stands, and clashes an entry of its is part of."""
    href = f"{reverse('diary:week')}?week={asked.monday:%G-W%V}"
    issued = DiaryIssue.objects.of_week(asked.monday).filter(office=asked.office).exists()
    words = _("diary of next week: issued") if issued else _("diary of next week: tentative")
    slots = Slot.objects.visible_to(asked.powers).of_week(asked.monday).kept().for_grid()
    clashes = clashes_among(slots, DiarySetting.objects.current())
    mine = {
        frozenset((clash.slot.pk, clash.other.pk))
        for clash in clashes
        if not clash.overridden and asked.office.pk in (clash.slot.office_id, clash.other.office_id)
    }
    return [Told(None, words, href), Told(len(mine), _("clashes not settled"), href)]
