"""A letter before it is printed: every word may be changed, nothing is kept."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from offices.models import Post


class LetterForm(forms.Form):
    """`signers`: the leaders of the office that sends it."""

    about = GuardedCharField(label=_("Abstract"), max_length=300)
    opening = GuardedTextField(label=_("Content"), max_length=5_000, widget=text_box(5))
    closing = GuardedTextField(label=_("Request"), max_length=3_000, widget=text_box(3))
    signer = forms.TypedChoiceField(label=_("Signer"), coerce=int, empty_value=None)
    by_order_of = GuardedCharField(
        label=_("By order of (may stay empty)"),
        max_length=120,
        required=False,
        help_text=_("For example the chairman or the standing committee: prints TL. or T/L."),
    )
    recipients = GuardedTextField(
        label=_("Recipients, a line each"), max_length=600, widget=text_box(3)
    )

    def __init__(
        self, data: Any = None, *, signers: Sequence[Post], number: int, **kwargs: Any
    ) -> None:
        super().__init__(data, auto_id=f"letter-{number}-%s", **kwargs)
        self.signers = {post.pk: post for post in signers}
        self.fields["signer"].choices = [  # type: ignore[attr-defined]
            (pk, f"{post.person.full_name}, {post.get_role_display()}")
            for pk, post in self.signers.items()
        ]
