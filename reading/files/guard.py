"""What may not be kept: marks of secrecy in a name or a text, and papers that name who denounces.

The latter are a state secret by themselves, kept on paper only. Refused is a paper headed ĐƠN TỐ
CÁO, and one that speaks of one person as the người tố cáo. What speaks of denunciations in general
(a law, a report, "quyền của người tố cáo") is let through.
"""

import re

from offices.foundation.secrets import Mark, find_mark, find_mark_in_name
from offices.foundation.text import nfc
from reading.files.encodings import readings

HEAD = 40  # lines of a paper among which its kind stands
_HEADED = re.compile(r"^\W*đơn\s+(?:thư\s+)?tố\s+cáo(?:\s*\(.{0,40}\))?\W*$", re.IGNORECASE)
_TITLED = re.compile(r"^\W*ĐƠN\s+TỐ\s+CÁO\b")
_PERSON = r"(?:ông|bà|anh|chị|cô|chú|em)(?:\s*/\s*bà)?\s"
_NAME = r"[A-ZĐÀ-ỴÂĂƠƯÊÔ][\w]+(?:\s+[A-ZĐÀ-ỴÂĂƠƯÊÔ][\w]+){1,4}"
_SAYS = r"(?:trình bày|cho rằng|nêu rằng|khai|tên là|có đơn|gửi đơn|ký tên|là\s)"
_NAMED = re.compile(
    rf"(?i:người\s+(?:đứng\s+đơn\s+)?tố\s+cáo)\s*"
    rf"(?:[:(]|(?i:{_SAYS})|(?i:{_PERSON})|(?:là\s+)?{_NAME})"
)
_SELF = re.compile(
    r"(?i:tôi\s+(?:tên\s+là|là))[^.\n]{3,200}(?i:(?:xin|làm đơn|đơn này)\s+)?tố\s+cáo"
)


def scan(name: str, text: str | None, *, table: bool = False) -> Mark | None:
    """The first mark in the name or the text, also where the text is in a legacy font.

    `table`: its text is cells with separators.
    """
    if mark := find_mark_in_name(name):
        return mark
    marks = (find_mark(reading, table=table) for reading in readings(text or ""))
    return next((mark for mark in marks if mark), None)


def names_a_denouncer(text: str) -> bool:
    """Whether the paper is a denunciation or tells of one person who denounces."""
    if "cáo" not in (words := nfc(text)).lower():
        return False
    head = [line for line in words.splitlines() if line.strip()][:HEAD]
    if any(_HEADED.match(line) or _TITLED.match(line) for line in head):
        return True
    flat = re.sub(r"[^\S\n]*\n[^\S\n]*(?=[a-zà-ỹđ])", " ", words)
    return bool(_NAMED.search(flat) or _SELF.search(flat))
