"""KẾ HOẠCH of a year: what is learnt in which quarter, of how many people."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.letters import blank_number, head_of, office_signature
from offices.models import Role
from tasks.dossier.printing import Printout
from training.models import TrainingPlan
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, TableSection, ended

QUARTERS = {1: "Quý I", 2: "Quý II", 3: "Quý III", 4: "Quý IV"}


def plan_paper(plan: TrainingPlan) -> PrintedLetter:
    office = plan.task.lead_office
    columns = (
        Column("TT", 6, "center"),
        Column("Chuyên đề", 50),
        Column("Cơ quan", 30),
        Column("Số người", 14, "center"),
    )
    lines: list[tuple[str, ...] | TableSection] = []
    quarter = 0
    needs = plan.needs.select_related("office").in_order()
    for number, need in enumerate(needs, 1):
        if need.quarter != quarter:
            quarter = need.quarter
            lines.append(TableSection(QUARTERS[quarter]))
        lines.append((str(number), need.topic, need.office.name, str(need.people)))
    blocks: list[Paragraph | LetterTable] = [
        Paragraph(f"{office.name} xây dựng kế hoạch bồi dưỡng nghiệp vụ năm {plan.year}:"),
        LetterTable(columns, lines),
        Paragraph(ended("Đề nghị các cơ quan phối hợp tổ chức thực hiện", office.layout)),
    ]
    day = plan.issued_on or timezone.localdate()
    return PrintedLetter(
        head=head_of(office, on=day, number=plan.number or blank_number(office, "KH")),
        title="KẾ HOẠCH",
        about=f"bồi dưỡng nghiệp vụ công tác văn phòng năm {plan.year}",
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Các cơ quan phối hợp", "Lưu: VT"),
    )


PRINTOUTS = {
    "ke-hoach": Printout(_("Training plan"), plan_paper, lambda one: bool(one.needs.exists()))
}
