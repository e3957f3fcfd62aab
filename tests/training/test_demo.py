"""The model cases of the trial stand where the sheet says."""

import pytest

from coordination.services.defaults import install_defaults
from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from reviews.demo.hire import hire_everybody
from tests.support.days import in_days
from training.demo import enter_demo
from training.detail.course import opinion_of, score_words
from training.models import Course, TrainingPlan


@pytest.mark.django_db
@pytest.mark.usefixtures("wednesday")
def test_eight_model_cases() -> None:
    install_defaults(actor=Actor.system())
    hire_everybody(actor=Actor.system())
    assert enter_demo() == 8
    plan = TrainingPlan.objects.select_related("task__lead_office").get()
    assert (plan.year, plan.state, plan.task.lead_office.code) == (2027, "gathering", "vpdd")
    assert plan.needs_by == calendar_for(None).add(in_days(0), 8)
    states = {row.task.title: row.state for row in Course.objects.select_related("task")}
    assert sorted(states.values()) == [
        "closed",
        "enrolling",
        "held",
        "postponed",
        "proposed",
        "ready",
        "reported",
    ]
    waiting = Course.objects.get(state="enrolling")
    late = waiting.quotas.get(sent_on__isnull=True)
    assert (late.office.code, late.deadline.due_on) == ("vpub", in_days(0))
    closed = Course.objects.get(state="closed")
    opinion = opinion_of(closed, closed.feedback)
    assert opinion is not None
    assert (score_words(opinion.mean), opinion.answers) == ("4,4/5", 18)
