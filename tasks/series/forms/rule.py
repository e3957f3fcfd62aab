"""How often: written as officials write it, or put together from boxes."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coordination.workdays import WorkCalendar, calendar_for
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from reading.deadlines.reading import Recurrence
from tasks.forms.fields import HourField
from tasks.models import Series
from tasks.models.series import DayOff, Rhythm
from tasks.series.rule import coming
from tasks.series.services.recurrences import picked_rule, read_recurrence, rule_words, weekdays

SHOWN = 5


def _weekday_choices() -> list[tuple[str, str]]:
    return [("", _("Choose")), *((str(n), name) for n, name in enumerate(weekdays()))]


def _day_choices() -> list[tuple[str, str]]:
    ends = [("-1", _("The last day")), ("working", _("The last working day"))]
    days = [(str(n), _("Day %(number)d") % {"number": n}) for n in range(1, 32)]
    return [("", _("Choose")), *ends, *days]


def _rhythm_choices() -> list[tuple[str, Any]]:
    return [("", _("As written above")), *Rhythm.choices]


class RecurrenceForm(forms.Form):
    """After `is_valid`: `rule`, `turns` (the next five) and `said` (the rule in words)."""

    units = {"pick_interval": units.PERIODS}
    recurrence = GuardedCharField(
        label=gettext_lazy("Recurrence"),
        max_length=300,
        required=False,
        help_text=gettext_lazy(
            "For example: “before 15:00 every Thursday”, “on the 20th of every month”, "
            "“the last day of the month”."
        ),
    )
    confirmed = GuardedCharField(max_length=300, required=False, widget=forms.HiddenInput)
    pick_frequency = forms.ChoiceField(label=gettext_lazy("How often"), required=False)
    pick_interval = forms.IntegerField(
        label=gettext_lazy("Once in how many such periods"),
        min_value=1,
        max_value=52,
        required=False,
        initial=1,
    )
    pick_weekday = forms.ChoiceField(label=gettext_lazy("Day of the week"), required=False)
    pick_day = forms.ChoiceField(label=gettext_lazy("Day of the month"), required=False)
    pick_month = forms.IntegerField(
        label=gettext_lazy("Month (for every year)"), min_value=1, max_value=12, required=False
    )
    pick_time = HourField(label=gettext_lazy("before (hour)"), required=False)
    day_off = forms.ChoiceField(
        label=gettext_lazy("When it falls on a day off"), choices=DayOff, initial=DayOff.EARLIER
    )
    starts_on = DayField(label=gettext_lazy("First day it counts"), required=False)
    ends_on = DayField(label=gettext_lazy("Last day it counts"), required=False)

    def __init__(
        self, *args: Any, office_id: int | None, known: Series | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.office_id, self.known = office_id, known
        self.rule: Recurrence | None = None
        self.guessed, self.reading_warnings = "", list[str]()
        for name, choices in (
            ("pick_frequency", _rhythm_choices()),
            ("pick_weekday", _weekday_choices()),
            ("pick_day", _day_choices()),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    @property
    def calendar(self) -> WorkCalendar:
        return calendar_for(self.office_id)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["starts_on"] = data.get("starts_on") or timezone.localdate()
        if data.get("ends_on") and data["ends_on"] < data["starts_on"]:
            self.add_error("ends_on", _("The last day lies before the first."))
        if "recurrence" in data:
            self._read(data) if data["recurrence"] else self._pick(data)
        return data

    def _read(self, data: dict[str, Any]) -> None:
        text = data["recurrence"]
        if self.known is not None and text == self.known.recurrence:
            self.rule = self.known.rule
            return
        read = read_recurrence(text, today=timezone.localdate(), calendar=self.calendar)
        self.rule, self.guessed = read.rule, read.guessed
        self.reading_warnings = list(read.warnings)
        if read.rule is None:
            self.add_error(
                "recurrence",
                _("It cannot be read how often and on which day; please write it out or pick it."),
            )
        elif read.needs_a_look and data.get("confirmed") != text:
            said = {"said": rule_words(read.rule)}
            self.add_error(
                "recurrence",
                _("Understood as: %(said)s. Save again to confirm, or correct.") % said,
            )

    def _pick(self, data: dict[str, Any]) -> None:
        names = ("pick_frequency", "pick_interval", "pick_weekday", "pick_day", "pick_month")
        if any(name in self.errors for name in (*names, "pick_time")):
            return
        if not data.get("pick_frequency"):
            self.add_error("recurrence", _("Enter how often it comes again."))
            return
        weekday = data.get("pick_weekday")
        self.rule = picked_rule(
            frequency=data["pick_frequency"],
            interval=data.get("pick_interval") or 1,
            weekday=int(weekday) if weekday else None,
            day=data.get("pick_day") or "",
            month=data.get("pick_month"),
            at=data.get("pick_time"),
        )
        if self.rule is None:
            self.add_error("pick_frequency", _("Choose the day as well."))
            return
        data["recurrence"] = rule_words(self.rule)

    def said(self) -> str:
        return rule_words(self.rule) if self.rule else ""

    def turns(self) -> list[dict[str, Any]]:
        """The next five dates after the days-off policy, each with the day it was moved from."""
        if self.rule is None:
            return []
        data = self.cleaned_data
        shown = Series(
            day_off=data.get("day_off") or DayOff.EARLIER,
            starts_on=data.get("starts_on") or timezone.localdate(),
            ends_on=data.get("ends_on"),
        )
        shown.take_rule(self.rule)
        return turn_rows(shown, self.calendar, today=timezone.localdate())


def turn_rows(
    series: Series, calendar: WorkCalendar, *, today: dt.date, after: dt.date | None = None
) -> list[dict[str, Any]]:
    """For pages: due, weekday in words, the named day where it was moved, and why."""
    names = weekdays()
    found = coming(series, calendar, today=today, after=after, count=SHOWN)
    return [
        {
            "due": turn.due,
            "weekday": names[turn.due.weekday()],
            "at": series.at,
            "on": turn.on if turn.moved else None,
            "why": calendar.name_of(turn.on),
        }
        for turn in found
    ]
