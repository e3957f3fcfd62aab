"""The course of a review: offices asked, texts compiled, chiefs asked, held, issued, cancelled."""

import datetime as dt
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.models import Area
from coordination.services.numbers import symbol_of, take_number
from offices.foundation.actor import Actor
from offices.foundation.history import create_many
from offices.models import Office
from reviews.models import Review, Section
from reviews.periodic import notices
from reviews.periodic.access import is_handed_in, offices_of, parts_by_office
from reviews.periodic.services.consent import clear_consents
from reviews.periodic.services.gathering import fix_obstacles
from reviews.periodic.states import OF_OFFICES, Heading
from tasks.dossier.lifecycle import lock, move, released
from tasks.dossier.services import clocks
from tasks.dossier.services.days import check_not_ahead
from tasks.dossier.services.ending import complete_task, stop_task
from tasks.models import Part
from tasks.notices import events
from tasks.services.delivering import Result, note_result
from tasks.services.drafts import Due, Request
from tasks.services.gate import need_reason
from tasks.services.requesting import request_parts
from tasks.states import SETTLED_PARTS, PartState, WrongMove

PART_RULE, DRAFT_RULE = "sk-phan-van-phong", "sk-du-thao"
KIND = "BC"  # báo cáo


def areas_of(review: Review) -> list[Area]:
    """The fields it looks at, in the order of the regulation."""
    return [review.area] if review.area else list(Area.objects.order_by("sort", "number"))


@transaction.atomic
def ask_offices(
    *, task_id: int, due_on: dt.date | None = None, ask: str = "", actor: Actor
) -> Review:
    """`Gửi đề nghị`: every other office owes its part by the date given, or counted back from
    the conference; the lead owes the draft."""
    review, actor = lock(Review, task_id, actor=actor)
    actor = released(review, actor)
    move(review, verb="ask_offices")
    if not review.task.is_live:
        raise WrongMove(_("The task of this review has not been released yet."))
    words = ask.strip() or _("Write the office's part of the review, with its figures.")
    lead, *others = offices_of(review)
    wanted = [
        (review.task, Request(one, words, _due(review, one, due_on), co_lead=True))
        for one in others
    ]
    asked = request_parts(wanted, actor=actor)
    create_many(Section, _sections(review, [lead, *others]), actor=actor)
    review.save(actor=actor)
    if review.conference_on is not None:
        counted = (DRAFT_RULE, review.conference_on, review.conference)
        clocks.owe(clocks.lead_of(review.task), [counted], actor=actor)
    events.parts_sent(review.task, [part for part, _deadline in asked], actor=actor)
    return review


def _due(review: Review, office: Office, given: dt.date | None) -> Due:
    """Raises ValidationError at `due_on` where no date can be told, or it has passed."""
    due = Due(given) if given else None
    if due is None and review.conference_on is not None:
        due = clocks.due_by(
            PART_RULE, review.conference_on, office_id=office.pk, of=review.conference
        )
    if due is None or due.on is None:
        raise ValidationError({"due_on": _("Give the date, or the day of the conference first.")})
    if due.on < timezone.localdate():
        said = _("This date has passed: %(day)s.") % {"day": f"{due.on:%d/%m/%Y}"}
        raise ValidationError({"due_on": said})
    return due


def _sections(review: Review, offices: list[Office]) -> Iterator[Section]:
    for office in offices:
        for position, (heading, area) in enumerate(outline(review, OF_OFFICES)):
            yield Section(
                review=review, office=office, heading=heading, area=area, position=position
            )


def outline(
    review: Review, headings: tuple[Heading, ...] = tuple(Heading)
) -> list[tuple[Heading, Area | None]]:
    """The headings in the order of the report, one for each area."""
    found: list[tuple[Heading, Area | None]] = []
    for heading in headings:
        areas: list[Area | None] = [*areas_of(review)] if heading == Heading.AREA else [None]
        found += [(heading, area) for area in areas]
    return found


@transaction.atomic
def compile_texts(*, task_id: int, actor: Actor) -> Review:
    """`Tổng hợp`: parts delivered are noted; the joint text begins with what the offices wrote.

    Raises ValidationError naming the offices whose part is neither here nor ended.
    """
    review, actor = lock(Review, task_id, actor=actor)
    move(review, verb="compile")
    parts = parts_by_office(review)
    missing = [
        part.office.short_name
        for part in parts.values()
        if not part.is_lead and part.state not in (*SETTLED_PARTS, PartState.DELIVERED)
    ]
    if missing:
        said = _("Still writing: %(offices)s. Wait, or end the part without an opinion.")
        raise ValidationError(said % {"offices": ", ".join(missing)})
    review.save(actor=actor)
    _note(list(parts.values()), actor=actor)
    create_many(Section, _joint(review), actor=actor)
    return review


def _note(parts: list[Part], *, actor: Actor) -> None:
    for part in parts:
        if not part.is_lead and part.state == PartState.DELIVERED:
            note_result(part_id=part.pk, actor=actor)


def _joint(review: Review) -> Iterator[Section]:
    """Once; taken back and compiled again the joint text stays as it was."""
    if review.sections.joint().exists():
        return
    parts = parts_by_office(review)
    written = [
        one
        for one in review.sections.exclude(office=None).exclude(text="").in_order()
        if one.office and is_handed_in(review, one.office.pk, parts)
    ]
    for position, (heading, area) in enumerate(outline(review)):
        mine = [one for one in written if (one.heading, one.area) == (heading, area)]
        yield Section(
            review=review, heading=heading, area=area, position=position, text=joined(mine)
        )


def joined(sections: list[Section]) -> str:
    """Each office's words under its name; alone they stand without it."""
    if len(sections) == 1:
        return sections[0].text
    return "\n".join(f"{one.office}: {one.text}" for one in sections)[:20_000]


@transaction.atomic
def ask_chiefs(*, task_id: int, actor: Actor) -> Review:
    """`Gửi các Chánh Văn phòng`: no clock runs on them; the draft is there."""
    review, actor = lock(Review, task_id, actor=actor)
    actor, today = released(review, actor), timezone.localdate()
    move(review, verb="ask_chiefs")
    lead = review.task.lead_office
    if not review.columns.released().filter(office=lead).exists():
        raise ValidationError(_("The figures of the lead office are not released yet."))
    if not review.sections.joint().exclude(text="").exists():
        raise ValidationError(_("The joint text is still empty."))
    review.asked_on = today
    review.save(actor=actor)
    fix_obstacles(review, actor=actor)
    clocks.meet([review.task], (DRAFT_RULE,), met_on=today, actor=actor)
    notices.consent_asked(review, actor=actor)
    return review


@transaction.atomic
def take_back(*, task_id: int, reason: str, actor: Actor) -> Review:
    """Back to compiling; all chiefs will be asked again."""
    review, actor = lock(Review, task_id, actor=actor)
    move(review, verb="take_back")
    review.move_reason = need_reason(reason)[:500]
    review.text_version += 1
    review.save(actor=actor, reason=reason)
    clear_consents(review, reason=reason, actor=actor)
    return review


@transaction.atomic
def hold(*, task_id: int, held_on: dt.date, actor: Actor) -> Review:
    """The conference took place on that day."""
    review, actor = lock(Review, task_id, actor=actor)
    move(review, verb="hold")
    check_not_ahead(held_on, field="held_on")
    review.conference_on = held_on
    review.save(actor=actor)
    return review


def joint_symbol(review: Review) -> str:
    """VPTU-VPĐĐBQH&HĐND-VPUBND, the lead first."""
    return "-".join(one.issuer for one in offices_of(review))


@transaction.atomic
def issue(*, task_id: int, dated: dt.date, number: int | None = None, actor: Actor) -> Review:
    """Number and date from the lead's book; the task is completed.

    Raises ValidationError while a measure is neither a task nor marked as needing none.
    """
    review, actor = lock(Review, task_id, actor=actor)
    actor = released(review, actor)
    move(review, verb="issue")
    check_not_ahead(dated, field="dated")
    if waiting := review.lines.open().count():
        said = _("%(n)d measures are not tasks yet.") % {"n": waiting}
        raise ValidationError(said)
    lead, symbol = review.task.lead_office, joint_symbol(review)
    _book, given = take_number(
        office=lead, kind=KIND, symbol=symbol, dated=dated, wanted=number, actor=actor
    )
    review.number, review.issued_on = symbol_of(lead.layout, given, KIND, symbol), dated
    review.save(actor=actor)
    result = Result(dated=dated, number=review.number, abstract=review.task.title[:500])
    complete_task(review, result=result, actor=actor)
    return review


@transaction.atomic
def cancel(*, task_id: int, reason: str, actor: Actor) -> Review:
    """What was owed of it is owed no more; the task is stopped."""
    review, actor = lock(Review, task_id, actor=actor)
    actor = released(review, actor)
    move(review, verb="cancel")
    review.move_reason = need_reason(reason)[:500]
    review.save(actor=actor, reason=reason)
    clocks.drop(review.task, (DRAFT_RULE,), reason=reason, actor=actor)
    stop_task(review, reason=reason, actor=actor)
    return review
