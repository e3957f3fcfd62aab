"""The report as one Word file: the usual two parts, three signatures in a row, figures annexed."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from coordination.letters import joint_head, joint_signatures
from offices.models import Office, Role
from offices.powers import Powers
from reviews.models import Review, Section
from reviews.periodic.access import (
    chiefs,
    columns_for,
    in_usual_order,
    offices_of,
    parts_by_office,
    readable,
)
from reviews.periodic.detail import measure_rows, obstacle_rows, previous
from reviews.periodic.figures.measures import MEASURES, VOLUME_FORMULA
from reviews.periodic.figures.numbers import MeasureLine, OfficeColumn, Tables, numbers_of
from reviews.periodic.services.course import areas_of, joined
from reviews.periodic.states import Heading
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, Signature, TableSection, ended
from ui.letters.paper import Block

# The words of such a paper are Vietnamese whatever language its reader works in.
TITLE = "BÁO CÁO"
PART_ONE = "Phần thứ nhất\nKẾT QUẢ THỰC HIỆN QUY CHẾ PHỐI HỢP"
PART_TWO = "Phần thứ hai\nPHƯƠNG HƯỚNG, GIẢI PHÁP VÀ ĐỀ XUẤT, KIẾN NGHỊ"
ONE = (
    (Heading.SITUATION, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
    (Heading.CARRYING_OUT, "II. CÔNG TÁC TRIỂN KHAI THỰC HIỆN"),
    (Heading.AREA, "III. KẾT QUẢ THEO TỪNG NỘI DUNG"),
)
ASSESSED = "IV. ĐÁNH GIÁ CHUNG"
ASSESSMENT = (
    (Heading.STRENGTHS, "1. Ưu điểm"),
    (Heading.SHORTCOMINGS, "2. Hạn chế"),
    (None, "3. Khó khăn, vướng mắc"),
    (Heading.CAUSES, "4. Nguyên nhân"),
    (Heading.LESSONS, "5. Bài học kinh nghiệm"),
)
SIGNS_AS = Role.CHIEF


def sides_for(review: Review, powers: Powers) -> list[OfficeColumn]:
    """Each office with the column this reader may see."""
    found, columns = [], columns_for(review, powers)
    for office in in_usual_order():
        column = columns.get(office.pk)
        found.append(OfficeColumn(office, numbers_of(column) if column else None, column))
    return found


def report_letter(review: Review, powers: Powers) -> PrintedLetter:
    """As far as it stands; before it is issued without number, dated today."""
    offices = offices_of(review)
    lead = offices[0]
    day = review.issued_on or timezone.localdate()
    blocks = [*_blocks(review, powers)]
    last = blocks.pop()
    sides = sides_for(review, powers)
    return PrintedLetter(
        head=joint_head(offices, on=day, number=review.number),
        title=TITLE,
        about=review.task.title,
        under=f"(Kỳ {review.first:%d/%m/%Y} - {review.last:%d/%m/%Y})",
        blocks=[*blocks, Paragraph(ended(last.text, lead.layout), bold=last.bold)],
        signatures=_signatures(review, offices),
        recipients=("Thường trực Tỉnh ủy", "Các văn phòng ký báo cáo", "Lưu: VT"),
        annex=annex(review, sides),
        annex_under=_frozen_words(sides),
    )


def _signatures(review: Review, offices: list[Office]) -> tuple[Signature, ...]:
    """The chief who agreed signs, else who leads the office today; the lead's at the left."""
    names = {pk: post.person.full_name for pk, post in chiefs().items()}
    names |= {one.office_id: one.person.full_name for one in review.consents.agreed()}
    return joint_signatures([(one, SIGNS_AS, names.get(one.pk, "")) for one in offices])


def _frozen_words(sides: list[OfficeColumn]) -> str:
    """On which day each office froze its figures."""
    told = [
        f"{side.office.abbreviation}: "
        + (f"{timezone.localtime(side.column.frozen_at):%d/%m/%Y}" if side.column else "chưa chốt")
        for side in sides
    ]
    return f"Số liệu chốt ngày: {'; '.join(told)}"


def _blocks(review: Review, powers: Powers) -> Iterator[Paragraph]:
    written = _texts(review, powers)
    yield from _centred(PART_ONE)
    for heading, title in ONE:
        yield _bold(title)
        yield from _under(written, heading)
        if heading == Heading.CARRYING_OUT:
            yield from _earlier(review, powers)
    yield _bold(ASSESSED)
    for assessed, title in ASSESSMENT:
        yield _bold(title)
        yield from _under(written, assessed) if assessed else _obstacles(review)
    yield from _centred(PART_TWO)
    yield _bold("I. PHƯƠNG HƯỚNG, GIẢI PHÁP")
    yield from _under(written, Heading.DIRECTIONS)
    yield from _measures(review, powers)
    yield _bold("II. ĐỀ XUẤT, KIẾN NGHỊ")
    yield from _under(written, Heading.PROPOSALS)
    yield Paragraph(
        "Trên đây là báo cáo kết quả thực hiện Quy chế phối hợp công tác giữa ba văn phòng."
        if len(offices_of(review)) == 3
        else "Trên đây là báo cáo kết quả thực hiện Quy chế phối hợp công tác giữa các văn phòng."
    )


def _centred(text: str) -> Iterator[Paragraph]:
    for line in text.splitlines():
        yield Paragraph(line, align="center", bold=True, indent=False)


def _bold(text: str) -> Paragraph:
    return Paragraph(text, bold=True)


def _texts(review: Review, powers: Powers) -> list[Section]:
    """The joint text where there is one, else what the offices have handed in."""
    rows = list(review.sections.in_order())
    joint = [one for one in rows if one.office_id is None]
    return joint or readable(rows, review, powers, parts_by_office(review))


def _under(written: list[Section], heading: Heading) -> Iterator[Paragraph]:
    """What stands under a heading; nothing is said of who wrote nothing."""
    rows = [one for one in written if one.heading == heading and one.text.strip()]
    areas = list({one.area_id: one.area for one in rows}.values())
    for n, area in enumerate(areas, 1):
        if area is not None:
            yield Paragraph(f"{n}. {area.name}", bold=True, italic=True)
        text = joined([one for one in rows if one.area_id == (area.pk if area else None)])
        yield from (Paragraph(line.strip()) for line in text.splitlines() if line.strip())


def _obstacles(review: Review) -> Iterator[Paragraph]:
    for n, row in enumerate(obstacle_rows(review), 1):
        told = "; ".join(filter(None, (row.obstacle.get_cause_display(), row.state, row.standing)))
        yield Paragraph(f"{n}) {row.words.rstrip('.')} ({told}).")


def _earlier(review: Review, powers: Powers) -> Iterator[Paragraph]:
    """The measures of the reviews before: how many are done."""
    for one in previous(review, powers):
        title, done, whole = one["review"].task.title, one["done"], len(one["rows"])
        yield Paragraph(f"Thực hiện các biện pháp của kỳ trước ({title}): xong {done}/{whole}.")


def _measures(review: Review, powers: Powers) -> Iterator[Paragraph]:
    for n, row in enumerate(measure_rows(review, powers), 1):
        line = row["line"]
        lead = f" Chủ trì: {line.lead.short_name}." if line.lead else ""
        due = f" Thời hạn: {line.due_on:%d/%m/%Y}." if line.due_on else ""
        yield Paragraph(f"{n}. {line.text.rstrip('.')}.{lead}{due}")


LABEL_SHARE, SHARE = 28, 12


def annex(review: Review, sides: Sequence[OfficeColumn]) -> list[Block]:
    """Offices in their usual order; no order by numbers, no colour."""
    tables = Tables(sides, areas_of(review))
    found: list[Block] = [
        _annex_heading("1. Số liệu chung"),
        _table(tables.heads, [*_rows(tables.frame())]),
        _annex_heading("2. Số liệu theo từng nội dung"),
        _table(tables.heads, [*_by_area(tables)]),
    ]
    volume = tables.volume()
    if volume:
        heads = [side.office.abbreviation for side in sides]
        found += [_annex_heading("3. Khối lượng công việc"), _table(heads, [*_rows(volume)])]
    found.append(_annex_heading("Cách tính"))
    found += [Paragraph(text, indent=False) for text in _formulas()]
    return found


def _annex_heading(text: str) -> Paragraph:
    return Paragraph(text, bold=True, indent=False)


def _table(heads: Sequence[str], lines: list[list[str] | TableSection]) -> LetterTable:
    columns = [Column("Nội dung", LABEL_SHARE), *(Column(one, SHARE, "center") for one in heads)]
    return LetterTable(columns, lines)


def _rows(lines: Sequence[MeasureLine]) -> Iterator[list[str] | TableSection]:
    for line in lines:
        yield [f"- {line.label}" if line.inner else line.label, *line.cells]


def _by_area(tables: Tables) -> Iterator[list[str] | TableSection]:
    for area, lines in tables.by_area():
        yield TableSection(f"{area.number}. {area.name}")
        yield from _rows(lines)


def _formulas() -> Iterator[str]:
    for measure in MEASURES.values():
        yield f"{measure.label}: {measure.formula}."
    yield f"Khối lượng công việc: {VOLUME_FORMULA}."
