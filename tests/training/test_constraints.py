"""What the database refuses, whatever a service forgets."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.support.cast import Cast
from tests.support.days import in_days
from tests.training.conftest import Enter, Plan
from training.models import Attendance, Course, Enrolment, Need, Quota, TrainingPlan

pytestmark = pytest.mark.django_db


def refused(name: str, row: Any, cast: Cast) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        row.save(actor=cast.actor("binh"))


def test_rows_of_a_course(held: Enter, cast: Cast) -> None:
    made = held()
    vpub = cast.offices["vpub"]
    refused("quota_once", Quota(course=made, office=vpub, seats=1), cast)
    twice = Enrolment(course=made, office=vpub, person=cast.dung)
    refused("enrolment_once", twice, cast)
    refused("enrolment_of_somebody", Enrolment(course=made, office=vpub), cast)
    mark = Attendance.objects.filter(session__course=made)[0]
    again = Attendance(enrolment=mark.enrolment, session=mark.session, presence="absent")
    refused("attendance_once", again, cast)


def test_days_of_a_course(enter: Enter, cast: Cast) -> None:
    made = Course.objects.get(pk=enter().pk)
    made.closes_on = in_days(0)
    refused("course_days_in_order", made, cast)
    made = Course.objects.get(pk=made.pk)
    made.report_number = "1/BC"
    refused("course_report_has_its_day", made, cast)


def test_rows_of_a_plan(plan: Plan, cast: Cast) -> None:
    made = plan()
    need = Need(plan=made, office=cast.offices["vpub"], topic="Kỹ năng", people=0, quarter=1)
    refused("need_of_somebody", need, cast)
    other = cast.log("Kế hoạch khác", area=7)
    twice = TrainingPlan(task=other, year=made.year, needs_by=made.needs_by)
    refused("trainingplan_one_a_year", twice, cast)
