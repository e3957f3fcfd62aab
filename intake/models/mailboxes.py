"""The mailbox of an office, how far it has been read, and the papers that came by it."""

import re
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coordination.models.mail import MailSecurity
from coordination.watch.inside import HERE
from offices.foundation.history import Tracked

DOMAIN = re.compile(r"@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}")


class Mailbox(Tracked):
    """Whose mails are looked at: only those of `senders`, one address or "@domain" a line.

    The password stands in the environment or a secret's file only. `server` is the name under
    which the office's own mail server writes Authentication-Results.
    """

    office = models.OneToOneField(
        "offices.Office", models.PROTECT, related_name="+", verbose_name=_("office")
    )
    is_on = models.BooleanField(_("read this mailbox"), default=False)
    host = models.CharField(_("mail server (IMAP)"), max_length=200)
    port = models.PositiveIntegerField(
        _("port"), default=993, validators=[MinValueValidator(1), MaxValueValidator(65535)]
    )
    security = models.CharField(
        _("encryption on the way"), max_length=10, choices=MailSecurity, default=MailSecurity.TLS
    )
    username = models.CharField(_("account at the mail server"), max_length=200)
    folder = models.CharField(_("folder"), max_length=200, default="INBOX")
    senders = models.TextField(_("official addresses"))
    server = models.CharField(
        _("name of the mail server in Authentication-Results"), max_length=200, blank=True
    )

    class Meta:
        verbose_name = _("mailbox of an office")
        verbose_name_plural = _("mailboxes of offices")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="mailbox_port_known",
                condition=Q(port__gte=1, port__lte=65535),
                violation_error_message=_("A port is a number from 1 to 65535."),
            ),
        )

    def __str__(self) -> str:
        return str(self.office)

    @property
    def is_plain_afar(self) -> bool:
        """Without encryption only on this machine, and only where the pages go without it too."""
        plain = self.security == MailSecurity.NONE
        return plain and (self.host not in HERE or settings.BEHIND_TLS)

    def clean(self) -> None:
        """Addresses in small letters, each once."""
        if self.is_plain_afar:
            words = _now("None is possible only for a server on this machine.")
            raise ValidationError({"security": words})
        lines = dict.fromkeys(self.senders.lower().split())
        for line in lines:
            if line.startswith("@") and DOMAIN.fullmatch(line):
                continue
            try:
                validate_email(line)
            except ValidationError:
                words = _now("“%(line)s” is neither an address nor a whole domain like @a.gov.vn.")
                raise ValidationError({"senders": words % {"line": line}}) from None
        self.senders = "\n".join(lines)

    def lists(self, address: str) -> bool:
        """Whether mails of that address are looked at."""
        listed = self.senders.split()
        return bool(address) and (address in listed or f"@{address.rpartition('@')[2]}" in listed)


class MailboxFault(models.TextChoices):
    """Why a mailbox was not read, in words for administrators."""

    AWAY = "away", _("The mail server does not answer.")
    TLS = "tls", _("The encryption with the mail server failed.")
    LOGIN = "login", _("The mail server refused account or password.")
    PASSWORD = "password", _("No password is set where the system is installed.")
    FOLDER = "folder", _("The mailbox has no such folder.")
    ANSWER = "answer", _("The mail server answers in a way that is not understood.")


class MailboxReadingQuerySet(models.QuerySet["MailboxReading"]):
    def failed(self) -> Self:
        return self.filter(mailbox__is_on=True).exclude(fault="")


class MailboxReading(models.Model):
    """How far a mailbox has been read; no history, no word of a mail.

    `last_uid` counts within `uid_validity`; `begun_at` is kept while a worker is at it;
    `untouched`: how many mails the last reading left as they were.
    """

    mailbox = models.OneToOneField(Mailbox, models.CASCADE, related_name="reading")
    uid_validity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)
    untouched = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=10, choices=MailboxFault, blank=True)

    objects = MailboxReadingQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.mailbox_id}:{self.last_uid}"


class MailedState(models.TextChoices):
    READING = "reading", pgettext_lazy("scan", "Being read")
    PROPOSED = "proposed", pgettext_lazy("paper by mail", "Waiting")
    REFUSED = "refused", pgettext_lazy("scan", "Not accepted")
    TAKEN = "taken", pgettext_lazy("paper by mail", "Taken up")
    DECLINED = "declined", pgettext_lazy("paper by mail", "Declined")


OPEN = (MailedState.READING, MailedState.PROPOSED, MailedState.REFUSED)


class MailedPaperQuerySet(models.QuerySet["MailedPaper"]):
    def to_settle(self) -> Self:
        """Those the worker has read, and those whose paper is no longer there."""
        read = Q(scan=None) | Q(scan__state__in=("read", "refused"))
        gone = Q(state=MailedState.PROPOSED, scan=None)
        return self.filter(Q(read, state=MailedState.READING) | gone).order_by("pk")

    def open_at(self, office_ids: frozenset[int]) -> Self:
        """What waits for those who receive requests there, the longest waiting first."""
        rows = self.filter(office_id__in=office_ids, state__in=OPEN)
        return rows.select_related("scan", "office").order_by("arrived_at", "pk")

    def decided_by(self, person_id: int) -> Self:
        return self.filter(decided_by=person_id).select_related("source")


class MailedPaper(models.Model):
    """One paper of one mail. Of a refused one nothing is kept but who sent it and when.

    `mail_key`: the mail, told apart from all others of the office without keeping its subject.
    """

    office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    mail_key = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField(default=0)
    sender = models.CharField(_("sender"), max_length=254)
    arrived_at = models.DateTimeField(_("arrived at"))
    state = models.CharField(max_length=10, choices=MailedState, default=MailedState.READING)
    scan = models.OneToOneField("tasks.Scan", models.SET_NULL, null=True, related_name="+")
    words = models.CharField(max_length=300, blank=True)
    number = models.CharField(max_length=100, blank=True)
    dated = models.DateField(null=True)
    issuer = models.CharField(max_length=300, blank=True)
    abstract = models.CharField(max_length=500, blank=True)
    source = models.ForeignKey("tasks.SourceDocument", models.SET_NULL, null=True, related_name="+")
    decided_by = models.ForeignKey("offices.Person", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = MailedPaperQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["office", "mail_key", "position"],
                name="mailed_paper_once",
                violation_error_message=_("This mail has been taken before."),
            ),
            models.CheckConstraint(
                name="mailed_paper_decided_by_somebody",
                condition=Q(state__in=OPEN, decided_by=None, decided_at=None)
                | Q(~Q(state__in=OPEN), decided_by__isnull=False, decided_at__isnull=False),
                violation_error_message=_("Who decided goes with when."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["office", "arrived_at"], name="mailed_open", condition=Q(state__in=OPEN)
            )
        ]

    def __str__(self) -> str:
        return self.number or str(self.pk)

    @property
    def facts(self) -> str:
        """ "1123/STC-NS · 27/11/2026 · Sở Tài chính", as far as they were read."""
        dated = f"{self.dated:%d/%m/%Y}" if self.dated else ""
        return " · ".join(filter(None, (self.number, dated, self.issuer)))
