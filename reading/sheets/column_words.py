"""What a heading says in other words than the known ones: tried last, in this order."""

import re

_WHO = r"\b(?:co quan|don vi|dia phuong|so nganh|nguoi)\b"
_PAPER = r"\b(?:van ban|vb|cv|cong van)\b"
# Field, what the heading says, and what it must not say; "" is a column that is not read here.
_SAYS: tuple[tuple[str, str, str], ...] = (
    ("", r"\b(?:tinh trang|trang thai|tinh hinh|ket qua|thuc te|ghi chu|san pham)\b", ""),
    ("coordinating", r"\b(?:phoi hop|cung thuc hien|tham gia|ho tro)\b", ""),
    (
        "lead",
        r"\b(?:chu tri|dau moi|chiu trach nhiem|thuc hien chinh)\b",
        r"\b(?:chi dao|lanh dao)\b",
    ),
    ("dated", rf"\bngay\b.*(?:{_PAPER}|\b(?:ban hanh|ky|giao|thang)\b)", r"\bso\b"),
    ("dated", r"\bthoi gian (?:giao|ban hanh)\b", ""),
    ("deadline", r"\b(?:thoi han|han|deadline|thoi diem|moc thoi gian|ngay den han)\b", ""),
    (
        "deadline",
        (
            r"\b(?:thoi gian|ngay|tien do)\b"
            r".*\b(?:hoan thanh|thuc hien|yeu cau|bao cao|xong|xu ly|trinh)\b"
        ),
        "",
    ),
    (
        "number",
        (
            rf"\bso\b.*(?:{_PAPER}|\b(?:ky hieu|hieu|quyet dinh|thong bao)\b)|\bcan cu\b"
            rf"|{_PAPER}.*\b(?:giao|chi dao)\b"
        ),
        r"\bnoi dung\b",
    ),
    ("issuer", r"\b(?:noi|co quan|don vi|nguoi) (?:giao|ban hanh)\b", ""),
    (
        "lead",
        (
            rf"{_WHO}.*\b(?:thuc hien|duoc giao|xu ly|tham muu|trach nhiem)\b"
            r"|\b(?:phan cong|giao) (?:thuc hien|cho)\b"
        ),
        r"\b(?:noi dung|nhiem vu|lanh dao)\b",
    ),
    ("urgency", r"\b(?:do khan|muc do)\b", ""),
    (
        "title",
        r"\b(?:nhiem vu|cong viec|noi dung|dau viec|viec|y kien chi dao)\b",
        r"\b(?:nhom|so|ma|linh vuc|loai|thoi gian)\b",
    ),
)


def field_said(key: str) -> tuple[int, str] | None:
    """Score and field of a folded heading; a result or a state is none of the fields here."""
    for place, (field, says, unless) in enumerate(_SAYS):
        if re.search(says, key) and not (unless and re.search(unless, key)):
            return (300 + place, field) if field else None
    return None
