"""Papers in the layout of State or Party: the head, the signature, the whole as DOCX or PDF.

State: NĐ 30/2020/NĐ-CP, appendix I. Party: HD 05-HD/VPTW of 2026. The fixed words of such a
paper are Vietnamese whatever language its reader works in.
"""

from coordination.letters.head import Head, head_of, joint_head, long_date, number_line
from coordination.letters.paper import Column, Letter, Paragraph, Section, Table, ended
from coordination.letters.pdf import pdf_bytes
from coordination.letters.signing import (
    Signature,
    SignedAs,
    joint_signatures,
    office_signature,
    signature,
)
from coordination.letters.word import docx_bytes

__all__ = [
    "Column",
    "Head",
    "Letter",
    "Paragraph",
    "Section",
    "Signature",
    "SignedAs",
    "Table",
    "docx_bytes",
    "ended",
    "head_of",
    "joint_head",
    "joint_signatures",
    "long_date",
    "number_line",
    "office_signature",
    "pdf_bytes",
    "signature",
]
