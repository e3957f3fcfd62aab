"""Books of numbers: one running number for each office, kind, symbol of the issuer and period."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models import Office


class NumberBook(Tracked):
    """The running number of one issuer's papers of a kind: by year (State) or by term (Party).

    `kind`: its abbreviation (TB, BC, QĐ …); empty for a công văn of the State, which bears none.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    kind = models.CharField(_("kind of document"), max_length=20, blank=True)
    symbol = models.CharField(_("symbol of the issuer"), max_length=40)
    period = models.CharField(_("year or term"), max_length=9)
    last = models.PositiveIntegerField(_("last number given"), default=0)

    class Meta:
        verbose_name = _("book of numbers")
        verbose_name_plural = _("books of numbers")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("office", "kind", "symbol", "period"), name="numberbook_once_per_kind"
            ),
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, self.symbol, self.period)))


class GivenNumber(Tracked):
    """A number that is taken, whichever area has used it."""

    book = models.ForeignKey(NumberBook, models.PROTECT, related_name="given")
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("number given")
        verbose_name_plural = _("numbers given")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("book", "number"),
                name="givennumber_once",
                violation_error_message=_("This number has been given already."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.book}: {self.number}"
