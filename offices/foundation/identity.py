"""Numbers that name a person: identity cards and telephones, however they are parted."""

import re
import unicodedata

_DAY = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)")
_AMOUNT = re.compile(
    r"(?<!\d)[1-9]\d{0,2}(?:[.,]\d{3})+(?:,\d+)?(?=\s*(?:đồng|đ\b|vnđ|triệu|tỷ|m2|m²|ha\b))", re.I
)
_PERSONAL = re.compile(r"(?<!\d)\+?(?:\d[\s.\-()·_]{0,3}){9,13}(?!\d)")
_LABEL = r"(?:(?:số\s*)?\b(?:cccd|cmnd|cmt|s?đt|điện thoại|tel|hộ chiếu)\b\s*(?:số)?\s*[:.]?\s*)?"
_TIGHT = re.compile(rf"{_LABEL}(?<!\d)\+?\d(?:[\s.\-]?\d){{8,12}}(?!\d)", re.I)
_LOOSE = re.compile(_LABEL + _PERSONAL.pattern, re.I)


def names_a_person(text: str) -> bool:
    """Nine to thirteen digits in a row, however parted; days and sums of money are let through."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_PERSONAL.search(_AMOUNT.sub(" ", _DAY.sub(" ; ", plain))))


def without_numbers(text: str) -> str:
    """The same without such numbers and the words before them; as it was where it has none."""
    if not names_a_person(text):
        return text
    plain = _TIGHT.sub(" ", unicodedata.normalize("NFKC", text))
    return _LOOSE.sub(" ", plain) if names_a_person(plain) else plain
