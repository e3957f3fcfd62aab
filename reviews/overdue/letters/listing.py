"""Nhiệm vụ quá hạn on paper, with the columns of PRACTICE table 11."""

import datetime as dt
from typing import Any

from coordination.letters import head_of
from offices.models import Office
from reviews.overdue.rows import LateRow, LateRows, local_day
from tasks.choices import Access
from ui.letters import Column, LetterTable, PrintedLetter, TableSection

COLUMNS = (
    Column("TT", 4, "center"),
    Column("Nội dung", 30),
    Column("Chủ trì", 10),
    Column("Thời hạn (hạn đầu)", 10, "center"),
    Column("Số ngày quá hạn", 7, "center"),
    Column("Đang ở bước", 15),
    Column("Lần nhắc gần nhất", 9, "center"),
    Column("Lý do, đề xuất", 22),
)


def late_list(rows: LateRows, office: Office, *, on: dt.date) -> PrintedLetter:
    """Across the sheet; what lies with the competent level stands apart."""
    lines: list[Any] = [_line(number, one) for number, one in enumerate(rows.owed, 1)]
    if rows.above:
        lines.append(TableSection("Đã trình, chờ ý kiến"))
        lines += [_line(number, one) for number, one in enumerate(rows.above, 1)]
    return PrintedLetter(
        head=head_of(office, on=on),
        title="DANH SÁCH NHIỆM VỤ QUÁ HẠN",
        under=f"(Tính đến ngày {on:%d/%m/%Y}; số ngày quá hạn là ngày làm việc)",
        blocks=(LetterTable(COLUMNS, lines),),
        landscape=True,
    )


def _line(number: int, one: LateRow) -> tuple[str, ...]:
    return (
        str(number),
        _content(one),
        one.row.task.lead_office.short_name,
        _due(one),
        str(one.days or ""),
        _step(one),
        local_day(one.reminded),
        _why(one),
    )


def _content(one: LateRow) -> str:
    """The code alone for a restricted task: paper goes from hand to hand."""
    task = one.row.task
    if task.access == Access.RESTRICTED:
        return task.code
    return f"{task.code}: {task.title}" + (f"\n{one.body}: {one.asked}" if one.body else "")


def _due(one: LateRow) -> str:
    due = one.due_on.strftime("%d/%m/%Y") if one.due_on else ""
    if one.was_moved and one.first_due_on is not None:
        due += f"\n({one.first_due_on:%d/%m/%Y})"
    return due


def _step(one: LateRow) -> str:
    props = one.row.props
    holder = props["holder"].full_name if props["holder"] else ""
    return ", ".join(words for words in (props["state_label"], holder, props["step"]) if words)


def _why(one: LateRow) -> str:
    if one.explained is None or one.row.task.access == Access.RESTRICTED:
        return ""
    proposal = one.explained.proposal
    return one.explained.text + (f"\nĐề xuất: {proposal}" if proposal else "")
