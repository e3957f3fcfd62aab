"""Ghi ý kiến chỉ đạo: on its own or for a task, until a task comes of it."""

from typing import Any

import pytest
from django.utils import timezone

from coordination.models import Body, Leader
from notifications.models import Notification
from notifications.registry import kind_of, subject_of
from offices.foundation.actor import Actor
from tasks.models import Directive, Task
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
WORDS = "Giao Phòng Tổng hợp tham mưu báo cáo tình hình tháng 11."


@pytest.fixture
def leaders(cast: Cast) -> list[Leader]:
    body = Body(name="Thường trực Tỉnh ủy", short_name="TTTU", kind="party")
    body.save(actor=Actor.system())
    rows = [
        Leader(full_name=f"Người Thứ {n}", position=f"Chức danh {n}", body=body, precedence=n)
        for n in (1, 2, 3)
    ]
    for row in rows:
        row.save(actor=Actor.system())
    return rows


def entry(leaders: list[Leader], **more: Any) -> dict[str, Any]:
    return {
        "leader": leaders[0].pk,
        "words": WORDS,
        "said_on": timezone.localdate().isoformat(),
        "way": "written_on",
        **more,
    }


def record(cast: Cast, data: dict[str, Any], who: str = "an", task: str = "") -> Any:
    return cast.client(who).post(f"/directives/new/{task}", data)


def test_words_wait_without_a_task(cast: Cast, leaders: list[Leader]) -> None:
    record(cast, entry(leaders, to_whom=f"p:{cast.mai.pk}"))
    row = Directive.objects.get()
    assert (row.task, row.said_by, row.to_person) == (None, "Chức danh 1", cast.mai)
    assert list(cast.client("binh").get("/directives/").context["rows"]) == [row]
    assert Notification.objects.filter(kind="words_given", person=cast.mai).count() == 1


def test_who_is_told_reads_the_words_in_the_bell_and_not_in_the_mail(cast, leaders) -> None:
    record(cast, entry(leaders, to_whom=f"p:{cast.mai.pk}"))
    words = Directive.objects.get().words
    notice = Notification.objects.get(kind="words_given", person=cast.mai)
    assert words in subject_of(notice)
    assert words not in kind_of(notice.kind).subject(notice)


def test_other_offices_see_none_of_it(cast: Cast, leaders: list[Leader]) -> None:
    record(cast, entry(leaders))
    row = Directive.objects.get()
    assert not cast.client("dung").get("/directives/").context["rows"]
    assert cast.client("dung").get(f"/directives/{row.pk}/set-aside/").status_code == 404


def test_task_takes_the_words_along(cast: Cast, leaders: list[Leader]) -> None:
    onward = record(cast, entry(leaders, action="task", due_on="31/12/2030"))
    page = cast.client("an").get(onward["Location"])
    form = page.context["form"]
    assert form["title"].value() == WORDS and form["due_on"].value() == "31/12/2030"
    data = {"title": WORDS, "area": cast.areas[1].pk, "lead_office": "vptu", "basis": "directive"}
    cast.client("an").post("/tasks/new/", data | {"directive": form["directive"].value()})
    assert Directive.objects.get().task == Task.objects.get()
    assert not cast.client("an").get("/directives/").context["rows"]


def test_words_lead_to_one_task_only(cast: Cast, leaders: list[Leader]) -> None:
    record(cast, entry(leaders))
    data = {"title": WORDS, "area": cast.areas[1].pk, "lead_office": "vptu"}
    data["directive"] = Directive.objects.get().pk
    cast.client("an").post("/tasks/new/", data)
    again = cast.client("an").post("/tasks/new/", data)
    assert again.status_code == 422 and Task.objects.count() == 1


def test_words_for_a_task_stand_on_it(cast: Cast, leaders: list[Leader]) -> None:
    task = cast.log(assignee=cast.an)
    record(cast, entry(leaders), task=f"?task={task.pk}")
    assert Directive.objects.get().task == task


def test_unreadable_task_is_not_there(cast: Cast, leaders: list[Leader]) -> None:
    task = cast.log(access="restricted")
    answer = record(cast, entry(leaders), who="dung", task=f"?task={task.pk}")
    assert answer.status_code == 404 and not Directive.objects.exists()


def test_leaders_often_heard_come_first(cast: Cast, leaders: list[Leader]) -> None:
    record(cast, entry(leaders, leader=leaders[2].pk))
    form = cast.client("an").get("/directives/new/").context["form"]
    assert next(pk for pk, _name in form.fields["leader"].choices) == leaders[2].pk


def test_a_chief_heads_the_list_though_he_is_no_leader_of_the_province(
    cast: Cast, leaders: list[Leader]
) -> None:
    form = cast.client("binh").get("/directives/new/").context["form"]
    assert form.fields["leader"].choices[0] == (
        "me",
        f"{cast.binh.title} {cast.binh.full_name}".strip(),
    )
    assert form["leader"].value() == "me"
    record(cast, entry(leaders, leader="me"), who="binh")
    record(cast, entry(leaders, leader=leaders[1].pk), who="binh")
    record(cast, entry(leaders, leader="me", said_by="Phó Bí thư"), who="binh")
    said = Directive.objects.order_by("pk").values_list("said_by", flat=True)
    own = cast.binh.title or cast.binh.full_name
    assert list(said) == [own, "Chức danh 2", "Phó Bí thư"]
    assert record(cast, entry(leaders, leader="me"), who="an").status_code == 422


def test_on_a_task_the_words_of_its_chief_are_proposed_as_his(
    cast: Cast, leaders: list[Leader]
) -> None:
    task = cast.log(assignee=cast.an)
    address = f"{task.get_absolute_url()}record-directive/"
    proposed = cast.client("binh").get(address).context["form"]["said_by"].value()
    assert proposed == (cast.binh.title or cast.binh.full_name)
    more = {"said_by": proposed, "leader": leaders[2].pk}
    cast.client("binh").post(address, entry(leaders) | more)
    assert Directive.objects.get().said_by == "Chức danh 3"


def test_reason_settles_words_without_a_task(cast: Cast, leaders: list[Leader]) -> None:
    record(cast, entry(leaders))
    row = Directive.objects.get()
    cast.client("an").post(f"/directives/{row.pk}/set-aside/", {"reason": "Đã báo cáo miệng"})
    assert not cast.client("an").get("/directives/").context["rows"]
    assert len(cast.client("an").get("/directives/?show=led").context["rows"]) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("leader", ""),
        ("leader", "999999"),
        ("words", ""),
        ("words", "TỐI MẬT"),
        ("to_whom", "p:999999"),
        ("said_on", "01/01/2050"),
        ("due_on", "01/01/2000"),
        ("way", "thư"),
    ],
)
def test_bad_input_is_told_at_its_field(
    cast: Cast, leaders: list[Leader], field: str, value: str
) -> None:
    answer = record(cast, entry(leaders) | {field: value})
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert not Directive.objects.exists()
