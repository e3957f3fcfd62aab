"""Model cases of area 3, entered by its own verbs on the days they happened."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coordination.models import Body
from coordination.workdays import calendar_for
from information.choices import ItemAnswer, Quality
from information.forms.exchange import LINES, PURPOSE, TITLE, WEEKLY
from information.models import InformationRequest
from information.services import answering, asking
from information.services.asking import InformationGiven, enter_request
from information.services.exchange import ExchangeGiven, start_exchange
from offices.foundation.actor import Actor
from offices.models import Office
from tasks.dossier.demo import actor_of, in_days, in_working_days, on_day
from tasks.dossier.services.clocks import lead_of
from tasks.series.services.recurrences import read_recurrence
from tasks.services.receiving import receive_part

CODES = ("vptu", "vpdd", "vpub")


@dataclass(frozen=True, slots=True)
class Chiefs:
    """One of each office, who may do every step there."""

    party: Actor
    council: Actor
    state: Actor


def enter_demo() -> int:
    """Returns how many cases; none where an office has no chief."""
    found = [actor_of(code) for code in CODES]
    if any(one is None for one in found):
        return 0
    chiefs = Chiefs(*(one for one in found if one is not None))
    cases: tuple[Callable[[Chiefs], Any], ...] = (
        _budget,
        _resolutions,
        _conclusions,
        _weekly,
        _disbursement,
        _poor,
        _supervision,
        _experts,
    )
    for case in cases:
        case(chiefs)
    return len(cases)


def _ask(
    asker: Actor, holder: Actor, title: str, lines: str, *, on: dt.date, **more: Any
) -> InformationRequest:
    given = InformationGiven(
        lines=tuple(lines.split("; ")),
        purpose=more.pop("purpose", "Tổng hợp báo cáo tháng"),
        **more,
    )
    assert holder.office is not None
    with on_day(on):
        return enter_request(title=title, holder=holder.office, given=given, actor=asker)


def _answer(
    holder: Actor,
    found: InformationRequest,
    *values: str,
    on: dt.date,
    quality: str = Quality.OFFICIAL,
) -> None:
    """The first lines, one value each."""
    with on_day(on):
        for item, value in zip(found.items.all(), values, strict=False):
            answering.answer_item(
                task_id=found.pk,
                item_id=item.pk,
                answer=ItemAnswer.GIVEN,
                value=value,
                quality=quality,
                as_of=on,
                source="Văn phòng tổng hợp",
                actor=holder,
            )


def _deliver(holder: Actor, found: InformationRequest, *, on: dt.date, number: str = "") -> None:
    with on_day(on):
        answering.deliver(task_id=found.pk, number=number, actor=holder)


def _confirm(asker: Actor, found: InformationRequest, *, on: dt.date) -> None:
    with on_day(on):
        asking.confirm(task_id=found.pk, actor=asker)


def _budget(chiefs: Chiefs) -> None:
    """Being collected, urgent, due tomorrow; a sở is asked behind it."""
    lines = "Thu ngân sách nhà nước 11 tháng; Thu nội địa; Thu xuất nhập khẩu"
    found = _ask(
        chiefs.party,
        chiefs.state,
        "Số liệu thu ngân sách 11 tháng",
        lines,
        on=in_days(0),
        urgent=True,
        as_of_words="hết tháng 11",
    )
    receive_part(part_id=lead_of(found.task).pk, actor=chiefs.state)
    outside = Body.objects.outside().filter(name="Sở Tài chính").first()
    outside = outside or Body.objects.outside().first()
    if outside is not None:
        asking.ask_supplier(task_id=found.pk, body=outside, items=(), actor=chiefs.state)


def _resolutions(chiefs: Chiefs) -> None:
    """Three lines of five were sent; due today."""
    lines = "; ".join(
        f"Nghị quyết HĐND về {x} còn hiệu lực"
        for x in ("kinh tế", "xã hội", "pháp chế", "dân tộc", "đầu tư công")
    )
    found = _ask(
        chiefs.state,
        chiefs.council,
        "Danh mục nghị quyết HĐND còn hiệu lực",
        lines,
        on=in_working_days(-3),
    )
    day = in_working_days(-1)
    values = ("41 nghị quyết", "28 nghị quyết", "12 nghị quyết")
    _answer(chiefs.council, found, *values, on=day)
    with on_day(day):
        answering.send_ready(task_id=found.pk, actor=chiefs.council)


def _conclusions(chiefs: Chiefs) -> None:
    found = _ask(
        chiefs.state,
        chiefs.party,
        "Kết luận của Thường trực Tỉnh ủy về đầu tư công",
        "Kết luận về đầu tư công năm 2026",
        on=in_days(-6),
    )
    _answer(chiefs.party, found, "Kết luận số 105-KL/TU", on=in_days(-4))
    _deliver(chiefs.party, found, on=in_days(-4), number="1240-CV/VPTU")
    _confirm(chiefs.state, found, on=in_days(-2))


def _weekly(chiefs: Chiefs) -> None:
    """Of the three offices, before three on Thursday."""
    rule = read_recurrence(WEEKLY, today=in_days(0), calendar=calendar_for(None)).rule
    others = tuple(Office.objects.filter(code__in=CODES[1:]))
    if rule is None:
        return
    given = ExchangeGiven(
        title=TITLE,
        lines=tuple(LINES.splitlines()),
        purpose=PURPOSE,
        others=others,
        rule=rule,
        recurrence=WEEKLY,
        starts_on=in_days(0),
    )
    start_exchange(given=given, actor=chiefs.party)


def _disbursement(chiefs: Chiefs) -> None:
    """Asked for a second time yesterday."""
    found = _ask(
        chiefs.council,
        chiefs.state,
        "Kết quả giải ngân theo xã, phường",
        "Giải ngân theo xã; Giải ngân theo phường",
        on=in_working_days(-5),
    )
    day = in_working_days(-3)
    _answer(chiefs.state, found, "61,2%", "58,7%", on=day, quality=Quality.PRELIMINARY)
    _deliver(chiefs.state, found, on=day, number="812/VP-TH")
    with on_day(in_days(-1)):
        asking.ask_more(
            task_id=found.pk,
            reason="Chưa có số liệu của ba xã mới sáp nhập",
            lines=("Giải ngân của ba xã mới sáp nhập",),
            actor=chiefs.council,
        )


def _poor(chiefs: Chiefs) -> None:
    """An estimate, corrected yesterday."""
    found = _ask(
        chiefs.party,
        chiefs.state,
        "Số liệu hộ nghèo năm 2026 (ước)",
        "Số hộ nghèo; Tỷ lệ hộ nghèo",
        on=in_working_days(-6),
        as_of_words="năm 2026",
    )
    day = in_working_days(-4)
    _answer(chiefs.state, found, "8.412 hộ", "3,1%", on=day, quality=Quality.ESTIMATE)
    _deliver(chiefs.state, found, on=day, number="799/VP-TH")
    first = found.items.first()
    assert first is not None
    with on_day(in_days(-1)):
        answering.correct(
            task_id=found.pk,
            item_id=first.pk,
            value="8.214 hộ",
            reason="Nhầm số khi tổng hợp",
            actor=chiefs.state,
        )


def _supervision(chiefs: Chiefs) -> None:
    """Two working days late; two offices ask."""
    also = Office.objects.filter(code="vpub")
    _ask(
        chiefs.party,
        chiefs.council,
        "Lịch giám sát quý sau của các Ban",
        "Lịch giám sát của từng Ban; Thành phần đoàn giám sát",
        on=in_working_days(-5),
        also=tuple(also),
    )


def _experts(chiefs: Chiefs) -> None:
    """Nothing of it is there: an answer, and in time."""
    found = _ask(
        chiefs.party,
        chiefs.council,
        "Danh sách chuyên gia phản biện",
        "Chuyên gia lĩnh vực đất đai",
        on=in_days(-9),
    )
    with on_day(in_days(-7)):
        for item in found.items.all():
            answering.answer_item(
                task_id=found.pk,
                item_id=item.pk,
                answer=ItemAnswer.NONE,
                reason="Chưa lập danh sách chuyên gia",
                actor=chiefs.council,
            )
        answering.deliver(task_id=found.pk, actor=chiefs.council)
