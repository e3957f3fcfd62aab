"""The mailbox of an office, and why a paper that came by mail is not taken up."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from intake.models import Mailbox
from offices.forms.base import RowForm, SettingsForm, reason_field, settings_formfield
from offices.foundation.fields import GuardedTextField, text_box


class MailboxForm(RowForm):
    catch_all = "host"
    beside = {"mailbox_port_known": "port"}
    reason = reason_field(required=False)

    class Meta:
        model = Mailbox
        fields = (
            "is_on",
            "host",
            "port",
            "security",
            "username",
            "folder",
            "senders",
            "server",
        )
        formfield_callback = settings_formfield
        help_texts = {
            "is_on": _("From today's mails on; mails are never changed, marked or deleted."),
            "security": _("None is possible only for a server on this machine."),
            "username": _("Its password is set where the system is installed, never here."),
            "senders": _(
                "One a line; a whole domain as @vpubnd.tinh.gov.vn. Mails of all others are "
                "neither read nor kept."
            ),
            "server": _(
                "If filled in, only mails count whose sender this server has verified (DMARC, DKIM "
                "or SPF). If empty, the sender's line is believed, and may be forged."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["reason"]


class MailedDeclineForm(SettingsForm):
    catch_all = "reason"
    reason = GuardedTextField(
        label=_("Reason"),
        max_length=500,
        widget=text_box(2),
        help_text=_("Kept with your name; the mail stays in the mailbox."),
    )

    def __init__(self, *args: Any, asks_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = asks_reason
