"""Many tasks logged in one act leave what as many acts would: rows, histories, notices, numbers."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coordination.models import Body
from intake.models import ImportRow, TaskImport
from intake.services.finished import Finished, log_mixed
from notifications.models import Dispatch, Notification
from notifications.services.chores import run_pending
from offices.foundation.history import Records
from tasks.models import Deadline, Part, Product, Task
from tasks.services.drafts import Due, NewTask, Request
from tasks.services.logging import log_many, log_task
from tests.intake.test_import import ROWS, match, send, take, upload
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
OWN = {"id", "history_id", "history_date", "code", "form_key", "task_id", "part_id", "title"}
TIMES = {
    "created_at",
    "sent_at",
    "received_at",
    "last_act_at",
    "owed_since",
    "recorded_at",
    "closed_at",
    "assigned_at",
    "acted_at",
    "folded",
}


def given(cast: Cast, title: str, *, urgency: str = "") -> NewTask:
    soon = timezone.localdate() + dt.timedelta(days=9)
    asked = (Request(cast.offices["vpub"], "Đề nghị có ý kiến", Due(soon)),)
    outside = tuple(Body.objects.outside().order_by("pk")[:2])
    return NewTask(
        title=title,
        area=cast.areas[1],
        lead_office=cast.offices["vptu"],
        requests=asked,
        due=Due(soon),
        form_key=uuid.uuid4(),
        external_bodies=outside,
        urgency=urgency,
    )


def told(rows: Any) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in row.items() if name not in OWN | TIMES}
        for row in rows.order_by("pk").values()
    ]


def left_by(tasks: list[Task]) -> dict[str, Any]:
    """All that one task left, without what is its own: numbers, keys, moments."""
    [task] = tasks
    parts, dues = Part.objects.filter(task=task), Deadline.objects.filter(task=task)
    bodies = Records.m2m_models[Task._meta.get_field("external_bodies")].objects
    notices = Notification.objects.filter(task_id=task.pk).order_by("kind", "person_id")
    return {
        "task": told(Task.objects.filter(pk=task.pk)),
        "parts": told(parts),
        "dues": told(dues),
        "task history": told(Task.history.filter(id=task.pk)),
        "part history": told(Part.history.filter(task_id=task.pk)),
        "due history": told(Deadline.history.filter(task_id=task.pk)),
        "bodies": sorted(task.external_bodies.values_list("pk", flat=True)),
        "history of bodies": bodies.filter(task_id=task.pk).count(),
        "notices": list(notices.values_list("kind", "person_id", "urgent", "due_on")),
        "mails": Dispatch.objects.filter(notifications__task_id=task.pk).count(),
    }


@pytest.mark.parametrize(("who", "urgency"), [("an", ""), ("binh", "urgent"), ("binh", "flash")])
def test_the_same_is_left_as_by_one_act_each(cast: Cast, who: str, urgency: str) -> None:
    for name in ("Sở Tài chính", "Công an tỉnh"):
        Body(name=name, short_name=name, kind="department").save(actor=cast.actor("quan"))
    one = log_task(new=given(cast, "A", urgency=urgency), actor=cast.actor(who), send=True)
    news = [(given(cast, title, urgency=urgency), True) for title in ("B", "C")]
    many = log_many(news=news, actor=cast.actor(who))
    assert [left_by([task]) for task in many] == [left_by([one])] * 2


def test_numbers_follow_the_table_also_where_some_are_completed(cast: Cast) -> None:
    def over(title: str) -> NewTask:
        return NewTask(title, cast.areas[1], cast.offices["vptu"], form_key=uuid.uuid4())

    day = timezone.localdate()
    news = [(over("A"), Finished(day, "1-BC")), (given(cast, "B"), None), (over("C"), None)]
    tasks = log_mixed(news=news, actor=cast.actor("an"))
    numbers = [int(task.code.rpartition("-")[2]) for task in tasks]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    assert [task.state for task in tasks] == ["done", "to_release", "open"]
    assert Product.objects.get(part__task=tasks[0]).number == "1-BC"
    assert [row.state for row in tasks[0].history.order_by("pk")] == ["draft", "done"]


def test_the_same_forms_again_are_the_same_tasks(cast: Cast) -> None:
    news = [(given(cast, title), True) for title in ("A", "B")]
    first = log_many(news=news, actor=cast.actor("an"))
    assert log_many(news=[*news, (given(cast, "C"), True)], actor=cast.actor("an"))[:2] == first
    assert Task.objects.count() == 3


def test_statements_do_not_grow_with_the_rows(cast: Cast) -> None:
    asked = []
    for count in (2, 30):
        page = take(
            cast, upload([(str(n), *ROWS[n % 2][1:]) for n in range(count)], f"{count}.xlsx")
        )
        match(cast, page)
        send(cast, page, "good")
        with CaptureQueriesContext(connection) as statements:
            run_pending()
        asked.append(len(statements))
        batch = TaskImport.objects.latest("pk")
        assert ImportRow.objects.filter(batch=batch, state="imported").count() >= count - 2
    assert asked[1] <= asked[0] + 5, asked
