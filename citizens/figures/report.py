"""The figures of a period on paper: tables, each sum that does not agree told first."""

from collections.abc import Sequence

from citizens.figures.counts import Figures
from citizens.figures.periods import CountPeriod
from coordination.letters import head_of, office_signature
from offices.models import Office, Role
from tasks.dossier.report_sections import Section
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, ended

COLUMNS = (Column("TT", 6, "center"), Column("Chỉ tiêu", 60), Column("Số liệu", 30, "right"))
NUMERALS = ("I", "II", "III", "IV", "V", "VI")
WORK = "kết quả công tác tiếp công dân, xử lý đơn"
PETITIONS = "kết quả công tác dân nguyện"


def _own_sections(figures: Figures) -> list[Section]:
    bodies = [(row["label"], f"{row['answered']}/{row['sent']}") for row in figures.bodies]
    found = [
        ("Tiếp công dân", [(f.label, f.text) for f in figures.visits]),
        ("Xử lý đơn khiếu nại, kiến nghị, phản ánh", [(f.label, f.text) for f in figures.letters]),
        ("Kết quả cơ quan nhận đơn đã báo cáo", bodies),
        ("Đơn tố cáo", [(row["label"], row["value"]) for row in figures.denunciations]),
    ]
    return [(title, rows) for title, rows in found if rows]


def _table(section: Section) -> LetterTable:
    rows = [(str(n), str(label), text) for n, (label, text) in enumerate(section[1], 1)]
    return LetterTable(COLUMNS, rows)


def report(
    figures: Figures,
    period: CountPeriod,
    office: Office,
    *,
    others: Sequence[Section] = (),
    about: str = WORK,
) -> PrintedLetter:
    """`others`: sections of other areas, before its own."""
    blocks: list[Paragraph | LetterTable] = []
    if figures.wrong:
        said = "; ".join(f"{c.label}: {c.parts} ≠ {c.whole}" for c in figures.wrong)
        blocks.append(Paragraph(f"SỐ LIỆU CHƯA KHỚP, CẦN KIỂM TRA: {said}", bold=True))
    for numeral, section in zip(NUMERALS, (*others, *_own_sections(figures)), strict=False):
        blocks += [Paragraph(f"{numeral}. {section[0]}", bold=True), _table(section)]
    blocks.append(Paragraph(ended("Trên đây là kết quả trong kỳ báo cáo", office.layout)))
    return PrintedLetter(
        head=head_of(office, on=period.last),
        title="BÁO CÁO",
        about=about,
        under=period.words,
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )
