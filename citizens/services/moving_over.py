"""`Xác định là tố cáo`: a letter that turns out to be a denunciation leaves no name behind."""

from contextlib import suppress

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from citizens.choices import ContentKind
from citizens.models import Denunciation, Letter, LetterWords, Visit
from citizens.notices import tell_of_backups
from citizens.services.between import hand_back
from citizens.services.clocks import FIRST
from citizens.services.denunciations import DenunciationInput, register_denunciation
from citizens.services.personal import erase_names
from citizens.services.registering import new_matter
from citizens.services.results import REPORTED, TOLD
from citizens.services.settling import SEND, SETTLING
from citizens.states import DENUNCIATIONS, LetterState
from offices.foundation.actor import Actor
from offices.reader_keys import reading_all
from tasks.choices import EndReason
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.clocks import drop
from tasks.dossier.services.ending import end_task
from tasks.models import Export, File
from tasks.services.exports import throw_away
from tasks.services.gate import empowered
from tasks.services.scan_ends import refuse_waiting
from tasks.states import WrongMove

MOVED = "Đã chuyển sổ khác"
CLOCKS = (*FIRST, *SETTLING, *SEND, *TOLD, *REPORTED, "kn-doi-thoai")
SAID = ("field", "content", "outcome", "outcome_basis", "choice_reason", "sent_number")
LINKS = ("head", "sent_to", "split_from", "origin")


@transaction.atomic
def becomes_denunciation(
    *, task_id: int, category: str, shelf: str = "", actor: Actor
) -> Denunciation:
    """A new record without any link; sender, summary, files, notes and their past are emptied.

    The old row stays as `Đã chuyển sổ khác`, with its number and day; the same letter sent again
    goes the same way. Copies in backups stay until these are destroyed: the page says so, and
    administrators are told.
    """
    letter, actor = lock(Letter, task_id, actor=actor)
    actor = empowered(actor, DENUNCIATIONS, letter.task.lead_office_id)
    move(letter, verb="becomes_denunciation")
    _ask_other_office(letter)
    given = DenunciationInput(
        received_on=letter.received_on, source=letter.source, category=category, shelf=shelf
    )
    again = [
        lock(Letter, pk, actor=actor)[0] for pk in letter.repetitions.values_list("pk", flat=True)
    ]
    _forget_common_words(letter)
    for row in (letter, *again):
        _leave(row, actor=actor)
        _empty(row, actor=actor)
    tell_of_backups(actor=actor)
    return register_denunciation(given=given, actor=actor)


def _ask_other_office(letter: Letter) -> None:
    """Entered by another office too, it is emptied there first and comes back from there."""
    with reading_all():
        copies = Letter.objects.filter(origin=letter).exclude(state=LetterState.MOVED)
        office = copies.values_list("office__short_name", flat=True).first()
    if office is not None:
        said = _("%(office)s has entered it too: it says first that this is a denunciation.")
        raise WrongMove(said % {"office": office})


def _forget_common_words(letter: Letter) -> None:
    """Pieces of one letter begin with its summary: what is no denunciation is summed up anew."""
    if letter.split_from_id is not None:
        family = Q(pk=letter.split_from_id) | Q(split_from=letter.split_from_id)
        rows = Letter.objects.filter(family)
        LetterWords.objects.filter(task__in=rows.values("pk"), visit__isnull=True).delete()


def _leave(letter: Letter, *, actor: Actor) -> None:
    """Whatever the row itself still says of content or way, its clocks, what it is linked to.

    Entered from another office's letter, that one is handed back: its office empties its own.
    """
    origin = letter.origin_id
    drop(letter.task, CLOCKS, actor=actor, reason=MOVED)
    for name in SAID:
        setattr(letter, name, "")
    for name in LINKS:
        setattr(letter, name, None)
    letter.state, letter.matter = LetterState.MOVED, new_matter(actor)
    letter.save(actor=actor)
    end_task(letter, why=EndReason.OTHER, reason=MOVED, actor=actor)
    if origin is not None:
        with suppress(WrongMove):  # it has ended there
            hand_back(task_id=origin, actor=actor)


def _empty(letter: Letter, *, actor: Actor) -> None:
    files = list(File.objects.filter(task=letter.task).values_list("stored", flat=True))
    refuse_waiting(task=letter.task, words=MOVED)
    visit = Visit.objects.filter(letter=letter).first()
    erase_names(letter, actor=actor)
    for export in Export.objects.made_since(letter.task.created_at):
        throw_away(export=export)  # lists people took out; whose words are in them nobody can tell
    if visit is not None:
        _nameless(visit, actor=actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT citizens_scrub(%s, %s)", [letter.pk, actor.person.pk])
    transaction.on_commit(lambda: _delete(files))


def _nameless(visit: Visit, *, actor: Actor) -> None:
    visit.kind, visit.letter, visit.matter = ContentKind.DENUNCIATION, None, None
    visit.settled_by, visit.people, visit.delegates, visit.id_checked = None, 1, 0, False
    visit.give_code()
    visit.save(actor=actor)


def _delete(names: list[str]) -> None:
    for name in filter(None, names):
        default_storage.delete(name)
