"""What single cells of a list say: a level, a session, a number, how far it got."""

import re
from collections.abc import Iterable

from reading.text import clean, fold
from voters.choices import CompetenceLevel

_LEVELS = (
    (re.compile(r"trung uong|\A(?:cap )?tw\Z"), CompetenceLevel.CENTRAL),
    (re.compile(r"\A(?:cap |thuoc )?(?:tinh|thanh pho)(?!\w| \w)"), CompetenceLevel.PROVINCE),
    (re.compile(r"\A(?:cap |thuoc )?(?:xa|phuong)(?!\w| \w)"), CompetenceLevel.COMMUNE),
    (re.compile(r"\A(?:co quan |cap )?khac\Z"), CompetenceLevel.ELSEWHERE),
)
# "SGDĐT", "SXD".
_GLUED = re.compile(r"(?<!\w)S(?=[A-ZĐ&]{2,8}(?!\w))")
# "X. Thượng Lâm", "UBND P. Tân Hà".
_SHORT = {"X": "xã", "P": "phường", "TT": "thị trấn"}
_SHORTENED = re.compile(r"(?<!\w)(X|P|TT)\.\s*(?=[A-ZĐ])")
_BLANK = re.compile(
    r"\A\(.*\)\Z|\A[-–.]+\Z|\Akhong (?:ghi|co|ro)\Z|\Achua (?:ro|xac dinh|phan cong)\Z"
)
_SESSION = re.compile(r"\b(?:kh|ky hop|ky thu)\s*\w|\bkhoa [xivl\d]|\b(?:truoc|sau) ky\b")
_TOLD_SESSION = re.compile(
    r"(?:(?:trước|sau|tại|giữa hai)\s+)?kỳ họp\s+(?:thứ|thường lệ|chuyên đề)\s[^()\n]{1,80}",
    re.IGNORECASE,
)
_STAYS = re.compile(r"\b(?:hđnd|đbqh|(?<=khóa )[ivxlc]+)\b")
_FIELD = re.compile(
    r"\b(?:kinh te|ngan sach|van hoa|xa hoi|phap che|an ninh|quoc phong|co che|giao duc|y te"
    r"|nong nghiep|giao thong|dat dai|moi truong|tu phap)\b"
)
_STATUS = re.compile(
    r"\b(?:xong|hoan thanh|dang (?:giai quyet|thuc hien|trien khai|xem xet|xu ly)|tra loi"
    r"|chua (?:giai quyet|thuc hien|co|bo tri)|giai (?:quyet|trinh|thich)|tiep thu)\b"
)
_SYMBOL = r"\d{1,5}(?:/\d{4})?\s*[-/]\s*[A-ZĐ][A-ZĐ0-9]*(?:[-/&.][A-ZĐ0-9][\wĐ]*)*"
_NUMBER = re.compile(rf"(?<![\w/])({_SYMBOL})")
_DATED = r"(?:ngày|ng\.)\s*(\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?)"
# "(VB số 455/BQLDA ngày 11/9/2026)"; a resolution or a decision is what it speaks of.
_TOLD = re.compile(
    r"(?:công văn|văn bản|báo cáo|CV|VB|BC|tờ trình|kết luận(?: thanh tra)?)(?:\s+số)?"
    rf"\s*:?\s*({_SYMBOL})"
    rf"(?:\s*,?\s*{_DATED})?",
    re.IGNORECASE,
)
# "1245/SXD-QLHT ngày 12/6/2026", "1245/SXD-QLHT, 12/6/2026".
_ON = re.compile(rf"(?:,|;)?\s*{_DATED}|\A[\s,;(]*(\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})")


def full(text: str) -> str:
    text = _GLUED.sub("Sở ", text)
    return _SHORTENED.sub(lambda found: f"{_SHORT[found[1]]} ", text)


def is_blank(text: str) -> bool:
    return not text or bool(_BLANK.match(fold(text)))


def level_said(words: str) -> str:
    folded = fold(words).strip(" .")
    return next((level for pattern, level in _LEVELS if pattern.search(folded)), "")


def is_level(cell: str) -> bool:
    return len(cell) < 24 and bool(level_said(cell))


def says_session(cell: str) -> bool:
    return len(cell) < 90 and bool(_SESSION.search(fold(cell)))


def session_told(lines: Iterable[str]) -> str:
    """The session that the title of a list names: "… trước kỳ họp thứ 5, HĐND tỉnh khóa XX"."""
    for line in lines:
        if found := _TOLD_SESSION.search(line):
            words = clean(found[0]).rstrip(" ,.;-")
            return _as_in_a_sentence(words) if words.isupper() else words
    return ""


def _as_in_a_sentence(words: str) -> str:
    """ "TRƯỚC KỲ HỌP THỨ 5, HĐND TỈNH KHÓA XX" → "trước kỳ họp thứ 5, HĐND tỉnh khóa XX"."""
    return _STAYS.sub(lambda found: found[0].upper(), words.lower()).replace("quốc hội", "Quốc hội")


def says_field(cell: str) -> bool:
    return len(cell) < 40 and bool(_FIELD.search(fold(cell)))


def says_status(cell: str) -> bool:
    return len(cell) < 60 and bool(_STATUS.search(fold(cell)))


def numbered(cell: str) -> bool:
    return bool(_NUMBER.search(cell))


def number_and_day(cell: str) -> tuple[str, str]:
    """ "1245/SXD-QLHT ngày 12/6/2026" → the number and symbol, and the day as written."""
    found = _NUMBER.search(cell)
    if found is None:
        return clean(cell), ""
    on = _ON.search(cell[found.end() :])
    return clean(found[1]), clean(on[1] or on[2]) if on else ""


def number_told(text: str) -> tuple[str, str]:
    """The last letter a reply names as its own, and its day."""
    found = list(_TOLD.finditer(text))
    return (clean(found[-1][1]), clean(found[-1][2] or "")) if found else ("", "")
