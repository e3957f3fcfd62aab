"""What every verb's form carries: the version it was made from, and a key of its own."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from tasks.verbs.seen import Seen

REASON_LENGTH = 1_000


def words_field(
    label: Any, *, required: bool = True, rows: int = 3, **kwargs: Any
) -> GuardedCharField:
    return GuardedTextField(
        label=label,
        required=required,
        widget=text_box(rows),
        max_length=kwargs.pop("max_length", REASON_LENGTH),
        **kwargs,
    )


class VerbForm(forms.Form):
    """Nothing to fill in: the page says what is about to happen.

    `more` names fields that are folded away, `wide` a form that needs the whole page.
    """

    more: tuple[str, ...] = ()
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, files: Any = None, *, seen: Seen, target: Any, **given: Any
    ) -> None:
        self.seen, self.target = seen, target
        start = {"version": getattr(target, "version", None), "once": uuid.uuid4(), **self.start()}
        super().__init__(data, files, initial={**start, **given})
        self.prepare()

    def start(self) -> dict[str, Any]:
        """Values the fields begin with."""
        return {}

    def prepare(self) -> None:
        """Narrow the choices to what this person may choose."""

    def choices_of(self, name: str) -> Any:
        """The field of that name, a choice among rows."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        return field

    def asked(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name not in self.more]

    def folded(self) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name in self.more]

    def folded_used(self) -> bool:
        return any(bound.value() or bound.errors for bound in self.folded())


class ReasonForm(VerbForm):
    reason = words_field(_("Reason"))


class OpinionForm(VerbForm):
    reason = words_field(_("Opinion received"))


class MoreForm(VerbForm):
    reason = words_field(_("What is to be added"))
