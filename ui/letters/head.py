"""The head of a paper: whose it is, the motto, the number, place and date."""

import datetime as dt
from dataclasses import dataclass

from ui.letters.layout import Layout

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


@dataclass(frozen=True, slots=True)
class LetterHead:
    """`above`: lines of the body it serves; `body`: whose paper it is; `number` may be empty.

    `joint`: the lines that name all bodies of a paper which several issue together.
    """

    layout: str
    above: tuple[str, ...]
    body: str
    place_date: str
    number: str = ""
    joint: tuple[str, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """The lines of the issuing body, or bodies."""
        return self.joint or (self.body,)

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
