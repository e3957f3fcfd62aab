"""What the answers to the four questions lead to, each with its legal ground; pure."""

from dataclasses import dataclass

from citizens.choices import LetterKind, SortingOutcome, Source, Unfit


@dataclass(frozen=True, slots=True)
class Proposal:
    outcome: str
    basis: str


_KEPT = {
    Unfit.DUPLICATE: "TT 05/2021/TT-TTCP Đ6 (đơn trùng lặp)",
    Unfit.NO_NAME: "TT 05/2021/TT-TTCP Đ6 (không rõ họ tên, địa chỉ)",
    Unfit.UNCLEAR: "TT 05/2021/TT-TTCP Đ6 (không rõ nội dung)",
    Unfit.COPY: "TT 05/2021/TT-TTCP Đ6 (gửi nhiều nơi)",
    Unfit.EXPIRED: "Luật Khiếu nại Đ9, Đ11",
    Unfit.SETTLED: "Luật Khiếu nại Đ11; TT 05/2021/TT-TTCP Đ6",
}


def propose_outcome(
    *,
    kind: str,
    fit: bool,
    unfit_why: str = "",
    own: bool,
    source: str = Source.POST,
    originals: bool = False,
    asks_report: bool = False,
) -> Proposal | None:
    """None for several contents: the letter is split first."""
    if kind == LetterKind.MIXED:
        return None
    if not fit:
        return _unfit(kind, unfit_why, own=own)
    if kind == LetterKind.COMPLAINT:
        return _complaint(own=own, source=source, originals=originals)
    if own:
        return Proposal(SortingOutcome.ACCEPT, "Luật Tiếp công dân Đ28(1); TT 05/2021/TT-TTCP")
    reported = asks_report or source in (Source.PASSED, Source.RECEPTION)
    outcome = SortingOutcome.FORWARD_REPORT if reported else SortingOutcome.FORWARD
    return Proposal(outcome, "Luật Tiếp công dân Đ26(3), Đ27; TT 05/2021/TT-TTCP")


def _unfit(kind: str, why: str, *, own: bool) -> Proposal:
    expired = why in (Unfit.EXPIRED, Unfit.SETTLED)
    if kind == LetterKind.COMPLAINT and own and expired:
        return Proposal(SortingOutcome.REFUSE, "Luật Khiếu nại Đ11; NĐ 155/2026 (Mẫu 04)")
    return Proposal(SortingOutcome.KEEP, _KEPT[Unfit(why)])


def _complaint(*, own: bool, source: str, originals: bool) -> Proposal:
    if own:
        return Proposal(SortingOutcome.ACCEPT, "Luật Khiếu nại Đ27, Đ36; NĐ 155/2026 Đ16(1)")
    if source == Source.PASSED or originals:
        return Proposal(
            SortingOutcome.RETURN, "TT 05/2021/TT-TTCP (trả lại đơn và giấy tờ gốc kèm theo)"
        )
    return Proposal(
        SortingOutcome.GUIDE, "Luật Tiếp công dân Đ26(2); TT 05/2021/TT-TTCP (hướng dẫn một lần)"
    )
