"""Rooms, cars, and what the joint diary reckons with."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from coordination.models import Car, DiarySetting, Room
from offices.forms.base import RowForm, reason_field, settings_formfield
from offices.foundation import units
from offices.foundation.fields import GuardedTextField, text_box


class RoomForm(RowForm):
    """Other names are written one to a line."""

    units = {"seats": units.PLACES}
    aliases = GuardedTextField(
        label=_("Other names"),
        required=False,
        max_length=2000,
        widget=text_box(3),
        help_text=_("One to a line, as people write them: “P. họp 2 tầng 3”."),
    )
    reason = reason_field(required=False)

    class Meta:
        model = Room
        fields = ("name", "site", "office", "seats", "aliases", "is_active")
        formfield_callback = settings_formfield
        help_texts = {"site": _("Between two addresses leaders need time to travel.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["aliases"] = "\n".join(self.instance.aliases)
        if self.instance.pk is None:
            del self.fields["reason"]

    def clean_aliases(self) -> list[str]:
        lines = (self.cleaned_data["aliases"] or "").splitlines()
        names = [line.strip() for line in lines if line.strip()]
        if any(len(name) > 120 for name in names):
            raise ValidationError(_("A name has at most 120 characters."))
        return names


class CarForm(RowForm):
    units = {"seats": units.PLACES}
    reason = reason_field(required=False)

    class Meta:
        model = Car
        fields = ("name", "plate", "office", "seats", "is_active")
        formfield_callback = settings_formfield

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["reason"]


class DiarySettingForm(RowForm):
    units = {
        "travel_minutes": units.MINUTES,
        "conference_minutes": units.MINUTES,
        "meeting_minutes": units.MINUTES,
        "working_minutes": units.MINUTES,
        "briefing_minutes": units.MINUTES,
        "other_minutes": units.MINUTES,
    }
    beside = {"diarysetting_round_in_one_week": "round_closes_day"}
    reason = reason_field(required=False)

    class Meta:
        model = DiarySetting
        fields = (
            "travel_minutes",
            "conference_minutes",
            "meeting_minutes",
            "working_minutes",
            "briefing_minutes",
            "other_minutes",
            "round_opens_day",
            "round_opens_at",
            "round_closes_day",
            "round_closes_at",
        )
        formfield_callback = settings_formfield
        help_texts = dict.fromkeys(
            ("round_opens_day", "round_closes_day"), _("1 is Monday, 5 is Friday.")
        )
