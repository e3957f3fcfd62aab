"""Bàn giao: whoever leaves an office hands over what is open in their hands.

Registered with `offices.people.handover`, whose verbs (deactivate, move, end
the last post) call it.
Letters to bodies outside follow the part they belong to: its assignee chases them. Whoever is away
for a while is asked about what falls due meanwhile (`offices.absences.owed`).
"""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.absences import Owed
from offices.foundation.actor import Actor
from offices.models import Absence, Office, Person, Post
from offices.powers import Powers, load_powers
from tasks.models import Deadline, Part, Task
from tasks.notices import events
from tasks.services.gate import lock_part, lock_task, save_part
from tasks.services.staff import assignable


def open_items(person_id: int, office_id: int | None) -> int:
    """Parts, drafts and charges as leader that the person still answers for."""
    parts = Part.objects.in_hands_of(person_id, office_id)
    drafts = Task.objects.drafts_of(person_id, office_id)
    led = Task.objects.led_by(person_id, office_id)
    return parts.count() + drafts.count() + led.count()


def hand_over(
    *, giver: Person, taker: Person, office_id: int | None, actor: Actor, reason: str
) -> None:
    """Move it all to `taker`, who must work in every office concerned; one notice tells them.

    Raises ValidationError naming the office where the taker holds no working post.
    """
    parts = list(Part.objects.in_hands_of(giver.pk, office_id).order_by("task_id", "pk"))
    drafts = list(Task.objects.drafts_of(giver.pk, office_id).order_by("pk"))
    led = list(Task.objects.led_by(giver.pk, office_id).order_by("pk"))
    _check_desks(taker, {p.office_id for p in parts} | {t.assigned_by_office_id for t in drafts})
    why = _("Handed over by %(name)s: %(reason)s") % {"name": giver.full_name, "reason": reason}
    for part in parts:
        _give_part(part.pk, taker, actor=actor, reason=why)
    for task in drafts:
        _give_draft(task.pk, taker, actor=actor, reason=why)
    for task in led:
        _give_charge(task, taker, actor=actor, reason=why)
    count = len(parts) + len(drafts) + len(led)
    events.handed_over(giver, taker, count, actor=actor)


def _check_desks(taker: Person, office_ids: set[int]) -> None:
    for office in Office.objects.filter(pk__in=office_ids):
        if not assignable(office.pk).filter(pk=taker.pk).exists():
            words = {"name": taker.full_name, "office": office.name}
            raise ValidationError(
                {"taker": _("%(name)s holds no working post in %(office)s.") % words}
            )


def _give_part(part_id: int, taker: Person, *, actor: Actor, reason: str) -> None:
    part = lock_part(part_id)
    part.assignee, part.assigned_at = taker, timezone.now()
    save_part(part, verb="assign", actor=actor, reason=reason)


def _give_draft(task_id: int, taker: Person, *, actor: Actor, reason: str) -> None:
    """An unsent paper changes its author; who began it stays in the history."""
    task = lock_task(task_id)
    desk = Post.objects.running(timezone.localdate()).filter(
        person=taker, office=task.assigned_by_office_id, division__isnull=False
    )
    post = desk.select_related("division").first()
    task.created_by, task.created_division = taker, post.division if post else None
    task.save(actor=actor, reason=reason)


def _give_charge(row: Task, taker: Person, *, actor: Actor, reason: str) -> None:
    """To the taker where he leads too, else to all leaders of the office."""
    task = lock_task(row.pk)
    leads = load_powers(taker.pk).can("approve_inside", task.lead_office_id)
    task.leader_in_charge = taker if leads else None
    task.save(actor=actor, reason=reason)


def owed_away(reader: Powers, absences: Sequence[Absence]) -> dict[int, list[Owed]]:
    """{absence id: dates}; one statement, only of tasks the reader may see."""
    if not absences:
        return {}
    spans = [(one.person_id, one.starts_on, one.ends_on) for one in absences]
    rows = Deadline.objects.owed_in(spans).filter(task__in=Task.objects.visible_to(reader))
    names = ("assignee_id", "due_on", "task_id", "task__code", "task__title")
    dates = list(rows.order_by("due_on", "id").values_list(*names))
    found: dict[int, list[Owed]] = {}
    for one in absences:
        for person_id, due_on, task_id, code, title in dates:
            if person_id == one.person_id and due_on and one.starts_on <= due_on <= one.ends_on:
                owed = Owed(due_on, code, title, f"/tasks/{task_id}/")
                found.setdefault(one.pk, []).append(owed)
    return found
