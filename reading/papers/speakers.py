"""Who speaks in a paper, and what is only told by them or of them."""

import re
from dataclasses import replace

from reading.days import day_of
from reading.naming.spelling import insensitive, respelled
from reading.orders.account_words import JUDGES
from reading.orders.asking import gives_orders
from reading.orders.order import Order
from reading.orders.order_words import ENTRUSTS
from reading.orders.reports import asked_then
from reading.orders.speech_words import SPEAKS, STRONG
from reading.orders.timing import Timing
from reading.orders.titles import title_of
from reading.papers.looking_back import obliges
from reading.papers.rows import PaperReader
from reading.text import LOWER, Text

# "Ban", "Đoàn" without its name is who speaks.
_SHORT_SELF = insensitive(
    r"\W*(?:về [^:;.]{3,60}: )?(?P<self>(?-i:Ban|Đoàn|Hội đồng|Tổ công tác|Thường trực|Ủy ban)) "
    rf"(?!hành|kết|đầu|ngày|đêm)(?=[{LOWER}])"
)
_LEADER_ASKS = insensitive(
    r"(?<!\w)(?:chủ tịch(?! ubnd (?:xã|phường))|bí thư|ubnd(?! xã| phường)|ủy ban nhân dân|hđnd"
    r"|tỉnh ủy"
    r"|thành ủy|ban thường vụ|thường trực|trưởng (?:ban|đoàn)|đồng chí|ông|bà)(?!\w)[^.;:]{0,160}"
    r"(?<!\w)(?:yêu cầu|chỉ đạo|(?<!ương )(?<!được )giao(?! (?:thông|ban|lưu|đất|dịch|mùa))"
    r"|kết luận"
    r"|đề nghị|phân công|lưu ý|nhấn mạnh|kêu gọi|thống nhất|cho rằng|tán thành|khẳng định|chốt"
    r"|phát biểu)(?!\w)"
    r"|(?<!\w)(?:sở|giám đốc|phòng|cục|chủ tịch|ubnd) [^.;:]{0,160}(?<!\w)(?:yêu cầu|chỉ đạo"
    r"|khuyến cáo"
    r"|hướng dẫn|lưu ý)(?!\w)"
)
_BUILDS = insensitive(r"(?:ban (?:quản lý|qlda|ql)|bqlda|chủ đầu tư|công ty)(?!\w)")
_QUOTED = insensitive(
    r"\W*(?:(?:tại|theo|xét) )?(?:nội dung |đề nghị của [^,;:]{3,60} tại )?(?:công văn|văn bản"
    r"|báo cáo|tờ trình|đơn|phiếu chuyển|công điện|chỉ thị)[^,;:]{0,40} (?:số|ngày) \d[^;:]*?, "
    r"(?:[^;:]{3,160}?(?:đề nghị|kiến nghị)|(?:thủ tướng|chính phủ|bộ) [^,;:]{3,80}?(?:yêu cầu"
    r"|chỉ đạo|giao))(?!\w)"
)
# "Lãnh đạo xã Hòa Bình đề nghị Sở A hỗ trợ giống cây": of those above.
_ASKS_UPWARDS = insensitive(
    r"(?:(?:đại diện|lãnh đạo|chủ tịch|bí thư) )?(?:(?:ubnd|đảng ủy) )?(?:xã|phường|đặc khu|công ty"
    r"|doanh nghiệp|nhà đầu tư|nhà thầu|hợp tác xã|hiệp hội|trường)(?!\w)"
)
OPENING = 4  # rows
SUMMED_UP = 2  # a headline and the first sentence of a post
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "đbqh": "đại biểu quốc hội",
    "mttq": "mặt trận tổ quốc",
}
_OPENING_DAY = re.compile(
    r"\W*(?:(?:sáng|chiều|tối|trong|vào) )*(?:các )?"
    r"(?:từ (?:ngày )?\d{1,2}[/.]\d{1,2}(?:[/.]20\d\d)? đến )?ngày"
    r" (?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<m>\d{1,2})(?:\s*[/.-]\s*"
    r"|\s+năm\s+)(?P<y>20\d\d)",
    re.IGNORECASE,
)
# "Ngày 3/3, Sở Y tế ra văn bản gửi UBND cấp xã, …": what a post begins with.
_EVENT_FIRST = insensitive(
    r"\W*(?:(?:sáng|chiều|tối|trưa),? ?)?(?:nay,? |ngày )?\d{1,2}(?:[/.\-]| tháng )\d{1,2}"
    r"[^,;:]{0,20}, "
    r"[^,;:.]{3,90} (?:(?:ra|gửi|có|phát|ban hành|ký) (?:văn bản|công văn|công điện|chỉ thị)"
    r"|hội ý|(?:mở|tổ chức|họp|dự|chủ trì) (?:hội nghị|phiên|cuộc|buổi|lễ|giao ban))(?!\w)"
    r"|[^,;:]{5,80} (?:vừa|mới|đã) (?:phát|ra|có|ban hành|gửi|ký) (?:công văn|văn bản|công điện"
    r"|chỉ thị|thông báo|kế hoạch)(?!\w)"
    r"|[^,;:.]{5,80} (?:chuyển|truyền đạt|thông báo) ý kiến (?:chỉ đạo )?của (?:đồng chí )?"
    r"(?:phó )?(?:chủ tịch|bí thư)(?!\w)"
)


def speaking(words: str) -> str:
    """Issuer and abstract, as names are compared."""
    said = re.findall(r"\w+", respelled(words).lower())
    return " ".join(_SHORT.get(word, word) for word in said)


def speaks_up(text: Text) -> bool:
    """ "Phó Chủ tịch UBND tỉnh yêu cầu …": where a post comes to what is ordered."""
    return _LEADER_ASKS.search(respelled(str(text))) is not None


def by_whom(reader: PaperReader, piece: Text, order: Order) -> Order:
    """ "Sở Y tế yêu cầu các cơ sở …", "UBND tỉnh chỉ đạo Sở A …" in a paper of others: who asks
    sees to it."""
    builds = order.by and _BUILDS.match(respelled(order.by[0]))
    own = not order.by or speaking(order.by[0]) in reader.speakers
    own = own or not (reader.has_head or builds)
    entrusts = reader.has_head and ENTRUSTS.match(respelled(str(piece)), order.start)
    many = all(re.match(r"(?:các|những|từng|mỗi|nhà|chủ) ", name.lower()) for name in order.lead)
    if own or not order.lead or not (many or entrusts):
        return order
    return replace(order, lead=order.by, begin=order.start)


def is_told(
    reader: PaperReader, piece: Text, order: Order, timing: Timing, lead: tuple[str, ...]
) -> bool:
    """Whether what has the words of an order is none in this paper."""
    if not order.asked and (_only_bodies(reader, piece, order) or _of_itself(reader, piece, order)):
        return True
    if title_of(piece, order.begin, timing.spans).lower().startswith("(kèm theo"):
        return True
    if order.lead and _speaks(reader, piece, order, timing):
        return True
    if _petitions_too(reader, piece, order) or _quotes(reader, piece):
        return True
    if order.by and _petitions(reader, order, timing):
        return True
    if _is_past(reader, piece, timing, lead=bool(lead), asked=order.asked):
        return True
    undated = timing.kind in {"none", "qualitative", "ongoing"}
    habit = timing.kind == "recurring" and not STRONG.search(timing.raw)
    asked = order.asked and not asked_then(piece, order)
    if (undated or habit) and reader.looks_back and not asked and not obliges(piece, order):
        return True
    return undated and _only_told(reader, order, lead)


def _opens(reader: PaperReader, piece: Text, order: Order, timing: Timing) -> bool:
    """Whether a post only begins here: what was held or issued, or all of it in a sentence."""
    told = len(reader.rows) < OPENING and _EVENT_FIRST.match(respelled(str(piece)))
    return bool(told) or (len(reader.rows) < SUMMED_UP and _sums_up(piece, order, timing))


def _sums_up(piece: Text, order: Order, timing: Timing) -> bool:
    """The first sentence of a post, of what follows."""
    of_many = all(one.startswith(("các ", "những ")) for one in order.lead)
    told = re.search(r"\b(?:vừa|đã)\b", piece[: order.start])
    return bool(told) and of_many and not timing.reading.due_on


def _speaks(reader: PaperReader, piece: Text, order: Order, timing: Timing) -> bool:
    """Those who order, when they are told of: in a post, or in a paper of their own."""
    lead = order.lead
    if not reader.has_head and _opens(reader, piece, order, timing):
        return True
    opening = not reader.has_head and not any(row.is_task for row in reader.rows)
    speaks = SPEAKS.match(respelled(str(piece)), order.begin)
    if opening and speaks and not (order.asked or STRONG.search(timing.raw)):
        return True
    if order.asked:
        return False
    if not gives_orders(lead[0]):
        judges = JUDGES.match(respelled(str(piece)), order.begin)
        return bool(judges) and speaking(lead[0]) in reader.speakers
    if not reader.has_head:
        return not timing.raw
    return speaking(lead[0]) in reader.speakers


def _petitions(reader: PaperReader, order: Order, timing: Timing) -> bool:
    """ "Công ty A đề nghị sớm bàn giao …": asked for by one who gives no orders in this paper."""
    if timing.reading.due_on:
        return False
    if _ASKS_UPWARDS.match(respelled(order.by[0])) and reader.has_head:
        return speaking(order.by[0]) not in reader.speakers and not _is_many(order.lead)
    if not reader.has_head:
        return False
    if order.lead and not gives_orders(order.lead[0]):
        return False
    return not gives_orders(order.by[0]) and speaking(order.by[0]) not in reader.speakers


def _is_many(lead: tuple[str, ...]) -> bool:
    return all(re.match(r"(?:các|những|từng|mỗi) ", name.lower()) for name in lead)


def _petitions_too(reader: PaperReader, piece: Text, order: Order) -> bool:
    """ "…, đồng thời đề nghị tỉnh sớm bàn giao đất": of whoever spoke before; in a post."""
    if not reader.has_head and order.by and not order.lead and not gives_orders(order.by[0]):
        return True  # "UBND xã Cửa Việt đề nghị đầu tư trạm quan sát"
    begun = reader.rows and not reader.rows[-1].is_task
    goes_on = begun and piece[:1].islower() and not reader.has_head
    return bool(goes_on and order.asked and not order.lead)


def _quotes(reader: PaperReader, piece: Text) -> bool:
    """ "Tại Công văn số 402 …, HĐND tỉnh đề nghị …": others, before a paper comes to its own."""
    return reader.has_head and not reader.is_opened and bool(_QUOTED.match(respelled(str(piece))))


def _is_past(reader: PaperReader, piece: Text, timing: Timing, *, lead: bool, asked: bool) -> bool:
    """ "Ngày 19/8/2025, Đoàn giám sát làm việc với …" in a paper of later: told, not ordered."""
    opens = _OPENING_DAY.match(piece)
    day = day_of(int(opens["y"]), int(opens["m"]), int(opens["d"])) if opens else None
    due = timing.reading.due_on
    if due and due < reader.clock.on and reader.clock.known and not lead and not asked:
        return True  # "Đánh giá: tháng 10 phục vụ 6 hội nghị" in a paper of November
    return day is not None and day <= reader.clock.on and (due is None or due <= day)


def _only_told(reader: PaperReader, order: Order, lead: tuple[str, ...]) -> bool:
    """Before the conclusions begin; or asked of nobody, by no day."""
    if order.asked:
        return reader.has_head and not lead
    return bool(order.lead) and not reader.is_opened


def _of_itself(reader: PaperReader, piece: Text, order: Order) -> bool:
    """ "Về tiến độ: Ban thông qua báo cáo …" in a paper of a Ban: what it does itself."""
    own = _SHORT_SELF.match(respelled(str(piece)))
    if order.lead and not (own and order.lead[0] == own["self"]):
        return False
    return own is not None and f" {speaking(own['self'])} " in f" {reader.speakers} "


def _only_bodies(reader: PaperReader, piece: Text, order: Order) -> bool:
    """ "Trưởng đoàn: đồng chí A": a label and a name, nothing to be done."""
    said = Text(piece[order.begin :])
    bodies, end = reader.finder.all_of(said, 0)
    return bool(bodies) and not said[end:].strip(" .;,")
