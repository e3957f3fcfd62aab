"""The result: mostly a document with a number."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.choices import Capacity, PartRole
from tasks.models.queries_waiting import WaitingProducts

if TYPE_CHECKING:
    from tasks.models.parts import Part


class ProductQuerySet(WaitingProducts["Product"]):
    def sent(self) -> Self:
        """Those of a lead part, and those that have left with a result."""
        gone = models.Q(entered_at__lte=models.F("part__delivered_at"))
        return self.filter(models.Q(part__role=PartRole.LEAD) | gone)

    def prepared_for(self, part: "Part") -> "Product | None":
        """Entered since the part was last sent: it lies before the office's leaders."""
        found = self.filter(part=part).select_related("file")
        if part.delivered_at is not None:
            found = found.filter(entered_at__gt=part.delivered_at)
        return found.order_by("-id").first()


class Product(Tracked):
    part = models.ForeignKey("tasks.Part", models.CASCADE, related_name="products")
    kind = models.ForeignKey(
        "coordination.DocumentKind", models.PROTECT, null=True, blank=True, related_name="+"
    )
    issuer = models.CharField(_("issuing body"), max_length=200, blank=True)
    number = models.CharField(_("number and symbol"), max_length=100, blank=True)
    dated = models.DateField(_("document date"))
    capacity = models.CharField(_("signed as"), max_length=12, choices=Capacity, blank=True)
    signer = models.CharField(_("signer"), max_length=150, blank=True)
    abstract = models.CharField(_("abstract"), max_length=500, blank=True)
    link = models.URLField(_("address in the document system"), max_length=500, blank=True)
    file = models.ForeignKey("tasks.File", models.SET_NULL, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    needs_confirmation = models.BooleanField(default=False)
    confirmed_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = ProductQuerySet.as_manager()

    class Meta:
        ordering = ["-dated", "-id"]
        indexes = [
            models.Index(
                fields=["part"],
                name="product_to_confirm",
                condition=models.Q(needs_confirmation=True),
            )
        ]

    def has_left(self, part: "Part") -> bool:
        """Whether other offices see it."""
        gone = part.delivered_at is not None and self.entered_at <= part.delivered_at
        return part.is_lead or gone

    def __str__(self) -> str:
        return self.number or str(self.dated)
