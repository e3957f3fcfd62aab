"""The announcement of a reception day, and the notice of its conclusions."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.models import Reception
from coordination.letters import head_of, office_signature
from offices.models import Role
from tasks.dossier.printing import Printout, notice_letter
from ui.letters import Paragraph, PrintedLetter, ended


def announcement(row: Reception) -> PrintedLetter:
    """Posted at the place and published; says who receives, when and where."""
    office = row.task.lead_office
    who = row.receiver.position if row.receiver else row.deputy
    lines = [
        f"{who} tiếp công dân {row.get_kind_display().lower()}:",
        f"Thời gian: ngày {row.on:%d/%m/%Y}.",
        ended(f"Địa điểm: {row.place or 'Trụ sở Tiếp công dân tỉnh'}", office.layout),
    ]
    return PrintedLetter(
        head=head_of(office, on=row.announced_on or timezone.localdate()),
        title="THÔNG BÁO",
        about="về lịch tiếp công dân",
        blocks=[Paragraph(line) for line in lines],
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Niêm yết, công bố", "Lưu: VT"),
    )


PRINTOUTS = {
    "lich": Printout(_("Announcement"), announcement, lambda row: row.is_session),
    "ket-luan": Printout(
        _("Notice of conclusions"), notice_letter, lambda row: row.notice is not None
    ),
}
