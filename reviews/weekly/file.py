"""The weekly table as a file: Word, Excel, or a PDF to print; always in the offices' language."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coordination.letters import head_of
from reviews.weekly.table import TABLE, Weekly
from tasks.lists.rows import Reader
from ui.letters import LetterHead, docx_bytes, pdf_bytes
from ui.sheets.cells import DAY, Line
from ui.sheets.paper import table_letter
from ui.sheets.xlsx import SheetTable, xlsx_bytes

ROMAN = ("I", "II", "III", "IV")


def week_words(weekly: Weekly) -> str:
    days = {"first": weekly.week.monday.strftime(DAY), "last": weekly.week.sunday.strftime(DAY)}
    return _("Week from %(first)s to %(last)s") % days


def count_words(weekly: Weekly) -> str:
    """ "Quá hạn: 3; Đến hạn trong tuần: 5; …"."""
    return "; ".join(f"{group.title}: {group.count}" for group in weekly.groups)


def _lines(weekly: Weekly) -> Iterator[Line]:
    for roman, group in zip(ROMAN, weekly.groups, strict=False):
        yield f"{roman}. {group.title} ({group.count})"
        for line in group.lines:
            yield line.cells


def weekly_file(weekly: Weekly, form: str, reader: Reader) -> bytes:
    """`form`: docx, xlsx or pdf; call it with Vietnamese active."""
    head = head_of(weekly.office, on=reader.today)
    if form == "xlsx":
        return _sheet(weekly, head)
    total = ngettext("%(count)d task in all", "%(count)d tasks in all", weekly.count)
    letter = table_letter(
        head=head,
        title=_("Weekly briefing table"),
        under=week_words(weekly),
        said=(count_words(weekly),),
        fields=TABLE.fields,
        rows=_lines(weekly),
        closing=total % {"count": weekly.count},
    )
    return pdf_bytes(letter) if form == "pdf" else docx_bytes(letter)


def _sheet(weekly: Weekly, head: LetterHead) -> bytes:
    said = (week_words(weekly), count_words(weekly))
    table = SheetTable(_("Weekly briefing table"), TABLE.fields, _lines(weekly), head, said)
    return xlsx_bytes(table)
