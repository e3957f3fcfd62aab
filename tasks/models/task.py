"""One item of coordination, of any area: its row, its running number, who else reads or watches
it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from offices.foundation.history import Tracked
from tasks.audience import reader_keys
from tasks.choices import Access, Basis, CountsFrom, EndReason, Urgency
from tasks.models.apart import ApartCharField, ApartTextField
from tasks.models.queries_lists import ListedTasks
from tasks.models.queries_waiting import WaitingTasks
from tasks.states import CLOSED, LIVE, UNSENT, TaskState

if TYPE_CHECKING:
    from offices.powers import Powers
    from tasks.models.deadlines import Deadline
    from tasks.models.directives import Directive
    from tasks.models.list_rows import AnyDeadline, AnyPart
    from tasks.models.parts import Part

# Kept by the database trigger of migration 0002; never by Python, never in history.
DERIVED = ("office_ids", "audience", "next_due_on", "is_open", "acted_at")


class TaskQuerySet(WaitingTasks["Task"], ListedTasks):  # type: ignore[override]  # django-stubs: as_manager of two bases
    def visible_to(self, powers: "Powers") -> Self:
        """The ONE rule: tasks this person may read, by the keys the person holds.

        `Task.audience` names who may read (DESIGN §3), `reader_keys` what a person is;
        one index answers whether the two meet.
        """
        return self.filter(audience__overlap=reader_keys(powers))

    def live(self) -> Self:
        return self.filter(is_open=True)

    def drafts_of(self, person_id: int, office_id: int | None = None) -> Self:
        """Papers the person has begun and not sent."""
        found = self.filter(created_by_id=person_id, state__in=UNSENT)
        return found.filter(assigned_by_office_id=office_id) if office_id else found

    def led_by(self, person_id: int, office_id: int | None = None) -> Self:
        """Open tasks of whose lead part the person is the leader in charge."""
        found = self.filter(leader_in_charge_id=person_id, state__in=(*LIVE, *UNSENT))
        return found.filter(lead_office_id=office_id) if office_id else found

    def closed(self) -> Self:
        return self.filter(state__in=CLOSED)

    def of_offices(self, office_ids: Iterable[int]) -> Self:
        """Tasks in which any of these offices has a part."""
        return self.filter(office_ids__overlap=list(office_ids))

    def by_due(self) -> Self:
        return self.order_by(F("next_due_on").asc(nulls_last=True), "id")

    def newest(self) -> Self:
        return self.order_by("-created_at", "-id")

    def latest_acts(self) -> Self:
        return self.order_by("-acted_at", "-id")

    def matching(self, words: str, powers: "Powers") -> Self:
        """Tasks in which all the words stand where the person may read them.

        Accents and case do not count ("uỷ" finds "ủy"); the last word may be its beginning.
        """
        from tasks.models.search import SearchEntry

        return self.filter(pk__in=SearchEntry.objects.holding(words, powers).values("pk"))


class Task(Tracked):
    """A task: one lead office, coordinating offices on equal footing, whatever is owed."""

    code = models.CharField(_("code"), max_length=20, unique=True, editable=False)
    title = ApartCharField(_("task content"), max_length=500)
    description = ApartTextField(_("specific requirements"), blank=True, max_length=20_000)
    area = models.ForeignKey("coordination.Area", models.PROTECT, related_name="+")
    lead_office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    assigned_by_office = models.ForeignKey("offices.Office", models.PROTECT, related_name="+")
    lead_reason = ApartCharField(_("reason for another lead office"), max_length=500, blank=True)
    lead_explained = ApartCharField(max_length=500, blank=True, editable=False)
    basis = models.CharField(_("basis"), max_length=12, choices=Basis, default=Basis.LETTER)
    document_number = models.CharField(_("number and symbol"), max_length=100, blank=True)
    document_date = models.DateField(_("document date"), null=True, blank=True)
    document_abstract = ApartCharField(_("abstract"), max_length=500, blank=True)
    deadline_text = ApartCharField(_("deadline as written"), max_length=300, blank=True)
    leader_in_charge = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    counts_from = models.CharField(
        _("completion counts from"), max_length=10, choices=CountsFrom, default=CountsFrom.ISSUED
    )
    urgency = models.CharField(_("urgency"), max_length=12, choices=Urgency, blank=True, default="")
    access = models.CharField(max_length=10, choices=Access, default=Access.INTERNAL)
    state = models.CharField(max_length=12, choices=TaskState, default=TaskState.DRAFT)
    submitted_on = models.DateField(null=True, blank=True)
    submitted_to = models.CharField(_("submitted to"), max_length=200, blank=True)
    review_on = models.DateField(_("look again on"), null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=15, choices=EndReason, blank=True, default="")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    source = models.ForeignKey(
        "tasks.SourceDocument", models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    series = models.ForeignKey(
        "tasks.Series", models.PROTECT, null=True, blank=True, related_name="occurrences"
    )
    series_on = models.DateField(null=True, blank=True, editable=False)
    external_bodies = models.ManyToManyField("coordination.Body", blank=True, related_name="+")
    form_key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    created_by = models.ForeignKey("offices.Person", models.PROTECT, related_name="+")
    created_division = models.ForeignKey(
        "offices.Division", models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    last_act = models.CharField(max_length=30, blank=True, editable=False)
    last_act_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    office_ids = ArrayField(models.BigIntegerField(), default=list, editable=False)
    audience = ArrayField(models.BigIntegerField(), default=list, editable=False)
    next_due_on = models.DateField(null=True, editable=False)
    is_open = models.BooleanField(default=False, editable=False)
    acted_at = models.DateTimeField(null=True, editable=False)

    history_excluded = (
        *DERIVED,
        "form_key",
        "last_act_at",
    )
    history_m2m = ("external_bodies",)
    history_searched = ()
    objects = TaskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="task_done_has_a_day",
                condition=~Q(state=TaskState.DONE) | Q(done_on__isnull=False),
                violation_error_message=_("A completed task has a day of completion."),
            ),
            models.CheckConstraint(
                name="task_end_has_a_reason",
                condition=~Q(state=TaskState.ENDED) | ~Q(end_reason=""),
                violation_error_message=_("Ending the follow-up needs a reason."),
            ),
            models.CheckConstraint(
                name="task_submitted_names_the_day",
                condition=~Q(state=TaskState.SUBMITTED) | Q(submitted_on__isnull=False),
                violation_error_message=_("A submitted task names the day of submission."),
            ),
            models.CheckConstraint(
                name="task_is_not_its_own_parent",
                condition=~Q(parent=F("id")),
                violation_error_message=_("A task cannot be its own parent."),
            ),
            models.UniqueConstraint(fields=["series", "series_on"], name="task_one_per_turn"),
        ]
        indexes = [
            models.Index(fields=["is_open", "next_due_on", "id"], name="task_open_due"),
            models.Index(fields=["next_due_on", "id"], name="task_due"),
            models.Index(fields=["created_at", "id"], name="task_created"),
            models.Index(fields=["acted_at", "id"], name="task_acted"),
            models.Index(
                fields=["assigned_by_office"],
                name="task_to_release",
                condition=Q(state=TaskState.TO_RELEASE),
            ),
            models.Index(fields=["created_by"], name="task_logged_open", condition=Q(is_open=True)),
            GinIndex(fields=["audience"], name="task_audience"),
            GinIndex(fields=["office_ids"], name="task_offices"),
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("tasks:detail", args=[self.pk])

    @cached_property
    def loaded_parts(self) -> "list[Part]":
        """Its parts, without asking again where the page of a task has read them."""
        return list(self.parts.all())

    @cached_property
    def loaded_deadlines(self) -> "list[Deadline]":
        return list(self.deadlines.all())

    @cached_property
    def listed_parts(self) -> "Sequence[AnyPart]":
        """What rows show of its parts, without asking where a list has read them (`fill_rows`)."""
        return self.loaded_parts

    @cached_property
    def listed_deadlines(self) -> "Sequence[AnyDeadline]":
        return self.loaded_deadlines

    @cached_property
    def loaded_directives(self) -> "list[Directive]":
        """In the order in which they were said, where the page of a task has read them."""
        return list(self.directives.all())

    @property
    def is_live(self) -> bool:
        return self.state in LIVE

    @property
    def has_ended(self) -> bool:
        return self.state in CLOSED


class CodeCounter(models.Model):
    year = models.PositiveIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class TaskGrant(UserObjectPermissionBase):
    """Given by a verb, shown on the page, revocable; dies with the task."""

    content_object = models.ForeignKey("tasks.Task", models.CASCADE, related_name="grants")


class Watch(models.Model):
    """`Nhận để biết`: a person who wants to hear of a task that he may read anyway."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="watches")
    person = models.ForeignKey("offices.Person", models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_watch_per_person", fields=["task", "person"])
        ]

    def __str__(self) -> str:
        return f"{self.task_id}/{self.person_id}"
