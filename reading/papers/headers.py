"""Head and foot of a State or Party paper: what stands around the text."""

import re
from dataclasses import dataclass
from datetime import date

from reading.papers.documents import find_papers
from reading.text import Text

_NUMBER = re.compile(r"\bso\s*:?\s*\d")
_PLACE_DATE = re.compile(r"\bngay\s*(?P<d>\d{1,2})\s*thang\s*(?P<m>\d{1,2})\s*nam\s*(?P<y>\d{4})")
_KIND = re.compile(
    r"(?:thong bao(?: ket luan)?|ket luan|chuong trinh(?: cong tac)?|ke hoach|quyet dinh"
    r"|chi thi|bien ban|cong dien"
    r"|to trinh|bao cao|huong dan|nghi quyet)\W*"
)
_BODY_STARTS = re.compile(
    r"(?:ngay \d|can cu|thuc hien|sau khi nghe|tai (?:cuoc hop|hoi nghi|phien hop)|vao (?:ngay"
    r"|hoi)|sang ngay"
    r"|chieu ngay|ngay \d|du hop|tham du|kinh gui|trong \d ngay)"
)
_CONCLUDES = re.compile(
    r"(?:ket luan|thong nhat|y kien|chi dao|giao|thong bao|nhu sau|noi dung"
    r"|nhiem vu)[^.]{0,80}nhu sau\s*:?\s*\Z|\bnhu sau\s*:\s*\Z"
)
_FOOT = re.compile(r"\W*(?:noi nhan\b|(?:tm|kt|tl|tuq|t/m|k/t|t/l|t/uq)\s*[.\s]\s*[a-z])")
_CLOSING = re.compile(
    r"(?:tren day la|(?:thua lenh .{0,60})?(?:van phong|thua uy quyen).{0,80}(?:thong bao"
    r"|truyen dat).{0,120}(?:biet|thuc hien|phoi hop)"
    r"|yeu cau cac .{0,80} nghiem tuc thuc hien thong bao|thong bao nay)"
)
_MARKER = re.compile(r"(?:[ivx]{1,5}\s*[.)\-]|\d{1,2}\s*[.)/\-](?!\d)|[a-z]\)|[-+*•])\s*\S")


@dataclass(frozen=True, slots=True)
class NoticeHead:
    """Number and symbol, date and abstract of the paper itself."""

    number: str = ""
    dated: date | None = None
    abstract: str = ""


def read_head(lines: list[str]) -> tuple[NoticeHead, list[str]]:
    """The head, and the lines after it."""
    lines = _without_addressees(lines)
    folded = [Text(line).folded for line in lines[:100]]
    body = _body_start(folded)
    top = lines[:body] if body else lines[:12]
    return NoticeHead(_number(top), dated_of(top), abstract_of(top)), lines[body:]


def _without_addressees(lines: list[str]) -> list[str]:
    """The list under "Kính gửi:" is no list of items."""
    kept: list[str] = []
    inside = False
    for line in lines:
        if Text(line).folded.startswith("kinh gui"):
            inside = True
        elif inside and line and not line.startswith(("-", "+", "*")):
            inside = False
        if not inside:
            kept.append(line)
    return kept


def _body_start(folded: list[str]) -> int:
    """After "kết luận như sau:", else at the first numbered item or order."""
    for index, line in enumerate(folded[:80]):
        if _CONCLUDES.search(line):
            return index + 1
    for index, line in enumerate(folded[:80]):
        if line.startswith(("giao ", "yeu cau ", "de nghi ")) or (
            _MARKER.match(line) and not re.match(r"-\s*-|\W+\Z|[-\s]*(?:so|ban)\s*:", line)
        ):
            return index
    return _after_plain_head(folded)


def _after_plain_head(folded: list[str]) -> int:
    """No numbering at all: the text begins after the last line of a usual head."""
    last = 0
    for index, line in enumerate(folded[:15]):
        usual = "cong hoa xa hoi" in line or "doc lap - tu do" in line or "dang cong san" in line
        if usual or _NUMBER.match(line) or _KIND.fullmatch(line) or re.fullmatch(r"[\W_]+", line):
            last = index + 1
    return last


def _number(lines: list[str]) -> str:
    for line in lines:
        if not _NUMBER.search(Text(line).folded):
            continue
        for paper in find_papers(Text(line)):
            return paper.number.raw if paper.number else ""
    return ""


def dated_of(lines: list[str]) -> date | None:
    for line in lines:
        found = _PLACE_DATE.search(Text(line).folded)
        if not found:
            continue
        try:
            return date(int(found["y"]), int(found["m"]), int(found["d"]))
        except ValueError:
            return None
    return None


def abstract_of(lines: list[str]) -> str:
    """The lines under the kind of the paper, or behind "V/v"."""
    for index, line in enumerate(lines):
        folded = Text(line).folded
        about = re.match(r"(?:v/v|ve viec)\s*:?\s*", folded)
        if about:
            return line[about.end() :].strip(" .")
        if _KIND.fullmatch(folded) and line.isupper():
            return " ".join(_following(lines[index + 1 :]))
    return ""


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
        taken.append(line.strip(" ."))
        if len(taken) == 4:
            break
    return taken


def cut_foot(lines: list[str]) -> list[str]:
    """The lines before recipients, signature and the closing formula."""
    kept: list[str] = []
    for line in lines:
        folded = Text(line).folded
        if _FOOT.match(folded) and (
            folded.strip(" -").startswith("noi nhan") or line[:4].isupper()
        ):
            break
        if _CLOSING.match(folded):
            continue
        kept.append("" if re.fullmatch(r"[-_=*\s]{3,}", line) else line)
    return kept
