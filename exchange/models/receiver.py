"""Where a system wants to be told."""

import hashlib
import hmac
import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.models.connection import Connection
from offices.foundation.history import Tracked


def new_salt() -> str:
    return secrets.token_hex(16)


class Receiver(Tracked):
    """One address of one system; it is told of what the system's own person may read."""

    history_excluded = ("salt",)

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="receivers")
    address = models.CharField(_("address"), max_length=500)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("receiver")
        verbose_name_plural = _("receivers")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("connection", "address"),
                name="receiver_address_once",
                violation_error_message=_("This address is in the list already."),
            ),
        )

    def __str__(self) -> str:
        return self.address

    @property
    def secret(self) -> str:
        """What signs: made of the installation's key and the salt, so a copied table is no key."""
        words = f"webhook:{self.salt}".encode()
        return hmac.new(settings.SECRET_KEY.encode(), words, hashlib.sha256).hexdigest()

    def signature(self, stamp: str, body: bytes) -> str:
        """HMAC-SHA256 over `stamp`, a full stop and the body, in hexadecimal."""
        return hmac.new(
            self.secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256
        ).hexdigest()
