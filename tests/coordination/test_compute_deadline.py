"""`manage.py compute_deadline`: a date by its rule, with the steps a page shows."""

import json

import pytest
from django.core.management import CommandError, call_command

from coordination.models import CalendarDay
from offices.foundation.actor import Actor

pytestmark = pytest.mark.django_db


def asked(capsys, *words):
    call_command("compute_deadline", *words)
    return json.loads(capsys.readouterr().out)


def test_prints_the_date_its_raw_date_unit_and_working(house, capsys):
    found = asked(capsys, "ct-bao-cao-nuoc-ngoai", "--from", "2026-11-14")
    assert (found["due_on"], found["raw_due_on"], found["unit"]) == (
        "2026-11-23",
        "2026-11-21",
        "d",
    )
    assert found["working"][0] == "Tính từ 14/11/2026: ngày về nước (không tính ngày đầu)."


def test_days_left_run_on_from_the_resumption(house, capsys):
    pause = ("--pause", "2026-11-12", "--resume", "2026-12-01")
    found = asked(capsys, "kn-thu-ly", "--from", "2026-11-10", *pause)
    assert found["due_on"] == "2026-12-08"  # 7 wd, 2 of them used
    assert found["working"][-2] == "Tạm đình chỉ từ 12/11/2026, còn lại 5 ngày làm việc."


def test_days_left_that_end_on_a_day_off_move_on(house, capsys):
    pause = ("--pause", "2026-11-10", "--resume", "2026-11-13")
    found = asked(capsys, "kn-lan-dau", "--from", "2026-11-02", *pause)
    assert (found["raw_due_on"], found["due_on"]) == ("2026-12-05", "2026-12-07")


def test_the_calendar_of_an_office_counts_for_it_alone(house, capsys):
    CalendarDay(
        date="2026-11-12", kind="holiday", name="Ngày truyền thống", office=house["vpdd"]
    ).save(actor=Actor.system())
    words = ("td-kiem-tra-ho-so", "--from", "2026-11-10")
    assert asked(capsys, *words)["due_on"] == "2026-11-12"
    assert asked(capsys, *words, "--office", "vpdd")["due_on"] == "2026-11-13"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("khong-co", "--from", "2026-11-10"), "no rule 'khong-co'"),
        (("kn-thu-ly", "--from", "2026-06-01"), "not in force on 2026-06-01"),
        (("kn-thu-ly", "--from", "10/11/2026"), "Not a date"),
        (("kn-thu-ly", "--from", "2026-11-10", "--pause", "2026-11-12"), "both"),
        (("kn-thu-ly", "--from", "2026-11-10", "--resume", "2026-11-12"), "both"),
        (
            (
                "kn-thu-ly",
                "--from",
                "2026-11-10",
                "--pause",
                "2026-11-09",
                "--resume",
                "2026-11-12",
            ),
            "before the start",
        ),
        (
            (
                "kn-thu-ly",
                "--from",
                "2026-11-10",
                "--pause",
                "2026-11-12",
                "--resume",
                "2026-11-11",
            ),
            "before the pause",
        ),
        (("kn-thu-ly", "--from", "2026-11-10", "--office", "vpxx"), "no office 'vpxx'"),
    ],
)
def test_what_cannot_be_computed_is_said_in_a_sentence(house, words, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("compute_deadline", *words)
