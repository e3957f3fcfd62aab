"""Notices of accounts: one's own, at any hour, without a code or a secret; and of access that two
people decide."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from notifications.models import Notification
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.models import AccessKind, Person, Role


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


class AccessNotice(NoticeKind):
    """To whoever confirms it, the chief, the auditors and who asked: `says`, then what."""

    at_once = True
    personal = True
    says: ClassVar[str | Promise]

    def subject(self, notification: Notification) -> str:
        return f"{self.says}: {_what(notification.facts)}"

    def lines(self, notification: Notification) -> list[str]:
        return [_("Asked for by: %(name)s") % {"name": notification.facts.get("by", "")}]

    def path(self, notification: Notification) -> str:
        return reverse("offices:access_requests")


def _what(facts: dict[str, str]) -> str:
    role = facts.get("role", "")
    words = {
        "who": facts.get("who", ""),
        "office": facts.get("office", ""),
        "role": str(Role(role).label) if role else "",
    }
    match facts.get("kind"):
        case AccessKind.POST:
            return _("post “%(role)s, %(office)s” for %(who)s") % words
        case AccessKind.POWER:
            return _("a power for the role “%(role)s”, %(office)s") % words
        case AccessKind.PASSWORD:
            return _("a new password for %(who)s") % words
        case AccessKind.INVITATION:
            return _("an invitation by mail for %(who)s") % words
        case _:
            return _("taking two-step sign-in off for %(who)s") % words


def register_access_kinds() -> None:
    for key, label, says in (
        (
            "access_asked",
            gettext_lazy("Access that waits for a second person"),
            gettext_lazy("Please confirm"),
        ),
        (
            "access_confirmed",
            gettext_lazy("Access confirmed"),
            pgettext_lazy("access", "Confirmed"),
        ),
        (
            "access_refused",
            gettext_lazy("Access not confirmed"),
            pgettext_lazy("access", "Refused"),
        ),
        (
            "access_withdrawn",
            gettext_lazy("Request for access withdrawn"),
            pgettext_lazy("access", "Withdrawn"),
        ),
        (
            "access_emergency",
            gettext_lazy("Access given on the server"),
            gettext_lazy("Done on the server, without confirmation"),
        ),
    ):
        register(type(key, (AccessNotice,), {"key": key, "label": label, "says": says}))


@transaction.atomic
def tell_account(
    kind: str, *, person: Person, once: str = "", facts: Mapping[str, str | int] | None = None
) -> None:
    """The teller of `offices.people.told`; each event once."""
    moment = timezone.now()
    dedupe = f"account:{kind}:{person.pk}:{once or f'{moment.timestamp():.6f}'}"
    tell(
        kind=kind,
        people=[person],
        dedupe=dedupe,
        facts=facts or {},
        actor=None,
        any_hour=True,
        at=moment,
        personal=True,
    )


def register_kinds() -> None:
    register_access_kinds()
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
