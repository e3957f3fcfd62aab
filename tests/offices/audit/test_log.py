"""What leaves a row in the log, and that nothing takes one away."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from offices.audit.heads import keep, kept
from offices.models import AuditKind, AuditRow, AuditSeal
from offices.services.audit import purge, seal

pytestmark = pytest.mark.django_db


def kinds(**about) -> list[str]:
    return list(AuditRow.objects.filter(**about).order_by("pk").values_list("kind", flat=True))


def test_a_change_leaves_a_row_with_its_who_and_desk_and_no_content(cast):
    office = cast.offices["vptu"]
    office.works_to = "17:35"
    office.save(actor=cast.actor("binh"), reason="Theo mùa")
    row = AuditRow.objects.filter(source="offices_historicaloffice").newest_first()[0]
    assert (row.kind, row.person, row.office, row.object_id) == (
        AuditKind.CHANGED,
        cast.binh,
        office,
        office.pk,
    )
    assert len(bytes(row.digest)) == 32
    assert "17:35" not in str(row.__dict__)


def test_a_hundred_changes_at_once_leave_a_hundred_rows(cast):
    assert (
        len(kinds(source="offices_historicalperson", kind=AuditKind.ADDED)) == 13
    )  # the system is one of them


def test_titles_are_nowhere_in_the_log(cast):
    cast.log("Rà soát CNRf00dF", ask={"vpub": None})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM offices_auditrow a WHERE a::text LIKE '%%CNRf00d%%'")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("table", ["offices_auditrow", "offices_auditseal"])
@pytest.mark.parametrize("words", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_applications_login_takes_nothing_away(log, table, words):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(words.format(table))


def test_the_applications_login_writes_no_seal(log):
    with pytest.raises(DatabaseError), transaction.atomic():
        AuditSeal(seq=9**9, row_id=9**9, at=timezone.now(), hash=b"").save(force_insert=True)


def test_the_applications_login_destroys_no_old_rows(log):
    with pytest.raises(DatabaseError), transaction.atomic():
        purge(before=timezone.now(), actor=log.actor("quan"), reason="Hết hạn lưu")


def test_signing_in_out_and_failing_leave_rows_without_the_typed_name(cast, client):
    client.post("/accounts/login/", {"login": "an", "password": "khong-dung-26"})
    client.post("/accounts/login/", {"login": "mat-khau-go-nham", "password": "x"})
    cast.client("an").post("/accounts/logout/")
    assert kinds(kind__in=("sign_in", "failed", "sign_out")) == [
        "failed",
        "failed",
        "sign_in",
        "sign_out",
    ]
    people = (
        AuditRow.objects.filter(kind=AuditKind.FAILED)
        .order_by("pk")
        .values_list("person", flat=True)
    )
    assert list(people) == [cast.an.pk, None]
    assert not AuditRow.objects.filter(detail__contains="mat-khau").exists()


def test_refusals_leave_rows_and_ordinary_pages_none(cast):
    task = cast.log("Rà soát", access="restricted")
    client = cast.client("giang")
    client.get("/")
    client.get(f"/tasks/{task.pk}/")
    client.get("/settings/people/")
    rows = AuditRow.objects.filter(person=cast.giang).exclude(kind=AuditKind.SIGN_IN).order_by("pk")
    found = [(row.kind, row.source, row.object_id) for row in rows]
    assert found == [("hidden", "tasks:detail", task.pk), ("refused", "offices:people", None)]


def test_secret_mark_leaves_a_row_without_the_words(cast):
    cast.client("an").post("/tasks/new/", {"title": "Số 5/UBND-NC (Tối mật)"})
    row = AuditRow.objects.get(kind=AuditKind.SECRET)
    assert (row.person, row.source) == (cast.an, "intake:new")


def test_export_leaves_a_row(cast):
    cast.log("Rà soát")
    answer = cast.client("binh").get("/tasks/export/?list=list&format=csv")
    if answer.status_code == 200:
        assert kinds(person=cast.binh, kind=AuditKind.EXPORT) == [AuditKind.EXPORT]


def test_the_head_is_kept_once_an_hour_and_the_newest_always(log, folder):
    start = timezone.now() + timedelta(days=1)
    assert keep(900, "00", start.replace(minute=1))
    assert not keep(901, "01", start.replace(minute=59))
    assert [head.seq for head in kept()][-2:] == [900, 901]


def test_nothing_new_is_sealed_twice(log):
    assert seal(at=timezone.now()) == 0
