"""The overview as one sheet of paper: "Tình hình thực hiện nhiệm vụ"."""

from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from coordination.letters import head_of
from reviews.chief_figures.friday import percent_words
from reviews.chief_figures.monday import MondayFigure
from reviews.dashboard.frame import Rate
from reviews.dashboard.moment import Moment
from reviews.dashboard.page import FrameLine, Report
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, pdf_bytes


def pdf_of(context: dict[str, Any]) -> bytes:
    """One A4 page in the layout of the office."""
    moment: Moment = context["moment"]
    report: Report = context["report"]
    words = {"period": report.period.label, "at": date_format(moment.at, "H:i d/m/Y")}
    letter = PrintedLetter(
        head_of(moment.office, on=moment.today),
        title=_("STATE OF CARRYING OUT TASKS"),
        under=_("%(period)s; figures at %(at)s") % words,
        blocks=(
            _week(context["monday"], context["friday"]),
            _frame(report, context["areas"]),
            Paragraph(_beside(report), align="left", indent=False),
        ),
        compact=True,
    )
    return pdf_bytes(letter)


def _said(figure: MondayFigure) -> str:
    """The number, and in brackets what it is made of."""
    value = str(figure.count) if figure.whole is None else f"{figure.count}/{figure.whole}"
    note = f" ({figure.note})" if figure.note else ""
    parts = [
        one.words if one.count is None else f"{one.sign}{one.count} {one.words}"
        for one in figure.details
    ]
    return f"{value}{note}" + (f": {'; '.join(parts)}" if parts else "")


def _week(monday: Sequence[MondayFigure], friday: Sequence[MondayFigure]) -> LetterTable:
    columns = (
        Column(_("Monday's figures"), 16),
        Column("", 34),
        Column(_("Friday's figures"), 16),
        Column("", 34),
    )
    empty = ("", "")
    left = [(one.title, _said(one)) for one in monday]
    right = [(one.title, _said(one)) for one in friday]
    right += [empty] * (len(left) - len(right))
    return LetterTable(columns, [[*a, *b] for a, b in zip(left, right, strict=True)])


def _beside(report: Report) -> str:
    """What stands on lines of its own, of this period."""
    names = ("paused", "stopped", "ongoing", "ended")
    rows = [(row.label, row.cells[0]) for row in report.rows() if row.name in names]
    return "; ".join(f"{label}: {cell.count}" for label, cell in rows if cell.href) + "."


def _rate(rate: Rate) -> str:
    return f"{rate.part}/{rate.whole}\n({percent_words(rate)})" if rate.whole else "–"


def _cells(name: str, line: FrameLine) -> list[str]:
    frame = line.frame
    numbers = (
        frame.total,
        frame.on_time,
        frame.late,
        frame.open_in_time,
        frame.open_late,
        frame.stopped,
    )
    return [name, *map(str, numbers), _rate(frame.completion), _rate(frame.punctuality)]


def _frame(report: Report, areas: Sequence[FrameLine]) -> LetterTable:
    names = (
        _("All tasks"),
        _("Completed on time"),
        _("Completed after the date"),
        _("Not completed, in time"),
        _("Not completed, overdue"),
        _("Stopped"),
        _("Completion rate"),
        _("On-time rate"),
    )
    columns = [Column(_("Field"), 20), *(Column(name, 10, "center") for name in names)]
    whole = pgettext("tasks", "Total")
    rows = [_cells(one.name, one) for one in areas]
    rows.append(_cells(f"{whole}, {report.now.name}", report.now))
    rows.append(_cells(f"{whole}, {report.before.name}", report.before))
    return LetterTable(columns, rows)
