"""The same letter again, and one letter of several contents."""

import datetime as dt
from dataclasses import dataclass, replace

from django.contrib.postgres.search import TrigramSimilarity
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from citizens.choices import LetterKind
from citizens.models import Letter, LetterWords, Sender
from citizens.models.personal import erase_day
from citizens.services.clocks import FIRST
from citizens.services.registering import LetterInput, register_letter
from offices.foundation.actor import Actor
from offices.foundation.questions import rows as rows_of_statement
from offices.foundation.questions import statement
from offices.powers import Powers
from offices.reader_keys import reading_all
from tasks.audience import reader_keys
from tasks.choices import EndReason
from tasks.dossier.lifecycle import lock, move
from tasks.dossier.services.clocks import drop
from tasks.dossier.services.ending import end_task
from tasks.services.gate import powers_of

TWO_YEARS = dt.timedelta(days=730)
SHOWN = ("number", "year", "received_on", "kind", "state")  # of a letter named in a list
ALIKE, MOST = 0.45, 10  # share of common groups of three letters; how many are shown
JOINED, SPLIT = "Đơn trùng, đã gộp", "Đã tách thành các đơn"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two letters of one sender in different offices, told by their codes alone."""

    ours: str
    theirs: str
    office: str


def _same_sender(letter: Letter) -> QuerySet[Letter]:
    """Letters with an equal fingerprint within two years, as far as this session reads them."""
    prints = Sender.objects.of_letter(letter.pk).values("fingerprint")
    rows = Sender.objects.filter(fingerprint__in=prints, visit__isnull=True)
    recent = Letter.objects.filter(received_on__gte=letter.received_on - TWO_YEARS)
    return recent.filter(pk__in=rows.values("task")).exclude(pk=letter.pk)


def _keys_of_same_sender(letter: Letter) -> list[int]:
    """Put together once: it is asked at each look of a letter that has no outcome yet."""
    moving = [letter.pk, letter.received_on - TWO_YEARS]
    asked = statement("same sender", lambda: _same_sender(letter).values_list("pk"), moving)
    return [pk for (pk,) in rows_of_statement(asked)]


def _same_content(letter: Letter, powers: Powers) -> QuerySet[LetterWords, tuple[int]]:
    """Of the same office and field within two years, told in nearly the same words."""
    words = LetterWords.objects.visible_to(powers)
    rows = words.filter(
        visit__isnull=True,
        task__letter__office=letter.office_id,
        task__letter__field=letter.field,
        task__letter__received_on__gte=letter.received_on - TWO_YEARS,
    ).exclude(task=letter.pk)
    own = Subquery(words.of_letter(letter.pk).values("summary"))
    alike = TrigramSimilarity("summary", own)  # type: ignore[arg-type]  # takes expressions too
    near = rows.annotate(alike=alike).filter(alike__gte=ALIKE)
    return near.order_by("-alike").values_list("task")[:MOST]


def candidates(letter: Letter, powers: Powers) -> list[Letter]:
    """Shown only to who may read both; to others nothing says that they exist."""
    # Plain keys: a statement inside the condition would be asked of every letter there is.
    near = _keys_of_same_sender(letter)
    if letter.field:
        near += [pk for (pk,) in _same_content(letter, powers)]
    alike = Q(pk__in=near) | Q(matter=letter.matter_id)
    rows = Letter.objects.visible_to(powers).filter(alike).exclude(pk=letter.pk)
    return list(rows.only(*SHOWN).order_by("received_on", "pk"))


def pairs_between_offices(letter: Letter, powers: Powers) -> list[Pair]:
    """For the head of the board, who sums up the whole centre: two codes, nothing else."""
    keys = set(reader_keys(powers))
    with reading_all():
        rows = _same_sender(letter).select_related("task", "office")
        unread = [row for row in rows if not keys & set(row.task.audience)]
        return [Pair(letter.task.code, row.task.code, row.office.short_name) for row in unread]


@transaction.atomic
def join(*, task_id: int, head: Letter, actor: Actor) -> Letter:
    """`Đơn trùng, đã gộp`: follows its head; no sender moves, no reader is added."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="join")
    first = head.head or head
    readable = Letter.objects.visible_to(powers_of(actor)).filter(pk=first.pk)
    if first.pk == letter.pk or not readable.exists():
        raise ValidationError({"head": _("Choose the letter it repeats.")})
    letter.head, letter.matter = first, first.matter
    letter.handled_on = timezone.localdate()
    letter.erase_on = erase_day(timezone.localdate())
    letter.save(actor=actor)
    drop(letter.task, FIRST, actor=actor, reason=JOINED)
    end_task(letter, why=EndReason.MERGED, reason=JOINED, actor=actor)
    return letter


@transaction.atomic
def split(*, task_id: int, kinds: list[str], actor: Actor) -> list[Letter]:
    """`Tách đơn`: each content its own letter of the same day; never one of denunciation."""
    letter, actor = lock(Letter, task_id, actor=actor)
    move(letter, verb="split")
    if len(kinds) < 2 or set(kinds) - {LetterKind.COMPLAINT, LetterKind.PETITION}:
        raise ValidationError({"kinds": _("Choose at least two contents.")})
    sender = Sender.objects.of_letter(letter.pk).first()
    words = LetterWords.objects.of_letter(letter.pk).first()
    given = LetterInput(
        kind=kinds[0],
        received_on=letter.received_on,
        source=letter.source,
        book=letter.book,
        sent_by=letter.sent_by,
        sent_number=letter.sent_number,
        asks_report=letter.asks_report,
        signers=letter.signers,
        wants_result=letter.wants_result,
        choice_reason=letter.choice_reason,
        summary=words.summary if words else "",
        name=sender.name if sender else "",
        address=sender.address if sender else "",
        commune=sender.commune if sender else None,
    )
    pieces = [
        register_letter(given=replace(given, kind=kind), actor=actor, split_from=letter)
        for kind in kinds
    ]
    letter.erase_on = erase_day(timezone.localdate())
    letter.save(actor=actor)
    drop(letter.task, FIRST, actor=actor, reason=SPLIT)
    end_task(letter, why=EndReason.MERGED, reason=SPLIT, actor=actor)
    return pieces
