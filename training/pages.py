"""The pages of courses and yearly plans on the dossier kit."""

from collections import Counter
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.models import Setting
from offices.http import OfficeRequest
from tasks.dossier.listing import Listing, Side, of_kind
from tasks.dossier.loading import Loads
from tasks.dossier.pages import CreatePage, Pages
from tasks.dossier.showing import cells
from training.detail import course as course_page
from training.detail import plan as plan_page
from training.forms.course import NewCourseForm
from training.forms.plan import NewPlanForm
from training.listing import COLUMNS, SIDES, CourseFilter, badge, row
from training.models import Attendance, Course, Need, TrainingPlan
from training.printouts import PLAN_PRINTOUTS, PRINTOUTS
from training.services.entering import enter_course
from training.services.plans import enter_plan
from training.verbs.course import VERBS
from training.verbs.plan import VERBS as PLAN_VERBS

NO_POWER = _("You do not work on training in this office.")
COURSES = Pages(
    model=Course,
    title=_("Training"),
    list_url="training:list",
    verbs=VERBS,
    badge=badge,
    no_power=NO_POWER,
    template="training/course.html",
    facts=course_page.facts,
    context=course_page.context,
    loads=course_page.LOADS,
    printouts=PRINTOUTS,
    related=("task__lead_office", "task__area", "partner", "plan"),
)
PLANS = Pages(
    model=TrainingPlan,
    title=_("Yearly training plans"),
    list_url="training_plans:list",
    verbs=PLAN_VERBS,
    badge=plan_page.badge,
    no_power=NO_POWER,
    template="training/plan.html",
    facts=plan_page.facts,
    context=plan_page.context,
    printouts=PLAN_PRINTOUTS,
)


def _of_the_year(request: OfficeRequest) -> dict[str, Any]:
    """Beside the own courses how many periods the person has learnt."""
    year, me = timezone.localdate().year, request.powers.person_id
    found: dict[str, Any] = {"year": year, "learnt": None, "least": None}
    if request.GET.get("side") == "mine":
        learnt = Attendance.objects.filter(enrolment__person=me).periods_in(year)
        found["learnt"] = learnt.get(me, 0)
        found["least"] = Setting.objects.current().training_periods
    return found


LIST = Listing(
    pages=COURSES,
    sides=SIDES,
    form=CourseFilter,
    narrow=of_kind,
    row=row,
    columns=COLUMNS,
    actions="training/_years.html",
    context=_of_the_year,
    before="training/_mine.html",
    most=3_000,
    loads=Loads(model=Course, tables=(), added=("seats_all", "coming_all")),
    enter=_("New course"),
    empty=_("No course here"),
    lead=_("What the offices learn together: needs, courses, who came, what they thought"),
)


def _of_needs(request: OfficeRequest) -> dict[str, Any]:
    """The needs ticked on the plan: their topic, and as many seats as people."""
    chosen = [int(pk) for pk in request.GET.getlist("need") if pk.isdecimal() and len(pk) < 19]
    needs = list(Need.objects.without_course().filter(pk__in=chosen).select_related("office"))
    people: Counter[str] = Counter()
    for one in needs:
        people[f"seats_{one.office.code}"] += one.people
    title = {"title": needs[0].topic} if needs else {}
    return {"needs": [one.pk for one in needs], **title, **people}


ENTRY = CreatePage(
    title=_("New course"),
    done=_("The course is proposed."),
    form=NewCourseForm,
    run=enter_course,
    template="training/new.html",
    start=_of_needs,
)
PLAN_ENTRY = CreatePage(
    title=_("New yearly plan"),
    done=_("The offices are asked for their needs."),
    form=NewPlanForm,
    run=enter_plan,
    template="training/new_plan.html",
)
PLAN_COLUMNS = (_("Year"), _("Plan"), _("Lead office"), pgettext_lazy("training plan", "State"))


def _plan_row(plan: TrainingPlan) -> dict[str, Any]:
    title = {"value": plan.task.title, "href": plan.get_absolute_url()}
    office, state = plan.task.lead_office.short_name, {"badge": plan_page.badge(plan)}
    return cells(PLAN_COLUMNS, (plan.year, title, office, state))


PLAN_LIST = Listing(
    pages=PLANS,
    row=_plan_row,
    columns=PLAN_COLUMNS,
    enter=_("New yearly plan"),
    empty=_("No yearly plan here"),
    empty_text=_("As soon as it is begun the offices are asked for their needs."),
    sides=(Side("all", pgettext_lazy("training plans", "All"), lambda rows, _c: rows.latest()),),
)
