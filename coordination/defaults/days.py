"""Days off and made up, 2025 to 2027, from the notices; the swaps that packages miss included.

2027 is an estimate until the Prime Minister's notice; 24 November has no law yet that was seen,
so its rows are kept without effect until an administrator switches them on.
"""

from datetime import date, timedelta
from typing import NamedTuple

_LAW = "Bộ luật Lao động 2019 Điều 112"
_TET_2025 = "TB 6150/TB-BLĐTBXH"
_NEW_YEAR_2026 = "VB 12729/VPCP-KGVX ngày 25/12/2025"
_VPCP_2026 = "Văn phòng Chính phủ, 13/10/2025"
_ESTIMATE = "Dự kiến, chờ thông báo chính thức"
_CULTURE = "NQ 80-NQ/TW ngày 07/01/2026; NQ 30/NQ-CP: chờ sửa khoản 1 Điều 112 Bộ luật Lao động"


class DefaultDay(NamedTuple):
    date: date
    kind: str
    name: str
    source: str
    is_on: bool = True


def _run(first: date, last: date, name: str, source: str) -> list[DefaultDay]:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [DefaultDay(day, "holiday", name, source) for day in days if day.weekday() < 5]


DAYS = [
    DefaultDay(date(2025, 1, 1), "holiday", "Tết Dương lịch", _LAW),
    *_run(date(2025, 1, 25), date(2025, 2, 2), "Tết Nguyên đán Ất Tỵ", _TET_2025),
    DefaultDay(date(2025, 4, 7), "holiday", "Giỗ Tổ Hùng Vương", _LAW),
    DefaultDay(date(2025, 4, 26), "make_up", "Làm bù cho ngày 02/5/2025", _TET_2025),
    DefaultDay(date(2025, 4, 30), "holiday", "Ngày Chiến thắng", _LAW),
    DefaultDay(date(2025, 5, 1), "holiday", "Ngày Quốc tế Lao động", _LAW),
    DefaultDay(date(2025, 5, 2), "swapped_off", "Nghỉ hoán đổi với ngày 26/4/2025", _TET_2025),
    DefaultDay(date(2025, 9, 1), "holiday", "Quốc khánh", _LAW),
    DefaultDay(date(2025, 9, 2), "holiday", "Quốc khánh", _LAW),
    DefaultDay(date(2026, 1, 1), "holiday", "Tết Dương lịch", _LAW),
    DefaultDay(
        date(2026, 1, 2), "swapped_off", "Nghỉ hoán đổi với ngày 10/01/2026", _NEW_YEAR_2026
    ),
    DefaultDay(date(2026, 1, 10), "make_up", "Làm bù cho ngày 02/01/2026", _NEW_YEAR_2026),
    *_run(date(2026, 2, 14), date(2026, 2, 22), "Tết Nguyên đán Bính Ngọ", _VPCP_2026),
    DefaultDay(date(2026, 4, 27), "in_lieu", "Nghỉ bù Giỗ Tổ Hùng Vương", _LAW),
    DefaultDay(date(2026, 4, 30), "holiday", "Ngày Chiến thắng", _LAW),
    DefaultDay(date(2026, 5, 1), "holiday", "Ngày Quốc tế Lao động", _LAW),
    DefaultDay(date(2026, 8, 22), "make_up", "Làm bù cho ngày 31/8/2026", _VPCP_2026),
    DefaultDay(date(2026, 8, 31), "swapped_off", "Nghỉ hoán đổi với ngày 22/8/2026", _VPCP_2026),
    DefaultDay(date(2026, 9, 1), "holiday", "Quốc khánh", _LAW),
    DefaultDay(date(2026, 9, 2), "holiday", "Quốc khánh", _LAW),
    DefaultDay(date(2026, 11, 24), "holiday", "Ngày Văn hóa Việt Nam", _CULTURE, is_on=False),
    DefaultDay(date(2027, 1, 1), "holiday", "Tết Dương lịch", _LAW),
    *_run(date(2027, 2, 4), date(2027, 2, 10), "Tết Nguyên đán Đinh Mùi", _ESTIMATE),
    DefaultDay(date(2027, 4, 16), "holiday", "Giỗ Tổ Hùng Vương", _LAW),
    DefaultDay(date(2027, 4, 30), "holiday", "Ngày Chiến thắng", _LAW),
    DefaultDay(date(2027, 5, 3), "in_lieu", "Nghỉ bù Ngày Quốc tế Lao động", _LAW),
    DefaultDay(date(2027, 9, 2), "holiday", "Quốc khánh", _LAW),
    DefaultDay(date(2027, 9, 3), "holiday", "Quốc khánh", _ESTIMATE),
    DefaultDay(date(2027, 11, 24), "holiday", "Ngày Văn hóa Việt Nam", _CULTURE, is_on=False),
]
