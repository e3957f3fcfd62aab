"""Who opened a restricted task stands in the log; ordinary pages cost nothing more."""

import datetime as dt

import pytest
from django.utils import timezone

from meetings.models import Meeting
from offices.models import AuditKind, AuditRow
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def restricted(cast: Cast):
    return cast.log("Nội dung hạn chế CNRr3ad", access="restricted", assignee=cast.an)


def opened(**about):
    rows = AuditRow.objects.filter(kind=AuditKind.READ, **about).order_by("pk")
    return [(row.person.username, row.source, row.object_id) for row in rows]


def test_page_course_and_verbs_of_a_restricted_task_leave_a_row_each(cast, restricted):
    client, here = cast.client("an"), f"/tasks/{restricted.pk}/"
    client.get(here)
    client.get(f"{here}history/")
    assert opened() == [
        ("an", "tasks:detail", restricted.pk),
        ("an", "tasks:history", restricted.pk),
    ]
    row = AuditRow.objects.filter(kind=AuditKind.READ).first()
    assert (row.office, row.detail) == (cast.offices["vptu"], f"task_id={restricted.pk}")


def test_dossier_of_a_restricted_meeting_leaves_one(cast, restricted):
    day = timezone.localdate() + dt.timedelta(days=3)
    Meeting(task=restricted, kind="meeting", on=day).save(actor=cast.actor("an"))
    assert cast.client("an").get(f"/meetings/{restricted.pk}/").status_code == 200
    assert [source for _who, source, _pk in opened()] == ["meetings:detail"]


def test_who_may_not_read_it_leaves_a_refusal_and_no_reading(cast, restricted):
    assert cast.client("phuc").get(f"/tasks/{restricted.pk}/").status_code == 404
    assert opened() == []
    assert AuditRow.objects.filter(kind=AuditKind.HIDDEN, person=cast.phuc).count() == 1


def test_page_that_asks_by_itself_is_no_second_reading(cast, restricted):
    client = cast.client("an")
    for headers in ({}, {"X-Poll": "1"}, {"X-Poll": "1"}):
        client.get(f"/tasks/{restricted.pk}/", headers=headers)
    assert len(opened()) == 1


def test_nobody_reads_without_a_trace_by_saying_that_a_page_asks(cast, restricted):
    cast.client("an").get(f"/tasks/{restricted.pk}/", headers={"X-Poll": "1"})
    assert len(opened()) == 1


def test_ordinary_task_leaves_none(cast):
    task = cast.log("Việc thường", assignee=cast.an)
    client = cast.client("an")
    client.get("/tasks/")
    client.get(f"/tasks/{task.pk}/")
    assert opened() == []


def test_auditor_sees_who_opened_it_and_no_word_of_it(cast, restricted):
    cast.client("an").get(f"/tasks/{restricted.pk}/")
    page = cast.client("quan").get("/settings/audit/acts/?kind=read").content.decode()
    assert "Mở nhiệm vụ hạn chế" in page
    assert f"Nhiệm vụ số {restricted.pk}" in page
    assert "CNRr3ad" not in page
