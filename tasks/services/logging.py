"""Logging tasks: the row, its parts, what each owes, and the directive, in one transaction."""

from collections.abc import Sequence
from functools import cache

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from coordination.models import Responsibility
from coordination.workdays import calendar_for
from notifications.services.tell import telling_together
from offices.foundation.actor import Actor
from offices.foundation.history import add_to_sets, set_many
from offices.powers import Powers
from tasks.models import Part, Task
from tasks.notices import events
from tasks.notices.people import asked_once
from tasks.services.bodies import add_directive, link_directive
from tasks.services.drafts import NewTask
from tasks.services.gate import empowered, powers_of
from tasks.services.logging_rows import Logged, Steps, Turn, requests_of, save
from tasks.services.releasing import sender, way_out
from tasks.services.staff import ask_colleagues, ask_own_division


def _checked_lead(new: NewTask, leaders: set[tuple[int, str]] | None = None) -> None:
    """The matrix makes the lead office lead in the area, or an override carries a reason.

    `leaders`: the whole matrix, where many tasks are asked of.
    """
    if new.lead_reason.strip():
        return
    if leaders is None:
        leads = Responsibility.objects.may_lead(new.area, new.lead_office)
    else:
        leads = (new.area.pk, new.lead_office.code) in leaders
    if not leads:
        raise ValidationError(
            {
                "lead_office": _(
                    "By the table of responsibilities this office does not lead in this area; "
                    "choose another office or state the reason."
                )
            }
        )


def _keep_words(task: Task, new: NewTask, *, actor: Actor) -> None:
    """The leader's words: given with the task, or recorded before it."""
    if new.directive is not None:
        add_directive(task, new.directive, actor=actor)
    if new.directive_id is not None:
        link_directive(task, new.directive_id, actor=actor)


def _checked_people(new: NewTask, *, actor: Actor) -> None:
    """Nobody of another office is given work, and with it the right to read, by its logger."""
    if actor.office is not None and new.lead_office == actor.office:
        ask_own_division(actor.office.pk, new.division)
        ask_colleagues(actor.office.pk, [new.assignee] if new.assignee else [], field="assignee")
        ask_colleagues(actor.office.pk, new.helpers, field="helpers")


def _steps(new: NewTask, powers: Powers, *, actor: Actor, send: bool) -> Steps:
    if not send or actor.office is None:
        return Steps(actor, actor)
    leaves = len(requests_of(new, actor=actor)) > 1
    verb = way_out(actor.office, powers, leaves=leaves)
    return Steps(actor, sender(verb, actor.office.pk, powers, actor=actor), verb)


def _firsts_of_forms(news: Sequence[NewTask], *, actor: Actor) -> dict[object, Task]:
    """The tasks that these forms have made already, pressed twice or ten times at once."""
    keys = [new.form_key for new in news if new.form_key is not None]
    found = Task.objects.filter(form_key__in=keys) if keys else ()
    firsts: dict[object, Task] = {task.form_key: task for task in found}
    if any(task.created_by_id != actor.person.pk for task in firsts.values()):
        raise ValidationError(_("This form has been sent already; please open it anew."))
    return firsts


@transaction.atomic
def log_task(*, new: NewTask, actor: Actor, send: bool, turn: Turn | None = None) -> Task:
    """Log a task of the actor's own office; `send` also asks the other offices (or for leave to).

    `turn`: the recurring task it is an occurrence of, and the day its rule names.
    A repeated submit of the same form (`form_key`) returns the first task.
    Raises PermissionDenied, and ValidationError with the form's field names.
    """
    if first := _firsts_of_forms([new], actor=actor).get(new.form_key):
        return first
    actor, powers = _at_desk(actor)
    _checked_lead(new)
    _checked_people(new, actor=actor)
    steps = _steps(new, powers, actor=actor, send=send)
    try:
        # Of a form sent twice at once the second is turned back to the first one's task.
        with transaction.atomic(savepoint=new.form_key is not None):
            [one] = save([(new, steps)], calendar_for, actor=actor, turn=turn)
    except IntegrityError:
        first = _firsts_of_forms([new], actor=actor).get(new.form_key)
        if first is None:
            raise
        return first
    _keep_sets(one.task, one.parts[0], new, actor=actor)
    _keep_words(one.task, new, actor=actor)
    _tell(one)
    return one.task


@transaction.atomic
def log_many(*, news: Sequence[tuple[NewTask, bool]], actor: Actor) -> list[Task]:
    """What `log_task` does, for many tasks in one act: all of them or, when one fails, none.

    `news`: each task, with a `form_key` of its own, and whether it is sent; numbers are given in
    this order. The same rows, histories and notices, in a few statements for all. Directives and
    helpers are not for this door.
    """
    firsts = _firsts_of_forms([new for new, _send in news], actor=actor)
    actor, powers = _at_desk(actor)
    fresh = [(new, send) for new, send in news if new.form_key not in firsts]
    leaders = Responsibility.objects.leaders()
    for new, _send in fresh:
        _checked_lead(new, leaders)
        _checked_people(new, actor=actor)
    steps = [(new, _steps(new, powers, actor=actor, send=send)) for new, send in fresh]
    logged = save(steps, cache(calendar_for), actor=actor) if steps else []
    bodies = [(one.task, one.new.external_bodies) for one in logged if one.new.external_bodies]
    add_to_sets(Task, "external_bodies", bodies, actor=actor)
    with telling_together(), asked_once():
        for one in logged:
            _tell(one)
    made = {one.new.form_key: one.task for one in logged} | firsts
    return [made[new.form_key] for new, _send in news]


def _at_desk(actor: Actor) -> tuple[Actor, Powers]:
    if actor.office is None:
        raise ValidationError(_("Choose the office you are working in."))
    powers = powers_of(actor)
    return empowered(actor, "log_task", actor.office.pk, powers=powers), powers


def _tell(one: Logged) -> None:
    if one.steps.goes:
        events.parts_sent(one.task, one.parts, actor=one.steps.mover)
    elif one.steps.verb:
        events.release_asked(one.task, actor=one.steps.mover)


def _keep_sets(task: Task, lead: Part, new: NewTask, *, actor: Actor) -> None:
    if new.external_bodies:
        set_many(task, "external_bodies", new.external_bodies, actor=actor)
    if new.helpers and lead.office == actor.office:
        set_many(lead, "helpers", new.helpers, actor=actor)
