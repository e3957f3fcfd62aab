"""Papers of the file are ticked; drafts follow one another; points are raised and answered."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from documents.choices import PaperState, PointReply
from documents.models import Appraisal, Draft, FilePaper, Point
from documents.services import clocks
from documents.states import AppraisalState
from offices.foundation.actor import Actor
from reading.files.inspect import Inspected
from tasks.dossier.lifecycle import lock
from tasks.dossier.services.clocks import lead_of
from tasks.dossier.services.days import check_not_ahead
from tasks.models import File
from tasks.services.files import admitted, keep_file

MOST_TEXT = 200_000  # letters of a draft that are kept to compare it


def _open(task_id: int, actor: Actor) -> tuple[Appraisal, Actor]:
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    return appraisal, actor


def kept_upload(
    appraisal: Appraisal, upload: Any, *, declared: bool, actor: Actor
) -> tuple[File, Inspected]:
    """The file, kept with the lead part of the task, and what was read of it."""
    found = admitted(upload, declared=declared)
    part = lead_of(appraisal.task)
    return keep_file(task=appraisal.task, part=part, found=found, actor=actor), found


@transaction.atomic
def add_paper(*, task_id: int, title: str, required: bool, actor: Actor) -> FilePaper:
    appraisal, actor = _open(task_id, actor)
    paper = FilePaper(appraisal=appraisal, title=title, required=required)
    paper.save(actor=actor)
    return paper


@transaction.atomic
def note_papers(
    *, task_id: int, papers: list[int], received_on: dt.date, actor: Actor
) -> list[FilePaper]:
    """The ticked ones are there, all at once; the others are as they were."""
    appraisal, actor = _open(task_id, actor)
    check_not_ahead(received_on, field="received_on")
    rows = appraisal.papers.select_for_update(of=("self",)).filter(pk__in=papers)
    found = list(rows.exclude(state=PaperState.RECEIVED))
    for paper in found:
        paper.state, paper.received_on = PaperState.RECEIVED, received_on
        paper.save(actor=actor)
    return found


@transaction.atomic
def change_paper(
    *,
    task_id: int,
    paper_id: int,
    state: str,
    received_on: dt.date | None = None,
    upload: Any = None,
    declared: bool = False,
    actor: Actor,
) -> FilePaper:
    appraisal, actor = _open(task_id, actor)
    paper = FilePaper.objects.select_for_update(of=("self",)).get(appraisal=appraisal, pk=paper_id)
    if upload:
        appraisal.check_content()
        paper.file, found = kept_upload(appraisal, upload, declared=declared, actor=actor)
        paper.pages = found.pages
    day = received_on or timezone.localdate()
    check_not_ahead(day, field="received_on")
    paper.state = state
    paper.received_on = day if state == PaperState.RECEIVED else None
    paper.save(actor=actor)
    return paper


@transaction.atomic
def add_draft(
    *,
    task_id: int,
    dated: dt.date,
    changed: str = "",
    text: str = "",
    upload: Any = None,
    declared: bool = False,
    actor: Actor,
) -> Draft:
    """The next version; what the submitting side owed for it is met."""
    appraisal, actor = _open(task_id, actor)
    appraisal.check_content()
    check_not_ahead(dated, field="dated")
    last = appraisal.drafts.aggregate(last=Max("n"))["last"] or 0
    draft = Draft(appraisal=appraisal, n=last + 1, dated=dated, changed=changed, text=text)
    if upload:
        draft.file, found = kept_upload(appraisal, upload, declared=declared, actor=actor)
        draft.text = text or (found.text or "")[:MOST_TEXT]
    draft.save(actor=actor)
    if last:
        clocks.answer_revision(appraisal, day=dated, actor=actor)
        if appraisal.state in (AppraisalState.REVISING, AppraisalState.POLLING):
            appraisal.note_back(dated)
            appraisal.save(actor=actor)
    return draft


@transaction.atomic
def add_point(*, task_id: int, source: str, text: str, clause: str = "", actor: Actor) -> Point:
    appraisal, actor = _open(task_id, actor)
    appraisal.check_content()
    point = Point(appraisal=appraisal, source=source, clause=clause, text=text)
    point.save(actor=actor)
    return point


@transaction.atomic
def answer_point(
    *,
    task_id: int,
    point_id: int,
    reply: str,
    reply_text: str = "",
    draft: Draft | None = None,
    actor: Actor,
) -> Point:
    """Taken up, in part, or explained; the last two with words."""
    appraisal, actor = _open(task_id, actor)
    point = Point.objects.select_for_update(of=("self",)).get(appraisal=appraisal, pk=point_id)
    if reply in (PointReply.PARTLY, PointReply.KEPT) and not reply_text.strip():
        raise ValidationError({"reply_text": _("Explain what was not taken up.")})
    point.reply, point.reply_text, point.draft = reply, reply_text, draft
    point.save(actor=actor)
    return point
