"""Ủy quyền xử lý thay: entered by oneself or one's leader, taken back, refused to others."""

import datetime as dt

import pytest
from django.utils import timezone

from offices.models import Absence
from offices.services.absences import set_absence

pytestmark = pytest.mark.django_db


def days(cast, **more):
    today = timezone.localdate()
    given = {
        "substitute": cast.mai.pk,
        "starts_on": today.strftime("%d/%m/%Y"),
        "ends_on": (today + dt.timedelta(days=3)).strftime("%d/%m/%Y"),
        "note": "Nghỉ phép",
    }
    return given | more


def away(cast, who="an", instead="mai", by=None) -> Absence:
    today = timezone.localdate()
    return set_absence(
        actor=cast.actor(by or who),
        person=cast.people[who],
        substitute=cast.people[instead],
        starts_on=today,
        ends_on=today + dt.timedelta(days=3),
    )


def test_officer_enters_his_own(cast):
    answer = cast.client("an").post("/absence/", days(cast))
    assert answer.status_code == 302
    assert Absence.objects.get().substitute == cast.mai


def test_leader_enters_it_for_his_people(cast):
    answer = cast.client("binh").post("/absence/", days(cast, person=cast.an.pk))
    assert answer.status_code == 302
    assert Absence.objects.get().person == cast.an


def test_officer_cannot_name_another_person(cast):
    cast.client("an").post("/absence/", days(cast, person=cast.binh.pk))
    assert Absence.objects.get().person == cast.an


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"substitute": ""}, "substitute"),
        ({"substitute": "999999"}, "substitute"),
        ({"starts_on": "32/01/2026"}, "starts_on"),
        ({"ends_on": "01/01/2020"}, "ends_on"),
        ({"note": "x" * 301}, "note"),
        ({"note": "a\x00b"}, "note"),
        ({"starts_on": "01/01/1026"}, "starts_on"),
        ({"note": "x" * 1_000_000}, "note"),
    ],
)
def test_wrong_words_are_told_at_the_field_and_kept(cast, wrong, field):
    answer = cast.client("an").post("/absence/", days(cast) | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Absence.objects.exists()


def test_days_the_wrong_way_round_are_told_once_at_the_last(cast):
    away(cast)
    later = (timezone.localdate() + dt.timedelta(days=4)).strftime("%d/%m/%Y")
    answer = cast.client("an").post("/absence/", days(cast, starts_on=later))
    assert set(answer.context["form"].errors) == {"ends_on"}


def test_foreign_substitute_reads_like_one_that_does_not_exist(cast):
    foreign = cast.client("an").post("/absence/", days(cast, substitute=cast.dung.pk))
    nobody = cast.client("an").post("/absence/", days(cast, substitute=999_999))
    assert foreign.context["form"].errors == nobody.context["form"].errors


def test_a_second_absence_on_the_same_days_is_refused(cast):
    away(cast)
    answer = cast.client("an").post("/absence/", days(cast))
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"starts_on"}
    assert Absence.objects.count() == 1


@pytest.mark.parametrize(("who", "status"), [("an", 302), ("binh", 302), ("quan", 302)])
def test_taken_back_by_oneself_leader_or_administrator(cast, who, status):
    row = away(cast)
    assert cast.client(who).post(f"/absence/{row.pk}/cancel/").status_code == status
    assert Absence.objects.get(pk=row.pk).is_cancelled


@pytest.mark.parametrize("who", ["mai", "dung", "en"])
def test_for_others_it_does_not_exist(cast, who):
    row = away(cast)
    assert cast.client(who).post(f"/absence/{row.pk}/cancel/").status_code == 404
    assert not Absence.objects.get(pk=row.pk).is_cancelled


def test_lists_name_whom_one_stands_in_for(cast):
    away(cast)
    page = cast.client("mai").get("/absence/")
    assert [one.person for one in page.context["stands_in"]] == [cast.an]
    assert "Nguyễn Văn An" in page.content.decode()


def test_chart_draws_the_days(cast):
    away(cast)
    chart = cast.client("binh").get("/absence/").context["chart"]
    (row,) = chart.rows
    assert sum(span.days for span in row.spans) == 35
    assert [span.days for span in row.spans if span.absence] == [4]


@pytest.mark.parametrize("who", ["an", "binh", "quan"])
def test_page_takes_few_statements(cast, who, django_assert_max_num_queries):
    away(cast)
    away(cast, "cuc", "dung")
    client = cast.client(who)
    with django_assert_max_num_queries(21):
        client.get("/absence/")


def owed(cast, title: str, days: int):
    task = cast.log(title, by="an", lead="vptu", due=timezone.localdate() + dt.timedelta(days))
    part = cast.part(task, "vptu")
    part.assignee = cast.an
    part.save(actor=cast.actor("binh"))
    return task


@pytest.mark.parametrize("who", ["an", "mai", "binh"])
def test_dates_that_fall_into_it_are_listed_with_the_substitute(cast, who):
    inside, later = owed(cast, "Việc rơi vào ngày nghỉ", 2), owed(cast, "Việc sau ngày nghỉ", 9)
    away(cast)
    page = cast.client(who).get("/absence/").content.decode()
    assert f"1 thời hạn rơi vào những ngày này; đồng chí {cast.mai.full_name} xử lý thay" in page
    assert f'href="/tasks/{inside.pk}/"' in page
    assert f'href="/tasks/{later.pk}/"' not in page


def test_dates_of_a_task_one_may_not_read_are_not_listed(cast):
    task = owed(cast, "Việc hạn chế", 2)
    task.access = "restricted"
    task.save(actor=cast.actor("an"))
    away(cast)
    assert f"/tasks/{task.pk}/" not in cast.client("quan").get("/absence/").content.decode()
