"""Reception days and the register of visits (form 03/TCD)."""

import datetime as dt
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from citizens.choices import (
    FORM_01,
    Content,
    ContentKind,
    ReceptionKind,
    RefusalGround,
    VisitHandled,
)
from citizens.models.letters import random_code
from citizens.states import LETTERS, RECEPTION_HELD, RECEPTION_MOVES, ReceptionState
from coordination.models import Setting
from coordination.models.setting import GROUP_FROM
from offices.foundation.days import months_later
from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.dossier.models import Dossier, DossierQuerySet
from tasks.states import WrongMove

if TYPE_CHECKING:
    from offices.powers import Powers

R = ReceptionState
ONE_RECEIVES = _("Name the leader or the deputy who receives, one of them.")
_SIZE = models.Subquery(Setting.objects.values("group_from")[:1])
# Of so many as the province's settings say, read in the statement that asks.
GROUP = Q(people__gte=Coalesce(_SIZE, GROUP_FROM, output_field=models.IntegerField()))


class ReceptionQuerySet(DossierQuerySet["Reception"]):
    def ahead(self) -> Self:
        return self.filter(state__in=(R.PLANNED, R.ANNOUNCED, R.POSTPONED))

    def by_leaders(self) -> Self:
        return self.exclude(kind=ReceptionKind.REGULAR)

    def daily(self) -> Self:
        return self.filter(kind=ReceptionKind.REGULAR)

    def held(self) -> Self:
        return self.filter(state__in=RECEPTION_HELD)

    def between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(on__gte=first, on__lte=last)

    def for_lists(self) -> Self:
        return self.select_related("task__lead_office", "receiver").annotate(
            cases=models.Count("visits")
        )

    def to_erase(self, today: dt.date) -> Self:
        """Whose last visit lies so far back that the names of its visitors are kept no longer."""
        last = months_later(today, -Setting.objects.current().closed_months - 1)
        named = Q(pk__in=Visit.objects.filter(sender__isnull=False).values("reception"))
        told = Q(pk__in=Visit.objects.filter(words__isnull=False).values("reception"))
        return self.filter(named | told, on__lte=last)


class Reception(Dossier):
    """A session of a leader or a deputy, or the daily reception of one office in one month.

    `deputy`: of the National Assembly or the People's Council, by name and group, where no leader
    of the province receives (Law on citizen reception, Articles 21 and 22).
    """

    power = LETTERS
    moves = RECEPTION_MOVES
    ended = (ReceptionState.CLOSED,)
    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    kind = models.CharField(_("form of reception"), max_length=8, choices=ReceptionKind)
    receiver = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    deputy = models.CharField(_("deputy who receives"), max_length=160, blank=True)
    on = models.DateField(_("day of the reception"))
    first_on = models.DateField(editable=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    announced_on = models.DateField(null=True, blank=True)
    move_reason = models.CharField(_("reason"), max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=ReceptionState, default=R.PLANNED)
    slot = models.OneToOneField(
        "diary.Slot", models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    objects = ReceptionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                name="daily_reception_once_a_month",
                fields=["office", "on"],
                condition=Q(kind="regular"),
            ),
            models.CheckConstraint(
                name="reception_has_its_receiver",
                condition=Q(kind="regular", on__day=1, deputy="")
                | Q(receiver__isnull=False, deputy="")
                | (Q(receiver__isnull=True) & ~Q(kind="regular") & ~Q(deputy="")),
                violation_error_message=ONE_RECEIVES,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%d/%m/%Y}"

    @property
    def is_session(self) -> bool:
        """Of a leader or a deputy, not the daily reception of an office."""
        return self.kind != ReceptionKind.REGULAR

    @property
    def received_by(self) -> str:
        return str(self.receiver) if self.receiver else self.deputy

    def check_held(self) -> None:
        if self.state not in RECEPTION_HELD:
            raise WrongMove(_("First note that the reception was held."))


class VisitQuerySet(models.QuerySet["Visit"]):
    def between(self, first: dt.date, last: dt.date) -> Self:
        return self.filter(on__gte=first, on__lte=last)

    def of_offices(self, office_ids: frozenset[int]) -> Self:
        return self.filter(reception__office__in=office_ids)

    def received(self) -> Self:
        """Those who were here; who is only registered for the day has not come yet."""
        return self.exclude(handled=VisitHandled.REGISTERED)

    def groups(self) -> Self:
        return self.filter(GROUP)

    def marking_groups(self) -> Self:
        return self.annotate(is_group=models.ExpressionWrapper(GROUP, models.BooleanField()))

    def in_order(self) -> Self:
        return self.order_by("on", "pk")

    def visible_to(self, powers: "Powers") -> Self:
        """A visit is read by whoever reads its reception."""
        return self.filter(task__audience__overlap=reader_keys(powers))

    def for_register(self) -> Self:
        return self.select_related("reception__office", "matter", "settled_by", "letter")


class Visit(Tracked):
    """A row of form 03/TCD. Who came and what about: `Sender`, `LetterWords`.

    One that holds a denunciation has a file code and nothing else: no matter, letter, sender.
    """

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="citizen_visits")
    reception = models.ForeignKey(Reception, models.CASCADE, related_name="visits")
    on = models.DateField(_("day"))
    kind = models.CharField(_("content"), max_length=12, choices=ContentKind)
    people = models.PositiveSmallIntegerField(_("number of people"), default=1)
    delegates = models.PositiveSmallIntegerField(_("delegates"), default=0)
    id_checked = models.BooleanField(_("identity paper seen"), default=False)
    matter = models.ForeignKey(
        "citizens.Matter", models.PROTECT, null=True, blank=True, related_name="visits"
    )
    file_code = models.CharField(max_length=10, blank=True, editable=False)
    handled = models.CharField(
        _("result of the visit"), max_length=10, choices=VisitHandled, blank=True
    )
    refusal_ground = models.CharField(max_length=8, choices=RefusalGround, blank=True)
    led_to = models.CharField(_("led to the desk for"), max_length=6, choices=Content, blank=True)
    settled_by = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    own_competence = models.BooleanField(_("competence of the body served"), default=False)
    letter = models.OneToOneField(
        "citizens.Letter", models.SET_NULL, null=True, blank=True, related_name="visit"
    )

    batch = models.ForeignKey(
        "citizens.LetterImport", models.PROTECT, null=True, blank=True, related_name="visits"
    )

    objects = VisitQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="visit_denunciation_names_nothing",
                condition=~Q(kind="denunciation")
                | Q(
                    matter__isnull=True,
                    letter__isnull=True,
                    settled_by__isnull=True,
                    people=1,
                    delegates=0,
                    id_checked=False,
                )
                & ~Q(file_code=""),
                violation_error_message=_("A denunciation is kept by its file code alone."),
            ),
            models.CheckConstraint(
                name="visit_has_a_matter",
                condition=Q(kind="denunciation") | Q(matter__isnull=False, file_code=""),
            ),
            models.CheckConstraint(
                name="visit_refused_says_why",
                condition=Q(handled="refused") & ~Q(refusal_ground="")
                | ~Q(handled="refused") & Q(refusal_ground=""),
                violation_error_message=_("Choose the ground for refusing."),
            ),
            models.CheckConstraint(
                name="visit_delegates_are_people",
                condition=Q(people__gte=1, delegates__lte=F("people")),
                violation_error_message=_("More delegates than people."),
            ),
        ]
        indexes = [models.Index(fields=["on", "id"], name="visit_by_day")]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}"

    @property
    def bears_form_01(self) -> bool:
        return self.refusal_ground in FORM_01

    def give_code(self) -> None:
        self.file_code = random_code()
