"""What the offices write, and the joint text the lead makes of it."""

import re

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from reviews.models import Review, Section
from reviews.periodic import notices
from reviews.periodic.access import is_handed_in, parts_by_office
from reviews.periodic.services.consent import text_changed
from reviews.periodic.services.locking import own_desk
from reviews.periodic.states import ASKED, DELIVERS, JOINT, POWER, ReviewState
from tasks.dossier.lifecycle import lock_unasked
from tasks.services.delivering import deliver_part
from tasks.services.gate import empowered
from tasks.services.receiving import assign_part
from tasks.states import PartState, WrongMove

DIGITS = re.compile(r"\d+")


def _locked(task_id: int, section_id: int, *, actor: Actor) -> tuple[Review, Section, Actor]:
    """The section, its review locked; raises PermissionDenied, and WrongMove where it is shut."""
    review = lock_unasked(Review, task_id)
    section = review.sections.select_for_update(of=("self",)).get(pk=section_id)
    actor = empowered(actor, POWER, section.office_id or review.task.lead_office_id)
    check_writable(review, section)
    return review, section, actor


def check_writable(review: Review, section: Section) -> None:
    if section.office_id is None:
        if review.state not in JOINT:
            raise WrongMove(_("The joint text is fixed."))
        return
    if review.state != ReviewState.WRITING:
        raise WrongMove(_("The offices have finished writing."))
    if is_handed_in(review, section.office_id, parts_by_office(review)):
        raise WrongMove(_("This office has handed in its part."))


@transaction.atomic
def write_section(
    *, task_id: int, section_id: int, text: str, done: bool = False, actor: Actor
) -> Section:
    """One heading; a change of the joint text once the chiefs are asked asks all of them again."""
    review, section, actor = _locked(task_id, section_id, actor=actor)
    if done and not text.strip():
        raise ValidationError({"text": _("What is done has a text.")})
    changed = section.text != text
    section.text, section.done = text, done
    section.save(actor=actor)
    if changed and section.office_id is None:
        text_changed(review, what=section.title, actor=actor)
    return section


@transaction.atomic
def correct_slip(*, task_id: int, section_id: int, text: str, actor: Actor) -> Section:
    """`Sửa lỗi chính tả, thể thức`: consents stand, every chief is told and may take his back.

    Raises ValidationError where a number changes: that is no slip of the pen.
    """
    review, section, actor = _locked(task_id, section_id, actor=actor)
    if section.office_id is not None or review.state not in ASKED:
        raise WrongMove(_("Only the joint text is corrected this way, once the chiefs are asked."))
    if DIGITS.findall(section.text) != DIGITS.findall(text) or not text.strip():
        said = _("A changed number or an emptied text is no slip of the pen.")
        raise ValidationError({"text": said})
    if section.text != text:
        section.text = text
        section.save(actor=actor, reason=_("Slip of the pen"))
        notices.slip_corrected(review, mark=f"{section.pk}", actor=actor)
    return section


@transaction.atomic
def hand_in(*, task_id: int, actor: Actor) -> Review:
    """`Gửi phần của văn phòng`: texts and released figures are read by all three from now on."""
    review, office = own_desk(task_id, actor)
    actor = empowered(actor, DELIVERS, office.pk)
    part = parts_by_office(review).get(office.pk)
    if part is None or part.is_lead or review.state != ReviewState.WRITING:
        raise WrongMove(_("Nothing is asked of this office now."))
    if not review.columns.released().filter(office=office).exists():
        raise ValidationError(_("Freeze and release the figures of the office first."))
    if not review.sections.of_office(office).exclude(text="").exists():
        raise ValidationError(_("Nothing is written yet."))
    if part.state in (PartState.SENT, PartState.RECEIVED):
        assign_part(part_id=part.pk, assignee=actor.person, actor=actor)
    said = _("The office's part of the review is written, with its figures.")
    deliver_part(part_id=part.pk, answer=said, actor=actor)
    return review
