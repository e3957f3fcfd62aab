"""Through which mail server the system writes; the password is no part of it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked


class MailSecurity(models.TextChoices):
    NONE = "none", _("none, inside one's own network only")
    STARTTLS = "starttls", "STARTTLS"
    TLS = "tls", "TLS"


class MailSettingQuerySet(models.QuerySet["MailSetting"]):
    def current(self) -> "MailSetting":
        """The one row, or an empty one: as the installation was started."""
        return self.first() or MailSetting()


class MailSetting(Tracked):
    """A single row with id 1; an empty host leaves all to the environment.

    The password stands in the environment or a secret's file only: no page shows it, no
    backup of the database holds it.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    host = models.CharField(_("mail server"), max_length=200, blank=True)
    port = models.PositiveIntegerField(
        _("port"), default=25, validators=[MinValueValidator(1), MaxValueValidator(65535)]
    )
    security = models.CharField(
        _("encryption on the way"),
        max_length=10,
        choices=MailSecurity,
        default=MailSecurity.STARTTLS,
    )
    username = models.CharField(_("account at the mail server"), max_length=200, blank=True)
    sender = models.EmailField(_("address of the sender"), blank=True)

    objects = MailSettingQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail settings")
        verbose_name_plural = _("mail settings")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(name="mail_single_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="mail_security_known", condition=Q(security__in=MailSecurity.values)
            ),
            models.CheckConstraint(
                name="mail_port_known",
                condition=Q(port__gte=1, port__lte=65535),
                violation_error_message=_("A port is a number from 1 to 65535."),
            ),
        )

    def __str__(self) -> str:
        return self.host
