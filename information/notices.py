"""What is told of requests: codes and numbers of lines, never a value."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from notifications.models import Notification
from offices.foundation.actor import Actor
from tasks.dossier.notices import Event, other_side, tell_of
from tasks.notices.people import lead_side

if TYPE_CHECKING:
    from information.models import Correction, InfoItem, InformationRequest

EVENTS: dict[str, Event] = {
    "information_sent": (
        _("Information that was asked for is here"),
        _("Information asked for in %(code)s is here: %(n)s lines."),
        False,
    ),
    "information_more": (
        _("More information is asked for"),
        _("More information is asked for in %(code)s."),
        True,
    ),
    "information_corrected": (
        _("Information that was corrected"),
        _("A value sent in %(code)s was corrected; please use the new one."),
        True,
    ),
}
SENT = "information_sent"


def sent(found: "InformationRequest", items: "Sequence[InfoItem]", *, actor: Actor) -> None:
    people = other_side(found.task) | (lead_side(found.task) if found.is_exchange else set())
    mark = f"{timezone.now():%y%m%d%H%M%S%f}"
    tell_of(found, SENT, people, mark, actor=actor, n=str(len(items)))


def more_asked(found: "InformationRequest", *, actor: Actor) -> None:
    mark = f"{found.provided_on}:{found.history.count()}"
    tell_of(found, "information_more", lead_side(found.task), mark, actor=actor)


def corrected(found: "InformationRequest", row: "Correction", *, actor: Actor) -> None:
    """Everybody who was told of the former value, and who reads it in its place today."""
    told = Notification.objects.filter(dedupe_key__startswith=f"{SENT}:{found.pk}:")
    people = other_side(found.task) | set(told.values_list("person", flat=True))
    tell_of(found, "information_corrected", people, row.pk, actor=actor)
