"""Papers of training: plan of a year, call for learners, summons, attendance sheet, report."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.letters import blank_number, head_of, office_signature
from diary.models.slots import Half
from diary.week.paper import HALVES
from offices.models import Role
from tasks.dossier.printing import Printout
from tasks.dossier.showing import days_words
from training.choices import CourseKind, Grade
from training.detail.course import opinion_of, score_words
from training.models import Attendance, Course, Feedback, TrainingPlan
from training.states import CourseState
from ui.letters import (
    Column,
    LetterTable,
    Paragraph,
    PrintedLetter,
    Signature,
    TableSection,
    ended,
    folded,
)

KINDS = {
    CourseKind.CLASS: "lớp bồi dưỡng",
    CourseKind.WORKSHOP: "lớp tập huấn",
    CourseKind.TALK: "buổi tọa đàm",
    CourseKind.VISIT: "đoàn học tập kinh nghiệm",
    CourseKind.HOST: "buổi đón đoàn trao đổi kinh nghiệm",
    CourseKind.ONLINE: "lớp trực tuyến",
}
EXCHANGES = (CourseKind.VISIT, CourseKind.HOST)
SIGNED_BY_HAND = Column("Ký tên", 22)


def _about(course: Course) -> str:
    return f"{KINDS[CourseKind(course.kind)]}: {course.task.title}"


def _signed(course: Course) -> Signature:
    return office_signature(course.task.lead_office.layout, Role.CHIEF)


def _when(course: Course) -> str:
    place = f"; tại {course.place}" if course.place else ""
    return f"{days_words(course.opens_on, course.closes_on)}{place}"


def _programme(course: Course) -> LetterTable:
    """Of an exchange visit in the columns of a working trip."""
    exchange = course.kind in EXCHANGES
    columns = [
        Column("Thời gian", 20),
        Column("Nội dung", 30 if exchange else 42),
        Column("Địa điểm", 18),
        Column("Thành phần" if exchange else "Giảng viên", 17 if exchange else 20),
        *([Column("Chuẩn bị", 15)] if exchange else []),
    ]
    lines = [
        (
            f"{HALVES[Half(one.half)]} {one.on:%d/%m/%Y}"
            + (f", {one.start:%H:%M}" if one.start else ""),
            one.topic,
            one.place or course.place,
            one.lecturer or ("Cả đoàn" if exchange else ""),
            *([""] if exchange else []),
        )
        for one in course.sessions.all()
    ]
    return LetterTable(columns, lines)


def call(course: Course) -> PrintedLetter:
    """THÔNG BÁO chiêu sinh: who may come, how many of each office, by when the lists."""
    layout, name = course.task.lead_office.layout, course.task.lead_office.name
    columns = (
        Column("TT", 6, "center"),
        Column("Cơ quan", 50),
        Column("Chỉ tiêu", 14, "center"),
        Column("Thời hạn gửi danh sách", 30, "center"),
    )
    quotas = course.quotas.select_related("office", "deadline")
    lines = [
        (
            str(number),
            one.office.name,
            str(one.seats),
            f"{one.deadline.due_on:%d/%m/%Y}" if one.deadline and one.deadline.due_on else "…",
        )
        for number, one in enumerate(quotas, 1)
    ]
    blocks: list[Paragraph | LetterTable] = [
        Paragraph(f"{name} thông báo tổ chức {_about(course)}, như sau:"),
        Paragraph(f"1. Thời gian, địa điểm: {_when(course)}."),
        Paragraph("2. Chỉ tiêu cử học viên"),
        LetterTable(columns, lines),
        Paragraph(ended("Đề nghị các cơ quan cử học viên và gửi danh sách đúng thời hạn", layout)),
    ]
    return PrintedLetter(
        head=head_of(
            course.task.lead_office,
            on=timezone.localdate(),
            number=blank_number(course.task.lead_office, "TB"),
        ),
        title="THÔNG BÁO",
        about=f"chiêu sinh {_about(course)}",
        blocks=blocks,
        signature=_signed(course),
        recipients=(*(one.office.name for one in quotas), "Lưu: VT"),
    )


def _learners(course: Course, *more: Column) -> LetterTable:
    columns = (Column("TT", 6, "center"), Column("Họ và tên", 32), Column("Cơ quan", 40), *more)
    rows = course.enrolments.coming().in_order()
    blank = [""] * len(more)
    return LetterTable(
        columns,
        [(str(number), one.name, one.office.name, *blank) for number, one in enumerate(rows, 1)],
    )


def summons(course: Course) -> PrintedLetter:
    """GIẤY TRIỆU TẬP, the list as its annex."""
    layout, name = course.task.lead_office.layout, course.task.lead_office.name
    blocks: list[Paragraph | LetterTable] = [
        Paragraph(
            f"{name} triệu tập các đồng chí có tên trong danh sách kèm theo tham dự"
            f" {_about(course)}."
        ),
        Paragraph(f"Thời gian, địa điểm: {_when(course)}."),
        _programme(course),
        Paragraph(ended("Đề nghị các đồng chí tham dự đầy đủ, đúng thời gian", layout)),
    ]
    return PrintedLetter(
        head=head_of(course.task.lead_office, on=timezone.localdate()),
        title="GIẤY TRIỆU TẬP",
        about=f"tham dự {_about(course)}",
        blocks=blocks,
        signature=_signed(course),
        recipients=("Các đồng chí có tên trong danh sách", "Lưu: VT"),
        annex=(_learners(course),),
        annex_under="(Danh sách học viên kèm theo Giấy triệu tập)",
    )


def attendance_sheet(course: Course) -> PrintedLetter:
    """DANH SÁCH ĐIỂM DANH, to be signed by hand."""
    return PrintedLetter(
        head=head_of(course.task.lead_office, on=timezone.localdate()),
        title="DANH SÁCH ĐIỂM DANH",
        about=_about(course),
        under=f"({_when(course)})",
        blocks=[_learners(course, SIGNED_BY_HAND)],
        signature=_signed(course),
    )


def programme(course: Course) -> PrintedLetter:
    """CHƯƠNG TRÌNH of an exchange visit."""
    return PrintedLetter(
        head=head_of(course.task.lead_office, on=timezone.localdate()),
        title="CHƯƠNG TRÌNH",
        about=_about(course),
        under=f"({_when(course)})",
        blocks=[_programme(course)],
        signature=_signed(course),
    )


def report(course: Course) -> PrintedLetter:
    """BÁO CÁO with totals; nobody's name and no office's figures beside another's."""
    office, layout = course.task.lead_office, course.task.lead_office.layout
    coming = list(course.enrolments.coming())
    completed = sum(1 for one in coming if one.grade == Grade.COMPLETED)
    missed = Attendance.objects.filter(session__course=course).missed().count()
    sessions = course.sessions.all()
    taught = f"số buổi: {len(sessions)} ({sum(one.periods for one in sessions)} tiết)"
    opinion = opinion_of(course, Feedback.objects.filter(course=course).first())
    texts = [
        f"1. Thời gian, địa điểm: {_when(course)}; {taught}.",
        f"2. Học viên: {len(coming)}; lượt vắng: {missed}; hoàn thành: {completed}.",
        "3. Ý kiến của học viên: "
        + (f"{score_words(opinion.mean)} ({opinion.answers} phiếu)." if opinion else "…"),
        "4. Đánh giá, kiến nghị: …",
    ]
    day = course.reported_on or timezone.localdate()
    return PrintedLetter(
        head=head_of(office, on=day, number=course.report_number or blank_number(office, "BC")),
        title="BÁO CÁO",
        about=f"kết quả {_about(course)}",
        blocks=[*(Paragraph(text) for text in texts[:-1]), Paragraph(ended(texts[-1], layout))],
        signature=_signed(course),
        recipients=("Như trên", "Lưu: VT"),
    )


def _has_learners(course: Course) -> bool:
    return course.has_learners


def _over(course: Course) -> bool:
    return course.state in (CourseState.HELD, CourseState.REPORTED, CourseState.CLOSED)


def _exchange(course: Course) -> bool:
    return course.kind in EXCHANGES and bool(course.sessions.exists())


PRINTOUTS = {
    "chieu-sinh": Printout(
        pgettext_lazy("paper", "Call for learners"), call, lambda one: one.has_seats
    ),
    "trieu-tap": Printout(_("Summons with the list"), summons, _has_learners),
    "diem-danh": Printout(_("Attendance sheet"), attendance_sheet, _has_learners),
    "chuong-trinh": Printout(_("Programme of the visit"), programme, _exchange),
    "chuong-trinh-a5": Printout(
        _("Programme of the visit, folded A5"), programme, _exchange, kinds=("pdf",), finish=folded
    ),
    "bao-cao": Printout(_("Report of the course"), report, _over),
}


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


PLAN_PRINTOUTS = {
    "ke-hoach": Printout(_("Training plan"), plan_paper, lambda one: bool(one.needs.exists()))
}
