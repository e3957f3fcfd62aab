"""What a sentence or a bracket asks to be ready for an event, and of whom."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from reading.orders.clauses import at_commas, body_before
from reading.orders.order import Order, read_order
from reading.orders.speech import begins_with_verb
from reading.orders.timing import read_timing
from reading.orders.titles import title_of
from reading.papers.rows import PaperReader, PaperRow
from reading.papers.schedules.days import day_within
from reading.papers.schedules.timing import (
    BY_HOUR,
    HOUR,
    begins_at,
    own_or_of_event,
    undated,
    with_event,
)
from reading.text import UPPER, Text

FIRST_WORDS = 20  # letters that tell where a row begins
# Not "PCT. UBND", "đồng chí Lê H. làm việc".
_ENDED = rf"(?<=[.;])(?:(?<=[Hh]ọp [{UPPER}]\.)|(?<!\b[{UPPER}]\.)(?<!\bPCT\.)(?<!\bTT\.))"
_SENTENCES = re.compile(rf"{_ENDED}\s+(?=\d{{1,2}}\s*(?:giờ|h)|[{UPPER}])")
AT_ONCE = 12  # letters before the order begins
# "Sở A chuẩn bị bản đồ, đón đoàn tại Km12." behind an event.
_PREPARES = re.compile(
    r"chuẩn bị (?!tham dự|dự )\w|(?:gửi|in|phô tô|cung cấp) (?:\w+ ){0,2}(?:nội dung|tài liệu|hồ sơ"
    r"|báo cáo|phương án|xe|hội trường|địa điểm|điều kiện|dự thảo|giấy mời|thành phần)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:thành phần|địa điểm|cùng đi|mời dự|cùng dự)[^:]{0,20}:", re.IGNORECASE)
_AFTERWARDS = re.compile(r"sau (?:buổi|cuộc|phiên|giờ) [^,;:.]{2,40}, ", re.IGNORECASE)
# Of a body alone behind the hour and the place: "Sở Xây dựng in bản đồ, bố trí xe đưa đón".
_GETS_READY = re.compile(
    r"(?:cử|in|bố trí|chuẩn bị|gửi|trình|đưa|mang|mời|hoàn (?:chỉnh|thiện)|tóm tắt|tổng hợp|lắp đặt"
    r"|(?:dự )?thảo|soạn|lập|dựng|dịch|kê|căng|thuê|mượn|đánh máy|phát|huy động|đặt|thử|dọn|cấp"
    r"|(?:trình )?chiếu|bày|lo|chốt"
    r"|báo(?! cáo)|sắp xếp|đăng|mang theo|rút(?! kinh nghiệm)|lên (?:lịch|lộ trình|danh sách)|viết"
    r"|vẽ|tính|liên hệ|lấy|niêm yết|xếp|kiểm tra (?:đường truyền|âm thanh|thiết bị|hội trường)"
    r"|trang trí|phát hành|cung cấp|nộp|đón|phô tô|sao|hẹn|nhắn|trích|điều)(?!\w)",
    re.IGNORECASE,
)
# "Chuẩn bị nội dung: Sở A, gửi kịch bản …": whose work the label announces.
_PREPARING = re.compile(
    r"\A(?:đơn vị )?chuẩn bị nội dung ?: (?=[^;.]{3,60}, (?:gửi|trình|hoàn) )", re.IGNORECASE
)
# In "Chuẩn bị: Sở A (tờ trình, phương án giá); Sở B (báo cáo thẩm định)." who prepares what.
_PREPARERS = re.compile(r"(?:đơn vị |cơ quan )?chuẩn bị ?: ", re.IGNORECASE)
_WITH_WHAT = re.compile(
    rf"(?:(?:[Đđ]ơn vị |[Cc]ơ quan )?[Cc]huẩn bị ?: )?(?P<body>[{UPPER}][^;:()]{{3,80}}?)"
    r" \((?!hạn|trước|xong|chậm|muộn|hoàn thành|thời)(?P<what>[^()]{3,120})\)\W*\Z"
)
# "(Trung tâm A tổ chức)": who holds the event itself.
_HOLDS = re.compile(r"(?:tổ chức|chủ trì|điều hành|phối hợp|thực hiện|trực)?", re.IGNORECASE)
# Who writes what a leader says there: "Nội dung phát biểu: Sở A".
_SPEECH = re.compile(
    r"(?P<what>(?:nội dung|bài) (?:phát biểu|trình bày|tham luận|báo cáo)) ?: "
    rf"(?P<body>(?-i:[{UPPER}])[^;:.]{{3,80}})\W*\Z",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:phó )?(?:chủ tịch|bí thư)|pct|đ/c|đồng chí|lãnh đạo|thường trực", re.I)
COMES = re.compile(
    r"(?:cùng |tham |về )?dự\b(?! (?:thảo|toán|kiến|trù))|cùng đi|tham gia\b", re.IGNORECASE
)


def bracketed(reader: PaperReader, text: Text, event: Text) -> list[PaperRow]:
    """ "(Phòng Kinh tế chuẩn bị …)" behind an event, or beside who comes to that of the line above
    (``event``)."""
    rows, above = [], event if _BESIDE.match(text) else ""
    for found, said in _in_brackets(reader, text):
        piece = _ordered_in(reader, said)
        if _GETS_READY.match(piece) and (body := body_before(text, found.start(), reader.finder)):
            piece = Text(f"{body} {piece}")  # "thành phần: Phòng Kinh tế (in bản đồ), Công an …"
        order = read_order(piece, reader.finder)
        beside = (
            re.match(r"(?:kể cả|trừ|có|dự|toàn thể|\d{1,2} )", piece, re.I) or ":" in piece[:12]
        )
        comes = COMES.match(piece, order.begin)
        if not order.lead or beside or comes or _HOLDS.fullmatch(piece[order.begin :].strip(" .;")):
            continue
        events = Text(above or text[: found.start()])
        reader.day = day_within(events, reader.clock, reader.day)
        told = [one for one in re.split(rf"{_ENDED}\s", events) if one.strip()] or [""]
        before = next((one for one in reversed(told) if begins_at(one)), told[-1])
        hour = re.match(rf"\(({HOUR})", found[0])  # "họp (14 giờ; Sở A mang theo …)"
        when = Text(f"{events} {hour[1]}") if hour else events
        timing, flags = own_or_of_event(reader, piece, when)
        title = undated(title_of(piece, order.begin, timing.spans))
        rows.append(
            PaperRow(
                with_event(title, before),
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
        finder, parts = reader.finder, found[1].split("; ")
        parts = [str(one) for part in parts for one in at_commas(Text(part), finder)]
        acting = [
            one for one in parts if carries_out(Text(one), read_order(Text(one), reader.finder))
        ]
        yield from ((found, one) for one in acting or [found[1]])


def carries_out(text: Text, order: Order) -> bool:
    """Whether it names who does something, and more than to come."""
    comes = COMES.match(text, order.begin)
    return bool(order.lead) and not comes and begins_with_verb(text, order.begin)


def _ordered_in(reader: PaperReader, said: str) -> Text:
    """Without who only takes part: "Sở A, Sở B dự; Sở A gửi tài liệu"."""
    before, _sign, after = said.partition("; ")
    order = read_order(Text(before), reader.finder)
    comes = order.lead and COMES.match(before, order.begin)
    comes = comes or re.match(r"(?:mời|cùng dự|thành phần)\b", before, re.I)
    return Text(after if comes and after else said)


def sentences_of(
    reader: PaperReader, text: Text, orders: list[PaperRow], event: Text
) -> Iterator[tuple[Text, bool, Text]]:
    """Each sentence but the ``orders`` in brackets, whether it orders, and the event before it;
    ``event``: of the line above, or nothing."""
    rest, listing = str(text), False
    for one in orders:
        rest = re.sub(rf"\([^()]*{re.escape(one.source)}[^()]*\)", "", rest)
    for sentence in _SENTENCES.split(rest):
        piece = Text(sentence)
        ready = _gets_ready(piece, reader, event)
        event = piece if begins_at(piece) and not ready else event
        led = _is_dated(piece, reader) and read_order(piece, reader.finder).lead
        listing = _PREPARERS.match(piece) is not None or (listing and piece.endswith((")", ").")))
        told = listing or _PREPARING.match(piece) or _SPEECH.match(piece)
        asked = unlabelled(piece) != piece and told
        yield piece, bool(led or ready or asked or asks_to_prepare(piece, reader)), event


def _is_dated(text: Text, reader: PaperReader) -> bool:
    """Whether it names a day by which, not one on which: "xong trong thứ Tư", "trong ngày 15/4"
    of what is got ready for the 16th."""
    timing = read_timing(text, reader.clock)
    due = timing.reading.due_on
    if due is None or re.match(r"trước|chậm|muộn|hạn|xong|hoàn thành", timing.raw, re.IGNORECASE):
        return due is not None
    before = reader.day is not None and due < reader.day
    return before and timing.raw.startswith("trong ")


def unlabelled(text: Text) -> Text:
    """Without "Chuẩn bị nội dung:", where what the body is to do stands behind its name; "Sở A (tờ
    trình)" prepares what is in the brackets."""
    if found := _WITH_WHAT.match(text):
        return Text(f"{found['body']} chuẩn bị {found['what']}")
    if found := _SPEECH.match(text):
        return Text(f"{found['body']} chuẩn bị {found['what'].lower()}")
    return Text(_PREPARING.sub("", text))


def _gets_ready(text: Text, reader: PaperReader, event: Text) -> bool:
    """Whether a body gets something ready for the event, or does it by an hour."""
    order = read_order(text, reader.finder)
    at_once = order.start < AT_ONCE or _AFTERWARDS.fullmatch(text[: order.start])
    alone = order.lead and at_once and not _LEADERS.match(order.lead[0])
    ready = event and _GETS_READY.match(text, order.begin)
    by_hour = BY_HOUR.search(text) and begins_with_verb(text, order.begin)
    return bool(alone and (ready or by_hour) and not begins_at(text[: order.begin]))


def asks_to_prepare(text: Text, reader: PaperReader) -> bool:
    """ "Đề nghị Ban CHQS xã bố trí xe", "Chuẩn bị: Văn phòng in tài liệu" in a schedule."""
    order = read_order(text, reader.finder)
    said = order.asked or re.match(r"(?:phân công )?chuẩn bị(?: nội dung)? ?:", text, re.IGNORECASE)
    acts = order.start < AT_ONCE and _PREPARES.match(text, order.begin)
    return bool(said or acts) and carries_out(text, order)


def as_written(text: Text, rows: Sequence[PaperRow]) -> list[PaperRow]:
    """In the order of the text; what is not found there as it stands keeps its place."""
    places, at = list[int](), 0
    for row in rows:
        whole = text.find(row.source)
        found = whole if whole >= 0 else text.find(row.source[:FIRST_WORDS])
        at = found if found >= 0 else at
        places.append(at)
    return [row for _place, row in sorted(zip(places, rows, strict=True), key=itemgetter(0))]
