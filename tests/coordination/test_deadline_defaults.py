"""Seeded time limits: amounts, units, directions, grounds and validity as the law has them."""

from datetime import date

import pytest

from coordination.defaults.deadlines import RULES

BY_CODE = {row.code: row for row in RULES}
NQLT_72, LAW_2026, RECEPTION_LAW = date(2025, 2, 20), date(2026, 7, 1), date(2014, 7, 1)
REVIEWED = """
kncct-qh             60 d
kncct-qh-th-truoc    15 d back
kncct-qh-th-sau      15 d
kncct-qh-bt-truoc    2 wd back
kncct-qh-bt-sau      7 wd
txct-cn-quyet        5 wd
txct-cn-bao          3 wd back
txct-cn-th           5 wd
kncct-cong-khai      15 wd
kncct-niem-yet       30 d
kncct-bao-cu-tri     3 wd
kncct-chuyen         5 wd
kncct-dinh-tuyen-lai 5 wd
don-xu-ly            10 wd
kn-tiep-tuc          3 wd
kn-lan-hai-xa        60 d
tcd-lich             5 wd back
tcd-moi-dbqh         10 wd back
tcd-dbqh-vang        5 wd back
tcd-ket-luan         5 wd
don-hoi-ket-qua      30 d
td-kiem-tra-ho-so    2 wd
tham-dinh            5 wd
td-tiep-thu          3 wd
td-ho-so-btv         5 wd back
pyk-tra-loi          5 wd
pyk-tra-loi-khan     2 wd
ct-ke-hoach          5 wd back
ct-tai-lieu-doan     3 wd back
ct-xin-phep          20 wd back
ct-bao-cao           5 wd
ct-bao-cao-nuoc-ngoai 7 d
dt-danh-sach         5 wd back
dt-trieu-tap         5 wd back
dt-bao-cao           7 wd
dt-bao-cao-nuoc-ngoai 15 d
sk-phan-van-phong    15 wd back
sk-du-thao           7 wd back
"""


@pytest.mark.parametrize("line", REVIEWED.split("\n")[1:-1])
def test_limit_has_its_amount_unit_and_direction(line):
    code, amount, unit, *back = line.split()
    row = BY_CODE[code]
    assert (row.amount, row.unit, row.direction) == (int(amount), unit, *(back or ["forward"]))


@pytest.mark.parametrize(
    ("code", "basis", "valid_from"),
    [
        ("kncct-qh", "NQLT 72/2025 Đ49(1)", NQLT_72),
        ("tcd-lich", "Luật Tiếp công dân Đ24(4)", RECEPTION_LAW),
        ("tcd-moi-dbqh", "Luật Tiếp công dân Đ21(1)", RECEPTION_LAW),
        ("tcd-dbqh-vang", "Luật Tiếp công dân Đ21(1)", RECEPTION_LAW),
        ("tcd-truc-tuyen", "NĐ 154/2026 Đ23(1)", LAW_2026),
        ("tcd-tra-loi", "Luật Tiếp công dân Đ28(1)", None),
        ("kn-lan-hai-xa", "Luật Khiếu nại Đ37", None),
        ("kncct-cong-khai", "NQLT 72/2025 Đ51(1)", NQLT_72),
        ("ct-bao-cao-nuoc-ngoai", "NĐ 191/2026 Đ25(2)", None),
    ],
)
def test_limit_names_its_ground_and_since_when(code, basis, valid_from):
    assert (BY_CODE[code].legal_basis, BY_CODE[code].valid_from) == (basis, valid_from)


@pytest.mark.parametrize("code", ["tcd-bao-ket-qua", "tcd-bao-cong-dan"])
def test_telling_of_a_result_is_owed_for_complaints_and_denunciations_alone(code):
    assert "Chỉ với khiếu nại, tố cáo" in BY_CODE[code].note


def test_the_sender_is_told_of_the_result_if_he_asked():
    assert "nếu người gửi đã yêu cầu" in BY_CODE["tcd-bao-cong-dan"].note


def test_days_of_a_visit_and_of_a_letter_are_two_limits():
    assert BY_CODE["tcd-tra-loi"].start_event == "ngày tiếp nhận tại nơi tiếp công dân"
    assert BY_CODE["don-xu-ly"].start_event == "ngày nhận đơn"


def test_a_decision_to_resume_is_sent_in_running_cases_too():
    assert BY_CODE["kn-tiep-tuc"].also_running


def test_each_code_stands_once():
    assert len(BY_CODE) == len(RULES)
