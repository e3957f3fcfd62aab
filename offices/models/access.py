"""Access that two people decide: what an administrator asks for and somebody else confirms."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.history import Tracked
from offices.models.office import Division, Office
from offices.models.post import Role

if TYPE_CHECKING:
    from offices.powers import Powers


class AccessKind(models.TextChoices):
    POST = "post", pgettext_lazy("access", "Post")
    POWER = "power", pgettext_lazy("access", "Power of a role")
    PASSWORD = "password", pgettext_lazy("access", "New password")
    INVITATION = "invitation", pgettext_lazy("access", "Invitation by mail")
    SECOND_STEP = "second_step", pgettext_lazy("access", "Two-step sign-in taken off")


class AccessState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("access", "Waiting for confirmation")
    CONFIRMED = "confirmed", pgettext_lazy("access", "Confirmed")
    REFUSED = "refused", pgettext_lazy("access", "Refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("access", "Withdrawn")


class AccessRequestQuerySet(models.QuerySet["AccessRequest"]):
    def waiting(self) -> Self:
        return self.filter(state=AccessState.WAITING)

    def for_pages(self) -> Self:
        return self.select_related("person", "office", "division", "asked_by", "decided_by")

    def visible_to(self, powers: "Powers") -> Self:
        """Of one's own office's chief; administrators see all. Nobody sees what is about him."""
        found = self.exclude(person=powers.person_id)
        if powers.can_anywhere("configure"):
            return found
        led = [pk for pk, roles in powers.roles.items() if Role.CHIEF in roles]
        if not led:
            return self.none()
        return found.filter(Q(office__in=led) | Q(by_any_chief=True))


class AccessRequest(Tracked):
    """Somebody's post, power of a role, password or second step, as it is to become.

    `office`: the one whose chief may confirm; `by_any_chief`: its chief is the person himself.
    `emergency`: done on the server, by command, confirmed by nobody; all chiefs are told.
    """

    kind = models.CharField(max_length=12, choices=AccessKind)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="access_requests",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=30, choices=Role, blank=True, default="")
    division = models.ForeignKey(Division, models.PROTECT, null=True, blank=True, related_name="+")
    codename = models.CharField(max_length=60, blank=True, default="")
    since = models.DateField(_("held from"), null=True, blank=True)
    home = models.BooleanField(default=False)
    secret = models.CharField(max_length=256, blank=True, default="", editable=False)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=AccessState, default=AccessState.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    by_any_chief = models.BooleanField(default=False)
    emergency = models.BooleanField(default=False)
    chiefs_told_at = models.DateTimeField(null=True, editable=False)

    history_excluded = ("secret", "chiefs_told_at")
    objects = AccessRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for access")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="access_decided_by_another",
                condition=Q(emergency=True)
                | ~Q(state=AccessState.CONFIRMED)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("asked_by"))),
                violation_error_message=_("Whoever asked for it does not confirm it."),
            ),
            models.CheckConstraint(
                name="access_decided_at",
                condition=Q(state=AccessState.WAITING, decided_at=None)
                | (~Q(state=AccessState.WAITING) & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="access_secret_kept_while_waiting",
                condition=Q(secret="") | Q(state=AccessState.WAITING),
            ),
        )
        indexes = (
            models.Index(fields=("office",), condition=Q(state="waiting"), name="access_waiting"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.about}"

    @property
    def about(self) -> str:
        """What it is about: the person, or the role whose power changes."""
        return self.person.full_name if self.person else self.get_role_display()

    def get_absolute_url(self) -> str:
        return reverse("offices:access_request", args=[self.pk])
