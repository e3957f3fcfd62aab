"""One system of one office that is let in, for one purpose."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models import Office, Person

MOST_PER_MINUTE = 600


class Scope(models.TextChoices):
    LOG_TASK = "log_task", _("Log tasks of the office")
    READ_STATES = "read_states", _("Read states of tasks")


class ConnectionQuerySet(models.QuerySet["Connection"]):
    def with_names(self) -> "ConnectionQuerySet":
        return self.select_related("office", "person").order_by("office__sort", "name")


class Connection(Tracked):
    """It acts as `person`, whose one post is that of a connected system in `office`.

    So the one rule of what is visible, the table of powers and the history hold for it as for
    everybody; `scopes` narrow what its tokens may ask for.
    """

    name = models.CharField(_("name of the system"), max_length=120)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    purpose = models.CharField(_("purpose"), max_length=300)
    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    scopes = ArrayField(
        models.CharField(max_length=20, choices=Scope), verbose_name=_("what it may do")
    )
    per_minute = models.PositiveSmallIntegerField(
        _("requests a minute"),
        default=60,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PER_MINUTE)],
    )
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    objects = ConnectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("connected system")
        verbose_name_plural = _("connected systems")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("office", "name"),
                name="connection_name_once",
                violation_error_message=_("This office already has a system of that name."),
            ),
            models.CheckConstraint(name="connection_has_a_scope", condition=~models.Q(scopes=[])),
        )

    def __str__(self) -> str:
        return self.name

    def scope_names(self) -> list[str]:
        """What it may do, in words."""
        return [str(Scope(scope).label) for scope in self.scopes if scope in Scope.values]
