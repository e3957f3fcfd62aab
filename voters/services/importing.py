"""The worker's share of a list of petitions: rows become petitions, or are taken back, a few at a
time. Each chunk is one transaction: a worker that dies leaves whole rows, and the next goes on.
"""

import uuid
from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from notifications.services.tell import telling_together
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from reading.places import communes_in, known_communes
from reading.registry import Directory
from tasks.dossier import letter_drafts
from tasks.dossier.letter_drafts import LetterDraft
from tasks.models import Task
from tasks.services.clocks import end_clocks
from tasks.services.closing import close_parts
from tasks.services.gate import lock_tasks, move_task, stamp_task
from tasks.services.own_work import go_on
from tasks.states import Outcome, TaskState, WrongMove
from voters.choices import GOING, CompetenceLevel, PetitionField
from voters.models import PetitionImport, VoterPetition
from voters.models.imports import WORKING, Fate, ImportState
from voters.reading.petitions import PetitionRow
from voters.services.imported_replies import end_settled, enter_replies, told_in_words
from voters.services.petitions import PetitionGiven, enter_many
from voters.services.staging import from_json
from voters.states import PetitionState

# The counter of numbers stays locked until a chunk is done: others wait so long for theirs.
AT_ONCE = 100
GATHERED = ("contact", "letter", "reply")  # the day of a row, the surest first
ENDING = ["state", "closed_at", "done_on", "last_act", "last_act_at", "version"]


def work(until: float) -> None:
    """Go on with whatever list waits, until that moment of `monotonic`."""
    go_on(PetitionImport.objects.filter(state__in=WORKING), until, _chunk)


def _chunk(batch: PetitionImport) -> None:
    (_enter if batch.state == ImportState.RUNNING else _take_back)(batch)


def _enter(batch: PetitionImport) -> None:
    """Staged rows go as they become petitions; what is refused stays, and says why."""
    rows = list(batch.rows.taken().in_order()[:AT_ONCE])
    if not rows:
        batch.state = ImportState.DONE
        batch.save(update_fields=["state"])
        return
    actor = Actor(person=batch.person, office=batch.office)
    petitions = [
        (from_json(one.reading), uuid.uuid5(batch.key, str(one.pk)))
        for one in rows
        if one.fate == Fate.PETITION
    ]
    letters = [from_json(one.reading) for one in rows if one.fate == Fate.LETTER]
    try:
        with transaction.atomic():
            enter_rows(petitions, batch=batch.key, stream=batch.stream, actor=actor)
            _enter_letters(letters, actor=actor)
            batch.rows.filter(pk__in=[one.pk for one in rows]).delete()
    except (ValidationError, PermissionDenied, WrongMove, IntegrityError) as error:
        said = error.messages if isinstance(error, ValidationError) else [str(error)]
        batch.state = ImportState.READY
        batch.words = (" ".join(said) or _("You may not do this."))[:500]
        batch.save(update_fields=["state", "words"])


def given_of(row: PetitionRow, known: Directory, *, stream: str, key: uuid.UUID) -> PetitionGiven:
    """A row as a petition; bodies the table does not know stay words of the text."""
    places = ", ".join(row.places)
    former = row.former or row.district
    competent = known.body(row.competent)
    assisting = [(name, known.body(name)) for name in row.assisting]
    unknown = [row.competent] if row.competent and competent is None else []
    unknown += [_("%(name)s (assists)") % {"name": name} for name, body in assisting if not body]
    words = _("Bodies as the list names them: %(names)s") % {"names": "; ".join(unknown)}
    told = [row.text, words if unknown else "", told_in_words(row, competent)]
    day, today = row.roadmap_on, timezone.localdate()
    return PetitionGiven(
        title=row.text,
        text="\n".join(filter(None, told)),
        on=row.day(*GATHERED) or today,
        stream=stream,
        level=row.level or CompetenceLevel.UNCLEAR,
        field=row.field or PetitionField.OTHER,
        competent=competent,
        assisting=tuple(body for _name, body in assisting if body),
        communes=communes_in(places, known.communes) if places else (),
        old_place=former[:200],
        session_name=row.session[:200],
        key=key,
        review_on=day if row.group in GOING and day and day >= today else None,
    )


@transaction.atomic
def enter_rows(
    rows: Sequence[tuple[PetitionRow, uuid.UUID]], *, batch: uuid.UUID, stream: str, actor: Actor
) -> list[VoterPetition]:
    """In a few statements for all; the same key gives the same petition again."""
    known = Directory.load()
    given = [given_of(row, known, stream=stream, key=key) for row, key in rows]
    with telling_together():
        made = enter_many(
            given=given, actor=actor, batch=batch, reminders_from=timezone.localdate()
        )
    pairs = [(petition, row) for petition, (row, _key) in zip(made, rows, strict=True)]
    enter_replies(pairs, actor=actor)
    ended = end_settled(pairs, actor=actor)
    _close([petition.task for petition in ended], actor=actor)
    return made


def _enter_letters(rows: Sequence[PetitionRow], *, actor: Actor) -> None:
    known = known_communes() if rows else []
    for row in rows:
        places = communes_in(", ".join(row.places), known) if row.places else ()
        draft = LetterDraft(
            kind="petition",
            received_on=row.day(*GATHERED) or timezone.localdate(),
            summary=row.text[:500],
            commune=places[0] if places else None,
        )
        letter_drafts.enter_draft(draft=draft, actor=actor)


def _close(tasks: Sequence[Task], *, actor: Actor) -> None:
    if not tasks:
        return
    prefetch_related_objects(tasks, "parts")
    now = timezone.now()
    for task in tasks:
        task.state, task.closed_at, task.done_on = TaskState.DONE, now, now.date()
        stamp_task(task, verb="log_finished")
    update_many(tasks, ENDING, actor=actor)
    close_parts(*tasks, actor=actor)


def _take_back(batch: PetitionImport) -> None:
    """What nobody has touched is cancelled; the rest stays."""
    of_list = VoterPetition.objects.of_list(batch.key).filter(pk__gt=batch.seen)
    found = {row.pk: row for row in of_list.order_by("pk")[:AT_ONCE]}
    if not found:
        batch.state = ImportState.UNDONE
        batch.rows.all().delete()
    else:
        batch.seen = max(found)
        batch.gone += _cancel(found, actor=Actor(person=batch.person, office=batch.office))
    batch.save(update_fields=["state", "seen", "gone"])


def _cancel(found: dict[int, VoterPetition], *, actor: Actor) -> int:
    tasks = lock_tasks(found)
    rows = VoterPetition.objects.select_for_update(of=("self",)).in_bulk(list(found))
    prefetch_related_objects(list(tasks.values()), "parts")
    going = [task for task in tasks.values() if _untouched(rows[task.pk], task)]
    for task in going:
        move_task(task, verb="undo_import")
        task.closed_at, task.done_on = timezone.now(), None
        stamp_task(task, verb="undo_import")
    if going:
        update_many(going, ENDING, actor=actor)
        parts = [part for task in going for part in task.parts.all()]
        end_clocks(parts, Outcome.WITHDRAWN, actor=actor, reason="")
        close_parts(*going, actor=actor)
        left = [rows[task.pk] for task in going]
        for row in left:
            row.state = PetitionState.NOT_PETITION
        update_many(left, ["state"], actor=actor)
    return len(going)


def _untouched(petition: VoterPetition, task: Task) -> bool:
    fresh = petition.state in (PetitionState.NOTED, PetitionState.FOLLOWING)
    return (
        fresh and task.last_act in ("open_inside", "log_task")
    ) or task.last_act == "log_finished"
