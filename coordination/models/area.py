"""The regulation, its areas, and who leads what."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from offices.foundation.history import Tracked
from offices.models import Office


class RegulationQuerySet(models.QuerySet["Regulation"]):
    def current(self) -> "Regulation | None":
        """The regulation in force, None before one is entered."""
        return self.filter(is_current=True).first()


class Regulation(Tracked):
    """The coordination regulation the offices signed; one is current."""

    title = models.CharField(_("title of the regulation"), max_length=500)
    signed_on = models.DateField(_("signed on"))
    effective_on = models.DateField(_("in force from"))
    province = models.CharField(_("province"), max_length=100)
    principles = models.TextField(_("principles"), blank=True)
    signers = models.TextField(_("signed by"), blank=True)
    version = models.CharField(_("version"), max_length=40, unique=True)
    is_current = models.BooleanField(_("in force"), default=True)

    objects = RegulationQuerySet.as_manager()

    class Meta:
        verbose_name = _("regulation")
        verbose_name_plural = _("regulations")
        ordering = ("-signed_on",)
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("is_current",),
                condition=Q(is_current=True),
                name="regulation_one_current",
                violation_error_message=_("Another regulation is already in force."),
            ),
            models.CheckConstraint(
                name="regulation_in_force_after_signing",
                condition=Q(effective_on__gte=models.F("signed_on")),
                violation_error_message=_("A regulation is in force at the earliest when signed."),
            ),
        )

    def __str__(self) -> str:
        return self.title


class AreaQuerySet(models.QuerySet["Area"]):
    def open_on(self, day: date) -> "AreaQuerySet":
        """Areas not retired on `day`."""
        return self.filter(Q(retired_on=None) | Q(retired_on__gt=day))


class Area(Tracked):
    """One of the eight areas of coordination; outlives the version of the regulation."""

    number = models.PositiveSmallIntegerField(_("number of the area"), unique=True)
    code = models.SlugField(_("code"), max_length=30, unique=True)
    name = models.CharField(_("name"), max_length=400)
    short_name = models.CharField(_("short name"), max_length=100)
    article = models.CharField(_("article"), max_length=100, blank=True)
    sort = models.PositiveSmallIntegerField(_("sort order"), default=0)
    always_restricted = models.BooleanField(_("always restricted"), default=False)
    retired_on = models.DateField(_("not used from"), null=True, blank=True)

    objects = AreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("coordination area")
        verbose_name_plural = _("coordination areas")
        ordering = ("sort", "number")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(fields=("name",), name="area_name_once"),
            models.UniqueConstraint(fields=("short_name",), name="area_short_name_once"),
        )

    def __str__(self) -> str:
        return self.short_name

    def is_open_on(self, day: date) -> bool:
        """As `open_on`, of the object at hand."""
        return self.retired_on is None or self.retired_on > day


class PartRole(models.TextChoices):
    """What an office does in an area."""

    LEAD = "lead", _("leads")
    COORDINATE = "coordinate", _("coordinates")
    INFORMED = "informed", _("is informed")
    NONE = "none", _("takes no part")


class ResponsibilityQuerySet(models.QuerySet["Responsibility"]):
    def current(self) -> "ResponsibilityQuerySet":
        """Cells of the regulation in force."""
        return self.filter(regulation__is_current=True)

    def may_lead(self, area: Area | int, office: Office | int) -> bool:
        """Whether the matrix in force lets the office lead in the area, at least in some case."""
        cell = self.current().filter(area=area, office=office)
        return cell.filter(Q(role=PartRole.LEAD) | ~Q(leads_when="")).exists()

    def leaders(self) -> set[tuple[int, str]]:
        """(area id, office code) of every office that may lead, for reading many rows at once."""
        cells = self.current().filter(Q(role=PartRole.LEAD) | ~Q(leads_when=""))
        return set(cells.values_list("area_id", "office__code"))


class Responsibility(Tracked):
    """One cell of the matrix; `leads_when` says in which case an office leads after all."""

    regulation = models.ForeignKey(
        Regulation, models.PROTECT, related_name="responsibilities", verbose_name=_("regulation")
    )
    area = models.ForeignKey(
        Area, models.PROTECT, related_name="responsibilities", verbose_name=_("coordination area")
    )
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="responsibilities", verbose_name=_("office")
    )
    role = models.CharField(_("role"), max_length=12, choices=PartRole, default=PartRole.NONE)
    leads_when = models.TextField(_("leads when"), blank=True)
    article = models.CharField(_("article"), max_length=100, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = ResponsibilityQuerySet.as_manager()

    class Meta:
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        ordering = ("area", "office")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=("regulation", "area", "office"), name="responsibility_once"
            ),
            models.CheckConstraint(
                name="responsibility_role_known", condition=Q(role__in=PartRole.values)
            ),
        )

    def __str__(self) -> str:
        return f"{self.area} – {self.office}: {self.get_role_display()}"


class LeadRuleKind(models.TextChoices):
    """How the lead office of an item is found."""

    CONVENING_BODY = "convening_body", _("office of the convening body")
    RECEIVING_BODY = "receiving_body", _("office of the receiving body")
    INFORMATION_HOLDER = "information_holder", _("office that holds the information")
    FIXED = "fixed", _("always the same office")
    LETTER_CONTENT = "letter_content", _("by the content of the letter")
    HIGHEST_LEADER = "highest_leader", _("office of the highest-ranking leader")
    ROTATION = "rotation", _("in turn by year")
    PROPOSER = "proposer", _("the office that proposes it")


class LeadRule(Tracked):
    """How an area finds its lead office; `office` is the fixed or the fallback one.

    For a rotation `office` leads in `first_year`, the others follow in their order.
    """

    area = models.OneToOneField(
        Area, models.PROTECT, related_name="lead_rule", verbose_name=_("coordination area")
    )
    kind = models.CharField(_("rule"), max_length=30, choices=LeadRuleKind)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("office")
    )
    first_year = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("lead rule")
        verbose_name_plural = _("lead rules")
        ordering = ("area",)
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="leadrule_kind_known", condition=Q(kind__in=LeadRuleKind.values)
            ),
            models.CheckConstraint(
                name="leadrule_office_where_needed",
                condition=~Q(kind__in=("fixed", "rotation")) | Q(office__isnull=False),
                violation_error_message=_("This rule needs an office."),
            ),
            models.CheckConstraint(
                name="leadrule_rotation_has_year",
                condition=~Q(kind="rotation") | Q(first_year__isnull=False),
                violation_error_message=_("A rotation needs its first year."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.area}: {self.get_kind_display()}"
