"""Clauses that name days or periods."""

import re
from dataclasses import replace

from reading.calendars import Calendar
from reading.deadlines.bounds import is_tentative
from reading.deadlines.choose import Choice, Choices
from reading.deadlines.marks import Bound, Hour, NearDay, Period
from reading.deadlines.notes import day_text, due_sentence, warning, weekday_name
from reading.deadlines.reading import Due, Piece, ReadingContext
from reading.deadlines.resolve import Resolved, resolve
from reading.deadlines.scan import Moment
from reading.text import Text

_LEAD_IN = (
    "trước",
    "chậm nhất",
    "muộn nhất",
    "trong",
    "đến",
    "hết",
    "hoàn thành",
    "xong",
    "hạn",
    "tới",
    "trễ nhất",
    "ngày",
    "là",
    "vào",
    "không",
    "muộn",
    "quá",
    "hơn",
    "dự",
    "kiến",
    "cuối",
    "thời",
    "nhất",
    "chậm",
    "lúc",
    "từ",
    "truoc",
    "cham",
    "nhat",
    "ngay",
    "hoan",
    "thanh",
    "den",
    "trễ",
    "sáng",
    "chiều",
    "tối",
    "vòng",
    "đa",
    "tối",
    "ít",
    "sau",
    "thiểu",
    "định",
    "kỳ",
)
_FEAST = re.compile(
    r"\b(?:ky niem|chao mung|quoc khanh|ngay (?:thanh lap|truyen thong|quoc te|toan quoc|giai phong"
    r"|phap luat|hoi|nha giao|thuong binh|bau cu toan quoc))\b"
)
_PAPER = re.compile(
    r"\b(?:bao cao|ke hoach|chi tieu|du toan|chuong trinh|cong tac|xa hoi|ngan sach|giam sat|von"
    r"|quyet toan|tinh hinh|ket qua|so lieu|thi dua|tong ket|so ket|nhiem vu|de an|nghi quyet)\b"
    r"(?:[ ,]+(?:cua|tinh|hdnd|ubnd|dau tu cong|nha nuoc|thuc hien|trong tam|hoat dong))*\s*\Z"
)


def read_dated(text: Text, choices: Choices, asked: ReadingContext, calendar: Calendar) -> Piece:
    """The dates owed in a clause."""
    piece = Piece("none")
    said: list[str] = []
    for choice in choices.owed:
        words = said_words(text, choice)
        _add(piece, resolve(choice.moment, choice.bound, choice.inside, asked, calendar), words)
        if is_tentative(text, choice.moment):
            piece.warnings.append(warning("tentative"))
        said.append(words)
    _mention_others(text, piece, choices.other)
    piece.said = " … ".join(said)
    piece.feast = all(_is_feast(text, choice) for choice in choices.owed)
    if choices.owed and all(_names_paper(text, choice) for choice in choices.owed):
        piece.warnings.append(warning("period_named"))
    return piece


def _is_feast(text: Text, choice: Choice) -> bool:
    """ "kỷ niệm Ngày Toàn quốc kháng chiến 19/12", "phương án thu ngân sách quý IV": a name."""
    before = text.folded[max(0, choice.moment.start - 80) : choice.moment.start]
    named = isinstance(choice.moment.mark, Period) and len(before.split()) > 3
    return choice.bound is Bound.BARE and (
        named or bool(_FEAST.search(before)) or _names_paper(text, choice)
    )


def _names_paper(text: Text, choice: Choice) -> bool:
    """ "Báo cáo công tác năm 2026": the year of the report, perhaps not its deadline."""
    before = text.folded[max(0, choice.moment.start - 50) : choice.moment.start]
    bare = choice.bound is Bound.BARE and isinstance(choice.moment.mark, Period)
    return bare and bool(_PAPER.search(before))


def said_words(text: Text, choice: Choice) -> str:
    """The moment with the binding words in front of it, a range from its beginning."""
    begun = choice.moment.start if choice.range_start is None else choice.range_start
    return text[lead_in(text, begun) : choice.moment.end].strip(" ,:(")


def lead_in(text: Text, start: int) -> int:
    """Where the binding words before a place begin."""
    words = text[:start].split(" ")
    while words and words[-1].lower().strip(",:(") in {"", *_LEAD_IN}:
        if words[-1].lower() == "kiến" and words[-2:-1] not in (["dự"], ["Dự"]):
            break  # "xin ý kiến trước ngày …"
        start -= len(words.pop()) + 1
    return max(0, start)


def _add(piece: Piece, found: Resolved, words: str) -> None:
    piece.kind = found.kind if not piece.dues else piece.kind
    if found.due_on is not None:
        piece.dues.append(Due(found.due_on, found.kind, found.at))
    piece.explanations.append(due_sentence(words, found.due_on, found.at, found.shifted))
    for note in found.notes:
        piece.warnings.append(_warning(note, found))


def _warning(note: str, found: Resolved) -> str:
    if note == "weekday_mismatch" and found.stated:
        day, weekday = day_text(found.stated), weekday_name(found.stated.weekday())
        return warning(note, day=day, weekday=weekday)
    return warning(note, weeks=found.details.get(note, ""), said="", day="")


def _mention_others(text: Text, piece: Piece, other: list[Choice]) -> None:
    if other:
        said = ", ".join(text[c.moment.start : c.moment.end] for c in other)
        piece.warnings.append(warning("other_date", said=said))


def read_hour(hour: Moment, text: Text, asked: ReadingContext, calendar: Calendar) -> Piece:
    """Only an hour is written: the day of the document, to be confirmed."""
    assert isinstance(hour.mark, Hour)
    today = NearDay(hour.start, hour.end, 0)
    choice = Choice(replace(hour, mark=today, at=hour.mark.at), Bound.UNTIL, inside=False)
    piece = read_dated(text, Choices(owed=[choice]), asked, calendar)
    piece.warnings.append(warning("day_assumed"))
    return piece
