"""The form of Tách nhiệm vụ: up to ten rows of content, offices asked and date."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.foundation.days import DayField
from offices.foundation.fields import GuardedTextField, text_box
from offices.models import Office
from tasks.forms.denunciation import neutral_title_error
from tasks.forms.new_task import office_choices
from tasks.forms.verbs.base import VerbForm, words_field
from tasks.models import Part
from tasks.services.splitting import FEWEST, MOST, SplitPiece, last_day, unanswered

SHOWN, LONGEST = 3, 500
PARTS = ("title", "offices", "due")


def _day(part: Part) -> dt.date | None:
    """The latest date asked for; inside dates of the office are none of ours."""
    days = [d.due_on for d in part.loaded_deadlines if not d.is_internal and not d.is_review]
    return max((day for day in days if day is not None), default=None)


def _title(part: Part) -> str:
    """What was asked names the task; without words it is called as the whole.

    In area 5 always as the whole: titles are neutral there.
    """
    words = "" if part.task.area.always_restricted else " ".join(part.ask.split())
    asked = words or part.task.title
    return asked if len(asked) <= LONGEST else f"{asked[: LONGEST - 1].rpartition(' ')[0]}…"


def _request_words(part: Part) -> str:
    day = _day(part)
    when = f" ({day:%d/%m/%Y})" if day else ""
    return f"{part.office.short_name}: {_title(part)}{when}"


class SplitForm(VerbForm):
    """A row is three fields, `title_1`, `offices_1`, `due_1`; rows left empty count for nothing."""

    requests = forms.MultipleChoiceField(
        label=gettext_lazy("Requests that become tasks of their own"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("They are withdrawn here and asked anew, with their own dates."),
    )
    reason = words_field(
        gettext_lazy("Why a task is due after this one"), required=False, rows=2, max_length=500
    )

    def prepare(self) -> None:
        lead = self.seen.lead
        own = lead.office_id if lead else None
        self.offices = {one.code: one for one in office_choices() if one.pk != own}
        choices = [(code, one.short_name) for code, one in self.offices.items()]
        self.whole = last_day(lead) if lead else None
        self._prepare_requests(own)
        for number in range(1, MOST + 1):
            self.fields[f"title_{number}"] = GuardedTextField(
                label=gettext_lazy("Task content"),
                required=False,
                max_length=LONGEST,
                widget=text_box(2),
            )
            self.fields[f"offices_{number}"] = forms.MultipleChoiceField(
                label=gettext_lazy("Coordinating offices"),
                required=False,
                choices=choices,
                widget=forms.CheckboxSelectMultiple,
            )
            self.fields[f"due_{number}"] = DayField(
                label=gettext_lazy("Deadline"), required=False, help_text=self._due_help()
            )

    def _prepare_requests(self, own: int | None) -> None:
        """For who may withdraw a request and send one: nobody else moves it."""
        moves = own is not None and self.seen.can("release_request", own)
        found = unanswered(self.seen.parts) if moves else []
        self.parts = {str(part.pk): part for part in found}
        field = self.fields["requests"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, _request_words(part)) for key, part in self.parts.items()]
        if not found:
            del self.fields["requests"]

    def _due_help(self) -> str:
        if self.whole is None:
            return ""
        return _("Left empty: %(day)s, as this task.") % {"day": f"{self.whole:%d/%m/%Y}"}

    def asked(self) -> list[forms.BoundField]:
        return [self["reason"]]

    def before_rows(self) -> list[forms.BoundField]:
        return [self["requests"]] if "requests" in self.fields else []

    def rows(self) -> list[dict[str, Any]]:
        """Three fields each: those to be shown at once, then those behind a fold."""
        numbers = range(1, MOST + 1)
        return [{"number": n, "fields": [self[f"{p}_{n}"] for p in PARTS]} for n in numbers]

    def first_rows(self) -> list[dict[str, Any]]:
        return self.rows()[:SHOWN]

    def more_rows(self) -> list[dict[str, Any]]:
        return self.rows()[SHOWN:]

    def more_used(self) -> bool:
        return any(one.value() or one.errors for row in self.more_rows() for one in row["fields"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        used = [n for n in range(1, MOST + 1) if any(data.get(f"{p}_{n}") for p in PARTS)]
        for number in used:
            if not data.get(f"title_{number}") and f"title_{number}" not in self.errors:
                self.add_error(f"title_{number}", _("Enter the content of the task."))
        self._check_neutral(data, used)
        moved = [self._moved(key) for key in data.get("requests") or ()]
        if len(used) + len(moved) < FEWEST and not self.errors:
            self.add_error(f"title_{len(used) + 1}", _("A task is split into two to ten tasks."))
        self._check_dates(data, used)
        data["pieces"] = [*moved, *(self._piece(data, number) for number in used)]
        return data

    def _moved(self, key: str) -> SplitPiece:
        part = self.parts[key]
        return SplitPiece(_title(part), (part.office,), _day(part), part)

    def _check_neutral(self, data: dict[str, Any], used: list[int]) -> None:
        """Area 5 takes titles of its own list alone."""
        if not self.seen.task.area.always_restricted:
            return
        for number in used:
            if title := data.get(f"title_{number}"):
                for _name, message in neutral_title_error(title):
                    self.add_error(f"title_{number}", message)

    def _check_dates(self, data: dict[str, Any], used: list[int]) -> None:
        for number in used:
            day: dt.date | None = data.get(f"due_{number}")
            if self.whole and day and day > self.whole and not data.get("reason"):
                words = _("After the deadline of this task: state the reason below.")
                self.add_error(f"due_{number}", words)

    def _piece(self, data: dict[str, Any], number: int) -> SplitPiece:
        chosen: tuple[Office, ...] = tuple(
            self.offices[code] for code in data.get(f"offices_{number}") or ()
        )
        return SplitPiece(data.get(f"title_{number}") or "", chosen, data.get(f"due_{number}"))
