"""What waits for whom: rows whose next step is one person's own act (PRACTICE table 10, M4).

Each method asks for exactly the power its verb asks for, and leaves out what the person may
not decide because it is his own. A leader in charge of a task decides alone.
"""

from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from coordination.models import Charge
from offices.models.post import Post, Role
from tasks.audience import own_offices, reader_keys
from tasks.choices import AskState, ChangeKind, Decision, PartRole, SetBy
from tasks.states import LIVE, SETTLED_PARTS, PartState, TaskState

if TYPE_CHECKING:
    from offices.powers import Powers

RECEIVERS = ("contact", "clerk", "reception_officer")


def people_of(powers: "Powers") -> list[int]:
    """The person and the absent colleagues he stands in for."""
    return [powers.person_id, *sorted(powers.stands_in_for)]


def _in_charge(powers: "Powers", prefix: str = "") -> Q:
    """The leader in charge decides; where none is named, every leader may."""
    name = f"{prefix}leader_in_charge"
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__in": people_of(powers)})


def _without_receivers(field: str) -> Exists:
    """Offices where leaders receive themselves: there is neither contact nor clerk."""
    posts = Post.objects.running(timezone.localdate()).filter(role__in=("contact", "clerk"))
    return ~Exists(posts.filter(office=OuterRef(field)))  # type: ignore[return-value]


def _as_receiver(powers: "Powers", codename: str) -> Q:
    """Own offices where one receives by role, or by power where nobody has the role."""
    able = powers.offices_with(codename)
    by_role = [o for o in able if powers.roles.get(o, frozenset()) & set(RECEIVERS)]
    return Q(office_id__in=by_role) | (Q(office_id__in=able) & Q(_without_receivers("office")))


class WaitingTasks[Row: models.Model](models.QuerySet[Row]):
    def to_release_by(self, powers: "Powers") -> Self:
        """Requests that wait for this leader's release."""
        own = Q(lead_office=models.F("assigned_by_office"))
        return self.filter(
            ~own | _in_charge(powers),
            audience__overlap_here=reader_keys(powers),
            state=TaskState.TO_RELEASE,
            assigned_by_office_id__in=powers.offices_with("release_request"),
        )

    def put_before_leader_by(self, powers: "Powers") -> Self:
        """What the person himself has put before the leader for release."""
        return self.filter(state=TaskState.TO_RELEASE, created_by__in=people_of(powers))

    def put_above_by(self, powers: "Powers") -> Self:
        """With the superior body, followed by this person."""
        parts = apps.get_model("tasks", "Part").objects
        mine = parts.led_and_open(people_of(powers)).values("task_id")
        return self.filter(pk__in=mine, state=TaskState.SUBMITTED)


class WaitingParts[Row: models.Model](models.QuerySet[Row]):
    def led_and_open(self, people: list[int]) -> Self:
        """Lead parts in these people's hands whose task has not ended: an index of their own."""
        return self.filter(role=PartRole.LEAD, assignee__in=people).exclude(state=PartState.CLOSED)

    def _live(self, powers: "Powers") -> Self:
        return self.filter(task__audience__overlap_here=reader_keys(powers), task__state__in=LIVE)

    def to_approve_by(self, powers: "Powers") -> Self:
        """Drafts of lead parts and results of coordinating parts put before this leader."""
        leaders = powers.offices_with("deliver_part")
        heads = powers.offices_with("approve_inside") - leaders
        lead = Q(role=PartRole.LEAD)
        able = Q(office_id__in=leaders) & (~lead | _in_charge(powers, "task__"))
        able |= lead & Q(office_id__in=heads, division_id__in=powers.divisions)
        waiting = self._live(powers).filter(able, state=PartState.SUBMITTED)
        return waiting.exclude(submitted_by_id=powers.person_id)

    def put_before_leader_by(self, powers: "Powers") -> Self:
        return self.filter(
            state=PartState.SUBMITTED, assignee__in=people_of(powers), task__state__in=LIVE
        )

    def handed_back_to(self, powers: "Powers") -> Self:
        """Requests that came back: the asking office's leader decides what follows."""
        able = powers.offices_with("release_request")
        asked = Q(role=PartRole.LEAD, task__assigned_by_office__in=able)
        asked |= ~Q(role=PartRole.LEAD) & Q(task__lead_office__in=able)
        waiting = self._live(powers).filter(asked, state=PartState.HANDED_BACK)
        return waiting.filter(_in_charge(powers, "task__"))

    def to_receive_by(self, powers: "Powers") -> Self:
        return self._live(powers).filter(_as_receiver(powers, "receive_part"), state=PartState.SENT)

    def to_assign_by(self, powers: "Powers") -> Self:
        """Received, nobody's yet: the division's head, else the contact, or who is in charge."""
        able = powers.offices_with("assign_part")
        open_desk = Q(division=None) & _as_receiver(powers, "assign_part")
        charged = Q(role=PartRole.LEAD, task__leader_in_charge__in=people_of(powers))
        own = Q(division_id__in=powers.divisions) | open_desk | charged
        return self._live(powers).filter(
            own, state=PartState.RECEIVED, assignee=None, office_id__in=able
        )

    def delivered_to(self, powers: "Powers") -> Self:
        """Results of other offices that wait to be noted by who handles the lead part."""
        waiting = self._live(powers).filter(self._led_by(powers), state=PartState.DELIVERED)
        return waiting.exclude(delivered_by_id=powers.person_id)

    def _led_by(self, powers: "Powers") -> Q:
        able = powers.offices_with("submit_part")
        desks = able & powers.offices_with("assign_part")
        # Of live tasks they are not closed, and such have an index of their own.
        lead = self.model._default_manager.filter(role=PartRole.LEAD, task=OuterRef("task"))
        lead = lead.exclude(state=PartState.CLOSED)
        handled = Q(assignee__in=people_of(powers), office_id__in=able)
        handled |= Q(assignee=None, office_id__in=desks)
        return Q(role=PartRole.COORDINATE) & Q(Exists(lead.filter(handled)))

    def asked_as_lead_by(self, powers: "Powers") -> Self:
        """Parts other offices owe to the person who handles the lead part."""
        led = type(self)(self.model).led_and_open(people_of(powers)).values("task_id")
        return self._owed_by_others(powers).filter(role=PartRole.COORDINATE, task__in=led)

    def asked_to_lead_by(self, powers: "Powers") -> Self:
        """Lead parts of other offices whose task the person has logged."""
        logged = {"task__created_by__in": people_of(powers), "task__is_open": True}
        return self._owed_by_others(powers).filter(role=PartRole.LEAD, **logged)

    def _owed_by_others(self, powers: "Powers") -> Self:
        closed = (*SETTLED_PARTS, PartState.DELIVERED, PartState.HANDED_BACK, PartState.UNSENT)
        own = own_offices(powers)
        return self._live(powers).exclude(state__in=closed).exclude(office__in=own)


class WaitingChanges[Row: models.Model](models.QuerySet[Row]):
    def to_decide_by(self, powers: "Powers") -> Self:
        """Changes of dates this leader decides: the setter's office, never the one who asked.

        Where an event elsewhere moved, the lead office of the task decides.
        """
        able = powers.offices_with("decide_extension")
        inside = Q(deadline__set_by=SetBy.OWN_OFFICE) | Q(deadline__is_internal=True)
        lead = Q(deadline__part__role=PartRole.LEAD)
        setter = inside & Q(deadline__office__in=able)
        setter |= ~inside & ~lead & Q(deadline__task__lead_office__in=able)
        setter |= ~inside & lead & Q(deadline__task__assigned_by_office__in=able)
        moved = Q(kind=ChangeKind.RESCHEDULED)
        return self.filter(
            (~moved & setter) | (moved & Q(deadline__task__lead_office__in=able)),
            decision=Decision.PENDING,
            deadline__task__audience__overlap_here=reader_keys(powers),
        ).exclude(asked_by_id=powers.person_id)

    def asked_by_person(self, powers: "Powers") -> Self:
        """Without the moves of events: who moved one need not read the tasks that follow it."""
        found = self.filter(decision=Decision.PENDING, asked_by__in=people_of(powers))
        return found.exclude(kind=ChangeKind.RESCHEDULED)


class WaitingProducts[Row: models.Model](models.QuerySet[Row]):
    def to_confirm_by(self, powers: "Powers") -> Self:
        """Products entered late, which a leader confirms (not the one who entered them)."""
        return self.filter(
            needs_confirmation=True,
            part__office_id__in=powers.offices_with("deliver_part"),
            part__task__audience__overlap_here=reader_keys(powers),
        ).exclude(entered_by_id=powers.person_id)


class WaitingOpinions[Row: models.Model](models.QuerySet[Row]):
    def _unanswered(self, powers: "Powers") -> Self:
        return self.filter(
            ask_state=AskState.WAITING,
            task__state__in=LIVE,
            task__audience__overlap_here=reader_keys(powers),
        )

    def opinions_asked_of(self, powers: "Powers") -> Self:
        """Questions to this leader, or to one whose secretary the person is."""
        mine = Q(asked_person__in=people_of(powers))
        if any(Role.SECRETARY in roles for roles in powers.roles.values()):
            kept = Charge.objects.of_secretaries().filter(post__person=powers.person_id)
            mine |= Q(asked_leader__in=kept.values("leader"))
        return self._unanswered(powers).filter(mine)

    def opinions_asked_by(self, powers: "Powers") -> Self:
        """What the person himself has asked of a leader."""
        return self._unanswered(powers).filter(author__in=people_of(powers))
