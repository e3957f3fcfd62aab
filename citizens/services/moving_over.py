"""`Xác định là tố cáo`: a letter that turns out to be a denunciation leaves no name behind."""

from collections.abc import Callable

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils.translation import gettext as _

from citizens.choices import ContentKind
from citizens.models import Denunciation, Letter, Visit
from citizens.services.clocks import FIRST, drop
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.personal import erase_names
from citizens.states import DENUNCIATIONS, LetterState
from offices.foundation.actor import Actor
from tasks.dossier.lifecycle import lock, move
from tasks.models import File
from tasks.services.gate import empowered


@transaction.atomic
def becomes_denunciation(
    *, task_id: int, category: str, shelf: str = "", actor: Actor
) -> Denunciation:
    """A new record without any link; sender, summary, files, notes and their past are emptied.

    The old row stays as `Đã chuyển sổ khác`, with its number and day. Copies in backups stay
    until these are destroyed: the page says so, and the administrator is told by the log.
    """
    letter, actor = lock(Letter, task_id, actor=actor)
    actor = empowered(actor, DENUNCIATIONS, letter.task.lead_office_id)
    move(letter, verb="becomes_denunciation")
    given = DenunciationInput(
        received_on=letter.received_on, source=letter.source, category=category, shelf=shelf
    )
    _leave(letter, actor=actor)
    _empty(letter, actor=actor)
    return register_denunciation(given=given, actor=actor)


def _leave(letter: Letter, *, actor: Actor) -> None:
    """Whatever the row itself still says of content or way, and its clocks."""
    drop(letter.task, FIRST, actor=actor, reason=str(_("Moved to another book")))
    for name in ("field", "content", "outcome", "outcome_basis", "choice_reason", "sent_number"):
        setattr(letter, name, "")
    letter.head, letter.sent_to = None, None
    letter.state = LetterState.MOVED
    letter.save(actor=actor)


def _empty(letter: Letter, *, actor: Actor) -> None:
    files = list(File.objects.filter(task=letter.task).values_list("stored", flat=True))
    visit = Visit.objects.filter(letter=letter).first()
    erase_names(letter.pk, actor=actor)
    if visit is not None:
        _nameless(visit, actor=actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT citizens_scrub(%s, %s)", [letter.pk, actor.person.pk])
    transaction.on_commit(_deleting(files))


def _nameless(visit: Visit, *, actor: Actor) -> None:
    visit.kind, visit.letter, visit.matter = ContentKind.DENUNCIATION, None, None
    visit.settled_by, visit.people, visit.delegates, visit.id_checked = None, 1, 0, False
    visit.give_code()
    visit.save(actor=actor)


def _deleting(names: list[str]) -> Callable[[], None]:
    def delete() -> None:
        for name in names:
            if name:
                default_storage.delete(name)

    return delete
