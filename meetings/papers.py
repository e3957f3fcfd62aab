"""Papers of a meeting in the layout of its office: giấy mời, biên bản, thông báo kết luận."""

from collections.abc import Callable

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.letters import head_of, office_signature
from coordination.models import Setting
from meetings.models import Meeting, Minutes, Notice, Participant
from meetings.reading import hour_words
from meetings.wording import BY_INVITATION, KINDS
from offices.models import Role
from tasks.choices import Capacity
from ui.letters import (
    Column,
    Head,
    Letter,
    Paragraph,
    Signature,
    SignedAs,
    Table,
    ended,
    long_date,
    number_line,
    signature,
)
from ui.letters.layout import Layout

CHIEF = "Chánh Văn phòng"
HALVES = {"morning": "buổi sáng", "afternoon": "buổi chiều", "day": "cả ngày"}
CAME = {"present": "có mặt", "substitute": "cử người dự thay", "excused": "vắng có lý do",
        "missing": "vắng", "": ""}  # fmt: skip


def time_line(meeting: Meeting) -> str:
    """ "8 giờ 30, ngày 01 tháng 12 năm 2026 (thứ Ba)"."""
    hour = hour_words(meeting.start) if meeting.start else HALVES[meeting.half]
    if meeting.start and meeting.end:
        hour = f"từ {hour} đến {hour_words(meeting.end)}"
    if meeting.on is None:
        return hour
    day = f"{hour}, {long_date(meeting.on)}"
    if meeting.ends_on and meeting.ends_on != meeting.on:
        day = f"{day} đến {long_date(meeting.ends_on)}"
    return day


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph(f"{label}: {text}")


def _where(meeting: Meeting) -> list[Paragraph]:
    rows = (
        ("Thời gian", time_line(meeting)), ("Địa điểm", meeting.place),
        ("Điểm tập trung", meeting.gathering),
        ("Điểm cầu", meeting.bridges.replace("\n", "; ")), ("Chủ trì", meeting.chaired_by),
    )  # fmt: skip
    return [_labelled(label, text) for label, text in rows if text]


def invitation(meeting: Meeting) -> Letter:
    """GIẤY MỜI; of content by separate invitation only time and place."""
    office = meeting.task.lead_office
    who = [row.name for row in meeting.participants.with_names().in_order()]
    about = KINDS[meeting.kind].lower() if meeting.secret_content else meeting.task.title
    blocks: list[Paragraph | Table] = [
        Paragraph(f"{office.name} trân trọng kính mời dự {about[:1].lower()}{about[1:]}.")
    ]
    if meeting.secret_content:
        blocks.append(Paragraph(f"Nội dung: {BY_INVITATION[1:-1].lower()}."))
    blocks += _where(meeting)
    items = [] if meeting.secret_content else list(meeting.items.in_order())
    if items:
        blocks.append(Paragraph("Chương trình:"))
        blocks.append(_agenda(items))
    closing = "Đề nghị các đồng chí dự họp đúng thành phần, thời gian; trường hợp cử dự thay, báo "
    blocks.append(Paragraph(ended(f"{closing}{office.name}", office.layout)))
    return Letter(
        head=head_of(office, on=timezone.localdate()), title="GIẤY MỜI", about=about,
        to=who[:40], blocks=blocks, signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip


def _agenda(items: list) -> Table:  # type: ignore[type-arg]
    columns = (
        Column("TT", 5, "center"), Column("Nội dung", 45), Column("Cơ quan chuẩn bị", 25),
        Column("Thời lượng", 15, "center"),
    )  # fmt: skip
    return Table(
        columns,
        [
            (
                str(number), item.title, str(item.preparing_office or item.preparing or ""),
                f"{item.minutes} phút" if item.minutes else "",
            )
            for number, item in enumerate(items, 1)
        ],
    )  # fmt: skip


def _came(rows: list[Participant], *, present: bool) -> str:
    here = ("present", "substitute")
    names = []
    for row in rows:
        if (row.attended in here) == present and row.attended:
            instead = f" (dự thay: {row.instead})" if row.instead else ""
            names.append(f"{row.name}{instead}")
    return "; ".join(names)


def minutes(meeting: Meeting) -> Letter:
    """BIÊN BẢN with attendance."""
    office = meeting.task.lead_office
    kept = Minutes.objects.filter(meeting=meeting).first() or Minutes()
    rows = list(meeting.participants.with_names().in_order())
    blocks: list[Paragraph | Table] = [Paragraph("I. Thời gian, địa điểm, thành phần", bold=True)]
    blocks += _where(meeting)
    for label, text in (
        ("Có mặt", _came(rows, present=True)), ("Vắng mặt", _came(rows, present=False)),
        ("Thư ký", kept.secretary),
    ):  # fmt: skip
        if text:
            blocks.append(_labelled(label, text))
    items = list(meeting.items.in_order())
    if items:
        blocks += [Paragraph("II. Chương trình", bold=True), _agenda(items)]
    blocks.append(Paragraph("III. Diễn biến", bold=True))
    blocks += [Paragraph(one) for one in kept.text.splitlines() if one.strip()]
    end = f"Cuộc họp kết thúc hồi {hour_words(kept.ended)}" if kept.ended else "Cuộc họp kết thúc"
    blocks.append(Paragraph(ended(f"{end}; biên bản đã được thông qua", office.layout)))
    if kept.secretary:
        blocks.append(Paragraph(f"THƯ KÝ: {kept.secretary}", align="left", indent=False))
    chair = meeting.chair.full_name if meeting.chair else meeting.chair_words
    return Letter(
        head=head_of(office, on=meeting.on or timezone.localdate()), title="BIÊN BẢN",
        about=meeting.task.title, blocks=blocks, signature=Signature(("CHỦ TRÌ",), chair),
        recipients=("Thành phần dự họp", "Lưu: VT"),
    )  # fmt: skip


def notice(meeting: Meeting) -> Letter:
    """THÔNG BÁO with its number; of the body where that is the issuer, signed by its order."""
    office, kept = meeting.task.lead_office, Notice.objects.get(meeting=meeting)
    lines = [row.text for row in meeting.lines.all()]
    texts = [f"{number}. {text}" for number, text in enumerate(lines, 1)]
    if texts:
        texts[-1] = ended(texts[-1], office.layout)
    return Letter(
        head=_head(meeting, kept), title="THÔNG BÁO", about=kept.abstract,
        blocks=[Paragraph(text) for text in texts], signature=_signed(meeting, kept),
        recipients=("Các cơ quan có tên trên", "Lưu: VT"),
    )  # fmt: skip


def _head(meeting: Meeting, kept: Notice) -> Head:
    office, layout = meeting.task.lead_office, meeting.task.lead_office.layout
    if kept.issuer == str(office):
        return head_of(office, on=kept.dated, number=kept.symbol)
    province = Setting.objects.current().province
    name = "Tỉnh ủy" if layout == Layout.PARTY else kept.issuer
    return Head(
        layout=layout, above=(), body=f"{name} {province}".upper(),
        place_date=f"{province}, {long_date(kept.dated)}", number=number_line(layout, kept.symbol),
    )  # fmt: skip


def _signed(meeting: Meeting, kept: Notice) -> Signature:
    layout = meeting.task.lead_office.layout
    of_office = kept.issuer == str(meeting.task.lead_office)
    name = "" if kept.signer == CHIEF else kept.signer
    if kept.capacity == Capacity.HEAD or (of_office and kept.capacity == Capacity.BY_ORDER):
        return signature(layout, SignedAs.HEAD, own=CHIEF, name=name)
    principal = kept.issuer if layout == Layout.PARTY or meeting.chair is None else (
        meeting.chair.position.split(" UBND")[0].split(" HĐND")[0]
    )  # fmt: skip
    if kept.capacity == Capacity.FOR_HEAD:
        return signature(layout, SignedAs.FOR_HEAD, own=f"Phó {CHIEF}", principal=CHIEF, name=name)
    return signature(layout, SignedAs(kept.capacity), own=CHIEF, principal=principal, name=name)


PAPERS: dict[str, Callable[[Meeting], Letter]] = {
    "giay-moi": invitation,
    "bien-ban": minutes,
    "thong-bao": notice,
}


PAPER_NAMES: dict[str, str | Promise] = {
    "giay-moi": _("Invitation"),
    "bien-ban": pgettext_lazy("paper", "Minutes"),
    "thong-bao": _("Notice of conclusions"),
}


def printable(meeting: Meeting) -> list[str]:
    """Which papers there is something to print of."""
    found = ["giay-moi"] if meeting.on else []
    if meeting.secret_content:
        return found
    if Minutes.objects.filter(meeting=meeting).exists():
        found.append("bien-ban")
    if getattr(meeting, "notice", None) is not None:
        found.append("thong-bao")
    return found
