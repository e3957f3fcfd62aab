"""Notices of one's own account: to the person alone, at any hour, without a code or a secret."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notifications.models import Notification
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.models import Person


class AccountNotice(NoticeKind):
    at_once = True
    personal = True
    said: ClassVar[str | Promise]

    def subject(self, notification: Notification) -> str:
        return str(self.said)

    def lines(self, notification: Notification) -> list[str]:
        return [_("If this was not you, tell the administrator of your office at once.")]


def _kind(name: str, label: str | Promise) -> None:
    register(type(name, (AccountNotice,), {"key": name, "label": label, "said": label}))


class Invited(AccountNotice):
    """The link is worked out when the mail goes: no row of ours holds it."""

    key = "invited"
    label = said = gettext_lazy("You are invited to the coordination system")

    def lines(self, notification: Notification) -> list[str]:
        from offices.services.accounts import links

        person = notification.person
        named = {"pk": person.pk or 0, "token": links.make_token(person)}
        address = settings.BASE_URL + reverse("offices:invitation", kwargs=named)
        return [
            _("Username: %(name)s") % {"name": person.username},
            _("Choose your password here; the link opens once, within three days:"),
            address,
        ]

    def still_relevant(self, notifications: Any) -> set[int]:
        return {n.pk for n in notifications if not n.person.has_usable_password()}


class MailTest(AccountNotice):
    key = "mail_test"
    label = said = gettext_lazy("Test of the mail settings")

    def lines(self, notification: Notification) -> list[str]:
        return [_("This mail shows that the mail settings work. Nothing is to be done.")]


@transaction.atomic
def tell_account(kind: str, *, person: Person, once: str = "") -> None:
    """The teller of `offices.people.told`; each event once."""
    moment = timezone.now()
    dedupe = f"account:{kind}:{person.pk}:{once or f'{moment.timestamp():.6f}'}"
    tell(
        kind=kind, people=[person], dedupe=dedupe, facts={}, actor=None, any_hour=True,
        at=moment, personal=True,
    )  # fmt: skip


def register_kinds() -> None:
    register(Invited)
    register(MailTest)
    _kind("password_changed", gettext_lazy("Your password was changed"))
    _kind("password_given", gettext_lazy("An administrator set a new password for you"))
    _kind("second_step_on", gettext_lazy("Two-step sign-in was switched on for your account"))
    _kind("second_step_off", gettext_lazy("Two-step sign-in was switched off for your account"))
    _kind("recovery_codes_new", gettext_lazy("New recovery codes were made for your account"))
    _kind(
        "locked_out",
        gettext_lazy("Sign-in to your account was locked for a while after wrong passwords"),
    )
    _kind(
        "second_step_tried",
        gettext_lazy("Your password was right, but the second step was wrong several times"),
    )
    _kind("security_key_on", gettext_lazy("A security key was added to your account"))
    _kind("security_key_off", gettext_lazy("A security key was removed from your account"))
