"""The summary table (Bảng tổng hợp): a row a petition, grouped by commune, with subtotals."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from reading.places import place_name
from tasks.dossier.listing import ListSheet
from tasks.dossier.showing import day_words
from ui.letters import Column, LetterTable, TableSection
from voters.choices import CompetenceLevel, PetitionField
from voters.models import ReplyLine, VoterPetition
from voters.models.petition import PetitionQuerySet

FIELDS = ("CC-CS", "KT-NS", "VH-XH", "PC", "ANQP, khác")
LEVELS = {
    CompetenceLevel.CENTRAL: "Trung ương",
    CompetenceLevel.PROVINCE: "Tỉnh",
    CompetenceLevel.COMMUNE: "Xã, phường",
    CompetenceLevel.ELSEWHERE: "Cơ quan khác",
    CompetenceLevel.UNCLEAR: "Chưa rõ",
}
COLUMNS = (
    Column("TT", 3, "center"),
    Column("Xã, phường (đơn vị cũ)", 9),
    Column("Nội dung kiến nghị", 22),
    Column("Số lần", 4, "center"),
    *(Column(name, 4, "center") for name in FIELDS),
    Column("Thẩm quyền", 6),
    Column("Cơ quan giải quyết", 9),
    Column("Văn bản chuyển", 8),
    Column("Hạn trả lời", 7),
    Column("Văn bản trả lời", 8),
    Column("Kết quả", 9),
    Column("Lộ trình", 7),
    Column("Ghi chú", 6),
)
MOST = 5_000
RESULTS = {
    "document": "Giải quyết xong: ban hành văn bản",
    "inspection": "Giải quyết xong: thanh tra, kiểm tra",
    "done": "Giải quyết xong: đã thực hiện",
    "roadmap": "Đang giải quyết: có lộ trình",
    "no_roadmap": "Đang giải quyết: chưa có lộ trình",
    "no_funds": "Đang giải quyết: chưa có nguồn lực",
    "to_central": "Đang giải quyết: trình trung ương",
    "explained": "Giải trình, cung cấp thông tin",
    "": "",
}


def with_lines(rows: PetitionQuerySet) -> PetitionQuerySet:
    """With all a line of the table shows, in a fixed number of statements."""
    found = rows.select_related("task", "competent", "reply_due")
    return found.prefetch_related("communes", "forwardings__forwarding", "replies__reply__issuer")


def loaded(rows: PetitionQuerySet) -> list[VoterPetition]:
    return list(with_lines(rows).order_by("on", "pk")[:MOST])


def place_of(petition: VoterPetition) -> str:
    names = ", ".join(place_name(body) for body in petition.communes.all())
    return f"{names} ({petition.old_place} cũ)" if petition.old_place else names


def solver_of(petition: VoterPetition) -> str:
    return petition.competent.short_name if petition.competent else ""


def answer_of(petition: VoterPetition) -> ReplyLine | None:
    """What the newest accepted reply says of it."""
    return next((one for one in petition.replies.all() if one.accepted), None)


def dated(number: str, day: dt.date) -> str:
    return f"{number} ngày {day_words(day)}"


def line(number: int, petition: VoterPetition) -> tuple[str, ...]:
    letters = list(petition.forwardings.all())
    letter, told = letters[-1].forwarding if letters else None, answer_of(petition)
    due = petition.reply_due
    marks = tuple("x" if petition.field == field else "" for field in PetitionField.values)
    carried = f"Chuyển {petition.times_carried} kỳ" if petition.times_carried else ""
    return (
        str(number),
        place_of(petition),
        petition.task.title,
        str(petition.times_raised),
        *marks,
        LEVELS[CompetenceLevel(petition.level)],
        solver_of(petition),
        dated(letter.symbol, letter.dated) if letter else "",
        day_words(due.due_on) if due else "",
        dated(told.reply.number, told.reply.dated) if told else "",
        RESULTS[petition.reply_class],
        day_words(petition.roadmap_on),
        carried,
    )


def grouped(petitions: Iterable[VoterPetition]) -> Iterator[tuple[str, ...] | str]:
    """Groups by place in the order of names, each headed by how many there are."""
    rows = sorted(petitions, key=lambda one: (place_of(one), one.pk))
    number = 0
    for place, group in groupby(rows, key=place_of):
        some = list(group)
        yield f"{place or 'Không ghi địa bàn'}: {len(some)} kiến nghị"
        for one in some:
            number += 1
            yield line(number, one)


def summary(petitions: Iterable[VoterPetition]) -> LetterTable:
    lines = grouped(petitions)
    return LetterTable(
        COLUMNS, [TableSection(one) if isinstance(one, str) else one for one in lines]
    )


PETITION_SHEET = ListSheet(
    title="Bảng tổng hợp ý kiến, kiến nghị cử tri",
    name="kien-nghi-cu-tri",
    columns=COLUMNS,
    lines=lambda rows: grouped(with_lines(rows)),
)


def listed(petitions: Iterable[VoterPetition]) -> LetterTable:
    """Appendix I: the list in short."""
    columns = (
        Column("TT", 5, "center"),
        Column("Nội dung kiến nghị", 50),
        Column("Địa bàn", 20),
        Column("Cơ quan giải quyết", 25),
    )
    return LetterTable(
        columns,
        [
            (
                str(number),
                one.task.description or one.task.title,
                place_of(one),
                solver_of(one),
            )
            for number, one in enumerate(petitions, 1)
        ],
    )


def by_level(petitions: list[VoterPetition]) -> LetterTable:
    """Appendix II: by competence."""
    columns = (Column("TT", 5, "center"), Column("Nội dung kiến nghị", 60), Column("Địa bàn", 35))
    lines: list[tuple[str, ...] | TableSection] = []
    for level, words in LEVELS.items():
        some = [one for one in petitions if one.level == level]
        if some:
            lines.append(TableSection(f"{words}: {len(some)} kiến nghị"))
            lines += [(str(n), one.task.title, place_of(one)) for n, one in enumerate(some, 1)]
    return LetterTable(columns, lines)
