"""Papers of a file: for the leader who decides, the report, letters, slips and their tables."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.letters import blank_number, head_of, office_signature
from documents.choices import Form, PaperState
from documents.models import Appraisal
from documents.printouts.opinions import LAST_ROUND
from documents.states import AppraisalState
from offices.models import Role
from tasks.dossier.printing import Printout
from tasks.models import ExternalRequest
from ui.letters import (
    Column,
    Layout,
    LetterHead,
    LetterTable,
    Paragraph,
    PrintedLetter,
    Signature,
    ended,
)

NAMES = {
    Form.APPRAISAL: "thẩm định",
    Form.VERIFICATION: "thẩm tra",
    Form.COMMITTEE: "phục vụ thẩm tra",
    Form.COMMENT: "góp ý",
}


def _head(appraisal: Appraisal, number: str = "") -> LetterHead:
    """Dated as the report where it is that; else today."""
    day = appraisal.reported_on if number and number == appraisal.report_number else None
    return head_of(appraisal.task.lead_office, on=day or timezone.localdate(), number=number)


def _signed(appraisal: Appraisal, role: Role = Role.CHIEF) -> Signature:
    return office_signature(appraisal.task.lead_office.layout, role)


def _about(appraisal: Appraisal) -> str:
    return f"{NAMES[Form(appraisal.form)]} {appraisal.task.title}"


def _submission(appraisal: Appraisal) -> str:
    task, body = appraisal.task, appraisal.submitter
    number = f" số {task.document_number}" if task.document_number else ""
    dated = f" ngày {task.document_date:%d/%m/%Y}" if task.document_date else ""
    return f"Tờ trình{number}{dated}{f' của {body.name}' if body else ''}"


def covering_sheet(appraisal: Appraisal) -> PrintedLetter:
    """PHIẾU TRÌNH: State, without a number of its own."""
    verdict = appraisal.get_verdict_display() if appraisal.verdict else "…"
    blocks = [
        Paragraph("1. Vấn đề trình", bold=True),
        Paragraph(f"{appraisal.task.title} ({_submission(appraisal)})."),
        Paragraph("2. Ý kiến chỉ đạo", bold=True),
        Paragraph("…"),
        Paragraph("3. Báo cáo, đề xuất của Văn phòng", bold=True),
        Paragraph(f"Kết luận {NAMES[Form(appraisal.form)]}: {verdict}."),
        Paragraph(f"Lần trình: {appraisal.round}."),
    ]
    return PrintedLetter(
        head=_head(appraisal),
        title="PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC",
        blocks=blocks,
        signature=_signed(appraisal),
    )


def report(appraisal: Appraisal) -> PrintedLetter:
    """BÁO CÁO in three parts, to nobody by name; of the Party signed K/T."""
    office = appraisal.task.lead_office
    layout = office.layout
    papers = appraisal.papers.filter(state=PaperState.RECEIVED)
    listed = "; ".join(paper.title for paper in papers)
    points = [f"- {one.text}" for one in appraisal.points.all()]
    blocks = [
        Paragraph("I. TỔNG QUAN HỒ SƠ", bold=True),
        Paragraph(f"{_submission(appraisal)}. Hồ sơ gồm: {listed or '…'}."),
        Paragraph("II. KẾT QUẢ", bold=True),
        Paragraph("1. Về thể thức, trình tự, thủ tục: …"),
        Paragraph("2. Về nội dung, số liệu:"),
        *(Paragraph(text) for text in points),
        Paragraph("III. ĐỀ XUẤT, KIẾN NGHỊ", bold=True),
        Paragraph(ended(f"Văn phòng nhận thấy: {appraisal.get_verdict_display()}", layout)),
    ]
    role = Role.DEPUTY_CHIEF if layout == Layout.PARTY else Role.CHIEF
    return PrintedLetter(
        head=_head(appraisal, appraisal.report_number or blank_number(office, "BC")),
        title="BÁO CÁO",
        about=_about(appraisal),
        blocks=blocks,
        signature=_signed(appraisal, role),
        recipients=(appraisal.receiving_body.name, "Lưu: VT"),
    )


def missing_letter(appraisal: Appraisal) -> PrintedLetter:
    """The papers missing as a list; to an equal "Đề nghị bổ sung", to a sở it may go back."""
    layout = appraisal.task.lead_office.layout
    back = appraisal.state == AppraisalState.RETURNED and not _is_equal(appraisal)
    act = "trả lại hồ sơ" if back else "đề nghị bổ sung hồ sơ"
    missing = appraisal.papers.missing()
    body = appraisal.submitter.name if appraisal.submitter else "Cơ quan trình"
    asked = "trân trọng đề nghị" if _is_equal(appraisal) else "đề nghị"
    name = appraisal.task.lead_office.name
    blocks = [
        Paragraph(f"{name} nhận được {_submission(appraisal)}. Qua kiểm tra, hồ sơ còn thiếu:"),
        *(Paragraph(f"{n}. {title}") for n, title in enumerate(missing, 1)),
        Paragraph(appraisal.move_reason) if back else Paragraph(""),
        Paragraph(
            ended(
                f"{name} {asked} {body} bổ sung{_by(appraisal)}, để bảo đảm thời gian thẩm tra",
                layout,
            )
        ),
    ]
    number = blank_number(appraisal.task.lead_office)
    return PrintedLetter(
        head=_head(appraisal, number),
        about=f"{act} {appraisal.task.title}",
        to=(body,),
        blocks=[block for block in blocks if block.text],
        signature=_signed(appraisal),
        recipients=("Như trên", "Lưu: VT"),
    )


def _by(appraisal: Appraisal) -> str:
    """The day it was asked for by, of the last request to the submitting body."""
    rows = ExternalRequest.objects.filter(part__task=appraisal.task, body=appraisal.submitter)
    last = rows.order_by("-pk").first()
    return f" trước ngày {last.due_on:%d/%m/%Y}" if last and last.due_on else ""


def _is_equal(appraisal: Appraisal) -> bool:
    return appraisal.submitter is not None and appraisal.submitter.served_by_id is not None


def points_table(appraisal: Appraisal) -> PrintedLetter:
    """BẢNG TỔNG HỢP tiếp thu, giải trình: an annex, so without a number."""
    columns = (
        Column("TT", 5, "center"),
        Column("Ý kiến", 35),
        Column("Cơ quan góp ý", 17),
        Column("Tiếp thu / giải trình", 30),
        Column("Điều, khoản", 13),
    )
    lines = [
        (
            str(n),
            point.text,
            point.source,
            f"{point.get_reply_display()}. {point.reply_text}".strip(),
            point.clause,
        )
        for n, point in enumerate(appraisal.points.all(), 1)
    ]
    return PrintedLetter(
        head=_head(appraisal),
        title="BẢNG TỔNG HỢP",
        landscape=True,
        about=f"tiếp thu, giải trình ý kiến đối với {appraisal.task.title}",
        blocks=[LetterTable(columns, lines)],
        signature=_signed(appraisal),
    )


def _asked(appraisal: Appraisal) -> bool:
    return appraisal.state in (AppraisalState.INCOMPLETE, AppraisalState.RETURNED)


PRINTOUTS = {
    "phieu-trinh": Printout(
        _("Covering sheet for the leader"),
        covering_sheet,
        lambda appraisal: bool(appraisal.task.lead_office.layout == Layout.STATE),
    ),
    "bao-cao": Printout(_("Report of the examination"), report, lambda one: one.verdict),
    "bo-sung": Printout(_("Letter on what is missing"), missing_letter, _asked),
    "tiep-thu": Printout(
        _("Table of what was taken up"), points_table, lambda one: bool(one.point_rows)
    ),
    **LAST_ROUND,
}
