"""Báo cáo công tác tiếp công dân, xử lý đơn: the figures of a period on paper."""

from collections.abc import Sequence
from typing import Any

from citizens.figures.counts import Figures
from citizens.figures.periods import Period
from coordination.letters import head_of, office_signature
from offices.models import Office, Role
from ui.letters import Column, Letter, Paragraph, Table, ended

COLUMNS = (Column("TT", 6, "center"), Column("Chỉ tiêu", 60), Column("Số liệu", 30, "right"))


def _table(rows: Sequence[tuple[Any, str]]) -> Table:
    return Table(COLUMNS, [(str(n), str(label), text) for n, (label, text) in enumerate(rows, 1)])


def report(figures: Figures, period: Period, office: Office) -> Letter:
    blocks: list[Paragraph | Table] = []
    if figures.wrong:
        said = "; ".join(f"{c.label}: {c.parts} ≠ {c.whole}" for c in figures.wrong)
        blocks.append(Paragraph(f"SỐ LIỆU CHƯA KHỚP, CẦN KIỂM TRA: {said}", bold=True))
    sections = (
        ("I. Tiếp công dân", [(f.label, f.text) for f in figures.visits]),
        ("II. Xử lý đơn khiếu nại, kiến nghị, phản ánh",
         [(f.label, f.text) for f in figures.letters]),
        ("III. Đơn tố cáo", [(row["label"], row["value"]) for row in figures.denunciations]),
    )  # fmt: skip
    for title, rows in sections:
        blocks += [Paragraph(title, bold=True), _table(rows)]
    blocks.append(Paragraph(ended("Trên đây là kết quả trong kỳ báo cáo", office.layout)))
    return Letter(
        head=head_of(office, on=period.last), title="BÁO CÁO",
        about="kết quả công tác tiếp công dân, xử lý đơn",
        under=f"Từ ngày {period.first:%d/%m/%Y} đến ngày {period.last:%d/%m/%Y}",
        blocks=blocks, signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip
