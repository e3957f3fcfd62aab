"""Fields as officials fill them in: hours, and leaders with the post in which they act."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from coordination.models import Leader
from diary.slots.shown import clock_words
from offices.foundation.fields import GuardedCharField
from reading.diary.clock import read_clock


class ClockField(GuardedCharField):
    """An hour as people write it: "8h30", "13 giờ 30’", "08:30"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 30)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return clock_words(value) if isinstance(value, dt.time) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        clock = read_clock(text if not text.strip().isdigit() else f"{text}h")
        if clock.start is None:
            raise ValidationError(_("Write an hour, such as 8h30 or 13 giờ 30."), code="invalid")
        return clock.start


class LeadersField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # Django asks none
    """Each post of a leader is a choice of its own; one person is chosen once."""

    def label_from_instance(self, obj: Leader) -> str:
        return f"{obj.full_name} – {obj.position}"

    def clean(self, value: Any) -> Any:
        chosen = super().clean(value)
        people = [leader.one_id for leader in chosen]
        if len(set(people)) < len(people):
            raise ValidationError(_("Choose one post of each leader."), code="invalid")
        return chosen
