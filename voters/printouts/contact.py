"""Papers of a round: the plan, the minutes of its points, the report on what voters said."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.letters import head_of, office_signature
from diary.slots.when import HALVES_ON_PAPER
from offices.models import Role
from tasks.dossier.printing import Printout
from ui.letters import (
    Column,
    LetterHead,
    LetterTable,
    Paragraph,
    PrintedLetter,
    Signature,
    ended,
    long_date,
)
from voters.choices import Handled, Stream
from voters.models import VoterContact, VoterOpinion
from voters.printouts.rows import by_level, listed, loaded

SESSION = {"before": "trước", "after": "sau"}
BODIES = {
    Stream.NATIONAL: "Đoàn đại biểu Quốc hội tỉnh", Stream.COUNCIL: "đại biểu HĐND tỉnh",
    Stream.BOTH: "đại biểu Quốc hội và đại biểu HĐND tỉnh",
}  # fmt: skip


def _about(contact: VoterContact) -> str:
    side = SESSION.get(contact.side, "")
    session = f" {side} {contact.session_name}" if side and contact.session_name else ""
    return f"tiếp xúc cử tri của {BODIES[Stream(contact.stream)]}{session}"


def _head(contact: VoterContact, symbol: str, day: dt.date | None) -> LetterHead:
    """With its number once it is issued."""
    return head_of(contact.task.lead_office, on=day or timezone.localdate(), number=symbol)


def plan(contact: VoterContact) -> PrintedLetter:
    """KẾ HOẠCH with its schedule."""
    office = contact.task.lead_office
    columns = (
        Column("TT", 5, "center"), Column("Ngày", 14, "center"), Column("Buổi", 12, "center"),
        Column("Địa điểm", 34), Column("Đại biểu", 35),
    )  # fmt: skip
    rows = contact.points_in_order.prefetch_related("deputies")
    lines = [
        (
            str(number), f"{point.on:%d/%m/%Y}", HALVES_ON_PAPER[point.half].removeprefix("buổi "),
            point.place_words, ", ".join(one.full_name for one in point.deputies.all()),
        )
        for number, point in enumerate(rows, 1)
    ]  # fmt: skip
    blocks: list[Paragraph | LetterTable] = [
        Paragraph(f"{office.name} xây dựng kế hoạch {_about(contact)} như sau."),
        Paragraph("1. Thời gian, địa điểm, đại biểu", bold=True),
        LetterTable(columns, lines),
        Paragraph("2. Nội dung", bold=True),
        Paragraph("Báo cáo với cử tri nội dung kỳ họp; lắng nghe, tiếp thu ý kiến, kiến nghị."),
        Paragraph("3. Tổ chức thực hiện", bold=True),
        Paragraph(
            ended(
                "Đề nghị Ủy ban MTTQ Việt Nam tỉnh chủ trì, phối hợp với các xã, phường chuẩn bị"
                " địa điểm, thông báo đến cử tri; đề nghị cơ quan báo chí đưa tin",
                office.layout,
            )
        ),
    ]  # fmt: skip
    return PrintedLetter(
        head=_head(contact, contact.plan_symbol, contact.plan_on), title="KẾ HOẠCH",
        about=_about(contact),
        blocks=blocks, signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Ủy ban MTTQ Việt Nam tỉnh", "Các xã, phường có điểm tiếp xúc", "Lưu: VT"),
    )  # fmt: skip


def minutes(contact: VoterContact) -> PrintedLetter:
    """BIÊN BẢN in the order of Đ24: the Front chairs, two sign."""
    office = contact.task.lead_office
    blocks: list[Paragraph | LetterTable] = []
    for number, point in enumerate(contact.points_in_order.prefetch_related("deputies"), 1):
        names = ", ".join(one.full_name for one in point.deputies.all())
        blocks += [
            Paragraph(f"{number}. Điểm {point.place_words}", bold=True),
            Paragraph(f"Thời gian: {HALVES_ON_PAPER[point.half]}, {long_date(point.on)}"),
            Paragraph(f"Đại biểu: {names or '…'}"),
            Paragraph(f"Số cử tri tham dự: {point.voters or '…'}"),
            Paragraph("Ý kiến, kiến nghị của cử tri:"),
        ]
        opinions = point.opinions.exclude(handled=Handled.TO_LETTERS).in_order()
        blocks += [Paragraph(f"{one.position}) {one.text}") for one in opinions]
    blocks.append(Paragraph(ended("Biên bản đã được thông qua", office.layout)))
    return PrintedLetter(
        head=head_of(office, on=contact.ends_on or timezone.localdate()), title="BIÊN BẢN",
        about=_about(contact), blocks=blocks,
        signatures=(Signature(("THƯ KÝ",), ""), Signature(("CHỦ TRÌ", "(Đại diện UBMTTQ)"), "")),
        recipients=("Lưu: VT",),
    )  # fmt: skip


def report(contact: VoterContact) -> PrintedLetter:
    """BÁO CÁO with its two appendices."""
    office = contact.task.lead_office
    petitions = loaded(contact.petitions.counted())
    opinions = VoterOpinion.objects.filter(point__contact=contact).count()
    central = sum(1 for one in petitions if one.level == "central")
    blocks = [
        Paragraph(
            f"Qua {_about(contact)}, cử tri có {opinions} lượt ý kiến; tổng hợp được"
            f" {len(petitions)} kiến nghị, trong đó {central} kiến nghị thuộc thẩm quyền trung"
            f" ương, {len(petitions) - central} kiến nghị thuộc thẩm quyền của tỉnh, xã và cơ quan"
            " khác."
        ),
        Paragraph(ended("Chi tiết tại Phụ lục I và Phụ lục II kèm theo", office.layout)),
    ]
    return PrintedLetter(
        head=_head(contact, contact.report_symbol, contact.report_on), title="BÁO CÁO",
        about="tổng hợp ý kiến, kiến nghị cử tri", blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF), recipients=("Như trên", "Lưu: VT"),
        annex=(
            Paragraph("Phụ lục I. Danh mục kiến nghị", bold=True), listed(petitions),
            Paragraph("Phụ lục II. Kiến nghị theo thẩm quyền", bold=True), by_level(petitions),
        ),
        annex_under="(Kèm theo Báo cáo)",
    )  # fmt: skip


def _has_opinions(contact: VoterContact) -> bool:
    return VoterOpinion.objects.filter(point__contact=contact).exists()


PRINTOUTS = {
    "ke-hoach": Printout(_("Plan of voter contact"), plan, lambda one: one.points.exists()),
    "bien-ban": Printout(pgettext_lazy("paper", "Minutes"), minutes, _has_opinions),
    "bao-cao": Printout(
        _("Report on opinions and petitions"), report, lambda one: one.petitions.exists()
    ),
}
