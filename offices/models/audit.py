"""The audit: who did or read what and when, without content; rows that only grow."""

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.models.office import Office


class AuditKind(models.TextChoices):
    """Kinds of audit rows; the first three are written beside every history row."""

    ADDED = "added", _("Added")
    CHANGED = "changed", _("Changed")
    REMOVED = "removed", _("Removed")
    SIGN_IN = "sign_in", _("Signed in")
    SIGN_OUT = "sign_out", _("Signed out")
    FAILED = "failed", _("Failed sign-in")
    FILE = "file", _("File opened or downloaded")
    EXPORT = "export", _("Data exported")
    READ = "read", _("Restricted task opened")
    REFUSED = "refused", _("Refused: no power to do so")
    HIDDEN = "hidden", _("Refused: not among what the person may read")
    SECRET = "secret", _("Content with a mark of secrecy refused")
    ERASED = "erased", _("Personal data erased")
    PURGED = "purged", _("Old rows of the log destroyed")
    SET = "set", _("Part of a change")
    COLUMNS = "columns", _("Columns of a table")


SILENT = (AuditKind.SET, AuditKind.COLUMNS)


class AuditRowQuerySet(models.QuerySet["AuditRow"]):
    def told(self) -> Self:
        """Without the rows that only serve the checking."""
        return self.exclude(kind__in=SILENT)

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def between(self, first: date | None, last: date | None) -> Self:
        found = self.filter(at__date__gte=first) if first else self
        return found.filter(at__date__lte=last) if last else found

    def opened(self, person_id: int, name: str, number: int) -> Self:
        """Where this person was shown that row, named as `note_read` names it."""
        read = self.filter(kind=AuditKind.READ, person=person_id)
        return read.filter(object_id=number, detail=f"{name}={number}")

    def with_people(self) -> Self:
        return self.select_related("person", "office", "acting_for")


class AuditRow(models.Model):
    """One act. `source`: a history table, else the name of a page; `source_id`: the history row.

    `object_id` is the row acted on; `digest` stands for the content of a history row.
    """

    at = models.DateTimeField(_("at"))
    kind = models.CharField(_("kind of act"), max_length=10, choices=AuditKind)
    source = models.CharField(max_length=80)
    source_id = models.BigIntegerField(null=True)
    object_id = models.BigIntegerField(null=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        db_index=False,
        related_name="+",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(
        Office,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        db_index=False,
        related_name="+",
        verbose_name=_("office"),
    )
    acting_for = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        db_index=False,
        related_name="+",
    )
    address = models.GenericIPAddressField(pgettext_lazy("machine", "address"), null=True)
    detail = models.TextField(blank=True, default="")
    digest = models.BinaryField(null=True)

    only_grows: ClassVar[str] = "rows"  # read by `grant_app`: no UPDATE, no DELETE
    objects = AuditRowQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = _("row of the log")
        verbose_name_plural = _("rows of the log")
        indexes = [
            models.Index(fields=["person", "-id"], name="audit_by_person"),
            models.Index(
                fields=["kind", "-id"],
                name="audit_of_reading",
                condition=~models.Q(kind__in=("added", "changed", "removed", "set")),
            ),
            BrinIndex(fields=["at"], name="audit_at", pages_per_range=16),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.source} {self.object_id or ''}"


class AuditSeal(models.Model):
    """Place of a row in the chain. Written by `audit_seal` alone."""

    seq = models.BigIntegerField(primary_key=True)
    row_id = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    hash = models.BinaryField()

    only_grows: ClassVar[str] = "by owner"  # not even INSERT for the application's login

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.seq)


class RefusalQuerySet(models.QuerySet["Refusal"]):
    def newest_first(self) -> "RefusalQuerySet":
        return self.order_by("-at", "-pk")

    def with_people(self) -> "RefusalQuerySet":
        return self.select_related("person", "office")


class Refusal(models.Model):
    """One refused text or file. `where` is the name of the page, never an address with content."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="refusals",
        verbose_name=_("person"),
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, related_name="refusals", verbose_name=_("office")
    )
    field = models.CharField(pgettext_lazy("form", "field"), max_length=100)
    where = models.CharField(_("page"), max_length=100)
    place = models.CharField(_("kind of mark"), max_length=20)
    level = models.CharField(_("level"), max_length=20)
    at = models.DateTimeField(_("at"), auto_now_add=True, db_index=True)

    only_grows = True  # read by `grant_app`: no UPDATE, no DELETE for the application's login
    objects = RefusalQuerySet.as_manager()

    class Meta:
        verbose_name = _("refused text")
        verbose_name_plural = _("refused texts")

    def __str__(self) -> str:
        return f"{self.where} {self.field}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Rows are written once; the application's login may not change them."""
        if not self._state.adding:
            raise ValueError("a refusal is never changed")
        super().save(*args, **kwargs)
