"""Posts: who holds which role where, and from when."""

from datetime import date

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models.office import Division, Office


class Role(models.TextChoices):
    """The roles of the house; each is worth its row of DEFAULT_POWERS."""

    CHIEF = "chief", _("Chief of office")
    DEPUTY_CHIEF = "deputy_chief", _("Deputy chief of office")
    DIVISION_HEAD = "division_head", _("Head of division")
    DIVISION_DEPUTY = "division_deputy", _("Deputy head of division")
    OFFICER = "officer", _("Officer")
    CLERK = "clerk", _("Clerk")
    CONTACT = "contact", _("Coordination contact")
    RECEPTION_HEAD = "reception_head", _("Head of the reception board")
    RECEPTION_OFFICER = "reception_officer", _("Reception officer")
    SECRETARY = "secretary", _("Leader's secretary")
    DIARY_COMPILER = "diary_compiler", _("Diary compiler")
    PROVINCIAL_LEADER = "provincial_leader", _("Provincial leader (reading)")
    ADMINISTRATOR = "administrator", _("System administrator")
    AUDITOR = "auditor", _("Auditor")
    SERVICE = "service", _("Connected system")


LEADING_ROLES = (Role.CHIEF, Role.DEPUTY_CHIEF, Role.RECEPTION_HEAD, Role.SECRETARY)


# A connected system gets its post with its connection, never as a person.
GIVEN_ROLES = tuple(role for role in Role if role != Role.SERVICE)


class PostQuerySet(models.QuerySet["Post"]):
    def running(self, day: date) -> "PostQuerySet":
        """Posts held on `day`: begun, and not yet given up."""
        return self.filter(Q(until=None) | Q(until__gt=day), since__lte=day)

    def not_over(self, day: date) -> "PostQuerySet":
        """Posts held on `day` or from a later day on."""
        return self.filter(Q(until=None) | Q(until__gt=day))

    def of_active_people(self) -> "PostQuerySet":
        return self.filter(person__is_active=True)

    def in_charge_of_others(self) -> "PostQuerySet":
        """Posts of those who answer for areas, divisions or leaders."""
        return self.filter(role__in=LEADING_ROLES).order_by("person__sort_key")

    def with_names(self) -> "PostQuerySet":
        return self.select_related("person", "office", "division")


class Post(Tracked):
    """One person's role in one office; the source of group membership.

    `until` is the first day on which the post is no longer held, so that ending it today
    acts on the next request.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name=_("person")
    )
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="posts", verbose_name=_("office")
    )
    division = models.ForeignKey(
        Division,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="posts",
        verbose_name=_("division"),
    )
    role = models.CharField(_("role"), max_length=30, choices=Role)
    since = models.DateField(_("held from"))
    until = models.DateField(_("no longer from"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ("office", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="post_ends_after_it_begins",
                condition=Q(until=None) | Q(until__gte=F("since")),
                violation_error_message=_("A post cannot end before it begins."),
            ),
            models.CheckConstraint(name="post_role_known", condition=Q(role__in=Role.values)),
            models.UniqueConstraint(
                fields=("person", "office", "role", "division"),
                condition=Q(until=None),
                nulls_distinct=False,
                name="post_running_once",
                violation_error_message=_("This person already holds that post."),
            ),
        )
        indexes = (models.Index(fields=("office", "role"), name="post_office_role"),)

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.division or self.office}"


class RoleGroup(models.Model):
    """The group that holds the powers of one role in one office."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="role_groups")
    role = models.CharField(max_length=30, choices=Role)
    group = models.OneToOneField(Group, models.CASCADE, related_name="role_group")

    class Meta:
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("office", "role"), name="rolegroup_once"),)

    def __str__(self) -> str:
        return self.group.name
