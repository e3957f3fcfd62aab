"""Date, abstract and urgency in the letterhead of a State or Party paper.

Stamps are Khẩn, Thượng khẩn, Hỏa tốc (NĐ 30/2020, Đ4); the Party writes the same.
"""

import re
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal

from reading.days import QUARTERS, day_of
from reading.text import UPPER, Text, clean

Urgency = Literal["", "urgent", "very_urgent", "flash"]
_FLASH = re.compile(r"\bhoa toc\b")
_VERY = re.compile(r"\bthuong khan\b")
_URGENT = re.compile(r"\bkhan\b(?!\s*(?:truong|cap|thiet|khoan|gia|cau))")
_STAMP_BEFORE = re.compile(
    r"(?:\A|[(\[:.]|\n|do khan|muc do|cong van|van ban|cong dien|dau|\bchi dao)\s*\Z"
)

_PLACE_DATE = re.compile(r"\bngay\s*(?P<d>\d{1,2})\s*thang\s*(?P<m>\d{1,2})\s*nam\s*(?P<y>\d{4})")
_SENT_WITH = re.compile(
    r"\W*(?:ban hanh )?kem theo [^()]{5,90}?ngay\s*(?P<d>\d{1,2})\s*(?:[/.\-]|thang)"
    r"\s*(?P<m>\d{1,2})\s*(?:[/.\-]|nam)\s*(?P<y>20\d\d)"
)
_DAY = r"ngay\s*(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]\s*(?P<y>20\d\d)"
_PAPER = r"(?:cong van|thong bao|van ban|chi thi|cong dien|ket luan|quyet dinh|ke hoach)"
_ISSUES = r"\b(?:co|ky|ban hanh|ra|phat)\b"
# "Ngày 12/3/2026, Chủ tịch UBND tỉnh ký ban hành Văn bản số …", "vừa có Công văn số … ngày …".
_TOLD = (
    re.compile(rf"\b{_DAY}[^.;]{{0,120}}?{_ISSUES}[^.;]{{0,30}}?\b{_PAPER} so\b"),
    re.compile(rf"{_ISSUES}(?: ban hanh)? {_PAPER} so \S+,? {_DAY}"),
)
_PLANNED = re.compile(
    r"(?:chuong trinh|ke hoach|lich)(?: cong tac| lam viec| trong tam)+[^,.;]{0,40}?\b"
    r"(?:thang\s*(?P<m>\d{1,2})|quy\s*(?P<q>[1-4]|iv|i{1,3}))\s*(?:nam|/)\s*(?P<y>20\d\d)"
)
# "Tuần 11 (Từ 15/3/2027 đến 21/3/2027)", "Lịch làm việc thứ 6 (20/11/2026)".
_SCHEDULED = re.compile(
    r"\W*(?:lich|tuan)\b[^.;]{0,60}?(?<!\d)(?P<d>\d{1,2})\s*[/.\-]\s*(?P<m>\d{1,2})\s*[/.\-]"
    r"\s*(?P<y>20\d\d)"
)
_AHEAD = timedelta(days=62)
_DRAWN_UP = timedelta(days=10)
# Papers that bear their kind in capitals, the abstract below it.
KINDS = (
    r"thong bao(?: ket luan)?|ket luan|chuong trinh(?: cong tac)?|ke hoach|quyet dinh|chi thi"
    r"|bien ban|cong dien|to trinh|bao cao|huong dan|nghi quyet"
)
_KIND = re.compile(rf"(?:{KINDS})\W*")
_BODY_STARTS = re.compile(
    r"(?:ngay \d|can cu|thuc hien|sau khi nghe|tai (?:cuoc hop|hoi nghi|phien hop)|vao (?:ngay"
    r"|hoi)|sang ngay"
    r"|chieu ngay|ngay \d|du hop|tham du|kinh gui|trong \d ngay)"
)
_CONCLUDES = re.compile(
    r"(?:ket luan|thong nhat|y kien|chi dao|giao|thong bao|nhu sau|noi dung"
    r"|nhiem vu)[^.]{0,80}nhu sau\s*:?\s*\Z|\bnhu sau\s*:\s*\Z"
)
_MARKER = re.compile(r"(?:[ivx]{1,5}\s*[.)\-]|\d{1,2}\s*[.)/\-](?!\d)|[a-z]\)|[-+*•])\s*\S")
# What the abstract begins with, over the folded text.
ABOUT = r"(?:v\s*/\s*v|ve viec|trich yeu)\b"
_ABOUT = re.compile(rf"{ABOUT}\s*:?\s*")
# Behind two spaces or a capital: "V/v chống hạn Gia Lai, ngày 02 tháng 4 năm 2026".
_PLACE_AND_DAY = re.compile(
    rf"(?:(?:\A|\s)(?:[{UPPER}]\w*(?:\s-)? ?){{1,4}},|(?<=\s\s)|\A)"
    r"\s*ngày\b(?:.{0,16}tháng|\s*\d{1,2}[/.]).*\Z"
)
_LETTERHEAD = re.compile(r"\W*(?:so\s*:|cong hoa xa hoi|doc lap|dang cong san|kinh gui|hoa toc)")


def dated_of(lines: list[str]) -> date | None:
    """ "Cà Mau, ngày 12 tháng 11 năm 2026"."""
    for line in lines:
        if found := _PLACE_DATE.search(Text(line).folded):
            return day_of(int(found["y"]), int(found["m"]), int(found["d"]))
    return None


def _sent_with(lines: list[str]) -> date | None:
    """ "(Kèm theo Công văn số 311/VP-TH ngày 29/9/2026)": a table is of the day of its letter."""
    for line in lines:
        if found := _SENT_WITH.match(Text(line).folded):
            return day_of(int(found["y"]), int(found["m"]), int(found["d"]))
    return None


def _told(lines: list[str]) -> date | None:
    """The day of the paper a post tells of, in its first lines."""
    for line in lines:
        for pattern in _TOLD:
            if found := pattern.search(Text(line).folded):
                return day_of(int(found["y"]), int(found["m"]), int(found["d"]))
    return None


def _scheduled(lines: list[str]) -> date | None:
    """Some days before the first of a schedule, which its first lines name: papers are asked for
    before the week begins."""
    for line in lines:
        if found := _SCHEDULED.match(Text(line).folded):
            first = day_of(int(found["y"]), int(found["m"]), int(found["d"]))
            return first and first - _DRAWN_UP
    return None


def counted_from(dated: date | None, title: str, body: list[str], on: date | None) -> date | None:
    """The day a paper's dates are read against: its own, that of the letter it came with or a post
    tells of, one before a schedule, or the first of the month it plans ("Chương trình công tác
    tháng 10 năm 2026")."""
    day = dated or _sent_with(body) or _told(body) or _scheduled(body) or on
    found = _PLANNED.search(Text(title).folded)
    first = day_of(int(found["y"]), _first_month(found), 1) if found else None
    ahead = first and (day is None or timedelta() < first - day < _AHEAD)
    return first if ahead else day


def _first_month(found: re.Match[str]) -> int:
    return int(found["m"]) if found["m"] else 3 * QUARTERS[found["q"]] - 2


def abstract_of(lines: list[str]) -> str:
    """The lines under the kind of the paper, or behind "V/v" in the left column of a letter."""
    whole = [" ".join(line.split()) for line in lines]
    for index, line in enumerate(whole):
        folded = Text(line).folded
        if about := _ABOUT.match(folded):
            more = takewhile(str.isupper, whole[index + 1 :])
            if not line.isupper():
                more = takewhile(_goes_on, map(_left_column, lines[index + 1 :]))
            first = _left_column(lines[index].lstrip()[about.end() :])
            return " ".join([first, *more]).strip(" .;/")
        if _KIND.fullmatch(folded) and line.isupper():
            return " ".join(_following(whole[index + 1 :]))
    return ""


def _left_column(line: str) -> str:
    """ "V/v chấn chỉnh bến khách     Cà Mau, ngày 18 tháng 3 năm 2027": without place and day."""
    return re.split(r"\s{2,}|\t|\|", _PLACE_AND_DAY.sub("", line).strip())[0].strip(" .")


def _goes_on(line: str) -> bool:
    """Whether a line below "V/v" goes on with it."""
    return bool(line) and not any(
        one.match(Text(line).folded) for one in (_LETTERHEAD, _BODY_STARTS, _MARKER)
    )


def _following(lines: list[str]) -> list[str]:
    taken: list[str] = []
    for line in lines:
        if not line or re.fullmatch(r"[\W_]+", line):
            if taken:
                break
            continue
        folded = Text(line).folded
        if _BODY_STARTS.match(folded) or _MARKER.match(folded) or _CONCLUDES.search(folded):
            break
        if taken and line.rstrip().endswith((":", ".", ";")):
            break
        if taken and taken[0].isupper() and line[:1].isupper() and not line.isupper():
            break  # the text begins below a title in capitals
        taken.append(line.strip(" ."))
        if len(taken) == 4:
            break
    return taken


def read_urgency(text: str) -> Urgency:
    """The stamp in a text; "khẩn trương" and "khẩn cấp" are no stamp."""
    line = Text(clean(text))
    if _FLASH.search(line.folded) and ("hỏa tốc" in line.lower() or "hoả tốc" in line.lower()):
        return "flash"
    if _VERY.search(line.folded) and "thượng khẩn" in line.lower():
        return "very_urgent"
    return (
        "urgent" if any(_is_stamp(line, found) for found in _URGENT.finditer(line.folded)) else ""
    )


def _is_stamp(line: Text, found: re.Match[str]) -> bool:
    written = line[found.start() : found.end()]
    if written == "KHẨN":
        return True
    before = _STAMP_BEFORE.search(line.folded[: found.start()])
    return written in {"Khẩn", "khẩn"} and before is not None
