"""Papers of a meeting in the layout of its office: giấy mời, biên bản, thông báo kết luận."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.letters import head_of, office_signature
from diary.slots.when import HALVES_ON_PAPER
from meetings.models import Meeting, Minutes
from meetings.reading import hour_words
from meetings.wording import BY_INVITATION, KINDS
from offices.models import Role
from tasks.dossier.printing import Printout, notice_letter
from tasks.models import Participant
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, Signature, ended, long_date


def time_line(meeting: Meeting) -> str:
    """ "8 giờ 30, ngày 01 tháng 12 năm 2026 (thứ Ba)"."""
    hour = hour_words(meeting.start) if meeting.start else HALVES_ON_PAPER[meeting.half]
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
        ("Thời gian", time_line(meeting)),
        ("Địa điểm", meeting.place),
        ("Điểm tập trung", meeting.gathering),
        ("Điểm cầu", meeting.bridges.replace("\n", "; ")),
        ("Chủ trì", meeting.chaired_by),
    )
    return [_labelled(label, text) for label, text in rows if text]


def invitation(meeting: Meeting) -> PrintedLetter:
    """GIẤY MỜI; of content by separate invitation only time and place."""
    office = meeting.task.lead_office
    who = [row.name for row in meeting.participants.with_names().in_order()]
    about = KINDS[meeting.kind].lower() if meeting.secret_content else meeting.task.title
    blocks: list[Paragraph | LetterTable] = [
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
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate()),
        title="GIẤY MỜI",
        about=about,
        to=who[:40],
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )


def _agenda(items: list) -> LetterTable:  # type: ignore[type-arg]
    columns = (
        Column("TT", 5, "center"),
        Column("Nội dung", 45),
        Column("Cơ quan chuẩn bị", 25),
        Column("Thời lượng", 15, "center"),
    )
    return LetterTable(
        columns,
        [
            (
                str(number),
                item.title,
                str(item.preparing_office or item.preparing or ""),
                f"{item.minutes} phút" if item.minutes else "",
            )
            for number, item in enumerate(items, 1)
        ],
    )


def _came(rows: list[Participant], *, present: bool) -> str:
    here = ("present", "substitute")
    names = []
    for row in rows:
        if (row.attended in here) == present and row.attended:
            instead = f" (dự thay: {row.instead})" if row.instead else ""
            names.append(f"{row.name}{instead}")
    return "; ".join(names)


def minutes(meeting: Meeting) -> PrintedLetter:
    """BIÊN BẢN with attendance."""
    office = meeting.task.lead_office
    kept = Minutes.objects.filter(meeting=meeting).first() or Minutes()
    rows = list(meeting.participants.with_names().in_order())
    blocks: list[Paragraph | LetterTable] = [
        Paragraph("I. Thời gian, địa điểm, thành phần", bold=True)
    ]
    blocks += _where(meeting)
    for label, text in (
        ("Có mặt", _came(rows, present=True)),
        ("Vắng mặt", _came(rows, present=False)),
        ("Thư ký", kept.secretary),
    ):
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
    return PrintedLetter(
        head=head_of(office, on=meeting.on or timezone.localdate()),
        title="BIÊN BẢN",
        about=meeting.task.title,
        blocks=blocks,
        signature=Signature(("CHỦ TRÌ",), chair),
        recipients=("Thành phần dự họp", "Lưu: VT"),
    )


def notice(meeting: Meeting) -> PrintedLetter:
    """THÔNG BÁO with its number; the principal of its signature is who chaired."""
    chair = meeting.chair
    principal = chair.position.split(" UBND")[0].split(" HĐND")[0] if chair else ""
    return notice_letter(meeting, principal=principal)


def _shows_content(meeting: Meeting) -> bool:
    return not meeting.secret_content


PRINTOUTS = {
    "giay-moi": Printout(_("Invitation"), invitation, lambda meeting: meeting.on is not None),
    "bien-ban": Printout(
        pgettext_lazy("paper", "Minutes"),
        minutes,
        lambda one: _shows_content(one) and Minutes.objects.filter(meeting=one).exists(),
    ),
    "thong-bao": Printout(
        _("Notice of conclusions"),
        notice,
        lambda one: _shows_content(one) and one.notice is not None,
    ),
}
