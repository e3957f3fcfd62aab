"""Mail goes through the server that administrators have set, else the installation's own."""

import smtplib
import ssl
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend as Smtp
from django.utils.translation import gettext as _

from coordination.models.mail import MailSecurity, MailSetting
from offices.foundation.actor import Actor
from offices.people import told
from offices.services.access import require_configure


class EmailBackend(Smtp):
    """Reads the row when a connection is made: a change acts on the next mail."""

    def __init__(self, **options: Any) -> None:
        row = MailSetting.objects.current()
        self.sender = row.sender
        if row.host:
            options |= {
                "host": row.host,
                "port": row.port,
                "username": row.username,
                "use_tls": row.security == MailSecurity.STARTTLS,
                "use_ssl": row.security == MailSecurity.TLS,
            }
        super().__init__(**options)

    def send_messages(self, email_messages: Sequence[Any]) -> int:
        for message in email_messages:
            if self.sender and message.from_email == settings.DEFAULT_FROM_EMAIL:
                message.from_email = self.sender
        return super().send_messages(email_messages) or 0


def send_test(*, actor: Actor, to: str) -> None:
    """One mail now; raises ValidationError that says what the mail server said."""
    require_configure(actor)
    words = _("This mail shows that the mail settings work. Nothing is to be done.")
    message = EmailMessage(_("Test of the mail settings"), words, to=[to])
    try:
        message.send(using="default")
    except smtplib.SMTPAuthenticationError as error:
        raise ValidationError({"to": _("The mail server refused account or password.")}) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise ValidationError({"to": _("The mail server refused this address.")}) from error
    except smtplib.SMTPException as error:
        code = getattr(error, "smtp_code", "")
        told = _("The mail server refused the mail. %(code)s") % {"code": code}
        raise ValidationError({"to": told.strip()}) from error
    except ssl.SSLError as error:
        raise ValidationError({"to": _("The encryption with the mail server failed.")}) from error
    except OSError as error:
        raise ValidationError({"to": _through_the_worker(actor)}) from error


def _through_the_worker(actor: Actor) -> str:
    """The web part may be shut in: then the worker, which sends all other mails, tries too."""
    words = _("The mail server does not answer.")
    if not actor.person.email:
        return words
    told.tell("mail_test", person=actor.person)
    return f"{words} " + _(
        "From here; the worker tries as well: look into your own mailbox in a minute, and under "
        "“Mails not delivered”."
    )
