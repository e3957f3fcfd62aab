"""What is done to many rows at once, and the answer to waiting ones; names keep clear of the forms
of single verbs."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField, GuardedTextField, text_box
from tasks.choices import HandBackReason
from tasks.lists.choosing import Choice

MOST = 200
LONGEST = 1_000
NEED_REASON = _("Please state the reason.")
NEED_OPINION = _("Please state the opinion.")


def numbers_of(data: QueryDict, name: str) -> list[int]:
    """Ids given under a name, in their order, each once; at most 200."""
    found = [int(v) for v in data.getlist(name) if v.isdecimal() and len(v) < 19]
    return list(dict.fromkeys(found))[:MOST]


def selected_ids(data: QueryDict) -> list[int]:
    """Ids of the rows ticked."""
    return numbers_of(data, "selected")


class _BarForm(forms.Form):
    use_required_attribute = False

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="bulk-%s")


class BulkAssign(_BarForm):
    """A person of the own office for every ticked row."""

    to_person = forms.TypedChoiceField(
        label=_("Assign to"),
        coerce=int,
        empty_value=None,
        error_messages={
            "required": _("Choose a person of this office."),
            "invalid_choice": _("Choose a person of this office."),
        },
    )

    def __init__(self, data: Any = None, *, people: Sequence[Choice]) -> None:
        super().__init__(data)
        self.fields["to_person"].choices = [("", _("Choose a person")), *people]  # type: ignore[attr-defined]


class BulkDivision(_BarForm):
    """A division of the own office for every ticked row."""

    to_division = forms.TypedChoiceField(
        label=_("Give to division"),
        coerce=int,
        empty_value=None,
        error_messages={
            "required": _("Choose a division of this office."),
            "invalid_choice": _("Choose a division of this office."),
        },
    )

    def __init__(self, data: Any = None, *, divisions: Sequence[Choice]) -> None:
        super().__init__(data)
        self.fields["to_division"].choices = [("", _("Choose a division")), *divisions]  # type: ignore[attr-defined]


class BulkHandBack(_BarForm):
    """Ground and words for handing requests back."""

    back_why = forms.ChoiceField(
        label=_("Ground"),
        choices=[("", _("Choose the ground")), *HandBackReason.choices],
        error_messages={"required": _("Choose the ground for handing back.")},
    )
    back_words = GuardedCharField(
        label=_("Explanation"),
        max_length=500,
        error_messages={"required": _("Please state the reason.")},
    )


class BulkDate(_BarForm):
    """One new date and one reason for every ticked row."""

    move_to = DayField(
        label=_("New deadline"), error_messages={"required": _("Choose the new deadline.")}
    )
    move_why = GuardedCharField(
        label=_("Reason"),
        max_length=500,
        error_messages={"required": _("Please state the reason.")},
    )


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
