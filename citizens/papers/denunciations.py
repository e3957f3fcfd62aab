"""Phiếu chuyển đơn tố cáo: code, day and body; the rest is dotted and filled in by hand."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Denunciation
from citizens.papers.letters import DOTS
from citizens.papers.symbols import symbol
from citizens.services.denunciations import SENT
from coordination.letters import head_of, office_signature
from offices.models import Role
from tasks.dossier.printing import Printout
from ui.letters import Paragraph, PrintedLetter, ended


def slip(row: Denunciation) -> PrintedLetter:
    office = row.task.lead_office
    lines = [
        f"Mã hồ sơ: {row.file_code}; ngày nhận: {row.received_on:%d/%m/%Y}.",
        f"Người tố cáo: {DOTS} (ghi bằng tay trên bản giấy)",
        f"Nội dung: {DOTS} (ghi bằng tay trên bản giấy)",
        ended(
            f"Chuyển đơn đến {row.sent_to} để xem xét, giải quyết theo thẩm quyền", office.layout
        ),
    ]
    blocks = [Paragraph(symbol("denunciation"), align="right", italic=True, indent=False)]
    return PrintedLetter(
        head=head_of(office, on=timezone.localdate()),
        title="PHIẾU CHUYỂN ĐƠN TỐ CÁO",
        to=[str(row.sent_to)],
        blocks=[*blocks, *(Paragraph(line) for line in lines)],
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: hồ sơ giấy"),
    )


PRINTOUTS = {
    "phieu-chuyen": Printout(
        _("Slip"), slip, lambda row: row.outcome in SENT and row.approved_by_id is not None
    )
}
