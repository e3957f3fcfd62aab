"""Bộ lọc đã lưu: kept under a name, shared with the office, changed by its owner alone."""

import pytest

from tasks.models import SavedFilter
from tests.tasks.lists.conftest import codes

pytestmark = pytest.mark.django_db


def keep(client, name="Quá hạn của tôi", query="due=overdue&after=x&evil=1", **data):
    return client.post(f"/tasks/filters/save/?{query}", {"name": name, **data})


def test_the_choices_are_kept_and_nothing_else(cast, send):
    answer = keep(cast.client("an"))
    assert answer["Location"] == "/tasks/?due=overdue"
    text = cast.client("an").get("/tasks/filters/").content.decode()
    assert "Quá hạn của tôi" in text
    assert "Quá hạn của tôi" not in cast.client("binh").get("/tasks/filters/").content.decode()


def test_a_shared_filter_serves_the_office_and_shows_each_his_own(cast, send):
    task = send("Canary của tỉnh ủy")
    keep(cast.client("an"), "Dùng chung", "q=canary", shared="on")
    assert "Dùng chung" in cast.client("binh").get("/tasks/filters/").content.decode()
    assert "Dùng chung" not in cast.client("dung").get("/tasks/filters/").content.decode()
    address = SavedFilter.objects.get().get_absolute_url()
    assert codes(cast.client("binh"), address) == [task.code]
    assert codes(cast.client("phuc"), address) == []


def test_only_the_owner_changes_and_deletes(cast):
    keep(cast.client("an"), shared="on")
    pk = SavedFilter.objects.get().pk
    for who in ("binh", "dung"):
        assert cast.client(who).get(f"/tasks/filters/{pk}/").status_code == 404
        assert cast.client(who).post(f"/tasks/filters/{pk}/delete/").status_code == 404
    cast.client("an").post(f"/tasks/filters/{pk}/", {"name": "Tên mới"})
    kept = SavedFilter.objects.get()
    assert (kept.name, kept.office) == ("Tên mới", None)
    cast.client("an").post(f"/tasks/filters/{pk}/delete/")
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize(
    ("name", "said"), [("", "Đề nghị đặt tên bộ lọc."), ("Có rồi", "đã có bộ lọc tên này")]
)
def test_a_name_is_needed_and_used_once(cast, name, said):
    keep(cast.client("an"), "Có rồi")
    text = keep(cast.client("an"), name).content.decode()
    assert said in text
    assert SavedFilter.objects.count() == 1
