"""A trial that is started again weeks later: what has passed is finished by its day."""

import datetime as dt

import pytest
from django.utils import timezone

from coordination.models import Area
from coordination.services.defaults import install_defaults
from offices.foundation.actor import Actor
from offices.models import Office
from reviews.demo.hire import hire_everybody
from reviews.demo.life import begin, look_up_again
from reviews.demo.living import finish_passed, is_stale
from reviews.demo.travel import moment
from tasks.models import Task
from tasks.services.drafts import Due, NewTask, Request


@pytest.mark.django_db
def test_what_has_passed_is_finished_by_its_day() -> None:
    look_up_again()
    install_defaults(actor=Actor.system())
    hire_everybody(actor=Actor.system())
    today, offices = timezone.localdate(), {o.code: o for o in Office.objects.all()}
    begun, due = today - dt.timedelta(days=30), today - dt.timedelta(days=20)
    new = NewTask(
        title="Chuẩn bị giao ban",
        area=Area.objects.get(number=1),
        lead_office=offices["vptu"],
        due=Due(due),
        requests=(Request(offices["vpub"], "", Due(due)),),
    )
    begin(new, by="vptu.chuyenvien", when=moment(begun)).on(begun, 10).release()
    assert is_stale()
    assert finish_passed(today) == 1
    task = Task.objects.get()
    assert (task.state, task.done_on) == ("done", due)
    look_up_again()
