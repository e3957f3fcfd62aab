"""Papers in the layout of State or Party: the head, the signature, the whole as DOCX or PDF.

State: NĐ 30/2020/NĐ-CP, appendix I. Party: HD 05-HD/VPTW of 2026. The fixed words of such a
paper are Vietnamese whatever language its reader works in.
"""

from ui.letters.files import docx_bytes, folded, page_count, pdf_bytes
from ui.letters.paper import (
    Column,
    Layout,
    LetterHead,
    LetterTable,
    Paragraph,
    PrintedLetter,
    Signature,
    SignedAs,
    TableSection,
    ended,
    long_date,
    number_line,
    signature,
)

__all__ = [
    "Column",
    "Layout",
    "LetterHead",
    "LetterTable",
    "Paragraph",
    "PrintedLetter",
    "Signature",
    "SignedAs",
    "TableSection",
    "docx_bytes",
    "ended",
    "folded",
    "long_date",
    "number_line",
    "page_count",
    "pdf_bytes",
    "signature",
]
