"""What a line above others says of them: whom it names, or that it only announces."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reading.naming.spelling import insensitive, respelled
from reading.orders.asking import gives_orders
from reading.orders.clauses import sentences
from reading.orders.labels import Labels
from reading.orders.order import Order, read_order
from reading.orders.speech import begins_with_verb, introduces
from reading.orders.subject import names_only
from reading.orders.timing import read_timing
from reading.orders.titles import title_of
from reading.papers.outline import OutlineLine, is_only_date, joined, nested, stands_inside, tree
from reading.papers.rows import Above, PaperReader, PaperRow
from reading.papers.speakers import speaks_up
from reading.text import UPPER, Text, clean

_WHEN_HELD = re.compile(
    r"(?:thời gian|thời điểm) (?:họp|tổ chức|khai mạc|giao ban|diễn ra|làm việc|tiếp)(?!\w)",
    re.IGNORECASE,
)
SHORTEST_ORDER = 12
LONGEST_HEADING = 110
LONGEST_NAME = 60
PROSE = 120  # a line of a post is a paragraph
# What a post without a head tells of: an event, or a paper that was issued.
_EVENT = re.compile(
    r"(?<!\w)(?:họp|làm việc|hội nghị|kiểm tra|khảo sát|đối thoại|tiếp xúc|chủ trì|thăm"
    r"|phiên)(?!\w)",
    re.IGNORECASE,
)
_ABOUT_PAPER = re.compile(
    r"(?<!\w)(?:ban hành|công văn|văn bản|chỉ thị|công điện|thông báo số|kế hoạch số)(?!\w)",
    re.IGNORECASE,
)
# Behind a verb of one syllable "và" and a capital: a heading that is one long name.
_NAME_GOES_ON = re.compile(rf"[^\W\d_]+(?: [^\W\d_]+){{0,2}},? (?:và |- )?[{UPPER}][^,;:.]*\Z")
_GIVES = re.compile(
    r"(?:chỉ đạo|chỉ thị|yêu cầu|đề nghị|giao|kết luận|phân công|có ý kiến|nhấn mạnh|lưu ý"
    r"|quán triệt)"
    r"(?: (?:cụ thể|thêm|như sau|rõ|các nội dung sau|một số nội dung(?: sau)?))*\s*:?\s*\Z",
    re.IGNORECASE,
)


_ORDERS = insensitive(
    r"\W*(?:các |một số |những |phần )?(?:nhiệm vụ|yêu cầu|giao nhiệm vụ|kiến nghị|đề nghị"
    r"|phân công|giải pháp|ý kiến chỉ đạo|chỉ đạo)(?! (?:của|đối với|chung))[\w ,/–-]{0,60}:?\W*\Z"
)
_DIGEST = insensitive(
    r"\W*(?:điểm (?:việc|tin|báo|lại)|(?:các |những )?(?:hoạt động|tin|chỉ đạo|sự kiện))"
    r"[^:;]*(?<!\w)(?:từ|tuần|trong tháng|trong tuần)(?!\w)"
)
_OF_EVENT = insensitive(
    r"\W*(?:thông báo|kết luận|biên bản|nội dung|ý kiến)[^:;]* tại (?:buổi|cuộc|hội nghị|phiên|kỳ)"
)


# "Làng nghề giấy Phong Khê: 20 mẫu".
_COUNTED_OFF = re.compile(
    r"(?:đợt|giai đoạn|bước|lần) (?:\d|[ivx]+)\b ?:? [^:;]{6,60}\W*"
    r"|[^:.;]{3,90}: (?:(?:khoảng|trên|tối thiểu|ít nhất) )?\d[\d.,]*(?: [^\W\d]+){1,4}\W*",
    re.IGNORECASE,
)
_MATTER = insensitive(
    r"(?:[-+*] ?)?(?:nội dung(?: (?:vụ việc|kiến nghị|phản ánh|đơn|khiếu nại|trình bày))?|kiến nghị"
    r"|ý kiến công dân|trình bày|vụ việc|công dân trình bày) ?: "
)


def heads_matter(line: OutlineLine, after: Sequence[OutlineLine]) -> bool:
    """ "3. Đại diện 38 hộ tái định cư xã A" above "Nội dung: …": whose matter it is."""
    short = bool(line.marker) and len(line.text) < LONGEST_HEADING
    return short and any(_MATTER.match(one.text) for one in (line.below or after)[:1])


def only_counts(reader: PaperReader, text: Text, below: Sequence[OutlineLine]) -> bool:
    """ "a) Lấy mẫu nước: - Làng nghề A: 12 mẫu; - …": how many of which, below one order."""
    order = read_order(text, reader.finder)
    ordered = begins_with_verb(text, order.begin) and text.rstrip().endswith(":")
    counted = (not one.below and _COUNTED_OFF.fullmatch(clean(one.text)) for one in below)
    return ordered and all(counted) and not introduces(text)


def gives_out(text: Text, order: Order) -> bool:
    """ "Thừa ủy quyền …, Giám đốc Sở chỉ đạo:": who orders what stands below."""
    return bool(_GIVES.match(text, order.begin)) or bool(_GIVES.match(text, order.begin - 1))


def guessed_head(reader: PaperReader, text: Text, order: Order, above: Above) -> str:
    """ "2.1. Lực lượng Quản lý thị trường": a heading that can only be the name of a body."""
    said = re.sub(r"\s*\([^()]*\)\Z", "", text.strip(" :.;"))
    taken = above.lead and not above.lead[0].lower().startswith(("các ", "những "))
    if order.asked or len(said) > LONGEST_NAME or said.isupper():
        return ""
    if order.lead:  # "Phòng Quản lý thu và Phát triển người tham gia": a verb inside the name
        inside = _NAME_GOES_ON.match(said[order.begin :]) and said.startswith(order.lead[0])
        return said if inside and not text.rstrip().endswith(":") else ""
    found = reader.finder.unknown(Text(f"{said} rà soát"), 0) if not taken else None
    return said if found and found.name == said else ""


def announces(text: str) -> bool:
    """ "Về việc này, Phó Chủ tịch UBND tỉnh có ý kiến như sau:"."""
    return text.rstrip().endswith(":") and bool(introduces(Text(text)) or _GIVES.search(text))


def names_bodies(line: OutlineLine, after: OutlineLine) -> bool:
    """A body alone on its line, without number or stop, above sentences that are told to it."""
    if line.marker or after.marker or after.level != line.level or len(line.text) > LONGEST_NAME:
        return False
    alone = line.text[-1].isalnum() and not line.text.isupper() and names_only(Text(line.text))
    return alone and after.text.rstrip()[-1:] in ".;"


def assigns(text: Text, order: Order, line: OutlineLine) -> bool:
    """ "3. Giao Sở Xây dựng … các nội dung sau:": whom it names carries out what stands below."""
    named = line.marker or len(text) < LONGEST_HEADING
    return bool(named and order.asked and order.lead) and introduces(text)


def last_sentence(text: Text) -> Text:
    """What announces the items below stands at the end of its paragraph."""
    *_before, last = sentences(text)
    return last if text.rstrip().endswith(":") else text


def first_that_orders(lines: Sequence[OutlineLine]) -> int:
    """Which of sections beside each other is the first to give orders, "II. Nhiệm vụ": what
    stands before it evaluates, whatever it is called."""
    for number, line in enumerate(lines):
        if line.below and _ORDERS.match(respelled(line.text)):
            return number if all(one.below and one.marker for one in lines[:number]) else 0
    return 0


def names_event(text: Text) -> bool:
    """ "Kết luận của Bí thư tại buổi sinh hoạt tháng 02/2026", "Điểm việc chỉ đạo từ 02-06/3":
    the days of what it tells of."""
    line = respelled(str(text))
    return any(one.match(line) for one in (_OF_EVENT, _DIGEST))


def tells_purpose(text: Text) -> bool:
    """ "Để chuẩn bị kỳ họp tháng 7, Chủ tịch yêu cầu:": a day of what it is for."""
    return (
        re.match(r"\W*(?:để|nhằm) (?:chuẩn bị|phục vụ|tổ chức)\b", text, re.IGNORECASE) is not None
    )


def tells_first(body: Sequence[str]) -> bool:
    """Whether a post comes to what a leader orders, so that what stands before it tells.

    Of a paper that was issued a post gives the orders themselves, from its first line on.
    """
    said = [line for line in body if line.strip()]
    long = sum(len(line) for line in said if len(line) > PROSE)
    prose = long >= sum(map(len, said)) / 2
    about = " ".join(said[:3])
    if _ABOUT_PAPER.search(about):
        return False
    if any(announces(clean(line)) for line in said[1:]):
        return True
    if not prose or not _EVENT.search(about):
        return False
    return any(speaks_up(Text(clean(line))) for line in said)


_UNTIL = re.compile(r"(?:thời (?:hạn|gian)|hạn)(?: [\w ]{1,20})?:", re.IGNORECASE)


def only_says_more(labels: Labels, text: Text, reader: PaperReader) -> bool:
    """A line of labels, or of nothing but a deadline; not when a meeting takes place."""
    if _WHEN_HELD.match(text):
        return False
    rest = labels.text.strip(" .;,-")
    timing = read_timing(text, reader.clock) if len(text) < LONGEST_HEADING else None
    if timing and timing.kind != "none" and not leads(text, reader):
        said = re.sub(
            r"\A(?:hoàn thành|xong|thực hiện|thời \w+|hạn)\b[ :]*",
            "",
            title_of(text, 0, timing.spans).lower(),
        )
        if len(said) < SHORTEST_ORDER and not re.search(r"\d", said):
            return True
    if _UNTIL.match(text) and not leads(text, reader):
        return True
    labelled = rest != text.strip(" .;,-")
    return labelled and (len(rest) < 4 or _UNTIL.match(rest) is not None)


# "2. Giao UBND tỉnh chỉ đạo các cơ quan, địa phương khắc phục", and the orders below it.
_LEADS_OTHERS = insensitive(
    r"(?:chỉ đạo|lãnh đạo) (?:các|chính quyền|cơ quan|đơn vị|cấp)[^;:.\d]*\Z"
)
# Above what "Sở Y tế chịu trách nhiệm chung, cụ thể:" lists.
_FOR_ALL = insensitive(
    r"(?:chịu trách nhiệm|phụ trách|đầu mối)[^;:.]{0,40}(?:, )?(?:cụ thể|gồm)?\W*\Z"
)


def only_heads(reader: PaperReader, text: Text, said: str, line: OutlineLine) -> bool:
    """Whether a line without a stop asks for nothing itself: it says who leads those who carry out
    what is below, or stands above items each of which names who acts ("2. Đơn vị cấp nước")."""
    if text.rstrip()[-1:] in ".;":
        return False
    if _LEADS_OTHERS.fullmatch(respelled(said)):
        return True
    short = len(text) < LONGEST_NAME and len(line.below) > 1
    return short and all(
        read_order(Text(clean(one.text)), reader.finder).lead for one in line.below
    )


def answers_for_all(text: Text, order: Order) -> bool:
    """Whether who it names answers for what stands below, and does nothing more."""
    named = order.lead and not any(map(gives_orders, order.lead))
    return bool(named) and _FOR_ALL.match(respelled(text[order.begin :])) is not None


def may_lead(row: PaperRow, labels: Labels) -> bool:
    """Whether "Chủ trì: …" on the next line can belong to it: an order, or an item that names
    nobody yet."""
    return row.is_task or bool(labels.lead and row.marker and not row.lead)


def leads(text: Text, reader: PaperReader) -> bool:
    """Whether a body leads the line."""
    return bool(read_order(text, reader.finder).lead)


def is_title(reader: PaperReader, text: Text) -> bool:
    """ "PHÂN CÔNG NHIỆM VỤ" over a table: capitals that name nobody."""
    return text.isupper() and len(text) < LONGEST_NAME and not read_order(text, reader.finder).lead


def outline_of(block: Sequence[str]) -> list[OutlineLine]:
    """As a tree, a plain line that ends with a colon standing above what it announces."""
    lines = nested(joined(block))
    seen: set[str] = set()
    for line, after in pairwise(lines):
        seen.add(line.sign)
        if (
            not line.marker
            and after.marker
            and (line.text.rstrip()[-1:] not in ".;,…" or is_only_date(line.text))
            and not (after.sign in seen and stands_inside(line, after))
        ):
            line.level = after.level - 1
        elif names_bodies(line, after):
            line.level -= 1
    return tree(lines)
