"""Choosing one of the meetings and sessions ahead (`tasks.dossier.destinations`)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from tasks.dossier.destinations import Destination


class EventField(forms.ChoiceField):
    """Cleaned to the `Destination`, or None; `offer` says among which."""

    events: Mapping[str, Destination] = {}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def offer(self, events: Iterable[Destination]) -> None:
        self.events = {str(one.task.pk): one for one in events}
        self.choices = [("", "–"), *((key, one.label) for key, one in self.events.items())]

    def clean(self, value: Any) -> Destination | None:
        return self.events.get(super().clean(value))
