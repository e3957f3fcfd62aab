"""The forms of a meeting's course: what each step asks."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from diary.forms.steps import override_box
from offices.foundation.days import DayField
from tasks.dossier.forms.base import VerbForm, line_box, reason_box


class InviteForm(VerbForm):
    override = override_box()


class MeetingDayForm(VerbForm):
    on = DayField(label=_("New day"))
    time_words = line_box(_("Time, if it changes"), most=60)
    reason = reason_box()
    override = override_box()


class CloseForm(VerbForm):
    """Where a notice was issued nothing is asked."""

    why_no_notice = reason_box(required=False, label=_("Why no notice of conclusions is issued"))

    def __init__(self, *args: Any, row: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, row=row, **kwargs)
        if row is not None and (row.notice or row.no_notice):
            del self.fields["why_no_notice"]
