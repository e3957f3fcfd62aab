"""Dates of a course, by the codes of their rules; each office's own date for its list."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from coordination.workdays import calendar_for
from offices.foundation.actor import Actor
from offices.foundation.history import update_many
from offices.models import Office
from tasks.dossier.services.clocks import due_by, lead_of, meet, owe, owe_ahead
from tasks.notices import events
from tasks.services.drafts import Due, Request
from tasks.services.milestones import add_due
from tasks.services.phrases import due_from_phrase
from tasks.services.requesting import request_parts
from training.models import Course, Quota

LIST, SUMMON, REPORT, REPORT_ABROAD = (
    "dt-danh-sach",
    "dt-trieu-tap",
    "dt-bao-cao",
    "dt-bao-cao-nuoc-ngoai",
)


def list_day(words: str, office: Office, *, field: str) -> dt.date | None:
    """The date a phrase names ("trước ngày 25/11/2026"); ValidationError where it is not sure."""
    if not words.strip():
        return None
    due = due_from_phrase(words, written_on=None, calendar=calendar_for(office.pk))
    if due.on is None:
        raise ValidationError({field: _("No date can be read here; write it as 24/11/2026.")})
    return due.on


def _due(quota: Quota) -> Due | None:
    """As stated, else by the rule; what would lie in the past is due today."""
    what = _("List of learners")
    if quota.list_on is not None:
        return Due(quota.list_on, raw=quota.list_words, what=what)
    due = due_by(LIST, quota.course.opens_on, office_id=quota.office_id)
    if due is None or due.on is None:
        return None
    return replace(due, on=max(due.on, timezone.localdate()))


def ask_lists(course: Course, quotas: Sequence[Quota], *, actor: Actor) -> None:
    """Each office owes its list by its own date; the others are asked and told."""
    task, lead = course.task, lead_of(course.task)
    ask = _("Send the list of learners: %(title)s") % {"title": task.title}
    others = [one for one in quotas if one.office_id != task.lead_office_id]
    asked = [
        (task, Request(one.office, f"{ask} ({_('%(n)d seats') % {'n': one.seats}})", _due(one)))
        for one in others
    ]
    pairs = request_parts(asked, actor=actor) if asked else []
    for quota, (_part, deadline) in zip(others, pairs, strict=True):
        quota.deadline = deadline
    for quota in quotas:
        if quota.office_id == task.lead_office_id and (due := _due(quota)) is not None:
            quota.deadline = add_due(lead, due, actor=actor)
    update_many(list(quotas), ["deadline"], actor=actor)
    events.parts_sent(task, [part for part, _deadline in pairs], actor=actor)


def owe_summons(course: Course, *, actor: Actor) -> None:
    """Of a course called for too late for the rule nothing is owed before its opening."""
    owe_ahead(lead_of(course.task), [(SUMMON, course.opens_on, None)], actor=actor)


def meet_summons(course: Course, *, actor: Actor) -> None:
    meet([course.task], (SUMMON,), met_on=timezone.localdate(), actor=actor)


def owe_report(course: Course, *, actor: Actor) -> None:
    code = REPORT_ABROAD if course.abroad else REPORT
    owe(lead_of(course.task), [(code, course.closes_on, None)], actor=actor)


def meet_report(course: Course, *, met_on: dt.date, actor: Actor) -> None:
    meet([course.task], (REPORT, REPORT_ABROAD), met_on=met_on, actor=actor)
