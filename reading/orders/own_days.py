"""Days of their own: which clauses of a sentence begin with one, or stand behind one.

An order that ends with its own day is over: what follows is another one.
"""

import re

from reading.naming.spelling import insensitive, respelled
from reading.naming.verbs import VERBS
from reading.text import LOWER

A_DATE = re.compile(
    r"(?<![\d.,])(?!24\s*/\s*(?:24|7))\d{1,2}(?:\s*[/.]\s*|-)\d{1,2}(?!\d)|\b(?:tháng|quý)\s+[\dIVX]|(?:hằng"
    r"|hàng) (?:tuần|tháng|quý|năm)|\b(?:trong|sau) (?:vòng |thời hạn )?\d+ (?:ngày|giờ|tuần|tháng)"
)
_DUE_END = insensitive(
    r"(?:trước|chậm nhất|muộn nhất|trong|từ|đến hết|xong|hạn|ngày|sáng|chiều|vào) [^,;:]{0,30}"
    r"(?:\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|(?:tháng|quý|năm) [\divx/ năm]+"
    r"|\d+ (?:ngày|giờ|tuần)(?: làm việc)?)\)?(?:\s*\(tức [^()]*\))?\s*\Z"
    r"|(?<!\w)trong (?:tuần|tháng|quý|năm|ngày)(?: (?:này|tới|sau))?\s*\Z"
    r"|trong (?:vòng |thời hạn )?\d+ (?:ngày|giờ|tuần|tháng)(?: làm việc)?,? (?:kể|tính) từ"
    r" [^,;:]{3,60}\Z"
    r"|thời (?:gian|hạn)[^,;:]{0,20}: [^,;:]{0,12}\d[^,;:]{0,12}\Z"
)
# "…; chậm nhất ngày 15/10 rà soát xong hợp đồng", "…, mỗi ngày hai lần đo độ mặn": a day in front.
_IN_FRONT = insensitive(
    r"(?:và )?(?:cứ )?(?:chậm nhất|muộn nhất|trước|vào|trong|định kỳ|hằng|hàng|mỗi|thứ)"
    r" (?=[^,;:]*\w)"
)
_AGAIN = insensitive(
    r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|thứ (?:hai|ba|tư|năm|sáu))(?: (?:\w+ )?lần)?,?\Z"
)
REPORTS = insensitive(
    r"(?:có (?:báo cáo|số liệu)|tổng hợp|báo cáo|gửi|trình|nộp|chuyển|thông báo|báo|nhắn)(?!\w)"
)
_SO_OFTEN = re.compile(r" \w+ lần\W*")  # "hằng tuần báo cáo một lần"
LONGEST_DAY = 60

# "… trước ngày 07/3, sau đó báo cáo ngày 25 hằng tháng"; "…, riêng trụ sở cũ phải giao trước 10/5".
_BUT_THESE = r"riêng (?=[^,;:]{3,80} (?:phải|thì) )"
GOES_ON = re.compile(
    rf"(?:(?:sau đó|rồi),? )?(?=(?:chủ trì|{VERBS.pattern})(?!\w))|{_BUT_THESE}", re.IGNORECASE
)
_BY_DAY = insensitive(
    r"(?:trước|chậm nhất|muộn nhất|xong|đến hết|hạn)[^,;:]{0,20}\d{1,2}\s*[/.\-]\s*\d{1,2}"
    r"(?:\s*[/.\-]\s*\d{4})?\)?\s*\Z"
)
_NO_ORDER = insensitive(r"(?:(?<!\w)(?:do|đã|được) [^,;:]{0,50}|(?<!\w)số liệu[^;:]{0,60})\Z")


# "không cho đốt từ 10 giờ tới 16 giờ": hours of each day.
_HOURS = re.compile(r"từ \d{1,2} (?:giờ|g|h)[\d ]* (?:tới|đến) \d{1,2} (?:giờ|g|h)[\d ]*\Z")


def ends_with_its_day(text: str) -> bool:
    line = respelled(text)
    return _DUE_END.search(line) is not None and _HOURS.search(line) is None


def has_its_day(before: str, after: str, *, comma: bool) -> bool:
    """Whether a clause begins with a day or a recurrence of its own and the verb at once: behind
    an order that is over by another day, or behind a semicolon as more than a report."""
    line = respelled(after)
    if not _IN_FRONT.match(line):
        return False
    for word in re.finditer(rf"(?<= )[{LOWER}]", line[:LONGEST_DAY]):
        verb = VERBS.match(line, word.start()) or REPORTS.match(line, word.start())
        if not verb:
            continue
        if _SO_OFTEN.fullmatch(line, verb.end()):
            return False
        front = line[: word.start()].rstrip(" ,")
        again = _AGAIN.search(front) is not None
        more = not (comma or again or REPORTS.match(verb[0]))
        own_day = again or _DUE_END.search(front)
        return bool(own_day) and (more or ends_with_its_day(before))
    return False


def goes_on_with_another_day(before: str, after: str) -> bool:
    """ "… công bố hệ số K trước 20-12, lắp camera và báo cáo trước 25-12": whether a clause that
    ends with the day it is due by is followed by a verb and another day."""
    line, said = respelled(after), respelled(before)
    by_day = _BY_DAY.search(said)
    if re.match(_BUT_THESE, line):
        over = ends_with_its_day(before)
    else:
        over = bool(by_day and not _NO_ORDER.search(said, 0, by_day.start()))
    return over and bool(GOES_ON.match(line) and A_DATE.search(re.split(r";\s", after)[0]))
