"""Tokens: shown once, kept as a hash, dead at once when revoked."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from exchange.models.connection import Connection
from offices.foundation.history import Tracked
from offices.models import Person


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
