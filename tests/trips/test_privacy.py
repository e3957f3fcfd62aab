"""What is never kept of a traveller, and what leaves the house by mail."""

import pytest

from notifications.models import Notification
from tasks.choices import Urgency
from tasks.models import Task
from tests.support.cast import Cast
from tests.support.days import in_days
from tests.support.diary import Diary
from tests.trips.conftest import Enter
from trips.forms.privacy import names_a_document
from trips.models import Trip
from trips.services import course


@pytest.mark.parametrize(
    "text",
    [
        "Hộ chiếu B1234567",
        "số C 12345678",
        "CCCD 025090001234",
        "sinh ngày 01/02/1980",
        "ngày sinh: 3/4/1975",
        "hộ chiếu số P-12",
        "c1234567",
    ],
)
def test_document_of_a_person_is_recognised(text: str) -> None:
    assert names_a_document(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công văn 1203-CV/VPTU",
        "0210 3846 647",
        "xe 19A-000.01",
        "Quyết định 2471/QĐ-UBND",
        "kinh phí 1.250.000.000 đồng",
        "tỉnh kết nghĩa",
        "kỷ niệm ngày sinh của Bác",
    ],
)
def test_ordinary_words_pass(text: str) -> None:
    assert not names_a_document(text)


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["purpose", "members", "programme", "places"])
def test_number_of_a_passport_is_refused_with_the_reason(
    cast: Cast, province: Diary, field: str
) -> None:
    sent = {
        "title": "Đoàn ra",
        "kind": "abroad",
        "from_on": f"{in_days(40):%d/%m/%Y}",
        field: "ông A, B1234567",
    }
    answer = cast.client("en").post("/trips/new/", sent)
    assert answer.status_code == 422
    assert "không lưu số hộ chiếu" in answer.content.decode()
    assert not Trip.objects.exists()


@pytest.mark.django_db
def test_mail_of_a_restricted_trip_says_the_code_and_nothing_else(
    cast: Cast, approved: Enter
) -> None:
    trip = approved(access="restricted", members="Phạm Tiến Dũng")
    course.postpone(task_id=trip.pk, reason="Mưa lũ ở Suối Bưởi", actor=cast.actor("en"))
    told = Notification.objects.filter(kind__startswith="trip_", person=cast.dung)
    assert {one.kind for one in told} == {"trip_joined", "trip_off"}
    for one in told:
        assert one.facts == {"code": trip.task.code}


@pytest.mark.django_db
def test_member_may_read_the_restricted_trip_once_approved(cast: Cast, sent: Enter, said) -> None:
    trip = sent(access="restricted", members="Đỗ Hồng Phúc")
    assert cast.client("phuc").get(f"/trips/{trip.pk}/").status_code == 404
    course.approve(task_id=trip.pk, said=said, actor=cast.actor("en"))
    assert cast.client("phuc").get(f"/trips/{trip.pk}/").status_code == 200


@pytest.mark.django_db
def test_changed_programme_is_told_to_the_offices_asked(cast: Cast, sent: Enter) -> None:
    trip = sent()
    lines = {"programme": "14h00 khảo sát tại phường Sông Mai"}
    cast.client("en").post(f"/trips/{trip.pk}/programme/", lines)
    assert Notification.objects.filter(kind="trip_changed", person=cast.mai).exists()


@pytest.mark.django_db
def test_urgent_trip_is_told_at_once_whatever_people_chose(cast: Cast, sent: Enter) -> None:
    trip = sent()
    Task.objects.filter(pk=trip.pk).update(urgency=Urgency.URGENT)
    course.cancel(task_id=trip.pk, reason="Mưa lũ", actor=cast.actor("en"))
    assert Notification.objects.get(kind="trip_off", person=cast.mai).urgent


@pytest.mark.django_db
def test_number_of_a_passport_is_refused_as_a_reason_too(cast: Cast, sent: Enter) -> None:
    here = f"/trips/{sent().pk}/cancel/"
    answer = cast.client("en").post(here, {"reason": "Thiếu hộ chiếu B1234567"})
    assert answer.status_code == 422
    assert "không lưu số hộ chiếu" in answer.content.decode()
