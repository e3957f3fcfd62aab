"""Papers of a dossier as DOCX and PDF, in the layout of its lead office, and the choices behind the
one printing button of a page: each paper in each of its forms."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from coordination.letters import head_of
from coordination.models import Setting
from offices.http import OfficeRequest
from offices.models import Office
from tasks.choices import Capacity
from tasks.dossier.models import Dossier
from tasks.models import Notice
from ui.letters import (
    Layout,
    LetterHead,
    Paragraph,
    PrintedLetter,
    Signature,
    SignedAs,
    ended,
    long_date,
    number_line,
    signature,
)

type Words = str | Promise
KINDS = ("docx", "pdf")
CHIEF = "Chánh Văn phòng"
FORMS = {
    "docx": (_("%(paper)s (Word)"), "file-text"),
    "pdf": (_("%(paper)s (PDF)"), "printer"),
    "xlsx": (_("%(paper)s (Excel)"), "sheet"),
}


def _everybody(_request: OfficeRequest, _dossier: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Printout:
    """`write` makes the letter; `ready`: whether there is something to print of it yet.

    `may`: which of those who read the dossier print it; `finish`: what becomes of the pages of the
    PDF (a booklet); `kinds`: in which forms it is given.
    """

    label: Words
    write: Callable[[Any], PrintedLetter]
    ready: Callable[[Any], bool] = bool
    may: Callable[[OfficeRequest, Any], bool] = _everybody
    kinds: tuple[str, ...] = KINDS
    finish: Callable[[bytes], bytes] | None = None


def notice_letter(dossier: Dossier, *, principal: str = "") -> PrintedLetter:
    """THÔNG BÁO of its conclusions, line by line; of the body where that is the issuer.

    `principal`: the post in whose place or by whose order it is signed (State; the Party names
    the body).
    """
    office, notice = dossier.task.lead_office, dossier.notice
    assert notice is not None
    lines = [row.text for row in dossier.lines.all()]
    texts = [f"{number}. {text}" for number, text in enumerate(lines, 1)]
    if texts:
        texts[-1] = ended(texts[-1], office.layout)
    return PrintedLetter(
        head=_head(office, notice),
        title="THÔNG BÁO",
        about=notice.abstract,
        blocks=[Paragraph(text) for text in texts],
        signature=_signed(office, notice, principal),
        recipients=("Các cơ quan có tên trên", "Lưu: VT"),
    )


def _head(office: Office, notice: Notice) -> LetterHead:
    layout = office.layout
    if notice.issuer == str(office):
        return head_of(office, on=notice.dated, number=notice.symbol)
    province = Setting.objects.current().province
    name = "Tỉnh ủy" if layout == Layout.PARTY else notice.issuer
    return LetterHead(
        layout=layout,
        above=(),
        body=f"{name} {province}".upper(),
        place_date=f"{province}, {long_date(notice.dated)}",
        number=number_line(layout, notice.symbol),
    )


def _signed(office: Office, notice: Notice, principal: str) -> Signature:
    layout, of_office = office.layout, notice.issuer == str(office)
    name = "" if notice.signer == CHIEF else notice.signer
    if notice.capacity == Capacity.HEAD or (of_office and notice.capacity == Capacity.BY_ORDER):
        return signature(layout, SignedAs.HEAD, own=CHIEF, name=name)
    if notice.capacity == Capacity.FOR_HEAD:
        return signature(layout, SignedAs.FOR_HEAD, own=f"Phó {CHIEF}", principal=CHIEF, name=name)
    whose = notice.issuer if layout == Layout.PARTY or not principal else principal
    return signature(layout, SignedAs(notice.capacity), own=CHIEF, principal=whose, name=name)


def choice(label: Any, kind: str, href: str) -> dict[str, str]:
    """As `_shell/printing.html` takes it."""
    words, icon = FORMS[kind]
    return {"label": str(words) % {"paper": label}, "href": href, "icon": icon}


def choices(
    space: str, task_id: int, papers: Iterable[tuple[str, Any, Sequence[str]]]
) -> list[dict[str, str]]:
    """Of one dossier: name, label and forms of each of its papers."""
    return [
        choice(label, kind, reverse(f"{space}:paper", args=[task_id, name, kind]))
        for name, label, kinds in papers
        for kind in kinds
    ]
