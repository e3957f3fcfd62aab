"""One system of one office that is let in, for one purpose; its tokens and what it has asked."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
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


class TokenQuerySet(models.QuerySet["Token"]):
    def usable(self, day: date) -> "TokenQuerySet":
        """Neither revoked nor run out, of a system that is still connected."""
        alive = self.filter(revoked_at=None, expires_on__gte=day, connection__closed_on=None)
        return alive.select_related("connection__person", "connection__office")

    def newest(self) -> "TokenQuerySet":
        return self.select_related("issued_by", "revoked_by").order_by("-id")


class Token(Tracked):
    """`digest` is SHA-256 of a random text of 256 bits, so it needs no slow hash and no salt."""

    history_excluded = ("digest",)

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="tokens")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    hint = models.CharField(max_length=12, editable=False)
    issued_at = models.DateTimeField(auto_now_add=True)
    issued_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    expires_on = models.DateField(_("valid until"))
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = TokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("token")
        verbose_name_plural = _("tokens")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="token_revoked_by_someone",
                condition=Q(revoked_at=None, revoked_by=None)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.hint}…"


class Window(models.Model):
    """Requests of one system, or of one address without a token, in one minute."""

    key = models.CharField(max_length=80)
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("key", "minute"), name="window_once"),)
        indexes = (models.Index(fields=("minute",), name="window_minute"),)

    def __str__(self) -> str:
        return f"{self.key} {self.minute:%H:%M}"


class Sent(models.Model):
    """What was sent under an idempotency key: the same again is the same task."""

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    task_id = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("connection", "key"), name="sent_key_once"),)

    def __str__(self) -> str:
        return self.key
