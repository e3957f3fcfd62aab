"""Schedules tell what takes place; what is prepared for it is an order, due when it begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from operator import itemgetter

from reading.deadlines.reading import Reading
from reading.diary.clock import read_clock
from reading.diary.day import Frame, read_day
from reading.orders.binding import Clock
from reading.orders.clauses import body_before
from reading.orders.order import read_order
from reading.orders.speech import begins_with_verb
from reading.orders.timing import Timing, read_timing, silent
from reading.orders.titles import tidied, title_of
from reading.papers.grids import GridRow
from reading.papers.rows import Flag, PaperReader, PaperRow
from reading.text import Text

_HOUR = r"\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{2})?['’]?|\d{1,2}:\d{2}"
# "Thứ Hai, ngày 02/11/2026": above what takes place on that day.
_NAMED = r"thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])"
_NUMBERED = r"[ ,(]+(?:ngày )?\d{1,2}\s*[/.\-]\s*\d{1,2}"
_YEAR = r"\s*[/.\-]\s*20\d\d"
_WEEKDAY = re.compile(rf"\W*(?:{_NAMED}|chủ nhật){_NUMBERED}(?:{_YEAR})?(?!\d)", re.IGNORECASE)
_TITLE_DAY = re.compile(rf"\b(?P<day>{_NAMED}{_NUMBERED}{_YEAR})", re.IGNORECASE)
_TITLE_DATE = re.compile(
    rf"\W*(?:chương trình|lịch)(?: \w+){{0,8}} ngày (?P<day>\d{{1,2}}\s*[/.]\s*\d{{1,2}}{_YEAR})",
    re.IGNORECASE,
)
PREPARED_WITHIN = timedelta(days=14)
FIRST_WORDS = 20  # letters that tell where a row begins
# Not "PCT. UBND", "đồng chí Lê H. làm việc".
_ENDED = r"(?<=[.;])(?<!\b[A-ZĐ]\.)(?<!\bPCT\.)(?<!\bTT\.)"
_SENTENCES = re.compile(rf"{_ENDED}\s+(?=\d{{1,2}}\s*(?:giờ|h)|[A-ZĐ])")
AT_ONCE = 12  # letters before the order begins
# "Sở A chuẩn bị bản đồ, đón đoàn tại Km12." behind an event.
_PREPARES = re.compile(
    r"chuẩn bị (?!tham dự|dự )\w|(?:gửi|in|phô tô|cung cấp) (?:\w+ ){0,2}(?:nội dung|tài liệu|hồ sơ"
    r"|báo cáo|phương án|xe|hội trường|địa điểm|điều kiện|dự thảo|giấy mời|thành phần)(?!\w)",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"sau (?:buổi|cuộc|phiên|giờ) [^,;:.]{2,40}, ", re.IGNORECASE)
# Of a body alone behind the hour and the place: "Sở Xây dựng in bản đồ, bố trí xe đưa đón".
_GETS_READY = re.compile(
    r"(?:cử|in|bố trí|chuẩn bị|gửi|trình|đưa|mang|mời|hoàn (?:chỉnh|thiện)|tóm tắt|tổng hợp|lắp đặt"
    r"|(?:dự )?thảo|soạn|lập"
    r"|trang trí|phát hành|cung cấp|nộp|đón|phô tô|sao|hẹn|nhắn|trích|điều)(?!\w)",
    re.IGNORECASE,
)
# "Chuẩn bị nội dung: Sở A, gửi kịch bản …": whose work the label announces.
_PREPARING = re.compile(
    r"\A(?:đơn vị )?chuẩn bị nội dung ?: (?=[^;.]{3,60}, (?:gửi|trình|hoàn) )", re.IGNORECASE
)
_HALF_DAY = re.compile(r"\W*(?:sáng|chiều|tối|cả ngày) ?: ", re.IGNORECASE)
_AT_END = rf" (?:{_HOUR})\W*\Z"
# "(Ban Chỉ huy Quân sự xã gửi danh sách trước 10 giờ)": on the day of the event.
_BY_HOUR = re.compile(
    rf"(?:(?:trước|chậm nhất|muộn nhất|xong|hạn(?: cuối)?)(?: lúc)?|lúc(?={_AT_END}))"
    rf" (?P<hour>{_HOUR})"
    r"(?: ?(?:sáng|trưa|chiều|tối))?(?: cùng ngày)?",
    re.IGNORECASE,
)
# "Văn phòng gửi tài liệu trước 1 ngày": before that of the event.
_DAYS_BEFORE = re.compile(
    r" trước (?:(?:cuộc|buổi|phiên) (?:họp|làm việc) )?(?:ít nhất )?0?(?P<days>[1-9]) ngày\W*\Z",
    re.IGNORECASE,
)
# "Ba 10/11 | 8:00 | …" in a table.
_DAY_CELL = re.compile(
    rf"\W*(?:{_NAMED}|hai|ba|tư|năm|sáu|bảy|chủ nhật|cn|t[2-7])[ ,(]+(?:ngày )?"
    rf"(?P<day>\d{{1,2}}\s*[/.]\s*\d{{1,2}}(?:{_YEAR})?)\)? *[|\t]",
    re.IGNORECASE,
)
_TELLS_MORE = re.compile(r"[(;]|\. [A-ZĐ]")
# "15/3" on a line of its own, below "Thứ 2".
_DAY_ALONE = re.compile(r"\W*\d{1,2}\s*[/.]\s*\d{1,2}(?:\s*[/.]\s*20\d\d)?\W*\Z")
# In "Chuẩn bị: Sở A (tờ trình, phương án giá); Sở B (báo cáo thẩm định)." who prepares what.
_PREPARERS = re.compile(r"(?:đơn vị |cơ quan )?chuẩn bị ?: ", re.IGNORECASE)
_WITH_WHAT = re.compile(
    r"(?:(?:[Đđ]ơn vị |[Cc]ơ quan )?[Cc]huẩn bị ?: )?(?P<body>[A-ZĐ][^;:()]{3,80}?)"
    r" \((?P<what>[^()]{3,120})\)\W*\Z"
)
_LEADERS = re.compile(r"(?:phó )?(?:chủ tịch|bí thư)|pct|đ/c|đồng chí|lãnh đạo|thường trực", re.I)
_COMES = re.compile(
    r"(?:cùng |tham |về )?dự\b(?! (?:thảo|toán|kiến|trù))|cùng đi|tham gia\b", re.IGNORECASE
)


def bracketed(reader: PaperReader, text: Text) -> list[PaperRow]:
    """ "(Phòng Kinh tế chuẩn bị …)" behind an event."""
    rows = []
    for found, said in _in_brackets(reader, text):
        piece = _ordered_in(reader, said)
        if _GETS_READY.match(piece) and (body := body_before(text, found.start(), reader.finder)):
            piece = Text(f"{body} {piece}")  # "thành phần: Phòng Kinh tế (in bản đồ), Công an …"
        order = read_order(piece, reader.finder)
        beside = re.match(r"(?:kể cả|trừ|có|dự|toàn thể)", piece, re.I) or ":" in piece[:12]
        comes = _COMES.match(piece, order.begin)
        if not order.lead or beside or comes or not piece[order.begin :].strip(" .;"):
            continue
        events = Text(text[: found.start()])
        sentences = re.split(rf"{_ENDED}\s", events)
        before = next((one for one in reversed(sentences) if _begins_at(one)), sentences[-1])
        timing, flags = _own_or_of_event(reader, piece, events)
        event = re.split(
            r"\s*\(|,\s(?=mời|địa điểm|tại |tập trung|dự|cùng dự|xuất phát|thành phần)",
            re.sub(rf"\A.*?(?:{_HOUR})\)?[,:]?\s*", "", before),
        )[0]
        title = _undated(title_of(piece, order.begin, timing.spans))
        rows.append(
            PaperRow(
                f"{title} ({event.strip(' .;')})" if len(event) > 8 else title,
                said,
                True,
                timing,
                order.lead,
                order.coordinating,
                flags,
            )
        )
    return rows


def _in_brackets(reader: PaperReader, text: Text) -> Iterator[tuple[re.Match[str], str]]:
    """Each bracket; of "(cả ngày; Sở A gửi tài liệu; VP bố trí xe)" each part that names who."""
    for found in re.finditer(r"\(([^()]{12,300})\)", text):
        parts = found[1].split("; ")
        acting = [one for one in parts if _acts(reader, Text(one))]
        yield from ((found, one) for one in acting or [found[1]])


def _acts(reader: PaperReader, part: Text) -> bool:
    order = read_order(part, reader.finder)
    comes = _COMES.match(part, order.begin)
    return bool(order.lead) and not comes and begins_with_verb(part, order.begin)


def _ordered_in(reader: PaperReader, said: str) -> Text:
    """Without who only takes part: "Sở A, Sở B dự; Sở A gửi tài liệu"."""
    before, _sign, after = said.partition("; ")
    order = read_order(Text(before), reader.finder)
    comes = order.lead and _COMES.match(before, order.begin)
    comes = comes or re.match(r"(?:mời|cùng dự|thành phần)\b", before, re.I)
    return Text(after if comes and after else said)


def _own_or_of_event(
    reader: PaperReader, piece: Text, before: Text
) -> tuple[Timing, tuple[Flag, ...]]:
    """The day an order names, or the hour of the event it stands behind."""
    own = read_timing(piece, _about(reader))
    if days := _DAYS_BEFORE.search(piece):
        return _days_before(reader, days)
    if own.reading.due_on:
        return own, tuple(Flag("deadline", why) for why in own.doubts)
    hours = list(re.finditer(_HOUR, before))
    earlier = _BY_HOUR.search(piece)
    if not hours and not earlier:
        return silent(reader.clock), ()
    raw = earlier["hour"] if earlier else hours[-1][0]
    timing = replace(silent(reader.clock), raw=raw, kind="datetime")
    told = earlier is not None and reader.day is not None
    if reader.day is not None:
        reading = Reading(True, "datetime", due_on=reader.day, due_time=read_clock(raw).start)
        timing = replace(timing, raw=f"{raw} ngày {reader.day:%d/%m/%Y}", reading=reading)
    return timing, () if told else (Flag("deadline", "hour_of_event"),)


def _days_before(reader: PaperReader, said: re.Match[str]) -> tuple[Timing, tuple[Flag, ...]]:
    """Days before the one the schedule tells; where it tells none, the words alone."""
    told = replace(silent(reader.clock), raw=said[0].strip(" .;,"), kind="relative")
    if reader.day is None:
        return told, (Flag("deadline", "no_date"),)
    due_on = reader.day - timedelta(days=int(said["days"]))
    return replace(told, kind="date", reading=Reading(True, "date", due_on=due_on)), ()


def _about(reader: PaperReader) -> Clock:
    """Days without a year lie about that of the event: "Sở A gửi trước 26/9" for 29/9/2026."""
    if reader.day is None:
        return reader.clock
    return replace(reader.clock, on=reader.day - PREPARED_WITHIN, known=True)


def for_event(reader: PaperReader, row: PaperRow, before: Text) -> PaperRow:
    """The row of what is prepared, due by the event ``before`` names when it says no day itself."""
    if not row.is_task or row.timing.kind != "none":
        return row
    timing, flags = _own_or_of_event(reader, Text(row.source), before)
    title, kept = _undated(row.title), row.flags
    if timing.reading.due_on and not flags:  # by an hour of its own, which was its other date
        kept = tuple(one for one in kept if one != Flag("deadline", "other_dates"))
    return replace(row, title=title, timing=timing, flags=(*kept, *flags))


def _undated(title: str) -> str:
    return tidied(_DAYS_BEFORE.sub("", _BY_HOUR.sub("", title)))


def day_of_title(lines: Sequence[str], clock: Clock) -> date | None:
    """ "Lịch làm việc thứ 6 (20/11/2026)", "Lịch ngày 20/11/2026": of all that stands below."""
    titles = (_TITLE_DAY.search(line) or _TITLE_DATE.match(line) for line in lines)
    found = next(filter(None, titles), None)
    return day_headed(Text(found["day"]), clock, in_schedule=True) if found else None


def event_of(reader: PaperReader, row: GridRow) -> Text:
    """An event of a schedule's table with its hour, where somebody prepares for it; or nothing."""
    title = row.cells.get("title", "")
    hours = re.findall(_HOUR, row.source.partition(title[:FIRST_WORDS])[0])
    prepares = row.is_schedule and "prepared" not in row.cells and _TELLS_MORE.search(title)
    return Text(f"{hours[-1]}: {title}") if hours and prepares else Text("")


def note_day(reader: PaperReader, row: GridRow) -> None:
    """The day a row of a schedule's table begins with is that of the rows below it too."""
    if found := _DAY_CELL.match(row.source):
        reader.day = day_headed(Text(found["day"]), reader.clock, in_schedule=True)


def day_headed(text: Text, clock: Clock, *, in_schedule: bool = False) -> date | None:
    """The day a line of a schedule heads; without a year that of the schedule, where it is told."""
    found = _WEEKDAY.match(text) or (_DAY_ALONE.match(text) if in_schedule else None)
    if not found:
        return None
    day = read_day(found[0], Frame(clock.on, year=clock.on.year if clock.known else None))
    return None if day.guessed else day.date


def sentences_of(
    reader: PaperReader, text: Text, orders: list[PaperRow]
) -> Iterator[tuple[Text, bool, Text]]:
    """Each sentence but the ``orders`` in brackets, whether it orders, and the event before it."""
    rest, event, listing = str(text), Text(""), False
    for one in orders:
        rest = re.sub(rf"\([^()]*{re.escape(one.source)}[^()]*\)", "", rest)
    for sentence in _SENTENCES.split(rest):
        piece = Text(sentence)
        ready = _gets_ready(piece, reader, event)
        event = piece if _begins_at(piece) and not ready else event
        timing = read_timing(piece, reader.clock)
        dated = timing.reading.due_on and re.match(r"trước|chậm|muộn|hạn", timing.raw)
        led = dated and read_order(piece, reader.finder).lead
        listing = _PREPARERS.match(piece) is not None or (listing and piece.endswith((")", ").")))
        asked = unlabelled(piece) != piece and (listing or _PREPARING.match(piece))
        yield piece, bool(led or ready or asked or asks_to_prepare(piece, reader)), event


def unlabelled(text: Text) -> Text:
    """Without "Chuẩn bị nội dung:", where what the body is to do stands behind its name; "Sở A (tờ
    trình)" prepares what is in the brackets."""
    if found := _WITH_WHAT.match(text):
        return Text(f"{found['body']} chuẩn bị {found['what']}")
    return Text(_PREPARING.sub("", text))


def _begins_at(text: str) -> bool:
    """Whether it tells an hour at which something begins, and not only one by which."""
    return _HALF_DAY.match(text) is not None or re.search(_HOUR, _BY_HOUR.sub("", text)) is not None


def _gets_ready(text: Text, reader: PaperReader, event: Text) -> bool:
    """Whether a body gets something ready for the event, or does it by an hour."""
    order = read_order(text, reader.finder)
    at_once = order.start < AT_ONCE or _AFTERWARDS.fullmatch(text[: order.start])
    alone = order.lead and at_once and not _LEADERS.match(order.lead[0])
    ready = event and _GETS_READY.match(text, order.begin)
    by_hour = _BY_HOUR.search(text) and begins_with_verb(text, order.begin)
    return bool(alone and (ready or by_hour) and not _begins_at(text[: order.begin]))


def asks_to_prepare(text: Text, reader: PaperReader) -> bool:
    """ "Đề nghị Ban CHQS xã bố trí xe", "Chuẩn bị: Văn phòng in tài liệu" in a schedule."""
    order = read_order(text, reader.finder)
    said = order.asked or re.match(r"(?:phân công )?chuẩn bị(?: nội dung)? ?:", text, re.IGNORECASE)
    acts = order.start < AT_ONCE and _PREPARES.match(text, order.begin)
    comes = _COMES.match(text, order.begin)
    return bool((said or acts) and order.lead and not comes and begins_with_verb(text, order.begin))


def as_written(text: Text, rows: Sequence[PaperRow]) -> list[PaperRow]:
    """In the order of the text; what is not found there as it stands keeps its place."""
    places, at = list[int](), 0
    for row in rows:
        found = text.find(row.source[:FIRST_WORDS])
        at = found if found >= 0 else at
        places.append(at)
    return [row for _place, row in sorted(zip(places, rows, strict=True), key=itemgetter(0))]


def prepared(reader: PaperReader, row: GridRow) -> PaperRow | None:
    """ "Phòng A in tài liệu" in the column of a schedule that tells what is prepared."""
    said = Text(row.cells.get("prepared", ""))
    order = read_order(said, reader.finder)
    if order.lead and said[: order.begin].rstrip().endswith(":"):
        said = Text(f"{said[: order.begin]}{_to_prepare(said[order.begin :])}")
    if not order.lead or not begins_with_verb(said, order.begin):
        return None
    timing, flags = _own_or_of_event(reader, said, Text(row.source))
    title = f"{_undated(title_of(said, order.begin, timing.spans))} ({row.cells.get('title', '')})"
    return PaperRow(title, said, True, timing, order.lead, order.coordinating, flags)


def _to_prepare(what: str) -> str:
    """ "Sở A: bản so sánh mức hỗ trợ" in the column of what is prepared."""
    return what if begins_with_verb(Text(what)) else f"chuẩn bị {what}"
