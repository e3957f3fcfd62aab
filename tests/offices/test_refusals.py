"""A refusal is written down, without the words, and stays when the request is rolled back."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from offices.audit.middleware import RefusalMiddleware
from offices.foundation.fields import GuardedCharField
from offices.models import Refusal
from offices.views.refusals import page_of
from tests.permissions.urls import doors

MACHINES = {"admin", "api-v1"}  # no person types there
MARKED = "Số 5/UBND-NC (Tối mật)"


def _request() -> HttpRequest:
    request = RequestFactory().post("/")
    request.user = AnonymousUser()
    return request


def _view_that_rolls_back(request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        try:
            GuardedCharField(label="Tiêu đề").clean(MARKED)
        except Exception:
            transaction.set_rollback(True)
    return HttpResponse()


@pytest.mark.django_db
def test_refusal_outlives_the_rollback_of_the_request():
    RefusalMiddleware(_view_that_rolls_back)(_request())
    row = Refusal.objects.get()
    assert (row.field, row.level, row.place) == ("Tiêu đề", "toi_mat", "brackets")


@pytest.mark.django_db
def test_no_column_holds_the_words():
    RefusalMiddleware(_view_that_rolls_back)(_request())
    assert not any("UBND" in str(value) for value in Refusal.objects.values_list()[0])


@pytest.mark.django_db
def test_an_ordinary_request_writes_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        RefusalMiddleware(lambda request: HttpResponse())(_request())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", ["UPDATE offices_refusal SET field=''", "DELETE FROM offices_refusal"]
)
def test_the_applications_login_cannot_change_refusals(statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_a_refusal_is_never_saved_twice():
    RefusalMiddleware(_view_that_rolls_back)(_request())
    with pytest.raises(ValueError, match="never changed"):
        Refusal.objects.get().save()


def test_every_part_of_the_system_is_named():
    spaces = {door.name.rpartition(":")[0] for door in doors()} - {""} - MACHINES
    assert {space for space in spaces if page_of(Refusal(where=f"{space}:new")) == "—"} == set()
