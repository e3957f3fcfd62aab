"""Deadlines that have passed, on either side of a request."""

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models import Max, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import JSONObject

from tasks.audience import reader_keys
from tasks.choices import NoteKind, PartRole
from tasks.states import DeadlineState, TaskState

if TYPE_CHECKING:
    from offices.powers import Powers


class LateDeadlines[Row: models.Model](models.QuerySet[Row]):
    def readable_by(self, powers: "Powers") -> Self:
        """Dates of tasks this person may read."""
        return self.filter(task__audience__overlap=reader_keys(powers))

    def late_for(
        self, powers: "Powers", office_ids: Iterable[int], at: dt.datetime, *, others: bool
    ) -> Self:
        """Passed by day or hour: owed by these offices, or to them by others."""
        own = list(office_ids)
        owed = Q(office__in=own)
        if others:
            lead = Q(part__role=PartRole.LEAD)
            asked = (~lead & Q(task__lead_office__in=own)) | (
                lead & Q(task__assigned_by_office__in=own)
            )
            owed = asked & ~Q(office__in=own)
        passed = Q(due_on__lt=at.date()) | Q(due_on=at.date(), due_time__lte=at.time())
        return self.filter(
            owed,
            passed,
            state=DeadlineState.RUNNING,
            is_internal=False,
            is_review=False,
            task__audience__overlap=reader_keys(powers),
        ).exclude(part__role=PartRole.INFORMED)

    def put_above(self) -> Self:
        """Lead parts whose work lies with the superior level: shown apart, nobody's debt."""
        return self.filter(part__role=PartRole.LEAD, task__state=TaskState.SUBMITTED)

    def owed_now(self) -> Self:
        return self.exclude(part__role=PartRole.LEAD, task__state=TaskState.SUBMITTED)

    def narrowed(self, *, area: str = "", office: str = "", person: str = "") -> Self:
        """Only of one area, one office, one person; each an id as written in an address."""
        chosen = {"task__area": area, "office": office, "assignee": person}
        return self.filter(**{name: pk for name, pk in chosen.items() if pk})

    def with_asked_change(self) -> Self:
        """`asked`: the change of the date that waits for a decision, if there is one."""
        pending = apps.get_model("tasks", "DueChange").objects.pending()
        return self.prefetch_related(Prefetch("changes", pending, to_attr="asked"))

    def with_last_nudge(self, office_ids: Iterable[int]) -> Self:
        """`last_nudge`: when the part was last reminded of, as far as these offices may know."""
        notes = apps.get_model("tasks", "Note").objects
        kinds = (NoteKind.REMIND, NoteKind.URGE, NoteKind.PHONE)
        known = Q(inside_office=None) | Q(inside_office__in=list(office_ids))
        told = notes.filter(known, part=OuterRef("part"), kind__in=kinds, asked=None).order_by()
        latest = told.values("part").annotate(at=Max("created_at")).values("at")
        return self.annotate(last_nudge=Subquery(latest))

    def with_explanation(self, office_ids: Iterable[int]) -> Self:
        """`told`: the part's last reason and proposal, as far as these offices may know."""
        notes = apps.get_model("tasks", "Note").objects
        known = Q(inside_office=None) | Q(inside_office__in=list(office_ids))
        told = notes.filter(known, part=OuterRef("part"), kind=NoteKind.EXPLAIN)
        words = JSONObject(
            text="text", proposal="proposal", author="author__full_name", at="created_at"
        )
        last = told.order_by("-created_at", "-id").values(words=words)[:1]
        return self.annotate(told=Subquery(last))
