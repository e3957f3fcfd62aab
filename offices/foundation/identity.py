"""Numbers that name a person: identity cards and telephones, however they are parted."""

import re
import unicodedata

_DAY = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)")
_AMOUNT = re.compile(
    r"(?<!\d)[1-9]\d{0,2}(?:[.,]\d{3})+(?:,\d+)?(?=\s*(?:đồng|đ\b|vnđ|triệu|tỷ|m2|m²|ha\b))", re.I
)
_PERSONAL = re.compile(r"(?<!\d)\+?(?:\d[\s.\-()·_]{0,3}){9,13}(?!\d)")


def names_a_person(text: str) -> bool:
    """Nine to thirteen digits in a row, however parted; days and sums of money are let through."""
    plain = unicodedata.normalize("NFKC", text)
    return bool(_PERSONAL.search(_AMOUNT.sub(" ", _DAY.sub(" ; ", plain))))
