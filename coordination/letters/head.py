"""The head of a paper: whose it is, the motto, the number, place and date."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from coordination.models import Setting
from offices.models import Office
from offices.models.office import Layout

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
STAR = "*"

_OFFICE = re.compile(r"^văn phòng\s+", re.IGNORECASE)
_SHORT = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "ĐBQH": "đại biểu Quốc hội"}
_LONGEST = 24  # letters that fit into one line of the left half


@dataclass(frozen=True, slots=True)
class Head:
    """`above`: lines of the body it serves; `body`: whose paper it is; `number` may be empty.

    `beside`: the other bodies that issue it jointly, in their order after `body`.
    """

    layout: str
    above: tuple[str, ...]
    body: str
    place_date: str
    number: str = ""
    beside: tuple[str, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """The lines of the issuing bodies; of a joint paper a dash joins one to the next."""
        if not self.beside:
            return (self.body,)
        *first, last = (_lines(body) for body in (self.body, *self.beside))
        joined = [line for lines in first for line in (*lines[:-1], f"{lines[-1]} -")]
        return (*joined, *last)

    @property
    def is_party(self) -> bool:
        return self.layout == Layout.PARTY

    @property
    def motto(self) -> tuple[str, ...]:
        """The right half: Quốc hiệu and Tiêu ngữ, or the Party's title."""
        return (PARTY,) if self.is_party else (NATION, MOTTO)


def long_date(day: dt.date) -> str:
    """ "ngày 05 tháng 02 năm 2026": days below 10 and months below 3 have a zero."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def number_line(layout: str, number: str) -> str:
    """ "Số: 15/VP-TH" (State), "Số 15-CV/VPTU" (Party, without a colon)."""
    return f"Số {number}" if layout == Layout.PARTY else f"Số: {number}"


def _lines(text: str) -> tuple[str, ...]:
    """Long names break where officials break them: before "và" and before "tỉnh"."""
    if len(text) <= _LONGEST:
        return (text,)
    return tuple(part for part in re.split(r"\s+(?=VÀ\s|TỈNH\s|THÀNH PHỐ\s)", text) if part)


def _names(office: Office, province: str) -> tuple[tuple[str, ...], str]:
    """The body above and the office's own line, in capitals."""
    name = office.name.strip()
    served = _OFFICE.sub("", name)
    if served == name:
        return (), name.upper()
    for short, full in _SHORT.items():
        served = re.sub(rf"\b{short}\b", full, served)
    if province and province.casefold() not in served.casefold():
        served = f"{served} {province}"
    return _lines(served.upper()), "VĂN PHÒNG"


def joint_head(
    offices: Sequence[Office], *, on: dt.date, number: str = "", province: str = ""
) -> Head:
    """The head of a paper that two or three offices issue together, in the layout of the first."""
    lead, *others = offices
    province = province or Setting.objects.current().province
    return Head(
        layout=lead.layout, above=(), body=lead.name.strip().upper(),
        place_date=f"{province}, {long_date(on)}",
        number=number_line(lead.layout, number) if number else "",
        beside=tuple(office.name.strip().upper() for office in others),
    )  # fmt: skip


def head_of(office: Office, *, on: dt.date, number: str = "", province: str = "") -> Head:
    """The head of an office's paper of that day; one statement unless `province` is given.

    `number` is the number and symbol alone ("15/VP-TH"); empty leaves the line out.
    """
    province = province or Setting.objects.current().province
    above, body = _names(office, province)
    return Head(
        layout=office.layout, above=above, body=body,
        place_date=f"{province}, {long_date(on)}",
        number=number_line(office.layout, number) if number else "",
    )  # fmt: skip
