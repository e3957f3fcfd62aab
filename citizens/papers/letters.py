"""Slips and notices on a letter. Where a name is printed, the reader and the hour stand below."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from citizens.choices import Outcome, PaperKind, Source
from citizens.models import Letter, LetterPaper, LetterWords, Sender
from citizens.papers.symbols import symbol
from citizens.states import LetterState
from coordination.letters import head_of, office_signature
from offices.models import Office, Role
from ui.letters import Column, Paragraph, Signature, Table, ended
from ui.letters import Letter as Paper

DOTS = "……………………………………"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who prints, and when: told on every paper with a name."""

    name: str
    at: dt.datetime

    def mark(self) -> Paragraph:
        words = f"In bởi {self.name}, {timezone.localtime(self.at):%H:%M %d/%m/%Y}"
        return Paragraph(words, align="right", italic=True, indent=False)


def marked(paper: Paper, reader: Reader) -> Paper:
    return replace(paper, blocks=[*paper.blocks, reader.mark()])


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """`write`: for a letter with its sender; `ready`: whether there is something to print."""

    label: str | Promise
    write: Callable[[Letter], Paper]
    ready: Callable[[Letter], bool]


def sender_line(letter: Letter) -> str:
    sender = Sender.objects.of_letter(letter.pk).select_related("commune").first()
    if sender is None:
        return f"Ông (bà): {DOTS}; địa chỉ: {DOTS}"
    place = ", ".join(filter(None, (sender.address, str(sender.commune or ""))))
    return f"Ông (bà): {sender.name}; địa chỉ: {place or DOTS}"


def summary_line(letter: Letter) -> str:
    words = LetterWords.objects.of_letter(letter.pk).first()
    return f"Nội dung đơn: {words.summary if words else DOTS}"


def paper_of(letter: Letter, *kinds: str) -> LetterPaper | None:
    found: LetterPaper | None = letter.task.letter_papers.filter(kind__in=kinds).last()
    return found


def _letter(
    letter: Letter, form: str, title: str, about: str, lines: Sequence[str], *,
    to: Sequence[str] = (), paper: LetterPaper | None = None,
) -> Paper:  # fmt: skip
    office: Office = letter.task.lead_office
    on = paper.dated if paper else timezone.localdate()
    blocks: list[Paragraph | Table] = []
    if symbol(form):
        blocks.append(Paragraph(symbol(form), align="right", italic=True, indent=False))
    blocks += [Paragraph(line) for line in lines]
    blocks[-1] = Paragraph(ended(lines[-1], office.layout))
    return Paper(
        head=head_of(office, on=on, number=paper.number if paper else ""), title=title,
        about=about, to=to, blocks=blocks,
        signature=office_signature(office.layout, Role.CHIEF),
        recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip


def _received(letter: Letter) -> str:
    return f"Ngày {letter.received_on:%d/%m/%Y}, {letter.task.lead_office.name} nhận được đơn của:"


def slip(letter: Letter) -> Paper:
    """Phiếu chuyển đơn, phiếu hướng dẫn, trả lại đơn: by the outcome approved."""
    paper = paper_of(letter, PaperKind.SLIP)
    lines = [_received(letter), sender_line(letter), summary_line(letter)]
    if letter.outcome_basis:
        lines.append(f"Căn cứ {letter.outcome_basis};")
    body = str(letter.sent_to or "")
    if letter.outcome in (Outcome.FORWARD, Outcome.FORWARD_REPORT):
        lines.append(f"Chuyển đơn đến {body} để xem xét, giải quyết theo quy định của pháp luật.")
        if letter.outcome == Outcome.FORWARD_REPORT:
            lines.append("Đề nghị thông báo kết quả giải quyết về cơ quan chuyển đơn.")
        return _letter(letter, "forward", "PHIẾU CHUYỂN ĐƠN", "", lines, to=[body], paper=paper)
    if letter.outcome == Outcome.RETURN:
        lines.append("Đơn không thuộc thẩm quyền giải quyết; trả lại đơn và giấy tờ gốc kèm theo.")
        return _letter(letter, "return", "PHIẾU TRẢ LẠI ĐƠN", "", lines, to=[body], paper=paper)
    lines.append("Hướng dẫn ông (bà) gửi đơn đến cơ quan có thẩm quyền để được xem xét.")
    return _letter(letter, "guide", "PHIẾU HƯỚNG DẪN", "", lines, paper=paper)


def proposal(letter: Letter) -> Paper:
    lines = [
        _received(letter), sender_line(letter), summary_line(letter),
        f"Loại đơn: {letter.get_kind_display()}; lĩnh vực: {letter.get_field_display()}.",
        f"Đề xuất: {letter.get_outcome_display()}. Căn cứ: {letter.outcome_basis or DOTS}",
    ]  # fmt: skip
    return _letter(letter, "proposal", "PHIẾU ĐỀ XUẤT", "xử lý đơn", lines)


def receipt(letter: Letter) -> Paper:
    """02/TCD: the list of papers is filled in by hand, two people sign."""
    office = letter.task.lead_office
    lines = [_received(letter), sender_line(letter), "Các giấy tờ, tài liệu nhận gồm:"]
    made = _letter(letter, "receipt", "GIẤY BIÊN NHẬN", "", lines)
    columns = (
        Column("TT", 5, "center"), Column("Tên giấy tờ, tài liệu", 50), Column("Số tờ", 12),
        Column("Bản gốc/bản sao", 20),
    )  # fmt: skip
    rows = [(str(n), DOTS, "", "") for n in range(1, 6)]
    signers = (Signature(("NGƯỜI GỬI",), ""), Signature(("NGƯỜI NHẬN",), ""))
    return replace(
        made, blocks=[*made.blocks, Table(columns, rows)], signature=None, signatures=signers,
        head=head_of(office, on=timezone.localdate()), recipients=(),
    )  # fmt: skip


def acceptance(letter: Letter) -> Paper:
    paper = paper_of(letter, PaperKind.ACCEPTANCE, PaperKind.REFUSAL)
    refused = paper is not None and paper.kind == PaperKind.REFUSAL
    lines = [_received(letter), sender_line(letter), summary_line(letter)]
    if refused:
        lines.append(f"Đơn không đủ điều kiện thụ lý. Căn cứ: {letter.outcome_basis or DOTS}")
        return _letter(
            letter, "non_acceptance", "THÔNG BÁO", "về việc không thụ lý giải quyết khiếu nại",
            lines, paper=paper,
        )  # fmt: skip
    lines.append("Đơn đủ điều kiện và được thụ lý giải quyết theo quy định của pháp luật.")
    about = "về việc thụ lý giải quyết khiếu nại"
    return _letter(letter, "acceptance", "THÔNG BÁO", about, lines, paper=paper)


_DECISIONS = {
    PaperKind.SUSPENSION: ("suspension", "về việc tạm đình chỉ giải quyết khiếu nại"),
    PaperKind.DISCONTINUATION: ("suspension", "về việc đình chỉ giải quyết khiếu nại"),
    PaperKind.RESUMPTION: ("resumption", "về việc tiếp tục giải quyết khiếu nại"),
}


def decision(letter: Letter) -> Paper:
    """14a, 14b: the newest; its reason is filled in by who signs."""
    paper = paper_of(letter, *_DECISIONS)
    assert paper is not None
    form, about = _DECISIONS[PaperKind(paper.kind)]
    lines = [sender_line(letter), summary_line(letter), f"Lý do: {DOTS}"]
    return _letter(letter, form, "QUYẾT ĐỊNH", about, lines, paper=paper)


def dialogue(letter: Letter) -> Paper:
    on = f"{letter.dialogue_on:%d/%m/%Y}" if letter.dialogue_on else DOTS
    lines = [
        f"Ngày {on}, tại {DOTS}, tiến hành đối thoại giải quyết khiếu nại của:",
        sender_line(letter), summary_line(letter), f"Ý kiến của các bên: {DOTS}",
        f"Kết quả đối thoại: {DOTS}",
    ]  # fmt: skip
    return _letter(letter, "dialogue", "BIÊN BẢN ĐỐI THOẠI", "", lines)


def answer(letter: Letter) -> Paper:
    """To the sender: what came of it."""
    result = paper_of(letter, PaperKind.DECISION, PaperKind.RESULT)
    said = f"{result.number} ngày {result.dated:%d/%m/%Y}" if result else DOTS
    lines = [_received(letter), sender_line(letter), summary_line(letter),
             f"Kết quả giải quyết: văn bản số {said}."]  # fmt: skip
    return _letter(letter, "guide", "", "thông báo kết quả giải quyết đơn", lines)


S = LetterState
NAMED: Mapping[str, NamedPaper] = {
    "phieu": NamedPaper(_("Slip"), slip, lambda one: paper_of(one, PaperKind.SLIP) is not None),
    "phieu-de-xuat": NamedPaper(
        _("Proposal, for approval"), proposal, lambda one: one.state == S.PROPOSED
    ),
    "bien-nhan": NamedPaper(
        _("Receipt (02/TCD)"), receipt,
        lambda one: one.source in (Source.HAND, Source.RECEPTION) and one.state != S.MOVED,
    ),
    "thu-ly": NamedPaper(
        _("Notice of acceptance or non-acceptance"), acceptance,
        lambda one: paper_of(one, PaperKind.ACCEPTANCE, PaperKind.REFUSAL) is not None,
    ),
    "quyet-dinh": NamedPaper(
        _("Decision 14a, 14b"), decision, lambda one: paper_of(one, *_DECISIONS) is not None
    ),
    "doi-thoai": NamedPaper(
        _("Minutes of the dialogue"), dialogue, lambda one: one.dialogue_on is not None
    ),
    "tra-loi": NamedPaper(
        _("Answer to the sender"), answer, lambda one: one.result_on is not None
    ),
}  # fmt: skip
