"""The answer to waiting rows: words, and for parts to be handed out a person."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from offices.foundation.fields import GuardedTextField, text_box
from tasks.forms.bulk import BulkAssign
from tasks.lists.choosing import Choice

LONGEST = 1_000
NEED_REASON = _("Please state the reason.")
NEED_OPINION = _("Please state the opinion.")


def words_name(key: str) -> str:
    """The name of the box of words that stands in a row of its own."""
    return f"words-{key}"


class AnswerForm(BulkAssign):
    """The bar below the rows; `needs` names the field that may not stay empty."""

    words = GuardedTextField(
        label=_("Reason, opinion"),
        max_length=LONGEST,
        required=False,
        widget=text_box(2),
        error_messages={"required": NEED_REASON},
        help_text=_("Needed wherever you do not agree; it goes to every ticked row."),
    )
    field_order = ("words", "to_person")

    def __init__(
        self,
        data: Any = None,
        *,
        people: Sequence[Choice] = (),
        needs: str = "",
        opinion: bool = False,
    ) -> None:
        super().__init__(data, people=people)
        if opinion:
            self.fields["words"].error_messages["required"] = NEED_OPINION
        for name in self.fields:
            self.fields[name].required = name == needs
