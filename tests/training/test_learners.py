"""Who learns: picked within the seats, told of what stands in the way, named to few."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coordination.models import Setting
from offices.foundation.actor import Actor
from offices.models import Absence
from offices.powers import load_powers
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import diary
from tests.training.conftest import Enter
from training.detail.plan import figures
from training.models import Enrolment
from training.services import attendance, learners

__all__ = ["diary"]
pytestmark = pytest.mark.django_db


def test_absence_is_told_with_its_days(announced: Enter, enrol, cast: Cast) -> None:
    made = announced()
    Absence(
        person=cast.dung, substitute=cast.khanh, starts_on=in_days(19), ends_on=in_days(23)
    ).save(actor=Actor.system())
    with pytest.raises(ValidationError) as told:
        enrol(made, "vpub", "dung", "cuc")
    [words] = told.value.message_dict["despite"]
    assert cast.dung.full_name in words
    assert f"{in_days(19):%d/%m/%Y}" in words
    assert f"{in_days(23):%d/%m/%Y}" in words
    assert not made.enrolments.exists()
    enrol(made, "vpub", "dung", "cuc", despite=True)
    page = cast.client("en").get(made.get_absolute_url()).content.decode()
    assert words.partition(": ")[2] in page


def test_clashes_with_the_diary_and_other_courses_are_told(
    announced: Enter, summoned: Enter, enrol, diary, cast: Cast
) -> None:
    summoned()
    diary.put("Việc riêng", by="en", date=in_days(20), officers=(cast.khanh,))
    made = announced(title="Lớp khác cùng ngày")
    with pytest.raises(ValidationError) as told:
        enrol(made, "vpub", "dung", "khanh")
    words = " ".join(told.value.message_dict["despite"])
    assert cast.dung.full_name in words
    assert cast.khanh.full_name in words
    assert "Việc riêng" not in words


def test_no_more_people_than_seats(announced: Enter, enrol) -> None:
    made = announced(seats={"vpub": 2})
    enrol(made, "vpub", "dung")
    with pytest.raises(ValidationError):
        enrol(made, "vpub", "khanh", "cuc")
    enrol(made, "vpub", "cuc")
    assert made.enrolments.coming().count() == 2


def test_people_of_another_office_are_not_to_be_picked(announced: Enter, enrol) -> None:
    with pytest.raises(ValidationError):
        enrol(announced(), "vpub", "an", by="en")


def test_another_office_enrols_nobody_here(announced: Enter, enrol) -> None:
    with pytest.raises(PermissionDenied):
        enrol(announced(), "vpub", "dung", by="hai")


def test_somebody_comes_instead(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    row = made.enrolments.get(person=cast.dung)
    learners.withdraw_learner(
        task_id=made.pk,
        enrolment_id=row.pk,
        reason="Đi công tác",
        instead=cast.khanh,
        actor=cast.actor("en"),
    )
    new = made.enrolments.get(person=cast.khanh)
    assert (new.state, new.replaces, new.told_at is not None) == ("replacement", row, True)
    assert made.enrolments.coming().count() == 3
    mine = {
        who: cast.client(who).get("/training/?side=mine").content.decode()
        for who in ("khanh", "dung")
    }
    assert made.get_absolute_url() in mine["khanh"]
    assert made.get_absolute_url() not in mine["dung"]


def test_a_tap_marks_one_person(summoned: Enter, cast: Cast) -> None:
    made = summoned(opens=0, closes=0)
    session = made.sessions.get()
    here = f"/training/courses/{made.pk}/sessions/{session.pk}/attendance/"
    row = made.enrolments.get(person=cast.dung)
    tap = {"learner": row.pk, "mark": "present"}
    shown = cast.client("an").post(here, tap, headers={"HX-Request": "true"})
    assert shown.status_code == 200
    assert "<html" not in shown.content.decode()
    assert cast.client("an").post(here, {**tap, "mark": "absent"}).status_code == 302
    assert [one.presence for one in session.attendances.all()] == ["absent"]
    assert cast.client("an").post(here, {"rest": "1"}).status_code == 302
    assert session.attendances.filter(presence="present").count() == 2
    assert cast.client("dung").post(here, tap).status_code == 403


def test_attendance_of_the_future_is_refused_on_its_page(summoned: Enter, cast: Cast) -> None:
    made = summoned()
    session = made.sessions.get()
    here = f"/training/courses/{made.pk}/sessions/{session.pk}/attendance/"
    row = made.enrolments.get(person=cast.dung)
    cast.client("an").post(here, {"learner": row.pk, "mark": "present"})
    assert not session.attendances.exists()


def test_results_are_named_to_leaders_of_the_office_and_the_learner(
    held: Enter, cast: Cast
) -> None:
    """Others see totals, and no person."""
    made = held()
    grades = {row.pk: "completed" for row in Enrolment.objects.filter(course=made)}
    attendance.grade_learners(task_id=made.pk, grades=grades, actor=cast.actor("binh"))

    def page(who: str) -> str:
        return cast.client(who).get(made.get_absolute_url()).content.decode()

    names = {name: cast.people[name].full_name for name in ("an", "dung", "cuc")}
    shown = {
        who: [n for n in names if names[n] in page(who).partition('id="learners"')[2]]
        for who in ("phuc", "hai", "en", "an")
    }
    assert shown["phuc"] == shown["hai"] == []
    assert shown["en"] == ["dung", "cuc"]
    assert shown["an"] == ["an", "dung", "cuc"]  # works on training in the lead office
    rows = {
        who: cast.client(who).get(made.get_absolute_url()).context["learners"]
        for who in ("en", "dung")
    }
    assert [row["sees_result"] for row in rows["en"]] == [True, True]
    assert [row["sees_result"] for row in rows["dung"]] == [True, False]


def test_pages_ask_no_more_for_more_rows(announced: Enter, enrol, cast: Cast) -> None:
    made = announced()
    enrol(made, "vpub", "dung")

    def asked(address: str) -> int:
        cast.client("en").get(address)  # what is kept between requests is there
        with CaptureQueriesContext(connection) as found:
            assert cast.client("en").get(address).status_code == 200
        return len(found)

    pages = (made.get_absolute_url(), "/training/?side=all")
    before = [asked(page) for page in pages]
    enrol(made, "vpub", "cuc", "khanh")
    announced(title="Lớp thứ hai")
    announced(title="Lớp thứ ba")
    assert [asked(page) for page in pages] == before
    assert before[0] <= 12


def test_periods_learnt_are_held_against_the_least_the_province_asks(
    held: Enter, cast: Cast
) -> None:
    held()
    year, mine = in_days(-1).year, "/training/?side=mine"
    assert f"năm {year}: 4" in cast.client("dung").get(mine).content.decode()
    Setting(training_periods=4).save(actor=Actor.system())
    assert "trên tối thiểu 4" in cast.client("dung").get(mine).content.decode()
    rows = figures(cast.offices["vpub"], year, load_powers(cast.en.pk))
    [enough] = [row["value"] for row in rows if "4 tiết" in row["label"]]
    assert enough.startswith("2/")
