"""The slip members are asked on, and the table of what came back."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.letters import head_of, office_signature
from documents.choices import Answer, RoundState
from documents.counting.rounds import totals
from documents.models import Appraisal, OpinionRound
from offices.models import Role
from tasks.dossier.printing import Printout
from tasks.dossier.verbs import manages
from ui.letters import Column, Layout, LetterTable, Paragraph, PrintedLetter, Signature

WORDS = {
    Answer.AGREED: "Đồng ý",
    Answer.WITH_WORDS: "Đồng ý và có ý kiến",
    Answer.AGAINST: "Không đồng ý",
    Answer.OTHER: "Ý kiến khác",
}


def last_round(appraisal: Appraisal) -> OpinionRound:
    found: OpinionRound = appraisal.rounds.with_slips().order_by("-n")[0]
    found.appraisal = appraisal
    return found


def _kind(appraisal: Appraisal) -> str:
    """The Party asks with a Phiếu xin ý kiến."""
    party = appraisal.task.lead_office.layout == Layout.PARTY
    return "PHIẾU XIN Ý KIẾN" if party else "PHIẾU LẤY Ý KIẾN"


def slip(poll: OpinionRound) -> PrintedLetter:
    appraisal = poll.appraisal
    blocks = [Paragraph(f"Kính gửi: Thành viên {appraisal.receiving_body.name}", align="center")]
    for question in poll.questions.all():
        blocks.append(Paragraph(f"{question.n}. {question.text}", bold=True))
        blocks += [Paragraph(f"☐ {words}") for words in WORDS.values()]
        blocks.append(Paragraph("Ý kiến: …"))
    by = f"trước ngày {poll.due_on:%d/%m/%Y}" if poll.due_on else "theo thời hạn quy định"
    office = appraisal.task.lead_office
    blocks.append(Paragraph(f"Đề nghị gửi phiếu về {office.name} {by}."))
    return PrintedLetter(
        head=head_of(office, on=poll.sent_on or timezone.localdate()),
        title=_kind(appraisal),
        about=f"về {appraisal.task.title}",
        blocks=blocks,
        signatures=(Signature(("THÀNH VIÊN",), ""),),
    )


def summary(poll: OpinionRound) -> PrintedLetter:
    """One row a member, totals below; silence in a column of its own."""
    appraisal = poll.appraisal
    blocks = _counts(poll) if poll.counts_only else [_members(poll), *_totals(poll)]
    office = appraisal.task.lead_office
    return PrintedLetter(
        head=head_of(office, on=poll.compiled_on or timezone.localdate()),
        title="BẢNG TỔNG HỢP Ý KIẾN",
        about=f"về {appraisal.task.title}",
        blocks=blocks,
        landscape=True,
        signature=office_signature(office.layout, Role.CHIEF),
    )


def _counts(poll: OpinionRound) -> list[Paragraph | LetterTable]:
    words = f"Số phiếu gửi: {poll.sent_count}. Số phiếu nhận về: {poll.returned_count}."
    return [Paragraph(words), Paragraph(f"Kết quả: {poll.result or '…'}.")]


def _members(poll: OpinionRound) -> LetterTable:
    questions = list(poll.questions.all())
    columns = (
        Column("TT", 5, "center"),
        Column("Thành viên", 35),
        *(Column(f"Vấn đề {one.n}", 20) for one in questions),
        Column("Ngày trả lời", 15),
    )
    lines = []
    for n, one in enumerate(poll.slips.all(), 1):
        said = one.sent_choices()
        cells = [_said(said.get(question.pk)) for question in questions]
        day = f"{one.answered_on:%d/%m/%Y}" if one.answered_on else ""
        lines.append((str(n), one.name, *cells, day))
    return LetterTable(columns, lines)


def _said(answer: object) -> str:
    choice = getattr(answer, "choice", "")
    if not choice:
        return "Chưa có ý kiến"
    words = getattr(answer, "words", "")
    return f"{WORDS[Answer(choice)]}{f': {words}' if words else ''}"


def _totals(poll: OpinionRound) -> list[Paragraph | LetterTable]:
    columns = (
        Column("Vấn đề", 36),
        Column("Đồng ý", 10, "center"),
        Column("Trong đó có ý kiến", 10, "center"),
        Column("Không đồng ý", 10, "center"),
        Column("Ý kiến khác", 10, "center"),
        Column("Chưa có ý kiến", 10, "center"),
        Column("Kể cả coi là đồng ý do quá hạn", 14, "center"),
    )
    lines = [
        (
            question.text,
            f"{total.agreeing}/{total.members}",
            str(total.with_words),
            str(total.against),
            str(total.other),
            str(total.silent),
            f"{total.with_silence}/{total.members}" if total.deemed else "–",
        )
        for question, total in totals(poll)
    ]
    clause = f" ({poll.clause})" if poll.clause else ""
    line = f"Kết quả tính theo: {_line(poll)}{clause}." if poll.line else ""
    return [LetterTable(columns, lines), *([Paragraph(line)] if line else [])]


def _line(poll: OpinionRound) -> str:
    return "số thành viên đồng ý" if poll.line == "answered" else "kể cả coi là đồng ý do quá hạn"


def _sent(poll: OpinionRound) -> bool:
    return poll.state != RoundState.DRAFT


def _answered(appraisal: Appraisal) -> bool:
    return any(_sent(one) for one in appraisal.round_rows)


_SLIP, _SUMMARY = _("Opinion slip"), _("Table of opinions")
# Single answers are read inside the polling office alone; the others see totals on the page.
ROUND_PAPERS = {
    "phieu": Printout(_SLIP, slip),
    "tong-hop": Printout(
        _SUMMARY, summary, _sent, may=lambda request, poll: manages(request, poll.appraisal)
    ),
}
# Of the last round, beside the papers of the file.
LAST_ROUND = {
    "phieu": Printout(
        _SLIP, lambda one: slip(last_round(one)), lambda appraisal: bool(appraisal.round_rows)
    ),
    "tong-hop": Printout(_SUMMARY, lambda one: summary(last_round(one)), _answered, may=manages),
}
