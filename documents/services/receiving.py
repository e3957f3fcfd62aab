"""A file is received: its task, the papers of its form to tick, and the clock of checking it."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from coordination.models import Area, Body, DocumentKind
from coordination.models.body import BodyKind
from coordination.services.lead import propose_lead
from documents.choices import Form
from documents.models import Appraisal, FilePaper
from documents.services import clocks
from documents.states import POWER
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Post, Role
from tasks.choices import Basis
from tasks.dossier.lifecycle import fill, lock, lock_unasked, retitle
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.entering import OfficesGiven, check_desk, enter, lead_of, new_task
from tasks.models import Task

# Papers of a form: (title, required); an office ticks what does not apply.
SUBMISSION, DRAFT = ("Tờ trình", True), ("Dự thảo văn bản", True)
OPINIONS = ("Bản tổng hợp, tiếp thu, giải trình ý kiến góp ý", True)
SUMMARY = ("Bản tóm tắt nội dung (không quá 6 trang)", False)
OTHER = ("Tài liệu khác có liên quan", False)
CHECKLISTS: dict[str, tuple[tuple[str, bool], ...]] = {
    Form.APPRAISAL: (SUBMISSION, DRAFT, OPINIONS, SUMMARY, OTHER),
    Form.VERIFICATION: (
        SUBMISSION,
        DRAFT,
        OPINIONS,
        ("Báo cáo thẩm định của Sở Tư pháp", False),
        SUMMARY,
        OTHER,
    ),
    Form.COMMITTEE: (
        SUBMISSION,
        ("Dự thảo nghị quyết", True),
        ("Báo cáo thẩm định của Sở Tư pháp", True),
        OPINIONS,
        ("Báo cáo đánh giá tác động", False),
        OTHER,
    ),
    Form.COMMENT: (("Văn bản đề nghị góp ý", True), DRAFT, OTHER),
}


AREA = "appraisal"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppraisalGiven:
    """The names are those of `Appraisal`."""

    form: str = Form.APPRAISAL
    doc_kind: DocumentKind | None = None
    submitter: Body | None = None
    examiner: str = ""
    is_legal_act: bool = False
    destination_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentGiven:
    """The submission itself: number, date, abstract."""

    number: str = ""
    dated: dt.date | None = None
    abstract: str = ""


@transaction.atomic
def enter_appraisal(
    *,
    title: str,
    receiving_body: Body,
    received_on: dt.date,
    offices: OfficesGiven,
    given: AppraisalGiven | None = None,
    document: DocumentGiven | None = None,
    actor: Actor,
) -> Appraisal:
    """The office that serves the receiving body leads; another one only with a reason.

    The same form sent twice makes one. Raises PermissionDenied, and ValidationError with the
    names of the form's fields.
    """
    actor, area = check_desk(actor, POWER), Area.objects.get(code=AREA)
    check_not_ahead(received_on, field="received_on")
    paper, given = document or DocumentGiven(), given or AppraisalGiven()
    proposal = propose_lead(
        area=area, on=received_on, body=receiving_body, asking_office=actor.office
    )
    lead = lead_of(offices, proposal, actor=actor)
    new = new_task(
        offices,
        title=title,
        area=area,
        lead=lead,
        basis=Basis.LETTER,
        document_number=paper.number,
        document_date=paper.dated,
        document_abstract=paper.abstract or _abstract(receiving_body, title),
        assignee=actor.person if lead == actor.office else None,
    )

    def build(task: Task) -> Appraisal:
        appraisal = Appraisal(
            task=task, receiving_body=receiving_body, received_on=received_on, first_on=received_on
        )
        fill(appraisal, given)
        appraisal.save(actor=actor)
        create_many(FilePaper, _checklist(appraisal), actor=actor)
        clocks.start_check(appraisal, actor=actor)
        return appraisal

    return enter(Appraisal, new=new, actor=actor, build=build)


def _abstract(body: Body, title: str) -> str:
    """Of a file for a Party body the paper itself says what it is about."""
    return "Nội dung theo văn bản riêng" if body.kind == BodyKind.PARTY else title


def _checklist(appraisal: Appraisal) -> list[FilePaper]:
    rows = CHECKLISTS[appraisal.form]
    return [FilePaper(appraisal=appraisal, title=title, required=must) for title, must in rows]


@transaction.atomic
def change_appraisal(*, task_id: int, title: str, given: AppraisalGiven, actor: Actor) -> Appraisal:
    """The receiving body stays: it decides who leads."""
    appraisal, actor = lock(Appraisal, task_id, actor=actor)
    appraisal.check_open()
    fill(appraisal, given)
    appraisal.save(actor=actor)
    retitle(appraisal, title, actor=actor)
    return appraisal


def is_chief(appraisal: Appraisal, actor: Actor) -> bool:
    """Whether he is the chief of the office that serves the body; nobody else stands in for him."""
    office = appraisal.receiving_body.served_by_id or appraisal.task.lead_office_id
    posts = Post.objects.running(timezone.localdate()).filter(role=Role.CHIEF)
    return posts.filter(person=actor.person, office=office).exists()


@transaction.atomic
def open_content(*, task_id: int, opened_by: str, actor: Actor) -> Appraisal:
    """The chief of the Party office decides in writing that more than counts is kept."""
    appraisal = lock_unasked(Appraisal, task_id)
    if not is_chief(appraisal, actor):
        raise PermissionDenied
    appraisal.check_open()
    appraisal.opened_by = opened_by
    appraisal.save(actor=actor, reason=opened_by)
    return appraisal
