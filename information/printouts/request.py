"""Papers of a request: the letter that asks, the letter that answers, the slip with documents."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.letters import blank_number, head_of, office_signature
from information.choices import Shape
from information.models import InfoItem, InformationRequest
from offices.models import Office, Role
from tasks.dossier.printing import Printout
from tasks.dossier.services.entering import owed_by_lead
from tasks.models import Product
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, ended

SHAPES = {
    Shape.PAPER: "bản giấy có dấu",
    Shape.COPY: "bản mềm",
    Shape.TEMPLATE: "biểu mẫu kèm theo",
    Shape.TALK: "trao đổi trực tiếp",
}


def _letter(office: Office, **words: object) -> PrintedLetter:
    return PrintedLetter(
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
        **words,  # type: ignore[arg-type]  # the fields of a letter
    )


def _until(found: InformationRequest) -> str:
    return f"{found.as_of:%d/%m/%Y}" if found.as_of else found.as_of_words


def asking_letter(found: InformationRequest) -> PrintedLetter:
    """CÔNG VĂN đề nghị cung cấp: to an equal, so asked for, never demanded."""
    office, holder = found.asker, found.task.lead_office
    until = _until(found)
    as_of = f" (số liệu tính đến {until})" if until else ""
    shapes = ", ".join(SHAPES[Shape(one)] for one in found.shapes)
    deadline = owed_by_lead(found.task)
    due = deadline.due_on if deadline else None
    by = f" trước ngày {due:%d/%m/%Y}" if due else ""
    asked = f"{office.name} trân trọng đề nghị {holder.name} cung cấp{as_of}:"
    last = f"Đề nghị gửi về {office.name}{by}{f', hình thức: {shapes}' if shapes else ''}"
    return _letter(
        office,
        head=head_of(office, on=found.asked_on, number=blank_number(office)),
        about=f"đề nghị cung cấp thông tin, tài liệu {found.task.title}",
        to=(holder.name,),
        blocks=[
            Paragraph(f"Để phục vụ: {found.purpose.rstrip('.')}, {asked}"),
            *(Paragraph(f"{one.n}. {one.text}") for one in found.items.all()),
            Paragraph(ended(last, office.layout)),
        ],
    )


def _value(item: InfoItem) -> str:
    said = item.given or str(item.get_answer_display())
    body = f": {item.other_body.name}" if item.other_body else ""
    mended = " (đã đính chính)" if item.corrected else ""
    return f"{said}{body}{mended}"


def listed(found: InformationRequest) -> PrintedLetter:
    """CÔNG VĂN cung cấp with its Bảng kê; an estimate is printed with its word."""
    office = found.task.lead_office
    columns = (
        Column("TT", 5, "center"),
        Column("Nội dung", 32),
        Column("Giá trị / tài liệu", 23),
        Column("Tính đến", 12, "center"),
        Column("Tính chất", 12),
        Column("Nguồn", 16),
    )
    lines = [
        (
            str(one.n),
            one.text,
            _value(one),
            f"{one.as_of:%d/%m/%Y}" if one.as_of else found.as_of_words,
            str(one.get_quality_display()) if one.quality else "",
            one.source or one.reason,
        )
        for one in _sent(found)
    ]
    day, number = found.provided_on or timezone.localdate(), _number(found)
    until = _until(found)
    as_of = f"; số liệu tính đến {until}" if until else ""
    words = f"{office.name} gửi {found.asker.name} nội dung theo đề nghị"
    of = f" số {number}" if number else ""
    return _letter(
        office,
        head=head_of(office, on=day, number=number or blank_number(office)),
        about=f"cung cấp {found.task.title}",
        to=(found.asker.name,),
        blocks=[Paragraph(ended(f"{words} tại bảng kê kèm theo{as_of}", office.layout))],
        annex=(Paragraph("BẢNG KÊ", align="center", bold=True), LetterTable(columns, lines)),
        annex_under=f"(Kèm theo Công văn{of} ngày {day:%d/%m/%Y} của {office.name})",
    )


def _number(found: InformationRequest) -> str:
    """Of the letter it was provided with."""
    rows = Product.objects.filter(part__task=found.task, part__role="lead").exclude(number="")
    last = rows.order_by("-pk").first()
    return last.number if last else ""


def documents_slip(found: InformationRequest) -> PrintedLetter:
    """PHIẾU GỬI: the documents that go along, to be signed for and sent back."""
    office = found.task.lead_office
    columns = (Column("TT", 8, "center"), Column("Tên tài liệu", 62), Column("Ghi chú", 30))
    files = [(one.file.name, one.text) for one in _sent(found) if one.file]
    lines = [(str(n), *file) for n, file in enumerate(files, 1)]
    return PrintedLetter(
        head=head_of(
            office, on=found.provided_on or timezone.localdate(), number=blank_number(office, "PG")
        ),
        title="PHIẾU GỬI",
        about=f"tài liệu {found.task.title}",
        to=(found.asker.name,),
        blocks=[
            LetterTable(columns, lines),
            Paragraph("Đề nghị nơi nhận ký xác nhận và gửi lại Phiếu này."),
        ],
        signature=office_signature(office.layout, Role.CHIEF),
    )


def _sent(found: InformationRequest) -> list[InfoItem]:
    return [one for one in found.item_rows if one.sent_on]


def _any_sent(found: InformationRequest) -> bool:
    return bool(_sent(found))


def _any_file(found: InformationRequest) -> bool:
    return any(one.file_id for one in _sent(found))


PRINTOUTS = {
    "de-nghi": Printout(
        _("Letter that asks for information"), asking_letter, lambda one: not one.is_exchange
    ),
    "cung-cap": Printout(_("Letter and list of what is provided"), listed, _any_sent),
    "phieu-gui": Printout(_("Slip for documents sent"), documents_slip, _any_file),
}
