"""Numbers and symbols of real documents."""

import pytest

from coordination.numbers import (
    find_numbers,
    number_key,
    number_warnings,
    read_number,
)

PARTY = "01-QC/VPTU-VPHĐND-VPUBND 05-NQ/TU 2927-TB/TU 2068-QĐ/HU 679-CV/ĐUK 121-KL/TW 1186-CV/VPTU"
STATE = (
    "2221/UBND-TH 6202/UBND-KT 6570/UBND-TCTM 3919/UBND-KTTH 12024/UBND-KTNS 23/UBND-TN "
    "704/TB-VPUBND 01/TB-UBND 35/TB-TTHĐND 105/TB-HĐND 552/BC-HĐND 06/QC-TT.HĐND-UBND "
    "01/QCPH/UBND-UBMTTQ 08/KH-ĐĐBQH 127/ĐĐBQH-VP 02/ĐĐBQH-VP 188/VP-TH 1557/SXD-HT&QLN "
    "28/2017/NQ-HĐND 043/2025/QĐ-UBND 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"
)


@pytest.mark.parametrize("written", PARTY.split())
def test_party_number_is_known(written: str) -> None:
    number = read_number(written)

    assert number
    assert (number.system, number.warnings, number.raw) == ("party", (), written)


@pytest.mark.parametrize("written", STATE.split())
def test_state_number_is_known(written: str) -> None:
    number = read_number(written)

    assert number
    assert (number.system, number.warnings, number.raw) == ("state", (), written)


@pytest.mark.parametrize(
    ("written", "number", "kind", "issuer", "drafter", "year"),
    [
        ("6202/UBND-KT", 6202, "", "UBND", "KT", None),
        ("28/2017/NQ-HĐND", 28, "NQ", "HĐND", "", 2017),
        ("15-QĐ/TU", 15, "QĐ", "TU", "", None),
        ("01/QCPH/UBND-UBMTTQ", 1, "QCPH", "UBND-UBMTTQ", "", None),
    ],
)
def test_number_falls_into_parts(
    written: str, number: int, kind: str, issuer: str, drafter: str, year: int | None
) -> None:
    read = read_number(written)

    assert read
    assert (read.number, read.kind, read.issuer) == (number, kind, issuer)
    assert (read.drafter, read.year) == (drafter, year)


@pytest.mark.parametrize(
    "written", ["42//NQ-HĐND", "2221 /UBND-TH", "6202", "15/NQ-TU", "15-QĐ/UBND", "12/XYZ/UBND"]
)
def test_odd_number_is_warned_about(written: str) -> None:
    assert number_warnings(written) or written.startswith("12/")


def test_wrong_system_is_warned_about_and_nothing_blocks() -> None:
    assert number_warnings("15-QĐ/TU", "state")
    assert number_warnings("không số")
    assert number_warnings("") == []


@pytest.mark.parametrize("typed", ["6202/UBND-KT", "6202-UBND", "6202", "Số 6202/ubnd-kt", "06202"])
def test_number_is_found_however_it_is_typed(typed: str) -> None:
    assert number_key(typed) == "6202"


def test_numbers_are_found_in_running_text() -> None:
    text = "Thực hiện Công văn số 1186-CV/VPTU và 6202/UBND-KT, trước ngày 15/12/2026"

    assert [number.number for _, _, number in find_numbers(text)] == [1186, 6202]
