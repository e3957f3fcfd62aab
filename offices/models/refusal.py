"""That something was refused as a state secret, and never what it was."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.models.office import Office


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
