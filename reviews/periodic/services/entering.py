"""A review is entered with its task; its offices are asked when writing begins."""

import datetime as dt
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area, Regulation, Setting
from coordination.services.lead import propose_lead
from offices.foundation.actor import Actor
from offices.foundation.days import months_later
from reviews.dashboard.periods import EARLIEST, LATEST, LONGEST
from reviews.models import Review
from reviews.periodic.services.consent import text_changed
from reviews.periodic.states import CHANGES, POWER, ReviewKind
from tasks.choices import Basis
from tasks.dossier.lifecycle import lock, retitle
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Task
from tasks.states import WrongMove

AREA = "other"
FIRST_MONTH, FIRST_DAY = 10, 7
ONE = dt.timedelta(days=1)


def usual_period(today: dt.date) -> tuple[dt.date, dt.date]:
    """The last whole year of the regulation: from its day to the eve of the next. Its last
    half-year where the province looks back twice a year."""
    rule = Regulation.objects.current()
    month, day = (
        (rule.effective_on.month, rule.effective_on.day) if rule else (FIRST_MONTH, FIRST_DAY)
    )
    begins = dt.date(today.year - 2, month, min(day, 28) if month == 2 else day)
    months = 6 if Setting.objects.current().half_yearly_reviews else 12
    starts = [months_later(begins, months * n) for n in range(36 // months + 1)]
    first, after = max(pair for pair in pairwise(starts) if pair[1] <= today)
    return first, after - ONE


def check_period(
    kind: str, first: dt.date, last: dt.date, area: Area | None, *, today: dt.date
) -> None:
    if last < first:
        raise ValidationError({"last": _("The last day lies before the first.")})
    if first < EARLIEST or last > LATEST or last - first > LONGEST:
        raise ValidationError({"last": _("A period is at most five years long.")})
    if kind != ReviewKind.FINAL and first > today:
        raise ValidationError({"first": _("This day lies in the future.")})
    if (kind == ReviewKind.THEMATIC) != (area is not None):
        said = _("A thematic review, and only that, names its field.")
        raise ValidationError({"area": said})


@transaction.atomic
def enter_review(
    *,
    title: str,
    kind: str,
    first: dt.date,
    last: dt.date,
    area: Area | None = None,
    conference_on: dt.date | None = None,
    offices: OfficesGiven,
    actor: Actor,
) -> Review:
    """The office whose turn it is leads; another one only with a reason.

    The same form sent twice makes one. Raises PermissionDenied, and ValidationError with the
    names of the form's fields.
    """
    actor, today = check_desk(actor, POWER), timezone.localdate()
    check_period(kind, first, last, area, today=today)
    field = Area.objects.get(code=AREA)
    proposal = propose_lead(area=field, on=today, asking_office=actor.office)
    lead = lead_of(offices, proposal, actor=actor)
    new = new_task(
        OfficesGiven(
            lead_office=offices.lead_office,
            lead_reason=offices.lead_reason,
            access=offices.access,
            form_key=offices.form_key,
        ),
        title=title,
        area=field,
        lead=lead,
        basis=Basis.REGULATION,
        assignee=actor.person if lead == actor.office else None,
    )

    def build(task: Task) -> Review:
        return Review(
            task=task, kind=kind, first=first, last=last, area=area, conference_on=conference_on
        )

    return enter(Review, new=new, actor=actor, build=build)


@transaction.atomic
def change_review(
    *, task_id: int, title: str, first: dt.date, last: dt.date, actor: Actor
) -> Review:
    """The period while nothing is frozen for it; the name is part of what the chiefs agree to."""
    review, actor = lock(Review, task_id, actor=actor)
    if review.state not in CHANGES:
        raise WrongMove(_("What was held or issued is not changed any more."))
    if (first, last) != (review.first, review.last):
        if review.columns.exists():
            said = _("Figures are frozen for this period already.")
            raise ValidationError({"first": said})
        check_period(review.kind, first, last, review.area, today=timezone.localdate())
    review.first, review.last = first, last
    review.save(actor=actor)
    if retitle(review, title, actor=actor):
        text_changed(review, what=_("Name of the review"), actor=actor)
    return review
