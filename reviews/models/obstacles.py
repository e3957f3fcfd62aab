"""What hinders coordination, noted all year, and how it stands in a review."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from reviews.models.review import Review
from reviews.periodic.states import Cause, ObstacleState, Standing
from tasks.audience import reader_keys
from tasks.choices import Access

if TYPE_CHECKING:
    from offices.powers import Powers


class ObstacleQuerySet(models.QuerySet["Obstacle"]):
    def visible_to(self, powers: "Powers") -> Self:
        """By all with a post: it is written for the three offices; of a restricted task by its
        readers alone."""
        if not powers.offices:
            return self.none()
        mine = Q(task__audience__overlap=reader_keys(powers))
        return self.filter(Q(task=None) | ~Q(task__access=Access.RESTRICTED) | mine)

    def of_period(self, review: Review) -> Self:
        """What stood in the way since the period began, or still does: open and removed alike."""
        found = self.filter(Q(removed_on=None) | Q(removed_on__gte=review.first))
        return found.filter(area=review.area_id) if review.area_id else found

    def shared(self) -> Self:
        """Those whose words all three offices read."""
        return self.filter(Q(task=None) | ~Q(task__access=Access.RESTRICTED))

    def unresolved(self) -> Self:
        return self.exclude(state=ObstacleState.REMOVED)

    def in_state(self, state: str) -> Self:
        return self.filter(state=state)

    def by_state(self) -> dict[str, int]:
        """How many are in each state that has any."""
        return dict(self.order_by().values_list("state").annotate(n=Count("pk")))

    def of_task(self, task_id: int) -> Self:
        return self.filter(task=task_id)

    def in_order(self) -> Self:
        return self.order_by(F("due_on").asc(nulls_last=True), "-noted_on", "-pk")

    def for_lists(self) -> Self:
        return self.select_related("area", "office", "resolver", "task__lead_office").in_order()


class Obstacle(Tracked):
    """Vướng mắc: in which field, why, what is proposed, who removes it and by when."""

    task = models.ForeignKey(
        "tasks.Task", models.CASCADE, null=True, blank=True, related_name="obstacles"
    )
    area = models.ForeignKey(
        "coordination.Area", models.PROTECT, related_name="+", verbose_name=_("field")
    )
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, related_name="+", verbose_name=_("noted by")
    )
    text = models.TextField(_("obstacle"), max_length=2_000)
    cause = models.CharField(_("cause"), max_length=10, choices=Cause)
    proposal = models.TextField(_("proposal"), max_length=2_000, blank=True)
    resolver = models.ForeignKey(
        "offices.Office",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("office that removes it"),
    )
    to_whom = models.CharField(_("or who else removes it"), max_length=200, blank=True)
    due_on = models.DateField(_("to be removed by"), null=True, blank=True)
    noted_on = models.DateField(_("noted on"))
    noted_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=ObstacleState, default=ObstacleState.OPEN)
    removed_on = models.DateField(_("removed on"), null=True, blank=True)
    outcome = models.TextField(_("what was done"), max_length=2_000, blank=True)

    objects = ObstacleQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="obstacle_removed_on_a_day",
                condition=Q(state=ObstacleState.REMOVED, removed_on__isnull=False)
                | (~Q(state=ObstacleState.REMOVED) & Q(removed_on__isnull=True)),
                violation_error_message=_("What is removed was removed on a day."),
            ),
            models.CheckConstraint(
                name="obstacle_removed_after_noted",
                condition=Q(removed_on__isnull=True) | Q(removed_on__gte=F("noted_on")),
                violation_error_message=_("It was removed before it was noted."),
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="obstacle_by_state")]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        return reverse("obstacles:change", args=[self.pk])

    @property
    def who(self) -> str:
        """Who removes it."""
        return str(self.resolver) if self.resolver else self.to_whom

    @property
    def is_late(self) -> bool:
        late = self.due_on is not None and self.due_on < timezone.localdate()
        return late and self.state != ObstacleState.REMOVED


class ReviewObstacle(Tracked):
    """An obstacle in a review: how the offices see it; its words and state when they were asked."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="obstacles")
    obstacle = models.ForeignKey(Obstacle, models.PROTECT, related_name="+")
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.APART)
    words = models.TextField(max_length=2_000, blank=True)
    state = models.CharField(max_length=10, choices=ObstacleState, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["review", "obstacle"], name="obstacle_once_in_review")
        ]

    def __str__(self) -> str:
        return f"{self.review_id}/{self.obstacle_id}"
