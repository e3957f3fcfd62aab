"""A leader's words before any task comes of them: recorded, or said to lead to none."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from offices.foundation.actor import Actor
from tasks.models import Directive
from tasks.notices.opinions import words_given
from tasks.services.bodies import add_directive
from tasks.services.drafts import LeaderWords
from tasks.services.gate import empowered, need_reason
from tasks.states import WrongMove


@transaction.atomic
def record_words(*, said: LeaderWords, actor: Actor) -> Directive:
    """`Ghi ý kiến chỉ đạo` on its own, inside the office where it was heard."""
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    actor = empowered(actor, "log_task", actor.office.pk)
    row = add_directive(None, said, actor=actor)
    words_given(row, actor=actor)
    return row


@transaction.atomic
def set_aside(*, directive_id: int, reason: str, actor: Actor) -> Directive:
    """`Không lập nhiệm vụ`: for whoever may log one, with the reason; it can still become one."""
    row = Directive.objects.select_for_update(of=("self",)).get(pk=directive_id)
    actor = empowered(actor, "log_task", row.office_id)
    if row.task_id is not None:
        raise WrongMove(_("These words belong to a task already."))
    row.set_aside = need_reason(reason)
    row.save(actor=actor, reason=row.set_aside)
    return row
