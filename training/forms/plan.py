"""The plan of a year and the needs of an office, one to a line."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.workdays import calendar_for
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.dossier.forms.base import VerbForm, line_box
from tasks.dossier.forms.offices import lead_box, lead_reason_box
from tasks.forms.fields import offer_offices
from training.choices import Quarter, Wish
from training.services.plans import NeedLine

USUAL = 15  # working days the offices have to say what they need
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class NewPlanForm(VerbForm):
    year = forms.IntegerField(
        label=gettext_lazy("Year of the plan"), min_value=2020, max_value=2100
    )
    needs_by = DayField(label=gettext_lazy("Needs to be sent by"))
    lead_office = lead_box()
    lead_reason = lead_reason_box()

    def __init__(self, *args: Any, offices: list[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_offices(self, offices)
        self.initial.setdefault("year", timezone.localdate().year + 1)
        self.initial.setdefault("needs_by", calendar_for(None).add(timezone.localdate(), USUAL))

    def clean_needs_by(self) -> dt.date:
        day: dt.date = self.cleaned_data["needs_by"]
        if day < timezone.localdate():
            raise ValidationError(_("This day lies in the past."))
        return day

    def words(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "year": data["year"],
            "needs_by": data["needs_by"],
            "form_key": data.get("once"),
            "lead_office": data.get("lead_office"),
            "lead_reason": data.get("lead_reason") or "",
        }


class NeedsForm(VerbForm):
    """Lines "topic; people; quarter", as the offices keep them in a table."""

    lines = GuardedTextField(
        label=gettext_lazy("Needs, one to a line"),
        max_length=10_000,
        widget=text_box(6),
        help_text=gettext_lazy(
            "Topic; number of people; quarter. For example: Kỹ năng ghi biên bản; 5; II"
        ),
    )
    wish = forms.ChoiceField(label=gettext_lazy("How much"), choices=Wish, initial=Wish.NEEDED)

    def clean_lines(self) -> list[tuple[str, int, int]]:
        lines = (self.cleaned_data["lines"] or "").splitlines()
        found = [_line(number, text) for number, text in enumerate(lines, 1) if text.strip()]
        if not found:
            raise ValidationError(_("Enter at least one need."))
        return found

    def words(self) -> dict[str, Any]:
        wish = self.cleaned_data["wish"]
        lines: list[tuple[str, int, int]] = self.cleaned_data["lines"]
        return {"lines": [NeedLine(*one, wish) for one in lines]}


def _line(number: int, text: str) -> tuple[str, int, int]:
    cells = [cell.strip() for cell in text.replace("\t", ";").split(";") if cell.strip()]
    people = cells[1].split()[0] if len(cells) == 3 else ""
    word = cells[2].lower().removeprefix("quý").strip() if len(cells) == 3 else ""
    quarter = ROMAN.get(word) or (int(word) if word.isdecimal() and len(word) == 1 else 0)
    right = people.isdecimal() and 1 <= int(people[:5]) <= 500 and quarter in Quarter.values
    if not right:
        raise ValidationError(
            _("Line %(n)d: write topic; number of people; quarter (I to IV).") % {"n": number}
        )
    return cells[0][:300], int(people[:5]), quarter


class IssueForm(VerbForm):
    number = line_box(gettext_lazy("Number and symbol"), most=100, required=True)
    issued_on = DayField(label=gettext_lazy("Document date"))
