"""Reports over many petitions: of the council's supervision, and of the People's Committee."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from coordination.letters import head_of, office_signature
from offices.models import Office, Role
from tasks.dossier.showing import day_words
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, ended
from voters.choices import Stream
from voters.figures.table import CountScope, whole_table
from voters.models import Judgement, VoterPetition
from voters.printouts.rows import (
    LEVELS,
    RESULTS,
    answer_of,
    listed,
    loaded,
    place_of,
    solver_of,
)
from voters.services.numbering import REPORT, issuer_of

VERDICTS = {
    "good": "Đạt yêu cầu",
    "vague": "Chung chung, thiếu lộ trình",
    "missed": "Không đúng nội dung",
}
GROUPS = {
    "solved": "Đã giải quyết xong",
    "explained": "Đã giải trình, cung cấp thông tin",
    "going": "Đang nghiên cứu, giải quyết",
    "unanswered": "Chưa trả lời",
}
type Blocks = list[Paragraph | LetterTable]


def _fractions(label: str, rows: Iterable[tuple[str, dict[str, Any]]]) -> LetterTable:
    columns = (
        Column(label, 50),
        Column("Số kiến nghị", 15, "center"),
        Column("Tỷ lệ", 15, "center"),
    )
    lines = [(name, f"{row['part']}/{row['whole']}", row["percent"]) for name, row in rows]
    return LetterTable(columns, lines)


def _levels(found: dict[str, Any]) -> LetterTable:
    rows = found["levels"]["rows"]
    named = [(LEVELS[row["code"].removeprefix("level-")], row) for row in rows]
    return _fractions("Thẩm quyền", named)


def _results(found: dict[str, Any]) -> LetterTable:
    named = [(GROUPS[row["code"]], row) for row in found["results"]["rows"]]
    ratios = {row["code"]: row for row in found["figures"]}
    named += [("Trả lời đúng hạn", ratios["in-time"]), ("Đúng lộ trình", ratios["roadmap"])]
    return _fractions("Kết quả", named)


def _bodies(found: dict[str, Any]) -> LetterTable:
    columns = (
        Column("Cơ quan giải quyết", 45),
        Column("Đã trả lời", 15, "center"),
        Column("Tỷ lệ", 12, "center"),
        Column("Quá hạn", 12, "center"),
    )
    lines = [
        (row["label"], f"{row['part']}/{row['whole']}", row["percent"], str(row["late"]))
        for row in found["bodies"]
    ]
    return LetterTable(columns, lines)


def _judgements(petitions: list[VoterPetition]) -> LetterTable:
    columns = (
        Column("TT", 5, "center"),
        Column("Nội dung kiến nghị", 35),
        Column("Cơ quan", 18),
        Column("Ban, Tổ đánh giá", 18),
        Column("Đánh giá", 18),
        Column("Nhận xét", 20),
    )
    by_pk = {one.pk: one for one in petitions}
    rows = Judgement.objects.filter(petition__in=by_pk).order_by("petition", "on", "pk")
    lines = [
        (
            str(number),
            by_pk[row.petition_id].task.title,
            solver_of(by_pk[row.petition_id]),
            row.by,
            VERDICTS[row.verdict],
            row.note,
        )
        for number, row in enumerate(rows, 1)
    ]
    return LetterTable(columns, lines)


def _report(
    office: Office,
    issuer: str,
    about: str,
    blocks: Blocks,
    petitions: list[VoterPetition],
    recipients: tuple[str, ...],
) -> PrintedLetter:
    """Its number is given when it is signed: the place for it stays open."""
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate(), number=f"…/{REPORT}-{issuer}"),
        title="BÁO CÁO",
        about=about,
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=recipients,
        annex=(Paragraph("Danh mục kiến nghị của cử tri", bold=True), listed(petitions)),
        annex_under="(Kèm theo Báo cáo)",
    )


def _heading(text: str) -> Paragraph:
    return Paragraph(text, bold=True)


def supervision(scope: CountScope, *, office: Office) -> PrintedLetter:
    """BÁO CÁO giám sát: how petitions are solved, what committees think of it, what goes on."""
    petitions, found = loaded(scope.rows.counted()), whole_table(scope)
    still = [one for one in petitions if one.is_open and one.times_carried]
    times = ", ".join(f"{one['n']} kiến nghị qua {one['times']} kỳ" for one in found["carried"])
    blocks: Blocks = [
        Paragraph(
            f"Tính đến ngày {scope.day:%d/%m/%Y}, đã chuyển {found['forwarded']['part']} kiến"
            " nghị của cử tri đến cơ quan có thẩm quyền."
        ),
        _heading("I. Kiến nghị theo thẩm quyền"),
        _levels(found),
        _heading("II. Kết quả giải quyết"),
        _results(found),
        _bodies(found),
        _heading("III. Đánh giá của các Ban, Tổ đại biểu"),
        _judgements(petitions),
        _heading("IV. Kiến nghị chuyển theo dõi kỳ họp sau"),
        Paragraph(f"Còn {len(still)} kiến nghị: {times}." if still else "Không có."),
        _heading("V. Kiến nghị, đề xuất"),
        Paragraph(
            ended(
                "Đề nghị các cơ quan giải quyết dứt điểm kiến nghị còn tồn, nêu rõ lộ trình",
                office.layout,
            )
        ),
    ]
    issuer = issuer_of(scope.chosen.get("stream", Stream.COUNCIL), REPORT)
    about = "giám sát việc giải quyết ý kiến, kiến nghị của cử tri"
    to = ("Đại biểu HĐND tỉnh", "Ủy ban nhân dân tỉnh", "Ủy ban MTTQ Việt Nam tỉnh", "Lưu: VT")
    return _report(office, issuer, about, blocks, petitions, to)


def committee_report(scope: CountScope, *, office: Office) -> PrintedLetter:
    """BÁO CÁO of UBND tỉnh: what was received, how it was solved, each petition's answer."""
    petitions, found = loaded(scope.rows.counted()), whole_table(scope)
    ended_with = "UBND tỉnh tiếp tục chỉ đạo giải quyết các kiến nghị chưa xong theo lộ trình"
    blocks: Blocks = [
        Paragraph(
            f"Tính đến ngày {scope.day:%d/%m/%Y}, UBND tỉnh nhận {found['forwarded']['part']}"
            " kiến nghị của cử tri do Thường trực HĐND tỉnh, Đoàn ĐBQH tỉnh chuyển đến."
        ),
        _heading("I. Kết quả giải quyết, trả lời"),
        _results(found),
        _heading("II. Theo cơ quan được giao"),
        _bodies(found),
        _heading("III. Nội dung trả lời từng kiến nghị"),
        _answers(petitions),
        _heading("IV. Nhiệm vụ thời gian tới"),
        Paragraph(ended(ended_with, office.layout)),
    ]
    about = "kết quả giải quyết, trả lời ý kiến, kiến nghị của cử tri"
    to = ("Thường trực HĐND tỉnh", "Đoàn ĐBQH tỉnh", "Lưu: VT")
    return _report(office, "UBND", about, blocks, petitions, to)


def _answers(petitions: list[VoterPetition]) -> LetterTable:
    columns = (
        Column("TT", 5, "center"),
        Column("Nội dung kiến nghị", 30),
        Column("Địa bàn", 14),
        Column("Cơ quan", 14),
        Column("Nội dung trả lời", 30),
        Column("Kết quả", 16),
        Column("Lộ trình", 10),
    )
    lines = []
    for number, one in enumerate(petitions, 1):
        told = answer_of(one)
        lines.append(
            (
                str(number),
                one.task.title,
                place_of(one),
                solver_of(one),
                told.text if told else "",
                RESULTS[one.reply_class],
                day_words(one.roadmap_on),
            )
        )
    return LetterTable(columns, lines)
