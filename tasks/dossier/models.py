"""The row beside a task that holds what is special to an area."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext as _

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.states import Move, WrongMove

if TYPE_CHECKING:
    from offices.powers import Powers
    from tasks.dossier.loading import Loaded
    from tasks.models import Notice


class DossierQuerySet[D: "Dossier"](models.QuerySet[D]):
    """Lists of dossiers, read as their tasks are."""

    def visible_to(self, powers: "Powers", *, found: bool = False) -> Self:
        """A dossier is read by whoever reads its task.

        `found`: of rows that another index finds, for a plan that is kept (`OverlapHere`).
        """
        asked = "task__audience__overlap_here" if found else "task__audience__overlap"
        return self.filter(**{asked: reader_keys(powers)})

    def led_by(self, office_id: int) -> Self:
        return self.filter(task__lead_office=office_id)

    def matching(self, words: str, powers: "Powers") -> Self:
        """Those whose task is found by the words, as in the search of tasks."""
        from tasks.models import Task

        return self.filter(task__in=Task.objects.matching(words, powers))

    def for_rows(self) -> Self:
        """With what a row of a list shows, but for whom and what it names (`Listing.loads`)."""
        return self.select_related("task")

    def for_lists(self) -> Self:
        """With all that a row of a list shows."""
        return self.for_rows().select_related("task__lead_office")

    def soonest(self) -> Self:
        return self.order_by(F(self.model.day_field).asc(nulls_last=True), "pk")

    def latest(self) -> Self:  # type: ignore[override]  # a list, as `newest` of tasks
        return self.order_by(F(self.model.day_field).desc(nulls_last=True), "-pk")


class Dossier(Tracked):
    """One row per task; code, title, offices, dates, files and readers are those of the task.

    `power`: codename asked on the lead office; `moves`: the one literal table of its states;
    `ended`: states in which nothing is written any more; `day_field`: the date it turns on.
    """

    day_field: ClassVar[str] = "on"
    power: ClassVar[str]
    moves: ClassVar[Mapping[str, Move]] = {}
    ended: ClassVar[tuple[str, ...]] = ()
    task = models.OneToOneField(
        "tasks.Task", models.CASCADE, primary_key=True, related_name="%(class)s"
    )

    # The rows beside it, on its own page.
    loaded: "Loaded | None" = None

    if TYPE_CHECKING:
        state: Any

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        from tasks.dossier.registry import address_of

        return address_of(type(self), self.pk)

    @property
    def event_day(self) -> dt.date | None:
        """The day its dates are counted from."""
        found: dt.date | None = getattr(self, self.day_field)
        return found

    def moved_days(self, new: dt.date) -> list[tuple[dt.date, dt.date]]:
        """Old and new day of each of its days, when the day moves to `new`."""
        return [(self.event_day, new)] if self.event_day is not None else []

    @property
    def participants(self) -> Any:
        return self.task.participants

    @property
    def owed_papers(self) -> Any:
        return self.task.owed_papers

    @property
    def lines(self) -> Any:
        """Lines of its conclusions."""
        return self.task.conclusions

    @property
    def notice(self) -> "Notice | None":
        """The notice of its conclusions, once issued."""
        from tasks.models import Notice

        if self.loaded is not None and self.loaded.reads(Notice):
            return next(iter(self.loaded.of(Notice)), None)
        return getattr(self.task, "conclusions_notice", None)

    @property
    def is_ended(self) -> bool:
        return self.state in self.ended

    def check_open(self) -> None:
        """Raises WrongMove once it has ended."""
        if self.is_ended:
            raise WrongMove(_("This is over; nothing more is written here."))

    def check_content(self) -> None:
        """Raises ValidationError where nothing but the day may be kept of it."""

    def check_held(self) -> None:
        """Raises WrongMove before conclusions and attendance can be entered."""
