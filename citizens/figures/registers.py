"""The registers as they are kept on paper: form 03/TCD and the book of letters."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.http import HttpResponse

from citizens.choices import ContentKind, VisitHandled
from citizens.figures.periods import CountPeriod
from citizens.models import Letter, Sender, Visit
from citizens.models.personal import LetterWords
from citizens.papers.letters import PrintedBy, marked
from coordination.letters import head_of
from offices.models import Office
from offices.powers import Powers
from ui.downloads import file_answer, letter_download
from ui.letters import Column, LetterTable, PrintedLetter
from ui.sheets.xlsx import SheetTable, xlsx_bytes

VISIT_HEADS = (
    "STT",
    "Ngày tiếp",
    "Họ tên, địa chỉ",
    "CCCD/Hộ chiếu",
    "Nội dung",
    "Loại đơn",
    "Số người",
    "Cơ quan đã giải quyết",
    "Thuộc thẩm quyền",
    "Hướng dẫn đến",
    "Cơ quan thụ lý",
    "Kết quả",
    "Ghi chú",
)
LETTER_HEADS = (
    "Số đến",
    "Ngày nhận",
    "Nguồn",
    "Người gửi, địa chỉ",
    "Loại",
    "Lĩnh vực",
    "Nội dung",
    "Số người",
    "Điều kiện",
    "Thẩm quyền",
    "Đề xuất",
    "Văn bản xử lý",
    "Nơi nhận",
    "Hạn",
    "Kết quả",
    "Ghi chú",
)
ON_PAPER = "Theo sổ giấy, mã {}"
KINDS = {"complaint": "Khiếu nại", "denunciation": "Tố cáo", "petition": "Kiến nghị, phản ánh"}
HANDLED = {
    "": "",
    "letter": "Nhận đơn",
    "guided": "Hướng dẫn",
    "explained": "Giải thích",
    "led_on": "Dẫn sang bộ phận khác",
    "refused": "Từ chối tiếp",
}
MOST = 5_000


def visit_rows(period: CountPeriod, office: Office, powers: Powers) -> Iterator[list[str]]:
    """Of one office; names for who handles its letters, and of no denunciation for anybody."""
    rows = Visit.objects.received().between(period.first, period.last)
    visits = list(rows.of_offices(frozenset({office.pk})).for_register().in_order()[:MOST])
    senders = _by_visit(Sender.objects.visible_to(powers).select_related("commune"), visits)
    words = _by_visit(LetterWords.objects.visible_to(powers), visits)
    for number, visit in enumerate(visits, 1):
        yield _visit(number, visit, senders.get(visit.pk), words.get(visit.pk))


def _by_visit(rows: Any, visits: list[Visit]) -> dict[int, Any]:
    return {row.visit_id: row for row in rows.filter(visit__in=visits)}


def _visit(number: int, visit: Visit, sender: Any, words: Any) -> list[str]:
    if visit.kind == ContentKind.DENUNCIATION:
        told = ON_PAPER.format(visit.file_code)
        who, identity, what = told, told, told
    else:
        place = f", {sender.address}" if sender and sender.address else ""
        who = f"{sender.name}{place}" if sender else ""
        identity, what = "", words.summary if words else ""
    letter = visit.letter
    return [
        str(number),
        f"{visit.on:%d/%m/%Y}",
        who,
        identity,
        what,
        KINDS[visit.kind],
        str(visit.people),
        str(visit.settled_by or ""),
        "x" if visit.own_competence else "",
        "x" if visit.handled in (VisitHandled.GUIDED, VisitHandled.LED_ON) else "",
        str(letter.sent_to or "") if letter else "",
        HANDLED[visit.handled],
        str(visit.matter or ""),
    ]


def letter_rows(period: CountPeriod, office: Office, powers: Powers) -> Iterator[list[str]]:
    rows = Letter.objects.visible_to(powers).filter(office=office)
    rows = rows.received_between(period.first, period.last)
    rows = rows.select_related("task", "sent_to").prefetch_related("task__letter_papers")
    letters = list(rows.order_by("received_on", "pk")[:MOST])
    ids = [letter.pk for letter in letters]
    own = {"task__in": ids, "visit__isnull": True}
    senders = {row.task_id: row for row in Sender.objects.visible_to(powers).filter(**own)}
    words = {row.task_id: row for row in LetterWords.objects.visible_to(powers).filter(**own)}
    for letter in letters:
        yield _letter(letter, senders.get(letter.pk), words.get(letter.pk))


def _letter(letter: Letter, sender: Any, words: Any) -> list[str]:
    who = ", ".join(filter(None, (sender.name, sender.address))) if sender else ""
    slip = next(reversed(list(letter.task.letter_papers.all())), None)
    due = letter.task.next_due_on
    return [
        str(letter.number),
        f"{letter.received_on:%d/%m/%Y}",
        letter.get_source_display(),
        who,
        letter.get_kind_display(),
        letter.get_field_display(),
        words.summary if words else "",
        str(letter.signers),
        "Đủ" if letter.fit else letter.get_unfit_why_display(),
        "x" if letter.own_competence else "",
        letter.get_outcome_display(),
        slip.number if slip else "",
        str(letter.sent_to or ""),
        f"{due:%d/%m/%Y}" if due else "",
        letter.get_verdict_display(),
        letter.get_state_display(),
    ]


def register_file(
    name: str, kind: str, *, period: CountPeriod, office: Office, powers: Powers, reader: PrintedBy
) -> HttpResponse:
    """As a sheet, or on paper across the page as form 03/TCD has it; it says who took it out."""
    title, heads, rows_of = REGISTERS[name]
    columns = [Column(head, 4 if n == 0 else 10) for n, head in enumerate(heads)]
    rows, head = list(rows_of(period, office, powers)), head_of(office, on=period.last)
    if kind == "xlsx":
        table = SheetTable(title, columns, rows, head, said=(period.words, reader.mark().text))
        return file_answer(xlsx_bytes(table), name=FILES[name], form="xlsx")
    paper = PrintedLetter(
        head=head,
        title=title,
        landscape=True,
        size="tiny",
        under=period.words,
        blocks=[LetterTable(columns, rows)],
    )
    return letter_download(marked(paper, reader), FILES[name], kind)


REGISTERS: Mapping[str, tuple[str, tuple[str, ...], Callable[..., Iterator[list[str]]]]] = {
    "visits": ("SỔ TIẾP CÔNG DÂN", VISIT_HEADS, visit_rows),
    "letters": ("SỔ ĐƠN", LETTER_HEADS, letter_rows),
}
FILES = {"visits": "so-tiep-cong-dan", "letters": "so-don"}
