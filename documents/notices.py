"""What is told of files: codes and days, never their content; members are not reminded here."""

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coordination.models import Charge
from offices.foundation.actor import Actor
from tasks.dossier.notices import Event, other_side, tell_of
from tasks.dossier.showing import day_words

if TYPE_CHECKING:
    from documents.models import Appraisal, OpinionRound

EVENTS: dict[str, Event] = {
    "appraisal_incomplete": (
        _("Papers asked for of a file under appraisal"),
        _("Papers are missing in the file %(code)s; they were asked for."),
        False,
    ),
    "appraisal_complete": (
        _("A file under appraisal is complete"),
        _("The file %(code)s is complete; it is being examined."),
        False,
    ),
    "slip_asked": (
        _("New opinion slips"),
        _("An opinion slip on %(code)s waits for an answer by %(day)s."),
        True,
    ),
    "slip_reminder": (
        _("Opinion slips that are still out"),
        _("Slips on %(code)s are still out: %(n)s; answers by %(day)s."),
        False,
    ),
}


def _step(appraisal: "Appraisal") -> str:
    return f"{appraisal.round}:{timezone.localdate()}"


def incomplete(appraisal: "Appraisal", *, actor: Actor) -> None:
    people = other_side(appraisal.task)
    tell_of(appraisal, "appraisal_incomplete", people, _step(appraisal), actor=actor)


def complete(appraisal: "Appraisal", *, actor: Actor) -> None:
    people = other_side(appraisal.task)
    tell_of(appraisal, "appraisal_complete", people, _step(appraisal), actor=actor)


def secretaries(poll: "OpinionRound") -> set[int]:
    """Of the members whose slips are still out."""
    out = poll.slips.filter(answered_on=None, leader__isnull=False).values("leader")
    charged = Charge.objects.of_secretaries().filter(leader__in=out)
    return set(charged.values_list("post__person", flat=True))


def slips_sent(poll: "OpinionRound", *, actor: Actor) -> None:
    """The members who sign in here, once, and the secretaries of all."""
    members = poll.slips.filter(leader__person__isnull=False)
    people = {*members.values_list("leader__person", flat=True), *secretaries(poll)}
    day = day_words(poll.due_on)
    tell_of(poll.appraisal, "slip_asked", people, poll.n, actor=actor, day=day)


def remind(poll: "OpinionRound", *, actor: Actor) -> int:
    """The secretaries, once a day; a leader is never dunned. Returns how many were told."""
    people, out = secretaries(poll), poll.slips.filter(answered_on=None).count()
    day = day_words(poll.due_on)
    mark = f"{poll.n}:{timezone.localdate()}"
    tell_of(poll.appraisal, "slip_reminder", people, mark, actor=actor, day=day, n=str(out))
    return len(people)
