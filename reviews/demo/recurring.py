"""Recurring tasks of the demo: three of the model tasks are one occurrence each."""

from django.utils import timezone

from coordination.workdays import calendar_for
from reviews.demo.life import Life, actor
from reviews.demo.model_data import Model
from reviews.demo.travel import at
from tasks.models import Task
from tasks.series.services.recurrences import read_recurrence
from tasks.series.services.series import SeriesGiven, start_series

# Number of the model task: how it comes again, and its content for any occurrence.
AGAIN = {
    9: ("trước 15 giờ 00 thứ Năm hằng tuần", ""),
    15: ("trước ngày 27 hằng tháng", "Giao ban công tác tiếp công dân, xử lý đơn tháng {tháng}"),
    24: ("trước ngày 05 hằng tháng", ""),
}


def repeat(model: Model, life: Life) -> None:
    """The model task as the present occurrence; the next one follows when it is over."""
    task = Task.objects.select_related("area", "lead_office").get(pk=life.task.pk)
    text, title = AGAIN[model.no]
    asked = task.parts.coordinating().select_related("office")
    requests = tuple(
        {"office": part.office.code, "ask": part.ask, "days_before": 0} for part in asked
    )
    owed = task.parts.leading().get().deadlines.filter(is_internal=False).earliest("due_on")
    with at(life.clock):
        rule = read_recurrence(text, today=timezone.localdate(), calendar=calendar_for(None)).rule
        assert rule is not None, text
        given = SeriesGiven(
            title=title or task.title,
            area=task.area,
            lead_office=task.lead_office,
            rule=rule,
            recurrence=text,
            starts_on=timezone.localdate(),
            access=task.access,
            basis=task.basis,
            description=task.description,
            requests=requests,
        )
        start_series(given=given, actor=actor(life.by), first=task, first_on=owed.due_on)
