"""Each office freezes its own column of figures, sees it, then releases the bare numbers."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from reviews.models import FigureColumn, FrozenFigure, Review
from reviews.periodic.figures.counting import counting
from reviews.periodic.services.locking import own_desk
from reviews.periodic.states import DELIVERS, FREEZES, FREEZING
from tasks.services.gate import empowered, powers_of
from tasks.states import WrongMove


def _check_freezing(review: Review) -> None:
    if review.state not in FREEZING:
        raise WrongMove(_("The figures are fixed, or not asked for yet."))


@transaction.atomic
def freeze(*, task_id: int, reason: str = "", actor: Actor) -> FigureColumn:
    """`Chốt số liệu`, by who reads everything of the office; again only with a reason.

    Restricted work counts without being opened: no row, title or person is kept.
    """
    review, office = own_desk(task_id, actor)
    actor = empowered(actor, FREEZES, office.pk)
    _check_freezing(review)
    before = review.columns.latest_of(office.pk)
    if before is not None and not reason.strip():
        raise ValidationError({"reason": _("Say why the figures are frozen again.")})
    column = FigureColumn(
        review=review,
        office=office,
        n=before.n + 1 if before else 1,
        reason=reason.strip(),
        frozen_at=timezone.now(),
        frozen_by=actor.person,
    )
    column.save(actor=actor)
    FrozenFigure.objects.bulk_create(  # untracked: the database lets nobody change or delete them
        FrozenFigure(
            column=column,
            area_id=one.area,
            role=one.role,
            measure=one.measure,
            numerator=one.numerator,
            denominator=one.denominator,
        )
        for one in counting(review, office, powers_of(actor)).figures()
    )
    return column


@transaction.atomic
def release(*, task_id: int, actor: Actor) -> FigureColumn:
    """`Gửi số liệu`: a leader's act; the other offices see the bare numbers from now on."""
    review, office = own_desk(task_id, actor)
    actor = empowered(actor, DELIVERS, office.pk)
    _check_freezing(review)
    column = review.columns.latest_of(office.pk)
    if column is None or column.released_at is not None:
        raise WrongMove(_("There is nothing frozen to release."))
    column.released_at, column.released_by = timezone.now(), actor.person
    column.save(actor=actor)
    return column
