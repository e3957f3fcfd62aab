"""What an empty heading begins with: sentences told by the figures, nothing to be typed."""

from django.utils.translation import gettext as _

from coordination.models import Area
from offices.models import Office
from offices.powers import Powers
from reviews.models import Obstacle, Review, Section
from reviews.periodic.access import columns_for
from reviews.periodic.figures.counting import counting
from reviews.periodic.figures.measures import MEASURES
from reviews.periodic.figures.numbers import Numbers, numbers_of, words_of
from reviews.periodic.states import FREEZES, Heading, ObstacleState
from tasks.choices import PartRole


def numbers_for(review: Review, office: Office, powers: Powers) -> Numbers | None:
    """The column as it is frozen, else what is counted today with the person's own rights."""
    column = columns_for(review, powers).get(office.pk)
    if column is not None:
        return numbers_of(column)
    if not powers.can(FREEZES, office.pk):
        return None
    return Numbers(tuple(counting(review, office, powers).figures()))


def prefilled(section: Section, powers: Powers) -> str:
    if section.office is None or section.text:
        return ""
    if section.heading == Heading.SHORTCOMINGS:
        return _of_obstacles(section, powers)
    numbers = numbers_for(section.review, section.office, powers)
    if numbers is None:
        return ""
    if section.heading == Heading.AREA and section.area is not None:
        return _of_area(numbers, section.area)
    return _of_whole(numbers) if section.heading == Heading.STRENGTHS else ""


def _of_area(numbers: Numbers, area: Area) -> str:
    roles = ((PartRole.LEAD, _("leading")), (PartRole.COORDINATE, _("coordinating")))
    sentences = []
    for role, label in roles:
        counted = {
            code: words_of(code, numbers.of(code, area=area.pk, role=role)) for code in MEASURES
        }
        if counted["total"] != "0":
            said = _(
                "As %(role)s office: %(total)s tasks; completed on time %(on_time)s, after the date"
                " %(late)s; not completed in time %(open_in_time)s, overdue %(open_late)s; on-time"
                " rate %(punctuality)s."
            )
            sentences.append(said % {**counted, "role": label})
    return " ".join(sentences)


def _of_whole(numbers: Numbers) -> str:
    told = {
        code: words_of(code, numbers.of(code)) for code in ("total", "completion", "punctuality")
    }
    said = _("%(total)s tasks; completion rate %(completion)s; on-time rate %(punctuality)s.")
    return said % told if told["total"] != "0" else ""


def _of_obstacles(section: Section, powers: Powers) -> str:
    rows = Obstacle.objects.visible_to(powers).shared().of_period(section.review)
    own = rows.filter(office=section.office).order_by("noted_on", "pk")
    return "\n".join(
        f"- {one.text}"
        + (f" ({one.get_state_display()})" if one.state == ObstacleState.REMOVED else "")
        for one in own
    )
