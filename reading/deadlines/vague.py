"""Phrases without a date: none, ongoing, conditional, qualitative."""

import re

from reading.deadlines.notes import kind_sentence, warning
from reading.deadlines.reading import Piece
from reading.text import Text

_NONE = re.compile(
    r"(?:ban luu\s*|van ban\s*)?(?:(?:khong|ko)(?:\s*(?:ghi|co|neu|ro|quy dinh|xac dinh|an dinh|de"
    r"|thay|thong tin))?|(?:de|bo) trong|chua(?:\s*(?:co|ro|ghi|an dinh|xac dinh|neu))?|trong|n a"
    r"|na|none|null|nil)(?:\s*(?:cu the|ro|ngay|thong tin|thoi han|thoi gian|han|moc"
    r"|thoi gian cu the"
    r"|thoi gian hoan thanh))*"
)
_ELSEWHERE = re.compile(
    r"\b(?:phu luc|bieu kem|danh muc kem|kem theo|nhu tren|nhu muc|nhu ben|nt)\b|\A\W*(?:nt|\""
    r"|'')\W*\Z"
    r"|\btheo (?:cong van|van ban|thong bao|giay moi|giay trieu tap|lich|chuong trinh|ke hoach"
    r"|quyet dinh)\b"
)
_CONDITIONAL = re.compile(
    r"\bneu\b|\b(?<!truoc )(?<!tu )khi\b|\btruong hop\b|\btuy (?:theo|thuoc|tinh hinh)"
    r"|\bphu thuoc\b|\bsau khi\b|\bngay sau\b"
    r"|\bkhi co\b|\bsau (?:ket luan|y kien|hoi nghi|cuoc hop|ky hop)"
)
_EVENT = re.compile(
    r"\b(?:truoc|sau|tai|trong|den|kip|phuc vu|cho|trinh)\s*(?:khi|ngay|gio|dip|thoi diem|ca)?\s*"
    r"(?:ky hop|phien hop|cuoc hop|hoi nghi|dai hoi|hop(?! (?:dong|tac|ly|nhat|phap))|khai mac"
    r"|be mac|bau cu|tet|le"
    r"|khai giang|to chuc|trinh|ban hanh|nghi (?:le|tet)|dai bieu)(?![a-z])"
)
_ONGOING = re.compile(
    r"\bthuong xuyen\b|\blien tuc\b|\bxuyen suot\b|\btrong suot\b|\blau dai\b|\bca nam\b"
    r"|\bquanh nam\b"
    r"|\btrong qua trinh\b|\bhang ngay\b|\bduy tri\b"
)
_QUALITATIVE = re.compile(
    r"khan truong|\bsom\b|kip thoi|tien do|(?:dung|bao dam|dam bao)\s*(?:thoi )?(?:han|gian"
    r"|luat|ke hoach)|theo (?:dung )?(?:quy dinh|luat|tien do|lo trinh|yeu cau)"
    r"|dung quy dinh|thoi gian (?:theo )?quy dinh|ngay lap tuc|lap tuc|thoi gian (?:toi|sap toi"
    r"|som nhat|nhanh nhat"
    r"|ngan nhat)|dut diem|cham tre|nhanh chong"
    r"|\bgap\b|\A\W*(?:thuong )?khan\W*\Z|hoa toc|cap bach|cap thiet|uu tien|theo ke hoach"
    r"|khong (?:de )?(?:keo dai|cham)"
    r"|thuc hien (?:ngay|luon)|tap trung|day nhanh|\bngay\Z|lam ngay|\bsap toi\b"
)
_FROM_NOW = re.compile(r"\btu nay\b")
_LUNAR = re.compile(
    r"\bthang\s*(?:gieng|chap)\b|\bam lich\b|\((?:al|am)\)|\bram\b|\b(?:mung|mong)\s*\w+\s*"
    r"(?:tet|thang\s*\d)"
)
_AT_ONCE = re.compile(r"\bngay\b")


def is_none(text: Text) -> bool:
    """Whether the phrase says that nothing is written."""
    bare = re.sub(r"[\s()\[\]{}.,;:…_\-/*?\"'–+=]+", " ", text.folded).strip()
    if bare.startswith("trong") and "trống" not in text.lower():
        return False
    return bare in {"", "0"} or bool(_NONE.fullmatch(bare))


def is_lunar(text: Text) -> bool:
    """Dates of the lunar calendar are left to a person."""
    found = _LUNAR.search(text.folded)
    return found is not None and (found[0] != "ram" or "rằm" in text.lower())


def read_vague(text: Text, *, event_named: bool) -> Piece:
    """What a clause without a date says; silent when it says nothing of time."""
    if _ONGOING.search(text.folded):
        return _piece("ongoing", text)
    if _EVENT.search(text.folded) or (event_named and len(text) < 80):
        piece = _piece("relative", text)
        piece.warnings.append(warning("session_named"))
        return piece
    if _FROM_NOW.search(text.folded):
        return _piece("ongoing", text)
    if _CONDITIONAL.search(text.folded):
        return _piece("conditional", text)
    if _ELSEWHERE.search(text.folded):
        piece = _piece("none", text)
        piece.warnings.append(warning("elsewhere"))
        return piece
    if _QUALITATIVE.search(text.folded) or _says_at_once(text):
        piece = _piece("qualitative", text)
        piece.warnings.append(warning("qualitative"))
        return piece
    return Piece("silent", said=str(text))


def tell_condition(piece: Piece, text: Text) -> Piece:
    """ "Năm 2027, khi được cấp vốn": the end of the period stands, and the condition is told."""
    if piece.kind in {"month", "quarter", "half", "year"} and _CONDITIONAL.search(text.folded):
        piece.warnings.append(warning("conditional"))
    return piece


def _says_at_once(text: Text) -> bool:
    """ "ngay" written so, in a text that has marks elsewhere or is that one word."""
    marked = text.lower() != text.folded
    return any(
        text[m.start() : m.end()].lower() == "ngay" and (marked or len(text) <= 5)
        for m in _AT_ONCE.finditer(text.folded)
    )


def _piece(kind: str, text: Text) -> Piece:
    said = str(text)
    return Piece(kind, explanations=[kind_sentence(kind, said)], said=said)  # type: ignore[arg-type]
