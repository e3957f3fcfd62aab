"""Plan, lists, drafts for a journey abroad, the report and the notice of conclusions."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.letters import blank_number, head_of, office_signature
from coordination.services.numbers import issuer_symbol, symbol_of
from offices.models import Role
from tasks.choices import PaperState, Place
from tasks.dossier.printing import Printout, notice_letter
from trips.choices import RECEIVED, ArrangementKind, TripKind
from trips.models import Trip
from trips.printouts.programme import days, programme
from ui.letters import (
    Column,
    LetterHead,
    LetterTable,
    Paragraph,
    PrintedLetter,
    Signature,
    ended,
    folded,
)

FOR_GUESTS = (*RECEIVED, TripKind.ABROAD, TripKind.VISIT)  # where gifts are exchanged
type Blocks = list[Paragraph | LetterTable]
ROLES = {
    Place.DEPUTY: "Phó đoàn",
    Place.MEMBER: "Thành viên",
    Place.SERVES: "Phục vụ",
    Place.PRESS: "Báo chí",
}


def _head(trip: Trip, number: str = "", *, on: dt.date | None = None) -> LetterHead:
    return head_of(trip.task.lead_office, on=on or timezone.localdate(), number=number)


def _blank(trip: Trip, kind: str) -> str:
    """With room for the number: "…/KH-VPUBND", "…-KH/VPTU"."""
    return blank_number(trip.task.lead_office, kind)


def _signed(trip: Trip) -> Signature:
    return office_signature(trip.task.lead_office.layout, Role.CHIEF)


def _members(trip: Trip) -> list[tuple[str, str]]:
    """Name with post, and as what; in the order of protocol, never by the alphabet."""
    first = "Chủ trì đón, tiếp" if trip.kind in RECEIVED else "Trưởng đoàn"
    found = [(str(trip.head), first)] if trip.head else []
    rows = trip.participants.with_names().in_order()
    return found + [(row.name, ROLES.get(Place(row.place), "")) for row in rows]


def _member_table(trip: Trip) -> LetterTable:
    columns = (Column("TT", 6, "center"), Column("Họ tên, chức vụ", 64), Column("Tham gia", 30))
    return LetterTable(columns, [(str(n), *row) for n, row in enumerate(_members(trip), 1)])


def _when_where(trip: Trip) -> str:
    where = f", tại {trip.places}" if trip.places else ""
    return f"{days(trip)[:1].upper()}{days(trip)[1:]}{where}."


def plan(trip: Trip) -> PrintedLetter:
    """KẾ HOẠCH phục vụ đoàn, with who does what by when."""
    office, layout = trip.task.lead_office, trip.task.lead_office.layout
    columns = (
        Column("TT", 6, "center"),
        Column("Nội dung", 46),
        Column("Thực hiện", 30),
        Column("Thời hạn", 18, "center"),
    )
    lines = [(str(n), *row) for n, row in enumerate(_assigned(trip), 1)]
    blocks: Blocks = [
        Paragraph("1. Mục đích", bold=True),
        Paragraph(f"{trip.purpose or trip.task.title}."),
        Paragraph("2. Thời gian, địa điểm", bold=True),
        Paragraph(_when_where(trip)),
        Paragraph("3. Thành phần", bold=True),
        _member_table(trip),
        Paragraph("4. Phân công", bold=True),
        LetterTable(columns, lines),
        Paragraph(ended(f"{office.name} đề nghị các cơ quan phối hợp thực hiện", layout)),
    ]
    return PrintedLetter(
        head=_head(trip, _blank(trip, "KH")),
        title="KẾ HOẠCH",
        about=f"phục vụ {trip.task.title}",
        blocks=blocks,
        signature=_signed(trip),
        recipients=("Các cơ quan có tên trên", "Lưu: VT"),
    )


def _assigned(trip: Trip) -> list[tuple[str, str, str]]:
    """Arrangements, stops an office prepares, papers owed; of a gift no price."""
    found = []
    for one in trip.arrangements.all():
        words = f"{one.get_kind_display()}: {one.words}" if one.words else one.get_kind_display()
        found.append((str(words), one.who, f"{one.due_on:%d/%m/%Y}" if one.due_on else ""))
    for stop in trip.stops.with_sets().in_order():
        if stop.office is not None:
            found.append((f"Chuẩn bị: {stop.content}", stop.office.name, f"{stop.on:%d/%m/%Y}"))
    for paper in trip.owed_papers.select_related("office").exclude(state=PaperState.DROPPED):
        due = f"{paper.due_on:%d/%m/%Y}" if paper.due_on else ""
        found.append((paper.title, paper.office.name if paper.office else paper.outside, due))
    return found


def members(trip: Trip) -> PrintedLetter:
    """DANH SÁCH: an annex, so without a number."""
    return PrintedLetter(
        head=_head(trip),
        title="DANH SÁCH ĐOÀN",
        about=trip.task.title,
        under=f"({days(trip)})",
        blocks=[_member_table(trip)],
        signature=_signed(trip),
    )


def reception(trip: Trip) -> PrintedLetter:
    """DANH SÁCH LỄ TÂN: gifts by whom they are for; seats follow the order of the list."""
    columns = (
        Column("TT", 6, "center"),
        Column("Tặng phẩm", 40),
        Column("Tặng", 40),
        Column("Số lượng", 14, "center"),
    )
    gifts = trip.arrangements.filter(kind=ArrangementKind.GIFT)
    lines = [
        (str(n), one.words, one.to_whom, str(one.quantity or "")) for n, one in enumerate(gifts, 1)
    ]
    blocks: Blocks = [
        Paragraph("1. Tặng phẩm", bold=True),
        LetterTable(columns, lines),
        Paragraph("2. Chỗ ngồi, theo thứ tự", bold=True),
        _member_table(trip),
    ]
    return PrintedLetter(
        head=_head(trip),
        title="DANH SÁCH LỄ TÂN",
        about=trip.task.title,
        blocks=blocks,
        signature=_signed(trip),
    )


def submission(trip: Trip) -> PrintedLetter:
    """TỜ TRÌNH cử đoàn: a draft, signed by whoever has the authority."""
    layout = trip.task.lead_office.layout
    blocks: Blocks = [
        Paragraph("1. Mục đích", bold=True),
        Paragraph(f"{trip.purpose or trip.task.title}."),
        Paragraph("2. Thời gian, nơi đến", bold=True),
        Paragraph(_when_where(trip)),
        Paragraph("3. Thành phần", bold=True),
        _member_table(trip),
        Paragraph("4. Kinh phí", bold=True),
        Paragraph(f"{trip.cost_note or '…'}."),
        Paragraph(ended("Kính trình xem xét, quyết định cử đoàn", layout)),
    ]
    return PrintedLetter(
        head=_head(trip, _blank(trip, "TTr")),
        title="TỜ TRÌNH",
        about=f"về việc cử đoàn: {trip.task.title}",
        to=("…",),
        blocks=blocks,
        signature=_signed(trip),
        recipients=("Như trên", "Lưu: VT"),
    )


def decision(trip: Trip) -> PrintedLetter:
    """QUYẾT ĐỊNH cử đoàn: a draft, numbered by the body that sends the head."""
    office, layout = trip.task.lead_office, trip.task.lead_office.layout
    issuer = issuer_symbol(office, trip.head.body if trip.head else None)
    blocks: Blocks = [
        Paragraph(f"Điều 1. Cử đoàn công tác thực hiện: {trip.task.title}. {_when_where(trip)}"),
        _member_table(trip),
        Paragraph(f"Điều 2. Kinh phí: {trip.cost_note or '…'}."),
        Paragraph(ended("Điều 3. Các cơ quan, cá nhân có tên chịu trách nhiệm thi hành", layout)),
    ]
    return PrintedLetter(
        head=_head(trip, symbol_of(layout, "…", "QĐ", issuer)),
        title="QUYẾT ĐỊNH",
        about="về việc cử đoàn đi công tác nước ngoài",
        blocks=blocks,
        recipients=("Như Điều 3", "Lưu: VT"),
    )


def report(trip: Trip) -> PrintedLetter:
    """BÁO CÁO kết quả chuyến công tác."""
    layout = trip.task.lead_office.layout
    asked = [row.text for row in trip.lines.all()]
    blocks: Blocks = [
        Paragraph("I. THÀNH PHẦN", bold=True),
        Paragraph(_when_where(trip)),
        _member_table(trip),
        Paragraph("II. NỘI DUNG, KẾT QUẢ", bold=True),
        *(Paragraph(f"- {stop.content}.") for stop in trip.stops.in_order()),
        Paragraph("III. NHẬN XÉT", bold=True),
        Paragraph("…"),
        Paragraph("IV. KIẾN NGHỊ", bold=True),
        *(Paragraph(f"{n}. {text}") for n, text in enumerate(asked[:-1], 1)),
        Paragraph(ended(f"{len(asked)}. {asked[-1]}" if asked else "…", layout)),
    ]
    return PrintedLetter(
        head=_head(trip, trip.report_number or _blank(trip, "BC"), on=trip.reported_on),
        title="BÁO CÁO",
        about=f"kết quả {trip.task.title}",
        blocks=blocks,
        signature=_signed(trip),
        recipients=("Như trên", "Lưu: VT"),
    )


def _abroad(trip: Trip) -> bool:
    return trip.is_abroad


PRINTOUTS = {
    "chuong-trinh": Printout(pgettext_lazy("paper", "Programme"), programme),
    "chuong-trinh-a5": Printout(
        _("Programme, folded A5"), programme, kinds=("pdf",), finish=folded
    ),
    "ke-hoach": Printout(_("Plan of service"), plan, lambda trip: not trip.is_over),
    "danh-sach": Printout(_("List of the delegation"), members),
    "le-tan": Printout(
        _("List of gifts and seats"), reception, lambda trip: trip.kind in FOR_GUESTS
    ),
    "to-trinh": Printout(_("Submission to send the delegation"), submission, _abroad),
    "quyet-dinh": Printout(
        pgettext_lazy("paper", "Decision to send the delegation"), decision, _abroad
    ),
    "bao-cao": Printout(
        _("Report of the trip"), report, lambda trip: trip.is_over and trip.owes_report
    ),
    "thong-bao": Printout(
        pgettext_lazy("paper", "Notice of conclusions"),
        notice_letter,
        lambda trip: trip.notice is not None,
    ),
}
