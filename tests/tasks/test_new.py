"""Ghi nhiệm vụ: the one screen, its checks, and where the task goes."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tasks.models import Task
from tasks.states import PartState, TaskState
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


def form(cast: Cast, **more: Any) -> dict[str, Any]:
    due = timezone.localdate() + dt.timedelta(days=14)
    return {
        "title": "Chuẩn bị tài liệu Hội nghị Ban Chấp hành",
        "area": cast.areas[1].pk,
        "lead_office": "vptu",
        "due_on": due.isoformat(),
        **more,
    }


def test_three_fields_log_a_task(cast: Cast) -> None:
    data = form(cast)
    del data["due_on"]
    answer = cast.client("an").post("/tasks/new/", data)
    task = Task.objects.get()
    assert answer.status_code == 302 and answer["Location"] == f"/tasks/{task.pk}/"
    assert task.state == TaskState.OPEN and task.code.endswith("-0001")


def test_officer_with_other_offices_asks_for_release(cast: Cast) -> None:
    soon = (timezone.localdate() + dt.timedelta(days=5)).isoformat()
    data = form(
        cast, coordinating_offices=["vpdd", "vpub"], ask_vpub="Góp ý phần kinh tế", due_vpub=soon
    )
    cast.client("an").post("/tasks/new/", data)
    task = Task.objects.get()
    part = cast.part(task, "vpub")
    assert task.state == TaskState.TO_RELEASE and part.state == PartState.UNSENT
    assert part.ask == "Góp ý phần kinh tế"
    assert part.deadlines.get().due_on.isoformat() == soon
    assert cast.part(task, "vpdd").deadlines.get().due_on.isoformat() == data["due_on"]


def test_chief_sends_at_once(cast: Cast) -> None:
    cast.client("binh").post("/tasks/new/", form(cast, coordinating_offices=["vpub"]))
    task = Task.objects.get()
    assert task.state == TaskState.OPEN
    assert cast.part(task, "vpub").state == PartState.SENT


def test_draft_stays_in_the_office(cast: Cast) -> None:
    data = form(cast, coordinating_offices=["vpub"], action="draft")
    cast.client("an").post("/tasks/new/", data)
    assert Task.objects.get().state == TaskState.DRAFT


def test_same_form_twice_makes_one_task(cast: Cast) -> None:
    data = form(cast, form_key="5b3c8d4e-6d0c-4a51-9a0f-0e2b6d1f7a11")
    first = cast.client("an").post("/tasks/new/", data)
    second = cast.client("an").post("/tasks/new/", data)
    assert first["Location"] == second["Location"] and Task.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 501),
        ("title", "TUYỆT MẬT"),
        ("area", "999999"),
        ("area", "9" * 30),
        ("area", "một"),
        ("lead_office", "khong-co"),
        ("coordinating_offices", "khong-co"),
        ("coordinating_offices", "vptu"),
        ("due_on", "31/02/2026"),
        ("due_on", "01/01/0001"),
        ("assignee", "999999"),
        ("leader_in_charge", "999999"),
        ("external_bodies", "999999"),
        ("urgency", "gấp"),
        ("access", "mật"),
        ("directive_by", "Đồng chí Bí thư Tỉnh ủy"),
        ("description", "có\x00ký tự rỗng"),
    ],
)
def test_bad_input_is_told_at_its_field(cast: Cast, field: str, value: str) -> None:
    data = form(cast, description="Giữ lại nội dung này") | {field: value}
    answer = cast.client("an").post("/tasks/new/", data)
    assert answer.status_code == 422 and not Task.objects.exists()
    named = "directive_text" if field == "directive_by" else field
    assert named in answer.context["form"].errors
    if field != "description":
        assert "Giữ lại nội dung này" in answer.content.decode()


def test_page_offers_what_the_form_takes(cast: Cast) -> None:
    closed = cast.areas[8]
    closed.retired_on = timezone.localdate()
    closed.save(actor=cast.actor("quan"))
    page = cast.client("an").get("/tasks/new/")
    fields = page.context["form"].fields
    areas = [area.pk for area in fields["area"].queryset]
    assert areas and closed.pk not in areas
    assert all(f'<option value="{pk}"' in page.content.decode() for pk in areas)
    assert cast.an in fields["assignee"].queryset
    assert set(fields["leader_in_charge"].queryset) < set(fields["assignee"].queryset)
    refused = cast.client("an").post("/tasks/new/", form(cast, area=closed.pk))
    assert list(refused.context["form"].errors) == ["area"]


def test_area_five_takes_a_neutral_title_only(cast: Cast) -> None:
    data = form(cast, area=cast.areas[5].pk)
    refused = cast.client("an").post("/tasks/new/", data)
    assert "title" in refused.context["form"].errors
    data["title"] = "Chuẩn bị tiếp công dân định kỳ tháng 12/2026"
    cast.client("an").post("/tasks/new/", data)
    assert Task.objects.get().access == "restricted"


def test_denunciation_takes_no_words(cast: Cast) -> None:
    data = form(cast, area=cast.areas[5].pk, title="Xử lý đơn tố cáo", description="Ông A tố cáo")
    answer = cast.client("an").post("/tasks/new/", data)
    assert "description" in answer.context["form"].errors


def test_past_deadline_is_warned_not_refused(cast: Cast) -> None:
    data = form(cast, due_on="2026-01-05", document_date="2026-02-01")
    cast.client("an").post("/tasks/new/", data)
    page = cast.client("an").get("/tasks/")
    said = [m for m in page.context["messages"] if m.level_tag == "warning"]
    assert Task.objects.exists() and len(said) == 2


@pytest.mark.parametrize("who", ["quan", "son"])
def test_people_without_the_power_are_refused(cast: Cast, who: str) -> None:
    assert cast.client(who).get("/tasks/new/").status_code == 403
