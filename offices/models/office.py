"""Offices and their divisions, and the powers that tie a group to an office: guardian's rows."""

from datetime import time

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from guardian.models import GroupObjectPermissionBase

from offices.foundation.history import Tracked
from ui.letters.paper import Layout


class OfficeQuerySet(models.QuerySet["Office"]):
    def active(self) -> "OfficeQuerySet":
        return self.filter(is_active=True)

    def by_code(self, code: str) -> "OfficeQuerySet":
        """The office of that code; none for what no code can be (a NUL, half a letter)."""
        fits = code.isascii() and code.isprintable()
        return self.filter(code=code) if fits else self.none()


class Office(Tracked):
    """One of the equal offices; what a person may do is held on this object."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=100)
    abbreviation = models.CharField(_("abbreviation"), max_length=20)
    symbol = models.CharField(_("symbol in numbers of documents"), max_length=20, blank=True)
    serves = models.TextField(_("serves"), blank=True)
    layout = models.CharField(_("layout"), max_length=10, choices=Layout)
    sort = models.PositiveSmallIntegerField(_("sort order"), default=0)
    is_active = models.BooleanField(_("active"), default=True)
    digest_at = models.TimeField(_("daily digest at"), default=time(7, 0))
    works_from = models.TimeField(_("works from"), default=time(7, 30))
    works_to = models.TimeField(_("works to"), default=time(17, 0))
    internal_days = models.PositiveSmallIntegerField(
        _("own date before the deadline, in working days"),
        default=2,
        validators=[MaxValueValidator(60)],
    )
    needs_release = models.BooleanField(_("requests need a leader's release"), default=True)
    division_step = models.BooleanField(_("division head approves inside"), default=False)
    deputy_step = models.BooleanField(_("deputy chief approves inside"), default=False)
    narrow_internal = models.BooleanField(
        _("internal cases only to divisions involved"), default=False
    )

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ("sort", "id")
        default_permissions = ()
        permissions = (
            ("log_task", _("log a task")),
            ("release_request", _("release a request to other offices")),
            ("receive_part", _("receive a request")),
            ("assign_part", _("assign work inside the office")),
            ("submit_part", _("submit a result inside the office")),
            ("deliver_part", _("deliver a result to the lead office")),
            ("hand_back", _("hand a request back")),
            ("approve_inside", _("approve inside the office")),
            ("decide_extension", _("decide on deadlines")),
            ("manage_meetings", _("manage meetings")),
            ("issue_diary", _("issue the weekly diary")),
            ("manage_documents", _("manage appraisals of documents")),
            ("manage_trips", _("manage working trips")),
            ("manage_training", _("manage training")),
            ("manage_reviews", _("manage reviews")),
            ("handle_letters", _("handle letters and reception")),
            ("handle_denunciations", _("handle denunciations")),
            ("read_restricted", _("read restricted cases")),
            ("see_load", _("see load by person")),
            ("export_data", _("export data")),
            ("configure", _("configure the system")),
            ("read_audit", _("read the audit log")),
        )
        constraints = (
            models.CheckConstraint(
                name="office_works_from_before_to",
                condition=models.Q(works_from__lt=models.F("works_to")),
                violation_error_message=_("Working hours must end after they begin."),
            ),
            models.UniqueConstraint(fields=("name",), name="office_name_once"),
            models.UniqueConstraint(fields=("short_name",), name="office_short_name_once"),
            models.UniqueConstraint(fields=("abbreviation",), name="office_abbreviation_once"),
        )

    def __str__(self) -> str:
        return self.short_name

    @property
    def issuer(self) -> str:
        """As it stands in the number and symbol of its papers."""
        return self.symbol or self.abbreviation


class Division(Tracked):
    """A division (phòng) of one office."""

    office = models.ForeignKey(
        Office, models.PROTECT, related_name="divisions", verbose_name=_("office")
    )
    name = models.CharField(_("name"), max_length=200)
    sort = models.PositiveSmallIntegerField(_("sort order"), default=0)
    is_active = models.BooleanField(_("active"), default=True)

    class Meta:
        verbose_name = _("division")
        verbose_name_plural = _("divisions")
        ordering = ("office", "sort", "id")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("office", "name"),
                name="division_once_per_office",
                violation_error_message=_("This office already has a division of that name."),
            ),
        )

    def __str__(self) -> str:
        return self.name


class OfficeGroupPermission(Tracked, GroupObjectPermissionBase):
    """One power of one role's group on one office; a few hundred rows in all."""

    content_object = models.ForeignKey(Office, models.CASCADE, related_name="group_permissions")

    class Meta(GroupObjectPermissionBase.Meta):
        default_permissions = ()
