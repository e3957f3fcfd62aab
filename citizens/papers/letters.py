"""Slips and notices on a letter. Where a name is printed, the reader and the hour stand below."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from citizens.choices import LetterKind, PaperKind, SortingOutcome, Source
from citizens.models import Letter, LetterPaper, LetterWords, Sender
from citizens.papers.symbols import symbol
from citizens.states import LetterState
from coordination.letters import head_of, office_signature
from offices.foundation.actor import Actor
from offices.models import Office, Role
from ui.letters import Column, LetterTable, Paragraph, PrintedLetter, Signature, ended

DOTS = "……………………………………"
type Papers = Sequence[LetterPaper]


@dataclass(frozen=True, slots=True)
class PrintedBy:
    """Who prints, and when: told on every paper with a name."""

    name: str
    at: dt.datetime

    @classmethod
    def of(cls, actor: Actor) -> Self:
        return cls(actor.person.full_name, timezone.now())

    def mark(self) -> Paragraph:
        words = f"In bởi {self.name}, {timezone.localtime(self.at):%H:%M %d/%m/%Y}"
        return Paragraph(words, align="right", italic=True, indent=False)


def marked(paper: PrintedLetter, reader: PrintedBy) -> PrintedLetter:
    return replace(paper, blocks=[*paper.blocks, reader.mark()])


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """`write`: for a letter with its sender; `ready`: whether there is something to print.

    Both are told the papers of the case, read once.
    """

    label: str | Promise
    write: Callable[[Letter, Papers], PrintedLetter]
    ready: Callable[[Letter, Papers], bool]


def who(sender: Sender | None) -> str:
    if sender is None:
        return f"Ông (bà): {DOTS}; địa chỉ: {DOTS}"
    place = ", ".join(filter(None, (sender.address, str(sender.commune or ""))))
    return f"Ông (bà): {sender.name}; địa chỉ: {place or DOTS}"


def _sender(letter: Letter) -> str:
    return who(Sender.objects.of_letter(letter.pk).select_related("commune").first())


def _summary(letter: Letter) -> str:
    words = LetterWords.objects.of_letter(letter.pk).first()
    return f"Nội dung đơn: {words.summary if words else DOTS}"


def _last(papers: Papers, *kinds: str) -> LetterPaper | None:
    return next((one for one in reversed(papers) if one.kind in kinds), None)


def named_paper(
    office: Office,
    form: str,
    title: str,
    lines: Sequence[str],
    *,
    about: str = "",
    to: Sequence[str] = (),
    paper: LetterPaper | None = None,
) -> PrintedLetter:
    """In the office's layout, under the symbol of the form; `paper`: its number and day."""
    blocks: list[Paragraph | LetterTable] = []
    if symbol(form):
        blocks.append(Paragraph(symbol(form), align="right", italic=True, indent=False))
    blocks += [Paragraph(line) for line in (*lines[:-1], ended(lines[-1], office.layout))]
    on = paper.dated if paper else timezone.localdate()
    return PrintedLetter(
        head=head_of(office, on=on, number=paper.number if paper else ""),
        title=title,
        about=about,
        to=to,
        blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )


def _received(letter: Letter) -> list[str]:
    """The lines nearly every paper begins with."""
    office = letter.task.lead_office.name
    first = f"Ngày {letter.received_on:%d/%m/%Y}, {office} nhận được đơn của:"
    return [first, _sender(letter), _summary(letter)]


GUIDED = "Hướng dẫn ông (bà) gửi đơn đến cơ quan có thẩm quyền để được xem xét."
SENT = "Chuyển đơn đến {} để xem xét, giải quyết theo quy định của pháp luật."
REPORT = "Đề nghị thông báo kết quả giải quyết về cơ quan chuyển đơn."
RETURNED = "Đơn không thuộc thẩm quyền giải quyết; trả lại đơn và giấy tờ gốc kèm theo."
SPLIT = (
    "Đơn có nhiều nội dung khác nhau, thuộc thẩm quyền giải quyết của các cơ quan khác nhau.",
    "Hướng dẫn ông (bà) viết riêng từng nội dung khiếu nại, kiến nghị, phản ánh thành một đơn.",
    "Đơn của mỗi nội dung gửi đến đúng cơ quan có thẩm quyền giải quyết.",
    f"Nội dung khác (ghi bằng tay): {DOTS}",
)
# Outcome → form, title, what the slip says; `{}` stands for the body.
SLIPS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    SortingOutcome.FORWARD: ("forward", "PHIẾU CHUYỂN ĐƠN", (SENT,)),
    SortingOutcome.FORWARD_REPORT: ("forward", "PHIẾU CHUYỂN ĐƠN", (SENT, REPORT)),
    SortingOutcome.RETURN: ("return", "PHIẾU TRẢ LẠI ĐƠN", (RETURNED,)),
    SortingOutcome.GUIDE: ("guide", "PHIẾU HƯỚNG DẪN", (GUIDED,)),
}


def slip(letter: Letter, papers: Papers) -> PrintedLetter:
    """Phiếu chuyển đơn, phiếu hướng dẫn, trả lại đơn: by the outcome approved."""
    form, title, said = SLIPS[letter.outcome]
    body = str(letter.sent_to or "")
    basis = [f"Căn cứ {letter.outcome_basis};"] if letter.outcome_basis else []
    lines = [*_received(letter), *basis, *(one.replace("{}", body) for one in said)]
    to = [body] if body else []
    paper = _last(papers, PaperKind.SLIP)
    return named_paper(letter.task.lead_office, form, title, lines, to=to, paper=paper)


def split_guidance(letter: Letter, _papers: Papers) -> PrintedLetter:
    """Hướng dẫn tách đơn: a denunciation among the contents is named by hand alone."""
    lines = [*_received(letter)[:2], *SPLIT]
    return named_paper(
        letter.task.lead_office,
        "split",
        "PHIẾU HƯỚNG DẪN",
        lines,
        about="về việc tách đơn có nhiều nội dung",
    )


def proposal(letter: Letter, _papers: Papers) -> PrintedLetter:
    lines = [
        *_received(letter),
        f"Loại đơn: {letter.get_kind_display()}; lĩnh vực: {letter.get_field_display()}.",
        f"Đề xuất: {letter.get_outcome_display()}. Căn cứ: {letter.outcome_basis or DOTS}",
    ]
    return named_paper(
        letter.task.lead_office, "proposal", "PHIẾU ĐỀ XUẤT", lines, about="xử lý đơn"
    )


def receipt(letter: Letter, _papers: Papers) -> PrintedLetter:
    """02/TCD: the list of papers is filled in by hand, two people sign."""
    office = letter.task.lead_office
    lines = [*_received(letter)[:2], "Các giấy tờ, tài liệu nhận gồm:"]
    made = named_paper(office, "receipt", "GIẤY BIÊN NHẬN", lines)
    columns = (
        Column("TT", 5, "center"),
        Column("Tên giấy tờ, tài liệu", 50),
        Column("Số tờ", 12),
        Column("Bản gốc/bản sao", 20),
    )
    rows = [(str(n), DOTS, "", "") for n in range(1, 6)]
    signers = (Signature(("NGƯỜI GỬI",), ""), Signature(("NGƯỜI NHẬN",), ""))
    return replace(
        made,
        blocks=[*made.blocks, LetterTable(columns, rows)],
        signature=None,
        signatures=signers,
        recipients=(),
    )


ACCEPTED = "Đơn đủ điều kiện và được thụ lý giải quyết theo quy định của pháp luật."
NOT_ACCEPTED = "Đơn không đủ điều kiện thụ lý. Căn cứ:"
_DECISIONS = {
    PaperKind.SUSPENSION: ("suspension", "về việc tạm đình chỉ giải quyết khiếu nại"),
    PaperKind.DISCONTINUATION: ("suspension", "về việc đình chỉ giải quyết khiếu nại"),
    PaperKind.RESUMPTION: ("resumption", "về việc tiếp tục giải quyết khiếu nại"),
}


def acceptance(letter: Letter, papers: Papers) -> PrintedLetter:
    paper = _last(papers, PaperKind.ACCEPTANCE, PaperKind.REFUSAL)
    refused = paper is not None and paper.kind == PaperKind.REFUSAL
    said = f"{NOT_ACCEPTED} {letter.outcome_basis or DOTS}" if refused else ACCEPTED
    return named_paper(
        letter.task.lead_office,
        "non_acceptance" if refused else "acceptance",
        "THÔNG BÁO",
        [*_received(letter), said],
        paper=paper,
        about=f"về việc {'không ' if refused else ''}thụ lý giải quyết khiếu nại",
    )


def decision(letter: Letter, papers: Papers) -> PrintedLetter:
    """14a, 14b: the newest; its reason is filled in by who signs."""
    paper = _last(papers, *_DECISIONS)
    assert paper is not None
    form, about = _DECISIONS[PaperKind(paper.kind)]
    lines = [_sender(letter), _summary(letter), f"Lý do: {DOTS}"]
    return named_paper(letter.task.lead_office, form, "QUYẾT ĐỊNH", lines, about=about, paper=paper)


def dialogue(letter: Letter, _papers: Papers) -> PrintedLetter:
    on = f"{letter.dialogue_on:%d/%m/%Y}" if letter.dialogue_on else DOTS
    lines = [
        f"Ngày {on}, tại {DOTS}, tiến hành đối thoại giải quyết khiếu nại của:",
        _sender(letter),
        _summary(letter),
        f"Ý kiến của các bên: {DOTS}",
        f"Kết quả đối thoại: {DOTS}",
    ]
    return named_paper(letter.task.lead_office, "dialogue", "BIÊN BẢN ĐỐI THOẠI", lines)


def answer(letter: Letter, papers: Papers) -> PrintedLetter:
    """To the sender: what came of it."""
    result = _last(papers, PaperKind.DECISION, PaperKind.RESULT)
    said = f"{result.number} ngày {result.dated:%d/%m/%Y}" if result else DOTS
    lines = [*_received(letter), f"Kết quả giải quyết: văn bản số {said}."]
    return named_paper(
        letter.task.lead_office, "answer", "", lines, about="thông báo kết quả giải quyết đơn"
    )


def _has(*kinds: str) -> Callable[[Letter, Papers], bool]:
    return lambda _one, papers: _last(papers, *kinds) is not None


S = LetterState
NAMED: Mapping[str, NamedPaper] = {
    "phieu": NamedPaper(_("Slip"), slip, _has(PaperKind.SLIP)),
    "phieu-de-xuat": NamedPaper(
        _("Proposal, for approval"), proposal, lambda one, _papers: one.state == S.PROPOSED
    ),
    "bien-nhan": NamedPaper(
        _("Receipt (02/TCD)"),
        receipt,
        lambda one, _p: one.source in (Source.HAND, Source.RECEPTION) and one.state != S.MOVED,
    ),
    "tach-don": NamedPaper(
        _("Guidance to split"),
        split_guidance,
        lambda one, _papers: one.kind == LetterKind.MIXED and one.state != S.MOVED,
    ),
    "thu-ly": NamedPaper(
        _("Notice of acceptance or non-acceptance"),
        acceptance,
        _has(PaperKind.ACCEPTANCE, PaperKind.REFUSAL),
    ),
    "quyet-dinh": NamedPaper(_("Decision 14a, 14b"), decision, _has(*_DECISIONS)),
    "doi-thoai": NamedPaper(
        _("Minutes of the dialogue"), dialogue, lambda one, _papers: one.dialogue_on is not None
    ),
    "tra-loi": NamedPaper(
        _("Answer to the sender"), answer, lambda one, _papers: one.result_on is not None
    ),
}
