"""What the head of the board is told of letters nobody has decided about: code and day alone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from citizens.states import APPROVE, ARRIVING
from notifications.registry import NoticeKind, register
from notifications.services.tell import tell
from offices.foundation.actor import Actor
from offices.models import Post, Role
from offices.powers import load_powers_of

if TYPE_CHECKING:
    from citizens.models import Letter
    from notifications.models import Notification

KEY, EMPTIED = "letter_waits_long", "record_emptied"


class LetterWaits(NoticeKind):
    key = KEY
    label = _("Letters near the 45th day")
    at_once = False

    def subject(self, notification: "Notification") -> str:
        said = _("Letter %(code)s has waited %(days)s days; the 45th is %(day)s.")
        return str(said) % {"code": "", "days": "", "day": "", **notification.facts}

    def still_relevant(self, notifications: "Sequence[Notification]") -> set[int]:
        """What has been decided about needs no warning."""
        from citizens.models import Letter

        ids = {n.task_id for n in notifications}
        rows = Letter.objects.filter(pk__in=ids, state__in=ARRIVING)
        waiting = set(rows.values_list("pk", flat=True))
        return {n.pk for n in notifications if n.task_id in waiting}


class LetterEmptied(NoticeKind):
    """To administrators: which backups are to be looked after; no code leads to a letter."""

    key = EMPTIED
    label = _("A record was emptied")
    at_once = True

    def subject(self, notification: "Notification") -> str:
        said = _("A record was emptied on %(day)s: backups made before hold it still.")
        return str(said) % {"day": "", **notification.facts}

    def path(self, notification: "Notification") -> str:
        return reverse("handbook")


def register_kinds() -> None:
    register(LetterWaits)
    register(LetterEmptied)


def tell_of_backups(*, actor: Actor) -> None:
    posts = Post.objects.running(timezone.localdate()).of_active_people()
    now = timezone.now()
    tell(
        kind=EMPTIED,
        people=posts.filter(role=Role.ADMINISTRATOR).values_list("person", flat=True),
        actor=actor,
        dedupe=f"{EMPTIED}:{now:%Y%m%d%H%M%S}",
        facts={"code": "", "day": f"{timezone.localdate():%d/%m/%Y}"},
    )


def warn_of_waiting() -> int:
    """Each morning: letters at their 30th, 40th and 44th day; returns how many."""
    from citizens.models import Letter

    today, heads = timezone.localdate(), dict[int, set[int]]()
    rows = list(Letter.objects.at_a_warning(today).select_related("task"))
    for letter in rows:
        office = letter.task.lead_office_id
        if office not in heads:
            heads[office] = _heads(office)
        _tell(letter, heads[office])
    return len(rows)


def _heads(office_id: int) -> set[int]:
    """Who approves there and reads the case."""
    posts = Post.objects.running(timezone.localdate()).of_active_people().filter(office=office_id)
    powers = load_powers_of(set(posts.values_list("person_id", flat=True)))
    needed = (APPROVE, "read_restricted")
    return {pk for pk, held in powers.items() if all(held.can(one, office_id) for one in needed)}


def _tell(letter: "Letter", people: set[int]) -> None:
    days = letter.days_waiting
    tell(
        kind=KEY,
        people=sorted(people),
        task_id=letter.pk,
        actor=Actor.system(),
        dedupe=f"{KEY}:{letter.pk}:{days}",
        facts={"code": letter.task.code, "days": str(days), "day": f"{letter.red_line:%d/%m/%Y}"},
    )
