"""Bodies the offices serve or write to, their leaders, and kinds of documents."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.foundation.folding import fold
from offices.foundation.history import Tracked
from offices.models import Office


class BodyKind(models.TextChoices):
    PARTY = "party", _("Party body")
    ELECTED = "elected", _("elected body")
    STATE = "state", _("State body")
    FRONT = "front", _("Fatherland Front and unions")
    DEPARTMENT = "department", _("department")
    COMMUNE = "commune", _("commune or ward")
    OTHER = "other", _("other")


class Silence(models.TextChoices):
    """What the working rules of a body make of an opinion slip that does not come back."""

    NONE = "none", _("No opinion yet")
    AGREED = "agreed", _("Taken as agreed")


class BodyQuerySet(models.QuerySet["Body"]):
    def served(self) -> "BodyQuerySet":
        """Bodies one of the offices serves."""
        return self.filter(served_by__isnull=False)

    def outside(self) -> "BodyQuerySet":
        """Bodies without users here: they are written to."""
        return self.filter(served_by=None, is_active=True)

    def named_like(self, words: str) -> "BodyQuerySet":
        """Each word somewhere in one of its names; accents and case do not count."""
        wanted = fold(words).split()
        rows = self.values_list("pk", "name", "short_name", "aliases")
        texts = ((pk, fold(" ".join([name, short, *more]))) for pk, name, short, more in rows)
        return self.filter(pk__in=[pk for pk, text in texts if all(w in text for w in wanted)])


class Body(Tracked):
    """A body; `served_by` is the office that serves it, None for those outside the system.

    `silence`: what its working rules make of slips that stay out, by which clause of them.
    """

    name = models.CharField(_("name"), max_length=300, unique=True)
    short_name = models.CharField(_("short name"), max_length=120)
    aliases = ArrayField(
        models.CharField(max_length=120), verbose_name=_("other names"), default=list, blank=True
    )
    kind = models.CharField(_("kind"), max_length=20, choices=BodyKind)
    served_by = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name=_("served by"),
    )
    silence = models.CharField(
        _("slips that do not come back"), max_length=10, choices=Silence, default=Silence.NONE
    )
    silence_clause = models.CharField(_("clause of its working rules"), max_length=300, blank=True)
    sort = models.PositiveSmallIntegerField(_("sort order"), default=100)
    is_active = models.BooleanField(_("active"), default=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ("sort", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(name="body_kind_known", condition=Q(kind__in=BodyKind.values)),
            models.CheckConstraint(
                name="body_silence_by_a_clause",
                condition=Q(silence=Silence.NONE) | ~Q(silence_clause=""),
                violation_error_message=_("Name the clause by which silence counts as agreed."),
            ),
        )

    def __str__(self) -> str:
        return self.name


class LeaderQuerySet(models.QuerySet["Leader"]):
    def active(self) -> "LeaderQuerySet":
        return self.filter(is_active=True)

    def people(self) -> "LeaderQuerySet":
        """One row per person; further posts of the same person are left out."""
        return self.filter(same_as=None)


class Leader(Tracked):
    """A provincial leader; `precedence` 1 is the highest. Need not be a user.

    Whoever holds two posts has two rows: the second names the first in `same_as`.
    """

    full_name = models.CharField(_("full name"), max_length=120)
    position = models.CharField(_("position"), max_length=200)
    body = models.ForeignKey(Body, models.PROTECT, related_name="leaders", verbose_name=_("body"))
    precedence = models.PositiveSmallIntegerField(_("precedence"))
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="leader",
        verbose_name=_("person"),
    )
    same_as = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="capacities",
        verbose_name=_("the same person as"),
    )
    is_active = models.BooleanField(_("active"), default=True)

    objects = LeaderQuerySet.as_manager()

    class Meta:
        verbose_name = _("leader")
        verbose_name_plural = _("leaders")
        ordering = ("precedence", "id")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.position} {self.full_name}"

    @property
    def one_id(self) -> int:
        """The same number for every post of one person."""
        return self.same_as_id or self.pk


class DocumentSystem(models.TextChoices):
    STATE = "state", pgettext_lazy("documents of", "State")
    PARTY = "party", _("Party")
    BOTH = "both", _("both")


class DocumentKind(Tracked):
    """A kind of document with its abbreviation in the number and symbol.

    State kinds: Decree 30/2020/NĐ-CP Art. 7; Party kinds: Decision 399-QĐ/TW.
    """

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    system = models.CharField(_("block of documents"), max_length=10, choices=DocumentSystem)
    is_active = models.BooleanField(_("in use"), default=True)
    sort = models.PositiveSmallIntegerField(_("sort order"), default=100)

    class Meta:
        verbose_name = _("kind of document")
        verbose_name_plural = _("kinds of documents")
        ordering = ("sort", "id")
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                name="documentkind_system_known", condition=Q(system__in=DocumentSystem.values)
            ),
        )

    def __str__(self) -> str:
        return self.name
