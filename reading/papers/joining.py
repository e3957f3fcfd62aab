"""Whether a clause is a row of its own or more words of a row before.

An order whose names no table ends is read again with names proposed.
"""

import re
from dataclasses import replace

from reading.naming.spelling import insensitive, respelled
from reading.orders.labels import only_helps, only_leads
from reading.orders.order import Order, read_order
from reading.orders.proposed import may_be_name
from reading.orders.reports import goes_on_with_law
from reading.orders.speech import continues
from reading.orders.timing import Timing, read_cell, read_timing
from reading.orders.titles import title_of
from reading.papers.events import clock_of
from reading.papers.looking_back import behind
from reading.papers.row_making import FAR, row_of
from reading.papers.rows import Above, Flag, PaperReader, PaperRow, unticked
from reading.papers.short_names import called_short, in_full
from reading.text import Text

_THESE_BY = insensitive(
    r"\W*(?P<all>(?:cả|tất cả|các|những|hai|ba|bốn)(?: (?:hai|ba|bốn|các|những))? )?(?:việc"
    r"|nội dung|nhiệm vụ|công việc|phần việc) (?:này|trên|nói trên|nêu trên|(?<=hai việc )làm)"
    r"(?: (?:phải|cần|đều|được|làm|thực hiện|hoàn thành|xong))*"
)
_DONE_BY = {"", "Hoàn thành", "Thực hiện", "Xong", "Đồng loạt"}
_ONLY_WHEN = _DONE_BY | {"Thời gian", "Thời hạn", "Hạn"}
_THE_DEED = insensitive(
    r"việc [\w ]{2,30} (?:phải|cần)(?: (?:cho|để) kịp [^,;]*)?"
    r"|công việc(?: (?:kết thúc|hoàn thành))?"
    r"|[\w ]{2,25} phải đưa vào (?:dùng|sử dụng)"
    r"|(?:tài liệu|hồ sơ|kết quả) (?:phải|cần) có (?:mặt )?(?:ở|tại) [\w ]{2,40}"
    r"|thời gian [\w ]{3,40}"
)  # "Việc kiểm tra phải kết thúc trong …"
_WEEKDAY = re.compile(r" \((?:thứ|chủ) \w+\)", re.IGNORECASE)
# "Việc thay cáp phải xong trước ngày 31/5": of whichever order speaks of it.
_OF_WHICH = insensitive(
    r"\W*việc (?P<what>[\w ]{4,30}?) (?:phải|cần) (?:xong|hoàn thành|kết thúc)(?!\w)"
)
# "Thời hạn chung: …", of all orders before it.
_COMMON = insensitive(
    r"\W*(?:thời (?:hạn|gian)(?: hoàn thành)?(?: là)? chung(?: là)?:?"
    r"|(?:thời )?hạn(?: cuối| chót| hoàn thành)?(?: là)? cho (?:cả )?(?:hai|ba|bốn|các|tất cả)"
    r"[^:.;]{0,20}(?:việc|nội dung|nhiệm vụ)[^:.;]{0,20}:) "
)
# "Thời hạn trình phương án đóng bến trong tháng 4".
_TIME_OF = insensitive(r"thời (?:hạn|gian) [\w ]{3,60}")
LONGEST_TIME = 60
_CONDITION = re.compile(r"[^\W\d_A-ZĐ]\w*(?: \w+){0,5} thì (?!giờ)")


def add(
    reader: PaperReader, piece: Text, intro: str, first: int, above: Above, marker: str
) -> None:
    """A clause as a row of its own, or more words of the row before; ``first``: of the rows of
    its paragraph."""
    before = reader.rows[-1] if len(reader.rows) > first else None
    said, piece = piece, in_full(reader, piece)
    order = read_order(piece, reader.finder)
    common = _COMMON.match(respelled(str(piece)))
    if common:
        timing = read_cell(Text(piece[common.end() :]), reader.clock)
    else:
        timing = read_timing(piece, clock_of(reader.clock, piece, reader.words))
    if before and before.is_task and (more := with_bodies(before, piece, order)):
        reader.rows[-1] = more
    elif of_these := dated_together(reader.rows[first:], piece, timing, for_all=bool(common)):
        reader.rows[first:] = of_these
    elif (at := _spoken_of(reader.rows, first, piece, timing)) is not None:
        reader.rows[at] = merged(reader.rows[at], piece, order, timing)
    elif before and before.is_task and goes_on(piece, order, timing, before):
        reader.rows[-1] = merged(before, piece, order, timing)
    elif (at := undated_before(reader.rows, first, piece, timing)) is not None:
        reader.rows[at] = merged(reader.rows[at], piece, order, timing)
    else:
        row = row_of(reader, piece, order, timing, before, above, marker)
        row = read_again(reader, row, piece, order, timing, before, above, marker)
        row = row if piece == said else called_short(row, said)
        if before and goes_on_with_law(before.source, said, order):
            row = unticked(row)
        reader.rows.append(behind(intro, row) if intro else row)


def one_or_two(rows: list[PaperRow]) -> list[PaperRow]:
    """The two orders of "A trước ngày 15/9; B" say that they may be one: of the second neither who
    nor by when is told."""
    parted = {at for at in range(len(rows) - 1) if _may_be_one(rows[at], rows[at + 1])}
    doubt = Flag("title", "one_or_two")
    return [
        replace(row, flags=(*row.flags, doubt)) if at in parted or at - 1 in parted else row
        for at, row in enumerate(rows)
    ]


def _may_be_one(row: PaperRow, after: PaperRow) -> bool:
    parted = row.source.rstrip().endswith(";") and after.source[:1].islower()
    both = row.is_task and after.is_task and row.lead == after.lead
    return parted and both and after.timing.kind in {"none", "qualitative"}


def below_time(reader: PaperReader, text: Text, above: Above) -> Above:
    """ "Trước ngày 20/12/2026: Sở A trình …; Sở B trình …": the day of all that follows."""
    front, colon, _ = str(text)[:LONGEST_TIME].partition(": ")
    timing = read_cell(Text(front), reader.clock, heading=True) if colon else None
    if timing is None or timing.reading.due_on is None:
        return above
    left = title_of(Text(front), 0, timing.spans)
    return replace(above, timing=timing) if left in _ONLY_WHEN else above


def with_bodies(before: PaperRow, piece: Text, order: Order) -> PaperRow | None:
    """ "Các sở liên quan phối hợp thực hiện.", "Sở A chủ trì.": bodies of the order before."""
    source = f"{before.source} {piece}"
    if only_helps(piece, order):
        helpers = tuple(dict.fromkeys((*before.coordinating, *order.lead)))
        return replace(before, coordinating=helpers, source=source)
    if before.lead or not only_leads(piece, order):
        return None
    helpers = tuple(dict.fromkeys((*before.coordinating, *order.coordinating)))
    flags = tuple(flag for flag in before.flags if flag.field != "lead")
    return replace(before, lead=order.lead, coordinating=helpers, source=source, flags=flags)


def goes_on(piece: Text, order: Order, timing: Timing, before: PaperRow) -> bool:
    if _CONDITION.match(piece) and not (order.lead or timing.reading.due_on):
        return True  # "tái phạm thì đề nghị rút giấy phép"
    if order.lead or (order.asked and not continues(piece)):
        return False
    both = timing.kind != "none" and before.timing.kind not in {"none", "qualitative"}
    again = timing.kind == "recurring" and piece[:1].isupper()
    both = both or (again and not re.match(r"thời|hạn|hoàn|xong", piece, re.IGNORECASE))
    return continues(piece) and not both


def dated_together(
    rows: list[PaperRow], piece: Text, timing: Timing, *, for_all: bool
) -> list[PaperRow]:
    """ "Cả hai việc này hoàn thành trước ngày 15/10.": the day of the orders before that have none;
    nothing where the words say something else."""
    told = None if for_all else _THESE_BY.match(respelled(str(piece)))
    said = for_all or (told and not title_of(piece, told.end(), timing.spans))
    if timing.reading.due_on is None or not said:
        return []
    undated = [at for at, row in enumerate(rows) if row.is_task and row.timing.kind == "none"]
    if not undated:
        return []
    owed = undated if told is None or told["all"] else undated[-1:]
    doubts = tuple(Flag("deadline", why) for why in timing.doubts)
    return [
        replace(row, timing=timing, flags=(*row.flags, *doubts), source=f"{row.source} {piece}")
        if at in owed
        else row
        for at, row in enumerate(rows)
    ]


def undated_before(rows: list[PaperRow], first: int, piece: Text, timing: Timing) -> int | None:
    """Whose day "Hoàn thành trước ngày 15/5." sets behind a remark: the last order without one."""
    said = _WEEKDAY.sub("", title_of(piece, 0, timing.spans))
    if timing.reading.due_on is None or not (said in _DONE_BY or _TIME_OF.fullmatch(said)):
        return None
    orders = [at for at in range(first, len(rows)) if rows[at].is_task]
    return orders[-1] if orders and rows[orders[-1]].timing.kind == "none" else None


def _spoken_of(rows: list[PaperRow], first: int, piece: Text, timing: Timing) -> int | None:
    """The order of the paragraph, not the last one, whose words a sentence takes up to date it."""
    told = _OF_WHICH.match(respelled(str(piece)))
    if told is None or timing.reading.due_on is None:
        return None
    what = told["what"].lower()
    undated = [at for at in range(first, len(rows) - 1) if rows[at].timing.kind == "none"]
    return next((at for at in undated if what in respelled(rows[at].source).lower()), None)


def merged(before: PaperRow, piece: Text, order: Order, timing: Timing) -> PaperRow:
    more = title_of(piece, 0 if order.begin > FAR else order.begin, timing.spans)
    more = _WEEKDAY.sub("", more)
    more = "" if more in _ONLY_WHEN or _THE_DEED.fullmatch(more) else more
    title = f"{before.title}; {more[:1].lower()}{more[1:]}" if more else before.title
    took = timing if timing.kind != "none" else before.timing
    flags = [flag for flag in before.flags if flag.field != "deadline" or took is before.timing]
    if took is timing:
        flags += [Flag("deadline", why) for why in timing.doubts]
    helpers = tuple(dict.fromkeys((*before.coordinating, *order.coordinating)))
    return replace(
        before, title=title, source=f"{before.source} {piece}", timing=took,
        coordinating=helpers, flags=tuple(flags),
    )  # fmt: skip


def read_again(
    reader: PaperReader, row: PaperRow, piece: Text, order: Order, timing: Timing,
    before: PaperRow | None, above: Above, marker: str,
) -> PaperRow:  # fmt: skip
    """The row as it is, or with names that go on to where a deed likely begins; then its title is
    to be looked at too."""
    if not _may_be_order(row) or _is_plain(reader, row):
        return row
    wider = read_order(piece, reader.likely)
    if _is_same(order, wider):
        return row
    known = reader.looks_back, reader.is_opened, reader.addressed
    again = row_of(reader, piece, wider, timing, before, above, marker)
    if not _is_taken(row, again):
        reader.looks_back, reader.is_opened, reader.addressed = known
        return row
    return replace(again, flags=tuple(dict.fromkeys((*again.flags, Flag("title", "whole")))))


def _may_be_order(row: PaperRow) -> bool:
    return row.is_task or any(flag.why == "undecided" for flag in row.flags)


def _is_same(order: Order, wider: Order) -> bool:
    """Whether both name the same, perhaps one with a capital."""
    named, again = (
        ([name.lower() for name in (*one.lead, *one.coordinating)], one.begin)
        for one in (order, wider)
    )
    return named == again


def _is_plain(reader: PaperReader, row: PaperRow) -> bool:
    """Whether known bodies do a known deed."""
    names = (*row.lead, *row.coordinating)
    known = bool(row.lead) and all(_is_known(reader, name) for name in names)
    return known and not any(flag.why == "no_verb" for flag in row.flags)


def _is_known(reader: PaperReader, name: str) -> bool:
    body = reader.finder.at(Text(name), 0, carried=True)
    return body is not None and body.end == len(name) and body.sure and not body.general


def _is_taken(row: PaperRow, again: PaperRow) -> bool:
    """Of what only may be an order, no name may tell what somebody did."""
    fewer = len(again.coordinating) < len(row.coordinating)
    topic = row.lead and row.source.startswith("Riêng ")  # whom it is about, then who acts
    if fewer or topic or not again.is_task:
        return False
    return row.is_task or all(map(may_be_name, again.lead))
