"""What the guard refused is shown to administrators: who, when, where; never the words."""

import pytest
from django.urls import get_resolver

from offices.foundation.refusals import Refused
from offices.foundation.secrets import SecrecyLevel, StampPlace
from offices.models import Refusal
from offices.services.audit import record_refusals
from offices.views.refusals import FIELDS, PAGES

pytestmark = pytest.mark.django_db
PAGE = "/settings/refusals/"


def refused(cast, count: int = 1, where: str = "intake:new", field: str = "title") -> None:
    one = [Refused(field, SecrecyLevel.TOI_MAT, StampPlace.LINE)]
    for _ in range(count):
        record_refusals(one, person=cast.an, office=cast.offices["vptu"], where=where)


def page(cast, query: str = "") -> str:
    shown: str = cast.client("quan").get(PAGE + query).content.decode()
    return shown


def test_without_one_the_page_says_so(cast):
    assert "Chưa có nội dung nào bị chặn" in page(cast)


def test_row_says_who_where_and_how(cast):
    refused(cast)
    shown = page(cast)
    for words in (cast.an.full_name, "Ghi nhiệm vụ", "Tên nhiệm vụ", "Đứng riêng một dòng"):
        assert words in shown


def test_names_of_the_program_are_never_shown(cast):
    refused(cast, where="tasks:unheard-of", field="unheard_of")
    refused(cast, where="", field="")
    assert "unheard" not in page(cast)


def test_a_refused_title_arrives_there(cast):
    cast.client("an").post("/tasks/new/", {"title": "Số 5/UBND-NC (Tối mật)", "area": "1"})
    row = Refusal.objects.get()
    assert row.where in PAGES
    assert row.field in FIELDS
    shown = page(cast)
    assert "Trong ngoặc đơn" in shown
    assert "UBND-NC" not in shown


def test_long_lists_have_pages(cast):
    refused(cast, 51)
    assert page(cast).count("<tr>") == 51
    assert page(cast, "?page=2").count("<tr>") == 2


@pytest.mark.parametrize("count", [1, 3, 60])
def test_statements_do_not_grow(cast, count, django_assert_max_num_queries):
    refused(cast, count)
    client = cast.client("quan")
    with django_assert_max_num_queries(10):
        client.get(PAGE)


def test_pages_that_have_words_exist():
    names = {
        f"{space}:{name}"
        for space, (_, resolver) in get_resolver().namespace_dict.items()
        for name in resolver.reverse_dict
        if isinstance(name, str)
    }
    assert set(PAGES) <= names
