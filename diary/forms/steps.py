"""What the steps of a dossier ask whose days stand in the diary: meetings, rounds of contact."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from tasks.dossier.forms.base import VerbForm

TAKEN = _("Only where a leader, room or car is taken at that hour.")


def override_box(help_text: Any = TAKEN) -> Any:
    """Lets an entry of the diary stand beside another one."""
    return GuardedCharField(
        label=_("Reason for standing beside another entry of the diary"),
        max_length=500,
        required=False,
        help_text=help_text,
    )


class HoldForm(VerbForm):
    """Held on its day, or today at the latest."""

    held_on = DayField(label=_("Day it was held"))

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        today = timezone.localdate()
        self.fields["held_on"].initial = min(row.on, today) if row and row.on else today
