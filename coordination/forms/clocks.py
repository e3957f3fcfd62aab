"""Time limits, reminders, and days that are not worked."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import CalendarDay, DeadlineRule, ReminderLadder
from coordination.models.calendar import DayKind
from coordination.models.clock import SessionKind
from coordination.workdays import calendar_for
from offices.forms.base import RowForm, SettingsForm, reason_field, settings_formfield
from offices.foundation import units
from offices.foundation.days import DayField
from offices.foundation.fields import GuardedCharField
from offices.models import Office
from ui.components.marks import URGENCIES

FARTHEST = 365


class RuleForm(RowForm):
    """A time limit; the code ties its versions together."""

    units = {"extendable": units.TIMES}
    beside = {
        "deadlinerule_amount_positive": "amount",
        "deadlinerule_versions_apart": "valid_from",
        "deadlinerule_milestone_is_owed": "owed_by",
    }
    plans = forms.MultipleChoiceField(
        label=_("Milestone of the plan of"),
        choices=SessionKind,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = reason_field(required=False)

    class Meta:
        model = DeadlineRule
        fields: tuple[str, ...] = (
            "name",
            "code",
            "legal_basis",
            "area",
            "start_event",
            "amount",
            "unit",
            "direction",
            "owed_by",
            "plans",
            "valid_from",
            "valid_to",
            "extendable",
            "also_running",
            "note",
        )
        formfield_callback = settings_formfield
        help_texts = {
            "code": _("Short, without accents; versions of one limit share it."),
            "start_event": _("E.g. ngày nhận đơn, ngày thụ lý, ngày họp."),
            "also_running": _("The new limit reaches clocks already running."),
        }

    def clean(self) -> dict[str, Any]:
        """Days the wrong way round are no span that could be compared with other versions."""
        given = super().clean() or self.cleaned_data
        self.check_order("valid_from", "valid_to")
        return given


class ReplaceForm(RuleForm):
    """The next version: the old one ends the day before, running clocks keep it."""

    reason = reason_field()
    valid_from = DayField(label=_("Valid from"))

    class Meta(RuleForm.Meta):
        fields = (
            "valid_from",
            "legal_basis",
            "start_event",
            "amount",
            "unit",
            "direction",
            "owed_by",
            "plans",
            "extendable",
            "also_running",
            "note",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["valid_from"] = None

    def _post_clean(self) -> None:
        """The old row is only the pattern: the verb makes and checks the new one."""


class TryForm(forms.Form):
    """A day to try a limit with; kept nowhere."""

    start = DayField(label=_("Day of the event"))


class CalendarDayForm(SettingsForm):
    """One day of the table, or several in a row of the same kind."""

    catch_all = "day"
    day = DayField(label=_("Day"))
    until = DayField(label=_("To, inclusive"), required=False, help_text=_("Empty: that one day."))
    kind = forms.ChoiceField(label=_("Kind"), choices=DayKind, widget=forms.RadioSelect)
    made_up = DayField(
        label=_("Saturday or Sunday worked instead"),
        required=False,
        help_text=_("Only for a day off by swap: both days are entered at once."),
    )
    name = GuardedCharField(label=_("Name"), max_length=200)
    source = GuardedCharField(
        label=_("Number of the notice"),
        max_length=300,
        help_text=_("Which paper says so; shown beside every deadline it moves."),
    )
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), required=False, help_text=_("Empty: all offices.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["office"]
        field.queryset = Office.objects.active()
        if self.row is not None:
            del self.fields["day"], self.fields["until"], self.fields["office"]
            del self.fields["made_up"]
            self.catch_all = "name"

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, last = given.get("day"), given.get("until")
        self.check_order("day", "until")
        if first and last and (last - first).days > 30:
            self.add_error("until", _("At most 31 days at once."))
        self._check_kind(given)
        return given

    def _check_kind(self, given: dict[str, Any]) -> None:
        kind = given.get("kind")
        if "office" not in self.fields:
            return
        if kind == DayKind.OFFICE_OFF and not given.get("office"):
            self.add_error("office", _("Choose the office whose day off it is."))
        day = given.get("day")
        if kind == DayKind.SWAPPED_OFF:
            self._check_swap(given)
        if day and kind == DayKind.MAKE_UP and day.weekday() < 5 and not given.get("until"):
            self.add_error("day", _("Made-up days are Saturdays or Sundays."))

    def _check_swap(self, given: dict[str, Any]) -> None:
        """A swap takes a working day off and works a free one."""
        day, instead, calendar = given.get("day"), given.get("made_up"), calendar_for()
        if day and not calendar.is_working(day):
            self.add_error("day", _("This day is off already: choose a working day."))
        if instead is None and "made_up" not in self.errors:
            self.add_error("made_up", _("Enter the Saturday or Sunday that is worked instead."))
        elif instead and calendar.is_working(instead):
            self.add_error("made_up", _("This day is worked anyway: choose a Saturday or Sunday."))


class DayReasonForm(SettingsForm):
    reason = reason_field(required=False)


class LadderForm(RowForm):
    """Days before the date are written with commas, e.g. 7, 3, 1, 0."""

    units = {
        "before": units.DAYS,
        "after_first": units.WORKING_DAYS,
        "after_every": units.WORKING_DAYS,
        "deputy_after": units.WORKING_DAYS,
        "chief_after": units.WORKING_DAYS,
    }
    beside = {"ladder_steps_positive": "after_first"}
    before = GuardedCharField(
        label=_("Days before"), max_length=60, help_text=_("With commas; 0 is the day itself.")
    )
    urgency = forms.ChoiceField(label=_("Urgency"), required=False)
    reason = reason_field(required=False)

    class Meta:
        model = ReminderLadder
        fields = (
            "area",
            "urgency",
            "before",
            "after_first",
            "after_every",
            "deputy_after",
            "chief_after",
        )
        formfield_callback = settings_formfield

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        any_level = [("", _("any urgency"))]
        choice: Any = self.fields["urgency"]
        choice.choices = any_level + [(code, words) for code, (_sign, words) in URGENCIES.items()]
        self.initial["before"] = ", ".join(map(str, self.instance.before))
        area: Any = self.fields["area"]
        area.empty_label = _("every area")
        if self.instance.pk is not None:
            del self.fields["area"], self.fields["urgency"]

    def clean_before(self) -> list[int]:
        words = [word.strip() for word in self.cleaned_data["before"].split(",") if word.strip()]
        if not all(word.isascii() and word.isdigit() and len(word) < 4 for word in words):
            raise ValidationError(_("Write whole numbers with commas, e.g. 7, 3, 1, 0."))
        days = sorted({int(word) for word in words}, reverse=True)
        if days and days[0] > FARTHEST:
            raise ValidationError(_("At most a year before the date."))
        return days


class AuditFilter(forms.Form):
    kind = forms.ChoiceField(label=_("What"), required=False)
    first = DayField(label=_("From"), required=False)
    last = DayField(label=_("To"), required=False)
    system = forms.BooleanField(label=_("Also what the system did"), required=False)

    def __init__(self, *args: Any, kinds: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["kind"]
        choice.choices = [("", _("Everything")), *kinds]


def new_day(day: Any) -> dict[str, Any]:
    """What a fresh form of a day begins with."""
    return {"day": day or timezone.localdate(), "kind": DayKind.HOLIDAY}


def day_start(row: CalendarDay) -> dict[str, Any]:
    return {"kind": row.kind, "name": row.name, "source": row.source}
