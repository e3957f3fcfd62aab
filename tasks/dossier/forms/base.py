"""What every form of a dossier carries: the version it saw, and a key so that it acts once."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.forms.base import SettingsForm
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box


class VerbForm(SettingsForm):
    """Nothing to fill in: the page says what is about to happen.

    `paper_fields`: which field takes which fact of a paper that was read (number, dated, issuer,
    abstract, text).
    """

    paper_fields: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.carry_key()

    def choices_of(self, name: str) -> Any:
        """The field of that name, a choice among rows."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        return field


def reason_box(*, required: bool = True, label: Any = None) -> GuardedTextField:
    return GuardedTextField(
        label=label or _("Reason"), required=required, max_length=500, widget=text_box(2)
    )


def line_box(label: Any, *, most: int = 200, required: bool = False, **more: Any) -> Any:
    return GuardedCharField(label=label, max_length=most, required=required, **more)


def declared_box() -> forms.BooleanField:
    """Beside a file whose text may not be readable."""
    return forms.BooleanField(
        label=_("I have read this file: it holds no state secret"), required=False
    )


class ReasonForm(VerbForm):
    reason = reason_box()
