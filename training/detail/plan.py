"""What the page of a yearly plan shows: needs by quarter and office, and what has come of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Sum
from django.utils.translation import gettext as _

from coordination.models import Setting
from offices.http import OfficeRequest
from offices.models import Office
from offices.powers import Powers
from tasks.choices import PartRole
from tasks.dossier.showing import fact_rows, paper_words, state_badge
from tasks.dossier.verbs import manages
from tasks.lists.rows import due_props, reader_at
from tasks.services.staff import assignable
from tasks.states import OWING_PARTS
from training.choices import Quarter
from training.detail.course import score_words
from training.models import Attendance, Course, Enrolment, Feedback, Need, Quota, TrainingPlan
from training.services.plans import needs_office
from training.states import SENDS, CourseState, PlanState

DONE = (CourseState.HELD, CourseState.REPORTED, CourseState.CLOSED)
TONES = {
    PlanState.GATHERING: ("info", "list-plus"),
    PlanState.AGREED: ("accent", "handshake"),
    PlanState.ISSUED: ("ok", "circle-check"),
}


badge = state_badge(TONES)


def facts(plan: TrainingPlan) -> list[dict[str, Any]]:
    return fact_rows(
        [
            (_("Year of the plan"), plan.year),
            (_("Needs to be sent by"), plan.needs_by),
            (_("Issued"), paper_words(plan.number, plan.issued_on)),
        ]
    )


def grid(needs: Iterable[Need], offices: list[Office], mine: int) -> list[dict[str, Any]]:
    """A row for each quarter, a cell for each office; `mine`: whose needs may be taken off."""
    cells: dict[tuple[int, int], list[Need]] = defaultdict(list)
    for need in needs:
        cells[need.quarter, need.office_id].append(need)
    return [
        {
            "label": quarter.label,
            "cells": [
                {"office": one, "needs": cells[quarter, one.pk], "own": one.pk == mine}
                for one in offices
            ],
        }
        for quarter in Quarter
    ]


def _asked(request: OfficeRequest, plan: TrainingPlan, needs: Counter[int]) -> list[dict[str, Any]]:
    """Whose needs have come, and by when the others owe them; `needs`: how many an office has."""
    reader = reader_at(request)
    parts = plan.task.parts.filter(role=PartRole.COORDINATE).select_related("office")
    dues = plan.task.deadlines.counted().order_by("part_id", "due_on").distinct("part_id")
    first = {one.part_id: due_props(one, reader) for one in dues}
    return [
        {
            "office": one.office,
            "needs": needs[one.office_id],
            "owing": one.state in OWING_PARTS,
            "due": first.get(one.pk),
        }
        for one in parts.order_by("office__sort")
    ]


def figures(office: Office | None, year: int, powers: Powers) -> list[dict[str, Any]]:
    """Of one's own office alone, to who leads it."""
    if office is None or not powers.can(SENDS, office.pk):
        return []
    courses = Course.objects.visible_to(powers).filter(opens_on__year=year)
    courses = courses.exclude(state=CourseState.CANCELLED)
    ids = list(courses.values_list("pk", flat=True))
    held = list(courses.of(*DONE).values_list("pk", flat=True))
    seats = Quota.objects.filter(course__in=ids, office=office).aggregate(n=Sum("seats"))["n"]
    own = Enrolment.objects.coming().of_office(office.pk).filter(course__in=held)
    missed = Attendance.objects.filter(enrolment__in=own).missed()
    boxes = Feedback.objects.filter(course__in=held).select_related("course")
    opinions = [one for box in boxes if (one := box.opinion(final=box.course.is_ended))]
    answers = sum(one.answers for one in opinions)
    mean = sum(one.mean * one.answers for one in opinions) / answers if answers else 0
    rows = [
        (_("Learners of the office / seats"), f"{own.count()}/{seats or 0}"),
        (_("Sessions missed"), str(missed.count())),
        (_("Mean score of the courses"), score_words(mean) if answers else "–"),
        (_("Courses held / planned"), f"{len(held)}/{len(ids)}"),
        *_learnt_enough(office, year),
    ]
    return [{"label": label, "value": value} for label, value in rows]


def _learnt_enough(office: Office, year: int) -> list[tuple[str, str]]:
    """How many people have the periods the province asks for, where it asks for any."""
    least = Setting.objects.current().training_periods
    if not least:
        return []
    learnt = Attendance.objects.filter(enrolment__office=office).periods_in(year)
    enough = sum(n >= least for n in learnt.values())
    words = _("People with at least %(n)d periods / all") % {"n": least}
    return [(words, f"{enough}/{assignable(office.pk).count()}")]


def context(request: OfficeRequest, plan: TrainingPlan) -> dict[str, Any]:
    office = needs_office(plan, request.powers, request.office)
    gathering = plan.state == PlanState.GATHERING
    offices = [
        one.office
        for one in plan.task.parts.exclude(role=PartRole.INFORMED)
        .select_related("office")
        .order_by("office__sort")
    ]
    readable = Course.objects.visible_to(request.powers).select_related("task")
    needs = list(plan.needs.prefetch_related(Prefetch("course", readable)).in_order())
    mine = office.pk if office and gathering else 0
    sends = office is not None and request.powers.can(SENDS, office.pk)
    asked = _asked(request, plan, Counter(one.office_id for one in needs))
    return {
        "plan": plan,
        "offices": offices,
        "grid": grid(needs, offices, mine),
        "needs_all": len(needs),
        "people_all": sum(one.people for one in needs),
        "asked": asked,
        "may_enter": bool(mine),
        "may_send": bool(mine)
        and sends
        and any(one["owing"] and one["office"] == office for one in asked),
        "may_course": manages(request, plan),
        "courses": list(
            Course.objects.visible_to(request.powers).filter(plan=plan).for_lists().soonest()
        ),
        "figures": figures(request.office, plan.year, request.powers),
    }
