"""Where a paper looks back: paragraphs and headings that name a time gone by only tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reading.days import QUARTERS
from reading.naming.spelling import insensitive, respelled
from reading.orders.accounts import assesses
from reading.orders.binding import Clock
from reading.orders.order import Order, read_order
from reading.orders.speech_words import DECIDES, SPEAKS
from reading.orders.subject import lead_in
from reading.papers.rows import PaperReader, PaperRow, unticked
from reading.text import Text

_DUTY = insensitive(
    r"(?<!\w)(?:phải|cần|có trách nhiệm|có nhiệm vụ|chủ trì|tiếp tục|khẩn trương|sớm)(?!\w)"
)
_MONTHS = 12
_NEAR = 6  # a month without a year is the last one of that name only so far back
_YEAR = r"(?:\s*(?:/|năm)\s*(?P<y>20\d\d))?"
# "Thông báo nêu, …": the account begins behind it.
_STATES = insensitive(
    r"\W*(?:thông báo|văn bản|công văn|báo cáo|công điện)(?: \w+){0,3} nêu(?: rõ)?,? "
)
# "Thời gian qua, …", "Từ đầu năm đến nay …", "Sau gần một năm vận hành, …".
_GONE_BY = insensitive(
    r"\W*(?:(?:trong|những|qua|về) )*(?:"
    r"(?:các |những |hai |ba |nhiều |\d+ )?(?:tuần|tháng|quý|năm|thời gian|nhiệm kỳ|ngày)"
    r"(?: \w+)? (?:vừa qua|qua|gần đây)(?!\w)"
    r"|(?:kể )?từ (?:đầu|khi|ngày|tháng|năm|sau)[^.;:]{1,60} (?:đến|tới) nay(?!\w)"
    r"|sau (?:gần |hơn |khoảng )?(?:\w+ ){1,3}(?:năm|tháng|tuần|ngày) (?:vận hành|thực hiện"
    r"|triển khai|thi công|hoạt động|ra quân|sáp nhập|sắp xếp|đi vào)(?!\w)"
    r"|qua (?:kiểm tra|giám sát|giải trình|theo dõi|thảo luận|khảo sát|nắm tình hình|báo cáo"
    r"|thẩm tra)[^.;:,]{0,60} cho thấy(?!\w)"
    r"|nhìn chung(?!\w)|trước đó(?=,)|(?:bấy )?lâu nay(?!\w)"
    r"|qua (?:gần |hơn |khoảng )?(?:\w+ ){1,2}(?:năm|tháng|tuần"
    r"|ngày)(?=,)|(?:năm|tháng|quý|tuần) (?:qua|trước|vừa qua)(?!\w))"
)
_MONTHS_OF_YEAR = insensitive(
    r"\W*(?:trong )?(?P<n>\d{1,2}|ba|sáu|chín) tháng(?: đầu năm| qua)(?!\w)"
)
_IN_WORDS = {"ba": 3, "sáu": 6, "chín": 9}
_UNTIL = insensitive(
    r"\W*(?:tính )?đến (?:hết )?(?:ngày |tháng )?(?:(?P<d>\d{1,2})\s*[/.]\s*)?(?P<m>\d{1,2})"
    r"\s*[/.]\s*(?P<y>20\d\d)"
)
_MONTH = insensitive(rf"\W*(?:trong )?tháng (?P<m>\d{{1,2}}){_YEAR}(?![\d/])")
_QUARTER = insensitive(rf"\W*(?:trong )?quý (?P<q>iv|i{{1,3}}|[1-4])(?!\w){_YEAR}")
_OF_YEAR = insensitive(r"\W*(?:trong )?năm (?P<y>20\d\d)(?!\w)")
# "Đánh giá cao nỗ lực của …": whoever praises goes on with what was done.
_PRAISES = insensitive(
    r"\W*(?:[^.;:,]{2,60} )?(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|khen ngợi)(?!\w)"
)
# What goes on with it: "Tuy nhiên, …", "Bên cạnh những kết quả đạt được, …".
_BUT = insensitive(
    r"\W*(?:tuy nhiên|tuy vậy|tuy thế|dù vậy|song|nhưng|mặc dù|mặt khác|còn tồn tại"
    r"|(?:vấn đề|điều) (?:đáng|còn|cần) (?:lo|lưu ý|băn khoăn|quan ngại|tồn tại)|bên cạnh (?:đó"
    r"|những|các|kết quả)"
    r"|ngoài ra|nguyên nhân|đạt được (?:những )?kết quả|có được kết quả)(?!\w)"
)
_IN_CASE = insensitive(r"\W*(?:nếu|trường hợp|khi) ")  # "Nếu nhà thầu còn chậm, …"
_JUDGING = insensitive(
    r"(?<!\w)(?:đánh giá|nhận định|(?<!báo cáo )kết quả|tồn tại|hạn chế|tiến độ|chất lượng"
    r"|khối lượng)(?!\w)"
)
_TOPIC = re.compile(r"\W*[^:.;]{3,160}: \w")
# "Công tác tháng 7", "Kết quả tuần 41": the work of a time, as a heading.
_WORK_OF = insensitive(
    r"\W*(?!nhiệm vụ|công việc|thực hiện)(?:(?:về|kết quả|tình hình|thực hiện|nhiệm vụ|công tác"
    r"|công việc|đánh giá|hoạt động|các|chỉ đạo, điều hành)\s+)+(?:(?:trong|của)\s+)?(?=(?:tháng"
    r"|quý|tuần|năm|\d))"
)
_WEEK = insensitive(r"\W*(?:trong )?tuần (?:thứ )?(?P<w>\d{1,2})(?!\w)")
_JUST = insensitive(r"(?<!\w)(?:vừa|đã|mới|có (?:công văn|văn bản|công điện))(?!\w)")
_PAPER_SAYS = insensitive(
    r"(?:theo|trong|tại) (?:đó|(?:công văn|công điện|văn bản|chỉ thị|thông báo|kết luận)"
    r"[^,]{0,40}), [^;:]{3,80} (?:giao|yêu cầu|đề nghị)(?!\w)"
)
FIRST_ROWS = 4  # of a post: headline, authors, a picture
ALIKE = 3  # words of two titles
# "Văn bản cho biết: ngày 02/10, Bộ A có Công văn đề nghị …": asked before, by others.
_QUOTED_OF_OTHERS = insensitive(
    r"\W*(?:(?:văn bản|công văn|báo cáo|tờ trình)[^:]{0,40} (?:cho biết|cho hay|phản ánh)"
    r"|trước đó|được biết)\W*\Z"
)
LONGEST_HEADING = 90


def looks_back(text: Text, clock: Clock, *, before: bool = False) -> bool:
    """Whether a paragraph begins with a time gone by; ``before``: the one before it did."""
    line = respelled(str(text))
    states = _STATES.match(line)
    line = line[states.end() if states else lead_in(line) :]
    label, colon, said = line.partition(": ")
    if colon and _JUDGING.search(label) and len(label) < LONGEST_HEADING:
        line = said  # "UBND tỉnh thống nhất đánh giá: Quý I/2026, …"
    if before and _BUT.match(line):
        return True
    return bool(_GONE_BY.match(line) or _PRAISES.match(line)) or _is_over(line, clock)


def orders_last(reader: PaperReader, rows: list[PaperRow]) -> list[PaperRow]:
    """Rows of a paragraph: before "Tuy nhiên, … chưa đều" a body's deeds are told, for what is
    ordered comes last."""
    lacks = [
        index
        for index, row in enumerate(rows)
        if not row.is_task
        and not _IN_CASE.match(row.source)
        and (_BUT.match(respelled(row.source)) or assesses(row.source))
    ]
    rows = _answered(reader, rows)
    told = rows[: max(lacks, default=0)]
    orders = [index for index, row in enumerate(told) if row.is_task and _is_owed(reader, row)]
    told = told[: min(orders, default=len(told))]
    return [*map(unticked, told), *rows[len(told) :]]


def _answered(reader: PaperReader, rows: list[PaperRow]) -> list[PaperRow]:
    """ "Phòng A báo cáo 3 người nghỉ thai sản; lãnh đạo đồng ý tuyển …": said, and decided."""
    decided = [index for index, row in enumerate(rows) if not row.is_task and _decides(reader, row)]
    before = max(decided, default=0)
    return [unticked(row) if _says(reader, row) else row for row in rows[:before]] + rows[before:]


def _decides(reader: PaperReader, row: PaperRow) -> bool:
    order = read_order(Text(row.source), reader.finder)
    return bool(order.lead) and DECIDES.match(respelled(row.source), order.begin) is not None


def _says(reader: PaperReader, row: PaperRow) -> bool:
    order = read_order(Text(row.source), reader.finder)
    said = SPEAKS.match(respelled(row.source), order.begin)
    return row.is_task and bool(order.lead and said) and not _is_owed(reader, row)


def _is_owed(reader: PaperReader, row: PaperRow) -> bool:
    """Whether it names a day, somebody asks for it, or it is called a duty."""
    order = read_order(Text(row.source), reader.finder)
    dated = row.timing.kind not in {"none", "qualitative"}
    return dated or order.asked or obliges(row.source, order)


def behind(intro: str, row: PaperRow) -> PaperRow:
    """The row with the words that introduce it; what a paper quotes of others stays unticked."""
    row = replace(row, source=f"{intro}: {row.source}")
    return unticked(row) if _QUOTED_OF_OTHERS.match(respelled(intro)) else row


def summed_up(reader: PaperReader, rows: Sequence[PaperRow]) -> list[PaperRow]:
    """ "UBND tỉnh vừa yêu cầu Sở A kiểm tra …" at the head of a post that gives the order below."""
    ticked = [index for index, row in enumerate(rows) if row.is_task]
    if reader.has_head or reader.is_schedule or len(ticked) < 2 or ticked[0] > FIRST_ROWS:
        return [*rows]
    first, later = rows[ticked[0]], [rows[index] for index in ticked[1:]]
    if first.timing.kind not in {"none", "qualitative"}:
        return [*rows]
    just = ticked[0] <= 1 and _JUST.search(respelled(first.source))
    told = just and any(_gives_again(first, row) for row in later)
    if not told and not _is_standfirst(reader, first, rows[ticked[0] + 1 :]):
        return [*rows]
    return [unticked(row) if row is first else row for row in rows]


def _is_standfirst(reader: PaperReader, first: PaperRow, later: Sequence[PaperRow]) -> bool:
    """ "Giám đốc Sở A được giao xem lại giá giữ xe." above "Theo công văn, Chủ tịch giao …"."""
    order = read_order(Text(first.source), reader.finder)
    passive = re.search(r"(?<!\w)(?:được giao|phải)(?!\w)", first.source)
    asked = order.asked and not passive
    told = bool(passive) and not asked and not first.marker and first.source.rstrip()[-1:] == "."
    return told and any(row.is_task and _PAPER_SAYS.match(respelled(row.source)) for row in later)


def _gives_again(first: PaperRow, row: PaperRow) -> bool:
    """The same bodies and some of the same words."""
    said, again = (set(re.findall(r"\w+", one.title.lower())) for one in (first, row))
    return row.lead == first.lead and len(said & again) >= ALIKE


def obliges(piece: str, order: Order) -> bool:
    """ "Sở A cần …", "Sở A chủ trì, phối hợp …": a duty, wherever it stands."""
    return _DUTY.search(respelled(piece[order.start : order.begin])) is not None


def has_topic(text: Text) -> bool:
    """ "Về dự thảo Nghị quyết: …": what is decided of it may follow an account."""
    topic = _TOPIC.match(respelled(str(text)))
    return topic is not None and not _JUDGING.search(topic[0])


def heads_account(text: Text, clock: Clock) -> bool:
    """ "1. Công tác tháng 7" in a paper of August heads what was done."""
    line = respelled(str(text))
    found = _WORK_OF.match(line)
    if not found or len(line) > LONGEST_HEADING:
        return False
    rest = line[found.end() :]
    return bool(_GONE_BY.match(rest)) or _is_over(rest, clock)


def _is_over(line: str, clock: Clock) -> bool:
    """Whether the period the words begin with ended before the paper was written."""
    if not clock.known:
        return False
    on = clock.on
    if week := _WEEK.match(line):
        return int(week["w"]) < on.isocalendar().week - 1  # offices number them one less
    if months := _MONTHS_OF_YEAR.match(line):
        counted = months["n"].lower()
        return (_IN_WORDS.get(counted) or int(counted)) <= on.month
    if until := _UNTIL.match(line):
        return (int(until["y"]), int(until["m"])) <= (on.year, on.month)
    if month := _MONTH.match(line):
        return _month_is_over(int(month["m"]), month["y"], on)
    if quarter := _QUARTER.match(line):
        return _month_is_over(3 * QUARTERS[quarter["q"].lower()], quarter["y"], on)
    year = _OF_YEAR.match(line)
    return year is not None and int(year["y"]) < on.year


def _month_is_over(month: int, year: str | None, on: date) -> bool:
    if year:
        return (int(year), month) < (on.year, on.month)
    return 0 < (on.month - month) % _MONTHS <= _NEAR
