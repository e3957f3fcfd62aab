"""A list of petitions is staged, corrected row by row, and handed to the worker.

Staged rows carry no history: they are one person's until they are petitions.
"""

import datetime as dt
import uuid
from collections.abc import Collection, Sequence
from dataclasses import asdict, fields, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.dossier.services.entering import check_desk
from tasks.services.own_work import lock_own
from tasks.states import WrongMove
from voters.models import PetitionImport, StagedPetition, VoterPetition
from voters.models.imports import Fate, ImportState
from voters.reading.columns import ReadColumn
from voters.reading.petitions import PetitionRow, wishes_of
from voters.states import WORKS

MOST, BATCH = 5_000, 1_000
_NAMES = {field.name for field in fields(PetitionRow)}
type Correction = tuple[int, PetitionRow, str, str]


def to_json(row: PetitionRow) -> dict[str, Any]:
    day = row.roadmap_on.isoformat() if row.roadmap_on else None
    return asdict(row) | {"roadmap_on": day}


def from_json(said: dict[str, Any]) -> PetitionRow:
    known = {name: value for name, value in said.items() if name in _NAMES}
    known["dates"] = tuple((kind, day) for kind, day in known.get("dates", ()))
    for name in ("places", "assisting", "flags"):
        known[name] = tuple(known.get(name, ()))
    day = known.get("roadmap_on")
    return PetitionRow(**known | {"roadmap_on": dt.date.fromisoformat(day) if day else None})


@transaction.atomic
def stage(
    *,
    rows: Sequence[PetitionRow],
    columns: Sequence[ReadColumn] = (),
    stream: str,
    not_names: Collection[int] = (),
    actor: Actor,
) -> PetitionImport:
    """The rows as read; none that names a household.

    `not_names`: lines where what reads like a household's name was looked at and is none.
    """
    actor = check_desk(actor, WORKS)
    assert actor.office is not None
    if len(rows) > MOST:
        raise ValidationError(_("At most %(most)d rows at once.") % {"most": MOST})
    held = [str(row.line) for row in rows if row.named and row.line not in not_names]
    if held:
        said = _(
            "Rows that name a household: %(lines)s. Take the name out, or say that it is none."
        )
        raise ValidationError(said % {"lines": ", ".join(held[:20])})
    PetitionImport.objects.of_person(actor.person.pk).forgotten().delete()
    batch = PetitionImport(
        person=actor.person,
        office=actor.office,
        key=uuid.uuid4(),
        stream=stream,
        columns=[[one.heading, one.role] for one in columns],
    )
    batch.save()
    staged = [
        StagedPetition(
            batch=batch,
            line=row.line,
            reading=to_json(row),
            fate=Fate.OUT if row.denounces else Fate.PETITION,
            flagged=bool(row.flags),
        )
        for row in rows
    ]
    StagedPetition.objects.bulk_create(staged, batch_size=BATCH)  # untracked: staging rows
    return batch


@transaction.atomic
def correct(*, import_id: int, given: Sequence[Correction], actor: Actor) -> int:
    """Staged rows as a person has put them right: (row, what it says, its fate, by what it is
    split). They count as looked at. Returns how many were taken in."""
    batch = lock_own(PetitionImport, import_id, ImportState.READY, actor=actor)
    found = batch.rows.in_bulk([pk for pk, *_said in given])
    changed, more = [], []
    for pk, row, fate, by in given:
        if pk not in found:
            continue
        pieces = split(row, by)
        staged = found[pk]
        staged.reading, staged.fate, staged.looked_at = to_json(pieces[0]), fate, True
        changed.append(staged)
        more += [
            StagedPetition(
                batch=batch, line=staged.line, reading=to_json(one), fate=fate, looked_at=True
            )
            for one in pieces[1:]
        ]
    known = ["reading", "fate", "looked_at"]
    StagedPetition.objects.bulk_update(changed, known)  # untracked: staging rows
    StagedPetition.objects.bulk_create(more)  # untracked: staging rows
    return len(changed)


def split(row: PetitionRow, by: str) -> list[PetitionRow]:
    """By its "wishes", or one for each of its "bodies"; whole where there is but one."""
    if by == "bodies" and len(row.bodies) > 1:
        return [replace(row, competent=one, assisting=()) for one in row.bodies]
    if by == "wishes" and len(wishes := wishes_of(row.text)) > 1:
        return [replace(row, text=one[:1].upper() + one[1:]) for one in wishes]
    return [row]


@transaction.atomic
def start(*, import_id: int, actor: Actor) -> PetitionImport:
    """Hand the rows to the worker."""
    batch = lock_own(PetitionImport, import_id, ImportState.READY, actor=actor)
    check_desk(actor, WORKS)
    if not batch.rows.taken().exists():
        raise WrongMove(_("No row can be imported."))
    batch.state, batch.words = ImportState.RUNNING, ""
    batch.save()
    return batch


@transaction.atomic
def undo(*, import_id: int, actor: Actor) -> PetitionImport:
    """What nobody has worked on is taken back, by the worker."""
    batch = lock_own(PetitionImport, import_id, ImportState.DONE, ImportState.READY, actor=actor)
    if not VoterPetition.objects.of_list(batch.key).exists():
        raise WrongMove(_("Nothing of this list has been entered."))
    batch.state, batch.seen, batch.gone = ImportState.UNDOING, 0, 0
    batch.save()
    return batch


@transaction.atomic
def forget(*, import_id: int, actor: Actor) -> None:
    """A list of which nothing was entered is thrown away."""
    batch = lock_own(PetitionImport, import_id, ImportState.READY, actor=actor)
    if VoterPetition.objects.of_list(batch.key).exists():
        raise WrongMove(_("Some of its rows have become petitions."))
    batch.delete()
