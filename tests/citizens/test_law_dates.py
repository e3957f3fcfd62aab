"""Fifty dates of the law: both units, days off, old and new law, as `compute_deadline` counts."""

import io
import json
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from citizens.services.clocks import ACCEPTANCE, due_by, rule_for, settling_code
from coordination.models import CalendarDay
from offices.foundation.actor import Actor
from tests.citizens.conftest import day
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
N = ACCEPTANCE
DATES = (
    (N, "12/11/2026", "23/11/2026"),
    (N, "30/06/2026", "10/07/2026"),
    (N, "01/07/2026", "10/07/2026"),
    (N, "20/06/2026", "30/06/2026"),
    (N, "22/06/2026", "02/07/2026"),
    (N, "13/11/2026", "24/11/2026"),
    (N, "14/11/2026", "24/11/2026"),
    (N, "15/11/2026", "24/11/2026"),
    (N, "16/11/2026", "25/11/2026"),
    (("kn-lan-dau",), "05/10/2026", "04/11/2026"),
    (("kn-lan-dau",), "02/11/2026", "02/12/2026"),
    (("kn-lan-dau",), "05/11/2026", "07/12/2026"),
    (("kn-lan-dau",), "06/11/2026", "07/12/2026"),
    (("kn-lan-dau-phuc-tap",), "05/10/2026", "19/11/2026"),
    (("kn-lan-dau-xa",), "05/10/2026", "19/11/2026"),
    (("kn-lan-dau-xa-phuc-tap",), "05/10/2026", "04/12/2026"),
    (("kn-lan-hai",), "05/10/2026", "19/11/2026"),
    (("kn-lan-hai-phuc-tap",), "05/10/2026", "04/12/2026"),
    (("kn-lan-hai-xa",), "05/10/2026", "04/12/2026"),
    (("kn-lan-hai-xa-phuc-tap",), "05/10/2026", "14/12/2026"),
    (("kn-gui-quyet-dinh",), "25/11/2026", "30/11/2026"),
    (("kn-gui-quyet-dinh",), "27/11/2026", "02/12/2026"),
    (("kn-gui-quyet-dinh-lan-hai",), "25/11/2026", "02/12/2026"),
    (("kn-gui-quyet-dinh-lan-hai",), "22/11/2026", "30/11/2026"),
    (("kn-doi-thoai",), "10/12/2026", "04/12/2026"),
    (("kn-doi-thoai",), "14/12/2026", "09/12/2026"),
    (("kn-doi-thoai",), "11/12/2026", "04/12/2026"),
    (("kn-tam-dinh-chi",), "15/10/2026", "20/10/2026"),
    (("kn-tiep-tuc",), "09/11/2026", "12/11/2026"),
    (("tc-xu-ly-ban-dau",), "12/11/2026", "23/11/2026"),
    (("tc-xu-ly-ban-dau-nhieu-noi",), "12/11/2026", "26/11/2026"),
    (("tc-chuyen",), "12/11/2026", "19/11/2026"),
    (("tc-bao-chi",), "12/11/2026", "02/12/2026"),
    (("tc-bao-chi",), "15/11/2026", "07/12/2026"),
    (("tc-giai-quyet",), "02/11/2026", "02/12/2026"),
    (("tc-giai-quyet-dac-biet",), "02/11/2026", "02/12/2026"),
    (("tc-thong-bao-thu-ly",), "02/11/2026", "09/11/2026"),
    (("tc-gui-ket-luan",), "25/11/2026", "02/12/2026"),
    (("tc-xu-ly-ket-luan",), "25/11/2026", "04/12/2026"),
    (("tcd-lich",), "14/12/2026", "07/12/2026"),
    (("tcd-lich",), "16/12/2026", "09/12/2026"),
    (("tcd-moi-dbqh",), "14/12/2026", "30/11/2026"),
    (("tcd-dbqh-vang",), "14/12/2026", "07/12/2026"),
    (("tcd-tra-loi",), "12/11/2026", "26/11/2026"),
    (("don-xu-ly",), "13/11/2026", "27/11/2026"),
    (("tcd-bao-ket-qua",), "12/11/2026", "23/11/2026"),
    (("tcd-bao-cong-dan",), "12/11/2026", "19/11/2026"),
    (("tcd-ket-luan",), "12/11/2026", "19/11/2026"),
    (("tcd-tu-choi",), "12/11/2026", "17/11/2026"),
    (("tcd-truc-tuyen",), "14/12/2026", "07/12/2026"),
    (("tcd-truc-tuyen-thu",), "14/12/2026", "11/12/2026"),
    (("don-hoi-ket-qua",), "12/11/2026", "14/12/2026"),
    (("don-qua-45-ngay",), "12/11/2026", "28/12/2026"),
)


def test_each_date_of_the_law(desk: Cast) -> None:
    wrong = []
    for codes, start, expected in DATES:
        due = due_by(codes, day(start), desk.offices["vpub"].pk)
        if due is None or due.on != day(expected):
            wrong.append((codes, start, expected, due and due.on))
    assert wrong == []
    assert len(DATES) >= 50


def test_days_off_and_a_worked_saturday_count(desk: Cast) -> None:
    """Monday 16/11 off in lieu of Saturday 14/11, which is worked."""
    rows = (("2026-11-16", "swapped_off"), ("2026-11-14", "make_up"), ("2026-11-23", "holiday"))
    for date, kind in rows:
        CalendarDay(date=date, kind=kind, name="Hoán đổi").save(actor=Actor.system())
    office = desk.offices["vpub"].pk
    due = due_by(ACCEPTANCE, day("12/11/2026"), office)
    later = due_by(("kn-lan-dau",), day("24/10/2026"), office)
    assert (due and due.on, later and later.on) == (day("24/11/2026"), day("24/11/2026"))


@pytest.mark.parametrize(
    ("number", "remote", "ground", "code"),
    [
        (1, False, "", "kn-lan-dau"),
        (1, True, "a", "kn-lan-dau-xa-phuc-tap"),
        (2, False, "b", "kn-lan-hai-phuc-tap"),
        (2, True, "", "kn-lan-hai-xa"),
    ],
)
def test_which_limit_a_complaint_has(number, remote, ground, code) -> None:
    known = SimpleNamespace(instance_number=number, complex_ground=ground, remote=remote)
    assert settling_code(known) == code


def test_the_command_counts_the_same(desk: Cast) -> None:
    for codes, start, expected in DATES:
        rule = rule_for(codes, day(start))
        assert rule is not None
        out, begin = io.StringIO(), day(start).isoformat()
        call_command("compute_deadline", rule.code, "--from", begin, stdout=out)
        assert json.loads(out.getvalue())["due_on"] == day(expected).isoformat(), codes


def test_a_suspension_by_the_command(desk: Cast) -> None:
    out = io.StringIO()
    dates = ("--from", "2026-10-05", "--pause", "2026-10-15", "--resume", "2026-11-09")
    call_command("compute_deadline", "kn-lan-dau", *dates, stdout=out)
    assert json.loads(out.getvalue())["due_on"] == "2026-11-30"
