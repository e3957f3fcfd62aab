"""What takes place: the joint diary, the clash check and calendar feeds read slots only."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from diary.models.apart import ApartCharField, ApartTextField
from diary.models.grid_columns import OF_ATTENDING, OF_GRID
from offices.foundation.history import Tracked
from tasks.audience import own_offices

if TYPE_CHECKING:
    from offices.powers import Powers


class Half(models.TextChoices):
    MORNING = "morning", pgettext_lazy("half of a day", "Morning")
    AFTERNOON = "afternoon", pgettext_lazy("half of a day", "Afternoon")
    DAY = "day", pgettext_lazy("half of a day", "All day")


class SlotKind(models.TextChoices):
    """How long an entry without an end is taken to last, and what never clashes."""

    CONFERENCE = "conference", _("Conference")
    MEETING = "meeting", _("Meeting")
    SITTING = "sitting", _("Sitting")
    SESSION = "session", _("Session of the council")
    WORKING = "working", _("Working session")
    BRIEFING = "briefing", _("Briefing")
    RECEPTION = "reception", _("Reception of citizens")
    TRIP = "trip", _("Working trip")
    OFFICE = "office", _("Work at the office")
    OTHER = "other", pgettext_lazy("kind of diary entry", "Other")


class SlotState(models.TextChoices):
    """Draft: own office. Asked (tentative) and issued: all three offices."""

    DRAFT = "draft", pgettext_lazy("diary entry", "Draft")
    ASKED = "asked", pgettext_lazy("diary entry", "Tentative")
    ISSUED = "issued", pgettext_lazy("diary entry", "Issued")


class SlotMark(models.TextChoices):
    """What became of an entry after its week was issued."""

    ADDED = "added", pgettext_lazy("diary entry", "Added")
    CHANGED = "changed", pgettext_lazy("diary entry", "Changed")
    POSTPONED = "postponed", pgettext_lazy("diary entry", "Postponed")
    CANCELLED = "cancelled", pgettext_lazy("diary entry", "Cancelled")


OFF = (SlotMark.POSTPONED, SlotMark.CANCELLED)
SHOWN_TO_ALL = (SlotState.ASKED, SlotState.ISSUED)


class SlotQuerySet(models.QuerySet["Slot"]):
    def visible_to(self, powers: "Powers") -> Self:
        """The ONE rule: one's own office's entries, and what all three have been shown.

        What a hidden one says is asked of `Slot.open_to`; without a post nothing is seen.
        """
        if not powers.offices:
            return self.none()
        return self.filter(Q(state__in=SHOWN_TO_ALL) | Q(office__in=own_offices(powers)))

    def of_week(self, monday: dt.date) -> Self:
        return self.filter(date__range=(monday, monday + dt.timedelta(days=6)))

    def between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(date__range=(first, last))

    def on(self, *, office_id: int) -> Self:
        return self.filter(office_id=office_id)

    def shown_to_all(self) -> Self:
        return self.filter(state__in=SHOWN_TO_ALL)

    def taking_place(self) -> Self:
        """Neither postponed nor cancelled."""
        return self.exclude(mark__in=OFF)

    def kept(self) -> Self:
        """Without entries dropped before anybody else was shown their week."""
        return self.exclude(mark__in=OFF, state__in=(SlotState.DRAFT, SlotState.ASKED))

    def of_leader(self, leader_id: int) -> Self:
        """Entries of one person, in whatever post."""
        mine = SlotLeader.objects.filter(Q(leader_id=leader_id) | Q(leader__same_as_id=leader_id))
        return self.filter(pk__in=mine.values("slot_id"))

    def of_person(self, person_id: int) -> Self:
        """Entries somebody serves at, leads the service of, or attends as a leader."""
        serving = Slot.officers.through.objects.filter(person_id=person_id).values("slot_id")
        leading = SlotLeader.objects.filter(leader__person_id=person_id).values("slot_id")
        mine = Q(office_leader_id=person_id) | Q(pk__in=serving) | Q(pk__in=leading)
        return self.filter(mine)

    def in_order(self) -> Self:
        return self.order_by("date", F("start").asc(nulls_first=True), "pk")

    def for_grid(self) -> Self:
        """What a cell of the grid shows and the clash check of a week needs; three statements."""
        bookings = apps.get_model("diary", "Booking").objects.filter(slot=OuterRef("pk"))
        attending = SlotLeader.objects.select_related("leader").only(*OF_ATTENDING).order_by("pk")
        return (
            self.select_related("room", "body")
            .only(*OF_GRID)
            .annotate(taken=ArraySubquery(bookings.order_by("thing").values("thing")))
            .prefetch_related("office", models.Prefetch("attending", attending, to_attr="people"))
            .in_order()
        )

    def for_pages(self) -> Self:
        """With everything a page shows, in a fixed number of statements."""
        attending = SlotLeader.objects.select_related("leader__body").order_by("pk")
        said = self.select_related("office", "room", "division", "office_leader", "body")
        people = models.Prefetch("attending", attending, to_attr="people")
        return said.prefetch_related(people, "officers", "cars")


class Slot(Tracked):
    """One entry of one office's diary; `task` is the case it belongs to, if any.

    `place` is what officials write; `room` is set when the words name a room of the table.
    `leaders_text` keeps groups without names ("các PCT") as written; nobody guesses at them.
    `version` counts changes and is the SEQUENCE of calendar feeds.
    """

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    task = models.ForeignKey(
        "tasks.Task", models.PROTECT, null=True, blank=True, related_name="slots"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=SlotKind, default=SlotKind.MEETING)
    date = models.DateField(_("date"))
    half = models.CharField(_("half of the day"), max_length=10, choices=Half)
    start = models.TimeField(_("from"), null=True, blank=True)
    end = models.TimeField(_("until"), null=True, blank=True)
    subject = models.CharField(_("content"), max_length=500)
    place = ApartCharField(_("place"), max_length=300, blank=True)
    room = models.ForeignKey(
        "coordination.Room", models.PROTECT, null=True, blank=True, related_name="+"
    )
    body = models.ForeignKey(
        "coordination.Body",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("convened by"),
    )
    leaders_text = ApartCharField(_("chairing, attending (as written)"), max_length=500, blank=True)
    participants = ApartTextField(_("participants"), max_length=4000, blank=True)
    office_leader = models.ForeignKey(
        "offices.Person",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("office leader"),
    )
    division = models.ForeignKey(
        "offices.Division",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("preparing division"),
    )
    officers = models.ManyToManyField(
        "offices.Person", blank=True, related_name="+", verbose_name=_("serving officers")
    )
    cars = models.ManyToManyField(
        "coordination.Car", blank=True, related_name="+", verbose_name=_("cars")
    )
    note = ApartCharField(_("note"), max_length=500, blank=True)
    hidden = models.BooleanField(_("shown to others as busy"), default=False)
    state = models.CharField(max_length=10, choices=SlotState, default=SlotState.ASKED)
    mark = models.CharField(max_length=10, choices=SlotMark, blank=True, default="")
    mark_note = ApartCharField(max_length=500, blank=True)
    form_key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    created_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    history_excluded = ("form_key", "changed_at")
    history_m2m = ("officers", "cars")
    objects = SlotQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="slot_ends_after_it_begins",
                condition=Q(end=None) | Q(start__lt=F("end")),
                violation_error_message=_("An entry ends after it begins."),
            ),
            models.CheckConstraint(name="slot_half_known", condition=Q(half__in=Half.values)),
            models.CheckConstraint(
                name="slot_state_known",
                condition=Q(state__in=SlotState.values) & Q(mark__in=["", *SlotMark.values]),
            ),
        ]
        indexes = [
            models.Index(fields=["date", "start", "id"], name="slot_day"),
            models.Index(fields=["office", "date"], name="slot_office_day"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y} {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse("diary:entry", args=[self.pk])

    @property
    def is_off(self) -> bool:
        return self.mark in OFF

    @property
    def loaded_leaders(self) -> "list[SlotLeader]":
        """Who attends, without asking again where a page has read them."""
        loaded = self.__dict__.get("people")
        return loaded if loaded is not None else list(self.attending.select_related("leader__body"))

    def open_to(self, powers: "Powers") -> bool:
        """Whether the person reads what a hidden entry says; others see "Busy".

        Its maker, those who serve or attend, and whoever may issue its office's diary.
        """
        if not self.hidden or powers.can("issue_diary", self.office_id):
            return True
        if self.office_leader_id == powers.person_id or self.created_by_id == powers.person_id:
            return True
        if any(one.leader.person_id == powers.person_id for one in self.loaded_leaders):
            return True
        taken = self.__dict__.get("taken")
        if taken is not None:
            return f"officer:{powers.person_id}" in taken
        return any(officer.pk == powers.person_id for officer in self.officers.all())


class SlotLeader(Tracked):
    """A leader who chairs or attends, in one of the posts he holds."""

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="attending")
    leader = models.ForeignKey("coordination.Leader", models.PROTECT, related_name="+")
    capacity = models.CharField(_("in which capacity"), max_length=200, blank=True)
    chairs = models.BooleanField(_("chairs"), default=False)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["slot", "leader"],
                name="slotleader_once",
                violation_error_message=_("A leader stands once in an entry."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.acts_as} {self.leader.full_name}"

    @property
    def acts_as(self) -> str:
        return self.capacity or self.leader.position
