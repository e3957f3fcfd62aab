"""Who takes part in what a task brings together: people, offices, bodies, leaders and posts."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from tasks.choices import Attended, Place, Reply


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def with_names(self) -> Self:
        return self.select_related("person", "office", "body", "leader", "replied_by")

    def in_order(self) -> Self:
        return self.order_by("sort", "id")


class Participant(Tracked):
    """One of person, office, leader, body or a post in words. `instead`: cử dự thay."""

    task = models.ForeignKey("tasks.Task", models.CASCADE, related_name="participants")
    place = models.CharField(max_length=8, choices=Place, default=Place.INVITED)
    person = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    office = models.ForeignKey(
        "offices.Office", models.PROTECT, null=True, blank=True, related_name="+"
    )
    leader = models.ForeignKey(
        "coordination.Leader", models.PROTECT, null=True, blank=True, related_name="+"
    )
    body = models.ForeignKey(
        "coordination.Body", models.PROTECT, null=True, blank=True, related_name="+"
    )
    words = models.CharField(_("post or name in words"), max_length=200, blank=True)
    sort = models.PositiveSmallIntegerField(default=0)
    told_at = models.DateTimeField(null=True, blank=True)
    reply = models.CharField(max_length=8, choices=Reply, blank=True, default=Reply.NONE)
    instead = models.CharField(_("who comes instead"), max_length=200, blank=True)
    reply_note = models.CharField(_("note"), max_length=300, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = models.ForeignKey(
        "offices.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    attended = models.CharField(max_length=10, choices=Attended, blank=True, default="")

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["sort", "id"]
        constraints = [
            models.CheckConstraint(
                name="participant_is_somebody",
                condition=Q(person__isnull=False)
                | Q(office__isnull=False)
                | Q(leader__isnull=False)
                | Q(body__isnull=False)
                | ~Q(words=""),
            ),
            models.CheckConstraint(
                name="participant_reply_by_somebody",
                condition=Q(reply="", replied_at__isnull=True)
                | (~Q(reply="") & Q(replied_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="participant_names_the_substitute",
                condition=~Q(reply=Reply.SENDS) | ~Q(instead=""),
                violation_error_message=_("Name who comes instead."),
            ),
            models.UniqueConstraint(
                name="participant_person_once",
                fields=["task", "person"],
                condition=Q(person__isnull=False),
            ),
            models.UniqueConstraint(
                name="participant_office_once",
                fields=["task", "office"],
                condition=Q(office__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        if self.person is not None:
            title = self.person.title
            return f"{self.person.full_name}, {title}" if title else self.person.full_name
        someone = self.leader or self.office or self.body
        return str(someone) if someone is not None else self.words
