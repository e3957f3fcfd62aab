"""What a review counts: each measure with its words and its formula (PRACTICE table 10)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tasks.choices import HandBackReason

KIND, BODY = "kind:", "body:"


@dataclass(frozen=True, slots=True)
class Measure:
    """`formula`: how it is counted, in words; `is_rate`: a fraction with its percentage."""

    label: str | Promise
    formula: str | Promise
    is_rate: bool = False
    inner: bool = False


MEASURES: Mapping[str, Measure] = {
    "total": Measure(
        _("All tasks"), _("completed + not completed; parts of the office, each once")
    ),
    "on_time": Measure(
        _("Completed on time"), _("the product is dated within the deadline"), inner=True
    ),
    "late": Measure(
        _("Completed after the date"), _("the product is dated after the deadline"), inner=True
    ),
    "open_in_time": Measure(
        _("Not completed, in time"),
        _("open at the end of the period, the deadline lies after it"),
        inner=True,
    ),
    "open_late": Measure(
        _("Not completed, overdue"),
        _("open at the end of the period with the deadline passed, and ended without an opinion"),
        inner=True,
    ),
    "no_answer": Measure(
        _("of these ended, no coordination opinion"),
        _("ended by the lead office after the date; counted as overdue"),
        inner=True,
    ),
    "completion": Measure(
        _("Completion rate"), _("completed ÷ (completed + not completed and overdue)"), is_rate=True
    ),
    "punctuality": Measure(
        _("On-time rate"),
        _("completed on time ÷ (completed + not completed and overdue)"),
        is_rate=True,
    ),
    "extended": Measure(_("Extended"), _("extensions agreed within the period")),
    "adjusted": Measure(
        _("Dates adjusted by agreement"), _("adjustments agreed within the period")
    ),
    **{
        f"back_{reason.value}": Measure(
            label, _("requests the office handed back on this ground within the period")
        )
        for reason, label in (
            (HandBackReason.WRONG_FUNCTION, _("Handed back: not this office's function")),
            (HandBackReason.INCOMPLETE, _("Handed back: file incomplete")),
            (HandBackReason.UNCLEAR, _("Handed back: request unclear")),
        )
    },
    "more_asked": Measure(
        _("Asked for more"), _("times the lead office asked this office for more in the period")
    ),
    "ended": Measure(
        _("Follow-up ended"), _("ended without a product within the period; a line apart")
    ),
    "stopped": Measure(_("Stopped"), _("stopped within the period; a line apart")),
    "paused": Measure(
        _("Paused"),
        _("paused on the day of freezing and begun by the end of the period; a line apart"),
    ),
    "ongoing": Measure(
        _("Ongoing"),
        _("without an end, on the day of freezing, begun by the end of the period; a line apart"),
    ),
    "obstacles": Measure(_("Obstacles noted"), _("noted by the office within the period")),
    "removed": Measure(
        pgettext_lazy("obstacles", "of these removed"),
        _("noted within the period and removed by the day of freezing"),
        inner=True,
    ),
}
BY_AREA = ("total", "on_time", "late", "open_in_time", "open_late", "completion", "punctuality")
# Counted for the office as a lead or whole, not by role.
WITHOUT_ROLE = ("obstacles", "removed")
VOLUME = {
    "notices": _("Notices of conclusions issued"),
    "lines": _("Lines of conclusions"),
    "lines_tasks": _("Lines that became tasks"),
    "slips": _("Opinion slips sent"),
}
VOLUME_FORMULA = _("entered within the period, led by the office; letters and petitions as totals")
